"""How a language writes figures: number words, scales, duals, and the words that bound a figure."""

from typing import Literal

from msgspec import Struct

from tawatur.core.values import Bound
from tawatur.packs.files import DATA, read_pack

Comma = Literal["thousands", "either", "decimal"]


class Numeral(Struct, frozen=True, forbid_unknown_fields=True):
    """A number word: `value` and its written forms. «(ال)» before a form: with the article and without."""

    value: float
    forms: list[str]


class Scale(Struct, frozen=True, forbid_unknown_fields=True):
    """A scale word: `one` multiplies what stands before it, `two` is its dual, `many` its plural.

    `glued` are short forms written onto the digits («1.2bn»). `about`: the word itself only says about («dizaine»).
    """

    value: float
    one: list[str]
    two: list[str] = []
    many: list[str] = []
    glued: list[str] = []
    about: bool = False


class Cue(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that bound a figure: `before` it, `after` it and its noun.

    `verbs` may have their subject between them and the figure; `linked` verbs do so only with a
    preposition of `links` right before the figure («تزيد قيمتها على 9 ...»).
    """

    bound: Bound
    before: list[str] = []
    after: list[str] = []
    verbs: list[str] = []
    linked: list[str] = []


class CountedNoun(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun whose dual ending is a figure. `unit` is set for measures of time.

    `dual`: both = in every case; subject = only the nominative form tells a dual from the plural
    («مسؤولان» against «مسؤولين»); none = the noun is listed for its singular alone.
    """

    nouns: list[str]
    dual: Literal["both", "subject", "none"] = "both"
    unit: str = ""


class Duals(Struct, frozen=True, forbid_unknown_fields=True):
    """The endings of a dual as `subject` and as `object`, each alone and before a genitive.

    `feminine`: what the end of a feminine noun turns into before them. A form that ends like `single` is no dual.
    """

    subject: tuple[str, str]
    object: tuple[str, str]
    feminine: dict[str, str] = {}
    single: str = ""


class FigureExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made phrase and the one figure in it; `figure` "" = there is none. `low`, `high` as in Amount."""

    text: str
    figure: str = ""
    low: float | None = None
    high: float | None = None
    bound: Bound = "exact"
    noun: str = ""


class NumberPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`numbers.yaml` of one language.

    `order`: which comes first in 25, the ones («خمسة وعشرون») or the tens ("twenty-five").
    `comma`: what a comma between digits may be; where it is the decimal mark alone, points and blanks part
    thousands. `duals`: how the language says two of a noun by its ending. `reversed_gap`: «3. 1», with a gap after the
    point, is 1.3 turned round by right-to-left typesetting.
    """

    about: str
    order: Literal["ones_first", "tens_first"]
    comma: Comma
    ones: list[Numeral]
    tens: list[Numeral]
    hundreds: list[Numeral]
    scales: list[Scale]
    ten: list[str] = []
    teens: list[Numeral] = []
    eleven: list[str] = []
    fractions: list[Numeral] = []
    ordinals: list[Numeral] = []
    ordinal_endings: list[str] = []
    loose: list[str] = []
    several: list[str] = []
    article: list[str] = []
    point: list[str] = []
    totals: list[str] = []
    reversed_gap: bool = False
    duals: Duals | None = None
    cues: list[Cue] = []
    phrasal: list[str] = []
    links: list[str] = []
    between: list[str] = []
    ranging: list[str] = []
    to: list[str] = []
    either: list[str] = []
    percent: list[str] = []
    clock_before: list[str] = []
    clock_after: list[str] = []
    labels: list[str] = []
    instruments: list[str] = []
    ranks: list[str] = []
    models: list[str] = []
    designators: list[str] = []
    ages: list[str] = []
    age_after: list[str] = []
    age_before: list[str] = []
    age_prepositions: list[str] = []
    nouns: list[CountedNoun] = []
    examples: list[FigureExample] = []


def load_numbers(code: str) -> NumberPack:
    """The numbers of the language with this code."""
    return read_pack(DATA.joinpath("languages", code, "numbers.yaml"), NumberPack)


def vary(form: str, article: str) -> list[str]:
    """The written forms behind one entry: «(ال)عام» stands for «عام» and «العام»."""
    mark = f"({article})"
    return [form.removeprefix(mark), article + form.removeprefix(mark)] if article and form.startswith(mark) else [form]


def dualise(noun: CountedNoun, duals: Duals | None) -> list[tuple[str, str]]:
    """The dual forms of the nouns of an entry, each with its noun, as written; none in a language without them.

    A feminine noun («طائرة») also gives the forms that stand before a genitive («طائرتا», «طائرتي»);
    of a masculine noun those forms look like other words and are left out.
    """
    if noun.dual == "none" or duals is None:
        return []
    found: list[tuple[str, str]] = []
    for word in noun.nouns:
        feminine = word[-1] in duals.feminine
        stem = word[:-1] + duals.feminine[word[-1]] if feminine else word
        cases = [duals.subject] if noun.dual == "subject" else [duals.subject, duals.object]
        found += [(stem + case[bound], word) for bound in range(1 + feminine) for case in cases]
    return found
