"""A sentence as the room sees it."""

from itertools import combinations

import pytest

from tawatur.claims.view import View
from tawatur.claims.wording import Wording
from tawatur.claims.words import open_lexicon
from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.mentions.find import find_mentions
from tests.claims.conftest import PACKS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قال الوزير سامي عون إن غانا تسلمت 12 دبابة، وأضاف أن السويد لم تبع زوارق وتدرس بيع طائرات.", "ar"),
        ("The minister said Ghana had received 12 tanks, while Sweden sold no boats and hopes to sell jets.", "en"),
    ],
)
def test_the_verbs_of_a_stretch_are_its_words_that_read_as_finite(text: str, language: str) -> None:
    """Cut from the verbs of the sentence they are what asking each word gives, wherever the stretch begins and ends."""
    document = Document("made", text, (Block(Span("made", 0, len(text)), "body"),), digest_text(text), language)
    analysis = analyse(document, PACKS)
    wording = Wording(analysis.tokens, open_lexicon(PACKS, language))
    (sentence,) = analysis.sentences
    view = View(text, wording, sentence, find_mentions(document, analysis, PACKS))
    assert len(view.find_verbs(view.sentence.first, view.sentence.last)) > 2
    for first, last in combinations(range(view.sentence.first, view.sentence.last + 1), 2):
        assert view.find_verbs(first, last) == [number for number in range(first, last) if view.finite(number)]
