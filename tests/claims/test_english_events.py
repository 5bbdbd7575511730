"""What happened in English news: each row is a sentence, the event it tells, the roles read out of it, the modality."""

import pytest

from tests.claims.conftest import Read

Row = tuple[str, str, dict[str, set[str]], str]

_FIGHTING: list[Row] = [
    (
        "The Chadian army shelled a clinic in Garissa.",
        "conflict_event",
        {"actor": {"Chadian army"}, "place": {"Garissa"}},
        "stated",
    ),
    ("A clinic in Garissa was shelled by the Chadian army.", "conflict_event", {"actor": {"Chadian army"}}, "stated"),
    ("Gunmen attacked a bus in Garissa.", "conflict_event", {"place": {"Garissa"}}, "stated"),
    (
        "A suicide bomber blew himself up outside a court in Garissa.",
        "conflict_event",
        {"place": {"Garissa"}},
        "stated",
    ),
    ("Pirates hijacked a tanker.", "conflict_event", {}, "stated"),
    # how far off a place lies is not where it happened
    (
        "Kenyan troops attacked a farm near Wajir, 80 km (50 miles) north of Garissa.",
        "conflict_event",
        {"actor": {"Kenyan troops"}, "place": {"Wajir"}},
        "stated",
    ),
    (
        "A suicide bomber blew himself up in Wajir, north of Garissa.",
        "conflict_event",
        {"place": {"Wajir"}},
        "stated",
    ),
    ("Kenyan troops raided a farm, Karl Berg said.", "conflict_event", {"actor": {"Kenyan troops"}}, "stated"),
    (
        "The Chadian army shelled the rebel town of Velkonda.",
        "conflict_event",
        {"actor": {"Chadian army"}, "target": {"Velkonda"}},
        "stated",
    ),
    ("The Chadian army denied shelling a clinic in Garissa.", "conflict_event", {"actor": {"Chadian army"}}, "denied"),
    (
        "Kenyan police said on Monday they had arrested a clerk.",
        "conflict_event",
        {"actor": {"Kenyan police"}},
        "stated",
    ),
    ("The Kenyan army said it had shelled a farm.", "conflict_event", {"actor": {"Kenyan army"}}, "stated"),
    ("Karl Berg blamed the attack in Garissa on Boko Haram.", "conflict_event", {"actor": {"Boko Haram"}}, "alleged"),
    ("Three explosions rocked the suburbs of Velkonda.", "conflict_event", {"place": {"Velkonda"}}, "stated"),
    (
        "Kenyan troops clashed with Boko Haram fighters.",
        "conflict_event",
        {"actor": {"Kenyan troops"}, "target": {"Boko Haram"}},
        "stated",
    ),
    ("Kenyan border guards came under heavy fire.", "conflict_event", {"target": {"Kenyan border guards"}}, "stated"),
    ("Gunmen ambushed a bus near Velkonda on Monday.", "conflict_event", {"place": {"Velkonda"}}, "stated"),
    (
        "The Kenyan navy arrested five men off Mombasa.",
        "conflict_event",
        {"actor": {"Kenyan navy"}, "place": {"Mombasa"}},
        "stated",
    ),
    (
        "Kenyan troops withdrew from Garissa.",
        "conflict_event",
        {"actor": {"Kenyan troops"}, "place": {"Garissa"}},
        "stated",
    ),
    ("The Chadian army did not attack the clinic in Garissa.", "conflict_event", {"actor": {"Chadian army"}}, "denied"),
    ("The Chadian army may attack the clinic in Garissa.", "conflict_event", {"actor": {"Chadian army"}}, "possible"),
    (
        "The Chadian army allegedly attacked the clinic in Garissa.",
        "conflict_event",
        {"actor": {"Chadian army"}},
        "alleged",
    ),
    (
        "Chad accused Kenya of bombing a clinic in Garissa.",
        "conflict_event",
        {"actor": {"Kenya"}, "place": {"Garissa"}},
        "alleged",
    ),
    (
        "Kenya's attack on Garissa went on for a week.",
        "conflict_event",
        {"actor": {"Kenya"}, "target": {"Garissa"}},
        "stated",
    ),
]
_HURT: list[Row] = [
    ("At least 42 people were killed and 55 wounded in Garissa.", "casualty", {"place": {"Garissa"}}, "stated"),
    ("A bomb went off in Garissa, killing 12 and wounding 20.", "casualty", {"place": {"Garissa"}}, "stated"),
    (
        "Kenyan troops killed 12 people in Garissa.",
        "casualty",
        {"actor": {"Kenyan troops"}, "place": {"Garissa"}},
        "stated",
    ),
    ("Twelve people were killed by Kenyan troops in Garissa.", "casualty", {"actor": {"Kenyan troops"}}, "stated"),
    ("The blast in Garissa left 12 people dead.", "casualty", {"place": {"Garissa"}}, "stated"),
    ("The earthquake killed 12 people in Garissa.", "casualty", {"place": {"Garissa"}}, "stated"),
    ("The blast killed four young Danish sailors in Garissa.", "casualty", {"place": {"Garissa"}}, "stated"),
    ("Kenyan police killed two suspected smugglers.", "casualty", {"actor": {"Kenyan police"}}, "stated"),
    (
        "Kenyan police shot dead 12 striking miners in Garissa.",
        "casualty",
        {"actor": {"Kenyan police"}, "place": {"Garissa"}},
        "stated",
    ),
    ("At least 12 people are feared dead in Garissa.", "casualty", {"place": {"Garissa"}}, "possible"),
    ("The driver of the harbour master was also wounded.", "casualty", {}, "stated"),
    ("No one was killed in Garissa.", "casualty", {"place": {"Garissa"}}, "denied"),
]
_ARMS: list[Row] = [
    (
        "Sweden will sell 12 tanks to Estonia.",
        "arms_transfer",
        {"supplier": {"Sweden"}, "recipient": {"Estonia"}},
        "planned",
    ),
    (
        "Estonia agreed to buy 12 tanks from Sweden.",
        "arms_transfer",
        {"supplier": {"Sweden"}, "recipient": {"Estonia"}},
        "planned",
    ),
    (
        "Estonia has taken delivery of 12 tanks from Sweden.",
        "arms_transfer",
        {"supplier": {"Sweden"}, "recipient": {"Estonia"}},
        "stated",
    ),
    (
        "The missiles were supplied to Estonia by Sweden.",
        "arms_transfer",
        {"supplier": {"Sweden"}, "recipient": {"Estonia"}},
        "stated",
    ),
    (
        "Sweden has not delivered missiles to Estonia.",
        "arms_transfer",
        {"supplier": {"Sweden"}, "recipient": {"Estonia"}},
        "denied",
    ),
    ("No missiles were delivered to Estonia.", "arms_transfer", {"recipient": {"Estonia"}}, "denied"),
    (
        "Sweden reportedly sold 12 tanks to Estonia.",
        "arms_transfer",
        {"supplier": {"Sweden"}, "recipient": {"Estonia"}},
        "unverified",
    ),
]
_OTHERS: list[Row] = [
    ("Ghana and Togo signed a ceasefire on Monday.", "agreement", {"party": {"Ghana", "Togo"}}, "stated"),
    ("Ghana and Togo agreed to share the river.", "agreement", {"party": {"Ghana", "Togo"}}, "stated"),
    ("Ghana is to sign a trade agreement with Togo.", "agreement", {"party": {"Ghana", "Togo"}}, "planned"),
    (
        "Foreign Minister Sami Aoun will visit Tunisia on Monday.",
        "visit",
        {"visitor": {"Sami Aoun"}, "place": {"Tunisia"}},
        "planned",
    ),
    (
        "Foreign Minister Sami Aoun flew to Tunisia on Monday.",
        "visit",
        {"visitor": {"Sami Aoun"}, "place": {"Tunisia"}},
        "stated",
    ),
    (
        "Foreign Minister Sami Aoun did not visit Tunisia.",
        "visit",
        {"visitor": {"Sami Aoun"}, "place": {"Tunisia"}},
        "denied",
    ),
    (
        "Foreign Minister Sami Aoun met Ambassador Karim Nasr.",
        "meeting",
        {"participants": {"Sami Aoun", "Karim Nasr"}},
        "stated",
    ),
    (
        "The Security Council imposed an arms embargo on Niger.",
        "embargo",
        {"imposer": {"Security Council"}, "target": {"Niger"}},
        "stated",
    ),
    (
        "The European Union lifted its arms embargo on Niger.",
        "embargo",
        {"imposer": {"European Union"}, "target": {"Niger"}},
        "stated",
    ),
    ("Edgars Berzin, who denies it, was sacked in May.", "office", {"holder": {"Edgars Berzin"}}, "stated"),
    (
        "Karl Berg will be succeeded by Ana Costa, who becomes acting chief.",
        "office",
        {"holder": {"Karl Berg", "Ana Costa"}},
        "planned",
    ),
    ("Karl Berg, the Danish foreign minister, left.", "office", {"holder": {"Karl Berg"}}, "stated"),
]


@pytest.mark.parametrize(("text", "event", "roles", "modality"), [*_FIGHTING, *_HURT, *_ARMS, *_OTHERS])
def test_sentence(text: str, event: str, roles: dict[str, set[str]], modality: str, read: Read) -> None:
    """The sentence tells one such event, with these fillers of these roles, and so firmly."""
    (claim,) = (c for c in read(text, language="en") if c.event == event)
    assert {role: {f.name for f in claim.roles.get(role, ())} for role in roles} == roles
    assert claim.modality == modality


@pytest.mark.parametrize(
    "text",
    [
        "North Korea showed ballistic missiles at a parade in Pyongyang.",
        "Turkey deployed Patriot missiles near the border.",
        "The Kenyan navy took part in an exercise with two frigates.",
        "Estonia has 12 tanks.",
    ],
)
def test_no_transfer(text: str, read: Read) -> None:
    """Arms that are shown, deployed, exercised with or owned change no hands."""
    assert [c for c in read(text, language="en") if c.event == "arms_transfer"] == []


def test_cancelled_deal(read: Read) -> None:
    """A transfer called off has that stage."""
    (claim,) = (
        c
        for c in read("Sweden cancelled a contract to supply 12 tanks to Estonia.", language="en")
        if c.event == "arms_transfer"
    )
    assert claim.stage == "cancelled"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("A bomb went off in Garissa, killing 12 and wounding 20.", {"killed": 12, "wounded": 20}),
        ("At least 42 people were killed and 55 wounded in Garissa.", {"killed": 42, "wounded": 55}),
        ("The quake killed 12 people and injured more than 200 others.", {"killed": 12, "wounded": 200}),
        ("The bomb killed four young Danish sailors and wounded two others.", {"killed": 4, "wounded": 2}),
        ("The port said 14 of its guards were killed and about 50 were missing.", {"killed": 14, "missing": 50}),
        ("Nine Kenyans were shot dead.", {"killed": 9}),
        ("Six sailors died and 11 were wounded.", {"killed": 6, "wounded": 11}),
        ("One policeman was lightly injured.", {"wounded": 1}),
        ("Twelve people are dead and 21 injured.", {"killed": 12, "wounded": 21}),
        ("At least 24 people, including six children trapped when a roof fell in, were killed.", {"killed": 24}),
    ],
)
def test_toll(text: str, counts: dict[str, int], read: Read) -> None:
    """Each number counts those its own word tells of."""
    (claim,) = (c for c in read(text, language="en") if c.event == "casualty")
    assert {i.designation: i.quantity.low for i in claim.items if i.quantity is not None} == counts


def test_modifier_takes_no_role(read: Read) -> None:
    """A name that only says whose something is ("UN-run", "UN schools") is neither actor nor target."""
    for text in ("Gunmen attacked a UN-run clinic in Garissa.", "The bombing of UN schools in Garissa went on."):
        (claim,) = (c for c in read(text, language="en") if c.event == "conflict_event")
        fillers = [f for role in ("actor", "target") for f in claim.roles.get(role, ())]
        assert [f.name for f in fillers if f.kind != "nameless"] == []


def test_subject_is_not_borrowed(read: Read) -> None:
    """A verb with a subject of its own does not take the actor of the clause before."""
    claims = read("Kenya condemned the raid. A bomb hit a clinic in Garissa.", language="en")
    (claim,) = (c for c in claims if c.event == "conflict_event" and c.evidence[0].start > 20)
    assert "actor" not in claim.roles


def test_the_capital_visited_meets_nobody(read: Read) -> None:
    """Of "visited Warsaw and met X" the visitor met, not the state whose capital he was in."""
    text = "Prime Minister Sami Aoun visited Warsaw on Monday and met Polish Chief of Staff Adam Nowak."
    (meeting,) = [claim for claim in read(text, language="en") if claim.event == "meeting"]
    assert [filler.name for filler in meeting.roles["participants"]] == ["Sami Aoun", "Adam Nowak"]


def test_an_active_verb_counts_who_stand_behind_it(read: Read) -> None:
    """Those counted before "killing", where others are counted behind it, are not the killed."""
    text = "Gunmen stormed a school in Accra, taking dozens of hostages and killing 12 people."
    (toll,) = [claim for claim in read(text, language="en") if claim.event == "casualty"]
    assert [(i.designation, i.quantity and i.quantity.low) for i in toll.items] == [("killed", 12.0)]
