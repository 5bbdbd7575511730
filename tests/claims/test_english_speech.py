"""Who says what in English news: each row is a sentence, the hands of the chain behind the outlet, the modality.

A hand is written as its kind and its name, or the words that describe it. The first claim of the sentence counts.
"""

from datetime import date

import pytest

from tests.claims.conftest import Read

Row = tuple[str, list[str], str]

_WORDS = "the bridge had been closed"
_SPEAKERS: list[Row] = [
    (f"The governor of Vaasa said {_WORDS}.", ["official:governor of Vaasa"], "stated"),
    (f"The ministry said {_WORDS}.", ["organisation:ministry"], "stated"),
    (f"The army said {_WORDS}.", ["organisation:army"], "stated"),
    (f"Police said {_WORDS}.", ["organisation:Police"], "stated"),
    (f"The army, which guards the town, quickly closed its gates and said {_WORDS}.", ["organisation:army"], "stated"),
    (f"The army, a force of 900 men, quickly closed the gates and said {_WORDS}.", ["organisation:army"], "stated"),
    (f"The transport ministry said {_WORDS}.", ["organisation:transport ministry"], "stated"),
    (f"The government said {_WORDS}.", ["organisation:government"], "stated"),
    (f"An army spokesman said {_WORDS}.", ["source:An army spokesman"], "stated"),
    (f"A spokeswoman for the port authority said {_WORDS}.", ["source:A spokeswoman for the port authority"], "stated"),
    (f"Three witnesses said {_WORDS}.", ["source:Three witnesses"], "stated"),
    (f"Two of four officials said {_WORDS}.", ["official:Two of four officials"], "stated"),
    (f"Rescue workers at the scene said {_WORDS}.", ["source:Rescue workers at the scene"], "stated"),
    (f"A fisherman who saw the fire said {_WORDS}.", ["source:A fisherman who saw the fire"], "stated"),
    (f"A source familiar with the matter said {_WORDS}.", ["source:A source familiar with the matter"], "stated"),
    (f"A UN panel said {_WORDS}.", ["organisation:UN panel"], "stated"),
    (f"The Coastal Fishing Authority said {_WORDS}.", ["organisation:Coastal Fishing Authority"], "stated"),
    (f"Sutopo Marwanto said {_WORDS}.", ["person:Sutopo Marwanto"], "stated"),
    (f"Helsinki Radio said {_WORDS}.", ["outlet:Helsinki Radio"], "stated"),
    (f"In Vaasa the ministry said {_WORDS}.", ["organisation:ministry"], "stated"),
    (f"The ministry on Monday said {_WORDS}.", ["organisation:ministry"], "stated"),
    (f"The ministry, which opened the bridge in May, said {_WORDS}.", ["organisation:ministry"], "stated"),
    (f"A spokesman for the port, Karl Berg, said {_WORDS}.", ["person:Karl Berg"], "stated"),
    (f"Karl Berg, 40, said {_WORDS}.", ["person:Karl Berg"], "stated"),
    (
        f"A senior Finnish military official, who asked not to be named because the talks go on, said {_WORDS}.",
        ["official:A senior Finnish military official"],
        "stated",
    ),
    (f"He said {_WORDS}.", ["source:he"], "stated"),
    (f"Anna Aalto, a photographer for Reuters, said {_WORDS}.", ["agency:Reuters", "person:Anna Aalto"], "stated"),
]
_PLACES: list[Row] = [
    ("The bridge was closed, police said.", ["organisation:police"], "stated"),
    ("The bridge was closed, the ministry said on Monday.", ["organisation:ministry"], "stated"),
    ("The bridge was closed, a crane driver said.", ["source:a crane driver"], "stated"),
    ("The bridge was closed, the state news agency STT reported.", ["outlet:STT"], "stated"),
    ('"The bridge is closed," said Karl Berg.', ["person:Karl Berg"], "stated"),
    ('"The bridge is closed," said a man on the quay.', ["source:a man on the quay"], "stated"),
    (
        '"The bridge is closed," a source close to the talks said on condition of anonymity.',
        ["source:a source close to the talks"],
        "stated",
    ),
    ('"The bridge is closed," Karl Berg told Reuters by telephone.', ["agency:Reuters", "person:Karl Berg"], "stated"),
    ("The bridge was closed, Karl Berg told a news conference.", ["person:Karl Berg"], "stated"),
    ("The bridge was closed, said Sutopo Marwanto, head of the fire brigade.", ["person:Sutopo Marwanto"], "stated"),
    ("According to the ministry, the bridge was closed.", ["organisation:ministry"], "stated"),
    ("The bridge was closed, according to the ministry.", ["organisation:ministry"], "stated"),
    ("The bridge was closed, according to fishermen on the quay.", ["source:fishermen on the quay"], "stated"),
    ("The bridge was closed, the minister said, adding that work would begin soon.", ["official:minister"], "stated"),
]
_THROUGH: list[Row] = [
    (f"Two officials told Reuters on Monday that {_WORDS}.", ["agency:Reuters", "official:Two officials"], "stated"),
    (
        f"A Finnish official told the Sampo news agency {_WORDS}.",
        ["outlet:Sampo", "official:A Finnish official"],
        "stated",
    ),
    (f"The ministry said in a statement that {_WORDS}.", ["statement:", "organisation:ministry"], "stated"),
    (f"A statement from the army said {_WORDS}.", ["statement:", "organisation:army"], "stated"),
    (f"Reuters, citing a security source, said {_WORDS}.", ["agency:Reuters", "source:a security source"], "stated"),
    (f"Reuters quoted a security source as saying {_WORDS}.", ["agency:Reuters", "source:a security source"], "stated"),
    (
        "The bridge was closed, Reuters reported, citing two officials.",
        ["agency:Reuters", "official:two officials"],
        "stated",
    ),
    (
        "The minister was quoted by Reuters as saying the bridge was closed.",
        ["agency:Reuters", "official:minister"],
        "stated",
    ),
    (f"Helsinki Radio quoted a source as telling Reuters that {_WORDS}.",
     ["outlet:Helsinki Radio", "agency:Reuters", "source:a source"], "stated"),
    (f"Helsinki Radio quoted a source as telling Reuters that a diplomat said {_WORDS}.",
     ["outlet:Helsinki Radio", "agency:Reuters", "source:a source", "source:a diplomat"], "stated"),
    (f"A report seen by the council said {_WORDS}.", ["document:A report seen by the council"], "stated"),
]  # fmt: skip
_STANCES: list[Row] = [
    ("The army denied that it had closed the bridge.", ["organisation:army"], "denied"),
    ("The army denied closing the bridge.", ["organisation:army"], "denied"),
    ("The army denied claims by fishermen that it had closed the bridge.", ["organisation:army"], "denied"),
    ("The army denied the fishermen's claims that it had closed the bridge.", ["organisation:army"], "denied"),
    ("The army rejected reports that it had closed the bridge.", ["organisation:army"], "denied"),
    ("The spokesman dismissed as false reports that the bridge had shut.", ["source:The spokesman"], "denied"),
    ("The army said it had not closed the bridge.", ["organisation:army"], "denied"),
    ('"There was no fire on the bridge," the mayor said.', ["official:mayor"], "denied"),
    ("No smugglers were on the bridge, the army said.", ["organisation:army"], "denied"),
    ("The army claimed that the bridge was empty.", ["organisation:army"], "alleged"),
    ("Estonia accused Latvia of closing the bridge.", ["organisation:Estonia"], "alleged"),
    ("The army said the fishermen had allegedly closed the bridge.", ["organisation:army"], "alleged"),
    ("The army confirmed that the bridge was closed.", ["organisation:army"], "stated"),
    ("The mayor said the bridge would open in May.", ["official:mayor"], "planned"),
    ("The mayor said the council planned to open the bridge.", ["official:mayor"], "planned"),
    ("The mayor vowed that the bridge would open by spring.", ["official:mayor"], "planned"),
    ("The mayor warned that the bridge was close to collapse.", ["official:mayor"], "possible"),
    ("The mayor said the bridge might open in May.", ["official:mayor"], "possible"),
    ("The mayor said he hoped to open the bridge.", ["official:mayor"], "possible"),
    ("The mayor said the bridge was reportedly empty.", ["official:mayor"], "unverified"),
    ("The mayor said the driver is believed to be in Sweden.", ["official:mayor"], "unverified"),
    ("The ministry declined to comment on the report.", ["organisation:ministry"], "unverified"),
]


def _write(kind: str, name: str | None, description: str) -> str:
    return f"{kind}:{name or description}"


@pytest.mark.parametrize(("text", "hands", "modality"), [*_SPEAKERS, *_PLACES, *_THROUGH, *_STANCES])
def test_sentence(text: str, hands: list[str], modality: str, read: Read) -> None:
    """What is said comes through these hands, nearest first, and so firmly."""
    claims = [c for c in read(text, language="en") if c.event not in ("office", "relation")]
    assert claims
    chain = [_write(link.kind, link.name, link.description) for link in claims[0].chain[1:]]
    assert (chain, claims[0].modality) == (hands, modality)


_GOES_ON: list[tuple[str, list[str]]] = [
    ("The army said the bridge was closed. It said the road was open.", ["army", "army"]),
    (
        "An army spokesman said the bridge was closed. The spokesman added that the road was open.",
        ["An army spokesman", "The spokesman"],
    ),
    ("Karl Berg said the bridge was closed. He added that the road was open.", ["Karl Berg"] * 2),
    ("A statement from the army said the bridge was closed. The statement added that the road was open.", ["army"] * 2),
    ("Witnesses said the bridge was closed. They said the road was open.", ["Witnesses"] * 2),
    ('"The bridge is closed," Karl Berg said. "The road is open now."', ["Karl Berg"] * 2),
    ('"The bridge is closed," Karl Berg told Reuters by telephone. "The road is open now."', ["Karl Berg"] * 2),
    ("The mayor denied the road was open and said the bridge was closed.", ["mayor"] * 2),
    ("The mayor said the bridge was closed. The army said the road was open.", ["mayor", "army"]),
    ("The mayor said the bridge was closed, but the army said the road was open.", ["mayor", "army"]),
]


@pytest.mark.parametrize(("text", "origins"), _GOES_ON)
def test_next_words(text: str, origins: list[str], read: Read) -> None:
    """Each of the words goes to the one who says them, told anew or not."""
    claims = [c for c in read(text, language="en") if c.event == "statement"]
    assert [c.origin.name or c.origin.description for c in claims] == origins


def test_voice_told_again_is_one(read: Read) -> None:
    """A voice told again by its head is the same hand, so that it is not counted twice."""
    text = "An army spokesman said the bridge was closed. The spokesman added that the road was open."
    first, second = (c for c in read(text, language="en") if c.event == "statement")
    assert first.origin.entity == second.origin.entity


def test_description_told_again_is_one(read: Read) -> None:
    """A speaker told twice by the same words is one, article or not."""
    text = "A crane driver said the bridge was closed. The crane driver said the road was open."
    first, second = (c for c in read(text, language="en") if c.event == "statement")
    assert first.origin.entity == second.origin.entity


@pytest.mark.parametrize(
    "text",
    [
        "The general refused to say where the ship was.",
        "The general could not immediately be reached for comment.",
        "There was no word from the army on the fire.",
    ],
)
def test_silence_is_no_source(text: str, read: Read) -> None:
    """Who says nothing is the origin of nothing."""
    assert [c for c in read(text, language="en") if len(c.chain) > 1 and c.modality == "stated"] == []


def test_restrictive_passive_is_not_denied(read: Read) -> None:
    """What only tells which one is meant is not part of what is denied."""
    claims = read(
        "The Red Cross denied claims by Kenya that smugglers were in the clinic shelled by Kenyan forces in Garissa.",
        language="en", published=date(2031, 5, 6),
    )  # fmt: skip
    (shelled,) = (c for c in claims if c.event == "conflict_event")
    assert (shelled.modality, len(shelled.chain)) == ("stated", 1)
    (denied,) = (c for c in claims if c.event == "statement")
    assert denied.modality == "denied"


def test_what_somebody_would_not_say_is_no_word_of_his(read: Read) -> None:
    """A negated verb of saying is a refusal ("would not say how many"): nothing asked of him is told as true."""
    (claim,) = read("The army would not say how many tanks were delivered.", language="en")
    assert (claim.event, claim.modality, claim.chain[-1].kind) == ("statement", "unverified", "organisation")


@pytest.mark.parametrize("told", ["Two officials briefed on the talks", "Three people involved in the talks"])
def test_a_participle_before_a_preposition_tells_who_speaks(told: str, read: Read) -> None:
    """In "officials briefed on the talks said" the participle belongs to the voice, and is no meeting."""
    claims = read(f"{told} said that Norway would buy 12 tanks from Ghana.", language="en")
    assert [(claim.event, claim.origin.description) for claim in claims] == [("arms_transfer", told)]
