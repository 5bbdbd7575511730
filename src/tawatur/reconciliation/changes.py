"""Two cases held against each other: what the later one says that the earlier did not, fact by fact."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from tawatur.core.case import Case, Contradiction, Finding
from tawatur.core.change import Change, ChangeKind
from tawatur.core.claim import Claim

_ORDER: Mapping[str, int] = {kind: place for place, kind in enumerate(get_args(ChangeKind))}
_AGREE = "compatible_but_different_precision"
_TOLD: Mapping[str, ChangeKind] = {"denied": "denial", "confirmed": "confirmation"}


def compare_cases(before: Case, old_claims: Sequence[Claim], now: Case, claims: Sequence[Claim]) -> tuple[Change, ...]:
    """The changes from one case to the next, those of the strongest findings first; none where nothing changed.

    Findings are known by their claims, since their ids change with every report. What was told before and only now
    has a finding of its own is no change; nor is it that one account is more exact than another.
    """
    return tuple(_Comparison(before, old_claims, now, claims).tell())


class _Comparison:
    """The look-ups of one comparison."""

    def __init__(self, before: Case, old_claims: Sequence[Claim], now: Case, claims: Sequence[Claim]) -> None:
        self._before, self._now = before, now
        self._old, self._claims = {claim.id: claim for claim in old_claims}, {claim.id: claim for claim in claims}
        self._was, self._is = _list_homes(before), _list_homes(now)
        self._older = {finding.id: finding for finding in before.findings}

    def tell(self) -> Iterator[Change]:
        """All changes: findings in the order of the case, then what is gone."""
        slots: dict[str, list[Finding]] = defaultdict(list)
        for finding in self._now.findings:
            if finding.slot:
                slots[finding.parent].append(finding)
        parted = self._list_new_contradictions()
        for finding in self._now.findings:
            if not finding.slot:
                made = [*self._compare(finding), *self._list_values(finding, slots), *parted.get(finding.id, ())]
                yield from sorted(made, key=lambda change: _ORDER[change.kind])
        yield from self._list_gone()

    def _compare(self, finding: Finding) -> Iterator[Change]:
        fresh = tuple(key for key in finding.claims if key not in self._old)
        earlier = Counter(self._was[key] for key in finding.claims if key in self._was)
        if not earlier:
            yield Change("finding_new", finding.id, now=str(finding.chains), claims=finding.claims)
            yield from self._list_tones(finding, fresh)
            return
        main = self._older[min(earlier, key=lambda key: (-earlier[key], key))]
        if len(earlier) > 1:
            yield Change("findings_joined", finding.id, before=str(len(earlier)), now="1", claims=fresh)
        if finding.verdict != main.verdict:
            yield Change("verdict", finding.id, before=main.verdict, now=finding.verdict, claims=fresh)
        yield from self._compare_chains(finding, main, fresh)
        yield from self._list_tones(finding, fresh)

    def _compare_chains(self, finding: Finding, main: Finding, fresh: tuple[str, ...]) -> Iterator[Change]:
        if finding.chains == main.chains:
            return
        more = finding.chains > main.chains
        gone = () if more else _list_counted(main, but=finding) or _list_joined(finding, but=main)
        labels = _list_counted(finding, but=main) if more else gone
        kind: ChangeKind = "chain_new" if more else "chain_lost"
        yield Change(kind, finding.id, "", labels, str(main.chains), str(finding.chains), fresh)

    def _list_tones(self, finding: Finding, fresh: Iterable[str]) -> Iterator[Change]:
        """A denial or confirmation of what nobody denied or confirmed before."""
        told = {self._old[key].modality for key in finding.claims if key in self._old}
        for modality, kind in _TOLD.items():
            ours = tuple(key for key in fresh if self._claims[key].modality == modality)
            if ours and modality not in told:
                yield Change(kind, finding.id, claims=ours)

    def _list_values(self, finding: Finding, slots: Mapping[str, Sequence[Finding]]) -> Iterator[Change]:
        """Values of a slot that no claim gave before, of what was told before."""
        if not any(key in self._was for key in finding.claims):
            return
        for one in slots.get(finding.id, ()):
            if not any(key in self._old for key in one.claims):
                yield Change("value_new", finding.id, one.slot, (one.value,), claims=one.claims)

    def _list_new_contradictions(self) -> dict[str, list[Change]]:
        known = {key for one in self._before.contradictions for key in self._name_sides(one, self._is)}
        found: dict[str, list[Change]] = defaultdict(list)
        for one in (one for one in self._now.contradictions if one.kind != _AGREE):
            new = [key for key in self._name_sides(one, self._is) if key not in known]
            home = _find_home(one, self._is)
            if new and home:
                kind: ChangeKind = "correction" if one.kind == "later_correction" else "contradiction_new"
                values = tuple(side.value for side in one.sides)
                fresh = tuple(key for side in one.sides for key in side.claims if key not in self._old)
                found[home].append(Change(kind, home, one.slot, values, now=one.kind, claims=fresh))
        return found

    def _list_gone(self) -> Iterator[Change]:
        for finding in self._before.findings:
            if finding.slot:
                continue
            homes = {self._is[key] for key in finding.claims if key in self._is}
            if not homes:
                yield Change("finding_gone", finding.id, before=str(finding.chains))
            elif len(homes) > 1:
                yield Change("finding_parted", finding.id, before="1", now=str(len(homes)))
        left = {key for one in self._now.contradictions for key in self._name_sides(one, self._is)}
        for one in (one for one in self._before.contradictions if one.kind != _AGREE):
            home = _find_home(one, self._is)
            if home and not any(key in left for key in self._name_sides(one, self._is)):
                values = tuple(side.value for side in one.sides)
                yield Change("contradiction_gone", home, one.slot, values, before=one.kind)

    @staticmethod
    def _name_sides(one: Contradiction, homes: Mapping[str, str]) -> list[tuple[str, str, str, str]]:
        """A contradiction by its sides: of which finding now, on which slot, of which kind, saying what."""
        home = _find_home(one, homes)
        return [(home, one.slot, one.kind, side.value) for side in one.sides]


def _list_counted(finding: Finding, *, but: Finding) -> tuple[str, ...]:
    """The origins that count for a finding, but for those that count for another state of it."""
    known = {origin.label for origin in but.origins if origin.counted}
    return tuple(origin.label for origin in finding.origins if origin.counted and origin.label not in known)


def _list_joined(finding: Finding, *, but: Finding) -> tuple[str, ...]:
    """The hands counted as one because one text is suspected behind them, but for those counted so before."""
    ours, theirs = (
        [name for one in each.reasons if one.code == "common_root_suspected" for name in one.figure.split(", ")]
        for each in (finding, but)
    )
    return tuple(name for name in ours if name not in theirs)


def _list_homes(case: Case) -> dict[str, str]:
    """The finding of an event that each claim belongs to."""
    return {claim: finding.id for finding in case.findings if not finding.slot for claim in finding.claims}


def _find_home(one: Contradiction, homes: Mapping[str, str]) -> str:
    """The finding most of a contradiction's claims belong to; "" where all are gone."""
    found = Counter(homes[key] for side in one.sides for key in side.claims if key in homes)
    return min(found, key=lambda key: (-found[key], key), default="")
