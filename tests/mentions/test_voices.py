"""Voices without a name."""

import pytest

from tests.mentions.conftest import Find


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("قال مصدر أمني كيني إن السفينة غادرت.", "مصدر أمني كيني", 1),
        ("قال مصدران عسكريان إن السفينة غادرت.", "مصدران عسكريان", 2),
        ("أفاد ثلاثة شهود بأن النار أتت على المخزن.", "ثلاثة شهود", 3),
        ("ذكرت مصادر مطلعة أن الصفقة تأجلت.", "مصادر مطلعة", None),
        ("قال أحد المسؤولين إن المخزن فارغ.", "أحد المسؤولين", 1),
        ("قال مسؤول في وزارة النقل البرتغالية إن الجسر مغلق.", "مسؤول في وزارة النقل البرتغالية", 1),
    ],
)
def test_number_is_as_told(find: Find, text: str, words: str, count: int | None) -> None:
    """A voice is anonymous, has no name, its words as description and the number the text tells."""
    voice = find(text).one(words, "source")
    assert voice.anonymous and voice.name is None
    assert (voice.description, voice.count) == (words, count)


def test_definite_voice_repeats_the_last(find: Find) -> None:
    """«المصدر» is the last source told; another «مصدر» is another voice."""
    found = find("قال مصدر أمني إن النار أخمدت. وأضاف المصدر أن أحدا لم يصب. وقال مصدر طبي إن المستشفى جاهز.")
    first, again, other = found.all("source")
    assert first.entity == again.entity != other.entity


def test_state_of_a_voice(find: Find) -> None:
    """An adjective of nationality, or the institution, tells the state of a voice."""
    assert find("قال مسؤول في الحكومة الفنلندية إن العمل بدأ.").all("source")[0].state == "FI"


def test_a_source_of_something_is_no_voice(find: Find) -> None:
    """«مصدر قلق» speaks of no one."""
    assert find("بقي الطريق مصدر قلق للسكان في المدينة.").all("source") == []


def test_official_with_a_name_is_a_person(find: Find) -> None:
    """A name right behind makes the official a person."""
    found = find("قال المتحدث باسم الشرطة خوان ألونسو إن الطريق مفتوح.")
    assert found.words("person") == ["خوان ألونسو"] and found.all("source") == []


@pytest.mark.parametrize(
    ("text", "words", "count", "state", "language"),
    [
        ("قال خمسة مسؤولين كينيين إن الجسر سليم. وذكر اثنان منهم أنه قديم.", "اثنان منهم", 2, "KE", "ar"),
        ("قال خمسة مسؤولين كينيين إن الجسر سليم. وأضاف أحدهم أنه قديم.", "أحدهم", 1, "KE", "ar"),
        ("قال أربعة ضباط فنلنديين إن الثلج ذاب. وقال الآخران إنه باق.", "الآخران", 2, "FI", "ar"),
        ("قال مسؤول فنلندي إن الثلج ذاب. وقال مسؤول ثان إنه باق.", "مسؤول ثان", 1, "FI", "ar"),
        ("Four Kenyan officials met. Two of the four officials agreed.", "Two of the four officials", 2, "KE", "en"),
        ("Four Kenyan officials spoke. The other two said it was low.", "The other two", 2, "KE", "en"),
        ("A Finnish official said it rained. A second said it snowed.", "A second", 1, "FI", "en"),
    ],
)  # fmt: skip
def test_members_of_a_group(find: Find, text: str, words: str, count: int, state: str, language: str) -> None:
    """Members of a group are a voice of their own with the number told and the state of the group."""
    group, *_, members = find(text, language).all("source")
    assert (members.description, members.count, members.state) == (words, count, state)
    assert members.entity != group.entity


def test_members_without_speech_are_no_voice(find: Find) -> None:
    """«آخرون» who are wounded tell nothing."""
    assert find("أصيب رجل في الحادث ونقل آخرون إلى المستشفى.").all("source") == []


def test_list_of_voices(find: Find) -> None:
    """In a list one verb of speech serves all."""
    assert find("يقول محللون ودبلوماسيون إن الموسم جاف.").words("source") == ["محللون", "دبلوماسيون"]
