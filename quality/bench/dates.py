"""Days and periods in Arabic: the sound cases of Recognizers-Text and of Duckling.

A case is left out only by a rule that can be checked on the case alone; each rule and its count are printed. The
other tools' figures were taken on both halves of the sets, unsound cases included; only one half is here.
"""

import itertools
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from msgspec import Struct

from tawatur.core.analysis import Analysis
from tawatur.core.document import Block, Document, Published
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.packs.dates import load_dates, name_months, name_weekdays
from tawatur.packs.packs import Packs

ABOUT = "values of Arabic days and periods"
NEEDS = ("timex_number_ar_recognizers", "timex_number_ar_duckling")
Days = tuple[date, date]

_DUCKLING_DAY = date(2013, 2, 12)
_LONG = ("Day", "Week", "Month", "Quarter", "Year")
# Duckling takes what is not said to be past as coming; a bare phrase says neither, so a sentence of ours does.
_COMING = "سيعقد اللقاء "
_STAMP = re.compile(r"\((\d+), (\d+), (\d+), \d+, \d+, \d+\)")
_FEW = re.compile("بضع|عدة|القليلة|العديدة")
_PAST = re.compile("(لقد )?(عدت|كان|عقدنا)")
_WEEKEND = re.compile("نهاية.*[اأإ]سبوع")
_PARTS = re.compile("مطلع|أوائل|بداية|منتصف|أواخر|نهاية|لاحق|باقي|بقية")
_SHORT_YEAR = re.compile(r"\d\d?\D{1,3}\d\d?\D{1,3}\d\d")
_MONTH_NUMBERS = {"ثلاثة": 3, "عشرة": 10, "الثامن": 8}


class Case(Struct, frozen=True):
    """A sentence, the words its gold is about, the day it was said on, and the values that are right."""

    text: str
    words: str
    day: date
    golds: tuple[Days, ...]
    found: bool = True


Rule = tuple[str, Callable[[Case], bool]]


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """Accuracy on the sound cases of each set."""
    recognizers, duckling = bench / NEEDS[0], bench / NEEDS[1]
    tests: tuple[tuple[str, Iterable[Case], tuple[Rule, ...], str], ...] = (
        ("Recognizers date values", read_days(recognizers), (_ABSENT, *_DAY_RULES),
         "dateparser .353  HeidelTime .353  Duckling port .275"),
        ("Recognizers period start and end", read_periods(recognizers), (_ABSENT, *_PERIOD_RULES),
         "dateparser .008  HeidelTime .136  Duckling port .114"),
        ("Duckling times of a day or longer", read_duckling(duckling), (_OTHER_MONTH, _EASTER),
         "dateparser .118  HeidelTime .409  Duckling port .527"),
    )  # fmt: skip
    for name, cases, rules, others in tests:
        every = list(cases)
        sound, left = sift(every, rules)
        yield name, str(len(sound)), tell_share(sound, packs), others, tell_left(left)
        yield "  the unsound cases too", str(len(every)), tell_share(every, packs), "", ""


def tell_share(cases: Sequence[Case], packs: Packs) -> str:
    """How many are answered right, of all and counted."""
    right = sum(answers(case, packs) for case in cases)
    return f"{right / max(len(cases), 1):.3f} ({right})"


def sift(cases: Iterable[Case], rules: tuple[Rule, ...]) -> tuple[list[Case], Counter[str]]:
    """The cases no rule refuses, and how many each rule refused."""
    sound: list[Case] = []
    left: Counter[str] = Counter()
    for case in cases:
        refused = next((name for name, holds in rules if holds(case)), "")
        if refused:
            left[refused] += 1
        else:
            sound.append(case)
    return sound, left


def tell_left(left: Counter[str]) -> str:
    """What was left out, in words."""
    return "left out: " + "; ".join(f"{count} {name}" for name, count in left.items()) if left else ""


def answers(case: Case, packs: Packs) -> bool:
    """Whether our reading of the words is one of the right values; an end may be told as the day after it."""
    analysis = read(case.text, case.day, packs)
    start = case.text.find(case.words)
    stop = start + len(case.words)
    over = [(min(t.end, stop) - max(t.start, start), t.when) for t in analysis.times if t.when]
    size, when = max(over, key=lambda one: one[0], default=(0, None))
    if size <= 0 or when is None or when.start is None or when.end is None:
        return False
    ours = {(when.start, when.end), (when.start, when.end + timedelta(days=1))}
    return any(gold in ours for gold in case.golds)


def read(text: str, day: date, packs: Packs) -> Analysis:
    """The analysis of one Arabic sentence published on this day."""
    block = Block(Span("n1", 0, len(text)), "body")
    known = Published(day, day, "stated")
    return analyse(Document("n1", text, (block,), digest_text(text), "ar", published=known), packs)


def read_days(folder: Path) -> Iterator[Case]:
    """DateParser: the past and the coming day are both right."""
    for case, text, value in _read_gold(folder / "DateTime.DateParser.jsonl"):
        days = tuple((day, day) for side in _sides(value) if (day := _day(side.get("date"))))
        yield _make_case(case, text, days)


def read_periods(folder: Path) -> Iterator[Case]:
    """DatePeriodParser: the past and the coming period are both right."""
    for case, text, value in _read_gold(folder / "DateTime.DatePeriodParser.jsonl"):
        ends = [(_day(side.get("startDate")), _day(side.get("endDate"))) for side in _sides(value)]
        yield _make_case(case, text, tuple((start, end) for start, end in ends if start and end))


def read_duckling(folder: Path) -> Iterator[Case]:
    """Times whose grain is a day or longer; the end of an interval is the day after it."""
    for line in (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        grain = next((name for name in _LONG if re.search(rf"\) {name}\b", case["gold"])), None)
        if case["dim"] != "time" or grain is None:
            continue
        stamps = [date(*map(int, found)) for found in _STAMP.findall(case["gold"])]
        end = stamps[1] - timedelta(days=1) if len(stamps) > 1 else _end_of(stamps[0], grain)
        yield Case(_COMING + case["text"], case["text"], _DUCKLING_DAY, ((stamps[0], end),))


def _read_gold(path: Path) -> Iterator[tuple[dict[str, Any], str, dict[str, Any]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        for result in case["Results"]:
            yield case, result["Text"], result["Value"]


def _sides(value: dict[str, Any]) -> list[dict[str, Any]]:
    return [value["FutureResolution"], value["PastResolution"]]


def _make_case(case: dict[str, Any], words: str, golds: tuple[Days, ...]) -> Case:
    day = date.fromisoformat(case["Context"]["ReferenceDateTime"][:10])
    return Case(case["Input"], words, day, golds, words in case["Input"])


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _end_of(start: date, grain: str) -> date:
    if grain == "Day":
        return start
    if grain == "Week":
        return start + timedelta(days=6)
    months = {"Month": 1, "Quarter": 3, "Year": 12}[grain]
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def _contradicts_weekday(case: Case) -> bool:
    """Whether the words name one weekday and the gold is a day of another name."""
    said = {number for name, number in name_weekdays(load_dates("ar")).items() if name in case.words}
    return len(said) == 1 and any(start.weekday() not in said for start, end in case.golds if start == end)


def _contradicts_month(case: Case) -> bool:
    """Whether the words name one month, by name or number, and the gold begins in another."""
    words = re.sub("[أإآ]", "ا", case.words).split()
    said = {number for name, number in name_months(load_dates("ar")).items() if re.sub("[أإآ]", "ا", name) in words}
    pairs = [pair for pair in itertools.pairwise(words) if pair[0].endswith("شهر")]
    said |= {_MONTH_NUMBERS[after] for _, after in pairs if after in _MONTH_NUMBERS}
    return len(said) == 1 and not any({start.month, end.month} & said for start, end in case.golds)


def _lies_ahead_of_past(case: Case) -> bool:
    return bool(_PAST.match(case.text)) and all(start > case.day for start, _ in case.golds)


def _begins_too_soon(case: Case) -> bool:
    """«بعد» and a length of time, with a gold that begins before that length is over."""
    length = re.match(r"بعد (\d+ )?(سنوات|يومين)", case.words)
    span = 365 * int(length[1] or 1) if length and length[2] == "سنوات" else 2
    return length is not None and any((start - case.day).days < span for start, _ in case.golds)


_ABSENT: Rule = ("whose words are not in the sentence", lambda case: not case.found)
_NO_VALUE: Rule = ("without a value", lambda case: not case.golds)
_WEEKDAY: Rule = ("whose day has another weekday than the words", _contradicts_weekday)
_OTHER_MONTH: Rule = ("whose gold lies in another month than the words", _contradicts_month)
_TENSE: Rule = ("told in the past with a gold in the future", _lies_ahead_of_past)
_SOME: Rule = ("that count «a few»", lambda case: bool(_FEW.search(case.words)))
_EASTER: Rule = ("of Easter, the church unsaid", lambda case: "الفصح" in case.words)
_DIGITS: Rule = ("in digits with a year of two, the order unsaid", lambda case: bool(_SHORT_YEAR.fullmatch(case.words)))
_WEEKENDS: Rule = ("of weekends, taken as Saturday and Sunday", lambda case: bool(_WEEKEND.search(case.words)))
_EDGES: Rule = ("of parts whose edges are the tool's own", lambda case: bool(_PARTS.search(case.words)))
_SOON: Rule = ("that begin before the length said is over", _begins_too_soon)
_DAY_RULES = (_NO_VALUE, _WEEKDAY, _TENSE, _SOME, _DIGITS)
_PERIOD_RULES = (_NO_VALUE, _OTHER_MONTH, _WEEKENDS, _EDGES, _SOME, _SOON)
