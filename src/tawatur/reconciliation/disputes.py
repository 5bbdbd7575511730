"""The slots of one finding compared: value, quantity, date, moment, place, people, certainty, stage."""

from collections.abc import Callable, Iterator, Sequence

from tawatur.core.case import Slot
from tawatur.packs.rules import ContradictionRules
from tawatur.reconciliation.accounts import Account
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import (
    PRECISION,
    Comparison,
    Parting,
    Told,
    close_span,
    compare_amounts,
    compare_dates,
    find_amount,
    is_rising,
    tell_dates,
    tell_quantities,
    tell_values,
)
from tawatur.reconciliation.voices import Voices

_DATED = ("arms_transfer", "agreement", "visit", "meeting", "embargo", "conflict_event", "casualty")
_PLACED = ("visit", "meeting", "agreement", "conflict_event", "casualty")
_MOMENTS = ("agreement", "meeting", "visit")
_ANNOUNCED = ("agreement",)
_FIRM = ("stated", "confirmed")
_OPENING = 3  # words; a claim that hangs on another event says so at once («عقب الاجتماع وقع ...»)
_PEOPLE: dict[str, tuple[tuple[Slot, tuple[str, ...]], ...]] = {
    "visit": (("actor", ("visitor", "participants")),),
    "meeting": (("actor", ("participants", "host", "visitor")),),
    "agreement": (("actor", ("party", "participants")),),
    "conflict_event": (("actor", ("actor",)),),
    "embargo": (("actor", ("imposer",)),),
}


def compare_slots(group: Sequence[Account], scene: Scene, voices: Voices) -> Iterator[Comparison]:
    """All comparisons that make sense for a finding of this kind of event."""
    event = group[0].claim.event
    rules = scene.rules.contradictions
    yield compare_values(group, scene)
    yield from compare_quantities(group, scene)
    if event in _DATED:
        yield compare_when(group, rules)
    if event in _MOMENTS:
        yield compare_moments(group, scene)
    if event in _PLACED:
        yield compare_places(group, scene)
    for slot, roles in _PEOPLE.get(event, ()):
        yield compare_people(group, slot, roles, scene, voices)
    if event not in ("office", "relation", "statement", "arms_transfer"):
        yield compare_certainty(group)
    if event == "statement":
        yield compare_superlatives(group, scene)


def compare_when(group: Sequence[Account], rules: ContradictionRules) -> Comparison:
    """Dates of one thing."""

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account.claim.when, right.account.claim.when
        if ours is None or theirs is None or (group[0].claim.event in _ANNOUNCED and _fresh(left) and _fresh(right)):
            return None
        if group[0].claim.event in rules.dated_acts:
            ours, theirs = close_span(ours), close_span(theirs)
        return compare_dates(ours, theirs, rules)

    return Comparison("date", tell_dates(group), part)


def _fresh(told: Told) -> bool:
    """Whether the date is the day of the report or the day before: news of a step, not the date of the whole."""
    day, when = told.account.document.published.day, told.account.claim.when
    return (
        day is not None
        and when is not None
        and when.start == when.end
        and when.start is not None
        and (0 <= (day - when.start).days <= 1)
    )


def compare_values(group: Sequence[Account], scene: Scene) -> Comparison:
    """Values of one thing."""

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = find_amount(left), find_amount(right)
        found = compare_amounts(ours, theirs, scene.rules.contradictions) if ours and theirs else None
        if found and found.kind == "incompatible" and _corrects(left.account, right.account):
            return Parting("later_correction", "corrected_later", found.figure)
        return found

    return Comparison("value", tell_values(group), part)


def _corrects(left: Account, right: Account) -> bool:
    """Whether one outlet told one thing first and the other in a report of a later day."""
    ours, theirs = left.claim.chain[0].name or left.document.outlet, right.claim.chain[0].name or right.document.outlet
    if not ours or ours != theirs or left.claim.doc == right.claim.doc:
        return False
    a, b = left.document.published, right.document.published
    return bool(a.end and b.start and a.end < b.start) or bool(b.end and a.start and b.end < a.start)


def compare_quantities(group: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """Counts of each item; a toll that grows from day to day is corrected, not contradicted."""

    def name(account: Account, place: int) -> str:
        return scene.entities.of_item(account.claim.doc, account.claim.items[place]).split("/", 1)[-1]

    for item, told in tell_quantities(group, name).items():
        figures = [(find_amount(t, item=item, name=name), t.account.document.published.start) for t in told]
        rising = group[0].claim.event == "casualty" and is_rising(
            [(a.low or 0.0, day) for a, day in figures if a is not None and a.bound in ("exact", "about")]
        )

        yield Comparison("quantity", told, _part_counts(item, name, scene.rules.contradictions, rising=rising))


def _part_counts(
    item: str, name: Callable[[Account, int], str], rules: ContradictionRules, *, rising: bool
) -> Callable[[Told, Told], Parting | None]:
    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = find_amount(left, item=item, name=name), find_amount(right, item=item, name=name)
        found = compare_amounts(ours, theirs, rules) if ours and theirs else None
        if found and found.kind != PRECISION and rising:
            return Parting("later_correction", "toll_rose", found.figure)
        return found

    return part


def compare_moments(group: Sequence[Account], scene: Scene) -> Comparison:
    """Before, during or after another event, where claims hang on one."""
    told = []
    for account in group:
        when = account.claim.when
        opening = " ".join(account.text.split()[:_OPENING])
        surface = when.surface if when is not None and when.anchor == "other_event" else ""
        moment = scene.lexicon.moment(opening) or scene.lexicon.moment(surface)
        if moment:
            told.append(Told(moment, surface or opening, account))
    return Comparison(
        "date", tuple(told), lambda a, b: Parting("incompatible", "other_moment", f"{a.words} / {b.words}")
    )


def compare_places(group: Sequence[Account], scene: Scene) -> Comparison:
    """A city and its country are one place told more or less exactly; two cities are two places."""
    told = _tell(group, lambda a: a.places, scene)

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = set(left.account.places), set(right.account.places)
        exact = [{e for e in ids if not scene.is_state(e)} for ids in (ours, theirs)]
        if bool(exact[0]) != bool(exact[1]):
            city, land = (ours, theirs) if exact[0] else (theirs, ours)
            held = {scene.states.get(e, "") for e in city} & {scene.states.get(e, "") for e in land} - {""}
            return Parting(PRECISION, "place_within") if held else None
        single = len(exact[0]) == len(exact[1]) == 1 and group[0].claim.event in ("meeting", "agreement")
        known = all(scene.states.get(e) for e in exact[0] | exact[1])
        return Parting("incompatible", "places_exclude") if single and known and not exact[0] & exact[1] else None

    return Comparison("place", told, part)


def _tell(group: Sequence[Account], read: Callable[[Account], Sequence[str]], scene: Scene) -> tuple[Told, ...]:
    """What each account puts into a slot of entities; accounts that leave it empty stay out."""
    return tuple(
        Told(" ".join(sorted(ids)), ", ".join(map(scene.entities.label, ids)), a) for a in group if (ids := read(a))
    )


def compare_people(
    group: Sequence[Account], slot: Slot, roles: tuple[str, ...], scene: Scene, voices: Voices
) -> Comparison:
    """Who took part: fewer named is less exact; different ones are another extent, or another actor."""
    event = group[0].claim.event

    def read(account: Account) -> tuple[str, ...]:
        people = account.fill(*roles)
        return tuple(e for e in people if event != "visit" or scene.kinds.get(e) == "person")

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = set(read(left.account)), set(read(right.account))
        if ours <= theirs or theirs <= ours:
            return Parting(PRECISION, "fewer_named") if event != "conflict_event" else None
        voiced = {voices.of(e) for e in ours}, {voices.of(e) for e in theirs}
        if voiced[0] <= voiced[1] or voiced[1] <= voiced[0]:
            return Parting(PRECISION, "body_for_organ")
        if event != "conflict_event":
            return Parting("scope_difference", "others_named")
        sure = left.account.dated and right.account.dated and not scene.sides(ours) & scene.sides(theirs)
        return Parting("incompatible", "other_actor") if sure else None

    return Comparison(slot, _tell(group, read, scene), part)


def compare_certainty(group: Sequence[Account]) -> Comparison:
    """Denied against told; planned or possible against done, unless the later report has it done."""
    told = tuple(Told(a.claim.modality, a.claim.modality, a) for a in group)

    def part(left: Told, right: Told) -> Parting | None:
        pair = {left.key, right.key}
        if "denied" in pair:
            return Parting("incompatible", "denied_and_told") if pair & {*_FIRM, "planned"} else None
        if not pair & set(_FIRM) or pair <= set(_FIRM):
            return None
        soft, firm = (left, right) if right.key in _FIRM else (right, left)
        if soft.key in ("unverified", "alleged"):
            return Parting("scope_difference", "certainty_differs")
        before, after = soft.account.document.published.start, firm.account.document.published.start
        if before is None or after is None or before <= after:
            return Parting("later_correction", "came_about_later") if before != after else None
        return Parting("incompatible", "done_or_to_come")

    return Comparison("modality", told, part)


def compare_superlatives(group: Sequence[Account], scene: Scene) -> Comparison:
    """Degrees above all others, each with its own extent."""
    told = tuple(Told(a.id, " ".join(a.text.split()), a) for a in group if scene.lexicon.superlative(a.text))

    def part(left: Told, right: Told) -> Parting | None:
        if left.account.words == right.account.words or scene.roots.shared(left.account, right.account):
            return None
        return Parting("scope_difference", "superlative_of_another_extent")

    return Comparison("superlative", told, part)
