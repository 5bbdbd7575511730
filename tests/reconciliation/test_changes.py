"""What a new report changes is told fact by fact, and nothing else is."""

from collections.abc import Callable, Sequence

from tawatur.core.change import Change
from tawatur.core.claim import Link
from tawatur.core.judgement import Judgement, Verdict
from tawatur.packs.packs import Packs
from tawatur.reconciliation.changes import compare_cases
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, agency, jets, over, source


def deal(pile: Pile, doc: str, *chain: Link, value: float = 4e9, modality: str = "stated") -> str:
    """A report of the sale of jets."""
    pile.report(doc, published="2031-05-05", outlet=doc)
    words = f"باعت النرويج ليتوانيا 8 طائرات بقيمة {value:.0f} ({doc})"
    slots = {"value": over(value, "USD"), "stage": "agreed", "modality": modality, "items": (jets(8),)}
    return pile.tell(doc, "arms_transfer", words, *chain, supplier=[NORWAY], recipient=[LITHUANIA], **slots)


def compare(packs: Packs, before: Sequence[str], *added: str) -> list[Change]:
    """The changes that some reports bring to a case of others."""
    old, new = Pile(packs), Pile(packs)
    tellings: dict[str, Callable[[Pile], str]] = {
        "a": lambda pile: deal(pile, "a", agency("رويترز"), source("مسؤول")),
        "b": lambda pile: deal(pile, "b", agency("فرانس برس"), source("مسؤول عسكري")),
        "c": lambda pile: deal(pile, "c", agency("فرانس برس"), source("مسؤول عسكري"), modality="denied"),
        "d": lambda pile: deal(pile, "d", agency("رويترز"), source("مسؤول"), value=9e9),
        "e": lambda pile: pile.tell("e", "visit", "زار وزير ليتوانيا", visitor=[LITHUANIA], host=[NORWAY]),
    }
    for doc in before:
        tellings[doc](old)
        tellings[doc](new)
    for doc in added:
        tellings[doc](new)
    return list(compare_cases(old.case(), old.claims, new.case(), new.claims))


def test_nothing_new_is_no_change(packs: Packs) -> None:
    """A case held against itself has no change."""
    assert compare(packs, "abcde") == []


def test_new_chain_is_told(packs: Packs) -> None:
    """A second independent chain is a change of its own, and so is the verdict it makes."""
    kinds = {change.kind: change for change in compare(packs, "a", "b")}
    assert (kinds["chain_new"].before, kinds["chain_new"].now) == ("1", "2")
    assert (kinds["verdict"].before, kinds["verdict"].now) == ("single_origin", "corroborated")
    assert "finding_new" not in kinds


def test_lost_chain_says_who_counts_no_more(packs: Packs) -> None:
    """Where a report shows that two chains are one text, the hands that no longer count apart are named."""
    pile = Pile(packs)
    deal(pile, "a", agency("رويترز"), source("مسؤول"))
    deal(pile, "b", agency("فرانس برس"), source("مسؤول عسكري"))
    judged = Judgement("j", "same-root", "a", "b", Verdict.YES, judge="amal")
    kinds = {one.kind: one for one in compare_cases(pile.case(), pile.claims, pile.case([judged]), pile.claims)}
    lost = kinds["chain_lost"]
    assert (lost.before, lost.now) == ("2", "1")
    assert any("مسؤول" in value for value in lost.values)


def test_denial_is_told(packs: Packs) -> None:
    """That somebody denies what nobody denied is told; a second denial is none."""
    first = [change for change in compare(packs, "ab", "c") if change.kind == "denial"]
    assert len(first) == 1
    assert not [change for change in compare(packs, "abc", "a") if change.kind == "denial"]


def test_other_number_is_told(packs: Packs) -> None:
    """A figure nobody gave before is told with its value; the old figure, which only now has a finding, is not."""
    changes = compare(packs, "b", "d")
    values = [change for change in changes if change.kind == "value_new" and change.slot == "value"]
    assert [change.values for change in values] == [("over 9 billion USD",)]


def test_new_finding_is_told(packs: Packs) -> None:
    """What nobody told before is a new finding."""
    (change,) = compare(packs, "ab", "e")
    assert (change.kind, change.now) == ("finding_new", "1")


def test_what_is_gone_is_told(packs: Packs) -> None:
    """A finding that no claim supports any more is told as gone, by its old id."""
    old, new = Pile(packs), Pile(packs)
    deal(old, "a", agency("رويترز"), source("مسؤول"))
    old.tell("e", "visit", "زار وزير ليتوانيا", visitor=[LITHUANIA], host=[NORWAY])
    deal(new, "a", agency("رويترز"), source("مسؤول"))
    (change,) = compare_cases(old.case(), old.claims, new.case(), new.claims)
    assert change.kind == "finding_gone"
    assert change.finding in {finding.id for finding in old.case().findings}
