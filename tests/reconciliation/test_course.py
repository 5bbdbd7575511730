"""What reports tell alike though they do not say the same: the course of things, rounding, doubt, branches."""

import pytest

from tawatur.packs.packs import Packs
from tests.reconciliation.test_counts import list_figures, part

VISIT = "قال الديوان الملكي إن الملك البحريني سيزور أوسلو يوم 9 مايو 2031."
TOLL = "قتل 31 شخصا في تفجير استهدف سوقا في مدينة كيسومو الكينية يوم 6 مايو 2031، وفق الشرطة الكينية."


def test_a_visit_announced_and_held_parts_nothing(packs: Packs) -> None:
    """That a king will go and, days later, that he has gone is the course of things."""
    held = "زار الملك البحريني أوسلو يوم 9 مايو 2031، وفق وزارة الخارجية النرويجية."
    assert not part(packs, VISIT, held, days=("2031-05-02", "2031-05-10"))


def test_one_report_that_rounds_its_own_toll_says_one_thing(packs: Packs) -> None:
    """«أكثر من 30» behind 31 in the same report is no account of its own; in another report it is told less exactly."""
    rounded = "وقال طبيب إن أكثر من 30 شخصا قتلوا في تفجير السوق في مدينة كيسومو الكينية يوم 6 مايو 2031."
    assert not part(packs, f"{TOLL}\n{rounded}")
    assert part(packs, TOLL, rounded) == {("quantity", "compatible_but_different_precision", "figures_overlap")}


def test_a_toll_without_a_place_is_of_the_attack_of_its_report(packs: Packs) -> None:
    """A count whose sentence names no place is held against those of the attack that both reports tell."""
    attack = "استهدف تفجير سوقا في مدينة كيسومو الكينية يوم 6 مايو 2031."
    one = f"{attack}\nوقال طبيب في المستشفى إن 31 شخصا قتلوا."
    other = "هز انفجار سوقا في كيسومو الكينية يوم 6 مايو 2031، وفق الشرطة.\nوأضافت الشرطة أن الضحايا 24 قتيلا."
    assert list_figures(part(packs, one, other)) == {"figures_exclude"}


@pytest.mark.parametrize(
    "some",
    [
        "وقالت الشرطة إن بين القتلى 9 أجانب سقطوا في تفجير السوق في مدينة كيسومو الكينية يوم 6 مايو 2031.",
        "نفذ مسلحون الهجوم على سوق في مدينة كيسومو الكينية يوم 6 مايو 2031، وقتل 3 منهم.",
        "Police said nine foreigners were among those killed in the bombing of a market in Kisumu on 6 May 2031.",
    ],
)
def test_some_of_the_dead_are_not_all(packs: Packs, some: str) -> None:
    """Of foreigners among the dead, and of attackers who fell, the number is none of all the dead."""
    assert not list_figures(part(packs, TOLL, some))


def test_doubt_about_a_blast_is_no_other_account_of_it(packs: Packs) -> None:
    """A deputy who is said to allege what the police state tells the same blast."""
    doubted = "زعم نائب في البرلمان أن شاحنة مفخخة انفجرت في سوق في مدينة كيسومو الكينية يوم 6 مايو 2031."
    stated = "انفجرت شاحنة مفخخة في سوق في مدينة كيسومو الكينية يوم 6 مايو 2031، وفق الشرطة الكينية."
    assert not {code for _, _, code in part(packs, doubted, stated)} & {"certainty_differs"}


def test_a_branch_and_its_group_are_no_rivals(packs: Packs) -> None:
    """Where one report calls the claimant a branch of the group that another names, they are no two claimants."""
    attack = "قتل 31 شخصا في تفجير استهدف سوقا في مدينة كانو النيجيرية يوم 6 مايو 2031."
    branch = f"{attack}\nوتبنت جماعة أنصارو، وهي فرع من جماعة بوكو حرام، التفجير."
    group = f"{attack}\nوتبنت جماعة بوكو حرام التفجير."
    other = f"{attack}\nوتبنت جماعة أنصارو التفجير."
    assert "other_claimant" not in {code for _, _, code in part(packs, branch, group)}
    assert "other_claimant" in {code for _, _, code in part(packs, other, group)}


def test_a_denial_of_one_thing_is_none_of_another_in_which_the_same_are_named(packs: Packs) -> None:
    """That two states are named in a denial and in a passing word of their relations is no deed in common."""
    denial = "نفى وزير الخارجية العماني تأثير التقارب مع أنغولا على علاقات عمان مع دول أخرى."
    passing = "وقالت وكالة الأنباء الأنغولية إن الجانبين بحثا العلاقات الثنائية بين عمان وأنغولا."
    assert not {code for _, _, code in part(packs, denial, passing)} & {"denied_and_told"}


def test_two_of_one_family_in_two_offices_are_two_men(packs: Packs) -> None:
    """A ruler and his minister whose names are alike are no two spellings of one name."""
    ruler = "استقبل أمير قطر حمد الخالد الدوسري يوم 7 مايو 2031 وزير الخارجية النرويجي إريك لوند."
    minister = "استقبل وزير الدفاع القطري حمد سالم خلد الدوسري يوم 8 مايو 2031 وزير الخارجية النرويجي إريك لوند."
    assert not {code for _, _, code in part(packs, ruler, minister)} & {"name_spelled_otherwise"}


def test_what_is_to_be_carried_out_is_agreed_all_the_same(packs: Packs) -> None:
    """That a seller will hand over tanks says nothing against their sale of days before; that it will yet sign does."""
    sold = "وقعت إستونيا يوم 12 مايو 2031 عقدا لشراء 48 دبابة «ليوبارد 2» من السويد."
    will = "قال ضابط إستوني إن السويد ستبيع إستونيا 48 دبابة «ليوبارد 2»."
    yet = "قال ضابط إستوني إن إستونيا ستوقع الشهر المقبل عقدا لشراء 48 دبابة «ليوبارد 2» من السويد."
    codes = [
        {code for _, _, code in part(packs, sold, text, days=("2031-05-13", "2031-05-15"))} for text in (will, yet)
    ]
    assert ["done_or_to_come" in found for found in codes] == [False, True]


def test_a_deal_called_off_and_one_who_denies_it_part(packs: Packs) -> None:
    """That a deal was called off, told by one and denied by another, is a conflict; who ends it is not who buys."""
    ended = "ألغى العراق صفقة أسلحة قيمتها 3 مليارات دولار مع صربيا، بحسب متحدث باسم رئيس الوزراء."
    denied = "نفى وزير الدفاع العراقي إلغاء صفقة أسلحة قيمتها 3 مليارات دولار مع صربيا."
    found = part(packs, ended, denied)
    assert ("stage", "incompatible", "denied_and_told") in found
    assert "recipient" not in {slot for slot, _, _ in found}
