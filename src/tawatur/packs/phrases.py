"""The words of everything that is printed: phrases by code and language."""

from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable

from tawatur.core.errors import BadPack
from tawatur.packs.files import list_packs, read_pack


class Phrases:
    """Phrases of all files of `data/phrases`, each code once.

    A phrase holds `{fields}`. A part in `[...]` that holds a field is left out where that field is
    empty. A code may end in a plural category of the CLDR (`.one`, `.two`, `.few`, `.many`,
    `.other`); publishing chooses the category by the rules of the language.
    """

    def __init__(self, entries: Mapping[str, Mapping[str, str]]) -> None:
        """`entries` maps a code to its wording by language."""
        self._entries = {code: dict(wording) for code, wording in entries.items()}

    def wording(self, code: str, language: str) -> str | None:
        """The phrase as written, None if there is none in this language."""
        return self._entries.get(code, {}).get(language)

    def codes(self) -> tuple[str, ...]:
        """All codes, in order."""
        return tuple(sorted(self._entries))

    def spoken(self) -> tuple[str, ...]:
        """The languages pages can be made in: those that name themselves under `page.language`."""
        return self.languages("page.language")

    def languages(self, code: str) -> tuple[str, ...]:
        """The languages a code has a wording in, in order."""
        return tuple(sorted(self._entries.get(code, {})))


def load_phrases(
    places: Iterable[Traversable] | None = None, *, more: Mapping[str, Mapping[str, str]] | None = None
) -> Phrases:
    """The phrases of `places` (all of `data/phrases` if None); a code in two files is a fault.

    `more` are phrases that other packs bring by code, such as an embargo's own words.
    """
    entries: dict[str, dict[str, str]] = {code: dict(wording) for code, wording in (more or {}).items()}
    origin: dict[str, str] = dict.fromkeys(entries, "another pack")
    for place in list_packs("phrases") if places is None else places:
        for code, wording in read_pack(place, dict[str, dict[str, str]]).items():
            if code in entries:
                raise BadPack(f"{place}: the code {code!r} stands in {origin[code]} too; keep it in one file")
            entries[code], origin[code] = wording, place.name
    return Phrases(entries)
