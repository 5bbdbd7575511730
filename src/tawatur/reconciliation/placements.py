"""How one event stands to another that may hold it: by who took part, where it was, when it was, and what is said."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from tawatur.core.judgement import Verdict
from tawatur.packs.inclusion_rules import InclusionRules
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import Account, WordReader
from tawatur.reconciliation.happenings import Happening
from tawatur.reconciliation.kinds import PERSONAL
from tawatur.reconciliation.scene import Scene

_WORDS = re.compile(r"[^\W_]+")
_BETWEEN = 2  # words between «during» and the word for the whole
_PAIR = 2  # sides that an agreement takes


class Placement(Struct, frozen=True):
    """What is known of one event as a part of another.

    `who`, `where` and `when`: True inside it, False outside, None where it is not known. `after`: within the days
    that a visit may go on. `beside`: two claims of one report told together, `said`: one that says so, with the words.
    """

    who: bool | None
    where: bool | None
    when: bool | None
    after: bool = False
    beside: tuple[Account, Account] | None = None
    said: tuple[Account, Account, str] | None = None

    def judge(self, *, toll: bool) -> Verdict:
        """Yes if the report says so, all is inside, or it is told together with the same people; a toll names none."""
        known = (self.who, self.where, self.when)
        if False in known:
            return Verdict.NO
        same = self.where if toll else self.who
        if self.said or all(known) or (same and self.beside and not self.after):
            return Verdict.YES
        open_ones = known.count(None)
        return Verdict.UNSURE if open_ones == 1 or (self.after and open_ones == _PAIR and self.who) else Verdict.NO


class Placer:
    """Places events of one pile in one another."""

    def __init__(self, scene: Scene, packs: Packs, rules: InclusionRules) -> None:
        """`packs` give the folding of the words in `rules`."""
        self._scene, self._rules = scene, rules
        reading = WordReader(packs)
        self._fold, self._words = reading.folded, reading.words
        self._lasting = [self._fold(word) for words in rules.lasting.values() for word in words]
        self._said = {each.key: self._join_words(each.words) for each in rules.wholes}

    def _join_words(self, words: dict[str, list[str]]) -> re.Pattern[str]:
        """«during», up to two words, and the whole; or «in» and the whole at once."""
        forms = []
        for code, named in words.items():
            whole = self._any(named)
            forms.append(rf" {self._any(self._rules.within.get(code, ()))}(?: \S+){{0,{_BETWEEN}}}? {whole} ")
            forms.append(rf" {self._any(self._rules.at_once.get(code, ()))} {whole} ")
        return re.compile("|".join(forms))

    def _any(self, words: Iterable[str]) -> str:
        folded = sorted({self._fold(word).strip() for word in words}, key=lambda word: (-len(word), word))
        return f"(?:{'|'.join(map(re.escape, folded))})"

    def read_saying(self, account: Account, whole: str) -> str:
        """The words by which a claim puts its event into one of a kind; "" if it does not.

        Where both are of one kind the claim's own word for its event is no word for the other.
        """
        clause = account.read_clause()
        folded = self._fold(clause)
        found = self._said[whole].search(folded)
        if found is None:
            return ""
        first, words = folded[: found.start()].count(" "), found.group().split()
        written = _WORDS.findall(clause)
        same = len(written) == len(folded.split())
        own = account.claim.event == whole and words[-1] in self._fold(account.claim.trigger).split()
        return "" if own else " ".join(written[first : first + len(words)] if same else words)

    def names(self, outer: Account, word: str) -> bool:
        """Whether a claim calls its event by the word that another puts its own event into."""
        return bool(set(self._words(word)) & set(self._words(outer.text)))

    def lasts(self, outer: Happening) -> bool:
        """Whether it is fighting that goes on and has incidents, not an incident itself."""
        told = (self._fold(account.text) for account in outer.group if outer.event == "conflict_event")
        return any(word in text for text in told for word in self._lasting)

    def place(self, inner: Happening, outer: Happening) -> Placement:
        """How the one stands to the other, what is said of it left aside."""
        when, after = self._compare_days(inner, outer)
        lost = outer.event == "visit" and not outer.places
        beside = None if lost else find_beside(inner, outer, self._rules.near)
        return Placement(self._compare_people(inner, outer), self._compare_places(inner, outer), when, after, beside)

    def _compare_people(self, inner: Happening, outer: Happening) -> bool | None:
        if not inner.people or not outer.people:
            return None
        shared = inner.sides & outer.sides
        if outer.event == "conflict_event":
            return True if shared else None
        if inner.people & outer.people:
            return True
        if inner.event == "agreement":
            both = shared and (len(shared) >= _PAIR or bool((inner.sides - shared) & self._hosts(outer)))
            return True if both else None if shared else False
        named = [any(self._scene.kinds.get(e) in PERSONAL for e in each.people) for each in (inner, outer)]
        return False if all(named) or not shared else None

    def _hosts(self, outer: Happening) -> frozenset[str]:
        """The states in which a visit was."""
        return self._scene.sides(outer.places) if outer.event == "visit" else frozenset()

    def _compare_places(self, inner: Happening, outer: Happening) -> bool | None:
        if not outer.places:
            return None
        if not inner.places:
            return True if inner.sides & (self._hosts(outer) - outer.sides) else None
        scene = self._scene
        fighting = outer.event == "conflict_event" and not self.lasts(outer)
        holding = [place for place in outer.places if not (fighting and scene.is_state(place))]
        if any(scene.lies_in(one, other) for one in inner.places for other in holding):
            return True
        mine, others = ({scene.states.get(e, "") for e in each.places} - {""} for each in (inner, outer))
        return False if mine and others and not mine & others else None

    def _compare_days(self, inner: Happening, outer: Happening) -> tuple[bool | None, bool]:
        if inner.future != outer.future:
            return False, False
        if not inner.dated or not outer.dated:
            return (None if _meet(self._likely(inner), self._likely(outer)) else False), False
        if _meet((inner.first, inner.last), (outer.first, outer.last)):
            told = (inner,) if self.lasts(outer) else (inner, outer)
            loose = any(each.days is None or each.days > self._rules.loose_days for each in told)
            return (None if loose else True), False
        late = (inner.first - outer.last).days if inner.first and outer.last else 0
        may_last = outer.event == "visit" and 0 < late <= self._rules.lasting_days
        return (None if may_last else False), may_last

    def _likely(self, one: Happening) -> tuple[date | None, date | None]:
        """The days told; of an undated event, which is news of its reports, some days up to the last of them."""
        if one.dated:
            return one.first, one.last
        told = [a.document.published for a in one.group]
        if any(each.start is None or each.end is None for each in told):
            return None, None
        fresh = timedelta(days=self._scene.rules.events.fresh_days)
        first = min(each.start for each in told if each.start) - fresh
        return first, None if one.future else max(each.end for each in told if each.end)


def _meet(left: tuple[date | None, date | None], right: tuple[date | None, date | None]) -> bool:
    before = left[1] is not None and right[0] is not None and left[1] < right[0]
    after = right[1] is not None and left[0] is not None and right[1] < left[0]
    return not before and not after


def find_beside(inner: Happening, outer: Happening, reach: int) -> tuple[Account, Account] | None:
    """The two claims of one report that stand nearest, if no farther than `reach` letters from each other."""
    near = [(_count_letters(a, b), a.id, b.id, a, b) for a in inner.group for b in _of_report(outer, a.claim.doc)]
    best = min(near, key=lambda one: one[:3], default=None)
    return (best[3], best[4]) if best and best[0] <= reach else None


def find_nearest(account: Account, outers: Sequence[Happening]) -> tuple[Happening, Account] | None:
    """Of several events told in the claim's report the one told nearest to it, what stands before it first."""
    told = [(outer, b) for outer in outers for b in _of_report(outer, account.claim.doc)]
    start = account.claim.evidence[0].start

    def order(pair: tuple[Happening, Account]) -> tuple[int, bool, str]:
        return _count_letters(account, pair[1]), pair[1].claim.evidence[0].start > start, pair[1].id

    return min(told, key=order, default=None)


def _of_report(one: Happening, doc: str) -> Sequence[Account]:
    return [account for account in one.group if account.claim.doc == doc]


def _count_letters(left: Account, right: Account) -> int:
    ours, theirs = left.claim.evidence[0], right.claim.evidence[0]
    return max(0, ours.start - theirs.end, theirs.start - ours.end)
