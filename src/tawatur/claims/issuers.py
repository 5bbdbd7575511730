"""Papers that speak with who wrote them behind: «بيان للجيش», «بيان صادر عن الوزارة»."""

from tawatur.claims.acts import Discourse
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link


def cite_issued(view: View, discourse: Discourse, number: int, stop: int) -> tuple[Link, ...]:
    """The statement whose noun stands at a token, and behind it who issued it, if the words before `stop` tell."""
    issuer = find_issuer(view, discourse, number, stop)
    paper = discourse.cite(view.tokens[number])
    return (paper,) if issuer is None else (paper, discourse.link(issuer.mention))


def find_issuer(view: View, discourse: Discourse, number: int, stop: int) -> Argument | None:
    """The first who may speak behind the noun, where the word behind it leads to him: it is his name or hangs on
    «ل» («بيان للجيش»), or tells that the statement was issued («صادر عن»).
    """
    lexicon, after = view.lexicon, number + 1
    if after >= stop:
        return None
    behind = view.inside(after, min(after + view.rules.speech.paper_within + 1, stop))
    issuer = next((a for a in behind if discourse.speaks(a.mention)), None)
    attached, word = view.attached(after), view.tokens[after]
    own = issuer is not None and issuer.first == after and (not attached or attached in lexicon.relayed_to)
    led = attached in lexicon.relayed_to or bool({word.form, word.whole} & lexicon.issued)
    if issuer is None or not (own or led):
        return None
    return next((a for a in view.arguments if a.first == issuer.last and a.mention.kind == issuer.mention.kind), issuer)
