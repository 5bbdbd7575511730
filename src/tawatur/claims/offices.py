"""Who holds which rank and office, from the titles that stand with a name."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.claims.fillers import Cast
from tawatur.core.claim import Claim, Filler, Link
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.mention import Mention, Title
from tawatur.core.spans import Span


def list_offices(document: Document, mentions: Sequence[Mention], cast: Cast, chain: tuple[Link, ...]) -> list[Claim]:
    """One office claim for each person and set of titles; said again, it adds a place of evidence.

    An apposition is the outlet's word, even inside reported speech.
    """
    by_id = {mention.id: mention for mention in mentions}
    found: dict[tuple[str, frozenset[str]], Claim] = {}
    for mention in mentions:
        titles = [t for t in mention.titles if t.kind in ("rank", "office", "kinship")]
        if mention.kind != "person" or mention.name is None or not titles or not _in_text(document, mention.extent):
            continue
        who, what = mention.entity, frozenset(t.key or t.text for t in titles)
        known = next((key for key in found if key == (who, what)), None)
        known = known or next((key for key in found if key[0] == who and what < key[1]), None)
        if known is not None:
            held = found[known]
            found[known] = replace(held, evidence=(*held.evidence, mention.extent))
            continue
        bodies = [by_id[t.of] for t in titles if t.of in by_id]
        found[who, what] = _claim(document, mention, chain, _hold(cast, mention, titles, bodies))
    return list(found.values())


def _in_text(document: Document, span: Span) -> bool:
    return any(block.kind == "body" and block.span.contains(span) for block in document.blocks)


def _hold(cast: Cast, mention: Mention, titles: list[Title], bodies: list[Mention]) -> dict[str, tuple[Filler, ...]]:
    """The holder, the titles, and the bodies or persons whose office or kin it is."""
    roles: dict[str, tuple[Filler, ...]] = {"holder": (cast.fill(mention, "holder"),)}
    roles["office"] = tuple(Filler(t.text, (t.text,), "office", t.key, t.key, span=t.span) for t in titles)
    organisations = tuple(dict.fromkeys(cast.fill(b, "organisation") for b in bodies if b.kind != "person"))
    kin = tuple(cast.fill(b, "object") for b in bodies if b.kind == "person")
    if organisations:
        roles["organisation"] = organisations
    if kin:
        roles["object"] = kin
    return roles


def _claim(
    document: Document, mention: Mention, chain: tuple[Link, ...], roles: dict[str, tuple[Filler, ...]]
) -> Claim:
    place = mention.extent
    own = identify("claim", document.id, document.digest, "office", place.start, place.end)
    return Claim(own, document.id, "office", (place,), chain, roles=roles, rule="titles")
