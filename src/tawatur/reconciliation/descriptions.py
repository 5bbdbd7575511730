"""How voices without a name are described, and what that tells of whose word they give."""

from tawatur.core.claim import Claim
from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.accounts import PRESS
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader

_PARTICLE = 2  # letters of a particle written onto a word


class DescriptionReader:
    """Reads «المتحدث الأمني بوزارة الداخلية», «مصدر رسمي سويدي», "Swedish officials"."""

    def __init__(self, lexicon: Lexicon, reader: NameReader, rules: ReconciliationRules) -> None:
        """`lexicon` knows posts and sorts of voices, `reader` makes words comparable and finds states in them."""
        self._post, self._split = lexicon.post, reader.bare_states
        self._voice, self._regions = lexicon.voice, lexicon.regions
        self._speaking = frozenset(rules.voices)
        self._official = frozenset(frozenset(reader.words(one)) for one in rules.independence.official_sources)

    def read_office(self, description: str) -> tuple[str, frozenset[str]] | None:
        """The post that somebody is described by, and the states named with it; None where either is not told."""
        states = frozenset(word for word in self._split(description) if word.isupper())
        post = self.read_post(description)
        return (post, states) if post and states else None

    def read_post(self, description: str) -> str:
        """The post that somebody is described by ("Swedish defence minister"); "" for none."""
        words = description.split()
        return min((post for n in range(len(words)) if (post := self._post(" ".join(words[n:])))), default="")

    def read_voice(self, description: str) -> tuple[str, frozenset[str]] | None:
        """The sort of an unnamed voice and the states or regions named with it; None where either is not told."""
        states = frozenset(word for word in self._split(description) if word.isupper()) | self._regions(description)
        voice = self._voice(description)
        return (voice, states) if voice and states else None

    def speaks_for(self, description: str, body: str) -> bool:
        """Whether a voice without a name is described as one that speaks for a body («المتحدث الأمني بوزارة الداخلية»,
        "Kenya's military spokesman").

        A state that only one of the two names is no hindrance.
        """
        posts = {self._post(description), self._post(description.rsplit(maxsplit=1)[-1])} if description else set()
        return not posts.isdisjoint(self._speaking) and self._names_body(description, body)

    def _names_body(self, description: str, body: str) -> bool:
        """Whether a description holds the whole name of a body, and no other state."""
        told, named = self._split(description), self._split(body)
        words = {word for word in told if not word.isupper()}
        states = {word for word in told if word.isupper()}, {word for word in named if word.isupper()}
        apart = bool(states[0] and states[1] and states[0] != states[1])
        held = [word for word in named if not word.isupper()]
        return bool(held) and not apart and all(any(_holds(one, word) for one in words) for word in held)

    def gives_word_of(self, description: str, body: str, state: str) -> bool:
        """Whether a source without a name is called one by which a state or body gives out its word («مصدر رسمي سويدي»,
        «مصدر مسؤول في وزارة الداخلية»), and that is this body of this state.
        """
        words = self._split(description)
        if not any(one <= words for one in self._official):
            return False
        states = {word for word in words if word.isupper()}
        return states == {state} or self._names_body(description, body)

    def read_bare(self, claim: Claim) -> tuple[str, frozenset[str]] | None:
        """The sort of a voice without a name of which no more is told than the sort and perhaps a state («مسؤولون»,
        "Swedish officials"), and the states; None for any other, and for one that a newsroom is said to have heard.
        """
        heard = any(link.kind in PRESS and not link.inferred for link in claim.chain[1:])
        words = self._split(claim.origin.description)
        states = frozenset(word for word in words if word.isupper())
        sort = self._voice(claim.origin.description)
        bare = bool(sort) and len(words - states) == 1 and claim.origin.count is None
        return (sort, states) if bare and not heard else None


def _holds(word: str, name: str) -> bool:
    """Whether a word is a name's, with a particle written onto it or without («بوزارة»)."""
    return word == name or (word.endswith(name) and len(word) - len(name) <= _PARTICLE)
