"""The desk on which a page is made: one affair, one voice, and the tools that speak of it."""

from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.casebook import Casebook
from tawatur.publishing.evidence import Notes
from tawatur.publishing.grades import Grades
from tawatur.publishing.naming import Naming
from tawatur.publishing.propositions import Propositions
from tawatur.publishing.readings import Readings
from tawatur.publishing.voice import Voice


class Desk(Struct, frozen=True):
    """What every section needs. `notes` numbers evidence as it is cited, so sections are made in order."""

    book: Casebook
    voice: Voice
    naming: Naming
    readings: Readings
    propositions: Propositions
    notes: Notes
    packs: Packs
    grades: Grades


def lay_desk(affair: Affair, language: str, packs: Packs) -> Desk:
    """A desk for one page in one language, no note numbered yet."""
    voice, book = Voice(language, packs), Casebook(affair)
    naming = Naming(book, voice, packs)
    readings = Readings(book, naming, voice, packs)
    propositions = Propositions(book, naming, readings, voice)
    return Desk(book, voice, naming, readings, propositions, Notes(book, naming, voice), packs, Grades(affair, packs))
