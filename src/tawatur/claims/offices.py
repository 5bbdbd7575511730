"""Who holds which rank and office, from the titles that stand with a name."""

from collections.abc import Sequence

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
        key = (mention.entity, frozenset(t.key or t.text for t in titles))
        held = found.get(key) or next(
            (c for (who, what), c in found.items() if who == mention.entity and key[1] < what), None
        )
        if held is not None:
            found[_key_of(found, held)] = _again(held, mention.extent)
            continue
        found[key] = _claim(document, mention, titles, by_id, cast, chain)
    return list(found.values())


def _key_of(found: dict[tuple[str, frozenset[str]], Claim], claim: Claim) -> tuple[str, frozenset[str]]:
    return next(key for key, held in found.items() if held is claim)


def _again(claim: Claim, place: Span) -> Claim:
    fields = {name: getattr(claim, name) for name in claim.__struct_fields__}
    fields["evidence"] = (*claim.evidence, place)
    return Claim(**fields)


def _in_text(document: Document, span: Span) -> bool:
    return any(block.kind == "body" and block.span.contains(span) for block in document.blocks)


def _claim(
    document: Document,
    mention: Mention,
    titles: list[Title],
    by_id: dict[str, Mention],
    cast: Cast,
    chain: tuple[Link, ...],
) -> Claim:
    roles: dict[str, tuple[Filler, ...]] = {"holder": (cast.fill(mention, "holder"),)}
    roles["office"] = tuple(Filler(t.text, (t.text,), "office", t.key, t.key, span=t.span) for t in titles)
    bodies = [by_id[t.of] for t in titles if t.of in by_id]
    organisations = tuple(dict.fromkeys(cast.fill(b, "organisation") for b in bodies if b.kind != "person"))
    kin = tuple(cast.fill(b, "object") for b in bodies if b.kind == "person")
    if organisations:
        roles["organisation"] = organisations
    if kin:
        roles["object"] = kin
    return Claim(
        identify("claim", document.id, document.digest, "office", mention.extent.start, mention.extent.end),
        document.id, "office", (mention.extent,), chain, roles=roles, rule="titles",
    )  # fmt: skip
