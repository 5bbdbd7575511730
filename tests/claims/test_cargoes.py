"""Cargoes of arms, seized ships and who owns up to a deed in English news; evidence begins at its clause's subject."""

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read


def _hands(claim: Claim) -> list[str]:
    return [f"{link.kind}:{link.name or link.description or ''}" for link in claim.chain[1:]]


def _words(claim: Claim, text: str) -> str:
    return text[claim.evidence[0].start : claim.evidence[0].end]


# sentence, words the evidence begins with, roles, modality
_CARGOES: list[tuple[str, str, dict[str, str], str]] = [
    ("The rifles were destined for Togo.", "The rifles", {"recipient": "Togo"}, "stated"),
    ("The weapons may have been bound for Togo, one analyst said.", "The weapons", {"recipient": "Togo"}, "possible"),
    (
        "The munitions came from Ghana and were meant for Togo, a naval officer said.",
        "The munitions",
        {"supplier": "Ghana", "recipient": "Togo"},
        "stated",
    ),
    ("The ship, bound for Togo, was carrying rifles from Ghana.", "The ship", {"supplier": "Ghana"}, "stated"),
    ("On Monday, the supply of rifles to Togo began.", "the supply", {"recipient": "Togo"}, "stated"),
]


@pytest.mark.parametrize(("text", "begins", "roles", "modality"), _CARGOES, ids=[row[0][:50] for row in _CARGOES])
def test_a_cargo_is_a_transfer(read: Read, text: str, begins: str, roles: dict[str, str], modality: str) -> None:
    """Arms on their way are a transfer with whoever sends or gets them, quoted from the subject of its clause on."""
    claim = next(c for c in read(text, language="en") if c.event == "arms_transfer")
    assert _words(claim, text).startswith(begins)
    assert claim.modality == modality
    for role, name in roles.items():
        assert [filler.name for filler in claim.roles[role]] == [name]


def test_a_ship_carries_arms_of_nobody_named(read: Read) -> None:
    """What a freighter has on board is told though nobody is said to send it, with its number."""
    (claim,) = [c for c in read("The freighter was carrying 26 T-62 tanks.", language="en") if c.items]
    assert claim.event == "arms_transfer"
    assert claim.items[0].quantity is not None
    assert claim.items[0].quantity.low == 26
    assert not claim.roles


@pytest.mark.parametrize(
    "text",
    [
        "A warship carrying 20 missiles sailed to Togo.",
        "The passengers boarded a ship in Vaasa.",
        "No group claimed responsibility for the fire in Vaasa.",
    ],
)
def test_what_is_no_cargo_and_no_deed(read: Read, text: str) -> None:
    """A warship's own arms, passengers and a claim nobody made tell of no transfer and no attack."""
    assert not [c for c in read(text, language="en") if c.event in ("arms_transfer", "conflict_event")]


_DEEDS: list[tuple[str, str, list[str]]] = [
    ("Naval commandos boarded the trawler overnight.", "Naval commandos", []),
    (
        "A group called Boko Haram has claimed responsibility for the attack in Kumasi.",
        "A group",
        ["organisation:Boko Haram"],
    ),
    ("The pier, port officials said, was shelled on Sunday.", "was shelled", ["official:port officials"]),
]


@pytest.mark.parametrize(("text", "begins", "hands"), _DEEDS, ids=[row[0][:50] for row in _DEEDS])
def test_a_deed_is_told_whole(read: Read, text: str, begins: str, hands: list[str]) -> None:
    """A boarding, a claim of responsibility and a deed parted by its speaker are told with their mouths."""
    claim = next(c for c in read(text, language="en") if c.event == "conflict_event")
    assert _words(claim, text).startswith(begins)
    assert _hands(claim) == hands


_MOUTHS: list[tuple[str, str, list[str]]] = [
    ("Togo and Ghana have both denied the report.", "the report", ["organisation:Ghana"]),
    ("The Associated Press news agency reported that the pier was shut.", "the pier", ["agency:The Associated Press"]),
    (
        "The pier was shut, Karl Berg was quoted as saying by Radio Kumba.",
        "The pier",
        ["outlet:Radio Kumba", "person:Karl Berg"],
    ),
    ("The company withdrew its report and said the pier was shut.", "the pier", ["organisation:company"]),
    ("AFP quoted lawmaker Okot Ojul as saying the pier was shut.", "the pier", ["agency:AFP", "person:Okot Ojul"]),
    (
        "Okot Ojul of the Kuopio Seafarers’ Assistance Programme told AFP the pier was shut.",
        "the pier",
        ["agency:AFP", "person:Okot Ojul"],
    ),
]


@pytest.mark.parametrize(("text", "words", "hands"), _MOUTHS, ids=[row[0][:50] for row in _MOUTHS])
def test_in_whose_mouth(read: Read, text: str, words: str, hands: list[str]) -> None:
    """Each hand of a chain is told once and by its name, whatever stands around it."""
    claim = next(c for c in read(text, language="en") if words in _words(c, text) and c.event != "office")
    assert _hands(claim) == hands


def test_it_is_the_newsroom_spoken_to(read: Read) -> None:
    """Behind a person who spoke to an agency, "it" quotes as the agency."""
    text = "Karl Berg told AFP the pier was shut."
    after = "It later quoted lawmaker Okot Ojul as saying the road was open."
    claim = next(c for c in read(text, after, language="en") if c.evidence[0].start > len(text) and len(c.chain) > 1)
    assert _hands(claim) == ["agency:AFP", "person:Okot Ojul"]


_TOLLS: list[tuple[str, dict[str, float]]] = [
    ("Two gunmen killed five people in Kumasi.", {"killed": 5}),
    ("Two gunmen shot dead five people in Kumasi.", {"killed": 5}),
    ("Twelve guards, five of whom died, were ambushed near Kumasi.", {"killed": 5}),
    ("The blast wounded 20 people, three of whom were killed later.", {"wounded": 20, "killed": 3}),
    ("The raid left 16 people dead, six of whom were guards.", {"killed": 16}),
]


@pytest.mark.parametrize(("text", "tolls"), _TOLLS, ids=[row[0][:50] for row in _TOLLS])
def test_those_who_kill_are_not_the_killed(read: Read, text: str, tolls: dict[str, float]) -> None:
    """A count before an active verb is of those who did it; of those told apart by "of whom" only they fell."""
    (claim,) = [c for c in read(text, language="en") if c.event == "casualty"]
    assert {item.designation: item.quantity.low for item in claim.items if item.quantity} == tolls


@pytest.mark.parametrize(
    "text",
    [
        "No sailors were hurt, a port official said.",
        "There were no casualties in the blast in Kumasi.",
        "Nobody was hurt in the attack in Kumasi.",
    ],
)
def test_nobody_hurt_is_a_denied_toll(read: Read, text: str) -> None:
    """That nobody came to harm is a casualty claim, denied, without a number."""
    (claim,) = [c for c in read(text, language="en") if c.event == "casualty"]
    assert claim.modality == "denied"
    assert not claim.items


def test_a_past_form_that_is_no_verb_cuts_no_clause(read: Read) -> None:
    """A word that only ends like a past form ("unrelated") says nothing: the subject before it keeps its verb."""
    text = "A group called Boko Haram, unrelated to the harbour union, claimed responsibility for the attack."
    (claim,) = [c for c in read(text, language="en") if c.event == "conflict_event"]
    assert [filler.name for filler in claim.roles["actor"]] == ["Boko Haram"]


_HANDED: list[tuple[str, str, list[str]]] = [
    ("Such claims were denied by the yard's owners.", "Such claims", ["source:the yard's owners"]),
    (
        "The pier was shut, Karl Berg was quoted as saying by local news agencies.",
        "The pier",
        ["source:local news agencies", "person:Karl Berg"],
    ),
    ("Ghana bought rifles from Togo, AFP news reported, citing an aide.", "Ghana", ["agency:AFP", "source:an aide"]),
    ("Ghana shelled Kumasi, Togo said, in what was seen as a message.", "Ghana", ["organisation:Togo"]),
    ("The pier could be shut, Karl Berg hinted.", "The pier", ["person:Karl Berg"]),
]


@pytest.mark.parametrize(("text", "begins", "hands"), _HANDED, ids=[row[0][:50] for row in _HANDED])
def test_who_hands_words_on(read: Read, text: str, begins: str, hands: list[str]) -> None:
    """Owners, agencies by their nouns and hinting ministers are hands; a message that is only compared to is none."""
    claim = next(c for c in read(text, language="en") if _words(c, text).startswith(begins))
    assert _hands(claim) == hands


@pytest.mark.parametrize("front", ["VAASA, Finland | ", "VAASA // ", "May 4 (Reuters) -- ", "VAASA, May 4 - "])
def test_a_dateline_takes_no_part(read: Read, front: str) -> None:
    """A dateline, whatever mark closes it, is neither quoted nor read for who acts."""
    text = f"{front}Gunmen attacked a hotel in Kumasi."
    claim = next(c for c in read(text, language="en") if c.event == "conflict_event")
    assert _words(claim, text) == "Gunmen attacked a hotel in Kumasi"
    assert [filler.name for filler in claim.roles["actor"]] == ["Gunmen"]


def test_what_was_not_done_beside_a_deed_denies_nothing(read: Read) -> None:
    """A ship freed "without firing a shot" was freed."""
    (claim,) = read("The Kenyan navy freed the ship off Mombasa without firing a shot.", language="en")
    assert claim.modality == "stated"


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("According to a report obtained by AFP, Ghana shelled Kumasi.", ["agency:AFP", "document:a report"]),
        ("Ghanaian forces, backed by tanks, attacked Kumasi.", []),
    ],
)
def test_a_shortened_passive_cuts_nothing_off(read: Read, text: str, hands: list[str]) -> None:
    """What "obtained by" tells of a paper, or "backed by" of a force, is not what is said and ends no subject."""
    claim = next(c for c in read(text, language="en") if c.event == "conflict_event")
    assert [f.name for f in claim.roles["actor"]] in (["Ghana"], ["Ghanaian forces"])
    assert _hands(claim) == hands


@pytest.mark.parametrize(
    "text",
    [
        "Rebels ambushed a United Nations convoy near Vaasa, killing two guards.",
        "The attack on the US mission that killed six guards was filmed.",
    ],
)
def test_who_was_struck_is_no_killer(read: Read, text: str) -> None:
    """Whose convoy or mission was attacked did not kill those who fell there."""
    claim = next(c for c in read(text, language="en") if c.event == "casualty")
    assert all(filler.kind == "nameless" for filler in claim.roles.get("actor", ()))


def test_a_noun_of_the_wounded_tells_no_deed(read: Read) -> None:
    """A number of dead and wounded that is not told is no toll, nor are sailors hurt whom a negation takes back."""
    assert not [c for c in read("No sailors were reported hurt.", language="en") if c.modality == "stated"]
    text = "The clinic has not announced a number of dead and wounded yet."
    assert not [c for c in read(text, language="en") if c.event == "casualty"]
