"""Weapons, equipment and services as data: what a desk calls them, and in which registers they count.

A file of `data/items` lists families; a family states once what its items share. From each written
name the hyphen, space and dot variants are made here, so that the data keep one spelling of each.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import product

from msgspec import UNSET, Struct, UnsetType

from tawatur.core.errors import BadPack
from tawatur.core.folding import Folding
from tawatur.packs.files import list_packs, read_pack

_RUNS = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[^\w\s]|_|\s+")
_JOINS = frozenset("-.")
_LONGEST_LETTER_NAME = 4  # written letters in the name of a letter: «جيه», «دبليو» is taken for a word
_MOST_JOINTS = 5  # beyond this many joints all are varied alike, to keep the forms few
_BESIDE_DIGITS = ("", " ", "-", " - ", "- ", " -", ".")
_INNER_DIGITS = ("", " ", "-", ".")
_LETTER_NAMES = (" ", "-", ".")
_WORDS = (" ", "-")
_SHORTEST_WORD = 3  # shorter runs are letter names («إف»), which must not loosen a particle from a word
_ARTICLE = "ال"  # the letter name «إل» folds to the article: «الـ76» is no «إل-76»
_ALSO_WORDS = frozenset({"a", "i"})  # English words: «a 400» is no A400


class ItemEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """One weapon system, or (`system` false) a class of arms, equipment or service.

    `designation` is the standard English one. `unroca` ("IV"), `sipri` ("Aircraft") and
    `military_list` ("ML10", Wassenaar and EU) are "" where it has none or that is not sure; `why`
    gives reasons by the same three keys. `unit` is the counted noun, `origin` the ISO states that make
    it. `ambiguous`: some name is also an ordinary word or a person's name; `doubtful` lists those
    names, see `Items.needs_cue`.
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
    why: dict[str, str] = {}
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
    why: dict[str, str] | UnsetType = UNSET
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
    why: dict[str, str] = {}
    unit: str = ""
    source: str = ""


class ItemFile(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of `data/items`: where its words come from, and its families."""

    about: str
    made_by: str
    families: list[Family]


class Items:
    """All items, and the folded forms by which texts name them."""

    def __init__(self, entries: Iterable[ItemEntry], folding: Folding) -> None:
        """Raises BadPack where a key stands twice or two items share one written name."""
        self._folding = folding
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
    def by_form(self) -> dict[str, str]:
        """Every folded form, written and made, to a key; a made form two items share is left out."""
        made: dict[str, str] = {}
        shared: set[str] = set()
        for form, key in self.written.items():
            for variant in vary(form):
                if made.setdefault(variant, key) != key:
                    shared.add(variant)
        return {form: key for form, key in made.items() if form not in shared} | self.written

    @cached_property
    def needs_cue(self) -> frozenset[str]:
        """Forms that are also ordinary words or names: a weapon only beside a word that says so.

        All that an item lists as doubtful, with their variants; of an ambiguous item that lists none,
        its forms of one word without a figure.
        """
        doubtful = {
            variant
            for entry in self.entries.values()
            for name in entry.doubtful
            for variant in vary(self._folding.fold(name))
        }
        unlisted = {key for key, entry in self.entries.items() if entry.ambiguous and not entry.doubtful}
        plain = {form for form, key in self.written.items() if key in unlisted and form.isalpha()}
        return frozenset(doubtful | plain)

    @cached_property
    def words(self) -> frozenset[str]:
        """Folded words of the written names, three letters or more, an attached article off."""
        found = {run for form in self.written for run in _RUNS.findall(form) if run.isalpha()}
        bare = {word[2:] if word.startswith("ال") and len(word) > _LONGEST_LETTER_NAME else word for word in found}
        return frozenset(word for word in bare if len(word) >= _SHORTEST_WORD)

    def find(self, name: str) -> ItemEntry | None:
        """The item a name stands for, None if no pack knows it."""
        key = self.by_form.get(self._folding.fold(name).strip())
        return self.entries[key] if key is not None else None


def load_items(folding: Folding) -> Items:
    """All items of `data/items`."""
    files = [read_pack(place, ItemFile) for place in list_packs("items")]
    return Items((entry for file in files for family in file.families for entry in _spread(family)), folding)


def vary(form: str) -> Iterator[str]:
    """The spellings desks mix for one folded name, itself first: joined, spaced, hyphened, dotted.

    >>> sorted(vary("f-16"))[:4]
    ['f - 16', 'f -16', 'f 16', 'f- 16']
    """
    yield form
    parts, joints = _cut(form)
    pairs = zip(parts, parts[1:], joints, strict=False)
    choices = [_choose(left, right, joint, number) for number, (left, right, joint) in enumerate(pairs)]
    picks: Iterable[tuple[str, ...]]
    if len(choices) <= _MOST_JOINTS:
        picks = product(*choices)
    else:
        picks = (tuple(style if style in choice else choice[0] for choice in choices) for style in _INNER_DIGITS)
    for pick in picks:
        variant = parts[0] + "".join(join + part for join, part in zip(pick, parts[1:], strict=True))
        if variant != form:
            yield variant


def _cut(form: str) -> tuple[list[str], list[str]]:
    """The runs of letters and digits of a name, and what is written between each two."""
    parts: list[str] = []
    joints: list[str] = []
    between = ""
    for run in _RUNS.findall(form):
        if run[0].isalnum():
            if parts:
                joints.append(between)
            parts.append(run)
            between = ""
        else:
            between += run
    return parts, joints


def _choose(left: str, right: str, joint: str, number: int) -> tuple[str, ...]:
    """What may be written between two runs; the written joint always may."""
    if joint.strip() and joint.strip() not in _JOINS:
        return (joint,)
    if left == _ARTICLE:
        return (joint,)
    if left[-1].isdigit() and right[0].isdigit():
        found: tuple[str, ...] = _WORDS
    elif left[-1].isdigit() or right[0].isdigit():
        long = max((len(run) for run in (left, right) if not run[0].isdigit()), default=0) > _LONGEST_LETTER_NAME
        found = (" ", "-", " - ", "") if long else _BESIDE_DIGITS if number == 0 else _INNER_DIGITS
        if left in _ALSO_WORDS:
            found = tuple(join for join in found if join.strip() == join and join != ".")
    elif max(len(left), len(right)) <= _LONGEST_LETTER_NAME:
        found = _LETTER_NAMES
    else:
        found = _WORDS
    return tuple(dict.fromkeys((joint, *found)))


def _names(entry: ItemEntry) -> Iterator[str]:
    if entry.system:
        yield entry.designation
    for listed in entry.names.values():
        yield from listed


def _spread(family: Family) -> Iterator[ItemEntry]:
    """The family's items with all that the family says for them."""
    for line in family.items:
        shared = {name: getattr(family, name) for name in Family.__struct_fields__ if name != "items"}
        own = {name: getattr(line, name) for name in ItemLine.__struct_fields__ if getattr(line, name) is not UNSET}
        yield ItemEntry(**{**shared, **own})
