"""Further posts that one verb gives: «عين الملك سامي عون وزيرا للدفاع وكريم نصر وزيرا للمالية»."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tawatur.claims.frames import Frame
from tawatur.claims.hits import find_next
from tawatur.claims.posts import find_post, find_post_of
from tawatur.claims.scene import Setting
from tawatur.claims.view import Argument, Stretch
from tawatur.core.claim import Claim, Filler
from tawatur.core.identity import identify
from tawatur.core.spans import Span


def read_appointed(setting: Setting, group: Sequence[Frame], at: Stretch, made: Sequence[Claim]) -> list[Claim]:
    """The claims of those joined to one who is given a post, each with a post of his own behind him."""
    view, hit = setting.view, group[0].hit
    told = next((claim for claim in made if claim.event == "office" and "holder" in claim.roles), None)
    post = find_post(view, hit, at) if told is not None and view.lexicon.verb_first and hit.trigger.posts else None
    if told is None or post is None:
        return []
    return [_tell(setting, told, person, own) for person, own in _list_appointed(setting, group[0], post.last)]


def _list_appointed(setting: Setting, frame: Frame, first: int) -> Iterator[tuple[Argument, Stretch]]:
    """The persons joined behind the first post, each with the words of his own, up to one who has none."""
    view, hit = setting.view, frame.hit
    last = find_next(view, hit, setting.region.last)
    persons = [a for a in view.inside(first, last) if a.mention.kind == "person" and view.conjoined(a.first)]
    for number, person in enumerate(persons, 1):
        stop = persons[number].first if number < len(persons) else last
        post = find_post_of(view, hit, Stretch(person.last, stop))
        if post is None or any(view.finite(n) for n in range(first, post.first) if view.covered(n) is None):
            return
        yield person, post


def _tell(setting: Setting, told: Claim, person: Argument, post: Stretch) -> Claim:
    """The claim of one who is given a post with another: the same hand gives it, on the same day."""
    view, cast = setting.view, setting.scene.cast
    begin, end = view.tokens[person.first].stem, view.tokens[post.last - 1].end
    words = view.text[view.tokens[post.first].start : end]
    bodies = [a.mention for a in view.inside(*post) if a.mention.kind == "organisation"]
    own = {
        "holder": (cast.fill(person.mention, "holder"),),
        "office": (Filler(words, (words,), "office"),),
        **({"organisation": (cast.fill(bodies[0], "organisation"),)} if bodies else {}),
    }
    kept = {role: held for role, held in told.roles.items() if role in ("actor", "place")}
    span = Span(told.doc, begin, end)
    return replace(told, id=identify("claim", told.id, span), evidence=(span,), roles={**kept, **own})
