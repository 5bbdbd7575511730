"""Runs of words that belong together without being a known name: definite nouns, proper names."""

from tawatur.mentions.scene import Scene
from tawatur.mentions.shapes import is_shaped

_LETTERS = 3


def read_nouns(scene: Scene, index: int, *, pairs: bool = False) -> int | None:
    """Where a run of definite nouns from `index` ends («مركز الدراسات الاستراتيجية»), None if none begins.

    One noun without article may stand before the first («هيئة تطوير الموانئ»); `pairs` allows «التربية والتعليم».
    """
    page = scene.page
    place, definite = index, 0
    while page.follows(place) and place - index < scene.finder.rules.noun_words:
        word = page.words[place]
        if word.kind != "word" or (scene.nisba(place, definite=True) is not None and definite and not pairs):
            break
        if _is_definite(scene, place, first=not definite, pairs=pairs):
            definite += 1
        elif definite or place > index or not _is_noun(scene, place):
            break
        place += 1
    return place if definite else None


def _is_definite(scene: Scene, index: int, *, first: bool, pairs: bool) -> bool:
    """Whether the word carries the article, not as subject of something else."""
    page, particles = scene.page, scene.finder.particles
    whole, article = page.words[index].whole, particles.article
    if whole in scene.finder.no_nouns or scene.finder.bare(whole) in scene.finder.speech:
        return False
    if scene.nisba(index, definite=False) is not None:
        return False  # «ألمانية» only begins as with the article
    if whole.startswith(article) and len(whole) > len(article) + 1:
        heads = () if first else scene.hits_at("body", index)
        if any(not hit.value.construct and not hit.value.feminine for hit in heads):
            return False  # «مجلس الأمن الجيش الصومالي» are two bodies
        return scene.hit("title", index) is None and scene.hit("status", index) is None
    if first:
        return False
    if whole.startswith(particles.fused) and len(whole) > _LETTERS + 1:
        return True
    return pairs and whole.startswith(particles.joining + article)


def _is_noun(scene: Scene, index: int) -> bool:
    """Whether a word without article can stand in a chain before a definite noun."""
    whole = scene.page.words[index].whole
    finder = scene.finder
    return (
        whole in finder.ordinary
        and whole not in finder.speech
        and whole not in scene.finder.cues
        and scene.hit("title", index) is None
        and len(whole) > _LETTERS
        and scene.board.starting(index) is None
    )


def read_proper(scene: Scene, index: int) -> int | None:
    """Where a proper name from `index` ends: a quotation, a known name, Latin words, or unknown words."""
    page = scene.page
    if page.is_opening(index):
        return read_quoted(scene, index)
    known = scene.board.starting(index, "organisation", "outlet", "country", "place", "person")
    if known is not None and not known.before:
        return known.last
    title = scene.hit("title", index)
    place = index if title is None or title.value.group.kind == "kinship" else title.last
    if place > index and not (page.follows(place) and scene.finder.is_given(page.whole(place))):
        return None
    while page.follows(place) and place - index < scene.finder.rules.proper_words and is_proper(scene, place):
        if place > index and _names_place(scene, place):
            break
        place += 1
    return place if place > index else None


def _names_place(scene: Scene, index: int) -> bool:
    """Whether a known place begins at a word behind a particle of its own, which no name before it holds: «قرية الورد
    بريف سبها».
    """
    known = scene.board.starting(index, "place", "country")
    return known is not None and bool(known.before)


def read_quoted(scene: Scene, index: int) -> int | None:
    """Where quotation marks or brackets that open at `index` close, None if too far or not in the sentence."""
    page = scene.page
    for place in range(index + 1, min(index + 2 + scene.finder.rules.quoted_words, len(page))):
        if not page.follows(place):
            return None
        if place > index + 1 and (page.is_quote(place) or page.is_mark(place, ")")):
            return place + 1
    return None


def is_proper(scene: Scene, index: int) -> bool:
    """Whether the word is in no list and shaped like a name: unknown, or Latin letters with a capital."""
    word = scene.page.words[index]
    if word.kind != "word":
        return False
    written = scene.page.text[word.start : word.end]
    if written[0].isascii():
        return written[0].isupper()
    return (
        len(word.whole) >= _LETTERS
        and not is_ordinary(scene, index)
        and is_shaped(scene, index, word.whole, opens=not word.whole.startswith(scene.finder.particles.article))
    )


def is_ordinary(scene: Scene, index: int) -> bool:
    """Whether the word, under some reading, is an ordinary word of the language."""
    word = scene.page.words[index]
    finder = scene.finder
    if finder.is_given(word.whole) or finder.bare(word.whole) in finder.given or word.whole in finder.family:
        return False
    for reading in word.readings:
        with_article = reading.rest.startswith(finder.particles.article)
        joined = with_article or all(one in finder.particles.conjunctions for one in reading.before)
        if joined and is_listed(scene, reading.rest):
            return True
        if reading.before and with_article:
            return True
    written = scene.page.text[word.start : word.end]
    return any(
        written.endswith(ending) and len(written) >= len(ending) + _LETTERS
        for ending in finder.words.people.ordinary_endings
    )


def is_listed(scene: Scene, word: str) -> bool:
    """Whether a word, article off, is ordinary, or is one under an ending of number or case («وفدا», «شاحنتين»)."""
    finder = scene.finder
    bare = finder.bare(word)
    if word in finder.ordinary or bare in finder.ordinary:
        return True
    endings = (end for end in finder.language.nouns.endings if bare.endswith(end))
    stems = [bare[: -len(end)] for end in endings if len(bare) - len(end) >= _LETTERS]
    return any(stem in finder.ordinary for stem in stems)
