"""Words that one hand passes on from another: «نقلت الوكالة عن مصدر»."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.chains import NEWSROOMS, infer
from tawatur.claims.genders import may_say
from tawatur.claims.issuers import cite_issued, list_issuer
from tawatur.claims.openings import find_content, find_opening
from tawatur.claims.speakers import find_speaker_before, nest
from tawatur.claims.unread import call_unread, list_names
from tawatur.claims.view import View
from tawatur.core.claim import Link


def read_relay(view: View, discourse: Discourse, verb: int, acts: list[Act]) -> Act | None:
    """«نقلت الوكالة عن مصدر», «نقلت مصادر لصحيفة», «علمت الوكالة من مصدر»: one hand passes another's words on."""
    opener, begin = find_opening(view, verb)
    words = view.lexicon
    arguments = view.inside(verb + 1, opener if opener is not None else view.sentence.last)
    voices = [a for a in arguments if discourse.speaks(a.mention)]
    ascribes, learns = (view.tokens[verb].form in forms for forms in (words.ascribes, words.learns))
    from_ = words.ascribed_to if ascribes else words.learned_from if learns else words.relayed_from
    behind = next((a for a in voices if a.prep in from_), None)
    before = next((a for a in voices if not a.prep and a is not behind), None)
    first = verb
    if before is None and not view.conjoined(verb):
        before = find_speaker_before(view, discourse, verb)
        first = before.first if before is not None else verb
    if behind is None and (ascribes or opener is None or before is None):
        return None
    if (ascribes or learns) and opener is None:
        return None  # «نسبت الحكومة الهجوم إلى»
    medium = [a for a in arguments if a.mention.kind == "outlet" and a.prep in words.relayed_to]
    if before is not None:
        nearest: tuple[Link, ...] = (discourse.link(before.mention),)
    elif ascribes or learns:
        nearest = call_unread(view, discourse, list_names(view, verb + 1, opener or verb))
        nearest = nearest or (_find_nearest(view, discourse, verb) if ascribes and view.conjoined(verb) else ())
    else:
        nearest = _find_nearest(view, discourse, verb)
    unknown = ascribes and not nearest and not view.conjoined(verb)  # «ونسبت إلى الوزير قوله»
    if unknown or (learns and not all(_is_newsroom(view, link) for link in nearest)):
        return None  # «علم الوزير من السفير أن»: he is no newsroom
    last = _find_unread_behind(view, discourse, verb, opener)
    behind = None if last and last[0].kind == "statement" else behind
    last = (discourse.link(behind.mention),) if behind is not None else last
    links = (*(discourse.link(a.mention) for a in medium), *nearest, *last)
    if opener is None and behind is not None:
        begin = behind.last
    return Act(first, begin, find_content(view, begin), nest(view, discourse, acts, first, links), verb=verb)


def _is_newsroom(view: View, link: Link) -> bool:
    """Whether a hand is a newsroom or its reporter: «علم مراسل الأفق»."""
    return link.kind in NEWSROOMS or view.lexicon.fold(link.description.partition(" ")[0]) in view.lexicon.reporters


def passes_on(view: View, number: int) -> bool:
    """Whether a word that is mostly a noun tells here that somebody passes words on: «ونقل التلفزيون عن مصدر أن»."""
    first, behind = view.sentence.first, number + 1
    if behind >= view.sentence.last or view.tokens[number].form not in view.lexicon.relays:
        return False
    opens = number == first or view.conjoined(number) or view.tokens[number - 1].form in view.lexicon.auxiliaries
    named = any(a.first == behind and not a.prep for a in view.arguments) or view.tokens[behind].definite
    near = range(behind + 1, min(behind + view.rules.speech.speaker_within, view.sentence.last))
    from_ = view.lexicon.learned_from if view.tokens[number].form in view.lexicon.learns else view.lexicon.relayed_from
    heard = [n for n in near if view.tokens[n].form in from_]
    passive = view.tokens[behind].form in from_
    heard = [behind] if passive else heard
    return opens and (named or passive) and any(a.first == n + 1 for n in heard for a in view.arguments)


def _find_nearest(view: View, discourse: Discourse, verb: int) -> tuple[Link, ...]:
    """Who passes words on where no mention was read of him: the statement told of before, the words behind the verb
    («نقل التلفزيون الرسمي عن»), else who spoke last.
    """
    words = list_names(view, verb + 1, view.sentence.last)
    words = words[: next((i for i, n in enumerate(words) if view.preposition(n)), len(words))]
    if words and view.tokens[words[0]].form in view.lexicon.statements:
        return tuple(map(infer, discourse.statement)) or (discourse.cite(view.tokens[words[0]]),)
    last = discourse.last if discourse.last and may_say(view, discourse, verb, discourse.last) else ()
    passive = view.tokens[verb].form in view.lexicon.not_finite and not any(k.kind in NEWSROOMS for k in last)
    return call_unread(view, discourse, words) or (() if passive else last)  # «ونُقل عن الوزير قوله إن»


def _find_unread_behind(view: View, discourse: Discourse, verb: int, opener: int | None) -> tuple[Link, ...]:
    """One no mention was read of, whose words are passed on: «نقلت الوكالة عن بدران قوله إن»; of a statement, with who
    issued it: «عن بيان للوزارة».
    """
    last = opener if opener is not None else verb
    from_ = next((n for n in range(verb + 1, last) if view.tokens[n].form in view.lexicon.relayed_from), last)
    if from_ < last and view.tokens[from_].after and discourse.last:
        return tuple(infer(link) for link in discourse.last[-1:])  # «نقلت الوكالة عنه القول»
    paper = from_ + 1
    if paper < last and view.tokens[paper].form in view.lexicon.statements and not view.tokens[paper].definite:
        found = cite_issued(view, discourse, paper, last)
        return found if len(found) > 1 else found + call_unread(view, discourse, list_issuer(view, paper, last))
    return call_unread(view, discourse, list_names(view, paper, last))
