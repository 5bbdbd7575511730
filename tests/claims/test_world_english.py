"""English as papers the world over write it: dates with a full stop, speakers between commas, reasons that are cited.

A hand of a chain is written as its kind and its name, or the words that describe it.
"""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def _hands(claim: Claim) -> list[str]:
    return [f"{link.kind}:{link.name or link.description or ''}" for link in claim.chain[1:]]


_MOUTHS: list[tuple[str, str, list[str]]] = [
    (
        "Karl Berg, the coordinator of the Harbour Union (HBU), said the ferry Aino, was seized on Thursday.",
        "was seized",
        ["person:Karl Berg"],
    ),
    (
        "The port spokesman, Karl Berg, came on Friday. He, however, said three divers were killed.",
        "three divers",
        ["person:Karl Berg"],
    ),
    (
        '"Three divers died in the fire," Karl Berg, the commander of Mombasa police, told reporters at the scene.',
        "Three divers died",
        ["person:Karl Berg"],
    ),
    (
        'Berglund said the visit was short. "I am grateful to him for his calls," he said.',
        "I am grateful",
        ["organisation:Berglund"],
    ),
    (
        "Fishermen said a boat had burned, and added that two divers were killed, Reuters reported.",
        "two divers were killed",
        ["agency:Reuters", "source:Fishermen"],
    ),
    (
        "Karl Berg, the Finnish UN ambassador, spoke. China's deputy UN ambassador said the ban was not helpful.",
        "the ban was not helpful",
        ["official:China's deputy UN ambassador"],
    ),
    ("The council renewed an arms embargo on Togo, citing security concerns.", "embargo on Togo", []),
]


@pytest.mark.parametrize(("text", "words", "hands"), _MOUTHS)
def test_who_says_what_in_the_english_of_the_world_is_in_its_chain(
    text: str, words: str, hands: list[str], read: Read
) -> None:
    """Nobody else is credited with it: no title of another, no reason that is cited, no name behind the verb."""
    found = [claim for claim in read(text, language="en") if words in claim.evidence[0].read(text)]
    assert found
    assert [_hands(claim) for claim in found] == [hands] * len(found)


_DAYS = [
    ("Pirates attacked the ferry on Jan. 5, 2012 in Mombasa.", "2012-01-05", "Mombasa"),
    ("Pirates attacked the ferry in Mombasa on Sept. 15, 2012, police said.", "2012-09-15", "Mombasa"),
]


@pytest.mark.parametrize(("text", "day", "place"), _DAYS)
def test_the_full_stop_of_a_short_month_ends_no_clause(text: str, day: str, place: str, read: Read) -> None:
    """What stands behind it still tells of the same event."""
    claim = next(claim for claim in read(text, language="en") if claim.event == "conflict_event")
    assert claim.when is not None
    assert str(claim.when.start) == day
    assert [filler.name for filler in claim.roles["place"]] == [place]


def test_a_short_month_that_is_a_name_is_no_date(read: Read) -> None:
    """Jan and Jun are people, unless a number or a preposition makes them months."""
    claims = read("China's UN envoy Zhang Jun said two boats burned near Mombasa.", language="en")
    assert [claim.when for claim in claims] == [None] * len(claims)
    assert {link.name for claim in claims for link in claim.chain[1:]} <= {"Zhang Jun"}
