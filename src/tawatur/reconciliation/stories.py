"""Which affairs a pile holds: reports that tell one event, gathered by how alike they are on the whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tawatur.core.case import Case, Entity
from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.story import Story
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.packs.rules import StoryRules
from tawatur.reconciliation.resemblance import Resemblance

_ACTORS = ("person", "organisation", "country", "place", "group", "company")


class Affairs:
    """The reports of a pile in groups, one for each affair, and which affairs have nothing to do with one another."""

    def __init__(self, groups: Sequence[Sequence[str]], resemblance: Resemblance, rules: StoryRules) -> None:
        """`groups` hold each report once."""
        self.groups, self._resemblance, self._rules = groups, resemblance, rules
        self._home = {doc: place for place, group in enumerate(groups) for doc in group}
        self._unrelated: dict[tuple[int, int], bool] = {}

    def likeness(self, place: int) -> float | None:
        """How far the reports of one group tell one event on the average; None for a report alone."""
        some = _sample(self.groups[place], self._rules.compared)
        pairs = [self._resemblance.weigh(a, b) for n, a in enumerate(some) for b in some[n + 1 :]]
        return sum(sorted(pairs)) / len(pairs) if pairs else None

    def are_unrelated(self, left: str, right: str) -> bool:
        """Whether two reports are of two affairs that are not alike at all."""
        ours, theirs = sorted((self._home[left], self._home[right]))
        if ours == theirs:
            return False
        if (ours, theirs) not in self._unrelated:
            weight = _weigh(self.groups[ours], self.groups[theirs], self._resemblance, self._rules)
            self._unrelated[ours, theirs] = weight < self._rules.related
        return self._unrelated[ours, theirs]


def part_affairs(
    documents: Sequence[Document], resemblance: Resemblance, roots: Iterable[Judgement], packs: Packs
) -> Affairs:
    """The affairs of a pile; each report is in one.

    Two groups of reports are one affair where their reports are alike on the average, so that one report that
    touches two affairs does not make them one; copies, and what a person judged one root, stay together (`roots`
    are those judgements). The order of the reports changes nothing, and the cost grows with their number.
    """
    rules = packs.reconciliation_rules.stories
    groups = gather_reports(sorted(d.id for d in documents), resemblance, _list_copies(roots), rules)
    return Affairs(groups, resemblance, rules)


def tell_stories(
    affairs: Affairs, documents: Sequence[Document], claims: Sequence[Claim], case: Case
) -> tuple[Story, ...]:
    """What each affair is about, those of most reports first."""
    teller = _Teller(documents, claims, case)
    made = [teller.tell(group, affairs.likeness(place)) for place, group in enumerate(affairs.groups)]
    return tuple(sorted(made, key=lambda story: (-len(story.documents), story.start or date.max, story.documents)))


def gather_reports(
    docs: Sequence[str], resemblance: Resemblance, copies: Iterable[tuple[str, str]], rules: StoryRules
) -> list[list[str]]:
    """The reports in groups, by average likeness: the most alike pair is tried first."""
    home = {doc: [doc] for doc in docs}
    copies = list(copies)
    for left, right in copies:
        if left in home and right in home:
            _join(home, left, right)
    failed: set[tuple[str, int, str, int]] = set()
    alike = resemblance.list_alike(rules.least)
    for left, right, _ in sorted(alike, key=lambda pair: (-pair[2], pair[0], pair[1])):
        ours, theirs = home[left], home[right]
        tried = (ours[0], len(ours), theirs[0], len(theirs))
        if ours is theirs or tried in failed:
            continue
        if _weigh(ours, theirs, resemblance, rules) >= rules.least:
            _join(home, left, right)
        else:
            failed.add(tried)
    held = {doc for pair in copies for doc in pair}
    return _move(home, alike, held, resemblance, rules)


def _move(
    home: Mapping[str, list[str]],
    alike: Sequence[tuple[str, str, float]],
    held: set[str],
    resemblance: Resemblance,
    rules: StoryRules,
) -> list[list[str]]:
    """Each report once more, now that the groups are known: it goes where it is most alike; all move at once.

    A group of one draws nobody, and what is `held` by a copy stays with it.
    """
    near: dict[str, set[str]] = defaultdict(set)
    for left, right, _ in alike:
        near[left].add(home[right][0])
        near[right].add(home[left][0])
    moved: dict[str, list[str]] = defaultdict(list)
    for doc in sorted(home):
        rest = [other for other in home[doc] if other != doc]
        stays = _weigh([doc], rest, resemblance, rules) if rest else rules.least
        choice = [(stays, home[doc][0])]
        if doc not in held:
            others = (home[first] for first in sorted(near[doc] - {home[doc][0]}))
            choice += [(_weigh([doc], group, resemblance, rules), group[0]) for group in others if len(group) > 1]
        moved[max(choice, key=lambda one: (one[0], one[1] == home[doc][0], one[1]))[1]].append(doc)
    return [moved[first] for first in sorted(moved)]


def _join(home: dict[str, list[str]], left: str, right: str) -> None:
    """Make two groups one; a group is in order, and known by its least report."""
    if home[left] is not home[right]:
        both = sorted([*home[left], *home[right]])
        for doc in both:
            home[doc] = both


def _weigh(ours: Sequence[str], theirs: Sequence[str], resemblance: Resemblance, rules: StoryRules) -> float:
    """The likeness of two groups: the average of the pairs between them, of large groups those of some reports."""
    pairs = [(a, b) for a in _sample(ours, rules.compared) for b in _sample(theirs, rules.compared)]
    return sum(sorted(resemblance.weigh(*pair) for pair in pairs)) / len(pairs)


def _sample(group: Sequence[str], most: int) -> Sequence[str]:
    """Some reports of a group, evenly from its order."""
    return group if len(group) <= most else [group[place * len(group) // most] for place in range(most)]


def _list_copies(judgements: Iterable[Judgement]) -> list[tuple[str, str]]:
    """Pairs of reports of one root, by rule or, before that, by person."""
    told = {tuple(sorted((j.left, j.right))): j.verdict for j in judgements if j.question == "same-root"}
    return sorted((left, right) for (left, right), verdict in told.items() if verdict is Verdict.YES)


class _Teller:
    """Says of a group of reports what it is about; what each report tells is looked up once."""

    def __init__(self, documents: Sequence[Document], claims: Sequence[Claim], case: Case) -> None:
        self._documents = {document.id: document for document in documents}
        of = {claim.id: claim.doc for claim in claims}
        events = [finding for finding in case.findings if not finding.slot]
        self._findings = {one.id: Counter(of[key] for key in one.claims if key in of) for one in events}
        self._rank = {one.id: place for place, one in enumerate(events)}
        self._told = _turn_over(self._findings)
        self._named = _count_reports(claims, case.entities)
        self._names = _turn_over(self._named)
        self._copied: dict[str, list[str]] = defaultdict(list)
        for left, right in _list_copies(case.judgements):
            self._copied[left].append(right)

    def tell(self, group: Sequence[str], likeness: float | None) -> Story:
        """The story of these reports."""
        inside = set(group)
        told = {key for doc in group for key in self._told.get(doc, ())}
        held = {key: {doc: count for doc, count in self._findings[key].items() if doc in inside} for key in told}
        ours = [key for key, docs in held.items() if 2 * sum(docs.values()) > self._findings[key].total()]
        counts = Counter(name for doc in group for name in self._names.get(doc, ()))
        days = [one for doc in group if (one := self._documents[doc].published).start and one.end]
        reasons = _list_reasons(
            likeness,
            joint=sum(1 for key in ours if len(held[key]) > 1),
            shared=sum(1 for count in counts.values() if count > 1),
            copies=sum(1 for doc in group for other in self._copied[doc] if other in inside),
        )
        return Story(
            identify("story", *group),
            tuple(group),
            tuple(sorted(ours, key=self._rank.__getitem__)),
            tuple(sorted(counts, key=lambda name: (-counts[name], len(self._named[name]), name))),
            min((day.start for day in days if day.start), default=None),
            max((day.end for day in days if day.end), default=None),
            None if likeness is None else round(likeness, 2),
            tuple(reasons),
        )


def _turn_over(docs: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """What is held of each report, from the reports of each thing."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in sorted(docs):
        for doc in docs[key]:
            found[doc].append(key)
    return found


def _list_reasons(likeness: float | None, *, joint: int, shared: int, copies: int) -> list[Reason]:
    """Why reports belong together; a report alone has none."""
    if likeness is None:
        return []
    reasons = [Reason("story_alike", f"{likeness:.2f}")]
    reasons += [Reason("story_findings", str(joint))] if joint else []
    reasons += [Reason("story_names", str(shared))] if shared else []
    return reasons + ([Reason("story_copies", str(copies))] if copies else [])


def _count_reports(claims: Iterable[Claim], entities: Iterable[Entity]) -> Mapping[str, set[str]]:
    """The reports that name each entity as somebody who acts, or as a place."""
    home = {member: entity.id for entity in entities if entity.kind in _ACTORS for member in entity.members}
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for filler in (filler for held in claim.roles.values() for filler in held):
            entity = home.get(f"{claim.doc}/{filler.entity}")
            if entity is not None:
                found[entity].add(claim.doc)
    return found
