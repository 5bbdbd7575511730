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
        kept = place is None or hit.trigger.weak or (hit.kind == "verb" and hit.first - place == 1)
        (told if kept else denied).append(hit)
    return told, denied


def find_negation(view: View, at: Stretch, number: int) -> int | None:
    """The last negation before a token in its clause; None if there is none."""
    lexicon = view.lexicon
    for place in range(number - 1, at.first - 1, -1):
        token = view.token(place)
        negates = token.form in lexicon.negations or token.whole in lexicon.negations
        if negates and view.covered(place) is None and not view.matches(place, lexicon.no_negations):
            return place
    return None
