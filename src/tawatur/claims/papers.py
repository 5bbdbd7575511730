"""Words that come through papers and other hands: «نقلت عن», «أظهرت وثيقة», «بحسب», «وُصفت»."""

from tawatur.claims.acts import Act, Discourse, infer
from tawatur.claims.openings import end_clause, end_content, find_opening
from tawatur.claims.view import View
from tawatur.claims.words import Phrase
from tawatur.core.claim import Link
from tawatur.packs.speech import According, SpeechVerb


def read_relay(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«نقلت الوكالة عن مصدر», «نقلت مصادر لصحيفة»: one hand passes another's words on."""
    opener, begin = find_opening(view, verb, SpeechVerb(verbs=[]))
    arguments = view.inside(verb + 1, opener if opener is not None else view.sentence.last)
    behind = next((a for a in arguments if a.prep in ("عن", "from") and discourse.speaks(a.mention)), None)
    before = next((a for a in arguments if not a.prep and discourse.speaks(a.mention) and a is not behind), None)
    if behind is None and (opener is None or before is None):
        return None
    medium = tuple(discourse.link(a.mention) for a in arguments if a.mention.kind == "outlet" and a.prep in ("ل", "to"))
    nearest = (discourse.link(before.mention),) if before is not None else discourse.last
    links = (*medium, *nearest, *((discourse.link(behind.mention),) if behind is not None else ()))
    if opener is None:
        begin = behind.last if behind is not None else verb + 1
    return Act(verb, begin, (begin, end_content(view, begin)), links, "", False, verb) if links else None


def read_document(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«أظهرت وثيقة اطلعت عليها الوكالة أن», «جاء في البيان»: a document speaks."""
    opener, begin = find_opening(view, verb, SpeechVerb(verbs=[]))
    if opener is None:
        return None
    words = [view.token(n) for n in range(verb + 1, min(verb + 4, opener))]
    if any(t.form in view.lexicon.statements and t.definite for t in words) and discourse.statement:
        return Act(
            verb, begin, (begin, end_content(view, begin)), tuple(map(infer, discourse.statement)), "", True, verb
        )
    paper = next((t for t in words if t.form in view.lexicon.documents), None)
    if paper is None:
        return None
    arguments = view.inside(verb + 1, opener)
    room = tuple(discourse.link(a.mention) for a in arguments if a.mention.kind == "outlet")
    end = next((a.first for a in arguments if a.mention.kind == "outlet"), opener)
    words_of = view.text[paper.start : view.token(end - 1).end]
    return Act(
        verb, begin, (begin, end_content(view, begin)),
        (*room, Link("document", description=words_of, count=1, anonymous=True, evidence=discourse.span(paper.start, paper.end))),
        "", False, verb,
    )  # fmt: skip


def read_according(
    view: View, discourse: Discourse, number: int, phrase: Phrase, entry: According, acts: list[Act]
) -> Act | None:
    """«بحسب الوكالة، ...» before what is said, or «..., وفقا للوزارة» after it."""
    after = view.reach(number, phrase)
    verb_end = after
    if entry.clause:
        verb = next(
            (
                n
                for n in range(after, min(after + 3, view.sentence.last))
                if view.token(n).form in view.lexicon.say or view.written(n) in view.lexicon.say
            ),
            None,
        )
        if verb is None:
            return None
        verb_end = verb + 1
    arguments = view.inside(after, min(after + 14, view.sentence.last))
    speaker = next((a for a in arguments if discourse.speaks(a.mention)), None)
    if speaker is None or speaker.first - verb_end > 6 or arguments[0].mention.kind == "instrument":
        return None
    if entry.via and any(act.verb < number < act.last for act in acts):
        return None
    paper = [view.token(n) for n in range(after, speaker.first) if view.token(n).form in view.lexicon.statements]
    statement = tuple(Link("statement", evidence=discourse.span(t.stem, t.end)) for t in paper[:1])
    own = discourse.link(speaker.mention)
    links = (own,) if own.kind in ("agency", "outlet") else (*statement, own)
    end = speaker.last
    at_front = number == view.sentence.first or (
        number - 1 == view.sentence.first and view.token(number - 1).kind == "mark"
    )
    closes = end >= view.sentence.last or view.token(end).kind == "mark" or not at_front
    if entry.clause and (at_front or not closes):
        return None
    if at_front:
        return Act(number, end, (end, end_content(view, end)), links)
    begin = max((act.content[0] for act in acts if act.content[0] < number), default=view.sentence.first)
    begin = max([begin, *(act.last for act in acts if act.first >= begin)], default=begin)
    if any(act.content[0] <= number < act.content[1] and not act.goes_on for act in acts):
        return None
    return Act(number, end, (begin, number), links)


def read_passive(view: View, discourse: Discourse, verb: int, opener: int | None, begin: int) -> Act | None:
    """«وُصفت الصفقة بأنها»: words of nobody named."""
    if opener is None or view.written(verb) not in view.lexicon.passive or view.token(opener).form == ":":
        return None
    token = view.token(verb)
    words = view.text[view.begin(verb) : token.end]
    evidence = discourse.span(view.begin(verb), token.end)
    link = Link(
        "source", description=words, anonymous=True, evidence=evidence, entity=f"hearsay-{token.start}", hearsay=True
    )
    return Act(verb, verb, (verb, end_clause(view, begin)), (link,), "", False, verb)
