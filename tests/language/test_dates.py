"""Expressions of time: what they cover, what they mean, what they hang on."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.core.document import UNKNOWN_DATE, Published
from tawatur.core.errors import BadPack
from tawatur.language.analyse import analyse
from tawatur.language.atoms import Alphabet
from tawatur.language.shapes import ShapeBook
from tawatur.packs.dates import Shape, load_dates
from tawatur.packs.packs import Packs
from tests.language.conftest import Read, Write

WEDNESDAY = "2031-05-14"


def spans(text: str, read: Read, day: str = WEDNESDAY) -> list[tuple[str, str, str]]:
    """Surface, start and end of every expression that tells when."""
    dated = [(t.start, t.end, t.when) for t in read(text, day=day).times if t.when]
    return [(text[start:end], str(when.start or ""), str(when.end or "")) for start, end, when in dated]


def test_unresolved_without_a_publication_date(read: Read) -> None:
    """What hangs on the report's day stays open when that day is unknown; what stands in full does not."""
    relative, full = read("أبحر أمس، وكان قد رسا في 3 مايو 2030.").times
    assert relative.when is not None
    assert not relative.when.resolved
    assert relative.when.anchor == "published"
    assert full.when is not None
    assert full.when.start == full.when.end == date(2030, 5, 3)
    assert full.when.anchor == "absolute"


def test_anchor_of_what_hangs_on_the_report(read: Read) -> None:
    """Resolved from the publication date, an expression says so; from another event it is not resolved at all."""
    first, last = read("أبحر أمس بعد ثلاثة أيام من العاصفة.", day=WEDNESDAY).times
    assert first.when is not None
    assert (first.when.anchor, first.when.start) == ("published", date(2031, 5, 13))
    assert last.when is not None
    assert (last.when.anchor, last.when.resolved) == ("other_event", False)
    assert last.duration is not None
    assert last.duration.low == 3


def test_surface_is_verbatim_and_without_the_conjunction(read: Read) -> None:
    """The surface is the slice of the text; an attached و stays outside, a preposition inside."""
    text = "وفي 5 مايو 2030 أبحر، وبمايو 2029 رسا."
    times = read(text).times
    assert [time.when.surface for time in times if time.when] == ["في 5 مايو 2030", "بمايو 2029"]
    assert all(time.when.surface == text[time.start : time.end] for time in times if time.when)


@pytest.mark.parametrize(
    "name",
    ["تشرين الأول", "أكتوبر", "أكتوبر (تشرين الأول)", "تشرين الأول/أكتوبر", "تشرين الأول - أكتوبر", "اكتوبر"],
)
def test_month_systems(name: str, read: Read) -> None:
    """The Gulf, Levantine and doubled names of a month are one month."""
    assert spans(f"رسا في {name} 2029 ثم أبحر.", read) == [(f"في {name} 2029", "2029-10-01", "2029-10-31")]


def test_doubled_month_that_disagrees_is_two(read: Read) -> None:
    """«يوليو/آب» names two months and is not taken for one."""
    assert all(
        end != "2029-08-31" or start != "2029-07-01" for _, start, end in spans("رسا في يوليو/أيلول 2029.", read)
    )


def test_weak_names_need_other_words_of_time(read: Read) -> None:
    """«مارس» is a verb and «باب» a door until something beside them tells a month."""
    assert spans("مارس الصيادون الغوص أمام باب المرفأ، وقال أب إنه راض.", read) == []
    assert spans("رسا في مارس.", read) == [("في مارس", "2031-03-01", "2031-03-31")]
    assert spans("رسا 3 آب.", read) == [("3 آب", "2030-08-03", "2030-08-03")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("رسا الأربعاء.", "2031-05-14"),
        ("رسا الخميس.", "2031-05-08"),
        ("رسا الخميس الماضي.", "2031-05-08"),
        ("رسا الأربعاء الماضي.", "2031-05-07"),
        ("يرسو الأربعاء المقبل.", "2031-05-21"),
        ("رسا الاثنين من الأسبوع الماضي.", "2031-05-05"),
        ("من المقرر أن يرسو الأحد.", "2031-05-18"),
        ("سيصل القارب السبت.", "2031-05-17"),
        ("سيطرة البحارة تمت السبت.", "2031-05-10"),
    ],
)
def test_weekday(text: str, day: str, read: Read) -> None:
    """A bare weekday is the last such day, the report's included; past, coming and future words move it."""
    assert [(start, end) for _, start, end in spans(text, read)] == [(day, day)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("رسا في 7 مايو.", "2031-05-07"),
        ("يرسو في 20 مايو.", "2031-05-20"),
        ("رسا في 7 سبتمبر.", "2030-09-07"),
        ("يرسو في 7 سبتمبر المقبل.", "2031-09-07"),
        ("رسا في 14 مايو الماضي.", "2030-05-14"),
        ("رسا الجمعة 6 سبتمبر.", "2030-09-06"),
        ("رسا الثلاثاء 6 سبتمبر.", "2033-09-06"),
    ],
)
def test_day_without_a_year(text: str, day: str, read: Read) -> None:
    """The last such day, unless it is only weeks ahead or the words say so; a weekday beside it picks the year."""
    assert [start for _, start, _ in spans(text, read)] == [day]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("رسا في مايو.", "2031-05-01", "2031-05-31"),
        ("رسا في يونيو.", "2030-06-01", "2030-06-30"),
        ("رسا في مايو الماضي.", "2030-05-01", "2030-05-31"),
        ("يرسو في مايو المقبل.", "2032-05-01", "2032-05-31"),
        ("رسا في ديسمبر من العام الماضي.", "2030-12-01", "2030-12-31"),
        ("رسا أواخر الشهر الماضي.", "2031-04-21", "2031-04-30"),
        ("رسا منتصف العام الماضي.", "2030-05-01", "2030-08-31"),
        ("رسا الصيف الماضي.", "2030-06-01", "2030-08-31"),
        ("يرسو الصيف المقبل.", "2031-06-01", "2031-08-31"),
        ("رسا في الأسبوع الأول من أبريل.", "2031-04-01", "2031-04-07"),
        ("رسا في النصف الثاني من أبريل 2030.", "2030-04-16", "2030-04-30"),
        ("رسا قبل عامين.", "2029-01-01", "2029-12-31"),
        ("رسا قبل شهرين.", "2031-03-01", "2031-03-31"),
        ("رسا قبل أسبوعين.", "2031-04-28", "2031-05-04"),
        ("رسا في القرن الماضي.", "1901-01-01", "2000-12-31"),
        ("رسا في شتاء 2029.", "2028-12-01", "2030-02-28"),
    ],
)
def test_stretches_counted_from_the_report(text: str, start: str, end: str, read: Read) -> None:
    """Months, parts, seasons, weeks and years counted from the day of the report, as the guide and the rules say."""
    assert [(first, last) for _, first, last in spans(text, read)] == [(start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("المرفأ مغلق منذ عام 2011.", "2011-01-01", ""),
        ("يغلق حتى نهاية مايو 2032.", "", "2032-05-31"),
        ("رسا قبل 5 مايو 2030.", "", "2030-05-04"),
        ("رسا بعد عام 2029.", "2030-01-01", ""),
        ("من سبتمبر إلى يناير 2031.", "2030-09-01", "2031-01-31"),
        ("بين 3 مايو 2030 و7 يونيو 2030.", "2030-05-03", "2030-06-07"),
        ("الفترة (1980-1988).", "1980-01-01", "1988-12-31"),
    ],
)
def test_open_and_joined_stretches(text: str, start: str, end: str, read: Read) -> None:
    """Since, until, before and after open one side; a range runs from its first day to its last."""
    assert [(first, last) for _, first, last in spans(text, read)] == [(start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "صافح القائد العام الأمين العام الحالي.",
        "عملا بالقرارين 1970 و1973.",
        "وقرار مجلس الأمن رقم 1970.",
        "في 2011 موقعا من المواقع.",
        "صرح لصحيفة المصري اليوم.",
        "ألقى خطبة الجمعة.",
        "الزيادة بشكل عام طفيفة.",
        "أدخل الأسد إلى القفص.",
        "طراز 2015 من السيارات.",
    ],
)
def test_what_is_no_time(text: str, read: Read) -> None:
    """The general commander is no year, a resolution's number and a model's neither."""
    assert spans(text, read) == []


def test_day_that_does_not_exist(read: Read) -> None:
    """30 February is no day; what is left of it is the month."""
    assert spans("رسا في 30 فبراير 2030.", read) == [("فبراير 2030", "2030-02-01", "2030-02-28")]


def test_publication_interval_gives_the_hull(packs: Packs, write: Write) -> None:
    """From an interval of publication both ends are reckoned: the hull if narrow, the common answer if there is one."""
    week = Published(date(2031, 5, 10), date(2031, 5, 14), "inferred")
    times = analyse(write(("body", "رسا أمس بعد ما أبحر العام الماضي."), published=week), packs).times
    assert [(t.when.start, t.when.end) for t in times if t.when] == [
        (date(2031, 5, 9), date(2031, 5, 13)),
        (date(2030, 1, 1), date(2030, 12, 31)),
    ]


def test_wide_or_open_publication_leaves_relative_times_open(packs: Packs, write: Write) -> None:
    """A publication known only to lie after some day resolves nothing."""
    for known in (
        Published(date(2031, 5, 10), None, "inferred"),
        Published(date(2030, 1, 1), date(2031, 5, 1), "inferred"),
    ):
        (time,) = analyse(write(("body", "رسا أمس."), published=known), packs).times
        assert time.when is not None
        assert not time.when.resolved


def test_english_capitals(read: Read) -> None:
    """With a small letter "may" and "march" are verbs, with a capital months beside words of time."""
    assert read("it may sink and march on", language="en").times == ()
    assert [t.when.precision for t in read("It sank in May 2029.", language="en").times if t.when] == ["month"]


def test_ambiguous_digits_in_english(read: Read) -> None:
    """5/6/2030 could be May or June in English and is left alone; 5/6 in Arabic is the fifth of June."""
    assert read("signed 5/6/2030", language="en").times == ()
    assert spans("وقع في 5/6/2030.", read) == [("في 5/6/2030", "2030-06-05", "2030-06-05")]


_WORDS = """اليوم أمس الأربعاء مايو في منذ حتى 5 2030 و العام الماضي المقبل ثلاثة أيام قبل بعد من إلى بين ( ) / - ،
مطلع الستينيات 1973 القرار نحو مليار ونصف الشهر الأول عشر هـ رمضان الموافق 14 1452 الربع 12.5 % الساعة بمايو لعام
عامين وخمسة آخر أول كامل منه شتاء موسم حرب الثلث أشهر غضون جمعة بقية ليلة كل ألفين الهجرية 1862 3/2030 22-4 طوال
الآن عيد الفطر رأس السنة القرن العاشر المالي الأخير اثنين 29 فبراير ستصل ثلث أصل ر فاصلة"""
_PIECES = st.sampled_from(sorted(set(_WORDS.split())))


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=14), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_any_run_of_words_keeps_the_laws(read: Read, pieces: list[str], day: date) -> None:
    """However words are strewn: spans lie in the text and apart, and no stretch ends before it begins."""
    text = " ".join(pieces)
    analysis = read(text, day=day.isoformat())
    ends = [0]
    for time in analysis.times:
        assert ends[-1] <= time.start < time.end <= len(text)
        ends.append(time.end)
        if time.when and time.when.start and time.when.end:
            assert time.when.start <= time.when.end
    dated = [(t.start, t.end) for t in analysis.times if t.when]
    for figure in analysis.figures:
        assert figure.start <= figure.core[0] < figure.core[1] <= figure.end <= len(text)
        assert not any(start < figure.core[1] and figure.core[0] < end for start, end in dated)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from(["ar", "en"]))
def test_full_date_is_read_back(read: Read, day: date, language: str) -> None:
    """A day written in full, by name or in digits, is that day, whatever the day of the report."""
    pack = load_dates(language)
    names = {"ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", "en": (
        "January February March April May June July August September October November December")}  # fmt: skip
    assert pack.locales
    named = f"{day.day} {names[language].split()[day.month - 1]} {day.year}"
    for written in (named, day.isoformat()):
        (time,) = read(f"x {written}.", language=language).times
        assert time.when is not None
        assert time.when.start == time.when.end == day


@settings(max_examples=60, deadline=None)
@given(st.dates(date(2000, 1, 1), date(2059, 1, 1)), st.integers(0, 6))
def test_weekday_lies_within_the_week_before(read: Read, day: date, weekday: int) -> None:
    """A bare weekday is at most six days before the report and has the name it was given."""
    names = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
    (time,) = read(f"رسا {names[weekday]}.", day=day.isoformat()).times
    assert time.when is not None
    assert time.when.start is not None
    assert time.when.start.weekday() == weekday
    assert timedelta(0) <= day - time.when.start < timedelta(days=7)


def test_faulty_shape_is_a_bad_pack() -> None:
    """A shape with a kind that no word has, or brackets left open, stops with the shape named."""
    pack = load_dates("en")
    for written in ("(unit", "nonesuch"):
        broken = msgspec.structs.replace(pack, shapes=[Shape("unit", written)])
        alphabet = Alphabet()
        alphabet.letter(["unit"])
        with pytest.raises(BadPack, match="shape"):
            ShapeBook(broken, alphabet)


def test_no_publication_date_is_no_error(packs: Packs, write: Write) -> None:
    """An empty line, a mark alone and a lone number are read without a fault."""
    for line in ("،", "5", "في", "١٤٥٢هـ"):
        assert analyse(write(("body", line), published=UNKNOWN_DATE), packs).doc == "n1"


def test_year_said_once_serves_both(read: Read) -> None:
    """Two months side by side share the year, or the direction, that is said with the second."""
    assert spans("رسا في شهري مايو ويونيو 2030.", read) == [
        ("في شهري مايو", "2030-05-01", "2030-05-31"),
        ("يونيو 2030", "2030-06-01", "2030-06-30"),
    ]
    assert spans("رسا في يناير ومارس الماضيين.", read, "2031-02-10")[0][1:] == ("2031-01-01", "2031-01-31")


@pytest.mark.parametrize(("text", "language"), [("رسا في 31 سبتمبر.", "ar"), ("it left on Sept. 31", "en")])
def test_day_that_no_year_has(text: str, language: str, read: Read) -> None:
    """The thirty-first of September is no day; the report is read all the same."""
    assert all(time.when is None or time.when.precision != "day" for time in read(text, language=language).times)


def test_length_holds_no_year(read: Read) -> None:
    """«2000 يوم» counts days from the report; it is no year that would fix them without one."""
    (time,) = read("أبحر قبل 2000 يوم.").times
    assert time.when is not None
    assert not time.when.resolved


def test_range_stops_before_a_date(read: Read) -> None:
    """«عامين حتى 1973» is two years, and until 1973; never from two to 1973."""
    analysis = read("دام العمل عامين حتى 1973.")
    assert [(figure.amount.low, figure.amount.high) for figure in analysis.figures] == [(2.0, 2.0)]


def test_bare_weekday_lies_inside_a_short_publication_interval(packs: Packs, write: Write) -> None:
    """Of two weekdays a week apart, the one among the days the report may have appeared on is meant."""
    known = Published(date(2031, 5, 13), date(2031, 5, 15), "inferred")
    times = analyse(write(("body", "رسا الأربعاء بعد ما أبحر الثلاثاء الماضي."), published=known), packs).times
    assert [(t.when.start, t.when.end) for t in times if t.when] == [
        (date(2031, 5, 14), date(2031, 5, 14)),
        (date(2031, 5, 6), date(2031, 5, 13)),
    ]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("أقيم السد في مايو 2030، ورست السفينة في 6 يوليو من العام نفسه.", "ar", "2030-07-06"),
        ("أقيم السد في 3 مايو 2030. ورست السفينة في 20 من الشهر ذاته.", "ar", "2030-05-20"),
        ("The dam was built in May 2030. The ship came in on 6 July of the same year.", "en", "2030-07-06"),
        ("The dam was built on 3 May 2030 and opened on the 20th of that month.", "en", "2030-05-20"),
        ("Le barrage fut construit en mai 2030. Le navire arriva le 6 juillet de la même année.", "fr", "2030-07-06"),
    ],
)
def test_same_year_is_that_of_the_date_told_before(text: str, language: str, day: str, read: Read) -> None:
    """«من العام نفسه» counts from the date before it, in this sentence or an earlier one, not from the report."""
    when = read(text, language=language).times[-1].when
    assert when is not None
    assert str(when.start) == str(when.end) == day


def test_same_year_of_no_date_stays_open(read: Read) -> None:
    """Where no date was told before, a day of the same year has no year."""
    (time,) = read("رست السفينة في 6 يوليو من العام نفسه.").times
    assert time.when is not None
    assert not time.when.resolved
    assert time.when.anchor == "other_event"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("رست السفينة الأحد الماضي. وكانت قد أبحرت في اليوم السابق.", ("2031-05-10", "2031-05-10")),
        ("رست السفينة في 3 مايو 2030، وأبحرت في اليوم التالي.", ("2030-05-04", "2030-05-04")),
        ("رست السفينة في مايو 2030، وأبحرت في اليوم التالي.", ("", "")),
    ],
)
def test_a_day_beside_the_one_told_before(text: str, found: tuple[str, str], read: Read) -> None:
    """«اليوم السابق» is counted from the single day told before it, and from nothing else."""
    assert spans(text, read)[-1][1:] == found
