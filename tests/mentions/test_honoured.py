"""Things named after persons, and holders of offices told with their seat, are no other persons."""

import pytest

from .conftest import Find


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("زار مستشفى الأمير سلطان بن عبدالعزيز أمس.", "مستشفى الأمير سلطان بن عبدالعزيز", "organisation"),
        ("زار الوفد مركز الملك خالد للإغاثة والأعمال الإنسانية.", "مركز الملك خالد للإغاثة والأعمال", "organisation"),
        ("صلى الوزير في جامع الملك خالد.", "جامع الملك خالد", "place"),
    ],
)
def test_a_thing_named_after_a_person_tells_of_no_person(find: Find, text: str, words: str, kind: str) -> None:
    """«جامع الملك خالد» is a place; the king is not spoken of."""
    found = find(text)
    assert words in found.words(kind)
    assert not {"خالد", "سلطان بن عبدالعزيز"} & set(found.words("person"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الناطق الإعلامي لشرطة منطقة بنغازي العقيد دكتور عاطف بن سالم القرشي إن.", "عاطف بن سالم القرشي"),
        ("قال الناطق الإعلامي بشرطة محافظة بنغازي العقيد عاطف القرشي إن الطريق مغلق.", "عاطف القرشي"),
        ("التقى السفير الكيني في واشنطن رون ديرمر نوابا.", "رون ديرمر"),
        ("قال رئيس لجنة الشؤون المالية بمجلس النواب سامي عون إن الطريق مغلق.", "سامي عون"),
    ],
)
def test_an_office_told_with_its_seat_is_of_the_one_named_behind(find: Find, text: str, name: str) -> None:
    """The body or town in which somebody serves does not part his office from his name."""
    found = find(text)
    assert found.words("person") == [name]
    assert found.one(name).titles


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نقلت وكالة رويترز عن علي رضائي قوله إن الطريق مغلق.", "علي رضائي"),
        ("أوضح ذلك علي العطاوي أمس.", "علي العطاوي"),
        ("قال مدير المرفأ «عبد الله الربيعة»: إن الطريق مغلق.", "عبد الله الربيعة"),
    ],
)
def test_a_doubtful_given_name_behind_a_handing_on_is_a_person(find: Find, text: str, name: str) -> None:
    """«نقلت ... عن» and «أوضح ذلك» want a person; a name in quotation marks fills them."""
    assert find(text).words("person") == [name]


def test_words_behind_about_are_no_person_without_a_handing_on(find: Find) -> None:
    """«كتب عن حسن نية الوفد» speaks of no Hasan."""
    assert find("كتب عن حسن نية الوفد.").words("person") == []
