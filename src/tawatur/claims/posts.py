"""The words that name the post somebody is given or dismissed from."""

from tawatur.claims.hits import Hit, find_next
from tawatur.claims.view import Stretch, View


def find_post(view: View, hit: Hit, at: Stretch) -> Stretch | None:
    """The post somebody is named to, behind the trigger («قائدا للجيش التشادي»), or what he is charged with («كلف ...
    بتشكيل الحكومة»); None if none is told.
    """
    return find_post_of(view, hit, Stretch(hit.last, find_next(view, hit, at.last)))


def find_post_of(view: View, hit: Hit, at: Stretch) -> Stretch | None:
    """The first post of those of the trigger that a token range names, to the end of its words."""
    posts = hit.trigger.posts
    led = ("", *view.lexicon.where) if view.lexicon.verb_first else ("",)
    told = (n for n in range(*at) if view.tokens[n].form in posts and view.attached(n) in led)
    first = next(told, None)
    return None if first is None else Stretch(first, _end_post(view, first, at))


def find_left(view: View, hit: Hit, at: Stretch) -> Stretch | None:
    """The post somebody is dismissed from, behind the trigger, with its preposition: «من رئاسة الوزراء»."""
    leaves, behind = hit.trigger.leaves, range(hit.last, find_next(view, hit, at.last) - 1)
    left = (n for n in behind if leaves and view.tokens[n].form == leaves)
    first = next((n for n in left if view.tokens[n - 1].form not in view.lexicon.comparatives), None)
    if first is None or not _belongs_to_post(view, first + 1):
        return None
    return Stretch(first, _end_post(view, first + 1, at))


def _end_post(view: View, first: int, at: Stretch) -> int:
    """The token behind the words that name a post."""
    last = first + 1
    while last < min(at.last, first + view.rules.frames.post_words) and _belongs_to_post(view, last):
        last += 1
    return last


def _belongs_to_post(view: View, number: int) -> bool:
    """Whether the word goes on to name the post: no preposition, time, mark or verb."""
    token, lexicon = view.tokens[number], view.lexicon
    joined = token.form in lexicon.language.of
    ended = token.form in lexicon.prepositions or view.is_date(number) or view.finite(number) or view.conjoined(number)
    ended = ended and not joined
    return token.kind == "word" and not ended and token.form not in lexicon.post_ends
