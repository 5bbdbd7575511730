"""What short reports make of the register: orders halted, arms on trainers, licences, transit, whose land it is."""

from collections.abc import Callable

import pytest

from tawatur.core.affair import Affair
from tawatur.core.transfer import Register, Transfer
from tawatur.core.values import Reason
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


REFUNDS = (
    (
        "Zambia gets its money back\nLUSAKA, 4 March 2019 - Spain has repaid Zambia 90 million euros after "
        "the cancellation of its order for three C-295 transport aircraft, the Zambian defence minister said "
        "on Monday.\n"
    ),
    (
        "زامبيا تستعيد أموالها\nلوساكا - 4 مارس 2019 - قال وزير الدفاع الزامبي اليوم الاثنين إن إسبانيا ردت "
        "إلى زامبيا 90 مليون يورو بعد إلغاء عقد شراء ثلاث طائرات نقل من طراز سي-295.\n"
    ),
)


@pytest.mark.parametrize("text", REFUNDS)
def test_money_given_back_ends_the_life_of_a_deal(text: str, read: Read) -> None:
    """A deal told without its sides has those who settle it in the same report; the refund stands behind the end, and
    its sum is no price.
    """
    entry = only(read(text))
    assert (entry.supplier_state, entry.recipient_state, entry.stage) == ("ES", "ZM", "cancelled")
    assert [step.stage for step in entry.life] == ["cancelled", "refunded"]
    assert entry.values == ()


TWO_PARTNERS = (
    (
        "Two suppliers\nRABAT, 2 October 2017 - Morocco signed on Monday a contract with France for 12 CAESAR "
        "howitzers and another with Turkey for 13 Bayraktar TB2 drones, the Moroccan army said.\n"
    ),
    (
        "موردان\nالرباط - 2 أكتوبر 2017 - أعلن الجيش المغربي الاثنين أن المغرب وقع عقدا مع فرنسا لشراء 12 "
        "مدفعا من طراز قيصر، وعقدا آخر مع تركيا لشراء 13 طائرة مسيرة من طراز بيرقدار تي بي 2.\n"
    ),
    (
        "Two suppliers\nRABAT, 2 October 2017 - Morocco bought 12 CAESAR howitzers from France and 13 "
        "Bayraktar TB2 drones from Turkey on Monday, the Moroccan army said.\n"
    ),
)


@pytest.mark.parametrize("text", TWO_PARTNERS)
def test_goods_with_a_partner_each_are_two_transfers(text: str, read: Read) -> None:
    """One sentence may tell of two suppliers: each has its own goods, and nobody those of the other."""
    told = {entry.supplier_state: [line.designation for line in entry.items] for entry in read(text).transfers}
    assert told == {"FR": ["CAESAR 155mm"], "TR": ["Bayraktar TB2"]}


PASSED_ON = (
    (
        "Jets for Khartoum\nKHARTOUM, 9 May 2011 - Belarus delivered to Sudan 12 Su-25 jets it had bought "
        "from Russia in 2010, a Sudanese official said on Monday.\n"
    ),
    (
        "مقاتلات للخرطوم\nالخرطوم - 9 مايو 2011 - قال مسؤول سوداني الاثنين إن بيلاروسيا سلمت إلى السودان 12 "
        "طائرة سو-25 كانت قد اشترتها من روسيا عام 2010.\n"
    ),
)


@pytest.mark.parametrize("text", PASSED_ON)
def test_arms_passed_on_have_three_parties(text: str, read: Read) -> None:
    """Who got arms from another and hands them on is the one's recipient and the other's supplier: the first did not
    supply the last.
    """
    sides = {(entry.supplier_state, entry.recipient_state) for entry in read(text).transfers}
    assert sides == {("BY", "SD"), ("RU", "BY")}


TRANSIT = (
    (
        "Arms pass through\nTRIPOLI, 8 June 2019 - Bulgaria shipped 5,000 rifles to Libya through the port of "
        "Valletta last month, a Bulgarian official said on Saturday.\n"
    ),
    (
        "أسلحة تعبر\nطرابلس - 8 يونيو 2019 - قال مسؤول بلغاري السبت إن بلغاريا شحنت خمسة آلاف بندقية إلى "
        "ليبيا عبر ميناء فاليتا الشهر الماضي.\n"
    ),
    "Arms pass through\nTRIPOLI, 8 June 2019 - Bulgaria shipped 5,000 rifles to Libya via Malta last month.\n",
    "أسلحة تعبر\nطرابلس - 8 يونيو 2019 - شحنت بلغاريا خمسة آلاف بندقية إلى ليبيا عبر مالطا الشهر الماضي.\n",
)


@pytest.mark.parametrize("text", TRANSIT)
def test_a_way_through_a_third_place_is_told(text: str, read: Read) -> None:
    """Transit stands as a comment of the row: bans reach it too."""
    assert Reason("told_transit") in only(read(text)).comments


def test_a_state_that_sells_through_its_firm_is_no_way(read: Read) -> None:
    """What a state owns is no place the arms went through."""
    text = "Arms\nTRIPOLI, 8 June 2019 - Libya bought 5,000 rifles from Russia via Russia's Rosoboronexport.\n"
    assert Reason("told_transit") not in only(read(text)).comments


def test_a_ministry_in_a_state_is_that_states(read: Read) -> None:
    """«وزارة الدفاع في بيرو» receives for Peru, as «الجيش في بيرو» does."""
    text = "بيرو تتسلم مروحيات\nليما - 7 أبريل 2015 - أعلنت وزارة الدفاع في بيرو أنها تسلمت ست مروحيات من روسيا.\n"
    assert only(read(text)).recipient_state == "PE"


def test_arms_through_a_banned_state_are_screened_there(read: Read) -> None:
    """A state the goods pass through has its own bans weighed; whether they reach transit is left open."""
    text = "Arms\nADDIS ABABA, 8 June 2019 - Ukraine sent 12 T-72 tanks to Ethiopia via Somalia last month.\n"
    affair = read(text)
    assert only(affair).through == ("SO",)
    found = {one.regime: one for one in affair.screenings}
    territory = next(row for row in found["somalia-un"].rows if row.question == "screen.territory")
    assert (territory.answer, territory.reasons) == ("unknown", (Reason("goes_through_territory"),))
    assert found["somalia-un"].finding in ("lead_only", "unknown")


BOTH_SUMS = (
    "Tanks\nWARSAW - Estonia bought 12 Leopard 2 tanks from Germany for $65 million (60 million euros).\n",
    "دبابات\nتالين - اشترت إستونيا 12 دبابة ليوبارد 2 من ألمانيا بقيمة 65 مليون دولار أي ما يعادل 60 مليون يورو.\n",
)


@pytest.mark.parametrize("text", BOTH_SUMS)
def test_a_price_told_in_two_currencies_keeps_both(text: str, read: Read) -> None:
    """The same source gives the price in both currencies; none is reckoned from the other."""
    values = only(read(text)).values
    assert [(one.amount.low, one.amount.unit) for one in values] == [(65e6, "USD"), (60e6, "EUR")]
    assert len({one.source for one in values}) == 1


OPEN_DEALS = (
    "Deal\nBELGRADE - Serbia signed a deal with Cyprus for 12 armoured vehicles.\n",
    "صفقة\nبلغراد - وقعت صربيا صفقة مع قبرص تشمل 12 مدرعة.\n",
)


@pytest.mark.parametrize("text", OPEN_DEALS)
def test_parties_show_where_nobody_says_who_supplies(text: str, read: Read) -> None:
    """A deal between two states of which neither is told to supply is no transfer, and names both."""
    register = read(text)
    assert register.transfers == ()
    (open_deal,) = register.prospects
    assert (open_deal.supplier, open_deal.recipient) == ((), ())
    assert {filler.state for filler in open_deal.between} == {"RS", "CY"}


REFUSED = (
    "Arms\nCOPENHAGEN - Switzerland refused to allow Denmark to transfer 25 Piranha armoured vehicles to Ukraine.\n",
    "أسلحة\nكوبنهاغن - رفضت سويسرا السماح للدنمارك بنقل 25 مدرعة من طراز بيرانا إلى أوكرانيا.\n",
)


@pytest.mark.parametrize("text", REFUSED)
def test_a_retransfer_that_the_maker_refused_is_no_transfer(text: str, read: Read) -> None:
    """Who made the arms supplies nobody by a refusal; the owner is the supplier of what did not come about."""
    register = read(text)
    assert register.transfers == ()
    (refused,) = register.prospects
    assert (refused.supplier_state, refused.recipient_state, refused.stage) == ("DK", "UA", "cancelled")


FIRST_OF_SEVERAL = "مقاتلات\nالقاهرة - وصلت أولى المقاتلات الأربع من طراز رافال إلى القاهرة قادمة من فرنسا.\n"


def test_the_first_of_four_is_not_four_delivered(read: Read) -> None:
    """A word for the first before the whole leaves open how many came."""
    (line,) = only(read(FIRST_OF_SEVERAL)).items
    assert line.delivered is None


def test_deliveries_counted_by_the_class_are_of_the_one_system(read: Read) -> None:
    """Of a deal for one system what has come may be counted as aircraft: they are that system's."""
    text = (
        "مقاتلات\nالكويت - تعاقدت الكويت مع إيطاليا على 28 طائرة يوروفايتر بقيمة 8 مليارات يورو"
        "، وتسلمت منها 13 طائرة حتى الآن.\n"
    )
    (line,) = only(read(text)).items
    assert line.quantity is not None
    assert line.delivered is not None
    assert (line.quantity.low, line.delivered.low) == (28, 13)


def test_who_is_told_of_a_deal_and_makes_none_of_it_gets_it(read: Read) -> None:
    """«بيع قطر 36 طائرة» says not who sells; a state that makes no such aircraft buys them."""
    text = "صفقة\nالدوحة - تتضمن الصفقة بيع قطر 36 طائرة من طراز إف 15.\n"
    (entry,) = read(text).prospects
    assert (entry.supplier, entry.recipient_state) == ((), "QA")
