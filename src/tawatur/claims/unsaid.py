"""Words behind which nobody speaks by name: «ما جاء في بيان», «ما نُشر», «وُصفت»."""

from msgspec.structs import replace

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.chains import infer
from tawatur.claims.clauses import end_clause
from tawatur.claims.issuers import find_issuer
from tawatur.claims.marks import LEADING_QUOTES
from tawatur.claims.openings import find_opening
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Link


def read_written(view: View, discourse: Discourse, after: int) -> tuple[tuple[Link, ...], int]:
    """Whose words «ما جاء في بيان للوزارة» and «ما نُشر» hand on, and the token behind: a statement's and its issuer's,
    or nobody's who is named.
    """
    reach = min(after + view.rules.speech.according_verb_within, view.sentence.last)
    forms, lexicon = ((n, view.tokens[n].form) for n in range(after, reach)), view.lexicon
    verb = next((n for n, form in forms if form in lexicon.carries or form in lexicon.untold), -1)
    if verb < 0:
        return (), after
    stop = min(end_clause(view, verb), verb + 1 + view.rules.speech.paper_within)
    paper = next((n for n in range(verb + 1, stop) if view.tokens[n].form in view.lexicon.statements), -1)
    if paper >= 0 and view.tokens[paper].definite:
        return tuple(map(infer, discourse.statement)) or (discourse.cite(view.tokens[paper]),), paper + 1
    if paper >= 0:
        issuer = find_issuer(view, discourse, paper, view.sentence.last)
        own = (discourse.link(issuer.mention),) if issuer is not None else ()
        return (discourse.cite(view.tokens[paper]), *own), issuer.last if issuer is not None else paper + 1
    ends = verb + 1 >= view.sentence.last or view.tokens[verb + 1].kind == "mark"
    if not ends or view.tokens[verb].form not in view.lexicon.untold or view.tokens[verb].after:
        return (), after
    return (_cite_nobody(view, discourse, verb),), verb + 1


def _cite_nobody(view: View, discourse: Discourse, verb: int) -> Link:
    """Nobody who is named, by a verb without a subject: «وُصفت», «ما نُشر»."""
    start, end = view.begin(verb), view.tokens[verb].end
    return Link(
        "source",
        description=view.text[start:end],
        anonymous=True,
        evidence=discourse.span(start, end),
        entity=f"hearsay-{view.tokens[verb].start}",
        hearsay=True,
    )


def read_passive(view: View, discourse: Discourse, verb: int, opener: int | None, begin: int) -> Act | None:
    """«وُصفت الصفقة بأنها»: words of nobody named."""
    if opener is None or view.written[verb] not in view.lexicon.passive or view.tokens[opener].form == ":":
        return None
    if view.written[verb] in view.lexicon.expected or _doubts_one(view, verb):
        return None  # «يتوقع أن تفتتح» is no more than a plan
    link = _cite_nobody(view, discourse, verb)
    return Act(verb, verb, Stretch(verb, end_clause(view, begin)), (link,), verb=verb)


def _doubts_one(view: View, verb: int) -> bool:
    """Whether a doubt in quotation marks stands behind a relative word, which makes it a description: «الغارات التي
    «يعتقد» أن الطائرات شنتها».
    """
    before = verb - 1
    while before > view.sentence.first and view.tokens[before].form in LEADING_QUOTES:
        before -= 1
    return before < verb - 1 and view.tokens[before].form in view.lexicon.relatives


def read_hearsay(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«قيل إن», «تردد في بغداد أن»: what is told about and nobody answers for; with a subject the verb is another."""
    opener, begin = find_opening(view, verb)
    if opener is None or (opener != verb + 1 and not view.preposition(verb + 1)):
        return None
    act = read_passive(view, discourse, verb, opener, begin)
    return replace(act, modality="unverified") if act is not None else None
