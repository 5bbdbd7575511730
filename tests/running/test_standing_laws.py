"""Laws of a standing case that hold whatever is judged, undone or added, and in whatever order."""

import tempfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.core.claim import Claim
from tawatur.core.codec import decode, encode
from tawatur.core.document import Document
from tawatur.core.judgement import Correction, Grade, Judgement, Target, Verdict
from tawatur.core.values import Amount
from tawatur.judging.places import Pile
from tawatur.packs.packs import Packs
from tawatur.running.affair import Report, build_affair, draw_reports, join_reports
from tawatur.running.listing import Listing
from tawatur.running.sources import Source
from tawatur.running.standing import extend_case
from tawatur.storing.ledger import Ledger

SALE = """باكستان تبيع ليبيا أربع طائرات
قال مصدر عسكري ليبي لوكالة رويترز، الاثنين 5 مايو 2031، إن باكستان ستبيع ليبيا أربع طائرات بقيمة 300 مليون دولار.
وزار قائد الجيش الباكستاني طرابلس الأحد 4 مايو 2031.
"""
AGAIN = """Pakistan to sell Libya aircraft
TRIPOLI, 6 May 2031 - Pakistan will sell Libya four aircraft for 400 million dollars, a Libyan official told AFP.
Pakistan's army chief visited Tripoli on Sunday.
"""
DENIAL = """ليبيا تنفي شراء طائرات من باكستان
نفى متحدث باسم الحكومة الليبية، الأربعاء 7 مايو 2031، أن تكون ليبيا قد اشترت طائرات من باكستان.
"""
MINE = """Mine collapses in Sudan
KHARTOUM, 8 May 2031 - A gold mine collapsed in Sudan, killing three workers, police said.
"""
SOURCES = [Source(f"r{n}.txt", f"r{n}", raw=t.encode()) for n, t in enumerate((SALE, AGAIN, DENIAL, MINE))]
LAWS = settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def reports(packs: Packs) -> list[Report]:
    """The four reports, each read by itself."""
    return draw_reports(SOURCES, packs)[0]


def list_words(reports: list[Report]) -> list[Judgement]:
    """One judgement of every kind on everything there is to judge."""
    claims = [claim for report in reports for claim in report.claims]
    pile = Pile([report.document for report in reports], claims)
    sides = [pile.address_claim(claim) for claim in claims]
    made = [_say("reject", side) for side in sides]
    cheap = Correction("value", amount=Amount(1e6, 1e6, "exact", "USD"))
    made += [_say("correct", side, correction=cheap) for side in sides]
    made += [_say("correct", side, correction=Correction("modality", word="denied")) for side in sides]
    pairs = list(pairwise(sides))
    made += [_say("same-event", *pair, verdict=verdict) for pair in pairs for verdict in Verdict]
    papers = [pile.address_report(report.document.id) for report in reports]
    made += [_say("same-root", *pair, verdict=v) for pair in pairwise(papers) for v in Verdict]
    names = [pile.address_entity(key, [key], key) for doc in ("r0", "r1") for key, _ in pile.list_names(doc)]
    made += [_say("same-entity", names[0], name) for name in names[1:] if name != names[0]]
    return [*made, _say("grade", Target("source", "رويترز", detail="رويترز"), grade=Grade("B"))]


def _say(
    question: str,
    *targets: Target,
    verdict: Verdict = Verdict.YES,
    correction: Correction | None = None,
    grade: Grade | None = None,
) -> Judgement:
    left, right = (*(target.id for target in targets), "", "")[:2]
    return Judgement("", question, left, right, verdict, (), "amal", "", "", targets, grade, correction)


@LAWS
@given(data=st.data())
def test_undone_judgements_leave_no_trace(reports: list[Report], packs: Packs, data: st.DataObject) -> None:
    """Whatever is judged, what is undone leaves the bytes that would be there had it never been said."""
    words = list_words(reports)
    said = data.draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.booleans()), min_size=1, max_size=8))
    told, undos, kept = [], [], []
    for number, (place, undone) in enumerate(said):
        stamp = {"id": f"j{number}", "at": f"2031-06-{number + 1:02}", "judge": f"person {place % 3}"}
        word = _stamp(words[place], **stamp)
        told.append(word)
        if undone:
            undos.append(Judgement(f"u{number}", "undo", word.id, "", Verdict.NO, (), word.judge, "2031-07-01"))
        else:
            kept.append(word)
    assert encode(join_reports(reports, packs, judgements=[*told, *undos])) == encode(
        join_reports(reports, packs, judgements=kept)
    )


def _stamp(word: Judgement, *, id: str, at: str, judge: str) -> Judgement:  # noqa: A002 - the field's name
    rest = (word.verdict, word.reasons, judge, at, word.why, word.targets, word.grade, word.correction)
    return Judgement(id, word.question, word.left, word.right, *rest)


@LAWS
@given(order=st.permutations(range(len(SOURCES))), cuts=st.sets(st.integers(1, len(SOURCES) - 1)))
def test_reports_added_in_any_order_give_one_run(packs: Packs, order: list[int], cuts: set[int]) -> None:
    """Reports added to a ledger in any order and any number of runs give the bytes of one run over all."""
    with tempfile.TemporaryDirectory() as name, Ledger.open(Path(name) / "case.db") as book:
        for start, end in pairwise([0, *sorted(cuts), len(order)]):
            added = tuple(SOURCES[number] for number in order[start:end])
            affair = extend_case(book, Listing(added, ()), packs).affair
    assert encode(affair) == encode(build_affair(SOURCES, packs))


def test_what_is_kept_comes_back_byte_for_byte(packs: Packs) -> None:
    """Documents and claims that went through the codec are written as the same bytes again, figures included."""
    told = Source(
        "f.txt", "f", raw="تسلمت مصر الفرقاطة «فريم» في مرفأ لوريان غرب فرنسا، قالت البحرية المصرية.".encode()
    )
    affair = build_affair([*SOURCES, told], packs)
    assert any(item.quantity for claim in affair.claims for item in claim.items)
    assert all(encode(decode(encode(claim), Claim)) == encode(claim) for claim in affair.claims)
    assert all(encode(decode(encode(document), Document)) == encode(document) for document in affair.documents)
