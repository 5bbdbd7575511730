"""Claims of one region: triggers to frames, frames to claims with roles and slots."""

from collections.abc import Iterable, Sequence

from tawatur.claims.acts import Act
from tawatur.claims.frames import Frame, Hit, fill_frame, find_hits
from tawatur.claims.moments import date_claim
from tawatur.claims.regions import Region
from tawatur.claims.roles import complete, fill_roles, find_objects
from tawatur.claims.scene import Scene, follow, make_claim, move_focus
from tawatur.claims.slots import count_persons, find_duration, find_modality, find_stage, find_value, list_items
from tawatur.claims.statements import read_statements
from tawatur.claims.view import View
from tawatur.core.claim import Claim, Item
from tawatur.core.mention import Mention
from tawatur.core.values import Amount
from tawatur.packs.events import EventType

_SPANNED = {"arms_transfer", "casualty"}  # told over several clauses of one mouth
_MERGED = {"embargo", "agreement", "meeting", "conflict_event", "visit"}  # told by several words of one clause


def read_region(scene: Scene, view: View, region: Region, block: str) -> list[Claim]:
    """The claims of one region, in text order."""
    clauses = view.clauses(region.first, region.last)
    drafts: list[tuple[Frame, tuple[int, int]]] = []
    claims: list[Claim] = []
    for first, last in clauses:
        frames = _choose(view, find_hits(view, first, last, scene.packs.events), first, last)
        follow(scene, view, first, last)
        made: list[Claim] = []
        for group in frames:
            event = group[0].hit.event.event
            if event in _SPANNED:
                drafts += [(frame, (first, last)) for frame in group]
            elif event != "statement":
                made += _claim(scene, view, region, group, (first, last), block)
        claims += made
        spanned = any(at == (first, last) for _, at in drafts)
        claims += read_statements(
            scene, view, region, (first, last), [f for group in frames for f in group], made, spanned, block
        )
        move_focus(scene, view, first, last)
    claims += _spanned(scene, view, region, drafts, block)
    return sorted(claims, key=lambda claim: claim.evidence[0])


def _choose(view: View, hits: list[Hit], first: int, last: int) -> list[list[Frame]]:
    """Frames of a clause, those that tell of one event together; of frames that compete, the fuller one."""
    frames = [fill_frame(view, hit, first, last) for hit in hits]
    ranked = sorted(frames, key=lambda f: (-len(f.roles), f.hit.first))
    kept: list[list[Frame]] = []
    for frame in ranked:
        event = frame.hit.event.event
        rival = next((k for k in kept if k[0].hit.event.event == event and any(_overlap(f, frame) for f in k)), None)
        if rival is None or event in _SPANNED:
            kept.append([frame])
        elif event in _MERGED and _compatible(rival, frame):
            rival.append(frame)
    if any(k[0].hit.event.event == "arms_transfer" for k in kept):
        kept = [k for k in kept if k[0].hit.event.event != "agreement"]
    if any(k[0].hit.event.event == "embargo" for k in kept):
        kept = [k for k in kept if k[0].hit.event.event != "arms_transfer" or k[0].hit.kind != "noun"]
    return sorted(kept, key=lambda k: min(f.first for f in k))


def _overlap(left: Frame, right: Frame) -> bool:
    return left.first < right.last and right.first < left.last


def _compatible(held: list[Frame], frame: Frame) -> bool:
    """Whether no role is filled by different things."""
    for role, arguments in frame.roles.items():
        before = {a.mention.entity for f in held for a in f.roles.get(role, ())}
        if (
            before
            and role in ("visitor", "imposer", "target", "actor")
            and not before & {a.mention.entity for a in arguments}
        ):
            return False
    return True


def _spanned(
    scene: Scene, view: View, region: Region, drafts: list[tuple[Frame, tuple[int, int]]], block: str
) -> list[Claim]:
    """Transfers and casualties run over the clauses of a region until a slot contradicts what went before."""
    claims: list[Claim] = []
    for event in sorted({frame.hit.event.event for frame, _ in drafts}):
        group: list[Frame] = []
        ranges: list[tuple[int, int]] = []
        for frame, at in (draft for draft in drafts if draft[0].hit.event.event == event):
            if group and _parts(view, group, ranges, frame, at, region.act):
                claims += _claim(scene, view, region, group, _whole(ranges), block)
                group, ranges = [], []
            group.append(frame)
            ranges.append(at)
        claims += _claim(scene, view, region, group, _whole(ranges), block)
    return claims


def _parts(
    view: View, group: list[Frame], ranges: list[tuple[int, int]], frame: Frame, at: tuple[int, int], act: Act | None
) -> bool:
    """Whether the next frame tells of another transfer: another party, or another modality."""
    if at == ranges[-1]:
        return False
    for role in ("supplier", "recipient"):
        held = {a.mention.entity for f in group for a in f.roles.get(role, ())}
        new = {a.mention.entity for a in frame.roles.get(role, ())}
        if held and new and not held & new:
            return True
    before = find_modality(view, [f.hit for f in group], *_whole(ranges), act)
    return before != find_modality(view, [frame.hit], *at, act)


def _whole(ranges: Iterable[tuple[int, int]]) -> tuple[int, int]:
    listed = list(ranges)
    return min(first for first, _ in listed), max(last for _, last in listed)


def _claim(
    scene: Scene, view: View, region: Region, frames: list[Frame], at: tuple[int, int], block: str
) -> list[Claim]:
    """The claim of frames that tell of one event, if its type's needs are met."""
    event = frames[0].hit.event
    hits = [frame.hit for frame in frames]
    act = region.act
    if act is not None and _aside(view, act, hits[0]):
        region, act = Region(region.first, region.last, None), None
    first, last = _extent(view, frames, at, event)
    if event.event == "embargo":
        topic = _topic(view, frames, at)
        if not topic and not any(role in ("target", "imposer") for frame in frames for role in frame.roles):
            return []
        first, last = at if topic else (first, last)
    bounds = view.span(first, last)
    if bounds is None:
        return []
    inside = [m for m in view.mentions if bounds[0] <= m.extent.start and m.extent.end <= bounds[1]]
    roles = fill_roles(scene, view, frames, event, at)
    confirmed = _confirmed(view, at, act)
    items = _items(scene, view, inside, hits, confirmed)
    value = find_value(inside) if event.event in ("arms_transfer", "agreement") else None
    when = date_claim(scene, view, region, at, bounds, hits[0])
    duration = find_duration(scene.times, *bounds) if event.event == "arms_transfer" else None
    objects = find_objects(scene, view, event, first, last, complete={"supplier", "recipient"} <= set(roles))
    if objects:
        roles["object"] = objects
    if event.event == "conflict_event" and not any(not f.inherited for held in roles.values() for f in held):
        return []
    complete(scene, view, event, at, roles, hits[0])
    filled = {*roles, *(["items"] if items else []), *(["persons"] if items else []), *(["value"] if value else [])}
    filled |= {
        *(["when"] if when else []),
        *(["duration"] if duration else []),
        *(["adds"] if any(h.trigger.adds for h in hits) and scene.deal else []),
    }
    if not ("adds" in filled or any(filled.issuperset(need) for need in event.needs)):
        return []
    heard = min(act.first, at[0]) if act is not None else at[0]
    stage = (find_stage(view, hits, heard, at[1]) or "unknown") if event.event == "arms_transfer" else None
    if event.event == "meeting" and len(roles.get("participants", ())) > 1:
        scene.pair = roles["participants"]
    modality = confirmed or find_modality(view, hits, *at, act)
    return [
        make_claim(
            scene,
            view,
            region,
            event.event,
            bounds,
            block,
            roles=roles,
            items=items,
            value=value,
            when=when,
            duration=duration,
            modality=modality,
            stage=stage,
            trigger="mutual" if hits[0].trigger.mutual else view.token(hits[0].first).form,
        )  # fmt: skip
    ]


def _aside(view: View, act: Act, hit: Hit) -> bool:
    """Whether the trigger stands in a relative clause inside reported, unquoted words: that is the outlet's aside."""
    if act.verb < 0 or any(
        view.token(n).form in '«“"' for n in range(act.last - 1, hit.first) if view.token(n).kind == "mark"
    ):
        return False
    return any(view.token(n).form in view.lexicon.relatives for n in range(act.content[0], hit.first))


def _topic(view: View, frames: list[Frame], at: tuple[int, int]) -> bool:
    """Whether the clause is about the embargo itself: its verb says so, or it opens the clause."""
    if any(frame.hit.kind == "verb" for frame in frames):
        return True
    held = [a for a in view.inside(*at) if a.mention.kind == "instrument" and not a.prep]
    return bool(held) and held[0].first - at[0] <= 2 and not view.matches(at[0], view.lexicon.stances)  # type: ignore[arg-type]


def _items(scene: Scene, view: View, inside: Sequence[Mention], hits: list[Hit], confirmed: str) -> tuple[Item, ...]:
    """Counted persons of a casualty; arms of a transfer, or those of the list it speaks of."""
    if hits[0].event.event == "casualty":
        return count_persons(view, inside, hits)
    if hits[0].event.event != "arms_transfer":
        return ()
    items = list_items(inside, scene.packs)
    if not items and any(hit.trigger.lists for hit in hits):
        return tuple(_named(item, item.quantity if confirmed else None) for item in scene.listed)
    named = tuple(item for item in items if item.ref.startswith("item/"))
    scene.listed = named or scene.listed
    return items


def _named(item: Item, quantity: Amount | None) -> Item:
    return Item(item.designation, item.names, item.category, quantity, item.unit, item.ref)


def _confirmed(view: View, at: tuple[int, int], act: Act | None) -> str:
    """«أكد صحة القائمة»: somebody confirms another's claim."""
    if act is None:
        return ""
    words = {view.token(n).form for n in range(*at)}
    return "confirmed" if words & {"صحه", "دقه"} and act.modality == "" else ""


def _extent(view: View, frames: list[Frame], at: tuple[int, int], event: EventType) -> tuple[int, int]:
    """The tokens of the claim: from its first word to the end of the last clause that adds to it."""
    first = max(at[0], min(frame.first for frame in frames))
    if event.event == "casualty":
        counted = [a.first for a in view.inside(*at) if a.mention.kind == "quantity"]
        return min([first, *counted]), at[1]
    if event.event in _SPANNED:
        return first, at[1]
    last = min(at[1], max(frame.last for frame in frames))
    return first, max(last, first + 1)
