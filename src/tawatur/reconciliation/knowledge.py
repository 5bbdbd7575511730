"""Common knowledge: who holds a post, what a law in force says. A newsroom that tells it answers for it itself."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

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
        """`groups` are the claims of each finding of the pile; `packs` tell which words name who holds a post, and when
        the instruments of the embargoes were adopted.
        """
        self._scene, self._rules = scene, scene.rules.independence
        self._posts, self._adopted = _list_post_words(packs), _date_instruments(packs)
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
        """Whether an act is dated by its day or week, and the report is not known to have come long after; or it is
        that of an instrument adopted shortly before a report whose day is known, whatever day is told.
        """
        when, published, soon = account.claim.when, account.document.published, self._scene.rules.events.fresh_days
        if when is None or when.precision not in _FRESH:
            named = self._scene.resolution(account)
            number = "".join(filter(str.isdigit, self._scene.entities.label(named))) if named is not None else ""
            adopted, latest = self._adopted.get(number), published.end
            return adopted is not None and latest is not None and 0 <= (latest - adopted).days <= soon
        last = when.end or when.start
        return published.start is None or last is None or (published.start - last).days <= soon

    def pair_texts(self, docs: Sequence[str]) -> Iterator[tuple[str, str]]:
        """The pairs of these reports, which are in order, that share wording, may be translations, or tell so much of
        the same news that one may be the other told anew.
        """
        roots, among = self._scene.roots, set(docs)
        telling: dict[int, list[str]] = defaultdict(list)
        prints: dict[str, list[str]] = defaultdict(list)
        for doc in docs:
            prints[roots.document(doc)].append(doc)
            for number in self._news.get(doc, ()):
                telling[number].append(doc)
        for doc in docs:
            ours = self._news.get(doc, set())
            shared = Counter(chain.from_iterable(_list_later(telling[number], doc) for number in ours))
            found = {
                other
                for other, count in shared.items()
                if count >= self._rules.same_news * min(len(ours), len(self._news[other]))
            }
            found.update(other for other in roots.beside(doc) if other > doc and other in among)
            found.update(_list_later(prints[roots.document(doc)], doc))
            yield from ((doc, other) for other in sorted(found))


def _list_later(docs: Sequence[str], doc: str) -> Sequence[str]:
    """Of reports in order those behind one of them."""
    return docs[bisect_right(docs, doc) :]


def set_hedges_apart(group: Sequence[Account]) -> dict[str, Reason]:
    """Of common knowledge, the claims that do not assert it, by claim, and why they do not count."""
    return {a.id: Reason("not_asserted") for a in group if a.claim.modality not in (*ASSERTED, "denied")}


def _date_instruments(packs: Packs) -> dict[str, date]:
    """When the numbered instruments of the embargoes were adopted, by number; those whose day is known."""
    listed = (instrument for regime in packs.embargoes.values() for instrument in regime.instruments)
    days = ((one.number, one.adopted) for one in listed if one.number.isdigit())
    return {number: date.fromisoformat(day) for number, day in days if len(day) == len("2011-02-26")}


def _list_post_words(packs: Packs) -> frozenset[str]:
    """The words of triggers that say what the holder of a post is called, folded, particles on and off."""
    found: set[str] = set()
    for trigger in (t for event in packs.events.values() for t in event.triggers if t.office):
        language = packs.languages[trigger.language]
        words = {w for noun in trigger.nouns for w in noun.split()} | inflect_all(language, trigger.verbs)
        found |= words | {w[1:] for w in words if w[0] in language.particles.prepositions}
    return frozenset(map(packs.folding.fold, found))
