"""English as agencies write it: words that go on behind their speaker, refusals, goods over adjectives, one victim.

A hand of a chain is written as its kind and its name, or the words that describe it.
"""

from datetime import date

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def _hands(claim: Claim) -> list[str]:
    return [f"{link.kind}:{link.name or link.description or ''}" for link in claim.chain[1:]]


_MOUTHS: list[tuple[str, str, list[str]]] = [
    # what is said, in two halves
    ('"The pier is shut," Karl Berg said, "but the boats have left."', "the boats have left", ["person:Karl Berg"]),
    ('"The pier is shut," Karl Berg said, "but the boats have left."', "The pier is shut", ["person:Karl Berg"]),
    ("The pier was shut, two officials said, but the boats left.", "the boats left", ["official:two officials"]),
    ("The pier was shut, police said, although residents said two boats sank.", "two boats sank", ["source:residents"]),
    ("The pier was shut, police said, in a dispute that had lasted.", "The pier was shut", ["organisation:police"]),
    # who speaks
    (
        '"The pier is shut," Captain Karl Berg, a spokesman for the port, said in a statement.',
        "The pier is shut",
        ["statement:", "person:Karl Berg"],
    ),
    (
        "A spokesman for the arms maker Viking Aerospace said the pier was shut.",
        "the pier was shut",
        ["source:A spokesman for the arms maker Viking Aerospace"],
    ),
    ("The ministry has always denied hiring divers.", "hiring divers", ["organisation:ministry"]),
    ("Captain Karl Berg left the pier, he told Reuters.", "Karl Berg left", ["agency:Reuters", "person:Karl Berg"]),
    ("The pier shut, the Riga Post reported, without citing its sources.", "The pier shut", ["outlet:Riga Post"]),
    (
        "The pier shut, the Riga Post said, citing the old mayor, Karl Berg.",
        "The pier",
        ["outlet:Riga Post", "person:Karl Berg"],
    ),
    ("Han Sung-min said the pier was shut.", "the pier was shut", ["person:Han Sung-min"]),
    (
        "Police and an ambulance official said it was shut.",
        "it was shut",
        ["organisation:Police"],
    ),
    ("The navy said it shut a pier on Monday that it thought was unsafe.", "it shut a pier", ["organisation:navy"]),
    ("The diplomat said Ghana had shut the pier, a step that Togo opposes.", "Ghana had shut", ["source:The diplomat"]),
    # who only acts
    (
        "The captain was dismissed by Karl Berg, the Riga Post said.",
        "The captain was dismissed",
        ["outlet:Riga Post"],
    ),
]


@pytest.mark.parametrize(("text", "words", "chain"), _MOUTHS)
def test_words_stay_in_the_mouth_they_come_from(read: Read, text: str, words: str, chain: list[str]) -> None:
    """What is said before its speaker and goes on behind him is his; who only acts says nothing."""
    claims = read(text, language="en")
    told = [c for c in claims if words in text[c.evidence[0].start : c.evidence[0].end]]
    assert [_hands(c) for c in told if c.event != "office"] == [chain]


_REFUSALS = [
    ("The owner, Anna Aalto, would not be drawn on the price.", "person:Anna Aalto"),
    ("The ministry would not comment on the report.", "organisation:ministry"),
    ("A port official had no immediate comment on the fire.", "official:A port official"),
]


@pytest.mark.parametrize(("text", "hand"), _REFUSALS)
def test_who_will_not_speak_says_nothing(read: Read, text: str, hand: str) -> None:
    """A refusal is told of its speaker, and is no claim of his."""
    claim = next(c for c in read(text, language="en") if c.event == "statement")
    assert (_hands(claim), claim.modality) == ([hand], "unverified")


def test_who_did_not_answer_is_told_by_the_report(read: Read) -> None:
    """A silence is the report's own word on whoever kept it."""
    (claim,) = read("The ministry did not respond to a request for comment.", language="en")
    assert (len(claim.chain), claim.modality) == (1, "unverified")
    assert [f.name for f in claim.roles["subject"]] == ["ministry"]


_GOODS = [
    ("Norway will buy 12 upgraded Leopard 2 tanks from Germany.", {"Leopard 2": 12}),
    ("Norway ordered 24 Turkish-made Bayraktar TB2 drones from Turkey.", {"Bayraktar TB2": 24}),
    ("Norway ordered six second-hand frigates and two M777 howitzers.", {"frigates (unspecified)": 6, "M-777": 2}),
    ("Norway ordered six used F-16 fighter jets and two M777 howitzers.", {"F-16 Fighting Falcon": 6, "M-777": 2}),
    ("Norway signed a $400 million F-16 deal with Ghana.", {"F-16 Fighting Falcon": None}),
]


@pytest.mark.parametrize(("text", "items"), _GOODS)
def test_a_figure_counts_over_what_tells_which(read: Read, text: str, items: dict[str, float | None]) -> None:
    """Adjectives stand between a number and its arms; a sum of money counts none."""
    claim = next(c for c in read(text, language="en") if c.event == "arms_transfer")
    assert {i.designation: i.quantity.low if i.quantity else None for i in claim.items} == items


_SIDES = [
    ('"We have received two Leopard tanks from Ghana," the Polish defence minister said.', "recipient", "Poland"),
    ('"We will sell 12 missiles to Norway," Viking Aerospace said.', "supplier", "Viking Aerospace"),
    ('"We will sell 12 missiles to Norway," a spokesman for Viking Aerospace said.', "supplier", "Viking Aerospace"),
    ("Kenyan Defence Minister Sami Aoun said his country had bought 12 tanks from Ghana.", "recipient", "Kenya"),
    ("Norway ordered 12 missiles from Canada's Viking Aerospace.", "supplier", "Viking Aerospace"),
]


@pytest.mark.parametrize(("text", "role", "name"), _SIDES)
def test_the_side_that_is_meant_gives_and_takes(read: Read, text: str, role: str, name: str) -> None:
    """Who says "we" means his side, who says "his country" his state; what a country owns is not the country."""
    claim = next(c for c in read(text, language="en") if c.event == "arms_transfer")
    assert [f.name for f in claim.roles[role]] == [name]


def test_who_sends_another_thing_acts_not(read: Read) -> None:
    """What stands behind "by" belongs to the nearest passive verb, and a thing sent to nobody is no transfer."""
    claims = read("The navy said it shot down a drone that was sent by Sweden.", language="en")
    assert "arms_transfer" not in {claim.event for claim in claims}
    told = next(claim for claim in claims if claim.event == "conflict_event")
    assert [f.name for f in told.roles["actor"]] == ["navy"]


def test_the_previous_day_is_that_before_the_one_told(read: Read) -> None:
    """A day counted from another is known where that one stands before it in the sentence, else open."""
    day = date(2031, 5, 14)
    text = "The army said on Monday gunmen had killed 12 people in Garissa the previous day."
    told = next(c for c in read(text, language="en", published=day) if c.event == "casualty")
    assert told.when is not None and told.when.start == date(2031, 5, 11)
    text = "The army said gunmen had killed 12 people in Garissa the previous day."
    told = next(c for c in read(text, language="en", published=day) if c.event == "casualty")
    assert told.when is None or told.when.start is None


def test_an_order_to_look_into_a_theft_buys_nothing(read: Read) -> None:
    """Not all that is ordered is goods."""
    claims = read("The Ghanaian army ordered an inquiry into the theft of 300 rifles.", language="en")
    assert "arms_transfer" not in {claim.event for claim in claims}


def test_where_somebody_speaks_is_not_where_it_was(read: Read) -> None:
    """A place in the words of attribution is none of the event's."""
    claims = read("More than 100 people have died in a flood, Karl Berg said in Lagos.", language="en")
    told = next(claim for claim in claims if claim.event == "casualty")
    assert "place" not in told.roles


_VICTIMS = [
    ("Egyptian police killed a student in Garissa.", {"killed": 1}),
    ("Gunmen killed a guard in Garissa.", {"killed": 1}),
    ("A policeman was killed and a 72-year-old woman was also hurt.", {"killed": 1, "wounded": 1}),
    ("The blast killed a guard, wounding a woman and 12 others.", {"killed": 1, "wounded": 13}),
    ("Two of the wounded died in Garissa.", {"killed": 2}),
    ("Another 30 people were hurt in Garissa.", {"wounded": 30}),
]


@pytest.mark.parametrize(("text", "items"), _VICTIMS)
def test_one_victim_counts_as_one(read: Read, text: str, items: dict[str, float]) -> None:
    """A noun with an article is one person; who of the wounded dies is dead."""
    claim = next(c for c in read(text, language="en") if c.event == "casualty")
    assert {i.designation: i.quantity.low for i in claim.items if i.quantity} == items
