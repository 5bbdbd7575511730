"""Counts that are not of the same: other incidents, parts of a toll, lots of a deal, prices of some of the goods."""

from datetime import date

from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair
from tawatur.running.notes import Note
from tawatur.running.sources import Source

Found = set[tuple[str, str, str]]


def part(packs: Packs, *texts: str, days: tuple[str, ...] = ("2031-05-07",)) -> Found:
    """Slot, kind and reason of each contradiction between reports with these texts, of one day or each of its own."""
    notes = [Note(published=date.fromisoformat(day)) for day in days]
    sources = [
        Source(f"{n}.txt", f"{n}", raw=f"{text}\n".encode(), note=notes[n % len(notes)]) for n, text in enumerate(texts)
    ]
    case = build_affair(sources, packs).case
    return {(c.slot, c.kind, reason.code) for c in case.contradictions for reason in c.explanation}


def list_figures(found: Found) -> set[str]:
    """The reasons for which figures exclude each other or one took the place of the other."""
    return {code for slot, kind, code in found if slot == "quantity" and kind != "compatible_but_different_precision"}


TOLL = "قتل 31 شخصا في تفجير استهدف سوقا في مدينة كيسومو الكينية يوم 6 مايو 2031، وفق الشرطة الكينية."


def test_the_toll_of_another_incident_is_no_other_count(packs: Packs) -> None:
    """What a report tells of a separate attack, or of one days before, is not held against the toll of the first."""
    separate = "وفي هجوم منفصل قتل 3 أشخاص في مدينة كيسومو الكينية يوم 6 مايو 2031، وفق مصدر أمني."
    earlier = "ويأتي التفجير في مدينة كيسومو الكينية بعد عشرة أيام من هجوم أدى إلى مقتل 4 أشخاص."
    assert not list_figures(part(packs, TOLL, f"{TOLL}\n{separate}"))
    assert not list_figures(part(packs, TOLL, f"{TOLL}\n{earlier}"))
    other = TOLL.replace("قتل 31", "قتل 24").replace("الشرطة الكينية", "طبيب في المدينة")
    assert list_figures(part(packs, TOLL, other)) == {"figures_exclude"}


def test_a_count_of_children_is_not_one_of_all(packs: Packs) -> None:
    """Another report's count of the children among the dead does not exclude the count of all."""
    children = "قال طبيب في المدينة إن 7 أطفال قتلوا في تفجير السوق في مدينة كيسومو الكينية يوم 6 مايو 2031."
    assert not list_figures(part(packs, TOLL, children))
    fewer = children.replace("7 أطفال", "4 أطفال").replace("طبيب في المدينة", "ممرض في المستشفى")
    assert "figures_exclude" in list_figures(part(packs, children, fewer))


def test_those_told_beside_others_are_not_all(packs: Packs) -> None:
    """«12 جنديا إضافة إلى ثلاثة عمال» is no other count of the dead than fifteen."""
    beside = "قتل 28 جنديا إضافة إلى ثلاثة عمال في تفجير استهدف سوقا في مدينة كيسومو الكينية يوم 6 مايو 2031."
    assert not list_figures(part(packs, TOLL, beside))


def test_a_toll_that_is_said_to_have_risen_corrects_the_lower(packs: Packs) -> None:
    """Of one day, the count that a report calls risen came after the lower one."""
    risen = "ارتفعت حصيلة قتلى التفجير في مدينة كيسومو الكينية يوم 6 مايو 2031 إلى 38 قتيلا، وفق وزارة الصحة."
    assert ("quantity", "later_correction", "toll_rose") in part(packs, TOLL, risen)


SALE = "وقعت إستونيا يوم 12 مايو 2031 عقدا لشراء 48 دبابة «ليوبارد 2» من السويد."


def test_a_lot_is_not_the_whole(packs: Packs) -> None:
    """The first tanks of a deal are no other number of what was bought."""
    lot = "وقعت إستونيا يوم 12 مايو 2031 عقدا لشراء أول 6 دبابات «ليوبارد 2» من السويد."
    assert not list_figures(part(packs, SALE, lot, days=("2031-05-14",)))
    fewer = SALE.replace("48", "44")
    assert "figures_exclude" in list_figures(part(packs, SALE, fewer, days=("2031-05-14",)))


def test_the_price_of_some_goods_is_not_that_of_all(packs: Packs) -> None:
    """Where a report gives a lower price to some of the goods of a package, it is no other price of the package."""
    whole = "وقعت إستونيا والسويد عقودا عسكرية بقيمة 3 مليارات يورو يوم 12 مايو 2031."
    both = f"{whole}\nواشترت إستونيا من السويد 48 دبابة «ليوبارد 2» بقيمة 900 مليون يورو."
    found = part(packs, both, whole, days=("2031-05-14",))
    assert not {code for slot, kind, code in found if slot == "value" and kind == "incompatible"}


def test_a_name_spelled_otherwise_is_nobody_else(packs: Packs) -> None:
    """One passage with a foreign name as two desks hear it is not credited to two men, nor are these two encounters."""
    told = "قال الرئيس الفرنسي {} إن بلاده ستسلم كينيا زورقي دورية مسلحين في ميناء مومباسا قبل نهاية العام الجاري."
    found = part(packs, told.format("فرانسوا هولاند"), told.format("فرانسوا أولوند"))
    assert not {code for _, _, code in found if code == "credited_otherwise"}
    other = part(packs, told.format("فرانسوا هولاند"), told.format("نيكولا ساركوزي"))
    assert "credited_otherwise" in {code for _, _, code in other}


def test_a_package_told_in_several_places_is_one(packs: Packs) -> None:
    """Goods that a report names further on are no other contents than those of another report's one sentence."""
    one = "اشترت إستونيا من السويد 48 دبابة «ليوبارد 2» و12 مروحية «بلاك هوك»."
    two = "اشترت إستونيا من السويد 48 دبابة «ليوبارد 2».\nواشترت إستونيا من السويد 12 مروحية «بلاك هوك»."
    assert not {code for _, _, code in part(packs, one, two) if code == "other_contents"}


def test_dead_and_wounded_in_one_number_are_no_count_of_either(packs: Packs) -> None:
    """«119 قتيلا وجريحا» beside a toll of the dead excludes nothing."""
    joint = "ارتفعت حصيلة التفجير في مدينة كيسومو الكينية يوم 6 مايو 2031 إلى 119 قتيلا وجريحا، وفق وزارة الصحة."
    together = "أسفر تفجير في مدينة كيسومو الكينية يوم 6 مايو 2031 عن مقتل وإصابة 58 شخصا، وفق طبيب في المدينة."
    assert not list_figures(part(packs, TOLL, joint))
    assert not list_figures(part(packs, TOLL, together))


def test_whom_a_visitor_met_in_turn_is_told_by_either(packs: Packs) -> None:
    """A report that has a minister meet two hosts does not contradict one that joins them in one sentence."""
    both = "التقى وزير الدفاع الكيني سامي موانغي في ريغا يوم 6 مايو 2031 الرئيس أندريس بيرزين ووزير الدفاع يانيس أوزول."
    first = "التقى وزير الدفاع الكيني سامي موانغي في ريغا يوم 6 مايو 2031 الرئيس أندريس بيرزين."
    turn = f"{first}\nكما التقى سامي موانغي في ريغا يوم 6 مايو 2031 وزير الدفاع يانيس أوزول."
    assert not {code for slot, kind, code in part(packs, both, turn) if code == "others_named"}


def test_less_of_a_name_makes_no_other_encounter(packs: Packs) -> None:
    """A host told with the last two words of his name is not another host of that visit."""
    whole = "التقى وزير الدفاع الكيني سامي موانغي في ريغا يوم 6 مايو 2031 الوزير اللاتفي يانيس كارلس أوزول."
    less = "قالت الوزارة إن وزير الدفاع الكيني سامي موانغي التقى في ريغا يوم 6 مايو 2031 الوزير اللاتفي كارلس أوزول."
    assert "other_counterpart" not in {code for _, _, code in part(packs, whole, less)}
