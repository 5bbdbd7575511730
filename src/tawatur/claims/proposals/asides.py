"""Where a report speaks to the machine that reads it."""

from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs


def find_asides(document: Document, analysis: Analysis, packs: Packs) -> tuple[Span, ...]:
    """The stretches from a sentence with such a phrase to the end of its block.

    The phrases of all languages are looked for: what is addressed to a machine need not be in the report's language.
    """
    languages = packs.model_rules.languages
    words = [phrase for code in sorted(languages) for phrase in languages[code].to_machines]
    phrases = [f" {packs.folding.fold(phrase)} " for phrase in words]
    found: list[Span] = []
    for sentence in analysis.sentences:
        if found and found[-1].end >= sentence.end:
            continue
        tokens = analysis.tokens[sentence.first : sentence.last]
        plain = f" {' '.join(token.whole for token in tokens if token.kind != 'mark')} "
        if any(phrase in plain for phrase in phrases):
            found.append(Span(document.id, sentence.start, document.blocks[sentence.block].span.end))
    return tuple(found)
