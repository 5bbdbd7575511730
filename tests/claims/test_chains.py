"""Who is credited with what: the chain from the outlet to the one who is said to know."""

from datetime import date

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def _kinds(claim: Claim) -> list[str]:
    return [link.kind for link in claim.chain]


def test_plain_sentence_is_the_outlets_own_word(read: Read) -> None:
    """A sentence that names no speaker has the outlet alone in its chain."""
    claims = read("وقعت غانا اتفاقية تعاون مع توغو.")
    assert [_kinds(claim) for claim in claims if claim.event == "agreement"] == [["outlet"]]


def test_unnamed_source_told_to_a_newsroom(read: Read) -> None:
    """«أفاد مصدر لوكالة» puts the newsroom before the source, which is anonymous and one."""
    claims = read("أفاد مصدر عسكري نيجيري لوكالة رويترز بأن غانا وقعت اتفاقية تعاون مع توغو.")
    chains = [claim.chain for claim in claims if claim.event == "agreement"]
    assert [[link.kind for link in chain] for chain in chains] == [["outlet", "agency", "source"]]
    assert chains[0][-1].anonymous
    assert chains[0][-1].count == 1


def test_speaker_goes_on_after_added(read: Read) -> None:
    """«وأضاف» without a subject keeps the speaker of the sentence before."""
    claims = read("قال وزير الدفاع الغاني إن بلاده ملتزمة بالاتفاق. وأضاف أن الحدود ستبقى مفتوحة أمام التجارة.")
    last = [claim for claim in claims if claim.event == "statement"][-1]
    assert "وزير الدفاع" in (last.chain[-1].name or last.chain[-1].description)


def test_new_subject_ends_the_last_speakers_turn(read: Read) -> None:
    """A sentence whose verb has another subject is not put into the last speaker's mouth."""
    claims = read("قال وزير الدفاع الغاني إن بلاده ملتزمة بالاتفاق. ويؤكد هذا المسار استمرار غانا في بناء جيشها.")
    own = [claim for claim in claims if claim.evidence[0].start > 50]
    assert all(len(claim.chain) == 1 for claim in own), own


@pytest.mark.parametrize("agency", ["رويترز", "الفرنسية"])
def test_byline_agency_stands_in_every_chain(agency: str, read: Read) -> None:
    """An agency in the byline is the second hand of every claim of the report, be it by an adjective of its state."""
    text = "قال وزير الدفاع الغاني إن غانا وقعت اتفاقية تعاون مع توغو."
    claims = read(text, byline=f"أكرا - {agency}", published=date(2030, 3, 4))
    chains = [_kinds(claim)[:2] for claim in claims if claim.event == "agreement"]
    assert chains == [["outlet", "agency"]]


def test_denial_is_a_claim_of_its_own(read: Read) -> None:
    """What a speaker denies is kept, as denied."""
    claims = read("نفى السفير التوغولي أن تكون بلاده وقعت اتفاقية تعاون مع غانا.")
    assert {claim.modality for claim in claims if claim.event == "agreement"} == {"denied"}


def test_outlets_comment_is_not_the_speakers(read: Read) -> None:
    """«ما يعكس ...» behind reported words is the outlet's own assessment."""
    claims = read("قال وزير الدفاع الغاني إن بلاده وقعت اتفاقية تعاون مع توغو، ما يعكس رغبة غانا في توسيع نفوذها.")
    comment = [claim for claim in claims if claim.event == "statement" and len(claim.chain) == 1]
    assert comment


def test_a_joint_statement_with_a_name_speaks_for_both(read: Read) -> None:
    """«أكدت غانا وتوغو في بيان مشترك (إعلان لومي)» came through the declaration, which is neither's alone."""
    both = read("أكدت غانا وتوغو أمس في بيان مشترك (إعلان لومي) تطوير التعاون العسكري بين البلدين.")
    assert [(link.kind, link.name) for link in both[-1].chain[1:]] == [("statement", "إعلان لومي")]
    one = read("أكدت غانا أمس في بيان (إعلان لومي) تطوير التعاون العسكري مع توغو.")
    assert [link.name for link in one[-1].chain[1:]] == ["إعلان لومي", "غانا"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "أصدرت منظمة العفو الدولية تقريرا بعنوان «القتل في الظلام» أكدت فيه أن الجيش التشادي قصف بنغازي.",
            "منظمة العفو الدولية",
        ),
        (
            'In a report titled "Killing in the dark", Amnesty International said the Chadian army shelled Kisumu.',
            "Amnesty International",
        ),
    ],
)
def test_a_title_tells_nothing(read: Read, text: str, speaker: str) -> None:
    """What a report is called is no killing and no words of anybody; what it says is its author's."""
    claims = read(text, language="en" if text.isascii() else "ar")
    assert [(claim.event, claim.chain[-1].name) for claim in claims] == [("conflict_event", speaker)]


def test_a_title_alone_is_no_claim(read: Read) -> None:
    """No death is told by "A report titled ... was released"."""
    assert read('A report titled "Killing in the dark" was released on Monday in London.', language="en") == ()
