"""What only the whole document tells: the newsroom behind a voice, the parties of the deal, what is said twice."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from tawatur.claims.chains import NEWSROOMS, infer
from tawatur.claims.fillers import recall
from tawatur.core.claim import Claim, Filler, Link
from tawatur.core.document import Document

_PARTIES = ("supplier", "recipient")


def settle(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with newsrooms, inherited parties and stages filled in, repeats joined, in text order."""
    ordered = _inherit_parties(_add_newsrooms(document, sorted(claims, key=_place)))
    body = [claim for claim in ordered if claim.block != "headline"]
    kept = [claim for claim in ordered if claim.block == "headline" and _differs(claim, body)]
    return tuple(_join_repeats(sorted(body + kept, key=_place)))


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.evidence[0].start, claim.evidence[0].end, claim.event


def _add_newsrooms(document: Document, claims: list[Claim]) -> list[Claim]:
    """An unnamed voice belongs to the newsroom that names it, here or elsewhere in its passage."""
    by_voice: dict[str, Link] = {}
    by_block: dict[int, Link] = {}
    for claim in claims:
        room = next((link for link in claim.chain[1:] if link.kind in NEWSROOMS), None)
        if room is None or room.inferred:
            continue
        by_block.setdefault(_block(document, claim), room)
        for link in claim.chain:
            if link.anonymous and link.entity:
                by_voice.setdefault(link.entity, room)
    changed = []
    for claim in claims:
        voice = _find_homeless(claim)
        block = _block(document, claim)
        rooms = (by_voice.get(claim.chain[voice].entity), by_block.get(block), by_block.get(block - 1))
        room = next((room for room in rooms if room is not None), None) if voice else None
        chain = claim.chain if room is None else (*claim.chain[:voice], infer(room), *claim.chain[voice:])
        changed.append(replace(claim, chain=chain))
    return changed


def _find_homeless(claim: Claim) -> int:
    """The place in the chain of an unnamed voice before which no newsroom stands; 0 if there is none."""
    if any(link.kind in NEWSROOMS for link in claim.chain[1:]):
        return 0
    voices = (n for n, link in enumerate(claim.chain) if link.anonymous and link.kind in ("source", "official"))
    return next(voices, 0)


def _block(document: Document, claim: Claim) -> int:
    return next((n for n, block in enumerate(document.blocks) if block.span.contains(claim.evidence[0])), -1)


def _inherit_parties(claims: list[Claim]) -> list[Claim]:
    """Transfers of one deal share its parties and stage where a sentence leaves them out or does not say who gives."""
    groups: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.event == "arms_transfer":
            groups.setdefault(_deal(claim), []).append(claim)
    pairs = ((claim, new) for deals in groups.values() for claim, new in zip(deals, _settle_deal(deals), strict=True))
    settled = {id(claim): new for claim, new in pairs}
    return [settled.get(id(claim), claim) for claim in claims]


def _deal(claim: Claim) -> str:
    """The deal a claim belongs to; a transfer that names no deal stands alone."""
    return next((f.entity for f in claim.roles.get("object", ())), claim.id)


def _settle_deal(deals: list[Claim]) -> list[Claim]:
    """The claims of one deal, parties and stage shared."""
    plain = sorted(deals, key=lambda claim: claim.trigger == "mutual")
    parties = {role: found[0] for role in _PARTIES if (found := [c.roles[role] for c in plain if c.roles.get(role)])}
    if "supplier" not in parties and "recipient" in parties:
        parties.update(_other_side(deals, parties["recipient"]))
    stage = next((c.stage for c in deals if c.stage not in (None, "unknown")), None)
    changed = []
    for claim in deals:
        roles = _turn(claim, parties) if claim.trigger == "mutual" else dict(claim.roles)
        taken = {f.state or f.name for held in roles.values() for f in held if f.kind != "instrument"}
        for role, fillers in parties.items():
            if not roles.get(role) and (role == "supplier" or not taken & {f.state or f.name for f in fillers}):
                roles[role] = tuple(map(recall, fillers))
        changed.append(replace(claim, roles=roles, stage=stage if claim.stage == "unknown" and stage else claim.stage))
    return changed


def _other_side(deals: list[Claim], recipient: tuple[Filler, ...]) -> dict[str, tuple[Filler, ...]]:
    """In a deal between two, the one that is not the recipient's side supplies."""
    states = {f.state for f in recipient if f.state}
    for claim in deals:
        between = claim.roles.get("buyer_side", ())
        others = tuple(f for f in between if f.state and f.state not in states)
        if len(between) == 2 and len(others) == 1:
            return {"supplier": others}
    return {}


def _turn(claim: Claim, parties: dict[str, tuple[Filler, ...]]) -> dict[str, tuple[Filler, ...]]:
    """Put the parties of a mutual wording where the rest of the document has them."""
    roles = dict(claim.roles)
    supplier = {f.state or f.name for f in parties.get("supplier", ())}
    ours = {f.state or f.name for f in roles.get("recipient", ())}
    theirs = {f.state or f.name for f in roles.get("supplier", ())}
    if ours & supplier and theirs and not theirs & supplier:
        roles["supplier"], roles["recipient"] = roles["recipient"], roles["supplier"]
    between = roles.get("buyer_side", ())
    kept = tuple(f for f in between if (f.state or f.name) not in supplier)
    if between:
        roles.update({"buyer_side": kept} if kept else {})
        given = tuple(f for f in between if (f.state or f.name) in supplier)
        if given and not roles.get("supplier"):
            roles["supplier"] = given
    return roles


def _differs(claim: Claim, body: Iterable[Claim]) -> bool:
    """Whether a headline claim sets a figure or a rank against the body."""
    same = [other for other in body if other.event == claim.event]
    if claim.value is not None and same:
        return all(other.value != claim.value for other in same)
    counts = {(item.designation, item.quantity) for item in claim.items if item.quantity is not None}
    if counts and same:
        return not counts & {(item.designation, item.quantity) for other in same for item in other.items}
    return False


def _join_repeats(claims: list[Claim]) -> list[Claim]:
    """One claim for what is said twice with nothing changed; the further places are evidence too."""
    kept: list[Claim] = []
    for claim in claims:
        twin = next((n for n, held in enumerate(kept) if _repeats(held, claim)), None)
        if twin is None:
            kept.append(claim)
        else:
            kept[twin] = replace(kept[twin], evidence=(*kept[twin].evidence, *claim.evidence))
    return kept


def _repeats(held: Claim, claim: Claim) -> bool:
    if held.event != claim.event or claim.event in ("statement", "embargo", "relation", "casualty"):
        return held.event == claim.event and held.evidence[0] == claim.evidence[0]
    if claim.value or claim.items or claim.duration or held.modality != claim.modality or held.stage != claim.stage:
        return False
    if claim.when is not None and held.when != claim.when:
        return False
    if [link.entity or link.name for link in held.chain] != [link.entity or link.name for link in claim.chain]:
        return False
    ours, theirs = _cast(held), _cast(claim)
    return bool(theirs) and all(fillers <= ours.get(role, set()) for role, fillers in theirs.items())


def _cast(claim: Claim) -> dict[str, set[str]]:
    return {role: {f.entity for f in held} for role, held in claim.roles.items() if role != "object"}
