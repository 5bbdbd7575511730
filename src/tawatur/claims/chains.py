"""Hands in a chain: from mentions to links, and what a whole document owes to others."""

from collections.abc import Sequence

from tawatur.core.claim import Link
from tawatur.core.document import Document
from tawatur.core.mention import Mention

VOICES = ("person", "organisation", "source", "country")
_OFFICIALS = ("مسؤول", "مسئول", "official")


def make_link(mention: Mention, names: tuple[str, ...], *, inferred: bool = False) -> Link:
    """The link a mention stands for. `names` are all names its document knows for it."""
    if mention.kind == "source":
        kind = (
            "official"
            if mention.description.lower().startswith(_OFFICIALS) or " official" in mention.description
            else "source"
        )
        return Link(
            "official" if kind == "official" else "source",
            description=mention.description, count=mention.count, anonymous=True,
            evidence=mention.span, inferred=inferred, entity=mention.entity,
        )  # fmt: skip
    if mention.kind == "outlet":
        kind = "agency" if mention.ref.startswith("agency/") else "outlet"
        return Link(
            "agency" if kind == "agency" else "outlet", names[0] if names else mention.name, names,
            evidence=mention.span, inferred=inferred, entity=mention.entity,
        )  # fmt: skip
    if mention.kind == "person":
        return Link(
            "person" if names else "official", names[0] if names else None, names,
            description=mention.description, count=None if names else 1,
            evidence=mention.span, inferred=inferred, entity=mention.entity,
        )  # fmt: skip
    name = names[0] if names else mention.name or mention.description
    return Link("organisation", name, names or (name,), evidence=mention.span, inferred=inferred, entity=mention.entity)


def open_chain(document: Document, mentions: Sequence[Mention], names: dict[str, tuple[str, ...]]) -> tuple[Link, ...]:
    """The beginning of every chain of a document: its outlet, then the agencies its byline credits."""
    links = [Link("outlet", document.outlet, (document.outlet,) if document.outlet else ())]
    metadata = [block.span for block in document.blocks if block.kind == "metadata"]
    seen: set[str] = set()
    for mention in mentions:
        if mention.kind != "outlet" or not mention.ref.startswith("agency/") or mention.ref in seen:
            continue
        if any(span.contains(mention.span) for span in metadata):
            seen.add(mention.ref)
            links.append(make_link(mention, names.get(mention.entity, ()), inferred=True))
    return tuple(links[:2])


def same_hand(left: Link, right: Link) -> bool:
    """Whether two links of one document are one hand."""
    return left.kind == right.kind and (left.entity, left.name, left.description) == (
        right.entity,
        right.name,
        right.description,
    )


def extend(chain: tuple[Link, ...], links: Sequence[Link]) -> tuple[Link, ...]:
    """The chain with further hands; a hand that already stands there is not repeated."""
    for link in links:
        if not any(
            same_hand(link, held) or (link.kind in ("agency", "outlet") and link.name and link.name == held.name)
            for held in chain
        ):
            chain = (*chain, link)
    return chain
