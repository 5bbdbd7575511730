"""Tokens: particles come off where the rest is known, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.analyse import find_tools
from tawatur.packs.packs import Packs


def cut(text: str, packs: Packs, language: str = "ar") -> list[tuple[tuple[str, ...], str, str]]:
    """Particles, stem and pronoun of each token."""
    tokeniser = find_tools(language, packs)[0]
    return [(token.before, token.form, token.after) for token in tokeniser.cut(text, 0, len(text))]


@pytest.mark.parametrize(
    ("word", "before", "form", "after"),
    [
        ("والمرفأ", ("و", "ال"), "مرفا", ""),
        ("وزير", (), "وزير", ""),
        ("والوزير", ("و", "ال"), "وزير", ""),
        ("للوزير", ("ل", "ال"), "وزير", ""),
        ("بقيمة", ("ب",), "قيمه", ""),
        ("قيمتها", (), "قيمه", "ها"),
        ("نائبه", (), "نايب", "ه"),
        ("نائبة", (), "نايبه", ""),
        ("كبيراً", (), "كبيرا", ""),
        ("كبيرة", (), "كبيره", ""),
        ("سيلتقي", ("س",), "يلتقي", ""),
        ("سمات", (), "سمات", ""),
        ("باب", (), "باب", ""),
        ("لبنان", (), "لبنان", ""),
        ("ولبنان", ("و",), "لبنان", ""),
        ("فرنسا", (), "فرنسا", ""),
        ("كامل", (), "كامل", ""),
        ("وشرانق", ("و",), "شرانق", ""),
        ("وينستون", (), "وينستون", ""),
        ("فيها", (), "في", "ها"),
        ("بأنهم", ("ب",), "ان", "هم"),
        ("ولدينا", ("و",), "لدي", "نا"),
        ("لذلك", ("ل",), "ذلك", ""),
        ("بسبب", ("ب",), "سبب", ""),
        ("للسفن", ("ل", "ال"), "سفن", ""),
        ("كغطاء", ("ك",), "غطاء", ""),
        ("سفينتها", (), "سفينه", "ها"),
        ("حلفائه", (), "حلفاء", "ه"),
        ("ارتداؤه", (), "ارتداء", "ه"),
        ("وسيدفع", ("و", "س"), "يدفع", ""),
        ("والتقى", ("و",), "التقي", ""),
        ("إلغاء", (), "الغاء", ""),
        ("التزام", (), "التزام", ""),
        ("آلية", (), "اليه", ""),
        ("مياه", (), "مياه", ""),
        ("إنساناً", (), "انسانا", ""),
        ("كلينتون", (), "كلينتون", ""),
        ("لاهاي", (), "لاهاي", ""),
        ("بكين", (), "بكين", ""),
        ("وبكين", ("و",), "بكين", ""),
    ],
)
def test_particles(word: str, before: tuple[str, ...], form: str, after: str, packs: Packs) -> None:
    """A first letter is a particle only where what is left is a word, an unknown word keeps all but a و."""
    assert cut(word, packs) == [(before, form, after)]


def test_stem_offset_points_into_the_text(packs: Packs) -> None:
    """The stem begins behind particles, tatweel and vowel signs, counted in the text as written."""
    text = "وَبِالـمرفأ"
    (token,) = find_tools("ar", packs)[0].cut(text, 0, len(text))
    assert text[token.stem :] == "مرفأ"


def test_invisible_marks_are_no_tokens(packs: Packs) -> None:
    """A direction mark between words is passed over."""
    assert [form for _, form, _ in cut("رسا \u200fالقارب\u200e .", packs)] == ["رسا", "قارب", "."]


@given(st.text(alphabet="والبكسفمنيتهةاأإ ،.1٢َـ«»", max_size=40))
def test_any_text_is_cut_in_order(packs: Packs, text: str) -> None:
    """Tokens follow one another inside the text, none is empty, and the stem lies within its token."""
    tokeniser = find_tools("ar", packs)[0]
    end = 0
    for token in tokeniser.cut(text, 0, len(text)):
        assert end <= token.start < token.end <= len(text)
        assert token.start <= token.stem <= token.end
        assert token.whole
        end = token.end


def test_what_stands_between_white_space_is_cut_alike_wherever_it_stands(packs: Packs) -> None:
    """A piece of text gives the same tokens at each of its places, and French numbers are read over their blanks."""
    tokeniser, _ = find_tools("ar", packs)
    text = "«وبالميناء»، U.S. 3.5 «وبالميناء»، it's"
    twice = [tokeniser.cut(text, start, start + 12) for start in (0, text.rindex("«"))]
    assert [(t.form, t.before, t.kind, t.end - t.start) for t in twice[0]] == [
        (t.form, t.before, t.kind, t.end - t.start) for t in twice[1]
    ]
    assert [text[token.start : token.end] for token in tokeniser.cut(text, 0, len(text))] == [
        "«", "وبالميناء", "»", "،", "U.S.", "3.5", "«", "وبالميناء", "»", "،", "it's",
    ]  # fmt: skip
    french, _ = find_tools("fr", packs)
    assert [token.end for token in french.cut("12 500 marins", 0, 13)] == [6, 13]


def test_english_words_stay_whole(packs: Packs) -> None:
    """English has no attached particles."""
    assert cut("Cruiser's crew", packs, "en") == [((), "cruiser's", ""), ((), "crew", "")]


def test_full_stop_belongs_to_the_letters_it_shortens(packs: Packs) -> None:
    """Letters with full stops are one word with the last stop, compared without it, and end no clause."""
    tokeniser = find_tools("en", packs)[0]
    text = "the U.N. envoy saw R.K. Rao at 3 p.m. sharp."
    assert [text[token.start : token.end] for token in tokeniser.cut(text, 0, len(text))] == [
        "the", "U.N.", "envoy", "saw", "R.K.", "Rao", "at", "3", "p.m.", "sharp", ".",
    ]  # fmt: skip
    assert cut("the U.N. envoy", packs, "en")[1][1] == "u.n"


def test_doubled_apostrophes(packs: Packs) -> None:
    """Two apostrophes are one quotation mark, wherever they stand."""
    tokens = find_tools("ar", packs)[0].cut("صحيفة ''الرواق''", 0, 16)
    assert [(t.form, t.kind, t.end - t.start) for t in tokens if t.kind == "mark"] == [('"', "mark", 2)] * 2
