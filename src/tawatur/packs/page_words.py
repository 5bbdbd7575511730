"""What a page says besides the report, as one language writes it, and the numbers that decide about lines."""

from typing import Literal

from msgspec import Struct

CueKind = Literal["boilerplate", "metadata", "caption"]
CueMatch = Literal["whole", "start", "end", "anywhere"]


class Cue(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that give a line away, and what for.

    `match`: the phrase is the whole line, begins it, ends it, or stands anywhere in it, as whole words.
    `colon`: only where a colon follows the phrase.
    `opens`: the title-like lines after it belong to it too. `words`: the longest line it holds for.
    `counterexamples` are lines that must not be taken for it.
    """

    reason: str
    match: CueMatch
    phrases: list[str]
    examples: list[str]
    kind: CueKind = "boilerplate"
    opens: bool = False
    colon: bool = False
    words: int = 30
    counterexamples: list[str] = []


class Prompt(Struct, frozen=True, forbid_unknown_fields=True):
    """Beginnings of sentences that speak to the reader; such a sentence is cut off its paragraph."""

    reason: str
    starts: list[str]
    examples: list[str]
    counterexamples: list[str] = []


class Widget(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of page furniture; a line made only of such words, figures and marks is that furniture."""

    reason: str
    words: list[str]
    examples: list[str]
    kind: CueKind = "metadata"
    counterexamples: list[str] = []


class Credits(Struct, frozen=True, forbid_unknown_fields=True):
    """How bylines begin and what they credit besides names (`words`, agencies' short forms).

    `labels` begin one only before a colon or dash, `openers` without one too. `given_names` tell a
    reporter's name from a title's words. `editions` follow an outlet's name and are no part of it.
    `outlet_heads` («صحيفة») stand before an outlet's name, `outlet_nouns` (Courier, «برس») end one;
    `desks` begin and `desk_ends` end the name of a part of a newsroom. `rights` reserve the rights.
    Behind one of `towns` stands where a byline comes from, `ands` join two who made the report. In a line of names the
    words of `small` go without a capital, in the name of an outlet those of `inner`; one of `articles` opens a name.
    """

    openers: list[str]
    labels: list[str]
    words: list[str]
    given_names: list[str]
    editions: list[str]
    examples: list[str]
    outlet_heads: list[str]
    outlet_nouns: list[str]
    desks: list[str]
    desk_ends: list[str]
    rights: list[str]
    towns: list[str] = []
    ands: list[str] = []
    small: list[str] = []
    inner: list[str] = []
    articles: list[str] = []
    counterexamples: list[str] = []


class Captions(Struct, frozen=True, forbid_unknown_fields=True):
    """How a line that describes a person looks: a title first, then an office in apposition."""

    titles: list[str]
    offices: list[str]
    examples: list[str]
    counterexamples: list[str] = []


class PageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """`boilerplate.yaml` of one language.

    `sections` are names of parts of a paper; `continuations` begin running prose, never a title.
    """

    about: str
    cues: list[Cue]
    prompts: list[Prompt]
    widgets: list[Widget]
    credits: Credits
    captions: Captions
    sections: list[str] = []
    continuations: list[str] = []


class ReadingRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/reading.yaml`: every number that decides in the reading room; the file says how each was set."""

    bytes_limit: int
    markup_limit: int
    attributes_limit: int
    attributes_total: int
    depth_limit: int
    fallback_share: float
    replaced_share: float
    control_share: float
    unicode_share: float
    headline_words: int
    title_words: int
    title_words_unstopped: int
    title_chars: int
    byline_words: int
    byline_part_words: int
    prompt_words: int
    prompt_title_words: int
    tail_share: float
    list_run: int
    navigation_run: int
    caption_words: int
    wrap_width: int
    wrap_fill: float
    wrap_lines: int
    furniture_lines: int
    year_first: int
    year_last: int
    furniture_classes: list[str]
    furniture_tags: list[str]
    credit_classes: list[str]
    caption_classes: list[str]
    credit_words: int
    credit_lines: int
