"""Arms transfers: which deal a claim speaks of, and of what in it."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from tawatur.reconciliation.accounts import Account, gap_days, share
from tawatur.reconciliation.scene import Scene

UNKNOWN = "?"
ANY = (UNKNOWN, UNKNOWN)

# What comes of a deal is told apart from it.
_BESIDE = ("licensed", "financed", "in_service", "seized", "suspended", "cancelled")


class Deal(Struct, frozen=True, gc=False):
    """What one claim says of a deal: its two sides, the phase, and the part of it that is told.

    `part`: deal (that there is one), contents (designated systems), package (other goods and services),
    duration, terms (anything else that is added to a deal told elsewhere), talks.
    """

    supplier: str
    recipient: str
    phase: str
    part: str


def place_deals(accounts: Sequence[Account], scene: Scene) -> dict[str, Deal]:
    """The deal of every arms claim, by claim id.

    A side that the claim leaves out is taken from the one deal of its report that fits, else from
    the one deal of the pile that fits and whose two sides the report names; it stays "?" where
    several or none do. Two sides of which no one is said to give are those of the one deal between them.
    """
    arms = [a for a in accounts if a.claim.event == "arms_transfer"]
    told = {a.id: _read_sides(a, scene) for a in arms}
    by_doc: dict[str, set[tuple[str, str]]] = defaultdict(set)
    by_object: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for account in arms:
        pair = told[account.id]
        if UNKNOWN not in pair:
            by_doc[account.claim.doc].add(pair)
            for thing in account.fill("object"):
                by_object[thing].add(pair)
    everywhere = set().union(*by_doc.values()) if by_doc else set()
    named: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        named[account.claim.doc].update(scene.sides(e for ids in account.roles.values() for e in ids))
    made: dict[str, Deal] = {}
    for account in arms:
        objects = set().union(*(by_object[o] for o in account.fill("object"))) if account.fill("object") else set()
        between = scene.sides(account.fill("participants"))
        pair = _complete(told[account.id], [{p for p in everywhere if set(p) == between}]) if between else ANY
        if pair == ANY:
            pair = _complete(told[account.id], [objects, by_doc[account.claim.doc]])
        if UNKNOWN in pair:
            pair = _complete(pair, [{p for p in everywhere if set(p) <= named[account.claim.doc]}])
        phase = _read_phase(account, scene)
        made[account.id] = Deal(*pair, phase, _read_part(account, phase))
    return made


def _read_sides(account: Account, scene: Scene) -> tuple[str, str]:
    supplier = _only(account.fill("supplier"), scene)
    recipient = _only(account.fill("recipient"), scene)
    return supplier, recipient if recipient != UNKNOWN else _only(account.fill("buyer_side"), scene)


def _only(entities: Sequence[str], scene: Scene) -> str:
    """The side of several entities: a state if one is known; a body of no known state stands for itself."""
    states = sorted(side for e in entities if (side := scene.side(e)) != e)
    return states[0] if states else min(entities, default=UNKNOWN)


def _complete(pair: tuple[str, str], known: Sequence[set[tuple[str, str]]]) -> tuple[str, str]:
    if UNKNOWN not in pair:
        return pair
    for pairs in known:
        fits = {p for p in pairs if all(UNKNOWN in (a, b) or a == b for a, b in zip(pair, p, strict=True))}
        if len(fits) == 1:
            return fits.pop()
        if fits:
            return pair
    return pair


def _read_phase(account: Account, scene: Scene) -> str:
    stage = account.claim.stage or "unknown"
    if stage in scene.rules.events.delivery_stages:
        hedged = account.claim.modality == "possible" and stage != "delivered"
        return "delivery_to_come" if hedged or account.claim.modality == "planned" else "delivery"
    return stage if stage in _BESIDE else "order"


def _read_part(account: Account, phase: str) -> str:
    if phase.startswith("delivery"):
        return "handover"
    if account.items:
        return "contents"
    if account.claim.duration is not None and account.claim.value is None:
        return "duration"
    if account.claim.stage == "talks":
        return "talks"
    if _is_added(account):
        return "package" if account.categories else "terms"
    return "deal"


def _is_added(account: Account) -> bool:
    """A claim that borrows both sides and gives neither value nor date adds to a deal; it does not tell of one."""
    claim = account.claim
    borrowed = all(f.inherited for role in ("supplier", "recipient", "buyer_side") for f in claim.roles.get(role, ()))
    added = borrowed and claim.value is None and not account.dated and claim.modality != "denied"
    return added and not claim.roles.get("participants")


def fit_deals(left: Account, right: Account, deals: dict[str, Deal], scene: Scene) -> float:
    """How well two arms claims are one finding: above 0 they may be, below 0 they are not."""
    one, other = deals[left.id], deals[right.id]
    rules = scene.rules.events
    if (one.phase, one.part) != (other.phase, other.part) or not _same_sides(one, other):
        return -1
    limit = rules.delivery_gap_days if one.phase.startswith("delivery") else rules.gap_days["arms_transfer"]
    return -1 if gap_days(left, right) > limit else _fit_part(one.part, left, right, scene)


def _fit_part(part: str, left: Account, right: Account, scene: Scene) -> float:
    """How well two claims on one part of one deal agree."""
    if part == "contents":
        shared = len(left.items & right.items)
        return 1 + shared / len(left.items | right.items) if shared else -1
    if part == "handover":
        return 1 if not (left.items and right.items) or left.items & right.items else -1
    if part == "package":
        return 1 if left.categories & right.categories else -1
    if part == "terms":
        alike = share(left.words, right.words) >= scene.rules.events.same_words
        return 1 if alike or (left.claim.doc != right.claim.doc and scene.roots.repeats(left, right)) else 0
    if part == "duration" and left.claim.duration and right.claim.duration:
        return 1 if left.claim.duration.agrees(right.claim.duration) else -1
    return 1


def _same_sides(one: Deal, other: Deal) -> bool:
    pairs = ((one.supplier, other.supplier), (one.recipient, other.recipient))
    known = [a == b for a, b in pairs if UNKNOWN not in (a, b)]
    return all(known) and (bool(known) or one.part == "contents")
