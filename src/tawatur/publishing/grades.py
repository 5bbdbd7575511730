"""The two grades of the Admiralty code as persons set them: letters of sources, digits of findings; never averaged."""

from collections import defaultdict
from collections.abc import Iterable

from tawatur.core.affair import Affair
from tawatur.core.case import Finding, Origin
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.judgement import DIGITS, GRADE, LETTERS, Grade, Judgement, Verdict
from tawatur.packs.packs import Packs


class Grades:
    """Looks up the grades of one affair. A letter nobody set is not made up, and a digit stays a proposal."""

    def __init__(self, affair: Affair, packs: Packs) -> None:
        """`packs` give the folding by which names of sources are compared."""
        self._fold = packs.folding.fold
        self._documents = {document.id: document for document in affair.documents}
        self._letters: dict[str, list[Judgement]] = defaultdict(list)
        self._digits: list[Judgement] = []
        said = (one for one in affair.case.judgements if one.question == GRADE and one.verdict is Verdict.YES)
        for judgement in sorted(said, key=lambda one: (one.at, one.id)):
            if _mark(judgement) in tuple(LETTERS):
                self._letters[self._fold(judgement.left)].append(judgement)
            elif _mark(judgement) in tuple(DIGITS):
                self._digits.append(judgement)

    def list_letters(self, origins: Iterable[Origin], claims: Iterable[Claim]) -> tuple[Judgement, ...]:
        """All letters set for a source by any of its names, one for each subject and period: the last word on it."""
        names = {name for origin in origins for name in (origin.id, origin.label)}
        for claim in claims:
            names.update(self._list_names(claim))
        latest: dict[tuple[object, ...], Judgement] = {}
        for judgement in sorted(self._find(names), key=lambda one: (one.at, one.id)):
            grade = read_grade(judgement)
            latest[grade.subject, grade.since, grade.until] = judgement
        return tuple(latest[key] for key in sorted(latest, key=str))

    def find_letters(self, origin: Origin, claims: Iterable[Claim], event: str) -> tuple[tuple[str, str], ...]:
        """The letters that hold for what an origin tells of this kind of event in these reports, by whose they are.

        The origin's own has no name; those of the newsrooms and the outlet it came through have theirs. One for the
        kind of event outranks one for all, the later the earlier; of two periods both are told.
        """
        if not self._letters:
            return ()
        found: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            document = self._documents.get(claim.doc)
            own = {origin.id, origin.label, *self._list_names(claim)}
            found[""].add(self._find_mark(own, document, event))
            for link in claim.chain[:-1]:
                name = link.name or (document.outlet if document and link is claim.chain[0] else "") or ""
                found[name].add(self._find_mark({name, *link.names} - own - {""}, document, event))
        marks = {name: ", ".join(sorted(letters - {""})) for name, letters in found.items()}
        return tuple((name, marks[name]) for name in sorted(marks) if marks[name])

    def _find_mark(self, names: set[str], document: Document | None, event: str) -> str:
        held = [
            judgement
            for judgement in self._find(names)
            if read_grade(judgement).subject in ("", event) and _came_out_within(document, read_grade(judgement))
        ]
        best = max(held, key=lambda one: (read_grade(one).subject == event, one.at, one.id), default=None)
        return _mark(best) if best else ""

    def find_digit(self, finding: Finding) -> Judgement | None:
        """The last digit that a person set for a finding."""
        detail = f"{finding.event}/{finding.slot} {finding.value}" if finding.slot else f"{finding.event}/"
        claims = {*finding.claims, finding.id}
        told = [one for one in self._digits if one.left in claims and one.targets and one.targets[0].detail == detail]
        return told[-1] if told else None

    def _list_names(self, claim: Claim) -> set[str]:
        """What the source of a claim is called: its last hand's names; the outlet's, where it tells it itself."""
        if len(claim.chain) < 2:
            document = self._documents.get(claim.doc)
            return {name for name in (claim.chain[0].name, document.outlet if document else None) if name}
        last = claim.origin
        return {name for name in (last.name, *last.names, last.description) if name}

    def _find(self, names: Iterable[str]) -> list[Judgement]:
        keys = sorted({self._fold(name) for name in names})
        return [judgement for key in keys for judgement in self._letters.get(key, ())]


def read_grade(judgement: Judgement) -> Grade:
    """What a judgement grades; one without a grade holds for everything."""
    return judgement.grade or Grade(judgement.right)


def _mark(judgement: Judgement) -> str:
    return read_grade(judgement).mark


def _came_out_within(document: Document | None, grade: Grade) -> bool:
    """Whether a report is known to have come out in the period of a grade."""
    if grade.since is None and grade.until is None:
        return True
    if document is None:
        return False
    start, end = document.published.start, document.published.end
    after = grade.since is None or (start is not None and start >= grade.since)
    return after and (grade.until is None or (end is not None and end <= grade.until))
