"""Who struck, where the dead of a strike are told ("killed in an Israeli raid", "an ambush by rebels"), and whose what
was struck is ("a UN convoy").
"""

from tawatur.claims.fillers import Cast
from tawatur.claims.hits import Hit
from tawatur.claims.nameless import read_agent
from tawatur.claims.verb_groups import open_group
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Filler

_NEAR = 4  # words between who struck and the noun of the strike, itself with it ("Israeli naval artillery fire")
_BEHIND = 3  # words from the noun of a strike to "by": "rockets that were fired by"


def find_striker(view: View, cast: Cast, hit: Hit, doc: str) -> Filler | None:
    """Who struck, by what stands beside the noun of the strike that the dead are told of; None where nobody does, or
    where adjectives stand behind their noun.
    """
    if view.lexicon.verb_first or not view.lexicon.raids or hit.event.event != "casualty":
        return None
    raid = _find_behind(view, hit) if hit.kind == "noun" or view.is_passive(hit.first) else _find_before(view, hit)
    raid = _find_behind(view, hit) if raid is None and "subject" not in hit.trigger.frame else raid
    if raid is None:
        return None
    near = range(raid + 1, min(raid + 1 + _BEHIND, view.sentence.last))
    by = next((n for n in near if view.tokens[n].form in view.lexicon.agents), -1)
    return _find_agent(view, cast, by, doc) if by > 0 else _find_owner(view, cast, raid)


def find_struck(view: View, cast: Cast, hit: Hit) -> Filler | None:
    """The body whose base, convoy or men were struck: "attacked a UN compound", "a UN convoy was ambushed"."""
    if view.lexicon.verb_first or hit.kind != "verb" or hit.trigger.frame.get("object") != "target":
        return None
    passive = view.is_passive(hit.first)
    last = open_group(view, hit.first)
    near = [a for a in view.arguments if (a.last < last if passive else a.first >= hit.last)]
    owner = (near[-1] if passive else near[0]) if near else None
    if owner is None or owner.mention.kind != "organisation" or not owner.modifies or owner.prep:
        return None
    between = range(owner.last, last) if passive else range(hit.last, owner.first)
    plain = all(view.tokens[n].kind == "word" and not view.preposition(n) and not view.finite(n) for n in between)
    return cast.fill(owner.mention, "target") if plain and len(between) <= _NEAR else None


def _find_behind(view: View, hit: Hit) -> int | None:
    """The noun of a strike behind the dead, in the phrase that a preposition opens: "killed in an air raid"."""
    for number in range(hit.last, view.sentence.last):
        if view.tokens[number].kind == "mark" or view.finite(number):
            return None
        if view.tokens[number].form in view.lexicon.raids:
            return number
    return None


def _find_before(view: View, hit: Hit) -> int | None:
    """The noun of a strike that is the subject of the verb, with no other verb but one that only tells which."""
    last = open_group(view, hit.first)
    for number in range(last - 1, view.sentence.first - 1, -1):
        token = view.tokens[number]
        if token.form in view.lexicon.raids and not view.preposition(number - 1):
            return number
        if token.kind == "mark" or (view.finite(number) and not _is_led(view, number)):
            return None
    return None


def _is_led(view: View, verb: int) -> bool:
    """Whether "by" stands right behind a participle: "rockets fired by"."""
    return verb + 1 < view.sentence.last and view.tokens[verb + 1].form in view.lexicon.agents


def _find_agent(view: View, cast: Cast, by: int, doc: str) -> Filler | None:
    """The name or the nameless behind "by"."""
    named = next((a for a in view.arguments if a.prep in view.lexicon.agents and 0 < a.first - by < _NEAR), None)
    if named is not None and _strikes(named):
        return cast.fill(named.mention, "actor")
    return read_agent(view, cast, by, doc)


def _find_owner(view: View, cast: Cast, raid: int) -> Filler | None:
    """The state or body before the noun, as its adjective or its owner: "an Israeli raid", "IDF fire"."""
    for number in range(raid - 1, max(raid - 1 - _NEAR, view.sentence.first - 1), -1):
        owner = next((a for a in view.arguments if a.last == number + 1), None)
        if owner is not None:
            return cast.fill(owner.mention, "actor") if _strikes(owner) and not owner.joined else None
        token = view.tokens[number]
        code = view.lexicon.read_nisba(token.form) if view.covered(number) is None else ""
        if code:
            return cast.state(code)
        if token.kind != "word" or token.form in view.lexicon.small or view.finite(number):
            return None
    return None


def _strikes(argument: Argument) -> bool:
    """Whether a mention is of a state or a body."""
    return argument.mention.kind in ("country", "organisation")
