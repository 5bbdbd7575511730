"""Names the packs know, and what keeps an ordinary word, a person or another body from being taken for one."""

import pytest

from tests.mentions.conftest import Find

LIBYA = "تحدث نواب في بنغازي وطبرق عن الميزانية الليبية. "
YEMEN = "تحدث نواب في عدن وتعز عن الميزانية اليمنية. "


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("عقدت لجنة 5+5 جلسة في المدينة.", "body/jmc-libya"), ("أقرت أوبك+ خفضا جديدا.", "body/opec-plus"),
        ("أقرت أوبك خفضا جديدا.", "body/opec"), ("نقلت إ. ب. أ صورا من الموقع.", "agency/epa"),
    ],
)  # fmt: skip
def test_marks_are_part_of_a_name(text: str, ref: str, find: Find) -> None:
    """A sign in a name is read with it, and tells two names apart."""
    assert ref in {mention.ref for mention in find(text).all("organisation", "outlet")}


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("Pratt & Whitney built the engine.", "company/pratt-whitney"),
        ("The Lions' Den fired back.", "group/lions-den"),
        ("OPEC+ met in Vienna.", "body/opec-plus"), ("The crew landed at Tina, Sudan, at noon.", "city/tina"),
    ],
)  # fmt: skip
def test_marks_are_part_of_an_english_name(text: str, ref: str, find: Find) -> None:
    """Ampersand, apostrophe, plus and comma are read with the name."""
    assert ref in {mention.ref for mention in find(text, "en").mentions}


@pytest.mark.parametrize(
    "text",
    [
        "عاد الوزير إلى مسقط رأسه بعد غياب طويل.", "اجتمعوا قبيل صلاة المغرب.",
        "سرت شائعات عن استقالة المدير.",
        "خرجت المظاهرات السلمية في الشوارع.",
        "قالت جورجيا فلانيغان إن الميناء مفتوح.", "وصلت الممثلة صوفيا لارسن إلى المسرح.",
    ],
)  # fmt: skip
def test_no_place_where_the_words_mean_something_else(text: str, find: Find) -> None:
    """A phrase in which the word is no name, and a given name before a family name, tell of no place."""
    assert find(text).words("place", "country") == []


def test_a_place_before_an_ordinary_word_stays_a_place(find: Find) -> None:
    """The guards take nothing from the place itself."""
    assert find("وصل الوفد إلى مسقط ثم سرت ثم جورجيا أمس.").words("place", "country") == ["مسقط", "سرت", "جورجيا"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("قتل جنود في مالي أمس.", ["مالي"]), ("انسحبت فرنسا من مالي والنيجر.", ["فرنسا", "مالي", "النيجر"]),
        ("سلمت روسيا مالي أربع مروحيات.", ["روسيا", "مالي"]), ("قدمت السويد دعما لمالي.", ["السويد", "مالي"]),
        ("أعلن الوزير تقديم دعم عسكري ومالي.", []), ("واجه البنك عجزا بسبب اختلال مالي كبير.", []),
        ("قدم مسؤول مالي تقريرا.", []),
    ],
)  # fmt: skip
def test_a_country_that_is_an_adjective_too(text: str, countries: list[str], find: Find) -> None:
    """«مالي» is the country behind a preposition and beside another country, where no adjective stands."""
    assert find(text).words("country") == countries


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Sydney Hartwell met Virginia Oduya on Monday.", []), ("Defence minister Florence Whitlock resigned.", []),
        ("The fleet left Virginia for Florence and Sydney on Monday.", ["Virginia", "Florence", "Sydney"]),
        ("Georgia Parliament met in Georgia.", ["Georgia", "Georgia"]),
    ],
)  # fmt: skip
def test_a_given_name_before_a_name_is_a_person(text: str, places: list[str], find: Find) -> None:
    """A name that people and places share is a person's before an unknown word with a capital."""
    assert find(text, "en").words("place", "country") == places


def test_an_acronym_needs_a_sentence_in_small_letters(find: Find) -> None:
    """In a line all in capitals they tell nothing: "WHO" may be a question."""
    assert find("The WHO sent a team.", "en").one("WHO").ref == "body/world-health-organization"
    assert find("WHO IS IN CHARGE OF THE PORT", "en").words("organisation") == []


@pytest.mark.parametrize(
    ("before", "ref"),
    [(LIBYA, "body/hor-libya"), ("تحدث نواب في القاهرة والجيزة. ", "body/parliament-egypt"), ("", "")],
)
def test_a_shared_name_is_of_the_state_told_most(before: str, ref: str, find: Find) -> None:
    """«مجلس النواب» is the one of the state the report tells of most; of none where no state stands out."""
    assert find(before + "وصوت مجلس النواب على القانون.").one("مجلس النواب").ref == ref


def test_the_general_commands_forces_are_the_armys(find: Find) -> None:
    """«قوات القيادة العامة» in a Libyan report are the LNA; in another report they are not."""
    assert find(LIBYA + "ودخلت قوات القيادة العامة البلدة.").one("قوات القيادة العامة").ref == "force/libya-lna"
    assert "force/libya-lna" not in {m.ref for m in find(YEMEN + "ودخلت قوات القيادة العامة البلدة.").mentions}
    text = "Benghazi and Tobruk are in Libya. The General Command's forces entered the town."
    assert find(text, "en").one("General Command's forces").ref == "force/libya-lna"


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("The UN panel said the cargo was listed.", "body/un-panel"),
        ("The U.N. Panel of Experts said the cargo was listed.", "body/un-panel"),
        ("The United Nations panel of experts said the cargo was listed.", "body/un-panel"),
        ("The UN said the cargo was listed.", "body/un"),
        ("The UN Panel of Experts on Sudan met. The UN panel said the cargo was listed.", "body/panel-sudan"),
    ],
)  # fmt: skip
def test_the_panel_is_not_the_un(text: str, ref: str, find: Find) -> None:
    """The panel is a body of its own, and the one that the document names."""
    assert {mention.ref for mention in find(text, "en").all("organisation")} == {ref}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت وأم الطفلين إن الدار آمنة.", []), ("بلغت الدقة عالية جدا.", []), ("نشرت وام الصور.", ["وام"]),
        ("وصل الوفد إلى أجدابيا ثم اجدابيا.", ["أجدابيا", "اجدابيا"]),
    ],
)  # fmt: skip
def test_a_word_with_more_marks_than_the_name_is_another_word(text: str, found: list[str], find: Find) -> None:
    """A desk leaves the hamza out, it does not put one where none belongs."""
    assert find(text).words("outlet", "place") == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("نقلت الشرق الأوسط عن مصدر دبلوماسي أن الصفقة ألغيت.", ["outlet"]),
        ("ذكرت الخليج أن الوفد غادر.", ["outlet"]),
        ("وأوردت الوطن أن الوزير استقال.", ["outlet"]),
        ("وقالت مصادر لـ«الشرق الأوسط» إن التوتر في الشرق الأوسط يتصاعد.", ["outlet", "place"]),
        ("قال الوزير إن الشرق الأوسط يشتعل.", ["place"]),
        ("عبرت سفينة الخليج أمس.", ["place"]),
    ],
)
def test_a_newspaper_named_like_a_region(text: str, kinds: list[str], find: Find) -> None:
    """It is the newspaper where it speaks, passes on or is told something, and the region elsewhere."""
    names = {"الشرق الأوسط", "الخليج", "الوطن"}
    assert [m.kind for m in find(text).mentions if m.name in names] == kinds


@pytest.mark.parametrize(
    ("before", "ref"),
    [
        ("وصل وزير الخارجية السعودي أمس، وقال الوزير السعودي", "country/SA"),
        ("وصل وزير الخارجية الأردني أمس، وقال الوزير الأردني", "country/JO"),
        ("وصل وزير الخارجية السعودي أمس، ثم وزير الخارجية الأردني، والتقى السعودي الأردني، وقال أحدهما", None),
    ],
)
def test_the_kingdom_is_the_one_told_most(before: str, ref: str | None, find: Find) -> None:
    """«المملكة» alone is the kingdom of whose people a report tells, and none where it tells as much of two."""
    found = {mention.ref for mention in find(f"{before} إن المملكة أغلقت الميناء.").all("country")}
    assert ref in found if ref else not found


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("زار الوزير جمهورية كينيا أمس.", "جمهورية كينيا", "ar"),
        ("وقعت كينيا ودولة غانا اتفاقية.", "دولة غانا", "ar"),
        ("The minister visited the Republic of Kenya on Monday.", "Republic of Kenya", "en"),
    ],
)
def test_the_kind_of_state_belongs_to_the_name_of_a_country(find: Find, text: str, words: str, language: str) -> None:
    """A country told with «جمهورية» or "the Republic of" before it is that country, with these words."""
    assert find(text, language).one(words, "country").ref.startswith("country/")
