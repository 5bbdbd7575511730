"""Scripts and what tells the languages of one script apart."""

from msgspec import Struct

from tawatur.core.errors import BadPack
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.languages import Language


class Script(Struct, frozen=True, forbid_unknown_fields=True):
    """One script: a pattern of one of its letters; patterns of the letters that languages without a pack have of their
    own.
    """

    letters: str
    others: dict[str, str] = {}


class ScriptRules(Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/scripts.yaml`; the file says what each number means and how it was set."""

    least_share: float
    foreign: str
    foreign_factor: float
    sample: int
    own_share: float
    telling_share: float
    telling_lead: float
    scripts: dict[str, Script]

    @property
    def native(self) -> str:
        """A pattern of one letter of a script other than the foreign one: those that have no capitals."""
        return "|".join(script.letters for name, script in self.scripts.items() if name != self.foreign)


def load_scripts(languages: dict[str, Language]) -> ScriptRules:
    """The rules, checked: every language pack is of a script told of here."""
    place = DATA.joinpath("rules", "scripts.yaml")
    rules = read_pack(place, ScriptRules)
    for code, language in languages.items():
        if language.script not in rules.scripts:
            raise BadPack(f"{place}: no script {language.script!r}, which the language {code} has; add its letters")
    return rules
