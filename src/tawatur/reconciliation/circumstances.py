"""Where it was and who took part: places by containment, parties by the side they stand for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from tawatur.core.case import Slot
from tawatur.reconciliation.accounts import Account, gap_days
from tawatur.reconciliation.hours import Hour
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told
from tawatur.reconciliation.voices import Voices

_ATTACKS = ("conflict_event", "statement")  # the attackers that a casualty counts are dead
_STRUCK = ("conflict_event", "casualty")
_BESIDE = 8  # words of its clause on either side of a claim in which its attackers are counted
_ONE_BOMB = {"car_bomb", "suicide"}
_SIGNING = ("person", "country")
_MUTUAL = ("meeting", "agreement")  # kinds of event that take two sides and happen in one spot


def compare_places(group: Sequence[Account], scene: Scene) -> Comparison:
    """A city and its country are one place told more or less exactly; two cities are two places."""
    told = tell_entities(group, lambda a: a.places, scene)

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = set(left.account.places), set(right.account.places)
        exact = [{e for e in ids if not scene.is_state(e)} for ids in (ours, theirs)]
        if bool(exact[0]) != bool(exact[1]):
            city, land = (ours, theirs) if exact[0] else (theirs, ours)
            homes = {scene.states.get(e, "") for e in city}, {scene.states.get(e, "") for e in land}
            within = homes[0] == homes[1] and "" not in homes[0]
            return Parting(PRECISION, "place_within") if within and not city & land else None
        if group[0].claim.event not in _MUTUAL:
            return None
        if exact[0] and exact[0] != exact[1] and _holds(exact[0], exact[1], scene):
            return Parting(PRECISION, "spot_told_closer")
        if not exact[0] & exact[1] and scene.hold_one(exact[0], exact[1]):
            return Parting(PRECISION, "place_within")
        single = len(exact[0]) == len(exact[1]) == 1
        known = all(scene.states.get(e) for e in exact[0] | exact[1])
        return Parting("incompatible", "places_exclude") if single and known and not exact[0] & exact[1] else None

    return Comparison("place", told, part)


def _holds(ours: set[str], theirs: set[str], scene: Scene) -> bool:
    """Whether the other account names each spot of the one in more words («المقر», «مقر قيادة الجيش»)."""
    names = [[set(scene.reader.words(scene.entities.label(e))) for e in sorted(ids)] for ids in (ours, theirs)]
    return any(
        all(short and any(short < long for long in more) for short in fewer) for fewer, more in (names, names[::-1])
    )


def tell_entities(group: Sequence[Account], read: Callable[[Account], Sequence[str]], scene: Scene) -> tuple[Told, ...]:
    """What each account puts into a slot of entities; accounts that leave it empty stay out."""
    return tuple(
        Told(" ".join(sorted(ids)), ", ".join(map(scene.entities.label, ids)), a) for a in group if (ids := read(a))
    )


def compare_hours(group: Sequence[Account], scene: Scene) -> Comparison:
    """At what hour it was; hours that lie near are one, rounded; hours of two zones or days are not compared."""
    read = [(account, _find_hour(account, scene)) for account in group]
    hours = {account.id: hour for account, hour in read if hour is not None}
    told = [
        Told(f"{hour.minutes} {hour.zone}", f"{hour.minutes // 60:02}:{hour.minutes % 60:02}", account)
        for account, hour in read
        if hour is not None
    ]

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = hours[left.account.id], hours[right.account.id]
        apart, gap = gap_days(left.account, right.account) > 0, ours.gap(theirs)
        if apart or ours.zone != theirs.zone or not gap:
            return None
        figure = f"{left.words} / {right.words}"
        if gap <= scene.rules.contradictions.hours_near:
            return Parting(PRECISION, "hour_told_otherwise", figure)
        return Parting("incompatible", "hours_exclude", figure)

    return Comparison("date", tuple(told), part)


def _find_hour(account: Account, scene: Scene) -> Hour | None:
    """The hour in the claim's clause, or beside the words that give its day, wherever in the sentence they stand."""
    reader, when = scene.lexicon.hours, account.claim.when
    inside = reader.read(reader.fold(account.read_clause()))
    if inside or when is None or not when.surface:
        return inside[0] if inside else None
    sentence, surface = reader.fold(account.read_sentence()), reader.fold(when.surface)
    day, reach = sentence.find(surface), scene.rules.contradictions.hour_reach
    near = (h for h in reader.read(sentence) if day - reach <= h.last and h.first <= day + len(surface) + reach)
    return next(near, None) if day >= 0 else None


def compare_attack_hours(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """At what hour an attack was, in whatever finding it is told; where one report tells two hours, neither counts."""
    for _, accounts in sorted(_gather_attacks(groups, ("conflict_event",)).items()):
        found = compare_hours(accounts, scene).told
        hours: dict[str, set[str]] = defaultdict(set)
        for one in found:
            hours[one.account.claim.doc].add(one.key)
        yield compare_hours([o.account for o in found if len(hours[o.account.claim.doc]) == 1], scene)


def _gather_attacks(groups: Sequence[Sequence[Account]], kinds: Sequence[str]) -> dict[str, list[Account]]:
    """The accounts of these kinds by the attack they speak of: of those that their report tells the one that most
    reports tell, unless the account has another spot.
    """
    widest = find_attacks(groups)
    gathered: dict[str, list[Account]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event in kinds for a in group):
        attack = widest.get(account.claim.doc, ())
        spots = {spot for one in attack for spot in one.spots}
        if attack and (not account.spots or account.spots & spots):
            gathered[attack[0].id].append(account)
    return gathered


def find_attacks(groups: Sequence[Sequence[Account]]) -> dict[str, Sequence[Account]]:
    """For each report, of the attacks it tells, the one that most reports tell."""
    struck = [g for g in groups if g[0].claim.event in _STRUCK]
    struck.sort(key=lambda g: (-len({a.claim.doc for a in g}), g[0].id))
    widest: dict[str, Sequence[Account]] = {}
    for group in struck:
        for account in group:
            widest.setdefault(account.claim.doc, group)
    return widest


def compare_attackers(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """How many carried out an attack, in whatever finding it is told."""

    def part(left: Told, right: Told) -> Parting | None:
        if gap_days(left.account, right.account):
            return None
        return Parting("incompatible", "other_number_of_attackers", f"{left.words} / {right.words}")

    for _, accounts in sorted(_gather_attacks(groups, _ATTACKS).items()):
        counted = ((_count_attackers(account, scene), account) for account in accounts)
        found = tuple(Told(f"{count}", f"{count}", account) for count, account in counted if count is not None)
        if found:
            yield Comparison("quantity", found, part)


def _count_attackers(account: Account, scene: Scene) -> int | None:
    """How many attackers the claim tells of in its evidence, else in the words of its clause right beside it."""
    count, clause = scene.lexicon.attackers.count(account.text), account.read_clause()
    if count is not None or account.claim.event not in _STRUCK:
        return count
    before, _, behind = clause.partition(account.text)
    beside = [*before.split()[-_BESIDE:], account.text, *behind.split()[:_BESIDE]]
    return scene.lexicon.attackers.count(" ".join(beside))


def compare_deadly_means(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """With what the victims of one toll were struck; a report may tell it of the attack itself."""
    attacks: dict[str, list[Account]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event == "conflict_event" for a in group):
        if scene.lexicon.means(account.read_clause()):
            attacks[account.claim.doc].append(account)
    for group in groups:
        silent = [a for a in group if a.claim.doc not in attacks] if group[0].claim.event == "casualty" else []
        told = {a.claim.doc for a in group} if any(scene.lexicon.means(a.read_clause()) for a in silent) else ()
        struck = (a for doc in sorted(told) for a in attacks.get(doc, ()))
        yield compare_means([*silent, *(a for a in struck if _of_one_hit(a, silent, scene))], scene)


def _of_one_hit(attack: Account, toll: Sequence[Account], scene: Scene) -> bool:
    return any(attack.dated and a.dated and not gap_days(attack, a) and scene.meets_place(attack, a) for a in toll)


def compare_means(group: Sequence[Account], scene: Scene) -> Comparison:
    """With what an attack was done; in one spot on one day two weapons exclude each other, else each tells a part."""
    told = []
    for account in group:
        means = scene.lexicon.means(account.read_clause())
        if len(means) == 1:
            told.append(Told(means[0], means[0], account))

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account, right.account
        if {left.key, right.key} == _ONE_BOMB:
            return None  # who drives a car bomb may die with it
        one_hit = ours.dated and theirs.dated and scene.one_spot(ours, theirs)
        return Parting("incompatible" if one_hit else "scope_difference", "other_means")

    return Comparison("other", tuple(told), part)


def compare_people(
    group: Sequence[Account], slot: Slot, roles: tuple[str, ...], scene: Scene, voices: Voices
) -> Comparison:
    """Who took part: fewer named is less exact; different ones are another extent, or another actor.

    An agreement binds sides: a state, its army and its president are one side of it. An account that names one
    participant of a meeting, or one person of an agreement, leaves the other unsaid and is not compared; one body or
    state is the other party, as its own report sees it.
    """
    event = group[0].claim.event

    whole: dict[str, set[str]] = defaultdict(set)
    for one in group:
        whole[one.claim.doc].update(one.fill(*roles))

    def read(account: Account) -> tuple[str, ...]:
        people = tuple(e for e in account.fill(*roles) if event != "visit" or scene.kinds.get(e) == "person")
        alone = len(set(people)) == 1 and (event == "meeting" or scene.kinds.get(people[0]) == "person")
        return () if alone and event in _MUTUAL else people

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = set(read(left.account)), set(read(right.account))
        if event == "conflict_event":
            return _part_actors(left.account, right.account, ours, theirs, scene)
        if ours <= theirs or theirs <= ours:
            return Parting(PRECISION, "fewer_named")
        if event == "meeting" and (ours <= whole[right.account.claim.doc] or theirs <= whole[left.account.claim.doc]):
            return None  # who tells of all of them has met them in turn
        if any(scene.is_vague_body(e) for e in ours ^ theirs):
            return None  # «المجلس», "the army": whose is not said
        voiced = {voices.of(e) for e in ours}, {voices.of(e) for e in theirs}
        sides = scene.sides(ours), scene.sides(theirs)
        one_side = event == "agreement" and sides[0] == sides[1]
        held = event == "agreement" and (sides[0] <= sides[1] or sides[1] <= sides[0])
        if held and all(scene.kinds.get(e) in _SIGNING for e in ours ^ theirs):
            return None  # «the two countries» and the two ministers who signed for them are the same parties
        if one_side or voiced[0] <= voiced[1] or voiced[1] <= voiced[0]:
            return Parting(PRECISION, "body_for_organ")
        return Parting("scope_difference", "others_named")

    return Comparison(slot, tell_entities(group, read, scene), part)


def _part_actors(left: Account, right: Account, ours: set[str], theirs: set[str], scene: Scene) -> Parting | None:
    apart = not ours & theirs and not scene.sides(ours) & scene.sides(theirs)
    return Parting("incompatible", "other_actor") if apart and left.dated and right.dated else None
