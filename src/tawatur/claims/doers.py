"""Who does what a verb tells: subject and object, and where the words leave the subject to the context."""

from collections.abc import Set

from tawatur.claims.askings import find_asked, find_shared
from tawatur.claims.clauses import find_before
from tawatur.claims.distances import (
    are_two,
    bears_own_office,
    governs_name,
    is_beyond_verb,
    is_far,
    is_glossed,
    lies_apart,
    lies_beyond,
    measure_behind,
)  # fmt: skip
from tawatur.claims.drafts import ENCOUNTERS, Draft
from tawatur.claims.genders import follows_several, is_of_several
from tawatur.claims.hits import Hit, find_next
from tawatur.claims.marks import COMMAS
from tawatur.claims.nameless import find_led, find_set_off, is_subject_of_relative
from tawatur.claims.reach import leave_others
from tawatur.claims.relatives import (
    acts_in_relative,
    find_head,
    find_relative,
    is_reduced,
    is_struck_by,
    tells_of_deed,
)  # fmt: skip
from tawatur.claims.verb_pronouns import find_pronoun, has_pronoun, open_verb, says_own, tells_self
from tawatur.claims.view import Argument, View

_DEALS = ("arms_transfer", "agreement")
_OWNED: dict[str, tuple[str, ...]] = {"target": ("place", "organisation", "country"), "place": ("place",)}
_OWN_DEEDS = ("office", "meeting", "visit")  # what a speaker tells of himself, and not of his side
_COUNTERPART = "counterpart"  # the key of «نظيره»


def place_subject(draft: Draft) -> bool:
    """Subject and object of a verb; True if no subject is written."""
    hit = draft.hit
    home = find_home(draft)
    after = [a for a in draft.around if a.first >= hit.last and not a.prep and not is_far(draft, a)]
    after = [a for a in after if not acts_in_relative(draft.view, hit.first, a)]
    after = [a for a in after if not is_glossed(draft.view, a)]
    if hit.trigger.posts or hit.trigger.leaves:
        stop = find_next(draft.view, hit, draft.view.sentence.last)
        after = [a for a in after if a.first < stop]
    if draft.view.is_passive(hit.first) or _has_agent(draft):
        draft.add("object", _find_patient(draft))
        return False
    spoken = find_pronoun(draft.view, hit.first) is not None or says_own(draft.view, hit.first)
    deed = hit.event.event == "conflict_event" and tells_of_deed(draft.view, hit.first)
    carries = draft.spec is hit.trigger.light_frame
    struck = hit.event.event == "conflict_event" and is_struck_by(draft.view, hit.first, carries=carries)
    deed = deed or (struck and not spoken) or _stands_for_head(draft)  # «إنها أطلقت صواريخ»
    personal = has_pronoun(draft.view, hit.first) or is_own_deed(draft.view, hit)
    told = home or spoken or deed or personal
    own = leave_others(draft, after)
    subject = None if told else _find_bound(draft, after) or _find_flown(draft) or _find_subject(draft, own)
    subject = subject or (None if told else find_shared(draft, after))
    carried = draft.spec is hit.trigger.light_frame and hit.event.event == "office"  # «قرر الملك إعفاء الوزير»
    if hit.trigger.gives_object and not carried and subject in after and len([a for a in after if not a.joined]) == 1:
        draft.add("object", [subject])
        return True
    if subject is not None and "subject" in draft.spec:
        draft.add("subject", [subject])
    if "object" in draft.spec:
        kinds = draft.kinds("object")
        lexicon = draft.view.lexicon
        heads = {*hit.trigger.with_words, *(lexicon.homelands if home else ()), *(lexicon.strikers if deed else ())}
        rest = [a for a in after if a is not subject and not a.joined and not lies_beyond(draft, a)]
        rest = [a for a in rest if not _is_under(a, heads) or _owns(draft, a) or bears_own_office(draft.view, [a])]
        rest = [
            a for a in rest if not a.modifies and not lies_apart(draft, a, subject) and not _is_in_relative(draft, a)
        ]
        draft.add("object", [a for a in rest if draft.view.fits(a, kinds)])
    arms_next = bool(after) and after[0].mention.kind == "weapon" and after[0].first == hit.last
    handed = arms_next and draft.spec.get("subject") == "supplier" and (draft.view.lexicon.verb_first or not spoken)
    handed = handed or (arms_next and hit.event.event == "conflict_event" and draft.view.is_definite(after[0].mention))
    open_subject = subject is None and "subject" in draft.spec and not (handed or deed or hit.trigger.mutual)
    return open_subject and (spoken or personal or _leaves_out_subject(draft))


def _stands_for_head(draft: Draft) -> bool:
    """Whether the subject of a deed is what its relative pronoun stands for and no name that might act: «صواريخ الحركة
    التي استهدفت سبها», with no pronoun behind that takes it up («التي سيطرت عليها الحركة»).
    """
    view, verb = draft.view, draft.hit.first
    if draft.hit.event.event != "conflict_event" or draft.hit.kind != "verb" or not view.lexicon.verb_first:
        return False
    if not _opens_relative(view, verb) or find_head(view, verb) is not None:
        return False
    first = find_relative(view, verb)
    over = range(max(view.sentence.first, first - 1 - view.rules.frames.described_before), first)
    if any(view.tokens[n].form in view.lexicon.authored for n in over):
        return False  # «يقف وراء الهجوم الذي استهدف»: who stands behind it did it
    stop = next((n for n in range(verb + 1, view.sentence.last) if _ends_words(view, n)), view.sentence.last)
    return not any(view.tokens[n].after for n in range(verb, stop))


def _ends_words(view: View, number: int) -> bool:
    """Whether the words of a verb end there: at a mark that is in no name, or the next verb."""
    return view.finite(number) or (view.tokens[number].form in COMMAS and view.covered(number) is None)


def _is_in_relative(draft: Draft, argument: Argument) -> bool:
    """Whether a name behind a verb stands in a relative clause of something else: "killed 13 people, among whom five
    were police".
    """
    view, between = draft.view, range(draft.hit.last, argument.first)
    return not view.lexicon.verb_first and any(view.tokens[n].form in view.lexicon.relatives for n in between)


def is_own_deed(view: View, hit: Hit) -> bool:
    """Whether the speaker tells what he himself did: "I met the ambassador"."""
    return hit.event.event in _OWN_DEEDS and tells_self(view, hit.first)


def _find_bound(draft: Draft, after: list[Argument]) -> Argument | None:
    """A relative behind the one he is a relative of is the subject: «رافق الوزير في الزيارة نجله سامي»."""
    view, kinds = draft.view, draft.kinds("object")
    persons = [a for a in after[:2] if a.mention.kind == "person" and not a.noun and not a.joined]
    if len(persons) < 2 or not view.lexicon.verb_first or not all(view.fits(a, kinds) for a in persons):
        return None
    kin = any(title.kind == "kinship" for title in persons[1].mention.titles)
    return persons[1] if kin and view.tokens[persons[1].first].after else None


def _owns(draft: Draft, argument: Argument) -> bool:
    """Whether a noun right before the name tells what is hit or visited: «قصف مواقع الحركة», «زار مدينة بنغازي»."""
    kinds = _OWNED.get(draft.spec["object"], ())
    adjacent = draft.view.tokens[argument.first - 1].form == argument.noun
    return draft.view.lexicon.verb_first and argument.mention.kind in kinds and adjacent


def _is_under(argument: Argument, heads: Set[str]) -> bool:
    """Whether a noun that is none of these stands over the name; none does over what its own head tells: "the rebel
    town of Lori".
    """
    headed = argument.mention.kind == "place" and argument.mention.extent.start < argument.mention.span.start
    return bool(argument.noun) and argument.noun not in heads and not headed


def _leaves_out_subject(draft: Draft) -> bool:
    """Whether the words leave the subject to the context: where it goes first, only a participle that opens the
    clause or a verb joined to one before does (", killing 12", "and killed 12").
    """
    view, verb = draft.view, draft.hit.first
    if view.lexicon.verb_first:
        return bool(view.tokens[verb].after) or not (_opens_relative(view, verb) or has_noun_before(view, verb))
    before = view.tokens[verb - 1] if verb > view.sentence.first else None
    if before is None or before.form in view.lexicon.and_or:
        return before is not None
    return before.form in COMMAS and view.tokens[verb].form.endswith(view.lexicon.going_on)


def has_noun_before(view: View, verb: int) -> bool:
    """Whether a noun nobody lists stands right behind the that-word before a verb, whose subject it is: «أن وفدا من
    رجال الأعمال سيزور غانا»; a pronoun on the verb, or a relative before it, takes it up as something else.
    """
    lexicon, opener = view.lexicon, find_before(view.openers, verb)
    if not lexicon.verb_first or view.tokens[verb].after or _opens_relative(view, verb):
        return False
    if opener < view.sentence.first or opener + 1 >= verb or view.tokens[opener].whole in lexicon.that_pronouns:
        return False
    noun, first = view.tokens[opener + 1], opener + 1
    pair = noun.whole in lexicon.both or noun.whole in lexicon.both_states
    small = pair or noun.form in lexicon.small or noun.whole in lexicon.small or view.is_date(first)
    if noun.kind != "word" or small or view.attached(first) or view.covered(first) is not None:
        return False
    return not any(view.finite(n) or view.tokens[n].form in COMMAS for n in range(first, verb))


def _opens_relative(view: View, verb: int) -> bool:
    """Whether the verb is that of a relative clause: the noun before it is its subject («المسلحين الذين اقتحموا»)."""
    return any(view.tokens[n].form in view.lexicon.relatives for n in range(find_relative(view, verb), verb))


def find_home(draft: Draft) -> str:
    """The role of «بلاده» where it is the subject, beside the verb; "" where it is not."""
    view, verb = draft.view, draft.hit.first
    if says_of_self(draft):
        return draft.spec.get("subject", "")
    if not view.find_places(view.lexicon.homelands):
        return ""
    ahead = open_verb(view, verb) - 1
    named = draft.hit.kind == "verb" and any(a.last == ahead + 1 and not a.prep and not a.noun for a in draft.around)
    places = (ahead,) if named else (ahead, verb + 1)  # «إن السويد باعت بلاده»
    beside = [n for n in places if view.sentence.first <= n < view.sentence.last]
    return draft.spec.get("subject", "") if any(view.is_home(n) and not view.attached(n) for n in beside) else ""


def says_of_self(draft: Draft) -> bool:
    """Whether the subject of a deal is a word for the speaker's own side: "we have ordered 12 tanks"."""
    view, before = draft.view, open_verb(draft.view, draft.hit.first) - 1
    own = before >= view.sentence.first and view.tokens[before].form in view.lexicon.selves
    return own and draft.hit.kind == "verb" and draft.hit.event.event in _DEALS


def _has_agent(draft: Draft) -> bool:
    """Whether the one who acts stands behind "by": in "a clinic run by X, attacked by Y" X attacks nobody."""
    agents = [prep for prep in draft.view.lexicon.agents if draft.spec.get(prep) == draft.spec.get("subject", " ")]
    if not agents:
        return False
    behind = [a for a in draft.around if a.prep in agents and a.first >= draft.hit.last]
    behind = [a for a in behind if not acts_elsewhere(draft, a)]
    near = draft.view.rules.frames.close
    return any(a.first - draft.hit.last <= near and draft.view.fits(a, draft.kinds(a.prep)) for a in behind)


def acts_elsewhere(draft: Draft, argument: Argument) -> bool:
    """Whether the one behind "by" acts in another verb's clause ("shot down a drone that was sent by X") or only has a
    thing told beside the deed ("the attack on a school run by X").
    """
    view, first = draft.view, argument.first
    if argument.prep not in view.lexicon.agents:
        return False
    by = next((n for n in range(first - 1, draft.hit.last, -1) if view.tokens[n].form == argument.prep), first)
    if by - 1 > draft.hit.last and view.tokens[by - 1].form in view.lexicon.run_by:
        return True
    return draft.hit.kind == "verb" and any(view.is_passive(n) for n in view.find_verbs(draft.hit.last, first))


def _find_patient(draft: Draft) -> list[Argument]:
    """Whom a passive verb is about: "Libya was sold tanks"; in a relative clause whom it describes, and nobody before:
    "Togo is no place for crews, who are often abducted".
    """
    view, first = draft.view, find_relative(draft.view, draft.hit.first)
    before = [a for a in draft.around if a.last <= draft.hit.first and not a.prep]
    if not view.lexicon.verb_first and any(
        view.tokens[n].form in view.lexicon.relatives for n in range(first, draft.hit.first)
    ):
        end = first - (view.tokens[first - 1].form in COMMAS)
        before = [a for a in before if a.last == end]
    if before and before[-1].modifies:
        return []  # "U.S. sailors were killed"
    if is_reduced(draft.view, draft.hit.first):
        before = [a for a in draft.around if a.last == draft.hit.first]
    return [a for a in before[-1:] if draft.view.fits(a, draft.kinds("object"))]


def _find_called(draft: Draft, before: list[Argument]) -> Argument | None:
    """The subject whom the words before a verb call: who is asked to do it, or several told of («رجلان اقتحما»)."""
    view, hit, kinds = draft.view, draft.hit, draft.kinds("subject")
    asked = find_asked(view, hit)
    if asked is not None and view.fits(asked, kinds):
        return asked
    several = hit.kind == "verb" and follows_several(view, hit.first)
    return _find_told(draft, before, kinds) if several else None


def _find_subject(draft: Draft, after: list[Argument]) -> Argument | None:
    """The subject of a verb: where the verb goes first, right behind it, else before it."""
    view, hit, rules = draft.view, draft.hit, draft.view.rules.frames
    kinds = draft.kinds("subject")
    before = [a for a in draft.around if a.last <= hit.first and not a.prep]
    before = [a for a in before if hit.first - a.last < rules.subject_before]
    if not view.lexicon.verb_first:
        return _find_first(draft, before, kinds)
    called = _find_called(draft, before)
    if called is not None:
        return called
    named = any(a.first == hit.last and view.fits(a, kinds) for a in after)
    crewed = view.tokens[hit.first].form in view.lexicon.crewed
    noun = before[-1].noun if before else ""
    ruled = noun in view.lexicon.cabinets or bears_own_office(view, before)  # «إدارة الرئيس سامي عون تدرس بيع»
    led = bool(before) and (not noun or ruled or (crewed and noun in view.lexicon.crews))
    topic = named and bool(view.tokens[hit.first].after)  # «إستونيا سلمتها السويد»
    if led and not topic and view.fits(before[-1], kinds) and _stands_at(view, before[-1], hit.first):
        return before[-1]  # «أن السويد باعت إستونيا», «طائرات التحالف شنت»: the name right before the verb goes first
    head = find_head(view, hit.first) if hit.kind == "verb" else None
    if head is not None and view.fits(head, kinds) and not named:
        return head
    several = hit.event.event == "conflict_event" and not named and is_of_several(view, hit.first)
    behind = None if several else _find_behind(draft, before, after, kinds)  # «اعترضوا موكب السفير»: told before
    return behind or _find_before(draft, before, kinds)


def _find_behind(draft: Draft, before: list[Argument], after: list[Argument], kinds: list[str]) -> Argument | None:
    """The subject shortly behind a verb that goes first; None where a noun nobody lists is, or it is told before."""
    view, hit, rules = draft.view, draft.hit, draft.view.rules.frames
    if hit.kind == "verb" and has_noun_before(view, hit.first):
        return None  # «أن تونسيا هاجم الشرطة»
    governs = hit.last < view.sentence.last and not view.tokens[hit.last].form.endswith(view.lexicon.plurals)
    for argument in after:
        distance = argument.first - hit.last if before else measure_behind(draft, argument)
        if hit.event.event in ENCOUNTERS and are_two(view, argument):
            return argument
        if argument.noun in view.lexicon.doer_objects or is_beyond_verb(draft, argument):
            break  # «نفذ ضربة واستهدف مقاتلي الحركة»: in the form of those to whom it is done
        ruled = governs_name(draft, argument)
        if ruled and not governs:
            break  # «هاجم مسلحون مواقع الجيش»: the subject is a plural that governs nothing
        if hit.event.event in ENCOUNTERS and any(title.key == _COUNTERPART for title in argument.mention.titles):
            break  # «التقى نظيره العراقي»: whose counterpart it is, who met him, is told before
        reach = rules.subject_under_noun if ruled else rules.subject_after
        if distance <= reach and view.fits(argument, kinds):
            return argument
    return None


def _find_first(draft: Draft, before: list[Argument], kinds: list[str]) -> Argument | None:
    """The subject where it goes before its verb."""
    view, hit = draft.view, draft.hit
    verb = hit.kind == "verb"
    head = find_head(view, hit.first) if verb else None
    if head is not None and view.fits(head, kinds):
        return head
    if verb and is_subject_of_relative(view, hit.first):
        return None
    set_off = find_set_off(view, hit.first) if verb else None
    if set_off is not None:
        ahead = [a for a in draft.around if a.last <= set_off and not a.prep and view.fits(a, kinds)]
        return next((a for a in reversed(ahead) if not view.find_verbs(a.last, set_off)), None)
    led = find_led(view, hit.first) if verb else None
    before = [a for a in before if (led is None or a.last <= led) and not _is_fought(draft, a)]
    own = next((a for a in reversed(before) if view.fits(a, kinds)), None)
    return own or (_find_controller(draft, kinds) if verb else None)


def _find_told(draft: Draft, before: list[Argument], kinds: list[str]) -> Argument | None:
    """The last of several names that «و» joins before a verb, over commas and what belongs to it: «الوزير سامي عون،
    والسفير كريم نصر، قد استقبلا».
    """
    view, last = draft.view, before[-1] if before else None
    if last is None or not last.joined or not view.fits(last, kinds):
        return None
    between = (view.tokens[n] for n in range(last.last, draft.hit.first))
    marks = view.lexicon.before_verbs
    return last if all(token.form in marks or token.form in COMMAS for token in between) else None


def _is_fought(draft: Draft, argument: Argument) -> bool:
    """Whether a name is only what another right before a participle does something to: "the army fighting the rebels
    killed 12".
    """
    view, place = draft.view, argument.first - 1
    while place > view.sentence.first and place >= argument.first - view.rules.frames.described_before:
        if view.tokens[place].form.endswith(view.lexicon.going_on):
            return any(a.last == place and view.fits(a, draft.kinds("subject")) for a in draft.around)
        if view.tokens[place].kind != "word" or view.preposition(place):
            return False
        place -= 1
    return False


def _find_before(draft: Draft, before: list[Argument], kinds: list[str]) -> Argument | None:
    """The last name before a verb that no other verb parts from it; none where the verb is that of what stands right
    before it behind an attached preposition: «بعد قرار للمجلس فرض».
    """
    view, verb = draft.view, draft.hit.first
    if not before or view.find_verbs(before[-1].last, verb):
        return None
    if any(a.last == verb and view.attached(a.first) and view.fits(a, kinds) for a in draft.around):
        return None
    return next((a for a in reversed(before) if view.fits(a, kinds) and not a.noun), None)


def _find_flown(draft: Draft) -> Argument | None:
    """Whose aircraft or forces go first behind a that-word and did it: «إن طائرات التحالف ... قصفت قوات الحركة», «إن
    الشركة الرائدة في صناعتها سوف تسلم غانا»; no verb stands between.
    """
    view, verb = draft.view, draft.hit.first
    opener = find_before(view.openers, verb)
    tells = draft.hit.event.event in ("conflict_event", "arms_transfer") and view.lexicon.verb_first
    if not tells or opener < view.sentence.first or view.tokens[verb].after:
        return None
    kinds = draft.kinds("subject")
    ahead = (a for a in draft.around if opener < a.first < verb and not a.prep)
    lead = next((a for a in ahead if view.fits(a, kinds)), None)
    if lead is None or lead.first > opener + 2:
        return None
    return None if view.find_verbs(lead.last, verb) else lead


def _find_controller(draft: Draft, kinds: list[str]) -> Argument | None:
    """The subject of the verb before, for an infinitive that has none of its own: «a démenti avoir livré»."""
    view, hit = draft.view, draft.hit
    before = view.tokens[hit.first - 1].whole if hit.first > view.sentence.first else ""
    bare = before in view.lexicon.bare
    led = before in view.lexicon.to and view.tokens[hit.first].form.endswith(view.lexicon.infinitives)
    if not bare and not led:
        return None
    earlier = [a for a in view.arguments if a.last <= hit.first - 1 and not a.prep and view.fits(a, kinds)]
    return earlier[-1] if earlier else None


def _stands_at(view: View, argument: Argument, verb: int) -> bool:
    """Whether only words that belong to the verb stand between a name and it: «السويد قد باعت», «السويد سوف تبيع»."""
    marks = view.lexicon.before_verbs
    return all(view.tokens[number].form in marks for number in range(argument.last, verb))
