"""Hands in a chain: from mentions to links, and what a whole document owes to others."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from tawatur.claims.words import Lexicon
from tawatur.core.claim import OPEN_VOICE, Link
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.core.spans import Span

VOICES = ("person", "organisation", "source", "country")
NEWSROOMS = ("agency", "outlet")
_DATELINE_WORDS = 6  # place, date and dashes before the agency: «القاهرة، 3 مايو (رويترز) -»
_LEAD = ("", "-", "–", "—", "(", ":", "،", ",", "/")  # what stands before an agency in a dateline, and behind it
_TAIL = ("-", "–", "—", ")", ":", "/")


def make_link(mention: Mention, names: tuple[str, ...], lexicon: Lexicon) -> Link:
    """The link a mention stands for. `names` are all names its document knows for it."""
    plain = Link("organisation", names[0] if names else None, names, evidence=mention.span, entity=mention.entity)
    said, count = mention.description, mention.count
    if mention.kind == "source":
        kind = "official" if lexicon.is_official(said) else "source"
        return replace(plain, kind=kind, name=None, names=(), description=said, count=count, anonymous=True)
    if mention.kind == "outlet":
        kind = "agency" if mention.ref.startswith("agency/") else "outlet"
        return replace(plain, kind=kind, name=plain.name or mention.name)
    if mention.kind == "person":
        return replace(plain, kind="person" if names else "official", description=said, count=None if names else 1)
    name = plain.name or mention.name or said
    return replace(plain, name=name, names=names or (name,))


def leave_open(told: Span, called: str) -> Link:
    """A voice the words do not name, where the one who spoke last cannot be meant; no newsroom is behind it."""
    return Link("source", description=called, anonymous=True, evidence=told, entity=f"{OPEN_VOICE}{told.start}")


def is_open(link: Link) -> bool:
    """Whether a link only says that the words do not tell whose they are."""
    return link.hearsay or link.entity.startswith(OPEN_VOICE)


def infer(link: Link) -> Link:
    """The link as one that is valid for the passage and named elsewhere."""
    return replace(link, inferred=True)


def open_chain(document: Document, mentions: Sequence[Mention], link: Callable[[Mention], Link]) -> tuple[Link, ...]:
    """The beginning of every chain of a document: its outlet, then the agency its byline credits."""
    outlet = Link("outlet", document.outlet, (document.outlet,) if document.outlet else ())
    metadata = [block.span for block in document.blocks if block.kind == "metadata"]
    rooms = [mention for mention in mentions if mention.kind == "outlet" and mention.name not in outlet.names]
    agencies = [mention for mention in rooms if mention.ref.startswith("agency/")]
    credited = [m for m in agencies if any(span.contains(m.span) for span in metadata) or _opens_body(document, m)]
    credited += [m for m in rooms if not m.ref and _opens_body(document, m)]  # «تونس (وكالة الساحل للأنباء) -»
    agency = next(iter(credited), None)
    return (outlet,) if agency is None else (outlet, infer(link(agency)))


def _opens_body(document: Document, agency: Mention) -> bool:
    """Whether the agency stands in the dateline the first paragraph opens with: «باريس - أ.ف.ب: ...»."""
    body = next((block.span for block in document.blocks if block.kind == "body"), None)
    if body is None or not body.contains(agency.extent):
        return False
    before = document.text[body.start : agency.extent.start]
    after = document.text[agency.extent.end : body.end].lstrip()
    return len(before.split()) <= _DATELINE_WORDS and before.rstrip()[-1:] in _LEAD and after[:1] in _TAIL


def extend(chain: tuple[Link, ...], links: Sequence[Link]) -> tuple[Link, ...]:
    """The chain with further hands; a hand that already stands there is not repeated."""
    for link in links:
        if not any(_same_hand(link, held) for held in chain):
            chain = (*chain, link)
    return chain


def _same_hand(left: Link, right: Link) -> bool:
    """Whether two links of one document are one hand; a newsroom is known by its name."""
    if left.kind in NEWSROOMS and left.name and left.name == right.name:
        return True
    ours = (left.kind, left.entity, left.name, left.description)
    return ours == (right.kind, right.entity, right.name, right.description)
