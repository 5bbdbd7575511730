"""One affair, whole: what publishing and storing are handed."""

from msgspec import Struct

from tawatur.core.case import Case
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.judgement import Judged
from tawatur.core.refusal import Refusal
from tawatur.core.transfer import Register


class Skipped(Struct, frozen=True):
    """An input that could not be read: where it came from, and what, where and the cure."""

    source: str
    message: str


class Affair(Struct, frozen=True):
    """Documents in the order of their ids, their claims in text order, and what follows from them.

    `claims` are as persons have judged them: rejected ones left out, slots corrected; `judged` says what was judged.
    `engine` is the name of what drew the claims of this run, "" for the rules; `refused` what it proposed in vain.
    `encoder` is the name of what compared sentences of two languages, "" where nothing did.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    case: Case
    register: Register
    skipped: tuple[Skipped, ...] = ()
    refused: tuple[Refusal, ...] = ()
    engine: str = ""
    judged: tuple[Judged, ...] = ()
    encoder: str = ""
