"""What is struck in English by its plain noun, and whose arms struck it."""

import pytest

from tests.claims.conftest import Read


@pytest.mark.parametrize(
    ("text", "struck", "words"),
    [
        ("Gunmen attacked a Kenyan army base near Mombasa.", "Kenyan army base", "base"),
        (
            "A bomber struck a heavily guarded checkpoint on Friday, police said.",
            "heavily guarded checkpoint",
            "checkpoint",
        ),
        ("A bomb hit two crowded buses in Kumasi.", "crowded buses", "buses"),
        ("The ministry condemned the attack on a village mosque in Togo.", "village mosque", "mosque"),
        ("A police patrol was ambushed near Kumasi.", "police patrol", "patrol"),
        ("Rebels seized a cargo ship carrying grain off Mombasa.", "cargo ship", "ship"),
    ],
)
def test_plain_noun_is_what_was_struck(read: Read, text: str, struck: str, words: str) -> None:
    """What was struck is told by the noun that the deed governs, with its adjectives, and its words hold it."""
    (deed,) = (c for c in read(text, language="en") if c.event == "conflict_event")
    assert [(f.name, f.entity) for f in deed.roles["target"]] == [(struck, "")]
    assert words in text[deed.evidence[0].start : deed.evidence[0].end]


@pytest.mark.parametrize(
    "text",
    [
        "The Chadian army shelled hospital staff in Kumasi.",
        "Guards at a hotel were attacked in Kumasi.",
        "Gunmen attacked after a bus stopped in Kumasi.",
    ],
)
def test_noun_of_which_the_deed_is_not_told_is_not_struck(read: Read, text: str) -> None:
    """A noun that only tells which, where or when is no target."""
    deeds = [c for c in read(text, language="en") if c.event == "conflict_event"]
    assert deeds
    assert all("target" not in c.roles for c in deeds)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenyan fighter jets bombed a market in Kumasi.", ["Kenya"]),
        ("Kenyan helicopters have struck Kumasi.", ["Kenya"]),
        ("Kenyan-made drones hit a school in Kumasi.", []),
        ("Kenyan missiles hit a school in Kumasi.", []),
        ("Kenyan helicopters were attacked in Kumasi.", []),
    ],
)
def test_arms_act_for_the_state_whose_adjective_they_have(read: Read, text: str, actors: list[str]) -> None:
    """Jets and guns act for a state; what is only made there, and what is struck, does not."""
    (deed,) = (c for c in read(text, language="en") if c.event == "conflict_event")
    assert [f.name for f in deed.roles.get("actor", ())] == actors
