"""A title told without a name is its holder's on the day of the report."""

from datetime import date

import pytest

from tests.claims.conftest import Read

DAY = date(2015, 7, 23)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("قال وزير الخارجية الروسي إن بلاده ستسلم غانا 12 دبابة.", "ar", "سيرغي لافروف"),
        ("The Russian foreign minister said Russia would deliver 12 tanks to Ghana.", "en", "Sergei Lavrov"),
    ],
)
def test_speaker_by_his_office_is_known_by_name(text: str, language: str, name: str, read: Read) -> None:
    """The words read stay beside the name, and the report is not said to give it."""
    (claim,) = [c for c in read(text, language=language, published=DAY) if c.event == "arms_transfer"]
    speaker = claim.chain[-1]
    assert (speaker.kind, speaker.name) == ("person", name)
    assert speaker.description and name not in speaker.description


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("قال وزير الخارجية الروسي إن بلاده ستسلم غانا 12 دبابة.", None),
        ("قال وزير الخارجية الروسي السابق إن غانا تسلمت 12 دبابة من السويد.", DAY),
        ("قال الرئيس المصري عام 2009 إن غانا تسلمت 12 دبابة من السويد.", DAY),
        ("قال وزير الخارجية الغاني إن بلاده تسلمت 12 دبابة من السويد.", DAY),
        ("قال الرئيس إن غانا تسلمت 12 دبابة من السويد.", DAY),
    ],
)
def test_unknown_holder_stays_unknown(text: str, published: date | None, read: Read) -> None:
    """No day, an office held no more, another time told beside it, an office nobody wrote down: no name."""
    claims = [c for c in read(text, published=published) if c.event == "arms_transfer"]
    assert claims and all(link.name is None for claim in claims for link in claim.chain[1:])


def test_who_is_named_elsewhere_is_not_looked_up(read: Read) -> None:
    """An office told with a name in the same report is that person's, whatever the pack says."""
    text = "وصل الرئيس الفرنسي كريم نصر إلى روما. وقال الرئيس الفرنسي إن غانا تسلمت 12 دبابة من السويد."
    (claim,) = [c for c in read(text, published=DAY) if c.event == "arms_transfer"]
    assert claim.chain[-1].name == "كريم نصر"


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("التقى وزير الخارجية الكيني نظيره الروسي في نيروبي أمس.", "ar", "سيرغي لافروف"),
        ("التقى وزير الخارجية الكيني سالم كماو نظيره الروسي في نيروبي أمس.", "ar", "سيرغي لافروف"),
        ("بحث الرئيس الكيني مع نظيره الروسي تسليم سفينتين.", "ar", "فلاديمير بوتين"),
        ("Kenya's foreign minister met his Russian counterpart in Nairobi on Monday.", "en", "Sergei Lavrov"),
    ],
)
def test_counterpart_holds_the_same_office_elsewhere(text: str, language: str, name: str, read: Read) -> None:
    """«نظيره الروسي» of a foreign minister is the Russian one, and a second man, whoever he is."""
    (claim,) = [c for c in read(text, language=language, published=DAY) if c.event == "meeting"]
    assert len(claim.roles["participants"]) == 2
    assert claim.roles["participants"][1].name == name
