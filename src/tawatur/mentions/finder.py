"""All lexicons of one language compiled for one set of packs."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from weakref import WeakKeyDictionary

from tawatur.core.memory import Memory
from tawatur.mentions.entries import Phrase, list_known, list_phrases
from tawatur.mentions.lexicon import Lexicon
from tawatur.mentions.page import Look, Particles, Reading
from tawatur.mentions.units import Bindings
from tawatur.packs.events import list_event_words
from tawatur.packs.gazetteer import spell
from tawatur.packs.given import load_given
from tawatur.packs.items import ItemEntry
from tawatur.packs.languages import Language, inflect_all
from tawatur.packs.lexicons import Lexicons, list_lexicon_words
from tawatur.packs.mention_rules import load_mention_rules
from tawatur.packs.numbers import vary
from tawatur.packs.packs import Packs
from tawatur.packs.speech import SpeechPack, list_speech_words

_REMEMBERED = 1 << 14  # folded words whose looks are kept, the last met: nearly all of a day's news come back
_NAMES = 1 << 12  # known names whose spellings are kept; a day's news holds some hundreds
_SHORT_NAME = 3  # letters; shorter words of a name are those of its letters («جيه», «إف»)
PARTED = {"body": "body-rest", "title": "title-rest"}


class Finder:
    """What finding needs, built once for a set of packs and a language. All sets hold folded words."""

    def __init__(self, packs: Packs, code: str) -> None:
        """Compile the lexicons of language `code`; takes about a tenth of a second."""
        self.code = code
        self.language = packs.languages[code]
        self.packs = packs
        self.folding = packs.foldings[code]
        self.fold = self.folding.fold
        self.words: Lexicons = packs.lexicons[code]
        self.rules = load_mention_rules()
        self.capitals = self.words.people.capitals
        self.letters = re.compile(packs.scripts.scripts[self.language.script].letters)
        self._read_particles(packs, code)
        self._read_people()
        self._read_speech(packs, code)
        self.ordinary = frozenset(self._list_ordinary(packs, code))
        self.given |= load_given(code) - self.ordinary
        self.all_given = self.given | self.doubtful
        self.definite = self._fold_all(self.language.definite)
        self.determiners = self.definite | self._fold_all((*packs.speech[code].articles, *self.language.contracted))
        self._read_counting()
        self._read_bodies()
        self.of = self._fold_all(self.language.of)
        numbers = self.packs.reckonings[code].numbers
        self.totals = self._fold_all(numbers.totals)
        article = self.language.particles.article
        placed = (vary(form, article) for ordinal in numbers.ordinals for form in ordinal.forms)
        self.ordinals = self._fold_all([form for forms in placed for form in forms])
        self.numerals = {self.fold(word): number for word, number in self.words.voices.numerals.items()}
        self.one_of = self._fold_all(self.words.voices.one_of)
        self.ands = self._fold_all(self.words.voices.ands)
        self.further = self._fold_all(self.words.voices.further)
        self.nearby = self._fold_all(self.packs.speech[code].nearby)
        self.adverb_ends = tuple(self._fold_all(self.packs.speech[code].adverb_ends))
        small = (*packs.languages[code].prepositions, *packs.languages[code].conjunctions)
        pronouns = ("", *packs.languages[code].particles.pronouns)
        self.linking = self._fold_all(word + pronoun for word in small for pronoun in pronouns)
        self._item_words: dict[str, frozenset[str]] = {}
        self.lexicon = Lexicon(self.particles.article)
        for phrase in list_known(packs, code):
            words = phrase.words if self.folding is packs.folding else self.fold(phrase.words)
            self.lexicon.add(words, phrase.tag, phrase.value, loose=phrase.loose)
        for phrase in list_phrases(self.words, self.language):
            self.lexicon.add(self.fold(phrase.words), phrase.tag, phrase.value, loose=phrase.loose)
            self._add_parted(phrase)

    def _read_bodies(self) -> None:
        """What stands around the names of bodies, places and offices."""
        bodies, titles = self.words.bodies, self.words.titles
        self.office_links = self._fold_all(titles.links)
        self.place_words = self._fold_all(form for place in bodies.places for form in place.construct)
        self.directions = self._fold_all(bodies.directions)
        self.outlet_heads = self._fold_all(bodies.outlet_heads)
        self.name_heads = self._fold_all(bodies.name_heads) | self.outlet_heads
        self.inner = self._fold_all(bodies.inner)
        self.forces, self.loyal = map(self._fold_all, (bodies.forces, bodies.loyal))
        self.leading = self._fold_all(bodies.leading)
        self.inside = self._fold_all(bodies.inside)
        self.acknowledged = self._fold_all(bodies.acknowledged)
        self.voiced = self._fold_all(bodies.voiced)
        self.posted, self.homes = self._fold_all(titles.posted), self._fold_all(titles.homes)
        self.addresses = {tuple(address.of) for address in titles.addresses}
        self.portfolio, self.portfolios = self._fold_all(titles.portfolio), frozenset(titles.portfolios)
        self.located = self._fold_all(bodies.located)
        self.located_apart = self._fold_all(bodies.located_apart)
        self.modified = self._fold_all(bodies.modified)

    def _add_parted(self, phrase: Phrase) -> None:
        """What is left of a body or title behind a nationality: «ministre libyen de la Défense»."""
        first, _, rest = self.fold(phrase.words).partition(" ")
        if rest and phrase.tag in PARTED and not self.language.nationality_first and not self.particles.article:
            self.lexicon.add(rest, PARTED[phrase.tag], (first, phrase.value))

    def _read_particles(self, packs: Packs, code: str) -> None:
        particles = packs.languages[code].particles
        article = self.fold(particles.article)
        before = tuple(particle for particle in particles.prepositions if particle != particles.future)
        endings = tuple(map(self.fold, self.words.people.endings))
        self.particles = Particles(
            tuple(particles.conjunctions), before, article, endings, particles.joining, particles.owning,
            particles.placing, next(iter(particles.fused), ""),
        )  # fmt: skip
        self._lone = re.compile(rf"\b{particles.owning} ?{article}(?=\w)")
        self.attached = tuple(filter(None, (*particles.conjunctions, *before, article)))
        self._read_nouns(packs.languages[code], packs.speech[code])
        self.spellings = Memory(self._list_spellings, most=_NAMES)
        self.sure_spellings = Memory(self._list_sure_spellings, most=_NAMES)
        self.names = Memory(self._list_names, most=_NAMES)
        self.looks = Memory(self._look, most=_REMEMBERED)

    def _look(self, token: tuple[str, str]) -> Look:
        """What a folded token of a kind may be; nothing is written onto numbers and marks."""
        whole, kind = token
        readings = self.particles.read(whole) if kind == "word" else (Reading((), whole, 0),)
        forms = frozenset(reading.rest for reading in readings)
        starts = self.lexicon.list_starts(readings) if kind != "mark" or self.lexicon.opens(whole) else ()
        names = self.words.people.servant in forms or not self.all_given.isdisjoint(forms) or whole in self.kunyas
        tails = tuple(reading for reading in readings if reading.tail)
        says = not self.said.isdisjoint(forms)
        return Look(readings, forms, tuple(starts), names=names, says=says, tails=tails)

    def _read_nouns(self, language: Language, speech: SpeechPack) -> None:
        """How words end that are nouns, adjectives, verbs of a woman, or have a pronoun; and the shapes of names."""
        nouns, shapes = language.nouns, self.words.shapes
        self.feminine_written = tuple(nouns.feminine)
        self.feminine = tuple(self._fold_all(nouns.feminine))
        self.relative_ends = tuple(self.fold(nouns.relative + end) for end in ("", nouns.feminine) if nouns.relative)
        self.marked = frozenset(nouns.marked)
        self.accusative = language.particles.accusative
        self.feminine_past = tuple(filter(None, speech.feminine[:1]))
        self.his = tuple(filter(None, (speech.his,)))
        self.relatives = self._fold_all(speech.relatives)
        self.no_nouns = self.relatives | self._fold_all(self.words.bodies.no_nouns)
        self.name_ends = tuple(shapes.name_ends)
        self.no_name_starts = (*shapes.articled, *shapes.derived)
        self.verbs, self.purposes, self.verbal_nouns = (
            tuple(map(re.compile, patterns)) for patterns in (shapes.verbs, shapes.purposes, shapes.verbal_nouns)
        )

    def _read_counting(self) -> None:
        """What stands around figures, goods and contracts."""
        money, instruments = self.words.money, self.words.instruments
        self.passed = self._fold_all(money.passed)
        self.sides = self._fold_all(instruments.sides)
        self.within = self._fold_all(self.language.within)
        self.any = self._fold_all(instruments.any)
        self.reaching = self._fold_all(money.reaching)
        self.singulars = self._fold_all(money.singulars)
        self.general = self._fold_all(money.general)
        self.single = self._fold_all(money.single)
        self.being = self._fold_all(self.packs.speech[self.code].being)
        self.going_on = tuple(self._fold_all(self.packs.speech[self.code].going_on))
        self.plurals = tuple(self._fold_all(self.packs.speech[self.code].plurals))
        self.person_nouns = self._fold_all(money.persons)
        self.people_ends = tuple(self._fold_all(money.people_ends))
        self.pair_ends = tuple(self._fold_all(money.pair_ends))
        self.indefinite = self._fold_all(self.packs.speech[self.code].indefinite)
        self.hurt = self._fold_all(money.hurt)
        self.killing = self._fold_all(money.killing)
        self.subject_ends = tuple(money.subject_ends)
        self.arms = self._fold_all(instruments.arms)
        self.martial = self._fold_all(instruments.martial)
        self.other_bans = self._fold_all(word for head in self.words.instruments.heads for word in head.unless)

    def _read_people(self) -> None:
        people = self.words.people
        others = [self.packs.lexicons[code].people for code in people.borrows]
        given = [name for each in (people, *others) for name in each.given]
        doubtful = [name for each in (people, *others) for name in each.doubtful]
        self.given = self._fold_all(given)
        self.doubtful = self._fold_all(doubtful)
        self.written_given = frozenset((*given, *doubtful))
        self.family = self._fold_all(people.family)
        self.joints = self._fold_all(people.joints)
        self.houses = self._fold_all(people.houses)
        self.kunyas = self._fold_all(people.kunyas)
        self.regnal = self._fold_all(people.regnal)
        self.younger = self._fold_all(people.younger)
        self.elder = self._fold_all(people.elder)
        self.personal = self._fold_all(people.personal)
        self.whom = self._fold_all(people.whom)
        self.more = self._fold_all(people.more)
        sons, article = self._fold_all(people.sons), self.fold(self.language.particles.article)
        self.bindings = Bindings(sons, people.servant, article)
        self.closers = self._fold_all(people.closers)
        self.binding = self.joints - self.closers
        self.cues = self._fold_all(people.cues)
        self.between_cue = self._fold_all(people.between_cue)
        self.family_ends = tuple(self._fold_all(people.family_ends))
        self.written_ends = tuple(people.family_ends)
        self.lowered = self._fold_all(people.ordinary)

    def _read_speech(self, packs: Packs, code: str) -> None:
        language, speech = packs.languages[code], packs.speech[code]
        said = [pair for verb in speech.verbs if not verb.acts for pair in verb.verbs]
        self.said = self._fold_all(inflect_all(language, said))
        tails = ("", *language.particles.pronouns)
        self.relays = self._fold_all(inflect_all(language, speech.relays))
        self.relayed_from = self._fold_all(speech.relayed_from)
        self.told_to = self._fold_all(speech.told_to)
        self.openers = self._fold_all(that + tail for that in speech.that for tail in tails)
        self.speech = self._fold_all(list_speech_words(language, speech))
        self.telling = self.speech | self._fold_all(inflect_all(language, speech.learns))
        never = (*inflect_all(language, speech.relays), *language.prepositions)  # «نقل» also moves people
        self.verb_begins = tuple(self._fold_all(language.verbs.present_before))
        self.trade = self._fold_all(packs.events["arms_transfer"].trade)
        self.other_verbs = self._list_other_verbs(packs, code)
        self.told = self.speech - self._fold_all(never)
        events = list_event_words(language, code, packs.events)
        verbs = inflect_all(language, speech.finite)
        small = (*language.prepositions, *language.conjunctions, *language.stopwords, *speech.adverbs, *verbs, *events)
        self.no_names = self._fold_all(small) | self.speech | self.openers
        self.prepositions = self._fold_all(language.prepositions)
        self.adjectives = self._fold_all(self.words.voices.adjectives)

    def _list_other_verbs(self, packs: Packs, code: str) -> frozenset[str]:
        """Finite verbs that tell neither of a transfer of arms nor of what a deal holds."""
        language, event = packs.languages[code], packs.events["arms_transfer"]
        own = [pair for trigger in event.triggers if trigger.language == code for pair in trigger.verbs]
        transfers = self._fold_all((*inflect_all(language, own), *event.contents))
        return self._fold_all(inflect_all(language, packs.speech[code].finite)) - transfers

    def _fold_all(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(map(self.fold, words))

    def _list_ordinary(self, packs: Packs, code: str) -> Iterator[str]:
        """Folded words, with and without article, that are no part of a person's name."""
        language = packs.languages[code]
        listed = chain(
            self.words.people.ordinary, list_lexicon_words(self.words), language.particles.guard, language.stopwords,
            language.prepositions, language.conjunctions, list_event_words(language, code, packs.events), self.speech,
        )  # fmt: skip
        yield from packs.ordinary
        for phrase in listed:
            for word in phrase.split():
                folded = self.fold(word)
                yield folded
                yield self.bare(folded)

    def list_words(self, entry: ItemEntry) -> frozenset[str]:
        """The folded words of letters alone in the names of a system, without its country's or class's words."""
        if entry.key not in self._item_words:
            names = (entry.designation, *(name for forms in entry.names.values() for name in forms))
            words = {word for name in names for word in self.fold(name).split()}
            self._item_words[entry.key] = frozenset(
                word for word in words if word.isalpha() and len(word) > _SHORT_NAME and word not in self.person_nouns
            )
        return self._item_words[entry.key]

    def _list_spellings(self, key: str) -> dict[str, list[str]]:
        """The spellings of a known name by what they fold to."""
        name = self.packs.gazetteer.entries[key]
        return self._index_spellings(name.names, name.doubtful, name.local)

    def _list_sure_spellings(self, key: str) -> dict[str, list[str]]:
        """Those of them that no other body has."""
        name = self.packs.gazetteer.entries[key]
        return self._index_spellings(name.names, name.doubtful)

    def _index_spellings(self, *listed: dict[str, list[str]]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for spelling in (s for names in listed for s in spell(names)):
            found.setdefault(self.fold(spelling), []).append(spelling)
        return found

    def _list_names(self, key: str) -> tuple[str, ...]:
        """The names of a known one in all languages, each once."""
        return tuple(dict.fromkeys(spell(self.packs.gazetteer.entries[key].names)))

    def join_lone(self, words: str) -> str:
        """Folded words with the particle of whom something is for joined to the article: «لـ «الجيش»» is «للجيش»."""
        return self._lone.sub(self.particles.fused, words) if self.particles.fused else words

    def bare(self, word: str) -> str:
        """A folded word without its article."""
        article = self.particles.article
        return word[len(article) :] if article and word.startswith(article) and len(word) > len(article) + 1 else word

    def is_given(self, word: str) -> bool:
        """Whether a folded word is a given name, doubtful or not."""
        return word in self.all_given

    def is_blocked(self, form: str, written: str) -> bool:
        """Whether a word folds to a given name but is written as an ordinary word («على» is not «علي»)."""
        if written in self.written_given:
            return False
        bare = written.endswith(self.feminine) and form.endswith(self.feminine)
        return form in self.ordinary or (bare and form in self.given)


_FINDERS: "WeakKeyDictionary[Packs, dict[str, Finder]]" = WeakKeyDictionary()


def get_finder(packs: Packs, code: str) -> Finder:
    """The finder of these packs for a language, or the one that stands in; built at the first call."""
    finders = _FINDERS.setdefault(packs, {})
    known = packs.choose(code)
    if known not in finders:
        finders[known] = Finder(packs, known)
    return finders[known]
