"""The example affair, read once as a user would: what must come of each trap laid in examples/affair."""

import io
from datetime import date
from pathlib import Path

import msgspec
import pytest

from tawatur.core.affair import Affair
from tawatur.core.case import Contradiction, Finding
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.judgement import Judgement
from tawatur.core.transfer import Transfer
from tawatur.core.values import Amount
from tawatur.packs.packs import Packs
from tawatur.publishing.publish import publish
from tawatur.running.affair import Report, draw_reports, join_reports
from tawatur.running.dossier import list_reports
from tawatur.running.vectors import open_encoder

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "affair"
OTHER_AFFAIR = "qarib-rafale"
PUBLISHED = {
    "daftar-benghazi": date(2025, 12, 19),
    "harbour-ledger": date(2025, 12, 23),
    "madar-rawalpindi": date(2026, 2, 3),
    "meridian-translation": date(2025, 12, 24),
    "mirfa-wire": date(2025, 12, 22),
    "mizan-rewrite": date(2025, 12, 24),
    "nuqta-silence": date(2025, 12, 24),
    "qarib-rafale": date(2015, 7, 21),
    "qindil-copy": date(2025, 12, 23),
    "sariya-cnn": date(2025, 12, 23),
    "shurfa-embargo": date(2025, 12, 27),
    "sindibad-return": date(2026, 2, 4),
    "tideway-visit": date(2026, 2, 4),
}
# Lines of the pages' furniture that look like news of this affair or of another arms deal.
FURNITURE = [
    ("sariya-cnn", "تركيا تشتري 20 مقاتلة «تايفون» من بريطانيا"),
    ("sariya-cnn", "مصر تتسلم الدفعة الأولى من مقاتلات «رافال»"),
    ("mizan-rewrite", "تركيا وبريطانيا توقعان عقداً لبيع 20 مقاتلة «تايفون»"),
    ("mizan-rewrite", "حفتر يستقبل وفداً من أعيان الجنوب"),
    ("sindibad-return", "ليبيا توقع عقوداً نفطية مع شركات أميركية وفرنسية"),
    ("sindibad-return", "وصول أولى مقاتلات «رافال» إلى قاعدة مصرية"),
    ("sindibad-return", "لجنة الخبراء: شحنات سلاح وصلت إلى بنغازي بحراً"),
    ("harbour-ledger", "Turkey signs for 20 Typhoon jets"),
    ("harbour-ledger", "Egypt takes delivery of first French Rafale fighters"),
    ("tideway-visit", "Fuel prices in Tripoli double in a week"),
    ("daftar-benghazi", "بريطانيا تبيع تركيا 20 مقاتلة «تايفون»"),
    ("daftar-benghazi", "مصر تتسلم دفعة جديدة من مقاتلات «رافال» الفرنسية"),
    ("daftar-benghazi", "طائرة مسيّرة تستهدف مخزناً غرب طرابلس"),
    ("madar-rawalpindi", "فرنسا سلمت مصر 3 مقاتلات «رافال»"),
    ("madar-rawalpindi", "عقد لبيع 20 مقاتلة «تايفون»"),
    ("madar-rawalpindi", "شحنة أسلحة مصادرة قبالة السواحل الليبية"),
]


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


@pytest.fixture(scope="module")
def reports(packs: Packs) -> list[Report]:
    """Every report of the folder, read."""
    listing = list_reports([str(FOLDER)], pipe=io.BytesIO())
    assert listing.skipped == ()
    drawn, unread = draw_reports(listing.sources, packs)
    assert unread == []
    return drawn


@pytest.fixture(scope="module")
def affair(reports: list[Report], packs: Packs) -> Affair:
    """The affair of the whole folder."""
    return join_reports(reports, packs)


def document(affair: Affair, name: str) -> Document:
    """One report of the affair."""
    return next(one for one in affair.documents if one.id == name)


def claims(affair: Affair, name: str, event: str = "") -> list[Claim]:
    """The claims of one report, of one kind of event if one is named."""
    return [one for one in affair.claims if one.doc == name and event in ("", one.event)]


def docs(affair: Affair, ids: tuple[str, ...]) -> set[str]:
    """The reports that some claims stand in."""
    homes = {claim.id: claim.doc for claim in affair.claims}
    return {homes[one] for one in ids}


def deal(affair: Affair) -> Finding:
    """The finding that a deal exists: the one that the first report of the agency's dispatch supports."""
    first = claims(affair, "mirfa-wire", "arms_transfer")[0]
    return next(one for one in affair.case.findings if not one.slot and first.id in one.claims)


def row(affair: Affair) -> Transfer:
    """The register's row for the deal: the one that holds JF-17 aircraft."""
    (found,) = [one for one in affair.register.transfers if any("JF-17" in item.designation for item in one.items)]
    return found


def contradictions(affair: Affair, slot: str, kind: str) -> list[Contradiction]:
    """The contradictions of one slot and kind."""
    return [one for one in affair.case.contradictions if (one.slot, one.kind) == (slot, kind)]


def chain(claim: Claim) -> list[str]:
    """The kinds of the hands behind the outlet."""
    return [link.kind for link in claim.chain[1:]]


def test_every_report_is_read_with_its_day(affair: Affair) -> None:
    """All thirteen reports are read, and the day each came out is stated, not inferred."""
    assert {one.id: one.published.day for one in affair.documents} == PUBLISHED
    assert {one.published.how for one in affair.documents} == {"stated"}


def test_languages_are_told_apart(affair: Affair) -> None:
    """Three reports are English, ten Arabic."""
    english = {one.id for one in affair.documents if one.language == "en"}
    assert english == {"harbour-ledger", "meridian-translation", "tideway-visit"}
    assert {one.language for one in affair.documents} == {"ar", "en"}


def test_old_page_is_read(affair: Affair) -> None:
    """The windows-1256 page gives whole letters, its publisher, and its day from the structured data."""
    raw = (FOLDER / "madar-rawalpindi.html").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    read = document(affair, "madar-rawalpindi")
    assert "\ufffd" not in read.text
    assert "الأوضاع الأمنية في المنطقة" in read.text
    assert (read.title, read.outlet) == ("مباحثات عسكرية ليبية باكستانية في روالبندي", "مدار الجنوب")
    assert read.published.basis == "json_ld"


def test_new_page_is_read(affair: Affair) -> None:
    """The page with og: metadata gives its outlet, its address and its day."""
    read = document(affair, "daftar-benghazi")
    assert read.outlet == "دفتر المتوسط"
    assert read.url == "https://daftar-almutawassit.example/libya/2025/12/19/munir-benghazi"
    assert read.published.basis == "meta"


@pytest.mark.parametrize(("name", "line"), FURNITURE)
def test_headlines_of_other_stories_are_boilerplate(affair: Affair, name: str, line: str) -> None:
    """A headline of another story lies in boilerplate, or the page's extractor has left it out."""
    read = document(affair, name)
    kinds = {block.kind for block in read.blocks if line in block.span.read(read.text)}
    assert kinds <= {"boilerplate"}
    assert kinds or name in ("daftar-benghazi", "madar-rawalpindi")


def test_evidence_is_verbatim_and_from_the_report(affair: Affair) -> None:
    """Every span of every claim reads words of its own report; no evidence lies in boilerplate or metadata."""
    for claim in affair.claims:
        read = document(affair, claim.doc)
        for span in (*claim.evidence, *claim.attribution):
            assert span.doc == claim.doc
            assert span.end <= len(read.text)
            assert span.read(read.text).strip()
        outside = [block.span for block in read.blocks if block.kind in ("boilerplate", "metadata")]
        assert not any(span.overlaps(block) for span in claim.evidence for block in outside)


def test_furniture_is_nobodys_claim(affair: Affair) -> None:
    """The aircraft that only the pages' furniture speaks of are in no claim and no transfer."""
    told = [item.designation for claim in affair.claims for item in claim.items]
    listed = [item.designation for transfer in affair.register.transfers for item in transfer.items]
    assert not any("Typhoon" in name or "تايفون" in name for name in told + listed)


def test_verbatim_copy_has_the_same_root(affair: Affair) -> None:
    """The uncredited reprint is found to be one text with the agency's dispatch."""
    (judged,) = [one for one in affair.case.judgements if {one.left, one.right} == {"mirfa-wire", "qindil-copy"}]
    assert (judged.question, judged.verdict.value) == ("same-root", "yes")
    assert float(judged.reasons[0].figure) > 0.5


def test_translated_copy_is_at_least_suspected(affair: Affair) -> None:
    """A translation is seen by its sentences where they can be compared; else what agrees is told as a doubt."""
    pairs = [one for one in affair.case.judgements if {one.left, one.right} == {"sariya-cnn", "meridian-translation"}]
    seen = "yes" if open_encoder() else "unsure"
    assert [(one.question, one.verdict.value) for one in pairs] == [("same-root", seen)]


def test_copies_add_no_chain(affair: Affair, reports: list[Report], packs: Packs) -> None:
    """Without the reprint, the translation and the rewrite, the deal has as many chains as with them."""
    copies = {"qindil-copy", "meridian-translation", "mizan-rewrite"}
    fewer = join_reports([one for one in reports if one.document.id not in copies], packs)
    assert deal(fewer).chains == deal(affair).chains


def test_deal_rests_on_two_chains(affair: Affair) -> None:
    """That there is a deal is told by two chains: CNN's Libyan source, and Reuters' Pakistani officials."""
    found = deal(affair)
    assert (found.verdict, found.chains) == ("corroborated", 2)
    assert {"sariya-cnn", "mirfa-wire"} <= docs(affair, found.claims)
    assert any("رويترز" in label or "Reuters" in label for label in found.rests_on)


@pytest.mark.parametrize("across", [True, False])
def test_a_voice_and_its_translation_are_one(reports: list[Report], packs: Packs, *, across: bool) -> None:
    """The deal rests on CNN's Libyan source, told in two languages, and not on CNN, whether vectors see that or not."""
    rests_on = deal(join_reports(reports, packs, across=across)).rests_on
    assert [label for label in rests_on if "CNN" in label or "سي إن إن" in label] != ["CNN"]


def test_nobody_official_stands_behind_the_deal(affair: Affair) -> None:
    """No army, ministry or government is the origin of a claim that there is an arms deal."""
    told = [one for one in affair.claims if one.event == "arms_transfer" and one.doc != OTHER_AFFAIR]
    official = [one for one in told if one.origin.kind in ("organisation", "person") and not one.origin.anonymous]
    assert [(one.doc, one.origin.name) for one in official] == []


def test_credited_dispatch_keeps_its_chain(affair: Affair) -> None:
    """What the dispatch says of the deal goes back to unnamed officials or a draft, through Reuters."""
    told = [one for one in claims(affair, "mirfa-wire", "arms_transfer") if len(one.chain) > 2]
    assert {chain(one)[0] for one in told} == {"agency"}
    assert all(one.origin.anonymous or one.origin.kind == "document" for one in told)
    assert any(one.origin.kind == "document" for one in told)


def test_source_of_the_network_is_reached_through_it(affair: Affair) -> None:
    """The Libyan source spoke to CNN: the network is a hand in the chain, in Arabic and in English."""
    for name in ("sariya-cnn", "meridian-translation"):
        about = [one for one in claims(affair, name) if one.value and one.value.low == 3e9]
        assert len(about) == 1
        assert [link.entity != "" or link.anonymous for link in about[0].chain[1:]] == [True, True]
        assert any("CNN" in (link.name or "", *link.names) for link in about[0].chain)
        assert about[0].origin.anonymous


def test_values_contradict_each_other(affair: Affair) -> None:
    """About 3 and more than 4 billion dollars exclude each other; both figures stand in the contradiction."""
    found = contradictions(affair, "value", "incompatible")
    sides = [{side.value for side in one.sides} for one in found]
    assert any("about 3 billion USD" in one and "over 4 billion USD" in one for one in sides)


def test_higher_figure_of_two_officials_is_kept(affair: Affair) -> None:
    """4.6 billion, told by two of the four officials, is a value of the deal."""
    exact = Amount(4.6e9, 4.6e9, "exact", "USD")
    assert any(value.amount == exact for value in row(affair).values)


def test_date_of_the_resolution_is_contested(affair: Affair) -> None:
    """One report dates resolution 1970 to March 2011, others to 26 February: one of them is wrong."""
    (found,) = contradictions(affair, "date", "incompatible")
    sides = {side.value: docs(affair, side.claims) for side in found.sides}
    assert set(sides) == {"2011-02-26", "2011-03"}
    assert sides["2011-03"] == {"daftar-benghazi"}
    assert "shurfa-embargo" in sides["2011-02-26"]


def test_one_general_of_three_ranks(affair: Affair) -> None:
    """Field marshal, full general and «general» are one man; that the ranks differ is told as a matter of rank."""
    people = [one for one in affair.case.entities if one.kind == "person"]
    (munir,) = [one for one in people if {"عاصم منير", "Asim Munir"} & set(one.names)]
    assert {member.partition("/")[0] for member in munir.members} >= {"daftar-benghazi", "nuqta-silence", "mirfa-wire"}
    found = contradictions(affair, "rank", "translation_or_rank_error")
    told = {value for one in found for side in one.sides for value in [side.value]}
    assert told & {"المشير", "Field Marshal"}
    assert told & {"الفريق أول", "الجنرال", "General"}


def test_people_of_different_names_are_different(affair: Affair) -> None:
    """No two people of different family and given names are taken for one name misspelt."""
    found = contradictions(affair, "name", "translation_or_rank_error")
    told = {side.value for one in found for side in one.sides}
    assert told <= {"LNA's media office", "media office of the General Command"}  # one issuer called by two names


def test_register_has_the_row(affair: Affair) -> None:
    """The row: Pakistan to the Libyan National Army, 16 JF-17 and 12 Super Mushshak, agreed, nothing delivered."""
    found = row(affair)
    assert (found.grade, found.stage) == ("row", "agreed")
    assert {"PK"} == {one.state for one in found.supplier}
    assert found.recipient_state == "LY"
    quantities = {item.designation: item.quantity for item in found.items}
    assert quantities["JF-17 Thunder"] == Amount(16, 16, "exact", "aircraft")
    assert quantities["Super Mushshak"] == Amount(12, 12, "exact", "aircraft")
    assert found.delivered is None


def test_register_row_has_both_values(affair: Affair) -> None:
    """The row carries each value with who gives it: about 3 and more than 4 billion dollars, never a mean."""
    told = {(value.amount.bound, value.amount.low, value.amount.unit) for value in row(affair).values}
    assert {("about", 3e9, "USD"), ("over", 4e9, "USD")} <= told


def test_one_deal_is_one_row(affair: Affair) -> None:
    """There are two transfers in these reports: the reported deal, and the aircraft of 2015."""
    assert len(affair.register.transfers) == 2


def test_nothing_is_told_as_delivered(affair: Affair) -> None:
    """No claim about the deal says that arms were handed over: the reports say that none were."""
    told = [one for one in affair.claims if one.event == "arms_transfer" and one.doc != OTHER_AFFAIR]
    delivered = [one for one in told if one.stage in ("delivering", "delivered") and one.modality != "denied"]
    assert [(one.doc, one.evidence[0].read(document(affair, one.doc).text)) for one in delivered] == []


def test_nobody_sells_to_himself(affair: Affair) -> None:
    """In no claim is the same party supplier and recipient, and the forces in eastern Libya supply nothing."""
    for claim in affair.claims:
        if claim.event == "arms_transfer":
            suppliers, recipients = (
                {filler.entity for filler in claim.roles.get(role, ())} - {""} for role in ("supplier", "recipient")
            )
            assert not suppliers & recipients, (claim.doc, claim.roles)
            assert "LY" not in {filler.state for filler in claim.roles.get("supplier", ())}, (claim.doc, claim.roles)


def test_screening_reasons_if_as_reported(affair: Affair) -> None:
    """The row falls under the embargo on Libya if delivered as reported; the paragraph is named."""
    screened = next(one for one in affair.register.screenings if one.transfer == row(affair).id and one.bound)
    assert (screened.regime, screened.finding) == ("libya-un", "in_scope_if_delivered")
    assert any("1970" in name for name in screened.instruments)
    (exemption,) = [one for one in screened.rows if one.question == "screen.exemption_reported"]
    assert exemption.answer == "unknown", "two reports say that nobody could tell whether one was asked for"


def test_exemption_stays_unknown(affair: Affair) -> None:
    """Whether an exemption was asked for is declined, not answered: the agency could not find out."""
    text = document(affair, "nuqta-silence").text
    (told,) = [one for one in claims(affair, "nuqta-silence") if "لجنة العقوبات" in one.evidence[0].read(text)]
    assert told.modality == "unverified"
    assert any(link.kind == "agency" for link in told.chain)


def test_other_affair_keeps_to_itself(affair: Affair) -> None:
    """The aircraft of 2015 are a transfer of their own, and no finding holds claims of both affairs."""
    (other,) = [one for one in affair.register.transfers if OTHER_AFFAIR in docs(affair, one.claims)]
    assert docs(affair, other.claims) == {OTHER_AFFAIR}
    assert {"FR"} == {one.state for one in other.supplier}
    assert {"EG"} == {one.state for one in other.recipient}
    assert other.stage == "delivering", "three of the 24 ordered"
    assert "Rafale" in {item.designation for item in other.items}
    for finding in affair.case.findings:
        homes = docs(affair, finding.claims)
        assert homes == {OTHER_AFFAIR} or OTHER_AFFAIR not in homes
    assert not any(one.transfer == other.id and one.finding != "out_of_scope" for one in affair.register.screenings)


def test_vague_press_adds_no_chain(affair: Affair) -> None:
    """«Pakistani reports» and «press reports» are never among what the deal rests on."""
    labels = " ".join(deal(affair).rests_on)
    assert not any(name in labels for name in ("sindibad", "mizan", "تقارير"))


def test_same_bytes_twice(affair: Affair, reports: list[Report], packs: Packs) -> None:
    """The same reports, in the other order, give the same files byte for byte, in either language."""
    again = join_reports(list(reversed(reports)), packs)
    for language in packs.phrases.spoken():
        assert publish(again, language, packs) == publish(affair, language, packs)


def test_a_person_can_undo_the_copy(affair: Affair, reports: list[Report], packs: Packs) -> None:
    """A person's word that the reprint has a root of its own outranks the rule's; the rule's stays on record."""
    (ruled,) = [one for one in affair.case.judgements if {one.left, one.right} == {"mirfa-wire", "qindil-copy"}]
    said = Judgement("person-1", ruled.question, ruled.left, ruled.right, type(ruled.verdict).NO, judge="an analyst")
    undone = join_reports(reports, packs, judgements=[said])
    kept = {(one.judge, one.verdict.value) for one in undone.case.judgements if one.right == ruled.right}
    assert {("rule", "yes"), ("an analyst", "no")} <= kept
    assert msgspec.to_builtins(undone.claims) == msgspec.to_builtins(affair.claims)


def test_family_does_not_melt(affair: Affair) -> None:
    """Father and son share a surname; no person is known under given names of both."""
    for person in (one for one in affair.case.entities if one.kind == "person"):
        names = " ".join(person.names)
        assert not (("Saddam" in names or "صدام" in names) and ("Khalifa" in names or "خليفة" in names)), names
