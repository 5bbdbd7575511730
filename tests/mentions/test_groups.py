"""Newsrooms and armed groups told by definite nouns behind their head word, and what is neither."""

import pytest

from tests.mentions.conftest import Find


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال مسؤولان كبيران لوكالة الرواق إن المرفأ مغلق.", ["الرواق"]),
        ("ذكر موقع المدار الإخباري أن المرفأ مغلق.", ["المدار الإخباري"]),
        ("قالت إذاعة الجنوب إن المرفأ مغلق.", ["الجنوب"]),
        ("نقلت صحيفة الضفة عن ضابط أن المرفأ مغلق.", ["الضفة"]),
        ("أوضح الوزير لقناة الساحل الأحد أن المرفأ مغلق.", ["الساحل"]),
        ("قالت وكالة الطاقة إن المفاعل متوقف.", []),
        ("قالت وكالة الفضاء الأوروبية إن القمر في مداره.", []),
        ("قالت الشرطة من موقع الانفجار إن المرفأ مغلق.", []),
        ("انقطعت شبكة الكهرباء عن المرفأ.", []),
        ("عبرت السفينة قناة السويس أمس.", []),
    ],
)
def test_newsroom_by_nouns(find: Find, text: str, words: list[str]) -> None:
    """Definite nouns behind a head of newsrooms name one where it speaks or is spoken to, and nothing else."""
    assert find(text).words("outlet") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هاجمت حركة الراية المتمردة المرفأ.", ["حركة الراية"]),
        ("انسحبت جماعة النهر المعارضة من المحادثات.", ["جماعة النهر"]),
        ("وقعت جبهة وادي الغزال الاتفاق.", ["جبهة وادي الغزال"]),
        ("توقفت حركة الملاحة في المرفأ.", []),
        ("عادت حركة المرور إلى طبيعتها.", []),
        ("قتل الجندي على جبهة القتال.", []),
    ],
)
def test_group_by_nouns(find: Find, text: str, words: list[str]) -> None:
    """Definite nouns behind a head of groups name one, without what is said of it; traffic is no group."""
    assert find(text).words("organisation") == words
