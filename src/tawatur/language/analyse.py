"""The room's one door."""

from weakref import WeakKeyDictionary

from msgspec import Struct

from tawatur.core.analysis import Analysis, Figure, Sentence, TimeExpression, Token
from tawatur.core.document import Document
from tawatur.core.values import DateSpan
from tawatur.language.reckoner import Reckoner, Tally, find_told
from tawatur.language.sentences import split_sentences
from tawatur.language.tokens import Tokeniser
from tawatur.packs.packs import Packs
from tawatur.packs.stems import load_stems

_READ = ("headline", "subheading", "body", "caption", "metadata")
_TOOLS: WeakKeyDictionary[Packs, dict[str, tuple[Tokeniser, Reckoner]]] = WeakKeyDictionary()


class Outline(Struct, frozen=True):
    """A document cut up and read as far as no day of publication is needed: tokens, sentences, what each tells."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    tallies: tuple[Tally, ...]


def analyse(document: Document, packs: Packs) -> Analysis:
    """Sentences, tokens, figures and times of all blocks but boilerplate; a sentence never crosses a block.

    Metadata has no figures: its numbers are hours, counters and sizes of type.

    Times that hang on the day of publication are resolved as far as `document.published` is known.
    """
    return finish_analysis(document, draw_outline(document, packs), packs)


def draw_outline(document: Document, packs: Packs) -> Outline:
    """What an analysis rests on, the same whenever the document was published."""
    code = packs.choose(document.language)
    tokeniser, reckoner = find_tools(code, packs)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    tallies: list[Tally] = []
    for number, block in enumerate(document.blocks):
        if block.kind not in _READ:
            continue
        for start, end in split_sentences(document.text, block.span.start, block.span.end, packs.languages[code]):
            first = len(tokens)
            tokens.extend(tokeniser.cut(document.text, start, end))
            sentences.append(Sentence(start, end, number, first, len(tokens)))
            tallies.append(reckoner.read(document.text, tokens, first, len(tokens)))
    return Outline(tuple(tokens), tuple(sentences), tuple(tallies))


def finish_analysis(document: Document, outline: Outline, packs: Packs) -> Analysis:
    """The analysis, its times counted from the day of publication that the document has now."""
    _, reckoner = find_tools(packs.choose(document.language), packs)
    figures: list[Figure] = []
    times: list[TimeExpression] = []
    told: DateSpan | None = None
    for sentence, tally in zip(outline.sentences, outline.tallies, strict=True):
        found = reckoner.resolve(document.text, tally, document.published, told)
        told = find_told(found[1], told)
        figures += found[0] if document.blocks[sentence.block].kind != "metadata" else []
        times += found[1]
    return Analysis(document.id, outline.tokens, outline.sentences, tuple(figures), tuple(times))


def find_tools(code: str, packs: Packs) -> tuple[Tokeniser, Reckoner]:
    """The tokeniser and reckoner of a language, built once for each set of packs."""
    tools = _TOOLS.setdefault(packs, {})
    if code not in tools:
        language = packs.languages[code]
        folding = packs.foldings[code]
        tokeniser = Tokeniser(language, folding, packs.vocabulary, load_stems(code))
        tools[code] = (tokeniser, Reckoner(language, packs.reckonings[code], folding, packs.language_rules))
    return tools[code]
