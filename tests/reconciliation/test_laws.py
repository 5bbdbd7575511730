"""Laws of counting held on piles put together by chance: order says nothing, a copy adds nothing."""

import random
from typing import Any

import pytest

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Item
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tawatur.reconciliation.reconcile import reconcile
from tests.reconciliation.conftest import (
    LITHUANIA,
    NORWAY,
    Pile,
    agency,
    body,
    days,
    exactly,
    issuer,
    office,
    person,
    source,
    town,
    voice,
)

PEOPLE = [person(name) for name in ("راشد الزين", "سمير قدور", "ليث المهدي", "نادر شاهين")]
TOWNS = [town("فيلنيوس", "LT"), town("كاوناس", "LT"), town("بيرغن", "NO")]
_LISTED = "ميناء سفينة رصيف دورية حدود قافلة مطار جسر مدرسة سوق ساحل جبل نهر قرية وفد لجنة تقرير موعد خطة رحلة"
WORDS = tuple(_LISTED.split(" "))
CHAINS = [
    (),
    (agency("وكالة الأفق"), source("مصدر عسكري")),
    (agency("وكالة المدى"),),
    (issuer("هيئة الموانئ النرويجية"),),
    (voice("نادر شاهين"),),
    (source("مصادر", None),),
]


def _fill(pile: Pile, chance: random.Random) -> None:
    """Six reports of five claims each, of few people in few places, so that many tell one thing."""
    for doc in "abcdef":
        pile.report(doc, published=chance.choice(["", "2031-05-06", "2031-05-09"]), outlet=chance.choice([None, doc]))
        for _ in range(5):
            event = chance.choice(["visit", "meeting", "office", "casualty", "agreement", "embargo"])
            one, other = chance.sample(PEOPLE, 2)
            place = chance.choice(TOWNS)
            every: dict[str, dict[str, Any]] = {
                "visit": {"visitor": [one], "place": [place]},
                "meeting": {"participants": [one, other], "place": [place]},
                "office": {
                    "holder": [one],
                    "office": [office("قائد البحرية النرويجية")],
                    "organisation": [body("البحرية النرويجية", state="NO")],
                },
                "casualty": {
                    "place": [place],
                    "items": (Item("killed", (), "persons", exactly(chance.randint(20, 40))),),
                },
                "agreement": {"party": [NORWAY, LITHUANIA]},
                "embargo": {"target": [LITHUANIA]},
            }
            slots = every[event]
            when = chance.choice([None, days("2031-05-04")]) if event not in ("office", "embargo") else None
            text = " ".join(chance.sample(WORDS, 9)) + f" {event} {doc}"
            modality = chance.choice(["stated", "stated", "stated", "denied", "possible"])
            pile.tell(doc, event, text, *chance.choice(CHAINS), when=when, modality=modality, **slots)


def _copy(pile: Pile, doc: str) -> list[Claim]:
    """The report printed once more by another outlet, word for word."""
    again = f"{doc}-again"
    pile.report(again, published=pile.published[doc], outlet="صحيفة الناسخ")
    pile.lines[again] = list(pile.lines[doc])
    made = []
    for claim in [c for c in pile.claims if c.doc == doc]:
        span = claim.evidence[0]
        first = claim.chain[0].__class__("outlet", "صحيفة الناسخ")
        made.append(
            Claim(
                f"{claim.id}-again", again, claim.event, (Span(again, span.start, span.end),),
                (first, *claim.chain[1:]),
                roles=claim.roles, items=claim.items, when=claim.when, modality=claim.modality,
            )
        )  # fmt: skip
    return made


def _count(case: Case) -> dict[str, int]:
    """The chains of the finding of each claim."""
    return {claim: f.chains for f in case.findings if not f.slot for claim in f.claims}


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_input_changes_nothing(seed: int, packs: Packs) -> None:
    """The same reports and claims in another order give the same case."""
    chance = random.Random(seed)  # noqa: S311 (cases, no secrets)
    pile = Pile(packs)
    _fill(pile, chance)
    documents, claims = pile.documents(), list(pile.claims)
    case = reconcile(documents, claims, packs)
    chance.shuffle(documents)
    chance.shuffle(claims)
    assert reconcile(documents, claims, packs) == case


@pytest.mark.parametrize("seed", range(12))
def test_a_copy_never_raises_a_count(seed: int, packs: Packs) -> None:
    """A report printed once more adds no chain to anything, common knowledge included."""
    chance = random.Random(seed)  # noqa: S311 (cases, no secrets)
    pile = Pile(packs)
    _fill(pile, chance)
    before = _count(pile.case())
    pile.claims += _copy(pile, chance.choice("abcdef"))
    after = _count(pile.case())
    assert {claim for claim, chains in before.items() if after[claim] > chains} == set()
