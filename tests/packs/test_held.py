"""Which systems a public list bears out: the page tells the count, and no entry claims more than its file."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tawatur.packs.items import list_held
from tawatur.packs.packs import Packs

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "systems.md"


def table() -> Iterator[str]:
    """The lines of the page's table, made from the packs."""
    systems = [entry for entry in Packs().items.entries.values() if entry.system]
    held = {key for one in list_held() for key in one.items}
    all_of = Counter(one.category for one in systems)
    held_of = Counter(one.category for one in systems if one.key in held)
    yield "| category | systems | borne out by a public list |"
    yield "| --- | --- | --- |"
    yield from (f"| {category} | {all_of[category]} | {held_of[category]} |" for category in sorted(all_of))
    yield f"| all | {len(systems)} | {sum(held_of.values())} |"


def test_page_tells_the_count() -> None:
    """The page's table is the one the packs make; where it fails, put in what it prints."""
    assert "\n".join(table()) in PAGE.read_text(encoding="utf-8"), "\n".join(table())


def test_a_listed_system_says_so() -> None:
    """A system on a list has the list for its source, one on no list does not name it."""
    entries = Packs().items.entries
    for held in list_held():
        assert [key for key in held.items if not entries[key].system] == []
        named = {key for key, entry in entries.items() if held.source in entry.source}
        assert named == set(held.items)
