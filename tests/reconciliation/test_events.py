"""Same event: what one finding gathers, and what it keeps out."""

import pytest

from tawatur.core.claim import Filler, Item
from tawatur.core.judgement import Judgement, Verdict
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    body,
    days,
    exactly,
    find,
    issuer,
    jets,
    office,
    person,
    town,
)

RASHID, SAMIR, LAITH = person("راشد الزين"), person("سمير قدور"), person("ليث المهدي")
VILNIUS, KAUNAS = town("فيلنيوس", "LT"), town("كاوناس", "LT")


def one(pile: Pile, left: str, right: str) -> bool:
    """Whether two claims came into one finding."""
    return right in find(pile.case(), left).claims


def test_every_claim_is_in_one_finding(pile: Pile) -> None:
    """The event findings part all claims among them."""
    for doc in "ab":
        pile.tell(doc, "visit", f"زيارة {doc}", visitor=[RASHID], place=[LITHUANIA])
        pile.tell(doc, "statement", f"كلام {doc}", speaker=[SAMIR])
    held = [c for f in pile.case().findings if not f.slot for c in f.claims]
    assert sorted(held) == sorted(c.id for c in pile.claims)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [("2031-05-04", "2031-05-04", True), ("2031-05-04", "2031-05-06", True), ("2031-05-04", "2031-07-04", False)],
)
def test_visits_of_other_months_are_other_visits(pile: Pile, first: str, second: str, same: bool) -> None:
    """One visitor in one state is one visit only if the days come near."""
    a = pile.tell("a", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS], when=days(first))
    b = pile.tell("b", "visit", "وصل الزين إلى ليتوانيا", visitor=[RASHID], place=[LITHUANIA], when=days(second))
    assert one(pile, a, b) is same


def test_a_past_event_lies_before_its_report(pile: Pile) -> None:
    """An undated visit told in spring is not the visit of the following autumn."""
    pile.report("a", published="2031-03-01")
    a = pile.tell("a", "visit", "سبق أن زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS])
    b = pile.tell("b", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS], when=days("2031-09-10"))
    assert not one(pile, a, b)


def test_a_meeting_is_not_the_visit(pile: Pile) -> None:
    """A meeting supports the visit it fell in but is a finding of its own."""
    visit = pile.tell("a", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS], when=days("2031-05-04"))
    met = pile.tell(
        "b",
        "meeting",
        "التقى الزين قدور في فيلنيوس",
        participants=[RASHID, SAMIR],
        place=[VILNIUS],
        when=days("2031-05-04"),
    )
    found = find(pile.case(), visit)
    assert met not in found.claims
    assert met in found.supports


def test_meetings_with_others_are_other_meetings(pile: Pile) -> None:
    """One man who meets two others on one day has two meetings."""
    a = pile.tell("a", "meeting", "التقى الزين قدور", participants=[RASHID, SAMIR], when=days("2031-05-04"))
    b = pile.tell("b", "meeting", "التقى الزين المهدي", participants=[RASHID, LAITH], when=days("2031-05-04"))
    assert not one(pile, a, b)


def test_undated_meetings_need_more_than_two_names_in_common(pile: Pile) -> None:
    """Without day, place or like wording a meeting of two is not the meeting of three."""
    a = pile.tell("a", "meeting", "التقى الزين قدور", participants=[RASHID, SAMIR])
    b = pile.tell("b", "meeting", "اجتماع موسع ضم الثلاثة", participants=[RASHID, SAMIR, LAITH])
    assert not one(pile, a, b)


def test_a_deal_its_contents_and_its_delivery_are_apart(pile: Pile) -> None:
    """That a deal exists, what it holds and that it was handed over are three findings."""
    sides = {"supplier": [NORWAY], "recipient": [LITHUANIA]}
    deal = pile.tell("a", "arms_transfer", "صفقة بين البلدين", stage="agreed", value=exactly(4e8, "EUR"), **sides)
    told = pile.tell("a", "arms_transfer", "تشمل ست طائرات", stage="agreed", items=(jets(6),), **sides)
    done = pile.tell("a", "arms_transfer", "تسلمت ست طائرات", stage="delivered", items=(jets(6),), **sides)
    assert len({find(pile.case(), c).id for c in (deal, told, done)}) == 3


def test_buyers_of_one_side_are_one_deal(pile: Pile) -> None:
    """The army, the ministry and the state that buy from one seller buy in one deal."""
    army = body("الجيش الليتواني", state="LT")
    a = pile.tell(
        "a", "arms_transfer", "باعت النرويج أسلحة للجيش الليتواني", supplier=[NORWAY], recipient=[army], stage="agreed"
    )
    b = pile.tell(
        "b", "arms_transfer", "صفقة أسلحة لليتوانيا", supplier=[NORWAY], recipient=[LITHUANIA], stage="signed"
    )
    assert one(pile, a, b)


def test_a_side_left_out_is_taken_from_the_report(pile: Pile) -> None:
    """A claim that names no seller speaks of the one deal of its report."""
    a = pile.tell("a", "arms_transfer", "صفقة بين البلدين", supplier=[NORWAY], recipient=[LITHUANIA], stage="agreed")
    b = pile.tell(
        "a", "arms_transfer", "وتبلغ قيمتها 400 مليون", recipient=[LITHUANIA], stage="agreed", value=exactly(4e8, "EUR")
    )
    assert one(pile, a, b)


def test_an_office_is_one_holder_in_one_body(pile: Pile) -> None:
    """Two wordings of one man's post in one body are one finding; another man's post is not."""
    navy = body("البحرية النرويجية", state="NO")
    a = pile.tell(
        "a", "office", "قائد البحرية راشد الزين", holder=[RASHID], office=[office("قائد البحرية")], organisation=[navy]
    )
    b = pile.tell(
        "b",
        "office",
        "رئيس أركان البحرية راشد الزين",
        holder=[RASHID],
        office=[office("رئيس أركان البحرية")],
        organisation=[navy],
    )
    c = pile.tell(
        "b",
        "office",
        "نائب قائد البحرية سمير قدور",
        holder=[SAMIR],
        office=[office("نائب قائد البحرية")],
        organisation=[navy],
    )
    assert one(pile, a, b)
    assert not one(pile, a, c)


def test_adoption_force_and_erosion_of_an_embargo_are_apart(pile: Pile) -> None:
    """That an embargo was imposed, is in force and is violated are three findings."""
    council = body("مجلس الأمن", ref="body/council")
    told: tuple[tuple[str, dict[str, object]], ...] = (
        ("فرض مجلس الأمن حظر السلاح على النرويج", {"imposer": [council], "when": days("2011-02-01", "2011-02-28")}),
        ("ما زال حظر السلاح على النرويج قائما", {}),
        ("تتواصل انتهاكات الحظر المفروض على النرويج", {}),
    )
    ids = [pile.tell(doc, "embargo", text, target=[NORWAY], **slots) for doc in "ab" for text, slots in told]
    assert [one(pile, ids[n], ids[n + 3]) for n in range(3)] == [True] * 3
    assert len({find(pile.case(), c).id for c in ids}) == 3


def test_each_renewal_of_an_embargo_is_an_act_of_its_own(pile: Pile) -> None:
    """Renewals of other years are other acts, and never corroborate one another; one told twice is one."""
    again = "مدد مجلس الأمن حظر السلاح على النرويج"
    summer = days("2024-05-01", "2024-08-31")
    a = pile.tell("a", "embargo", "جُدد حظر السلاح على النرويج لمدة سنة", target=[NORWAY], when=summer)
    b = pile.tell("b", "embargo", again, target=[NORWAY], when=days("2024-05-01", "2024-05-31"))
    c = pile.tell("c", "embargo", again, target=[NORWAY], when=days("2026-03-17", "2026-03-17"))
    assert one(pile, a, b)
    assert not one(pile, a, c)


def test_one_statement_in_two_wordings(pile: Pile) -> None:
    """Like words of one speaker are one statement; like words of two speakers are two."""
    text = "نعمل على توسيع التعاون البحري وتدريب الطواقم في الموانئ الشمالية خلال العام"
    a = pile.tell("a", "statement", text, issuer("البحرية النرويجية"), speaker=[body("البحرية النرويجية")])
    b = pile.tell(
        "b",
        "statement",
        "سنوسع التعاون البحري وتدريب الطواقم في الموانئ الشمالية",
        issuer("البحرية النرويجية"),
        speaker=[body("البحرية النرويجية")],
    )
    c = pile.tell("c", "statement", text, issuer("هيئة الموانئ"), speaker=[body("هيئة الموانئ")])
    assert one(pile, a, b)
    assert not one(pile, a, c)


def test_tolls_of_other_places_are_other_tolls(pile: Pile) -> None:
    """The dead of two towns on one day are two tolls."""
    a = pile.tell("a", "casualty", "مقتل ثلاثة في فيلنيوس", place=[VILNIUS], when=days("2031-05-04"))
    b = pile.tell("b", "casualty", "مقتل ثلاثة في كاوناس", place=[KAUNAS], when=days("2031-05-04"))
    assert not one(pile, a, b)


@pytest.mark.parametrize("verdict", [Verdict.YES, Verdict.NO])
def test_a_person_joins_and_parts_claims(pile: Pile, verdict: Verdict) -> None:
    """What a person judged about two claims is so, whatever the rules would say."""
    day = "2031-05-04" if verdict is Verdict.NO else "2031-11-04"
    a = pile.tell("a", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS], when=days("2031-05-04"))
    b = pile.tell("b", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS], when=days(day))
    assert one(pile, a, b) is (verdict is Verdict.NO)
    found = find(pile.case([Judgement("j", "same-event", a, b, verdict, judge="amal")]), a)
    assert (b in found.claims) is (verdict is Verdict.YES)


WORDS = "أعلنت الهيئة أن الطرفين اتفقا على فتح الممر البحري أمام السفن التجارية ابتداء من الشهر المقبل"


def test_the_very_same_words_are_one_event(pile: Pile) -> None:
    """Claims in the same words are one event though the roles that were read differ."""
    a = pile.tell("a", "agreement", WORDS, party=[NORWAY, LITHUANIA])
    b = pile.tell("b", "agreement", WORDS, party=[NORWAY])
    assert one(pile, a, b)


def test_the_same_words_of_two_speakers_are_two_statements(pile: Pile) -> None:
    """The same words in two known mouths are two statements."""
    a = pile.tell("a", "statement", WORDS, issuer("هيئة الموانئ"), speaker=[body("هيئة الموانئ")])
    b = pile.tell("b", "statement", WORDS, issuer("ديوان الملك"), speaker=[body("ديوان الملك")])
    assert not one(pile, a, b)


def test_the_same_place_of_a_copied_passage_is_one_event(pile: Pile) -> None:
    """Two short claims at one place of a reprinted text are one event, their neighbours are not."""
    for doc in "ab":
        for n in range(3):
            pile.tell(doc, "statement", f"{WORDS} كما جاء في الفقرة {n} من النص الكامل الذي وزع على الصحفيين")
        pile.tell(doc, "meeting", "عقد الجانبان لقاء", participants=[RASHID])
        pile.tell(doc, "meeting", "ثم عقد الوفدان المرافقان جلسة أخرى مطولة", participants=[SAMIR])
    first, second = (c.id for c in pile.claims if c.doc == "a" and c.event == "meeting")
    twin = next(c.id for c in pile.claims if c.doc == "b" and c.event == "meeting")
    assert one(pile, first, twin)
    assert not one(pile, first, second)


def test_two_towns_are_two_meetings(pile: Pile) -> None:
    """The same people in two towns have met twice unless both tell one day."""
    a = pile.tell("a", "meeting", "التقى الزين قدور في فيلنيوس", participants=[RASHID, SAMIR], place=[VILNIUS])
    b = pile.tell("b", "meeting", "التقى الزين قدور في كاوناس", participants=[RASHID, SAMIR], place=[KAUNAS])
    assert not one(pile, a, b)


def test_an_embargo_without_target_is_the_one_of_its_report(pile: Pile) -> None:
    """A claim that names no target speaks of the one target of its report."""
    a = pile.tell("a", "embargo", "الحظر على النرويج ساري المفعول", target=[NORWAY])
    b = pile.tell("a", "embargo", "الحظر ما زال قائما")
    assert one(pile, a, b)


def test_a_body_is_of_the_state_its_name_holds(pile: Pile) -> None:
    """A buyer of no known state is on the side of the town or person its name holds."""
    pile.tell("a", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS])
    a = pile.tell("a", "arms_transfer", "صفقة مع ليتوانيا", supplier=[NORWAY], recipient=[LITHUANIA], stage="agreed")
    b = pile.tell(
        "b",
        "arms_transfer",
        "صفقة مع حكومة فيلنيوس",
        supplier=[NORWAY],
        recipient=[body("حكومة فيلنيوس")],
        stage="agreed",
    )
    assert one(pile, a, b)


def test_a_deal_is_not_taken_from_reports_that_do_not_name_its_sides(pile: Pile) -> None:
    """A claim without sides is not given those of another report's deal unless its own report names them."""
    a = pile.tell("a", "arms_transfer", "صفقة بين البلدين", supplier=[NORWAY], recipient=[LITHUANIA], stage="agreed")
    b = pile.tell("b", "arms_transfer", "صفقة بقيمة 400 مليون", stage="agreed", value=exactly(4e8, "EUR"))
    assert not one(pile, a, b)
    pile.tell("b", "relation", "علاقات البلدين", participants=[NORWAY, LITHUANIA])
    assert one(pile, a, b)


def test_what_only_adds_to_a_deal_is_no_witness_to_it(pile: Pile) -> None:
    """A claim that borrows both sides and adds goods is a finding beside the deal, and supports it."""
    borrowed = {
        role: [Filler(filler.name, filler.names, "country", ref=filler.ref, state=filler.state, inherited=True)]
        for role, filler in (("supplier", NORWAY), ("recipient", LITHUANIA))
    }
    a = pile.tell("a", "arms_transfer", "صفقة بين البلدين", supplier=[NORWAY], recipient=[LITHUANIA], stage="agreed")
    goods = Item("spare parts", (), "spare_parts")
    b = pile.tell("b", "arms_transfer", "وتشمل الصفقة قطع غيار", stage="agreed", items=(goods,), **borrowed)
    assert not one(pile, a, b)
    assert b in find(pile.case(), a).supports


def test_event_of_a_kind_without_rules(pile: Pile) -> None:
    """A kind of event that no rule knows is gathered by who, when and wording, and stops nothing."""
    told = "أعلنت شركة الأفق إفلاسها أمام محكمة فيلنيوس التجارية"
    a = pile.tell("a", "bankruptcy", told, subject=[body("شركة الأفق")], when=days("2031-05-04"))
    b = pile.tell("b", "bankruptcy", told, subject=[body("شركة الأفق")], when=days("2031-05-05"))
    c = pile.tell("c", "bankruptcy", told, subject=[body("شركة الأفق")], when=days("2031-09-05"))
    d = pile.tell("d", "bankruptcy", "أفلست دار المرفأ للشحن", subject=[body("دار المرفأ")], when=days("2031-05-04"))
    assert one(pile, a, b)
    assert not one(pile, a, c)
    assert not one(pile, a, d)


def test_a_habit_is_no_single_visit(pile: Pile) -> None:
    """Who travels somewhere again and again is not thereby on the visit that another report tells of."""
    a = pile.tell("a", "visit", "يزور الزين فيلنيوس بانتظام", visitor=[RASHID], place=[VILNIUS])
    b = pile.tell("b", "visit", "زار الزين فيلنيوس", visitor=[RASHID], place=[VILNIUS])
    c = pile.tell("c", "visit", "اعتاد الزين السفر إلى فيلنيوس", visitor=[RASHID], place=[VILNIUS])
    assert (one(pile, a, b), one(pile, a, c)) == (False, True)


def test_the_agreement_of_a_report_has_the_sides_of_its_agreement(pile: Pile) -> None:
    """«The agreement» without a side is between the two that the report names, if it tells of no other."""
    sides = {"party": [NORWAY, LITHUANIA], "when": days("2031-05-04")}
    a = pile.tell("a", "agreement", "وقعت النرويج وليتوانيا اتفاقا للملاحة", **sides)
    bare = [Filler("الاتفاق", ("الاتفاق",), "instrument")]
    b = pile.tell("a", "agreement", "وضع اللمسات الأخيرة على الاتفاق", object=bare, when=days("2031-05-04"))
    assert one(pile, a, b)
    pile.tell("a", "agreement", "وقعت النرويج وتشاد اتفاقا آخر", party=[NORWAY, body("تشاد", state="TD")])
    assert not one(pile, a, b)


def test_a_camp_in_a_town_is_the_town(pile: Pile) -> None:
    """A place whose name holds another's lies there, though neither is known."""
    a = pile.tell("a", "conflict_event", "shells struck the school in Vilkas refugee camp", place=[town("Vilkas camp")])
    b = pile.tell("b", "conflict_event", "an attack on the school in Vilkas camp", place=[town("Vilkas refugee camp")])
    assert one(pile, a, b)


def test_a_deed_of_the_same_people_in_two_copies_is_one(pile: Pile) -> None:
    """In two prints of one text the same words for the deed and the same people are one event, whoever is left out."""
    rest = "وقال التقرير إن المرفأ القديم استقبل هذا الصيف سفنا من تسع دول وإن الأرصفة الجديدة ستفتح في الربيع المقبل"
    for doc in "ab":
        pile.tell(doc, "statement", rest, speaker=[SAMIR])
    a = pile.tell("a", "meeting", "عقد الزين اجتماعا", participants=[RASHID], trigger="عقد")
    b = pile.tell("b", "meeting", "عقد المدير اجتماعا", participants=[RASHID], trigger="عقد")
    assert one(pile, a, b)


def test_a_handover_that_may_have_been_is_no_handover_to_come(pile: Pile) -> None:
    """What is told as handed over, be it with a hedge, is one with the handover told flat."""
    item = (jets(4),)
    told = {"recipient": [LITHUANIA], "supplier": [NORWAY], "stage": "delivered", "items": item}
    a = pile.tell("a", "arms_transfer", "تسلمت ليتوانيا أربع طائرات", **told)
    b = pile.tell("b", "arms_transfer", "ربما تسلمت ليتوانيا أربع طائرات", modality="possible", **told)
    assert one(pile, a, b)


def test_a_denial_by_one_voice_is_one_in_other_words(pile: Pile) -> None:
    """What one speaker denies is one denial where the wording only comes near."""
    told = {"speaker": [SAMIR], "modality": "denied"}
    a = pile.tell("a", "statement", "نفى قدور وجود مسلحين داخل مدرسة الميناء القديم في المدينة", **told)
    b = pile.tell("b", "statement", "لم يكن مسلحون في مدرسة الميناء وفق قدور الذي زارها أمس", **told)
    assert one(pile, a, b)


@pytest.mark.parametrize("surface", ["الثلاثاء", ""])
def test_an_incident_two_groups_tell_of_is_one(pile: Pile, surface: str) -> None:
    """What each of two groups tells of one incident joins them, where both say when; without a time nothing does."""
    when = days("2031-05-06", surface=surface) if surface else None
    words = "هجوم على سوق الأسماك القديمة قرب الجسر الكبير"
    a = pile.tell("a", "conflict_event", "انفجار ضخم هز حي الميناء", place=[VILNIUS], when=when)
    b = pile.tell("b", "conflict_event", f"{words} في البلاد", place=[LITHUANIA], when=when)
    c = pile.tell("c", "conflict_event", f"{words} في فيلنيوس", place=[VILNIUS], when=when)
    for doc in "abc":
        pile.tell(doc, "visit", f"زيارة قدور {doc}", visitor=[SAMIR], place=[VILNIUS], when=days("2031-05-07"))
    assert (one(pile, b, c), one(pile, a, b)) == (True, bool(surface))
