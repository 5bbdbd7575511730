"""Under which heading of which register an item stands, by rules that say why and whence."""

from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.items import ItemEntry

Heading = Literal["unroca", "att", "sipri", "military_list"]
REGISTERS: tuple[Heading, ...] = get_args(Heading)
OUTSIDE = "none"  # the code of what surely stands under no heading; unknown is ""


class ClassRule(Struct, frozen=True, forbid_unknown_fields=True):
    """One rule: what it asks of an item, and the heading that follows, with the reason in words.

    All that is asked must hold; a list asks for one of its members. `given` is the code of the item's own line
    ("" = it has none), `unroca` what the rules of the UN Register made of it. Without a `code` the item's own stands.
    """

    id: str
    text: dict[str, str]
    code: str | None = None
    given: list[str] = []
    category: list[str] = []
    description: list[str] = []
    key: list[str] = []
    key_not: list[str] = []
    unroca: list[str] = []
    system: bool | None = None

    def fits(self, entry: ItemEntry, given: str, unroca: str) -> bool:
        """Whether an item that its own line puts under `given` meets all that is asked."""
        asked = (
            (self.given, given), (self.category, entry.category), (self.description, entry.description),
            (self.key, entry.key), (self.unroca, unroca),
        )  # fmt: skip
        return (
            all(not listed or value in listed for listed, value in asked)
            and entry.key not in self.key_not
            and self.system in (None, entry.system)
        )


class ClassificationPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/classification.yaml`: sources and codes by register, and the rules in the order in which they decide."""

    about: str
    made_by: str
    sources: dict[Heading, str]
    codes: dict[Heading, list[str]]
    rules: dict[Heading, list[ClassRule]]


class Classed(Struct, frozen=True):
    """Where one item stands in one register: a code, "none" for surely nowhere, "" for unknown; and the rule."""

    code: str
    rule: str


class Classification:
    """The rules, ready; raises BadPack where they do not hold together."""

    def __init__(self, pack: ClassificationPack) -> None:
        self.pack = pack
        _check(pack)

    def classify(self, entry: ItemEntry) -> dict[Heading, Classed]:
        """Where an item stands in each register, by the first rule it fits, else by its own line."""
        found: dict[Heading, Classed] = {}
        for register in REGISTERS:
            unroca = found["unroca"].code if "unroca" in found else ""
            found[register] = self._decide(register, entry, unroca)
        return found

    def _decide(self, register: Heading, entry: ItemEntry, unroca: str) -> Classed:
        given = {"unroca": entry.unroca, "sipri": entry.sipri, "military_list": entry.military_list}.get(register, "")
        for rule in self.pack.rules[register]:
            if rule.fits(entry, given, unroca):
                return Classed(given if rule.code is None else rule.code, rule.id)
        return Classed(given, "")

    def explain(self, codes: Iterable[str]) -> dict[Heading, str]:
        """The phrase code that gives the reason in each register, of the codes a line carries."""
        homes = {f"class_rule.{rule.id}": register for register, rules in self.pack.rules.items() for rule in rules}
        return {homes[code]: code for code in codes if code in homes}

    def say(self) -> dict[str, dict[str, str]]:
        """The phrases the rules bring: `class_rule.<id>` in each language."""
        return {f"class_rule.{rule.id}": rule.text for rules in self.pack.rules.values() for rule in rules}


def _check(pack: ClassificationPack) -> None:
    seen: set[str] = set()
    for register, rules in pack.rules.items():
        for rule in rules:
            where = f"rules/classification.yaml: {register}: {rule.id}"
            if rule.id in seen:
                raise BadPack(f"{where} stands twice; give one of them another id")
            unknown = {code for code in (rule.code, *rule.given) if code} - set(pack.codes[register])
            if unknown:
                raise BadPack(f"{where}: no heading {min(unknown)} in `codes`; correct the rule or add the heading")
            seen.add(rule.id)


def load_classification() -> Classification:
    """The rules; raises BadPack."""
    return Classification(read_pack(DATA.joinpath("rules", "classification.yaml"), ClassificationPack))
