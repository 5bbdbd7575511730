"""The word lists of the rules, folded once and ready to be looked up."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain

from tawatur.core.memory import Memory
from tawatur.packs.inclusion_rules import load_inclusion_rules
from tawatur.packs.languages import Particles
from tawatur.packs.packs import Packs
from tawatur.packs.rules import Wording
from tawatur.reconciliation.accounts import WordReader
from tawatur.reconciliation.attackers import AttackerReader
from tawatur.reconciliation.count_words import CountWords
from tawatur.reconciliation.hours import HourReader
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.reactions import ReactionReader
from tawatur.reconciliation.victims import VictimReader

_OCCASIONS = ("meeting", "visit")
_NEAR_OCCASION = 2  # words between «عقب» and «الاجتماع»
_DEGREE = 3  # words that a degree may take («الأولى من نوعها»)
_EXTENT = 9  # words from a degree on that tell of what it is one («أكبر صفقة في تاريخ البلدين»)

_REGIONS = ("western", "european", "arab")  # qualities of `descriptions.yaml` that say where a voice is from
_REMEMBERED = 1 << 14  # texts and titles whose meaning is kept: each claim is held against many others
_BETWEEN = 8  # words that may stand where a wording has «…»: a body's name and a time


class Lexicon:
    """Word lists of the rules, folded once: aspects, superlatives, habits, moments, ranks, posts."""

    def __init__(self, packs: Packs, reader: NameReader) -> None:
        """`packs` give the rules, `reader` the comparable form of titles."""
        rules = packs.reconciliation_rules
        self._reading, self._reader = WordReader(packs), reader
        particles = {code: language.particles for code, language in packs.languages.items()}
        self._aspects = [
            (w.key, [form for code in w.words for form in self._write_forms(w.words[code], particles[code])])
            for w in rules.aspects
        ]
        self._superlatives = frozenset(self._fold_lists(rules.superlatives))
        self._habits = tuple(self._fold_lists(rules.habits))
        self._replies = [
            (w.key, [self._join_parts(text, particles[code]) for code in w.words for text in w.words[code]])
            for w in rules.replies
        ]
        others = rules.denied_others.items()
        self._others = [self._join_parts(text, particles[code]) for code, words in others for text in words]
        self._moments = {key: self._fold_lists(words) for key, words in rules.moments.items()}
        wholes = (each.words for each in load_inclusion_rules().wholes if each.key in _OCCASIONS)
        occasions = [w for words in wholes for listed in words.values() for w in listed]
        self._hanging = _join_pairs([w for words in self._moments.values() for w in words], self._fold_all(occasions))
        self._corrections = self._fold_lists(rules.corrections)
        self.counting = CountWords(rules, self._reading)
        self._endings = self._fold_lists(rules.endings)
        deals = packs.events["arms_transfer"]
        self._deals = self._fold_all([*deals.deals, *deals.contracts])
        self._claims_of_attack = self._fold_lists(rules.claims_of_attack)
        self.reactions = ReactionReader(packs, self._reading, self.claims_attack)
        self._announcements = self._fold_lists(rules.announcements)
        self._steps, self._means = self._fold_keyed(rules.steps), self._fold_keyed(rules.means)
        self.hours = HourReader(rules.hours, packs.folding)
        self.attackers = AttackerReader(packs, self._reading)
        self.victims = VictimReader(packs, self._reading, reader)
        self._directions = self._fold_keyed(rules.directions)
        self._bearings = {w.strip(): key.split() for key, words in self._fold_keyed(rules.bearings) for w in words}
        self._offsets = self._read_offsets(packs)
        self._ranks = self._index(rules.ranks)
        self._posts = self._index(rules.posts)
        self.of_state = frozenset(map(reader.key, rules.independence.of_state))
        self._read_descriptions(packs)
        self._pronouns = sorted({p for language in packs.languages.values() for p in language.particles.pronouns})
        self._remember()

    def _remember(self) -> None:
        """What a text or title gives is worked out once."""
        self._aspects_of = Memory(self._read_aspects, most=_REMEMBERED)
        self._superlative_of = Memory(self._read_superlative, most=_REMEMBERED)
        self._means_of = Memory(self._read_means, most=_REMEMBERED)
        self._rank_of = Memory(self._read_rank, most=_REMEMBERED)
        self._post_of = Memory(self._read_post, most=_REMEMBERED)
        self._folded_of = Memory(self._reading.folded, most=_REMEMBERED)
        self._stemmed_of = Memory(self._write_stemmed, most=_REMEMBERED)
        self._words_of = Memory(self._reading.words, most=_REMEMBERED)

    def _read_offsets(self, packs: Packs) -> list[tuple[str, float]]:
        """Words for a day near that of the report, with how far it lies from it; the longest first."""
        words = ((form, w) for pack in packs.reckonings.values() for w in pack.dates.words for form in w.forms)
        offsets = [(self._reading.folded(form), float(word.value)) for form, word in words if word.kind == "today"]
        return sorted(offsets, key=lambda pair: (-len(pair[0]), pair))

    def _read_descriptions(self, packs: Packs) -> None:
        """The sorts of voices and the regions that descriptions tell, by their words in all languages."""
        nouns = [pair for pack in packs.descriptions.values() for pair in pack.nouns.items()]
        forms = ((key, (n.one, n.two, n.several, n.counted, *chain(*n.also.values()))) for key, n in nouns)
        self._voices = {self._reader.words(form): key for key, listed in forms for form in listed if form}
        qualities = [pair for pack in packs.descriptions.values() for pair in pack.qualities.items()]
        self._regions = [
            (word, key) for key, told in qualities if key in _REGIONS for word in self._reader.words(told.one)
        ]

    def _write_forms(self, words: Iterable[str], particles: Particles) -> list[str]:
        """Words with particles written on and without; where none are, what other words may begin with."""
        folded = self._fold_all(words)
        if not particles.article:
            return [word.rstrip() for word in folded]
        return [f" {on}{word[1:]}" for word in folded for on in ("", *particles.prepositions, *particles.conjunctions)]

    def _fold_lists(self, listed: Mapping[str, Iterable[str]]) -> list[str]:
        """The words of all languages folded."""
        return self._fold_all(word for words in listed.values() for word in words)

    def _fold_keyed(self, listed: Iterable[Wording]) -> list[tuple[str, list[str]]]:
        """The words of all languages folded, by their key."""
        return [(one.key, self._fold_lists(one.words)) for one in listed]

    def _fold_all(self, words: Iterable[str]) -> list[str]:
        return [self._reading.folded(word) for word in words]

    def _index(self, wordings: list[Wording]) -> list[tuple[tuple[str, ...], str]]:
        """Wordings longest first."""
        texts = ((text, w.key) for w in wordings for listed in w.words.values() for text in listed)
        pairs = [(self._reader.words(text), key) for text, key in texts]
        return sorted(pairs, key=lambda pair: (-len(pair[0]), pair))

    def aspect(self, text: str) -> str:
        """What a claim about an embargo says first of all; "in_force" where no word says otherwise."""
        return self.aspects(text)[0]

    def aspects(self, text: str) -> list[str]:
        """All that a claim about an embargo says, in the order of the rules; ["in_force"] if no word tells."""
        return self._aspects_of[text]

    def _read_aspects(self, text: str) -> list[str]:
        folded = self._folded_of[text]
        found = [key for key, words in self._aspects if any(word in folded for word in words)]
        return found or ["in_force"]

    def superlative(self, text: str) -> str:
        """The first degree above all others that the text holds, folded; "" if none."""
        return self._superlative_of[text]

    def _read_superlative(self, text: str) -> str:
        folded = self._folded_of[text]
        found = [(folded.index(word), word.strip()) for word in self._superlatives if word in folded]
        return min(found)[1] if found else ""

    def _join_parts(self, text: str, particles: Particles) -> re.Pattern[str]:
        """A pattern of words in order, with up to so many between them as «…» stands for; a conjunction may be
        written onto the first («فلم يذكر»).
        """
        parts = (re.escape(self._reading.folded(part).strip()) for part in text.split("…"))
        joined = f"(?:{'|'.join(particles.conjunctions)})?" if particles.conjunctions else ""
        return re.compile(f" {joined}" + rf"(?: \S+){{0,{_BETWEEN}}}? ".join(parts) + " ")

    def reply(self, text: str) -> str:
        """How somebody who was asked gave no answer: the key of the first wording that fits; "" if none."""
        folded = self._folded_of[text]
        return next((key for key, forms in self._replies if any(form.search(folded) for form in forms)), "")

    def denies_other(self, text: str) -> bool:
        """Whether the text is of others than those told before («أي هدف آخر», "any other target")."""
        folded = self._folded_of[text]
        return any(form.search(folded) for form in self._others)

    def is_habit(self, text: str) -> bool:
        """Whether the text tells of what is done again and again, not of one time."""
        folded = self._folded_of[text]
        return any(word in folded for word in self._habits)

    def superlative_phrase(self, text: str) -> str:
        """The first degree above all others with the words after it that tell of what, verbatim; "" if none."""
        words = text.split()
        for place in range(len(words)):
            if self.superlative(" ".join(words[place : place + _DEGREE])) and not self.superlative(
                " ".join(words[place + 1 : place + 1 + _DEGREE])
            ):
                return " ".join(words[place : place + _EXTENT])
        return ""

    def names_deal(self, text: str) -> bool:
        """Whether a word for a deal or a contract stands in the text."""
        folded, stems = self._folded_of[text], {f" {word} " for word in self._reading.words(text)}
        return any(word in folded or word in stems for word in self._deals)

    def words(self, text: str) -> tuple[str, ...]:
        """The content words of a text."""
        return self._words_of[text]

    def split_article(self, word: str) -> str:
        """The folded word without the article written onto it («السويدي»); "" where none is."""
        folded = self._reading.folded(word).strip()
        bare = self._reading.off_article(folded)
        return bare if bare != folded else ""

    def day_offset(self, text: str) -> float | None:
        """How many days from the day of the report the words count («أمس» is -1); None if they do not."""
        folded = self._folded_of[text]
        return next((days for form, days in self._offsets if form in folded), None)

    def moment(self, text: str) -> str:
        """Whether the text places its event before, during or after another; "" if it does not."""
        folded = self._folded_of[text]
        found = [(folded.index(w), key) for key, words in self._moments.items() for w in words if w in folded]
        return min(found)[1] if found else ""

    def moment_of_occasion(self, text: str) -> str:
        """The words that place what the text tells before, during or after a meeting or a visit; "" if none do."""
        found = self._hanging.search(self._folded_of[text])
        return found.group().strip() if found else ""

    def is_correction(self, text: str) -> bool:
        """Whether the text says that it puts right what was said before («تصحيح», "an earlier version said")."""
        folded = self._folded_of[text]
        return any(word in folded for word in self._corrections)

    def ends_deal(self, text: str) -> bool:
        """Whether the text has a deal called off or suspended («قررا إلغاء العقد», "scrapped the contract")."""
        stemmed = self._stemmed_of[text]
        return any(word in stemmed for word in self._endings) and any(word in stemmed for word in self._deals)

    def claims_attack(self, text: str) -> bool:
        """Whether the text has somebody say that an attack was theirs («تبنت», "claimed responsibility")."""
        folded = self._folded_of[text]
        return any(word in folded for word in self._claims_of_attack)

    def is_announcement(self, text: str) -> bool:
        """Whether the text says that something was announced («الإعلان عن», "announced")."""
        folded = self._folded_of[text]
        return any(word in folded for word in self._announcements)

    def step(self, text: str) -> str:
        """How far the text has an agreement come: "signed", "in_principle", else "reached"."""
        folded = self._folded_of[text]
        return next((key for key, words in self._steps if any(word in folded for word in words)), "reached")

    def means(self, text: str) -> list[str]:
        """With what the text has an attack done, by key («هاون», "tank shells"), in the order of the rules."""
        return self._means_of[text]

    def _read_means(self, text: str) -> list[str]:
        stemmed = self._stemmed_of[text]
        return [key for key, words in self._means if any(word in stemmed for word in words)]

    def _write_stemmed(self, text: str) -> str:
        """The folded words and behind them their stems, each apart from the next: a phrase is found in words alone."""
        return self._folded_of[text] + "".join(f" {word} " for word in self._words_of[text])

    def read_bearings(self, text: str) -> frozenset[str]:
        """The quarters of the compass that a text names («شمال شرق», "northeast": north and east)."""
        words = self._reading.folded(text).split()
        return frozenset(q for word in words for q in self._bearings.get(self._reading.off_article(word), ()))

    def directions(self, text: str) -> list[str]:
        """What a ban is told to forbid, "supply" or "purchase", in the order of the rules."""
        folded = self._folded_of[text]
        return [key for key, words in self._directions if any(word in folded for word in words)]

    def rank(self, office: str) -> str:
        """The key of a rank; "" for what is none."""
        return self._rank_of[office]

    def _read_rank(self, office: str) -> str:
        words = self._reader.words(office.split("/", maxsplit=1)[0])
        return next((key for wording, key in self._ranks if words == wording), "")

    def voice(self, description: str) -> str:
        """What sort of voice is described, alike in all languages («ضابط», "an officer"); "" for none."""
        words = ((word,) for word in self._reader.words(description))
        return next((self._voices[word] for word in words if word in self._voices), "")

    def regions(self, description: str) -> frozenset[str]:
        """The regions that a description names, alike in all languages ("European", «غربي»)."""
        words = self._reader.words(description)
        return frozenset(key for begin, key in self._regions if any(word.startswith(begin) for word in words))

    def post(self, office: str) -> str:
        """The key of the post that the words begin with, be it somebody's («نائبه»); "" if the lists have none."""
        return self._post_of[office]

    def _read_post(self, office: str) -> str:
        words = self._reader.words(office)
        if not words:
            return ""
        bare = [(words[0][: -len(end)], *words[1:]) for end in self._pronouns if words[0].endswith(end)]
        tried = (key for form in (words, *bare) for wording, key in self._posts if form[: len(wording)] == wording)
        return next(tried, "")


def _join_pairs(before: Iterable[str], behind: Iterable[str]) -> re.Pattern[str]:
    """A pattern of a folded word of the one list, few others, and one of the other list."""
    first, last = ("|".join(re.escape(w.strip()) for w in sorted(set(words))) for words in (before, behind))
    return re.compile(rf" (?:{first})(?: \S+){{0,{_NEAR_OCCASION}}}? (?:{last}) ")
