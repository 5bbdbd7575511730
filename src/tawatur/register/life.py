"""The life of a deal: every stage the reports tell, doubt or deny, each with its own support and date."""

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from itertools import islice
from typing import Literal, get_args

from tawatur.core.claim import Claim
from tawatur.core.transfer import LifeStage, Step
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.packs.sheets import Name
from tawatur.register.backing import Backing
from tawatur.register.origins import Knower
from tawatur.register.rules import RegisterRules
from tawatur.register.windows import meet

_ORDER: tuple[LifeStage, ...] = get_args(LifeStage)
_SPREAD = ("shipped", "delivered", "in_service")  # may happen more than once: the days run from the first to the last
_BEFORE = ("negotiated", "agreed")  # talks and agreements are held about what is to come
_STOP = re.compile(r"[.!?؟](?=\s|$)|\n\s*\n")  # where a sentence ends, as far as a register must know
_GAP = r"(?:\s+\w+){0,4}\s+"  # where … stands in a phrase: a subject with its title
_STATE = re.escape("{state}")  # at the end of a phrase: any state by one of its names, none that owns what follows
_OWNS = "(?!['’])"
_TRANSIT = "told_transit"
_WAY = 40  # letters behind the words of passing through in which the place stands
_WORD = re.compile(r"[\w-]+")
_PLACES = ("country/", "city/", "place/")
_Key = tuple[LifeStage, LifeStage | Literal[""], bool]


class Words:
    """Finds the words that tell of a stage in the evidence of claims, behind attached particles too.

    `told` are all claims that tell of transfers: where the next begins, the words of one end.
    """

    def __init__(
        self, rules: RegisterRules, packs: Packs, texts: Mapping[str, str], told: Sequence[Claim] = ()
    ) -> None:  # fmt: skip
        self._fold, self._texts = packs.folding.fold, texts
        self._begins: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for claim in told:
            for span in claim.evidence:
                self._begins[span.doc].append((span.start, claim.id))
        countries = [name for key, name in packs.gazetteer.entries.items() if key.startswith("country/")]
        self._states = {code: self._list_states(countries, code) for code in packs.languages}
        homes = [name for key, name in packs.gazetteer.entries.items() if key.startswith(_PLACES) and name.state]
        self._homes = {self._fold(one): name.state for name in homes for spelt in name.names.values() for one in spelt}
        life, deals = rules.life, rules.deals
        self._halted, self._unhalted = self._join(life.halted, packs), self._join(life.unhalted, packs)
        self._so_far = self._join(deals.so_far, packs)
        self._further, self._not_further = self._join(deals.further, packs), self._join(deals.not_further, packs)
        self._lowered = self._join(deals.lowered, packs)
        self._refunded = self._join(life.refunded, packs)
        self._words = {stage: self._join(listed, packs) for stage, listed in life.words.items()}
        self._unless = {stage: self._join(listed, packs) for stage, listed in life.unless.items()}
        self._remarks = {code: self._join(listed, packs) for code, listed in life.remarks.items()}

    def find(self, claim: Claim) -> tuple[LifeStage, ...]:
        """The stages that the evidence tells of in words, unless it says the opposite."""
        text = self._read(claim)
        told = [stage for stage, words in self._words.items() if words.search(text)]
        return tuple(stage for stage in told if not (stage in self._unless and self._unless[stage].search(text)))

    def list_remarks(self, claims: Sequence[Claim]) -> tuple[Reason, ...]:
        """What the evidence of claims and the sentence behind it say of the kind of transfer, one comment each.

        The sentence behind counts as far as no claim of another deal begins in it.
        """
        own = {claim.id for claim in claims}
        texts = [self._read_on(claim, own) for claim in claims]
        return tuple(Reason(code) for code, words in self._remarks.items() if any(words.search(text) for text in texts))

    def list_ways(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """The states that the evidence tells the goods to have passed through, by a place of theirs or by name."""
        own, transit = {claim.id for claim in claims}, self._remarks[_TRANSIT]
        texts = (self._read_on(claim, own) for claim in claims)
        ways = (text[found.start() : found.end() + _WAY] for text in texts for found in transit.finditer(text))
        return tuple(dict.fromkeys(state for way in ways if (state := self._name_state(way))))

    def _name_state(self, text: str) -> str:
        """The state of the first place named, "" if none is."""
        words = _WORD.findall(text)
        runs = (" ".join(words[n : n + size]) for n in range(len(words)) for size in (3, 2, 1))
        return next((self._homes[run] for run in runs if run in self._homes), "")

    def halts_order(self, claim: Claim) -> bool:
        """Whether a claim of a halt says that an order stood: "cancelled an order for", not "scrapped plans to buy"."""
        text = self._read(claim)
        return bool(self._halted.search(text)) and not self._unhalted.search(text)

    def adds_shipment(self, claim: Claim) -> bool:
        """Whether the evidence says that what it tells came after others: "six more", «ست طائرات أخرى»."""
        return bool(self._further.search(self._not_further.sub(" ", self._read(claim))))

    def sums_shipments(self, claim: Claim) -> bool:
        """Whether the evidence says that the number delivered holds all that came before."""
        return bool(self._so_far.search(self._read(claim)))

    def lowers_order(self, claim: Claim) -> bool:
        """Whether the evidence says that the number ordered was brought down: "cut its order from 24 to 12"."""
        return bool(self._lowered.search(self._read(claim)))

    def refunds(self, claim: Claim) -> bool:
        """Whether the evidence speaks of money given back or paid in place of what a deal did not bring."""
        return bool(self._refunded.search(self._read(claim)))

    def _read_on(self, claim: Claim, own: Container[str]) -> str:
        """The evidence of a claim to the end of the sentence behind it, folded."""
        parts = []
        for span in (one for one in claim.evidence if one.doc in self._texts):
            text = self._texts[span.doc]
            ends = [found.start() for found in islice(_STOP.finditer(text, span.end - 1), 2)]
            others = [start for start, ident in self._begins[span.doc] if start >= span.end and ident not in own]
            parts.append(text[span.start : min([ends[-1] if ends else len(text), *others])])
        return self._fold(" ".join(parts))

    def _read(self, claim: Claim) -> str:
        """The evidence of a claim, folded."""
        said = [span.read(self._texts[span.doc]) for span in claim.evidence if span.doc in self._texts]
        return self._fold(" ".join(said))

    def _list_states(self, countries: Sequence[Name], language: str) -> str:
        """The pattern of the name of a state in a language."""
        listed = {self._fold(one) for name in countries for one in name.names.get(language, ())}
        return f"(?:{'|'.join(map(re.escape, sorted(listed, key=lambda one: (-len(one), one))))}){_OWNS}"

    def _spell(self, words: Sequence[str], language: str) -> str:
        """The pattern of words and phrases; … stands for a few words between («رفضت … ترخيص»), {state} for a state."""
        spelt = [_GAP.join(re.escape(self._fold(part.strip())) for part in word.split("…")) for word in words]
        ways = [one.removesuffix(_STATE) for one in spelt if one.endswith(_STATE)]
        states = [f"(?:{'|'.join(ways)}){self._states[language]}"] if ways else []  # the many names once
        return "|".join([*states, *(one for one in spelt if not one.endswith(_STATE))])

    def _join(self, listed: Mapping[str, Sequence[str]], packs: Packs) -> re.Pattern[str]:
        parts = []
        for language, words in listed.items():
            attached = packs.languages[language].particles
            before = (attached.conjunctions, attached.prepositions, [attached.article] if attached.article else [])
            lead = "".join(f"(?:{'|'.join(map(self._fold, one))})?" for one in before if one)
            parts.append(f"{lead}(?:{self._spell(words, language)})")
        return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def tell_life(
    claims: Sequence[Claim],
    knowers: Mapping[str, Knower],
    backing: Backing,
    rules: RegisterRules,
    words: Words,
    *,
    refunds: Sequence[Claim] = (),
) -> tuple[Step, ...]:
    """Every stage told, in the order of a deal's life; `refunds` are the claims of money given back for it.

    What only hedged claims tell is rumoured, what is denied is denied, both with the stage they speak of. A planned
    stage is to come, except talks and agreements, which are held about what is to come.
    """
    told: dict[_Key, list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in _read(claim, rules, words):
            told[key].append(claim)
    for claim in refunds:
        doubted = claim.modality in rules.stages.hedged
        told["rumoured" if doubted else "refunded", "refunded" if doubted else "", _is_planned(claim, rules)].append(
            claim
        )
    order = sorted(told, key=lambda key: (_ORDER.index(key[0]), _ORDER.index(key[1]) if key[1] else -1, key[2]))
    return tuple(_step(key, told[key], knowers, backing, rules) for key in order)


def _read_refund(claim: Claim, rules: RegisterRules) -> _Key:
    if claim.modality in rules.stages.hedged:
        return "rumoured", "refunded", False
    return "refunded", "", _is_planned(claim, rules)


def _is_planned(claim: Claim, rules: RegisterRules) -> bool:
    return claim.modality in rules.stages.planned


def _read(claim: Claim, rules: RegisterRules, words: Words) -> list[_Key]:
    stage: LifeStage = rules.life.stages.get(claim.stage or "unknown", "unknown")
    further = words.find(claim)
    if claim.modality == "denied":
        return [("denied", stage, False)]
    if claim.modality in rules.stages.hedged:
        return [("rumoured", stage, False)]
    planned = _is_planned(claim, rules)
    own: list[_Key] = [] if stage == "unknown" else [(stage, "", planned and stage not in _BEFORE)]
    return [*own, *((one, "", planned) for one in further if one != stage)]


def _step(
    key: _Key, claims: Sequence[Claim], knowers: Mapping[str, Knower], backing: Backing, rules: RegisterRules
) -> Step:
    stage, of, planned = key
    ids = tuple(claim.id for claim in claims)
    ranked = sorted(claims, key=lambda claim: not knowers[claim.id].identified)
    start, end = _days(claims, spread=(of or stage) in _SPREAD, planned=planned, rules=rules)
    sources = tuple(dict.fromkeys(knowers[claim.id].label for claim in ranked))
    return Step(stage, ids, sources, backing.count(ids), of, planned, start, end)


def _days(
    claims: Sequence[Claim], *, spread: bool, planned: bool, rules: RegisterRules
) -> tuple[str | None, str | None]:
    """First and last day; the day of what is planned does not date what has been done."""
    fit = [claim for claim in claims if planned or claim.modality not in rules.stages.planned]
    if not spread:
        window = meet(fit)
        days = (window.start, window.end) if window else (None, None)
    else:
        dated = [claim.when for claim in fit if claim.when is not None and claim.when.resolved]
        starts, ends = [one.start for one in dated if one.start], [one.end for one in dated if one.end]
        days = (min(starts, default=None), max(ends, default=None))
    return (days[0].isoformat() if days[0] else None, days[1].isoformat() if days[1] else None)
