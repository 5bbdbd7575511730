"""The right of reply: who denied what is told, would not speak of it, did not answer, and of whom no word is given."""

from msgspec import Struct

from tawatur.core.case import Reply
from tawatur.publishing.desk import Desk
from tawatur.publishing.evidence import Sentence
from tawatur.publishing.markup import Text


class ReplyRow(Struct, frozen=True):
    """One reply: whose, to what, what it was, and through how many chains of its own it is told."""

    who: Text
    about: Sentence
    finding: str
    kind: str
    said: Text
    chains: int
    notes: tuple[int, ...]


def list_replies(desk: Desk) -> tuple[ReplyRow, ...]:
    """All replies of the case; last the parties of whom the reports give no word by name."""
    return tuple(_row(reply, desk) for reply in desk.book.affair.case.replies)


def _row(reply: Reply, desk: Desk) -> ReplyRow:
    entities = {entity.id: entity for entity in desk.book.affair.case.entities}
    who = desk.naming.entity(entities[reply.who]) if reply.who in entities else desk.naming.description(reply.called)
    found = desk.book.findings[reply.about]
    return ReplyRow(
        who,
        Sentence(desk.propositions.title(found), desk.notes.cite_finding(found)),
        found.id,
        reply.kind,
        desk.voice.say(f"reply.{reply.kind}"),
        reply.chains,
        desk.notes.cite_some(reply.claims),
    )
