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


_STRUCK: list[tuple[str, str, str, float]] = [
    ("Two of its men were killed in an Israeli raid in Gaza before dawn.", "Israel", "Gaza", 2),
    ("Ten fishermen were killed in a NATO air strike in Mombasa.", "NATO", "Mombasa", 10),
    ("At least 16 policemen were killed in a brazen ambush by militants in Mombasa.", "militants", "Mombasa", 16),
    ("Five Chadian soldiers killed by Boko Haram were buried in Mombasa.", "Boko Haram", "Mombasa", 5),
    ("The rockets fired by Boko Haram killed 12 people in Mombasa.", "Boko Haram", "Mombasa", 12),
    ("Militants set off a car packed with nails in Mombasa, killing 12 people.", "Militants", "Mombasa", 12),
    ("A quake hit Togo on Tuesday, killing 30 people.", "", "Togo", 30),
    ("At least 280 people were killed in a quake that struck Mombasa early Wednesday.", "", "Mombasa", 280),
    ("At least 80 people were killed when a quake rocked the northern parts of Togo.", "", "Togo", 80),
]


@pytest.mark.parametrize(("text", "actor", "place", "dead"), _STRUCK)
def test_the_dead_of_a_strike_or_a_quake_have_its_striker_and_place(
    text: str, actor: str, place: str, dead: float, read: Read
) -> None:
    """The striker stands beside the noun of the strike; a place a quake comes over is no striker."""
    claim = next(claim for claim in read(text, language="en") if claim.event == "casualty")
    assert [filler.name for filler in claim.roles.get("actor", ())] == ([actor] if actor else [])
    assert [filler.name for filler in claim.roles["place"]] == [place]
    assert claim.items[0].quantity is not None
    assert claim.items[0].quantity.low == dead


def test_and_with_a_subject_of_its_own_tells_of_other_dead(read: Read) -> None:
    """Each clause keeps its place, its count and who did it."""
    text = (
        "A suicide bomber killed at least 13 people in Mombasa and gunmen shot dead three Chadian soldiers in Kumasi."
    )
    toll = [claim for claim in read(text, language="en") if claim.event == "casualty"]
    assert [[filler.name for filler in claim.roles["place"]] for claim in toll] == [["Mombasa"], ["Kumasi"]]
    assert [claim.items[0].quantity.low for claim in toll if claim.items[0].quantity] == [13, 3]
    assert toll[1].evidence[0].read(text).startswith("gunmen")


_DOUBTS = [
    ("An air strike has killed nine alleged Boko Haram fighters in Mombasa.", "stated"),
    ("A drone strike probably carried out by Ghana killed five men in Mombasa.", "stated"),
    ("An air strike allegedly killed nine men in Mombasa.", "alleged"),
]


@pytest.mark.parametrize(("text", "modality"), _DOUBTS)
def test_doubt_about_who_was_meant_is_none_about_the_deed(text: str, modality: str, read: Read) -> None:
    """Who is an alleged rebel was killed for sure."""
    claim = next(claim for claim in read(text, language="en") if claim.event == "casualty")
    assert claim.modality == modality


def test_who_is_scheduled_to_meet_is_meant_by_a_pronoun(read: Read) -> None:
    """What says that it is ahead parts no pronoun from its verb."""
    text = "Foreign Minister Karl Berg arrived in Riga. He is scheduled to meet President Ana Costa."
    met = next(claim for claim in read(text, language="en") if claim.event == "meeting")
    assert {filler.name for filler in met.roles["participants"]} == {"Karl Berg", "Ana Costa"}
    assert met.modality == "planned"


@pytest.mark.parametrize(
    ("text", "target"),
    [("Gunmen attacked a UN compound in Kabul.", "UN"), ("A UN convoy was ambushed in Kabul.", "UN")],
)
def test_whose_base_is_struck_is_the_target(text: str, target: str, read: Read) -> None:
    """A body is struck with what is its own."""
    struck = next(claim for claim in read(text, language="en") if claim.event == "conflict_event")
    assert [filler.name for filler in struck.roles.get("target", ())] == [target]
