"""YAML as plain values."""

import pytest
import yaml

from tawatur.packs.plain_yaml import Plain, parse_plain


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"), ("on", "on"), ("true", True), ("false", False), ('"true"', "true"), ("'12'", "12"),
        ("12", 12), ("-3", -3), ("0", 0), ("007", "007"), ("50_000", 50000), ("2.5", 2.5), ("1e3", "1e3"),
        ("1.5e3", 1500.0), ("5+5", "5+5"), ("2014-05-16", "2014-05-16"), ("12:30", "12:30"), ("null", None),
        ('""', ""), (".", "."), ("-", [None]), ("«لا»", "«لا»"), ("[a, 1, [b]]", ["a", 1, ["b"]]),
        ("{a: {b: 1}, 2: }", {"a": {"b": 1}, 2: None}), ("|\n  12\n", "12\n"), ("", None), ("# a remark", None),
    ],
)  # fmt: skip
def test_words_stay_words_and_figures_are_numbers(written: str, value: Plain) -> None:
    """A plain word, date or clock time is text; figures, true, false and null are values; what is quoted is text."""
    found = parse_plain(written.encode())
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("a: 1\nb: 2\na: 3", "'a' stands twice, line 3"), ("a: &x 1\nb: *x", "anchors"), ("a: !!int 1", "tags"),
        ("? [a]\n: b", "key is a word"), ("a: [", "line"), ("a: 1\n---\nb: 2", "more than one document"),
    ],
)  # fmt: skip
def test_what_no_pack_needs_is_a_fault(written: str, told: str) -> None:
    """A doubled key, an anchor, a tag, a key that is no word, broken YAML or a second document is refused and named."""
    with pytest.raises(yaml.YAMLError, match=told):
        parse_plain(written.encode())
