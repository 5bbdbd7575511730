"""Whom a pronoun takes up: "it said", "according to him"."""

from tawatur.claims import chains
from tawatur.claims.acts import Discourse
from tawatur.claims.chains import NEWSROOMS
from tawatur.claims.view import View
from tawatur.claims.words import Lexicon
from tawatur.core.claim import Link


def find_taken_up(view: View, discourse: Discourse, first: int, last: int) -> tuple[Link, ...]:
    """Who is meant where a token range behind a preposition holds nothing but a pronoun; a voice left open where nobody
    spoke before whom it can stand for.
    """
    pronoun = view.lexicon.oblique.get(view.tokens[first].form) if last == first + 1 else None
    if pronoun is None:
        return ()
    links = discourse.person if pronoun in view.lexicon.persons else discourse.last
    links = cut_hands(view.lexicon, pronoun, links)
    if links and stands_for(view.lexicon, pronoun, links[-1]):
        return links
    token = view.tokens[first]
    return (chains.leave_open(discourse.span(token.start, token.end), token.whole),)


def cut_hands(lexicon: Lexicon, pronoun: str, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """The hands up to the nearest newsroom that "it" can stand for, where a person spoke to it: "Berg told the agency
    the road was open. It quoted a driver as saying".
    """
    if pronoun not in lexicon.impersonal or not links or stands_for(lexicon, pronoun, links[-1]):
        return links
    rooms = (n for n in range(len(links) - 1, 0, -1) if links[n - 1].kind in NEWSROOMS)
    return next((links[:n] for n in rooms), links)


def stands_for(lexicon: Lexicon, pronoun: str, link: Link) -> bool:
    """Whether a pronoun can be of the one who spoke last: "they" of no newsroom and no one man, "it" of nobody in
    person.
    """
    if pronoun in lexicon.together:
        several = link.kind not in NEWSROOMS and link.kind not in ("person", "statement")
        return several and link.count != 1
    return pronoun not in lexicon.impersonal or (link.kind != "person" and not (link.anonymous and link.count == 1))
