"""Who tells of an event only to answer it: he regrets or welcomes what others did, or says that a deed was his."""

import re
from collections.abc import Callable
from functools import cached_property

from tawatur.packs.languages import inflect_all
from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import Account, WordReader

_BEFORE = 200  # characters looked at before the evidence
_INTO = 24  # characters of the evidence in which the verb of the answer itself may stand («أدانت الهجوم»)
_STOP = re.compile(r"[.!?؟؛;:،,\n](?![0-9])")


class ReactionReader:
    """Tells of a claim whether its speaker was a witness or answers what he heard."""

    def __init__(self, packs: Packs, reading: WordReader, claims_attack: Callable[[str], bool]) -> None:
        """`packs` give the words of answering, of speech and of relative clauses; `claims_attack` tells whether a text
        has somebody own an attack.
        """
        self._read, self._claims_attack = reading.folded, claims_attack
        words = packs.reconciliation_rules.reactions.values()
        self._reactions = sorted({self._read(word) for listed in words for word in listed})
        speech = packs.speech.values()
        self._relatives = {self._read(word) for pack in speech for word in pack.relatives}
        self._packs = packs
        self._known: dict[str, bool] = {}

    @cached_property
    def _told(self) -> re.Pattern[str]:
        """Words of speech that answer nothing, and that-words: what stands behind them is told."""
        told: set[str] = set()
        for code, speech in self._packs.speech.items():
            said = [pair for v in speech.verbs if not (v.tells or v.judges or v.voiced) for pair in v.verbs]
            told.update(map(self._read, (*inflect_all(self._packs.languages[code], said), *speech.that)))
        return re.compile("|".join(sorted(map(re.escape, told - self._relatives - {*self._reactions}))))

    def reacts(self, account: Account) -> bool:
        """Whether the speaker answers the event, or owns the deed whose victims the claim counts."""
        known = self._known.get(account.id)
        if known is None:
            known = self._known[account.id] = self._owns(account) or self._answers(account)
        return known

    def _owns(self, account: Account) -> bool:
        return account.claim.event == "casualty" and self._claims_attack(account.read_sentence())

    def _answers(self, account: Account) -> bool:
        start, text = account.claim.evidence[0].start, account.document.text
        near = self._cut(text[max(0, start - _BEFORE) : start + _INTO])
        place, word = max((near.rfind(word), word) for word in self._reactions)
        return place >= 0 and self._told.search(near, place + len(word) - 1) is None

    def _cut(self, text: str) -> str:
        """The words since the last stop, folded; a comma before a relative word is none."""
        parts = _STOP.split(text)
        kept = parts.pop()
        while parts and any(self._read(kept).startswith(word) for word in self._relatives):
            kept = f"{parts.pop()} {kept}"
        return self._read(kept)
