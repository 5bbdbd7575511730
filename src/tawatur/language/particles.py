"""What a written word is made of: particles before it, its stem, a pronoun after it."""

from collections.abc import Iterator, Mapping, Set
from typing import TypeAlias

from tawatur.core.folding import Folding
from tawatur.packs.languages import Language, Particles

_SHORTEST_STEM = 3
_LED_BY_ARTICLE = 5  # letters of a stem that begins like the article («التقاه»); less are the article and a word
# particles before, stem, pronoun after
Reading: TypeAlias = tuple[tuple[str, ...], str, str]


class ParticleReader:
    """Reads folded words: the reading whose stem is most surely a word, less what its particles cost."""

    def __init__(self, language: Language, folding: Folding, vocabulary: Set[str], levels: Mapping[str, int]) -> None:
        """`vocabulary` are folded words of the packs (article off), `levels` the language's stems."""
        fold = folding.fold
        self._particles = particles = language.particles
        self._vocabulary = vocabulary
        self._levels = levels
        self._weights = particles.weights
        self._article = particles.article
        self._pronouns = tuple(sorted(particles.pronouns, key=len, reverse=True))
        self._present = tuple(fold(letter) for letter in language.verbs.present_before)
        self._restored = [(fold(tail), fold(bare)) for tail, bare in particles.restored.items()]
        self._guard = {fold(word) for word in particles.guard}
        self._closed = dict(_list_closed(language, folding))

    def read(self, word: str, *, closed: bool = False) -> Reading:
        """The reading of a folded word; `closed` if its spelling forbids a pronoun."""
        listed = self._closed.get(word)
        if listed is not None and not (closed and listed[2]):
            return listed
        for before, rest in self._list_heads(word):
            if rest in self._guard:
                return before, rest, ""
        best, surest = None, 0.0
        for before, rest, after in self._list_readings(word, closed=closed):
            stem, level = self._weigh(rest, after)
            level -= self._cost(before, rest, after, closed=closed)
            if stem and (best is None or level > surest):
                best, surest = (before, stem, after), level
        return best if best is not None and surest > self._weights.unknown else self._read_unknown(word)

    def _cost(self, before: tuple[str, ...], rest: str, after: str, *, closed: bool) -> int:
        """What speaks against a reading whose stem is a word."""
        costs = self._weights.costs
        cost = sum(costs[particle] for particle in before)
        if after:
            cost += costs[after]
        elif not closed and self._article not in before and len(rest) > _SHORTEST_STEM:
            ending = next((pronoun for pronoun in self._pronouns if rest.endswith(pronoun)), "")
            cost += max(self._weights.open - costs[ending], 0) if ending else 0
        sure = self._article in before and rest in self._vocabulary
        if len(rest) < _SHORTEST_STEM and (before or after) and not sure:
            cost += self._weights.short
        return cost

    def _weigh(self, rest: str, after: str) -> tuple[str, float]:
        """The stem that `rest` stands for, spelling before a pronoun undone, and its level; "" if it is no word."""
        found, level = ("", 0.0)
        for stem in (rest, *self._restore(rest, after)):
            one = max(self._levels.get(stem, 0.0), self._weights.listed if stem in self._vocabulary else 0.0)
            if one > level:
                found, level = stem, one
        return (found if after else rest) if level else "", level

    def _restore(self, rest: str, after: str) -> Iterator[str]:
        """What `rest` may be without what follows: «سفينت» of «سفينتها», «كبير» of «كبيرا»."""
        if not after:
            if rest.endswith(self._particles.accusative) and len(rest) > _SHORTEST_STEM + 1:
                yield rest.removesuffix(self._particles.accusative)
            return
        for tail, bare in self._restored:
            if rest.endswith(tail) and len(rest) > len(tail) + 1:
                yield rest.removesuffix(tail) + bare

    def _list_readings(self, word: str, *, closed: bool) -> Iterator[Reading]:
        """All ways to take a word apart, the whole word first, stems of at least two letters."""
        for before, rest in self._list_heads(word):
            if len(rest) < _SHORTEST_STEM - 1:
                continue
            yield before, rest, ""
            if closed or self._article in before:
                continue
            for pronoun in self._pronouns:
                stem = rest[: -len(pronoun)]
                least = _LED_BY_ARTICLE if stem.startswith(self._article) else _SHORTEST_STEM - 1
                if rest.endswith(pronoun) and len(stem) >= least:
                    yield before, stem, pronoun

    def _list_heads(self, word: str) -> Iterator[tuple[tuple[str, ...], str]]:
        """All ways to take particles off the front: conjunction, preposition, article."""
        particles = self._particles
        heads: list[tuple[tuple[str, ...], str]] = [((), word)]
        heads += [((one,), word[len(one) :]) for one in particles.conjunctions if word.startswith(one)]
        for before, rest in heads:
            yield before, rest
            if self._article and rest.startswith(self._article) and len(rest) > len(self._article) + 1:
                yield (*before, self._article), rest[len(self._article) :]
            for one in particles.prepositions:
                if not rest.startswith(one) or not self._may_lead(one, rest[len(one) :]):
                    continue
                bare = rest[len(one) :]
                yield (*before, one), bare
                if bare.startswith(self._article) and len(bare) > len(self._article) + 1 and one != particles.future:
                    yield (*before, one, self._article), bare[len(self._article) :]
            for written, fused in particles.fused.items():
                if rest.startswith(written) and len(rest) > len(written) + 1:
                    yield (*before, *fused), rest[len(written) :]

    def _may_lead(self, particle: str, rest: str) -> bool:
        """Whether a particle may stand before `rest`; that of the future only before a present verb."""
        return particle != self._particles.future or rest.startswith(self._present)

    def _read_unknown(self, word: str) -> Reading:
        """A word without a known stem: the article is taken off, and a conjunction before five letters or more."""
        heads = [(before, rest) for before, rest in self._list_heads(word) if len(rest) >= _SHORTEST_STEM]
        for before, rest in reversed(heads):
            if self._article in before:
                return before, rest, ""
        first = self._particles.conjunctions[0] if self._particles.conjunctions else ""
        if first and word.startswith(first) and len(word) > _SHORTEST_STEM + 1:
            return (first,), word[len(first) :], ""
        return (), word, ""


def _list_closed(language: Language, folding: Folding) -> Iterator[tuple[str, Reading]]:
    """Words of closed classes with all that may be attached to them: «بأنه», «وهو», «لديهم»."""
    particles, fold = language.particles, folding.fold
    hosts = {fold(host) for host in particles.hosts}
    led = {head: {fold(word) for word in words} for head, words in particles.led.items()}
    for stem in sorted(hosts.union(*led.values())):
        for before in _list_leads(stem, particles, led, hosts):
            if before:
                yield "".join(before) + stem, (before, stem, "")
            if stem in hosts:
                own = particles.host_pronouns if len(stem) > 1 else []
                for after in (*particles.pronouns, *own):
                    yield "".join(before) + stem + fold(after), (before, stem, after)


def _list_leads(
    stem: str, particles: Particles, led: Mapping[str, Set[str]], hosts: Set[str]
) -> Iterator[tuple[str, ...]]:
    """What may stand attached before one such word."""
    heads = [(head,) for head in particles.prepositions if stem in led.get(head, ())]
    yield from ((), *heads)
    for one in particles.conjunctions:
        if stem in led.get(one, ()) or (stem in hosts and one == particles.conjunctions[0]):
            yield (one,)
        yield from ((one, *head) for head in heads)
