"""Papers that speak with who wrote them behind: «بيان للجيش», «بيان صادر عن الوزارة»."""

from itertools import takewhile

from tawatur.claims.acts import Discourse
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link


def cite_issued(view: View, discourse: Discourse, number: int, stop: int) -> tuple[Link, ...]:
    """The statement whose noun stands at a token, before it the newsroom that spread it and behind it who issued it, if
    the words before `stop` tell.
    """
    room = _find_spreader(view, number, stop)
    issuer = find_issuer(view, discourse, number, stop if room is None else room.first - 1)
    rooms = () if room is None else (discourse.link(room.mention),)
    issued = () if issuer is None else (discourse.link(issuer.mention),)
    return (*rooms, discourse.cite(view.tokens[number]), *issued)


def _find_spreader(view: View, number: int, stop: int) -> Argument | None:
    """The newsroom right behind a verb that takes a statement up: «بيان للوزارة نقلته الوكالة»."""
    spread, places = view.lexicon.untold | view.lexicon.relays, range(number + 1, stop - 1)
    verbs = [n for n in places if view.tokens[n].after and view.tokens[n].form in spread]
    rooms = (a for a in view.arguments if a.mention.kind == "outlet" and not a.prep and a.first - 1 in verbs)
    return next(rooms, None)


def list_issuer(view: View, number: int, stop: int) -> list[int]:
    """The words of an issuer no mention was read of, behind the noun of a statement: «بيان للدول الثلاث»."""
    after = _pass_adjective(view, number + 1, stop)
    if after >= stop or view.attached(after) not in view.lexicon.relayed_to or view.covered(after) is not None:
        return []
    names = takewhile(lambda n: n == after or _names_on(view, n), range(after, stop))
    return list(names)


def _names_on(view: View, number: int) -> bool:
    """Whether a word goes on to name who issued a statement."""
    free = not (view.finite(number) or view.conjoined(number) or view.attached(number) or view.opens_words(number))
    return view.tokens[number].kind == "word" and free and view.covered(number) is None


def find_issuer(view: View, discourse: Discourse, number: int, stop: int) -> Argument | None:
    """The first who may speak behind the noun, where the word behind it leads to him: it is his name or hangs on
    «ل» («بيان للجيش»), or tells that the statement was issued («صادر عن»).
    """
    lexicon, after = view.lexicon, _pass_adjective(view, number + 1, stop)
    if after >= stop:
        return None
    behind = view.inside(after, min(after + view.rules.speech.paper_within + 1, stop))
    issuer = next((a for a in behind if discourse.speaks(a.mention)), None)
    attached, word = view.attached(after), view.tokens[after]
    own = issuer is not None and issuer.first == after and (not attached or attached in lexicon.relayed_to)
    led = attached in lexicon.relayed_to or bool({word.form, word.whole} & lexicon.issued)
    if issuer is None or not (own or led):
        return None
    nexts = (a for a in view.arguments if a.first == issuer.last and not a.joined)
    return next((a for a in nexts if a.mention.kind == issuer.mention.kind), issuer)


def _pass_adjective(view: View, number: int, stop: int) -> int:
    """The token behind a word that only describes a statement, where «ل» follows it: «بيان مشترك لغانا وتوغو»."""
    behind = number + 1 < stop and view.attached(number + 1) in view.lexicon.relayed_to
    plain = behind and view.tokens[number].kind == "word" and not view.tokens[number].before
    return number + (plain and view.covered(number) is None and not view.finite(number))
