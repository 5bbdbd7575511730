"""Three-valued judgements: a person and a rule write the same form; nothing is erased."""

from datetime import date
from enum import StrEnum
from typing import Literal

from msgspec import Struct

from tawatur.core.claim import Filler
from tawatur.core.values import Amount, DateSpan, Reason

GRADE = "grade"  # the question of a grade
LETTERS = "ABCDEF"  # of a source: A reliable ... E unreliable, F cannot be judged
DIGITS = "123456"  # of an information: 1 confirmed ... 5 improbable, 6 cannot be judged


class Verdict(StrEnum):
    """The answer to "are these the same?"."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Place(Struct, frozen=True, omit_defaults=True):
    """Where a thing that is judged stands, by content: what it is called may change with packs and file names.

    `digest` is that of the report's text, `doc` its id when it was judged; the span is `start` to `end` and
    `words` what stood there. A whole report has no span.
    """

    digest: str
    doc: str
    start: int = 0
    end: int = 0
    words: str = ""


class Target(Struct, frozen=True, omit_defaults=True):
    """One thing that a person judges: `id` as it was called then, `places` where it stands.

    `detail` is the event of a claim or finding, the best name of an entity or source. A source has no places.
    """

    kind: Literal["claim", "entity", "report", "finding", "source"]
    id: str
    places: tuple[Place, ...] = ()
    detail: str = ""


class Grade(Struct, frozen=True, omit_defaults=True):
    """One of the two grades of the Admiralty code: the letter of a source or the digit of a finding; never averaged.

    A letter holds for what the source tells of events of the kind `subject` ("" for all) in reports that came
    out from `since` to `until`, both inclusive, None where that side is open.
    """

    mark: str
    subject: str = ""
    since: date | None = None
    until: date | None = None


class Correction(Struct, frozen=True, omit_defaults=True):
    """What one slot of a claim holds instead of what was read; all but `slot` and `part` empty: nothing.

    `slot`: value, quantity, date, duration, modality, stage or role; `part` the role, or the designation of the
    item whose quantity it is ("" where the claim has one item).
    """

    slot: Literal["value", "quantity", "date", "duration", "modality", "stage", "role"]
    part: str = ""
    amount: Amount | None = None
    when: DateSpan | None = None
    word: str = ""
    fillers: tuple[Filler, ...] = ()


class Judgement(Struct, frozen=True, omit_defaults=True, gc=False):
    """One answer to one question, with who, when and why.

    same-entity, same-event, same-root: `left` and `right` are one ("doc/entity", claim ids, document ids); part-of:
    the event of the claim `left` is a part of that of the claim `right`. A person also says reject (the claim
    `left`), correct (the slot `right` of the claim `left`), grade (the mark `right` of the source or finding `left`)
    and undo (the judgement `left`). `targets` say by content what a person judged, left first; `at` is the time as
    the person's clock told it.
    """

    id: str
    question: str
    left: str
    right: str
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    judge: str = "rule"
    at: str = ""
    why: str = ""
    targets: tuple[Target, ...] = ()
    grade: Grade | None = None
    correction: Correction | None = None


class Judged(Struct, frozen=True):
    """A person's judgement as it stands in one pile; undone ones do not stand.

    followed: the result obeys it. outranked: a later one on the same point, or one it cannot be squared with,
    counts instead. lost: what it is about is no longer found. `disputed`: another person answers otherwise.
    `claims`, `documents` and `entities` ("doc/entity") are those it touches now.
    """

    judgement: Judgement
    state: Literal["followed", "outranked", "lost"]
    disputed: bool = False
    claims: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
