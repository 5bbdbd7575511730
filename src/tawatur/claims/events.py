"""Claims of one region: triggers to frames, frames to claims with roles and slots."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tawatur.claims.attribution import Act
from tawatur.claims.chains import extend
from tawatur.claims.deals import ARMS_DEAL
from tawatur.claims.fillers import Cast
from tawatur.claims.frames import Frame, Hit, fill_frame, find_hits
from tawatur.claims.regions import Region
from tawatur.claims.slots import (
    count_persons, find_duration, find_modality, find_stage, find_time, find_value, list_items,
)  # fmt: skip
from tawatur.claims.view import Argument, View
from tawatur.core.analysis import TimeExpression
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.events import EventType
from tawatur.packs.packs import Packs

_DEALS = (ARMS_DEAL,)
_SPANNED = {"arms_transfer", "casualty"}  # told over several clauses of one mouth
_MERGED = {"embargo", "agreement", "meeting", "conflict_event", "visit"}  # told by several words of one clause
_MAIN_SHARE = 0.5  # an event that covers this share of a clause is what the clause says
_SHORTEST_STATEMENT = 3


class Scene(Struct):
    """What the claims of one document share while it is read."""

    document: Document
    packs: Packs
    cast: Cast
    chain: tuple[Link, ...]
    times: Sequence[TimeExpression]
    focus: Mention | None = None
    person: Mention | None = None
    place: tuple[Filler, ...] = ()
    deal: Mention | None = None
    embargo: Mention | None = None
    pair: tuple[Filler, ...] = ()
    listed: tuple[Item, ...] = ()


def read_region(scene: Scene, view: View, region: Region, block: str) -> list[Claim]:
    """The claims of one region, in text order."""
    clauses = view.clauses(region.first, region.last)
    drafts: list[tuple[Frame, tuple[int, int]]] = []
    claims: list[Claim] = []
    for first, last in clauses:
        frames = _choose(view, find_hits(view, first, last, scene.packs.events), first, last)
        _follow(scene, view, first, last)
        made: list[Claim] = []
        for group in frames:
            event = group[0].hit.event.event
            if event in _SPANNED:
                drafts += [(frame, (first, last)) for frame in group]
            elif event != "statement":
                made += _claim(scene, view, region, group, (first, last), block)
        claims += made
        spanned = any(at == (first, last) for _, at in drafts)
        claims += _statements(scene, view, region, (first, last), [f for group in frames for f in group], made, spanned, block)
        _move_focus(scene, view, first, last)
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
        if before and role in ("visitor", "imposer", "target", "actor") and not before & {a.mention.entity for a in arguments}:
            return False
    return True


def _follow(scene: Scene, view: View, first: int, last: int) -> None:
    """Remember the deal the text speaks of."""
    for argument in view.inside(first, last):
        if argument.mention.ref.startswith(_DEALS):
            scene.deal = argument.mention
        if argument.mention.ref.startswith("instrument/embargo") or (argument.mention.ref.startswith("unscr/") and scene.embargo is None):
            scene.embargo = argument.mention


def _move_focus(scene: Scene, view: View, first: int, last: int) -> None:
    """The one a later verb without a subject speaks of: the first bare name of the last clause that has one."""
    bare = [a.mention for a in view.inside(first, last) if not a.prep]
    actors = [m for m in bare if m.kind in ("person", "country", "organisation")]
    persons = [m for m in bare if m.kind == "person"]
    scene.focus = actors[0] if actors else scene.focus
    scene.person = persons[0] if persons else scene.person


def _spanned(scene: Scene, view: View, region: Region, drafts: list[tuple[Frame, tuple[int, int]]], block: str) -> list[Claim]:
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


def _parts(view: View, group: list[Frame], ranges: list[tuple[int, int]], frame: Frame, at: tuple[int, int], act: Act | None) -> bool:
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


def _claim(scene: Scene, view: View, region: Region, frames: list[Frame], at: tuple[int, int], block: str) -> list[Claim]:
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
        first, last = (at if topic else (first, last))
    bounds = view.span(first, last)
    if bounds is None:
        return []
    inside = [m for m in view.mentions if bounds[0] <= m.extent.start and m.extent.end <= bounds[1]]
    roles = _roles(scene, view, frames, event, at)
    confirmed = _confirmed(view, at, act)
    items = _items(scene, view, inside, hits, confirmed)
    value = find_value(inside) if event.event in ("arms_transfer", "agreement") else None
    when = _when(scene, view, region, at, bounds, hits[0])
    duration = find_duration(scene.times, *bounds) if event.event == "arms_transfer" else None
    objects = _objects(scene, view, event, first, last, complete={"supplier", "recipient"} <= set(roles))
    if objects:
        roles["object"] = objects
    if event.event == "conflict_event" and not any(not f.inherited for held in roles.values() for f in held):
        return []
    _complete(scene, view, event, at, roles, hits[0])
    filled = {*roles, *(["items"] if items else []), *(["persons"] if items else []), *(["value"] if value else [])}
    filled |= {*(["when"] if when else []), *(["duration"] if duration else []), *(["adds"] if any(h.trigger.adds for h in hits) and scene.deal else [])}
    if not ("adds" in filled or any(filled.issuperset(need) for need in event.needs)):
        return []
    heard = min(act.first, at[0]) if act is not None else at[0]
    stage = (find_stage(view, hits, heard, at[1]) or "unknown") if event.event == "arms_transfer" else None
    if event.event == "meeting" and len(roles.get("participants", ())) > 1:
        scene.pair = roles["participants"]
    modality = confirmed or find_modality(view, hits, *at, act)
    return [
        _make(scene, view, region, event.event, bounds, block, roles=roles, items=items, value=value, when=when,
              duration=duration, modality=modality, stage=stage,
              trigger="mutual" if hits[0].trigger.mutual else view.token(hits[0].first).form)  # fmt: skip
    ]


def _complete(
    scene: Scene, view: View, event: EventType, at: tuple[int, int], roles: dict[str, tuple[Filler, ...]], hit: Hit
) -> None:
    """What the type says of itself: an embargo is on the country it names; an attack on a place is there;
    an office is called by the words that tell of it."""
    if event.event == "office" and "office" not in roles:
        body = next((f.name for f in roles.get("organisation", ())), "")
        named = hit.trigger.office.get(view.lexicon.name, "")
        words = view.text[view.token(hit.first).start : view.token(hit.last - 1).end]
        called = (f"{named} {body}".strip(), *hit.trigger.office.values()) if named else (words,)
        roles["office"] = (Filler(called[0], called, "office"),)
    if event.event == "embargo" and "target" not in roles:
        imposers = {f.entity for f in roles.get("imposer", ())}
        countries = [a.mention for a in view.inside(*at) if a.mention.kind == "country" and a.mention.entity not in imposers]
        if countries:
            roles["target"] = (scene.cast.fill(countries[0], "target"),)
    if event.event == "conflict_event" and "place" not in roles:
        places = tuple(f for f in roles.get("target", ()) if f.kind in ("place", "country"))
        if places:
            roles["place"] = places
    if event.event in ("conflict_event", "casualty"):
        if "place" not in roles and (places := _nearby(scene, view, at)):
            roles["place"] = places
        scene.place = tuple(replace_filler(f) for f in roles.get("place", ())) or scene.place


def _nearby(scene: Scene, view: View, at: tuple[int, int]) -> tuple[Filler, ...]:
    """Where it was, told in another clause of the sentence, or before."""
    near = [a.mention for a in view.arguments if a.mention.kind == "place" and a.prep in ("في", "ب", "in", "at")]
    return (scene.cast.fill(near[0], "place", inherited=True),) if near else scene.place


def replace_filler(filler: Filler) -> Filler:
    """The filler as one read elsewhere."""
    return Filler(filler.name, filler.names, filler.kind, filler.entity, filler.ref, filler.state, None, True)


def _when(scene: Scene, view: View, region: Region, at: tuple[int, int], bounds: tuple[int, int], hit: Hit) -> DateSpan | None:
    """The time in the clause; for a clause that hangs on the one before, the only time of its region."""
    near = view.token(hit.first).start
    clause = view.span(*at) or bounds
    found = find_time(scene.times, *clause, near)
    if found is not None and found.start is not None and _follows_event(scene, view, hit, at, found):
        return DateSpan(found.start, scene.document.published.end, "interval", found.surface, "other_event")
    whole = view.span(region.first, region.last)
    if found is not None or whole is None or at[0] == region.first or hit.event.event not in ("meeting", "agreement"):
        return found
    inside = [t for t in scene.times if t.when is not None and whole[0] <= t.start and t.end <= whole[1]]
    return inside[0].when if len(inside) == 1 else None


def _aside(view: View, act: Act, hit: Hit) -> bool:
    """Whether the trigger stands in a relative clause inside reported, unquoted words: that is the outlet's aside."""
    if act.verb < 0 or any(view.token(n).form in "«“\"" for n in range(act.last - 1, hit.first) if view.token(n).kind == "mark"):
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


def _follows_event(scene: Scene, view: View, hit: Hit, at: tuple[int, int], found: DateSpan) -> bool:
    """Whether the time is that of another event this one came after: «عقب زيارة ... الأسبوع الماضي»."""
    place = next((t.start for t in scene.times if t.when is found), -1)
    between = [n for n in range(hit.last, at[1]) if view.token(n).start < place]
    after = [n for n in between if view.token(n).whole in view.lexicon.afterwards or view.token(n).form in view.lexicon.afterwards]
    return bool(after) and any(view.covered(n) is not None for n in range(after[-1], between[-1] + 1))


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


def _roles(scene: Scene, view: View, frames: list[Frame], event: EventType, at: tuple[int, int]) -> dict[str, tuple[Filler, ...]]:
    roles: dict[str, list[Filler]] = {}
    for frame in frames:
        for role, arguments in frame.roles.items():
            for argument in arguments:
                filler = scene.cast.fill(argument.mention, role)
                held = roles.setdefault(role, [])
                if all(f.entity != filler.entity for f in held):
                    held.append(filler)
        role = _open_role(frame)
        shared = role in ("party", "participants")
        focus = scene.person if event.fills.get(role, [""])[0] == "person" else scene.focus
        if role and (role not in roles or shared) and focus is not None and focus.kind in event.fills.get(role, ()):
            if all(f.entity != focus.entity for held in roles.values() for f in held):
                roles.setdefault(role, []).append(scene.cast.fill(focus, role, inherited=True))
    sides = {"meeting": "participants", "agreement": "party"}.get(event.event, "")
    words = {view.token(n).whole for n in range(*at)}
    if sides and sides not in roles and words & view.lexicon.both and scene.pair:
        roles[sides] = [replace_filler(filler) for filler in scene.pair]
    if event.event == "meeting" and len(roles.get("participants", ())) == 1:
        _add_counterpart(scene, view, frames[0], roles["participants"])
    return {role: tuple(held) for role, held in roles.items()}


def _add_counterpart(scene: Scene, view: View, frame: Frame, participants: list[Filler]) -> None:
    """A meeting takes two: with one named, the person last spoken of in the sentence is the other."""
    before = [a for a in view.arguments if a.last <= frame.first and a.mention.kind == "person" and a.mention.entity != participants[0].entity]
    if before:
        participants.append(scene.cast.fill(before[-1].mention, "participants", inherited=True))


def _open_role(frame: Frame) -> str:
    """The role of a subject or owner that the words leave to the context."""
    spec = frame.hit.trigger.frame
    if frame.possessed:
        return spec.get("genitive", "")
    if frame.subjectless:
        return (frame.hit.trigger.light_frame if frame.hit.light >= 0 else spec).get("subject", "")
    return ""


def _objects(scene: Scene, view: View, event: EventType, first: int, last: int, *, complete: bool) -> tuple[Filler, ...]:
    """Instruments the claim is about: the deal, the embargo and its resolutions, the pact.

    A transfer that names both its sides (`complete`) is not put into the deal spoken of before.
    """
    if event.event not in ("arms_transfer", "embargo", "agreement"):
        return ()
    held = [a.mention for a in view.inside(first, last) if a.mention.kind == "instrument"]
    if event.event == "arms_transfer":
        held = [m for m in held if m.ref.startswith(_DEALS)] or ([scene.deal] if scene.deal is not None and not complete else [])
    elif event.event == "embargo":
        held = [m for m in held if m.ref.startswith(("instrument/embargo", "unscr/"))] or ([scene.embargo] if scene.embargo else [])
    else:
        held = [m for m in held if not m.ref.startswith((*_DEALS, "instrument/embargo", "unscr/"))]
    fillers = [scene.cast.fill(m, "object") for m in held]
    return tuple({f.entity: f for f in reversed(fillers)}.values())[::-1]


def _statements(
    scene: Scene, view: View, region: Region, at: tuple[int, int], frames: list[Frame], made: list[Claim], spanned: bool, block: str
) -> list[Claim]:
    """What is said, where it is none of the other types; the outlet's own word only where it assesses."""
    bounds = view.span(*at)
    words = sum(view.token(n).kind == "word" for n in range(*at))
    if bounds is None or words < _SHORTEST_STATEMENT or spanned:
        return []
    length = bounds[1] - bounds[0]
    if any((c.evidence[0].end - c.evidence[0].start) >= _MAIN_SHARE * length for c in made):
        return []
    if region.act is None:
        weak = [f for f in frames if f.hit.trigger.weak] or ([] if not view.matches(at[0], view.lexicon.comments) else frames[:1])  # type: ignore[arg-type]
        comment = view.matches(at[0], view.lexicon.comments) is not None  # type: ignore[arg-type]
        if not weak and not comment:
            return []
    event = scene.packs.events["statement"]
    arguments = [a for a in view.inside(*at) if view.fits(a, event.fills["subject"])]
    roles: dict[str, tuple[Filler, ...]] = {}
    if region.act is not None and (speaker := _speaker(scene, region.act)) is not None:
        roles["speaker"] = (speaker,)
    _fill_topic(scene, view, at, event, arguments, roles)
    when = find_time(scene.times, *bounds, bounds[0])
    modality = find_modality(view, [], *at, region.act)
    value = find_value([m for m in view.mentions if bounds[0] <= m.extent.start and m.extent.end <= bounds[1]])
    weak_said = next((f.hit.trigger.modality for f in frames if f.hit.trigger.weak and f.hit.trigger.modality), "")
    return [
        _make(scene, view, region, "statement", bounds, block, roles=roles, value=value, when=when,
              modality=weak_said or modality)  # fmt: skip
    ]


def _fill_topic(
    scene: Scene, view: View, at: tuple[int, int], event: EventType, arguments: list[Argument], roles: dict[str, tuple[Filler, ...]]
) -> None:
    """Subject and object of what is said: «الجانبان» are the sides of the last meeting; a bare name goes first."""
    words = {view.token(n).whole for n in range(*at)}
    ours = next((n for n in range(*at) if view.token(n).form in view.lexicon.homelands and view.token(n).after), None)
    speaker = roles.get("speaker", ())
    home = scene.cast.state(speaker[0].state) if ours is not None and speaker and speaker[0].state else None
    if scene.pair and words & (view.lexicon.both | view.lexicon.gatherings):
        roles["subject"] = scene.pair
    elif home is not None:
        roles["subject"] = (home,)
    elif arguments:
        first = next((a for a in arguments if not a.prep), arguments[0])
        arguments = [a for a in arguments if a is not first]
        roles["subject"] = (scene.cast.fill(first.mention, "subject"),)
    rest = tuple(scene.cast.fill(a.mention, "object") for a in arguments[:3])
    if not rest and "subject" not in roles:
        before = [a for a in view.arguments if a.last <= at[0] and a.mention.kind == "instrument"]
        rest = tuple(scene.cast.fill(a.mention, "object") for a in before[-1:])
    if rest:
        roles["object"] = rest


def _speaker(scene: Scene, act: Act) -> Filler | None:
    """The voice that utters: the last link that is no paper and no newsroom."""
    link = next((link for link in reversed(act.links) if link.kind not in ("statement", "document")), None)
    if link is None:
        return None
    held = scene.cast.mentions.get(link.entity)
    if held:
        return scene.cast.fill(held[0], "speaker")
    return Filler(link.name or link.description, link.names or (link.description,), link.kind, link.entity) if link.name or link.description else None


def _make(scene: Scene, view: View, region: Region, event: str, bounds: tuple[int, int], block: str, **slots: object) -> Claim:
    """A claim with its span, its chain and the spans that name who says it."""
    act = region.act
    chain = extend(scene.chain, act.links) if act is not None else scene.chain
    attribution: tuple[Span, ...] = ()
    if act is not None and not act.goes_on:
        named = tuple(link.evidence for link in act.links if link.evidence is not None and not link.inferred)
        words = view.span(act.first, act.last) if act.last > act.first else None
        attribution = named or ((Span(scene.document.id, *words),) if words else ())
    elif act is not None and act.last > act.first:
        words = view.span(act.first, act.last)
        attribution = (Span(scene.document.id, *words),) if words else ()
    evidence = Span(scene.document.id, *bounds)
    return Claim(
        identify("claim", scene.document.id, scene.document.digest, event, *bounds, [link.name or link.description for link in chain]),
        scene.document.id, event, (evidence,), chain, attribution, block=block, rule="frames", **slots,  # type: ignore[arg-type]
    )  # fmt: skip


__all__ = ["Argument", "Scene", "read_region"]
