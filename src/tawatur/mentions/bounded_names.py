"""A name of unknown words that cannot be anything else: between a definite office and a that-word."""

from tawatur.mentions.names import is_servant, tells_time
from tawatur.mentions.page import Reading
from tawatur.mentions.runs import is_ordinary
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import Parsed

_COMMA = "،,"
_NAMES = 2  # words of a name, «عبد» with the word it binds counted once


def find_bounded(scene: Scene, title: Parsed) -> tuple[int, int, Reading | None] | None:
    """The two words between a definite office and a that-word, a comma before it too: «قال وزير الدفاع الغاني ساديو
    كامارا إن». As nouns or adjectives behind the office they would have the article.
    """
    page, place, names = scene.page, title.last, 0
    article = scene.finder.particles.article
    if title.kind != "office" or not article or not page.words[title.last - 1].whole.startswith(article):
        return None
    while names < _NAMES and _may_name(scene, place, opens=not names):
        bound = names > 0 and is_servant(scene, place, page.words[place].whole)
        place, names = place + 1 + bound, names + 1
    closing = place + page.is_mark(place, _COMMA)
    if names < _NAMES or not page.follows(closing) or page.whole(closing) not in scene.finder.openers:
        return None
    known = [n for n in range(title.last, place) if not is_ordinary(scene, n)]
    return (title.last, place, None) if known else None


def _may_name(scene: Scene, index: int, *, opens: bool) -> bool:
    """Whether a word may stand in such a name: in no list of small words, verbs of speech, offices or bodies, and as
    its first neither with the article nor with the ending of an adverb («مخاطبا») or of the feminine.
    """
    page, finder = scene.page, scene.finder
    if not page.follows(index) or page.words[index].kind != "word" or scene.board.covering(index) is not None:
        return False
    word = page.words[index]
    form, article = word.whole, finder.particles.article
    readings = {form, *(reading.rest for reading in word.readings)}
    if not finder.letters.match(form) or readings & finder.no_names or tells_time(scene, index):
        return False
    if any(scene.hits_at(kind, index) for kind in ("title", "body", "voice")) or scene.hit("nisba", index) is not None:
        return False
    led = form.startswith(article) or (bool(finder.accusative) and form.endswith(finder.accusative))
    led = led or page.text[word.end - 1] in finder.feminine_written
    return not (opens and led) and not (form.startswith(article) and not finder.is_given(form))
