"""All names of countries, places, bodies, forces, agencies and outlets, by every way they are written."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.errors import BadPack
from tawatur.core.folding import Folding
from tawatur.packs.languages import Language
from tawatur.packs.names import NamePack
from tawatur.packs.sheets import Name, Sheet, add_names, complete_entry, require_listed

_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 3  # letters; shorter words would tear ordinary words apart behind a particle


class Gazetteer(Struct, frozen=True):
    """All names of the packs.

    `by_form` maps a folded spelling (article kept, as written) to keys, the most usual reading first.
    `by_cue` does the same for doubtful spellings: believe them only beside a cue (a head word such as
    «قناة», quotation marks, or capitals for a Latin acronym).
    `by_home` maps a spelling in `local` to the keys that share it, `unless` a phrase to the keys it does not name.
    `own` maps a folded spelling that one language alone has, in a file of its own, to that language: «Hollande» is a
    country in French, and a president's name elsewhere.
    `by_domain` maps the domain of a site to the key of its outlet.
    `nisba` maps a folded adjective without article, in any language, to an ISO 3166 code.
    `words` are the folded words of all names and adjectives, article off; `alone` those that are a whole name.
    """

    entries: dict[str, Name]
    by_form: dict[str, tuple[str, ...]]
    by_cue: dict[str, tuple[str, ...]]
    by_home: dict[str, tuple[str, ...]]
    unless: dict[str, tuple[str, ...]]
    own: dict[str, str]
    by_domain: dict[str, str]
    nisba: dict[str, str]
    words: frozenset[str]
    alone: frozenset[str]

    def list_above(self, key: str) -> Iterator[str]:
        """The keys that an entry lies in or belongs to, the nearest first; none for an unknown key."""
        while key in self.entries and (key := self.entries[key].parent):
            yield key


def build_gazetteer(
    sheets: dict[str, Sheet], folding: Folding, languages: dict[str, Language], named: dict[str, NamePack]
) -> Gazetteer:
    """The gazetteer of `sheets` and of what languages add in `named`; a key in two sheets, or one that nobody
    defines, is a fault of the pack.
    """
    entries: dict[str, Name] = {}
    after: dict[str, list[str]] = {}
    for code, pack in named.items():
        require_listed(code, pack, sheets)
    for file, sheet in sheets.items():
        for key, entry in sheet.entries.items():
            if key in entries:
                raise BadPack(f"{file}: {key}: stands in another sheet too; keep one of the two")
            entries[key] = complete_entry(key, add_names(key, entry, named), sheet, languages)
            after[key] = entry.like
    _set_within(entries, sheets)
    for name in entries.values():
        _require_known(name, after[name.key], entries)
    articles = tuple(each.particles.article for each in languages.values() if each.particles.article)
    spelled = [_LETTERS.findall(one) for name in entries.values() for one in _spell_all(name)]
    return Gazetteer(
        entries=entries,
        by_form=_index(entries, after, folding, lambda name: name.names),
        by_cue=_index(entries, after, folding, lambda name: name.doubtful),
        by_home=_index(entries, after, folding, lambda name: name.local),
        unless=_index(entries, after, folding, lambda name: name.unless),
        own=_index_own(entries, named, folding),
        by_domain=_index_domains(entries),
        nisba=_index_adjectives(entries, folding),
        words=_fold_words({word for words in spelled for word in words}, folding, articles),
        alone=_fold_words({words[0] for words in spelled if len(words) == 1}, folding, articles),
    )


def _set_within(entries: dict[str, Name], sheets: dict[str, Sheet]) -> None:
    """Give places the parent that a sheet tells of; one of two states, or told to lie in two places, is a fault."""
    told: dict[str, str] = {}
    for file, sheet in sheets.items():
        for outer, inners in sheet.within.items():
            for inner in inners:
                if inner not in entries or outer not in entries or entries[inner].state != entries[outer].state:
                    raise BadPack(f"{file}: within: {inner} in {outer}: both must be entries of one state; correct it")
                if told.setdefault(inner, outer) != outer:
                    raise BadPack(f"{file}: within: {inner} lies in {told[inner]} and {outer}; keep the nearer one")
                entries[inner] = replace(entries[inner], parent=outer)
    for key in told:
        _require_end(key, told)


def _require_end(key: str, told: dict[str, str]) -> None:
    """The way up from a place comes to an end."""
    passed = {key}
    while (key := told.get(key, "")) not in ("", *passed):
        passed.add(key)
    if key:
        raise BadPack(f"within: {key} lies in itself; correct one of those it lies in")


def _require_known(name: Name, like: list[str], entries: dict[str, Name]) -> None:
    for other in (name.parent, name.capital, *like):
        if other and other not in entries:
            raise BadPack(f"{name.key}: no entry {other}; correct the key or write the entry")


def _index(
    entries: dict[str, Name],
    after: dict[str, list[str]],
    folding: Folding,
    read: Callable[[Name], dict[str, list[str]]],
) -> dict[str, tuple[str, ...]]:
    """Folded spelling to keys: entries without `ambiguous` first, then those that nobody precedes."""
    found: dict[str, list[str]] = {}
    for name in entries.values():
        for spelling in spell(read(name)):
            keys = found.setdefault(folding.fold(spelling), [])
            if name.key not in keys:
                keys.append(name.key)

    def rank(key: str, keys: list[str]) -> tuple[bool, bool]:
        return entries[key].ambiguous, bool(set(after[key]) & set(keys))

    return {
        form: tuple(sorted(keys, key=lambda key: rank(key, keys)) if len(keys) > 1 else keys)
        for form, keys in found.items()
    }


def _index_own(entries: dict[str, Name], named: dict[str, NamePack], folding: Folding) -> dict[str, str]:
    """Folded spellings of names to the language whose own file alone has them."""
    found: dict[str, set[str]] = {}
    for name in entries.values():
        for names in (name.names, name.doubtful, name.local):
            for code, spellings in names.items():
                for spelling in spellings:
                    found.setdefault(folding.fold(spelling), set()).add(code)
    return {form: next(iter(codes)) for form, codes in found.items() if len(codes) == 1 and codes <= named.keys()}


def _index_domains(entries: dict[str, Name]) -> dict[str, str]:
    """Domain to key; two outlets that claim one site are a fault of the pack."""
    found: dict[str, str] = {}
    for name in entries.values():
        for domain in name.domains:
            if domain in found:
                raise BadPack(f"{name.key}: the domain {domain} is that of {found[domain]} too; keep it in one")
            found[domain] = name.key
    return found


def _index_adjectives(entries: dict[str, Name], folding: Folding) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in entries.values():
        for form in spell(name.adjectives):
            found.setdefault(folding.fold(form), name.state)
    return found


def spell(names: dict[str, list[str]]) -> Iterator[str]:
    """The spellings of all languages, in order."""
    for spellings in names.values():
        yield from spellings


def _spell_all(name: Name) -> Iterator[str]:
    """Names and adjectives of an entry, in all languages."""
    for names in (name.names, name.doubtful, name.local, name.adjectives):
        yield from spell(names)


def _fold_words(words: set[str], folding: Folding, articles: tuple[str, ...]) -> frozenset[str]:
    """Words folded, article off, without those that are too short."""
    bare = (
        next((word[len(one) :] for one in articles if word.startswith(one) and word != one), word) for word in words
    )
    folded = (folding.fold(one if len(one) > 1 else word) for one, word in zip(bare, words, strict=True))
    return frozenset(word for word in folded if len(word) >= _SHORTEST_WORD)
