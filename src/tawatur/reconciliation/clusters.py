"""Joining the parts of a pile into entities, surest ground first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec import Struct

from tawatur.core.identity import identify
from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.packs.languages import ARABIC, BRIDGE
from tawatur.reconciliation.fathers import split_by_father
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.parts import GROUPS, Part
from tawatur.reconciliation.unions import Unions

_LONG_NAME = 5  # letters; shorter places one letter apart are often two
_MOST_DOUBTS = 20  # pairs of one block that are written down as unsure; more would only repeat the first


class Traits(Struct, frozen=True):
    """What must not differ inside one entity: group of kinds, refs, states, given names by language."""

    group: str
    refs: frozenset[str]
    states: frozenset[str]
    givens: frozenset[tuple[str, str]]


class Clusters:
    """Joins parts, stage by stage, surest first; remembers why."""

    def __init__(self, parts: dict[str, Part], traits: dict[str, Traits], reader: NameReader) -> None:
        """`traits` are those of `parts`, by the same keys."""
        self.parts, self.traits, self.reader = parts, traits, reader
        self.unions = Unions(traits, clash=self._clash, merge=_merge)
        self._notes: dict[tuple[str, str], tuple[Verdict, Reason]] = {}

    def _clash(self, left: Traits, right: Traits) -> bool:
        if left.refs & right.refs:
            return False
        return (
            left.group != right.group
            or bool(left.refs and right.refs)
            or bool(left.states and right.states and not left.states & right.states)
            or _given_apart(left, right, self.reader)
        )

    def join(self, left: str, right: str, code: str, figure: str = "") -> None:
        """Make two one, unless something speaks against it."""
        if self.unions.root(left) != self.unions.root(right) and self.unions.join(left, right):
            self.note(left, right, Verdict.YES, Reason(code, figure))

    def note(self, left: str, right: str, verdict: Verdict, reason: Reason) -> None:
        """Remember why two are one, or may be."""
        one, other = sorted((left, right))
        self._notes.setdefault((one, other), (verdict, reason))

    def _doubt(self, members: Iterable[str], code: str, figure: str) -> None:
        roots = sorted({self.unions.root(m) for m in members})
        for other in roots[1:_MOST_DOUBTS]:
            if self.unions.joins(roots[0], other):
                self.note(roots[0], other, Verdict.UNSURE, Reason(code, figure))

    def doubt_each(self, key: str, others: Iterable[str], code: str, figure: str) -> None:
        """Write down each of those whom one may be; they need not be one another."""
        for other in sorted(others)[:_MOST_DOUBTS]:
            if self.unions.joins(key, other):
                self.note(key, other, Verdict.UNSURE, Reason(code, figure))

    def judgements(self) -> list[Judgement]:
        """All joins and the doubts that no later join has settled."""
        return [
            Judgement(identify("j", "same-entity", left, right), "same-entity", left, right, verdict, (reason,))
            for (left, right), (verdict, reason) in sorted(self._notes.items())
            if verdict is Verdict.YES or self.unions.root(left) != self.unions.root(right)
        ]

    def obey(self, judgements: Sequence[Judgement]) -> None:
        """Join and part as persons have judged; what they leave open is not joined."""
        told = [j for j in judgements if j.question == "same-entity" and {j.left, j.right} <= self.parts.keys()]
        for judgement in told:
            if judgement.verdict is Verdict.YES:
                self.unions.join(judgement.left, judgement.right, force=True)
        for judgement in told:
            if judgement.verdict is not Verdict.YES:
                self.unions.part(judgement.left, judgement.right)

    def join_refs(self) -> None:
        """Join what the packs know by one key."""
        first: dict[str, str] = {}
        for key in sorted(self.parts):
            for ref in sorted(self.traits[key].refs):
                self.join(first.setdefault(ref, key), key, "same_ref", ref)

    def join_names(self) -> None:
        """Join what bears one full name; a body of a common name only within one known state."""
        for (group, name), members in self._index_names().items():
            if group == "person" and len(name.split()) < 2:
                continue
            if group == "body" and self.reader.is_common(name, group):
                self._join_common(name, members)
            elif not self.reader.is_common(name, group) or group not in ("body", "instrument"):
                self._join_all(members, "same_name", name)

    def _join_all(self, members: list[str], code: str, figure: str) -> None:
        kept: list[str] = []
        for member in members:
            fits = [k for k in kept if self.unions.joins(k, member)]
            if fits:
                self.join(fits[0], member, code, figure)
            else:
                kept.append(member)

    def _join_common(self, name: str, members: list[str]) -> None:
        by_state: dict[frozenset[str], list[str]] = defaultdict(list)
        for member in members:
            by_state[self.unions.facts(member).states].append(member)
        for states, group in by_state.items():
            if states:
                self._join_all(group, "same_name", name)
        if frozenset() in by_state and len(members) > 1:
            self._doubt(members, "common_name", name)

    def _index_names(self) -> dict[tuple[str, str], list[str]]:
        index: dict[tuple[str, str], list[str]] = defaultdict(list)
        for key in sorted(self.parts):
            group = self.traits[key].group
            read = self.reader.designation if group == "weapon" else self.reader.key
            for name in sorted({read(n) for n in self.parts[key].names}):
                if name:
                    index[group, name].append(key)
        return dict(sorted(index.items()))

    def join_short_names(self) -> None:
        """Give a person's short name to the one person of the pile it can be."""
        bearers: dict[str, set[str]] = defaultdict(set)
        longer: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key in self.list_persons():
            for name in self.parts[key].names:
                words = self.reader.words(name)
                if len(words) > 1:
                    longer[words[0], words[-1]].add(key)
                    for word in {words[0], words[-1]}:
                        bearers[word].add(key)
        for (given, family), members in sorted(longer.items()):
            self._join_middle_names(f"{given} {family}", sorted(members))
        self._join_beginnings()
        bare = self._list_bare_names()
        for key in self.list_persons():
            if not self.unions.facts(key).givens:
                self._place_short(key, bearers, bare)

    def list_persons(self) -> list[str]:
        """The keys of all persons, in order."""
        return sorted(key for key in self.parts if self.traits[key].group == "person")

    def _join_beginnings(self) -> None:
        """Join a name to the longer one it begins («سالم راشد» to «سالم راشد الزين») if there is but one."""
        by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for key in self.list_persons():
            for name in sorted(self.parts[key].called):
                by_words[self.reader.words(name)].append(key)
        begun: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
        for words in by_words:
            for size in range(2, len(words)):
                begun[words[:size]].add(words)
        for short in sorted(set(by_words) & begun.keys()):
            longest = max(sorted(begun[short]), key=len)
            if all(longest[: len(words)] == words for words in begun[short]):
                self._join_all(sorted({*by_words[short], *by_words[longest]}), "name_begins", " ".join(longest))

    def _join_middle_names(self, figure: str, members: list[str]) -> None:
        roots = {self.unions.root(m) for m in members}
        if len(roots) == 1:
            return
        middles = {m: self._list_middles(m, figure) for m in members}
        docs = {m: self.parts[m].doc for m in members}
        groups, open_ones = split_by_father(sorted(members), middles, docs, self.reader.alike)
        for group in groups:
            self._join_all(group, "same_given_and_family", figure)
        for left, right in combinations(groups, 2):
            self.unions.part(left[0], right[0])
        for member in open_ones if len(groups) > 1 else ():
            self._doubt([member, *(group[0] for group in groups)], "several_bearers", figure)

    def _list_middles(self, member: str, figure: str) -> frozenset[str]:
        """What stands second in the member's full names of this given and family name."""
        ends = figure.split()
        named = (self.reader.words(name) for name in self.parts[member].names)
        return frozenset(w[1] for w in named if len(w) > len(ends) and [w[0], w[-1]] == ends)

    def _list_bare_names(self) -> dict[str, set[str]]:
        """The single names by which some document calls each person, by the person's set."""
        bare: dict[str, set[str]] = defaultdict(set)
        for key in self.list_persons():
            singles = {w for n in self.parts[key].names if len(w := self.reader.words(n)) == 1}
            bare[self.unions.root(key)].update(word for (word,) in singles)
        return bare

    def _place_short(self, key: str, bearers: dict[str, set[str]], bare: dict[str, set[str]]) -> None:
        words = {w for name in self.parts[key].names for w in self.reader.words(name)}
        found = {self.unions.root(b) for w in words for b in bearers.get(w, ()) if self.unions.joins(key, b)}
        found.discard(self.unions.root(key))
        choice = found if len(found) == 1 else {root for root in found if bare[root] & words}
        if len(choice) == 1:
            self.join(next(iter(choice)), key, "only_bearer", " ".join(sorted(words)))
        elif found:
            self.doubt_each(key, found, "several_bearers", " ".join(sorted(words)))

    def join_spellings(self) -> None:
        """Join names of one sound, across scripts and spellings, where nothing speaks against it."""
        blocks: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for key in sorted(self.parts):
            group = self.traits[key].group
            for name in self.parts[key].names if group in ("person", "place", "weapon") else ():
                sounds = self.reader.skeletons(name)
                if group == "person" and len(sounds) > 1:
                    blocks["person", sounds[0], sounds[-1]].add(key)
                elif group != "person" and len("".join(sounds)) > 2:
                    blocks[group, *sounds].add(key)
        for block, members in sorted(blocks.items()):
            self._join_block(block, sorted(members))

    def _join_block(self, block: tuple[str, ...], members: list[str]) -> None:
        roots = sorted({self.unions.root(m) for m in members})
        fitting = [r for r in roots[1:] if self.unions.joins(roots[0], r)]
        if len(roots) == 1:
            return
        figure = " ".join(block[1:])
        if (block[0] == "person" and len(roots) == 2 and fitting and self._sounds_one(roots[0], roots[1])) or (
            block[0] != "person"
            and len(roots) == 2
            and fitting
            and (self._share_state(roots[0], roots[1]) or self._spelled_alike(roots[0], roots[1]))
        ):
            self.join(roots[0], roots[1], "same_sound", figure)
        elif fitting:
            self._doubt(roots, "same_sound", figure)

    def join_sounds(self) -> None:
        """Join persons whose full names, one Arabic and one Latin, sound the same; doubt those who may.

        A name that many reports give to one person is held against others once.
        """
        blocks: dict[tuple[str, ...], dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
        least: dict[tuple[str, str], str] = {}
        for key in self.list_persons():
            for name in sorted(self.parts[key].names):
                sounds = self.reader.skeletons(name)
                if len(sounds) > 1:
                    bearer = least.setdefault((name, self.unions.root(key)), key)
                    blocks[sounds[0][0], sounds[-1][0]][self.reader.language(name)].add((name, bearer))
        pairs = ((a, b) for block in blocks.values() for a in sorted(block[ARABIC]) for b in sorted(block[BRIDGE]))
        for (left, one), (right, other) in pairs:
            verdict = self.reader.judge(left, right) if self.unions.joins(one, other) else Verdict.NO
            if verdict is Verdict.YES:
                self.join(one, other, "alike_in_sound", f"{left} / {right}")
            elif verdict is Verdict.UNSURE and self._share_post(one, other):
                self.join(one, other, "alike_in_sound_and_post", f"{left} / {right}")
            elif verdict is Verdict.UNSURE:
                self._doubt([one, other], "alike_in_sound", f"{left} / {right}")

    def _share_post(self, left: str, right: str) -> bool:
        """Whether both hold an office of one state that it has one of («الرئيس التشادي», "Chad's president")."""
        held = [
            {post for m in self.unions.sets_of(root) for post in self.parts[m].held if self.reader.is_sole(post)}
            for root in (self.unions.root(left), self.unions.root(right))
        ]
        states = self.unions.facts(left).states & self.unions.facts(right).states
        return bool(states and held[0] & held[1])

    def _share_state(self, left: str, right: str) -> bool:
        one, other = self.unions.facts(left), self.unions.facts(right)
        return one.group == "weapon" or bool(one.states & other.states)

    def _spelled_alike(self, left: str, right: str) -> bool:
        """Two places written in one script, word for word near in spelling («Jabaliya», «Jabalya»)."""
        pairs = (
            (a, b)
            for a in (self.reader.words(n) for n in self._all_names(left))
            for b in (self.reader.words(n) for n in self._all_names(right))
        )
        return any(
            len(a) == len(b) and len("".join(a)) > _LONG_NAME and all(map(self.reader.alike, a, b)) for a, b in pairs
        )

    def _sounds_one(self, left: str, right: str) -> bool:
        """Two persons of one sound: across scripts, or near in spelling, or of one body."""
        ours, theirs = self._full_names(left), self._full_names(right)
        scripts = {self.reader.language(n) for n in ours}, {self.reader.language(n) for n in theirs}
        if not scripts[0] & scripts[1]:
            return any(self.reader.judge(a, b) is not Verdict.NO for a in ours for b in theirs)
        near = any(self._near(a, b) for a in ours for b in theirs)
        return near or bool(self._bodies(left) & self._bodies(right))

    def _near(self, left: str, right: str) -> bool:
        a, b = self.reader.words(left), self.reader.words(right)
        return self.reader.alike(a[0], b[0]) and self.reader.alike(a[-1], b[-1])

    def _all_names(self, root: str) -> list[str]:
        return sorted({n for m in self.unions.sets_of(root) for n in self.parts[m].names})

    def _full_names(self, root: str) -> list[str]:
        return [n for n in self._all_names(root) if len(self.reader.words(n)) > 1]

    def _bodies(self, root: str) -> set[str]:
        return {
            self.unions.root(b) for m in self.unions.sets_of(root) for _, b in self.parts[m].posts if b in self.parts
        }

    def join_descriptions(self) -> None:
        """Give a person known by office alone to the one holder of that office in the pile."""
        holders: dict[str, set[str]] = defaultdict(set)
        for key in self.list_persons():
            for office, _ in self.parts[key].posts:
                holders[self.reader.key(office)].add(key)
        for key in self.list_persons():
            part = self.parts[key]
            for told in sorted(part.described if not part.names else ()):
                roots = {self.unions.root(h) for h in holders.get(self.reader.key(told), ()) if h != key}
                if len(roots) == 1 and len(self.reader.words(told)) > 1:
                    self.join(next(iter(roots)), key, "same_office", told)


def read_traits(part: Part, reader: NameReader, classes: tuple[str, ...]) -> Traits:
    """The traits of one part; refs that begin like `classes` name a class of things and are left out."""
    group = _group_of(part)
    refs = frozenset(ref for ref in part.refs if not ref.startswith(classes))
    givens: set[tuple[str, str]] = set()
    if group == "person":
        for name in part.called:
            words = reader.words(name)
            if len(words) > 1:
                givens.add((reader.language(name), words[0]))
    return Traits(group, refs, frozenset(part.states), frozenset(givens))


def set_offices_apart(part: Part, reader: NameReader) -> None:
    """Move office words that stand among a person's names to the descriptions."""
    if _group_of(part) == "person":
        offices = {name for name in part.names if reader.is_office(name)}
        part.described |= offices
        part.names -= offices
        for office in offices:
            part.called.pop(office, None)
        if offices and part.names and not part.called:
            part.called[max(sorted(part.names), key=lambda n: len(reader.words(n)))] += 1


def _group_of(part: Part) -> str:
    kind = min(part.kinds, key=lambda k: (-part.kinds[k], k))
    return GROUPS.get(kind, kind)


def _merge(left: Traits, right: Traits) -> Traits:
    group = min(left.group, right.group)
    return Traits(group, left.refs | right.refs, left.states | right.states, left.givens | right.givens)


def _given_apart(left: Traits, right: Traits, reader: NameReader) -> bool:
    """Whether both have given names in one language, none near to any of the other."""
    pairs = [(a, b) for la, a in left.givens for lb, b in right.givens if la == lb]
    return bool(pairs) and not any(reader.alike(a, b) for a, b in pairs)
