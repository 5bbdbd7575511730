"""What the law of quoting keeps of good proposals and of spoilt ones, counted on the annotated corpus."""

from collections.abc import Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

QUALITY = Path(__file__).resolve().parents[2] / "quality"


@pytest.fixture(scope="module")
def shares() -> Mapping[str, float]:
    """The share kept of each kind of proposal."""
    spec = spec_from_file_location("proving", QUALITY / "proving.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    counted: Mapping[str, tuple[int, int]] = module.prove(QUALITY / "corpus")[0]
    assert min(tried for _, tried in counted.values()) > 20
    return {kind: kept / tried for kind, (kept, tried) in counted.items()}


def test_invented_words_are_never_kept(shares: Mapping[str, float]) -> None:
    """No quote with a letter altered and no name of another story is kept."""
    assert (shares["a letter altered"], shares["a name of another story"]) == (0, 0)


def test_hardly_a_claim_changes_its_mouth(shares: Mapping[str, float]) -> None:
    """Of claims put into another mouth, or into one where nobody speaks, hardly any is kept."""
    assert shares["another speaker of the report"] <= 0.05
    assert shares["a speaker for what nobody says"] <= 0.1
    assert shares["its speaker left out"] <= 0.2


def test_good_proposals_are_kept(shares: Mapping[str, float]) -> None:
    """The law does not refuse everything: it keeps a fair share of what the annotation would have a model propose."""
    assert shares["as annotated"] >= 0.25
