"""English as wires write it: short names in brackets, voices that will not be named, relatives that speak, papers.

A hand of a chain is written as its kind and its name, or the words that describe it.
"""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def _hands(claim: Claim) -> list[str]:
    return [f"{link.kind}:{link.name or link.description or ''}" for link in claim.chain[1:]]


_MOUTHS: list[tuple[str, str, list[str]]] = [
    # who is called by a short name behind the long one
    (
        "Two boats sank near Vaasa, the aid group Doctors Without Borders (MSF) said.",
        "Two boats sank",
        ["organisation:Doctors Without Borders"],
    ),
    ("The World Food Programme (WFP) said the pier was shut.", "the pier", ["organisation:World Food Programme"]),
    (
        "Karl Berg, a spokesman for the World Food Programme (WFP), said rebels attacked Riga on Monday.",
        "rebels attacked",
        ["person:Karl Berg"],
    ),
    (
        "Karl Berg said three men, including a Boko Haram-linked rebel chief called Orlo, were killed in a raid.",
        "were killed in a raid",
        ["person:Karl Berg"],
    ),
    ("The road was cut, Kunar province Gov. Karl Berg said.", "The road was cut", ["person:Karl Berg"]),
    (
        "Boko Haram, which wants the government gone, claimed responsibility for the attack.",
        "responsibility for the attack",
        ["organisation:Boko Haram"],
    ),
    # who will not be named
    (
        "The blast killed two people, said a port official who spoke on condition of anonymity.",
        "killed two",
        ["official:a port official"],
    ),
    (
        "Officials said it was shut, with one official telling Reuters, on condition of anonymity, that it was full.",
        "it was full",
        ["agency:Reuters", "official:one official"],
    ),
    ("The mayor said the pier was shut, with residents saying that troops had fired.", "troops", ["source:residents"]),
    # who speaks inside a relative clause, or between commas
    ("Ghana is holding a ship that it says carried salt to Togo.", "carried salt", ["organisation:Ghana"]),
    ("Ghana condemned the fire, which Togo says killed five divers.", "killed five", ["organisation:Togo"]),
    ("The fire, which Togo says killed five divers, burned for an hour.", "killed five", ["organisation:Togo"]),
    # whose words only came through another
    (
        "Karl Berg told reporters that the pier was shut, according to the Riga Post newspaper.",
        "the pier was shut",
        ["outlet:Riga Post", "person:Karl Berg"],
    ),
    (
        '"The pier is shut," Karl Berg told reporters, according to local media.',
        "The pier is shut",
        ["source:local media", "person:Karl Berg"],
    ),
    ("According to local media reports, two boats burned.", "two boats burned", ["source:local media"]),
    (
        '"According to our information, the pier is shut," Karl Berg said.',
        "the pier is shut",
        ["person:Karl Berg"],
    ),
    # statements and interviews in front
    (
        "In a statement on Thursday, the ministry said the pier was shut.",
        "the pier was shut",
        ["statement:", "organisation:ministry"],
    ),
    (
        "In a statement issued on Thursday, the ministry called for a new pier in Vaasa.",
        "called for a new pier",
        ["statement:", "organisation:ministry"],
    ),
    (
        "In an interview with Reuters, Karl Berg said the pier was shut.",
        "the pier was shut",
        ["agency:Reuters", "person:Karl Berg"],
    ),
    # offices, ranks, owners
    ("Two boats sank, said Vice Adm. Karl Berg, commander of the fleet.", "Two boats sank", ["person:Karl Berg"]),
    ("Two boats sank, according to Navy Public Affairs Officer Karl Berg.", "Two boats", ["person:Karl Berg"]),
    ("Two boats sank, said Turkey's Sea Watch Centre.", "Two boats sank", ["organisation:Turkey's Sea Watch Centre"]),
    (
        "Two boats sank, Turkey's semi-official Anatolian news agency reported.",
        "Two boats sank",
        ["agency:Anatolian news agency"],
    ),
    # who goes on
    ("President Karl Berg flew to Vaasa, and warned that the pier could fall.", "pier could", ["person:Karl Berg"]),
    ("The offer was made by Karl Berg. He said the pier was shut.", "the pier was shut", ["person:Karl Berg"]),
    (
        '"The pier is shut," said Karl Berg, who came by boat. "Rebels shelled it."',
        "Rebels shelled it",
        ["person:Karl Berg"],
    ),
    (
        "The Kenyan army released a statement saying soldiers had fired on Monday.",
        "soldiers had fired",
        ["statement:", "organisation:Kenyan army"],
    ),
    # long descriptions
    (
        "Divers angered over the loss of the old pier in the north of the town say the boats have left.",
        "the boats have left",
        ["source:Divers angered over the loss of the old pier in the north of the town"],
    ),
]


@pytest.mark.parametrize(("text", "words", "chain"), _MOUTHS)
def test_words_stay_in_the_mouth_they_come_from(read: Read, text: str, words: str, chain: list[str]) -> None:
    """Who says something is told apart from who only passes it on, and from whose relative clause it is."""
    claims = [c for c in read(text, language="en") if words in c.evidence[0].read(text)]
    assert claims
    assert _hands(claims[0]) == chain


_DENIED: list[tuple[str, str, list[str]]] = [
    ("Ghana has ruled out a fire as the cause.", "ruled out a fire", ["organisation:Ghana"]),
    ("Karl Berg is ruling out talks with the divers.", "ruling out talks", ["person:Karl Berg"]),
    (
        "Divers say it is too early to know, but President Karl Berg is ruling out a fire.",
        "ruling out a fire",
        ["person:Karl Berg"],
    ),
    ("Port officials quickly discounted the possibility of a fire.", "the possibility", ["official:Port officials"]),
]


@pytest.mark.parametrize(("text", "words", "chain"), _DENIED)
def test_what_is_ruled_out_is_denied(read: Read, text: str, words: str, chain: list[str]) -> None:
    """Who rules something out denies it, in verbs of two words and in the progressive."""
    claim = next(c for c in read(text, language="en") if words in c.evidence[0].read(text))
    assert (_hands(claim), claim.modality) == (chain, "denied")


@pytest.mark.parametrize(
    "text",
    [
        "Residents said shelling continued in Vaasa.",
        "Rescuers have found four crates from a boat that sank near the pier.",
        "The port said it was looking into the fire and reports of looting.",
    ],
)
def test_a_word_of_speech_may_tell_something_else(read: Read, text: str) -> None:
    """What goes on, is found or is a noun says nothing: nobody speaks but those who do."""
    hands = {hand for c in read(text, language="en") for hand in _hands(c)}
    assert hands <= {"source:Residents", "source:The port"}
    assert sum(c.event == "statement" for c in read(text, language="en")) <= 1


def test_a_pronoun_is_the_person_told_of_before(read: Read) -> None:
    """Who a pronoun means takes part in what it tells."""
    claims = read("Karl Berg visited Vaasa on Monday. He met Foreign Minister Aino Lahti on Tuesday.", language="en")
    meeting = next(c for c in claims if c.event == "meeting")
    assert {f.name for f in meeting.roles["participants"]} == {"Aino Lahti", "Karl Berg"}


@pytest.mark.parametrize("denial", ["denied it", "denied any involvement"])
def test_a_denial_takes_up_the_event_before(read: Read, denial: str) -> None:
    """A denial in two words is of the event told before."""
    claims = read(f"Ghana shelled Kano on Monday. The Ghanaian army {denial}.", language="en")
    denied = next(c for c in claims if c.modality == "denied")
    assert (denied.event, denied.chain[-1].name) == ("conflict_event", "Ghanaian army")


def test_who_claims_responsibility_did_it(read: Read) -> None:
    """One who claims responsibility for an attack is its actor."""
    text = "The Taliban have claimed responsibility for Monday's attack in Kabul."
    claim = next(c for c in read(text, language="en") if c.event == "conflict_event")
    assert [f.name for f in claim.roles["actor"]] == ["Taliban"]


_TOLLS: list[tuple[str, dict[str, float]]] = [
    ("The dead were three children, a woman and a man, the port said.", {"killed": 5}),
    ("Gunmen killed three guards, a driver and two nurses in Vaasa.", {"killed": 6}),
    ("The blast killed 15 people, five soldiers and ten civilians.", {"killed": 15}),
    ("Three killed in bomb attack in Vaasa.", {"killed": 3}),
    ("A bomb killed two soldiers and wounded a guard and three civilians.", {"killed": 2, "wounded": 4}),
]


@pytest.mark.parametrize(("text", "counts"), _TOLLS)
def test_a_list_counts_all_in_it(read: Read, text: str, counts: dict[str, float]) -> None:
    """Those a list counts are added up, over commas too; parts told behind their whole are not."""
    claim = next(c for c in read(text, language="en") if c.event == "casualty")
    assert {i.designation: i.quantity.low for i in claim.items if i.quantity is not None} == counts


def test_what_would_be_is_no_plan(read: Read) -> None:
    """In quotation marks "would" only supposes; in reported speech it tells what is to come."""
    quoted = read('"It would be a mistake to close the port," Karl Berg said.', language="en")
    reported = read("Karl Berg said the port would close.", language="en")
    assert [quoted[0].modality, reported[0].modality] == ["stated", "planned"]


def test_arms_on_their_way_are_no_attack(read: Read) -> None:
    """Who carries rockets transfers arms and attacks nobody; the power to sell them is no sale."""
    claims = read("The ship carried rockets from Ghana to Togo.", language="en")
    assert [(c.event, sorted(c.roles)) for c in claims] == [("arms_transfer", ["recipient", "supplier"])]
    assert not read("The rules limit the ability of Ghana to sell arms to Togo.", language="en")


@pytest.mark.parametrize("deed", ["withdrew its statement", "met reporters", "opened a port"])
def test_who_did_one_thing_says_the_next(deed: str, read: Read) -> None:
    """A verb of speech behind "and" has the subject of the verb before it, be it a body: a denial stays one."""
    claims = read(
        f"The Norwegian defence ministry {deed} and denied that Norway had sold 12 tanks to Ghana.", language="en"
    )
    (sale,) = [claim for claim in claims if claim.event == "arms_transfer"]
    assert (sale.modality, _hands(sale)) == ("denied", ["organisation:Norwegian defence ministry"])


def test_what_is_hit_did_not_strike(read: Read) -> None:
    """In "a blast hit Nairobi" the name behind the verb is the target and nobody is the actor."""
    for text in ("A blast hit Nairobi on Monday.", "An attack hit Kenya on Monday."):
        (struck,) = [claim for claim in read(text, language="en") if claim.event == "conflict_event"]
        assert "actor" not in struck.roles, text
        assert struck.roles["target"], text
