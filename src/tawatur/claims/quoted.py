"""Quoting somebody, where the one who quotes stands before the verb: "the agency quoted an official as saying"."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.citations import find_cited, name_agent
from tawatur.claims.clauses import end_clause
from tawatur.claims.openings import find_content, find_opening
from tawatur.claims.papers import follow_words
from tawatur.claims.subject_first import end_remark, find_medium, is_told_before, skip_told
from tawatur.claims.subjects import Subject, find_subject
from tawatur.claims.view import Argument, Stretch, View


def read_cited(view: View, discourse: Discourse, verb: int, acts: list[Act]) -> Act | None:
    """Quoting somebody ("the agency quoted an official as saying"): one hand passes another's words on."""
    if view.is_passive(verb):
        return _read_quoted(view, discourse, verb, acts)
    subject = find_subject(view, discourse, verb)
    links = find_cited(view, discourse, verb, end_clause(view, verb)) if subject is not None else ()
    saying = _find_saying(view, verb)
    if subject is None or not links or saying is None:
        return None
    both = Subject((*subject.links, *links), subject.first, verb)
    return _follow_cited(view, discourse, both, saying, acts) or _pass_on(view, discourse, both, saying)


def _follow_cited(view: View, discourse: Discourse, subject: Subject, saying: int, acts: list[Act]) -> Act | None:
    """The act of one who is cited behind his words: "..., the agency quoted an official as saying."."""
    behind = skip_told(view, saying, saying + 1) if view.lexicon.addressing else saying + 1
    if not is_told_before(view, subject.first, behind, view.sentence.last):
        return None
    end = end_remark(view, saying + 1)
    room, _ = find_medium(view, discourse, subject, saying + 1, view.sentence.last)
    links = (*subject.links[:-1], *room, subject.links[-1])
    act = Act(subject.first, end, Stretch(subject.first, subject.first), links, verb=subject.last)
    return follow_words(view, act, acts)


def _read_quoted(view: View, discourse: Discourse, verb: int, acts: list[Act]) -> Act | None:
    """The same in the passive: "the minister was quoted by the agency as saying"."""
    subject = find_subject(view, discourse, verb)
    saying = _find_saying(view, verb)
    if subject is None or saying is None:
        return None
    rooms = _find_agents(view, discourse, verb, saying)
    passing = tuple(discourse.link(a.mention) for a in rooms[:1])
    passing = passing or name_agent(view, discourse, saying, view.sentence.last)
    passing = passing or name_agent(view, discourse, verb, saying - 1)
    links = (*passing, *subject.links)
    cited = Subject(links, subject.first, verb)
    before = _follow_cited(view, discourse, cited, saying, acts)
    if before is not None:
        return before
    act = _pass_on(view, discourse, cited, saying)
    if rooms and rooms[0].first == act.content.first + 1:
        opener, begin = find_opening(view, rooms[0].last - 1)
        begin = begin if opener is not None else rooms[0].last
        act = Act(act.first, begin, find_content(view, begin), links, verb=verb)
    return act


def _find_agents(view: View, discourse: Discourse, verb: int, saying: int) -> list[Argument]:
    """Those by whom somebody is quoted: "quoted by the agency as saying", "as saying by the state agency"."""
    gap = view.rules.speech.according_gap
    by = [n for n in range(verb, view.sentence.last) if view.tokens[n].form in view.lexicon.agents]
    ends = {n: min(n + gap, saying) if n < saying else n + gap for n in by}  # "as saying Denmark had" tells of Denmark
    rooms = [a for n in by for a in view.inside(n, ends[n]) if discourse.speaks(a.mention)]
    return [a for a in rooms if a.first - verb <= view.rules.speech.longest_opening]


def _find_saying(view: View, verb: int) -> int | None:
    """The participle that opens what is passed on: "as saying"."""
    reach = min(end_clause(view, verb), view.sentence.last)
    return next((n for n in range(verb + 1, reach) if view.tokens[n].form in view.lexicon.participles), None)


def _pass_on(view: View, discourse: Discourse, subject: Subject, saying: int) -> Act:
    """What the participle opens: "as saying that", "as telling the agency that"."""
    opener, begin = find_opening(view, saying)
    stop = opener if opener is not None else view.sentence.last
    medium, after = find_medium(view, discourse, subject, saying + 1, stop)
    links = (*subject.links[:-1], *medium, subject.links[-1])
    begin = begin if opener is not None else after
    return Act(subject.first, begin, find_content(view, begin), links, verb=subject.last)
