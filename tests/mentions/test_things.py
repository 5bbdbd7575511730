"""Weapons, quantities, money, instruments and times."""

import pytest

from tawatur.core.values import Amount
from tests.mentions.conftest import Find


def test_figure_counts_the_system_through_its_class(find: Find) -> None:
    """Number and counted noun are a quantity; the system behind «من طراز» carries the amount."""
    found = find("اشترت كينيا 14 طائرة مقاتلة من طراز JF-17 العام الماضي.")
    quantity, system = found.one("14 طائرة مقاتلة", "quantity"), found.one("JF-17", "weapon")
    assert quantity.amount == system.amount == Amount(14, 14, "exact", "aircraft")
    assert system.ref == "item/jf-17" and system.name == "JF-17"


def test_class_without_system_is_nominal(find: Find) -> None:
    """A class of arms has no name, but the amount that counts it."""
    found = find("تسلمت كينيا خمس دبابات من البرتغال.")
    weapon = found.one("دبابات", "weapon")
    assert weapon.name is None and weapon.amount is not None and weapon.amount.low == 5


def test_spellings_of_a_designation(find: Find) -> None:
    """Hyphen, space and script do not change the item."""
    found = find("حلقت طائرة إف-16 ثم طائرة F-16 ثم طائرة اف 16 فوق الميناء.")
    assert {mention.ref for mention in found.all("weapon") if mention.name} == {"item/f-16"}


def test_money_with_bound(find: Find) -> None:
    """The span is figure and currency, the extent has the words of the bound, the unit is ISO 4217."""
    found = find("بلغت الكلفة أكثر من 70 مليون يورو.")
    money = found.one("70 مليون يورو", "money")
    assert money.amount == Amount(70e6, None, "over", "EUR")
    assert money.extent.read(found.text) == "أكثر من 70 مليون يورو"


def test_money_without_figure(find: Find) -> None:
    """A bare plural of a scale is money of an unspecified amount."""
    amount = find("كلف المشروع مليارات الدولارات.").one("مليارات الدولارات", "money").amount
    assert amount == Amount(None, None, "unspecified", "USD")


def test_counted_persons(find: Find) -> None:
    """A figure with a noun of persons counts persons; the noun is the description."""
    quantity = find("أسفر الحريق عن 12 قتيلا وإصابة 30 آخرين.").one("12 قتيلا", "quantity")
    assert quantity.amount == Amount(12, 12, "exact", "persons")
    assert quantity.description == "قتيلا"


def test_resolution_number(find: Find) -> None:
    """A resolution is known by its number, however it is written; its bare repetition goes back to it."""
    found = find("يستند الحظر إلى قرار مجلس الأمن رقم 1970. وجدد القرار 2140 العمل به. وأكد المندوب أن القرار ملزم.")
    refs = [mention.ref for mention in found.all("instrument") if mention.name]
    assert refs == ["unscr/1970", "unscr/2140"]


def test_deal_is_repeated_by_its_head(find: Find) -> None:
    """«الصفقة» goes back to the deal told before; the embargo is another instrument."""
    found = find("وقعت كينيا صفقة أسلحة مع البرتغال رغم حظر الأسلحة. وتشمل الصفقة شاحنات.")
    first, embargo, again = found.all("instrument")
    assert first.entity == again.entity != embargo.entity
    assert first.ref == "instrument/arms-deal" and embargo.ref == "instrument/embargo"


def test_contract_and_decade_differ(find: Find) -> None:
    """«العقد الماضي» is a time and «عقد اجتماع» a verb: neither is a contract."""
    assert find("تغير الميناء كثيرا خلال العقد الماضي. وعقد المدير اجتماعا.").all("instrument") == []


def test_times_are_mentions(find: Find) -> None:
    """A date is a mention with its value."""
    found = find("وصل الوفد في 3 مارس 2031.")
    date = found.all("date")[0]
    assert date.date is not None and str(date.date.start) == "2031-03-03"


def test_unknown_designation_behind_a_model_word(find: Find) -> None:
    """A designation no pack knows is a weapon by its place; the class describes it and gives the unit."""
    found = find("اشترت ليتوانيا ست طائرات نقل من طراز «هيلا 40» من النرويج.")
    weapon = found.one("هيلا 40", "weapon")
    assert (weapon.ref, weapon.name, weapon.description) == ("", "هيلا 40", "طائرات نقل")
    assert weapon.amount == Amount(6, 6, "exact", "aircraft")


def test_dual_of_a_class(find: Find) -> None:
    """A dual noun counts two."""
    amount = find("تسلمت كينيا فرقاطتين من البرتغال.").all("weapon")[0].amount
    assert amount is not None and (amount.low, amount.unit) == (2, "ship")


@pytest.mark.parametrize(
    ("words", "ref"), [("سفينتين حربيتين", "class/warships"), ("طائرتين مقاتلتين", "class/combat-aircraft")]
)
def test_dual_of_a_class_with_its_adjective(words: str, ref: str, find: Find) -> None:
    """An adjective stands in the dual with the noun of its class."""
    weapon = find(f"اشترت كينيا {words} من البرتغال.").one(words, "weapon")
    assert weapon.ref == ref
    assert weapon.amount is not None and weapon.amount.low == 2


@pytest.mark.parametrize(
    ("text", "words", "low", "language"),
    [
        ("تسلمت كينيا أول ثلاث من 24 طائرة رافال.", "رافال", 3, "ar"),
        ("وصلت الدفعة الأولى من 24 طائرة رافال.", "رافال", None, "ar"),
        ("Kenya received the first three of 24 Rafale jets.", "Rafale", 3, "en"),
        ("Kenya bought 16 JF-17 fighter jets.", "JF-17", 16, "en"),
        ("عدد طائرات رافال المطلوبة يتراوح بين 16 و18 طائرة.", "رافال", 16, "ar"),
    ],
)
def test_amount_of_the_part_told(find: Find, text: str, words: str, low: int | None, language: str) -> None:
    """The amount of an item is that of the part told of, never of the whole it is taken from."""
    items = [item for item in find(text, language).all("weapon") if item.ref.startswith("item/")]
    assert [(item.description, item.amount and item.amount.low) for item in items] == [(words, low)]


def test_nickname_belongs_to_the_designation(find: Find) -> None:
    """A word of a system's other names right behind is part of the name, in whatever script."""
    assert find("عرضت الشركة طائرة JF-17 ثاندر في المعرض.").words("weapon") == ["JF-17 ثاندر"]


def test_contract_in_the_accusative(find: Find) -> None:
    """«عقدا لشراء» is a contract to which «العقد» goes back; «عقدا اجتماعا» is none."""
    found = find("وقعت كينيا عقدا لشراء قوارب. وتبلغ قيمة العقد مليون يورو.")
    first, again = found.all("instrument")
    assert first.entity == again.entity
    assert find("الوزيران عقدا اجتماعا في المرفأ.").all("instrument") == []


def test_resolutions_of_the_council(find: Find) -> None:
    """«قرارات مجلس الأمن» is an instrument of its own, not the last numbered one."""
    found = find("صدر القرار 2140 أمس. والبيع ممنوع بموجب قرارات مجلس الأمن.")
    one, all_of_them = found.all("instrument")
    assert one.entity != all_of_them.entity and all_of_them.ref == ""


@pytest.mark.parametrize(
    ("text", "words", "ref"),
    [
        ("دمرت القوات خمس دبابات ت-72 قرب النهر.", "ت-72", "item/t-72"),
        ("سلمت ألمانيا النرويج منظومة «غيبارد» جديدة.", "غيبارد", "item/gepard"),
        ("تملك كينيا مقاتلات رافال وتايفون.", "تايفون", "item/typhoon"),
        ("ألغت كينيا عقد بارجتي «ميسترال» أمس.", "ميسترال", "item/mistral"),
    ],
)
def test_doubtful_designation_beside_its_class(find: Find, text: str, words: str, ref: str) -> None:
    """A designation that is also a word or a name is a weapon beside a class that fits, or in a list of its kind."""
    assert find(text).one(words, "weapon").ref == ref


@pytest.mark.parametrize(
    ("text", "words", "ref"),
    [
        ("Kenya sent the Tiger helicopters home.", "Tiger helicopters", "item/tiger-helicopter"),
        ("Kenya sent four Avenger systems home.", "Avenger", "item/avenger"),
        ("A squadron of Rafales left.", "Rafales", "item/rafale"),
    ],
)
def test_class_behind_a_doubtful_designation(find: Find, text: str, words: str, ref: str) -> None:
    """In English the class stands behind the designation, which may be a plural."""
    assert find(text, "en").one(words, "weapon").ref == ref


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وصلت طائرة شاهين إلى المطار.", "ar"), ("قال رعد إن المحادثات مستمرة.", "ar"),
        ("The Tiger fighters of the north laid down arms.", "en"), ("Traffic on the M16 stood still.", "en"),
        ("Meteor tanks are made of steel.", "en"),
    ],
)  # fmt: skip
def test_doubtful_designation_without_its_class(find: Find, text: str, language: str) -> None:
    """Without a class that fits, a word that is also a designation is no weapon."""
    assert [mention for mention in find(text, language).all("weapon") if mention.name] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("انفجرت السيارة فجر 5 أكتوبر قرب النهر.", "ar"), ("وشاهد 136 شخصا العرض.", "ar"),
        ("القدس 1 يناير: قال المدير إن الطريق مغلق.", "ar"), ("قضى الوفد في 22 نوفمبر ليلة في البلدة.", "ar"),
        ("وقال كيربي للصحفيين إن الأمر انتهى.", "ar"), ("ولد ميخائيل كلاشنيكوف في القرية.", "ar"),
        ("زار الحسين المدينة، وقابل فاتح وعباس.", "ar"), ("فاز النصر 1-0 على ضيفه.", "ar"),
        ("As 90 people watched, the gate was shut at 4 pm.", "en"), ("The bill would be 200 pages long.", "en"),
        ("The patriot act and the eagle, the leopard and the ninja.", "en"),
        ("The scout met a tiger and a hawk.", "en"),
    ],
)  # fmt: skip
def test_words_and_dates_are_no_designations(find: Find, text: str, language: str) -> None:
    """Ordinary words, names and dates that look like designations are no weapons."""
    assert [mention for mention in find(text, language).all("weapon") if mention.name] == []


@pytest.mark.parametrize(
    "text", ["أطلقت السفينة فجر-5 ليلا.", "أطلقت السفينة صواريخ فجر 5 ليلا.", "أطلقت السفينة «فجر 5» ليلا."]
)
def test_joined_quoted_or_cued(find: Find, text: str) -> None:
    """An ordinary word before a figure is a designation with its hyphen, in quotation marks, or beside its class."""
    assert [mention.ref for mention in find(text).all("weapon") if mention.name] == ["item/fajr-5"]


def test_figure_of_a_designation_counts_nothing(find: Find) -> None:
    """The figure within a designation is no quantity."""
    found = find("Kenya sent Leopard 2 tanks home.", "en")
    assert found.all("quantity") == [] and found.one("Leopard 2 tanks", "weapon").amount is None


@pytest.mark.parametrize(
    ("text", "words", "count", "ref", "language"),
    [
        ("اشترت كينيا ست عشرة مقاتلة من طراز جي إف-17.", "جي إف-17", 16, "item/jf-17", "ar"),
        ("Kenya bought 16 JF-17 fighters.", "JF-17", 16, "item/jf-17", "en"),
        ("Kenya bought 12 TB2s.", "TB2s", 12, "item/bayraktar-tb2", "en"),
        ("اشترت كينيا أربع بطاريات باتريوت.", "بطاريات باتريوت", 4, "item/patriot", "ar"),
        ("اشترت كينيا 6 مروحيات كاراكال.", "كاراكال", 6, "item/h225m", "ar"),
        ("اشترت كينيا 30 مدرعة نمر.", "مدرعة نمر", 30, "item/nimr", "ar"),
        ("اشترت كينيا خمس مسيرات شاهد 136.", "شاهد 136", 5, "item/shahed-136", "ar"),
    ],
)  # fmt: skip
def test_counted_designations(find: Find, text: str, words: str, count: int, ref: str, language: str) -> None:
    """Number, class noun and designation come together as one counted system."""
    weapon = find(text, language).one(words, "weapon")
    assert weapon.ref == ref and weapon.amount is not None and weapon.amount.low == count


def test_system_named_after_a_place(find: Find) -> None:
    """A designation that begins with a place is the weapon; the place is none of its own."""
    found = find("Kenya ordered two Virginia-class submarines.", "en")
    assert found.one("Virginia-class submarines", "weapon").ref == "item/virginia-ssn"
    assert found.all("place") == []


@pytest.mark.parametrize(
    ("text", "words", "low"),
    [
        ("تسلمت كينيا فرقاطة من البرتغال.", "فرقاطة", 1),
        ("تشمل الصفقة 14 دبابة وفرقاطة من طراز «فريم» وصواريخ.", "فريم", 1),
        ("ستشتري كينيا مروحية هجومية وسفينة إنزال.", "مروحية هجومية", 1),
        ("تسلمت كينيا أول طائرة نقل من البرتغال.", "طائرة نقل", 1),
        ("وصلت الفرقاطة إلى المرفأ.", "الفرقاطة", None),
        ("تبلغ كلفة كل طائرة نقل 70 مليون يورو.", "طائرة نقل", None),
        ("حلقت طائرة الرئاسة فوق المرفأ.", "طائرة", None),
        ("وصلت الدفعة الأولى من 24 طائرة نقل.", "طائرة نقل", None),
        ("أشاد الوزير بأداء مقاتلة رافال.", "رافال", None),
        ("تسلمت كينيا خمس مروحيات وطائرة نقل.", "مروحيات", 5),
        ("وصلت الفرقاطة «النورس» إلى المرفأ.", "الفرقاطة", 1),
        ("سلمت طائرات «رافال» الثلاث إلى كينيا.", "رافال", 3),
    ],
)
def test_singular_nouns_count_one(find: Find, text: str, words: str, low: int | None) -> None:
    """An indefinite singular noun of a craft counts one; what is definite, general or in an open number does not."""
    items = [item for item in find(text).all("weapon") if item.description == words]
    assert [item.amount and item.amount.low for item in items] == [low]


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        ("تسلمت كينيا ثلاث طائرات من 16 طائرة غريبن.", (3, 16), "ar"),
        ("تسلمت كينيا طائرتين من أصل 16 طائرة غريبن.", (2, 16), "ar"),
        ("تسلمت كينيا الدفعة الأولى من 16 طائرة غريبن.", (None, 16), "ar"),
        ("تسلمت كينيا دفعة من ثلاث طائرات غريبن.", (3, None), "ar"),
        ("Kenya received three of the 16 Gripen jets.", (3, 16), "en"),
        ("Kenya received three out of 16 Gripen jets.", (3, 16), "en"),
        ("Kenya received the first batch of 16 Gripen jets.", (None, 16), "en"),
        ("Kenya received a batch of three Gripen jets.", (3, None), "en"),
        ("Le Kenya a reçu trois des 16 Gripen.", (3, 16), "fr"),
    ],
)
def test_part_and_whole(text: str, told: tuple[int | None, int | None], language: str, find: Find) -> None:
    """Of three out of 24 the three are told of, and the 24 are the whole; a first batch has no number of its own."""
    (system,) = [m for m in find(text, language=language).all("weapon") if m.ref == "item/gripen"]
    assert tuple(amount and amount.low for amount in (system.amount, system.whole)) == told


def test_a_ban_is_an_embargo_where_arms_are_forbidden(find: Find) -> None:
    """«حظر» alone is an embargo on arms where its sentence speaks of them; of flights, travel or trade it is none."""
    assert find("يخضع إرسال السلاح إلى تشاد لحظر أممي.").one("حظر أممي").ref == "instrument/embargo"
    for told in ("فرض المجلس حظر الطيران فوق تشاد وصادر السلاح.", "فرضت الحكومة حظر تجول وجمعت السلاح."):
        assert "instrument/embargo" not in {m.ref for m in find(told).all("instrument")}


@pytest.mark.parametrize(
    ("text", "words", "language", "amount", "whole"),
    [
        ("تسلمت كينيا الطائرة الأولى من 36 طائرة رافال.", "رافال", "ar", 1, 36),
        ("تسلمت كينيا أول طائرة من أصل 36 طائرة رافال.", "رافال", "ar", 1, 36),
        ("تسلمت كينيا الدفعة الأولى من أصل 36 طائرة رافال.", "رافال", "ar", None, 36),
        ("Kenya received the first of 36 Rafale jets.", "Rafale", "en", 1, 36),
    ],
)
def test_one_told_by_its_place_among_them_is_one(
    text: str, words: str, language: str, amount: int | None, whole: int, find: Find
) -> None:
    """An ordinal tells one piece of as many as the figure behind it says; a batch may hold any number."""
    weapon = find(text, language).one(words, "weapon")
    assert (weapon.amount.low if weapon.amount else None) == amount
    assert weapon.whole is not None and weapon.whole.low == whole


def test_a_number_in_brackets_counts_arms(find: Find) -> None:
    """«(48) طائرة» are 48 and not one."""
    found = find("تسلمت غانا (48) طائرة من السويد.")
    amounts = [m.amount for m in found.all("weapon", "quantity") if m.amount is not None]
    assert {(amount.low, amount.high) for amount in amounts} == {(48.0, 48.0)}
