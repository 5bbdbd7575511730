"""The room's one door."""

from weakref import WeakKeyDictionary

from tawatur.core.analysis import Analysis, Figure, Sentence, TimeExpression, Token
from tawatur.core.document import Document
from tawatur.language.reckoner import Reckoner
from tawatur.language.sentences import split_sentences
from tawatur.language.tokens import Tokeniser
from tawatur.packs.packs import Packs
from tawatur.packs.stems import load_stems

_READ = ("headline", "subheading", "body", "caption", "metadata")
_TOOLS: WeakKeyDictionary[Packs, dict[str, tuple[Tokeniser, Reckoner]]] = WeakKeyDictionary()


def analyse(document: Document, packs: Packs) -> Analysis:
    """Sentences, tokens, figures and times of all blocks but boilerplate; a sentence never crosses a block.

    Metadata has no figures: its numbers are hours, counters and sizes of type.

    Times that hang on the day of publication are resolved as far as `document.published` is known.
    """
    code = packs.choose(document.language)
    tokeniser, reckoner = find_tools(code, packs)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    figures: list[Figure] = []
    times: list[TimeExpression] = []
    for number, block in enumerate(document.blocks):
        if block.kind not in _READ:
            continue
        for start, end in split_sentences(document.text, block.span.start, block.span.end, packs.languages[code]):
            first = len(tokens)
            tokens.extend(tokeniser.cut(document.text, start, end))
            sentences.append(Sentence(start, end, number, first, len(tokens)))
            found = reckoner.reckon(document.text, tokens, first, len(tokens), document.published)
            figures += found[0] if block.kind != "metadata" else []
            times += found[1]
    return Analysis(document.id, tuple(tokens), tuple(sentences), tuple(figures), tuple(times))


def find_tools(code: str, packs: Packs) -> tuple[Tokeniser, Reckoner]:
    """The tokeniser and reckoner of a language, built once for each set of packs."""
    tools = _TOOLS.setdefault(packs, {})
    if code not in tools:
        language = packs.languages[code]
        folding = packs.foldings[code]
        tokeniser = Tokeniser(language, folding, packs.vocabulary, load_stems(code))
        tools[code] = (tokeniser, Reckoner(language, packs.reckonings[code], folding, packs.language_rules))
    return tools[code]
