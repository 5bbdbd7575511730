"""A sentence as this room sees it: tokens, mentions in place, what governs each mention."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from tawatur.claims.marks import KEPT_BEHIND, KEPT_IN_FRONT
from tawatur.claims.words import Lexicon, Phrase
from tawatur.core.analysis import Analysis, Sentence, Token
from tawatur.core.claim import Modality
from tawatur.core.mention import Mention
from tawatur.packs.claims import ClaimRules

T = TypeVar("T")


class Stretch(NamedTuple):
    """A run of tokens of one document, or of code points; `last` exclusive."""

    first: int
    last: int


class Argument(Struct, frozen=True):
    """A mention in its sentence: token range (`last` exclusive), its preposition, the noun it hangs on.

    `prep` is "" for a bare mention. `noun` is the folded noun right before it that is no mention
    (its genitive head), "" if none. `joined`: coordinated with the argument before it.
    """

    mention: Mention
    first: int
    last: int
    prep: str = ""
    noun: str = ""
    joined: bool = False


class View:
    """One sentence. Token numbers are those of the analysis."""

    def __init__(
        self,
        text: str,
        analysis: Analysis,
        sentence: Sentence,
        mentions: Sequence[Mention],
        lexicon: Lexicon,
        capitals: Set[str] = frozenset(),
    ) -> None:
        self.text = text
        self.capitals = capitals
        self.tokens = analysis.tokens
        self.sentence = sentence
        self.lexicon = lexicon
        self.mentions = mentions
        self._covering: dict[int, Mention] = {}
        dates = [m.extent for m in mentions if m.kind in ("date", "duration")]
        self._dates = {
            number
            for number in range(sentence.first, sentence.last)
            for date in dates
            if date.start <= self.tokens[number].start < date.end
        }
        self.arguments = [self._govern(argument) for argument in self._place(mentions)]
        self.arguments = [self._join(number, argument) for number, argument in enumerate(self.arguments)]

    @property
    def rules(self) -> ClaimRules:
        """The numbers that decide in this room."""
        return self.lexicon.rules

    def fits(self, argument: Argument, kinds: Sequence[str]) -> bool:
        """Whether the mention is of one of these kinds; `capital` is a capital, which may stand for its state."""
        mention = argument.mention
        return mention.kind in kinds or (
            "capital" in kinds and mention.kind == "place" and mention.ref in self.capitals
        )

    def token(self, number: int) -> Token:
        """The token of this number."""
        return self.tokens[number]

    def covered(self, number: int) -> Mention | None:
        """The outer mention that covers a token."""
        return self._covering.get(number)

    def is_date(self, number: int) -> bool:
        """Whether the token tells a time."""
        return number in self._dates

    def is_definite(self, mention: Mention) -> bool:
        """Whether a mention of this sentence is definite: by its own article, or by one before it."""
        number = next((a.first for a in self.arguments if a.mention is mention), -1)
        if number < 0:
            return False
        before = self.tokens[number - 1].form if number > self.sentence.first else ""
        return self.tokens[number].definite or before in self.lexicon.definite

    def written(self, number: int) -> str:
        """A token as folded, an attached conjunction off."""
        token = self.tokens[number]
        return token.whole[len(token.before[0]) :] if self.conjoined(number) else token.whole

    def conjoined(self, number: int) -> bool:
        """Whether a conjunction is attached to the token: it hangs on what goes before by «و» or «ف»."""
        before = self.tokens[number].before
        return bool(before) and before[0] in self.lexicon.language.particles.conjunctions

    def begin(self, number: int) -> int:
        """The offset where a token begins without an attached conjunction."""
        token = self.tokens[number]
        return token.start + len(token.before[0]) if self.conjoined(number) else token.start

    def matches(self, number: int, phrases: Mapping[str, list[tuple[Phrase, T]]]) -> tuple[Phrase, T] | None:
        """The longest phrase of the table that begins at this token (its last word may be an attached particle)."""
        for key in dict.fromkeys((self.written(number), self.tokens[number].whole, self.tokens[number].form)):
            for phrase, value in phrases.get(key, ()):
                if self.runs(number, phrase):
                    return phrase, value
        return None

    def matches_within(self, first: int, last: int, phrases: Mapping[str, list[tuple[Phrase, T]]]) -> list[T]:
        """What the table holds for the phrases that begin in a token range, in order."""
        found = (self.matches(number, phrases) for number in range(first, last))
        return [pair[1] for pair in found if pair is not None]

    def runs(self, number: int, phrase: Phrase) -> bool:
        """Whether a phrase stands at this token, its last word perhaps attached."""
        for step, word in enumerate(phrase[1:], start=1):
            place = number + step
            if place >= self.sentence.last:
                return False
            token = self.tokens[place]
            attached = step == len(phrase) - 1 and len(word) == 1 and word in token.before
            if not attached and word not in (token.whole, self.written(place)):
                return False
        return True

    def reach(self, number: int, phrase: Phrase) -> int:
        """The token after a phrase; an attached last particle does not use up its token."""
        last = number + len(phrase) - 1
        return last if len(phrase) > 1 and len(phrase[-1]) == 1 and self.tokens[last].whole != phrase[-1] else last + 1

    def finite(self, number: int) -> bool:
        """Whether the token reads as a finite verb here."""
        token, lexicon = self.tokens[number], self.lexicon
        if token.kind != "word" or token.definite or self.covered(number) is not None or self.attached(number):
            return False
        if not self._may_be_verb(number):
            return False
        forms = {token.form, self.written(number)}
        if forms & lexicon.not_finite:
            return False
        if forms & lexicon.finite:
            return True
        begins = token.form.startswith(lexicon.finite_begins) and len(token.form) >= self.rules.names.least_verb_letters
        return begins and not token.form.endswith(lexicon.finite_never_ends)

    def preposition(self, number: int) -> str:
        """The preposition a token is, "" if it is none or closed by a pronoun («فيها» governs nothing)."""
        token, listed = self.tokens[number], self.lexicon.prepositions
        written = self.written(number)
        if written in listed:
            return written
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
        """Whether a form of "to be" makes the verb passive: "was told", "had been delivered"."""
        before = self.tokens[number - 1].form if number > self.sentence.first else ""
        form = self.tokens[number].form
        if number > self.sentence.first + 1 and self.tokens[number - 2].form in self.lexicon.reflexive:
            return False
        return (
            before in self.lexicon.being
            and form not in self.lexicon.moving
            and not form.endswith(self.lexicon.going_on)
        )

    def opens_words(self, number: int) -> bool:
        """Whether a that-word stands here."""
        token = self.tokens[number]
        return token.form in self.lexicon.that or token.whole in self.lexicon.that

    def attached(self, number: int) -> str:
        """The first preposition attached to a token, "" if none; the particle of the future is none."""
        particles = self.lexicon.language.particles
        found = (p for p in self.tokens[number].before if p in particles.prepositions and p != particles.future)
        return next(found, "")

    def inside(self, first: int, last: int) -> list[Argument]:
        """The arguments that begin in a token range."""
        return [argument for argument in self.arguments if first <= argument.first < last]

    def within(self, bounds: Stretch) -> list[Mention]:
        """The mentions that lie whole between two offsets."""
        return [m for m in self.mentions if bounds.first <= m.extent.start and m.extent.end <= bounds.last]

    def span(self, first: int, last: int) -> Stretch | None:
        """Offsets of a token range without outer marks and a leading conjunction; None if nothing is left."""
        quotes = {mark for pair in self.lexicon.language.quotes for mark in pair}
        tokens = self.tokens
        while first < last and tokens[first].kind == "mark" and tokens[first].form not in KEPT_IN_FRONT:
            first += 1
        while first < last and tokens[last - 1].kind == "mark" and tokens[last - 1].form not in quotes | KEPT_BEHIND:
            last -= 1
        return Stretch(self.begin(first), tokens[last - 1].end) if first < last else None

    def _place(self, mentions: Sequence[Mention]) -> list[Argument]:
        """The mentions that stand for themselves, each on its tokens; of two on one token the first."""
        sentence = self.sentence
        starts = [token.start for token in self.tokens[sentence.first : sentence.last]]
        placed: list[Argument] = []
        for mention in filter(_stands, mentions):
            first = sentence.first + max(0, bisect_left(starts, mention.extent.start + 1) - 1)
            last = sentence.first + bisect_left(starts, mention.extent.end)
            if any(number in self._covering for number in range(first, last)) or last <= first:
                continue
            self._covering.update(dict.fromkeys(range(first, last), mention))
            placed.append(Argument(mention, first, last))
        return placed

    def _govern(self, argument: Argument) -> Argument:
        """What preposition, attached or written, near or over a noun, the mention hangs on."""
        prepositions = self.lexicon.language.particles.prepositions
        own = next((p for p in argument.mention.before if p in prepositions), "") or self.attached(argument.first)
        if own:
            return replace(argument, prep=own)
        noun = ""
        reach = argument.first - self.rules.names.steps_to_governor
        for number in range(argument.first - 1, max(self.sentence.first, reach) - 1, -1):
            token = self.tokens[number]
            if self._is_quote(token) or self._is_each_of(number) or token.whole in self.lexicon.articles:
                continue
            preposition = self.preposition(number)
            if preposition and self.tokens[number - 1].form in self.lexicon.nearby:
                return replace(argument, prep=self.lexicon.at, noun=noun)
            if preposition:
                return replace(argument, prep=preposition, noun=noun)
            closed = token.after and (self.attached(number) or token.form in self.lexicon.prepositions)
            if token.kind == "mark" or self._stops(number) or closed:
                break  # «بمقتضاه», «به» are closed by their pronoun and govern nothing
            noun = noun or ("" if token.form.endswith(self.lexicon.adverb_ends) else token.form)
            attached = self.attached(number)
            if attached:
                return replace(argument, prep=attached, noun=noun)
            if token.kind != "word":
                break
        return replace(argument, noun=noun)

    def _is_quote(self, token: Token) -> bool:
        return token.kind == "mark" and any(token.form in pair for pair in self.lexicon.language.quotes)

    def _is_each_of(self, number: int) -> bool:
        """Whether the token is one of the two of «كل من», which stands before names and governs none."""
        starts = range(max(self.sentence.first, number - 1), number + 1)
        return any((self.tokens[n].form, self.tokens[n + 1].whole) in self.lexicon.each_of for n in starts)

    def _stops(self, number: int) -> bool:
        """Whether no preposition reaches over the token: a name, a verb, a word that opens a clause."""
        token = self.tokens[number]
        opens = token.form in self.lexicon.clause_openers or token.whole in self.lexicon.clause_openers
        return opens or self.covered(number) is not None or self.finite(number)

    def _join(self, number: int, argument: Argument) -> Argument:
        """Coordinate with the argument before, over «و» or a comma, if nothing else stands between."""
        if number == 0:
            return argument
        earlier = self.arguments[number - 1]
        between = [self.tokens[n] for n in range(earlier.last, argument.first)]
        words = [t for t in between if t.kind == "word" and t.whole not in self.lexicon.articles]
        led = argument.mention.before[:1]
        attached = bool(led) and led[0] in self.lexicon.language.particles.conjunctions
        attached = attached or self.conjoined(argument.first)
        written = len(words) == 1 and words[0].form in self.lexicon.and_or
        if (attached and not words) or written:
            return replace(
                argument, prep=argument.prep or earlier.prep, noun=argument.noun or earlier.noun, joined=True
            )
        return argument


def _stands(mention: Mention) -> bool:
    """Whether a mention is an argument of its own: no date, nothing inside another name; arms stand for their count."""
    if mention.kind in ("date", "duration") or (mention.kind == "quantity" and mention.ref):
        return False
    return not mention.inner or mention.kind == "weapon"
