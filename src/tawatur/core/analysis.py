"""What the language room makes of a document: sentences, tokens, figures, expressions of time."""

from msgspec import Struct

from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan

# The one word of a language in code: a token says by itself whether it is definite, and the core reads no pack.
ARTICLE = "ال"


class Token(Struct, frozen=True, gc=False):
    """One written word, number or mark.

    `start`-`end` is the whole written token. `whole` is it folded. `form` is the folded stem:
    attached particles and the article are off (`before`, in order, e.g. ("و", "ب", "ال")), an
    attached pronoun too (`after`). `stem` is where the stem begins in the text, the article
    excluded. A particle is taken off only where the rest is a known word, or cannot be else.
    """

    start: int
    end: int
    form: str
    whole: str
    before: tuple[str, ...] = ()
    after: str = ""
    stem: int = 0
    kind: str = "word"  # word, number, mark

    @property
    def definite(self) -> bool:
        """Whether the article is attached."""
        return ARTICLE in self.before


class Sentence(Struct, frozen=True, gc=False):
    """A sentence: code points, the number of its block, its tokens (`last` exclusive)."""

    start: int
    end: int
    block: int
    first: int
    last: int


class Figure(Struct, frozen=True, gc=False):
    """A number in digits or words with its scale taken in: «3 مليارات» is 3e9, «عامين ونصف» 2.5.

    Low and high differ for ranges («بين 20 و25»), both None for a bare plural («مليارات»). The
    bound's own words («نحو») lie in `start`-`end`; the figure proper in `core`. `dual` marks a
    figure that is the dual ending of the counted noun itself («طائرتان»), whose noun is `noun`.
    `whole` is the number it is told a part of («ستة من أصل 12 زورقا»), None if it is told of none,
    `whole_end` where that number ends.
    """

    start: int
    end: int
    core: tuple[int, int]
    amount: Amount
    noun: str = ""
    whole: Amount | None = None
    whole_end: int = 0

    @property
    def counts(self) -> int:
        """The offset behind which what is counted may stand: the end of the whole, else of the figure."""
        return max(self.core[1], self.whole_end)


class TimeExpression(Struct, frozen=True, gc=False):
    """Words that tell when (`when`) or how long (`duration`). A resolution number is never one."""

    start: int
    end: int
    when: DateSpan | None = None
    duration: Amount | None = None


class Analysis(Struct, frozen=True):
    """One document analysed. Only body, headline, subheading and caption blocks have sentences."""

    doc: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """A span of this document."""
        return Span(self.doc, start, end)
