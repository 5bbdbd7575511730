"""What somebody sets out to do: a deed told as the purpose of a journey is none yet."""

from tawatur.claims.hits import Hit
from tawatur.claims.view import View


def is_purpose(view: View, hit: Hit) -> bool:
    """Whether a noun tells for what somebody travels: «يسافر الوزير إلى أكرا لتوقيع العقد»."""
    token, owning = view.tokens[hit.first], view.lexicon.language.particles.owning
    if hit.kind != "noun" or hit.light >= 0 or not owning or owning not in token.before:
        return False
    before = [n for n in view.find_places(view.lexicon.telling) if n < hit.first and view.finite(n)]
    if not before or any(a.mention.kind == "instrument" for a in view.inside(before[-1], hit.first)):
        return False  # «ألغت غانا عقدا مع توغو لشراء دبابات»: what the contract is for
    return any(event == "visit" for event, _ in view.wording.telling[before[-1]][0])
