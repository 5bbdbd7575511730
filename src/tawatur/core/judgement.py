"""Three-valued judgements: a person and a rule write the same form; nothing is erased."""

from enum import StrEnum

from msgspec import Struct

from tawatur.core.values import Reason


class Verdict(StrEnum):
    """The answer to "are these the same?"."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Judgement(Struct, frozen=True):
    """One answer to one question about two things (question: same-entity, same-event, same-root)."""

    id: str
    question: str
    left: str
    right: str
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    judge: str = "rule"
    at: str = ""
