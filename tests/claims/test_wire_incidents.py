"""Incidents as English wires tell them in a lead: tolls, places, and who did it."""

import pytest

from tests.claims.conftest import Read, names

_TOLLS: list[tuple[str, dict[str, float | None]]] = [
    ("Men raided Kumasi overnight killing six guards and wounding two others.", {"killed": 6, "wounded": 2}),
    ("Six divers were killed and nine others injured in a blast in Kumasi.", {"killed": 6, "wounded": 9}),
    ("A bomb killed six divers and wounded nine late Friday in Kumasi.", {"killed": 6, "wounded": 9}),
    ("At least 14 al-Shabab fighters were killed in Kumasi.", {"killed": 14}),
    ("Eight al-Shabab fighters and two divers were killed in Kumasi.", {"killed": 10}),
    ("The navy sank 11 rebel boats off Mombasa, leaving 40 guerrillas dead.", {"killed": 40}),
    ("A bomb killed 14 people, including two police, and wounded 37 in Kumasi.", {"killed": 14, "wounded": 37}),
    ("A blast in Kumasi left six dead and nine others wounded.", {"killed": 6, "wounded": 9}),
    ("The toll in Kumasi is six dead and nine others injured.", {"killed": 6, "wounded": 9}),
    ("The mayor put the death toll in Kumasi at eight - five women and three children.", {"killed": 8}),
    ("The raid on Kumasi killed three rebel commanders.", {"killed": 3}),
    ("There were five victims, including two guards, and six others were hurt in Kumasi.", {"wounded": 6}),
]


@pytest.mark.parametrize(("told", "counts"), _TOLLS)
def test_each_count_goes_to_its_word(read: Read, told: str, counts: dict[str, float | None]) -> None:
    """Those counted are killed or wounded as the word of their own clause says, and boats are no persons."""
    (claim,) = [claim for claim in read(told, language="en") if claim.event == "casualty"]
    assert {item.designation: item.quantity and item.quantity.low for item in claim.items} == counts


_PLACES: list[tuple[str, list[str]]] = [
    ("A bomb killed ten people in Pakistan's southern Sindh province.", ["Sindh province"]),
    ("A bomb killed ten people in Kenya's western district of Velkonda.", ["Velkonda"]),
    ("A bomb killed ten people in Kenya's second-largest city, Mombasa.", ["Mombasa"]),
    ("A bomb killed ten people off the Kenyan coast.", ["Kenyan coast"]),
    ("A bomb killed ten people in the pirate-infested Gulf of Aden.", ["Gulf of Aden"]),
    ("A bomb killed ten people at Velkonda, a town near the border.", ["Velkonda"]),
]


@pytest.mark.parametrize(("told", "places"), _PLACES)
def test_the_place_is_the_narrower_one(read: Read, told: str, places: list[str]) -> None:
    """Where it was is the place told, not the country that only owns it."""
    (claim,) = [claim for claim in read(told, language="en") if claim.event == "casualty"]
    assert names(claim, "place") == places


_DOERS: list[tuple[str, list[str]]] = [
    ("Gunmen attacked a bank in Kumasi.", ["Gunmen"]),
    ("Two suicide bombers attacked a bank in Kumasi.", ["suicide bombers"]),
    ("Three masked men on motorcycles attacked a bank in Kumasi.", ["masked men"]),
    ("Gunmen believed to be linked to al-Shabab attacked a bank in Kumasi.", ["Gunmen"]),
    ("A bank in Kumasi was attacked by gunmen on Friday.", ["gunmen"]),
    ("A gunman opened fire on a bus in Kumasi.", ["gunman"]),
    ("On Friday gunmen attacked a bank in Kumasi.", ["gunmen"]),
    ("Hundreds of rebels attacked a bank in Kumasi.", ["rebels"]),
    ("The attack by militants on a bank in Kumasi went on for hours.", ["militants"]),
    ("The attackers, who wore uniforms, stormed a bank in Kumasi.", ["attackers"]),
    ("Fighters of Boko Haram attacked a bank in Kumasi.", ["Boko Haram"]),
    ("Police killed two militants who attacked a hotel in Kumasi.", ["militants"]),
    ("A Turkish raid on a bus in Kumasi went on for hours.", ["Turkey"]),
    ("Two men died in a Kenyan naval air strike on a bus in Kumasi.", ["Kenya"]),
    ("According to the Velkonda Harbour Board, the Kenyan army attacked a bus in Kumasi.", ["Kenyan army"]),
    ("Kenyan troops opened fire on a bus in Kumasi.", ["Kenyan troops"]),
    ("Kenya test-fired two missiles off Mombasa.", ["Kenya"]),
    ("The Kenyan navy sank two boats off Mombasa.", ["Kenyan navy"]),
    # a name before the verb is not who did it
    ("A bank run by the Kenyan army was attacked in Kumasi.", []),
]


@pytest.mark.parametrize(("told", "doers"), _DOERS)
def test_who_did_it_may_have_no_name(read: Read, told: str, doers: list[str]) -> None:
    """Who did a deed is the subject of its verb or stands behind "by", with or without a name."""
    (claim,) = [claim for claim in read(told, language="en") if claim.event == "conflict_event"]
    assert names(claim, "actor") == doers


_KILLERS: list[tuple[str, list[str]]] = [
    ("A gunman killed 14 people, including four officers of the Kenyan army, and wounded 37 in Kumasi.", ["gunman"]),
    ("Militants stormed a base in Kumasi, killing six guards.", ["Militants"]),
    ("The Kenyan army fighting al-Shabab in Kumasi killed six guards.", ["Kenyan army"]),
    ("The governor, Karl Berg, said they had killed two guards in Kumasi.", []),
    ("President Karl Berg wants to end a war that has killed 10,000 people in Kumasi.", []),
]


@pytest.mark.parametrize(("told", "killers"), _KILLERS)
def test_nobody_killed_whom_the_words_do_not_say(read: Read, told: str, killers: list[str]) -> None:
    """A name told before a verb of killing is not who killed, unless it is that verb's subject."""
    (claim,) = [claim for claim in read(told, language="en") if claim.event == "casualty"]
    assert names(claim, "actor") == killers


_HOW: list[tuple[str, str, str]] = [
    ("Kenya and Ghana signed an arms deal that could lead to a first submarine.", "arms_transfer", "stated"),
    ("Ghana rejected on Monday reports saying that Kenya has sent rockets to Togo.", "arms_transfer", "denied"),
]


@pytest.mark.parametrize(("told", "event", "modality"), _HOW)
def test_a_doubt_is_about_its_own_clause(read: Read, told: str, event: str, modality: str) -> None:
    """What a relative clause doubts, or reports say that are rejected, is not told of the deed itself."""
    (claim,) = [claim for claim in read(told, language="en") if claim.event == event]
    assert claim.modality == modality


def test_the_pronoun_of_who_speaks_sells(read: Read) -> None:
    """Who says that "it" sent arms is their supplier, though the arms stand right behind the verb."""
    (claim,) = read("Kenya denied that it had sent rockets to Togo.", language="en")
    assert names(claim, "supplier") == ["Kenya"]


def test_titles_part_no_sides(read: Read) -> None:
    """Two persons joined by "and" are both parties, whatever titles stand before their names."""
    told = "President Karl Berg and rebel leader Peter Kamau signed a deal in Nairobi."
    (claim,) = [claim for claim in read(told, language="en") if claim.event == "agreement"]
    assert sorted(names(claim, "party")) == ["Karl Berg", "Peter Kamau"]


def test_according_stops_at_its_comma(read: Read) -> None:
    """A name behind the comma that closes "according to" opens what is said, and says nothing."""
    (claim,) = read("According to the Velkonda Harbour Board, the Kenyan army attacked a bus in Kumasi.", language="en")
    assert claim.origin.name == "Velkonda Harbour Board"


def test_both_who_deny_speak(read: Read) -> None:
    """Two states joined before a verb of speech are both its speakers."""
    (claim,) = read("Kenya and Uganda denied the allegations.", language="en")
    assert sorted(names(claim, "speaker")) == ["Kenya", "Uganda"]


def test_whose_school_it_was_did_not_strike_it(read: Read) -> None:
    """Who runs the school that was attacked acted in nothing."""
    text = "Rockets fell in Nairobi in an attack on a clinic run by the Red Cross."
    (claim,) = (c for c in read(text, language="en") if c.event == "conflict_event")
    assert (names(claim, "actor"), names(claim, "place")) == ([], ["Nairobi"])
