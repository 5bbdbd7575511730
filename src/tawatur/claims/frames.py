"""Who stands where around a trigger."""

from itertools import pairwise

from tawatur.claims.acts import Act
from tawatur.claims.asides import leave_out_others
from tawatur.claims.askings import find_served, find_wished
from tawatur.claims.deals import LAWS
from tawatur.claims.doers import (
    acts_elsewhere,
    find_home,
    is_own_deed,
    place_subject,
    says_of_self,
)  # fmt: skip
from tawatur.claims.drafts import Draft
from tawatur.claims.genitives import place_before, place_genitive, place_given, place_received
from tawatur.claims.hits import Hit, find_next
from tawatur.claims.marks import COMMAS
from tawatur.claims.posts import find_left, find_post
from tawatur.claims.reach import ONCE, carries, is_beyond_border, measure, reaches
from tawatur.claims.rebuttals import is_charged
from tawatur.claims.sides import SIDES, list_adjectives
from tawatur.claims.verb_pronouns import find_pronoun, open_plan, says_own
from tawatur.claims.view import Argument, Stretch, View

_JOINED = ("person", "country", "organisation", "place")


class Frame:
    """A trigger with its arguments by role, and all their tokens.

    `subjectless`: a verb whose subject is not written; `possessed`: a pronoun stands for what a noun governs;
    `home`: the role of «بلاده», the speaker's own country, as the subject, or of his side (`own`, "we"); `taken` that
    of a pronoun with which what is said opens («قالت إنها باعت»), or of whom a noun that opens it leaves out.
    """

    __slots__ = ("first", "hit", "home", "last", "own", "possessed", "roles", "subjectless", "taken")

    def __init__(  # noqa: PLR0913 (a field each)
        self,
        hit: Hit,
        roles: dict[str, tuple[Argument, ...]],
        first: int,
        last: int,
        *,
        subjectless: bool,
        possessed: bool,
        home: str,
        taken: str,
        own: bool,
    ) -> None:
        self.hit = hit
        self.roles = roles
        self.first = first
        self.last = last
        self.subjectless = subjectless
        self.possessed = possessed
        self.home = home
        self.taken = taken
        self.own = own

    def cast(self, roles: dict[str, tuple[Argument, ...]]) -> "Frame":
        """The same trigger with others in its roles."""
        return Frame(
            self.hit, roles, self.first, self.last, subjectless=self.subjectless, possessed=self.possessed,
            home=self.home, taken=self.taken, own=self.own,
        )  # fmt: skip


def fill_frame(view: View, hit: Hit, at: Stretch, act: Act | None) -> Frame:
    """The roles of one trigger inside its clause, in the words of an act of speech or the outlet's own."""
    if hit.event.event == "relation" and 0 <= hit.light < at.first:
        # «أعلنت غانا قطع العلاقات مع توغو»: what is announced is a clause of its own
        hit = Hit(hit.event, hit.trigger, hit.first, hit.last, hit.kind)
    beside = _find_beside(view, hit)
    around = _gather(view, hit, at, hit.first if beside is None else beside)
    draft = Draft(view, hit, hit.trigger.frame, around, {})
    subjectless = possessed = False
    pledged = 0 <= hit.light < at.first and view.tokens[hit.light].form in view.lexicon.intentions
    home = find_home(draft) if hit.kind == "verb" or hit.event.event == "relation" else find_wished(draft)
    home = home or find_served(draft)
    if hit.kind == "verb":
        subjectless = place_subject(draft) and not home
        place_before(draft)
    elif hit.kind == "noun":
        possessed = place_genitive(draft)
        place_received(draft, possessed=possessed)
        if hit.light >= 0 and not pledged:
            subjectless = _place_carrying(draft, at)
        if hit.light < 0 or "doer" in hit.trigger.light_frame:
            _place_doer(draft)
    _place_prepositions(draft)
    place_given(draft, owed=pledged or is_charged(view, act, hit.first))
    _place_object(draft)
    _place_joined(draft)
    _place_joint(draft)
    fills = hit.event.fills
    fitting = {r: [a for a in args if view.fits(a, fills.get(r, ()))] for r, args in draft.roles.items()}
    held = {role: tuple({a.first: a for a in args}.values()) for role, args in fitting.items() if args}
    placed = [(a.first, a.last) for args in held.values() for a in args] + [(hit.first, hit.last)]
    first = min([begin for begin, _ in placed] + [hit.light] * (hit.light >= 0)) if beside is None else hit.first
    verb = hit.light if hit.light >= 0 else hit.first
    first = min(first, open_plan(view, verb) - 1) if is_own_deed(view, hit) else first  # "I have decided to resign"
    taken = subjectless and (hit.kind == "verb" or hit.light >= 0)
    taken = taken and (find_pronoun(view, verb) is not None or says_own(view, verb) or is_own_deed(view, hit))
    last = max([end for _, end in placed] + [post.last for post in _list_posts(view, hit, at)])
    if hit.kind == "noun" and hit.event.event in SIDES:
        last = max([last, *(number + 1 for number in list_adjectives(view, hit.last))])
    announced = hit.trigger.announced and 0 <= hit.light < at.first and name_subject(hit) not in held
    role = name_subject(hit) if taken or pledged or announced else _find_owner(hit, held) if hit.kind == "noun" else ""
    return Frame(
        hit, held, first, last, subjectless=subjectless, possessed=possessed, home=home, taken=role,
        own=bool(home) and says_of_self(draft),
    )  # fmt: skip


def _place_carrying(draft: Draft, at: Stretch) -> bool:
    """The subject of the verb that carries a noun, before it or behind the noun; whether none is written."""
    view, hit = draft.view, draft.hit
    carrier = Hit(hit.event, hit.trigger, hit.light, hit.light + 1, "verb")
    stop = next((n for n in range(hit.last + 1, at.last) if view.tokens[n].form in COMMAS), at.last)
    behind = hit.last + ("given" in hit.trigger.frame and "giver" not in hit.trigger.frame)
    between = [a for a in draft.around if a.last <= hit.first or (not a.prep and behind <= a.first < stop)]
    spec = hit.trigger.light_frame or _carry_subject(view, hit)
    return place_subject(Draft(view, carrier, spec, between, draft.roles))


def _gather(view: View, hit: Hit, at: Stretch, beside: int) -> list[Argument]:
    """The arguments of a clause that may stand around a trigger: of offices told side by side each has its own."""
    last = find_next(view, hit, at.last) if hit.event.event == "office" else at.last
    around = [a for a in view.inside(at.first, last) if not (hit.first <= a.first < hit.last)]
    return leave_out_others(view, [a for a in around if not beside <= a.first < hit.first], hit.first)


def _list_posts(view: View, hit: Hit, at: Stretch) -> list[Stretch]:
    """The words of the post that an office is told of with, given or left."""
    if not view.lexicon.verb_first or hit.event.event != "office":
        return []
    return [post for post in (find_post(view, hit, at), find_left(view, hit, at)) if post is not None]


def _find_beside(view: View, hit: Hit) -> int | None:
    """The first word of an office told right before this one, by the same verb or joined to it: «تقرر تعيين سامي عون
    وإعفاء كريم»; None where there is none.
    """
    joined = hit.light >= 0 or (hit.kind == "noun" and view.conjoined(hit.first))
    if hit.event.event != "office" or not joined:
        return None
    begin = max(hit.light, view.sentence.first)
    told = find_next(view, Hit(hit.event, hit.trigger, begin, begin - 1, hit.kind), hit.first)
    return told if told < hit.first else None


def _carry_subject(view: View, hit: Hit) -> dict[str, str]:
    """How a verb that says of one's own deed that it was not done takes who did not do it: «رفضت قطر توقيع اتفاق»."""
    own = "subject" in hit.trigger.frame and view.lexicon.intentions.get(view.tokens[hit.light].form) == "denied"
    return {"subject": hit.trigger.frame["subject"]} if own else {}


def name_subject(hit: Hit) -> str:
    """The role of the subject of a trigger's verb, or of the verb that carries its noun; "" if it has none."""
    return (hit.trigger.light_frame if hit.light >= 0 else hit.trigger.frame).get("subject", "")


def _find_owner(hit: Hit, held: dict[str, tuple[Argument, ...]]) -> str:
    """The role of whoever a noun of a deal leaves out, who may be the one that tells of it: «أعلنت غانا شراء دبابات»,
    «أعلنت السويد بيع دبابات لغانا».
    """
    spec = hit.trigger.frame
    role = spec.get("genitive", "") or spec.get("before", "") or (spec.get("giver", "") if "recipient" in held else "")
    if hit.event.event == "relation" and hit.light < 0 and "subject" not in held:
        return hit.trigger.light_frame.get("subject", "")  # «أعلنت غانا قطع العلاقات مع توغو»
    deals = hit.event.event == "arms_transfer" and hit.light < 0 and "participants" not in held
    return role if deals and role not in held else ""


def _place_doer(draft: Draft) -> None:
    """Who did what a noun tells, by the verb right behind it that takes it up: «هجوم مسلح نفذته حركة», «لقاء عقده»,
    «الزيارة التي قام بها».
    """
    view, hit, role = draft.view, draft.hit, _name_doer(draft.hit)
    verb = _find_verb_behind(view, hit.last)
    if verb is None or not role or role in draft.roles or not carries(draft, verb):
        return
    governed = verb + 1 < view.sentence.last and view.tokens[verb + 1].form in view.lexicon.prepositions
    if not (view.tokens[verb].after or (governed and view.tokens[verb + 1].after)):
        return
    if any(view.covered(n) is not None or view.conjoined(n) for n in range(hit.last, verb + 1)):
        return
    carrier = Hit(hit.event, hit.trigger, verb, verb + 1, "verb")
    place_subject(Draft(view, carrier, {"subject": role}, [a for a in draft.around if a.first > verb], draft.roles))


def _find_verb_behind(view: View, first: int) -> int | None:
    """The verb shortly behind a noun, over words that only lead up to it: «الزيارة التي كان من المقرر أن يقوم بها»."""
    lexicon, words = view.lexicon, 0
    for number in range(first, view.sentence.last):
        form = view.tokens[number].form
        if form in lexicon.clause_openers or form in lexicon.prepositions:
            continue
        if words == view.rules.frames.described_before:
            return None
        if view.finite(number):
            return number
        words += 1
    return None


def _name_doer(hit: Hit) -> str:
    """The role of who did what a noun tells, where a verb behind takes it up: «وقع هجوم نفذته»."""
    spec = hit.trigger.light_frame
    return spec.get("doer", "") or spec.get("subject", "")


def _place_object(draft: Draft) -> None:
    """The instrument a trigger is about: the nearest one after it, or right before."""
    hit, rules = draft.hit, draft.view.rules.frames
    if "object" in draft.spec.values() or "instrument" not in hit.event.fills.get("object", ()):
        return
    instruments = [a for a in draft.around if a.mention.kind == "instrument"]
    if hit.event.event != "embargo":
        instruments = [a for a in instruments if not a.mention.ref.startswith(LAWS)]
    near = [a for a in instruments if a.first >= hit.last - rules.instrument_before]
    near = [a for a in near if measure(draft.view, hit, a) - (hit.last - hit.first) < rules.instrument_after]
    near.sort(key=lambda a: abs(a.first - hit.last))
    draft.roles.setdefault("object", []).extend(near[:1])


def _place_prepositions(draft: Draft) -> None:
    """Arguments behind a preposition that the frame names; the first of each that follows the trigger."""
    taken = {a.first for args in draft.roles.values() for a in args}
    for argument in draft.around:
        role = _name_role(draft, argument)
        if role is None or argument.first in taken or argument.joined or not reaches(draft, argument, role):
            continue
        if acts_elsewhere(draft, argument) or _hangs_elsewhere(draft, argument):
            continue
        if argument.modifies and role != "place":
            continue
        if not draft.view.fits(argument, draft.hit.event.fills.get(role, [])):
            continue
        if role not in ONCE or not draft.roles.get(role):
            draft.roles.setdefault(role, []).append(argument)


def _hangs_elsewhere(draft: Draft, argument: Argument) -> bool:
    """Whether a name behind that of a deal hangs on another noun: «العقد بناء على قرار لمجلس الأمن»; one behind a deal
    that is talked of is a party to it («بحثا الاتفاق النووي مع إيران»).
    """
    view, hit, before = draft.view, draft.hit, argument.first - 1
    told = before - 1
    if hit.event.event == "conflict_event" and (is_beyond_border(view, argument) or _takes_part(view, argument)):
        return True
    if hit.event.event == "meeting" and argument.prep in view.lexicon.beside and told >= hit.last:
        held = view.covered(told)
        if held is not None and held.kind == "instrument":
            return True
    if hit.kind != "mention" or not view.attached(argument.first) or before < hit.last:
        return False
    own = view.covered(before) is not None or view.is_date(before) or view.lexicon.read_nisba(view.tokens[before].form)
    return view.tokens[before].kind == "word" and not own  # «صفقة الأسلحة السويدية لغانا»


def _takes_part(view: View, argument: Argument) -> bool:
    """Whether a name only tells with whom a deed was done: «ضربة جوية بالتعاون مع الجيش»."""
    if argument.mention.kind == "place":
        return False
    led = next((n for n in range(argument.first - 1, view.sentence.first, -1) if view.preposition(n)), None)
    return led is not None and view.tokens[led - 1].form in view.lexicon.jointly and bool(view.attached(led - 1))


def _name_role(draft: Draft, argument: Argument) -> str | None:
    """The role the preposition gives; a place «في» which nothing else stands is where it was. Where none is told yet,
    so is one it was near, and a part of one, which needs no preposition («شرق المكلا»).
    """
    fills, lexicon = draft.hit.event.fills, draft.view.lexicon
    role = draft.spec.get(argument.prep)
    part = argument.mention.rule == "direction" and not argument.prep and lexicon.verb_first
    near = (part or argument.prep in lexicon.around) and "place" not in draft.roles
    located = argument.mention.kind in ("place", "country") and (near or argument.prep in lexicon.where)
    if role == "actor" and argument.prep in lexicon.relayed_to and not _owns_deed(draft, argument):
        return "target" if _owns_struck(draft, argument) else None
    if role == "target" and argument.mention.rule == "direction" and argument.noun and lexicon.verb_first:
        return "place"  # «هجوم على حاجز شمال سبها»
    if not located or "place" not in fills:
        return role
    own = role is not None and role != "participants" and draft.view.fits(argument, fills.get(role, ()))
    return role if own else "place"


def _owns_deed(draft: Draft, argument: Argument) -> bool:
    """Whether a name behind «ل» is whose deed the noun before it tells, over its adjectives alone: «هجوم عنيف للجيش»,
    never «اقتحام لمقر الجيش» nor «هجوم على موقع للجيش».
    """
    view, between = draft.view, range(draft.hit.last, argument.first)
    parted = any(view.preposition(n) or view.attached(n) or view.finite(n) or view.conjoined(n) for n in between)
    words = all(view.tokens[n].kind == "word" and view.covered(n) is None for n in between)
    return words and not (parted or argument.noun) and len(between) <= view.rules.frames.described_before


def _owns_struck(draft: Draft, argument: Argument) -> bool:
    """Whether a name behind «ل» is whose thing a deed struck: «هجوم شنه مسلحون على سيارتين للشرطة»."""
    view = draft.view
    led = (n for n in range(argument.first - 1, draft.hit.last - 1, -1) if view.preposition(n))
    place = next(led, None)
    if place is None or draft.spec.get(view.preposition(place)) != "target" or argument.noun:
        return False
    between = range(place + 1, argument.first)
    plain = all(view.tokens[n].kind == "word" and not (view.finite(n) or view.attached(n)) for n in between)
    named = any(a.mention.kind != "quantity" for a in view.inside(place + 1, argument.first))
    return plain and not named and 0 < len(between) <= view.rules.frames.described_before


def _place_joint(draft: Draft) -> None:
    """Several subjects where the spec has a role of theirs: of two who sign, either may be the one who buys."""
    role, joint = draft.spec.get("subject", ""), draft.spec.get("subjects", "")
    if joint and len(draft.roles.get(role, ())) > 1:
        draft.roles.setdefault(joint, []).extend(draft.roles.pop(role))


def _place_joined(draft: Draft) -> None:
    """Names joined to one already placed, behind it or before it, go where it went."""
    pairs = [(left, right) for left, right in pairwise(draft.around) if right.joined] if draft.roles else []
    for left, right in [*pairs, *reversed(pairs)]:
        for args in draft.roles.values():
            for one, other in ((left, right), (right, left)):
                if one in args and other not in args and other.mention.kind in _JOINED:
                    args.append(other)
