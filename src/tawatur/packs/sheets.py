"""Sheets of names as an analyst edits them, and the name that each entry stands for."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.errors import BadPack
from tawatur.packs.files import list_packs, read_pack
from tawatur.packs.languages import ARABIC, Language, inflect_adjective
from tawatur.packs.names import NamePack

NameKind = Literal["country", "place", "organisation", "agency", "outlet", "person"]
FOLDERS = ("places", "people", "outlets")


class Name(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that bears a name.

    `names` holds every usual spelling by language, the first is the label. `doubtful` holds spellings
    that are also ordinary words, or names of other things («المملكة», "US", «القاعدة»): they need a cue.
    An entry with `ambiguous` needs a cue for all its spellings. `local` holds spellings that bodies of several
    states share («مجلس النواب»): they are this one where the report tells of its state. `unless` holds phrases in
    which a spelling is no name at all («مسقط رأسه»). A `general` body is told by what those under it have in common
    ("UN panel"): where a report names one of them, that one is meant. `adjectives` are without article. `domains` are
    those of an outlet's own site, without "www".
    """

    key: str
    kind: NameKind
    names: dict[str, list[str]]
    state: str = ""  # ISO 3166 alpha-2 of the country it is or belongs to
    parent: str = ""  # key of the place or body it lies in or belongs to
    adjectives: dict[str, list[str]] = {}
    capital: str = ""  # key of the city whose name the press uses for the state
    sub: str = ""
    ambiguous: bool = False
    source: str = ""
    doubtful: dict[str, list[str]] = {}
    local: dict[str, list[str]] = {}
    unless: dict[str, list[str]] = {}
    general: bool = False
    domains: list[str] = []


class Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """A name as a sheet writes it: what is left out comes from the head of the sheet.

    `nisba` gives masculine singulars in Arabic, inflected by the endings of the sheet. `like` lists
    keys that are known to share a spelling and are the more usual reading of it.
    """

    names: dict[str, list[str]]
    state: str = ""
    parent: str = ""
    nisba: list[str] = []
    adjectives: dict[str, list[str]] = {}
    capital: str = ""
    sub: str = ""
    ambiguous: bool = False
    source: str = ""
    doubtful: dict[str, list[str]] = {}
    local: dict[str, list[str]] = {}
    unless: dict[str, list[str]] = {}
    general: bool = False
    domains: list[str] = []
    like: list[str] = []


class Sheet(Struct, frozen=True, forbid_unknown_fields=True):
    """One file of names. `endings` are what the final letter of a nisba turns into; `within` tells of places of any
    sheet which others lie in them, each in the nearest.
    """

    about: str
    kind: NameKind
    source: str
    entries: dict[str, Entry]
    sub: str = ""
    endings: list[str] = []
    within: dict[str, list[str]] = {}


def load_sheets() -> dict[str, Sheet]:
    """All sheets by "folder/file name"."""
    return {f"{folder}/{place.name}": read_pack(place, Sheet) for folder in FOLDERS for place in list_packs(folder)}


def require_listed(code: str, pack: NamePack, sheets: dict[str, Sheet]) -> None:
    """Every key a language names is the key of an entry."""
    listed = {key for sheet in sheets.values() for key in sheet.entries}
    for key in (*pack.names, *pack.doubtful, *pack.adjectives):
        if key not in listed:
            raise BadPack(f"languages/{code}/names.yaml: {key}: no sheet has this key; correct it or write the entry")


def add_names(key: str, entry: Entry, named: dict[str, NamePack]) -> Entry:
    """The entry with what the languages call it in files of their own."""
    for code, pack in named.items():
        if key in pack.names:
            entry = replace(entry, names={**entry.names, code: pack.names[key]})
        if key in pack.doubtful:
            entry = replace(entry, doubtful={**entry.doubtful, code: pack.doubtful[key]})
        if key in pack.adjectives:
            entry = replace(entry, adjectives={**entry.adjectives, code: pack.adjectives[key]})
    return entry


def inflect_nisba(masculine: str, endings: list[str], *, relative: str) -> list[str]:
    """All forms of an adjective that ends in `relative`; every word of a compound changes («كوري جنوبي», «كورية
    جنوبية»).
    """
    turned = [" ".join(_turn(word, relative, ending) for word in masculine.split()) for ending in endings]
    return list(dict.fromkeys([masculine, *turned]))


def _turn(word: str, relative: str, ending: str) -> str:
    return word.removesuffix(relative) + ending if word.endswith(relative) else word


def complete_entry(key: str, entry: Entry, sheet: Sheet, languages: dict[str, Language]) -> Name:
    """The name that an entry of a sheet stands for, its adjectives inflected."""
    adjectives = {
        code: [*forms] if code == ARABIC else [o for form in forms for o in inflect_adjective(languages[code], form)]
        for code, forms in entry.adjectives.items()
    }
    # The accusative of a nisba is often the name of the country itself («ليبيا»); the name goes before.
    ending, relative = languages[ARABIC].particles.accusative, languages[ARABIC].nouns.relative
    accusatives = {name for name in entry.names.get(ARABIC, []) if name.endswith(ending)}
    forms = (form for nisba in entry.nisba for form in inflect_nisba(nisba, sheet.endings, relative=relative))
    regular = [form for form in forms if form not in accusatives]
    if regular:
        adjectives[ARABIC] = list(dict.fromkeys([*regular, *adjectives.get(ARABIC, [])]))
    parent = entry.parent
    if not parent and entry.state and sheet.kind != "country":
        parent = f"country/{entry.state}"
    return Name(
        key=key,
        kind=sheet.kind,
        names=entry.names,
        state=entry.state,
        parent=parent,
        adjectives=adjectives,
        capital=entry.capital,
        sub=entry.sub or sheet.sub,
        ambiguous=entry.ambiguous,
        source=entry.source or sheet.source,
        doubtful=entry.doubtful,
        local=entry.local,
        unless=entry.unless,
        general=entry.general,
        domains=entry.domains,
    )
