"""One person killed or wounded, told by a noun with an indefinite article: "a policeman was killed"."""

from tawatur.core.values import Amount
from tawatur.mentions.draft import Draft
from tawatur.mentions.figures import PERSONS, is_hurt_behind, tells_which
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

_ONE = Amount(1.0, 1.0, "exact", PERSONS)


def mark_victims(scene: Scene) -> None:
    """Put one person on the board for each such noun that a word of killing or wounding governs."""
    page, finder = scene.page, scene.finder
    for index, word in enumerate(page.words):
        if word.whole not in finder.indefinite or scene.board.covering(index, "quantity") is not None:
            continue
        noun = _find_noun(scene, index)
        if noun is not None and (_is_governed(scene, index) or is_hurt_behind(scene, noun.last)):
            scene.board.put(
                Draft(
                    doc=page.doc, kind="quantity", first=index, last=noun.last, start=word.start, end=noun.end,
                    rule="persons", amount=_ONE, description=page.text[noun.start : noun.end], extent_start=word.start,
                    extent_end=noun.end,
                )
            )  # fmt: skip


def _find_noun(scene: Scene, article: int) -> Hit | None:
    """The singular noun of persons behind an article, over what tells which: "a 72-year-old woman"."""
    page, finder, words = scene.page, scene.finder, 0
    place = article + 1
    while page.follows(place) and words <= finder.rules.person_words:
        noun = scene.hit("person-noun", place)
        if noun is not None:
            further = scene.hit("person-noun", noun.last) if page.follows(noun.last) else None
            noun = further or noun
            return None if page.whole(noun.last - 1).endswith(finder.plurals) else noun
        aged = page.words[place].kind == "number" and page.is_mark(place + 1, "-")
        inside = aged or page.is_mark(place, "-") or page.is_mark(place - 1, "-")
        if not inside and not tells_which(scene, place):
            return None
        place, words = place + 1, words + (not inside)
    return None


def _is_governed(scene: Scene, index: int) -> bool:
    """Whether a word of killing or wounding stands right before the article: "killing a policeman"."""
    return scene.page.follows(index) and scene.page.whole(index - 1) in scene.finder.hurt
