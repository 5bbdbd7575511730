"""All lexicons of one language compiled for one set of packs."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple
from weakref import WeakKeyDictionary

from msgspec import Struct

from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.mentions.draft import Board
from tawatur.mentions.lexicon import Hit, Hits, Lexicon
from tawatur.mentions.page import Page, Particles
from tawatur.packs.bodies import BodyHead
from tawatur.packs.events import list_event_words
from tawatur.packs.lexicons import Lexicons, list_lexicon_words
from tawatur.packs.languages import inflect_all
from tawatur.packs.packs import Packs
from tawatur.packs.speech import list_speech_words
from tawatur.packs.titles import TitleGroup
from tawatur.packs.voices import VoiceHead

_PREPOSITIONS = ("ب", "ل", "ك")
_ADJECTIVE_ENDINGS = ("ة", "ون", "ين", "ان", "تان", "تين", "ات")


class TitleEntry(NamedTuple):
    """A title as found: its key, and the group that says what may follow."""

    key: str
    group: TitleGroup


class BodyEntry(NamedTuple):
    """A head of a body as found; `construct`: without article; `needs`: wants more words,
    `feminine`: its adjectives must be feminine."""

    head: BodyHead
    construct: bool
    needs: bool
    feminine: bool


class VoiceEntry(NamedTuple):
    """A voice as found: its head and the number its form tells (None for a plural)."""

    head: VoiceHead
    count: int | None


class NameEntry(NamedTuple):
    """A spelling of the gazetteer: the keys that bear it, and whether it wants a cue."""

    keys: tuple[str, ...]
    doubtful: bool


class ItemForm(NamedTuple):
    """A spelling of the items: its key, and whether it wants a cue."""

    key: str
    doubtful: bool


class Finder:
    """What finding needs, built once for a set of packs and a language."""

    def __init__(self, packs: Packs, code: str) -> None:
        self.code = code
        self.packs = packs
        self.fold = packs.folding.fold
        self.words: Lexicons = packs.lexicons[code]
        language = packs.languages[code]
        article = self.fold(language.particles.article)
        before = _PREPOSITIONS if article else ()
        self.capitals = self.words.people.capitals
        endings = tuple(map(self.fold, self.words.people.endings))
        self.particles = Particles(tuple(language.particles.conjunctions), before, article, endings)
        self.lexicon = Lexicon(article)
        people = self.words.people
        self.given = frozenset(map(self.fold, people.given))
        self.doubtful = frozenset(map(self.fold, people.doubtful))
        self.written_given = frozenset((*people.given, *people.doubtful))
        self.joints = frozenset(map(self.fold, people.joints))
        self.closers = frozenset(map(self.fold, people.closers))
        self.cues = frozenset(map(self.fold, people.cues))
        self.numerals = {self.fold(word): number for word, number in self.words.voices.numerals.items()}
        self.speech = frozenset(map(self.fold, list_speech_words(language, packs.speech[code])))
        said = [pair for verb in packs.speech[code].verbs if not verb.acts for pair in verb.verbs]
        self.said = self._fold_all(inflect_all(language, said))
        pronouns = ("", *language.particles.pronouns)
        self.openers = self._fold_all(that + tail for that in packs.speech[code].that for tail in pronouns)
        self.ordinary = frozenset(self._list_ordinary(packs, code))
        self.same = self._fold_all(self.words.voices.same)
        self.lowered = self._fold_all(people.ordinary)
        self.person_nouns = self._fold_all(self.words.money.persons)
        self.arms = self._fold_all(self.words.instruments.arms)
        self._fill_names(packs)
        self._fill_people()
        self._fill_bodies()
        self._fill_rest()

    def _fold_all(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(map(self.fold, words))

    def _list_ordinary(self, packs: Packs, code: str) -> Iterator[str]:
        """Folded words, article off, that are no part of a person's name."""
        language = packs.languages[code]
        particles = language.particles
        listed = chain(
            self.words.people.ordinary, list_lexicon_words(self.words), particles.guard, language.prepositions,
            language.conjunctions, language.stopwords, list_event_words(language, code, packs.events),
        )  # fmt: skip
        for phrase in chain(listed, self.speech):
            for word in phrase.split():
                folded = self.fold(word)
                yield folded
                yield self.bare(folded)

    def bare(self, word: str) -> str:
        """A folded word without its article."""
        article = self.particles.article
        return word[len(article) :] if article and word.startswith(article) and len(word) > len(article) + 1 else word

    def _fill_names(self, packs: Packs) -> None:
        gazetteer = packs.gazetteer
        for form, keys in gazetteer.by_form.items():
            self.lexicon.add(form, "name", NameEntry(keys, gazetteer.entries[keys[0]].ambiguous))
        for form, keys in gazetteer.by_cue.items():
            self.lexicon.add(form, "name", NameEntry(keys, True))
        for adjective, state in gazetteer.nisba.items():
            self.lexicon.add(adjective, "nisba", state, loose=True)
        needs_cue = packs.items.needs_cue
        for form, key in packs.items.written.items():
            self.lexicon.add(form, "item", ItemForm(key, form in needs_cue), loose=True)

    def _fill_people(self) -> None:
        titles = self.words.titles
        for group in titles.groups:
            for key, forms in group.titles.items():
                for form in forms:
                    self.lexicon.add(self.fold(form), "title", TitleEntry(key, group))
            for form in group.trail:
                self.lexicon.add(self.fold(form), "trail", group.kind)
        for key, forms in titles.fields.items():
            for form in forms:
                self.lexicon.add(self.fold(form), "field", key, loose=True)
        for form in self.words.people.family:
            self.lexicon.add(self.fold(form), "family", form)
        for form in titles.statuses:
            self.lexicon.add(self.fold(form), "status", "past" if form in titles.past else "status")
        for form in titles.qualities:
            self.lexicon.add(self.fold(form), "quality", "quality")

    def _fill_bodies(self) -> None:
        bodies = self.words.bodies
        for head in bodies.bodies:
            for form in head.words:
                entry = BodyEntry(head, False, head.needs or form in head.needs_nisba, form in head.feminine)
                self.lexicon.add(self.fold(form), "body", entry)
            for form in head.construct:
                self.lexicon.add(self.fold(form), "body", BodyEntry(head, True, True, False))
        for place in bodies.places:
            for form in place.construct:
                self.lexicon.add(self.fold(form), "place-head", place)
            for form in place.trail:
                self.lexicon.add(self.fold(form), "place-trail", place.key)
        for form in bodies.directions:
            self.lexicon.add(self.fold(form), "direction", form)
        for form in bodies.country_words:
            self.lexicon.add(self.fold(form), "country-word", form)
        for form, side in bodies.regions.items():
            self.lexicon.add(self.fold(form), "region", side)
        for form in bodies.qualities:
            self.lexicon.add(self.fold(form), "body-quality", form)

    def _fill_rest(self) -> None:
        voices, instruments, money = self.words.voices, self.words.instruments, self.words.money
        for head in voices.heads:
            for forms, count in ((head.singular, 1), (head.dual, 2), (head.plural, None)):
                for form in forms:
                    loose = not form.startswith(self.particles.article or " ")
                    self.lexicon.add(self.fold(form), "voice", VoiceEntry(head, count), loose=loose)
        for form in voices.adjectives:
            for inflected in self._inflect(form):
                self.lexicon.add(self.fold(inflected), "voice-adjective", form, loose=True)
        for tag, listed in (("voice-before", voices.before), ("voice-link", voices.links), ("anonymity", voices.anonymity)):
            for form in listed:
                self.lexicon.add(self.fold(form), tag, form)
        for instrument in instruments.heads:
            for form in instrument.words:
                self.lexicon.add(self.fold(form), "instrument", instrument)
        for form in instruments.fields:
            self.lexicon.add(self.fold(form), "instrument-field", form)
        for form in instruments.adjectives:
            for inflected in self._inflect(form):
                self.lexicon.add(self.fold(inflected), "instrument-adjective", form, loose=True)
        for form in instruments.council:
            self.lexicon.add(self.fold(form), "council", form)
        for code, forms in money.currencies.items():
            for form in forms:
                self.lexicon.add(self.fold(form), "currency", code)
        for form in money.vague:
            self.lexicon.add(self.fold(form), "currency", "")
        for form in money.models:
            self.lexicon.add(self.fold(form), "model", form)
        for form in instruments.number_words:
            self.lexicon.add(self.fold(form), "number-word", form)
        for form in money.persons:
            self.lexicon.add(self.fold(form), "person-noun", form)

    def _inflect(self, adjective: str) -> Iterator[str]:
        """An adjective in its gender and number; only Arabic words change, and only the last word."""
        yield adjective
        if self.particles.article and " " not in adjective:
            stem = adjective.removesuffix("ة")
            for ending in _ADJECTIVE_ENDINGS:
                yield stem + ending

    def is_given(self, word: str) -> bool:
        """Whether a folded word is a given name, doubtful or not."""
        return word in self.given or word in self.doubtful

    def is_blocked(self, form: str, written: str) -> bool:
        """Whether a word folds to a given name but is written as an ordinary word («على» is not «علي»)."""
        if written in self.written_given:
            return False
        return form in self.ordinary or (written[-1] == "ه" and form[-1] == "ه" and form in self.given)


_FINDERS: "WeakKeyDictionary[Packs, dict[str, Finder]]" = WeakKeyDictionary()


def get_finder(packs: Packs, code: str) -> Finder:
    """The finder of these packs for a language, built at the first call; English serves unknown languages."""
    finders = _FINDERS.setdefault(packs, {})
    known = code if code in packs.lexicons else "en"
    if known not in finders:
        finders[known] = Finder(packs, known)
    return finders[known]


class Scene(Struct, frozen=True):
    """One document under work: its page, what the lexicons found on it, the board, the finder."""

    document: Document
    analysis: Analysis
    page: Page
    hits: Hits
    board: Board
    finder: Finder

    def hit(self, tag: str, index: int) -> Hit | None:
        """The longest phrase of a tag that begins at word `index`, without particles before it."""
        for found in self.hits.get(tag, {}).get(index, ()):
            if not found.before:
                return found
        return None

    def hits_at(self, tag: str, index: int) -> list[Hit]:
        """All phrases of a tag that begin at word `index`, longest first."""
        return self.hits.get(tag, {}).get(index, [])

    def indices(self, tag: str) -> list[int]:
        """The words at which phrases of a tag begin, in order."""
        return sorted(self.hits.get(tag, {}))

    def nisba(self, index: int, *, definite: bool | None = None) -> Hit | None:
        """An adjective of nationality at `index`, in one sentence with the word before."""
        if not self.page.follows(index):
            return None
        found = self.hit("nisba", index)
        return found if found and (definite is None or found.definite == definite) else None
