"""The sections as values: chains, evidence, names, sources, time, register."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from tawatur.core.affair import Affair
from tawatur.core.case import Case, Finding, Inclusion, TimelineEntry
from tawatur.core.document import Published
from tawatur.core.judgement import Grade, Judgement, Target, Verdict
from tawatur.core.spans import Span
from tawatur.core.transfer import Delivery
from tawatur.core.values import Amount, DateSpan, Reason
from tawatur.packs.packs import Packs
from tawatur.publishing.chains import draw_chains
from tawatur.publishing.contested import list_contested
from tawatur.publishing.copies import list_copies
from tawatur.publishing.coverage import describe_coverage
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.evidence import quote_claims
from tawatur.publishing.findings import list_findings, row_finding
from tawatur.publishing.inclusions import list_open
from tawatur.publishing.markup import flatten
from tawatur.publishing.opening import write_opening
from tawatur.publishing.people import list_people
from tawatur.publishing.rules import dossier_rules
from tawatur.publishing.screenings import list_screenings
from tawatur.publishing.sources import list_sources
from tawatur.publishing.timeline import list_timeline
from tawatur.publishing.transfers import list_transfers

Lay = Callable[[str], Desk]


def relay(affair: Affair, packs: Packs, **changes: object) -> Desk:
    """An English desk for the affair with parts of its case changed."""
    return lay_desk(replace(affair, case=replace(affair.case, **changes)), "en", packs)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_chain_runs_with_the_page_from_who_knows_to_who_prints(language: str, lay: Lay) -> None:
    """Every arrow points onward: to the right on an English page, to the left on an Arabic one."""
    desk = lay(language)
    drawing = draw_chains(desk.book.findings["f1"], desk.naming, desk.voice)
    assert len(drawing.arrows) == 4
    assert {arrow.x1 < arrow.x2 for arrow in drawing.arrows} == {language == "en"}
    assert sum(box.kind in ("report", "own") for box in drawing.boxes) == 3
    assert sum(box.kind == "unnamed" for box in drawing.boxes) == 2


@pytest.mark.parametrize("language", ["ar", "en"])
def test_boxes_lie_inside_the_drawing_and_apart(language: str, lay: Lay) -> None:
    """No box covers another or leaves the drawing."""
    desk = lay(language)
    drawing = draw_chains(desk.book.findings["f1"], desk.naming, desk.voice)
    for place, box in enumerate(drawing.boxes):
        assert box.x >= 0
        assert box.x + box.width <= drawing.width
        assert box.y >= 0
        assert box.y + box.height <= drawing.height
        for other in drawing.boxes[place + 1 :]:
            apart = box.x != other.x or box.y + box.height <= other.y or other.y + other.height <= box.y
            assert apart


def test_chain_in_words_says_the_same(lay: Lay) -> None:
    """Those who cannot see the drawing hear each chain in the same order."""
    desk = lay("en")
    words = [flatten(line) for line in draw_chains(desk.book.findings["f1"], desk.naming, desk.voice).words]
    assert "two officials in the Norland defence ministry → Horizon Wire → report 2" in words
    assert "report 3" in words


def test_passage_is_verbatim(lay: Lay) -> None:
    """The pieces of a passage, put together, are the text of the report from end to end of the passage."""
    desk = lay("en")
    claims = list(desk.book.claims.values())
    for passage in quote_claims(claims, desk.notes, desk.naming, desk.voice):
        words = "".join(piece.text for piece in passage.pieces)
        assert any(words in document.text for document in desk.book.reports)


def test_long_passage_is_cut_between_words(affair: Affair, packs: Packs) -> None:
    """Of a long paragraph the marked words are shown whole, with context cut between words and said to be cut."""
    claim = affair.claims[0]
    filler = "كلام " * 400
    document = affair.documents[0]
    shift = len(filler)
    text = filler + document.text + filler
    block = replace(document.blocks[1], span=Span("a", 0, len(text)))
    moved = tuple(Span("a", span.start + shift, span.end + shift) for span in claim.evidence)
    long = replace(
        affair,
        documents=(replace(document, text=text, blocks=(block,)),),
        claims=(replace(claim, evidence=moved, attribution=()),),
    )
    desk = lay_desk(long, "ar", packs)
    (passage,) = quote_claims(list(long.claims), desk.notes, desk.naming, desk.voice)
    words = "".join(piece.text for piece in passage.pieces)
    assert passage.before
    assert passage.after
    assert len(words) < 1200
    assert words.startswith("كلام")
    assert [piece.text for piece in passage.pieces if piece.content] == [moved[0].read(text)]


def test_notes_are_numbered_as_they_are_cited(lay: Lay) -> None:
    """The first claim cited is the first note; claims never cited follow; each claim has one number."""
    desk = lay("en")
    assert desk.notes.cite([desk.book.claims["c3"]]) == (1,)
    assert desk.notes.cite([desk.book.claims["c1"], desk.book.claims["c3"]]) == (1, 2)
    assert [note.number for note in desk.notes.listed()] == [1, 2, 3, 4]


def test_strong_findings_come_first_and_single_ones_apart(lay: Lay) -> None:
    """A finding of two chains stands in the table, one of one origin in its own section, points under their event."""
    found = list_findings(lay("en"))
    assert [row.id for row in found.strong] == ["f1"]
    assert [row.id for row in found.strong[0].slots] == ["f2"]
    assert [row.id for row in found.single] == ["f3"]
    assert flatten(found.strong[0].verdict_text) == "corroborated, by unnamed sources only"
    assert flatten(found.strong[0].disputed) == "value"
    assert flatten(found.strong[0].rests_on) == "مصدر عسكري كستري through الضفة"


def test_proposition_is_said_in_the_language_of_the_page(lay: Lay) -> None:
    """Roles are filled from the names known in the page's language."""
    assert (
        flatten(list_findings(lay("en")).strong[0].title.text)
        == "Arms deal, agreed: from Norland to Kestria (8 Hela 40)"
    )
    assert flatten(list_findings(lay("ar")).strong[0].title.text).startswith(
        "صفقة أسلحة متفق عليها من نورلاند إلى كستريا"
    )


def test_accounts_stand_side_by_side(lay: Lay) -> None:
    """Each account of a contested value is told with its bound and who gives it."""
    (part,) = list_contested(lay("en")).conflicts
    assert [flatten(account.value) for account in part.accounts] == [
        "about 300 million euros",
        "more than 400 million euros",
    ]
    assert "Horizon Wire" in flatten(part.accounts[1].said_by)


def test_accounts_that_read_the_same_are_one(affair: Affair, packs: Packs) -> None:
    """Two sides that give the same value are one account, unless that would leave one account alone."""
    part = affair.case.contradictions[0]
    third = replace(part, sides=(*part.sides, replace(part.sides[1], value="over 400m")))
    assert len(list_contested(relay(affair, packs, contradictions=(third,))).conflicts[0].accounts) == 2
    alike = replace(part, sides=(part.sides[1], replace(part.sides[1], value="400m at least")))
    accounts = list_contested(relay(affair, packs, contradictions=(alike,))).conflicts[0].accounts
    assert [flatten(account.value) for account in accounts] == ["400m", "400m at least"]


def test_person_is_named_as_most_reports_spell(affair: Affair, packs: Packs) -> None:
    """A person's name is the spelling of most reports; the others are kept with their counts."""
    marten = affair.claims[3].roles["visitor"][0]
    short = replace(marten, name="Ivo Martin", names=("Ivo Martin",))
    claims = [replace(affair.claims[3], id=f"m{n}", doc=doc, roles={"visitor": (short,)}) for n, doc in enumerate("ac")]
    entity = replace(
        affair.case.entities[2], names=("Ivo Marten", "Ivo Martin"), members=("a/marten", "b/marten", "c/marten")
    )
    case = replace(affair.case, entities=(*affair.case.entities[:2], entity))
    spans = {"a": Span("a", 0, 5), "c": Span("c", 0, 5)}
    claims = [replace(claim, evidence=(spans[claim.doc],)) for claim in claims]
    desk = lay_desk(replace(affair, claims=(*affair.claims, *claims), case=case), "en", packs)
    (people,) = (group for group in list_people(desk) if group.kind == "person")
    assert flatten(people.entries[0].name) == "Ivo Martin"
    assert [flatten(spelling) for spelling in people.entries[0].spellings] == ["Ivo Marten (1)"]


def test_source_is_not_graded_unless_a_person_did(affair: Affair, packs: Packs) -> None:
    """The letter is F, set by you, until a judgement sets it; the last judgement holds."""
    lines = list_sources(relay(affair, packs))
    assert {line.letter for line in lines} == {"F"}
    assert {flatten(line.letter_text) for line in lines} == {"not graded: set by you"}
    grades = tuple(
        Judgement(at, "grade", "o2", letter, Verdict.YES, judge="Amal", at=at)
        for at, letter in (("2031-06-02", "B"), ("2031-06-01", "D"))
    )
    graded = {flatten(line.name): line.letter for line in list_sources(relay(affair, packs, judgements=grades))}
    assert [letter for name, letter in graded.items() if "Horizon Wire" in name] == ["B"]
    assert sorted(graded.values()).count("F") == len(graded) - 1


def test_timeline_is_in_order_and_drawn(lay: Lay) -> None:
    """Entries stand in order of time; bars lie on the drawing with the numbers of the list."""
    timeline = list_timeline(lay("en"))
    assert [flatten(one.when) for one in timeline.moments] == ["April 2031", "4 May 2031"]
    assert timeline.drawing is not None
    assert [bar.number for bar in timeline.drawing.bars] == [1, 2]
    assert all(0 <= bar.x1 <= bar.x2 <= timeline.drawing.width for bar in timeline.drawing.bars)


def test_time_runs_with_the_page(lay: Lay) -> None:
    """The earlier entry stands on the left of an English page and on the right of an Arabic one."""
    for language, earlier_first in (("en", True), ("ar", False)):
        drawing = list_timeline(lay(language)).drawing
        assert drawing is not None
        first, second = drawing.bars
        assert (first.x1 < second.x1) is earlier_first


def test_bars_of_one_row_do_not_touch(affair: Affair, packs: Packs) -> None:
    """Entries of the same days stand in rows of their own."""
    days = [DateSpan(date(2031, 4, day), date(2031, 4, day + 3), "interval", "") for day in (1, 2, 3, 20)]
    desk = relay(affair, packs, timeline=tuple(TimelineEntry(day, "f1") for day in days))
    drawing = list_timeline(desk).drawing
    assert drawing is not None
    for place, bar in enumerate(drawing.bars):
        for other in drawing.bars[place + 1 :]:
            assert bar.y != other.y or bar.x2 < other.x1 or other.x2 < bar.x1


def test_old_and_planned_entries_are_listed_but_not_drawn(affair: Affair, packs: Packs) -> None:
    """What lies long before or after the reports is in the list alone, and the drawing says how many."""
    ends = ((1961, 1962), (2031, 2031), (2040, 2041))
    entries = tuple(TimelineEntry(DateSpan(date(a, 1, 1), date(b, 3, 1), "interval", ""), "f1") for a, b in ends)
    timeline = list_timeline(relay(affair, packs, timeline=entries))
    assert len(timeline.moments) == 3
    assert timeline.drawing is not None
    assert (len(timeline.drawing.bars), timeline.drawing.outside) == (1, 2)


def test_register_brackets_what_is_uncertain(affair: Affair, packs: Packs) -> None:
    """A number in one report only, or not exact, stands in brackets; what is not told is unknown."""
    card = list_transfers(lay_desk(affair, "en", packs))[0]
    assert flatten(card.lines[0].number) == "(8)"
    assert flatten(card.delivered) == "none reported"
    assert flatten(card.ordered) == "April 2031"
    assert [flatten(line.value) for line in card.values] == ["about 300 million euros", "more than 400 million euros"]
    transfer = affair.register.transfers[0]
    told = replace(transfer.items[0], quantity=None)
    planned = Delivery("2032", "2033", Amount(5, None, "over"), planned=True)
    changed = replace(transfer, items=(told,), ordered=None, delivered=planned)
    card = list_transfers(
        lay_desk(replace(affair, register=replace(affair.register, transfers=(changed,))), "en", packs)
    )[0]
    assert flatten(card.lines[0].number) == "unknown"
    assert flatten(card.ordered) == "unknown"
    assert flatten(card.delivered) == "(2032 to 2033, planned); number (more than 5)"


def test_screening_is_told_in_rows(lay: Lay) -> None:
    """Each step has question, answer, reason and what it stands on; a reason without words shows its code."""
    (card,) = list_screenings(lay("en"))[0].cards
    (step,) = card.steps
    (line,) = step.lines
    assert flatten(line.answer_text) == "yes"
    assert [flatten(reason) for reason in line.reasons] == ["unphrased-reason"]
    assert flatten(line.source) == "paragraph 3"
    assert line.notes != ()


def test_coverage_is_honest(lay: Lay) -> None:
    """Reports without a name or date are said to have none."""
    coverage = describe_coverage(lay("en"))
    assert [flatten(one.outlet) for one in coverage.reports] == [
        "does not name itself",
        "Horizon",
        "does not name itself",
    ]
    assert [flatten(one.how) for one in coverage.reports] == [
        "stated in the report",
        "inferred from the text",
        "not stated",
    ]
    assert coverage.skipped == (("d.bin", "no text"),)
    assert len(coverage.limits) > 3


@pytest.mark.parametrize(
    ("written", "arabic", "english"),
    [
        ("about 3 billion USD", "نحو 3 مليارات دولار أمريكي", "about 3 billion US dollars"),
        (
            "3 million EUR / over 4 million EUR",
            "3 ملايين يورو مقابل أكثر من 4 ملايين يورو",
            "3 million euros as against more than 4 million euros",
        ),
        ("20 to 25 aircraft", "بين 20 و25 طائرة", "between 20 and 25 aircraft"),
        ("16 aircraft Hela 40", "16 Hela 40", "16 Hela 40"),
        ("2031-02 / 2031-03-04", "فبراير 2031 مقابل 4 مارس 2031", "February 2031 as against 4 March 2031"),
        ("2030 to 2031", "من 2030 إلى 2031", "2030 to 2031"),
        ("since 2031-05-04", "من 4 مايو 2031", "from 4 May 2031"),
        ("until 2031-05-04", "حتى 4 مايو 2031", "until 4 May 2031"),
        ("possible", "محتمل", "possible"),
        ("نورلاند, Kestria", "نورلاند وكستريا", "Norland and Kestria"),
        ("85 persons wounded", "85 جريحا", "85 wounded"),
        ("over 60 persons killed", "أكثر من 60 قتيلا", "more than 60 killed"),
        ("some words of theirs", "some words of theirs", "some words of theirs"),
        ("a", "التقرير 1", "report 1"),
        ("0.83", "0.83", "0.83"),
    ],
)
def test_words_of_other_rooms_are_said_in_the_language_of_the_page(
    written: str, arabic: str, english: str, lay: Lay
) -> None:
    """Figures, days, codes and names written without a language are read back; anything else stays verbatim."""
    assert flatten(lay("ar").readings.words(written)) == arabic
    assert flatten(lay("en").readings.words(written)) == english


def test_code_without_phrase_is_printed_as_it_stands(lay: Lay) -> None:
    """A reason nobody has put in words is shown by its code, not dropped."""
    assert flatten(lay("ar").readings.reason(Reason("never-heard-of"))) == "never-heard-of"


def test_report_with_an_open_date_is_not_placed_by_it(affair: Affair, packs: Packs) -> None:
    """A report known only to be later than some day comes after the dated ones and is said to be so."""
    opened = Published(date(2011, 2, 1), None, "inferred")
    documents = (replace(affair.documents[0], published=opened), *affair.documents[1:])
    desk = lay_desk(replace(affair, documents=documents), "en", packs)
    assert [one.id for one in desk.book.reports] == ["b", "a", "c"]
    assert flatten(describe_coverage(desk).reports[1].date) == "not before 1 February 2011"


@pytest.mark.parametrize(("modality", "told"), [("denied", "(denied)"), ("planned", "(planned)"), ("stated", "")])
def test_what_is_only_denied_or_planned_is_said_to_be(modality: str, told: str, affair: Affair, packs: Packs) -> None:
    """A finding all of whose claims deny or hedge it never reads as plainly told."""
    claims = tuple(replace(claim, modality=modality) for claim in affair.claims)
    desk = lay_desk(replace(affair, claims=claims), "en", packs)
    titles = [flatten(row.title.text) for row in list_findings(desk).strong]
    assert [title.endswith(told) for title in titles] == [True]
    assert ("(" + modality + ")" in titles[0]) is bool(told)


SHARED = Reason("copied_part", "0.12", (Span("b", 0, 28), Span("c", 0, 28)))
ALIKE = Reason("told_alike_in_two_languages", "4, 0.67")


def test_copies_are_told_with_share_and_passage(affair: Affair, packs: Packs) -> None:
    """A pair of reports of one root is told with its share in hundredths and the very words; copies come first."""
    made = (
        Judgement("j2", "same-root", "a", "b", Verdict.UNSURE, (ALIKE,)),
        Judgement("j3", "same-root", "b", "c", Verdict.UNSURE, (SHARED,)),
        Judgement("j4", "same-event", "c1", "c2", Verdict.YES, (Reason("same_event"),)),
    )
    copies = list_copies(relay(affair, packs, judgements=made))
    first, second = copies.pairs
    assert "12%" in flatten(first.reasons[0])
    assert [one.words for one in first.quotes] == [SHARED.evidence[0].read(affair.documents[1].text).strip()]
    assert "67%" in flatten(second.reasons[0])
    assert second.quotes == ()


def test_what_is_left_open_says_so_and_shows_both_sentences(affair: Affair, packs: Packs) -> None:
    """A rewrite that is not sure is told as open and counted as one, with the sentence as each report has it."""
    reworded = Reason("rewritten", "4, 0.57", SHARED.evidence)
    made = (
        Judgement("j3", "same-root", "b", "c", Verdict.UNSURE, (reworded, Reason("same_agency", "Horizon Wire"))),
        Judgement("j4", "same-root", "a", "c", Verdict.YES, (Reason("same_agency", "Horizon Wire", SHARED.evidence),)),
    )
    first, second = list_copies(relay(affair, packs, judgements=made)).pairs
    assert "until a person judges" in flatten(first.reasons[-1])
    assert len(first.quotes) == 2
    assert "Horizon Wire" in flatten(second.reasons[0])
    assert second.quotes == ()


def test_person_on_copies_is_told(affair: Affair, packs: Packs) -> None:
    """What a person judged last of a pair stands beside the rule's reasons; unknown reports are left out."""
    made = (
        Judgement("j3", "same-root", "b", "c", Verdict.UNSURE, (SHARED,)),
        Judgement("j5", "same-root", "c", "b", Verdict.NO, (), "Amal", "2031-06-02"),
        Judgement("j6", "same-root", "b", "c", Verdict.YES, (), "Amal", "2031-06-01"),
        Judgement("j7", "same-root", "b", "gone", Verdict.YES, (), "Amal", "2031-06-01"),
    )
    (pair,) = list_copies(relay(affair, packs, judgements=made)).pairs
    assert flatten(pair.judged).endswith(": no")


def test_agency_of_several_reports_is_told(affair: Affair, packs: Packs) -> None:
    """An agency that claims of two reports came through is told with them; one of a single report is not."""
    assert list_copies(lay_desk(affair, "en", packs)).agencies == ()
    wire = affair.claims[1].chain[1]
    third = replace(affair.claims[2], chain=(affair.claims[2].chain[0], wire))
    desk = lay_desk(replace(affair, claims=(*affair.claims[:2], third, *affair.claims[3:])), "en", packs)
    assert [flatten(line) for line in list_copies(desk).agencies] == ["Horizon Wire: reports 2 and 3"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ar", "تقرير واحد، لغته الإنجليزية. لا يذكر تاريخه. لا يسمي ناشره."),
        ("en", "One report, in English. It does not state its date. It does not name its outlet."),
    ],
)
def test_one_report_is_spoken_of_in_the_singular(language: str, told: str, affair: Affair, packs: Packs) -> None:
    """The opening agrees in number with the reports."""
    one = replace(affair, documents=affair.documents[2:], claims=(affair.claims[2],), case=Case((), (), (), ()))
    sentence = write_opening(lay_desk(one, language, packs)).groups[0][1][0][0]
    assert flatten(sentence.text) == told


def test_a_finding_that_says_less_than_one_above_is_not_in_the_opening(affair: Affair, packs: Packs) -> None:
    """What an official adds on a deal is no second deal of the same title in what a minister reads first."""
    deal = next(one for one in affair.case.findings if one.id == "f1")
    added = replace(deal, id="f9", verdict="single_origin", chains=1)

    def open_with(*findings: Finding) -> str:
        groups = write_opening(relay(affair, packs, findings=findings)).groups
        return "\n".join(flatten(sentence.text) for _, group in groups for said in group for sentence in said)

    assert "rests only on" not in open_with(*affair.case.findings, added).replace(open_with(*affair.case.findings), "")
    assert "rests only on" in open_with(added)


@pytest.mark.parametrize(
    ("language", "roles", "told"),
    [
        ("en", ("recipient",), "Arms deal, agreed, for Kestria"),
        ("en", (), "Arms deal, agreed, its sides not named"),
        ("en", ("supplier",), "Arms deal, agreed: from Norland"),
        ("ar", ("recipient",), "صفقة أسلحة متفق عليها لصالح كستريا"),
        ("ar", (), "صفقة أسلحة متفق عليها لم يسم طرفاها"),
    ],
)
def test_deal_of_unknown_sides_reads_well(
    language: str, roles: tuple[str, ...], told: str, affair: Affair, packs: Packs
) -> None:
    """The proposition of a deal joins the sides that are known, and says so where none is."""
    claims = tuple(
        replace(claim, items=(), roles={role: held for role, held in claim.roles.items() if role in roles})
        for claim in affair.claims[:3]
    )
    desk = lay_desk(replace(affair, claims=(*claims, affair.claims[3])), language, packs)
    title = flatten(desk.voice.capital(desk.propositions.title(desk.book.findings["f1"])))
    assert title == told


def test_sources_are_named_once_and_the_rest_counted(lay: Lay) -> None:
    """A source told with its carrier takes the place of the same without; beyond the limit sources are counted."""
    desk = lay("en")
    names = [
        desk.voice.word(name) for name in ("two clerks", "two clerks through Horizon", "a pilot", "a cook", "a pilot")
    ]
    assert flatten(desk.naming.several(names)) == "two clerks through Horizon; a pilot; a cook"
    assert flatten(desk.naming.several(names, most=1)) == "two clerks through Horizon; and 2 more"


def _grade(at: str, left: str, grade: Grade, *targets: Target) -> Judgement:
    return Judgement(at, "grade", left, grade.mark, Verdict.YES, judge="Amal", at=at, targets=targets, grade=grade)


def test_a_letter_holds_for_its_subject_and_period(affair: Affair, packs: Packs) -> None:
    """A source may have one letter on deals and another on the rest, one this year and another before."""
    grades = (
        _grade("1", "Horizon Wire", Grade("C")),
        _grade("2", "two officials in the Norland defence ministry", Grade("B", "arms_transfer")),
        _grade("3", "two officials in the Norland defence ministry", Grade("A", "visit", since=date(2040, 1, 1))),
    )
    desk = relay(affair, packs, judgements=grades)
    (line,) = (one for one in list_sources(desk) if "officials" in flatten(one.name))
    assert line.letter == "B, A"
    assert "B set by Amal, on arms transfer" in flatten(line.letter_text)
    letters = {flatten(one.letter) for row in list_findings(desk).strong for one in row.origins}
    assert letters == {"", "Admiralty letter: B; Admiralty letter of Horizon Wire: C"}


def test_a_digit_is_proposed_until_a_person_confirms_it(affair: Affair, packs: Packs) -> None:
    """The rule's digit stays in the dossier beside the one a person sets, and no mean of the two."""
    found = next(one for one in affair.case.findings if not one.slot)
    said = []
    for mark in (str(found.credibility), "5"):
        target = Target("finding", found.id, detail=f"{found.event}/")
        desk = relay(affair, packs, judgements=(_grade("1", found.claims[0], Grade(mark), target),))
        said.append(flatten(row_finding(found, desk).credibility))
    assert said[0].endswith("proposed by rule, confirmed by Amal")
    assert said[1] == f"5 (improbable): set by Amal; the rule proposed {found.credibility}"


@pytest.mark.parametrize(("verdict", "sure", "left_open"), [(Verdict.YES, True, 0), (Verdict.UNSURE, False, 1)])
def test_what_is_part_of_what_is_told_at_both_ends(
    verdict: Verdict, sure: bool, left_open: int, affair: Affair, packs: Packs
) -> None:
    """Both rows tell of it; the timeline only where it is sure, the open questions only where it is not."""
    held = Inclusion("f3", "f1", verdict, ("c4", "c3"), (Reason("part_same_people"),))
    desk = relay(affair, packs, inclusions=(held,))
    rows = {row.id: row for row in (*list_findings(desk).strong, *list_findings(desk).single)}
    assert [line.finding for line in rows["f3"].wholes] == ["f1"]
    assert [line.finding for line in rows["f1"].parts] == ["f3"]
    whole = next(flatten(one.whole) for one in list_timeline(desk).moments if one.finding == "f3")
    assert (flatten(rows["f3"].wholes[0].title) in whole) is sure
    assert len(list_open(desk)) == left_open


@pytest.mark.parametrize(("language", "told"), [("en", "3 more pairs are not shown"), ("ar", "و3 أزواج أخرى لم تعرض")])
def test_of_very_many_copies_the_surest_are_shown(language: str, told: str, affair: Affair, packs: Packs) -> None:
    """A page holds so many pairs of copies, and says how many more there are."""
    most = dossier_rules().copies
    docs = [replace(affair.documents[0], id=f"r{n:02}") for n in range(most + 4)]
    pairs = [
        Judgement(f"j{n}", "same-root", "r00", f"r{n:02}", Verdict.YES, (Reason("copied_whole", f"0.{n + 10}"),))
        for n in range(1, most + 4)
    ]
    case = replace(affair.case, judgements=tuple(pairs))
    copies = list_copies(lay_desk(replace(affair, documents=tuple(docs), case=case), language, packs))
    assert len(copies.pairs) == most
    assert flatten(copies.more).startswith(told)
