"""How a language writes the designations of weapons: names of Latin letters and of makers, plurals, words of arms.

A designation that is a code (JF-17, Su-30MKI) is spelled letter by letter in Arabic, and desks name the letters
differently. The rules stand in `languages/<code>/designations.yaml`, so that an item lists the code once.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack

# Letters, figures, perhaps letters and one more figure: F-16, Su-30MKI, M1A2, Mi-17V-5.
_CODE = re.compile(r"([A-Z][A-Za-z]{0,3})[- ]?(\d{1,4})([A-Z]{0,3})(?:[- ]?(\d{1,2}))?")
_TAKES_PLURAL = re.compile(r".*[^\W\d_]\d*")  # «TB2s», «Rafales»; behind «F-16» the tokeniser parts the ending itself


class SpellingExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A name, spellings that must come of it, and those of them that need a cue."""

    name: str
    plain: list[str] = []
    doubtful: list[str] = []


class DesignationPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`designations.yaml` of one language.

    `letters`: the names of Latin letters, the usual one first. `makers`: what stands for the head of a code that is
    no row of letters (Su, MiG). `doubtful`: names of letters that are ordinary words too. `plural`: the ending of a
    plural. `cues`: words of arms beside which a doubtful name is a weapon, though they are no class of arms. `words`:
    ordinary words that are heads of designations: before a figure they name a weapon only if a hyphen or nothing stands
    between («فجر-5», not «فجر 5 أكتوبر»), in quotation marks, or beside a cue. `unless`: phrases with a word of arms
    that are none in trade («السلاح النووي»). `kept`: words like verbs that stand between a number and arms («six used
    tanks»).
    """

    about: str
    letters: dict[str, list[str]] = {}
    makers: dict[str, list[str]] = {}
    doubtful: list[str] = []
    plural: str = ""
    cues: list[str] = []
    words: list[str] = []
    unless: list[str] = []
    kept: list[str] = []
    examples: list[SpellingExample] = []


class Spelling(Struct, frozen=True):
    """One spelling made of a name; `doubtful`: it is a weapon only beside a word that says so."""

    text: str
    doubtful: bool = False


def load_designations(codes: Iterable[str]) -> list[DesignationPack]:
    """The packs of these languages; a language may have none."""
    places = [DATA.joinpath("languages", code, "designations.yaml") for code in codes]
    return [read_pack(place, DesignationPack) for place in places if place.is_file()]


def derive_spellings(name: str, pack: DesignationPack) -> Iterator[Spelling]:
    """What the rules of a language make of a name in Latin letters.

    A code of one letter before one figure, or whose letter's name is a word, needs a cue («تي-6», «في-22»).
    """
    if pack.plural and _TAKES_PLURAL.fullmatch(name) and not name.endswith(pack.plural):
        yield Spelling(name + pack.plural)
    code = _CODE.fullmatch(name)
    if code is None:
        return
    head, number, behind, last = code.groups(default="")
    tail = " ".join(
        [*(pack.letters[letter][0] for letter in behind if letter in pack.letters), *([last] if last else [])]
    )
    for spelled in _spell_head(head, pack):
        bare = spelled.split()
        doubtful = len(head) == 1 and (len(number) == 1 or bare[0] in pack.doubtful)
        yield Spelling(f"{spelled}-{number} {tail}".strip(), doubtful)


def find_code(designation: str) -> Spelling | None:
    """The code at the head of a longer designation («KC-46 Pegasus»), if it begins with one."""
    head, *more = designation.split()
    code = _CODE.fullmatch(head)
    return Spelling(head, doubtful=len(code[1]) == 1) if code is not None and more else None


def _spell_head(head: str, pack: DesignationPack) -> Iterator[str]:
    if head in pack.makers:
        yield from pack.makers[head]
    elif head.isupper() and all(letter in pack.letters for letter in head):
        yield from (" ".join(names) for names in product(*(pack.letters[letter] for letter in head)))
