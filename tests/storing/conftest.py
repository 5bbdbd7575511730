"""A small affair made by hand: one report, one claim, one judgement."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tawatur.core.affair import Affair
from tawatur.core.case import Case
from tawatur.core.claim import Claim, Link
from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text, identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.spans import Span
from tawatur.core.transfer import Register

MakeAffair = Callable[..., Affair]


def build(*docs: str, text: str = "وقّع الوزيران مذكرة للتعاون البحري.", verdict: Verdict = Verdict.YES) -> Affair:
    """An affair of reports that all say the same sentence."""
    documents, claims = [], []
    for doc in docs:
        span = Span(doc, 0, len(text))
        documents.append(Document(doc, text, (Block(span, "body"),), digest_text(text), "ar", source=f"in/{doc}.txt"))
        claims.append(Claim(identify("c", doc, text), doc, "agreement", (span,), (Link("outlet"),)))
    judgements = (Judgement(identify("j", *docs), "same-event", docs[0], docs[-1], verdict),)
    return Affair(tuple(documents), tuple(claims), Case((), (), (), (), judgements), Register())


@pytest.fixture
def make_affair() -> MakeAffair:
    """Builds a small affair of the reports named."""
    return build


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the ledger is."""
    return tmp_path / "ledger.db"
