"""When two claims of one kind tell one event: a rule for each kind of event."""

from collections.abc import Iterable

from tawatur.reconciliation.accounts import Account, gap_days, share
from tawatur.reconciliation.likeness import APART, OPEN, Fit, Keys, are_copied, lie_apart, share_words
from tawatur.reconciliation.sayings import fit_statement, key_statement
from tawatur.reconciliation.scene import PARTIES, Scene
from tawatur.reconciliation.ties import fit_office, fit_relation, key_office, key_relation

_TELLING = 20  # a count from here on is hardly the same by chance
_LEAST_TITLE = 3  # words in the title of an agreement that can be told from others
PERSONAL = ("person",)


def key_visit(account: Account, scene: Scene) -> Iterable[str]:
    """A visit is looked for by its visitors and the state visited."""
    where = scene.sides((*account.places, *account.fill("host"))) or frozenset({""})
    return [f"{who} {state}" for who in account.fill("visitor", "participants") for state in sorted(where)]


def fit_visit(left: Account, right: Account, scene: Scene) -> float:
    """One visit: a visitor in common, days that meet, places that do not exclude each other."""
    if lie_apart(left, right, scene) or scene.meets_place(left, right) is False or _stale(left, right, scene):
        return APART
    ours, theirs = set(left.fill("visitor", "participants")), set(right.fill("visitor", "participants"))
    if not ours & theirs or bool(left.fill("visitor")) != bool(right.fill("visitor")):
        return OPEN
    return 1 + share(frozenset(ours), frozenset(theirs)) + (left.dated and right.dated)


def key_meeting(account: Account, _scene: Scene) -> Iterable[str]:
    """A meeting is looked for by everyone who took part."""
    return _meeters(account)


def _meeters(account: Account) -> tuple[str, ...]:
    return account.fill("participants", "host", "visitor")


def fit_meeting(left: Account, right: Account, scene: Scene) -> float:
    """One meeting: two who took part in common, or one on the same day where the others are not named apart."""
    if lie_apart(left, right, scene) or scene.meets_place(left, right) is False:
        return APART
    ours, theirs = frozenset(_meeters(left)), frozenset(_meeters(right))
    common = ours & theirs
    elsewhere = bool(left.spots and right.spots) and not scene.one_spot(left, right)
    same_day = left.dated and right.dated and left.first == left.last == right.first == right.last
    if (elsewhere and not same_day) or (_stale(left, right, scene) and not scene.one_spot(left, right)):
        return APART
    if len(common) >= 2:
        tied = (left.dated and right.dated) or scene.one_spot(left, right) or ours == theirs
        told = (
            tied or share_words(left, right, scene) >= scene.rules.events.near_words or are_copied(left, right, scene)
        )
        return 1 + len(common) / len(ours | theirs) + tied if told else OPEN
    vague = any(not _is_named(e, scene) for e in (ours | theirs) - common)
    return 0.5 if common and same_day and vague and left.claim.doc == right.claim.doc else OPEN


def _stale(left: Account, right: Account, scene: Scene) -> bool:
    """Whether an undated visit or meeting, which is news of its report's days, lies far from the other's days."""
    limit = scene.rules.events.fresh_days
    for one, other in ((left, right), (right, left)):
        said = one.document.published
        if one.dated or said.start is None or said.end is None:
            continue
        last = other.last if other.dated else other.document.published.end
        first = other.first if other.dated else other.document.published.start
        if last is not None and (said.start - last).days > limit:
            return True
        if first is not None and (first - said.end).days > limit:
            return True
    return False


def _is_named(entity: str, scene: Scene) -> bool:
    return scene.kinds.get(entity) in PERSONAL


def key_agreement(account: Account, scene: Scene) -> Iterable[str]:
    """An agreement is looked for by its instrument and by the pair of its sides."""
    yield from account.fill("object")
    yield from _titles(account, scene)
    sides = sorted(_sides(account, scene))
    yield from (f"{a} {b}" for i, a in enumerate(sides) for b in sides[i + 1 :])


def fit_agreement(left: Account, right: Account, scene: Scene) -> float:
    """One agreement: the same instrument or the same sides, near in time, told alike or both dated."""
    if lie_apart(left, right, scene):
        return APART
    wording = share_words(left, right, scene)
    if set(left.fill("object")) & set(right.fill("object")):
        return 2 + wording
    ours, theirs = _sides(left, scene), _sides(right, scene)
    if _titles(left, scene) & _titles(right, scene) and (ours <= theirs or theirs <= ours):
        return 1.5 + wording
    if len(ours & theirs) >= 2 and left.dated and right.dated and scene.one_spot(left, right):
        return 1 + wording
    if len(ours & theirs) < 2 or (_is_future(left) != _is_future(right) and wording < scene.rules.events.same_words):
        return OPEN
    if wording >= scene.rules.events.near_words or are_copied(left, right, scene):
        return 1 + wording
    denied = "denied" in (left.claim.modality, right.claim.modality)  # who denies it gives it no day
    told = denied or (left.dated and right.dated)
    return 0.5 if told and _is_future(left) == _is_future(right) else OPEN


def _sides(account: Account, scene: Scene) -> frozenset[str]:
    """The sides of an agreement; of «the agreement» without a side the two that its report tells of, if only two."""
    parties = account.fill(*PARTIES)
    if parties or _titles(account, scene):
        return scene.sides(parties)
    return scene.pairs.get(account.claim.doc, frozenset())


def _is_future(account: Account) -> bool:
    return account.claim.modality in ("planned", "possible")


def _titles(account: Account, scene: Scene) -> set[str]:
    """What the claim calls its instrument, where that is more than a bare «اتفاقية»."""
    keys = {scene.reader.key(f.name) for f in account.claim.roles.get("object", ())}
    return {key for key in keys if len(key.split()) >= _LEAST_TITLE}


_DAILY = ("adopted", "renewed", "lifted")  # aspects that are acts of one day; the next renewal is another


def key_embargo(account: Account, scene: Scene) -> Iterable[str]:
    """A claim about an embargo is looked for by what it says and whom it binds, its report's one target if need be."""
    aspect = read_aspect(account, scene)
    sides = scene.sides(account.fill("target")) or scene.targets.get(account.claim.doc) or frozenset({"?"})
    return [f"{aspect} {side}" for side in sorted(sides)]


def read_aspect(account: Account, scene: Scene) -> str:
    """An act with a date and its author is an adoption, whatever it forbids; else the words decide."""
    aspects = scene.lexicon.aspects(account.text)
    acted = account.dated and bool(account.fill("imposer"))
    if acted and aspects[0] in ("adopted", "in_force", "scope") and ("adopted" in aspects or aspects[0] != "scope"):
        return "adopted"
    return "in_force" if aspects[0] == "adopted" and not account.dated else aspects[0]


def fit_embargo(left: Account, right: Account, scene: Scene) -> float:
    """One state of an embargo; an act that falls on a day only if the days come near and it is one resolution's."""
    if read_aspect(left, scene) in _DAILY:
        ours, theirs = scene.resolution(left), scene.resolution(right)
        if lie_apart(left, right, scene) or (ours and theirs and ours != theirs):
            return APART
    return 1 + share_words(left, right, scene)


def key_casualty(account: Account, scene: Scene) -> Iterable[str]:
    """A toll is looked for by where it was and by its figures."""
    return [*key_conflict(account, scene), *(f"{what} {count:g}" for what, count in _counted(account).items() if count)]


def key_conflict(account: Account, scene: Scene) -> Iterable[str]:
    """Fighting and casualties are looked for by where they were, word by word, and whom they struck."""
    places = account.places or account.fill("target")
    words = {f"in {w}" for e in account.spots for w in scene.reader.words(scene.entities.label(e))}
    return [*places, *sorted(scene.sides(places) | words)]


def fit_conflict(left: Account, right: Account, scene: Scene) -> float:
    """One incident: days that meet, a place in common, and wording or dates that tie them."""
    place = scene.meets_place(left, right)
    if lie_apart(left, right, scene) or place is False:
        return APART
    if not place or _is_future(left) != _is_future(right) or _spans_apart(left, right, scene):
        return OPEN
    wording = share_words(left, right, scene)
    exact = [{e for e in a.places if not scene.is_state(e)} for a in (left, right)]
    if exact[0] != exact[1] and not scene.one_spot(left, right):
        return 1 + wording if wording >= scene.rules.events.same_words or are_copied(left, right, scene) else OPEN
    tied = wording >= scene.rules.events.near_words or are_copied(left, right, scene)
    return 1 + wording if tied or (bool(exact[0]) and left.dated and right.dated) else OPEN


def fit_casualty(left: Account, right: Account, scene: Scene) -> float:
    """One toll: days that meet, places that meet, the same kind of victims, figures of one order."""
    place = scene.meets_place(left, right)
    if lie_apart(left, right, scene) or place is False or _spans_apart(left, right, scene):
        return APART
    ours, theirs = _counted(left), _counted(right)
    if (ours and theirs and not ours.keys() & theirs.keys()) or _orders_apart(ours, theirs, scene):
        return APART
    same_day = left.dated and right.dated and gap_days(left, right) == 0
    alike = same_day and share_words(left, right, scene) >= scene.rules.events.near_words
    if not alike and _spares(left, ours, theirs) != _spares(right, ours, theirs):
        return APART  # where nobody was hit is no telling of who fell elsewhere or on another day
    if scene.one_spot(left, right) or are_copied(left, right, scene):
        return 2.0
    if place is None and _same_figure(ours, theirs):
        return 0.5
    return 1.0 if place and (same_day or share_words(left, right, scene) >= scene.rules.events.near_words) else OPEN


def _spares(account: Account, ours: dict[str, float], theirs: dict[str, float]) -> bool:
    """Whether the claim tells that nobody was hit, of a kind of victims that both speak of."""
    shared = ours.keys() & theirs.keys()
    told = (i.quantity for i in account.claim.items if i.designation in shared)
    return any(amount is not None and amount.high == 0 for amount in told)


def _same_figure(ours: dict[str, float], theirs: dict[str, float]) -> bool:
    """Whether both count the same victims and no other number; small numbers are the same by chance."""
    shared = [what for what in ours.keys() & theirs.keys() if ours[what] == theirs[what]]
    return any(ours[what] >= _TELLING for what in shared)


def _spans_apart(left: Account, right: Account, scene: Scene) -> bool:
    """Whether one tells of days and the other of a long time."""
    limit = scene.rules.events.long_days
    long = [a.dated and (a.first is None or a.last is None or (a.last - a.first).days > limit) for a in (left, right)]
    return long[0] != long[1] and left.dated and right.dated


def _orders_apart(ours: dict[str, float], theirs: dict[str, float], scene: Scene) -> bool:
    """Whether one counts many times more of the same victims than the other."""
    for what in ours.keys() & theirs.keys():
        low, high = sorted((ours[what], theirs[what]))
        if low and high / low > scene.rules.contradictions.most_ratio:
            return True
    return False


def _counted(account: Account) -> dict[str, float]:
    """How many of each kind of victims; 0 where the claim gives no figure."""
    return {
        i.designation: (i.quantity.low or i.quantity.high or 0.0) if i.quantity else 0.0 for i in account.claim.items
    }


RULES: dict[str, tuple[Keys, Fit]] = {
    "visit": (key_visit, fit_visit),
    "meeting": (key_meeting, fit_meeting),
    "agreement": (key_agreement, fit_agreement),
    "embargo": (key_embargo, fit_embargo),
    "conflict_event": (key_conflict, fit_conflict),
    "casualty": (key_casualty, fit_casualty),
    "relation": (key_relation, fit_relation),
    "office": (key_office, fit_office),
    "statement": (key_statement, fit_statement),
}
