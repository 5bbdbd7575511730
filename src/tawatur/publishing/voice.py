"""The voice of a page: phrases filled in, in one language."""

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale

from tawatur.core.memory import Memory
from tawatur.packs.packs import Packs
from tawatur.publishing.markup import Run, Text, direction_of, flatten, left_to_right, plain

Part = Text | str | int
_PIECES = re.compile(r"\[([^\[\]]*\{[^\[\]]*)\]")
_FIELD = re.compile(r"\{(\w+)\}")
_REMEMBERED = 1 << 14  # texts whose language is kept: a name is printed many times


class Voice:
    """Says phrases in one language; what it is given is set apart where it reads the other way."""

    def __init__(self, language: str, packs: Packs) -> None:
        """`language` is the code of a language pack."""
        self.language = language
        self.direction = packs.languages[language].direction
        self.locale = Locale.parse(language)
        self._phrases = packs.phrases
        codes = sorted(packs.languages, key=lambda code: (code != language, code))
        self._letters = {code: frozenset(packs.languages[code].alphabet.lower()) - {" "} for code in codes}
        self._tongues = Memory(self._read_tongue, most=_REMEMBERED)
        self._words = Memory(self._say_word, most=_REMEMBERED)
        self._bare = Memory(self._say_bare, most=_REMEMBERED)

    def knows(self, code: str) -> bool:
        """Whether there is a phrase of this code in the page's language."""
        return self._phrases.wording(code, self.language) is not None

    def say(self, code: str, /, **parts: Part) -> Text:
        """The phrase with its fields filled; a code without a phrase is printed as it stands.

        A field that must be there and is empty is said to be unknown.
        """
        if not parts:
            return self._bare[code]
        fields = {name: self._part(part) for name, part in parts.items()}
        wording = self._phrases.wording(code, self.language)
        if wording is None:
            return left_to_right(code)
        return _fill(wording, self._ask(wording, fields))

    def _say_bare(self, code: str) -> Text:
        """The phrase with no field filled."""
        wording = self._phrases.wording(code, self.language)
        return left_to_right(code) if wording is None else _fill(wording, self._ask(wording, {}))

    def _ask(self, wording: str, fields: dict[str, Text]) -> dict[str, Text]:
        """The fields, those that must be there and are empty said to be unknown."""
        return fields | {name: fields.get(name) or self.say("unknown") for name in _asked(wording)}

    def try_say(self, code: str, /, **parts: Part) -> Text:
        """As `say`, but () where there is no such phrase or a field that must be there is empty."""
        fields = {name: self._part(part) for name, part in parts.items()}
        wording = self._phrases.wording(code, self.language)
        if wording is None or not all(fields.get(name) for name in _asked(wording)):
            return ()
        return _fill(wording, fields)

    def count(self, code: str, number: int, /, **parts: Part) -> Text:
        """The phrase in the plural category of `number`, which fills the field `n`."""
        form = f"{code}.{self.locale.plural_form(number)}"
        return self.say(form if self.knows(form) else f"{code}.other", n=number, **parts)

    def word(self, text: str, lang: str = "") -> Text:
        """Words from a text or pack, isolated unless they read as the page does."""
        return self._words[text, lang]

    def _say_word(self, asked: tuple[str, str]) -> Text:
        text, lang = asked
        text = text.strip()
        direction = direction_of(text)
        own = not direction or direction == self.direction
        lang = lang or self.tongue(text)
        if not text or (own and lang in ("", self.language)):
            return plain(text)
        return (Run(text, "" if lang == self.language else lang, direction),)

    def tongue(self, text: str) -> str:
        """The language whose alphabet the first letter belongs to, the page's own first; "" if none."""
        return self._tongues[text]

    def _read_tongue(self, text: str) -> str:
        first = next((char for char in text.lower() if char.isalpha()), "")
        return next((code for code, letters in self._letters.items() if first in letters), "") if first else ""

    def join(self, parts: Sequence[Text], kind: str = "list") -> Text:
        """The parts as a list in words ("a, b and c"); `kind` names the phrases of the joints."""
        if len(parts) < 2:
            return parts[0] if parts else ()
        between = self._joint(f"{kind}.between")
        last = self._joint(f"{kind}.last" if len(parts) > 2 else f"{kind}.pair")
        said = list(parts[0])
        for part in parts[1:-1]:
            said += [*between, *part]
        return (*said, *last, *parts[-1])

    def capital(self, text: Text) -> Text:
        """The text with its first letter in upper case, where the first run is the page's own."""
        if not text or text[0].lang or not text[0].text:
            return text
        first = text[0]
        return (Run(first.text[0].upper() + first.text[1:], first.lang, first.direction), *text[1:])

    def sentence(self, text: Text) -> Text:
        """The text as a sentence: a capital at its head, a stop at its end."""
        if not text or text[-1].text.rstrip()[-1:] in ".!?؟…":
            return self.capital(text)
        return (*self.capital(text), *self.say("stop"))

    def _joint(self, code: str) -> Text:
        """A joint; `_` stands for a space at its ends."""
        return plain(flatten(self.say(code)).replace("_", " "))

    def _part(self, part: Part) -> Text:
        if isinstance(part, int):
            return plain(str(part))
        return self.word(part) if isinstance(part, str) else part


@cache
def _asked(wording: str) -> frozenset[str]:
    """The fields outside `[...]`."""
    return frozenset(name for piece in _PIECES.split(wording)[::2] for name in _FIELD.findall(piece))


@cache
def _take_apart(wording: str) -> tuple[tuple[tuple[str, ...], tuple[Text | str, ...]], ...]:
    """The pieces of a wording: which fields one must have to be said, and its own words and the names of its fields."""
    pieces = []
    for place, piece in enumerate(_PIECES.split(wording)):
        bits = [bit if number % 2 else plain(bit) for number, bit in enumerate(_FIELD.split(piece))]
        pieces.append((tuple(_FIELD.findall(piece)) if place % 2 else (), tuple(bit for bit in bits if bit)))
    return tuple(pieces)


def _fill(wording: str, fields: dict[str, Text]) -> Text:
    """The wording with its fields, without the bracketed parts that have an empty one."""
    said: list[Run] = []
    for needed, bits in _take_apart(wording):
        if all(map(fields.get, needed)):
            for bit in bits:
                said += fields[bit] if isinstance(bit, str) else bit
    return tuple(said)
