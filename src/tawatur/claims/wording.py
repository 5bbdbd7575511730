"""The words of a document as this room compares them, looked at once before the first sentence is read."""

from collections.abc import Sequence

from tawatur.claims.words import Lexicon, Look
from tawatur.core.analysis import Token


class Wording:
    """The tokens of a document, by number: how each is written, what hangs on it, where the lexicon's words stand.

    `starts` are their offsets; `marks` those that are marks; `written` is the token as folded, an attached conjunction
    off; `conjoined` are those that hang on what goes before by «و» or «ف»; `attached` holds the first preposition
    written onto a token, the particle of the future is none; `openers` are the that-words, which open what is said;
    `acting` the words that may be finite verbs, in order, and whether they are unless what stands beside them forbids
    it; `states` the adjectives and names of states; `places` holds for each table of the lexicon, by its identity, the
    tokens with a form that begins one of its entries.
    """

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.lexicon = lexicon
        self.starts = [token.start for token in tokens]
        self.marks = [number for number, token in enumerate(tokens) if token.kind == "mark"]
        self.written: list[str] = []
        self.conjoined: set[int] = set()
        self.attached: dict[int, str] = {}
        self.acting: dict[int, bool] = {}
        self.states: list[int] = []
        self.places: dict[int, list[int]] = {table: [] for table in lexicon.tables}
        self._look_at_each()
        self.may_act = list(self.acting)
        self.openers = {number for number in self.places[id(lexicon.that)] if self._opens_words(number)}

    def _opens_words(self, number: int) -> bool:
        """Whether a that-word stands here; «لأنه» gives a reason."""
        token, that = self.tokens[number], self.lexicon.that
        behind = self.tokens[number + 1].whole if number + 1 < len(self.tokens) else ""
        if (token.whole, behind) in self.lexicon.no_that:
            return False
        return token.whole in that or self.written[number] in that or number not in self.attached

    def _look_at_each(self) -> None:
        """What each word may be; most are in no table and have nothing attached."""
        looks, written = self.lexicon.looks, self.written
        for number, token in enumerate(self.tokens):
            look = looks[token.form, token.whole, token.before]
            written.append(look.written)
            if look.told:
                self._note(number, look)

    def _note(self, number: int, look: Look) -> None:
        """Where a word stands of which there is anything to tell."""
        for table in look.tables:
            self.places[table].append(number)
        if look.may_act:
            self.acting[number] = look.acts
        if look.state:
            self.states.append(number)
        if look.conjoined:
            self.conjoined.add(number)
        if look.attached:
            self.attached[number] = look.attached
