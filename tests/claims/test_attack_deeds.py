"""Deeds of violence by sea and air, between sides and at a border, and the tolls told beside each other."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, chain, names


def _told(claims: tuple[Claim, ...], event: str) -> list[Claim]:
    return [claim for claim in claims if claim.event == event]


def _words(text: str, claim: Claim) -> str:
    """The text that proves a claim."""
    return text[claim.evidence[0].start : claim.evidence[0].end]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("اعترض الجيش التشادي صاروخا فوق نابل أمس الثلاثاء.", ["الجيش التشادي"], []),
        ("أطلقت حركة الشباب صواريخ باتجاه نابل أمس الثلاثاء.", ["حركة الشباب"], ["نابل"]),
        ("استولت حركة الشباب على سفينة شحن قبالة نابل.", ["حركة الشباب"], ["سفينة"]),
        ("وقال العقيد سامي عون إن الهجوم نفذه أعضاء من حركة الشباب.", ["حركة الشباب"], []),
        ("وأعلنت وكالة رويترز مسؤولية حركة الشباب عن التفجير في نابل.", ["حركة الشباب"], []),
    ],
)
def test_who_did_what_to_whom(text: str, actor: list[str], target: list[str], read: Read) -> None:
    """What is intercepted, fired or seized is a deed of who does it, and a body's members act for it."""
    told = _told(read(text), "conflict_event")[0]
    assert (names(told, "actor"), names(told, "target")) == (actor, target)


def test_a_missile_fired_into_the_sea_strikes_nobody(read: Read) -> None:
    """A launch towards the sea is no attack."""
    assert not _told(read("أطلق الجيش التشادي صاروخا باتجاه البحر قرب نابل."), "conflict_event")


def test_a_name_behind_the_border_is_no_target(read: Read) -> None:
    """«الحدود مع» tells where it was near, within the words that prove the claim."""
    text = "وقع انفجار عنيف في بلدة مدنين قرب الحدود مع ليبيا."
    (blast,) = _told(read(text), "conflict_event")
    assert names(blast, "target") == []
    assert _words(text, blast).endswith("مع ليبيا")


def test_those_who_fight_each_other_act(read: Read) -> None:
    """Clashes between two sides are a deed of theirs, told beside its dead."""
    claims = read("قتل ثلاثة تجار في مواجهات بين الجيش التشادي ومسلحين في نابل.")
    assert [names(one, "actor") for one in _told(claims, "conflict_event")] == [["الجيش التشادي"]]


def test_what_strikes_opens_the_words_that_prove_it(read: Read) -> None:
    """A bomb told before its verb belongs to the evidence, and a deed ends with what it did."""
    text = "وقالت الشرطة إن عبوة ناسفة زرعت على جانب الطريق انفجرت في نابل."
    assert _words(text, _told(read(text), "conflict_event")[0]).startswith("عبوة ناسفة")
    text = "قتل عامل في نابل نتيجة سقوط صاروخ قديم."
    assert _words(text, _told(read(text), "conflict_event")[0]).endswith("صاروخ قديم")


def test_gunmen_before_their_victim_are_who_killed_him(read: Read) -> None:
    """A plural subject behind the verb acts; the one behind it, over a time, is counted."""
    (toll,) = _told(read("قتل مسلحون مجهولون صباح اليوم ضابط شرطة أمام منزله في نابل."), "casualty")
    assert names(toll, "actor") == ["مسلحون مجهولون"]
    assert [item.quantity.low for item in toll.items if item.quantity] == [1]


def test_two_tolls_of_one_sentence_stay_two(read: Read) -> None:
    """A clause that counts dead anew tells of others than the clause before."""
    claims = read("قتل ضابط في انفجار سيارة مفخخة في نابل، فيما قتل ثلاثة عمال في انفجار عبوة ناسفة في طبرق.")
    tolls = [[item.quantity.low for item in toll.items if item.quantity] for toll in _told(claims, "casualty")]
    assert tolls == [[1], [3]]


def test_the_dead_of_years_did_not_fall_where_the_last_attack_was(read: Read) -> None:
    """What happened over years takes no place from the incident told before it."""
    claims = read("وقع انفجار عنيف في نابل. وقتل في النزاع نحو ألف شخص منذ عام 1984.")
    assert [names(toll, "place") for toll in _told(claims, "casualty")] == [[]]


def test_where_somebody_spoke_is_not_where_it_was(read: Read) -> None:
    """The place of a news conference, told between who speaks and his words, is no place of the attack."""
    claims = read("وقع انفجار عنيف في نابل. وقال العقيد سامي عون في مؤتمر صحافي في طبرق إن انتحاريا نفذ الهجوم.")
    assert [names(one, "place") for one in _told(claims, "conflict_event")][-1] == ["نابل"]


def test_a_court_says_what_it_orders(read: Read) -> None:
    """A verdict is a statement of its court."""
    (verdict,) = _told(read("قضت محكمة تونسية أمس بسجن مدير الميناء خمس سنوات."), "statement")
    assert chain(verdict) == ["محكمة تونسية"]


def test_a_deed_against_another_is_told_apart_from_it(read: Read) -> None:
    """Who fired what was brought down did not bring it down."""
    text = "أعلن الجيش التشادي أنه اعترض صاروخا أطلقته حركة الشباب باتجاه نابل."
    told = {tuple(names(one, "actor")) for one in _told(read(text), "conflict_event")}
    assert told == {("الجيش التشادي",), ("حركة الشباب",)}


def test_the_subject_of_a_further_verb_did_not_act(read: Read) -> None:
    """Who holds the place from which a missile was fired is not read to have fired it."""
    text = "أطلق صاروخ على نابل من مناطق تسيطر عليها حركة الشباب."
    (fired,) = (one for one in _told(read(text), "conflict_event") if _words(text, one).startswith("أطلق"))
    assert "actor" not in fired.roles


def test_a_label_in_front_is_nobody_the_text_speaks_of(read: Read) -> None:
    """«كينيا: ...» tells where the news is from, and acts in none of it."""
    claims = read("كينيا: انفجار عنيف في نابل.", "استهدفت أمس مدرعة للجيش في نابل.")
    assert all("كينيا" not in names(one, "actor") for one in _told(claims, "conflict_event"))


@pytest.mark.parametrize(
    "text",
    [
        "أكد سامي عون وقوف بلاده ضد كل عمل إرهابي يستهدف أمن غانا.",
        "قال سامي عون إن غانا سترد على أي هجوم على أراضيها.",
        "Sami Aoun said Ghana would answer any attack on Togo.",
        "Sami Aoun condemned every attack on civilians in Ghana.",
    ],
)
def test_any_attack_is_none(read: Read, text: str) -> None:
    """Of "any attack" none is told, and least of all by whom."""
    language = "en" if text.isascii() else "ar"
    assert "conflict_event" not in {claim.event for claim in read(text, language=language)}


def test_any_attack_that_is_denied_is_told(read: Read) -> None:
    """«نفى شن أي هجوم على» denies one."""
    denied = [claim.modality for claim in read("نفى الجيش التشادي شن أي هجوم على بنغازي.")]
    assert denied == ["denied"]


@pytest.mark.parametrize(("who", "actor"), [("مسلحا", ["مسلحا"]), ("تونسيا", ["تونسيا"]), ("رجلا غامضا", [])])
def test_who_stands_behind_the_that_word_attacks(read: Read, who: str, actor: list[str]) -> None:
    """«أن تونسيا هاجم الجنود»: the soldiers behind the verb were attacked and attacked nobody."""
    claims = read(f"ذكر الجيش التشادي أن {who} هاجم الجنود بسيارته في بنغازي.")
    assert names(next(claim for claim in claims if claim.event == "conflict_event"), "actor") == actor


_MEANT = [
    ("قررت الحكومة إغلاق الحدود خوفا من وقوع هجمات في تونس.", "possible"),
    ("عزز الجيش التشادي مواقعه تحسبا لهجوم على نابل.", "possible"),
    ("تخشى الحكومة هجوما على نابل.", "possible"),
    ("أحبطت الشرطة هجوما على نابل.", "planned"),
    ("Police closed the road for fear of an attack on the airport in Lagos.", "possible"),
    ("Kenyan forces thwarted a bombing in Nairobi on Monday.", "planned"),
]


@pytest.mark.parametrize(("text", "modality"), _MEANT)
def test_an_attack_that_is_feared_or_foiled_has_not_happened(text: str, modality: str, read: Read) -> None:
    """What is feared or guarded against is possible (the guide's word), what was foiled was meant."""
    language = "en" if text.isascii() else "ar"
    assert _told(read(text, language=language), "conflict_event")[-1].modality == modality


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("أحبطت الشرطة هجوما على مطار نابل وقتلت ثلاثة مسلحين.", "casualty"),
        ("Police foiled an attack on the airport in Lagos and killed three gunmen.", "casualty"),
        ("باعت السويد كينيا 10 طائرات تحسبا لهجمات المسلحين.", "arms_transfer"),
        ("يخشى أن يكون ثلاثة عمال قتلوا في انفجار في نابل.", "conflict_event"),
    ],
)
def test_what_stands_beside_a_feared_or_foiled_deed_is_as_it_was(text: str, event: str, read: Read) -> None:
    """The doubt is of the deed that is told of next, neither of what was told before nor of what followed."""
    language = "en" if text.isascii() else "ar"
    assert _told(read(text, language=language), event)[0].modality == "stated"
