"""Words beside a figure that say what sort of count it is: a first or a later one, of a lot, of another incident."""

from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.accounts import WordReader


class CountWords:
    """The word lists of counts, folded once."""

    def __init__(self, rules: ReconciliationRules, reading: WordReader) -> None:
        """`reading` gives the comparable form of words."""
        lists = {
            "first": rules.first_counts,
            "later": rules.later_counts,
            "lot": rules.lots,
            "other": rules.other_incidents,
        }
        self._reading = reading
        self._words = {
            key: [reading.folded(word) for words in listed.values() for word in words] for key, listed in lists.items()
        }

    def _tells(self, key: str, text: str) -> bool:
        folded = self._reading.folded(text)
        return any(word in folded for word in self._words[key])

    def is_first(self, text: str) -> bool:
        """Whether the text calls its figure a first one («حصيلة أولية», "preliminary toll")."""
        return self._tells("first", text)

    def is_later(self, text: str) -> bool:
        """Whether the text calls its figure one that rose («ارتفاع حصيلة», "the toll has risen to")."""
        return self._tells("later", text)

    def is_lot(self, text: str) -> bool:
        """Whether the words around a number say that it counts one lot of more («أول أربع طائرات», "ten a year")."""
        return self._tells("lot", text)

    def is_of_other_incident(self, text: str) -> bool:
        """Whether the text tells of an incident beside the one told before («في هجوم منفصل», "in another attack")."""
        return self._tells("other", text)
