"""What short reports make of the register: orders halted, arms on trainers, licences, transit, whose land it is."""

from collections.abc import Callable

import pytest

from tawatur.core.affair import Affair
from tawatur.core.transfer import Register, Transfer
from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair
from tawatur.running.sources import Source

Read = Callable[[str], Register]


@pytest.fixture
def read(packs: Packs) -> Read:
    """The register of one report."""

    def run(text: str) -> Register:
        affair: Affair = build_affair([Source("a.txt", "a", raw=text.encode())], packs)
        return affair.register

    return run


def only(register: Register) -> Transfer:
    """The one transfer."""
    (entry,) = register.transfers
    return entry


HALTED = (
    "Zambia drops trainers\nLUSAKA, 4 March 2019 - Zambia has cancelled its order for six K-8 trainers from China.\n",
    "زامبيا تلغي طائرات صينية\nلوساكا - 4 مارس 2019 - ألغت زامبيا عقد شراء ست طائرات من طراز كي-8 من الصين.\n",
)


@pytest.mark.parametrize("text", HALTED)
def test_an_order_told_only_as_cancelled_is_a_row(text: str, read: Read) -> None:
    """Who calls an order off says that it stood: a row that is cancelled, its year unknown, nothing delivered."""
    entry = only(read(text))
    assert (entry.grade, entry.stage, entry.ordered, entry.delivered) == ("row", "cancelled", None, None)
    assert [(line.designation, line.quantity and line.quantity.low) for line in entry.items] == [("K-8 Karakorum", 6)]


def test_plans_that_are_dropped_were_no_order(read: Read) -> None:
    """What was planned alone and then dropped is no row."""
    text = (
        "Zambia drops plan\nLUSAKA, 4 March 2019 - Zambia has cancelled a plan to buy six K-8 trainers from China, "
        "the defence minister said on Monday.\n"
    )
    assert read(text).transfers == ()


def test_trainers_told_to_be_armed(read: Read) -> None:
    """A trainer that the next sentence calls armed stands under category IV; without the word it does not."""
    bare = (
        "Chad receives aircraft\nN'DJAMENA, 3 July 2008 - Switzerland delivered three PC-9 aircraft to Chad "
        "on Thursday, the army said."
    )
    unarmed, armed = only(read(f"{bare}\n")), only(read(f"{bare} The planes are armed with rockets.\n"))
    assert [line.unroca for line in unarmed.items] == ["none"]
    assert [line.unroca for line in armed.items] == ["IV(a)"]
    assert "told_armed" in {one.code for one in armed.comments}


def test_what_kind_of_deal_the_next_sentence_tells(read: Read) -> None:
    """Licensed production and a loan told right behind a deal are comments of it, those of another deal are not."""
    deal = (
        "Kenya orders drones\nNAIROBI, 4 August 2023 - Kenya signed a contract with Turkey on Friday "
        "for 12 Anka drones, the defence ministry said."
    )
    told = only(read(f"{deal} Six of them will be assembled under licence in Nairobi.\n"))
    assert "told_licensed_production" in {one.code for one in told.comments}
    other = "Uganda signed a contract with India the same day for five Tejas fighters, to be produced under licence."
    two = f"{deal} {other}\n"
    kenyan = next(one for one in read(two).transfers if one.recipient_state == "KE")
    assert "told_licensed_production" not in {one.code for one in kenyan.comments}


def test_who_asks_not_to_be_named_orders_nothing(read: Read) -> None:
    """A source that asks for his name to be kept back orders no arms for the place he speaks in; transit is no sale."""
    text = (
        "بنادق عبر عمان\nمسقط - 3 فبراير 2021 - قال دبلوماسي في مسقط طلب ألا يذكر اسمه إن إيران شحنت بنادق كلاشنيكوف "
        "إلى الحوثيين في اليمن عبر الأراضي العمانية.\n"
    )
    register = read(text)
    assert [(one.supplier_state, one.recipient_state) for one in register.transfers] == [("IR", "YE")]


LAND = (
    "إلى ليبيا\nطبرق - 15 يونيو 2020 - سلمت الإمارات الجمعة مئة مدرعة من طراز بانثيرا تي 6 إلى الأراضي الليبية.\n",
    "Cars in Libya\nTOBRUK, 15 June 2020 - Jordan delivered 100 Panthera T6 vehicles to Libyan territory on Friday.\n",
)


@pytest.mark.parametrize("text", LAND)
def test_the_land_of_a_state_is_the_state(text: str, read: Read) -> None:
    """Arms that reach «الأراضي الليبية» or "Libyan territory" go to Libya and are screened there."""
    register = read(text)
    assert only(register).recipient_state == "LY"
    assert {one.regime: one.finding for one in register.screenings}["libya-un"] == "in_scope_if_delivered"
