"""Laws of a standing case that hold whatever is judged, undone or added, and in whatever order."""

import sqlite3
import tempfile
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.core.affair import Affair
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
from tawatur.running.standing import extend_case, open_memos
from tawatur.storing.ledger import Ledger
from tawatur.storing.memos import Memos

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
BOATS = """النرويج تبيع تشيلي زوارق دورية
قال مسؤول نرويجي لوكالة رويترز، الخميس 8 مايو 2031، إن النرويج ستبيع تشيلي ثلاثة زوارق دورية بقيمة 90 مليون دولار.
"""
SHIPS = """Norway to sell Chile patrol boats
OSLO, 9 May 2031 - Norway will sell Chile three patrol boats for 90 million dollars, a Chilean navy source told AFP.
"""
OTHERS = [Source(f"n{n}.txt", f"n{n}", raw=t.encode()) for n, t in enumerate((BOATS, SHIPS))]
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
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "case.db"
        for start, end in pairwise([0, *sorted(cuts), len(order)]):
            affair = add(path, packs, *(SOURCES[number] for number in order[start:end]))[0]
    assert encode(affair) == encode(build_affair(SOURCES, packs))


@LAWS
@given(data=st.data())
def test_a_ledger_that_was_judged_in_between_gives_one_run(
    reports: list[Report], packs: Packs, monkeypatch: pytest.MonkeyPatch, data: st.DataObject
) -> None:
    """Reports added, judgements said and undone and programs changed in any order through one ledger give, after each
    report, the bytes of one run over the reports and the judgements that stand.
    """
    words = list_words(reports)
    order = data.draw(st.permutations(range(len(SOURCES))))
    steps = st.lists(st.sampled_from(["say", "undo", "program"]), max_size=2)
    said: list[Judgement] = []
    kept: list[Judgement] = []
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "case.db"
        for place, number in enumerate(order):
            for step in data.draw(steps):
                at = f"2031-06-{len(said) + 1:02}"
                if step == "program":
                    monkeypatch.setattr("tawatur.running.standing._digest_program", lambda number=number: f"p{number}")
                elif step == "say":
                    word = data.draw(st.sampled_from(words))
                    said.append(_stamp(word, id=f"j{len(said)}", at=at, judge="amal"))
                    kept.append(said[-1])
                    _judge(path, said[-1])
                elif kept:
                    gone = kept.pop()
                    _judge(path, Judgement(f"u{gone.id}", "undo", gone.id, "", Verdict.NO, (), "amal", at))
            affair = add(path, packs, SOURCES[number])[0]
            there = [reports[n] for n in sorted(order[: place + 1])]
            assert encode(affair) == encode(join_reports(there, packs, judgements=kept))


def _judge(path: Path, word: Judgement) -> None:
    with Ledger.open(path) as book:
        book.judge(word)


def add(path: Path, packs: Packs, *sources: Source) -> tuple[Affair, Memos]:
    """The case of a ledger after a run that adds these reports, and what the run took over."""
    with Ledger.open(path) as book:
        memos = open_memos(book)
        affair = extend_case(book, Listing(sources, ()), packs, memo=memos).affair
        memos.keep()
    return affair, memos


def test_only_what_a_report_touches_is_compared(tmp_path: Path, packs: Packs) -> None:
    """Of reports on another affair only they are looked at and set beside each other, as if they were alone; of one on
    an affair that is held, itself and the pairs that it is in; of none, nothing.
    """
    path = tmp_path / "case.db"
    _, first = add(path, packs, SOURCES[0], SOURCES[1])
    assert (first.made["glance"], first.made["rewrite"]) == (2, 1)
    _, other = add(path, packs, *OTHERS)
    _, alone = add(tmp_path / "other.db", packs, *OTHERS)
    assert other.made == alone.made == {"glance": 2, "rewrite": 1, "case": 1}
    assert other.taken == {"glance": 2, "rewrite": 1}
    _, touching = add(path, packs, SOURCES[2])
    assert touching.made["glance"] == 1
    assert touching.made["rewrite"] == 2
    _, again = add(path, packs, SOURCES[2])
    assert (again.made, again.taken) == ({}, {"case": 1})


@LAWS
@given(data=st.data())
def test_spoiled_and_lost_results_change_nothing(packs: Packs, data: st.DataObject) -> None:
    """Whatever happens to kept results, the bytes are those of one run over all, and what was spoiled is noticed."""
    last = data.draw(st.integers(0, len(SOURCES) - 1))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "case.db"
        add(path, packs, *SOURCES[:last], *SOURCES[last + 1 :])
        with closing(sqlite3.connect(path)) as connection:
            rows = connection.execute("select key, body from memos where stage = 'glance' order by key").fetchall()
            harm = data.draw(st.lists(st.sampled_from(["none", "drop", "cut", "exchange"]), min_size=len(rows)))
            for (key, body), kind in zip(rows, harm, strict=False):
                if kind == "drop":
                    connection.execute("delete from memos where key = ?", (key,))
                elif kind != "none":
                    other = body[:-1] if kind == "cut" else rows[0][1]
                    connection.execute("update memos set body = ? where key = ?", (other, key))
            connection.commit()
            left = connection.execute("select key, body from memos where stage = 'glance'").fetchall()
        affair, memos = add(path, packs, SOURCES[last])
        assert memos.spoiled == len({*left} - {*rows})
        assert memos.made["glance"] == len(SOURCES) - len({*left} & {*rows})
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
