"""What the claims of one document share while it is read, and how one is made."""

from collections.abc import Sequence

from msgspec import Struct

from tawatur.claims.acts import Act
from tawatur.claims.chains import extend
from tawatur.claims.deals import ARMS_DEAL, EMBARGO, RESOLUTION
from tawatur.claims.fillers import Cast
from tawatur.claims.regions import Region
from tawatur.claims.view import Stretch, View
from tawatur.core.analysis import TimeExpression
from tawatur.core.claim import Claim, Event, Filler, Item, Link, Modality, Stage
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs

Roles = dict[str, tuple[Filler, ...]]


class Scene:
    """What the claims of one document share while it is read.

    `focus` and `person` are whom a verb without a subject speaks of, `speaker` who spoke last and nobody was told of
    since, `place` where the last incident was,
    `deal` and `embargo` the last ones spoken of, `pair` and `met` the sides and the time of the last meeting,
    `listed` the arms told last, `systems` those named so far, `parties` whose an agreement is, by its entity,
    `told` the last event told, `uttered` who spoke last at a time told, and when. `times` are those of the sentence
    that is read.
    """

    __slots__ = (
        "cast", "chain", "deal", "document", "embargo", "focus", "listed", "met", "packs", "pair", "parties",
        "person", "place", "speaker", "systems", "times", "told", "uttered",
    )  # fmt: skip

    def __init__(self, document: Document, packs: Packs, cast: Cast, chain: tuple[Link, ...]) -> None:
        self.document = document
        self.packs = packs
        self.cast = cast
        self.chain = chain
        self.times: Sequence[TimeExpression] = ()
        self.focus: Mention | None = None
        self.person: Mention | None = None
        self.speaker: Mention | None = None
        self.place: tuple[Filler, ...] = ()
        self.deal: Mention | None = None
        self.embargo: Mention | None = None
        self.pair: tuple[Filler, ...] = ()
        self.met: DateSpan | None = None
        self.listed: tuple[Item, ...] = ()
        self.systems: dict[str, Mention] = {}
        self.parties: dict[str, tuple[Filler, ...]] = {}
        self.uttered: tuple[str, DateSpan] | None = None
        self.told: Claim | None = None


class Setting:
    """Where a claim is read: the document's scene, the sentence, the region of one mouth, the kind of block."""

    __slots__ = ("block", "region", "scene", "view")

    def __init__(self, scene: Scene, view: View, region: Region, block: str) -> None:
        self.scene = scene
        self.view = view
        self.region = region
        self.block = block

    def told_by(self, act: Act | None) -> "Setting":
        """The same words in another mouth."""
        return Setting(self.scene, self.view, Region(self.region.first, self.region.last, act), self.block)


class Slots(Struct, frozen=True):
    """What a claim says, apart from who says it and where."""

    roles: Roles
    items: tuple[Item, ...] = ()
    value: Amount | None = None
    also: tuple[Amount, ...] = ()
    when: DateSpan | None = None
    duration: Amount | None = None
    modality: Modality = "stated"
    stage: Stage | None = None
    trigger: str = ""


def follow(scene: Scene, view: View, at: Stretch) -> None:
    """Remember the deal, the embargo and the systems the text speaks of."""
    for argument in view.inside(*at):
        entry = scene.packs.items.entries.get(argument.mention.ref)
        if entry is not None and entry.system:
            scene.systems[entry.key] = argument.mention
        ref = argument.mention.ref
        if ref.startswith(ARMS_DEAL):
            scene.deal = argument.mention
        if ref.startswith(EMBARGO) or (ref.startswith(RESOLUTION) and scene.embargo is None):
            scene.embargo = argument.mention


def move_focus(scene: Scene, view: View, at: Stretch) -> None:
    """The one a later verb without a subject speaks of: the first bare name of the last clause that has one."""
    owns = not view.lexicon.verb_first  # "a UN convoy" is not the UN
    free = [a for a in view.inside(*at) if not a.prep and not (owns and a.modifies)]
    bare = [a.mention for a in free if not (a.first == view.sentence.first and _is_label(view, a.last))]  # «غانا: ...»
    scene.focus = next((m for m in bare if m.kind in ("person", "country", "organisation")), scene.focus)
    persons = [m for m in bare if m.kind == "person"]
    scene.person = next(iter(persons), scene.person)
    scene.speaker = None if persons else scene.speaker


def _is_label(view: View, last: int) -> bool:
    """Whether a colon right behind the words that open a sentence makes a label of them."""
    return last < view.sentence.last and view.tokens[last].form == ":"


def find_spokesperson(scene: Scene, region: Region) -> Mention | None:
    """The person who speaks in a region, where he has a name or an office; None where a body does, or the outlet."""
    link = region.act.links[-1] if region.act is not None and region.act.links else None
    held = scene.cast.mentions.get(link.entity) if link is not None and link.kind in ("person", "official") else None
    return held[-1] if held and held[-1].kind == "person" else None


def make_claim(setting: Setting, event: Event, bounds: Stretch, slots: Slots) -> Claim:
    """A claim with its span, its chain and the spans that name who says it."""
    document, act = setting.scene.document, setting.region.act
    chain = extend(setting.scene.chain, act.links) if act is not None else setting.scene.chain
    voices = [link.name or link.description for link in chain]
    return Claim(
        id=identify("claim", document.id, document.digest, event, *bounds, voices),
        doc=document.id,
        event=event,
        evidence=(Span(document.id, *bounds),),
        chain=chain,
        attribution=_find_attribution(setting),
        roles=slots.roles,
        items=slots.items,
        value=slots.value,
        also=slots.also,
        when=slots.when,
        duration=slots.duration,
        modality=slots.modality,
        stage=slots.stage,
        trigger=slots.trigger,
        block=setting.block,
        rule="frames",
    )


def _find_attribution(setting: Setting) -> tuple[Span, ...]:
    """The spans that name who says it; where nobody is named anew, the words that hand it on."""
    act = setting.region.act
    if act is None:
        return ()
    named = [] if act.goes_on else [link.evidence for link in act.links if link.evidence and not link.inferred]
    words = setting.view.span(act.first, act.last) if act.last > act.first and not named else None
    return tuple(named) if words is None else (Span(setting.scene.document.id, *words),)
