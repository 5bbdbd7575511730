"""Same event: the claims of a pile gathered into groups that tell of one thing."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.accounts import Account, gap_days
from tawatur.reconciliation.deals import Deal, fit_deals
from tawatur.reconciliation.kinds import RULES
from tawatur.reconciliation.likeness import fit_other, key_other
from tawatur.reconciliation.sayings import speaks_otherwise
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.stories import Affairs

_CANDIDATES = 48  # groups that one account is held against; of more that share one key all but a few are others
_COMPARED = 16  # members of a group that a newcomer is compared with; more change nothing in practice

_RUNS_KEYED = 3  # of its runs of words a claim is looked for by these many
_LEAST_RUNS = 4  # a claim of fewer runs may be told in the same words by chance
_NEAR = 40  # letters by which two places of one passage may differ

_INCIDENT = "conflict_event"  # told in fragments, of which few name where and when at once

Group = list[Account]


def gather_events(
    accounts: Sequence[Account],
    deals: dict[str, Deal],
    scene: Scene,
    affairs: Affairs,
    *,
    judgements: Sequence[Judgement] = (),
) -> tuple[list[Group], list[Judgement]]:
    """Groups of accounts, each account in one; and the rules' judgements "same-event" across documents.

    The best told claims come first and found the groups; each later one joins the group it fits best,
    unless it excludes a member. A person's judgement on two claim ids outranks: yes joins, no parts, and
    what is left open is not joined. What two affairs tell that have nothing to do with one another is two events,
    whoever is named in both.
    """
    told = {j for j in judgements if j.question == "same-event" and j.judge != "rule"}
    must = _pair_up(j for j in told if j.verdict is Verdict.YES)
    never = _pair_up(j for j in told if j.verdict is not Verdict.YES)
    groups: list[Group] = []
    made: list[Judgement] = []
    for event in sorted({a.claim.event for a in accounts}):
        kind = [a for a in accounts if a.claim.event == event]
        apart = None if event in scene.rules.stories.shared_events else affairs.are_unrelated
        found = _gather(kind, event, deals, scene, Bars(never, apart))
        groups += found
    groups = _obey(groups, must, never)
    for group in groups:
        made += _note(group)
    return sorted(groups, key=lambda g: (g[0].claim.event, g[0].claim.doc, g[0].claim.evidence[0].start, g[0].id)), made


def _pair_up(judgements: object) -> dict[str, set[str]]:
    pairs: dict[str, set[str]] = defaultdict(set)
    for judgement in judgements:  # type: ignore[attr-defined]
        pairs[judgement.left].add(judgement.right)
        pairs[judgement.right].add(judgement.left)
    return pairs


class Bars(Struct, frozen=True):
    """What keeps two accounts apart, however alike: a person's word on the claims, or reports of unrelated affairs."""

    never: dict[str, set[str]]
    apart: Callable[[str, str], bool] | None

    def bar(self, account: Account, group: Group) -> bool:
        """Whether the account may not join the group."""
        parted = self.never.get(account.id, ())
        if parted and any(member.id in parted for member in group):
            return True
        docs = {member.claim.doc for member in group[:_COMPARED]}
        return self.apart is not None and any(self.apart(account.claim.doc, doc) for doc in docs)


class _Gathering:
    """The groups of one kind of event in the making, and the keys by which an account finds those it may join."""

    def __init__(self, event: str, deals: dict[str, Deal], scene: Scene, bars: Bars) -> None:
        self._keys, self._fit = _choose(event, deals, scene)
        self._scene, self._bars = scene, bars
        self.groups: list[Group] = []
        self._marks: list[set[object]] = []
        self._by_kind: dict[str, list[int]] = defaultdict(list)
        self._by_words: dict[str, list[int]] = defaultdict(list)

    def add(self, account: Account) -> None:
        """Put an account into the group it fits best, or into one of its own."""
        ours, words = sorted(set(self._keys(account))), _key_words(account, self._scene)
        near = _list_near(ours, self._by_kind)
        copied = [] if self._scene.roots.is_alone(account.claim.doc) else near
        marked = _mark_words(account, self._scene)
        again = {n for n in (*_list_near(words, self._by_words), *copied) if not marked.isdisjoint(self._marks[n])}
        verbatim = _rank_repeats(account, sorted(again), self.groups, self._scene)
        number = _find_open(verbatim, account, self.groups, self._bars)
        if number is None:  # the same words outweigh every other likeness
            fitting = _rank_fits(account, near, self.groups, self._fit)
            number = _find_open(fitting, account, self.groups, self._bars)
        if number is None:
            number = len(self.groups)
            self.groups.append([])
            self._marks.append(set())
        self.groups[number].append(account)
        if len(self.groups[number]) <= _COMPARED:
            self._marks[number] |= marked
        _enter(number, ours, self._by_kind)
        _enter(number, words, self._by_words)

    def join_tied(self) -> None:
        """Join groups of which two members with a time of their own fit and no two part: which claim founded a group,
        and so what else it tells, makes no other event of it. A group that went into another is left empty.
        """
        for number, group in enumerate(self.groups):
            keys = sorted({key for account in group[:_COMPARED] for key in self._keys(account)})
            near = (n for n in _list_near(keys, self._by_kind) if n < number and self.groups[n])
            other = next((n for n in near if _are_tied(group, self.groups[n], self._fit, self._bars)), None)
            if other is not None:
                self._empty_into(number, other)

    def _empty_into(self, number: int, other: int) -> None:
        self.groups[other] += self.groups[number]
        self._marks[other] |= self._marks[number]
        for account in self.groups[number]:
            _enter(other, self._keys(account), self._by_kind)
            _enter(other, _key_words(account, self._scene), self._by_words)
        self.groups[number] = []
        self._marks[number] = set()


def _gather(accounts: Sequence[Account], event: str, deals: dict[str, Deal], scene: Scene, bars: Bars) -> list[Group]:
    """The groups of one kind. What a copy tells joins what the reports it is no copy of have made: it founds no group
    of theirs, and joins none to another, so that one copy more makes no two events one.
    """
    gathering = _Gathering(event, deals, scene, bars)
    echoes = [account for account in accounts if scene.roots.is_copy(account.claim.doc)]
    copied = {account.id for account in echoes}
    for account in sorted((a for a in accounts if a.id not in copied), key=rank_by_content):
        gathering.add(account)
    if event == _INCIDENT:
        gathering.join_tied()
    for account in sorted(echoes, key=rank_by_content):
        gathering.add(account)
    found = (group for group in gathering.groups if group)
    return [sorted(g, key=lambda a: (a.claim.doc, a.claim.evidence[0].start, a.id)) for g in found]


def _enter(number: int, keys: Iterable[str], index: dict[str, list[int]]) -> None:
    """Let a group be found by these keys."""
    for key in keys:
        if number not in index[key]:
            index[key].append(number)


def _are_tied(left: Group, right: Group, fit: Callable[[Account, Account], float], bars: Bars) -> bool:
    """Whether a member of each, told with its time, fit, no two part, and nothing bars one from the other group."""
    tied = False
    for account in left[:_COMPARED]:
        fits = [(fit(account, member), _is_timed(member)) for member in right[:_COMPARED]]
        if any(found < 0 for found, _ in fits) or bars.bar(account, right):
            return False
        tied = tied or (_is_timed(account) and any(found > 0 and timed for found, timed in fits))
    return tied


def _is_timed(account: Account) -> bool:
    """Whether the words of a claim say when, be the day known or not."""
    when = account.claim.when
    return when is not None and when.anchor != "told"


def _find_open(numbers: Iterable[int], account: Account, groups: Sequence[Group], bars: Bars) -> int | None:
    """The first of some groups that nothing bars the account from."""
    return next((n for n in numbers if not bars.bar(account, groups[n])), None)


def _rank_fits(
    account: Account, near: Sequence[int], groups: Sequence[Group], fit: Callable[[Account, Account], float]
) -> list[int]:
    """Of some groups those that the account fits, the best fit first."""
    scores = sorted((-_score(account, groups[n], fit), n) for n in near)
    return [n for score, n in scores if score < 0]


def _list_near(keys: Sequence[str], index: dict[str, list[int]]) -> list[int]:
    """The groups that share a key, those that share most keys first, and no more than can be told apart."""
    shared = Counter(n for key in keys for n in index[key])
    return sorted(sorted(shared, key=lambda n: (-shared[n], n))[:_CANDIDATES])


def _rank_repeats(account: Account, near: Sequence[int], groups: Sequence[Group], scene: Scene) -> list[int]:
    """Of some groups those of which a member is told in the same words, and nobody else's, the closest first: of two
    deeds that one passage tells a copy of the passage tells each again, and not one of them twice.
    """
    found: list[tuple[float, int, int]] = []
    for number in near:
        again = (m for m in groups[number][:_COMPARED] if _in_same_words(account, m, scene))
        told = [_measure_apart(account, m, scene) for m in again if not speaks_otherwise(account, m, scene)]
        found += [(*min(told), number)] if told else []
    return [number for _, _, number in sorted(found)]


def _measure_apart(left: Account, right: Account, scene: Scene) -> tuple[float, int]:
    """How far two claims in the same words are from being one place of one text: the words that only one has, as a
    share of all, and by how many letters they begin apart.
    """
    every = len(left.words | right.words)
    ours, theirs = scene.roots.place(left), scene.roots.place(right)
    letters = abs(ours[1] - theirs[1]) if ours is not None and theirs is not None and ours[0] == theirs[0] else 0
    return len(left.words ^ right.words) / every if every else 0.0, letters


def _choose(
    event: str, deals: dict[str, Deal], scene: Scene
) -> tuple[Callable[[Account], list[str]], Callable[[Account, Account], float]]:
    if event == "arms_transfer":
        return (lambda a: _key_deal(deals[a.id])), (lambda a, b: fit_deals(a, b, deals, scene))
    keys, fit = RULES.get(event, (key_other, fit_other))
    return (lambda a: list(keys(a, scene))), (lambda a, b: fit(a, b, scene))


def _key_deal(deal: Deal) -> list[str]:
    return [
        f"{deal.phase} {deal.part} {role} {side}" for role, side in (("from", deal.supplier), ("to", deal.recipient))
    ]


def rank_by_content(account: Account) -> tuple[object, ...]:
    """The fullest claims first: dated, with more roles filled; of those the barest, told through the fewest named hands
    and in the fewest words. No name of a report decides: what a copy under another name tells has the same place.
    """
    claim, words = account.claim, account.words
    filled = sum(len(ids) for ids in account.roles.values()) + len(account.items) + (claim.value is not None)
    named, start = sum(1 for link in claim.chain[1:] if link.name), claim.evidence[0].start
    return (not account.dated, -filled, named, len(words), start, sorted(words), claim.doc, claim.id)


def _key_words(account: Account, scene: Scene) -> list[str]:
    """Keys by which claims in the same words find each other: their least runs, their place in a copied passage."""
    keys = [f"run {value}" for value in sorted(account.sketch)[:_RUNS_KEYED]]
    place = scene.roots.place(account)
    return (
        keys
        if place is None
        else [*keys, *(f"at {place[0]} {(place[1] + shift) // _NEAR}" for shift in (0, _NEAR // 2))]
    )


def _mark_words(account: Account, scene: Scene) -> set[object]:
    """Marks of which two claims share one where they are told in the same words: runs, places, deeds of one text."""
    marks: set[object] = {*account.sketch, (scene.roots.document(account.claim.doc), account.claim.trigger)}
    place = scene.roots.place(account)
    if place is not None:
        first = place[1] // (_NEAR // 2)
        marks |= {(place[0], first), (place[0], first + 1)}
    return marks


def _in_same_words(left: Account, right: Account, scene: Scene) -> bool:
    """Whether two reports tell it in the very same words, or at the same place of a copied passage; in two copies of
    one text the same words for the deed and the same people do.
    """
    if left.claim.doc == right.claim.doc:
        return False
    told = _shares_runs(left, right, scene) or _stands_where(left, right, scene) or _is_print_of(left, right, scene)
    return told and gap_days(left, right) == 0


def _shares_runs(left: Account, right: Account, scene: Scene) -> bool:
    if left.sketch.isdisjoint(right.sketch):
        return False
    shared = len(left.sketch & right.sketch)
    both = len(left.sketch) + len(right.sketch) - shared
    return both >= _LEAST_RUNS and shared >= scene.rules.events.verbatim * both


def _stands_where(left: Account, right: Account, scene: Scene) -> bool:
    """Whether both stand at one place of a passage that is copied."""
    ours = scene.roots.place(left)
    theirs = scene.roots.place(right) if ours is not None else None
    return ours is not None and theirs is not None and ours[0] == theirs[0] and abs(ours[1] - theirs[1]) < _NEAR // 2


def _is_print_of(left: Account, right: Account, scene: Scene) -> bool:
    if left.claim.trigger != right.claim.trigger:
        return False
    one_text = scene.roots.document(left.claim.doc) == scene.roots.document(right.claim.doc)
    return one_text and _does_the_same(left, right)


def _does_the_same(left: Account, right: Account) -> bool:
    """Whether two claims tell one deed of the same people and things; a claim with nobody in it tells too little."""
    deed = left.claim.trigger and left.claim.trigger == right.claim.trigger
    if not deed or left.items != right.items or left.claim.value != right.claim.value:
        return False
    who, other = ({role: ids for role, ids in a.roles.items() if role != "place"} for a in (left, right))
    return bool(who) and who == other and not left.words.isdisjoint(right.words)


def _score(account: Account, group: Group, fit: Callable[[Account, Account], float]) -> float:
    """The best fit with a member; 0 if any member excludes the account."""
    best = 0.0
    for member in group[:_COMPARED]:
        found = fit(account, member)
        if found < 0:
            return 0.0
        best = max(best, found)
    return best


def _obey(groups: list[Group], must: dict[str, set[str]], never: dict[str, set[str]]) -> list[Group]:
    """Join groups of one kind that persons judged one; what they judged another than a member stays behind."""
    home = {account.id: n for n, group in enumerate(groups) for account in group}
    kind = {account.id: account.claim.event for group in groups for account in group}
    for left in sorted(must.keys() & home):
        for right in sorted(other for other in must[left] & home.keys() if kind[other] == kind[left]):
            if home[left] != home[right] and right not in never.get(left, ()):
                keep, drop = sorted((home[left], home[right]))
                others = never.keys() & {account.id for account in groups[drop]}
                barred = {other for a in groups[keep] for other in never.get(a.id, ()) if other in others}
                groups[keep] = groups[keep] + [a for a in groups[drop] if a.id not in barred]
                groups[drop] = [a for a in groups[drop] if a.id in barred]
                home |= {account.id: keep for account in groups[keep]}
    return [group for group in groups if group]


def _note(group: Group) -> list[Judgement]:
    """One judgement for each report that joined the first."""
    first = group[0]
    made = []
    seen = {first.claim.doc}
    for account in group[1:]:
        if account.claim.doc not in seen:
            seen.add(account.claim.doc)
            reason = Reason("same_event", "", (first.claim.evidence[0], account.claim.evidence[0]))
            ident = identify("j", "same-event", first.id, account.id)
            made.append(Judgement(ident, "same-event", first.id, account.id, Verdict.YES, (reason,)))
    return made
