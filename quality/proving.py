"""How much of what a perfect reader would propose the law of quoting keeps, and how much of what a bad one would.

usage: proving.py [CORPUS]

Puts every claim of the annotated corpus (`quality/corpus` if none is given) as a language model should, and has it
judged like an answer of the engine `model`. Then spoils what was kept, one thing at a time: a letter of the quote, a
name, the speaker. Prints how many of each were kept; of the spoilt ones none should be. A chain is quoted as the words
around the name in the nearest sentence that has it: where a report names a speaker by a word the annotation does not
list, the proposal is worse than a reader's would be.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from tawatur.claims.proposals.admit import admit_claims
from tawatur.claims.proposals.forms import Proposal, ProposedItem, ProposedLink
from tawatur.core.analysis import Analysis
from tawatur.core.document import Document
from tawatur.core.mention import Mention
from tawatur.mentions.find import find_mentions
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source
from tawatur.running.affair import analyse_dated

AROUND, BEHIND = 6, 8  # words before a name and behind it: what a reader quotes to say who speaks
KINDS: dict[str, Any] = {"person": "person", "organisation": "organisation", "source": "source", "official": "source"}
CLOSED = ("supplier", "recipient", "imposer", "speaker")
FOREIGN = {"ar": "آيسلندا", "en": "Iceland"}


class Report(Struct, frozen=True):
    """One report of the corpus, read up to its mentions, and its gold."""

    document: Document
    analysis: Analysis
    mentions: tuple[Mention, ...]
    gold: dict[str, Any]
    names: dict[str, list[str]]
    known: dict[str, list[str]]


def read_corpus(corpus: Path, packs: Packs) -> Iterator[Report]:
    """Every report that is annotated. A key that its affair does not spell is one of the packs'."""
    known = {
        key.partition("/")[2]: [name for names in entry.names.values() for name in names]
        for key, entry in packs.gazetteer.entries.items()
    }
    for place in sorted(corpus.glob("*/*.yaml")):
        text = place.with_suffix(".txt")
        if not text.exists():
            continue
        names = yaml.safe_load(place.with_name("names.yaml").read_text(encoding="utf-8"))
        document, analysis = analyse_dated(read_source(text.name, text.read_bytes(), packs), packs)
        gold = yaml.safe_load(place.read_text(encoding="utf-8"))
        yield Report(document, analysis, find_mentions(document, analysis, packs), gold, names, known)


def propose(report: Report, claim: dict[str, Any]) -> Proposal | None:
    """The claim as a reader would put it; None where its words are in pieces."""
    start = report.document.text.find(claim["claim"])
    if start < 0:
        return None
    end = start + len(claim["claim"])
    roles = {
        role: found
        for role, keys in claim.get("roles", {}).items()
        if (found := [name for key in keys if (name := _name(report, key, role, start, end))])
    }
    items = [ProposedItem(one["words"]) for one in claim.get("items", []) if one["words"] in claim["claim"]]
    when = (claim.get("when") or {}).get("words", "")
    value = (claim.get("value") or {}).get("words", "")
    return Proposal(
        event=claim["event"].split("|")[0],
        quote=claim["claim"],
        roles=roles,
        items=items,
        value=value if value in claim["claim"] else "",
        when=when if when in claim["claim"] else "",
        modality=_choose(claim, "modality", "stated"),
        stage=_choose(claim, "stage", "unknown"),
        chain=[link for hand in claim.get("chain", []) if (link := _quote_hand(report, hand, start, end))],
    )


def _choose(claim: dict[str, Any], key: str, usual: Any) -> Any:
    """The first of the values the annotation allows; the usual one where it allows any."""
    first = str(claim.get(key) or usual).split("|")[0]
    return usual if first == "any" else first


def _spell(report: Report, key: str) -> list[str]:
    """The spellings of a key, longest first; words that are no key stand for themselves."""
    return sorted(map(str, report.names.get(key, report.known.get(key, [key]))), key=len, reverse=True)


def _name(report: Report, key: str, role: str, start: int, end: int) -> str:
    """A spelling that stands in the claim, or, for a role left to the context, just before it."""
    text, spellings = report.document.text, _spell(report, key)
    here = next((name for name in spellings if name in text[start:end]), "")
    if here or role in CLOSED:
        return here
    return next((name for name in spellings if name in text[max(0, start - 150) : start]), "")


def _quote_hand(report: Report, hand: dict[str, Any], start: int, end: int) -> ProposedLink | None:
    """The words around the nearest place a hand is named: in the sentence of the claim, else before it."""
    text = report.document.text
    key = next((str(value) for kind, value in hand.items() if kind != "count"), "")
    sentences = [one for one in report.analysis.sentences if one.start <= start]
    if next(iter(hand)) in ("agency", "outlet"):
        sentences = sentences[-1:]  # the credit of a whole report is no hand that its sentences name
    for sentence in reversed(sentences):
        for name in _spell(report, key):
            place = text.find(name, sentence.start, sentence.end)
            if place >= 0:
                words = _quote_around(report, sentence.start, sentence.end, place, name, start, end)
                return ProposedLink(name, words, KINDS.get(next(iter(hand)), ""))
    return None


def _quote_around(report: Report, low: int, high: int, place: int, name: str, start: int, end: int) -> str:
    """Whole words about a name, as far as they are not the claim's own."""
    if low <= place < start < high:
        high = start
    elif place >= end:
        low = end
    held = [t for t in report.analysis.tokens if low <= t.start and t.end <= high and t.kind != "mark"]
    first = next((n for n, token in enumerate(held) if token.end > place), 0)
    last = next((n for n, token in enumerate(held) if token.start >= place + len(name)), len(held))
    held = held[max(0, first - AROUND) : last + BEHIND]
    return report.document.text[held[0].start : held[-1].end] if held else name


def spoil(proposal: Proposal, others: list[Proposal], language: str) -> Iterator[tuple[str, Proposal]]:
    """The proposal made worse in one thing at a time."""
    replace = msgspec.structs.replace
    middle = len(proposal.quote) // 2
    letter = "ظ" if proposal.quote[middle] != "ظ" else "غ"
    yield "a letter altered", replace(proposal, quote=proposal.quote[:middle] + letter + proposal.quote[middle + 1 :])
    for role in proposal.roles:
        yield "a name of another story", replace(proposal, roles={**proposal.roles, role: [FOREIGN[language]]})
    if proposal.chain:
        yield "its speaker left out", replace(proposal, chain=[])
    was = proposal.chain[-1].name if proposal.chain else ""
    for other in others:
        if other.chain and other.chain[-1].name != was:
            kind = "another speaker of the report" if was else "a speaker for what nobody says"
            yield kind, replace(proposal, chain=other.chain)


def judge(report: Report, proposal: Proposal, packs: Packs) -> str:
    """Why a proposal is refused, "" if it is kept."""
    made = admit_claims(report.document, report.analysis, report.mentions, [proposal], packs, rule="model:gold")
    return "" if made.claims else made.refused[-1].code


def prove(corpus: Path) -> tuple[dict[str, tuple[int, int]], Counter[str]]:
    """How many of each kind of proposal were kept, and how many there were; why those as annotated were refused."""
    packs = Packs()
    kept: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    why: Counter[str] = Counter()
    for report in read_corpus(corpus, packs):
        proposals = [made for claim in report.gold["claims"] if (made := propose(report, claim)) is not None]
        verdicts = [judge(report, proposal, packs) for proposal in proposals]
        why.update(filter(None, verdicts))
        good = [proposal for proposal, code in zip(proposals, verdicts, strict=True) if not code]
        tried["as annotated"] += len(proposals)
        kept["as annotated"] += len(good)
        for proposal in good:
            for kind, worse in spoil(proposal, good, report.gold["language"]):
                tried[kind] += 1
                kept[kind] += not judge(report, worse, packs)
    return {kind: (kept[kind], count) for kind, count in tried.items()}, why


def main(corpus: Path) -> None:
    """Print the table."""
    counted, why = prove(corpus)
    for kind, (kept, tried) in counted.items():
        print(f"{kind:<34}{kept:>5} of {tried:>5} kept{kept / tried:>8.1%}")
    print("refused as annotated:", ", ".join(f"{code} {count}" for code, count in why.most_common()))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("corpus"))
