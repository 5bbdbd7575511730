"""Both sides of talks and agreements told by their names alone, and words that only look like deeds."""

import pytest

from tests.claims.conftest import Read, names


@pytest.mark.parametrize(
    ("text", "event", "sides"),
    [
        ("اتفاق غاني سنغالي على فتح المعبر القديم", "agreement", ["غانا", "السنغال"]),
        ("اتفاق جديد بين غانا والسنغال على فتح المعبر", "agreement", ["غانا", "السنغال"]),
        ("محادثات عسكرية غانية - سنغالية في باماكو", "meeting", ["غانا", "السنغال"]),
        ("وبدأت في باماكو أمس مفاوضات كينية سنغالية غير مباشرة.", "meeting", ["كينيا", "السنغال"]),
    ],
)
def test_both_sides_stand_behind_the_noun(read: Read, text: str, event: str, sides: list[str]) -> None:
    """Adjectives of two states behind talks or an agreement are its sides, and so are names behind «بين»."""
    (told,) = [claim for claim in read(text) if claim.event == event]
    assert names(told, {"meeting": "participants", "agreement": "party"}[event]) == sides


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير إن الاتفاق بين غانا والسنغال مهم للمنطقة.",
        "وقال الوزير إن اتفاقية التعاون مع السنغال مهمة.",
        "اتفاق غاني على فتح المعبر",
    ],
)
def test_a_known_agreement_and_one_side_tell_of_none(read: Read, text: str) -> None:
    """An agreement with its article is only spoken of, and one side alone agrees with nobody."""
    assert not [claim for claim in read(text) if claim.event == "agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "وتستهدف الخطة الجديدة خفض العجز في غانا.",
        "وضرب زلزال عنيف شمال غانا صباح أمس.",
        "وخلف الإعصار الذي اجتاح غانا أمس دمارا كبيرا.",
        "وحذرت الوزارة من حرب تجارية مع السنغال.",
        "وشن النائب هجوما لاذعا على حكومة غانا.",
    ],
)
def test_what_only_sounds_like_an_attack_is_none(read: Read, text: str) -> None:
    """Aims, nature, trade wars and sharp words attack nobody."""
    assert not [claim for claim in read(text) if claim.event == "conflict_event"]


def test_each_on_a_list_of_appointments_has_a_post_of_his_own(read: Read) -> None:
    """Who is joined to one given a post and has one behind him is given it by the same hand; one without ends it."""
    text = "وعين الملك سعد نصر الأمير سامي عون وزيرا للدفاع، وكريم بدر المدير السابق للهيئة وزيرا للمالية."
    told = [claim for claim in read(text) if claim.event == "office" and claim.rule == "frames"]
    held = [(names(claim, "actor"), names(claim, "holder"), names(claim, "office")) for claim in told]
    assert held == [
        (["سعد نصر"], ["سامي عون"], ["وزيرا للدفاع"]),
        (["سعد نصر"], ["كريم بدر"], ["وزيرا للمالية"]),
    ]
    alone = read("وعين الملك سعد نصر الأمير سامي عون وزيرا للدفاع، وكريم بدر أيضا.")
    assert [names(c, "holder") for c in alone if c.event == "office" and c.rule == "frames"] == [["سامي عون"]]


def test_who_drove_others_out_of_a_town_did_not_bomb_it(read: Read) -> None:
    """What a relative clause tells of a town is a deed of its own."""
    text = "ووقع الانفجار في بلدة سبها التي طردت منها قوات الجيش الغاني المتمردين العام الماضي."
    blast = [claim for claim in read(text) if claim.event == "conflict_event"]
    assert [names(claim, "actor") for claim in blast if "الانفجار" in claim.trigger or not names(claim, "actor")] == [
        []
    ]


def test_the_dead_of_a_disaster_are_where_it_struck(read: Read) -> None:
    """The place behind a relative clause of a disaster is that of its dead, and nobody attacked it."""
    told = read("وارتفع عدد ضحايا الزلزال الذي ضرب غانا إلى 31 قتيلا.")
    assert [(claim.event, names(claim, "place")) for claim in told if claim.event != "statement"] == [
        ("casualty", ["غانا"])
    ]
