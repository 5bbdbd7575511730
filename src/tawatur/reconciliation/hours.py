"""The hour of the day at which something was done, read from the words around a claim."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from tawatur.core.folding import Folding
from tawatur.packs.rules import HourWords

_ASIDE = re.compile(r"\([^)]*\)")
_NEXT_WORDS = 2  # words behind an hour that may say which half of the day («الثالثة من عصر الثلاثاء»)
_NOON = 12
_MINUTES = 60


class Hour(Struct, frozen=True):
    """Minutes since midnight as told; `open` where the words leave the half of the day unsaid.

    `zone` is the one named, "" if none; `first` and `last` are where it stands in the text.
    """

    minutes: int
    open: bool
    zone: str
    first: int
    last: int

    def gap(self, other: "Hour") -> int:
        """Minutes between two hours, the shorter way round the clock."""
        whole = _NOON * _MINUTES * (1 if self.open or other.open else 2)
        apart = abs(self.minutes - other.minutes) % whole
        return min(apart, whole - apart)


class HourReader:
    """Hours of the day as the languages of the rules write them."""

    def __init__(self, hours: Mapping[str, HourWords], folding: Folding) -> None:
        """`hours` are the words by language."""
        self.fold = folding.fold
        self._clocks = [_Clock(words, folding) for _, words in sorted(hours.items())]

    def read(self, folded: str) -> list[Hour]:
        """The hours of a folded text in order; those in brackets only if none is outside."""
        outside = _ASIDE.sub(lambda aside: " " * len(aside.group()), folded)
        return self._read(outside) or self._read(folded)

    def _read(self, folded: str) -> list[Hour]:
        found = sorted((hour for clock in self._clocks for hour in clock.read(folded)), key=lambda h: (h.first, h.open))
        return [hour for n, hour in enumerate(found) if not any(hour.first < before.last for before in found[:n])]


class _Clock:
    """The hours of one language: behind a word for hour, before a half of the day or a zone, or told with minutes."""

    def __init__(self, words: HourWords, folding: Folding) -> None:
        fold = folding.fold
        self._named = {fold(word): hour for word, hour in words.named.items()}
        self._fractions = {fold(word): minutes for word, minutes in words.fractions.items()}
        self._afternoon = {fold(word) for word in words.afternoon}
        halves, zones = {*map(fold, words.morning), *self._afternoon}, {*map(fold, words.zones)}
        self._halves, self._zones = _compile(halves), _compile(zones)
        number, minutes = r"(?P<h>\d{1,2})", rf"[.:,{re.escape(words.joint)}](?P<m>[0-5]\d)"
        named = rf"(?P<w>{_join(self._named)})(?:\s+(?P<f>{_join(self._fractions)}))?"
        ends, begins = r"(?![.:,]?\d)", r"(?<![\w.,:])"
        self._shapes = (
            re.compile(rf"(?<!\w){_join(map(fold, words.hour))}\s+(?:{number}(?:{minutes})?{ends}|{named}(?!\w))"),
            re.compile(rf"{begins}{number}(?:{minutes})?(?=\s?{_join(halves | zones)}(?!\w))"),
            re.compile(rf"(?<!\w){_join(map(fold, words.at))}\s+{number}{minutes}{ends}"),
        )

    def read(self, folded: str) -> Iterator[Hour]:
        """The hours of a folded text."""
        for shape in self._shapes:
            for match in shape.finditer(folded):
                hour = self._make(match, " ".join(folded[match.end() :].split()[:_NEXT_WORDS]))
                if hour is not None:
                    yield hour

    def _make(self, match: re.Match[str], behind: str) -> Hour | None:
        told = match.groupdict(default="")
        hour = self._named[told["w"]] if told.get("w") else int(told["h"])
        minutes = int(told["m"]) if told.get("m") else self._fractions.get(told.get("f", ""), 0)
        half, zone = self._halves.search(behind), self._zones.search(behind)
        if hour > 2 * _NOON or (half and hour > _NOON):
            return None
        unsaid = not half and not zone and 0 < hour <= _NOON
        if half:
            hour = hour % _NOON + (_NOON if half.group() in self._afternoon else 0)
        of_day = (hour * _MINUTES + minutes) % (2 * _NOON * _MINUTES)
        return Hour(of_day, unsaid, zone.group() if zone else "", match.start(), match.end())


def _compile(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_join(words)}(?!\w)")


def _join(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest first; of none, one that never fits."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, listed))})" if listed else "(?!)"
