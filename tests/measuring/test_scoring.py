"""Scoring: a reader without fault has every figure whole, and each fault lowers the figures it is about, no other."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from tawatur.core.claim import Claim, Filler, Link
from tawatur.core.document import Document, Published
from tawatur.core.spans import Span
from tawatur.core.values import DateSpan
from tawatur.measuring.figures import ALL, CLAIM_FIGURES, Figure, Tally
from tawatur.measuring.gold import GoldReport
from tawatur.measuring.likeness import Likeness
from tawatur.measuring.misses import rank_misses
from tawatur.measuring.scoring import Scored, score_report
from tawatur.packs.packs import Packs
from tawatur.running.measuring import load_gold

from .conftest import CORPUS, Perfect, over

Figures = dict[str, Figure]
Read = tuple[Document, list[Claim]]


def score(gold: GoldReport, document: Document, claims: list[Claim], packs: Packs) -> tuple[Figures, Scored]:
    """The figures of one report."""
    tally = Tally()
    scored = score_report(gold, document, claims, Likeness(packs), tally)
    return tally.read()[ALL], scored


@pytest.fixture
def golds(gold_folder: Path, packs: Packs) -> dict[str, GoldReport]:
    """The small gold by language."""
    return {gold.language: gold for gold in load_gold(gold_folder, packs)}


@pytest.mark.parametrize("gold", load_gold(CORPUS, Packs()), ids=lambda gold: gold.doc)
def test_reader_without_fault_is_right_everywhere(gold: GoldReport, perfect: Perfect, packs: Packs) -> None:
    """What is read exactly as annotated scores whole in every figure, and nothing is missed."""
    document, claims = perfect(gold)
    figures, scored = score(gold, document, list(claims), packs)
    assert {name: figure.rate for name, figure in figures.items() if figure.rate != 1} == {}
    assert figures["found"].of == len(gold.claims)
    assert scored.misses == ()


def forget(read: Read) -> None:
    """One claim is not read."""
    del read[1][0]


def invent(read: Read) -> None:
    """A claim is read where the report makes none."""
    read[1].append(replace(read[1][0], id="x", evidence=(Span(read[0].id, 0, 12),)))


def repeat(read: Read) -> None:
    """One claim is read twice."""
    read[1].append(replace(read[1][0], id="x"))


def miscall(read: Read) -> None:
    """One claim is read as another event."""
    read[1][0] = replace(read[1][0], event="statement")


def lose_role(read: Read) -> None:
    """A role is left empty."""
    read[1][0] = replace(read[1][0], roles={"supplier": read[1][0].roles["supplier"]})


def lose_inherited(read: Read) -> None:
    """A role that another sentence fills is left empty."""
    read[1][1] = replace(read[1][1], roles={role: f for role, f in read[1][1].roles.items() if role != "recipient"})


def crowd_role(read: Read) -> None:
    """Somebody stands beside the right one."""
    supplier = (*read[1][0].roles["supplier"], Filler("Nauru", ("Nauru",), "country"))
    read[1][0] = replace(read[1][0], roles={**read[1][0].roles, "supplier": supplier})


def lose_item(read: Read) -> None:
    """An item is not read; its number then is not asked."""
    read[1][0] = replace(read[1][0], items=())


def invent_goods(read: Read) -> None:
    """An item and a sum are read that belong to another claim."""
    read[1][1] = replace(read[1][1], items=read[1][0].items, value=read[1][0].value)


def misnumber(read: Read) -> None:
    """A number is read with another bound."""
    read[1][0] = replace(read[1][0], items=(replace(read[1][0].items[0], quantity=over(8)),))


def misvalue(read: Read) -> None:
    """A value is read in another currency."""
    value = read[1][0].value
    assert value is not None
    read[1][0] = replace(read[1][0], value=replace(value, unit="EUR"))


def misdate(read: Read) -> None:
    """An event is dated a day late."""
    day = date(2031, 5, 3)
    read[1][1] = replace(read[1][1], when=DateSpan(day, day, "day", ""))


def assert_denied(read: Read) -> None:
    """What is told is read as denied."""
    read[1][0] = replace(read[1][0], modality="denied")


def misstage(read: Read) -> None:
    """A deal is read as further than it is."""
    read[1][0] = replace(read[1][0], stage="delivered")


def miscredit(read: Read) -> None:
    """A claim is credited to somebody else."""
    read[1][1] = replace(read[1][1], chain=(Link("outlet"), Link("person", "Tashi Wangdi")))


def shorten_chain(read: Read) -> None:
    """A hand in the middle is left out."""
    chain = read[1][0].chain
    read[1][0] = replace(read[1][0], chain=(chain[0], chain[2]))


def miscount(read: Read) -> None:
    """Two voices are read as one."""
    chain = read[1][0].chain
    read[1][0] = replace(read[1][0], chain=(*chain[:2], replace(chain[2], count=1)))


def name_voice(read: Read) -> None:
    """An unnamed source is read as somebody with a name."""
    chain = read[1][0].chain
    read[1][0] = replace(read[1][0], chain=(*chain[:2], Link("person", "Karma Dorji")))


# Each fault with the figures it is about. What is wrong with a claim makes it less than whole, a lost or
# miscredited claim is not credited.
PLANTED: list[tuple[Callable[[Read], None], set[str]]] = [
    (forget, {"found", "whole", "credited"}),
    (invent, {"true"}),
    (repeat, {"true"}),
    (miscall, {"found", "true", "whole", "credited"}),
    (lose_role, {"roles", "whole"}),
    (lose_inherited, {"roles_inherited"}),
    (crowd_role, {"fillers", "whole"}),
    (lose_item, {"items", "whole"}),
    (invent_goods, {"goods", "whole"}),
    (misnumber, {"quantities", "whole"}),
    (misvalue, {"value", "whole"}),
    (misdate, {"time", "whole"}),
    (assert_denied, {"modality", "whole"}),
    (misstage, {"stage", "whole"}),
    (miscredit, {"origin", "chain", "whole", "credited"}),
    (shorten_chain, {"chain", "whole"}),
    (miscount, {"voices", "whole"}),
    (name_voice, {"origin", "chain", "voices", "whole", "credited"}),
]


@pytest.mark.parametrize(("plant", "lowered"), PLANTED, ids=lambda case: getattr(case, "__name__", ""))
def test_planted_fault_lowers_its_figure_alone(
    plant: Callable[[Read], None],
    lowered: set[str],
    golds: dict[str, GoldReport],
    perfect: Perfect,
    packs: Packs,
) -> None:
    """Each kind of fault lowers the figures that are about it; all others stay whole."""
    document, claims = perfect(golds["en"])
    read = (document, list(claims))
    plant(read)
    figures, scored = score(golds["en"], *read, packs)
    lost = {name for name, figure in figures.items() if figure.rate != 1}
    assert lost == lowered | ({"found.arms_transfer"} if "found" in lowered else set())
    slots = {answer.slot for miss in scored.misses for answer in miss.slots}
    assert slots == lowered - {"whole", "credited"}


def test_every_figure_has_its_fault() -> None:
    """No figure of claims is left untried: each has a planted fault, the publication day the next test."""
    tried: set[str] = set().union(*(lowered for _, lowered in PLANTED))
    assert {*tried, "published"} == set(CLAIM_FIGURES)


def test_wrong_publication_day_is_counted(golds: dict[str, GoldReport], perfect: Perfect, packs: Packs) -> None:
    """A report dated to another day lowers that figure."""
    document, claims = perfect(golds["en"])
    undated = replace(document, published=Published(None, None, "unknown"))
    figures, _ = score(golds["en"], undated, list(claims), packs)
    assert figures["published"] == Figure(0, 1)


def test_optional_claim_is_neither_asked_nor_punished(
    golds: dict[str, GoldReport], perfect: Perfect, packs: Packs
) -> None:
    """A claim read where gold leaves it open changes no figure."""
    document, claims = perfect(golds["en"])
    (open_place,) = golds["en"].optional
    extra = replace(claims[0], id="x", event="office", evidence=(open_place,))
    assert score(golds["en"], document, [*claims, extra], packs) == score(golds["en"], document, list(claims), packs)


def test_other_spelling_and_other_words_are_the_same(
    golds: dict[str, GoldReport], perfect: Perfect, packs: Packs
) -> None:
    """A name in another script, with its article or without, and words that overlap by half are the one gold means."""
    document, claims = perfect(golds["ar"])
    police = replace(claims[0].chain[-1], name="شرطة", names=())
    start = document.text.index("ثكنة في")
    target = Filler("ثكنة في", ("ثكنة في",), "place", span=Span(document.id, start, start + 7))
    changed = [
        replace(claims[0], chain=(*claims[0].chain[:-1], police)),
        replace(claims[1], roles={**claims[1].roles, "target": (target,)}),
        claims[2],
    ]
    figures, _ = score(golds["ar"], document, changed, packs)
    assert {name for name, figure in figures.items() if figure.rate != 1} == set()


def test_half_of_the_words_make_a_pair(golds: dict[str, GoldReport], perfect: Perfect, packs: Packs) -> None:
    """A claim read over half of the annotated words is found; over words beside them it is not."""
    document, claims = perfect(golds["en"])
    main = claims[0].evidence[0]
    for start, found in ((main.start + 20, 2), (main.end + 1, 1)):
        moved = replace(claims[0], evidence=(Span(document.id, start, start + 30),))
        figures, _ = score(golds["en"], document, [moved, claims[1]], packs)
        assert figures["found"].right == found


def test_worst_miss_comes_first(golds: dict[str, GoldReport], perfect: Perfect, packs: Packs) -> None:
    """A denial read as an assertion comes before a claim that was not read, and that before a wrong number."""
    document, claims = perfect(golds["ar"])
    asserted = replace(claims[2], modality="stated")
    misnumbered = replace(claims[0], items=(replace(claims[0].items[0], quantity=over(7)),))
    _, scored = score(golds["ar"], document, [misnumbered, asserted], packs)
    ranked = rank_misses(scored.misses, packs.measuring_rules.misses)
    assert [miss.slots[0].slot for miss in ranked] == ["modality", "found", "quantities"]
