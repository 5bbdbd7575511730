"""One person's name told with other letters."""

import pytest

from tests.reconciliation.conftest import LITHUANIA, Pile, parted, person


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        ("سمير الدبيبي", {"translation_or_rank_error"}),
        ("سمير دبيبي", set()),
    ],
)
def test_a_family_name_with_the_article_and_without(pile: Pile, other: str, kinds: set[str]) -> None:
    """«دبيبي» and «الدبيبي» are one man's name told otherwise; the same spelling is no matter."""
    first, second = person("سمير دبيبي"), person(other)
    a = pile.tell("a", "visit", "زار سمير دبيبي ليتوانيا في مايو", visitor=[first], place=[LITHUANIA])
    b = pile.tell("b", "visit", f"زار {other} ليتوانيا في مايو", visitor=[second], place=[LITHUANIA])
    assert {c.kind for c in parted(pile.case(), a, b) if c.slot == "name"} == kinds


def test_a_name_of_two_words_written_as_one_is_no_other_name(pile: Pile) -> None:
    """«عبد العزيز» and «عبدالعزيز» are one spelling."""
    names = ("سمير عبد العزيز", "سمير عبدالعزيز")
    ids = [
        pile.tell(doc, "visit", f"زار {name} ليتوانيا في مايو", visitor=[person(name)], place=[LITHUANIA])
        for doc, name in zip("ab", names, strict=True)
    ]
    assert not [c for c in parted(pile.case(), *ids) if c.slot == "name"]


@pytest.mark.parametrize(
    "names",
    [
        ("جان لو دريان", "جان لودريان", "Jean Le Drian"),
        ("سامي دي ميستورا", "سامي ديميستورا", "Sami de Mistura"),
        ("كارل فان دايك", "كارل فاندايك", "Karl van Dyck"),
        ("مباي سيسي", "مباي سيسي", "Mbaye Cisse"),
    ],
)
def test_a_particle_or_a_soft_c_makes_no_other_man(pile: Pile, names: tuple[str, ...]) -> None:
    """«لو دريان», «لودريان» and Le Drian are one man; c before e, i or y is heard as س."""
    for doc, name in zip("abc", names, strict=True):
        pile.tell(doc, "visit", f"زار {name} ليتوانيا في مايو", visitor=[person(name)], place=[LITHUANIA])
    (man,) = (entity for entity in pile.case().entities if entity.kind == "person")
    assert set(names) <= set(man.names)
