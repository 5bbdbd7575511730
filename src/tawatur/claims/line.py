"""The tokens of a sentence: which phrase stands where, which word is a verb here."""

from collections.abc import Mapping, Set
from typing import TypeVar

from msgspec.structs import replace

from tawatur.claims.event_words import Phrase
from tawatur.claims.marks import CLOSING_QUOTES, COMMAS, DATELINE_ENDS, WITHIN_WORDS
from tawatur.claims.row import Row
from tawatur.claims.wording import Word, Wording
from tawatur.core.analysis import Sentence
from tawatur.core.claim import Modality
from tawatur.core.mention import Mention
from tawatur.packs.claims import ClaimRules

T = TypeVar("T")


class Line(Row):
    """One sentence as tokens, numbered as in the analysis."""

    def __init__(self, text: str, wording: Wording, sentence: Sentence) -> None:
        lexicon = wording.lexicon
        told = sentence if lexicon.verb_first else leave_out_dateline(text, wording.tokens, sentence, lexicon.rules)
        super().__init__(wording, told)
        self.text = text
        self.rules = lexicon.rules  # the numbers that decide in this room
        self._covering: dict[int, Mention] = {}
        self.openers = [number for number in self.find_places(lexicon.that) if self.opens_words(number)]  # in order
        self._finite: dict[int, bool] = {}
        self._dates: set[int] = set()
        self._texts: dict[tuple[int, int], tuple[str, str, Set[str]]] = {}

    def covered(self, number: int) -> Mention | None:
        """The outer mention that covers a token."""
        return self._covering.get(number)

    def is_date(self, number: int) -> bool:
        """Whether the token tells a time."""
        return number in self._dates

    def read_words(self, first: int, last: int) -> tuple[str, str, Set[str]]:
        """A token range as words with blanks around each, as written, and without what is attached; and both by
        themselves.
        """
        found = self._texts.get((first, last))
        if found is None:
            tokens = self.tokens[first:last]
            whole, forms = [token.whole for token in tokens], [token.form for token in tokens]
            found = self._texts[first, last] = (f" {' '.join(whole)} ", f" {' '.join(forms)} ", {*whole, *forms})
        return found

    def matches_within(self, first: int, last: int, phrases: Mapping[str, list[tuple[Phrase, T]]]) -> list[T]:
        """What the table holds for the phrases that begin in a token range, in order."""
        found = self.find_phrases(phrases).items()
        return [value for number, (_, value) in found if first <= number < last and not self.is_date(number)]

    def finite(self, number: int) -> bool:
        """Whether the token reads as a finite verb here."""
        found = self._finite.get(number)
        if found is None:
            acts = self.wording.acting.get(number)
            looks = acts or (acts is not None and self._ends_finite(number))
            found = self._finite[number] = looks and self._reads_finite(number)
        return found

    def list_verbs(self) -> list[int]:
        """The tokens of the sentence that read as finite verbs, in order."""
        return [number for number in self.cut(self.wording.may_act) if self.finite(number)]

    def _reads_finite(self, number: int) -> bool:
        """Whether nothing on the word or before it makes it anything else."""
        token, nouns = self.tokens[number], self.lexicon.nouns_too
        if token.kind != "word" or token.definite or self.covered(number) is not None or self.attached(number):
            return False
        if self.is_date(number):
            return False  # «فجر الجمعة» blows nothing up
        if self.lexicon.accusative and self.lexicon.accusative in self.text[token.stem : token.end]:
            return False  # «نفياً قاطعاً»
        if not self._may_be_verb(number) or self._is_hyphened(number) or self._calls_by_name(number):
            return False
        if self.written[number] in self.lexicon.only_before_that:
            return self._opens_behind(number) or self._opens_far_behind(number)
        if self._is_preposition(number) or self._is_negated_noun(number):
            return False
        wanted = self.lexicon.only_taking.get(token.form)
        if wanted is not None:
            leads = number == self.sentence.first  # «وعبر المجلس في جلسته ... عن»
            within = self.rules.speech.longest_opening if leads else self.rules.speech.object_within
            near = range(number + 1, min(number + within, self.sentence.last))
            return any(self.tokens[n].form in wanted for n in near)  # «عبر بيان» is no «عبر عن»
        return not ((token.form in nouns or self.written[number] in nouns) and self._is_noun(number))

    def _is_preposition(self, number: int) -> bool:
        """Whether a form of a verb that is a preposition too stands before a time or behind a comma: «، قبل قليل»; not
        «الوزير قبل الاستقالة».
        """
        if not self.lexicon.verb_first or self.tokens[number].form not in self.lexicon.prepositions:
            return False
        if self.written[number] in self.lexicon.say or self.conjoined(number):
            return False
        timed = number + 1 < self.sentence.last and self.is_date(number + 1)
        return timed or self.tokens[number - 1].form in COMMAS

    def _is_negated_noun(self, number: int) -> bool:
        """Whether a word stands before it that negates nouns alone: «طلب عدم ذكر اسمه», «دون كشف هويته»."""
        before = self.tokens[number - 1].form if number > self.sentence.first else ""
        return self.lexicon.verb_first and before in self.lexicon.noun_negations and not self.conjoined(number)

    def _calls_by_name(self, number: int) -> bool:
        """Whether the word only says what somebody told of right before it is called: "a group called Sons of the Coast
        said"; not "the minister called Togo a friend".
        """
        lexicon, last = self.lexicon, self.sentence.last
        if self.tokens[number].form not in lexicon.naming or number == self.sentence.first:
            return False
        first = number - 1
        while first > self.sentence.first and self.tokens[first].form not in lexicon.articles:
            hyphen = self.tokens[first].kind == "mark" and self.tokens[first].form in WITHIN_WORDS
            if not hyphen and (self.tokens[first].kind == "mark" or self.finite(first)):
                return False
            first -= 1
        end = number + 1
        while end < last and (self.covered(end) is not None or self.text[self.tokens[end].start].isupper()):
            end += 1
        if self.tokens[first].form not in lexicon.indefinite or not number + 1 < end < last:
            return False
        return self.tokens[end].kind == "mark" or bool(self.preposition(end)) or self.finite(end)

    def _opens_behind(self, number: int) -> bool:
        """Whether a that-word stands behind a word and the one person named there: «بيّن أن», «بيّن الوزير سامي عون أن»,
        or, if it is no preposition too, any one voice («يدعي المتمردون أن»); not «بين غانا وتوغو».
        """
        place, may_be_small = number + 1, self.tokens[number].form in self.lexicon.prepositions
        held = self.covered(place) if place < self.sentence.last else None
        while held is not None and (held.kind == "person" or not may_be_small) and self.covered(place) is held:
            place += 1
        plain = place == number + 1 < self.sentence.last and self.tokens[place].definite and not may_be_small
        place += plain
        return place < self.sentence.last and self.opens_words(place)

    def _opens_far_behind(self, number: int) -> bool:
        """Whether a preposition that is a verb too opens a sentence or clause, and nothing but the words for one stands
        between it and a that-word: «وبين مدير المصنع أن», «من جانبه، بين المحافظ، أن»; not «بين الوزير والسفير».
        """
        first, token = self.sentence.first, self.tokens[number]
        if number > first and self.tokens[number - 1].form not in COMMAS:
            return False
        stop = min(number + self.rules.speech.object_within, self.sentence.last - 1)
        place = number + 1
        while place < stop and not self.opens_words(place):
            told, comma = self.tokens[place], self.tokens[place].form in COMMAS and self.opens_words(place + 1)
            if (told.kind != "word" and not comma) or (self.conjoined(place) and self.covered(place) is None):
                return False
            place += 1
        return number + 1 < place < stop and token.form in self.lexicon.say

    def _is_hyphened(self, number: int) -> bool:
        """Whether hyphens make the word part of an adjective: "hit-and-run", "Iran-backed"."""
        start, end = self.tokens[number].start, self.tokens[number].end
        letters = not self.lexicon.verb_first
        behind = self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].isalpha()
        return letters and (behind or (self.text[start - 1 : start] == "-" and self.text[max(start - 2, 0)].isalpha()))

    def gerund(self, number: int) -> bool:
        """Whether the token is a verbal noun behind a preposition that keeps its object: "of bombing the camp"."""
        token, lexicon = self.tokens[number], self.lexicon
        before = self.tokens[number - 1].form if number > self.sentence.first else ""
        ends = bool(lexicon.going_on) and token.form.endswith(lexicon.going_on)
        return ends and token.form in lexicon.verbs and (before in lexicon.prepositions or before in lexicon.say)

    def _ends_finite(self, number: int) -> bool:
        """Whether a word in no list ends like a past form and nothing makes it an adjective: "police stormed"."""
        token = self.tokens[number]
        if number == self.sentence.first:
            return False
        if len(token.form) < self.rules.names.least_verb_letters + 1 or self.text[token.start].isupper():
            return False
        return not self._describes(number)

    def _describes(self, number: int) -> bool:
        """Whether the token before makes this one part of a name or its adjective: an article, an owner, a number."""
        before, lexicon = self.tokens[number - 1], self.lexicon
        owner = before.form.endswith(("'s", "s'"))
        told = before.form in lexicon.articles or before.form in lexicon.definite
        return told or before.kind == "number" or owner or before.form == "-"

    def _is_noun(self, number: int) -> bool:
        """Whether a word that may be verb or noun is a noun: an article before it, or a verb earlier in its clause."""
        lexicon = self.lexicon
        if number == self.sentence.first or (lexicon.verb_first and self.conjoined(number)):
            return not lexicon.verb_first  # «وصل الوزير إلى أكرا وبحث مع السفير»
        if self._describes(number) or self._ends_phrase(number):
            return True
        if number + 1 < self.sentence.last and self.tokens[number + 1].form in lexicon.of:
            return True  # "and reports of looting"
        before = self.tokens[number - 1].form
        if before in lexicon.no_noun_behind or self._counts_behind(number):
            return False
        for place in range(number - 1, self.sentence.first - 1, -1):
            token = self.tokens[place]
            opens = token.form in lexicon.that or token.form in lexicon.relatives or token.form in lexicon.conjunctions
            if opens or (token.kind == "mark" and token.form not in WITHIN_WORDS):
                return False
            if self.matches(place, lexicon.according):
                return True  # "according to media reports"
            if self.finite(place):
                return not (lexicon.verb_first and token.form in lexicon.auxiliaries)  # «كان الجيش تسلم»
        return False

    def _ends_phrase(self, number: int) -> bool:
        """Whether the word ends the noun of an event right before a verb: "an air strike hit the camp"."""
        before, own = self.tokens[number - 1].form, self.tokens[number].form
        behind = self.tokens[number + 1].form if number + 1 < self.sentence.last else ""
        return behind in self.lexicon.verbs and any(
            phrase == (before, own) for phrase, _ in self.lexicon.nouns.get(before, ())
        )

    def _counts_behind(self, number: int) -> bool:
        """Whether a verb that goes on has persons counted right behind it, which are its object: "attacked a post
        killing three soldiers".
        """
        going = bool(self.lexicon.going_on) and self.tokens[number].form.endswith(self.lexicon.going_on)
        held = self.covered(number + 1) if going and number + 1 < self.sentence.last else None
        return held is not None and held.kind == "quantity"

    def is_home(self, number: int) -> bool:
        """Whether the token is the country of the one who speaks: «بلاده», "his country"."""
        token, lexicon = self.tokens[number], self.lexicon
        owned = number > self.sentence.first and self.tokens[number - 1].form in lexicon.owned
        return token.form in lexicon.homelands and (bool(token.after) or owned)

    def preposition(self, number: int) -> str:
        """The preposition a token is, "" if it is none or closed by a pronoun («فيها» governs nothing)."""
        token, listed = self.tokens[number], self.lexicon.prepositions
        written = self.written[number]
        if written in listed:
            twofold = written in self.lexicon.only_before_that or written in self.lexicon.only_taking
            return "" if twofold and self.finite(number) else written
        return token.form if token.form in listed and not token.after else ""

    def _may_be_verb(self, number: int) -> bool:
        """Whether the word before leaves room for a verb: no article, no preposition but one of an infinitive."""
        lexicon = self.lexicon
        before = self.tokens[number - 1].whole if number > self.sentence.first else ""
        if before in lexicon.to and self.tokens[number].form.endswith(lexicon.infinitives):
            return True
        if before in lexicon.articles or before in lexicon.language.contracted:
            return False
        preposition = self.preposition(number - 1) if before else ""
        return not preposition or preposition in lexicon.future

    def tense(self, number: int) -> Modality | None:
        """What the ending of a verb that inflects by its end says: it is to come, or only told."""
        form, tenses = self.tokens[number].form, self.lexicon.tenses
        return next((modality for modality, ends in tenses.items() if form.endswith(ends)), None)

    def is_passive(self, number: int) -> bool:
        """Whether a form of "to be" makes the verb passive, or who did it stands right behind: "had been delivered",
        "two men killed by rebels".
        """
        form, lexicon = self.tokens[number].form, self.lexicon
        done = number + 1 < self.sentence.last and self.tokens[number + 1].form in lexicon.agents
        done = done and not self.tells_means(number + 1)
        done = done and form not in lexicon.moving and not form.endswith(lexicon.going_on)
        return self.is_been(number) or (done and bool(lexicon.being))

    def tells_means(self, number: int) -> bool:
        """Whether a preposition stands here with what somebody speaks by, not with who acts: "by telephone"."""
        near = [token.form for token in self.tokens[number + 1 : min(number + 3, self.sentence.last)]]
        near = [form for form in near if form not in self.lexicon.articles]
        return bool(near) and near[0] in self.lexicon.means

    def is_been(self, number: int) -> bool:
        """Whether a form of "to be" makes the verb passive: "was told", "had been delivered"."""
        if not self.lexicon.being:
            return False  # a language whose verbs tell it by their form
        place = self._skip_adverbs(number)
        before = self.tokens[place].form if place >= self.sentence.first else ""
        form = self.tokens[number].form
        if place > self.sentence.first and self.tokens[place - 1].form in self.lexicon.reflexive:
            return False
        return (
            before in self.lexicon.being
            and form not in self.lexicon.moving
            and not form.endswith(self.lexicon.going_on)
        )

    def _skip_adverbs(self, number: int) -> int:
        """The token before a verb, over adverbs and negations that part it from its auxiliary: "was not told"."""
        lexicon, place = self.lexicon, number - 1
        while place > self.sentence.first and self.tokens[place].form not in lexicon.being:
            form = self.tokens[place].form
            ends = bool(lexicon.adverb_ends) and form.endswith(lexicon.adverb_ends)
            if not (ends or form in lexicon.negations or form in lexicon.auxiliaries):
                break
            place -= 1
        return place

    def closes_quotation(self, number: int) -> bool:
        """Whether a mark stands here that closes a quotation which is no title."""
        return self.tokens[number].form in CLOSING_QUOTES and number not in self.wording.titled

    def opens_words(self, number: int) -> bool:
        """Whether a that-word stands here; «لأنه» gives a reason."""
        return number in self.wording.openers


def leave_out_dateline(text: str, tokens: list[Word], sentence: Sentence, rules: ClaimRules) -> Sentence:
    """The sentence without the place, day and agency set before it: "RIGA, May 4 (Agency) - The port ..."."""
    reach = min(sentence.last - 1, sentence.first + rules.speech.longest_dateline)
    opened = 0
    for number in range(sentence.first, reach):
        token = tokens[number]
        opened += (token.form == "(") - (token.form == ")")
        if number > sentence.first and token.form in DATELINE_ENDS and not opened:
            last = number + (tokens[number + 1].form == token.form)  # "RIGA -- The port", "RIGA // The port"
            apart = tokens[number - 1].end < token.start and tokens[last].end < tokens[last + 1].start
            return replace(sentence, first=last + 1) if apart and last + 1 < sentence.last else sentence
        if token.kind == "word" and not text[token.start].isupper():
            return sentence
    return sentence
