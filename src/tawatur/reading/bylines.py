"""Bylines and datelines on a line of their own: who wrote, from where, for or after whom."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from tawatur.packs.boilerplate import Boilerplate
from tawatur.packs.gazetteer import Gazetteer
from tawatur.packs.packs import Packs
from tawatur.reading.lines import Line

_BRACKETED = re.compile(r"[(\[][^()\[\]]+[)\]]\s*:?\s*$")
_QUOTED = re.compile(r"[«“\"][^«»“”\"]+[»”\"]")
_SEAM_MARKS = re.compile(r"[-–—ـ:|/()\[\]]")  # each seam of parts holds one
_ENTITY = re.compile(r"&#?\w{1,8};")
_SOURCES = frozenset({"agency", "outlet", "credit"})
_TRIM = " \u00a0\t«»“”\"'‹›*•."


class Hand(Struct, frozen=True):
    """One part of a byline: where it stands in the line, its words, and the kinds its name is known for."""

    start: int
    end: int
    text: str
    kinds: frozenset[str]


class Seams(Struct, frozen=True):
    """Where the hands of a byline are parted: by marks (`parts`, of them `dashed`), by words that join them (`joins`),
    by the word before the town (`towns`).
    """

    parts: re.Pattern[str]
    dashed: re.Pattern[str]
    joins: re.Pattern[str]
    towns: re.Pattern[str]


class Names(Struct, frozen=True):
    """Where bylines look names up, and the seams they are cut at.

    `articled` begin words with an article written on; `owning` and `fused` are the particles before whom something is
    for, without and with an article.
    """

    boilerplate: Boilerplate
    gazetteer: Gazetteer
    vocabulary: frozenset[str]
    articles: tuple[str, ...]
    articled: tuple[str, ...]
    owning: tuple[str, ...]
    fused: dict[str, str]
    seams: Seams

    def may_be_person(self, text: str) -> bool:
        """Whether no word of `text` is known for anything else than a name: a given name settles it."""
        words = self.boilerplate.flatten(text).split()
        if not words or any(word.isdigit() for word in words):
            return False
        if self.begins_as_person(text):
            return True
        return not any(self.bare(word) in self.vocabulary for word in words)

    def bare(self, word: str) -> str:
        """A flattened word without an article written onto it."""
        return next((word[len(one) :] for one in self.articles if word.startswith(one)), word)

    def begins_as_person(self, text: str) -> bool:
        """Whether the first word is a given name."""
        first = self.boilerplate.flatten(text).partition(" ")[0]
        return first in self.boilerplate.given_names

    def recognise(self, text: str, *, doubtful: bool = True) -> frozenset[str]:
        """The kinds of names `text` as a whole is known for; "credit" for agencies' short forms.

        `doubtful`: spellings that are ordinary words too are taken for names.
        """
        flat = self.boilerplate.flatten(text)
        keys: set[str] = set()
        for form in {self.boilerplate.flat.fold(text.strip(_TRIM)), flat}:
            keys.update(self.gazetteer.by_form.get(form, ()))
            keys.update(self.gazetteer.by_cue.get(form, ()) if doubtful else ())
        kinds = {str(self.gazetteer.entries[key].kind) for key in keys}
        if flat in self.boilerplate.credit_words:
            kinds.add("credit")
        return frozenset(kinds)


def gather_names(packs: Packs) -> Names:
    """The names and words of `packs` that bylines are judged by."""
    boilerplate = packs.boilerplate
    joining = tuple(one.particles.joining for one in packs.languages.values() if one.particles.joining)
    seams = draw_seams(packs.scripts.native, boilerplate.bylines.towns, boilerplate.bylines.ands, joining)
    return Names(
        boilerplate, packs.gazetteer, packs.vocabulary, packs.articles, packs.articled, packs.owning, packs.fused, seams
    )


@lru_cache
def draw_seams(letters: str, towns: tuple[str, ...], ands: tuple[str, ...], joining: tuple[str, ...]) -> Seams:
    """The seams of bylines: dashes set off by a space or between two letters of a script without capitals (`letters`),
    colons, slashes, brackets, commas; words before a town, words that join and conjunctions written onto the next word.
    """
    touching = rf"(?<={letters})[-–—](?=[«\"]|{letters})"
    town, joint, attached = ("|".join(map(re.escape, words)) for words in (towns, ands, joining))
    return Seams(
        parts=re.compile(rf"\s+[-–—ـ]+\s*|\s*[-–—ـ]+\s+|{touching}|ـــ+|\s?[:|/()\[\]]\s?"),
        dashed=re.compile(rf"/|\s[-–—ـ]+\s?|\s?[-–—ـ]+\s|{touching}"),
        joins=re.compile(rf"\s*[،,؛;]\s*|\s+(?:{attached})\s?|\s+(?:{joint})\s+|\s+(?:{town})\s+|^(?:{town})\s+"),
        towns=re.compile(rf"\s(?:{town})\s"),
    )


def split_hands(text: str, names: Names) -> list[Hand]:
    """The parts of a byline, in order, lists («تونس، باريس») taken apart."""
    return [
        Hand(start, end, text[start:end], names.recognise(text[start:end]))
        for start, end in _find_atoms(text, names.seams)
    ]


def _find_atoms(text: str, seams: Seams) -> Iterator[tuple[int, int]]:
    parts = _cut(text, 0, len(text), seams.parts) if _SEAM_MARKS.search(text) else [(0, len(text))]
    for start, end in parts:
        for low, high in _cut(text, start, end, seams.joins):
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
    if _begins_as_byline(line, names, placed=placed):
        return True
    if line.stop:
        return False
    text = _ENTITY.sub(" ", line.text)
    hands = split_hands(text, names)
    if len(hands) == 1:
        return bool(hands[0].kinds & _SOURCES and names.recognise(hands[0].text, doubtful=False) & _SOURCES)
    if not hands:
        return False
    if all(hand.kinds for hand in hands) and any(hand.kinds & _SOURCES for hand in hands):
        return True
    return _is_credit(text, hands, names) if placed else _is_dateline(text, hands, names)


def _begins_as_byline(line: Line, names: Names, *, placed: bool) -> bool:
    """Whether the line begins like a byline («كتب: …», "By …") and goes on like one."""
    labelled = next(names.boilerplate.labels.find_start(line.flat), None) is not None
    opened = next(names.boilerplate.openers.find_start(line.flat), None) is not None
    if line.closed or not (labelled or opened):
        return False
    most = names.boilerplate.rules.byline_part_words
    parts = [part for part in names.seams.parts.split(line.text) if part.strip()]
    if len(parts) > 1 and len(parts[0].split()) <= 2:
        return all(len(part.split()) <= most and names.may_be_person(part) for part in parts[1:])
    words = [word for word in line.text.split()[1:] if word[0].isalpha()]
    if opened and words and words[0][0].isascii():
        return all(word[0].isupper() or word in names.boilerplate.bylines.small for word in words) and (
            placed or len(words) > 1
        )
    return opened and placed and 2 <= len(words) <= most and names.may_be_person(" ".join(words))


def _is_credit(text: str, hands: list[Hand], names: Names) -> bool:
    """Whether what is not known among `hands` is short, and may be a town, a reporter, a paper or a desk."""
    unknown = [hand for hand in hands if not hand.kinds]
    most = names.boilerplate.rules.byline_part_words
    if len(unknown) > 3 or any(len(hand.text.split()) > most for hand in unknown):
        return False
    parted = bool(names.seams.dashed.search(text) or _BRACKETED.search(text))
    if any(hand.kinds & _SOURCES for hand in hands) and (parted or text.rstrip().endswith(":")):
        return True
    placed = any("place" in hand.kinds for hand in hands)
    if placed and all(len(hand.text.split()) <= 3 for hand in unknown) and (parted or _QUOTED.search(text)):
        return True
    if names.seams.towns.search(text):
        return placed and all(names.begins_as_person(hand.text) for hand in unknown)
    named = all(names.may_be_person(hand.text) for hand in unknown)
    if placed:
        return named or all(len(hand.text.split()) == 1 for hand in unknown)
    return named and (parted or text.rstrip().endswith(":")) and sum(len(hand.text.split()) for hand in hands) <= 6


def _is_dateline(text: str, hands: list[Hand], names: Names) -> bool:
    """Whether a line above all others is a credit: short, a dash or brackets between, no word of a title in it."""
    if sum(len(hand.text.split()) for hand in hands) > 6 or any(mark in text.rstrip()[:-1] for mark in ":؟?!"):
        return False
    if len(hands) > 3 or not (names.seams.dashed.search(text) or _BRACKETED.search(text)):
        return False
    if any(hand.kinds & _SOURCES for hand in hands):
        return True
    placed = any("place" in hand.kinds for hand in hands)
    return placed and all(hand.kinds or names.may_be_person(hand.text) for hand in hands)
