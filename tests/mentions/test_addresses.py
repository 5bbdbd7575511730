"""Persons told again by the way they are addressed alone: «سموه», "His Majesty"."""

import pytest

from tawatur.packs.packs import Packs
from tests.mentions.conftest import Find


def test_an_address_is_of_whom_it_fits(find: Find) -> None:
    """«سموه» is the prince and «فخامته» the president, whoever was told of last."""
    received = "استقبل الرئيس الغاني دانيال كيماني ولي العهد الأردني الأمير سامي عون أمس."
    found = find(f"{received} وأكد سموه أن الزيارة مهمة. وشكر فخامته لسموه زيارته.")
    princes = [m.entity for m in found.mentions if found.read(m) == "سموه"]
    assert princes == [found.one("سامي عون").entity] * 2
    assert found.one("فخامته").entity == found.one("دانيال كيماني").entity


def test_of_two_whom_an_address_fits_it_is_nobody(find: Find) -> None:
    """Where the last sentence that tells of a prince tells of two, «سموه» is not read; one told alone later is he."""
    both = "التقى الأمير سامي عون الأمير كريم ياسين في عمان. "
    assert "سموه" not in find(f"{both}وأكد سموه أن اللقاء مهم.").words("person")
    found = find(f"{both}ثم زار الأمير كريم ياسين الميناء. وأكد سموه أن الزيارة مهمة.")
    assert found.one("سموه").entity == found.one("كريم ياسين").entity


def test_an_english_address_is_the_king_told_of(find: Find) -> None:
    """The king is meant by "His Majesty", though another was told of last."""
    found = find("King Daniel Kimani met Sami Aoun on Monday. His Majesty praised the visit.", language="en")
    assert found.one("His Majesty").entity == found.one("Daniel Kimani").entity


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_an_address_asks_for_titles_there_are(packs: Packs, language: str) -> None:
    """Every key an address asks for is the key of a title."""
    titles = packs.lexicons[language].titles
    keys = {key for group in titles.groups for key in group.titles}
    assert {key for address in titles.addresses for key in address.of} <= keys
