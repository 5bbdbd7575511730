"""A voice without a name («مصدر عسكري ليبي») in the page's language, where every word of its description is known."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from tawatur.packs.descriptions import DescriptionPack, Form, Noun, Quality
from tawatur.packs.packs import Packs

_LONGEST = 2  # words of the longest noun or adjective


class Description(Struct, frozen=True):
    """What the words say of a voice: the keys of the pack for what it is and how it is, and its state.

    `count` is its number, None for several without one; `whole` the number of those it is some of, 0 where it is some
    of a number not told. `definite`: it was told before. Some told before («اثنان منهم») have a `group` alone.
    """

    group: str = ""
    noun: str = ""
    qualities: tuple[str, ...] = ()
    state: str = ""
    count: int | None = None
    whole: int | None = None
    definite: bool = False


class Describer:
    """Reads descriptions in every language whose pack has their words, and says them in that of the page."""

    def __init__(self, packs: Packs, language: str) -> None:
        """`language` is that of the page."""
        self._readers = [_Reader(pack, packs) for pack in packs.descriptions.values()]
        self._pack = packs.descriptions[language]
        self._entries, self._language = packs.gazetteer.entries, language
        self._said: dict[str, str] = {}

    def say(self, words: str) -> str:
        """The description in the page's language; "" where one of its words is not known."""
        if words not in self._said:
            told = next((told for reader in self._readers if (told := reader.read(words)) is not None), None)
            self._said[words] = self._put(told) if told is not None else ""
        return self._said[words]

    def _put(self, told: Description) -> str:
        """The words of the page's language, "" where it lacks one."""
        pack = self._pack
        if told.group:
            return next(iter(pack.groups.get(told.group, ())), "")
        if told.whole is None:
            return self._list_words(told, told.count, definite=told.definite)
        head = pack.one_of[0] if told.count == 1 else f"{_number(pack, told.count)} {pack.part_of[0]}"
        of = self._list_words(told, told.whole, definite=not told.whole, counted=True)
        return f"{head} {of}" if of else ""

    def _list_words(self, told: Description, count: int | None, *, definite: bool, counted: bool = False) -> str:
        pack, noun = self._pack, self._pack.nouns.get(told.noun, Noun())
        form: Form = "counted" if counted or (count or 0) > 1 else "one" if count == 1 else "several"
        form = "two" if count == 2 and noun.two else form
        agreed: Form = "feminine" if noun.things and form in ("several", "counted") else form
        words = {key: _inflect(pack, pack.qualities.get(key), agreed) for key in told.qualities}
        words["noun"] = getattr(noun, form)
        if told.state:
            words["state"] = _inflect(pack, self._find_adjective(told.state), agreed)
        if not all(words.values()):
            return ""
        if definite and pack.on_each:
            words = {key: pack.article + word for key, word in words.items()}
        if count and form == "counted":
            words["number"] = _number(pack, count)
        rest = [key for key in words if key not in pack.order]
        order = [one for key in pack.order for one in (rest if key == "rest" else [key])]
        order = [key for key in order if key in words]
        said = " ".join(words[key] for key in order)
        if definite:
            return said if pack.on_each else pack.article + said
        return said if form != "one" or order[0] in pack.bare else _introduce(pack, said)

    def _find_adjective(self, state: str) -> Quality | None:
        """The adjective of a state: as the pack has it, else the first that stands beside its own feminine."""
        if state in self._pack.nations:
            return self._pack.nations[state]
        entry = self._entries.get(f"country/{state}")
        names = entry.adjectives.get(self._language, []) if entry else []
        feminine = self._pack.endings.get("feminine", "")
        return next((Quality(name) for name in names if name + feminine in names), None)


class _Reader:
    """Reads the descriptions of one language."""

    def __init__(self, pack: DescriptionPack, packs: Packs) -> None:
        self._pack, self._fold = pack, packs.folding.fold
        self._nisba = packs.gazetteer.nisba
        self._groups = {self._fold(word): key for key, words in pack.groups.items() for word in words}
        self._numerals = {self._fold(word): number for number, words in pack.numerals.items() for word in words}
        self._one_of = {self._fold(words) for words in pack.one_of}
        self._article = self._fold(pack.article.strip())
        self._table: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for kind, key, words in _list_words(pack):
            self._table[self._fold(words)].setdefault(kind, key)

    def read(self, text: str) -> Description | None:
        """What the words say; None where one is not known, or there is not one noun."""
        words = self._fold(text).split()
        if (group := self._groups.get(" ".join(words))) is not None:
            return Description(group=group)
        part, words = self._read_part(words)
        words = words[1:] if words and words[0] in self._pack.passed else words
        told: dict[str, str] = {}
        qualities: set[str] = set()
        definite = text.split()[:1] == [self._article]
        while words:
            kind, key, size, articled = next(self._readings(words, nouned="noun" in told), ("", "", 0, False))
            if not kind or kind in told:
                return None
            if kind == "quality":
                qualities.add(key)
            else:
                told[kind] = key
                definite |= kind == "noun" and articled
            words = words[size:]
        if "noun" not in told:
            return None
        noun, form = told["noun"].split("/")
        number = int(told.get("number", "0"))
        count = number or {"one": 1, "two": 2}.get(form)
        whole = None if part is None else number
        return Description(
            "", noun, tuple(sorted(qualities)), told.get("state", ""), part or count, whole, definite and part is None
        )

    def _read_part(self, words: list[str]) -> tuple[int | None, list[str]]:
        """How many of a group («أحد المسؤولين», "two of the four"), and the words behind; None for no part."""
        for size in range(_LONGEST, 0, -1):
            if " ".join(words[:size]) in self._one_of:
                return 1, words[size:]
        if len(words) > 1 and words[1] in self._pack.part_of and words[0] in self._numerals:
            return self._numerals[words[0]], words[2:]
        return None, words

    def _readings(self, words: list[str], *, nouned: bool) -> Iterator[tuple[str, str, int, bool]]:
        """What the next words may be, the longest first: kind, key, how many words, whether with the article."""
        last = self._pack.order[-1] == "noun"
        for size in range(min(_LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[:size])
            bare = " ".join(word.removeprefix(self._article) for word in words[:size]) if self._pack.on_each else phrase
            for form in dict.fromkeys((phrase, bare)):
                found = self._table.get(form, {})
                if "noun" in found and not nouned and (not last or size == len(words)):
                    yield "noun", found["noun"], size, form != phrase
                for kind in ("quality", "state", "number"):
                    if kind in found:
                        yield kind, found[kind], size, form != phrase
                if form in self._nisba:
                    yield "state", self._nisba[form], size, form != phrase


def _list_words(pack: DescriptionPack) -> Iterator[tuple[str, str, str]]:
    """(kind, key, words) of all that a description may hold; the key of a noun tells its form too."""
    forms: tuple[Form, ...] = ("one", "two", "several", "counted")
    for key, noun in pack.nouns.items():
        yield from (("noun", f"{key}/{form}", words) for form in forms if (words := getattr(noun, form)))
        yield from (("noun", f"{key}/{form}", words) for form, listed in noun.also.items() for words in listed)
    for key, quality in pack.qualities.items():
        for form in ("one", "feminine", *forms[1:]):
            yield "quality", key, _inflect(pack, quality, form)
        yield from (("quality", key, words) for words in quality.also)
    for state, listed in pack.states.items():
        yield from (("state", state, words) for words in listed)
    for number, listed in pack.numerals.items():
        yield from (("number", str(number), words) for words in listed)


def _inflect(pack: DescriptionPack, quality: Quality | None, form: Form) -> str:
    """The adjective in a form; "" for none."""
    if quality is None:
        return ""
    return getattr(quality, form) or quality.one + pack.endings.get(form, "")


def _number(pack: DescriptionPack, number: int | None) -> str:
    return next(iter(pack.numerals.get(number or 0, ())), str(number))


def _introduce(pack: DescriptionPack, said: str) -> str:
    """One told for the first time, with the article of the language for it."""
    if not pack.indefinite:
        return said
    before_vowel = said[0] in pack.vowels and said.split(maxsplit=1)[0] not in pack.sounded
    return f"{pack.indefinite[before_vowel]} {said}"
