"""Currencies and the nouns that count persons, as words of a language."""

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class MoneyExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence and the counted thing in it; `mention` "" = there is none."""

    text: str
    mention: str = ""
    kind: str = ""
    unit: str = ""
    low: float | None = None


class MoneyPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`money.yaml` of one language: words by ISO 4217 code; `vague` words whose country is left out; nouns
    of persons; `models`: words between a class of arms and the system («من طراز»).

    `portions` say that only a part of the number behind is told of («الدفعة الأولى من 24»), `numbers_of` open
    the telling of a number («عدد»), `passed` may stand between a figure and what it counts ("three more people").
    Behind one of `tolls` a word of `reaching` brings the number of persons («حصيلة القتلى إلى»).
    `singulars` name one piece of equipment where they stand alone («فرقاطة»), unless one of `general` stands before
    («كل طائرة»). A sum before one of `rates` is the price of one or a sum by the year, not that of all («لكل»,
    "a year"); so is one before a noun and `single` («للطائرة الواحدة»). `hurt`: behind these a number
    without a noun counts persons («أصيب 20»), and an indefinite noun of `victims` is one («أصيب جندي»), unless it is
    the subject of a verb of `killing` («قتل مسلح حارسا»), as a plural is that ends like one of `subject_ends`
    («قتل مسلحون حارسا»), and one of `victim_pairs` two («أصيب آخران»).
    Behind a number an adjective of nationality that ends in one of `people_ends` counts persons («21 مصريا»); behind a
    word of `hurt` one that ends in one of `pair_ends` is two («قتل كينيان»).
    """

    about: str
    currencies: dict[str, list[str]]
    vague: list[str] = []
    persons: list[str] = []
    people_ends: list[str] = []
    pair_ends: list[str] = []
    models: list[str] = []
    portions: list[str] = []
    numbers_of: list[str] = []
    passed: list[str] = []
    hurt: list[str] = []
    victims: list[str] = []
    victim_pairs: list[str] = []
    killing: list[str] = []
    subject_ends: list[str] = []
    singulars: list[str] = []
    general: list[str] = []
    tolls: list[str] = []
    reaching: list[str] = []
    rates: list[str] = []
    single: list[str] = []
    examples: list[MoneyExample] = []


def load_money(language: str) -> MoneyPack:
    """Currencies and counted persons of one language."""
    return read_pack(DATA.joinpath("languages", language, "money.yaml"), MoneyPack)
