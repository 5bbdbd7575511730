"""Changes of a text, and where a place of it is afterwards."""

from collections.abc import Iterable

from msgspec import Struct


class Edit(Struct, frozen=True, order=True):
    """The words from `start` to `end` become `new`."""

    start: int
    end: int
    new: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all changes made; they do not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def move_place(start: int, end: int, edits: Iterable[Edit]) -> tuple[int, int]:
    """Where a place of the old text is in the new one; an end inside changed words moves to their end."""
    shift_start = shift_end = 0
    for edit in sorted(edits):
        grown = len(edit.new) - (edit.end - edit.start)
        if edit.end <= start:
            shift_start += grown
        if edit.start < end:
            shift_end += grown
    return start + shift_start, end + shift_end
