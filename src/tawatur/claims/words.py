"""The words of the speech and event packs, folded and inflected once, ready to be looked up."""

from collections.abc import Iterable
from typing import TypeVar
from weakref import WeakKeyDictionary

from tawatur.packs.events import Trigger
from tawatur.packs.languages import Language, inflect_all
from tawatur.packs.packs import Packs
from tawatur.packs.speech import According, SpeechPack, SpeechVerb

T = TypeVar("T")
Phrase = tuple[str, ...]


class Lexicon:
    """One language's words for this room. All forms are folded; phrases are tuples of written words."""

    def __init__(self, packs: Packs, name: str) -> None:
        self.name = name
        self.language: Language = packs.languages[name]
        self.speech: SpeechPack = packs.speech[name]
        self.fold = packs.folding.fold
        speech = self.speech
        self.that = self._set(speech.that)
        self.say: dict[str, SpeechVerb] = {}
        self.participles: dict[str, SpeechVerb] = {}
        for entry in speech.verbs:
            self.say.update(dict.fromkeys(self._forms(entry.verbs), entry))
            self.participles.update(dict.fromkeys(self._set(entry.participles), entry))
        self.carries = self._forms(speech.carries)
        self.relays = self._forms(speech.relays)
        self.auxiliaries = self._forms(speech.auxiliaries) | self._set(speech.adverbs)
        self.according = self._phrases((phrase, entry) for entry in speech.according for phrase in entry.phrases)
        self.statements = self._set(speech.statements)
        self.documents = self._set(speech.documents)
        self.passive = self._set(speech.passive)
        self.breaks = self._phrases((phrase, True) for phrase in speech.breaks)
        self.comments = self._phrases((phrase, True) for phrase in speech.comments)
        self.named = self._set(speech.named_by)
        self.issued = self._phrases((phrase, True) for phrase in speech.issued_by)
        self.seen = self._phrases((phrase, True) for phrase in speech.seen_by)
        self.follows = self._phrases((phrase, True) for phrase in speech.text_follows)
        self.stances = self._phrases((mark, stance.modality) for stance in speech.stances for mark in stance.marks)
        self.future = self._phrases((mark, True) for mark in speech.future)
        self.negations = self._set(speech.negations)
        self.relatives = self._set(speech.relatives)
        self.both = self._set(speech.both)
        self.homelands = self._set(speech.homelands)
        self.place_nouns = self._set(speech.place_nouns)
        self.afterwards = self._set(speech.afterwards)
        self.gatherings = self._set(speech.gatherings)
        self.may = self._set(speech.may)
        self.prepositions = self._set(self.language.prepositions)
        self.conjunctions = self._set(self.language.conjunctions)
        self.not_finite = self._set(speech.not_finite)
        self.verbs: dict[str, list[tuple[str, int]]] = {}
        self.light: dict[str, list[tuple[str, int]]] = {}
        self.nouns: dict[str, list[tuple[Phrase, str, int]]] = {}
        self.refs: list[tuple[str, str, int]] = []
        self.triggers: dict[tuple[str, int], Trigger] = {}
        self._read_events(packs)
        self.finite = self._forms(speech.finite) | set(self.say) | self.relays | self.carries | set(self.verbs)

    def _read_events(self, packs: Packs) -> None:
        for event in packs.events.values():
            for number, trigger in enumerate(event.triggers):
                if trigger.language != self.name:
                    continue
                key = (event.event, number)
                self.triggers[key] = trigger
                for form in self._forms(trigger.verbs):
                    self.verbs.setdefault(form, []).append(key)
                for form in self._forms(trigger.light):
                    self.light.setdefault(form, []).append(key)
                for noun in trigger.nouns + trigger.passive:
                    phrase = tuple(self.fold(noun).split())
                    self.nouns.setdefault(phrase[0], []).append((phrase, *key))
                self.refs += [(ref, *key) for ref in trigger.mentions]

    def _set(self, words: Iterable[str]) -> set[str]:
        return {self.fold(word) for word in words}

    def _forms(self, verbs: list[list[str]]) -> set[str]:
        """All forms of verbs given as [past, present] (inflecting languages) or as a list of forms."""
        return {self.fold(form) for form in inflect_all(self.language, verbs)}

    def _phrases(self, pairs: Iterable[tuple[str, T]]) -> dict[str, list[tuple[Phrase, T]]]:
        """Phrases by their first word, longest first."""
        found: dict[str, list[tuple[Phrase, T]]] = {}
        for text, value in pairs:
            phrase = tuple(self.fold(text).split())
            found.setdefault(phrase[0], []).append((phrase, value))
        for listed in found.values():
            listed.sort(key=lambda pair: -len(pair[0]))
        return found


_LEXICONS: WeakKeyDictionary[Packs, dict[str, Lexicon]] = WeakKeyDictionary()


def open_lexicon(packs: Packs, language: str) -> Lexicon:
    """The lexicon of a language, made once for each Packs."""
    shelf = _LEXICONS.setdefault(packs, {})
    if language not in shelf:
        shelf[language] = Lexicon(packs, language)
    return shelf[language]


__all__ = ["According", "Lexicon", "Phrase", "open_lexicon"]
