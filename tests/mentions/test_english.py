"""English at a usable level."""

from tests.mentions.conftest import Find


def test_title_before_and_behind(find: Find) -> None:
    """Titles stand before the name or in apposition behind it."""
    found = find("Prime Minister Maria Oliveira met Peter Aalto, the Finnish foreign minister, in Nairobi.", "en")
    assert [title.text for title in found.one("Maria Oliveira").titles] == ["Prime Minister"]
    aalto = found.one("Peter Aalto")
    assert [title.text for title in aalto.titles] == ["Finnish foreign minister"] and aalto.state == "FI"


def test_surname_with_honorific(find: Find) -> None:
    """Honorific and surname go back to the full name."""
    found = find("John Kimani runs the port. It is open, Mr Kimani said.", "en")
    assert len({mention.entity for mention in found.all("person")}) == 1


def test_body_of_a_state(find: Find) -> None:
    """Nationality and head are a body with its reference, as in Arabic."""
    body = find("The Finnish Foreign Ministry denied the report.", "en").one("Finnish Foreign Ministry")
    assert body.ref == "body/ministry/foreign/FI"


def test_possessive_is_cut(find: Find) -> None:
    """A possessive ending is no part of the name."""
    assert "Kenya" in find("The plan was Kenya's own.", "en").words("country")


def test_voices(find: Find) -> None:
    """Unnamed speakers are voices with the number told."""
    found = find("Two officials in Nairobi said the ship had left. Witnesses said it was late.", "en")
    assert [(found.read(voice), voice.count) for voice in found.all("source")] == [
        ("Two officials in Nairobi", 2),
        ("Witnesses", None),
    ]


def test_deal_and_money(find: Find) -> None:
    """An arms deal and its sum are read."""
    found = find("Kenya signed an arms deal worth $300 million with Portugal.", "en")
    assert found.one("arms deal").ref == "instrument/arms-deal"
    money = found.all("money")[0].amount
    assert money is not None and (money.low, money.unit) == (300e6, "USD")


def test_rank_over_a_comma(find: Find) -> None:
    """An office, a comma, a rank and a name are one person."""
    found = find("Kenya's army chief, General Moses Wanjala, arrived in Lisbon.", "en")
    assert [title.text for title in found.one("Moses Wanjala").titles] == ["Kenya's army chief", "General"]


def test_capitals_of_an_acronym(find: Find) -> None:
    """A spelling in small letters is no acronym."""
    assert find("Kim Jong Un spoke.", "en").all("organisation") == []


def test_names_of_another_language_are_none(find: Find) -> None:
    """A state's name in French («Hollande») is no state in an English report; in a French one it is."""
    assert not find("President Francois Hollande spoke in Nairobi.", "en").all("country")
    assert find("La Hollande a vendu deux navires.", "fr").all("country")


def test_a_name_behind_a_dateline_is_a_persons(find: Find) -> None:
    """The dash of a dateline is no hyphen: "RIGA - Erik Haugen, the Norwegian defence minister, arrived"."""
    found = find("RIGA - Erik Haugen, the Norwegian defence minister, arrived in Warsaw.", language="en")
    assert [person.name for person in found.all("person")] == ["Erik Haugen"]


def test_a_verb_spelled_like_a_given_name_makes_no_family_name(find: Find) -> None:
    """Behind "the minister said" a state is a state, though Said is a given name."""
    assert find("The minister said Sweden had closed the port.", language="en").one("Sweden").kind == "country"
