"""The lines of a transfer: systems and classes with their numbers, headings and reasons; and the stages of its life."""

from collections.abc import Sequence

from msgspec import Struct

from tawatur.core.transfer import EXCUSES, RegisterItem, ReportedNumber, Step, Transfer
from tawatur.core.values import Amount, Reason
from tawatur.packs.classification import OUTSIDE, REGISTERS
from tawatur.publishing.contested import said_by
from tawatur.publishing.dates import span_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.figures import bounded_words, money_words
from tawatur.publishing.markup import Text, left_to_right, plain
from tawatur.publishing.periods import read_day

_MOST = 3  # sources named; the rest are counted


class Line(Struct, frozen=True):
    """One system or class of a transfer, cell by cell; () = the reports do not say.

    `lead`: a class without a designation. `told` are the numbers by source, where sources differ.
    """

    number: Text
    designation: Text
    description: Text
    delivered: Text
    origin: Text
    headings: tuple["HeadingLine", ...]
    remarks: tuple[Text, ...]
    told: tuple["NumberLine", ...]
    lead: bool
    notes: tuple[int, ...]


class HeadingLine(Struct, frozen=True):
    """The heading in one register and the reason; `sure` where there is one."""

    words: Text
    why: Text
    sure: bool


class NumberLine(Struct, frozen=True):
    """One figure and the sources that give it."""

    value: Text
    source: Text
    chains: int
    notes: tuple[int, ...]


class StepLine(Struct, frozen=True):
    """One stage of a deal's life."""

    stage: Text
    when: Text
    source: Text
    chains: int
    notes: tuple[int, ...]


def list_rest(transfer: Transfer, desk: Desk) -> tuple[tuple[str, ...], tuple[Reason, ...]]:
    """The categories that are neither line nor lead of a transfer, and its comments without those on its leads.

    The register gives one comment for each category it cannot enter, in their order.
    """
    entries = desk.packs.items.entries
    led = {entries[lead.ref].category for lead in transfer.leads if lead.ref in entries}
    excuses = [reason for reason in transfer.comments if reason.code in EXCUSES]
    told = {reason for category, reason in zip(transfer.not_registrable, excuses, strict=False) if category in led}
    return (
        tuple(category for category in transfer.not_registrable if category not in led),
        tuple(reason for reason in transfer.comments if reason not in told),
    )


def line_of(item: RegisterItem, desk: Desk, *, lead: bool = False) -> Line:
    """One line of a transfer."""
    voice = desk.voice
    differing = [*item.numbers, *item.arrivals] if _differ(item.numbers) or _differ(item.arrivals) else []
    return Line(
        count_words(item.quantity, item.chains if item.numbers else 1, desk) or voice.say("unknown"),
        desk.naming.designation(item.designation),
        describe_item(item, desk),
        count_words(item.delivered, max((one.chains for one in item.arrivals), default=1), desk),
        voice.join([state_words(state, desk) for state in item.origin]),
        list_headings(item, desk),
        tuple(desk.readings.reason(one) for one in item.reasons if not one.code.startswith("class_rule.")),
        tuple(_number_line(one, desk, arrived=one in item.arrivals) for one in differing),
        lead,
        desk.notes.cite_some(item.claims),
    )


def _differ(numbers: Sequence[ReportedNumber]) -> bool:
    return len({(one.amount.low, one.amount.high) for one in numbers}) > 1


def _number_line(one: ReportedNumber, desk: Desk, *, arrived: bool) -> NumberLine:
    words = bounded_words(one.amount, desk.voice) or desk.voice.say("unknown")
    code = "number.delivered" if arrived else "number.ordered"
    source = said_by(one.claims, desk, most=_MOST) or desk.readings.words(one.source)
    return NumberLine(desk.voice.say(code, n=words), source, one.chains, desk.notes.cite_some(one.claims))


def count_words(amount: Amount | None, chains: int, desk: Desk) -> Text:
    """A number as the register has it: in brackets unless it is exact and two chains give it; () where none is told.

    `chains` is 1 for an order that is only inferred from what was delivered.
    """
    words = bounded_words(amount, desk.voice) if amount is not None else ()
    if not words or (amount is not None and is_certain(amount, chains)):
        return words
    return desk.voice.say("bracketed", words=words)


def is_certain(amount: Amount, chains: int) -> bool:
    """Whether a number stands without brackets."""
    return amount.bound == "exact" and chains > 1


def list_headings(item: RegisterItem, desk: Desk) -> tuple[HeadingLine, ...]:
    """The heading of an item in each register, with the reason; none for an item no pack knows."""
    why = desk.packs.classification.explain(reason.code for reason in item.reasons)
    return tuple(
        HeadingLine(
            class_words(name, getattr(item, name), desk),
            desk.voice.say(why[name]) if name in why else (),
            getattr(item, name) not in ("", OUTSIDE),
        )
        for name in REGISTERS
        if item.ref
    )


def class_words(register: str, code: str, desk: Desk) -> Text:
    """The heading in one register, or that it has none, or that it is unknown."""
    voice = desk.voice
    if code in ("", OUTSIDE):
        return voice.say(f"class.{code or 'unknown'}.{register}")
    words = voice.say(f"sipri.{code}") if register == "sipri" and voice.knows(f"sipri.{code}") else left_to_right(code)
    return voice.say(f"class.{register}", code=words)


def state_words(state: str, desk: Desk) -> Text:
    """The name of a state in the page's language."""
    return plain(desk.voice.locale.territories.get(state, state))


def describe_item(item: RegisterItem, desk: Desk) -> Text:
    """What kind of system it is: the register's own term where it is in the page's language, else the category."""
    entry = desk.packs.items.entries.get(item.ref)
    if item.description and desk.voice.tongue(item.description) == desk.voice.language:
        return desk.voice.word(item.description)
    category = entry.category if entry else item.description
    code = f"category.{category}"
    return desk.voice.say(code) if desk.voice.knows(code) else desk.voice.word(category)


def list_values(values: Sequence[ReportedNumber], desk: Desk) -> tuple[NumberLine, ...]:
    """The values of a transfer, one line each with all sources that give it."""
    held: dict[Text, tuple[str, ...]] = {}
    labels: dict[Text, ReportedNumber] = {}
    for one in values:
        words = money_words(one.amount, desk.voice)
        held[words] = (*held.get(words, ()), *one.claims)
        if words not in labels or labels[words].chains < one.chains:
            labels[words] = one
    return tuple(
        NumberLine(
            words, said_by(ids, desk, most=_MOST) or desk.readings.words(labels[words].source), labels[words].chains,
            desk.notes.cite_some(ids),
        )
        for words, ids in held.items()
    )  # fmt: skip


def step_line(step: Step, desk: Desk) -> StepLine:
    """One stage of a deal's life in words."""
    start, end = read_day(step.start), read_day(step.end, last=True)
    when = span_words(start, end, desk.voice) or desk.voice.say("undated")
    source = said_by(step.claims, desk, most=_MOST)
    return StepLine(stage_words(step, desk), when, source, step.chains, desk.notes.cite_some(step.claims))


def stage_words(step: Step, desk: Desk) -> Text:
    """The name of a stage, with what it doubts or denies, and whether it is to come."""
    voice = desk.voice
    words = voice.say(f"life.{step.stage}", of=voice.say(f"life.of.{step.of}") if step.of else ())
    return voice.say("life.planned", stage=words) if step.planned else words
