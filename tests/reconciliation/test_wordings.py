"""One thing told in other words parts nothing: synonyms, voice, figures as words, the two calendars, two languages."""

import pytest

from tawatur.packs.packs import Packs
from tests.reconciliation.test_counts import part

TOLD: dict[str, tuple[str, ...]] = {
    "toll": (
        "قتل 12 شخصا وأصيب 30 آخرون في تفجير استهدف سوقا في مدينة كيسومو الكينية يوم 6 مايو 2031، وفق الشرطة.",
        "لقي اثنا عشر شخصا مصرعهم وجرح ثلاثون في تفجير بسوق في مدينة كيسومو الكينية يوم 6 مايو 2031، وفق الشرطة.",
        "أسفر تفجير ضرب سوقا في كيسومو يوم الثلاثاء 6 أيار 2031 عن مقتل 12 شخصا وإصابة ثلاثين، بحسب الشرطة.",
        "أودى تفجير بسوق في كيسومو يوم 6 مايو/أيار 2031 بحياة ١٢ شخصا وأدى إلى إصابة ٣٠ آخرين، وفق الشرطة.",
        "A bomb killed 12 people and wounded 30 at a market in the town of Kisumu on 6 May 2031, police said.",
        "Twelve people were killed and 30 injured when a bomb hit a market in Kisumu on May 6, 2031, police said.",
    ),
    "sale": (
        "وقعت إستونيا يوم 12 مايو 2031 عقدا لشراء 48 دبابة «ليوبارد 2» من السويد بقيمة 900 مليون يورو.",
        "تشتري إستونيا من السويد ثماني وأربعين دبابة «ليوبارد 2» بموجب عقد بتسعمئة مليون يورو وقع يوم 12 مايو 2031.",
        "وقعت السويد وإستونيا يوم 12 أيار 2031 عقدا قيمته 900 مليون يورو لبيع إستونيا 48 دبابة «ليوبارد 2».",
        "Estonia signed a contract on 12 May 2031 to buy 48 Leopard 2 tanks from Sweden for 900 million euros.",
        "Sweden signed a contract on May 12, 2031 to sell Estonia forty-eight Leopard 2 tanks for 0.9 billion euros.",
    ),
    "visit": (
        "زار وزير الدفاع الأردني سامي حماد ريغا يوم 7 مايو 2031.",
        "قام وزير الدفاع الأردني سامي حماد يوم 7 أيار 2031 بزيارة إلى ريغا.",
        "أجرى وزير الدفاع الأردني سامي حماد زيارة لريغا يوم الأربعاء 7 مايو 2031.",
        "زار وزير الدفاع الأردني سامي حماد ريغا في 15 محرم 1453 هـ.",
    ),
    "ban": (
        "مدد مجلس الأمن الدولي يوم 30 مايو 2031 حظر السلاح المفروض على جنوب السودان عاما بموجب القرار 3125.",
        "مدد مجلس الأمن في 30 أيار 2031 حظر الأسلحة المفروض على جنوب السودان لمدة عام بالقرار رقم 3125.",
        "The UN Security Council renewed the arms embargo on South Sudan for a year on 30 May 2031 by Resolution 3125.",
    ),
}
PAIRS = [(told[0], other) for told in TOLD.values() for other in told[1:]]
PAIRS += [(told[-1], other) for told in TOLD.values() for other in told[1:-1]]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_other_words_for_one_thing_part_nothing(packs: Packs, one: str, other: str) -> None:
    """Of two reports of one day that differ in wording alone no contradiction of any kind comes out."""
    assert part(packs, one, other, days=("2031-06-02",)) == set()


@pytest.mark.parametrize(
    ("kind", "one", "other", "slot"),
    [
        ("toll", "12 شخصا", "17 شخصا", "quantity"),
        ("sale", "900 مليون", "700 مليون", "value"),
        ("ban", "30 مايو", "20 مايو", "date"),
    ],
)
def test_the_same_pairs_part_where_a_figure_is_changed(
    packs: Packs, kind: str, one: str, other: str, slot: str
) -> None:
    """What keeps those pairs silent is that they agree: with one figure changed each way of telling it parts."""
    changed = TOLD[kind][0].replace(one, other)
    assert changed != TOLD[kind][0]
    for told in TOLD[kind][1:]:
        assert slot in {where for where, _, _ in part(packs, changed, told, days=("2031-06-02",))}, told
