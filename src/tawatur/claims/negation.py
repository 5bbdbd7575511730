"""What a clause denies: an event that a negation stands before is not told as one."""

from tawatur.claims.hits import Hit
from tawatur.claims.view import Stretch, View


def part_hits(view: View, hits: list[Hit], at: Stretch) -> tuple[list[Hit], list[Hit]]:
    """The hits that tell of something, and those that a negation before them takes back.

    A verb denied outright («لم تتسلم») still tells: that it did not happen. A mark of the outlet's own
    assessment («لم يتضح») holds its negation itself.
    """
    told: list[Hit] = []
    denied: list[Hit] = []
    for hit in hits:
        place = find_negation(view, at, hit.first)
        kept = place is None or hit.trigger.weak or (hit.kind == "verb" and is_negated(view, at, hit.first))
        (told if kept else denied).append(hit)
    return told, denied


def is_negated(view: View, at: Stretch, verb: int) -> bool:
    """Whether a negation stands right at a verb, words that only carry the verb between: «n'a jamais été livré»."""
    place = find_negation(view, at, verb)
    return place is not None and all(view.token(n).form in view.lexicon.auxiliaries for n in range(place + 1, verb))


def find_negation(view: View, at: Stretch, number: int) -> int | None:
    """The last negation before a token in its clause; None if there is none."""
    lexicon = view.lexicon
    for place in range(number - 1, at.first - 1, -1):
        token = view.token(place)
        negates = token.form in lexicon.negations or token.whole in lexicon.negations
        if negates and view.covered(place) is None and not view.matches(place, lexicon.no_negations):
            return place
    return None
