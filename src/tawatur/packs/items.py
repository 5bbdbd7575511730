"""Weapons, equipment and services as data: what a desk calls them, and in which registers they count.

A file of `data/items` lists families; a family states once what its items share. Hyphen, space and dot are one
joint here, and codes are spelled by the rules of each language (`packs.designations`), so that the data keep one
spelling of each name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from types import MappingProxyType

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from tawatur.core.analysis import ARTICLE
from tawatur.core.errors import BadPack
from tawatur.core.folding import Folding
from tawatur.packs.designations import DesignationPack, Spelling, derive_spellings, find_code
from tawatur.packs.files import list_packs, read_pack
from tawatur.packs.languages import BRIDGE

_RUNS = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[^\w\s]|_|\s+")
_JOINTS = frozenset(("", "-", "."))
_LONGEST_LETTER_NAME = 4  # written letters in the name of a letter: «جيه», «دبليو» is taken for a word
_SHORTEST_WORD = 3  # shorter runs are letter names («إف»), which must not loosen a particle from a word
_ALSO_WORDS = frozenset({"a", "i"})  # English words: «a 400» is no A400
_LEVELLED = 1 << 15  # forms whose level is kept; the packs hold about a third of that


class ItemEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One weapon system, or (`system` false) a class of arms, equipment or service.

    `designation` is the standard English one. `unroca` ("IV"), `sipri` ("Aircraft") and `military_list`
    ("ML10", Wassenaar and EU) are "" where it has none or that is not sure; `Classification` says which,
    subdivides and gives the reason. `unit` is the counted noun, `origin` the ISO states that make it.
    `ambiguous`: some name is also an ordinary word or a person's name; `doubtful` lists those names, see
    `Items.needs_cue`. `source` says where it comes from, or which public list bears it out (`Held`).
    """

    key: str
    designation: str
    category: str
    names: dict[str, list[str]]
    system: bool = True
    description: str = ""
    unroca: str = ""
    sipri: str = ""
    military_list: str = ""
    origin: list[str] = []
    unit: str = ""
    ambiguous: bool = False
    doubtful: list[str] = []
    source: str = ""


class ItemLine(Struct, frozen=True, forbid_unknown_fields=True):
    """An item as written in a family; what is left out is taken from the family."""

    key: str
    designation: str
    names: dict[str, list[str]]
    category: str | UnsetType = UNSET
    system: bool | UnsetType = UNSET
    description: str | UnsetType = UNSET
    unroca: str | UnsetType = UNSET
    sipri: str | UnsetType = UNSET
    military_list: str | UnsetType = UNSET
    unit: str | UnsetType = UNSET
    source: str | UnsetType = UNSET
    origin: list[str] = []
    ambiguous: bool = False
    doubtful: list[str] = []


class Family(Struct, frozen=True, forbid_unknown_fields=True):
    """Items that share a category and, where an item does not say otherwise, all the rest."""

    category: str
    items: list[ItemLine]
    system: bool = True
    description: str = ""
    unroca: str = ""
    sipri: str = ""
    military_list: str = ""
    unit: str = ""
    source: str = ""


class ItemFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/items`: where its words come from, and its families; `source` is that of each item."""

    about: str
    made_by: str
    source: str
    families: list[Family]


class Held(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/held`: items held against a public list, and what of them it bears out."""

    about: str
    made_by: str
    source: str
    confirms: str
    items: list[str]


class Items:
    """All items, and the folded forms by which texts name them."""

    def __init__(
        self, entries: Iterable[ItemEntry], folding: Folding, designations: Sequence[DesignationPack] = ()
    ) -> None:
        """Raises BadPack where a key stands twice or two items share one written name."""
        self._folding = folding
        self.designations = tuple(designations)
        self.entries: dict[str, ItemEntry] = {}
        for entry in entries:
            if entry.key in self.entries:
                raise BadPack(f"items: the key {entry.key} stands twice; give one of them another key")
            self.entries[entry.key] = entry

    @cached_property
    def written(self) -> dict[str, str]:
        """Folded names as the data write them, to the key of their item."""
        found: dict[str, str] = {}
        for entry in self.entries.values():
            for name in _names(entry):
                form = self._folding.fold(name)
                if found.setdefault(form, entry.key) != entry.key:
                    raise BadPack(f"items: {name!r} names {found[form]} and {entry.key}; leave it with one of them")
        return found

    @cached_property
    def derived(self) -> dict[str, tuple[str, bool]]:
        """Folded names made by the rules of spelling: the key, and whether the name needs a cue.

        What an item writes is not made over again, and what two items would share is left out.
        """
        known = set(map(level, self.written))
        found: dict[str, dict[str, tuple[str, bool]]] = {}
        for entry in self.entries.values():
            for spelling in self._derive(entry):
                form = self._folding.fold(spelling.text)
                if (joined := level(form)) not in known:
                    found.setdefault(joined, {}).setdefault(entry.key, (form, spelling.doubtful))
        single = [next(iter(owners.items())) for owners in found.values() if len(owners) == 1]
        return {form: (key, doubtful) for key, (form, doubtful) in single}

    def _derive(self, entry: ItemEntry) -> Iterator[Spelling]:
        """Spellings of a system's code and Latin names; a name that needs a cue is spelled only in its plural."""
        if not entry.system:
            return
        names = [Spelling(name) for name in (entry.designation, *entry.names.get(BRIDGE, []))]
        code = find_code(entry.designation)
        for name in (*([code] if code else []), *names):
            guarded = self.is_doubtful(self._folding.fold(name.text))
            if name is code:
                yield name
            for spelling in (made for pack in self.designations for made in derive_spellings(name.text, pack)):
                yield Spelling(spelling.text, spelling.doubtful or guarded)

    @cached_property
    def by_form(self) -> dict[str, str]:
        """Levelled forms, written and made, to a key; made forms that need a cue are left out."""
        made = {level(form): key for form, (key, doubtful) in self.derived.items() if not doubtful}
        return made | {level(form): key for form, key in self.written.items()}

    @cached_property
    def needs_cue(self) -> frozenset[str]:
        """Levelled forms that are also ordinary words or names: a weapon only beside a word that says so.

        All that an item lists as doubtful; of an ambiguous item that lists none, its forms of one word without
        a figure.
        """
        doubtful = {level(self._folding.fold(name)) for entry in self.entries.values() for name in entry.doubtful}
        unlisted = {key for key, entry in self.entries.items() if entry.ambiguous and not entry.doubtful}
        plain = {form for form, key in self.written.items() if key in unlisted and form.isalpha()}
        return frozenset(doubtful | plain)

    def is_doubtful(self, form: str) -> bool:
        """Whether a folded written name needs a cue."""
        return level(form) in self.needs_cue

    @cached_property
    def words(self) -> frozenset[str]:
        """Folded words of the written names, three letters or more, an attached article off."""
        found = {run for form in self.written for run in _RUNS.findall(form) if run.isalpha()}
        bare = {word.removeprefix(ARTICLE) if len(word) > _LONGEST_LETTER_NAME else word for word in found}
        return frozenset(word for word in bare if len(word) >= _SHORTEST_WORD)

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Folded ordinary words that head a designation, see `DesignationPack.words`; names of letters among them."""
        words = (word for pack in self.designations for word in (*pack.words, *pack.doubtful))
        return frozenset(map(self._folding.fold, words))

    def is_ordinary(self, form: str) -> bool:
        """Whether a folded name is an ordinary word before a figure («فجر 5»), see `DesignationPack.words`."""
        head, *more = _RUNS.findall(form)
        return head in self.ordinary and any(run[0].isdigit() for run in more[:2])

    def find(self, name: str) -> ItemEntry | None:
        """The item a name stands for, None if no pack knows it."""
        key = self.by_form.get(level(self._folding.fold(name)))
        return self.entries[key] if key is not None else None


def load_items(
    folding: Folding,
    designations: Sequence[DesignationPack] = (),
    named: Mapping[str, Mapping[str, list[str]]] = MappingProxyType({}),
) -> Items:
    """All items of `data/items`, with the names that languages (by code) add by key; raises BadPack."""
    files = [read_pack(place, ItemFile) for place in list_packs("items")]
    entries = [entry for file in files for family in file.families for entry in _spread(family, file.source)]
    keys = {entry.key for entry in entries}
    unknown = {key for names in named.values() for key in names} - keys
    if unknown:
        raise BadPack(f"names.yaml: items: no item {min(unknown)}; correct the key or write the item")
    sources = _list_sources(keys)
    return Items((_add_names(_add_source(entry, sources), named) for entry in entries), folding, designations)


def list_held() -> list[Held]:
    """The public lists our items were held against; raises BadPack."""
    return [read_pack(place, Held) for place in list_packs("held")]


def _list_sources(keys: set[str]) -> dict[str, str]:
    """Items to the lists that bear them out, joined; raises BadPack for an item that is not there."""
    found: dict[str, str] = {}
    for held in list_held():
        unknown = set(held.items) - keys
        if unknown:
            raise BadPack(f"held: no item {min(unknown)}; correct the key or write the item")
        found |= {key: "; ".join(filter(None, (found.get(key), held.source))) for key in held.items}
    return found


def _add_source(entry: ItemEntry, sources: Mapping[str, str]) -> ItemEntry:
    return replace(entry, source=sources[entry.key]) if entry.key in sources else entry


def _add_names(entry: ItemEntry, named: Mapping[str, Mapping[str, list[str]]]) -> ItemEntry:
    more = {code: names[entry.key] for code, names in named.items() if entry.key in names}
    return replace(entry, names={**entry.names, **more}) if more else entry


@lru_cache(maxsize=_LEVELLED)
def level(form: str) -> str:
    """A folded name with one joint for all that desks mix: joined, spaced, hyphened, dotted.

    >>> level("f-16") == level("f16") == level("f. 16")
    True
    """
    found = ""
    left = between = ""
    for run in _RUNS.findall(form.strip()):
        if run[0].isalnum():
            found += _join(left, between, run) + run
            left, between = run, ""
        else:
            between += run
    return found + between


def _join(left: str, between: str, right: str) -> str:
    """What stands for the joint of two runs; where it tells names apart it stays.

    The letter name «إل» folds to the article: «الـ76» is no «إل-76».
    """
    if not left or left == ARTICLE or between.strip() not in _JOINTS:
        return between
    spaced = left in _ALSO_WORDS and right[0].isdigit() and between.isspace()
    return " " if spaced else "-"


def _names(entry: ItemEntry) -> Iterator[str]:
    if entry.system:
        yield entry.designation
    for listed in entry.names.values():
        yield from listed


def _spread(family: Family, source: str) -> Iterator[ItemEntry]:
    """The family's items with all that the family says for them, and the file where the family is silent."""
    shared = {name: getattr(family, name) for name in Family.__struct_fields__ if name != "items"}
    shared["source"] = family.source or source
    for line in family.items:
        own = {name: getattr(line, name) for name in ItemLine.__struct_fields__ if getattr(line, name) is not UNSET}
        yield ItemEntry(**{**shared, **own})
