"""Sentences: where they end, where they go on, and that nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.language.sentences import split_sentences
from tawatur.packs.packs import Packs


def split(text: str, packs: Packs, language: str = "ar") -> list[str]:
    """The sentences as strings."""
    return [text[start:end] for start, end in split_sentences(text, 0, len(text), packs.languages[language])]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("رسا القارب. ثم أبحر.", 2),
        ("قال د. سالم إنه رسا.", 1),
        ("نقلت أ. ف. ب. عن الربان ذلك.", 1),
        ("بلغت 3. 1 مليار.", 1),
        ("قال: «رسا القارب. ثم أبحر» وسكت.", 1),
        ("هل رسا؟ نعم!", 2),
        ("سطر أول\nسطر ثان", 2),
        ("رسا القارب.وقال الربان ذلك.", 2),
        ("نشرته الرواق.نت أمس.", 1),
        ("رسا القارب ام.سوبر أمس.", 1),
    ],
)
def test_where_sentences_end(text: str, count: int, packs: Packs) -> None:
    """A stop ends a sentence unless it belongs to a short form or a figure, or stands inside a quotation."""
    assert len(split(text, packs)) == count


@given(st.text(alphabet='ابجد .؟!«»\n1"', max_size=60))
def test_only_white_space_is_lost(packs: Packs, text: str) -> None:
    """Put together again, the sentences hold every character that is not white space, in order."""
    assert "".join("".join(split(text, packs)).split()) == "".join(text.split())


def test_a_blank_left_out_in_english(packs: Packs) -> None:
    """A capital behind a stop opens a sentence; a small letter is part of a name."""
    assert len(split("The boat landed.The pilot said so on example.com today.", packs, "en")) == 2
