"""Voices without a name in the page's language."""

import pytest

from tawatur.packs.packs import Packs
from tawatur.publishing.descriptions import Describer

PACKS = Packs()
SAID = {language: Describer(PACKS, language) for language in PACKS.descriptions}


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("مصدر أمني كيني", "a Kenyan security source"),
        ("مصدران أمنيان كينيان", "two Kenyan security sources"),
        ("ثلاثة مصادر أمنية كينية", "three Kenyan security sources"),
        ("مصادر دبلوماسية غربية", "Western diplomatic sources"),
        ("مسؤولون فنلنديون كبار", "senior Finnish officials"),
        ("سبعة مسؤولين أتراك", "seven Turkish officials"),
        ("مسؤول عسكري سابق", "a former military official"),
        ("مسؤول آخر", "another official"),
        ("مسؤول كيني آخر", "another Kenyan official"),
        ("مسؤول أمريكي", "an American official"),
        ("دبلوماسي أوكراني", "a Ukrainian diplomat"),
        ("أحد الضباط", "one of the officers"),
        ("اثنان من خمسة شهود", "two of five witnesses"),
        ("اثنان من الشهود", "two of the witnesses"),
        ("اثنان منهم", "two of them"),
        ("المصدر", "the source"),
        ("وسائل إعلام محلية", "local media"),
    ],
)
def test_said_in_both_languages(arabic: str, english: str) -> None:
    """What one language says of a voice the other says too, with number and gender as it has them."""
    assert SAID["en"].say(arabic) == english
    assert SAID["ar"].say(english) == arabic
    assert SAID["ar"].say(arabic) == arabic
    assert SAID["en"].say(english) == english


@pytest.mark.parametrize(
    ("told", "language", "said"),
    [
        ("A senior U.S. official", "en", "a senior American official"),
        ("A senior U.S. official", "ar", "مسؤول أمريكي رفيع"),
        ("مسؤولين فنلنديين", "ar", "مسؤولون فنلنديون"),
        ("اثنان من الشهود الخمسة", "ar", "اثنان من خمسة شهود"),
        ("official sources", "ar", "مصادر رسمية"),
    ],
)
def test_one_way_to_say_it(told: str, language: str, said: str) -> None:
    """Case, article and spelling do not tell two voices apart."""
    assert SAID[language].say(told) == said


@pytest.mark.parametrize(
    "told", ["مصدر في وزارة النقل", "a person familiar with the matter", "a tall official", "security", "", "بعض"]
)
def test_nothing_is_said_in_part(told: str) -> None:
    """Of a description with one unknown word, or without a noun, nothing is said in another language."""
    for describer in SAID.values():
        assert describer.say(told) == ""


def test_the_packs_hold_the_same_keys() -> None:
    """Every noun, quality and group of one language has its words in all, and every number up to ten."""
    packs = list(PACKS.descriptions.values())
    for table in ("nouns", "qualities", "groups"):
        assert len({frozenset(getattr(pack, table)) for pack in packs}) == 1, table
    assert all(set(range(2, 11)) <= set(pack.numerals) for pack in packs)
    assert all(
        {key for key in pack.order if key not in pack.qualities} == {"number", "noun", "rest", "state"}
        for pack in packs
    )
