"""Figures and names that differ and yet part nothing: parts of a toll, other victims, names, put-off deals."""

from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair
from tawatur.running.sources import Source


def part(packs: Packs, *texts: str) -> set[tuple[str, str]]:
    """Slot and kind of each contradiction between reports with these texts."""
    sources = [Source(f"{n}.txt", f"{n}", raw=f"{text}\n".encode()) for n, text in enumerate(texts)]
    return {(c.slot, c.kind) for c in build_affair(sources, packs).case.contradictions}


ALL = "قتل 15 شخصا في انفجار في مدينة مومباسا يوم 6 مايو 2031، وفق الشرطة الكينية."


def test_a_count_of_some_is_no_other_count(packs: Packs) -> None:
    """Where one report tells 15 dead and, of them, 12 soldiers, the two do not exclude each other."""
    some = "وقالت الشرطة الكينية إن 12 جنديا قتلوا في انفجار مدينة مومباسا يوم 6 مايو 2031."
    assert ("quantity", "incompatible") not in part(packs, f"{ALL}\n{some}")
    other = "قالت وكالة الساحل إن 12 شخصا قتلوا في انفجار في مدينة مومباسا يوم 6 مايو 2031."
    assert ("quantity", "incompatible") in part(packs, ALL, other)


def test_victims_of_two_kinds_are_two_counts(packs: Packs) -> None:
    """Twelve soldiers here and three children there are others, not another number of the same."""
    soldiers = "قتل 12 جنديا في انفجار في مدينة مومباسا يوم 6 مايو 2031، وفق الشرطة الكينية."
    children = "قتل 3 أطفال في انفجار في مدينة مومباسا يوم 6 مايو 2031، وفق طبيب في المدينة."
    assert ("quantity", "incompatible") not in part(packs, soldiers, children)
    more = soldiers.replace("12 جنديا", "17 جنديا").replace("الشرطة الكينية", "طبيب في المدينة")
    assert ("quantity", "incompatible") in part(packs, soldiers, more)


def test_a_transcribed_name_has_no_one_spelling(packs: Packs) -> None:
    """Of names written in Arabic letters at home another letter is a slip, of others it is how a desk hears them."""
    told = "زار وزير الدفاع {state} {name} ريغا يوم 7 مايو 2031 والتقى رئيس الأركان الإستوني."
    names = ("سامي حماد", "سامي حمد"), ("ديمتري مدفيديف", "ديميتري ميدفيديف")
    home, abroad = (
        part(packs, *(told.format(state=state, name=name) for name in pair))
        for state, pair in zip(("الأردني", "الروسي"), names, strict=True)
    )
    assert ("name", "translation_or_rank_error") in home
    assert ("name", "translation_or_rank_error") not in abroad


def test_a_deal_put_on_hold_is_not_done(packs: Packs) -> None:
    """That a suspended sale may yet be carried out does not contradict that it was suspended."""
    held = "علقت السويد صفقة بيع إستونيا 48 دبابة «ليوبارد 2»."
    may = "قد تبيع السويد إستونيا 48 دبابة «ليوبارد 2»، وفق مسؤول سويدي."
    done = "باعت السويد إستونيا 48 دبابة «ليوبارد 2»."
    assert ("stage", "incompatible") not in part(packs, held, may)
    assert ("stage", "incompatible") in part(packs, done, may)


def test_nobody_hurt_parts_only_with_a_toll_of_the_same_attack(packs: Packs) -> None:
    """That nobody fell is told of one attack and parts nothing told of an attack of another day."""
    spared = "وقع انفجار في مدينة مومباسا يوم 6 مايو 2031 من دون خسائر في الأرواح، وفق الشرطة الكينية."
    other = "قتل 40 شخصا في انفجار في مدينة مومباسا يوم 9 مارس 2030، وفق طبيب في المدينة."
    assert "quantity" not in {slot for slot, _ in part(packs, spared, other)}
