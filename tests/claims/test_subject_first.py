"""Who speaks in English: before the verb, behind the words, behind another hand."""

import pytest

from tests.claims.conftest import Read

_SAID = [
    pytest.param(
        "Two Danish officials told Reuters on Monday that Denmark had agreed to sell 12 tanks to Latvia.",
        ["Reuters", "Two Danish officials"],
        id="told-the-newsroom",
    ),
    pytest.param(
        "Denmark has agreed to sell 12 tanks to Latvia, Reuters reported on Monday, citing four Danish officials.",
        ["Reuters", "four Danish officials"],
        id="behind-and-citing",
    ),
    pytest.param(
        "Reuters, quoting a source at the ministry, said Denmark had sold 12 tanks to Latvia.",
        ["Reuters", "a source at the ministry"],
        id="quoting-in-an-aside",
    ),
    pytest.param(
        "Reuters cited four Danish officials as saying Denmark had sold 12 tanks to Latvia.",
        ["Reuters", "four Danish officials"],
        id="cited-as-saying",
    ),
    pytest.param(
        '"Denmark sold 12 tanks to Latvia," said Karl Berg, the defence minister.', ["Karl Berg"], id="inverted"
    ),
    pytest.param(
        "The ambassador, who visited Riga last week, said Denmark had sold 12 tanks to Latvia.",
        ["ambassador"],
        id="over-an-aside",
    ),
    pytest.param("Denmark is expected to sell 12 tanks to Latvia.", [], id="passive-does-not-speak"),
    pytest.param(
        "Denmark is not expected to sell 12 tanks to Latvia, Karl Berg said.", ["Karl Berg"], id="negated-passive"
    ),
    pytest.param(
        "Denmark sold 12 tanks to Latvia, a Danish official who declined to be named said on Monday.",
        ["a Danish official"],
        id="who-declined-to-be-named",
    ),
    pytest.param(
        "Denmark sold 12 tanks to Latvia, a harbour worker standing at the gate said.",
        ["a harbour worker standing at the gate"],
        id="participle-behind-the-speaker",
    ),
    pytest.param(
        "Denmark sold 12 tanks to Latvia, the Skagen Gazette newspaper quoted a general as saying.",
        ["Skagen Gazette", "a general"],
        id="quoted-behind-his-words",
    ),
    pytest.param(
        '"Denmark sold 12 tanks to Latvia," the minister Karl Berg was quoted as saying by the news agency Ritzau.',
        ["Ritzau", "Karl Berg"],
        id="was-quoted-behind-his-words",
    ),
    pytest.param(
        "Denmark sold 12 tanks to Latvia because parliament refused to renew the lease, Karl Berg said.",
        ["Karl Berg"],
        id="refusing-a-thing-is-no-speech",
    ),
    pytest.param(
        "Denmark said it had sold 12 tanks to Latvia, Reuters reported.", ["Reuters", "Denmark"], id="passed-on-behind"
    ),
    pytest.param(
        '"Denmark sold 12 tanks to Latvia," a ministry spokeswoman, Ylva Sandemo, told Reuters.',
        ["Reuters", "Ylva Sandemo"],
        id="name-in-apposition",
    ),
    pytest.param(
        "The broker, Skagen Marine, said Denmark had sold 12 tanks to Latvia and that the price was low.",
        ["Skagen Marine"],
        id="unknown-name-in-apposition",
    ),
    pytest.param(
        "Al-Marsa, citing three Danish officials, said Denmark had sold 12 tanks to Latvia.",
        ["Al-Marsa", "three Danish officials"],
        id="unknown-paper-cites",
    ),
    pytest.param(
        "Denmark sold 12 tanks to Latvia, Ylva Sandemo of the Harbour Workers' Union told Reuters.",
        ["Reuters", "Ylva Sandemo"],
        id="name-of-a-body",
    ),
    pytest.param(
        '"Denmark sold 12 tanks to Latvia," Karl Berg was quoted as telling Reuters.',
        ["Reuters", "Karl Berg"],
        id="quoted-as-telling",
    ),
    pytest.param(
        "Harbour workers reached by telephone said Denmark had sold 12 tanks to Latvia.",
        ["Harbour workers reached by telephone"],
        id="participle-with-its-agent",
    ),
    pytest.param("Denmark sold 12 tanks to Latvia, television footage showed.", ["television footage"], id="footage"),
    pytest.param("Karl Berg told the judge Denmark had sold 12 tanks to Latvia.", ["Karl Berg"], id="told-somebody"),
    pytest.param(
        "The port was shut, said Karl Berg, who said Denmark had sold 12 tanks to Latvia.",
        ["Karl Berg"],
        id="who-said",
    ),
    pytest.param(
        "The harbour master Karl Berg said by telephone that Denmark had sold 12 tanks to Latvia.",
        ["Karl Berg"],
        id="said-by-telephone",
    ),
    pytest.param(
        "Dockers said by phone Denmark had sold 12 tanks to Latvia.", ["Dockers"], id="said-by-phone-without-that"
    ),
    pytest.param(
        "The union said Denmark, which has a fleet of its own, had sold 12 tanks to Latvia.",
        ["union"],
        id="on-behind-an-aside-in-the-words",
    ),
    pytest.param(
        "Denmark sold 12 tanks to Latvia, Karl Berg said, citing a gap between two lists.",
        ["Karl Berg"],
        id="a-gap-is-no-voice",
    ),
]


@pytest.mark.parametrize(("text", "hands"), _SAID)
def test_hands_of_a_transfer(text: str, hands: list[str], read: Read) -> None:
    """The transfer comes through these hands, nearest first, and none else."""
    (claim,) = (c for c in read(text, language="en") if c.event == "arms_transfer")
    assert [link.name or link.description for link in claim.chain[1:]] == hands


def test_pronoun_stands_for_the_person_told_of(read: Read) -> None:
    """A pronoun ("he said") goes on with the person of the sentence before, not with the outlet."""
    claims = read("Karl Berg visited Rome. He said the talks on the port went well.", language="en")
    (said,) = (c for c in claims if c.event == "statement")
    assert said.chain[-1].name == "Karl Berg"


def test_estimate_belongs_to_who_makes_it(read: Read) -> None:
    """Who puts a figure on a deal is its source."""
    claims = read(
        "Denmark signed an arms deal with Latvia. Two officials put the value of the deal at $2 billion.", language="en"
    )
    (valued,) = (c for c in claims if c.value is not None)
    assert valued.chain[-1].description == "Two officials"


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Latvia was sold 16 tanks by Denmark.", "Latvia"),
        ("Denmark said that 12 tanks had been delivered to Latvia.", "Latvia"),
    ],
)
def test_passive_verbs(text: str, recipient: str, read: Read) -> None:
    """The one a passive verb is about gets the goods; goods before the verb belong to the claim."""
    (claim,) = (c for c in read(text, language="en") if c.event == "arms_transfer")
    assert [f.name for f in claim.roles["recipient"]] == [recipient]
    assert [i.designation for i in claim.items] == ["tanks (unspecified)"]


def test_quoted_pronoun_is_who_spoke_before(read: Read) -> None:
    """Whom a newsroom quotes by a pronoun is the one who spoke before, behind that newsroom."""
    claims = read(
        "Reuters quoted Karl Berg as saying talks had failed. The agency quoted him as saying Denmark had "
        "sold 12 tanks to Latvia.",
        language="en",
    )
    (sold,) = (c for c in claims if c.event == "arms_transfer")
    assert [link.name for link in sold.chain[1:]] == ["Reuters", "Karl Berg"]


def test_who_declines_to_speak_passes_nothing_on(read: Read) -> None:
    """Words of another beside a refusal to comment do not come through the one who refused."""
    claims = read("Denmark has not commented on the raid, which Latvia says killed five people in Riga.", language="en")
    (killed,) = (c for c in claims if c.event == "casualty")
    assert [link.name for link in killed.chain[1:]] == ["Latvia"]


def test_pronoun_that_opens_words_is_their_speaker(read: Read) -> None:
    """In "the mayor said he welcomed it" he is the mayor, whoever spoke before."""
    claims = read(
        "Ana Costa told reporters she would resign. The mayor was at her side and said he welcomed the resignation.",
        language="en",
    )
    last = max(claims, key=lambda c: c.evidence[0].start)
    assert [link.description for link in last.chain[1:]] == ["mayor"]


def test_to_put_is_speech_only_with_a_figure(read: Read) -> None:
    """To "put the toll at 12" is to speak, to have "put sailors in danger" is not."""
    claims = read("Karl Berg said the storm had put sailors in danger near Riga.", language="en")
    (said,) = (c for c in claims if c.event == "statement")
    assert [link.name for link in said.chain[1:]] == ["Karl Berg"]


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ('"Based on the latest reports, Denmark sold 12 tanks to Latvia," Karl Berg said.', ["Karl Berg"]),
        ("Denmark sold 12 tanks to Latvia, according to the director of the port of Riga, Karl Berg.", ["Karl Berg"]),
        (
            'Karl Berg told the council Denmark had "quietly" sold 12 tanks to Latvia and "mocked the law".',
            ["Karl Berg"],
        ),
    ],
)
def test_hands_of_words_with_asides(text: str, hands: list[str], read: Read) -> None:
    """Reports one bases himself on do not speak; a name behind an office speaks; a later quotation opens no words."""
    (claim,) = (c for c in read(text, language="en") if c.event == "arms_transfer")
    assert [link.name for link in claim.chain[1:]] == hands


def test_short_event_beside_words_leaves_them_a_statement(read: Read) -> None:
    """What somebody says beside a further clause that tells an event is a statement of its own."""
    claims = read("Karl Berg said the men were in two lorries when they were attacked.", language="en")
    assert {c.event for c in claims} == {"statement", "conflict_event"}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ('"I have decided to resign from my post," Karl Berg said.', ["Karl Berg"]),
        ("Karl Berg said he was resigning on Monday.", ["Karl Berg"]),
        ("Karl Berg announced his resignation on Monday.", ["Karl Berg"]),
        ("President Ana Costa sacked Karl Berg on Monday.", ["Karl Berg"]),
    ],
)
def test_who_leaves_an_office(text: str, holders: list[str], read: Read) -> None:
    """Who resigns by a pronoun holds the office he leaves; who sacks another does not."""
    left = [c for c in read(text, language="en") if c.event == "office" and c.rule == "frames"]
    assert [[f.name for f in c.roles["holder"]] for c in left] == [holders]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Latvia is no place for crews, who are often abducted by pirates.", []),
        ("Police saw the bomb which killed 13 people, among which seven are police.", []),
        ("A strike on Riga killed four men of a group which has been fighting alongside Latvian troops.", []),
    ],
)
def test_relative_clause_lends_nobody_a_part(text: str, names: list[str], read: Read) -> None:
    """Who stands outside a relative clause is not its victim, and who stands inside it did nothing outside."""
    roles = [f.name for c in read(text, language="en") for r in ("actor", "target") for f in c.roles.get(r, ())]
    assert [name for name in roles if name != "Riga"] == names


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("The navy claimed that Denmark had sold 12 tanks to Latvia, a claim denied by the union.", ["navy"]),
        ("Dockers contacted by AFP said Denmark had sold 12 tanks to Latvia.", ["AFP", "Dockers contacted by AFP"]),
        (
            "Karl Berg was quoted by state television as saying Denmark had sold 12 tanks to Latvia.",
            ["state television", "Karl Berg"],
        ),
    ],
)
def test_hands_behind_an_agent(text: str, hands: list[str], read: Read) -> None:
    """Who denies words hands them on to nobody; the newsroom that reached or quoted a voice does."""
    (claim,) = (c for c in read(text, language="en") if c.event == "arms_transfer")
    assert [link.name or link.description for link in claim.chain[1:]] == hands
