"""A place that speaks or acts: what was said is kept, and whom it stands for."""

from datetime import date

import pytest

from tests.claims.conftest import Read

DAY = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("text", "language", "said", "meant"),
    [
        ("قالت إسلام آباد إنها لن توقع الاتفاق.", "ar", "إسلام آباد", "country/PK"),
        ("أعلنت صنعاء أنها استهدفت سفينة شحن.", "ar", "صنعاء", "group/houthis"),
        ("Benghazi said it would not recognise the deal.", "en", "Benghazi", "body/gns-libya"),
        ("Nairobi denied that it had received weapons.", "en", "Nairobi", "country/KE"),
    ],
)
def test_a_place_that_speaks(text: str, language: str, said: str, meant: str, read: Read) -> None:
    """The chain ends with the place as it was said and the key of whom it stands for."""
    claim = read(text, language=language, published=DAY)[0]
    assert (claim.origin.name, claim.origin.meant) == (said, meant)


def test_a_seat_gets_and_gives_as_its_government(read: Read) -> None:
    """«تزود بنغازي» gives to the government there, and what was said is kept beside it."""
    (claim,) = read("قالت إسلام آباد إنها ستزود بنغازي بعشر طائرات تدريب.", published=DAY)
    got, gave = claim.roles["recipient"][0], claim.roles["supplier"][0]
    assert (got.ref, got.said, got.kind) == ("body/gns-libya", "بنغازي", "organisation")
    assert (gave.ref, gave.said, gave.kind) == ("country/PK", "إسلام آباد", "country")


def test_before_it_was_a_seat_the_town_is_a_town(read: Read) -> None:
    """In 2010 nobody governed from Benghazi, so the town supplies nothing."""
    claims = read("ستزود بنغازي تونس بعشر طائرات تدريب.", published=date(2010, 3, 6))
    fillers = [filler for claim in claims for held in claim.roles.values() for filler in held]
    assert [filler.said for filler in fillers if filler.ref != "country/TN" and filler.said] == []


def test_where_it_happened_stays_a_place(read: Read) -> None:
    """A visit to Benghazi is to the town."""
    claims = read("زار الرئيس التشادي محمد إدريس ديبي بنغازي يوم الاثنين.", published=DAY)
    places = [place.ref for claim in claims for place in claim.roles.get("place", ())]
    assert places == ["city/benghazi"]
