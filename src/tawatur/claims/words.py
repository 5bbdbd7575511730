"""The words of one language that this room looks for, folded and inflected once, ready to be looked up."""

from collections.abc import Iterable
from typing import TypeVar
from weakref import WeakKeyDictionary

from tawatur.claims.event_words import EventWords, Phrase
from tawatur.claims.looks import Look, Telling
from tawatur.core.memory import Memory
from tawatur.packs.claims import ClaimRules
from tawatur.packs.languages import inflect_all, inflect_past, list_jussives
from tawatur.packs.packs import Packs
from tawatur.packs.speech import SpeechPack, SpeechVerb

T = TypeVar("T")
_REMEMBERED = 1 << 14  # words of a day's news, folded or asked whether they may be verbs, the last met
_OWN = ("agreement", "arms_transfer", "meeting", "visit")  # who fails to or refuses: one's own deed, never another's


class Lexicon(EventWords):
    """One language's words for this room. All forms are folded; phrases are tuples of written words.

    `inflects`: verbs inflect by table; `verb_first`: the subject mostly stands behind the verb. `speaking`: all that
    may make an act of speech; `telling`: all that an event's words may begin with.
    """

    def __init__(self, packs: Packs, name: str) -> None:
        super().__init__(packs, name)
        self.rules: ClaimRules = packs.claim_rules
        self.inflects = bool(self.language.verbs.past)
        self.verb_first = self.language.verb_first
        self.quotes = frozenset(mark for pair in self.language.quotes for mark in pair)
        self.prepositions = self._set(self.language.prepositions)
        self.conjunctions = self._set(self.language.conjunctions)
        self._read_words(packs.speech[name])
        self._read_pronouns(packs.speech[name])
        self._read_deeds(packs.speech[name])
        self._read_names(packs.speech[name], packs.speech.values())
        self._read_phrases(packs.speech[name])
        self.ordinary = packs.ordinary
        self._gazetteer = packs.gazetteer
        groups = packs.lexicons[name].titles.groups
        self.titles = self._set(word for group in groups for forms in group.titles.values() for word in forms)
        polite = (forms for group in groups if group.kind == "status" for forms in group.titles.values())
        self.courtesies = self._set(word for forms in polite for word in forms)
        addresses = packs.lexicons[name].titles.addresses
        self.addresses = self._set(word for address in addresses for word in address.words)
        self.whom = self._set(packs.lexicons[name].people.whom)
        self.room_heads = self._set(packs.lexicons[name].bodies.outlet_heads)
        heads = packs.lexicons[name].bodies.bodies
        self.body_heads = self._set(word for head in heads for word in (*head.construct, *head.feminine))
        self.room_heads |= self.body_heads
        self.heads = self.body_heads | self.titles
        self._read_verbs(packs.speech[name])
        self.clause_words = (self.conjunctions | set(self.breaks)) - self.and_or
        self.speaking = frozenset((*self.participles, *self.relays, *self.carries, *self.say, *self.passive))
        self.telling = frozenset((*self.verbs, *self.nouns))
        self.clause_openers = self.that | self.conjunctions | self.relatives | self.auxiliaries
        self.small = self.prepositions | self.clause_openers | self.negations | self.may | self.future | self.articles
        self.verb_marks = self.may | self.auxiliaries | self.negations
        self.before_verbs = self.verb_marks | self.future
        self.adding = self.and_or & self.resumes
        self.spoken_to = self.told_to | self.beside  # «في اتصال مع الجزيرة»
        self.no_subjects = self.clause_openers | self.verb_marks | self.prepositions
        self.opens_relative = self.relatives | self.verb_marks | self.pronouns
        self.no_noun_behind = self.pronouns | self.auxiliaries | self.future | self.negations
        self._index_tables()
        self.looks = Memory(self._look, most=_REMEMBERED)

    def read_nisba(self, form: str) -> str:
        """The ISO code of the state whose adjective a word is, "" where it is none."""
        return self._gazetteer.nisba.get(form, "")

    def _look(self, word: tuple[str, str, tuple[str, ...]]) -> Look:
        """What a word is, by its form without what is attached, the whole, and what is attached in front."""
        form, whole, before = word
        particles = self.language.particles
        conjoined = bool(before) and before[0] in particles.conjunctions
        written = whole[len(before[0]) :] if conjoined else whole
        prepositions = (p for p in before if p in particles.prepositions and p != particles.future)
        attached = next(prepositions, "")
        tables = dict.fromkeys(table for one in (written, whole, form) for table in self._begins.get(one, ()))
        named = any(key.startswith("country/") for key in self._gazetteer.by_form.get(form, ()))
        state = named or form in self._gazetteer.nisba
        acts, may_act = self._read_verb(form, written)
        telling = self._read_telling(form, whole, written)
        return Look(
            written, tuple(tables), acts=acts, may_act=may_act, state=state, conjoined=conjoined, attached=attached,
            telling=telling,
        )  # fmt: skip

    def _read_telling(self, form: str, whole: str, written: str) -> Telling | None:
        """The triggers of events that the forms of a word begin."""
        verbs = tuple(key for one in dict.fromkeys((form, written)) for key in self.verbs.get(one, ()))
        nouns = tuple(pair for one in dict.fromkeys((form, whole, written)) for pair in self.nouns.get(one, ()))
        return Telling(verbs, nouns) if self.telling & {form, whole, written} else None

    def _read_verb(self, form: str, written: str) -> tuple[bool, bool]:
        """Whether a word is a finite verb, if nothing beside it forbids that, and whether it may be one."""
        if form in self.not_finite or written in self.not_finite:
            return False, False
        listed = form in self.finite or written in self.finite
        begins = form.startswith(self.finite_begins) and len(form) >= self.rules.names.least_verb_letters
        sure = listed or (begins and not form.endswith(self.finite_never_ends))
        return sure, sure or form.endswith(self.finite_ends)

    def _index_tables(self) -> None:
        """What is looked for by its place in a sentence, by identity; and by each word the tables it may begin in."""
        phrases = (
            self.according, self.breaks, self.particulars, self.unnamed, self.comments, self.follows, self.no_negations,
            self.failings, self.stances, self.notes, self.refusals, self.occasioned,
            self.hands,
        )  # fmt: skip
        sets = (
            self.speaking, self.telling, self.statements, self.that, self.negations, self.light, self.homelands,
            self.both, self.both_states, self.gatherings, self.correctness, self.signed, self.comparatives,
            self.superlatives, self.among, self.likewise, self.damages, self.afterwards, self.crews, self.since,
            self.terms,
        )  # fmt: skip
        # In a sentence without a word of theirs; each sentence goes on from a copy.
        self.nowhere: dict[int, list[int]] = {id(table): [] for table in (*phrases, *sets)}
        # For the entries of a table that begin with one word, by their identity, the words that come second.
        self.seconds = {
            id(entries): frozenset(phrase[1] for phrase, _ in entries if len(phrase) > 1)
            for table in phrases
            for entries in table.values()
        }
        self._begins: dict[str, list[int]] = {}
        for table in (*phrases, *sets):
            for word in table:
                self._begins.setdefault(word, []).append(id(table))

    def is_official(self, description: str) -> bool:
        """Whether an unnamed voice is called an official."""
        folded = self.fold(description)
        return folded.startswith(self._officials) or any(f" {word}" in folded for word in self._officials_later)

    def is_public(self, description: str) -> bool:
        """Whether an unnamed voice speaks to anybody and not to one newsroom: experts, other media."""
        return any(word in self.public for word in self.fold(description).split())

    def is_platform(self, name: str) -> bool:
        """Whether a newsroom's name is that of a platform, where everybody writes for himself."""
        keys = self._gazetteer.by_form.get(self.fold(name), ())
        return any(self._gazetteer.entries[key].sub == "platform" for key in keys)

    def is_further(self, description: str) -> bool:
        """Whether an unnamed voice is one of a group told before: "a second", «مسؤول آخر»."""
        return any(word in self.further for word in self.fold(description).split())

    def _read_words(self, speech: SpeechPack) -> None:
        self.that = self._set(speech.that)
        self.statements = self._set(speech.statements)
        self.documents = self._set(speech.documents)
        self.passive = self._set(speech.passive)
        self.named = self._set(speech.named_by)
        self.issued = self._set(speech.issued) | self.named
        self.negations = self._set(speech.negations)
        self.relatives = self._set(speech.relatives)
        self.resumes = self._set(speech.resumes)
        self.both = self._set(speech.both)
        self.both_states = self._set(speech.both_states)
        self.accusative = speech.accusative
        self.adverbial = tuple(map(self.fold, speech.adverbial))
        self.afterwards = self._set(speech.afterwards)
        self.signed, self.terms = self._set(speech.signed), self._set(speech.terms)
        self.meanwhile = self._set(speech.meanwhile)
        self.sequence = self.afterwards | self.meanwhile
        self.gatherings = self._set(speech.gatherings)
        self.may = self._set(speech.may)
        self.persons = self._set(speech.persons)
        self.pronouns = self._set(speech.pronouns)
        self.being = self._set(speech.being)
        self.going_on = tuple(map(self.fold, speech.going_on))
        self.moving = self._set(speech.moving)
        self.inverts = speech.inverts
        self.reflexive = self._set(speech.reflexive)
        self.agents = self._set(speech.agents)
        self.to = self._set(speech.to)
        self.bare = self._set(speech.bare)
        self.infinitives = tuple(map(self.fold, speech.infinitives))
        self.tenses = {modality: tuple(map(self.fold, ends)) for modality, ends in speech.tenses.items()}
        self.future = self._set(speech.future)
        self.correctness = self._set(speech.correctness)
        self.knowledge = self._set(speech.knowledge)
        self.not_finite = self._set(speech.not_finite)
        self.addressing = self._set(speech.addressing)
        self.asides = self._set(speech.asides)
        self.indefinite = self._set(speech.indefinite)
        self.empty_subjects = self._set(speech.empty_subjects)
        self.nouns_too = self._set(speech.nouns_too)
        self.plurals = tuple(map(self.fold, speech.plurals))
        self.finite_ends = tuple(map(self.fold, speech.finite_ends))
        self.finite_begins = tuple(map(self.fold, speech.finite_begins))
        self.finite_never_ends = tuple(map(self.fold, speech.finite_never_ends))

    def _read_pronouns(self, speech: SpeechPack) -> None:
        """What points back to a speaker, and what may be said of one."""
        self.homelands = self._set(speech.homelands)
        self.run_by, self.cabinets = self._set(speech.run_by), self._set(speech.cabinets)
        self.selves = self._set(speech.selves)
        tails = tuple(self._set(self.language.particles.pronouns))
        opened = {that for that in self.that for tail in tails if that.removesuffix(tail) in self.that}
        self.that_pronouns = {that for that in opened if that.endswith(tails)}
        self.her, self.his = self.fold(speech.her), self.fold(speech.his)
        self.masculine = self._set(speech.masculine)
        self.feminine_nouns = tuple(map(self.fold, speech.feminine_nouns))
        self.feminine = speech.feminine
        self.several = tuple(map(self.fold, speech.several))
        self.of = self._set(self.language.of)
        self.only_before_that = self._set(speech.only_before_that)
        taking = [(pair[0], entry.takes) for entry in speech.verbs for pair in entry.verbs if entry.takes]
        small = self._set(self.language.prepositions)
        self.only_taking = {self.fold(word): self._set(takes) for word, takes in taking if self.fold(word) in small}
        self.matters, self.evidence = self._set(speech.matters), self._set(speech.evidence)
        self.public = self._set(speech.public)
        self.together = self._set(speech.together)
        self.impersonal = self._set(speech.impersonal)
        self.further = self._set(speech.further)
        self.reporters = self._set(speech.reporters)
        self.what = self._set(speech.what)
        self.ascribed_to = self._set(speech.ascribed_to)
        self.charges = self._set(speech.charges)
        self.owned = self._set(speech.owned)
        self.hearsays = self._set(speech.hearsays) | self.charges
        self.learned_from = self._set(speech.learned_from)
        self.likewise = self._set(speech.likewise)
        self.suspecting, self.borders = self._set(speech.suspecting), self._set(speech.borders)
        self.belonging, self.of_bodies = self._set(speech.belonging), self._set(speech.of_bodies)
        self.ranging = self._set(speech.ranging)
        self.existing, self.identity = self._set(speech.existing), self._set(speech.identity)
        self.expected = self._set(speech.expected)
        self.measures, self.majorities = self._set(speech.measures), self._set(speech.majorities)
        self.titling = self._set(speech.titling)
        self.turns_to, self.branches = self._set(speech.turns_to), self._set(speech.branches)
        pairs = (speech.prayers, speech.no_that)
        self.prayers, self.no_that = ({tuple(self.fold(words).split()) for words in listed} for listed in pairs)
        self.behind = tuple(map(self.fold, speech.behind))
        self.roots = self._set(pair[0] for entry in speech.verbs for pair in entry.verbs)
        self.answering = self._set(speech.answering)

    def _read_deeds(self, speech: SpeechPack) -> None:
        """What stands beside a deed and its count, takes one up, gives its reason, and ends the name of a post."""
        self.authored = self._set(speech.authored)
        self.post_ends = self._set(speech.post_ends)
        self.taken_up = self._set(speech.taken_up)
        self.involvement = self._set(speech.involvement)
        self.strikers, self.crews = self._set(speech.strikers), self._set(speech.crews)
        self.doers, self.crowds = self._set(speech.doers), self._set(speech.crowds)
        self.doer_objects, self.slaying = self._set(speech.doer_objects), self._forms(speech.slaying)
        self.raids, self.jointly = self._set(speech.raids), self._set(speech.jointly)
        self.exceptives = self._set(speech.exceptives)
        self.doers |= self.doer_objects
        self.besides = self._set(speech.besides)
        self.manners, self.presiding = self._set(speech.manners), self._set(speech.presiding)
        self.occasions = self._set(speech.occasions)
        self.oblique = {self.fold(word): self.fold(pronoun) for word, pronoun in speech.oblique.items()}
        self.superlatives = self._set(speech.superlatives)
        self.among = self._set(speech.among)
        self.reasons, self.befalling = self._set(speech.reasons), self._set(speech.befalling)

    def _read_names(self, speech: SpeechPack, all_speech: Iterable[SpeechPack]) -> None:
        """What stands before and between names. A report may call an official so in another language."""
        self.articles = self._set(speech.articles)
        self.definite = self._set(speech.definite)
        self.pointing = self.articles | self.definite
        self.told_to = self._set(speech.told_to)
        self.relayed_to = self._set(speech.relayed_to)
        self.relayed_from = self._set(speech.relayed_from)
        self.issued_through = self._set(speech.issued_through)
        self.spoken_of = self._set(speech.spoken_of)
        self.where, self.around = self._set(speech.where), self._set(speech.around)
        self.nearby = self._set(speech.nearby)
        self.members = self._set(speech.members)
        self.naming, self.floating = self._set(speech.naming), self._set(speech.floating)
        self.adverb_ends = tuple(map(self.fold, speech.adverb_ends))
        self.at = self.fold(speech.where[0]) if speech.where else ""
        self.beside, self.glosses = self._set(speech.beside), self._set(speech.glosses)
        self.means, self.me = self._set(speech.means), self._set(speech.me)
        self.and_or = self._set(speech.and_or)
        self.each_of = {tuple(self.fold(phrase).split()) for phrase in speech.each_of}
        self.of_any = self._set(speech.of_any)
        self.each_words = frozenset(word for pair in self.each_of for word in pair)
        self.counted = {said: self._set(words) for said, words in speech.counted.items()}
        packs = list(all_speech)
        self._officials = tuple(self._set(word for pack in packs for word in pack.officials))
        self._officials_later = self._set(word for pack in packs for word in pack.officials_later)

    def _read_phrases(self, speech: SpeechPack) -> None:
        self.according = self._phrases((phrase, entry) for entry in speech.according for phrase in entry.phrases)
        self.breaks = self._phrases((phrase, True) for phrase in speech.breaks)
        self.particulars = self._phrases((phrase, True) for phrase in speech.particulars)
        self.refusals = self._phrases((phrase, True) for phrase in speech.refusals)
        self.unnamed = self._phrases((phrase, True) for phrase in speech.unnamed)
        self.comments = self._phrases((phrase, True) for phrase in speech.comments)
        self.occasioned = self._phrases((phrase, True) for phrase in speech.occasioned)
        self.hands = self._phrases((phrase, True) for phrase in speech.hands)
        self.notes = self._phrases((phrase, True) for phrase in speech.notes)
        self.follows = self._phrases((phrase, True) for phrase in speech.text_follows)
        self.noun_negations = self._set(speech.noun_negations)
        self.interviews = self._set(speech.interviews)
        self.comparatives = self._set(speech.comparatives)
        self.people = self._set(speech.people)
        self.reported_future = self._set(speech.reported_future)
        self.topics = self._set(speech.topics)
        self.dwelling = self._set(inflect_all(self.language, speech.dwelling))
        self.failings = self._phrases((phrase, True) for phrase in speech.failings)
        self.no_negations = self._phrases((phrase, True) for phrase in speech.no_negations)
        self.stances = self._phrases((mark, stance.modality) for stance in speech.stances for mark in stance.marks)
        ahead = self._phrases((mark, True) for stance in speech.stances if stance.ahead for mark in stance.marks)
        self.ahead = {phrase for listed in ahead.values() for phrase, _ in listed}

    def reads_itself(self, form: str, event: str) -> bool:
        """Whether an event has a word of its own for not being done: a sale that was "refused" came to nothing."""
        own = (*self.light.get(form, ()), *self.verbs.get(form, ()))
        return any(key[0] == event and self.triggers[key].stage == "cancelled" for key in own)

    def _carry_undone(self) -> None:
        """Let what says of one's own deed that it was not done carry its noun: «رفض الوزير لقاء السفير»."""
        nouns = dict.fromkeys(key for pairs in self.nouns.values() for _, key in pairs if key[0] in _OWN)
        for form in (form for form, said in self.intentions.items() if said == "denied"):
            held = self.light.setdefault(form, [])
            held += [key for key in nouns if key not in held and not self.reads_itself(form, key[0])]

    def _read_verbs(self, speech: SpeechPack) -> None:
        """Verbs of speech, and all forms that are finite."""
        self.reduced = self._set(speech.reduced)
        self.undoing = self._set(speech.undoing)
        self.say: dict[str, SpeechVerb] = {}
        self.participles: dict[str, SpeechVerb] = {}
        for entry in speech.verbs:
            self.say.update(dict.fromkeys(self._forms(entry.verbs), entry))
            self.participles.update(dict.fromkeys(self._set(entry.participles), entry))
        self.intentions = {form: said for said, verbs in speech.intentions.items() for form in self._forms(verbs)}
        self._carry_undone()
        self.happening = self._forms(speech.happening)
        self.carries = self._forms(speech.carries)
        self.learns = self._forms(speech.learns)
        self.relays = self._forms(speech.relays) | self.learns
        self.crewed = self._forms(speech.crewed)
        self.untold = self._forms(speech.untold)
        self.ascribes = self._forms(speech.ascribes)
        self.calling = self._forms(speech.calling)
        self.hosting = self._forms(speech.hosting)
        self.since = self._set(speech.since)
        self.auxiliaries = self._forms(speech.auxiliaries) | self._set(speech.adverbs)
        listed = [pair for entry in speech.verbs for pair in entry.verbs] + speech.finite
        listed += [pair for verbs in speech.intentions.values() for pair in verbs]
        listed += [pair for trigger in self.triggers.values() for pair in trigger.verbs + trigger.light]
        self.past = {self.fold(form) for form in inflect_past(self.language, listed)}
        self.finite = self._forms(speech.finite) | set(self.say) | self.relays | self.carries | set(self.verbs)
        self.finite |= set() if self.inflects else set(self.light)
        listed += speech.auxiliaries + speech.relays + speech.learns + speech.carries
        short = list_jussives(self.language, listed) if self.inflects else {}
        folded = {self.fold(form): self.fold(full) for form, full in short.items()}
        self.shortens = self._set(self.language.verbs.jussive.behind)
        told = {phrase[1] for word in self.shortens for phrase, _ in self.nouns.get(word, ()) if len(phrase) > 1}
        self.jussives = {form: full for form, full in folded.items() if form not in self.finite | told}

    def _phrases(self, pairs: Iterable[tuple[str, T]]) -> dict[str, list[tuple[Phrase, T]]]:
        """Phrases by their first word, longest first."""
        found: dict[str, list[tuple[Phrase, T]]] = {}
        for text, value in pairs:
            phrase = tuple(self.fold(text).replace("-", " - ").split())
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
