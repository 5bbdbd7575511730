"""The shapes of unknown words: what looks like a name, and what like a verb, a purpose or an adjective."""

from tawatur.mentions.finder import Finder
from tawatur.mentions.scene import Scene

_LETTERS = 3


def is_shaped(scene: Scene, index: int, form: str, *, opens: bool) -> bool:
    """Whether an unknown word looks like a name and not like a verb or a noun with particles."""
    finder = scene.finder
    if len(form) < (_LETTERS if opens else 2) or form.startswith(finder.no_name_starts):
        return False
    if opens and (form.startswith(finder.particles.article) or _is_adverbial(scene, index, form)):
        return False
    return not (_is_composed(scene, index, form) or _is_verbal_noun(finder, form) or _is_verb(finder, form))


def _is_composed(scene: Scene, index: int, form: str) -> bool:
    """Whether a known word or verbal noun stands behind an attached particle, or a pronoun behind «ب» or «ل»."""
    finder, rest = scene.finder, form[1:]
    particles, head = finder.particles, form[0]
    if head == particles.owning and form[1:2] not in finder.words.shapes.long:
        return True
    near = head in (particles.owning, particles.placing)
    if near and scene.page.text[scene.page.words[index].end - 1] in finder.his:
        return True
    if (near or head == particles.joining) and finder.is_given(rest):
        return True
    held = rest[:1] in (particles.owning, particles.placing)
    if head == particles.joining and (held or _is_accusative(finder, rest)):
        inner = rest[1:] if held else rest[:-1]  # «وبأوامر», «ومشرفا»
        if inner in finder.ordinary or (not held and finder.is_given(inner)):
            return True
    return head in finder.attached and (rest in finder.ordinary or _is_verbal_noun(finder, rest))


def _is_accusative(finder: Finder, word: str) -> bool:
    """Whether a word has the ending of an indefinite noun in the accusative."""
    ending = finder.accusative
    return bool(ending) and len(word) > _LETTERS + 1 and word.endswith(ending)


def _is_adverbial(scene: Scene, index: int, form: str) -> bool:
    """Whether a word that would open a name looks like an adjective, a noun with a pronoun or a purpose."""
    finder = scene.finder
    last = scene.page.text[scene.page.words[index].end - 1]
    if last in finder.feminine_written or (last in finder.his and not form.endswith(finder.name_ends)):
        return True
    return any(shape.fullmatch(form) for shape in finder.purposes)


def _is_verbal_noun(finder: Finder, form: str) -> bool:
    """Whether a word has the shape of a verbal noun."""
    return any(shape.fullmatch(form) for shape in finder.verbal_nouns)


def _is_verb(finder: Finder, form: str) -> bool:
    """Whether a listed word appears under the endings or beginnings of verbs («أكدت», «سيبحث», «افتتح»)."""
    if any(shape.fullmatch(form) for shape in finder.verbs):
        return True
    shapes = finder.words.shapes
    stems = [form[: -len(end)] for end in shapes.verb_ends if form.endswith(end)]
    stems += [form[1:]] if form[0] in shapes.verb_begins else []
    return any(len(stem) >= _LETTERS and (stem in finder.ordinary or stem in finder.speech) for stem in stems)
