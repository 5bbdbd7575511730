"""The words that tell of events, folded and inflected once: triggers by their words, and what sets a stage."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from tawatur.core.claim import Stage
from tawatur.packs.events import Trigger
from tawatur.packs.languages import Language, inflect_all
from tawatur.packs.packs import Packs

_REMEMBERED = 1 << 14  # words of a day's news, folded, the last met
Phrase = tuple[str, ...]
Key = tuple[str, int]  # an event and the number of its trigger


class StageWords(NamedTuple):
    """What sets a stage: words by themselves, and by their first word runs of words with a blank on either side."""

    stage: Stage
    single: frozenset[str]
    runs: dict[str, list[str]]


class EventWords:
    """One language's words of events. All forms are folded; phrases are tuples of written words."""

    def __init__(self, packs: Packs, name: str) -> None:
        """The words of the event packs of language `name`."""
        self.name = name
        self.language: Language = packs.languages[name]
        self.fold = lru_cache(_REMEMBERED)(packs.foldings[name].fold)
        self.verbs: dict[str, list[Key]] = {}
        self.light: dict[str, list[Key]] = {}
        self.nouns: dict[str, list[tuple[Phrase, Key]]] = {}
        self.refs: list[tuple[str, Key]] = []
        self.ref_begins: tuple[str, ...] = ()
        self.triggers: dict[Key, Trigger] = {}
        self.things: dict[str, list[Phrase]] = {}
        self.stages: dict[str, list[StageWords]] = {}
        self.contents: dict[str, frozenset[str]] = {}
        self.lifted: dict[str, tuple[str, ...]] = {}
        transfer = packs.events["arms_transfer"]
        self.deals, self.contracts, self.trade = map(self._set, (transfer.deals, transfer.contracts, transfer.trade))
        self.worth, self.damages = self._set(transfer.worth), self._set(transfer.damages)
        self.same_sum = self._set(transfer.same_sum)
        self.targeting = self._set(transfer.targeting)
        for event in packs.events.values():
            self.stages[event.event] = [self._read_stage(stage, words) for stage, words in event.stages.items()]
            self.contents[event.event] = frozenset(map(self.fold, event.contents))
            self.lifted[event.event] = tuple(sorted(f" {phrase} " for phrase in self._set(event.lifted)))
            for number, trigger in enumerate(event.triggers):
                if trigger.language == self.name:
                    self._read_trigger((event.event, number), trigger)

    def _read_stage(self, stage: Stage, words: Iterable[str]) -> StageWords:
        folded = self._set(words)
        single = frozenset(word for word in folded if " " not in word)
        runs: dict[str, list[str]] = {}
        for phrase in sorted(folded - single):
            runs.setdefault(phrase.split()[0], []).append(f" {phrase} ")
        return StageWords(stage, single, runs)

    def _read_trigger(self, key: Key, trigger: Trigger) -> None:
        self.triggers[key] = self._fold_trigger(trigger)
        for form in self._forms(trigger.verbs):
            self.verbs.setdefault(form, []).append(key)
        for form in self._forms(trigger.light):
            self.light.setdefault(form, []).append(key)
        for noun in trigger.nouns + trigger.passive:
            phrase = tuple(self.fold(noun).split())
            self.nouns.setdefault(phrase[0], []).append((phrase, key))
        for thing in trigger.with_words if trigger.things else ():
            phrase = tuple(self.fold(thing).split())
            self.things.setdefault(phrase[0], []).append(phrase)
        self.refs += [(ref, key) for ref in trigger.mentions]
        self.ref_begins = tuple(ref for ref, _ in self.refs)

    def _fold_trigger(self, trigger: Trigger) -> Trigger:
        """The trigger with all that is compared with words of a report folded."""
        return replace(
            trigger,
            frame=self._fold_frame(trigger.frame),
            light_frame=self._fold_frame(trigger.light_frame),
            with_words=list(map(self.fold, trigger.with_words)),
            without_words=list(map(self.fold, trigger.without_words)),
            without_next=list(map(self.fold, trigger.without_next)),
            posts=list(map(self.fold, trigger.posts)),
            leaves=self.fold(trigger.leaves),
        )

    def _fold_frame(self, frame: dict[str, str]) -> dict[str, str]:
        return {self.fold(place): role for place, role in frame.items()}

    def _set(self, words: Iterable[str]) -> set[str]:
        return {self.fold(word) for word in words}

    def _forms(self, verbs: list[list[str]]) -> set[str]:
        """All forms of verbs given as [past, present] (inflecting languages) or as a list of forms."""
        return {self.fold(form) for form in inflect_all(self.language, verbs)}
