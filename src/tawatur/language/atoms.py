"""The closed words of figures and time, read off the tokens: the letters in which shapes are written.

An atom is a word, a run of words, a number, a mark, or a particle written onto the next word. Each
distinct set of kinds has a letter of its own, so that a pattern over kinds is a pattern over letters.
"""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct

from tawatur.core.analysis import Token
from tawatur.core.folding import Folding
from tawatur.language.tokens import cut_words, written_length
from tawatur.packs.languages import Particles

Kinds = dict[str, object]
UNKNOWN = "x"  # a word that is none of the closed words
_NO_KINDS: Kinds = {}
_LONGEST_RUN = 4  # letters of «وبال»
_MARKS = {
    "(": "open", ")": "close", "[": "open", "]": "close", "/": "slash", "-": "dash", "–": "dash", "—": "dash",
    ",": "comma", "،": "comma", ".": "dot", ":": "colon", "%": "percent", "٪": "percent",
    "«": "quote", "»": "quote", '"': "quote", "“": "quote", "”": "quote",
    "$": "currency", "€": "currency", "£": "currency", "¥": "currency",
}  # fmt: skip


class Atom:
    """One unit of the grammar: its kinds with their values, its letter, its code points, its token."""

    __slots__ = ("end", "kinds", "letter", "start", "token")

    def __init__(self, kinds: Kinds, letter: str, start: int, end: int, token: int) -> None:
        self.kinds = kinds
        self.letter = letter
        self.start = start
        self.end = end
        self.token = token

    def has(self, *names: str) -> bool:
        """Whether the atom is of one of the kinds."""
        kinds = self.kinds
        for name in names:  # noqa: SIM110  (asked some hundred thousand times a second)
            if name in kinds:
                return True
        return False


class Alphabet:
    """Letters for sets of kinds; the same set always has the same letter."""

    def __init__(self) -> None:
        self._letters: dict[frozenset[str], str] = {frozenset(): UNKNOWN}

    def letter(self, names: Iterable[str]) -> str:
        """The letter of this set of kinds, a new one if it was not met before."""
        key = frozenset(names)
        return self._letters.setdefault(key, chr(0x4E00 + len(self._letters)))

    def find(self, name: str) -> str:
        """All letters, in order, of the sets that hold this kind."""
        return "".join(letter for key, letter in self._letters.items() if name in key)


class WordEntry:
    """A listed form: what must follow its first token, the particles on it, its kinds."""

    __slots__ = ("capital", "exact", "kinds", "lead", "letter", "rest")

    def __init__(
        self, rest: tuple[str, ...], lead: tuple[str, ...], kinds: Kinds, letter: str, *, exact: str, capital: bool
    ) -> None:
        self.rest, self.lead = rest, lead
        self.kinds, self.letter = kinds, letter
        self.exact, self.capital = exact, capital


class ListedWord(Struct, frozen=True):
    """A form as a pack lists it, with one kind and value. `exact`: it must stand so, unfolded."""

    form: str
    kind: str
    value: Any = True
    exact: bool = False
    capital: bool = False


class Lexicon:
    """Finds listed words, the longest run first, with attached particles taken off as atoms of their own."""

    def __init__(self, words: Iterable[ListedWord], particles: Particles, folding: Folding, alphabet: Alphabet) -> None:
        self._fold = folding.fold
        self._particles = particles
        self._alphabet = alphabet
        self._article = particles.article
        self._joins = {
            self._fold(word): "and" if word == particles.joining else "so" for word in particles.conjunctions
        }
        self._joins |= dict.fromkeys([word for word in particles.prepositions if word != particles.future], "in")
        self._guard = frozenset(map(self._fold, particles.guard))  # «كمية» is not «ك» and «مية»
        self._single: dict[str, list[WordEntry]] = {}
        self._runs: dict[tuple[str, str], list[WordEntry]] = {}
        merged: dict[tuple[tuple[str, ...], str, bool], dict[str, object]] = {}
        for word in words:
            parts = tuple(cut_words(self._fold(word.form)))
            key = (parts, word.form if word.exact else "", word.capital)
            merged.setdefault(key, {}).setdefault(word.kind, word.value)
        for (parts, exact, capital), kinds in merged.items():
            self._add(parts, kinds, exact=exact, capital=capital)
        for entries in chain(self._single.values(), self._runs.values()):
            entries.sort(key=lambda entry: (-len(entry.rest), len(entry.lead)))
        self._begins = frozenset((*self._single, *(first for first, _ in self._runs)))
        self._marks = {mark: (kind, alphabet.letter([kind])) for mark, kind in _MARKS.items()}
        for kind in ("in", "and"):  # patterns are made of the letters known by then
            alphabet.letter([kind])

    def _add(self, parts: tuple[str, ...], kinds: dict[str, object], *, exact: str, capital: bool) -> None:
        """The form itself and with each particle that may be written onto it."""
        letter = self._alphabet.letter(kinds)
        for lead, written in self._attach(parts[0]):
            if lead and written in self._guard:
                continue
            entry = WordEntry(parts[1:], lead, kinds, letter, exact=exact, capital=capital)
            if entry.rest:
                self._runs.setdefault((written, entry.rest[0]), []).append(entry)
            else:
                self._single.setdefault(written, []).append(entry)

    def _attach(self, word: str) -> Iterable[tuple[tuple[str, ...], str]]:
        """The word with no particle, one or two; a word of two letters takes conjunctions alone."""
        yield (), word
        particles = self._particles
        prepositions = [p for p in particles.prepositions if p != particles.future] if len(word) > 2 else []
        heads: list[tuple[tuple[str, ...], str]] = [((c,), c) for c in self._particles.conjunctions if len(word) > 1]
        heads += [((p,), p) for p in prepositions]
        heads += [((c, p), c + p) for c in self._particles.conjunctions for p in prepositions]
        for lead, written in heads:
            if self._article and lead[-1] == particles.owning and word.startswith(self._article):
                yield lead, written + particles.owning + word[len(self._article) :]
            else:
                yield lead, written + word

    def read(self, text: str, tokens: list[Token], first: int, last: int) -> list[Atom]:
        """The atoms of the tokens `first`-`last`, in order."""
        atoms: list[Atom] = []
        listed = self._begins
        place = first
        while place < last:
            token = tokens[place]
            whole, kind = token.whole, token.kind
            entry = self._look(text, tokens, place, last) if whole in listed else None
            if entry:
                end = tokens[place + len(entry.rest)].end
                if entry.lead:
                    self._emit(atoms, text, token, entry.lead, place)
                atoms.append(Atom(entry.kinds, entry.letter, atoms[-1].end if entry.lead else token.start, end, place))
                place += len(entry.rest)
            elif kind == "word":
                lead = self._free_particles(tokens, place, last) if len(whole) <= _LONGEST_RUN else ()
                if lead:
                    self._emit(atoms, text, token, lead, place)
                if not lead or atoms[-1].end < token.end:
                    atoms.append(Atom(_NO_KINDS, UNKNOWN, token.start, token.end, place))
            elif kind == "mark":
                mark, letter = self._marks.get(whole, ("mark", "."))
                atoms.append(Atom({mark: whole}, letter, token.start, token.end, place))
            else:
                atoms.append(Atom({"digits": whole}, UNKNOWN, token.start, token.end, place))
            place += 1
        return atoms

    def _look(self, text: str, tokens: list[Token], place: int, last: int) -> WordEntry | None:
        """The longest listed run that begins at this token, the one with fewest particles first."""
        token = tokens[place]
        behind = tokens[place + 1].whole if place + 1 < last else ""
        runs, single = self._runs.get((token.whole, behind)), self._single.get(token.whole, ())
        for entry in chain(runs, single) if runs else single:
            length = len(entry.rest)
            if place + length >= last:
                continue
            if length > 1 and any(tokens[place + 1 + k].whole != entry.rest[k] for k in range(1, length)):
                continue
            if entry.exact and not text[token.start : token.end].endswith(entry.exact):
                continue
            if entry.capital and not text[token.start].isupper():
                continue
            return entry
        return None

    def _emit(self, atoms: list[Atom], text: str, token: Token, lead: Sequence[str], place: int) -> None:
        """One atom for each particle on the token; the article gives «the»."""
        at, taken = token.start, 0
        for particle in lead:
            taken += len(particle)
            stop = token.start + written_length(text[token.start : token.end], taken, self._fold)
            kind = "the" if particle == self._article else self._joins.get(particle, "in")
            atoms.append(Atom({kind: particle}, self._alphabet.letter([kind]), at, stop, place))
            at = stop

    def _free_particles(self, tokens: list[Token], place: int, last: int) -> tuple[str, ...]:
        """The particles of a token that is nothing else: a «و» written apart, «بـ» or «وال» before a number."""
        whole = tokens[place].whole
        if not self._article:
            return ()
        if self._joins.get(whole, "in") != "in":
            return (whole,)
        if place + 1 < last and tokens[place + 1].kind == "number":
            spelt = self._spell(whole)
            return spelt if "".join(spelt) == whole else ()
        return ()

    def _spell(self, whole: str) -> tuple[str, ...]:
        """The particles a token is made of, as far as they go."""
        found: list[str] = []
        rest = whole
        while rest:
            article = rest.startswith(self._article)
            if not article and rest[0] not in self._joins:
                break
            found.append(self._article if article else rest[0])
            rest = rest[len(found[-1]) :]
        return tuple(found)
