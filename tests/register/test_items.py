"""The items pack: what desks write is found, what is classed is classed rightly."""

import re

import pytest

from tawatur.core.errors import BadPack
from tawatur.packs.items import ItemEntry, Items, level
from tawatur.packs.packs import Packs

HEADINGS = ["", "I", "II", "III", "IV", "V", "VI", "VII"]
SIPRI = ["", "Aircraft", "Air-defence systems", "Armoured vehicles", "Artillery", "Missiles", "Sensors", "Ships"]
BY_CATEGORY = {
    "tank": "I",
    "attack_helicopter": "V",
    "submarine": "VI",
    "warship": "VI",
    "amphibious_ship": "VI",
    "manpads": "VII",
}
NEVER = ("trainer_aircraft", "transport_aircraft", "helicopter", "small_arms", "air_defence", "bomb", "radar")


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("إف-16", "item/f-16"), ("إف 16", "item/f-16"), ("اف16", "item/f-16"), ("أف - 16", "item/f-16"),
        ("F16", "item/f-16"), ("F 16", "item/f-16"), ("جي إف 17", "item/jf-17"), ("جيه.إف-17", "item/jf-17"),
        ("JF 17 Thunder", "item/jf-17"), ("سوبر مشّاق", "item/super-mushshak"), ("سوخوي سو-57", "item/su-57"),
        ("سوخوي 57", "item/su-57"), ("ام1آي1", "item/m1-abrams"), ("أبرامز أم1 أيه1", "item/m1-abrams"),
        ("كاراكورام-8", "item/k-8"), ("إس 400", "item/s-400"), ("باك-3", "item/patriot"), ("فيهونغ-95", "item/fh-95"),
        ("طائرات بدون طيار", "class/uavs"), ("طائرات من دون طيار", "class/uavs"),
        ("حاملة مروحيات", "class/helicopter-carriers"),
        ("معدات عسكرية", "class/military-equipment"), ("fighter jets", "class/combat-aircraft"),
    ],
)  # fmt: skip
def test_find(packs: Packs, written: str, key: str) -> None:
    """Each way in which newspapers write a system leads to it, whatever stands between letters and digits."""
    entry = packs.items.find(written)
    assert entry is not None
    assert entry.key == key


@pytest.mark.parametrize("word", ["A 10", "a 400 m", "في 22", "المقاتلون", "كان", "مجموعة جي", "ال76", "ال 39"])
def test_ordinary_words_are_no_items(packs: Packs, word: str) -> None:
    """Ordinary words that look like designations name nothing."""
    assert packs.items.find(word) is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("ام كيو-9", "ام.كيو9", True), ("اف-16", "اف - 16", True), ("f16", "f. 16", True),
        ("a-400 m", "a 400 m", False), ("ال-39", "ال 39", False), ("c/d", "c d", False), ("اف-16,", "اف-16", False),
    ],
)  # fmt: skip
def test_level(left: str, right: str, *, same: bool) -> None:
    """Hyphen, space and dot are one joint, but where it tells an ordinary word from a code it stays."""
    assert (level(left) == level(right)) is same


def test_one_name_one_item(packs: Packs) -> None:
    """No two items have names that only a hyphen, space or dot tells apart."""
    owners: dict[str, set[str]] = {}
    for form, key in packs.items.written.items():
        owners.setdefault(level(form), set()).add(key)
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


def test_made_names_lead_to_one_item(packs: Packs) -> None:
    """A name made by the rules of spelling is nobody's written name, and two items never share one."""
    written = set(map(level, packs.items.written))
    made = [level(form) for form in packs.items.derived]
    assert not written & set(made)
    assert len(made) == len(set(made))


def test_sources(packs: Packs) -> None:
    """Each entry says where it comes from."""
    assert [entry.key for entry in packs.items.entries.values() if len(entry.source) < 10] == []


def test_doubled_name_is_a_fault(packs: Packs) -> None:
    """Two items with one written name stop the loading and name both."""
    twins = [ItemEntry(f"item/{n}", f"Twin {n}", "missile", {"ar": ["صاروخ توأم"]}) for n in "ab"]
    with pytest.raises(BadPack, match="item/a and item/b"):
        _ = Items(twins, packs.folding).written


def test_doubled_key_is_a_fault(packs: Packs) -> None:
    """A key that stands twice stops the loading."""
    with pytest.raises(BadPack, match="item/a stands twice"):
        Items([ItemEntry("item/a", "A-1", "missile", {})] * 2, packs.folding)


def test_headings_exist(packs: Packs) -> None:
    """Headings are those of the registers, and a class of arms has none in either register of systems."""
    for entry in packs.items.entries.values():
        assert entry.unroca in HEADINGS, entry.key
        assert entry.sipri in SIPRI, entry.key
        assert re.fullmatch(r"(?:ML(?:[1-9]|1\d|2[0-2]))?", entry.military_list), entry.key
        assert entry.system or not (entry.unroca or entry.sipri), entry.key


def test_headings_fit_categories(packs: Packs) -> None:
    """Categories that one heading holds whole are under it; those that none holds are under none."""
    for entry in packs.items.entries.values():
        if entry.system and entry.category in BY_CATEGORY:
            assert entry.unroca == BY_CATEGORY[entry.category], entry.key
        if entry.system and entry.category in NEVER and entry.key != "item/l-159":
            assert entry.unroca == "", entry.key


def test_names_are_words(packs: Packs) -> None:
    """Arabic names hold no vowel signs or tatweel, and none is a particle before a number («ب-52»)."""
    for entry in packs.items.entries.values():
        for name in entry.names.get("ar", []):
            assert not re.search("[\u0640\u064b-\u0652]", name), (entry.key, name)
            folded = packs.folding.fold(name)
            assert not re.match(r"[بلكفوس][\s-]*\d", folded), (entry.key, name)
            assert not re.match(r"ال[\s-]*\d+$", folded) or name in entry.doubtful, (entry.key, name)


def test_doubtful_names_are_names(packs: Packs) -> None:
    """What is listed as doubtful is a name of the item, so that the cue guards something."""
    for entry in packs.items.entries.values():
        folded = {
            packs.folding.fold(n) for n in (entry.designation, *(n for listed in entry.names.values() for n in listed))
        }
        for name in entry.doubtful:
            assert packs.folding.fold(name) in folded, (entry.key, name)


@pytest.mark.parametrize("word", ["شاهين", "رعد", "قيصر", "جراد", "typhoon", "تدريب", "مقاتلة"])
def test_names_that_are_words_need_a_cue(packs: Packs, word: str) -> None:
    """Names that are also words, persons or animals are marked as needing a cue."""
    assert packs.items.is_doubtful(packs.folding.fold(word))


@pytest.mark.parametrize("word", ["إف-16", "شاهين-3", "صواريخ رعد", "رافال"])
def test_plain_designations_need_none(packs: Packs, word: str) -> None:
    """A designation that can be nothing else needs no cue."""
    assert not packs.items.is_doubtful(packs.folding.fold(word))
