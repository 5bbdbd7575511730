"""Bodies of one state are each a voice of their own; a body and its head are one, and a bare name adds none."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

import pytest

from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, draw_report, join_reports
from tawatur.running.notes import Note
from tawatur.running.sources import Source

PACKS = Packs()
DAY = date(2031, 5, 7)
TOLD = (
    "أعلن{f} {who} مقتل خمسة أشخاص وإصابة عشرة آخرين في انفجار استهدف سوقا في مدينة تعز اليمنية يوم الاثنين.",
    "قتل خمسة أشخاص حين انفجرت سيارة مفخخة في سوق بمدينة تعز يوم الاثنين، كما ذكر{f} {who}. وهرعت الإسعاف إلى المكان.",
    "قال{f} {who} إن التفجير الذي هز سوقا شعبيا في تعز يوم الاثنين أسفر عن سقوط خمسة قتلى. وأغلقت الشوارع القريبة منه.",
)
TWO_ORGANS = (
    ("وزارة الداخلية اليمنية", "وزارة الصحة اليمنية"),
    ("وزارة الداخلية", "وزارة الصحة"),
    ("رئيس الوزراء اليمني", "وزير الداخلية اليمني"),
    ("وزير الصحة اليمني", "وزارة الداخلية اليمنية"),
    ("الرئاسة اليمنية", "وزارة الداخلية اليمنية"),
    ("الجيش اليمني", "وزارة الدفاع اليمنية"),
)
ONE_VOICE = (
    ("وزير الداخلية اليمني", "وزارة الداخلية اليمنية"),
    ("وزير الداخلية", "وزارة الداخلية اليمنية"),
    ("وزير الداخلية اليمني", "وزارة الداخلية"),
    ("وزير الدولة اليمني لشؤون الدفاع سامي عون", "وزارة الدفاع اليمنية"),
    ("وزير الدولة للشؤون الخارجية اليمني", "وزارة الخارجية اليمنية"),
    ("الرئيس اليمني", "الرئاسة اليمنية"),
    ("وزارة الداخلية اليمنية", "وزارة الداخلية"),
    ("وزارة الصحة اليمنية", "الشرطة"),
    ("مستشفى الثورة", "الشرطة"),
    ("وزارة الصحة اليمنية", "مسؤولون"),
)


@cache
def tell(name: str, text: str, day: date = DAY) -> Report:
    """A text as a report that came out on a day."""
    note = Note(outlet=f"{name} herald", published=day)
    report = draw_report(Source(f"{name}.txt", name, raw=f"{text}\n".encode(), note=note), PACKS)
    assert isinstance(report, Report)
    return report


def count(*speakers: str) -> int:
    """The chains of the dead of one blast, each of these speakers telling one report of them."""
    texts = [text.format(who=who, f="ت" * ("ة" in who.split()[0])) for text, who in zip(TOLD, speakers, strict=False)]
    case = join_reports([tell(name, text) for name, text in zip("abc", texts, strict=False)], PACKS).case
    return max(f.chains for f in case.findings if f.event == "casualty" and not f.slot)


@pytest.mark.parametrize(("one", "other"), TWO_ORGANS)
def test_organs_of_one_state_are_two_voices(one: str, other: str) -> None:
    """Two bodies that their names tell apart, or heads of two of them, are two origins, their state told or not."""
    assert count(one, other) == 2


def test_a_ministry_a_governor_and_a_president_are_three_voices() -> None:
    """Each speaks for a body of its own."""
    assert count("وزارة الداخلية اليمنية", "محافظ تعز", "الرئيس اليمني") == 3


@pytest.mark.parametrize(("one", "other"), ONE_VOICE)
def test_a_head_or_a_bare_name_adds_no_voice(one: str, other: str) -> None:
    """Who heads a body gives its word though he has no name; and a bare name may be any body's."""
    assert count(one, other) == 1


@pytest.mark.parametrize("names", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_what_reports_are_called_decides_no_contradiction(names: Sequence[str]) -> None:
    """The kinds of contradiction are the same under whatever names: the fullest claim stands for its figure."""
    texts = (
        "قتل 27 شخصا في تفجير في مدينة سروج التركية الاثنين، بحسب وزارة الداخلية التركية.",
        "أعلنت وزارة الصحة التركية مقتل 32 شخصا في التفجير الذي استهدف مدينة سروج يوم الاثنين.",
        "أفادت مصادر طبية بسقوط 27 قتيلا في انفجار سروج يوم الاثنين، فيما نقل الجرحى إلى مستشفيات المدينة.",
    )
    reports = [
        tell(name, text, DAY + timedelta(days=n)) for n, (name, text) in enumerate(zip(names, texts, strict=True))
    ]
    plain = [tell(name, text, DAY + timedelta(days=n)) for n, (name, text) in enumerate(zip("abc", texts, strict=True))]
    kinds = [sorted(c.kind for c in join_reports(pile, PACKS).case.contradictions) for pile in (reports, plain)]
    assert kinds[0] == kinds[1] != []
