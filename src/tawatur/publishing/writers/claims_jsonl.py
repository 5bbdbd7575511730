"""claims.jsonl: one claim a line, as the interchange format has it."""

from collections import defaultdict

from tawatur.core.affair import Affair
from tawatur.core.codec import encode_lines
from tawatur.packs.packs import Packs
from tawatur.publishing.interchange import describe_claim
from tawatur.publishing.writer import Writer


def write(affair: Affair, _language: str, _packs: Packs) -> bytes:
    """Every claim, in the order of the affair; the page language changes nothing."""
    judged: dict[str, list[str]] = defaultdict(list)
    for told in affair.judged:
        for claim in told.claims:
            judged[claim].append(told.judgement.id)
    return encode_lines(describe_claim(claim, judged.get(claim.id, ())) for claim in affair.claims)


WRITER = Writer(about="every claim with its words, roles, figures and chain", filename="claims.jsonl", write=write)
