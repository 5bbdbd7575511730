"""Participles that hand words on: «مؤكدا أن», "adding that", "is ruling out"."""

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.clauses import end_clause
from tawatur.claims.descriptions import name_phrase
from tawatur.claims.genders import is_of_several, may_say
from tawatur.claims.openings import find_content, find_object, find_opening
from tawatur.claims.subjects import find_subject_before
from tawatur.claims.understood import find_subject, leave_open
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb


def _is_adverb(view: View, number: int) -> bool:
    """Whether a participle right behind a verb that is no speech only says how: «وهو ما يدعم مجددا أدلة على»."""
    before = number - 1
    if before >= view.sentence.first and view.tokens[before].form in view.lexicon.being:
        return False  # "is denying the report"
    return before >= view.sentence.first and view.finite(before) and view.tokens[before].form not in view.lexicon.say


def _find_teller(
    view: View, discourse: Discourse, number: int, acts: list[Act]
) -> tuple[tuple[Link, ...], Argument | None, int]:
    """Whose words a participle hands on: his links, the name it hangs on if one does, and where the words about him
    begin ("the mayor is ruling out", "released a statement saying").
    """
    lexicon, before = view.lexicon, view.tokens[number - 1].form if number > view.sentence.first else ""
    paper = () if acts else _find_paper(view, discourse, number)
    if paper:
        return paper, None, number
    subject = next((a for a in view.arguments if a.last == number and a.prep in lexicon.beside), None)
    subject = None if acts and lexicon.verb_first else subject
    subject = subject or (find_subject(view, discourse, number) if not acts else None)
    going = before in lexicon.being and not lexicon.verb_first
    own = find_subject_before(view, discourse, number) if going else None
    links = own.links if own is not None else discourse.last
    if own is None and subject is not None and discourse.speaks(subject.mention):
        links = (discourse.link(subject.mention),)
    if before in lexicon.statements and not lexicon.verb_first:
        if view.preposition(view.sentence.first) and not view.find_verbs(view.sentence.first, number):
            return (), None, number  # "In a statement claiming the attack, the group said": its issuer comes behind
        links = (discourse.cite(view.tokens[number - 1]), *links)
    return links, subject, number if own is None else own.first


def _find_paper(view: View, discourse: Discourse, number: int) -> tuple[Link, ...]:
    """The paper that is the subject of a sentence whose verb says nothing: «تطرق التقرير إلى الهجمات، مشيرا»."""
    first = view.sentence.first
    verbs = view.find_verbs(first, min(first + 2, number)) if view.lexicon.verb_first else []
    if not verbs or view.tokens[verbs[0] + 1].form not in view.lexicon.documents | view.lexicon.statements:
        return ()
    noun = verbs[0] + 1
    end = next((n for n in range(noun + 1, number) if view.preposition(n) or view.tokens[n].kind == "mark"), noun + 1)
    return name_phrase(view, discourse, noun, end)


def _takes_what_follows(view: View, number: int, entry: SpeechVerb) -> bool:
    """Whether a preposition right behind a participle is one its verb takes: «مجددا في» says nothing."""
    if number + 1 >= view.sentence.last:
        return False
    if not view.lexicon.verb_first:
        return True
    wanted = {view.lexicon.fold(word) for word in entry.takes}
    behind = view.preposition(number + 1) or view.attached(number + 1)
    if number > view.sentence.first and view.tokens[number - 1].form in view.lexicon.negations:
        return False
    return behind in wanted if behind else view.tokens[number + 1].whole not in view.lexicon.that


def _open_participle(view: View, number: int, entry: SpeechVerb) -> tuple[int | None, int]:
    """What opens the words of a participle and where they begin; -1 where it says nothing."""
    opener, begin = find_opening(view, number)
    if entry.accuses and view.lexicon.verb_first and _are_accused(view, number):
        return opener, -1
    if entry.accuses:
        charged = opener is not None or find_object(view, number, entry, None) is not None
        return number, number + 1 if charged else -1
    if opener is not None and opener - number <= view.rules.speech.participle_opening:
        return opener, begin
    if entry.goes_on and not entry.takes and view.lexicon.verb_first:
        return opener, -1  # «رصد ومتابعة دقيقة»: the noun written like it
    says = _takes_what_follows(view, number, entry) and not _is_adverb(view, number)
    return opener, number + 1 if says else -1


def _are_accused(view: View, number: int) -> bool:
    """Whether a participle of several that no mark parts from the word before is the noun of those accused: «ستة
    متهمين».
    """
    return view.tokens[number - 1].kind != "mark" and not view.conjoined(number) and is_of_several(view, number)


def read_participle(view: View, discourse: Discourse, number: int, entry: SpeechVerb, acts: list[Act]) -> Act | None:
    """«مؤكدا أن», "adding that": the subject of the sentence, or the speaker before, goes on."""
    links, subject, first = _find_teller(view, discourse, number, acts)
    if not links:
        return None
    links = links if may_say(view, discourse, number, links) else (leave_open(view, discourse, number),)
    opener, begin = _open_participle(view, number, entry)
    if begin < 0:
        return None
    begin = number if entry.tells else begin
    room = next((a for a in view.inside(number + 1, number + 3) if a.mention.kind == "outlet"), None)
    if room is not None and view.tokens[number].form in view.lexicon.addressing and not room.prep:
        begin = max(begin, room.last)
        links = (discourse.link(room.mention), *links)
    content = find_content(view, begin)
    if subject is not None and subject.prep in view.lexicon.beside:
        last = end_clause(view, begin if opener is not None else number)
        content = content._replace(last=min(content.last, last))
        first = subject.first - 1 if acts else number
    goes_on = first == number
    return Act(first, begin, content, links, entry.modality, goes_on=goes_on, verb=number, accuses=entry.accuses)
