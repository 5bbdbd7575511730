"""Piles of made reports for the benchmarks: many affairs, each told by several newsrooms in their own words.

Nothing in them is true. Two states, an arm, two officers, figures and days are drawn for each affair; each report
tells some of it in the phrases of one desk, most in Arabic, some in English, and names whom it has it from.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

# Name, adjective with and without the feminine ending, capital; in Arabic, then in English.
STATES = (
    ("النرويج", "النرويجي", "أوسلو", "Norway", "Norwegian", "Oslo"),
    ("البرتغال", "البرتغالي", "لشبونة", "Portugal", "Portuguese", "Lisbon"),
    ("تشيلي", "التشيلي", "سانتياغو", "Chile", "Chilean", "Santiago"),
    ("كينيا", "الكيني", "نيروبي", "Kenya", "Kenyan", "Nairobi"),
    ("فيتنام", "الفيتنامي", "هانوي", "Vietnam", "Vietnamese", "Hanoi"),
    ("غانا", "الغاني", "أكرا", "Ghana", "Ghanaian", "Accra"),
    ("بيرو", "البيروفي", "ليما", "Peru", "Peruvian", "Lima"),
    ("فنلندا", "الفنلندي", "هلسنكي", "Finland", "Finnish", "Helsinki"),
    ("المغرب", "المغربي", "الرباط", "Morocco", "Moroccan", "Rabat"),
    ("رومانيا", "الروماني", "بوخارست", "Romania", "Romanian", "Bucharest"),
    ("إندونيسيا", "الإندونيسي", "جاكرتا", "Indonesia", "Indonesian", "Jakarta"),
    ("السنغال", "السنغالي", "دكار", "Senegal", "Senegalese", "Dakar"),
    ("بولندا", "البولندي", "وارسو", "Poland", "Polish", "Warsaw"),
    ("ماليزيا", "الماليزي", "كوالالمبور", "Malaysia", "Malaysian", "Kuala Lumpur"),
    ("صربيا", "الصربي", "بلغراد", "Serbia", "Serbian", "Belgrade"),
    ("كولومبيا", "الكولومبي", "بوغوتا", "Colombia", "Colombian", "Bogota"),
    ("إثيوبيا", "الإثيوبي", "أديس أبابا", "Ethiopia", "Ethiopian", "Addis Ababa"),
    ("تايلاند", "التايلاندي", "بانكوك", "Thailand", "Thai", "Bangkok"),
    ("أذربيجان", "الأذربيجاني", "باكو", "Azerbaijan", "Azerbaijani", "Baku"),
    ("موريتانيا", "الموريتاني", "نواكشوط", "Mauritania", "Mauritanian", "Nouakchott"),
)
ARMS = (
    ("زورق دورية", "زوارق دورية", "patrol boats"), ("دبابة", "دبابات", "tanks"), ("مروحية", "مروحيات", "helicopters"),
    ("مدرعة", "مدرعات", "armoured vehicles"), ("طائرة مسيرة", "طائرات مسيرة", "drones"), ("رادار", "رادارات", "radars"),
)  # fmt: skip
GIVEN = (
    ("سالم", "Salem"), ("ليث", "Laith"), ("نادر", "Nader"), ("سمير", "Samir"), ("رائد", "Raed"),
    ("فارس", "Fares"), ("هيثم", "Haitham"), ("وليد", "Walid"), ("مروان", "Marwan"), ("جابر", "Jaber"),
)  # fmt: skip
FAMILY = (
    ("القاضي", "al-Qadi"), ("شاهين", "Shahin"), ("المهدي", "al-Mahdi"), ("قدور", "Qaddour"), ("الزين", "al-Zein"),
    ("النجار", "al-Najjar"), ("بركات", "Barakat"), ("الخطيب", "al-Khatib"), ("عساف", "Assaf"), ("درويش", "Darwish"),
)  # fmt: skip
OUTLETS = ("رياح الميناء", "بريد الشمال", "صدى الجسر", "مرآة السهل", "Quay Herald", "Northern Post", "Hill Record")
AGENCIES = (("رويترز", "Reuters"), ("فرانس برس", "AFP"), ("أسوشيتد برس", "the Associated Press"))
MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip

# Each line one proposition, in several wordings; {…} are what the affair drew.
ARABIC = (
    (
        "قال مسؤول {adj1} لوكالة {agency} إن {s1} وقّعت عقداً لبيع {n} {arm} إلى {s2} بقيمة {value} مليون دولار.",
        "ونقلت وكالة {agency} عن مصدر عسكري {adj2b} أن {s2} ستشتري من {s1} {n} {arm} بقيمة {value} مليون دولار.",
        "وأعلنت وزارة الدفاع {adj1f} أنها باعت {s2} {n} {arm}، وقدرت قيمة العقد بنحو {value} مليون دولار.",
    ),
    (
        "وزار وزير الدفاع {adj2} {p2} مدينة {c1} في {day}.",
        "ووصل الوزير {adj2} {p2} إلى {c1} في {day} في زيارة رسمية.",
        "وكان {p2}، وزير الدفاع {adj2}، قد زار {c1} في {day}.",
    ),
    (
        "والتقى {p2} في {c1} رئيس الأركان {adj1} {p1}، وفق بيان لوزارة الدفاع {adj2f}.",
        "وذكرت وكالة {agency} أن رئيس الأركان {adj1} {p1} اجتمع مع {p2} في {c1}.",
        "وبحث {p1}، رئيس الأركان {adj1}، مع {p2} التعاون العسكري خلال لقاء في {c1}.",
    ),
    (
        "ووقّع البلدان في {c1} اتفاقية للتعاون الدفاعي، بحسب وزارة الخارجية {adj1f}.",
        "وقالت وزارة الخارجية {adj2f} إن {s1} و{s2} وقعتا اتفاقاً للتعاون العسكري في {day}.",
        "وأكد متحدث باسم الحكومة {adj1f} توقيع اتفاق دفاعي مع {s2} في {c1}.",
    ),
    (
        "وتسلمت {s2} الدفعة الأولى من {arms} في {later}، بحسب مصدر في البحرية {adj2f}.",
        "وقال متحدث عسكري {adj2b} إن {m} {arm} وصلت إلى {c2} في {later}.",
        "ولم تتسلم {s2} حتى الآن أياً من {arms}، كما قال مسؤول {adj2b} طلب عدم ذكر اسمه.",
    ),
    (
        "ونفى متحدث باسم وزارة الدفاع {adj1f} أن تكون {s1} قد باعت {arms} إلى {s2}.",
        "ولم ترد وزارة الدفاع {adj1f} على طلب للتعليق.",
        "وامتنعت الحكومة {adj2f} عن التعليق على الصفقة.",
    ),
    (
        "وقتل {dead} أشخاص في انفجار وقع في {c2} في {day}، كما قالت الشرطة {adj2f}.",
        "وأسفر انفجار في {c2} عن مقتل {dead} أشخاص، بحسب وسائل إعلام محلية.",
        "وقالت وزارة الداخلية {adj2f} إن انفجاراً في {c2} أدى إلى مقتل {dead} أشخاص.",
    ),
)  # fmt: skip
ENGLISH = (
    (
        "{s1} will sell {n} {arms} to {s2} for {value} million dollars, a {adj1} official told {agency}.",
        "{s2} will buy {n} {arms} from {s1} for {value} million dollars, a {adj2} army source told {agency}.",
        "The {adj1} defence ministry announced that it had sold {n} {arms} to {s2} for about {value} million dollars.",
    ),
    (
        "{adj2} Defence Minister {p2} visited {c1} on {day}.",
        "{p2}, the {adj2} defence minister, arrived in {c1} on {day} for an official visit.",
    ),
    (
        "{p2} met {adj1} chief of staff {p1} in {c1}, the {adj2} defence ministry said in a statement.",
        "{adj1} chief of staff {p1} held talks with {p2} in {c1}, {agency} reported.",
    ),
    (
        "The two countries signed a defence cooperation agreement in {c1}, the {adj1} foreign ministry said.",
        "{s1} and {s2} signed a military agreement on {day}, according to the {adj2} foreign ministry.",
    ),
    (
        "{s2} received the first batch of {arms} on {later}, a {adj2} navy source said.",
        "No {arms} have been delivered to {s2} so far, said a {adj2} official who asked not to be named.",
    ),
    (
        "A {adj1} defence ministry spokesman denied that {s1} had sold {arms} to {s2}.",
        "The {adj1} defence ministry did not respond to a request for comment.",
    ),
    (
        "An explosion in {c2} killed {dead} people on {day}, {adj2} police said.",
        "{dead} people died in a blast in {c2}, local media reported.",
    ),
)  # fmt: skip
REPORTS_EACH = 6  # of one affair
_LANGUAGES = 3  # two reports in Arabic, then one in English
_TOLD = 0.85  # of the propositions of an affair, in each report
_OTHERWISE = 0.2  # of the reports give other figures
_FIRST_DAY = date(2031, 1, 4)


def make_pile(claims: int, each: int = 8, *, start: int = 0) -> Iterator[tuple[str, str]]:
    """Reports for about so many claims, by name; `each` is how many claims a report comes to. Affairs from `start`."""
    reports = max(1, round(claims / each))
    for number in range(reports):
        affair, place = divmod(number, REPORTS_EACH)
        yield f"affair-{start + affair:04}-{place}.txt", write_report(start + affair, place)


def write_report(affair: int, place: int) -> str:
    """The report with this place among those of an affair; always the same text."""
    chance, desk = Random(affair), Random(f"{affair} {place}")  # noqa: S311 - the same reports each time
    english = place % _LANGUAGES == _LANGUAGES - 1
    facts = _draw(chance, desk, english=english)
    propositions = (told for told in (ENGLISH if english else ARABIC) if desk.random() < _TOLD)
    lines = [desk.choice(wordings).format(**facts) for wordings in propositions]
    return "\n".join((facts["headline"], f"{facts['outlet']} - {facts['c1']}", facts["published"], "", *lines)) + "\n"


def _draw(chance: Random, desk: Random, *, english: bool) -> dict[str, str]:
    """What the affair is about, in the words of a language; `desk` draws what reports give differently."""
    one, two = chance.sample(STATES, 2)
    arm = chance.choice(ARMS)
    persons = [(chance.choice(GIVEN)[0], chance.choice(FAMILY)[0]) for _ in range(2)]
    count, value, dead = chance.randint(11, 60), chance.randint(20, 900), chance.randint(3, 9)
    day = _FIRST_DAY + timedelta(chance.randrange(1400))
    if desk.random() < _OTHERWISE:
        value, count = value + desk.randint(50, 400), count + desk.randint(1, 9)
    side = 3 if english else 0
    latin = dict((*GIVEN, *FAMILY))
    names = [" ".join(latin[word] if english else word for word in name) for name in persons]
    adj1, adj2 = one[side + 1], two[side + 1]
    facts = {
        "s1": one[side], "adj1": adj1, "adj1f": f"{adj1}ة", "c1": one[side + 2],
        "s2": two[side], "adj2": adj2, "adj2b": adj2.removeprefix("ال"), "adj2f": f"{adj2}ة", "c2": two[side + 2],
        "adj1b": adj1.removeprefix("ال"), "n": str(count), "m": str(max(3, count // 3)), "dead": str(dead),
        "arm": arm[0], "arms": arm[2] if english else arm[1], "p1": names[0], "p2": names[1], "value": str(value),
        "agency": desk.choice(AGENCIES)[1 if english else 0], "outlet": desk.choice(OUTLETS),
        "day": _write_day(day, english=english), "later": _write_day(day + timedelta(90), english=english),
        "published": _write_day(day + timedelta(desk.randint(1, 3)), english=english),
        "headline": "{} and {} in arms talks" if english else "صفقة سلاح بين {} و{}",
    }  # fmt: skip
    return facts | {"headline": facts["headline"].format(one[side], two[side])}


def _write_day(day: date, *, english: bool) -> str:
    return f"{day:%-d %B %Y}" if english else f"{day.day} {MONTHS[day.month - 1]} {day.year}"
