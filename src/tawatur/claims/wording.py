"""The words of a document as this room compares them, looked at once before the first sentence is read."""

from collections.abc import Sequence

from tawatur.claims.words import Lexicon
from tawatur.core.analysis import Token


class Wording:
    """The tokens of a document, by number: how each is written, what hangs on it, where the lexicon's words stand.

    `starts` are their offsets; `written` is the token as folded, an attached conjunction off; `conjoined` are those
    that hang on what goes before by «و» or «ف»; `attached` holds the first preposition written onto a token, the particle of the future is none;
    `openers` are the that-words, which open what is said; `acting` the words that may be finite verbs, and whether they
    are unless what stands beside them forbids it, in order; `states` the adjectives and names of states; `places` holds for each table of the lexicon, by its identity, the
    tokens with a form that begins one of its entries.
    """

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.starts = [token.start for token in tokens]
        self.written = [token.whole for token in tokens]
        self.conjoined: set[int] = set()
        self.attached: dict[int, str] = {}
        self.acting: dict[int, bool] = {}
        self.states: list[int] = []
        self.marks = [number for number, token in enumerate(tokens) if token.kind == "mark"]
        for number, token in enumerate(tokens):
            if token.before:
                self._read_particles(number, token)
        self.places: dict[int, list[int]] = {table: [] for table in lexicon.tables}
        self._find_places()
        self.may_act = list(self.acting)
        self.openers = {number for number in self.places[id(lexicon.that)] if self._opens_words(number)}

    def _opens_words(self, number: int) -> bool:
        """Whether a that-word stands here; «لأنه» gives a reason."""
        token, that = self.tokens[number], self.lexicon.that
        return token.whole in that or self.written[number] in that or number not in self.attached

    def _read_particles(self, number: int, token: Token) -> None:
        """What is written onto the front of a token."""
        particles, first = self.lexicon.language.particles, token.before[0]
        if first in particles.conjunctions:
            self.conjoined.add(number)
            self.written[number] = token.whole[len(first) :]
        for particle in token.before:
            if particle in particles.prepositions and particle != particles.future:
                self.attached[number] = particle
                break

    def _find_places(self) -> None:
        """Where words stand that a table of the lexicon holds: most words stand in none."""
        looks, places = self.lexicon.looks, self.places
        for number, (token, written) in enumerate(zip(self.tokens, self.written, strict=True)):
            tables, acts, may_act, state = looks[token.form, token.whole, written]
            for table in tables:
                places[table].append(number)
            if may_act:
                self.acting[number] = acts
            if state:
                self.states.append(number)
