"""How many independent chains stand behind a cell of the register, read off the case and never counted anew."""

from collections import defaultdict
from collections.abc import Iterable

from tawatur.core.case import Case, Finding


class Backing:
    """The findings of a case, by their claims."""

    def __init__(self, case: Case) -> None:
        self._by_claim: dict[str, list[Finding]] = defaultdict(list)
        self._place = {finding.id: place for place, finding in enumerate(case.findings)}
        for finding in case.findings:
            for claim in finding.claims:
                self._by_claim[claim].append(finding)

    def list_findings(self, claims: Iterable[str]) -> tuple[str, ...]:
        """The findings of events that any of these claims tells, in the order of the case."""
        found = {one.id for claim in claims for one in self._by_claim.get(claim, ()) if not one.slot}
        return tuple(sorted(found, key=self._place.__getitem__))

    def count(self, claims: Iterable[str]) -> int:
        """The chains of the best supported finding that these claims hold whole; at least 1.

        Fewer claims never have more chains, so the number is never too high; where no finding is held whole it may be
        too low.
        """
        held = set(claims)
        findings = (finding for claim in held for finding in self._by_claim.get(claim, ()))
        return max((finding.chains for finding in findings if held.issuperset(finding.claims)), default=1)
