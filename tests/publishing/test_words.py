"""Figures, dates, phrases and directions in words."""

import re
from collections.abc import Callable
from datetime import date

import pytest

from tawatur.core.claim import Item
from tawatur.core.document import Published
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs
from tawatur.publishing.dates import published_words, span_words, when_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.figures import money_words, quantity_words
from tawatur.publishing.markup import Run, direction_of, flatten, plain, render_html, render_markdown
from tawatur.publishing.voice import Voice


@pytest.fixture(scope="module")
def voices() -> dict[str, Voice]:
    """A voice for each language."""
    packs = Packs()
    return {language: Voice(language, packs) for language in ("ar", "en")}


@pytest.mark.parametrize(
    ("low", "high", "bound", "arabic", "english"),
    [
        (4e9, None, "over", "أكثر من 4 مليارات دولار أمريكي", "more than 4 billion US dollars"),
        (3e9, 3e9, "about", "نحو 3 مليارات دولار أمريكي", "about 3 billion US dollars"),
        (1e9, 1e9, "exact", "مليار دولار أمريكي", "1 billion US dollars"),
        (4.6e9, 4.6e9, "exact", "4.6 مليار دولار أمريكي", "4.6 billion US dollars"),
        (11e6, 11e6, "exact", "11 مليون دولار أمريكي", "11 million US dollars"),
        (None, 5e6, "up_to", "ما لا يزيد على 5 ملايين دولار أمريكي", "up to 5 million US dollars"),
        (2e6, 3e6, "between", "بين 2 مليون و3 ملايين دولار أمريكي", "between 2 million and 3 million US dollars"),
        (25000, 25000, "exact", "25,000 دولار أمريكي", "25,000 US dollars"),
        (None, None, "unspecified", "مبلغ غير محدد (دولار أمريكي)", "a sum not stated, in US dollars"),
    ],
)
def test_money_keeps_bound_and_unit(
    low: float | None, high: float | None, bound: str, arabic: str, english: str, voices: dict[str, Voice]
) -> None:
    """A sum is told with its bound, its scale in the right number, and its currency."""
    amount = Amount(low, high, bound, "USD")  # type: ignore[arg-type]
    assert flatten(money_words(amount, voices["ar"])) == arabic
    assert flatten(money_words(amount, voices["en"])) == english


@pytest.mark.parametrize(
    ("number", "arabic"), [(1, "1 طائرة"), (3, "3 طائرات"), (10, "10 طائرات"), (16, "16 طائرة"), (103, "103 طائرات")]
)
def test_counted_noun_agrees_with_its_number(number: int, arabic: str, voices: dict[str, Voice]) -> None:
    """Arabic nouns stand in the plural after three to ten and in the singular elsewhere."""
    assert flatten(quantity_words(Amount(number, number, "exact", "aircraft"), "", voices["ar"])) == arabic


def test_no_count_is_no_words(voices: dict[str, Voice]) -> None:
    """A count that was not told is not printed as nought."""
    assert quantity_words(None, "aircraft", voices["en"]) == ()


@pytest.mark.parametrize(
    ("start", "end", "arabic", "english"),
    [
        ("2026-02-02", "2026-02-02", "2 فبراير 2026", "2 February 2026"),
        ("2026-02-01", "2026-02-28", "فبراير 2026", "February 2026"),
        ("2026-01-01", "2026-12-31", "2026", "2026"),
        ("2024-01-01", "2026-12-31", "من 2024 إلى 2026", "2024 to 2026"),
        ("2026-02-02", "2026-02-09", "من 2 إلى 9 فبراير 2026", "2 to 9 February 2026"),
        ("2025-12-19", "2026-02-04", "من 19 ديسمبر 2025 إلى 4 فبراير 2026", "19 December 2025 to 4 February 2026"),
        ("2025-12-19", None, "من 19 ديسمبر 2025", "from 19 December 2025"),
        (None, "2025-12-19", "حتى 19 ديسمبر 2025", "until 19 December 2025"),
        (None, None, "", ""),
    ],
)
def test_interval_in_shortest_words(
    start: str | None, end: str | None, arabic: str, english: str, voices: dict[str, Voice]
) -> None:
    """Whole months and years go by their names; what both ends share is said once; an open side stays open."""
    days = [date.fromisoformat(day) if day else None for day in (start, end)]
    assert flatten(span_words(days[0], days[1], voices["ar"])) == arabic
    assert flatten(span_words(days[0], days[1], voices["en"])) == english


def test_decade_is_named(voices: dict[str, Voice]) -> None:
    """A decade is told as the language tells it."""
    when = DateSpan(date(1960, 1, 1), date(1969, 12, 31), "decade", "x")
    assert flatten(when_words(when, voices["en"])) == "the 1960s"
    assert flatten(when_words(when, voices["ar"])) == "ستينيات القرن العشرين"


def test_unknown_date_is_said_to_be_unknown(voices: dict[str, Voice]) -> None:
    """What could not be dated is given in the report's own words, or said to be unknown."""
    said = DateSpan(None, None, "day", "soon after")
    assert flatten(when_words(said, voices["en"])) == "soon after"
    assert flatten(when_words(None, voices["en"])) == "date unknown"
    assert flatten(published_words(Published(None, None, "unknown"), voices["en"])) == "date unknown"


def test_inferred_date_says_so(voices: dict[str, Voice]) -> None:
    """A publication date reckoned from the text is never passed off as stated."""
    day = date(2031, 5, 4)
    assert "inferred" in flatten(published_words(Published(day, day, "inferred"), voices["en"]))
    assert "inferred" not in flatten(published_words(Published(day, day, "stated"), voices["en"]))


def test_optional_part_falls_away(voices: dict[str, Voice]) -> None:
    """A bracketed part of a phrase goes with its empty field."""
    assert flatten(voices["en"].say("origin.through", source="an officer", carrier=())) == "an officer"
    assert flatten(voices["en"].say("origin.through", source="an officer", carrier="AW")) == "an officer through AW"


def test_missing_field_is_said_to_be_unknown(voices: dict[str, Voice]) -> None:
    """What must be told and is not known is printed as unknown; who tries a phrase learns that it cannot be said."""
    assert flatten(voices["en"].say("origin.through", carrier="AW")) == "unknown through AW"
    assert voices["en"].try_say("origin.through", carrier="AW") == ()
    assert voices["en"].try_say("never.heard.of") == ()


@pytest.mark.parametrize(
    ("language", "parts", "told"),
    [
        ("en", ["a"], "a"),
        ("en", ["a", "b"], "a and b"),
        ("en", ["a", "b", "c"], "a, b and c"),
        ("ar", ["أ", "ب", "ج"], "أ، ب، وج"),
    ],
)
def test_list_in_words(language: str, parts: list[str], told: str, voices: dict[str, Voice]) -> None:
    """Lists are joined as the language joins them."""
    assert flatten(voices[language].join([plain(part) for part in parts])) == told


def test_foreign_words_are_isolated(voices: dict[str, Voice]) -> None:
    """A name in the other script carries its language and direction; one in the page's own does not."""
    assert voices["en"].word("الضفة") == (Run("الضفة", "ar", "rtl"),)
    assert voices["ar"].word("Horizon") == (Run("Horizon", "en", "ltr"),)
    assert voices["ar"].word("الضفة") == (Run("الضفة"),)
    assert render_html(voices["en"].word("الضفة")) == '<bdi lang="ar" dir="rtl">الضفة</bdi>'
    assert render_markdown(voices["ar"].word("Horizon")) == "\u2066Horizon\u2069"


def test_markup_in_words_is_only_words() -> None:
    """Markup and direction marks that come with a text reach neither the page nor the Markdown."""
    hostile = plain('<img src=x onerror="a()">\u202eabc')
    assert render_html(hostile) == "&lt;img src=x onerror=&#34;a()&#34;&gt;abc"
    assert "\u202e" not in render_markdown(hostile)
    assert re.search(r"(?<!\\)<", render_markdown(hostile)) is None


@pytest.mark.parametrize(("text", "direction"), [("12 «خبر", "rtl"), ("12 (news", "ltr"), ("12", ""), ("", "")])
def test_direction_is_that_of_the_first_strong_letter(text: str, direction: str) -> None:
    """Figures and marks have no direction of their own."""
    assert direction_of(text) == direction


def test_capital_is_given_to_own_words_only(voices: dict[str, Voice]) -> None:
    """The first letter is raised, but never that of foreign words."""
    raise_first: Callable[[tuple[Run, ...]], tuple[Run, ...]] = voices["en"].capital
    assert raise_first(plain("visit")) == plain("Visit")
    assert raise_first((Run("el sol", "es", "ltr"),)) == (Run("el sol", "es", "ltr"),)
    assert raise_first(()) == ()


def test_one_of_a_class_is_told_in_the_singular(lay: Callable[[str], Desk]) -> None:
    """The common name of a class goes with its number: "1 frigate", "2 frigates"."""
    titles = lay("en").propositions
    told = [
        flatten(titles.item(Item("frigates (unspecified)", quantity=Amount(n, n, "exact", "frigates")))) for n in (1, 2)
    ]
    assert told == ["1 frigate", "2 frigates"]
