"""The numbers of the dossier, read from `data/rules/dossier.yaml`."""

from functools import cache

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class DossierRules(Struct, frozen=True, forbid_unknown_fields=True):
    """What the dossier shows first and how much of it; the file says how each was set."""

    leading: list[str]
    setting: list[str]
    lead_share: float
    summary_corroborated: int
    summary_contested: int
    summary_single: int
    summary_origins: int
    notes: int
    doubts: int
    copies: int
    context: int
    title_words: int
    drawn_days: int
    left_out_letters: int
    copy_letters: int
    box_letters: int
    box_lines: int

    def rank(self, event: str) -> int:
        """The place of an event in the order of printing; unknown events stand before the setting."""
        if event in self.leading:
            return self.leading.index(event)
        return len(self.leading) + (1 + self.setting.index(event) if event in self.setting else 0)


@cache
def dossier_rules() -> DossierRules:
    """The rules of this installation."""
    return read_pack(DATA.joinpath("rules", "dossier.yaml"), DossierRules)
