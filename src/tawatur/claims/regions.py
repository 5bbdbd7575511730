"""A sentence cut by who speaks: the words of each speaker, and what is left to the outlet."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.attribution import find_acts
from tawatur.claims.marks import LEADING_QUOTES
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Link

_OCCASIONS = ("meeting", "visit")


class Region:
    """A run of tokens in one mouth; `act` None = the outlet's own."""

    __slots__ = ("act", "first", "last")

    def __init__(self, first: int, last: int, act: Act | None = None) -> None:
        self.first = first
        self.last = last
        self.act = act


def cut_regions(view: View, discourse: Discourse, *, follows: Act | None) -> list[Region]:
    """The regions of a sentence in order. `follows` is the act the sentence before ended in, for a
    quotation that goes on over the full stop.
    """
    whole = Stretch(view.sentence.first, view.sentence.last)
    acts = find_acts(view, discourse)
    if not acts and follows is not None and view.tokens[whole.first].form in LEADING_QUOTES:
        if follows.links and follows.links[-1].kind == "person":
            discourse.person = follows.links  # "he" behind the quotation is its speaker, whomever it tells of
        return [Region(*whole, Act(whole.first, whole.first, whole, follows.links, follows.modality, goes_on=True))]
    issued = find_issued(view, discourse)
    discourse.statement = issued or find_issuer(view, discourse) or discourse.statement
    links = issued or discourse.standing
    if view.matches_within(*whole, view.lexicon.follows):
        discourse.standing = discourse.statement or (Link("statement"),)
        begin = _find_text(view)
        if not acts and begin is not None:
            said = Act(begin - 1, begin, Stretch(begin, whole.last), discourse.standing)
            return [Region(whole.first, begin - 1), Region(*said.content, said)]
    if not acts and links:
        return [Region(*whole, Act(whole.first, whole.first, whole, links, goes_on=not issued))]
    return _divide(view, whole, acts)


def find_followed(view: View, regions: list[Region]) -> Act | None:
    """The act that a quotation in the next sentence goes on with: that of the last words, or one behind its words where
    only the report's own follows ("..." said the mayor, who went there by boat).
    """
    last = regions[-1].act if regions else None
    behind = (region.act for region in reversed(regions) if region.act is not None)
    before = next(behind, None) if last is None and not view.lexicon.verb_first else None
    return before if before is not None and before.content.last <= before.first else last


def _find_text(view: View) -> int | None:
    """The token at which the text of a statement begins: behind a colon, in quotation marks."""
    inside = range(view.sentence.first, view.sentence.last - 1)
    colons = (n for n in inside if view.tokens[n].form == ":" and view.tokens[n + 1].form in LEADING_QUOTES)
    return next((n + 1 for n in colons), None)


def _divide(view: View, whole: Stretch, acts: list[Act]) -> list[Region]:
    """What each act says, and between them what is left to the outlet, with the meeting at which something was said."""
    regions: list[Region] = []
    for act in acts:
        occasion = _find_occasion(view, act)
        within = occasion is not None and occasion.first >= act.content.first
        said = Stretch(occasion.last, act.content.last) if occasion is not None and within else act.content
        regions += [Region(*said, act if act.links else None), *([Region(*occasion)] if occasion is not None else [])]
    taken = [(act.first, max(act.last, act.first + 1)) for act in acts] + [act.content for act in acts]
    place = whole.first
    for begin, end in [*sorted(taken), (whole.last, whole.last)]:
        if begin > place:
            regions.append(Region(place, begin))
        place = max(place, end)
    return sorted(regions, key=lambda region: (region.first, region.last))


def _find_occasion(view: View, act: Act) -> Stretch | None:
    """The meeting or visit told between a verb of speech and what is said («قال الوزير خلال لقائه السفير إن»), or in
    front of what is said in a noun («أكد الوزير خلال لقائه السفير في روما العزم على»).
    """
    if not view.lexicon.verb_first or act.verb < 0:
        return None
    opened = view.opens_words(act.content.first - 1)
    begin, stop = act.verb + 1, act.content.first - 1 if opened else act.content.last
    places = (n for n in view.find_places(view.lexicon.telling) if begin <= n < stop and view.covered(n) is None)
    noun = next((n for n in places if any(key[0] in _OCCASIONS for _, key in view.wording.telling[n][1])), None)
    if noun is None or not (view.tokens[noun].after or _is_with(view, noun, stop)):
        return None  # «في مكالمة بين الرئيسين»: only a meeting of who speaks
    if opened:
        return Stretch(noun, stop)
    stop = act.content.first if noun < act.content.first else stop
    if not _leads_up(view, act, noun):
        return None
    last = noun + 1
    while last < stop and (view.covered(last) is not None or view.preposition(last) or view.is_date(last)):
        last += 1
    return Stretch(noun, last) if last < stop else None


def _is_with(view: View, noun: int, stop: int) -> bool:
    """Whether a person right behind a meeting is whom the one who speaks met: «بعد لقاء مع السفير», «عقب اجتماع ثنائي
    مع الوزير».
    """
    met = next(iter(view.inside(noun + 1, stop)), None)
    if met is None or met.mention.kind != "person" or met.prep not in view.lexicon.beside:
        return False
    led = view.tokens[noun - 1].form in view.lexicon.sequence
    return led and met.first - noun <= view.rules.frames.described_before


def _leads_up(view: View, act: Act, noun: int) -> bool:
    """Whether «خلال» and a meeting somebody had («لقائه») stand in front of what is said, or over a time only in it."""
    led = view.tokens[noun - 1].form in view.lexicon.meanwhile and bool(view.tokens[noun].after)
    front = range(act.content.first, noun - 1)
    return led and all(view.is_date(n) or view.tokens[n].kind == "mark" for n in front)


def find_issuer(view: View, discourse: Discourse) -> tuple[Link, ...]:
    """«بيان أصدره الديوان»: a statement and, behind a verb that takes it up by a pronoun, who issued it."""
    lexicon, last = view.lexicon, view.sentence.last
    for number in view.find_places(lexicon.statements):
        verb = number + 1
        if verb >= last or not view.tokens[verb].after or view.tokens[verb].form not in lexicon.named:
            continue
        near = view.inside(verb + 1, min(verb + 1 + view.rules.speech.paper_within, last))
        issuer = next((a for a in near if not a.prep and discourse.speaks(a.mention)), None)
        if issuer is not None:
            return (discourse.cite(view.tokens[number]), discourse.link(issuer.mention))
    return ()


def _find_issuing(view: View, discourse: Discourse, statement: int) -> Argument | None:
    """Who stands between a verb that issues and the statement: «أصدرت الجامعة العربية بيانا أدانت فيه»."""
    before = [a for a in view.inside(view.sentence.first, statement) if not a.prep and discourse.speaks(a.mention)]
    verb = before[0].first - 1 if before else -1
    issues = verb >= view.sentence.first and view.tokens[verb].form in view.lexicon.named and view.finite(verb)
    return before[0] if issues and not any(view.opens_words(n) for n in range(verb, statement)) else None


def find_issued(view: View, discourse: Discourse) -> tuple[Link, ...]:
    """«صدر بيان مشترك (إعلان ...)»: the statement a sentence says was issued, under its name if it has one."""
    first, last = view.sentence.first, view.sentence.last
    lexicon, rules = view.lexicon, view.rules.speech
    for number in view.find_places(lexicon.statements):
        token = view.tokens[number]
        if token.form not in lexicon.statements or view.covered(number) is not None:
            continue
        before = range(max(first, number - rules.issued_before), number)
        if not any(view.tokens[n].form in lexicon.named or view.written[n] in lexicon.named for n in before):
            continue
        near = view.inside(number, min(number + rules.issued_name_within, last))
        own = next((a.mention for a in near if a.mention.kind == "instrument"), None)
        if own is None:
            issuer = _find_issuing(view, discourse, number)
            return (discourse.cite(token), *((discourse.link(issuer.mention),) if issuer is not None else ()))
        name = own.name or own.description
        return (Link("statement", name, (name, *own.names), evidence=own.span, entity=own.entity),)
    return ()
