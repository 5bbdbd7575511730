"""The summary at the top: what a reader with one minute must know."""

from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.case import Contradiction, Finding, Origin
from tawatur.core.transfer import Screening, ScreeningRow
from tawatur.publishing.contested import SEVERITY, list_accounts
from tawatur.publishing.dates import span_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.evidence import Sentence
from tawatur.publishing.findings import rank_findings, rests_words
from tawatur.publishing.markup import Text, flatten, plain
from tawatur.publishing.rules import dossier_rules
from tawatur.publishing.screenings import deciding_rows, open_rows, rank_screenings, regime_words, why_words

Paragraph = tuple[Sentence, ...]


class Opening(Struct, frozen=True):
    """Title, the line under it, and groups of paragraphs of footnoted sentences, each with the code of its lead."""

    title: Text
    subtitle: Text
    groups: tuple[tuple[str, tuple[Paragraph, ...]], ...]


def write_opening(desk: Desk) -> Opening:
    """The summary, assembled from findings, contradictions and screenings; nothing else is said."""
    events = [found for found in rank_findings(desk) if found.event not in dossier_rules().setting]
    events = events or rank_findings(desk)
    parts = (
        ("reports", [(_reports(desk),)]),
        ("corroborated", _corroborated(events, desk)),
        ("contested", _contested(events, desk)),
        ("single", _single(events, desk)),
        ("screening", _screened(desk)),
    )
    title = desk.propositions.title(_lead(events, desk)) if events else desk.voice.say("title.empty")
    return Opening(
        desk.voice.capital(title),
        _count_reports(desk),
        tuple((code, tuple(said)) for code, said in parts if said),
    )


def _lead(events: list[Finding], desk: Desk) -> Finding:
    """The finding the affair is about: the weightiest of the events told by a good share of the reports that tell the
    most told one; of several, the one that most tell.
    """
    rules = dossier_rules()
    told = {found.id: len({c.doc for c in desk.book.claims_of(found.claims)}) for found in events}
    often = [found for found in events if told[found.id] >= rules.lead_share * max(told.values())]
    return min(often, key=lambda found: (rules.rank(found.event), -told[found.id]))


def _count_reports(desk: Desk) -> Text:
    voice, reports = desk.voice, desk.book.reports
    dates = [(one.published.start, one.published.end) for one in reports]
    known = [(start, end) for start, end in dates if start and end]
    dates_told = span_words(min(known)[0], max(end for _, end in known), voice) if known else ()
    if 0 < len(known) < len(reports):
        dates_told = voice.say("opening.dates_known", n=len(known), dates=dates_told)
    names = (voice.locale.languages.get(code, code) for code in sorted({report.language for report in reports}))
    return voice.count(
        "opening.reports",
        len(reports),
        reports=voice.count("reports", len(reports)),
        dates=dates_told,
        languages=voice.join([plain(name) for name in names]),
    )


def _reports(desk: Desk) -> Sentence:
    voice = desk.voice
    undated = sum(1 for report in desk.book.reports if report.published.how != "stated")
    nameless = sum(1 for report in desk.book.reports if not report.outlet)
    said = [voice.capital(_count_reports(desk)), voice.say("stop")]
    for code, number in (("opening.undated", undated), ("opening.nameless", nameless)):
        if number:
            whole = "sole" if len(desk.book.reports) == 1 else "all"
            words = voice.say(f"{code}.{whole}") if number == len(desk.book.reports) else voice.count(code, number)
            said += [plain(" "), voice.capital(words)]
    return Sentence(tuple(chain.from_iterable(said)))


def _corroborated(events: list[Finding], desk: Desk) -> list[Paragraph]:
    voice = desk.voice
    lead = _lead(events, desk) if events else None
    found = sorted((one for one in events if one.verdict == "corroborated"), key=lambda one: one is not lead)
    if not found:
        return [(Sentence(voice.say("opening.none_corroborated")),)]
    said: list[Paragraph] = []
    for one in found[: dossier_rules().summary_corroborated]:
        counted = [origin for origin in one.origins if origin.counted]
        text = voice.say(
            "opening.corroborated",
            finding=voice.capital(desk.propositions.title(one)),
            chains=voice.count("chains", one.chains),
            origins=rests_words(one, desk),
        )
        said.append((Sentence(text, desk.notes.cite_origins(counted)), *_standing(one, counted, desk)))
    return said


def _standing(finding: Finding, counted: list[Origin], desk: Desk) -> list[Sentence]:
    """Whether anyone stands behind it by name; who denies it; whether a delivery is told."""
    voice = desk.voice
    unnamed = [origin for origin in counted if origin.anonymous]
    said = []
    if counted and len(unnamed) == len(counted):
        said.append(Sentence(voice.say("opening.all_unnamed")))
    claims = desk.book.claims_of(finding.claims)
    denied = [claim for claim in claims if claim.modality == "denied"]
    if denied:
        said.append(Sentence(voice.say("opening.denied"), desk.notes.cite(denied)))
    if finding.event == "arms_transfer" and not _list_stages(finding, desk) & {"delivering", "delivered"}:
        said.append(Sentence(voice.say("opening.no_delivery")))
    return said


def _list_stages(finding: Finding, desk: Desk) -> set[str | None]:
    """The stages told of a finding, and of the transfers it is part of."""
    points = (finding, *desk.book.slots.get(finding.id, ()))
    claims = {claim.id: claim for found in points for claim in desk.book.claims_of(found.claims)}
    whole = [one.claims for one in desk.book.affair.register.transfers if claims.keys() & set(one.claims)]
    return {claim.stage for ids in (tuple(claims), *whole) for claim in desk.book.claims_of(ids)}


def _contested(events: list[Finding], desk: Desk) -> list[Paragraph]:
    order = {found.id: place for place, found in enumerate(events)}
    parts = [part for part in desk.book.affair.case.contradictions if part.kind == "incompatible"]
    parts = [part for part in parts if _home(part, desk) in order]
    parts.sort(key=lambda part: (SEVERITY[part.severity], order[_home(part, desk)]))
    return [(_part(part, desk),) for part in parts[: dossier_rules().summary_contested]]


def _home(part: Contradiction, desk: Desk) -> str:
    finding = desk.book.findings.get(part.finding)
    return (finding.parent if finding and finding.parent in desk.book.findings else part.finding) or part.finding


def _part(part: Contradiction, desk: Desk) -> Sentence:
    voice = desk.voice
    accounts = list_accounts(part, desk, most=dossier_rules().summary_origins)
    told = [voice.say("opening.account", value=one.value, who=one.said_by) for one in accounts]
    text = voice.say(
        "opening.contested",
        slot=voice.say(f"slot.{part.slot}"),
        finding=desk.propositions.title(desk.book.findings[_home(part, desk)]),
        accounts=voice.join(told, kind="semicolon"),
    )
    return Sentence(voice.capital(text), tuple(sorted({n for one in accounts for n in one.notes})))


def _single(events: list[Finding], desk: Desk) -> list[Paragraph]:
    """What rests on one origin: points of the leading findings first, then events of their own.

    A finding whose title says nothing that one above it does not is left to the list of findings.
    """
    voice = desk.voice
    said: list[Paragraph] = []
    titles: list[str] = []
    single: list[Finding] = []
    for one in sorted(events, key=lambda one: one.verdict == "single_origin"):
        called = flatten(desk.propositions.title(one))
        if one.verdict == "single_origin" and not any(called in above for above in titles):
            single.append(one)
        titles.append(called)
    for one in single[: dossier_rules().summary_single]:
        title = voice.capital(desk.propositions.title(one))
        text = voice.say("opening.single", finding=title, origin=rests_words(one, desk))
        said.append((Sentence(text, desk.notes.cite_finding(one)),))
    return said


def _screened(desk: Desk) -> list[Paragraph]:
    """One sentence for each regime that matters, weightiest first; where none does to any transfer, why the nearest of
    each is out.
    """
    register = desk.book.affair.register
    bound = [
        (transfer, rank_screenings(one for one in register.screenings if one.transfer == transfer.id and one.bound))
        for transfer in register.transfers
    ]
    matters = [(t, one) for t, mine in bound for one in mine if one.finding != "out_of_scope"]
    told = matters or [(t, one) for t, mine in bound for one in mine[:1]]
    said = [_screen(one, transfer.claims, desk) for transfer, one in told]
    return [(one,) for one in {flatten(one.text): one for one in said}.values()]


def _screen(screening: Screening, claims: tuple[str, ...], desk: Desk) -> Sentence:
    voice = desk.voice
    paragraphs = [row.source for row in screening.rows if row.question == "screen.instrument" and row.answer == "yes"]
    since = [one.figure for row in screening.rows for one in row.reasons if one.code == "in_force_since"]
    disputes = [row for row in screening.rows if row.question == "screen.disputed"]
    sources = dict.fromkeys(paragraphs or screening.instruments)
    text = voice.say(
        f"screening.{screening.finding}.sentence",
        regime=regime_words(screening.regime, desk),
        instruments=voice.join([voice.word(name) for name in sources]),
        since=desk.readings.words(since[0]) if since else (),
        dispute=why_words(disputes, desk),
        why=why_words(_list_why(screening), desk),
    )
    if screening.finding != "in_scope_if_delivered":
        return Sentence(text, desk.notes.cite_some(screening.said or claims))
    asked = [row for row in screening.rows if row.question == "screen.exemption_reported"]
    told = [row for row in asked if row.claims]
    if told:
        text = (*text, *plain(" "), *voice.say("opening.exemption", told=why_words(told, desk)))
    elif any(row.answer == "no" for row in asked):
        text = (*text, *plain(" "), *voice.say("opening.no_exemption"))
    cited = (*(claim for row in told for claim in row.claims), *(screening.said or claims))
    return Sentence(text, desk.notes.cite_some(cited))


def _list_why(screening: Screening) -> list[ScreeningRow]:
    """The rows that say shortly why: of what is out of scope what decided, of what is in scope whom it reaches, and
    what is open where no more can be told.
    """
    if screening.finding == "out_of_scope":
        return list(deciding_rows(screening))
    if screening.finding == "unknown":
        return list(open_rows(screening))
    reached = [row for row in screening.rows if row.question == "screen.recipient"]
    whole = screening.finding == "in_scope_if_delivered"
    return [replace(row, reasons=row.reasons[:1]) for row in reached] if whole else []
