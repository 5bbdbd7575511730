"""Diplomacy told: who is appointed and dismissed, envoys called home, joint words, and at what something was said."""

from collections.abc import Sequence

import pytest

from tawatur.core.claim import Claim, Filler

from .conftest import Read


def names(fillers: tuple[Filler, ...]) -> list[str]:
    """The fillers by name."""
    return [filler.name for filler in fillers]


def find(claims: Sequence[Claim], event: str) -> list[Claim]:
    """The claims of one event that the frames read, no titles."""
    return [claim for claim in claims if claim.event == event and claim.rule == "frames"]


def hands(claim: Claim) -> list[str]:
    """The hands of a chain beyond the outlet, by name, description or kind."""
    return [link.name or link.description or link.kind for link in claim.chain[1:]]


@pytest.mark.parametrize(
    ("text", "actor", "holder", "office"),
    [
        ("وعين الملك كريم نصر الأمير سامي عون وليا للعهد.", ["كريم نصر"], ["سامي عون"], ["وليا للعهد"]),
        ("وأوضح المرسوم أن الأمير سامي عون عين وليا للعهد.", [], ["سامي عون"], ["وليا للعهد"]),
        ("والملك كريم نصر عين الوزير سامي عون سفيرا.", ["كريم نصر"], ["سامي عون"], ["سفيرا"]),
        ("قضى المرسوم بإعفاء الوزير سامي عون من رئاسة الهيئة.", [], ["سامي عون"], ["إعفاء من رئاسة الهيئة"]),
        ("كما تم تعيين سفير المملكة في روما سامي عون وزيرا للعمل.", [], ["سامي عون"], ["وزيرا للعمل"]),
    ],
)
def test_who_is_given_or_loses_a_post(
    read: Read, text: str, actor: list[str], holder: list[str], office: list[str]
) -> None:
    """The subject of a passive is who is named, and the post is told by its own words, not by the verb alone."""
    claim = find(read(text), "office")[0]
    assert names(claim.roles.get("actor", ())) == actor
    assert names(claim.roles["holder"]) == holder
    assert names(claim.roles["office"]) == office


def test_a_passive_takes_nobody_from_another_sentence(read: Read) -> None:
    """«يعفى الوزير» does not make the last one told of in another sentence dismiss him."""
    told = find(read("وصل الأمير كريم نصر إلى روما. وأعفي الوزير سامي عون من منصبه."), "office")
    assert names(told[-1].roles["holder"]) == ["سامي عون"]
    assert "actor" not in told[-1].roles


def test_one_appointment_ends_where_the_next_begins(read: Read) -> None:
    """The post of the second who is appointed is not that of the first, nor is he dismissed by the first."""
    told = find(read("كما أعفي الوزير سامي عون من وزارة العمل، وتعيين السفير كريم نصر وزيرا للعمل."), "office")
    assert names(told[0].roles["holder"]) == ["سامي عون"]
    assert names(told[0].roles["office"]) == ["أعفي من وزارة العمل"]


@pytest.mark.parametrize(
    "text",
    [
        "قررت غانا وتوغو اليوم الأربعاء (الخامس من مارس) سحب سفيريهما من النيجر.",
        "أعلنت غانا وتوغو أنهما قررتا سحب سفيريهما لدى النيجر.",
        "سحبت كل من غانا وتوغو سفيريهما من النيجر احتجاجا على ما وصفتاه بالتدخل في شؤونهما.",
    ],
)
def test_envoys_called_home(read: Read, text: str) -> None:
    """All states that call their envoys home do so, whatever stands between them and the noun."""
    claim = find(read(text), "relation")[0]
    assert sorted(names(claim.roles["subject"])) == ["توغو", "غانا"]
    assert names(claim.roles["object"]) == ["النيجر"]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت غانا قطع العلاقات الدبلوماسية مع توغو.",
        "أعلن وزير الخارجية الغاني سامي عون عن قطع غانا علاقاتها مع توغو.",
        "أعلن وزير الخارجية الغاني سامي عون قطع بلاده لعلاقاتها الدبلوماسية مع توغو.",
    ],
)
def test_relations_cut_by_a_noun(read: Read, text: str) -> None:
    """Who announces that it cuts its relations, or whose country does, is the one that cuts them."""
    claim = find(read(text), "relation")[0]
    assert names(claim.roles["subject"]) == ["غانا"]
    assert names(claim.roles["object"]) == ["توغو"]


def test_a_joint_statement_has_all_its_speakers(read: Read) -> None:
    """«بيان مشترك لغانا وتوغو» is the word of both, and so is what both announce."""
    for text in (
        "وقال بيان مشترك لغانا وتوغو إن تشاد اضطرت لحماية حدودها مع النيجر.",
        "وقالت غانا وتوغو في بيان مشترك إن تشاد اضطرت لحماية حدودها مع النيجر.",
    ):
        claim = find(read(text), "statement")[0]
        assert names(claim.roles["speaker"]) == ["غانا", "توغو"]
        assert hands(claim) == ["statement", "غانا"]


def test_who_spreads_a_statement_does_not_speak(read: Read) -> None:
    """A newsroom that carries a ministry's statement is a hand of its words, and not who says them."""
    text = "وقالت وزارة الدفاع الغانية في بيان مشترك أوردته وكالة رويترز إن توغو اضطرت لحماية حدودها مع النيجر."
    claim = find(read(text), "statement")[0]
    assert names(claim.roles["speaker"]) == ["وزارة الدفاع الغانية"]
    assert hands(claim) == ["رويترز", "statement", "وزارة الدفاع الغانية"]


def test_words_passed_on_from_a_statement_are_its_issuers(read: Read) -> None:
    """«نقلت الوكالة عن بيان للوزارة» hands on the ministry's word; «عنه» that of the last who spoke."""
    text = "ونقلت رويترز عن بيان لوزارة الدفاع الغانية أن توغو اضطرت لحماية حدودها مع النيجر."
    claim = find(read(text), "statement")[0]
    assert hands(claim) == ["رويترز", "statement", "وزارة الدفاع الغانية"]
    told = find(
        read("قال الوزير سامي عون إن السفينة غادرت الميناء أمس. ونقلت رويترز عنه القول: «على غانا أن تفتح الميناء»."),
        "statement",
    )
    assert hands(told[-1]) == ["رويترز", "سامي عون"]


def test_what_a_decision_demands_is_its_own_word(read: Read) -> None:
    """Those of whom a decision demands something do not say it, nor does who spoke before."""
    text = "وقال الوزير سامي عون إن السفينة غادرت أمس. ويطالب القرار المسلحين في النيجر بوقف القتال قرب الحدود."
    told = find(read(text), "statement")
    assert all("سامي عون" not in hands(claim) for claim in told[1:])
    assert all("النيجر" not in hands(claim) for claim in told)


def test_a_verb_of_no_woman_turns_to_a_feminine_name(read: Read) -> None:
    """«يطالب الجماعة بالانسحاب» is not the word of the group, whose verb would agree with it."""
    told = find(read("كذلك يطالب حركة طالبان بالامتناع عن تهديد غانا وتوغو."), "statement")
    assert all("حركة طالبان" not in hands(claim) for claim in told)


def test_what_a_council_passes_is_not_said(read: Read) -> None:
    """«أقر المجلس مشروع القرار» speaks of no words, and the ban in it is the council's."""
    claims = read("أقر مجلس الأمن الدولي، أمس الثلاثاء، مشروع القرار الذي يفرض حظرا على تصدير السلاح إلى النيجر.")
    assert not find(claims, "statement")
    ban = find(claims, "embargo")[0]
    assert names(ban.roles["imposer"]) == ["مجلس الأمن الدولي"]


def test_a_council_that_adopts_a_decision_claims_no_attack(read: Read) -> None:
    """«تبنى المجلس قرارا» about attacks does not make the council their doer."""
    told = find(read("تبنى مجلس الأمن الدولي قرارا يسمح بالتحقيق في الهجمات على القرى في النيجر."), "conflict_event")
    assert all("actor" not in claim.roles for claim in told)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير سامي عون خلال لقائه السفير كريم نصر في بيروت إن الميناء مفتوح أمام السفن.",
        "أكد الوزير سامي عون أمس خلال لقائه السفير كريم نصر في بيروت العزم على فتح الميناء أمام السفن.",
        "أكد الوزير سامي عون عزمه على فتح الميناء أمام السفن، وذلك خلال لقائه السفير كريم نصر في بيروت.",
    ],
)
def test_at_what_something_was_said(read: Read, text: str) -> None:
    """The meeting at which somebody spoke is told by the outlet, and he takes part in it."""
    claim = find(read(text), "meeting")[0]
    assert sorted(names(claim.roles["participants"])) == ["سامي عون", "كريم نصر"]
    assert hands(claim) == []


def test_whose_visit_it_is(read: Read) -> None:
    """A pronoun of a visit stands for the subject of its clause, else for who speaks of it."""
    first = find(read("أعلنت الرئاسة أن الملك كريم نصر سيصل قريبا في أول زيارة له إلى غانا."), "visit")
    assert all(names(claim.roles["visitor"]) == ["كريم نصر"] for claim in first)
    own = find(read("وقال الملك كريم نصر إن زيارته لغانا تأتي للتأكيد على عمق العلاقات."), "visit")[0]
    assert names(own.roles["visitor"]) == ["كريم نصر"]


def test_a_visit_told_in_the_present_is_to_come(read: Read) -> None:
    """Of two days of one name the coming one is meant where a verb in the present tells of a visit on it."""
    report = "31 يوليو 2031\nيزور الوزير سامي عون الأحد مدينة روما."
    claim = find(read(report), "visit")[0]
    assert claim.modality == "planned" or claim.when is None or claim.when.start is None


def test_since_when_is_not_when(read: Read) -> None:
    """A month behind «منذ توليه» does not date the visit, which «ستكون» makes one to come."""
    claim = find(read("وستكون هذه أول زيارة يقوم بها الملك كريم نصر لغانا منذ توليه العرش في يناير."), "visit")[0]
    assert claim.when is None
    assert claim.modality == "planned"


def test_an_agreement_talked_of_brings_its_party_to_no_meeting(read: Read) -> None:
    """«بحثا الاتفاق النووي مع إيران»: Iran is a party to the agreement, and did not meet them."""
    told = find(read("بحث الوزير سامي عون خلال اجتماع في روما الاتفاق النووي مع إيران."), "meeting")
    assert all("إيران" not in names(claim.roles.get("participants", ())) for claim in told)
