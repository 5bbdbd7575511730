"""The room's one door."""

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.claims.acts import Act, Discourse
from tawatur.claims.afterwords import credit_before
from tawatur.claims.asides import leave_out_times
from tawatur.claims.chains import VOICES, make_link, open_chain
from tawatur.claims.deals import mark_deals
from tawatur.claims.events import read_region
from tawatur.claims.fillers import Cast
from tawatur.claims.genders import find_gender
from tawatur.claims.offices import list_offices
from tawatur.claims.passage import settle
from tawatur.claims.points import begin_point, find_announced, read_point
from tawatur.claims.quotations import find_open, go_on, is_closed
from tawatur.claims.regions import cut_regions, find_followed
from tawatur.claims.scene import Scene, Setting
from tawatur.claims.tolls import join_tolls
from tawatur.claims.view import View
from tawatur.claims.wording import Wording
from tawatur.claims.words import Lexicon, open_lexicon
from tawatur.core.analysis import Analysis
from tawatur.core.claim import Claim, Link
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.packs.packs import Packs

_READ = ("body", "headline")


def extract_claims(
    document: Document, analysis: Analysis, mentions: Sequence[Mention], packs: Packs
) -> tuple[Claim, ...]:
    """All claims of one document, in text order, each with at least one span and a chain.

    `mentions` stand in the order in which their extents begin, as the mentions room gives them. Sub-headings and
    captions yield none of their own; a headline yields a claim only where a slot differs from the body.
    """
    lexicon = open_lexicon(packs, packs.choose(document.language))
    mentions = mark_deals(mentions, analysis, lexicon)
    cast = Cast(mentions, packs, lexicon.name, document.published)
    discourse = open_discourse(analysis, mentions, cast, lexicon)
    scene = Scene(document, packs, cast, open_chain(document, mentions, discourse.link))
    wording = Wording(analysis.tokens, lexicon)
    begins = [mention.extent.start for mention in mentions]
    claims: list[Claim] = []
    told: list[Claim] = []  # by the sentence before
    openings = {pair[1]: pair[0] for pair in lexicon.language.quotes}
    follows: Act | None = None
    awaited = ""
    announced: Claim | None = None
    for number, sentence in enumerate(analysis.sentences):
        block = document.blocks[sentence.block]
        if block.kind not in _READ:
            continue
        start, end = sentence.start, sentence.end
        held = [m for m in mentions[bisect_left(begins, start) : bisect_left(begins, end)] if m.extent.end <= end]
        scene.times = [time for time in analysis.times if start <= time.start < end]
        view = View(document.text, wording, sentence, held, cast.capitals, cast.seats)
        scene.times = leave_out_times(view, scene.times)
        claims += credit_before(view, discourse, told, scene.chain)
        regions = cut_regions(view, discourse, follows=follows)
        if follows is not None and awaited and is_closed(analysis, number, awaited, openings.get(awaited, "")):
            regions = go_on(view, regions, follows, awaited)
        settings = [Setting(scene, view, region, block.kind) for region in regions]
        read = [claim for setting in settings for claim in read_region(setting)]
        if announced is not None and begin_point(view) is not None:
            read = read_point(settings[0], announced, read)
        else:
            announced = find_announced(view, read)
        told = join_tolls(read)
        follows = find_followed(view, regions)
        awaited = find_open(view, regions[-1]) if regions else ""
    offices = list_offices(document, mentions, cast, scene.chain)
    return settle(document, [*claims, *told, *offices], lexicon)


def open_discourse(analysis: Analysis, mentions: Sequence[Mention], cast: Cast, lexicon: Lexicon) -> Discourse:
    """What the sentences of a document will lean on, before the first is read."""
    rooms = {mention.id: mention for mention in mentions if mention.kind == "outlet"}

    def link(mention: Mention) -> Link:
        called = lexicon.fold(mention.description.partition(" ")[0])
        unnamed = called in lexicon.reporters and not cast.name(mention.entity)
        served = (rooms[title.of] for title in mention.titles if title.of in rooms) if unnamed else iter(())
        mention = next(served, mention)  # «مراسل القناة»: its reporter's words are the newsroom's
        return replace(make_link(mention, cast.name(mention.entity), lexicon), meant=cast.meant(mention))

    def speaks(mention: Mention) -> bool:
        return mention.kind in VOICES or mention.kind == "outlet" or cast.stands_for_state(mention)

    def tell_gender(entity: str) -> bool | None:
        return find_gender(lexicon, cast.mentions[entity]) if entity in cast.mentions else None

    states = {m.entity for m in mentions if m.kind in ("country", "place")}
    return Discourse(link, analysis.span, speaks, tell_gender, states)
