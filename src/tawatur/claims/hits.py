"""Event triggers in a clause."""

from collections.abc import Iterator

from tawatur.claims.deals import LAWS
from tawatur.claims.event_words import Key
from tawatur.claims.genders import suits
from tawatur.claims.relatives import find_described, find_relative, is_struck_by
from tawatur.claims.sides import names_sides
from tawatur.claims.sums import is_damages
from tawatur.claims.verb_pronouns import has_pronoun, tells_self
from tawatur.claims.view import Stretch, View
from tawatur.core.mention import Mention
from tawatur.packs.events import EventType, Trigger


class Hit:
    """A trigger found: its event, its tokens (`last` exclusive), its kind (verb, noun, mention).

    `light` is the token of the verb that carries a noun, -1 if none.
    """

    __slots__ = ("event", "first", "kind", "last", "light", "trigger")

    def __init__(self, event: EventType, trigger: Trigger, first: int, last: int, kind: str, light: int = -1) -> None:
        self.event = event
        self.trigger = trigger
        self.first = first
        self.last = last
        self.kind = kind
        self.light = light

    @property
    def weight(self) -> int:
        """How much the trigger asks for; of two on one word the weightier is meant."""
        return len(self.trigger.with_words) * 2 + len(self.trigger.with_kinds) + (self.last - self.first)


def find_hits(view: View, at: Stretch, events: dict[str, EventType]) -> list[Hit]:
    """All triggers in a token range whose conditions the range meets, in order; one for an event and place."""
    best: dict[tuple[str, int], Hit] = {}
    triggers = view.lexicon.triggers
    for key, first, last, kind in _list_hits(view, at):
        light = _find_carrier(view, first, key) if kind == "noun" else -1
        hit = Hit(events[key[0]], triggers[key], first, last, kind, light)
        held = best.get((key[0], first))
        if (held is None or _outweighs(view, hit, held)) and _meets(view, hit, at):
            best[key[0], first] = hit
    if len(best) < 2:
        return list(best.values())
    return sorted(best.values(), key=lambda hit: (hit.first, hit.event.rank))


def find_next(view: View, hit: Hit, last: int) -> int:
    """The token, or `last`, at which the words go on to another event of this type: «تعيين سامي عون، وإعفاء كريم»."""
    event, telling = hit.event.event, view.wording.telling
    later = (number for number in view.find_places(view.lexicon.telling) if hit.last < number < last)
    for number in later:
        verbs, nouns = telling[number]
        acts = any(key[0] == event for key in verbs) and view.finite(number)
        if acts or any(key[0] == event and view.runs(number, phrase) for phrase, key in nouns):
            return number
    return last


def is_next(view: View, place: int, hit: Hit) -> bool:
    """Whether a deed is the first of another type that is told of behind a place: of «خشية هجوم بعد مقتل خمسة» only the
    attack is.
    """
    for number in range(place + 1, hit.first):
        verbs, nouns = view.wording.telling.get(number, ((), ()))
        acts = view.finite(number) and any(event != hit.event.event for event, _ in verbs)
        if acts or any(event != hit.event.event and view.runs(number, phrase) for phrase, (event, _) in nouns):
            return False
    return place < hit.first


def _outweighs(view: View, hit: Hit, held: Hit) -> bool:
    """Whether the second trigger on one word is the one that is meant; where verbs do not inflect, a word that stands
    as a verb is no noun written like it.
    """
    if not view.lexicon.verb_first and hit.last == held.last and {hit.kind, held.kind} == {"verb", "noun"}:
        return hit.kind == "verb"
    if hit.weight == held.weight and hit.kind == held.kind == "noun" and (hit.light < 0) != (held.light < 0):
        return hit.light >= 0
    if hit.weight != held.weight or hit.kind != "verb" or held.kind != "verb":
        return hit.weight > held.weight
    ours, theirs = ({view.lexicon.fold(verb[0]) for verb in one.trigger.verbs} for one in (hit, held))
    shared = view.lexicon.inflects and (view.tokens[hit.first].form in ours) != (view.tokens[hit.first].form in theirs)
    return shared and suits(view, hit.first, ours)


def _list_hits(view: View, at: Stretch) -> Iterator[tuple[Key, int, int, str]]:
    """The triggers whose words or mentions stand in a token range: key, tokens, kind."""
    lexicon = view.lexicon
    for number in (place for place in view.find_places(lexicon.telling) if at.first <= place < at.last):
        verbs, nouns = view.wording.telling[number]
        acts = verbs and view.finite(number) and not (_is_subject(view, number) or view.is_date(number))
        if (acts or (verbs and view.gerund(number))) and not _carries_before(view, number):
            for key in verbs:
                yield key, number, number + 1, "verb"
        for phrase, key in nouns:
            if view.runs(number, phrase):
                yield key, number, view.reach(number, phrase), "noun"
    for argument in view.inside(*at):
        for ref, key in lexicon.refs if argument.mention.ref.startswith(lexicon.ref_begins) else ():
            if argument.mention.ref.startswith(ref):
                yield key, argument.first, argument.last, "mention"


def _is_subject(view: View, number: int) -> bool:
    """Whether a word that may be verb or noun is the subject of the verb right before it: «أسفر قصف مدفعي عن», or of
    what a that-word opens: «إن قصفا جويا».
    """
    if not view.lexicon.verb_first or number <= view.sentence.first or view.conjoined(number):
        return False
    verb, lexicon, token = number - 1, view.lexicon, view.tokens[number]
    noun = token.form in lexicon.nouns and not token.after
    if noun and token.form.endswith(lexicon.adverbial) and view.tokens[verb].form in lexicon.that:
        return True
    return noun and view.finite(verb) and view.tokens[verb].form not in lexicon.auxiliaries


def _carries_before(view: View, number: int) -> bool:
    """Whether the verb only carries the noun right before it: «اجتماع عقده الوزير»."""
    if number not in view.find_places(view.lexicon.light) or is_struck_by(view, number):
        return False  # «هجوم استهدف الجيش» tells whom it struck
    forms = (view.tokens[number].form, view.written[number])
    keys = {key for form in forms for key in view.lexicon.light.get(form, ())}
    before = view.tokens[number - 1].form if number > view.sentence.first else ""
    return any(key in keys for _, key in view.lexicon.nouns.get(before, ()))


def _find_carrier(view: View, noun: int, key: Key) -> int:
    """The light verb of a noun trigger, -1 if none; of an office that is told beside another of its kind, the one of
    that («أصدر الملك أمرا بإعفاء الوزير من منصبه وتعيين سامي عون»).
    """
    light = _find_light(view, noun, key)
    if light >= 0 or key[0] != "office" or not view.conjoined(noun):
        return light
    told = (n for n in reversed(view.find_places(view.lexicon.telling)) if view.sentence.first <= n < noun)
    for number in told:
        phrases = (pair for pair in view.wording.telling[number][1] if pair[1][0] == key[0])
        nouns = [own for phrase, own in phrases if view.runs(number, phrase)]
        if nouns:
            return _find_light(view, number, nouns[0])
    return -1


def _find_light(view: View, noun: int, key: Key) -> int:
    """The light verb shortly before a noun trigger, -1 if none; one whose pronoun takes up what its relative clause is
    of carries no other noun («التحالف الذي تقوده غانا أي ضلوع له في الهجوم»).
    """
    light = view.lexicon.light
    places = [] if _is_time(view, noun) else [place for place in view.find_places(light) if place < noun]
    for number in reversed(places):
        goes_on = sum(_goes_on(view, n) for n in range(number + 1, noun))
        if noun - number - goes_on > view.rules.frames.subject_before:
            break
        keys = light.get(view.tokens[number].form, light.get(view.written[number], []))
        if key in keys and view.finite(number) and not (_tells_another(view, number, noun) or _takes_up(view, number)):
            return number
    return _find_happening(view, noun, key)


def _tells_another(view: View, verb: int, noun: int) -> bool:
    """Whether a that-word parts a verb of failing or refusing from a noun, which it then says nothing of: «رفض الكشف عن
    اسمه إن الهجوم».
    """
    denies = view.lexicon.intentions.get(view.tokens[verb].form) == "denied"
    return denies and any(view.opens_words(n) for n in range(verb + 1, noun))


def _takes_up(view: View, verb: int) -> bool:
    """Whether a verb right behind a relative pronoun has a pronoun of its own, which is its object."""
    relative = verb > view.sentence.first and view.tokens[verb - 1].form in view.lexicon.relatives
    return relative and view.lexicon.verb_first and bool(view.tokens[verb].after)


def _is_time(view: View, noun: int) -> bool:
    """Whether a noun only tells when something else was done: «أجرى الوزير تغييرا بعد محادثات», «وسط مفاوضات»."""
    before = view.tokens[noun - 1]
    led = noun > view.sentence.first and before.form in view.lexicon.sequence and not before.after
    return led and view.lexicon.verb_first and not view.tokens[noun].after


def _find_happening(view: View, noun: int, key: Key) -> int:
    """The verb of happening right behind the deed that is its subject («إن الانفجار الأول وقع»), -1 if none."""
    reach = min(noun + 1 + view.rules.frames.described_before, view.sentence.last)
    for number in range(noun + 1, reach if view.lexicon.verb_first else noun):
        token = view.tokens[number]
        if view.finite(number):
            happens = token.form in view.lexicon.happening and not view.conjoined(number)
            return number if happens and key in view.lexicon.light.get(token.form, ()) else -1
        if not token.definite or token.form in view.lexicon.relatives or view.covered(number) is not None:
            return -1
    return -1


def _goes_on(view: View, number: int) -> bool:
    """Whether a token between a light verb and its noun adds no distance: the rest of a name or one joined to it, a
    time, brackets («قررت غانا وتوغو اليوم (الأربعاء) سحب»).
    """
    held = view.covered(number)
    named = held is not None and (held is view.covered(number - 1) or view.conjoined(number))
    return named or view.is_date(number) or view.tokens[number].form in "()"


def _meets(view: View, hit: Hit, at: Stretch) -> bool:
    """Whether the clause holds what the trigger asks for."""
    trigger = hit.trigger
    if (trigger.adds and not _may_tell_deal(view, hit)) or _turns_on_paper(view, hit) or _turns_otherwise(view, hit):
        return False
    behind = view.inside(hit.last, hit.last + 1) if trigger.gives_object else []
    if behind and any(a.mention.kind == "weapon" and not a.prep for a in behind):
        return False  # «التي تزود المقاتلة بالصواريخ»: arms get nothing
    if trigger.together and hit.kind == "noun" and not _tells_sides(view, hit):
        return False
    if trigger.with_kinds == ["weapon"] and _takes_up_sum(view, hit):
        return False
    if trigger.with_kinds and not _holds_wanted(view, hit, at):
        return False
    if trigger.without_kinds and any(
        a.mention.kind in trigger.without_kinds and not a.joined for a in view.inside(*at)
    ):
        return False
    if trigger.with_words and not _holds(view, at, trigger.with_words):
        return False
    return not trigger.without_words or not _holds(view, at, trigger.without_words)


def _tells_sides(view: View, hit: Hit) -> bool:
    """Whether a noun that tells of its event by its name alone is no known one («الاتفاق بين غانا وتوغو») and has its
    sides told with it.
    """
    held = view.covered(hit.first)
    end = min(hit.last + 2, view.sentence.last)
    name = [n for n in range(hit.first, end) if n == hit.first or (held is not None and view.covered(n) is held)]
    known = any(view.tokens[n].definite for n in name)
    return not known and names_sides(view, name[-1] + 1, frozenset(hit.trigger.frame))


def _turns_otherwise(view: View, hit: Hit) -> bool:
    """Whether what stands right behind a trigger makes it tell something else: «حرب تجارية», «تستهدف الخطة خفض»."""
    if not hit.trigger.without_next:
        return False
    reach = view.rules.frames.described_before + 1 if hit.kind == "verb" else 1
    for number in range(hit.last, min(hit.last + reach, view.sentence.last)):
        if view.covered(number) is not None or view.tokens[number].kind != "word":
            return False
        if view.tokens[number].form in hit.trigger.without_next:
            return True
    return False


def _turns_on_paper(view: View, hit: Hit) -> bool:
    """Whether an attack is one in words, on an agreement or a decision, or names what a paper ends: «شن هجوما على
    الاتفاق», «وقف إطلاق نار».
    """
    if hit.event.event != "conflict_event" or hit.kind != "noun":
        return False
    held = view.covered(hit.first)
    if held is not None and held.kind == "instrument":
        return True
    near = range(hit.last, min(hit.last + 2, view.sentence.last))
    papers = [a for a in view.inside(hit.last, hit.last + 2) if a.mention.kind == "instrument"]
    bare = (n for n in near if view.covered(n) is None and (n == hit.last or view.covered(n - 1) is None))
    return bool(papers) or any(view.tokens[n].form in view.lexicon.measures for n in bare)  # not «قصف لقوات النظام»


def _takes_up_sum(view: View, hit: Hit) -> bool:
    """Whether the pronoun of a verb stands for a sum: «مليار دولار قدمتها السويد» gives no arms."""
    if hit.kind != "verb" or not view.lexicon.verb_first or not view.tokens[hit.first].after:
        return False
    before = find_relative(view, hit.first) - 1
    covering = view.covered(before) if before >= view.sentence.first else None
    return covering is not None and covering.kind == "money"


def _may_tell_deal(view: View, hit: Hit) -> bool:
    """Whether a verb that adds a sum to a deal may have the deal as its subject: «تبلغ قيمتها», «بلغت الصفقة», not
    «تبلغ تكلفة القناة» nor «بلغت صادرات السويد».
    """
    lexicon, place, stop = view.lexicon, hit.last, view.sentence.last
    if hit.kind != "verb" or not lexicon.verb_first or "money" not in hit.trigger.with_kinds:
        return True
    if any(a.mention.kind == "money" and is_damages(view, a) for a in view.inside(hit.last, hit.last + 1)):
        return False
    while place < stop and (view.tokens[place].form in lexicon.worth or view.tokens[place].form in lexicon.pointing):
        if view.tokens[place].after:
            return True
        place += 1
    if place >= stop or view.tokens[place].form in lexicon.deals or view.tokens[place].form in lexicon.contracts:
        return True
    covering = view.covered(place)
    if covering is not None:
        return covering.kind in ("instrument", "weapon", "money")
    behind = view.tokens[place + 1] if place + 1 < stop else None
    names = behind is not None and (behind.definite or any(a.first == place + 1 and not a.prep for a in view.arguments))
    return not (view.tokens[place].definite or (names and view.tokens[place].kind == "word"))


def _holds_wanted(view: View, hit: Hit, at: Stretch) -> bool:
    """Whether a mention of the kinds the trigger asks for stands in the clause, or is what its verb describes; for a
    person a pronoun does.
    """
    if any(_is_wanted(argument.mention, hit.trigger) for argument in view.inside(*at)):
        return True
    told = "person" in hit.trigger.with_kinds and hit.kind == "verb" and not view.lexicon.verb_first
    told = told and (has_pronoun(view, hit.first) or tells_self(view, hit.first))
    if told and not view.is_passive(hit.first):
        return True  # "he would resign"
    described = find_described(view, hit.first) if hit.kind == "verb" else None
    return described is not None and _is_wanted(described.mention, hit.trigger)


def _is_wanted(mention: Mention, trigger: Trigger) -> bool:
    """Whether a mention is of a kind the trigger asks for, or a ref; no law is an instrument that parties conclude."""
    kind = "" if mention.ref.startswith(LAWS) else mention.kind
    return any(kind == want or mention.ref.startswith(want) for want in trigger.with_kinds)


def _holds(view: View, at: Stretch, phrases: list[str]) -> bool:
    """Whether one of these words or phrases stands in a token range."""
    whole, _, words = view.read_words(*at)
    return any(phrase in words or (" " in phrase and f" {phrase} " in whole) for phrase in phrases)
