"""One passage told again in another report with one thing changed: its day, who did it to whom, who said it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from tawatur.core.claim import Link
from tawatur.core.values import DateSpan
from tawatur.reconciliation.accounts import PRESS, Account, gap_days
from tawatur.reconciliation.figures import compare_quantities, compare_values
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import Comparison, Parting, Told, close_span, part_always
from tawatur.reconciliation.wording import write_when

_KEYED = 4  # of its content words an account is looked for by its rarest; a changed name or day leaves three
_MOST = 24  # accounts that share a word and are compared; of a word more frequent in the pile nothing is told
_FRESH_DAYS = 7  # what happened up to a week before its report is that report's news
_WHOLE = 6  # content words of a passage that only one newsroom can have written
_LEAST = 4  # content words; fewer are told alike by chance
_STRIKES = ("conflict_event", "casualty")  # of one kind there may be several in a day, each in its place
_OPPOSED = (("supplier", "recipient"), ("actor", "target"), ("visitor", "host"), ("subject", "object"))


class _Told(Struct, frozen=True, gc=False):
    """What of an account may part it from one in the same words: its day, who is on its opposed sides, its one spot,
    and the names of the hands behind its report.
    """

    day: DateSpan | None
    sides: tuple[tuple[str, ...], ...]
    spot: frozenset[str]
    hands: tuple[str | None, ...]


def compare_retellings(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """Pairs of accounts of two reports that use the same words and differ in the day, the sides or the origin."""
    home = {a.id: n for n, group in enumerate(groups) for a in group}
    accounts = [a for group in groups for a in group if len(a.words) >= _LEAST]
    often = Counter(word for a in accounts for word in a.words)
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    told = [_read_told(account) for account in accounts]
    least = scene.rules.contradictions.retold
    for place, account in enumerate(accounts):
        near: dict[int, None] = {}
        for word in sorted(account.words, key=lambda w: (often[w], w))[:_KEYED]:
            held = index[account.claim.event, word]
            near.update(dict.fromkeys(held))
            if len(held) < _MOST:
                held.append(place)
        ours, group = told[place], home[account.id]
        for number in near:
            other = accounts[number]
            if _retells(account, other, least):
                if group != home[other.id] and _may_be_one(other, account, scene):
                    yield from _compare_contents(other, account, scene)
                if ours != told[number]:
                    yield from _compare_told(other, told[number], account, ours, scene)


def _compare_told(left: Account, ours: _Told, right: Account, theirs: _Told, scene: Scene) -> Iterator[Comparison]:
    """What two accounts are compared for that are told in the same words and differ in what may part them."""
    if ours.day and theirs.day and not ours.day.meets(theirs.day):
        yield from _compare_days(left, right, scene)
    if ours.sides and theirs.sides and ours.sides != theirs.sides:
        yield from _compare_sides(left, right)
    if ours.spot and theirs.spot and ours.spot != theirs.spot:
        yield from _compare_spots(left, right, scene)
    if len(ours.hands) == len(theirs.hands) and ours.hands != theirs.hands:
        yield from _compare_credits(left, right, scene)


def _read_told(account: Account) -> _Told:
    roles, spots = account.roles, account.spots
    return _Told(
        _pin(account.claim.when),
        tuple(roles[role] for pair in _OPPOSED if pair[0] in roles and pair[1] in roles for role in pair),
        spots if len(spots) == 1 else frozenset(),
        tuple(link.name for link in account.claim.chain[1:]),
    )


def _retells(left: Account, right: Account, least: float) -> bool:
    ours, theirs = left.words, right.words
    fewer, more = len(ours), len(theirs)
    if fewer > more:
        fewer, more = more, fewer
    if fewer < least * more or left.claim.doc == right.claim.doc:
        return False
    shared = len(ours & theirs)
    return shared >= least * (fewer + more - shared)


def _may_be_one(left: Account, right: Account, scene: Scene) -> bool:
    """Whether neither days nor places keep the two apart."""
    return not gap_days(left, right) and scene.meets_place(left, right) is not False


def _compare_contents(left: Account, right: Account, scene: Scene) -> Iterator[Comparison]:
    """What two accounts of one finding would be compared for; here the change itself has set them into two."""
    ours, theirs = left.claim, right.claim
    if ours.value is not None and theirs.value is not None and ours.value != theirs.value:
        yield compare_values([left, right], scene)
    if ours.items and theirs.items:
        yield from compare_quantities([left, right], scene)
    if (ours.modality == "denied") != (theirs.modality == "denied"):
        told = [Told("denied" if a.claim.modality == "denied" else "told", a.claim.modality, a) for a in (left, right)]
        yield Comparison("modality", tuple(told), part_always("incompatible", "denied_and_told"))


def _compare_days(left: Account, right: Account, scene: Scene) -> Iterator[Comparison]:
    """The days of one passage, which part; what lasts since a day or until one is dated by that day.

    Two reports that each tell news of their own day in a set phrase tell two events.
    """
    told = [Told(a.id, write_when(a.claim.when), a) for a in (left, right) if a.claim.when is not None]
    one_place = scene.meets_place(left, right) is not False
    news = _is_news(left) and _is_news(right) and left.document.published.day != right.document.published.day
    if one_place and not news:
        yield Comparison("date", tuple(told), _part_days)


def _is_news(account: Account) -> bool:
    """Whether the event is dated within the days before its own report."""
    day = account.document.published.day
    return day is not None and account.last is not None and 0 <= (day - account.last).days <= _FRESH_DAYS


def _pin(when: DateSpan | None) -> DateSpan | None:
    if when is None or not when.resolved:
        return None
    return close_span(when) if when.start is not None else msgspec.structs.replace(when, start=when.end)


def _part_days(left: Told, right: Told) -> Parting | None:
    return Parting("incompatible", "same_words_other_day", f"{left.words} / {right.words}")


def _compare_spots(left: Account, right: Account, scene: Scene) -> Iterator[Comparison]:
    """Where it was, each account having one spot: the same people on the same days, or the same count of victims, here
    in one place and there in another, neither of which holds the other.
    """
    one_time = left.dated and right.dated and not gap_days(left, right)
    elsewhere = one_time and not scene.one_spot(left, right) and not scene.hold_one(left.spots, right.spots)
    if elsewhere and _same_but_place(left, right):
        told = [Told(a.id, scene.entities.label(min(a.spots)), a) for a in (left, right)]
        yield Comparison("place", tuple(told), _part_spots)


def _same_but_place(left: Account, right: Account) -> bool:
    who, other = ({role: ids for role, ids in a.roles.items() if role != "place"} for a in (left, right))
    counted = left.claim.items == right.claim.items and any(i.quantity for i in left.claim.items)
    return counted if left.claim.event in _STRIKES else bool(who) and who == other


def _part_spots(left: Told, right: Told) -> Parting | None:
    return Parting("incompatible", "same_words_other_place", f"{left.words} / {right.words}")


def _compare_sides(left: Account, right: Account) -> Iterator[Comparison]:
    """Who did it and to whom, exchanged: each account has on the one side just those whom the other has on the opposite
    one. Of a list told in another order more than the two change places.
    """
    told: list[Told] = []
    mine, others = left.roles, right.roles
    for one, other in _OPPOSED:
        if not (one in mine and other in mine and one in others and other in others):
            continue
        ours, theirs = set(mine[one]), set(others[one])
        if ours.isdisjoint(theirs) and ours == set(others[other]) and theirs == set(mine[other]):
            told = [Told(account.id, _name_sides(account, one, other), account) for account in (left, right)]
    if told:
        yield Comparison("actor", tuple(told), part_always("incompatible", "sides_exchanged"))


def _name_sides(account: Account, one: str, other: str) -> str:
    first, second = (", ".join(f.name for f in account.claim.roles.get(role, ())) for role in (one, other))
    return f"{first} / {second}"


def _compare_credits(left: Account, right: Account, scene: Scene) -> Iterator[Comparison]:
    """One passage whose origin two reports name otherwise, or, word for word, the newsroom that has it, where the
    chains are of one length.
    """
    chains = left.claim.chain[1:], right.claim.chain[1:]
    told: list[Told] = []
    whole = left.words == right.words and len(left.words) >= _WHOLE
    taken = whole or scene.roots.shared(left, right)
    for one, other in zip(*chains, strict=True) if taken else ():
        last = one is chains[0][-1] and one.kind not in PRESS
        named = one.kind == other.kind and _is_credited(one, scene) and _is_credited(other, scene)
        if named and (last or whole) and not _same(left, one, right, other, scene):
            told = [Told(account.id, link.name or "", account) for account, link in ((left, one), (right, other))]
    if told:
        yield Comparison("actor", tuple(told), part_always("translation_or_rank_error", "credited_otherwise"))


def _is_credited(link: Link, scene: Scene) -> bool:
    return bool(link.name) and not link.anonymous and link.name not in scene.rules.independence.unnamed_press


def _same(left: Account, one: Link, right: Account, other: Link, scene: Scene) -> bool:
    ids = [scene.entities.of_link(a.claim.doc, link) for a, link in ((left, one), (right, other))]
    known = one.name == other.name or ids[0] == ids[1] or scene.voices.of(ids[0]) == scene.voices.of(ids[1])
    return known or scene.reader.respells(one.name or "", other.name or "")
