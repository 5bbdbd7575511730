"""A sentence as this room sees it: tokens, mentions in place, what governs each mention, where clauses break."""

from bisect import bisect_left
from collections.abc import Sequence, Set

from msgspec import Struct

from tawatur.claims.words import Lexicon, Phrase
from tawatur.core.analysis import Analysis, Sentence, Token
from tawatur.core.mention import Mention

_STEPS_TO_GOVERNOR = 4  # words between a preposition and the name it governs: «مع كبار ضباط الجيش»


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
        starts = [token.start for token in self.tokens[sentence.first : sentence.last]]
        self._covering: dict[int, Mention] = {}
        self.arguments: list[Argument] = []
        for mention in mentions:
            if not _stands(mention):
                continue
            first = sentence.first + max(0, bisect_left(starts, mention.extent.start + 1) - 1)
            last = sentence.first + bisect_left(starts, mention.extent.end)
            if any(number in self._covering for number in range(first, last)) or last <= first:
                continue
            self._covering.update(dict.fromkeys(range(first, last), mention))
            self.arguments.append(Argument(mention, first, last))
        self.arguments = [self._govern(argument) for argument in self.arguments]
        self.arguments = [self._join(number, argument) for number, argument in enumerate(self.arguments)]

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

    def written(self, number: int) -> str:
        """A token as folded, attached conjunctions off."""
        token = self.tokens[number]
        conjunctions = self.lexicon.language.particles.conjunctions
        whole = token.whole
        if token.before and token.before[0] in conjunctions:
            whole = whole[len(token.before[0]) :]
        return whole

    def matches(self, number: int, phrases: dict[str, list[tuple[Phrase, object]]]) -> tuple[Phrase, object] | None:
        """The longest phrase of the table that begins at this token (its last word may be an attached particle)."""
        for key in dict.fromkeys((self.written(number), self.tokens[number].whole, self.tokens[number].form)):
            for phrase, value in phrases.get(key, ()):
                if self.runs(number, phrase):
                    return phrase, value
        return None

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
        token = self.tokens[number]
        particles = self.lexicon.language.particles
        if token.kind != "word" or self.covered(number) is not None or token.definite:
            return False
        if any(p in token.before for p in particles.prepositions if p != self.lexicon.language.particles.future):
            return False
        if number > self.sentence.first and self.tokens[number - 1].form in self.lexicon.prepositions:
            return False
        if token.form in self.lexicon.not_finite or self.written(number) in self.lexicon.not_finite:
            return False
        if token.form in self.lexicon.finite or self.written(number) in self.lexicon.finite:
            return True
        begins = bool(particles.article) and token.form.startswith(("ي",)) and len(token.form) > 3
        return begins and not token.form.endswith(("ه", "ين", "يه"))

    def breaks(self, number: int) -> bool:
        """Whether a new clause begins at this token."""
        if number <= self.sentence.first or (
            self.covered(number) is not None and self.covered(number - 1) is self.covered(number)
        ):
            return False
        before = self.tokens[number - 1]
        token = self.tokens[number]
        if before.kind == "mark" and before.form in ";؛:.!?؟" and self.covered(number - 1) is None:
            return True
        if self.matches(number, self.lexicon.breaks) or self.matches(number, self.lexicon.comments):
            return True
        conjoined = bool(token.before) and token.before[0] in self.lexicon.language.particles.conjunctions
        after_comma = before.kind == "mark" and before.form in "،,"
        if not (conjoined or after_comma):
            return False
        if not self._says(number) or (not conjoined and self._resumes(number)):
            return False
        starts_verb = self.finite(number) or (
            token.form in self.lexicon.may | self.lexicon.auxiliaries | self.lexicon.negations
        )
        return starts_verb or self.written(number) in self.lexicon.participles

    def _says(self, number: int) -> bool:
        """Whether the words before say something by themselves: a verb, or a clause that «أن» opened.

        A run without either is a phrase in front («في مارس، أصدر ...») and stays with what follows.
        """
        for place in range(number - 1, self.sentence.first - 1, -1):
            if (
                self.finite(place)
                or self.tokens[place].form in self.lexicon.that
                or self.tokens[place].whole in self.lexicon.that
            ):
                return True
            if self.tokens[place].kind == "mark" and self.tokens[place].form in ";؛:" and self.covered(place) is None:
                return False
        return False

    def _resumes(self, number: int) -> bool:
        """Whether the verb takes up a subject that a relative clause cut off: «الصفقة، التي تتجاوز ...، تعتبر»."""
        relatives = verbs = 0
        for place in range(number - 1, self.sentence.first - 1, -1):
            token = self.tokens[place]
            if token.form in self.lexicon.that or token.form in ";؛:":
                break
            relatives += token.form in self.lexicon.relatives
            verbs += self.finite(place)
        return relatives > 0 and verbs <= relatives

    def clauses(self, first: int, last: int) -> list[tuple[int, int]]:
        """The clauses of a token range, in order; together they are the range."""
        found, begin = [], first
        for number in range(first + 1, last):
            if self.breaks(number):
                found.append((begin, number))
                begin = number
        found.append((begin, last))
        return found

    def inside(self, first: int, last: int) -> list[Argument]:
        """The arguments that begin in a token range."""
        return [argument for argument in self.arguments if first <= argument.first < last]

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """Offsets of a token range without outer marks and a leading conjunction; None if nothing is left."""
        quotes = {mark for pair in self.lexicon.language.quotes for mark in pair}
        while first < last and self.tokens[first].kind == "mark" and self.tokens[first].form not in ("«", "("):
            first += 1
        while (
            first < last
            and self.tokens[last - 1].kind == "mark"
            and self.tokens[last - 1].form not in quotes | {")", "%"}
        ):
            last -= 1
        if first >= last:
            return None
        return self.begin(first), self.tokens[last - 1].end

    def begin(self, number: int) -> int:
        """Where a token begins without an attached conjunction."""
        token = self.tokens[number]
        if token.before and token.before[0] in self.lexicon.language.particles.conjunctions:
            return token.start + len(token.before[0])
        return token.start

    def _govern(self, argument: Argument) -> Argument:
        """What preposition, attached or written, near or over a noun, the mention hangs on."""
        particles = self.lexicon.language.particles
        attached = [p for p in argument.mention.before if p in particles.prepositions]
        if attached:
            return _with(argument, prep=attached[0])
        if argument.first < self.sentence.last:
            own = [p for p in self.tokens[argument.first].before if p in particles.prepositions]
            if own and own[0] != self.lexicon.language.particles.future:
                return _with(argument, prep=own[0])
        noun = ""
        for number in range(argument.first - 1, max(self.sentence.first, argument.first - _STEPS_TO_GOVERNOR) - 1, -1):
            token = self.tokens[number]
            if token.kind == "mark":
                if any(token.form in pair for pair in self.lexicon.language.quotes):
                    continue
                break
            if token.whole == "من" and number > self.sentence.first and self.tokens[number - 1].form == "كل":
                continue
            if token.form == "كل" and self.tokens[number + 1].whole == "من":
                continue
            if token.form in self.lexicon.prepositions or self.written(number) in self.lexicon.prepositions:
                return _with(argument, prep=token.form, noun=noun)
            if self.covered(number) is not None or self.finite(number) or self._opens(number):
                break
            attached = [
                p for p in token.before if p in particles.prepositions and p != self.lexicon.language.particles.future
            ]
            noun = noun or token.form
            if attached:
                return _with(argument, prep=attached[0], noun=noun)
            if token.kind != "word":
                break
        return _with(argument, noun=noun)

    def _opens(self, number: int) -> bool:
        token = self.tokens[number]
        words = self.lexicon.that | self.lexicon.conjunctions | self.lexicon.relatives | self.lexicon.auxiliaries
        return token.form in words or token.whole in words

    def _join(self, number: int, argument: Argument) -> Argument:
        """Coordinate with the argument before, over «و» or a comma, if nothing else stands between."""
        if number == 0:
            return argument
        earlier = self.arguments[number - 1]
        between = [self.tokens[n] for n in range(earlier.last, argument.first)]
        words = [t for t in between if t.kind == "word"]
        conjunctions = self.lexicon.language.particles.conjunctions
        attached = bool(argument.mention.before) and argument.mention.before[0] in conjunctions
        attached = attached or (self.tokens[argument.first].before[:1] or ("",))[0] in conjunctions
        written = len(words) == 1 and words[0].form in ("و", "and", "او", "or")
        if (attached and not words) or written:
            return _with(argument, prep=argument.prep or earlier.prep, noun=argument.noun or earlier.noun, joined=True)
        return argument


def _stands(mention: Mention) -> bool:
    """Whether a mention is an argument of its own: no date, nothing inside another name; arms stand for their count."""
    if mention.kind in ("date", "duration") or (mention.kind == "quantity" and mention.ref):
        return False
    return not mention.inner or mention.kind == "weapon"


def _with(argument: Argument, *, prep: str = "", noun: str = "", joined: bool = False) -> Argument:
    return Argument(
        argument.mention, argument.first, argument.last, prep or argument.prep, noun or argument.noun, joined
    )
