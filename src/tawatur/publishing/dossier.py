"""The whole page as values, before any form is given to it."""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.contested import Contested, list_contested
from tawatur.publishing.copies import Copies, list_copies
from tawatur.publishing.coverage import Coverage, describe_coverage
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.doubts import Doubt, list_doubts
from tawatur.publishing.evidence import Note
from tawatur.publishing.findings import FindingList, list_findings
from tawatur.publishing.inclusions import PartLine, list_open
from tawatur.publishing.judgements import JudgementLine, list_judged
from tawatur.publishing.markup import Text
from tawatur.publishing.opening import Opening, write_opening
from tawatur.publishing.people import Group, list_people
from tawatur.publishing.replies import ReplyRow, list_replies
from tawatur.publishing.screenings import Screened, list_screenings
from tawatur.publishing.sources import SourceLine, list_sources
from tawatur.publishing.stories import StoryCard, list_stories
from tawatur.publishing.timeline import Timeline, list_timeline
from tawatur.publishing.transfers import TransferCard, list_prospects, list_transfers


class Dossier(Struct, frozen=True):
    """Everything the page says, in the order it says it."""

    opening: Opening
    stories: tuple[StoryCard, ...]
    findings: FindingList
    contested: Contested
    replies: tuple[ReplyRow, ...]
    copies: Copies
    timeline: Timeline
    transfers: tuple[TransferCard, ...]
    prospects: tuple[TransferCard, ...]
    screened: tuple[Screened, ...]
    people: tuple[Group, ...]
    doubts: tuple[Doubt, ...]
    more_doubts: Text
    open_parts: tuple[tuple[PartLine, PartLine], ...]
    sources: tuple[SourceLine, ...]
    judgements: tuple[JudgementLine, ...]
    notes: tuple[Note, ...]
    coverage: Coverage


class _Request:
    """What a dossier is asked of; the same affair, not an equal one."""

    def __init__(self, affair: Affair, language: str, packs: Packs) -> None:
        self.asked = (affair, language, packs)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Request) and all(a is b for a, b in zip(self.asked, other.asked, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.asked)))


def compile_dossier(affair: Affair, language: str, packs: Packs) -> tuple[Dossier, Desk]:
    """The dossier of an affair in one language, and the desk it was made on; made once for all pages that follow."""
    return _compile(_Request(affair, language, packs))


@lru_cache(maxsize=1)
def _compile(request: _Request) -> tuple[Dossier, Desk]:
    affair, language, packs = request.asked
    desk = lay_desk(affair, language, packs)
    doubts, more = list_doubts(desk)
    dossier = Dossier(
        opening=write_opening(desk),
        stories=list_stories(desk),
        findings=list_findings(desk),
        contested=list_contested(desk),
        replies=list_replies(desk),
        copies=list_copies(desk),
        timeline=list_timeline(desk),
        transfers=list_transfers(desk),
        prospects=list_prospects(desk),
        screened=list_screenings(desk),
        people=list_people(desk),
        doubts=doubts,
        more_doubts=desk.voice.count("doubts.more", more) if more else (),
        open_parts=list_open(desk),
        sources=list_sources(desk),
        judgements=list_judged(desk),
        notes=tuple(desk.notes.listed()),
        coverage=describe_coverage(desk),
    )
    return dossier, desk


def fields_of(dossier: Dossier) -> Mapping[str, object]:
    """The sections by name, as templates ask for them."""
    return {name: getattr(dossier, name) for name in dossier.__struct_fields__}
