"""Arms that act for a state: «قصفت المدفعية التركية», «غارات شنتها مقاتلات مصرية»."""

from tawatur.claims.fillers import Cast
from tawatur.claims.frames import Frame
from tawatur.claims.view import View
from tawatur.core.claim import Filler


def find_crew(view: View, cast: Cast, frame: Frame) -> Filler | None:
    """The state whose arms are the subject of a verb by which arms act, by the adjective they stand with, behind the
    verb or right before it.
    """
    verb = _find_verb(view, frame) if view.lexicon.verb_first else None
    if verb is None:
        return None
    within, crews = view.rules.frames.crew_within, view.find_places(view.lexicon.crews)
    behind = next((n for n in crews if n == verb + 1), None)
    before = next((n for n in reversed(crews) if verb - within <= n < verb), None)
    code = ""
    if behind is not None:
        code = _read_state(view, range(behind + 1, min(behind + 1 + within, view.sentence.last)))
    elif before is not None:
        code = _read_state(view, range(before + 1, verb))
    return cast.state(code) if code else None


def _find_verb(view: View, frame: Frame) -> int | None:
    """The verb that tells the deed, or carries its noun, if arms can be its subject."""
    hit = frame.hit
    behind = range(hit.last, min(hit.last + view.rules.frames.described_before, view.sentence.last))
    places = (hit.first,) if hit.kind == "verb" else (hit.light, *behind)
    return next((n for n in places if n >= 0 and view.tokens[n].form in view.lexicon.crewed and view.finite(n)), None)


def _read_state(view: View, near: range, *, called: int = 0) -> str:
    """The state an adjective among these words is of, before any mark, verb or preposition; "" if there is none. One
    without article stands behind its noun, whose name goes on up to `called`, or behind another such adjective («طائرات
    حربية مصرية»).
    """
    plain = True
    for number in near:
        token, held = view.tokens[number], view.covered(number)
        if held is not None and held.kind == "weapon":
            continue
        if token.kind != "word" or view.attached(number) or view.preposition(number) or view.finite(number):
            return ""
        code = view.lexicon.read_nisba(token.form)
        if code and (token.definite or plain):
            return code
        plain = plain and (number < called or token.form.endswith(view.lexicon.feminine_nouns))
    return ""


def find_raider(view: View, cast: Cast, frame: Frame) -> Filler | None:
    """The state by whose adjective a noun of a raid is told, over one more adjective: «غارة جوية إسرائيلية», «قصف جوي
    تركي».
    """
    hit = frame.hit
    if hit.kind != "noun" or not view.lexicon.verb_first or view.tokens[hit.first].form not in view.lexicon.raids:
        return None
    if view.tokens[hit.first].after:
        return None
    near = range(hit.first + 1, min(max(hit.first + 1, hit.last) + 2, view.sentence.last))
    code = _read_state(view, near, called=hit.last)
    return cast.state(code) if code else None
