"""What a page says besides the report, in all languages together: phrases indexed for looking up."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct

from tawatur.core.folding import Folding
from tawatur.core.memory import Memory
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.languages import Language
from tawatur.packs.page_words import Credits, Cue, PageWords, Prompt, ReadingRules, Widget

_ENTITY = re.compile(r"&#?\w{1,8};")
_WORDS = re.compile(r"(?:[^\W_]+|©)+")
_REMEMBERED = 2_000  # texts of at most so many letters: a line is flattened for one judge after another
_LONGEST = 800
_PIECES = 1 << 13  # of lines, between white space
_FIGURES = re.compile(r"\b\d+\b|(?<=\d)(?=[^\W\d])")


class PhraseIndex(Struct, frozen=True):
    """Flattened phrases by their first word, the longest first, each with what it belongs to."""

    by_first: dict[str, tuple[tuple[str, int], ...]]

    def find_start(self, flat: str) -> Iterator[int]:
        """The owners of the phrases that `flat` begins with, the longest phrase first."""
        first = flat.partition(" ")[0]
        for phrase, owner in self.by_first.get(first, ()):
            if flat == phrase or flat.startswith(phrase + " "):
                yield owner


class LateIndex(Struct, frozen=True):
    """Flattened phrases that may stand behind other words, with what each belongs to; their numbers by first word."""

    phrases: tuple[tuple[str, int], ...]
    by_first: dict[str, list[int]]

    def list_candidates(self, flat: str) -> Iterator[tuple[str, int]]:
        """The phrases whose first word stands in `flat`, in order."""
        firsts = self.by_first.keys() & flat.split()
        listed = {number for first in firsts for number in self.by_first[first]}
        return map(self.phrases.__getitem__, sorted(listed))


class CueIndex(Struct, frozen=True):
    """The cues of all languages, by where their phrases stand; none holds for a line of more words than `most`."""

    cues: tuple[Cue, ...]
    starts: PhraseIndex
    wholes: dict[str, int]
    heads: frozenset[tuple[str, int]]
    others: LateIndex
    most: int

    def find(self, flat: str, head: str) -> Cue | None:
        """The cue that gives the flattened line away, or None; `head`: what stands before its first colon."""
        words = flat.count(" ") + 1
        if flat in self.wholes:
            return self.cues[self.wholes[flat]]
        if words > self.most:
            return None
        for owner in self.starts.find_start(flat):
            if words <= self.cues[owner].words and (not self.cues[owner].colon or (head, owner) in self.heads):
                return self.cues[owner]
        padded = f" {flat} "
        for phrase, owner in self.others.list_candidates(flat):
            cue = self.cues[owner]
            held = padded.endswith(f" {phrase} ") if cue.match == "end" else f" {phrase} " in padded
            if held and words <= cue.words:
                return cue
        return None


class Flattening:
    """Flattens lines piece by piece, for white space parts their words; what was met last is remembered."""

    def __init__(self, folding: Folding) -> None:
        self.fold = folding.fold
        self._pieces = Memory(partial(flatten, folding=folding), most=_PIECES)
        self._lines = Memory(self._join, most=_REMEMBERED)

    def flatten(self, text: str) -> str:
        """The words of `text` folded, all marks off, one space between words."""
        return self._lines[text] if len(text) <= _LONGEST else self._join(text)

    def _join(self, text: str) -> str:
        return " ".join(filter(None, map(self._pieces.__getitem__, text.split())))


class BylineWords(Struct, frozen=True):
    """The small words of bylines as they are written, see `Credits`."""

    towns: tuple[str, ...]
    ands: tuple[str, ...]
    small: frozenset[str]
    inner: frozenset[str]
    articles: frozenset[str]


class Boilerplate(Struct, frozen=True):
    """The page words of all languages, flattened for matching, and the rules.

    `flatten` is the form all matching is done in; all word sets hold flattened words or phrases. `item` is how
    an item of a list begins.
    """

    languages: dict[str, PageWords]
    rules: ReadingRules
    flat: Flattening
    cues: CueIndex
    prompts: tuple[Prompt, ...]
    prompt_starts: PhraseIndex
    widgets: tuple[tuple[Widget, re.Pattern[str]], ...]
    furniture: re.Pattern[str]
    furniture_begins: frozenset[str]
    openers: PhraseIndex
    labels: PhraseIndex
    given_names: frozenset[str]
    editions: frozenset[str]
    outlet_heads: frozenset[str]
    outlet_nouns: frozenset[str]
    desks: PhraseIndex
    desk_ends: frozenset[str]
    rights: frozenset[str]
    abbreviations: frozenset[str]
    credit_words: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    sections: frozenset[str]
    continuations: PhraseIndex
    bylines: BylineWords
    item: re.Pattern[str]

    def flatten(self, text: str) -> str:
        """The words of `text` folded, marks and remains of entities off, one space between words."""
        return self.flat.flatten(text)

    def find_cue(self, flat: str, *, head: str) -> Cue | None:
        """The cue that gives the flattened line away, or None; `head`: what stands before its first colon."""
        return self.cues.find(flat, head)

    def find_prompt(self, flat: str) -> Prompt | None:
        """The prompt that the flattened sentence begins with, or None; its length is judged elsewhere."""
        return next((self.prompts[owner] for owner in self.prompt_starts.find_start(flat)), None)

    def find_widget(self, flat: str) -> Widget | None:
        """The furniture that the whole flattened line is made of: of several kinds, the first that is no share bar."""
        lead = strip_figures(" ".join(flat.split(" ", 3)[:3])).partition(" ")[0]
        if lead and lead not in self.furniture_begins:
            return None
        bare = strip_figures(flat)
        if not bare or not self.furniture.fullmatch(bare + " "):
            return None
        whole = next((widget for widget, pattern in self.widgets if pattern.fullmatch(bare + " ")), None)
        if whole is not None:
            return whole
        first = [widget for widget, pattern in self.widgets if pattern.match(bare + " ")]
        return next((widget for widget in first if widget.kind == "metadata"), first[0] if first else None)


def flatten(text: str, folding: Folding) -> str:
    """The words of `text` folded, all marks off, one space between words."""
    folded = folding.fold(text)
    return " ".join(_WORDS.findall(_ENTITY.sub(" ", folded) if "&" in folded else folded))


def strip_figures(flat: str) -> str:
    """A flattened line without its figures («16 حجم» and "12th" leave «حجم» and "th")."""
    return " ".join(_FIGURES.sub(" ", flat).split())


def load_boilerplate(languages: Mapping[str, Language], folding: Folding, *, letters: str) -> Boilerplate:
    """Read `boilerplate.yaml` of each of `languages` and the reading rules; raises BadPack.

    `letters`: a pattern of one letter of the scripts without capitals.
    """
    words = {
        code: read_pack(DATA.joinpath("languages", code, "boilerplate.yaml"), PageWords) for code in sorted(languages)
    }
    rules = read_pack(DATA.joinpath("rules", "reading.yaml"), ReadingRules)
    abbreviations = [word for language in languages.values() for word in language.abbreviations]
    return build_boilerplate(words, rules, folding, abbreviations=abbreviations, letters=letters)


def build_boilerplate(
    languages: Mapping[str, PageWords],
    rules: ReadingRules,
    folding: Folding,
    *,
    abbreviations: Iterable[str],
    letters: str,
) -> Boilerplate:
    """Flatten and index the page words of all languages together; `abbreviations` end no sentence."""
    pages = list(languages.values())
    prompts = tuple(prompt for page in pages for prompt in page.prompts)
    widgets = [widget for page in pages for widget in page.widgets]

    def gather(read: Callable[[PageWords], Iterable[str]]) -> frozenset[str]:
        return _flatten_all((word for page in pages for word in read(page)), folding)

    furniture = gather(lambda page: [word for widget in page.widgets for word in widget.words])
    return Boilerplate(
        languages=dict(languages),
        rules=rules,
        flat=Flattening(folding),
        cues=_index_cues(tuple(cue for page in pages for cue in page.cues), folding),
        prompts=prompts,
        prompt_starts=_index((flatten(p, folding), o) for o, prompt in enumerate(prompts) for p in prompt.starts),
        widgets=tuple((widget, _compile(_flatten_all(widget.words, folding))) for widget in widgets),
        furniture=_compile(furniture),
        furniture_begins=frozenset(words.partition(" ")[0] for words in furniture),
        openers=_index_set(gather(lambda page: page.credits.openers)),
        labels=_index_set(gather(lambda page: page.credits.labels)),
        given_names=gather(lambda page: page.credits.given_names),
        editions=gather(lambda page: page.credits.editions),
        outlet_heads=gather(lambda page: page.credits.outlet_heads),
        outlet_nouns=gather(lambda page: page.credits.outlet_nouns),
        desks=_index_set(gather(lambda page: page.credits.desks)),
        desk_ends=gather(lambda page: page.credits.desk_ends),
        rights=gather(lambda page: page.credits.rights),
        abbreviations=_flatten_all(abbreviations, folding),
        credit_words=gather(lambda page: page.credits.words),
        titles=gather(lambda page: page.captions.titles),
        offices=gather(lambda page: page.captions.offices),
        sections=gather(lambda page: page.sections),
        continuations=_index_set(gather(lambda page: page.continuations)),
        bylines=_gather_byline_words([page.credits for page in pages]),
        item=re.compile(rf"(?:[0-9٠-٩]{{1,2}}|{letters})\s?[-–.)،]|[-–—•▪●]\s?"),
    )


def _index_cues(cues: tuple[Cue, ...], folding: Folding) -> CueIndex:
    phrases = [(flatten(phrase, folding), owner) for owner, cue in enumerate(cues) for phrase in cue.phrases]
    return CueIndex(
        cues=cues,
        starts=_index((p, o) for p, o in phrases if cues[o].match == "start"),
        wholes={p: o for p, o in phrases if cues[o].match in ("whole", "start")},
        heads=frozenset((p, o) for p, o in phrases if cues[o].colon),
        others=_index_late([(p, o) for p, o in phrases if cues[o].match in ("end", "anywhere")]),
        most=max((cue.words for cue in cues), default=0),
    )


def _gather_byline_words(told: Sequence[Credits]) -> BylineWords:
    return BylineWords(
        towns=tuple(word for one in told for word in one.towns),
        ands=tuple(word for one in told for word in one.ands),
        small=frozenset(word for one in told for word in one.small),
        inner=frozenset(word for one in told for word in one.inner),
        articles=frozenset(word for one in told for word in one.articles),
    )


def _index_late(phrases: Sequence[tuple[str, int]]) -> LateIndex:
    found: dict[str, list[int]] = {}
    for number, (phrase, _) in enumerate(phrases):
        found.setdefault(phrase.partition(" ")[0], []).append(number)
    return LateIndex(tuple(phrases), found)


def _flatten_all(words: Iterable[str], folding: Folding) -> frozenset[str]:
    return frozenset(flatten(word, folding) for word in words)


def _index_set(phrases: frozenset[str]) -> PhraseIndex:
    """An index of phrases that all belong to one thing."""
    return _index((phrase, 0) for phrase in phrases)


def _index(phrases: Iterable[tuple[str, int]]) -> PhraseIndex:
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase, owner in phrases:
        found.setdefault(phrase.partition(" ")[0], []).append((phrase, owner))
    ordered = {first: tuple(sorted(listed, key=lambda pair: (-len(pair[0]), pair))) for first, listed in found.items()}
    return PhraseIndex(ordered)


def _compile(words: frozenset[str]) -> re.Pattern[str]:
    """A pattern for lines made of `words` only, each followed by one space."""
    longest_first = sorted(words - {""}, key=lambda word: (-len(word), word))
    return re.compile(f"(?:(?:{'|'.join(map(re.escape, longest_first))}) )+")
