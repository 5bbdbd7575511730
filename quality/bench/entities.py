"""Persons, places and bodies in Arabic news, as spans: the first five sixths of ANERcorp, from our own packs alone.

The corpus tags words, not meanings, so our mentions are brought to its way of counting. A name alone is a span, no
description. A place is its name without the noun before it («جزيرة»). A body told by a common noun and whose it is
(«الحكومة اللبنانية», «وزارة المالية») and armed forces are none there. Money is MISC by its currency. Our span takes
whole words, attached particles with them, as the corpus does; of nested ones the outer counts.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.language.analyse import analyse
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs

ABOUT = "entities in Arabic news"
NEEDS = ("anercorp_ar",)
Entity = tuple[int, int, str]
Tagged = list[tuple[str, str]]

_TAGS = {"person": "PERS", "country": "LOC", "place": "LOC", "organisation": "ORG", "outlet": "ORG", "money": "MISC"}
_TOGETHER = 40  # sentences read as one report; the corpus does not say where its reports begin
_COMMON = ("body", "again", "body-of-person")  # rules that find bodies by a common noun
_FORCE = "force/"


def measure(bench: Path, packs: Packs) -> Iterator[tuple[str, str, str, str, str]]:
    """Strict F1 of spans with their tag, over all and for each tag."""
    sentences = list(read_sentences(bench / NEEDS[0] / "anercorp.conll"))
    nouns = list_nouns(packs)
    gold, ours = set[tuple[int, Entity]](), set[tuple[int, Entity]]()
    for first in range(0, len(sentences), _TOGETHER):
        together = sentences[first : first + _TOGETHER]
        for number, found in enumerate(find_entities(together, packs, nouns), start=first):
            ours |= {(number, entity) for entity in found}
    for number, sentence in enumerate(sentences):
        gold |= {(number, entity) for entity in read_entities(sentence)}
    yield ("ANERcorp, span F1", str(len(gold)), f1(ours, gold), "lexicon learnt from it .515  public gazetteer .197",
           "the others' figures are of its last sixth, which is not here")  # fmt: skip
    for tag in ("PERS", "LOC", "ORG", "MISC"):
        kept = [{one for one in side if one[1][2] == tag} for side in (ours, gold)]
        yield f"  {tag}", str(len(kept[1])), f1(*kept), "", ""


def read_sentences(place: Path) -> Iterator[Tagged]:
    """The sentences as pairs of word and tag."""
    words: Tagged = []
    for line in (*place.read_text(encoding="utf-8").splitlines(), ""):
        word, _, tag = line.rpartition(" ")
        if word.strip():
            words.append((word, tag))
        elif words:
            yield words
            words = []


def read_entities(sentence: Tagged) -> Iterator[Entity]:
    """The tagged spans, in numbers of words; an inside tag after another kind begins a span."""
    begun, kind = 0, ""
    for number, (_, tag) in enumerate((*sentence, ("", "O"))):
        goes_on = tag.startswith("I-") and tag[2:] == kind
        if kind and not goes_on:
            yield begun, number, kind
        if not goes_on:
            begun, kind = number, tag[2:]


def list_nouns(packs: Packs) -> frozenset[str]:
    """Folded nouns that stand before the name of a place."""
    places = packs.lexicons["ar"].bodies.places
    return frozenset(packs.folding.fold(form) for place in places for form in place.construct)


def find_entities(sentences: Sequence[Tagged], packs: Packs, nouns: frozenset[str]) -> Iterator[list[Entity]]:
    """Our spans for each of some sentences read together."""
    lines = [" ".join(word for word, _ in sentence) for sentence in sentences]
    text = "\n".join(lines)
    block = Block(Span("n1", 0, len(text)), "body")
    document = Document("n1", text, (block,), digest_text(text), "ar")
    mentions = find_mentions(document, analyse(document, packs), packs)
    begin = 0
    for line, sentence in zip(lines, sentences, strict=True):
        starts = [begin]
        for word, _ in sentence:
            starts.append(starts[-1] + len(word) + 1)
        here = [m for m in mentions if begin <= m.span.start < begin + len(line)]
        folded = [packs.folding.fold(word) for word, _ in sentence]
        spans = {entity for mention in here for entity in tell(mention, starts, folded, nouns)}
        yield [one for one in spans if not any(one != other and _holds(other, one) for other in spans)]
        begin += len(line) + 1


def _holds(outer: Entity, inner: Entity) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def tell(mention: Mention, starts: Sequence[int], words: Sequence[str], nouns: frozenset[str]) -> Iterator[Entity]:
    """A mention as the corpus counts it, none if it does not."""
    tag = _TAGS.get(mention.kind)
    if tag is None or (mention.name is None and mention.kind not in ("money", "place")):
        return
    if tag == "ORG" and (mention.rule in _COMMON or mention.ref.startswith(_FORCE)):
        return
    first = max(n for n, start in enumerate(starts) if start <= mention.span.start)
    last = next((n for n, start in enumerate(starts) if start > mention.span.end), len(words))
    last = min(last, len(words))
    if tag == "MISC":
        first = last - 1
    while tag == "LOC" and first < last - 1 and words[first].removeprefix("و").removeprefix("ب") in nouns:
        first += 1
    if first < last:
        yield first, last, tag


def f1(ours: Iterable[object], gold: Iterable[object]) -> str:
    """F1 with precision and recall."""
    one, other = set(ours), set(gold)
    right = len(one & other)
    precision, recall = right / max(len(one), 1), right / max(len(other), 1)
    return f"{2 * precision * recall / max(precision + recall, 1e-9):.3f} ({precision:.2f}/{recall:.2f})"
