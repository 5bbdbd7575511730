"""Bylines and datelines on a line of their own: who wrote, from where, for or after whom."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tawatur.packs.boilerplate import Boilerplate
from tawatur.packs.gazetteer import Gazetteer
from tawatur.reading.lines import Line

# What parts the hands of a byline: dashes set off by a space or between Arabic letters, colons, slashes, brackets.
_PARTS = re.compile(
    r"\s+[-–—ـ]+\s*|\s*[-–—ـ]+\s+|(?<=[\u0621-\u064a])[-–—](?=[«\"\u0621-\u064a])|ـــ+|\s?[:|/()\[\]]\s?"
)
_DASHED = re.compile(r"\s[-–—ـ]+\s?|\s?[-–—ـ]+\s|(?<=[\u0621-\u064a])[-–—](?=[«\"\u0621-\u064a])")
_JOINS = re.compile(r"\s*[،,؛;]\s*|\s+و\s?|\s+and\s+|\s+(?:من|from|in)\s+|^(?:من|from)\s+")
_ENTITY = re.compile(r"&#?\w{1,8};")
_SOURCES = frozenset({"agency", "outlet", "credit"})
_SMALL = frozenset({"and", "in", "for", "of", "by", "the", "at"})
_TRIM = " \u00a0\t«»“”\"'‹›*•."


class Hand(Struct, frozen=True):
    """One part of a byline: where it stands in the line, its words, and the kinds its name is known for."""

    start: int
    end: int
    text: str
    kinds: frozenset[str]


class Names(Struct, frozen=True):
    """Where bylines look names up."""

    boilerplate: Boilerplate
    gazetteer: Gazetteer

    def recognise(self, text: str, *, doubtful: bool = True) -> frozenset[str]:
        """The kinds of names `text` as a whole is known for; "credit" for agencies' short forms.

        `doubtful`: spellings that are ordinary words too are taken for names.
        """
        flat = self.boilerplate.flatten(text)
        keys: set[str] = set()
        for form in {self.boilerplate.folding.fold(text.strip(_TRIM)), flat}:
            keys.update(self.gazetteer.by_form.get(form, ()))
            keys.update(self.gazetteer.by_cue.get(form, ()) if doubtful else ())
        kinds = {str(self.gazetteer.entries[key].kind) for key in keys}
        if flat in self.boilerplate.credit_words:
            kinds.add("credit")
        return frozenset(kinds)


def split_hands(text: str, names: Names) -> list[Hand]:
    """The parts of a byline, in order, lists («تونس، باريس») taken apart."""
    return [Hand(start, end, text[start:end], names.recognise(text[start:end])) for start, end in _find_atoms(text)]


def _find_atoms(text: str) -> Iterator[tuple[int, int]]:
    for start, end in _cut(text, 0, len(text), _PARTS):
        for low, high in _cut(text, start, end, _JOINS):
            bare = text[low:high].strip(_TRIM)
            if bare:
                first = text.index(bare, low)
                yield first, first + len(bare)


def _cut(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for found in pattern.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def is_byline(line: Line, names: Names, *, placed: bool) -> bool:
    """Whether the line credits a town, a reporter, an outlet or an agency, and says nothing else.

    `placed`: it stands where bylines stand (over the first paragraph, under another line), so that its
    shape may tell; elsewhere all its names must be known.
    """
    if not line.words or line.words > names.boilerplate.rules.byline_words:
        return False
    text = _ENTITY.sub(" ", line.text)
    if _begins_as_byline(line, names, placed=placed):
        return True
    hands = split_hands(text, names)
    if len(hands) == 1:
        return not line.stop and bool(names.recognise(hands[0].text, doubtful=False) & _SOURCES)
    if not hands or line.stop:
        return False
    if all(hand.kinds for hand in hands) and any(hand.kinds & _SOURCES for hand in hands):
        return True
    return _is_credit(text, hands, names) if placed else _is_dateline(text, hands, line)


def _begins_as_byline(line: Line, names: Names, *, placed: bool) -> bool:
    """Whether the line begins like a byline («كتب: …», "By …") and goes on like one."""
    if next(names.boilerplate.openers.find_start(line.flat), None) is None or line.stop:
        return False
    parts = [part for part in _PARTS.split(line.text) if part.strip()]
    if len(parts) > 1 and len(parts[0].split()) <= 2 and not line.closed:
        return all(len(part.split()) <= names.boilerplate.rules.byline_part_words for part in parts[1:])
    words = [word for word in line.text.split()[1:] if word[0].isalpha()]
    if words and words[0][0].isascii():
        return all(word[0].isupper() or word in _SMALL for word in words) and (placed or len(words) > 1)
    return placed and not line.closed and 2 <= len(words) <= names.boilerplate.rules.byline_part_words


def _is_credit(text: str, hands: list[Hand], names: Names) -> bool:
    """Whether what is not known among `hands` is short enough to be a town, a reporter or a desk."""
    unknown = [hand for hand in hands if not hand.kinds]
    lengths = [len(hand.text.split()) for hand in unknown]
    if any(hand.kinds & (_SOURCES | {"place"}) for hand in hands):
        return max(lengths, default=0) <= names.boilerplate.rules.byline_part_words and len(unknown) <= 3
    parted = bool(_DASHED.search(text)) or text.rstrip().endswith((":", ")"))
    return parted and len(hands) <= 3 and max(lengths, default=0) <= 3 and sum(lengths) <= 6


def _is_dateline(text: str, hands: list[Hand], line: Line) -> bool:
    """Whether a line above all others is a town and a name with a dash between («الدوحة - سالم حمدان»)."""
    return (
        bool(_DASHED.search(text))
        and len(hands) == 2
        and line.words <= 5
        and any("place" in hand.kinds for hand in hands)
        and not any(mark in text for mark in ":؟?!")
    )
