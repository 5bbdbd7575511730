"""The roles of a claim: from frames, and from what the type and the text before say."""

from tawatur.claims.deals import ARMS_DEAL
from tawatur.claims.frames import Frame, Hit
from tawatur.claims.scene import Scene, recall
from tawatur.claims.view import View
from tawatur.core.claim import Filler
from tawatur.packs.events import EventType


def fill_roles(
    scene: Scene, view: View, frames: list[Frame], event: EventType, at: tuple[int, int]
) -> dict[str, tuple[Filler, ...]]:
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
        roles[sides] = [recall(filler) for filler in scene.pair]
    if event.event == "meeting" and len(roles.get("participants", ())) == 1:
        _add_counterpart(scene, view, frames[0], roles["participants"])
    return {role: tuple(held) for role, held in roles.items()}


def _add_counterpart(scene: Scene, view: View, frame: Frame, participants: list[Filler]) -> None:
    """A meeting takes two: with one named, the person last spoken of in the sentence is the other."""
    before = [
        a
        for a in view.arguments
        if a.last <= frame.first and a.mention.kind == "person" and a.mention.entity != participants[0].entity
    ]
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


def find_objects(
    scene: Scene, view: View, event: EventType, first: int, last: int, *, complete: bool
) -> tuple[Filler, ...]:
    """Instruments the claim is about: the deal, the embargo and its resolutions, the pact.

    A transfer that names both its sides (`complete`) is not put into the deal spoken of before.
    """
    if event.event not in ("arms_transfer", "embargo", "agreement"):
        return ()
    held = [a.mention for a in view.inside(first, last) if a.mention.kind == "instrument"]
    if event.event == "arms_transfer":
        held = [m for m in held if m.ref.startswith(ARMS_DEAL)] or (
            [scene.deal] if scene.deal is not None and not complete else []
        )
    elif event.event == "embargo":
        held = [m for m in held if m.ref.startswith(("instrument/embargo", "unscr/"))] or (
            [scene.embargo] if scene.embargo else []
        )
    else:
        held = [m for m in held if not m.ref.startswith((*ARMS_DEAL, "instrument/embargo", "unscr/"))]
    fillers = [scene.cast.fill(m, "object") for m in held]
    return tuple({f.entity: f for f in reversed(fillers)}.values())[::-1]


def complete(
    scene: Scene, view: View, event: EventType, at: tuple[int, int], roles: dict[str, tuple[Filler, ...]], hit: Hit
) -> None:
    """What the type says of itself: an embargo is on the country it names; an attack on a place is there;
    an office is called by the words that tell of it.
    """
    if event.event == "office" and "office" not in roles:
        body = next((f.name for f in roles.get("organisation", ())), "")
        named = hit.trigger.office.get(view.lexicon.name, "")
        words = view.text[view.token(hit.first).start : view.token(hit.last - 1).end]
        called = (f"{named} {body}".strip(), *hit.trigger.office.values()) if named else (words,)
        roles["office"] = (Filler(called[0], called, "office"),)
    if event.event == "embargo" and "target" not in roles:
        imposers = {f.entity for f in roles.get("imposer", ())}
        countries = [
            a.mention for a in view.inside(*at) if a.mention.kind == "country" and a.mention.entity not in imposers
        ]
        if countries:
            roles["target"] = (scene.cast.fill(countries[0], "target"),)
    if event.event == "conflict_event" and "place" not in roles:
        places = tuple(f for f in roles.get("target", ()) if f.kind in ("place", "country"))
        if places:
            roles["place"] = places
    if event.event in ("conflict_event", "casualty"):
        if "place" not in roles and (places := _nearby(scene, view, at)):
            roles["place"] = places
        scene.place = tuple(recall(f) for f in roles.get("place", ())) or scene.place


def _nearby(scene: Scene, view: View, at: tuple[int, int]) -> tuple[Filler, ...]:
    """Where it was, told in another clause of the sentence, or before."""
    near = [a.mention for a in view.arguments if a.mention.kind == "place" and a.prep in ("في", "ب", "in", "at")]
    return (scene.cast.fill(near[0], "place", inherited=True),) if near else scene.place
