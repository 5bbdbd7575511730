"""Given names and the ordinary words that are never part of a name."""

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack


class PeopleExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence and the name without title that must come out of it."""

    text: str
    name: str


class PeoplePack(Struct, frozen=True, forbid_unknown_fields=True):
    """`people.yaml` of one language.

    `borrows`: languages whose given names are its own too.
    `capitals`: the script writes names with capitals. `endings` may hang on a name ("'s").
    `doubtful` given names are ordinary words too. `family` names are so
    well known that they stand alone. `personal` take up a person behind a comma, `whom` several of whom some
    are told apart ("five of whom"), `more` others beside those counted before ("70 more"). `joints` bind the next
    word to a name, `closers` end one; one of `kunyas` opens a name by itself («أبو مازن»); of the joints `sons` may
    be left out, and `servant` makes one name with a word that has the article («عبد الحميد»).
    What follows one of `houses` names a house, whatever else it means («آل ثاني»); one of `regnal`
    behind a single given name is the number of a king or a pope («محمد السادس»). `younger` and `elder` beside
    a family name tell kinsmen apart («الابن», "junior").
    Behind a title a noun before a word with the article that ends like one of `family_ends` is a given name.
    After a `cue` a doubtful given name may open a name. Words of `ordinary`, and words that
    end like `ordinary_endings`, are no part of a name.
    """

    about: str
    given: list[str]
    capitals: bool = False
    borrows: list[str] = []
    endings: list[str] = []
    doubtful: list[str] = []
    family: list[str] = []
    joints: list[str] = []
    kunyas: list[str] = []
    closers: list[str] = []
    sons: list[str] = []
    servant: str = ""
    personal: list[str] = []
    whom: list[str] = []
    more: list[str] = []
    houses: list[str] = []
    regnal: list[str] = []
    younger: list[str] = []
    elder: list[str] = []
    cues: list[str] = []
    between_cue: list[str] = []
    family_ends: list[str] = []
    ordinary: list[str] = []
    ordinary_endings: list[str] = []
    examples: list[PeopleExample] = []


def load_people(language: str) -> PeoplePack:
    """Given names and ordinary words of one language."""
    return read_pack(DATA.joinpath("languages", language, "people.yaml"), PeoplePack)
