"""The words of a document as this room compares them, looked at once before the first sentence is read."""

from collections.abc import Sequence

from msgspec.structs import astuple

from tawatur.claims.looks import Look, Telling
from tawatur.claims.marks import CLOSING_QUOTES, CURLY, LEADING_QUOTES
from tawatur.claims.words import Lexicon
from tawatur.core.analysis import ARTICLE, Token

_Fields = tuple[int, int, str, str, tuple[str, ...], str, int, str]  # of a token, in their order


class Word:
    """A token as this room reads it: the same fields, asked for some hundred times a sentence."""

    __slots__ = ("after", "before", "end", "form", "kind", "start", "stem", "whole")

    def __init__(self, token: Token) -> None:
        fields: _Fields = astuple(token)
        self.start, self.end, self.form, self.whole, self.before, self.after, self.stem, self.kind = fields

    @property
    def definite(self) -> bool:
        """Whether the article is attached."""
        return ARTICLE in self.before


class Run:
    """A sentence as a run of words (`last` exclusive) and of code points."""

    __slots__ = ("end", "first", "last", "start")

    def __init__(self, first: int, last: int, start: int, end: int) -> None:
        self.first, self.last = first, last
        self.start, self.end = start, end


class Wording:
    """The tokens of a document, by number: how each is written, what hangs on it, where the lexicon's words stand.

    `starts` are their offsets; `marks` those that are marks; `written` is the token as folded, an attached conjunction
    off; `conjoined` are those that hang on what goes before by «و» or «ف»; `attached` holds the first preposition
    written onto a token, the particle of the future is none; `openers` are the that-words, which open what is said;
    `acting` the words that may be finite verbs, in order, and whether they are unless what stands beside them forbids
    it; `states` the adjectives and names of states; `listed` holds for each token with a form that begins an entry of a
    table of the lexicon those tables, by their identity, and `in_tables` those tokens, in order; `telling` the events
    that a token may tell; the words of `titled` are those of a title, with its marks, and tell nothing («تقرير بعنوان
    "القتل في الظلام"»). A verb that a negation shortens has its full form («لم يزر» that of «يزور»).
    """

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.tokens = [Word(token) for token in tokens]
        _lengthen(self.tokens, lexicon)
        self.starts = [word.start for word in self.tokens]
        self.marks = [number for number, word in enumerate(self.tokens) if word.kind == "mark"]
        self._turn_quotes()
        self.titled = self._list_titled()
        self.written: list[str] = []
        self.conjoined: set[int] = set()
        self.attached: dict[int, str] = {}
        self.acting: dict[int, bool] = {}
        self.states: list[int] = []
        self.listed: dict[int, tuple[int, ...]] = {}
        self.telling: dict[int, Telling] = {}
        self._look_at_each()
        self.may_act = list(self.acting)
        self.in_tables = list(self.listed)
        that = id(lexicon.that)
        self.openers = {number for number, told in self.listed.items() if that in told and self._opens_words(number)}

    def _turn_quotes(self) -> None:
        """Put right the marks of a quotation that a page prints the wrong way round: a closing mark right before a word
        where none is open, and whatever closes it («قال الوزير ”الميناء مفتوح“»).
        """
        opened, closed = CURLY
        within = turned = False
        for number in self.marks:
            token = self.tokens[number]
            if token.form not in CURLY:
                continue
            apart = number == 0 or self.tokens[number - 1].end < token.start
            if turned and not apart:
                token.form, within, turned = closed, False, False
            elif token.form == closed and apart and not within:
                token.form, within, turned = opened, True, True
            else:
                within = token.form == opened

    def _list_titled(self) -> set[int]:
        """The tokens of titles: what stands in quotation marks right behind a word for one."""
        titled: set[int] = set()
        marks, most = set(self.marks), self.lexicon.rules.speech.title_words
        for number in self.marks:
            behind = number and self.tokens[number - 1].form in self.lexicon.titling
            if behind and number not in titled and self.tokens[number].form in LEADING_QUOTES:
                near = range(number + 1, min(number + 2 + most, len(self.tokens)))
                end = next((n for n in near if n in marks and self.tokens[n].form in CLOSING_QUOTES), number - 1)
                titled.update(range(number, end + 1))
        return titled

    def _opens_words(self, number: int) -> bool:
        """Whether a that-word stands here; «لأنه» gives a reason."""
        token, that = self.tokens[number], self.lexicon.that
        behind = self.tokens[number + 1].whole if number + 1 < len(self.tokens) else ""
        before = self.tokens[number - 1].form if number else ""
        if (token.whole, behind) in self.lexicon.no_that or (before, token.whole) in self.lexicon.no_that:
            return False
        if number > 1 and (self.tokens[number - 2].form, before) in self.lexicon.prayers:
            return False
        return token.whole in that or self.written[number] in that or number not in self.attached

    def _look_at_each(self) -> None:
        """What each word may be; most are in no table and have nothing attached."""
        looks = self.lexicon.looks
        seen = [looks[token.form, token.whole, token.before] for token in self.tokens]
        self.written = [look.written for look in seen]
        for number, look in enumerate(seen):
            if look.told and number not in self.titled:
                self._note(number, look)

    def _note(self, number: int, look: Look) -> None:
        """Where a word stands of which there is anything to tell."""
        if look.tables:
            self.listed[number] = look.tables
        if look.telling:
            self.telling[number] = look.telling
        if look.may_act:
            self.acting[number] = look.acts
        if look.state:
            self.states.append(number)
        if look.conjoined:
            self.conjoined.add(number)
        if look.attached:
            self.attached[number] = look.attached


def _lengthen(words: list[Word], lexicon: Lexicon) -> None:
    """Give verbs that the word before them shortens their full forms."""
    shortened = [n for n, before in enumerate(words[:-1], start=1) if before.form in lexicon.shortens]
    for word in [words[number] for number in shortened]:
        word.form = lexicon.jussives.get(word.form, word.form)
