"""The screening of each transfer: which measure matters and why, step by step, and what was set aside."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.transfer import Screening, ScreeningRow, Transfer
from tawatur.core.values import Reason
from tawatur.publishing.dates import when_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.evidence import Sentence
from tawatur.publishing.markup import Text, plain
from tawatur.publishing.stretches import StretchDrawing, draw_stretches
from tawatur.publishing.transfers import name_parties

RANK = ("in_scope_if_delivered", "unknown", "lead_only", "out_of_scope")
_EXEMPTION, _EXEMPTIONS, _REPORTED = "screen.exemption", "screen.exemptions", "screen.exemption_reported"
_EASING = (_EXEMPTION, _EXEMPTIONS, _REPORTED)
_TOLD_SHORTLY = 1  # reasons of an open step that stand in the summary
_GOODS = ("screen.item", "screen.service")
_REACH = ("screen.disputed", "screen.recipient", "screen.bound")
_FORCE = "screen.in_force"
_SPAN = ("in_force_since", "in_force_by", "open_ended", "ends_on", "last_known_end", "last_seen")  # of a ban in time


class AnswerLine(Struct, frozen=True):
    """One answer: why, on what it stands and how surely that is known."""

    answer: str
    answer_text: Text
    reasons: tuple[Text, ...]
    source: Text
    sure: Text
    sure_code: str
    notes: tuple[int, ...]


class ScreeningStep(Struct, frozen=True):
    """One question with its answers, more than one where there are several goods or exemptions."""

    question: Text
    lines: tuple[AnswerLine, ...]


class ScreeningCard(Struct, frozen=True):
    """One transfer against one regime that matters. `brief` is for who has one minute, `source` and `why` for who has
    a glance: the paragraph, and what decides.
    """

    regime: Text
    source: Text
    why: Text
    finding: str
    finding_text: Text
    date: Text
    brief: tuple[Sentence, ...]
    steps: tuple[ScreeningStep, ...]
    shut: tuple[AnswerLine, ...]
    drawing: StretchDrawing | None
    said: tuple[Sentence, ...]
    open_questions: tuple[Text, ...]


class Screened(Struct, frozen=True):
    """One transfer with the regimes that matter, weightiest first, and one line for each that does not."""

    id: str
    supplier: Text
    recipient: Text
    cards: tuple[ScreeningCard, ...]
    aside: tuple[Sentence, ...]


def list_screenings(desk: Desk) -> tuple[Screened, ...]:
    """The transfers that some regime on file regards, those that matter most first."""
    register = desk.book.affair.register
    found = []
    for transfer in register.transfers:
        mine = rank_screenings(one for one in register.screenings if one.transfer == transfer.id)
        if mine:
            found.append((RANK.index(mine[0].finding), transfer, mine))
    found.sort(key=lambda one: one[0])
    return tuple(_screened(transfer, mine, desk) for _, transfer, mine in found)


def describe_screening(screening: Screening) -> dict[str, object]:
    """A screening as values for other programs: codes instead of words, claims by their ids."""
    return {
        "transfer": screening.transfer,
        "regime": screening.regime,
        "measure": screening.measure,
        "finding": screening.finding,
        "bound": screening.bound,
        "instruments": list(screening.instruments),
        "said": list(screening.said),
        "rows": [
            {"question": row.question, "answer": row.answer, "reasons": _describe_reasons(row.reasons),
             "source": row.source, "sure": row.sure, "claims": list(row.claims)}
            for row in screening.rows
        ],
        "open_questions": _describe_reasons(screening.open_questions),
    }  # fmt: skip


def _describe_reasons(reasons: Sequence[Reason]) -> list[dict[str, str]]:
    return [{"code": reason.code, "figure": reason.figure} for reason in reasons]


def rank_screenings(screenings: Iterable[Screening]) -> list[Screening]:
    """Those that find more first, those that bind every state before those that bind a few."""
    return sorted(screenings, key=lambda one: (RANK.index(one.finding), not one.bound))


def regime_words(regime: str, desk: Desk) -> Text:
    """The name of a regime in the page's language, its code where no phrase has it."""
    code = f"regime.{regime}"
    return desk.voice.say(code) if desk.voice.knows(code) else desk.voice.word(regime)


def deciding_rows(screening: Screening) -> list[ScreeningRow]:
    """The steps by which a screening is out of scope: tests that fail, else the exemption that frees it."""
    failed = [row for row in screening.rows if row.answer == "no" and row.question not in _EASING]
    core = [row for row in failed if row.question not in (*_GOODS, "screen.reported_date")]
    if core:
        return core
    goods = [row for row in failed if row.question in _GOODS]
    freed = [row for row in screening.rows if row.question == _EXEMPTION and row.answer == "yes"]
    return freed[:1] or goods


def open_rows(screening: Screening) -> list[ScreeningRow]:
    """The steps that leave a screening open, but for those that would ease it, each with its main reasons."""
    unknown = [row for row in screening.rows if row.answer == "unknown" and row.question not in _EASING]
    return [replace(row, reasons=row.reasons[:_TOLD_SHORTLY]) for row in unknown]


def why_words(rows: Sequence[ScreeningRow], desk: Desk) -> Text:
    """The reasons of some steps, each once, one after the other."""
    told = dict.fromkeys(desk.readings.reason(reason) for row in rows for reason in row.reasons)
    return desk.voice.join(list(told), kind="semicolon")


def _screened(transfer: Transfer, mine: Sequence[Screening], desk: Desk) -> Screened:
    matters = [one for one in mine if one.finding != "out_of_scope"]
    return Screened(
        transfer.id,
        name_parties(transfer, "supplier", desk),
        name_parties(transfer, "recipient", desk),
        tuple(_card(one, transfer, desk) for one in matters),
        tuple(_list_aside([one for one in mine if one.finding == "out_of_scope"], desk)),
    )


def _list_aside(screenings: Sequence[Screening], desk: Desk) -> Iterator[Sentence]:
    """One line for each regime that binds the supplier and does not reach the transfer, one for all that do not."""
    yield from (_aside(one, desk) for one in screenings if one.bound)
    others = [regime_words(one.regime, desk) for one in screenings if not one.bound]
    if others:
        yield Sentence(desk.voice.say("screening.unbound", regimes=desk.voice.join(others, kind="semicolon")))


def _aside(screening: Screening, desk: Desk) -> Sentence:
    rows = deciding_rows(screening)
    notes = desk.notes.cite_some(tuple(ident for row in rows for ident in row.claims))
    name = desk.voice.capital(regime_words(screening.regime, desk))
    return Sentence(desk.voice.say("screening.aside", regime=name, why=why_words(rows, desk)), notes)


def _card(screening: Screening, transfer: Transfer, desk: Desk) -> ScreeningCard:
    voice = desk.voice
    open_rows = [row for row in screening.rows if not (row.question == _EXEMPTION and row.answer == "no")]
    shut = [row for row in screening.rows if row.question == _EXEMPTION and row.answer == "no"]
    return ScreeningCard(
        regime=voice.capital(regime_words(screening.regime, desk)),
        source=voice.join([voice.word(row.source) for row in screening.rows if row.question == "screen.instrument"]),
        why=_say_why(screening, transfer, desk),
        finding=screening.finding,
        finding_text=voice.say(f"screening.{screening.finding}"),
        date=when_words(screening.date, voice),
        brief=(*_write_brief(screening, desk), *_say_lead(screening, transfer, desk)),
        steps=tuple(_step(list(rows), desk) for _, rows in groupby(open_rows, key=lambda row: row.question)),
        shut=tuple(_line(row, desk) for row in shut),
        drawing=draw_stretches(screening, desk),
        said=tuple(
            Sentence(desk.propositions.words([claim]), desk.notes.cite((claim,)))
            for claim in desk.book.claims_of(screening.said)
        ),
        open_questions=tuple(desk.readings.reason(reason) for reason in screening.open_questions),
    )


def _write_brief(screening: Screening, desk: Desk) -> Iterator[Sentence]:
    """The ban and since when; whom and what it reaches; what is not known; the way that may be open."""
    voice = desk.voice
    for row in screening.rows:
        if row.question == "screen.instrument" and row.reasons:
            yield Sentence(_say_ban(row, screening, desk))
    yield from _say_acts(screening, desk)
    if reached := _list_reached(screening):
        yield Sentence(voice.sentence(why_words(reached, desk)))
    goods = _say_goods(screening, desk)
    if goods:
        yield Sentence(goods)
    if missing := _list_missing(screening, desk):
        yield Sentence(voice.say("brief.missing", reasons=voice.join(missing, kind="semicolon")))
    if any(row.question == _REPORTED for row in screening.rows):
        yield _say_way(screening, desk)


def _list_reached(screening: Screening) -> list[ScreeningRow]:
    return [row for row in screening.rows if row.question in _REACH and row.answer == "yes"]


def _list_missing(screening: Screening, desk: Desk) -> list[Text]:
    """What the reports leave open of the ban itself, each once."""
    missing = [
        row.reasons[-1] if row.question.startswith(_FORCE) else row.reasons[0] for row in screening.rows
        if row.answer == "unknown" and row.reasons and row.question not in (*_GOODS, *_EASING)
    ]  # fmt: skip
    return list(dict.fromkeys(map(desk.readings.reason, missing)))


def _say_why(screening: Screening, transfer: Transfer, desk: Desk) -> Text:
    """What decides, in a few words: why it is a lead, what is not known, or whom the ban reaches."""
    lacks = _list_lacks(screening, transfer, desk)
    told = lacks or _list_missing(screening, desk) or [*_list_acts(screening, desk), *_list_why(screening, desk)]
    return desk.voice.join(told, kind="semicolon")


def _list_why(screening: Screening, desk: Desk) -> list[Text]:
    reached = why_words(_list_reached(screening), desk)
    return [reached] if reached else []


def _say_acts(screening: Screening, desk: Desk) -> Iterator[Sentence]:
    """Which of deal, shipment and delivery the ban was in force for, where it was not for all."""
    if told := _list_acts(screening, desk):
        rows = [row for row in screening.rows if row.question.startswith(_FORCE)]
        notes = desk.notes.cite_some(tuple(ident for row in rows for ident in row.claims))
        yield Sentence(desk.voice.say("brief.acts", acts=desk.voice.join(told, kind="semicolon")), notes)


def _list_acts(screening: Screening, desk: Desk) -> list[Text]:
    """Each act with its day and the answer, none where the answer is one for all."""
    voice = desk.voice
    rows = [row for row in screening.rows if row.question.startswith(_FORCE) and row.reasons]
    return [
        voice.say(
            "brief.act",
            act=voice.say(f"brief.act.{row.question.rpartition('.')[2]}"),
            when=desk.readings.reason(row.reasons[0]),
            answer=voice.say(f"brief.force.{row.answer}"),
        )
        for row in rows
        if len({one.answer for one in rows}) > 1
    ]


def _say_ban(ban: ScreeningRow, screening: Screening, desk: Desk) -> Text:
    force = next((row for row in screening.rows if row.question.startswith(_FORCE)), None)
    span = [one for one in force.reasons if one.code in _SPAN] if force else []
    voice = desk.voice
    doubted = [desk.readings.reason(one) for one in ban.reasons if one.code.startswith("paragraph_")]
    return voice.say(
        "brief.ban",
        source=voice.word(ban.source),
        span=voice.join([desk.readings.reason(one) for one in span]),
        text=voice.join([desk.readings.reason(one) for one in ban.reasons if one.code.startswith("measure.")]),
        sure=voice.join(doubted) if doubted else voice.say(f"sure.{ban.sure}") if ban.sure != "read" else (),
    )


def _say_goods(screening: Screening, desk: Desk) -> Text:
    """What is covered, what is open and what is not, () where no goods are told."""
    voice = desk.voice
    told: dict[str, list[Text]] = {"yes": [], "unknown": [], "no": []}
    for row in screening.rows:
        if row.question in _GOODS and row.reasons:
            told[row.answer].append(desk.readings.words(row.reasons[0].figure))
    covered, undecided, free = (voice.join(told[answer]) for answer in ("yes", "unknown", "no"))
    if not (covered or undecided or free):
        return ()
    return voice.say("brief.goods", goods=covered or voice.say("brief.nothing"), open=undecided, free=free)


def _say_lead(screening: Screening, transfer: Transfer, desk: Desk) -> Iterator[Sentence]:
    """Why a transfer is a lead alone."""
    if told := _list_lacks(screening, transfer, desk):
        yield Sentence(desk.voice.say("brief.lead", lacks=desk.voice.join(told, kind="semicolon")))


def _list_lacks(screening: Screening, transfer: Transfer, desk: Desk) -> list[Text]:
    """Of a lead, what a row of the register must have and the reports do not tell."""
    if screening.finding != "lead_only":
        return []
    dated = transfer.ordered or transfer.delivered
    lacks = {"system": not transfer.items, "day": not dated, "doubt": bool(transfer.items and dated)}
    return [desk.voice.say(f"brief.lacks_{what}") for what, lacking in lacks.items() if lacking]


def _say_way(screening: Screening, desk: Desk) -> Sentence:
    """The exemption that fits, or the first that might apply and how many more, and what the reports say of one."""
    voice = desk.voice
    ways = [row for row in screening.rows if row.question == _EXEMPTION and row.answer != "no"]
    told = [row for row in screening.rows if row.question == _REPORTED]
    reported = why_words(told, desk)
    notes = desk.notes.cite_some(tuple(ident for row in told for ident in row.claims))
    if not ways:
        none = why_words([row for row in screening.rows if row.question == _EXEMPTIONS], desk)
        return Sentence(voice.say("brief.no_way", none=none or voice.say("brief.none_fits"), reported=reported), notes)
    fit = [row for row in ways if row.answer == "yes"]
    first = (fit or ways)[0]
    procedure = [desk.readings.reason(one) for one in first.reasons if one.code.startswith("procedure_")]
    text = voice.say(
        "brief.way" if fit else "brief.ways",
        more=len(ways) - 1 or (),
        text=desk.readings.reason(first.reasons[0]),
        procedure=voice.join(procedure),
        reported=reported,
    )
    return Sentence(text, notes)


def _step(rows: Sequence[ScreeningRow], desk: Desk) -> ScreeningStep:
    question = rows[0].question
    said = desk.voice.say(question) if desk.voice.knows(question) else desk.voice.word(question)
    return ScreeningStep(said, tuple(_line(row, desk) for row in rows))


def _line(row: ScreeningRow, desk: Desk) -> AnswerLine:
    voice = desk.voice
    return AnswerLine(
        row.answer,
        voice.say(f"answer.{row.answer}"),
        tuple(desk.readings.reason(reason) for reason in row.reasons if reason != Reason("")),
        voice.say(row.source) if voice.knows(row.source) else voice.word(row.source) or plain(""),
        voice.say(f"sure.{row.sure}"),
        row.sure,
        desk.notes.cite_some(row.claims),
    )
