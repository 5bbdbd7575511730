"""The optional package of sentence vectors."""

from importlib.metadata import PackageNotFoundError

import pytest

from tawatur.running import vectors


def test_without_the_package_there_is_no_encoder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is not installed nothing fails: there is no encoder."""

    def lack(_name: str) -> str:
        raise PackageNotFoundError

    monkeypatch.setattr(vectors, "version", lack)
    assert vectors.open_encoder.__wrapped__() is None


@pytest.mark.skipif(vectors.open_encoder() is None, reason="the package of sentence vectors is not installed")
def test_vectors_are_of_length_one_and_keep_figures() -> None:
    """Each vector has length 1; two sentences that differ in a figure are not one, two of one meaning are near."""
    encoder = vectors.open_encoder()
    assert encoder is not None
    deal = [
        "تبلغ قيمة الصفقة 3 مليارات دولار",
        "تبلغ قيمة الصفقة 4 مليارات دولار",
        "The deal is worth 3 billion dollars",
    ]
    (same, four, english), *_ = encoder.compare(encoder.encode(deal), encoder.encode(deal))
    assert same == pytest.approx(1, abs=1e-4)
    assert four < 0.99
    assert english > 0.6
