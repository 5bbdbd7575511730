"""Under which heading an item stands, and why."""

import pytest

from tawatur.core.errors import BadPack
from tawatur.packs.classification import (
    OUTSIDE,
    REGISTERS,
    Classification,
    ClassificationPack,
    ClassRule,
    Heading,
)
from tawatur.packs.items import ItemEntry
from tawatur.packs.packs import Packs

PACKS = Packs()
UNKNOWN = ""


def codes_of(key: str) -> dict[Heading, str]:
    """The headings of one item."""
    return {name: one.code for name, one in PACKS.classification.classify(PACKS.items.entries[key]).items()}


@pytest.mark.parametrize(
    ("key", "unroca", "att", "sipri", "military_list"),
    [
        # Aircraft: armed or not, manned or not.
        ("item/jf-17", "IV(a)", "(d)", "Aircraft", "ML10"),
        ("item/super-mushshak", OUTSIDE, OUTSIDE, "Aircraft", "ML10"),
        ("item/l-159", "IV(a)", "(d)", "Aircraft", "ML10"),
        ("item/k-8", UNKNOWN, UNKNOWN, "Aircraft", "ML10"),
        ("item/bayraktar-tb2", "IV(b)", "(d)", "Aircraft", "ML10"),
        ("item/rq-4", OUTSIDE, OUTSIDE, "Aircraft", "ML10"),
        ("item/rq-11", OUTSIDE, OUTSIDE, OUTSIDE, "ML10"),
        ("item/shahed-136", UNKNOWN, UNKNOWN, "Missiles", "ML4"),
        ("item/c-130", OUTSIDE, OUTSIDE, "Aircraft", "ML10"),
        ("item/kc-46", OUTSIDE, OUTSIDE, "Aircraft", "ML10"),
        ("item/e-3", OUTSIDE, OUTSIDE, "Aircraft", "ML10"),
        ("item/p-8", UNKNOWN, UNKNOWN, "Aircraft", "ML10"),
        ("item/ah-64", "V", "(e)", "Aircraft", "ML10"),
        ("item/mi-17", OUTSIDE, OUTSIDE, "Aircraft", UNKNOWN),
        # Missiles: by range, and the portable ones.
        ("item/strela-2", "VII(b)", "(g)", "Missiles", "ML4"),
        ("item/patriot", OUTSIDE, OUTSIDE, "Air-defence systems", "ML4"),
        ("item/javelin", OUTSIDE, UNKNOWN, "Missiles", "ML4"),
        ("item/exocet", "VII(a)", "(g)", "Missiles", "ML4"),
        # Guns: by calibre.
        ("item/m-777", "III", "(c)", "Artillery", "ML2"),
        ("item/2b9", "III", "(c)", OUTSIDE, "ML2"),
        ("item/zu-23", OUTSIDE, OUTSIDE, "Air-defence systems", "ML2"),
        ("item/ak-47", OUTSIDE, "(h)", OUTSIDE, "ML1"),
        ("item/kpv", OUTSIDE, "(h)", OUTSIDE, "ML2"),
        ("item/rpg-7", OUTSIDE, "(h)", OUTSIDE, "ML2"),
        # Vehicles and ships: by weight and arms.
        ("item/m1-abrams", "I", "(a)", "Armoured vehicles", "ML6"),
        ("item/humvee", UNKNOWN, UNKNOWN, UNKNOWN, "ML6"),
        ("item/fremm", "VI", "(f)", "Ships", "ML9"),
        ("item/shaldag", OUTSIDE, OUTSIDE, "Ships", "ML9"),
        ("item/yarmook-opv", UNKNOWN, UNKNOWN, "Ships", "ML9"),
        # What goes with arms.
        ("item/rd-93", OUTSIDE, OUTSIDE, "Engines", UNKNOWN),
        ("item/gm-400", OUTSIDE, OUTSIDE, "Sensors", UNKNOWN),
        ("item/mk-84", OUTSIDE, OUTSIDE, OUTSIDE, "ML4"),
        ("item/excalibur", OUTSIDE, OUTSIDE, "Missiles", "ML3"),
        # Classes without a system: only what holds for every member.
        ("class/weapons", UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        ("class/submarines", "VI", "(f)", "Ships", "ML9"),
        ("class/trainer-aircraft", UNKNOWN, UNKNOWN, "Aircraft", UNKNOWN),
        ("class/training", OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE),
        ("class/fuel", OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE),
        ("class/artillery", UNKNOWN, UNKNOWN, UNKNOWN, "ML2"),
    ],
)
def test_telling_cases(key: str, unroca: str, att: str, sipri: str, military_list: str) -> None:
    """A heading is given where the name carries it, "none" where it surely has none, nothing where it is open."""
    expected = {"unroca": unroca, "att": att, "sipri": sipri, "military_list": military_list}
    assert codes_of(key) == expected


def test_every_item_has_a_reason_in_every_register() -> None:
    """Each system and each class is decided by a rule in each of the four registers, unknown ones too."""
    bare = [
        (entry.key, register)
        for entry in PACKS.items.entries.values()
        for register, one in PACKS.classification.classify(entry).items()
        if not one.rule
    ]
    assert bare == []


def test_enough_systems_are_under_a_heading() -> None:
    """At least 600 systems stand under a heading of the UN Register or surely under none, each with its source."""
    systems = [entry for entry in PACKS.items.entries.values() if entry.system]
    sure = [entry for entry in systems if codes_of(entry.key)["unroca"] != UNKNOWN and entry.source]
    assert len(sure) >= 600


def test_every_rule_decides_something() -> None:
    """A rule that no item meets is dead and goes."""
    used = {one.rule for entry in PACKS.items.entries.values() for one in PACKS.classification.classify(entry).values()}
    listed = {rule.id for rules in PACKS.classification.pack.rules.values() for rule in rules}
    assert listed - used == set()


def test_a_rule_never_takes_a_code_away() -> None:
    """What an item's own line puts under a heading, no rule says is under none or open; it may subdivide."""
    for entry in PACKS.items.entries.values():
        found = codes_of(entry.key)
        assert found["unroca"].startswith(entry.unroca), entry.key
        assert found["sipri"].startswith(entry.sipri), entry.key
        assert found["military_list"].startswith(entry.military_list), entry.key


def test_each_register_names_its_source() -> None:
    """Every register has a source and codes of its own."""
    pack = PACKS.classification.pack
    assert set(pack.sources) == set(pack.codes) == set(pack.rules) == set(REGISTERS)
    assert all(len(source) > 40 for source in pack.sources.values())


def test_a_code_outside_the_register_is_a_fault() -> None:
    """A rule that gives a heading the register does not have stops the loading and names rule and cure."""
    pack = PACKS.classification.pack
    wrong = ClassRule("unroca_wrong", {"en": "x", "ar": "س"}, code="VIII")
    with pytest.raises(BadPack, match="unroca_wrong: no heading VIII"):
        Classification(ClassificationPack("a", "m", pack.sources, pack.codes, {"unroca": [wrong]}))


def test_a_doubled_rule_is_a_fault() -> None:
    """Two rules of one name stop the loading."""
    pack = PACKS.classification.pack
    twin = ClassRule("twin", {"en": "x", "ar": "س"})
    with pytest.raises(BadPack, match="twin stands twice"):
        Classification(ClassificationPack("a", "m", pack.sources, pack.codes, {"unroca": [twin, twin]}))


def test_an_item_nobody_classed_is_unknown() -> None:
    """An item of a category no rule knows stands nowhere, and is not said to stand nowhere for sure."""
    stranger = ItemEntry("item/x", "X-1", "kite", {})
    assert PACKS.classification.classify(stranger)["unroca"].code == UNKNOWN
