"""How many carried out an attack."""

from typing import Any

import pytest
from msgspec.structs import replace

from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tests.reconciliation.conftest import Pile, parted, town


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("دخل انتحاريان اثنان قاعة الأفراح", 2),
        ("امرأة «انتحارية» فجرت نفسها عند الحاجز", 1),
        ("نفذه ثلاثة مهاجمين ملثمين", 3),
        ("اقتحم ستة مسلحين المصرف", 6),
        ("three masked gunmen stormed the bank", 3),
        ("a suicide bomber blew himself up at the gate", 1),
        ("deux kamikazes se sont fait exploser", 2),
        ("هجوم انتحاري هز المدينة", None),
        ("سلسلة تفجيرات انتحارية", None),
        ("gunmen stormed the bank", None),
        ("bombers took off from the base", None),
        ("انتحاري فجر نفسه وتبعه مهاجمان", None),
    ],
)
def test_attackers_are_counted_where_their_number_is_told(packs: Packs, text: str, count: int | None) -> None:
    """A number is read of those who attack, not of a kind of attack; two numbers in one claim say none."""
    assert Lexicon(packs, NameReader(packs)).attackers.count(text) == count


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("قالت الشرطة إن انتحارية نفذت التفجير", None, {"incompatible"}),
        ("قالت الشرطة إن انتحاريين اثنين نفذا التفجير", None, set()),
        ("قالت الشرطة إن انتحاريا هاجم حاجزا آخر", "شيلوتي", set()),
    ],
)
def test_the_number_of_attackers_of_one_attack(pile: Pile, text: str, where: str | None, expected: set[str]) -> None:
    """One and two attackers exclude each other over findings, in the attack that both reports tell; not elsewhere."""
    place: dict[str, Any] = {"place": [town("كاوناس", "LT")]}
    for doc in "ab":
        pile.tell(doc, "conflict_event", "هز تفجير قاعة الأفراح في كاوناس", **place)
    a = pile.tell("a", "statement", "أفاد شهود بأن انتحاريين اثنين دخلا القاعة")
    b = pile.tell("b", "statement", text, **({"place": [town(where, "LT")]} if where else {}))
    found = {c.kind for c in parted(pile.case(), a, b) for r in c.explanation if r.code == "other_number_of_attackers"}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "evidence", "expected"),
    [
        ("قال العمدة إن ثلاثة انتحاريين نفذوا الهجوم على القاعة", "الهجوم على القاعة", {"incompatible"}),
        ("The assault on the hall was carried out by a lone gunman", "The assault on the hall", {"incompatible"}),
        ("قال العمدة إن انتحاريين اثنين نفذا الهجوم على القاعة", "الهجوم على القاعة", set()),
    ],
)
def test_attackers_are_counted_beside_the_deed(pile: Pile, text: str, evidence: str, expected: set[str]) -> None:
    """The number stands in the words of the clause right before or behind those that prove the attack."""
    place: dict[str, Any] = {"place": [town("كاوناس", "LT")]}
    for doc in "ab":
        pile.tell(doc, "conflict_event", "هز هجوم قاعة الأفراح في كاوناس", **place)
    a = pile.tell("a", "conflict_event", "هاجم انتحاريان قاعة الأفراح", **place)
    b = pile.tell("b", "conflict_event", text, **place)
    start = pile.claims[-1].evidence[0].start + text.find(evidence)
    pile.claims[-1] = replace(pile.claims[-1], evidence=(Span("b", start, start + len(evidence)),))
    found = {c.kind for c in parted(pile.case(), a, b) for r in c.explanation if r.code == "other_number_of_attackers"}
    assert found == expected
