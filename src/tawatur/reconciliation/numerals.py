"""Small numbers as a report writes them, in digits or in words."""

from tawatur.packs.packs import Packs
from tawatur.reconciliation.accounts import WordReader


class NumeralReader:
    """The numbers up to nineteen by their words in all languages, and any number in digits."""

    def __init__(self, packs: Packs, reading: WordReader) -> None:
        """`reading` gives the comparable form of words."""
        numerals = (n for pack in packs.reckonings.values() for n in (*pack.numbers.ones, *pack.numbers.teens))
        written = ((form.partition(")")[2] or form, int(n.value)) for n in numerals for form in n.forms)
        self._numbers = {reading.stem(reading.folded(form).split()[-1]): value for form, value in written}

    def read(self, word: str) -> int | None:
        """The number that a word in its comparable form is; None for any other word."""
        return int(word) if word.isdecimal() else self._numbers.get(word)
