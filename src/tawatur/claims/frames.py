"""Event triggers in a clause, and who stands where around them."""

from msgspec import Struct

from tawatur.claims.view import Argument, View
from tawatur.packs.events import EventType, Trigger

_FAR = 26  # tokens between a trigger and an argument that still is its own
_NEAR = 12  # the other side of a meeting stands closer than a place or a price
_CLOSE = 6  # «صفقة بين ... و...»
_SUBJECT_BEFORE = 12
_WHERE = ("في", "ب", "in", "at")


class Hit(Struct, frozen=True):
    """A trigger found: its event, its tokens (`last` exclusive), its kind (verb, noun, mention)."""

    event: EventType
    trigger: Trigger
    first: int
    last: int
    kind: str
    light: int = -1  # the verb that carries a noun


class Frame(Struct, frozen=True):
    """A trigger with its arguments by role; `subjectless`: a verb whose subject is not written."""

    hit: Hit
    roles: dict[str, tuple[Argument, ...]]
    first: int
    last: int
    subjectless: bool = False
    possessed: bool = False


def find_hits(view: View, first: int, last: int, events: dict[str, EventType]) -> list[Hit]:
    """All triggers in a token range whose conditions the range meets, in order."""
    hits: list[Hit] = []
    lexicon = view.lexicon
    for number in range(first, last):
        token = view.token(number)
        covered = view.covered(number)
        if covered is None and view.finite(number):
            for form in dict.fromkeys((token.form, view.written(number))):
                for event, place in lexicon.verbs.get(form, ()):
                    hits.append(Hit(events[event], lexicon.triggers[event, place], number, number + 1, "verb"))
        for form in dict.fromkeys((token.form, token.whole, view.written(number))):
            for phrase, event, place in lexicon.nouns.get(form, ()):
                if view.runs(number, phrase):
                    reach = view.reach(number, phrase)
                    hits.append(
                        Hit(
                            events[event],
                            lexicon.triggers[event, place],
                            number,
                            reach,
                            "noun",
                            _light(view, number, event, place),
                        )
                    )
    for argument in view.inside(first, last):
        for ref, event, place in lexicon.refs:
            if argument.mention.ref.startswith(ref):
                hits.append(
                    Hit(events[event], lexicon.triggers[event, place], argument.first, argument.last, "mention")
                )
    kept = [hit for hit in hits if _meets(view, hit, first, last)]
    return _unique(kept)


def _unique(hits: list[Hit]) -> list[Hit]:
    """One hit for an event and place; the one with more conditions wins."""
    best: dict[tuple[str, int], Hit] = {}
    for hit in hits:
        key = (hit.event.event, hit.first)
        held = best.get(key)
        weight = len(hit.trigger.with_words) * 2 + len(hit.trigger.with_kinds) + (hit.last - hit.first)
        if held is None or weight > len(held.trigger.with_words) * 2 + len(held.trigger.with_kinds) + (
            held.last - held.first
        ):
            best[key] = hit
    return sorted(best.values(), key=lambda hit: (hit.first, hit.event.rank))


def _light(view: View, noun: int, event: str, place: int) -> int:
    """The light verb shortly before a noun trigger, -1 if none."""
    for number in range(noun - 1, max(view.sentence.first, noun - _SUBJECT_BEFORE) - 1, -1):
        token = view.token(number)
        if (event, place) in view.lexicon.light.get(
            token.form, view.lexicon.light.get(view.written(number), [])
        ) and view.finite(number):
            return number
        if view.finite(number) or token.form in ("،", ";"):
            continue
    return -1


def _meets(view: View, hit: Hit, first: int, last: int) -> bool:
    """Whether the clause holds what the trigger asks for."""
    trigger = hit.trigger
    arguments = view.inside(first, last)
    if trigger.with_kinds:
        refs = [(a.mention.kind, a.mention.ref) for a in arguments]
        if not any(kind == want or ref.startswith(want) for kind, ref in refs for want in trigger.with_kinds):
            return False
    words = {view.token(n).form for n in range(first, last)} | {view.token(n).whole for n in range(first, last)}
    text = " " + " ".join(view.token(n).whole for n in range(first, last)) + " "
    fold = view.lexicon.fold
    holds = lambda phrase: fold(phrase) in words or f" {fold(phrase)} " in text  # noqa: E731
    if trigger.with_words and not any(map(holds, trigger.with_words)):
        return False
    return not any(map(holds, trigger.without_words))


def fill_frame(view: View, hit: Hit, first: int, last: int) -> Frame:
    """The roles of one trigger inside its clause."""
    spec = {view.lexicon.fold(place): role for place, role in hit.trigger.frame.items()}
    around = [a for a in view.inside(first, last) if not (hit.first <= a.first < hit.last)]
    roles: dict[str, list[Argument]] = {}
    subjectless = possessed = False
    if hit.kind == "verb":
        subjectless = _place_subject(view, hit, spec, around, roles)
        _place_before(view, hit, spec, around, roles)
    elif hit.kind == "noun":
        possessed = _place_genitive(view, hit, spec, around, roles)
        if hit.light >= 0:
            light = {view.lexicon.fold(place): role for place, role in hit.trigger.light_frame.items()}
            carrier = Hit(hit.event, hit.trigger, hit.light, hit.light + 1, "verb")
            between = [a for a in around if a.last <= hit.first or not a.prep]
            subjectless = _place_subject(view, carrier, light, between, roles)
    _place_prepositions(view, hit, spec, around, roles)
    _place_object(view, hit, spec, around, roles)
    _place_joined(around, roles)
    clean = {role: tuple(dict.fromkeys(args)) for role, args in roles.items() if role in hit.event.fills}
    held = {role: tuple(a for a in args if view.fits(a, hit.event.fills[role])) for role, args in clean.items()}
    held = {role: args for role, args in held.items() if args}
    ends = [a.last for args in held.values() for a in args] + [hit.last]
    begins = [a.first for args in held.values() for a in args] + [hit.first, *([hit.light] if hit.light >= 0 else [])]
    return Frame(hit, held, min(begins), max(ends), subjectless, possessed)


def _place_subject(
    view: View, hit: Hit, spec: dict[str, str], around: list[Argument], roles: dict[str, list[Argument]]
) -> bool:
    """Subject and object of a verb; True if no subject is written."""
    allowed = hit.event.fills.get(spec.get("subject", ""), [])
    after = [a for a in around if a.first >= hit.last and a.first - hit.last < _FAR and not a.prep]
    before = [a for a in around if a.last <= hit.first and hit.first - a.last < _SUBJECT_BEFORE and not a.prep]
    verb_first = bool(view.lexicon.language.particles.article)
    subject: Argument | None = None
    if verb_first:
        near = [a for a in after if a.first - hit.last <= 3 and not (a.noun and a.first - hit.last > 2)]
        subject = next((a for a in near if view.fits(a, allowed)), None)
        if subject is None and before and not any(view.finite(n) for n in range(before[-1].last, hit.first)):
            subject = next((a for a in reversed(before) if view.fits(a, allowed) and not a.noun), None)
    else:
        subject = next((a for a in reversed(before) if view.fits(a, allowed)), None)
    if subject is not None and "subject" in spec:
        roles.setdefault(spec["subject"], []).append(subject)
    if "object" in spec:
        kinds = hit.event.fills.get(spec["object"], [])
        rest = [a for a in after if a is not subject and view.fits(a, kinds) and not a.joined and not a.noun]
        if rest:
            roles.setdefault(spec["object"], []).append(rest[0])
    handed = (
        bool(after)
        and after[0].mention.kind == "weapon"
        and after[0].first == hit.last
        and spec.get("subject") == "supplier"
    )
    return subject is None and "subject" in spec and not handed and not hit.trigger.mutual


def _place_genitive(
    view: View, hit: Hit, spec: dict[str, str], around: list[Argument], roles: dict[str, list[Argument]]
) -> bool:
    """What a noun governs: the name right after it, or before it; True if a pronoun stands for it."""
    last = view.token(hit.last - 1)
    _place_before(view, hit, spec, around, roles)
    if last.after and hit.last - hit.first == 1:
        return "genitive" in spec
    if "genitive" in spec:
        nexts = [a for a in around if a.first >= hit.last and a.first - hit.last <= 2 and _hangs(view, a, hit)]
        if nexts:
            roles.setdefault(spec["genitive"], []).append(nexts[0])
        elif not view.lexicon.language.particles.article:
            before = [a for a in around if a.last <= hit.first and hit.first - a.last <= 1]
            roles.setdefault(spec["genitive"], []).extend(before[-1:])
    return False


def _place_before(
    view: View, hit: Hit, spec: dict[str, str], around: list[Argument], roles: dict[str, list[Argument]]
) -> None:
    """The name the trigger describes, right before it: «القوات التي يقودها», «الحكومة المعترف بها»."""
    if "before" in spec:
        kinds = hit.event.fills.get(spec["before"], ())
        before = [a for a in around if a.last <= hit.first and hit.first - a.last <= 3 and view.fits(a, kinds)]
        if before:
            roles.setdefault(spec["before"], []).append(before[-1])


def _hangs(view: View, argument: Argument, hit: Hit) -> bool:
    """Whether a name right after a noun is its genitive: no preposition of its own stands between."""
    particles = view.lexicon.language.particles
    if any(p in argument.mention.before for p in particles.prepositions):
        return False
    return argument.first == hit.last or not argument.prep


def _place_object(
    view: View, hit: Hit, spec: dict[str, str], around: list[Argument], roles: dict[str, list[Argument]]
) -> None:
    """The instrument a trigger is about: the nearest one after it, or right before."""
    if "object" in spec.values() or "instrument" not in hit.event.fills.get("object", ()):
        return
    near = [a for a in around if a.mention.kind == "instrument" and -4 <= a.first - hit.last <= 8]
    near.sort(key=lambda a: abs(a.first - hit.last))
    roles.setdefault("object", []).extend(near[:1])


def _place_prepositions(
    view: View, hit: Hit, spec: dict[str, str], around: list[Argument], roles: dict[str, list[Argument]]
) -> None:
    """Arguments behind a preposition that the frame names; the first of each that follows the trigger."""
    taken = {a for args in roles.values() for a in args}
    for argument in around:
        role = spec.get(argument.prep)
        if argument.mention.kind in ("place", "country") and argument.prep in _WHERE and "place" in hit.event.fills:
            role = (
                role
                if role and view.fits(argument, hit.event.fills.get(role, ())) and role != "participants"
                else "place"
            )
        far = _NEAR if role in ("participants", "visitor", "host") else _CLOSE if role == "buyer_side" else _FAR
        if role is None or argument in taken or argument.joined or abs(argument.first - hit.first) > far:
            continue
        behind = (hit.kind == "noun" and role != "place") or argument.prep not in ("مع", "في", "ب", "in", "at", "with")
        if argument.first < hit.first and behind:
            continue
        if not view.fits(argument, hit.event.fills.get(role, [])):
            continue
        if role in ("supplier", "recipient", "target", "host", "visitor") and roles.get(role):
            continue
        roles.setdefault(role, []).append(argument)


def _place_joined(around: list[Argument], roles: dict[str, list[Argument]]) -> None:
    """Names joined to one already placed, behind it or before it, go where it went."""
    kinds = ("person", "country", "organisation", "place")
    for left, right in [*zip(around, around[1:], strict=False), *reversed(list(zip(around, around[1:], strict=False)))]:
        if not right.joined:
            continue
        for args in roles.values():
            for one, other in ((left, right), (right, left)):
                if one in args and other not in args and other.mention.kind in kinds:
                    args.append(other)
