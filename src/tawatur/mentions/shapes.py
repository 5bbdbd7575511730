"""The shapes of unknown Arabic words: what looks like a name, and what like a verb, a purpose or an adjective."""

import re

from tawatur.mentions.finder import Scene

_LETTERS = 3
_LONG = ("ا", "و", "ي")  # names that begin with ل go on with one of these; «لعطر» is ل and a noun
_PRESENT = ("ي", "ن", "ت", "س")  # present and future verbs begin with these
_VERB_STARTS = ("است", "يست", "تست", "سيت", "ستت")
# Shapes of unknown words: verbs (يفعل, سيفعل, افتعل, فعلت), nouns of purpose (لتفعيل, لمفاعلة, ليفعل).
_VERBS = tuple(map(re.compile, ("ي.{2,5}", "ا.ت.{2,3}")))
_PURPOSES = tuple(map(re.compile, ("[لبو]?ت..ي.", "لم.+ه", "لي.{3,5}", "[بل]ت.{3,4}", "سي.{3,5}", "...ت")))
_WITH_ARTICLE = ("بال", "كال", "لل", "وال", "فال", "ولل", "وبال")


def is_shaped(scene: Scene, index: int, form: str, *, opens: bool) -> bool:
    """Whether an unknown word looks like a name and not like a verb or a noun with particles."""
    if len(form) < (_LETTERS if opens else 2) or form.startswith(_WITH_ARTICLE + _VERB_STARTS):
        return False
    if opens and (form.startswith(scene.finder.particles.article) or _is_adverbial(scene, index, form)):
        return False
    return not (_is_composed(scene, index, form) or _is_verbal_noun(form) or _is_verb(scene, form))


def _is_composed(scene: Scene, index: int, form: str) -> bool:
    """Whether a known word or verbal noun stands behind an attached particle, or a pronoun behind «ب» or «ل»."""
    finder, rest = scene.finder, form[1:]
    if form[0] == "ل" and form[1:2] not in _LONG:
        return True
    if form[0] in "بل" and scene.page.text[scene.page.words[index].end - 1] == "ه":
        return True
    if form[0] in "وبل" and finder.is_given(rest):
        return True
    return form[0] in "وفبلك" and (rest in finder.ordinary or _is_verbal_noun(rest))


def _is_adverbial(scene: Scene, index: int, form: str) -> bool:
    """Whether a word that would open a name looks like an adjective, a noun with a pronoun or a purpose."""
    word = scene.page.words[index]
    last = scene.page.text[word.end - 1]
    if last == "ة" or (last == "ه" and not form.endswith("ييه")):
        return True
    return any(shape.fullmatch(form) for shape in _PURPOSES)


def _is_verbal_noun(form: str) -> bool:
    """Whether a word has the shape of a verbal noun with infixed ت («انتظام», «اجتماع», «استقرار»)."""
    return len(form) > 5 and form[0] == "ا" and "ت" in form[2:4] and form[-2] == "ا"


def _is_verb(scene: Scene, form: str) -> bool:
    """Whether a listed word appears under the endings or beginnings of verbs («أكدت», «سيبحث», «افتتح»)."""
    finder = scene.finder
    if any(shape.fullmatch(form) for shape in _VERBS):
        return True
    stems = [form[:-1]] if form.endswith("ت") else []
    stems += [form[:-2]] if form.endswith(("وا", "تا", "ان")) else []
    stems += [form[1:]] if form[0] in _PRESENT else []
    return any(len(stem) >= _LETTERS and (stem in finder.ordinary or stem in finder.speech) for stem in stems)
