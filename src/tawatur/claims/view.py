"""A sentence as this room sees it: tokens, mentions in place, what governs each mention."""

from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from tawatur.claims.line import Line
from tawatur.claims.marks import COMMAS, KEPT_BEHIND, KEPT_IN_FRONT, SENTENCE_ENDS
from tawatur.claims.wording import Word, Wording
from tawatur.core.analysis import Sentence
from tawatur.core.mention import Mention

_MAKER = "company/"  # how the keys of makers of arms begin
_OWNS = ("'s", "s'")  # how the owner ends where the nationality goes first


class Stretch(NamedTuple):
    """A run of tokens of one document, or of code points; `last` exclusive."""

    first: int
    last: int


class Argument:
    """A mention in its sentence: token range (`last` exclusive), its preposition, the noun it hangs on.

    `prep` is "" for a bare mention. `noun` is the folded noun right before it that is no mention
    (its genitive head), "" if none. `joined`: coordinated with the argument before it. `modifies`: a noun
    right behind it is what is meant ("UN schools").
    """

    __slots__ = ("first", "joined", "last", "mention", "modifies", "noun", "prep")

    def __init__(
        self,
        mention: Mention,
        first: int,
        last: int,
        prep: str = "",
        noun: str = "",
        *,
        joined: bool = False,
        modifies: bool = False,
    ) -> None:
        self.mention = mention
        self.first = first
        self.last = last
        self.prep = prep
        self.noun = noun
        self.joined = joined
        self.modifies = modifies

    def hang(self, prep: str, noun: str, *, joined: bool = False) -> "Argument":
        """The same mention on another preposition and noun."""
        return Argument(self.mention, self.first, self.last, prep, noun, joined=joined, modifies=self.modifies)

    def describe(self) -> "Argument":
        """The same mention where a noun behind it is what is meant."""
        return Argument(self.mention, self.first, self.last, self.prep, self.noun, joined=self.joined, modifies=True)


class View(Line):
    """One sentence. Word numbers are those of the analysis."""

    def __init__(
        self,
        text: str,
        wording: Wording,
        sentence: Sentence,
        mentions: Sequence[Mention],
        capitals: Set[str] = frozenset(),
        seats: Set[str] = frozenset(),
    ) -> None:
        super().__init__(text, wording, sentence)
        self.capitals, self.seats = capitals, seats
        self.mentions = mentions
        self.breaks: list[int] | None = None  # at which tokens a clause begins, once it is found
        self.asides: list[Stretch] | None = None  # what stands between dashes, once it is found
        self.encounters: list[int] | None = None  # where a meeting or a visit is named, once it is found
        self.turns: list[int] | None = None  # where what is said may begin or stop, once it is found
        for mention in mentions:
            if mention.kind in ("date", "duration"):
                self._dates.update(range(self._find(mention.extent.start), self._find(mention.extent.end)))
        self.arguments = [self._govern(argument) for argument in self._place(mentions)]
        self.arguments = [self._join(number, argument) for number, argument in enumerate(self.arguments)]
        self._begins = [argument.first for argument in self.arguments]
        self.verbs = self.list_verbs()
        if self.lexicon.language.nationality_first:
            self.arguments = [a.describe() if self._modifies(a) else a for a in self.arguments]
            self.arguments = self._pass_owners(self.arguments)

    def fits(self, argument: Argument, kinds: Sequence[str]) -> bool:
        """Whether the mention is of one of these kinds; `capital` is a capital, which may stand for its state, or the
        seat of another government, which does so without a preposition («بنغازي ترفض», not «إلى بنغازي»).
        """
        mention = argument.mention
        if mention.kind in kinds:
            return True
        stands = mention.ref in self.capitals or (mention.ref in self.seats and not argument.prep)
        return "capital" in kinds and mention.kind == "place" and stands

    def is_definite(self, mention: Mention) -> bool:
        """Whether a mention of this sentence is definite: by its own article, or by one before it."""
        number = next((a.first for a in self.arguments if a.mention is mention), -1)
        if number < 0:
            return False
        before = self.tokens[number - 1].form if number > self.sentence.first else ""
        return self.tokens[number].definite or before in self.lexicon.definite

    def inside(self, first: int, last: int) -> list[Argument]:
        """The arguments that begin in a token range."""
        begins = self._begins
        return self.arguments[bisect_left(begins, first) : bisect_left(begins, last)]

    def find_verbs(self, first: int, last: int) -> list[int]:
        """The finite verbs of a token range of the sentence, in order."""
        verbs = self.verbs
        return verbs[bisect_left(verbs, first) : bisect_left(verbs, last)]

    def holds(self, words: Set[str], at: Stretch) -> bool:
        """Whether a token of a range is, as a whole, one of these words of the lexicon."""
        places = self.find_places(words)
        return bool(places) and any(at.first <= n < at.last and self.tokens[n].whole in words for n in places)

    def within(self, bounds: Stretch) -> list[Mention]:
        """The mentions that lie whole between two offsets."""
        return [m for m in self.mentions if bounds.first <= m.extent.start and m.extent.end <= bounds.last]

    def span(self, first: int, last: int) -> Stretch | None:
        """Offsets of a token range without outer marks and a leading conjunction; None if nothing is left."""
        tokens = self.tokens
        while first < last and tokens[first].kind == "mark" and tokens[first].form not in KEPT_IN_FRONT:
            first += 1
        if first < last - 1 and self.lexicon.verb_first and self.conjoined(first) and self.opens_words(first):
            first += 1  # «وأن»
        if first < last - 1 and not self.lexicon.verb_first and tokens[first].form in self.lexicon.and_or:
            first += 1  # "and gunmen shot three"
        while first < last and self._is_outer(first, last):
            last -= 1
        return Stretch(self.begin(first), tokens[last - 1].end) if first < last else None

    def _is_outer(self, first: int, last: int) -> bool:
        """Whether the last token of a range is no part of its words: a mark, the conjunction of the next clause."""
        token = self.tokens[last - 1]
        if token.kind != "mark":
            return not self.lexicon.verb_first and token.form in self.lexicon.conjunctions and last - first > 1
        quotes = self.lexicon.quotes
        if token.form not in quotes:
            return token.form not in KEPT_BEHIND
        ends = last - 2 >= first and self.tokens[last - 2].form in SENTENCE_ENDS
        return ends and not any(self.tokens[n].form in quotes for n in range(first, last - 1))

    def _place(self, mentions: Sequence[Mention]) -> list[Argument]:
        """The mentions that stand for themselves, each on its tokens; of two on one token the first."""
        placed: list[Argument] = []
        for mention in filter(_stands, mentions):
            if self._is_compound(mention):
                continue
            first = max(self.sentence.first, self._find(mention.extent.start + 1) - 1)
            own = range(first, self._find(mention.extent.end))
            if not own or first in self.wording.titled or not self._covering.keys().isdisjoint(own):
                continue
            self._covering.update(dict.fromkeys(own, mention))
            placed.append(Argument(mention, own.start, own.stop))
        return placed

    def _find(self, offset: int) -> int:
        """The first token of the sentence that begins at an offset or behind it."""
        return bisect_left(self.wording.starts, offset, self.sentence.first, self.sentence.last)

    def _is_compound(self, mention: Mention) -> bool:
        """Whether a hyphen makes the name part of an adjective: "UN-run", "pro-Iran"."""
        text, (start, end) = self.text, (mention.extent.start, mention.extent.end)
        if "-" not in (text[end : end + 1], text[start - 1 : start]):
            return False
        if mention.kind not in ("country", "organisation", "person", "outlet", "place"):
            return False
        behind = text[end : end + 1] == "-" and text[end + 1 : end + 2].islower()
        return behind or (text[start - 1 : start] == "-" and text[max(start - 2, 0) : start - 1].islower())

    def _govern(self, argument: Argument) -> Argument:
        """What preposition, attached or written, near or over a noun, the mention hangs on."""
        own, led = self._lead(argument), self._lead_over_compound(argument)
        if own or led:
            return argument.hang(own or led, "")
        noun = ""
        reach = argument.first - self.rules.names.steps_to_governor
        for number in range(argument.first - 1, max(self.sentence.first, reach) - 1, -1):
            token = self.tokens[number]
            if self._begins_phrase(number) or self.is_date(number):
                break
            if argument.mention.rule == "direction" and self.covered(number) is not None:
                break  # «على مواقع طالبان شمال كابول»
            if self._is_quote(token) or self._is_each_of(number) or token.whole in self.lexicon.pointing:
                continue
            if self.preposition(number):
                return self._hang(argument, number, noun)
            closed = token.after and (self.attached(number) or token.form in self.lexicon.prepositions)
            if token.kind == "mark" or self._stops(number) or closed:
                break  # «بمقتضاه», «به» are closed by their pronoun and govern nothing
            noun = noun or ("" if token.form.endswith(self.lexicon.adverb_ends) else token.form)
            attached = self.attached(number)
            if attached:
                return argument.hang(attached, noun)
            if token.kind != "word":
                break
        return argument.hang("", noun) if noun else argument

    def _hang(self, argument: Argument, number: int, noun: str) -> Argument:
        """What the preposition at a token makes of a name; a person behind the place something was in hangs on nothing
        («استقبل في المطار السفير سامي عون», «يلتقي خلال الزيارة السفير سامي عون»).
        """
        preposition, at = self.preposition(number), self.lexicon.at
        if number == self.sentence.first and self.finite(number):
            return argument  # «قبل الملك استقالته»
        if self.tokens[number - 1].form in self.lexicon.nearby:
            return argument.hang(self.tokens[number - 1].form if self._measures(number - 1) else at, noun)
        beside = preposition == at or preposition in self.lexicon.meanwhile
        parted = self.tokens[number + 1].definite or self._is_closed(number + 1, during=preposition != at)
        if beside and noun and argument.mention.kind == "person" and parted:
            return argument
        opens = preposition in self.lexicon.conjunctions and self._opens_clause(argument)
        return argument.hang("" if opens else preposition, noun)

    def _measures(self, number: int) -> bool:
        """Whether a part of the sky only tells how far off or where a place already told lies, so that nothing happened
        at the name behind it: "80 km (50 miles) north of Kumasi", "in Wenchi, north of Kumasi".
        """
        before = max(number - 1, self.sentence.first)
        if self.tokens[before].form in COMMAS:
            held = self.covered(before - 1)
            return held is not None and held.kind == "place"
        return self.tokens[before].form == ")" or self.tokens[before - 1].kind == "number"

    def _is_closed(self, number: int, *, during: bool) -> bool:
        """Whether a noun has its owner in a pronoun and governs nobody behind it: «استقبل في مكتبه السفير», «يلتقي خلال
        زيارته السفير»; a deed may still have its object there («خلال لقائه السفير»).
        """
        events = {event for _, (event, _) in self.lexicon.nouns.get(self.tokens[number].form, ())}
        return bool(self.tokens[number].after) and ("visit" in events if during else not events)

    def _lead(self, argument: Argument) -> str:
        """The preposition written onto the mention; "" where its letters are those of the name: «باريس»."""
        prepositions, before = self.lexicon.language.particles.prepositions, argument.mention.before
        own = next((p for p in before if p in prepositions), "") if before else ""
        inside = argument.mention.extent.start == self.tokens[argument.first].start
        return own or ("" if inside else self.attached(argument.first))

    def _begins_phrase(self, number: int) -> bool:
        """Whether an article stands here and no preposition before it: "in Vaasa the ministry"."""
        article = self.tokens[number].form in self.lexicon.articles and number > self.sentence.first
        return article and not self.preposition(number - 1)

    def _modifies(self, argument: Argument) -> bool:
        """Whether a common noun stands right behind a name, which then only says whose or where it is."""
        lexicon, number = self.lexicon, argument.last
        if argument.mention.kind not in ("country", "organisation") or number >= self.sentence.last:
            return False
        token = self.tokens[number]
        if token.kind != "word" or self.covered(number) is not None or self.is_date(number) or self.finite(number):
            return False
        if argument.mention.kind == "organisation" and token.form in lexicon.members:
            return False
        counted = self.covered(number + 1)
        if counted is not None and counted.kind == "weapon" and counted.amount is not None:
            return False  # "sold Estonia two tanks": the word before arms that are counted is their number
        form = token.form
        return form not in lexicon.small and form not in lexicon.reduced and form not in lexicon.breaks

    def _pass_owners(self, arguments: list[Argument]) -> list[Argument]:
        """What governs a country goes over to the body or the place it owns: "from Turkey's Baykar" is from Baykar, "in
        Kenya's northern Wajir county" and "in Kenya's second city, Mombasa" are there.
        """
        passed = list(arguments)
        for number, (owner, owned) in enumerate(pairwise(arguments)):
            if owner.mention.kind != "country" or not self.tokens[owner.last - 1].form.endswith(_OWNS):
                continue
            body = owned.mention.kind == "organisation" and owner.last == owned.first
            part = owned.mention.kind == "place" and self._owns_place(owner, owned)
            if body or part:
                passed[number] = owner.hang("" if part else owner.prep, owner.noun, joined=owner.joined).describe()
                passed[number + 1] = owned.hang(owner.prep, owner.noun, joined=owner.joined)
        return passed

    def _owns_place(self, owner: Argument, owned: Argument) -> bool:
        """Whether nothing but words that tell which stands between an owner and a place, perhaps a comma last."""
        between = range(owner.last, owned.first - (self.tokens[owned.first - 1].form in COMMAS))
        hyphens = {n for n in between if self.tokens[n].form == "-"}
        plain = all(self.tokens[n].kind == "word" or n in hyphens for n in between)
        return plain and not any(self.preposition(n) or self._stops(n) or self.is_date(n) for n in between)

    def _opens_clause(self, argument: Argument) -> bool:
        """Whether a verb follows the name, so that "after" before it opens a clause."""
        return not self.lexicon.verb_first and argument.last < self.sentence.last and self.finite(argument.last)

    def _is_quote(self, token: Word) -> bool:
        return token.kind == "mark" and token.form in self.lexicon.quotes

    def _lead_over_compound(self, argument: Argument) -> str:
        """The preposition before a name over one adjective of two words: "in the pirate-infested Gulf of Aden"."""
        place = argument.first - 4
        if place <= self.sentence.first or not self._is_joint(argument.first - 2):
            return ""
        return self.preposition(place - (self.tokens[place].form in self.lexicon.articles))

    def _is_joint(self, number: int) -> bool:
        """Whether a hyphen stands there that makes one adjective of two words."""
        start, end = self.tokens[number].start, self.tokens[number].end
        inside = self.text[start - 1 : start].isalpha() and self.text[end : end + 1].islower()
        return not self.lexicon.verb_first and self.tokens[number].form == "-" and inside

    def _is_each_of(self, number: int) -> bool:
        """Whether the token is one of the two of «كل من», which stands before names and governs none."""
        token, words = self.tokens[number], self.lexicon.each_words
        if token.form not in words and token.whole not in words:
            return False
        starts = range(max(self.sentence.first, number - 1), number + 1)
        return any((self.tokens[n].form, self.tokens[n + 1].whole) in self.lexicon.each_of for n in starts)

    def _stops(self, number: int) -> bool:
        """Whether no preposition reaches over the token: a name, a verb, a word that opens a clause."""
        token = self.tokens[number]
        opens = token.form in self.lexicon.clause_openers or token.whole in self.lexicon.clause_openers
        hands_on = not self.lexicon.verb_first and token.form in self.lexicon.participles
        return opens or hands_on or self.covered(number) is not None or self.finite(number)

    def _is_described(self, argument: Argument, between: list[Word]) -> bool:
        """Whether "and" and words that only tell what a person or a maker is stand before the name: "and rebel leader
        Berg", "and plane maker Saab".
        """
        maker = argument.mention.ref.startswith(_MAKER)
        if self.lexicon.verb_first or not (maker or argument.mention.kind == "person") or not between:
            return False
        numbers = range(argument.first - len(between) + 1, argument.first)
        plain = not any(self.preposition(n) or self._stops(n) or self.is_date(n) for n in numbers)
        told = sum(not self.lexicon.read_nisba(token.form) for token in between)
        return between[0].form in self.lexicon.and_or and told <= self.rules.frames.described_before and plain

    def _join(self, number: int, argument: Argument) -> Argument:
        """Coordinate with the argument before, over «و» or a comma, if nothing else stands between."""
        if number == 0:
            return argument
        earlier = self.arguments[number - 1]
        between = self.tokens[earlier.last : argument.first]
        alike = earlier.mention.kind == "person" or argument.mention.ref.startswith(_MAKER)
        if alike and self._is_described(argument, between):
            return argument.hang(argument.prep or earlier.prep, earlier.noun, joined=True)
        words: list[Word] = []
        for token in between:
            if token.kind == "word" and token.whole not in self.lexicon.articles:
                if words:
                    return argument
                words.append(token)
        led = argument.mention.before[:1]
        attached = bool(led) and led[0] in self.lexicon.language.particles.conjunctions
        attached = attached or self.conjoined(argument.first)
        written = len(words) == 1 and words[0].form in self.lexicon.and_or
        if (attached and not words) or written:
            return argument.hang(argument.prep or earlier.prep, argument.noun or earlier.noun, joined=True)
        return argument


def _stands(mention: Mention) -> bool:
    """Whether a mention is an argument of its own: no date, nothing inside another name; arms stand for their count."""
    if mention.kind in ("date", "duration") or (mention.kind == "quantity" and mention.ref):
        return False
    return not mention.inner or mention.kind == "weapon"
