"""Who did violence, and to whom, by words around the verb that names him."""

import pytest

from tests.claims.conftest import Read, chain, names


@pytest.mark.parametrize(
    ("text", "killer"),
    [
        ("وقتل جندي وأصيب آخر برصاص مسلحين مجهولين في سبها.", "مسلحين مجهولين"),
        ("وقتل ثلاثة عمال على يد الجيش الغاني في سبها.", "الجيش الغاني"),
        ("وقال متحدث إن الشرطة الغانية قتلت أمس متشددين اثنين في سبها.", "الشرطة الغانية"),
        ("وقتل الجيش الغاني أربعة مسلحين في سبها.", "الجيش الغاني"),
        ("وقتل من الجيش الغاني أربعة جنود في سبها.", ""),
    ],
)
def test_who_killed_stands_behind_the_verb_or_by_whose_hand_it_was(read: Read, text: str, killer: str) -> None:
    """The subject of a verb of killing and the one behind «برصاص» or «على يد» killed; whose men fell did not."""
    (toll,) = [claim for claim in read(text) if claim.event == "casualty"]
    assert names(toll, "actor") == [killer] * bool(killer)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وقال شاهد إن قصفا جويا من قبل الجيش الغاني دمر السوق في سبها.", ["الجيش الغاني"]),
        ("وقتل عامل في قصف لقوات النظام على سبها.", ["قوات النظام"]),
        ("ووقع هجوم لمسلحين متشددين على نقطة أمنية في سبها.", ["مسلحين متشددين"]),
        ("وقتل عامل في هجوم على القاعدة المستخدمة من قبل الجيش الغاني في سبها.", []),
        ("وقتل عامل في هجوم على موقع للجيش الغاني في سبها.", []),
    ],
)
def test_whose_deed_it_was_stands_right_behind_its_noun(read: Read, text: str, actor: list[str]) -> None:
    """«قصف من قبل الجيش» and «قصف للجيش» are its deed; a base it uses, or has, is none."""
    (raid,) = [claim for claim in read(text) if claim.event == "conflict_event"]
    assert names(raid, "actor") == actor


def test_what_a_relative_stands_for_did_it(read: Read) -> None:
    """Without a pronoun that takes it up, the name behind the verb of a relative clause is whom it struck."""
    claims = read("وذكر الوزير سامي عون أن قذائف حركة الراية التي أصابت السوق واستهدفت سبها بلغت عشرين.")
    assert all("سبها" not in names(claim, "actor") for claim in claims)


def test_people_in_the_form_of_an_object_are_struck(read: Read) -> None:
    """«واستهدف مقاتلي الحركة»: they did not strike, they were struck."""
    claims = read("وقال الجيش الغاني إنه نفذ غارة في سبها واستهدف مقاتلي حركة طالبان.")
    (struck,) = [claim for claim in claims if names(claim, "target")]
    assert (names(struck, "target"), names(struck, "actor")) == (["حركة طالبان"], [])


def test_who_takes_part_in_a_raid_is_not_its_target(read: Read) -> None:
    """«بالتعاون مع» tells with whom a deed was done."""
    (raid,) = [
        c for c in read("نفذ الجيش الغاني غارة بالتعاون مع الجيش الكيني في سبها.") if c.event == "conflict_event"
    ]
    assert (names(raid, "actor"), names(raid, "target")) == (["الجيش الغاني"], [])


def test_what_is_denied_but_for_some_is_told_of_them(read: Read) -> None:
    """«لم يصب سوى ثلاثة»: three were; another «إلا أن» takes nothing back."""
    (toll,) = [claim for claim in read("ولم يصب سوى ثلاثة جنود في سبها.") if claim.event == "casualty"]
    assert (toll.modality, [item.quantity.low for item in toll.items if item.quantity]) == ("stated", [3.0])


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("أعلن الجيش الغاني اعتراض صاروخ فوق سبها.", "الجيش الغاني"),
        ("أعلن الوزير سامي عون اعتراض الدفاعات الجوية الغانية صاروخا فوق سبها.", "الدفاعات الجوية الغانية"),
    ],
)
def test_who_announces_that_a_missile_was_stopped_stopped_it(read: Read, text: str, actor: str) -> None:
    """The announcer did it, unless the words name another."""
    (stopped,) = [claim for claim in read(text) if claim.event == "conflict_event"]
    assert names(stopped, "actor") == [actor]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("وشنت حركة طالبان هجوما على قاعدة عسكرية في سبها.", "قاعدة عسكرية"),
        ("وقتل عامل في غارة كينية استهدفت منزلا في سبها.", "منزلا"),
        ("وخطف قراصنة سفينة صيد قبالة سبها.", "سفينة صيد"),
        ("وقتل عامل في هجوم شنه مسلحون على سيارتين للشرطة الكينية في سبها.", "الشرطة الكينية"),
        ("واستهدفت سيارة مفخخة القنصلية الكينية في سبها.", "القنصلية الكينية"),
        ("وقصفت زوارق كينية الميناء في سبها.", ""),
    ],
)
def test_what_is_struck_without_a_name_is_told_by_its_noun(read: Read, text: str, struck: str) -> None:
    """A base, a house or a ship is the target; neither the car that bursts nor the boats that shoot are."""
    (raid,) = [claim for claim in read(text) if claim.event == "conflict_event"]
    assert names(raid, "target") == [struck] * bool(struck)


def test_how_many_they_are_stands_before_who_did_it(read: Read) -> None:
    """«إن نحو مئة مسلح من الحركة شنوا»: the body whose people they are; whoever fell did nothing."""
    (raid,) = [c for c in read("وقال شهود إن نحو مئة مسلح من حركة طالبان شنوا هجوما على سبها.") if names(c, "target")]
    assert names(raid, "actor") == ["حركة طالبان"]
    claims = read("وأصيب سبعة جنود كينيين في تفجير في سبها، وأعلنت حركة طالبان مسؤوليتها عن الهجوم.")
    assert all("جنود كينيين" not in names(claim, "actor") for claim in claims)


def test_a_ministry_told_again_is_the_one_it_stood_for(read: Read) -> None:
    """Once «الوزارة» has spoken, one that only stands behind «مع» does not take its place."""
    claims = read(
        "أعلنت وزارة الداخلية الكينية أن الميناء مغلق.\nوقالت الوزارة إنها تعاونت مع وزارة الدفاع.\n"
        "وذكرت الوزارة أن حارسا قتل في سبها."
    )
    (toll,) = [claim for claim in claims if claim.event == "casualty"]
    assert chain(toll) == ["وزارة الداخلية الكينية"]
