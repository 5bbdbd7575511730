"""Findings as rows, strongest first, each with the words and chains it rests on."""

from msgspec import Struct

from tawatur.core.case import Finding, Origin
from tawatur.publishing.chains import Drawing, draw_chains
from tawatur.publishing.desk import Desk
from tawatur.publishing.evidence import Passage, Sentence, quote_claims
from tawatur.publishing.grades import read_grade
from tawatur.publishing.inclusions import PartLine, list_parts, list_wholes
from tawatur.publishing.judgements import mark_finding
from tawatur.publishing.markup import Text, left_to_right
from tawatur.publishing.rules import dossier_rules

STRENGTH = {"corroborated": 0, "contested": 1, "single_origin": 2}


class OriginLine(Struct, frozen=True):
    """One origin of a finding: who, whether it adds a chain, and why not where it does not; the letters persons set for
    it and for those it came through, on this kind of event, () where none did.
    """

    text: Text
    counted: bool
    remark: Text
    reasons: tuple[Text, ...]
    notes: tuple[int, ...]
    letter: Text


class FindingRow(Struct, frozen=True):
    """One row and what it opens to. `slots` are the findings on single points of the same event,
    `marks` what persons have judged of its claims, `wholes` the events it is part of, `parts` those it holds.
    """

    id: str
    event: str
    title: Sentence
    verdict: str
    verdict_text: Text
    chains: int
    rests_on: Text
    credibility: Text
    origins: tuple[OriginLine, ...]
    reasons: tuple[Text, ...]
    passages: tuple[Passage, ...]
    drawing: Drawing
    slots: tuple["FindingRow", ...]
    minor: tuple[Sentence, ...]
    disputed: Text
    marks: tuple[Text, ...]
    wholes: tuple[PartLine, ...]
    parts: tuple[PartLine, ...]


class FindingList(Struct, frozen=True):
    """The findings of a page: of two chains or contested; of one origin; and the setting."""

    strong: tuple[FindingRow, ...]
    single: tuple[FindingRow, ...]
    setting: tuple[FindingRow, ...]


def list_findings(desk: Desk) -> FindingList:
    """All findings, those of weightier events first, then the better supported."""
    rules = dossier_rules()
    events = rank_findings(desk)
    matter = [found for found in events if found.event not in rules.setting]
    strong = [row_finding(found, desk) for found in matter if not _single(found, desk)]
    single = [row_finding(found, desk) for found in matter if _single(found, desk)]
    setting = [row_finding(found, desk) for found in events if found.event in rules.setting]
    return FindingList(tuple(strong), tuple(single), tuple(setting))


def rank_findings(desk: Desk) -> list[Finding]:
    """Findings of events in the order of printing: strength first, then the weight of the event, then support."""
    rank = dossier_rules().rank

    def order(found: Finding) -> tuple[int, int, int, int]:
        docs = {claim.doc for claim in desk.book.claims_of(found.claims)}
        return (STRENGTH[found.verdict], rank(found.event), -found.chains, -len(docs) * 1000 - len(found.claims))

    return sorted(desk.book.events(), key=order)


def _single(found: Finding, desk: Desk) -> bool:
    """Whether neither the event nor any point of it has two chains or is contested."""
    below = desk.book.slots.get(found.id, [])
    return found.verdict == "single_origin" and all(one.verdict == "single_origin" for one in below)


def row_finding(finding: Finding, desk: Desk) -> FindingRow:
    """One finding as a row, the points of it below."""
    voice = desk.voice
    bearing = (claim for origin in finding.origins for claim in origin.claims)
    claims = desk.book.claims_of(tuple(dict.fromkeys((*finding.claims, *bearing))))
    below = sorted(desk.book.slots.get(finding.id, []), key=lambda one: (STRENGTH[one.verdict], -one.chains))
    return FindingRow(
        id=finding.id,
        event=finding.event,
        title=Sentence(voice.capital(desk.propositions.title(finding)), desk.notes.cite_finding(finding)),
        verdict=finding.verdict,
        verdict_text=verdict_words(finding, desk),
        chains=finding.chains,
        rests_on=rests_words(finding, desk),
        credibility=_credibility(finding, desk),
        origins=tuple(_origin(origin, finding, desk) for origin in finding.origins),
        reasons=tuple(desk.readings.reason(reason) for reason in finding.reasons),
        passages=tuple(quote_claims(claims, desk.notes, desk.naming, voice)),
        drawing=draw_chains(finding, desk.naming, voice),
        slots=tuple(row_finding(one, desk) for one in below if _weighty(one)),
        minor=tuple(_minor(one, desk) for one in below if not _weighty(one)),
        disputed=_disputed(finding, desk),
        marks=mark_finding(finding, desk),
        wholes=list_wholes(finding.id, desk),
        parts=list_parts(finding.id, desk),
    )


def _weighty(point: Finding) -> bool:
    """Whether a point of an event has a row of its own: it is contested, better supported, or a figure."""
    return point.verdict != "single_origin" or point.slot in ("value", "quantity")


def _minor(point: Finding, desk: Desk) -> Sentence:
    return Sentence(desk.propositions.title(point), desk.notes.cite_finding(point))


def verdict_words(finding: Finding, desk: Desk) -> Text:
    """The verdict, with "by unnamed sources only" where all counted origins are."""
    counted = [origin for origin in finding.origins if origin.counted]
    unnamed = bool(counted) and all(origin.anonymous for origin in counted)
    code = f"verdict.{finding.verdict}"
    return desk.voice.say(f"{code}.unnamed" if unnamed and desk.voice.knows(f"{code}.unnamed") else code)


def rests_words(finding: Finding, desk: Desk) -> Text:
    """What a finding rests on: the smallest set without which nothing supports it."""
    by_label = {origin.label: origin for origin in finding.origins}
    names = []
    for label in finding.rests_on:
        if label in by_label:
            names.append(desk.naming.origin(by_label[label]))
        elif label in desk.book.documents:
            names.append(desk.naming.report(label))
        else:
            names.append(desk.readings.words(label))
    return desk.voice.join(names, kind="semicolon") if names else desk.voice.say("unknown")


def _disputed(finding: Finding, desk: Desk) -> Text:
    """The points on which accounts of a finding truly conflict, by name; () where there are none."""
    below = [finding.id, *(one.id for one in desk.book.slots.get(finding.id, []))]
    parts = [part for key in below for part in desk.book.parted.get(key, []) if part.kind == "incompatible"]
    names = dict.fromkeys(part.slot for part in parts)
    if not names:
        return ()
    return desk.voice.say("disputed", slots=desk.voice.join([desk.voice.say(f"slot.{name}") for name in names]))


def _credibility(finding: Finding, desk: Desk) -> Text:
    """The digit a rule proposes, until a person confirms it or sets another."""
    voice, proposed = desk.voice, str(finding.credibility)
    told = desk.grades.find_digit(finding)
    if told is None:
        return voice.say("credibility.line", digit=proposed, words=voice.say(f"credibility.{proposed}"))
    digit, judge = read_grade(told).mark, voice.word(told.judge)
    words = voice.say(f"credibility.{digit}")
    if digit == proposed:
        return voice.say("credibility.confirmed", digit=digit, words=words, judge=judge)
    return voice.say("credibility.set", digit=digit, words=words, judge=judge, proposed=proposed)


def _origin(origin: Origin, finding: Finding, desk: Desk) -> OriginLine:
    voice = desk.voice
    letters = desk.grades.find_letters(origin, desk.book.claims_of(origin.claims), finding.event)
    said = [voice.say("origin.letter", letter=left_to_right(mark), through=voice.word(name)) for name, mark in letters]
    remark = voice.say(f"origin.{origin.kind}.counted" if origin.counted else f"origin.{origin.kind}.not_counted")
    return OriginLine(
        voice.capital(desk.naming.origin(origin)),
        origin.counted,
        remark,
        tuple(desk.readings.reason(reason) for reason in origin.reasons),
        desk.notes.cite_some(origin.claims),
        voice.join(said, kind="semicolon") if said else (),
    )
