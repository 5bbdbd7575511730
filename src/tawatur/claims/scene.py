"""What the claims of one document share while it is read, and how one is made."""

from collections.abc import Sequence

from msgspec import Struct

from tawatur.claims.chains import extend
from tawatur.claims.deals import ARMS_DEAL
from tawatur.claims.fillers import Cast
from tawatur.claims.regions import Region
from tawatur.claims.view import View
from tawatur.core.analysis import TimeExpression
from tawatur.core.claim import Claim, Filler, Item, Link
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs


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


def follow(scene: Scene, view: View, first: int, last: int) -> None:
    """Remember the deal the text speaks of."""
    for argument in view.inside(first, last):
        if argument.mention.ref.startswith(ARMS_DEAL):
            scene.deal = argument.mention
        if argument.mention.ref.startswith("instrument/embargo") or (
            argument.mention.ref.startswith("unscr/") and scene.embargo is None
        ):
            scene.embargo = argument.mention


def move_focus(scene: Scene, view: View, first: int, last: int) -> None:
    """The one a later verb without a subject speaks of: the first bare name of the last clause that has one."""
    bare = [a.mention for a in view.inside(first, last) if not a.prep]
    actors = [m for m in bare if m.kind in ("person", "country", "organisation")]
    persons = [m for m in bare if m.kind == "person"]
    scene.focus = actors[0] if actors else scene.focus
    scene.person = persons[0] if persons else scene.person


def make_claim(
    scene: Scene, view: View, region: Region, event: str, bounds: tuple[int, int], block: str, **slots: object
) -> Claim:
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


def recall(filler: Filler) -> Filler:
    """The filler as one read elsewhere."""
    return Filler(filler.name, filler.names, filler.kind, filler.entity, filler.ref, filler.state, None, True)
