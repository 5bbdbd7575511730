"""Names made comparable: folding, skeletons, designations."""

import pytest

from tawatur.core.judgement import Verdict
from tawatur.packs.packs import Packs
from tawatur.reconciliation.names import NameReader


@pytest.fixture(scope="module")
def reader(packs: Packs) -> NameReader:
    """A reader by the rules of this installation."""
    return NameReader(packs)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("عبد الرحمن القاضي", "عبدالرحمن القاضي"),
        ("الدوري", "دوري"),
        ("للجيش المالطي", "الجيش المالطي"),
        ("سالم بن راشد", "سالم راشد"),
        ("إيمان رؤوف", "ايمان روؤف".replace("ؤ", "و", 1)),
    ],
)
def test_spellings_of_one_name_have_one_key(reader: NameReader, left: str, right: str) -> None:
    """Article, attached particles, «بن» and the parting of «عبد» do not make another name."""
    assert reader.key(left) == reader.key(right)


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("سمير قدور", "Samir Kaddour"),
        ("خالد مشعل", "Khaled Meshaal"),
        ("شاهين غانم", "Shahin Ghanem"),
        ("عبد الله ثابت", "Abdullah Thabet"),
        ("وليد ياسين", "Walid Yasin"),
    ],
)
def test_a_name_has_one_skeleton_in_both_scripts(reader: NameReader, arabic: str, latin: str) -> None:
    """The consonants of a name are the same in Arabic and in Latin letters."""
    assert "".join(reader.skeletons(arabic)) == "".join(reader.skeletons(latin))


def test_other_consonants_make_another_skeleton(reader: NameReader) -> None:
    """Names that differ by a consonant keep different skeletons."""
    assert reader.skeleton("samir") != reader.skeleton("salim")


@pytest.mark.parametrize("spelling", ["MiG-29", "MIG29", "mig 29"])
def test_a_designation_has_one_form(reader: NameReader, spelling: str) -> None:
    """Hyphens, blanks and capitals do not make another designation."""
    assert reader.designation(spelling) == "mij29"


def test_letter_names_are_letters(reader: NameReader) -> None:
    """A designation spelled with the Arabic names of Latin letters is the same designation."""
    assert reader.designation("إف-35") == reader.designation("F-35")


def test_words_for_institutions_are_common(reader: NameReader) -> None:
    """A name of words that every state uses is common; one word of its own ends that."""
    assert reader.is_common("وزارة الدفاع", "body")
    assert not reader.is_common("وزارة الدفاع المالطية", "body")


def test_a_post_is_no_name(reader: NameReader) -> None:
    """Words that begin like a post describe a person; a surname that looks like one does not."""
    assert reader.is_office("قائد الحرس الوطني")
    assert not reader.is_office("رئيسي")


@pytest.mark.parametrize(
    ("arabic", "latin", "verdict"),
    [
        ("هاكان فيدان", "Hakan Fidan", Verdict.YES),
        ("مارغريت تاتشر", "Margaret Thatcher", Verdict.YES),
        ("عبد الحكيم بلقاسم", "Abdelhakim Belkacem", Verdict.YES),
        ("إلياس هراوي", "Elias Hrawi", Verdict.YES),
        ("سعد الله ونوس", "Saadallah Wannous", Verdict.YES),
        ("سعد الله ونوس", "Saad Allah Wannous", Verdict.YES),
        ("سامي حداد", "Samir Haddad", Verdict.UNSURE),
        ("حداد", "Haddad", Verdict.UNSURE),
        ("هاكان فيدان", "Ibrahim Fidan", Verdict.NO),
    ],
)
def test_names_of_two_scripts_are_judged_by_sound(
    reader: NameReader, arabic: str, latin: str, verdict: Verdict
) -> None:
    """Both ends sound alike: yes; one end sounds otherwise: no; the rest, and a name of one word, stay unsure."""
    assert reader.judge(arabic, latin) is verdict
    assert reader.judge(latin, arabic) is verdict


def test_the_right_spelling_sounds_likest(reader: NameReader) -> None:
    """Of several Latin names the one Arabic writes so is the likest, vowels and doubled letters apart."""
    names = ["jensen", "johnson", "jackson", "jansen", "jonas"]
    assert max(names, key=lambda name: reader.sounds.likeness("جونسون", name)) == "johnson"


def test_a_word_without_letters_is_like_nothing(reader: NameReader) -> None:
    """Figures and marks have no sound."""
    assert reader.sounds.likeness("١٢", "twelve") == float("-inf")
