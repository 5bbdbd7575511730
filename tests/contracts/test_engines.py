"""The laws every engine obeys: what it reads, it can show in the report."""

from collections.abc import Iterator
from typing import get_args

import pytest
from tests.engines.conftest import GOOD, PACKS, REPORT, VISIT, alter, read, write_answer
from tests.engines.server import playing, say

from tawatur.claims.engine import Extraction, Extractor
from tawatur.core.refusal import RefusalCode
from tawatur.core.shelf import stock
from tawatur.running import engines
from tawatur.running.engine import Engine, EngineSettings, open_engine

SHELF = stock(engines, "ENGINE", Engine)
ANSWER = write_answer(GOOD, VISIT, alter(VISIT, quote="Greece delivered missiles to Libya"), VISIT, None)


@pytest.fixture(params=SHELF, scope="module")
def engine(request: pytest.FixtureRequest) -> Iterator[Extractor]:
    """Every engine on the shelf; the one that asks a server asks one that answers well, badly and twice."""
    if request.param == "model":
        with playing(say(ANSWER)) as stage:
            yield open_engine(EngineSettings("model", stage.url, "made", 20))
    else:
        yield open_engine(EngineSettings(request.param))


@pytest.fixture
def drawn(engine: Extractor) -> Extraction:
    """What the engine makes of the report."""
    one = read(REPORT)
    return engine.extract(one.document, one.analysis, one.mentions, PACKS)


def test_engine_reads(drawn: Extraction) -> None:
    """Of a report with a sale and a visit, every engine reads both."""
    assert {"arms_transfer", "visit"} <= {claim.event for claim in drawn.claims}


def test_every_claim_quotes_its_report(drawn: Extraction) -> None:
    """Evidence and attribution lie in body or headline of the claim's own report, and never in boilerplate."""
    document = read(REPORT).document
    for claim in drawn.claims:
        assert claim.doc == document.id
        assert claim.evidence
        for span in (*claim.evidence, *claim.attribution):
            assert span.doc == document.id
            assert any(b.span.contains(span) and b.kind in ("body", "headline") for b in document.blocks)


def test_chain_begins_with_the_outlet(drawn: Extraction) -> None:
    """The first hand is the outlet; whoever stands behind it is named in words, here or just before."""
    for claim in drawn.claims:
        assert claim.chain[0].kind == "outlet"
        for link in claim.chain[1:]:
            assert link.evidence is not None
            assert claim.attribution or link.inferred


def test_ids_are_made_from_content(engine: Extractor, drawn: Extraction) -> None:
    """The same report and answer give the same claims under the same ids, each id once, in text order."""
    one = read(REPORT)
    assert engine.extract(one.document, one.analysis, one.mentions, PACKS) == drawn
    assert len({claim.id for claim in drawn.claims}) == len(drawn.claims)
    starts = [claim.evidence[0].start for claim in drawn.claims]
    assert starts == sorted(starts)


def test_every_claim_names_what_found_it(engine: Extractor, drawn: Extraction) -> None:
    """A claim says by which rule or model it was found, and no engine lends another its name."""
    rules = {claim.rule for claim in drawn.claims}
    assert all(rules)
    assert rules == {engine.name} if engine.name else not any(rule.startswith("model:") for rule in rules)


@pytest.mark.parametrize("language", PACKS.phrases.spoken())
def test_every_reason_can_be_said(language: str) -> None:
    """Whatever an engine is refused for is said in words, in every language of the dossier."""
    codes = [f"refused.{code}" for code in get_args(RefusalCode)]
    assert [code for code in codes if PACKS.phrases.wording(code, language) is None] == []
    assert {code for code in PACKS.phrases.codes() if code.startswith("refused.")} == set(codes)


@pytest.mark.parametrize("name", SHELF)
def test_engine_says_what_it_is(name: str) -> None:
    """Every engine says in a short line what it is for."""
    assert 10 < len(SHELF[name].about) < 200
