"""The room's one door."""

from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.mentions.addresses import mark_addresses
from tawatur.mentions.body_marks import mark_bodies
from tawatur.mentions.capitals import mark_named_bodies
from tawatur.mentions.chief_cities import mark_chief_cities, mark_lands
from tawatur.mentions.clusters import cluster_things
from tawatur.mentions.draft import Draft
from tawatur.mentions.figures import mark_figures, mark_times
from tawatur.mentions.finder import get_finder
from tawatur.mentions.holders import resolve_holders
from tawatur.mentions.identities import Identities
from tawatur.mentions.instruments import mark_instruments
from tawatur.mentions.kinship import link_kin
from tawatur.mentions.known import mark_known
from tawatur.mentions.latin_bodies import mark_bodies_before
from tawatur.mentions.latin_persons import mark_latin_persons
from tawatur.mentions.latin_places import mark_located, mark_places_behind
from tawatur.mentions.loyal_forces import mark_loyal_forces
from tawatur.mentions.page import Page
from tawatur.mentions.parted import join_parted
from tawatur.mentions.person_marks import mark_persons
from tawatur.mentions.places import mark_directions, mark_places, mark_states
from tawatur.mentions.pruning import prune
from tawatur.mentions.recurrences import mark_recurrences
from tawatur.mentions.repetitions import join_voices
from tawatur.mentions.returns import mark_returns
from tawatur.mentions.scene import Scene
from tawatur.mentions.twin_bodies import mark_twin_bodies
from tawatur.mentions.victims import mark_lone_victims, mark_victims
from tawatur.mentions.voices import mark_voices
from tawatur.mentions.weapons import mark_weapons
from tawatur.packs.packs import Packs

_PASSES_WITH_CAPITALS = (
    mark_known, mark_states, mark_times, mark_directions, mark_chief_cities, mark_lands, mark_bodies_before,
    mark_named_bodies, mark_places_behind, mark_weapons, mark_latin_persons, mark_located, mark_recurrences,
    mark_returns, mark_voices, mark_figures, mark_victims, mark_instruments, mark_loyal_forces,
)  # fmt: skip
_PASSES = (
    mark_known, mark_states, mark_times, mark_directions, mark_chief_cities, mark_lands, mark_twin_bodies, mark_bodies,
    mark_places, mark_weapons, mark_persons, prune, mark_recurrences, mark_returns, mark_voices, mark_figures,
    mark_lone_victims, mark_instruments, mark_loyal_forces,
)  # fmt: skip


def find_mentions(document: Document, analysis: Analysis, packs: Packs) -> tuple[Mention, ...]:
    """All mentions of a document, sorted by where their extents begin; boilerplate yields none."""
    finder = get_finder(packs, document.language)
    page = Page(document, analysis, finder.particles, finder.folding, finder.looks)
    hits = join_parted(page, finder.lexicon.scan(page))
    scene = Scene(document, analysis, page, hits, finder)
    for mark in _PASSES_WITH_CAPITALS if finder.capitals else _PASSES:
        mark(scene)
    identities = Identities(scene)
    identities.cluster()
    resolve_holders(scene, identities.persons)
    mark_addresses(scene, identities.persons)
    link_kin(scene)
    join_voices(scene)
    cluster_things(scene)
    return finish(scene)


def finish(scene: Scene) -> tuple[Mention, ...]:
    """The drafts as values; one that lies within the extent of another is inner."""
    found: list[Mention] = []
    reach, outer = -1, -1
    for draft in sorted(scene.board.drafts, key=lambda d: (d.left, -d.right, d.start, d.kind)):
        span, left, right = Span(draft.doc, draft.start, draft.end), draft.left, draft.right
        extent = span if (left, right) == (draft.start, draft.end) else Span(draft.doc, left, right)
        found.append(_finish(draft, span, extent, inner=right <= reach and (left, right) != (outer, reach)))
        if right > reach:
            outer, reach = left, right
    return tuple(found)


def _finish(draft: Draft, span: Span, extent: Span, *, inner: bool) -> Mention:
    return Mention(
        id=draft.id,
        span=span,
        extent=extent,
        kind=draft.kind,
        entity=draft.entity,
        name=draft.name,
        names=draft.names,
        ref=draft.ref,
        state=draft.state,
        titles=draft.titles,
        amount=draft.amount,
        whole=draft.whole,
        date=draft.date,
        before=draft.before,
        anonymous=draft.anonymous,
        count=draft.count,
        description=draft.description,
        inner=inner,
        rule=draft.rule,
    )
