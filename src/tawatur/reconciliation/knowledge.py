"""Common knowledge: who holds a post, what a law in force says. A newsroom that tells it answers for it itself."""

from collections import defaultdict
from collections.abc import Sequence

from tawatur.core.values import Reason
from tawatur.packs.languages import inflect_all
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import ASSERTED, Account
from tawatur.reconciliation.kinds import read_aspect
from tawatur.reconciliation.scene import Scene

_FRESH = ("day", "week", "part_of_month")  # how news is dated; what is remembered is dated by its month or year


class Knowledge:
    """Which findings are common knowledge, and which reports may have it from one text."""

    def __init__(self, groups: Sequence[Sequence[Account]], scene: Scene, packs: Packs) -> None:
        """`groups` are the claims of each finding of the pile; `packs` tell which words name who holds a post."""
        self._scene, self._rules = scene, scene.rules.independence
        self._posts = _list_post_words(packs)
        self._news: dict[str, set[int]] = defaultdict(set)
        for number, group in enumerate(groups):
            if group[0].claim.event not in self._rules.common_events:
                for account in group:
                    self._news[account.claim.doc].add(number)

    def covers(self, group: Sequence[Account]) -> bool:
        """Whether all that is asserted of it is a standing state or a law long made: nothing in it is news.

        A post somebody is being given or loses, and a law of these days, are news, and may be one agency's.
        """
        told = [a for a in group if a.claim.modality in ASSERTED]
        return bool(told) and all(self._stands(a) for a in told)

    def _stands(self, account: Account) -> bool:
        if account.claim.event not in self._rules.common_events:
            return False
        if account.claim.event == "embargo":
            aspect = read_aspect(account, self._scene)
            return aspect in self._rules.common_aspects and not self._is_fresh(account)
        trigger = account.claim.trigger
        return not account.dated and not account.fill("actor") and (not trigger or trigger in self._posts)

    def _is_fresh(self, account: Account) -> bool:
        """Whether an act is dated by its day or week, and the report is not known to have come long after."""
        when, out = account.claim.when, account.document.published.start
        if when is None or when.precision not in _FRESH:
            return False
        last = when.end or when.start
        return out is None or last is None or (out - last).days <= self._scene.rules.events.fresh_days

    def one_text(self, left: str, right: str) -> bool:
        """Whether two reports share wording, may be translations, or tell so much of the same news that one may be
        the other told anew.
        """
        if self._scene.roots.are_akin(left, right):
            return True
        ours, theirs = self._news.get(left, set()), self._news.get(right, set())
        fewest = min(len(ours), len(theirs))
        return bool(fewest) and len(ours & theirs) >= self._rules.same_news * fewest


def set_hedges_apart(group: Sequence[Account]) -> dict[str, Reason]:
    """Of common knowledge, the claims that do not assert it, by claim, and why they do not count."""
    return {a.id: Reason("not_asserted") for a in group if a.claim.modality not in (*ASSERTED, "denied")}


def _list_post_words(packs: Packs) -> frozenset[str]:
    """The words of triggers that say what the holder of a post is called, folded, particles on and off."""
    found: set[str] = set()
    for trigger in (t for event in packs.events.values() for t in event.triggers if t.office):
        language = packs.languages[trigger.language]
        words = {w for noun in trigger.nouns for w in noun.split()} | inflect_all(language, trigger.verbs)
        found |= words | {w[1:] for w in words if w[0] in language.particles.prepositions}
    return frozenset(map(packs.folding.fold, found))
