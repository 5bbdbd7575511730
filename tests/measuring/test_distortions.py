"""Distortions: one change each, and noticed only if that slot is read as changed and no other."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tawatur.core.claim import Claim, Link
from tawatur.core.spans import Span
from tawatur.core.values import DateSpan
from tawatur.measuring.distortions import Distortion, distort_report
from tawatur.measuring.edits import Edit, apply_edits, move_place
from tawatur.measuring.figures import DISTORTIONS
from tawatur.measuring.gold import GoldReport
from tawatur.measuring.likeness import Likeness
from tawatur.measuring.noticing import find_again, notices, was_read
from tawatur.measuring.words import WordFinder
from tawatur.packs.packs import Packs
from tawatur.running.measuring import load_gold

from .conftest import CORPUS, Perfect


def distort(gold: GoldReport, packs: Packs) -> list[Distortion]:
    """All distorted copies of a report."""
    finder = WordFinder(packs.folding, packs.languages[gold.language])
    return list(distort_report(gold, packs.distortions[gold.language], packs.measuring_rules, finder))


def test_every_kind_is_made_in_every_language() -> None:
    """The packs have words for each kind of distortion, so that the corpus tries all of them in both languages."""
    packs = Packs()
    made = {(gold.language, one.kind) for gold in load_gold(CORPUS, packs) for one in distort(gold, packs)}
    assert made == {(language, kind) for language in ("ar", "en") for kind in DISTORTIONS}


def test_copies_are_the_same_every_time(gold_folder: Path, packs: Packs) -> None:
    """The same gold gives the same copies; each differs from its report by its edits, and by no more."""
    for gold in load_gold(gold_folder, packs):
        copies = distort(gold, packs)
        assert copies == distort(gold, packs)
        assert copies
        for copy in copies:
            assert copy.text == apply_edits(gold.text, copy.edits) != gold.text


def test_changes_are_those_meant(gold_folder: Path, packs: Packs) -> None:
    """The figure, the verb, the two sides, the date and the credited hand are changed, in the claim they belong to."""
    arabic, english = load_gold(gold_folder, packs)
    told = {(one.kind, one.row): one for one in distort(english, packs)}
    value, *items = [one for one in distort(english, packs) if one.kind == "wrong_value"]
    assert value.amount is not None
    assert value.amount.low not in (None, 40e6)
    assert f"${value.amount.low / 1e6:.0f} million" in value.text
    assert [item.text.count("six patrol boats") for item in items] == [1]
    assert "Bhutan has not agreed to sell Fiji" in told["inverted_polarity", 0].text
    assert "Fiji has agreed to sell Bhutan eight" in told["swapped_actor", 0].text
    assert told["stale_event", 1].days == (date(2029, 5, 2), date(2029, 5, 2))
    assert "on 2 May 2029" in told["stale_event", 1].text
    credited = told["false_credit", 0].credited
    assert credited != "Reuters"
    assert f"two officials told {credited}" in told["false_credit", 0].text
    assert any("قُتل أربعة جنود" in one.text for one in distort(arabic, packs))
    assert all(one.row != 2 for one in distort(arabic, packs) if one.kind == "inverted_polarity")


def read_after(gold: GoldReport, copy: Distortion, claim: Claim) -> Claim:
    """The claim a reader without fault reads in the copy."""
    place = Span(gold.doc, *move_place(claim.evidence[0].start, claim.evidence[0].end, copy.edits))
    after = replace(claim, evidence=(place,))
    if copy.kind == "wrong_value" and copy.item is None:
        return replace(after, value=copy.amount)
    if copy.kind == "wrong_value":
        items = list(claim.items)
        span = items[copy.item or 0].span
        assert span is not None
        moved = Span(gold.doc, *move_place(span.start, span.end, copy.edits))
        items[copy.item or 0] = replace(items[copy.item or 0], quantity=copy.amount, span=moved)
        return replace(after, items=tuple(items))
    if copy.kind == "inverted_polarity":
        return replace(after, modality="denied", stage=None)
    if copy.kind == "swapped_actor":
        (one, _), (other, _) = copy.exchanged
        return replace(after, roles={**claim.roles, one: claim.roles[other], other: claim.roles[one]})
    if copy.kind == "stale_event":
        days = copy.days or (date(1999, 1, 1), date(1999, 1, 1))
        return replace(after, when=DateSpan(*days, "day", ""))
    chain = list(claim.chain)
    chain[copy.link + 1] = Link(chain[copy.link + 1].kind, copy.credited, (copy.credited,))
    return replace(after, chain=tuple(chain))


def list_copies() -> list[tuple[GoldReport, Distortion]]:
    """Every copy of the corpus."""
    packs = Packs()
    return [(gold, copy) for gold in load_gold(CORPUS, packs) for copy in distort(gold, packs)]


def test_right_reading_is_noticed_and_no_other(perfect: Perfect, packs: Packs) -> None:
    """A reader that follows the change notices it; one that reads as before, or loses another slot, does not."""
    likeness = Likeness(packs)
    for gold, copy in list_copies():
        before = perfect(gold)[1][copy.row]
        wanted = gold.claims[copy.row]
        after = read_after(gold, copy, before)
        assert was_read(wanted, before, copy, likeness)
        assert find_again(before, copy, [after]) is after
        assert notices(wanted, before, after, copy, likeness), copy
        assert not notices(wanted, before, replace(after, **slots_before(before, copy)), copy, likeness), copy
        assert not notices(wanted, before, disturb(after, copy.kind), copy, likeness), copy


def slots_before(before: Claim, copy: Distortion) -> dict[str, object]:
    """The changed slot as it was read before."""
    slot = {
        "wrong_value": "value" if copy.item is None else "items",
        "inverted_polarity": "modality",
        "swapped_actor": "roles",
        "stale_event": "when",
        "false_credit": "chain",
    }[copy.kind]
    return {slot: getattr(before, slot)}


def disturb(after: Claim, kind: str) -> Claim:
    """The claim with a slot changed that the distortion leaves alone."""
    if kind == "false_credit":
        return replace(after, modality="possible" if after.modality != "possible" else "stated")
    return replace(after, chain=(*after.chain, Link("person", "Nobody Else")))


@pytest.mark.parametrize(
    ("place", "moved"), [((0, 2), (0, 2)), ((0, 6), (0, 8)), ((8, 12), (10, 14)), ((4, 6), (4, 8)), ((0, 12), (0, 14))]
)
def test_places_move_with_the_words(place: tuple[int, int], moved: tuple[int, int]) -> None:
    """A place before a change stays, one after it moves, one around it grows with it."""
    assert move_place(*place, [Edit(4, 6, "four")]) == moved


def test_several_changes_are_made_at_once() -> None:
    """Edits are made in one pass, whatever their order."""
    edits = [Edit(0, 3, "eleven"), Edit(8, 11, "1")]
    assert apply_edits("one and two", edits) == apply_edits("one and two", reversed(edits)) == "eleven and 1"


def test_words_are_found_with_particles_and_marks(packs: Packs) -> None:
    """A pack's bare word is found with vowel signs and after a particle, never inside another word."""
    finder = WordFinder(packs.folding, packs.languages["ar"])
    text = "وُقّع وقعت والثلاثاء ثلاثاء"
    whole = Span("made", 0, len(text))
    assert finder.find_first(text, whole, {"الثلاثاء": "الخميس"}) == ((12, 20), "الخميس")
    assert finder.find_first(text, whole, {"وقع": "x"}) == ((0, 5), "x")
    assert finder.find_first(text, whole, {"لاثاء": "x"}) is None
    assert finder.find_all("two, twofold, two", "two") == [(0, 3), (14, 17)]
