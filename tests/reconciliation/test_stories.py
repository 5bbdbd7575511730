"""Several affairs in one pile are kept apart, and each is told with why it is one."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tawatur.core.case import Case
from tawatur.core.story import Story
from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair
from tawatur.running.sources import Source

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT / "../shared"
BOATS = (
    "أنقذت فرق خفر السواحل التونسية فجر الثلاثاء 41 صيادا قبالة صفاقس بعد أن غمرت المياه محرك قاربهم.\n"
    "وزار وزير الدفاع التونسي سامي عون ميناء صفاقس يوم الثلاثاء 6 مايو 2031 للاطلاع على عمليات الإنقاذ.\n"
    "وقال متحدث باسم خفر السواحل إن ثلاثة صيادين قتلوا.\n"
)
BOATS_AGAIN = (
    "نجا عشرات الصيادين قبالة صفاقس إثر تعطل محرك قارب لهم، وقال خفر السواحل التونسي إن الرياح أخرت وصول فرقه.\n"
    "وذكرت صحيفة محلية أن وزير الدفاع سامي عون زار ميناء صفاقس الثلاثاء 6 مايو 2031.\n"
    "وقتل ثلاثة صيادين في الحادث.\n"
)
MINE = (
    "انهار منجم للذهب في ولاية نهر النيل شمالي السودان مساء الأربعاء فقتل ثلاثة عمال.\n"
    "وقالت الشرطة السودانية إن البحث عن ناجين تحت الأنقاض مستمر، وإن المنجم كان مغلقا بأمر من السلطات.\n"
)


def read(packs: Packs, *texts: str) -> Case:
    """The case of reports a, b, c … with these texts."""
    names = "abcdef"
    return build_affair([Source(f"{n}.txt", n, raw=t.encode()) for n, t in zip(names, texts, strict=False)], packs).case


def score(stories: Iterable[Story], gold: Callable[[str], str]) -> tuple[float, float]:
    """B-cubed precision and recall of the stories against the affair that each report is of."""
    home = {doc: set(story.documents) for story in stories for doc in story.documents}
    right: dict[str, set[str]] = defaultdict(set)
    for doc in home:
        right[gold(doc)].add(doc)
    hits = {doc: len(found & right[gold(doc)]) for doc, found in home.items()}
    precision = sum(hits[doc] / len(home[doc]) for doc in home) / len(home)
    return precision, sum(hits[doc] / len(right[gold(doc)]) for doc in home) / len(home)


def test_each_report_is_in_one_story(packs: Packs) -> None:
    """Two tellings of one event are one story, another event is another; none is lost or counted twice."""
    stories = read(packs, BOATS, MINE, BOATS_AGAIN).stories
    assert [story.documents for story in stories] == [("a", "c"), ("b",)]
    assert stories[0].likeness is not None
    assert {reason.code for reason in stories[0].reasons} >= {"story_alike", "story_names"}
    assert (stories[1].likeness, stories[1].reasons) == (None, ())


def test_order_and_names_of_reports_do_not_matter(packs: Packs) -> None:
    """The same reports in another order make the same stories."""
    sources = [Source(f"{n}.txt", n, raw=t.encode()) for n, t in zip("abc", (BOATS, MINE, BOATS_AGAIN), strict=True)]
    assert build_affair(sources[::-1], packs).case.stories == build_affair(sources, packs).case.stories


def test_unrelated_affairs_share_no_event(packs: Packs) -> None:
    """Three dead at sea and three dead in a mine are two events, though the figure and the week are the same."""
    case = read(packs, BOATS, MINE, BOATS_AGAIN)
    home = {doc: story.id for story in case.stories for doc in story.documents}
    claims = build_affair(
        [Source(f"{n}.txt", n, raw=t.encode()) for n, t in zip("abc", (BOATS, MINE, BOATS_AGAIN), strict=True)], packs
    ).claims
    of = {claim.id: home[claim.doc] for claim in claims}
    shared = [finding for finding in case.findings if finding.event not in ("office", "relation")]
    assert any(finding.event == "casualty" for finding in shared)
    assert all(len({of[claim] for claim in finding.claims}) == 1 for finding in shared)


def test_copies_stay_together(packs: Packs) -> None:
    """A copy is of the affair of what it copies."""
    assert [story.documents for story in read(packs, BOATS, MINE, BOATS).stories] == [("a", "c"), ("b",)]


def test_empty_pile_has_no_story(packs: Packs) -> None:
    """No reports, no affairs."""
    assert read(packs).stories == ()


@pytest.mark.parametrize(("folder", "least"), [("corpus", 0.95), ("heldout", 0.95)])
def test_own_affairs_come_apart(packs: Packs, folder: str, least: float) -> None:
    """The affairs of our own annotated reports, put into one pile, are told apart."""
    paths = sorted((ROOT / "quality" / folder).rglob("*.txt"))
    sources = [Source(path.name, f"{path.parent.name}/{path.stem}", str(path)) for path in paths]
    stories = build_affair(sources, packs).case.stories
    assert min(score(stories, lambda doc: doc.split("/")[0])) >= least


def test_measuring_stories_come_apart(packs: Packs) -> None:
    """Six stories and the founding sample in one pile: only one affair is joined, and few are parted."""
    if not (SHARED / "stories").is_dir():
        pytest.skip("needs ../shared: the measuring texts")
    paths = [*sorted((SHARED / "stories").glob("*/*.txt")), *sorted((SHARED / "seeds").glob("*.txt"))]
    sources = [Source(path.name, f"{path.parent.name}/{path.stem}", str(path)) for path in paths]
    precision, recall = score(build_affair(sources, packs).case.stories, lambda doc: doc.split("/")[0])
    assert precision >= 0.97
    assert recall >= 0.9
