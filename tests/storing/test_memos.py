"""Kept results: taken over where nothing they were made of differs, and never trusted where they do not fit."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tawatur.storing.ledger import Ledger
from tawatur.storing.memos import Memos

Rows = tuple[str, ...]


class Work:
    """Something to be computed, and how often it was."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> Rows:
        """The result."""
        self.done += 1
        return ("one", "two")


def run(
    path: Path, *asked: tuple[str, object], program: str = "program", work: Callable[[], Rows] | None = None
) -> Memos:
    """One run that asks for results and keeps them."""
    with Ledger.open(path) as book:
        memos = book.memos(program)
        for stage, reads in asked:
            assert memos.take(stage, reads, tuple[str, ...], work or Work()) == ("one", "two")
        memos.keep()
    return memos


def change(path: Path, statement: str, *values: object) -> None:
    """Do something to the rows behind the ledger's back."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def count(path: Path) -> int:
    """How many rows there are."""
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("select count(*) from memos").fetchone()[0])


def test_what_was_made_of_the_same_is_taken_over(path: Path) -> None:
    """A result is computed once for a program, a stage and what it reads; another of any of them is computed anew."""
    work = Work()
    run(path, ("cut", ["a"]), work=work)
    assert run(path, ("cut", ["a"]), work=work).taken == {"cut": 1}
    assert work.done == 1
    for program, asked in (("other", ("cut", ["a"])), ("program", ("pair", ["a"])), ("program", ("cut", ["b"]))):
        run(path, asked, program=program, work=work)
    assert work.done == 4


def test_one_run_computes_a_result_once(path: Path) -> None:
    """What is asked for twice in a run is computed once, though nothing is written yet."""
    work = Work()
    memos = run(path, ("cut", ["a"]), ("cut", ["a"]), work=work)
    assert (work.done, memos.made["cut"], memos.taken["cut"]) == (1, 1, 1)
    assert count(path) == 1


def test_what_a_run_had_no_use_for_is_let_go(path: Path) -> None:
    """The rows are those of the last run that computed anything, so that the ledger does not grow with its runs."""
    run(path, ("cut", ["a"]), ("cut", ["b"]))
    run(path, ("cut", ["b"]), ("cut", ["c"]))
    assert count(path) == 2
    assert run(path, ("cut", ["b"]), ("cut", ["c"])).made == {}


SPOILS = {
    "another body": ("update memos set body = x'00'", ()),
    "a body of another row": ("update memos set body = (select body from memos as one where one.key != memos.key)", ()),
    "another row whole": (
        "update memos set (body, digest) = (select body, digest from memos as one where one.key != memos.key)", (),
    ),
    "another check": ("update memos set digest = zeroblob(32)", ()),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILS)
def test_what_does_not_fit_its_check_is_computed_again(path: Path, name: str) -> None:
    """A changed or exchanged row is noticed, computed again, told, and right in the next run."""

    def ask() -> tuple[Memos, list[Rows]]:
        with Ledger.open(path) as book:
            memos = book.memos("program")
            told = [memos.take("cut", n, tuple[str, ...], partial(tuple, (f"way {n}",))) for n in (1, 2)]
            memos.keep()
        return memos, told

    _, right = ask()
    change(path, SPOILS[name][0], *SPOILS[name][1])
    memos, told = ask()
    assert told == right
    assert memos.spoiled == memos.made["cut"] > 0
    assert f"{memos.spoiled} found spoiled" in memos.tell()
    memos, told = ask()
    assert told == right
    assert (memos.spoiled, memos.taken["cut"]) == (0, 2)


def test_a_result_of_another_form_is_computed_again(path: Path) -> None:
    """What cannot be read as what is asked for is computed again, be it whole."""
    run(path, ("cut", ["a"]))
    with Ledger.open(path) as book:
        memos = book.memos("program")
        assert memos.take("cut", ["a"], int, lambda: 3) == 3
        assert memos.spoiled == 1


def test_deleted_rows_are_computed_again(path: Path) -> None:
    """The record does not rest on kept results: all of them may be deleted."""
    run(path, ("cut", ["a"]))
    change(path, "delete from memos")
    assert run(path, ("cut", ["a"])).made == {"cut": 1}


def test_a_ledger_of_an_earlier_version_opens(path: Path) -> None:
    """A ledger without the table gets it, and keeps results from then on."""
    Ledger.open(path).close()
    change(path, "drop table memos")
    assert run(path, ("cut", ["a"])).made == {"cut": 1}
    assert run(path, ("cut", ["a"])).taken == {"cut": 1}


def test_nothing_is_kept_unasked(path: Path) -> None:
    """A run that only looks writes nothing."""
    with Ledger.open(path) as book:
        book.memos("program").take("cut", ["a"], tuple[str, ...], Work())
    assert count(path) == 0
