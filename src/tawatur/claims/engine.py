"""The slot of engines: one way from a report to its claims, under one law whatever fills it."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from tawatur.claims.extract import extract_claims
from tawatur.core.analysis import Analysis
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.core.refusal import Refusal
from tawatur.packs.packs import Packs


class Extraction(Struct, frozen=True):
    """What an engine made of one report: its claims in text order, and what it proposed in vain."""

    claims: tuple[Claim, ...]
    refused: tuple[Refusal, ...] = ()


class Extractor(Protocol):
    """What fills the slot.

    Every claim quotes its evidence and its attribution from the text, none of it from boilerplate; its chain
    begins with the outlet; its id is made from content. Raises BadInput where the engine cannot read the report.
    """

    @property
    def name(self) -> str:
        """What is told of a claim's reader; "" for the rules of this installation."""

    def extract(self, document: Document, analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> Extraction:
        """The claims of one report."""


class FrameReader:
    """The engine of rules: frames kept as data. It proposes nothing it does not read, so it is refused nothing."""

    @property
    def name(self) -> str:
        """Nothing: claims of the rules name the rule."""
        return ""

    def extract(self, document: Document, analysis: Analysis, mentions: Sequence[Mention], packs: Packs) -> Extraction:
        """The claims the frames find."""
        return Extraction(extract_claims(document, analysis, mentions, packs))
