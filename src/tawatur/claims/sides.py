"""The two sides of talks or an agreement that are told by their adjectives alone: «محادثات مصرية سودانية»."""

from msgspec.structs import replace

from tawatur.claims.fillers import Cast
from tawatur.claims.marks import DASHES
from tawatur.claims.view import View
from tawatur.core.claim import Filler

SIDES = {"meeting": "participants", "agreement": "party"}


def list_adjectives(view: View, last: int) -> list[int]:
    """The adjectives of two states or more that follow each other behind the noun of talks or of an agreement that
    ends before `last`, over others that say of what kind they are («محادثات عسكرية مصرية سودانية»); none where one
    state alone is told.
    """
    held: list[int] = []
    for number in range(last, view.sentence.last if view.lexicon.verb_first else last):
        token = view.tokens[number]
        if view.lexicon.read_nisba(token.form) and view.covered(number) is None and not view.attached(number):
            held.append(number)
        elif _ends(view, number, told=bool(held)) or (not held and number - last >= view.rules.frames.described_before):
            break
    states = {view.lexicon.read_nisba(view.tokens[number].form) for number in held}
    return held if len(states) > 1 else []


def _ends(view: View, number: int, *, told: bool) -> bool:
    """Whether the adjectives end at a token: behind the first of a state only a dash stands between them."""
    return view.tokens[number].form not in DASHES if told else _parts(view, number)


def _parts(view: View, number: int) -> bool:
    """Whether a token is no adjective of the noun before it; those of an agreement may be in its own name."""
    held = view.covered(number)
    if held is not None:
        return held.kind != "instrument"
    ended = view.preposition(number) or view.attached(number) or view.conjoined(number) or view.finite(number)
    return view.tokens[number].kind != "word" or bool(ended)


def names_sides(view: View, last: int, leading: frozenset[str]) -> bool:
    """Whether its sides are told right behind a noun that ends before `last`: by a preposition that leads to them, or
    by their adjectives («اتفاق جديد بين غانا وتوغو», «اتفاق مصري سوداني»).
    """
    near = range(last, min(last + view.rules.frames.described_before + 1, view.sentence.last))
    behind = next((n for n in near if _parts(view, n)), None)
    led = behind is not None and view.tokens[behind].form in leading
    return led or bool(list_adjectives(view, last))


def fill_sides(view: View, cast: Cast, last: int) -> list[Filler]:
    """The states whose adjectives tell the sides."""
    codes = dict.fromkeys(view.lexicon.read_nisba(view.tokens[number].form) for number in list_adjectives(view, last))
    states = (cast.state(code) for code in codes)
    return [replace(state, inherited=False) for state in states if state is not None]
