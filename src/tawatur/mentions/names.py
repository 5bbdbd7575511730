"""Personal names in a script without capitals: which words are one."""

from tawatur.mentions.finder import Scene
from tawatur.mentions.page import Reading
from tawatur.mentions.runs import is_ordinary

_MOST_NAMES = 4
_LETTERS = 3
_PRESENT = ("ي", "ن", "ت", "س")  # present and future verbs begin with these
_VERB_STARTS = ("است", "يست", "تست", "سيت", "ستت")
_PARTICLES_WITH_ARTICLE = ("بال", "كال", "لل", "وال", "فال", "ولل", "وبال")


def read_name(scene: Scene, index: int, *, strong: bool, reading: Reading | None = None) -> int | None:
    """Where a personal name that begins at `index` ends, None if none does.

    `strong`: a title or a telling verb stands before, so that unknown words and doubtful given names
    may open it. Joints («بن», «عبد») bind the next word and do not count.
    """
    page = scene.page
    place, names = index, 0
    while place < len(page) and names < _MOST_NAMES and (place == index or page.follows(place)):
        form = reading.rest if reading is not None and place == index else page.words[place].whole
        if form in scene.finder.joints and _is_joint(scene, place, form):
            place += 1
            names += place == index + 1
            if names and place > index + 1:
                place += 1
            continue
        if not _is_part(scene, place, form, opens=place == index, strong=strong):
            break
        place += 1
        names += 1
    while place > index and page.whole(place - 1) in scene.finder.joints - scene.finder.closers:
        place -= 1
    return place if place > index else None


def _is_joint(scene: Scene, index: int, form: str) -> bool:
    """Whether a joint binds a next word that may be part of a name."""
    page = scene.page
    if not page.follows(index + 1):
        return form in scene.finder.closers
    following = page.whole(index + 1)
    return page.words[index + 1].kind == "word" and (
        scene.finder.is_given(following)
        or following in scene.finder.joints
        or form in scene.finder.closers
        or not is_ordinary(scene, index + 1)
    )


def _is_part(scene: Scene, index: int, form: str, *, opens: bool, strong: bool) -> bool:
    """Whether the word can be part of a name at this place."""
    finder, word = scene.finder, scene.page.words[index]
    if word.kind != "word" or not ("ء" <= word.whole[0] <= "ۿ"):
        return False
    if scene.page.text[word.start : word.end] in finder.blocked:
        return False
    if form in finder.given:
        return True
    if form in finder.doubtful:
        return strong or not opens
    if opens and not strong:
        return False
    if form in finder.speech or is_ordinary(scene, index) or _is_taken(scene, index, opens=opens):
        return False
    return _is_shaped(scene, index, form, opens=opens)


def _is_taken(scene: Scene, index: int, *, opens: bool) -> bool:
    """Whether the word belongs to a known name, a title, a weapon or a nationality."""
    covering = scene.board.covering(index)
    if covering is not None and covering.kind != "person":
        return True
    if scene.hits_at("title", index) or scene.hits_at("body", index) or scene.hits_at("voice", index):
        return True
    nisba = scene.hit("nisba", index)
    return nisba is not None and (opens or not nisba.definite)


def _is_shaped(scene: Scene, index: int, form: str, *, opens: bool) -> bool:
    """Whether an unknown word looks like a name and not like a verb or a noun with particles."""
    finder = scene.finder
    if len(form) < (_LETTERS if opens else 2):
        return False
    if form.startswith(_PARTICLES_WITH_ARTICLE) or form.startswith(_VERB_STARTS):
        return False
    if form.startswith("ال") and opens:
        return False
    if form[0] in "وفبلك" and (finder.is_given(form[1:]) or form[1:] in finder.ordinary or _is_verbal_noun(form[1:])):
        return False
    if _is_verbal_noun(form):
        return False
    if form[0] == "ي" and len(form) <= 6:
        return False
    return not _is_verb(scene, form)


def _is_verbal_noun(form: str) -> bool:
    """Whether a word has the shape of a verbal noun with infixed ت («انتظام», «اجتماع», «استقرار»)."""
    return len(form) > 5 and form[0] == "ا" and "ت" in form[2:4] and form[-2] == "ا"


def _is_verb(scene: Scene, form: str) -> bool:
    """Whether a listed word appears under the endings or beginnings of verbs («أكدت», «سيبحث», «افتتح»)."""
    finder = scene.finder
    if form[0] == "ا" and len(form) in (5, 6) and form[2] == "ت":
        return True
    stems = [form[:-1]] if form.endswith("ت") else []
    stems += [form[:-2]] if form.endswith(("وا", "تا", "ان")) else []
    stems += [form[1:]] if form[0] in _PRESENT else []
    return any(len(stem) >= _LETTERS and (stem in finder.ordinary or stem in finder.speech) for stem in stems)
