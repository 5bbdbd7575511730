"""The transfer register in its customary columns."""

from msgspec import Struct

from tawatur.core.transfer import Delivery, Transfer
from tawatur.publishing.dates import span_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.lines import Line, NumberLine, StepLine, count_words, line_of, list_rest, list_values, step_line
from tawatur.publishing.markup import Text
from tawatur.publishing.periods import read_day


class TransferCard(Struct, frozen=True):
    """One transfer: its cells, lines, values and life."""

    id: str
    grade: str
    grade_text: Text
    supplier: Text
    recipient: Text
    ordered: Text
    delivered: Text
    stage: Text
    lines: tuple[Line, ...]
    values: tuple[NumberLine, ...]
    life: tuple[StepLine, ...]
    not_registrable: Text
    comments: tuple[Text, ...]
    notes: tuple[int, ...]


def list_prospects(desk: Desk) -> tuple[TransferCard, ...]:
    """What is told of deals that are no transfer."""
    return tuple(_card(prospect, desk) for prospect in desk.book.affair.register.prospects)


def list_transfers(desk: Desk) -> tuple[TransferCard, ...]:
    """All transfers, register rows before leads."""
    transfers = sorted(desk.book.affair.register.transfers, key=lambda transfer: transfer.grade != "row")
    return tuple(_card(transfer, desk) for transfer in transfers)


def _card(transfer: Transfer, desk: Desk) -> TransferCard:
    voice = desk.voice
    rest, comments = list_rest(transfer, desk)
    return TransferCard(
        id=transfer.id,
        grade=transfer.grade,
        grade_text=voice.say(f"grade.{transfer.grade}"),
        supplier=name_parties(transfer, "supplier", desk),
        recipient=name_parties(transfer, "recipient", desk),
        ordered=_window(transfer.ordered, "none_told", desk),
        delivered=_window(transfer.delivered, "no_delivery_told", desk),
        stage=_stages(transfer, desk),
        lines=(
            *(line_of(item, desk) for item in transfer.items),
            *(line_of(item, desk, lead=True) for item in transfer.leads),
        ),
        values=list_values(transfer.values, desk),
        life=tuple(step_line(step, desk) for step in transfer.life),
        not_registrable=voice.join([category_words(name, desk) for name in rest]),
        comments=tuple(desk.readings.reason(reason) for reason in comments),
        notes=desk.notes.cite_some(transfer.claims),
    )  # fmt: skip


def name_parties(transfer: Transfer, role: str, desk: Desk) -> Text:
    """The fillers of a side, by the entity the transfer's claims know them as; unknown where nobody tells them,
    both parties where nobody says which of them it is.
    """
    fillers = (transfer.supplier if role == "supplier" else transfer.recipient) or transfer.between
    claims = desk.book.claims_of(transfer.claims)
    names = []
    for filler in fillers:
        told = role if not transfer.between else "participants"
        home = next((one for one in claims if filler in one.roles.get(told, ())), claims[0] if claims else None)
        names.append(desk.naming.filler(home, filler) if home else desk.voice.word(filler.name))
    if transfer.between:
        return desk.voice.say("side.open", parties=desk.voice.join(names, kind="or"))
    return desk.voice.join(names) if names else desk.voice.say("unknown")


def _stages(transfer: Transfer, desk: Desk) -> Text:
    """The stage of the row, and the other stages told with it."""
    voice = desk.voice
    others = [voice.say(f"stage.{stage}") for stage in transfer.stages if stage not in (transfer.stage, "unknown")]
    return voice.say("stage.line", stage=voice.say(f"stage.{transfer.stage}"), others=voice.join(others))


def _window(delivery: Delivery | None, empty: str, desk: Desk) -> Text:
    """When, and how many; planned windows stand in brackets."""
    voice = desk.voice
    if delivery is None:
        return voice.say(empty)
    start, end = read_day(delivery.start), read_day(delivery.end, last=True)
    when = span_words(start, end, voice) or voice.say("undated")
    quantity = count_words(delivery.quantity, 1, desk)
    code = "delivery.planned" if delivery.planned else "delivery.told"
    return voice.say(code, when=when, quantity=quantity)


def category_words(category: str, desk: Desk) -> Text:
    """A kind of goods in the page's language; the words as given where no phrase knows them."""
    code = f"category.{category}"
    return desk.voice.say(code) if desk.voice.knows(code) else desk.voice.word(category)
