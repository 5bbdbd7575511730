"""What is said, where it is no event of another type; the outlet's own word only where it assesses."""

from tawatur.claims.acts import Act
from tawatur.claims.frames import Frame
from tawatur.claims.regions import Region
from tawatur.claims.scene import Scene, make_claim
from tawatur.claims.slots import find_modality, find_time, find_value
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Claim, Filler
from tawatur.packs.events import EventType

_MAIN_SHARE = 0.5  # an event that covers this share of a clause is what the clause says
_SHORTEST_STATEMENT = 3


def read_statements(
    scene: Scene,
    view: View,
    region: Region,
    at: tuple[int, int],
    frames: list[Frame],
    made: list[Claim],
    spanned: bool,
    block: str,
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
        weak = [f for f in frames if f.hit.trigger.weak] or (
            [] if not view.matches(at[0], view.lexicon.comments) else frames[:1]
        )  # type: ignore[arg-type]
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
        make_claim(
            scene,
            view,
            region,
            "statement",
            bounds,
            block,
            roles=roles,
            value=value,
            when=when,
            modality=weak_said or modality,
        )  # fmt: skip
    ]


def _fill_topic(
    scene: Scene,
    view: View,
    at: tuple[int, int],
    event: EventType,
    arguments: list[Argument],
    roles: dict[str, tuple[Filler, ...]],
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
    return (
        Filler(link.name or link.description, link.names or (link.description,), link.kind, link.entity)
        if link.name or link.description
        else None
    )
