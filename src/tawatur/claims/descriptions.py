"""Phrases that stand for a speaker without being a known name: "rescue workers at the scene", "a statement"."""

from tawatur.claims.acts import Discourse
from tawatur.claims.chains import infer
from tawatur.claims.marks import COMMAS, WITHIN_WORDS
from tawatur.claims.relatives import is_reduced
from tawatur.claims.view import View
from tawatur.claims.wording import Word
from tawatur.core.claim import Link, LinkKind

_NAMES = (2, 3)  # words of a person's name; one word alone may be anything


def find_phrase_start(view: View, end: int) -> int | None:
    """Where the phrase that ends before a token begins; None if no clause can begin there, or a verb stands in it."""
    place, joint = end, None
    reach = max(view.sentence.first, end - view.rules.speech.longest_phrase)
    while place > reach and not _bounds(view, place - 1):
        place -= 1
        joint = place if view.tokens[place].form in view.lexicon.and_or else joint
        if view.finite(place) and not _continues(view, place) and not (joint is None and _describes(view, place)):
            return _over_relative(view, place) if joint is None else joint + 1
    if place == end or (place == reach > view.sentence.first and not _bounds(view, place - 1)):
        return None
    return _skip_lead(view, place + (joint == place), end)


def _continues(view: View, number: int) -> bool:
    """Whether a participle only tells of those named right before it: "a reporter travelling with the convoy",
    "residents reached by telephone".
    """
    before = view.tokens[number - 1] if number > view.sentence.first else None
    going = view.tokens[number].form.endswith(view.lexicon.going_on) if view.lexicon.going_on else False
    plain = before is not None and before.kind == "word" and before.form not in view.lexicon.clause_openers
    return plain and (going or is_reduced(view, number))


def _describes(view: View, number: int) -> bool:
    """Whether a past form before a preposition only describes those named before it, where another verb is theirs:
    "soldiers angered over their pay say".
    """
    behind = number + 1 < view.sentence.last and bool(view.preposition(number + 1))
    return behind and view.tokens[number].form.endswith(view.lexicon.finite_ends) and number > view.sentence.first


def _over_relative(view: View, verb: int) -> int | None:
    """The phrase a relative clause without a comma belongs to: "witnesses who saw the blast", "an official who asked
    not to be named".
    """
    for place in range(verb - 1, view.sentence.first, -1):
        if view.tokens[place].form in view.lexicon.relatives:
            if view.tokens[place - 1].form in view.lexicon.participles:
                return None  # "adding that he could not confirm" opens words
            return find_phrase_start(view, place) if view.tokens[place - 1].kind == "word" else None
        if _bounds(view, place):
            return None
    return None


def _bounds(view: View, number: int) -> bool:
    """Whether a phrase cannot reach over this token: a mark, a word that opens a clause."""
    token = view.tokens[number]
    if view.covered(number) is not None:
        return False
    if token.kind == "mark":
        return token.form not in WITHIN_WORDS
    if token.form in view.lexicon.relatives or token.form in view.lexicon.that:
        return True
    return token.form in view.lexicon.clause_words


def _skip_lead(view: View, first: int, end: int) -> int | None:
    """The phrase without what stands before it: "In Riga the ministry", "On Monday police"."""
    if view.tokens[first].form not in view.lexicon.prepositions and not view.is_date(first):
        return first
    for place in range(first + 1, end):
        article = view.tokens[place].form in view.lexicon.articles
        earlier = view.covered(place - 1) is not None or view.is_date(place - 1) or article
        earlier = earlier and view.tokens[place - 1].form not in view.lexicon.prepositions
        fresh = view.tokens[place].form not in view.lexicon.prepositions and not view.is_date(place)
        if earlier and fresh and (article or view.covered(place) is not view.covered(place - 1)):
            return place
    return None


def cut_phrase(view: View, first: int) -> int:
    """Where the phrase that begins at a token ends: at a mark, a verb, or a word that opens a clause."""
    place = first
    while place < view.sentence.last and not _bounds(view, place) and not (place > first and view.finite(place)):
        place += 1
    return trim_phrase(view, first, place)


def trim_phrase(view: View, first: int, end: int) -> int:
    """The end of a phrase without a date and what stands before it: "officials on Monday", «الأمر الملكي أيضا،»."""
    while end - 1 > first and _trails(view, end - 1):
        end -= 1
    return end


def _trails(view: View, number: int) -> bool:
    """Whether a token only trails behind a phrase: a date, a preposition, a comma, an adverb."""
    token, adverbs = view.tokens[number], view.lexicon.adverb_ends
    adverb = view.lexicon.verb_first and bool(adverbs) and token.whole.endswith(adverbs)
    return adverb or view.is_date(number) or token.form in view.lexicon.prepositions or token.form in COMMAS


def name_phrase(view: View, discourse: Discourse, first: int, end: int) -> tuple[Link, ...]:
    """The links a run of words stands for: a paper and who issued it, a name nobody lists, else a voice without one."""
    words = [view.tokens[n] for n in range(first, end) if view.tokens[n].kind == "word"]
    lexicon = view.lexicon
    if not any(_tells(view, token) for token in words) or words[0].form in lexicon.empty_subjects:
        return ()
    if _gives_reason(view, first, end):
        return ()
    head = words[: view.rules.speech.paper_within]
    paper = next((token for token in head if token.form in lexicon.statements), None)
    if paper is not None:
        return _name_statement(view, discourse, paper, first, end)
    start = view.tokens[first].start
    text, evidence = view.text[start : view.tokens[end - 1].end], discourse.span(start, view.tokens[end - 1].end)
    entity = f"told-{' '.join(token.form for token in words if token.form not in lexicon.articles)}"
    if any(token.form in lexicon.documents for token in head):
        document = Link("document", description=text, count=1, anonymous=True, evidence=evidence, entity=entity)
        return (*find_carrier(view, discourse, first, end), document)
    if _is_name(view, words):
        start = next(token.start for token in words if token.form not in lexicon.articles)
        name = view.text[start : evidence.end]
        whole = len(words) in _NAMES and all(_has_capital(view, token) for token in words)
        called: LinkKind = "person" if whole else "organisation"
        return (Link(called, name, (name,), evidence=discourse.span(start, evidence.end), entity=entity),)
    kind: LinkKind = "official" if lexicon.is_official(text) else "source"
    count = 1 if words[0].form in lexicon.indefinite else None
    voice = Link(kind, description=text, count=count, anonymous=True, evidence=evidence, entity=entity)
    rooms = (a for a in view.inside(first, end) if a.mention.kind == "outlet" and a.prep in lexicon.agents)
    return (*(discourse.link(room.mention) for room in rooms), voice)  # "officials contacted by AFP"


def _gives_reason(view: View, first: int, end: int) -> bool:
    """Whether the noun at the head of a phrase is a reason and no voice: "citing security concerns", "citing a threat
    from the rebels".
    """
    head = next(
        (n for n in range(first + 1, end) if view.preposition(n) or view.tokens[n].form in view.lexicon.to), end
    )
    return view.tokens[head - 1].form in view.lexicon.reasons


def find_carrier(view: View, discourse: Discourse, first: int, end: int) -> tuple[Link, ...]:
    """The newsroom through which a paper came: "a contract seen by Reuters", "a statement carried by AFP"."""
    reach = min(end + view.rules.speech.cited_within, view.sentence.last)
    rooms = (a for a in view.inside(first, reach) if a.mention.kind == "outlet" and a.prep in view.lexicon.agents)
    return tuple(discourse.link(room.mention) for room in rooms)[:1]


def _tells(view: View, token: Word) -> bool:
    """Whether the word is more than an article or preposition."""
    return token.form not in view.lexicon.articles and token.form not in view.lexicon.prepositions


def _has_capital(view: View, token: Word) -> bool:
    return view.text[token.start].isupper()


def _is_name(view: View, words: list[Word]) -> bool:
    """Whether all that tells has capitals; the first word of a sentence has one in any case."""
    telling = [token for token in words if _tells(view, token) and token.form not in view.lexicon.and_or]
    opens = words[0] is telling[0] and words[0].start == view.tokens[view.sentence.first].start
    if opens and len(telling) == 1 and telling[0].form.endswith(view.lexicon.plurals):
        return False
    return all(_has_capital(view, token) for token in telling)


def _name_statement(view: View, discourse: Discourse, paper: Word, first: int, end: int) -> tuple[Link, ...]:
    """A statement as speaker: through it who issued it, else the one spoken of before."""
    issuer = next((a for a in view.inside(first, end) if discourse.speaks(a.mention)), None)
    statement = Link("statement", evidence=discourse.span(paper.start, paper.end))
    if issuer is not None:
        return (statement, discourse.link(issuer.mention))
    if discourse.statement:
        return tuple(map(infer, discourse.statement))
    return (statement, *discourse.last)
