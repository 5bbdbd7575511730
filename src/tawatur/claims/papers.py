"""Words that come through papers and other hands: «أظهرت وثيقة», «بحسب»."""

from msgspec.structs import replace

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.asides import end_around
from tawatur.claims.bearers import find_called
from tawatur.claims.chains import NEWSROOMS, infer
from tawatur.claims.clauses import closes, cut_clauses, end_clause
from tawatur.claims.descriptions import cut_phrase, name_phrase, trim_phrase
from tawatur.claims.event_words import Phrase
from tawatur.claims.issuers import cite_issued
from tawatur.claims.marks import COMMAS, LEADING_QUOTES
from tawatur.claims.openings import find_content, find_opening
from tawatur.claims.pronouns import find_taken_up
from tawatur.claims.relatives import is_reduced
from tawatur.claims.unsaid import read_written
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Link
from tawatur.packs.speech import According


def read_document(view: View, discourse: Discourse, verb: int) -> Act | None:
    """«أظهرت وثيقة اطلعت عليها الوكالة أن», «جاء في البيان»: a document speaks."""
    opener, begin = find_opening(view, verb)
    if opener is None:
        return None
    within = view.rules.speech.paper_within
    held = range(verb + 1, min(verb + within, opener))
    if not view.lexicon.verb_first:
        held = range(max(view.sentence.first, verb - within), verb)
    words = [view.tokens[n] for n in held]
    told = next((t for t in words if t.form in view.lexicon.statements and t.definite), None)
    if told is not None:
        links = tuple(map(infer, discourse.statement)) or (discourse.cite(told),)
        return Act(verb, begin, find_content(view, begin), links, goes_on=bool(discourse.statement), verb=verb)
    paper = next((t for t in words if t.form in view.lexicon.documents), None)
    issued = next((n for n in held if view.tokens[n].form in view.lexicon.statements), None)
    if paper is None and issued is not None and view.lexicon.verb_first:
        issuer = cite_issued(view, discourse, issued, opener)
        return Act(verb, begin, find_content(view, begin), issuer, verb=verb)
    if paper is None:
        return None
    rooms = [a for a in view.inside(held.start, max(opener, verb)) if a.mention.kind == "outlet"]
    end = rooms[0].first if rooms else max(held.stop, opener)
    if view.lexicon.verb_first:
        place = words.index(paper) + held.start
        read = view.find_verbs(place + 1, end)  # «مسودة للاتفاق اطلعت عليها الوكالة»
        end = trim_phrase(view, place, next(iter(read), end))
    called = view.text[paper.start : view.tokens[end - 1].end]
    evidence = discourse.span(paper.start, paper.end)
    document = Link("document", description=called, count=1, anonymous=True, evidence=evidence)
    links = (*(discourse.link(a.mention) for a in rooms), document)
    return Act(verb, begin, find_content(view, begin), links, verb=verb)


def read_according(
    view: View, discourse: Discourse, number: int, phrase: Phrase, entry: According, acts: list[Act]
) -> Act | None:
    """«بحسب الوكالة، ...» before what is said, or «..., وفقا للوزارة» after it."""
    if entry.medium:
        return None
    rules = view.rules.speech
    after = view.reach(number, phrase)
    begin = _skip_verb(view, after) if entry.clause else after
    begin = None if begin is not None and entry.clause and _calls(view, begin) else begin
    if not entry.clause and not entry.via and _names_measure(view, after):
        return None
    arguments = view.inside(after, min(after + rules.according_within, view.sentence.last))
    speaker = _find_bearer(view, discourse, arguments)
    if entry.clause:
        links, last = read_written(view, discourse, after)
        if links:
            return _place(view, number, last, links, acts)
    if begin is None or (entry.via and (any(a.verb < number < a.last for a in acts) or _is_aside(view, after))):
        return None
    far = speaker is None or speaker.first - begin > rules.according_gap or _is_parted(view, begin, speaker.first)
    far = far or (speaker is not None and _opens_own_clause(view, begin, speaker))
    far = far or (entry.clause and speaker is not None and _hangs_behind(view, begin, speaker))
    if speaker is None or far or arguments[0].mention.kind == "instrument":
        links, last = _cite_paper(view, discourse, after) if not entry.clause else ((), after)
        if not links and not view.lexicon.verb_first and not entry.clause:
            last = cut_phrase(view, after)
            meant = find_taken_up(view, discourse, after, last)
            links = () if _tells_itself(view, after, last) else meant or name_phrase(view, discourse, after, last)
            if last < view.sentence.last and view.tokens[last].form in view.lexicon.relatives:
                last = end_clause(view, last + 1)  # "according to two people who were in the room"
    else:
        speaker = _find_publisher(view, discourse, speaker) or find_called(view, speaker, view.sentence.last)
        told = _find_told(view, discourse, speaker)
        own = (*told, *_credit(view, discourse, after, speaker), *find_heard(view, discourse, speaker))
        links, last = follow_hands(view, discourse, speaker.last, own)
        last = _skip_unnamed(view, _skip_nouns(view, last))
    if not links or (entry.clause and _leads(view, number) and not _takes_pronoun(view, begin)):
        return None  # a verb without a pronoun («بحسب ما أوردت الوكالة، فإن») speaks for itself
    return _place(view, number, _skip_reduced(view, last), links, acts)


def _opens_own_clause(view: View, begin: int, speaker: Argument) -> bool:
    """Whether a comma stands before a name and none behind it, which then begins what is said: "according to the
    harbour board, the army left"; not "according to the mayor of Riga, Karl Berg, the army left".
    """
    if view.lexicon.verb_first or not any(view.tokens[n].form in COMMAS for n in range(begin, speaker.first)):
        return False
    return not closes(view, speaker.last) and view.tokens[speaker.last].form not in COMMAS


def _hangs_behind(view: View, begin: int, speaker: Argument) -> bool:
    """Whether a noun of the verb stands before one with a preposition: «كما أعلنت الطوارئ على الحدود مع تشاد»."""
    papers = view.lexicon.statements | view.lexicon.documents
    plain = view.tokens[begin].kind == "word" and view.tokens[begin].form not in papers
    own = begin < speaker.first and plain and not view.preposition(begin)
    return bool(speaker.prep) and own and not view.attached(begin)


def _skip_reduced(view: View, last: int) -> int:
    """The token behind what a passive without its auxiliary tells of a paper: "a UN report obtained by the agency"."""
    near = range(last, min(last + view.rules.speech.paper_within, view.sentence.last))
    passive = next((n for n in near if view.tokens[n].kind == "mark" or is_reduced(view, n)), None)
    if passive is None or view.lexicon.verb_first or view.tokens[passive].kind == "mark":
        return last
    return next((n for n in view.marks if n > passive and view.tokens[n].form in COMMAS), last)


def _takes_pronoun(view: View, number: int) -> bool:
    """Whether the verb before a token takes up what is said: «ما ذكره», «ما أفاد به»."""
    behind = view.tokens[number] if number < view.sentence.last else None
    governed = behind is not None and bool(behind.after) and behind.form in view.lexicon.prepositions
    return bool(view.tokens[number - 1].after) or governed


def _find_bearer(view: View, discourse: Discourse, arguments: list[Argument]) -> Argument | None:
    """The first who may speak; of a body and the person behind it, his office between them, the person: "according to
    Navy public affairs officer Ana Costa".
    """
    voices = [a for a in arguments if discourse.speaks(a.mention)]
    if view.lexicon.verb_first or len(voices) < 2 or voices[0].mention.kind != "organisation":
        return next(iter(voices), None)
    body, person = voices[:2]
    between = range(body.last, person.first)
    plain = all(view.tokens[n].kind == "word" and not view.preposition(n) and not view.finite(n) for n in between)
    forms, lexicon = {view.tokens[n].form for n in between}, view.lexicon
    joined = not (forms.isdisjoint(lexicon.small) and forms.isdisjoint(lexicon.and_or))
    return person if person.mention.kind == "person" and len(between) > 0 and plain and not joined else body


def _tells_itself(view: View, first: int, last: int) -> bool:
    """Whether the one who speaks cites himself: "according to our information", "according to figures we have"."""
    return any(view.tokens[n].form in view.lexicon.selves for n in range(first, last))


def _skip_unnamed(view: View, last: int) -> int:
    """The token behind the words that tell that he will not be named: «بحسب مصدر طلب عدم كشف اسمه فإن»."""
    place = last + (last < view.sentence.last and view.tokens[last].form in COMMAS)
    if place not in view.find_phrases(view.lexicon.unnamed):
        return last
    behind = range(place + 1, view.sentence.last)
    ends = (n for n in behind if view.tokens[n].form in COMMAS or view.tokens[n].whole in view.lexicon.answering)
    return next(ends, last)


def _skip_nouns(view: View, last: int) -> int:
    """The token behind the words that say what a name is, up to a comma or the end: "according to the Kyiv Post
    newspaper"; where the verb goes first, at the end alone.
    """
    if last >= view.sentence.last or view.tokens[last].kind != "word":
        return last
    if view.lexicon.verb_first:
        rest = (n for n in range(last, view.sentence.last) if not (view.tokens[n].definite or view.is_date(n)))
        end = next(rest, view.sentence.last)  # «حسبما ذكرت وكالة الأفق الغانية للأنباء أمس.»
        return end if closes(view, end) else last
    end = cut_phrase(view, last)
    parted = closes(view, end) or (end < view.sentence.last and view.tokens[end].form in COMMAS)
    return end if parted and not view.find_verbs(last, end) else last


def _calls(view: View, begin: int) -> bool:
    """Whether the verb before only tells how somebody called a thing: «احتجاجا على ما وصفه بالتدخل»."""
    verb, behind = view.tokens[begin - 1], view.tokens[min(begin, view.sentence.last - 1)]
    return bool(verb.after) and verb.form in view.lexicon.calling and bool(behind.before) and behind.kind == "word"


def _names_measure(view: View, number: int) -> bool:
    """Whether what follows is a plan or a law, by which something is done and nothing said: «وفق المقترح المقدم من»."""
    if number >= view.sentence.last or view.covered(number) is not None:
        return False
    return bool({view.tokens[number].form, view.tokens[number].whole} & view.lexicon.measures)


def _place(view: View, number: int, last: int, links: tuple[Link, ...], acts: list[Act]) -> Act | None:
    """The act of a phrase that names who says what stands behind it, or before it."""
    opened = view.lexicon.verb_first and last < view.sentence.last and view.opens_words(last)
    if opened:  # «جاء على لسان السفير أن»
        return Act(number, last + 1, find_content(view, last + 1), links)
    if _leads(view, number) or _is_answered(view, number, last):
        return Act(number, last, find_content(view, last), links)
    return follow_words(view, Act(number, last, Stretch(number, number), links), acts)


def _leads(view: View, number: int) -> bool:
    """Whether a phrase opens the sentence, or a clause of its own inside it."""
    lead = view.sentence.first
    marked = number == lead + 1 and view.tokens[lead].kind == "mark"
    return number == lead or marked or _opens_afresh(view, number)


def _cite_paper(view: View, discourse: Discourse, number: int) -> tuple[tuple[Link, ...], int]:
    """The statement told of before, cited by its noun alone («بحسب البيان غادرت السفينة»), and the token behind it."""
    token = view.tokens[number] if number < view.sentence.last else None
    if not view.lexicon.verb_first or token is None or token.form not in view.lexicon.statements or not token.definite:
        return (), number
    return tuple(map(infer, discourse.statement)) or (discourse.cite(token),), number + 1


def _is_aside(view: View, first: int) -> bool:
    """Whether the words up to a comma only tell whom the speaker before them cites: "the paper, citing X, said"."""
    if view.lexicon.verb_first:
        return False
    comma = next((n for n in range(first, view.sentence.last - 1) if view.tokens[n].form in COMMAS), None)
    return comma is not None and first - 2 > view.sentence.first and view.tokens[comma + 1].form in view.lexicon.say


def _opens_afresh(view: View, number: int) -> bool:
    """Whether the phrase opens a clause of its own inside a sentence: «..., وبحسب المصدر وصلت السفينة»."""
    return view.conjoined(number) and view.tokens[number - 1].form in COMMAS


def _is_answered(view: View, number: int, last: int) -> bool:
    """Whether the phrase is joined to what goes before and its own words follow: «ووفقا للمصادر فقد وصلت السفينة»."""
    last += last < view.sentence.last and view.tokens[last].form in COMMAS
    return view.conjoined(number) and last < view.sentence.last and view.tokens[last].whole in view.lexicon.answering


def _is_parted(view: View, first: int, last: int) -> bool:
    """Whether a verb of another clause stands before the name: «بحسب العقد تتسلم غانا»; not «بحسب بيان أصدرته غانا»."""
    if any(view.tokens[n].form in view.lexicon.statements for n in range(first, last)):
        return False
    between = [n for n in range(first, last) if not _takes_up(view, n)]
    heads = [n for n in between if view.tokens[n].form in view.lexicon.documents]
    if not heads and any(view.tokens[n].form in view.lexicon.where for n in between if n > first):
        return True  # «حسب الأولوية في مزارع الملك»
    return any(view.finite(n) or view.opens_words(n) for n in between)


def _takes_up(view: View, number: int) -> bool:
    """Whether a verb of speech takes up the noun before it by a pronoun: «وفق حصيلة أعلنها الجيش»."""
    token, lexicon = view.tokens[number], view.lexicon
    return lexicon.verb_first and bool(token.after) and token.form in lexicon.say and lexicon.say[token.form].acts


def follow_hands(
    view: View, discourse: Discourse, number: int, links: tuple[Link, ...]
) -> tuple[tuple[Link, ...], int]:
    """The links with the hand named right behind them, and the token after it: the one whom the speaker cites, or
    the newsroom that cites him: «selon un responsable, cité par l'agence».
    """
    place = number + (number < view.sentence.last and view.tokens[number].form in COMMAS)
    found = view.matches(place, view.lexicon.according) if place < view.sentence.last else None
    if found is None or not (found[1].via or found[1].medium):
        return links, number
    after = view.reach(place, found[0])
    near = view.inside(after, min(after + view.rules.speech.according_gap, view.sentence.last))
    hand = next((a for a in near if discourse.speaks(a.mention)), None)
    if hand is None:
        return links, number
    link = discourse.link(hand.mention)
    return ((link, *links) if found[1].medium else (*links, link)), hand.last


def _skip_verb(view: View, after: int) -> int | None:
    """The token after the verb of «حسبما ذكر»; None if there is none."""
    verbs = (view.lexicon.say, view.lexicon.relays, view.lexicon.untold)
    reach = min(after + view.rules.speech.according_verb_within, view.sentence.last)
    forms = ((n, form) for n in range(after, reach) for form in (view.tokens[n].form, view.written[n]))
    found = (n + 1 for n, form in forms if any(form in listed for listed in verbs))
    return next(found, None)


def find_heard(view: View, discourse: Discourse, speaker: Argument) -> tuple[Link, ...]:
    """Whom the one who speaks has it from, right behind him: «ما نقلته الصحيفة عن مسؤولين»."""
    reach = speaker.last + view.rules.speech.heard_within
    behind = next((a for a in view.inside(speaker.last, reach) if discourse.speaks(a.mention)), None)
    if behind is None or behind.prep not in view.lexicon.relayed_from:
        return ()
    return (discourse.link(behind.mention), *find_heard(view, discourse, behind))


def read_label(view: View, discourse: Discourse) -> Act | None:
    """«الجيش: ...», «رويترز نقلا عن مصدر أمني: ...»: a sentence that opens with who says the rest.

    A country or a capital in front is the place of a dateline.
    """
    speaker = next(iter(view.arguments), None)
    first = view.sentence.first
    if speaker is None or speaker.first != first or not discourse.speaks(speaker.mention):
        return None
    if speaker.mention.kind in ("country", "place"):
        return None
    heard = find_heard(view, discourse, speaker)
    last = speaker.last if not heard else view.arguments[1].last
    if last + 1 >= view.sentence.last or view.tokens[last].form != ":":
        return None
    return Act(first, last + 1, find_content(view, last + 1), (discourse.link(speaker.mention), *heard), verb=first)


def _credit(view: View, discourse: Discourse, after: int, speaker: Argument) -> tuple[Link, ...]:
    """The speaker of «بحسب», through the statement that is named before him."""
    own = discourse.link(speaker.mention)
    if own.kind in NEWSROOMS:
        return (own, *_find_seen(view, discourse, after, speaker))
    reach = min(speaker.last + view.rules.speech.paper_within, view.sentence.last)
    tokens = [view.tokens[n] for n in (*range(after, speaker.first), *range(speaker.last, reach))]
    paper = next((t for t in tokens if t.form in view.lexicon.statements), None)
    return (own,) if paper is None else (discourse.cite(paper), own)


def _find_publisher(view: View, discourse: Discourse, speaker: Argument) -> Argument | None:
    """Who made known what a nameless source says: «بحسب معلومات أعلنتها الشرطة»."""
    verb = speaker.last
    known = speaker.mention.kind == "source" and verb < view.sentence.last and view.tokens[verb].after
    behind = next((a for a in view.arguments if a.first == verb + 1), None) if known and view.finite(verb) else None
    return behind if behind is not None and discourse.speaks(behind.mention) else None


def _find_told(view: View, discourse: Discourse, speaker: Argument) -> tuple[Link, ...]:
    """The newsroom he told it, right behind him or behind his verb: «وفق ما أعلنه مسؤول لوكالة رويترز», "according to
    officials who spoke to Reuters".
    """
    room = next((a for a in view.arguments if a.first >= speaker.last), None)
    if room is None or room.mention.kind != "outlet":
        return ()
    between = range(speaker.last, room.first)
    spoke = any(view.tokens[n].form in view.lexicon.say and view.finite(n) for n in between)
    near = len(between) <= view.rules.speech.medium_within and not any(view.tokens[n].kind == "mark" for n in between)
    told = room.prep in (view.lexicon.told_to if between and spoke and near else view.lexicon.relayed_to)
    outright = not (between or room.prep or room.joined) and view.tokens[speaker.first - 1].form in view.lexicon.say
    told = told or (view.lexicon.verb_first and outright)  # «وفق ما أفاد مسؤول وكالة رويترز»
    return (discourse.link(room.mention),) if told and (spoke or not between) and near else ()


def _find_seen(view: View, discourse: Discourse, after: int, room: Argument) -> tuple[Link, ...]:
    """The document a newsroom has seen: "according to papers seen by the agency"."""
    paper = next((n for n in range(after, room.first) if view.tokens[n].form in view.lexicon.documents), None)
    if paper is None or view.covered(paper) is not None:
        return ()
    start, end = view.tokens[paper].stem, view.tokens[room.last - 1].end
    evidence = discourse.span(view.tokens[paper].start, view.tokens[paper].end)
    return (Link("document", description=view.text[start:end], anonymous=True, evidence=evidence),)


def follow_words(view: View, act: Act, acts: list[Act]) -> Act | None:
    """The act with what stands before it as its content; None where that is in another's mouth already, unless the act
    ends the sentence: "The ministry said the port was shut, the agency reported".
    """
    told = [other for other in acts if not is_deed(view, other, act)]
    inside = [o for o in told if o.content.first <= act.first < o.content.last]
    own = [o for o in inside if o.verb >= 0 and view.finite(o.verb) and view.opens_words(o.content.first - 1)]
    held = [o for o in inside if not o.goes_on or o in own]
    outer = bool(held) and closes(view, act.last)
    outer = outer and (not view.lexicon.verb_first or act.links[0].kind in NEWSROOMS)  # «قال ...، بحسب رويترز»
    if held and not outer:
        return None
    if outer:
        front = Stretch(view.sentence.first, min(other.first for other in told if other.first <= held[0].first))
        return replace(act, content=front if view.find_verbs(*front) else Stretch(front.first, front.first))
    begin = max((o.content.first for o in told if o.content.first < act.first), default=view.sentence.first)
    begin = max([begin, *(other.last for other in told if other.first >= begin)])
    begin = max([begin, *(other.content.last for other in told if other.content.last <= act.first)])
    content = Stretch(_skip_told(view, begin, act.first), act.first)
    return replace(act, content=content._replace(last=end_around(view, act, content)))


def _skip_told(view: View, first: int, last: int) -> int:
    """Where the words before a source begin behind a clause that tells who said it: «أفادت بعثة المراقبين عن ...، وكان
    المهاجمون ...، بحسب الوزارة».
    """
    lexicon, clauses = view.lexicon, cut_clauses(view, first, last)
    if not lexicon.verb_first:
        return first
    told = (n for n, at in enumerate(clauses) if view.tokens[at.first].form in lexicon.say and view.finite(at.first))
    place = max(told, default=-1) + 1
    return clauses[place].first if place < len(clauses) else first


def is_deed(view: View, act: Act, later: Act) -> bool:
    """Whether a verb that may be one of speech only tells what somebody did, in a sentence that another's words end:
    "..., after a clerk reported a smell, the sheriff said".
    """
    first, last = act.content.first, min(act.content.last, later.first)
    if view.lexicon.verb_first or not first <= later.first < act.content.last or not closes(view, later.last):
        return False
    if act.refusal:
        return True
    quoted = any(token.form in LEADING_QUOTES for token in view.tokens[first:last])
    return not quoted and not view.find_verbs(first, last)
