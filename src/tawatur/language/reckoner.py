"""Figures and times of a sentence, from one reading of its atoms."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tawatur.core.analysis import Figure, TimeExpression, Token
from tawatur.core.document import Published
from tawatur.core.folding import Folding
from tawatur.core.values import DateSpan
from tawatur.language.atoms import Alphabet, Atom, Lexicon, ListedWord
from tawatur.language.dates import TimeFinder
from tawatur.language.labels import set_aside
from tawatur.language.numbers import find_figures
from tawatur.language.numerals import NumeralReader
from tawatur.language.shapes import ShapeBook
from tawatur.language.stretches import Stretch
from tawatur.packs.dates import DatePack, LanguageRules, Reckoning, name_months, name_weekdays, shorten_months
from tawatur.packs.languages import Language
from tawatur.packs.numbers import NumberPack, dualise, vary


class Tally(Struct, frozen=True):
    """The atoms of a sentence, and the expressions of time among them."""

    atoms: list[Atom]
    stretches: list[Stretch]


class Reckoner:
    """Reads figures and times of one language. Built once; reading changes nothing in it."""

    def __init__(self, language: Language, reckoning: Reckoning, folding: Folding, rules: LanguageRules) -> None:
        alphabet = Alphabet()
        article = language.particles.article
        words = [
            *list_number_words(reckoning.numbers, article),
            *list_time_words(reckoning.dates, article),
            *(ListedWord(word, "prep") for word in (*language.prepositions, *language.conjunctions) if len(word) > 1),
        ]
        self._lexicon = Lexicon(words, language.particles, folding, alphabet)
        self._numerals = NumeralReader(reckoning.numbers, alphabet)
        shapes = ShapeBook(reckoning.dates, alphabet)
        self._times = TimeFinder(reckoning.dates, shapes, rules, day_first=language.day_first)
        self._rules = rules
        self._counted_endings = tuple(reckoning.dates.counted_endings)

    def read_atoms(self, text: str, tokens: list[Token], first: int, last: int) -> list[Atom]:
        """The atoms of a sentence, numerals joined, numbers that are only labels set aside."""
        atoms = self._numerals.collapse(text, self._lexicon.read(text, tokens, first, last))
        return set_aside(text, atoms, self._rules)

    def read(self, text: str, tokens: list[Token], first: int, last: int) -> Tally:
        """What the tokens `first`-`last` hold, no time resolved yet."""
        atoms = self.read_atoms(text, tokens, first, last)
        return Tally(atoms, self._times.find_stretches(text, atoms, tokens))

    def looks_ahead(self, tally: Tally, tokens: list[Token]) -> bool:
        """Whether the sentence speaks of what is to come."""
        return self._times.looks_ahead(tally.atoms, tokens)

    def resolve(
        self, text: str, tally: Tally, published: Published, told: DateSpan | None
    ) -> tuple[list[Figure], list[TimeExpression]]:
        """The figures and times of a sentence, each in order. Numbers of dates are no figures.

        `told` is the last date before the sentence that has days.
        """
        times: list[TimeExpression] = []
        for stretch in tally.stretches:
            times.append(self._times.resolve(text, stretch, published, told))
            told = find_told(times[-1:], told)
        taken = [(time.start, time.end) for time in times if time.when is not None]
        return find_figures(text, tally.atoms, taken, self._rules, self._counted_endings), times


def find_told(times: Sequence[TimeExpression], told: DateSpan | None) -> DateSpan | None:
    """The last of these dates that has days; else the one told before."""
    return next((t.when for t in reversed(times) if t.when is not None and t.when.resolved), told)


def list_number_words(pack: NumberPack, article: str) -> Iterator[ListedWord]:
    """All words of figures with their kinds."""
    for kind, listed in (
        ("one", pack.ones), ("teen", pack.teens), ("tens", pack.tens), ("hundred", pack.hundreds),
        ("fraction", pack.fractions), ("ordinal", pack.ordinals),
    ):  # fmt: skip
        for numeral in listed:
            yield from _vary(numeral.forms, kind, numeral.value, article)
    for scale in pack.scales:
        yield from _vary(scale.one, "scale", scale.value, article)
        yield from _vary(scale.two, "twoscale", 2 * scale.value, article)
        yield from _vary(scale.many, "scales", scale.value, article)
        yield from _vary(scale.glued, "glued", scale.value, article)
        if scale.about:
            yield from _vary(scale.one, "round", "about", article)
    for kind, forms in (
        ("loose", pack.loose), ("several", pack.several), ("article", pack.article), ("point", pack.point),
        ("total", pack.totals),
        ("ordinalending", pack.ordinal_endings), ("link", pack.links), ("between", pack.between),
        ("from", pack.ranging), ("to", pack.to), ("either", pack.either), ("percent", pack.percent),
        ("clock", pack.clock_before), ("clockafter", pack.clock_after), ("label", pack.labels),
        ("instrument", pack.instruments), ("rank", pack.ranks), ("model", pack.models),
        ("designator", pack.designators), ("age", pack.ages), ("agebefore", pack.age_before),
        ("ageprep", pack.age_prepositions), ("ageafter", pack.age_after), ("phrasal", pack.phrasal),
    ):  # fmt: skip
        yield from _vary(forms, kind, kind, article)
    yield from _vary(pack.ten, "ten", 10.0, article)
    yield from _vary(pack.eleven, "eleven", 1.0, article)
    yield from _list_cues(pack, article)
    for noun in pack.nouns:
        yield from _vary(noun.nouns, "noun", noun.unit, article)
        yield from (ListedWord(dual, "dual", (word, noun.unit)) for dual, word in dualise(noun, pack.duals))


def _list_cues(pack: NumberPack, article: str) -> Iterator[ListedWord]:
    for cue in pack.cues:
        yield from _vary(cue.before, "cue", cue.bound, article)
        yield from _vary(cue.after, "aftercue", cue.bound, article)
        yield from _vary(cue.verbs, "verbcue", cue.bound, article)
        yield from _vary(cue.linked, "linkedcue", cue.bound, article)


def list_time_words(pack: DatePack, article: str) -> Iterator[ListedWord]:
    """All words of dates with their kinds; names of months and weekdays from CLDR."""
    weak = set(pack.weak)
    exact = {form for word in pack.words if word.strict for form in word.forms}
    for name, number in name_months(pack).items():
        if name not in exact:
            kind = "weak" if name in weak else "month"
            yield ListedWord(name, kind, number, capital="month" in pack.capital)
    for name in shorten_months(pack):
        yield ListedWord(name, "short", capital="month" in pack.capital)
    for name, number in name_weekdays(pack).items():
        yield ListedWord(name, "weekday", number, capital="weekday" in pack.capital)
    yield from _list_possessives(pack)
    for word in pack.words:
        capital = word.kind in pack.capital
        for form in word.forms:
            for written in vary(form, article):
                yield ListedWord(written, word.kind, word.value, exact=word.strict, capital=capital)
                if written != form and written.startswith(article):
                    yield ListedWord(written, "definite", exact=word.strict, capital=capital)
    yield from (ListedWord(form, "now") for form in pack.guards)
    yield from (ListedWord(form, "future") for form in pack.future)


def _list_possessives(pack: DatePack) -> Iterator[ListedWord]:
    """The words of "Tuesday's" and "last week's": the same as without."""
    if not pack.possessive:
        return
    for name, number in name_weekdays(pack).items():
        yield ListedWord(name + pack.possessive, "weekday", number, capital="weekday" in pack.capital)
    for word in pack.words:
        if word.kind in ("today", "unit"):
            yield from (ListedWord(form + pack.possessive, word.kind, word.value) for form in word.forms)


def _vary(forms: Sequence[str], kind: str, value: object, article: str) -> Iterator[ListedWord]:
    """The forms with and without the article, where the pack allows both; the articled one is marked."""
    for form in forms:
        for written in vary(form, article):
            yield ListedWord(written, kind, value)
            if written != form and article and written.startswith(article):
                yield ListedWord(written, "definite")
