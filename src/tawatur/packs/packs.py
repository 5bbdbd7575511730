"""All packs behind one door, each read when first asked for."""

from functools import cached_property

from tawatur.core.folding import Folding
from tawatur.packs.boilerplate import Boilerplate, load_boilerplate
from tawatur.packs.claims import ClaimRules, load_claim_rules
from tawatur.packs.classification import Classification, load_classification
from tawatur.packs.dates import LanguageRules, Reckoning, list_reckoned_words, load_language_rules, load_reckonings
from tawatur.packs.descriptions import DescriptionPack, load_descriptions
from tawatur.packs.designations import load_designations
from tawatur.packs.distortions import DistortionPack, MeasuringRules, load_distortions, load_measuring_rules
from tawatur.packs.embargoes import load_embargoes, load_memberships, say_embargoes
from tawatur.packs.events import EventType, list_event_words, load_events, say_events
from tawatur.packs.gazetteer import Gazetteer, build_gazetteer
from tawatur.packs.holders import Holders, load_holders
from tawatur.packs.items import Items, load_items
from tawatur.packs.languages import (
    Language,
    build_folding,
    choose_language,
    fold_language,
    list_joined,
    load_languages,
)
from tawatur.packs.lexicons import Lexicons, load_lexicons
from tawatur.packs.model import ModelRules, load_model_rules
from tawatur.packs.names import NamePack, load_names
from tawatur.packs.phrases import Phrases, load_phrases
from tawatur.packs.regimes import Membership, Regime
from tawatur.packs.rules import ReconciliationRules, load_reconciliation_rules
from tawatur.packs.scripts import ScriptRules, load_scripts
from tawatur.packs.seats import Seats, load_seats
from tawatur.packs.sheets import load_sheets
from tawatur.packs.sounds import Spellings, load_sounds
from tawatur.packs.speech import SpeechPack, list_speech_words, load_speech
from tawatur.packs.words import list_words, load_words


class Packs:
    """The packs of this installation. Every property is read once and never changes."""

    @cached_property
    def languages(self) -> dict[str, Language]:
        """Languages by code ("ar", "en")."""
        return load_languages()

    @cached_property
    def folding(self) -> Folding:
        """The folding all rooms share."""
        return build_folding(self.languages)

    @cached_property
    def scripts(self) -> ScriptRules:
        """What tells the language of a text."""
        return load_scripts(self.languages)

    @cached_property
    def foldings(self) -> dict[str, Folding]:
        """The folding of the words of each language, for comparing words of that language alone."""
        return {code: fold_language(each, self.folding, self.languages) for code, each in self.languages.items()}

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The articles that languages write onto the word."""
        return tuple(each.particles.article for each in self.languages.values() if each.particles.article)

    @cached_property
    def articled(self) -> tuple[str, ...]:
        """The beginnings of words with an article written onto them, behind the conjunction that joins too."""
        joined = [each.particles.joining + each.particles.article for each in self.languages.values()]
        return (*self.articles, *filter(None, joined))

    @cached_property
    def fused(self) -> dict[str, str]:
        """What a preposition and an article written as one begin with, and the article («لل»: ال)."""
        each = (language.particles for language in self.languages.values())
        return {head: particles.article for particles in each for head in particles.fused}

    @cached_property
    def owning(self) -> tuple[str, ...]:
        """The particles that languages write onto whom something is for."""
        return tuple(each.particles.owning for each in self.languages.values() if each.particles.owning)

    def choose(self, code: str) -> str:
        """The language a text of this language is read in: its own, else the one that stands in."""
        return choose_language(code, self.languages)

    @cached_property
    def named(self) -> dict[str, NamePack]:
        """The names that languages bring in files of their own."""
        return load_names(list(self.languages))

    @cached_property
    def descriptions(self) -> dict[str, DescriptionPack]:
        """How voices without a name are described, by language."""
        return load_descriptions(self.languages)

    @cached_property
    def items(self) -> Items:
        """Weapons, equipment and services, and the forms that name them."""
        named = {code: pack.items for code, pack in self.named.items()}
        return load_items(self.folding, load_designations(self.languages), named)

    @cached_property
    def embargoes(self) -> dict[str, Regime]:
        """Arms embargoes by the stem of their file."""
        return load_embargoes()

    @cached_property
    def memberships(self) -> dict[str, Membership]:
        """Bodies whose decisions bind their members, by code («EU»)."""
        return load_memberships()

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Names of countries, places, bodies, forces, agencies and outlets."""
        return build_gazetteer(load_sheets(), self.folding, self.languages, self.named)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The keys of the places that are capitals of states."""
        return frozenset(entry.capital for entry in self.gazetteer.entries.values() if entry.capital)

    @cached_property
    def seats(self) -> Seats:
        """Whom the name of a place or house stands for."""
        entries = self.gazetteer.entries
        capitals = {entry.capital: entry.key for entry in entries.values() if entry.capital}
        return load_seats(tuple(entries), capitals)

    @cached_property
    def holders(self) -> Holders:
        """Who held an office when."""
        return load_holders()

    @cached_property
    def phrases(self) -> Phrases:
        """The words of everything that is printed."""
        return load_phrases(more=say_embargoes(self.embargoes) | say_events(self.events) | self.classification.say())

    @cached_property
    def classification(self) -> Classification:
        """Under which heading of which register an item stands."""
        return load_classification()

    @cached_property
    def events(self) -> dict[str, EventType]:
        """Event types by name, in order of rank."""
        return load_events()

    @cached_property
    def speech(self) -> dict[str, SpeechPack]:
        """Speech packs by language."""
        return load_speech(list(self.languages))

    @cached_property
    def lexicons(self) -> dict[str, Lexicons]:
        """Words for people, bodies, voices, instruments and money, by language."""
        return load_lexicons(self.languages)

    @cached_property
    def claim_rules(self) -> ClaimRules:
        """How far words that belong together may stand apart, and what makes a claim."""
        return load_claim_rules()

    @cached_property
    def reconciliation_rules(self) -> ReconciliationRules:
        """What decides sameness, independence and contradiction."""
        return load_reconciliation_rules()

    @cached_property
    def model_rules(self) -> ModelRules:
        """What a language model is asked, and what is kept of its answer."""
        return load_model_rules()

    @cached_property
    def sounds(self) -> Spellings:
        """How Arabic letters are written in Latin ones."""
        return load_sounds()

    @cached_property
    def boilerplate(self) -> Boilerplate:
        """What news pages say besides the report, and the numbers of the reading room."""
        return load_boilerplate(self.languages, self.folding, letters=self.scripts.native)

    @cached_property
    def reckonings(self) -> dict[str, Reckoning]:
        """Figures and dates by language."""
        return load_reckonings(list(self.languages))

    @cached_property
    def language_rules(self) -> LanguageRules:
        """What decides in figures, dates and publication dates."""
        return load_language_rules()

    @cached_property
    def distortions(self) -> dict[str, DistortionPack]:
        """How reports are distorted when the program is measured, by language."""
        return {code: load_distortions(code) for code in self.languages}

    @cached_property
    def measuring_rules(self) -> MeasuringRules:
        """What decides in measuring."""
        return load_measuring_rules()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Folded words (article off) of all packs: what the tokeniser may leave behind a particle."""
        return self._part(self.common | self.gazetteer.words)

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """Folded words (article off) of the packs that are no part of a name.

        A word of the dictionary is one though a long name holds it («معرض»), not if it is a name by itself.
        """
        words = (self.common - self.gazetteer.words) | (self._dictionary - self.gazetteer.alone)
        return self._part(words)

    @cached_property
    def _dictionary(self) -> frozenset[str]:
        """Folded words of the dictionaries of all languages."""
        listed = (word for code, language in self.languages.items() for word in list_words(language, load_words(code)))
        return frozenset(map(self.folding.fold, listed))

    def _part(self, words: frozenset[str]) -> frozenset[str]:
        """Words without those that are two, written as one."""
        for language in self.languages.values():
            words -= list_joined(set(words), language)
        return words

    @cached_property
    def common(self) -> frozenset[str]:
        """Folded words of all packs but the gazetteer."""
        words = set(self._dictionary)
        for code, language in self.languages.items():
            for listed in (language.particles.guard, language.prepositions, language.conjunctions, language.stopwords):
                words.update(self.folding.fold(word) for entry in listed for word in entry.split())
            words.update(map(self.folding.fold, list_speech_words(language, self.speech[code])))
            words.update(map(self.folding.fold, list_event_words(language, code, self.events)))
            words.update(map(self.folding.fold, list_reckoned_words(self.reckonings[code], language.particles.article)))
        words.update(self.items.words)
        return frozenset(words)
