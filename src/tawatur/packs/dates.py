"""How a language writes dates: words, the shapes they are put together in, and the numbers that decide."""

from collections.abc import Iterator
from typing import Literal

from babel import Locale
from msgspec import Struct

from tawatur.core.values import Precision
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.numbers import NumberPack, dualise, load_numbers

Reads = Literal[
    "day", "numeric", "month", "year", "years", "bare_year", "weekday", "today", "night", "unit", "spell", "ago",
    "duration", "decade", "season", "portion", "vague", "elsewhere", "other", "short", "numbered", "ahead",
    "within", "rest", "feast", "quarter", "century", "beside",
]  # fmt: skip


class TimeWord(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one kind and value. «(ال)» before a form: with the article and without.

    `strict`: the form must stand in the text with exactly these letters, unfolded («آب», not «أب»).
    """

    kind: str
    forms: list[str]
    value: float | str = ""
    strict: bool = False


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """A sequence of kinds, written as a pattern over their names ( | ? * and brackets as usual), and how it reads."""

    reads: Reads
    shape: str


class TimeExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence and the one expression in it, for a publication day; "" = none or not resolved."""

    text: str
    surface: str = ""
    published: str = ""
    start: str = ""
    end: str = ""
    precision: Precision | Literal[""] = ""
    duration: list[float | str | None] = []


class DatePack(Struct, frozen=True, forbid_unknown_fields=True):
    """`dates.yaml` of one language.

    `locales` are the CLDR locales whose month and weekday names are taken over. `weak` are month
    names that are also other words and count only beside other words of time. `capital` are kinds
    that must begin with a capital letter.
    `future` are words of what is to come, `future_particle` is written onto the verb; an unlisted word
    that begins as in `future_beginnings` or ends as in `future_endings`, and does not begin as in `future_not`, is
    taken for such a verb; of `future_taking` a word is one only before one of its words ("set to"); behind a word of
    `future_ends` it moves no time («سيبحث الاتفاق الذي أبرم في مايو»).
    `counted_endings`: an unlisted word that ends so after a bare year may be the thing counted.
    `guards` are runs of words in which a word of time is none.
    """

    about: str
    locales: list[str]
    words: list[TimeWord]
    shapes: list[Shape]
    macros: dict[str, str] = {}
    weak: list[str] = []
    capital: list[str] = []
    possessive: str = ""
    abbreviated: bool = False
    counted_endings: list[str] = []
    guards: list[str] = []
    future: list[str] = []
    future_particle: str = ""
    future_beginnings: list[str] = []
    future_endings: list[str] = []
    future_not: list[str] = []
    future_taking: dict[str, list[str]] = {}
    future_ends: list[str] = []
    examples: list[TimeExample] = []


class LanguageRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/language.yaml`: the numbers that decide in the language room, each explained there."""

    verb_reach: int
    trailing_reach: int
    label_reach: int
    age_reach: int
    model_reach: int
    quoted_name_words: int
    event_reach: int
    forthcoming_days: int
    future_reach: int
    widest_anchor_days: int
    bare_weekday_days: int
    inferred_days: int
    dateline_chars: int
    date_line_chars: int
    month_parts: dict[str, list[int]]
    year_parts: dict[str, list[int]]
    decade_parts: dict[str, list[int]]


class Reckoning(Struct, frozen=True):
    """All that one language says about figures and time."""

    numbers: NumberPack
    dates: DatePack


def load_dates(code: str) -> DatePack:
    """The dates of the language with this code."""
    return read_pack(DATA.joinpath("languages", code, "dates.yaml"), DatePack)


def load_language_rules() -> LanguageRules:
    """The numbers that decide in the language room."""
    return read_pack(DATA.joinpath("rules", "language.yaml"), LanguageRules)


def load_reckonings(codes: list[str]) -> dict[str, Reckoning]:
    """Figures and dates by language."""
    return {code: Reckoning(load_numbers(code), load_dates(code)) for code in codes}


def list_reckoned_words(reckoning: Reckoning, article: str) -> Iterator[str]:
    """Every single word of figures and dates, the article off, duals formed, not folded."""
    numbers, dates = reckoning.numbers, reckoning.dates
    numerals = (*numbers.ones, *numbers.teens, *numbers.tens, *numbers.hundreds, *numbers.fractions, *numbers.ordinals)
    forms = [form for numeral in numerals for form in numeral.forms]
    forms += [form for scale in numbers.scales for form in (*scale.one, *scale.two, *scale.many)]
    forms += [form for cue in numbers.cues for form in (*cue.before, *cue.after, *cue.verbs, *cue.linked)]
    forms += [*numbers.ten, *numbers.loose, *numbers.labels, *numbers.instruments, *numbers.ranks]
    forms += [form for word in dates.words for form in word.forms if word.kind not in ("ah", "ad")]
    forms += [*name_months(dates), *name_weekdays(dates), *dates.future]
    forms += [word for noun in numbers.nouns for word in noun.nouns]
    forms += [dual for noun in numbers.nouns for dual, _ in dualise(noun, numbers.duals)]
    for form in forms:
        for word in form.removeprefix(f"({article})").split():
            yield word.removeprefix(article) if article and len(word) > len(article) + 2 else word


def name_months(pack: DatePack) -> dict[str, int]:
    """Month names of the pack's CLDR locales, with their number; the short ones where the pack wants them."""
    names: dict[str, int] = {}
    for code in pack.locales:
        months = Locale.parse(code).months["format"]
        widths = ["wide", "abbreviated"] if pack.abbreviated else ["wide"]
        for width in widths:
            for number, name in months[width].items():
                names.setdefault(str(name), int(number))
    return names


def shorten_months(pack: DatePack) -> set[str]:
    """The short names among them, which may end in a full stop; «May» is short for nothing."""
    wide = {str(name) for code in pack.locales for name in Locale.parse(code).months["format"]["wide"].values()}
    return set(name_months(pack)) - wide


def name_weekdays(pack: DatePack) -> dict[str, int]:
    """Weekday names of the pack's CLDR locales; Monday is 0."""
    names: dict[str, int] = {}
    for code in pack.locales:
        for number, name in Locale.parse(code).days["format"]["wide"].items():
            names.setdefault(str(name), int(number))
    return names
