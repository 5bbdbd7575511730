"""The acts of speech of a sentence, each with its own span and its content."""

from msgspec.structs import replace

from tawatur.claims.accusations import read_accusation
from tawatur.claims.acts import Act, Discourse
from tawatur.claims.echoes import read_echo
from tawatur.claims.openings import (
    find_awaited,
    find_content,
    find_opening,
    tells_wherein,
)
from tawatur.claims.papers import is_deed, read_according, read_document, read_label
from tawatur.claims.participles import read_participle
from tawatur.claims.quoted import read_cited
from tawatur.claims.rebuttals import is_rebutted
from tawatur.claims.relays import passes_on, read_relay
from tawatur.claims.resumptions import resume
from tawatur.claims.speakers import is_deed_word, nest
from tawatur.claims.speech_verbs import read_verb
from tawatur.claims.subject_first import has_particle, read_refusal, read_said
from tawatur.claims.understood import find_doer
from tawatur.claims.unsaid import read_hearsay
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Link

_PERSONS = ("person", "official", "source")


def find_acts(view: View, discourse: Discourse) -> list[Act]:
    """The acts of speech of one sentence, in order of their contents; contents do not overlap."""
    label = read_label(view, discourse)
    acts = [] if label is None else [label]
    reach = view.sentence.first if label is None else label.last
    for number in _list_places(view):
        act = None if number < reach or view.covered(number) else _read_act(view, discourse, number, acts)
        if act is None:
            continue
        if acts and _hands_on(view, acts[-1], act):
            acts[-1] = replace(acts[-1], last=act.last, links=(*act.links, *acts[-1].links))
            discourse.last, reach = acts[-1].links, act.last
            continue
        outer = next((a for a in reversed(acts) if a.content.first <= act.first < a.content.last), None)
        if outer is not None and is_rebutted(view, outer, number):
            continue
        told = [act] if outer is None or not act.links else _resume(view, outer, act)
        acts = [*(_cut(other, act) for other in acts if not is_deed(view, other, act)), *told, *resume(view, act)]
        if act.links:
            discourse.inner = ()
            discourse.last = discourse.last if act.links[-1].hearsay else _find_passed_on(acts, act)
            if outer is not None and _quotes(outer, act):
                discourse.last, discourse.inner = outer.links, discourse.last
        if _is_new_statement(discourse, act):
            discourse.statement = act.links
        reach = max(number + 1, min(act.last, view.sentence.last))
    doer = None if acts else find_doer(view, discourse)
    discourse.doer = (discourse.link(doer.mention),) if doer is not None and doer.mention.kind == "person" else ()
    discourse.person = _find_person(view, discourse, acts) or discourse.person
    kept = [act for act in acts if act.content.first < act.content.last]
    return sorted(kept, key=lambda act: act.content)


def _hands_on(view: View, earlier: Act, later: Act) -> bool:
    """Whether a phrase right behind a speaker only tells through whom his words came: "..., he said, according to local
    media".
    """
    found = view.matches(later.first, view.lexicon.according)
    if found is None or found[1].via:
        return False
    behind = not view.lexicon.verb_first and earlier.content.last <= earlier.first
    between = range(earlier.last, later.first)
    near = behind and earlier.last <= later.first and all(view.tokens[n].kind == "mark" for n in between)
    return near and bool(later.links) and later.content.first >= earlier.last and later.content.last <= later.first


def _quotes(outer: Act, act: Act) -> bool:
    """Whether one who speaks for himself, a person, quotes another, so that «وأضاف» behind it is his again; a newsroom
    and an office of the press hand on: «قالت الوكالة إن الوزير أكد ... وأضاف».
    """
    behind = len(act.links) > len(outer.links) and act.links[: len(outer.links)] == outer.links
    return behind and bool(outer.links) and outer.links[-1].kind in ("person", "official") and outer.verb >= 0


def _find_passed_on(acts: list[Act], act: Act) -> tuple[Link, ...]:
    """Who speaks on behind an act: the one whose words it only passed on («قال المرصد إن ...، بحسب الوكالة. وأضاف»),
    else its own speaker.
    """
    passed = (a.links for a in acts if a.first < act.first and len(a.links) > len(act.links))
    return next((links for links in passed if links[: len(act.links)] == act.links), act.links)


def _is_new_statement(discourse: Discourse, act: Act) -> bool:
    """Whether somebody speaks through a statement not told of before; whom it quotes did not issue it."""
    known = {link.evidence for link in discourse.statement if link.kind == "statement"}
    return any(link.kind == "statement" and link.evidence not in known for link in act.links)


def _list_places(view: View) -> list[int]:
    """The tokens at which an act of speech may be told, in order."""
    words = view.lexicon
    phrases = (view.find_phrases(words.according), view.find_phrases(words.notes), view.find_phrases(words.refusals))
    told = (view.find_places(words.speaking), *phrases)
    return sorted({number for places in told for number in places})


def _find_person(view: View, discourse: Discourse, acts: list[Act]) -> tuple[Link, ...]:
    """Whom a pronoun of the next sentence stands for: the last one who spoke, else the first one told of."""
    spoke = (act.links for act in reversed(acts) if act.links and _may_be_person(view, act.links[-1]))
    by = view.lexicon.agents if not view.lexicon.verb_first else ()  # "was made by the minister"
    persons = (a for a in view.arguments if a.mention.kind == "person" and (not a.prep or a.prep in by))
    told = ((discourse.link(a.mention),) for a in persons)
    return next(spoke, None) or next(told, ())


def _may_be_person(view: View, link: Link) -> bool:
    """Whether a voice can be one person; of a name nobody lists that is one word it is not told: "Berg said"."""
    alone = not view.lexicon.verb_first and link.kind == "organisation" and link.entity.startswith("told-")
    return link.kind in _PERSONS or (alone and " " not in (link.name or " "))


def _cut(earlier: Act, later: Act) -> Act:
    """The earlier act's content stops where the later one begins, if that lies inside it; one that stands behind all it
    speaks of passes the earlier one's words on.
    """
    start, end = earlier.content
    if not start <= later.first < end:
        return earlier
    follows = later.content.first < later.content.last <= earlier.first or later.content.last < later.first
    follows = follows and later.modality != "denied"  # "said it had won, a claim denied by the union"
    links = earlier.links if not follows else (*(k for k in later.links if k not in earlier.links), *earlier.links)
    return replace(earlier, content=Stretch(start, later.first), links=links)


def _resume(view: View, outer: Act, inner: Act) -> list[Act]:
    """An act inside another's words, and behind it what the outer speaker goes on to say, with the that-word that
    opened his words and not those of the inner one: «قالت الوزارة إن السفير أعرب عن أمله، وإن الميناء مفتوح».
    """
    opener = outer.content.first - 1
    if outer.verb < 0 or outer.links == inner.links or not view.opens_words(opener):
        return [inner]
    word, own = _spell_opener(view, opener), _spell_opener(view, inner.content.first - 1)
    later = (n for n in view.openers if inner.content.first < n < inner.content.last)
    joined = (n for n in later if view.conjoined(n) or view.tokens[n - 1].form in view.lexicon.and_or)
    again = next((n for n in joined if _spell_opener(view, n) == word != own), None)
    if again is None or find_awaited(view, inner.content.first, again):
        return [inner]
    rest = Stretch(again + 1, inner.content.last)
    goes_on = Act(again, again + 1, rest, outer.links, outer.modality, goes_on=True, verb=outer.verb)
    return [replace(inner, content=Stretch(inner.content.first, again)), goes_on]


def _spell_opener(view: View, number: int) -> str:
    """How the that-word at a token begins as it is written, which tells «إن» from «أن»; "" if none stands there."""
    return view.text[view.tokens[number].stem] if view.opens_words(number) else ""


def _read_act(view: View, discourse: Discourse, number: int, acts: list[Act]) -> Act | None:
    """The act of speech whose phrase or verb stands at this token."""
    note = view.matches(number, view.lexicon.notes)
    if note is not None:
        begin = view.reach(number, note[0])
        return Act(number, begin, find_content(view, begin), ())
    if view.matches(number, view.lexicon.refusals) is not None:
        return read_refusal(view, discourse, number)
    found = view.matches(number, view.lexicon.according)
    act = read_according(view, discourse, number, *found, acts) if found is not None else None
    if act is not None:
        return act
    echo = read_echo(view, discourse, number)
    if echo is not None:
        return echo
    related = view.lexicon.verb_first and view.tokens[number - 1].form in view.lexicon.relatives
    if related and not (number + 1 < view.sentence.last and tells_wherein(view, number + 1)):  # «الوقت الذي قال فيه»
        return _read_relative(view, discourse, number, acts)
    return _read_word(view, discourse, number, acts)


def _read_relative(view: View, discourse: Discourse, verb: int, acts: list[Act]) -> Act | None:
    """«بحسب الحاكم سامي عون الذي أضاف أن»: the one the relative clause describes goes on to speak."""
    entry = view.lexicon.say.get(view.tokens[verb].form)
    speaker = next((a for a in reversed(view.arguments) if a.last <= verb), None)
    if entry is None or entry.refusal or speaker is None or speaker.last != verb - 1:
        return None
    if not discourse.speaks(speaker.mention):
        return None
    opener, begin = find_opening(view, verb)
    if opener is None or opener - verb > view.rules.speech.participle_opening:
        return None
    links = nest(view, discourse, acts, speaker.first, (discourse.link(speaker.mention),))
    return Act(verb, begin, find_content(view, begin), links, entry.modality, verb=verb)


def _read_word(view: View, discourse: Discourse, number: int, acts: list[Act]) -> Act | None:
    """The act of the verb or participle at this token; a verb may be many things, the first that fits counts."""
    lexicon, token = view.lexicon, view.tokens[number]
    if number not in view.find_places(lexicon.speaking) or _is_no_speech(view, number, acts):
        return None
    for key in dict.fromkeys((view.written[number], token.form, token.whole)):
        if key in lexicon.participles and not _is_governed(view, number):
            entry = lexicon.participles[key]
            led = not entry.particle or has_particle(view, number, entry)
            return read_participle(view, discourse, number, entry, acts) if led else None
        if key in lexicon.passive and token.form in lexicon.untold and key not in lexicon.say:
            return read_hearsay(view, discourse, number)
        if not view.finite(number) and not passes_on(view, number):
            continue
        if key in lexicon.relays:
            return (
                read_relay(view, discourse, number, acts)
                if lexicon.verb_first
                else read_cited(view, discourse, number, acts)
            )
        act = read_document(view, discourse, number) if key in lexicon.carries else None
        if act is not None:
            return act
        if key in lexicon.say:
            entry = lexicon.say[key]
            read = (read_accusation if entry.accuses else read_verb) if lexicon.verb_first else read_said
            return read(view, discourse, number, entry, acts)
    return None


def _is_no_speech(view: View, number: int, acts: list[Act]) -> bool:
    """Whether a word of speech speaks of nothing here: it tells how words were spread («أعلنت الوزارة في بيان أوردته
    الوكالة أن»), is the subject of the verb before, or opens a name in brackets.
    """
    if view.tokens[number].after and any(act.verb < number < act.content.first for act in acts):
        return True
    if is_deed_word(view, number):
        return True
    if not view.lexicon.verb_first or number <= view.sentence.first:
        return False
    if _is_wished(view, number) or _is_preposition(view, number):
        return True
    return view.tokens[number - 1].form == "(" or _awaits_subject(view, number)


def _is_wished(view: View, number: int) -> bool:
    """Whether a form that is the past of a verb of speech and the present of a deed stands behind «أن», which makes it
    the deed: «ينتظر أن توقع غانا العقد», not «بعد أن توقع الوزير».
    """
    token, lexicon, that = view.tokens[number], view.lexicon, number - 1
    if token.form not in lexicon.past or token.form not in lexicon.verbs or not view.opens_words(that):
        return False
    timed = that > view.sentence.first and (view.tokens[that - 1].form, view.tokens[that].whole) in lexicon.no_that
    return token.form.startswith(tuple(lexicon.language.verbs.present_before)) and not timed


def _is_preposition(view: View, number: int) -> bool:
    """Whether a preposition written like a verb of speech stands here: «عبر حساب له», not «عبر (الوزير) عن» nor
    «عبر فيه عن».
    """
    token, entry, last = view.tokens[number], view.lexicon.say.get(view.tokens[number].form), view.sentence.last
    if entry is None or token.form not in view.lexicon.prepositions or token.form in view.lexicon.only_before_that:
        return False
    place = number + 1
    while place < last and (
        view.covered(place) is not None or view.tokens[place].definite or tells_wherein(view, place)
    ):
        place += 1
    wanted = {view.lexicon.fold(word) for word in entry.takes}
    return place >= last or view.tokens[place].form not in wanted


def _awaits_subject(view: View, number: int) -> bool:
    """Whether a verb that takes a deed up stands right before, over a time, so that its subject stands here and no
    verb: «الهجوم الذي شنه أمس طالب».
    """
    place = number - 1
    while place > view.sentence.first and (view.is_date(place) or view.tokens[place].form in ("(", ")")):
        place -= 1
    before = view.tokens[place]
    told = place > view.sentence.first and before.form not in view.lexicon.say and view.finite(place)
    return told and bool(before.after) and not view.conjoined(number) and not view.tokens[number].after


def _is_governed(view: View, number: int) -> bool:
    """Whether a preposition is attached: «لمتابعة» is a noun, not «متابعا»."""
    return any(p in view.tokens[number].before for p in view.lexicon.language.particles.prepositions)
