"""Lint of the words in the packs themselves: what a desk would not write, or what two entries both claim."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from importlib.resources.abc import Traversable

from msgspec import Struct

from tawatur.core.folding import Folding
from tawatur.packs.files import DATA, read_pack
from tawatur.packs.languages import ARABIC, Language, build_folding, load_languages
from tawatur.packs.sheets import FOLDERS

WORD_KEYS = frozenset({"names", "adjectives", "words", "doubtful", "local", "unless", "nisba"})
_FREE_KEYS = frozenset({"examples", "counterexamples", "fold", "drop", "alphabet", "digits"})
_MARKS = frozenset(" .-–/'’+&()!:,%$€£×…")  # the last stands for words between those of a phrase
# Stretching inside a word, or after one longer than «الـ»; «هـ» (of the Hijra), «لـ», «الـ100» are spelling.
_TATWEEL = re.compile(r"\u0640[^\W\d_]|\w{3}\u0640")
# The folders of the gazetteer are one list: an entry competes with those of all three for a spelling.
_NAMES = "gazetteer"
_NAME_FILE = "names.yaml"


class Written(Struct, frozen=True):
    """One word of a pack: `where` is its file and key; `spot` names its list, `language` its code ("" if none)."""

    where: str
    spot: str
    language: str
    text: str


class Bearer(Struct, frozen=True):
    """One entry with a key and names: `forms` and `doubtful` are its folded spellings."""

    where: str
    domain: str
    key: str
    forms: frozenset[str]
    doubtful: frozenset[str]
    ambiguous: bool
    like: frozenset[str]


def lint_packs(data: Traversable = DATA) -> list[str]:
    """All faults in the words of the packs, each with file, key and cure; an empty list if they are clean."""
    languages = load_languages()
    folding = build_folding(languages)
    faults: list[str] = []
    bearers: list[Bearer] = []
    for file, content in _read_all(data):
        words = list(collect_words(content, file, _guess_language(file, languages), languages))
        faults += [fault for word in words for fault in check_word(word, languages)]
        faults += find_doubles(words)
        faults += [fault for text in _walk_text(content, file) for fault in _check_signs(text)]
        bearers += _collect_bearers(content, file, folding)
    return list(dict.fromkeys(faults + find_rivals(bearers)))


def collect_words(content: object, where: str, language: str, languages: dict[str, Language]) -> Iterator[Written]:
    """The words that stand in lists under a key of `WORD_KEYS`, with the language they are in."""
    yield from _descend(content, where, "", language, languages)


def check_word(word: Written, languages: dict[str, Language]) -> list[str]:
    """Faults of one word: vowel signs, letters of no declared alphabet, two scripts in one word, loose blanks."""
    found = []
    if word.text != " ".join(word.text.split()) or not word.text:
        found.append("has blanks at an end or doubled; write single blanks between words")
    if any(unicodedata.category(char) == "Mn" for char in word.text):
        found.append("has vowel signs; write the bare letters")
    alphabet = set(languages[word.language].alphabet) if word.language in languages else None
    strange = sorted({char for char in word.text if not _belongs(char, alphabet)})
    if strange:
        shown = " ".join(f"{char} (U+{ord(char):04X})" for char in strange)
        found.append(f"has letters outside the alphabet: {shown}; write them with letters of the language")
    if any(len({_script(char) for char in part} - {""}) > 1 for part in _split(word.text)):
        found.append("mixes two scripts in one word; write it in one")
    return [f"{word.where}: «{word.text}» in {word.spot} {fault}" for fault in found]


def find_doubles(words: list[Written]) -> list[str]:
    """Words that stand twice in one list, letter by letter."""
    counts = Counter((word.where, word.spot, word.text) for word in words)
    return [
        f"{where}: «{text}» stands {count} times in {spot}; keep one"
        for (where, spot, text), count in counts.items()
        if count > 1
    ]


def find_rivals(bearers: list[Bearer]) -> list[str]:
    """Spellings that two entries of one list claim without saying which reading is the more usual."""
    holders: dict[tuple[str, str], list[Bearer]] = {}
    for bearer in bearers:
        for form in bearer.forms:
            holders.setdefault((bearer.domain, form), []).append(bearer)
    found = [
        f"{bearer.where}: {bearer.key}: «{form}» stands in names and in doubtful; keep it in one"
        for bearer in bearers
        if bearer.domain == _NAMES  # elsewhere `doubtful` picks out some of the names
        for form in sorted(bearer.forms & bearer.doubtful)
    ]
    for (_, form), rivals in holders.items():
        claims = [rival for rival in rivals if not rival.ambiguous]
        yielding = {rival.key for rival in claims if rival.like & {other.key for other in claims}}
        claims = list({rival.key: rival for rival in reversed(claims) if rival.key not in yielding}.values())[::-1]
        found += [
            f"{rival.where}: {rival.key}: «{form}» is also a spelling of {claims[0].key} ({claims[0].where}); "
            "mark one entry ambiguous, move the spelling to doubtful, or name the more usual key in like"
            for rival in claims[1:]
        ]
    return found


def _read_all(data: Traversable) -> Iterator[tuple[str, object]]:
    def walk(place: Traversable, path: str) -> Iterator[tuple[str, object]]:
        for entry in sorted(place.iterdir(), key=lambda entry: entry.name):
            inner = f"{path}/{entry.name}" if path else entry.name
            if entry.is_dir():
                yield from walk(entry, inner)
            elif entry.name.endswith(".yaml"):
                yield inner, read_pack(entry, object)

    yield from walk(data, "")


def _guess_language(file: str, languages: dict[str, Language]) -> str:
    parts = file.split("/")
    return parts[1] if parts[0] == "languages" and parts[1] in languages else ""


def _descend(
    content: object, where: str, spot: str, language: str, languages: dict[str, Language]
) -> Iterator[Written]:
    """Walk down; `spot` is the word key we are under, "" above one."""
    if isinstance(content, dict):
        here = f"{where}: {content['key']}" if isinstance(content.get("key"), str) and not spot else where
        for key, inner in content.items():
            code = str(key) if key in languages else language
            if key in WORD_KEYS and not spot:
                code = ARABIC if key == "nisba" else language
                yield from _descend(inner, here, str(key), code, languages)
            elif spot:
                yield from _descend(inner, here, f"{spot} {key}", code, languages)
            elif key not in _FREE_KEYS:
                deeper = f"{here}: {key}" if isinstance(inner, dict) else here
                yield from _descend(inner, deeper, "", code, languages)
    elif isinstance(content, list):
        for number, item in enumerate(content, start=1):
            if spot and isinstance(item, str):
                yield Written(where, spot, language, item)
            elif not isinstance(item, str):
                deeper = where if isinstance(item, dict) and "key" in item else f"{where} {number}"
                yield from _descend(item, deeper, spot, language, languages)


def _walk_text(content: object, where: str) -> Iterator[Written]:
    """All texts of a file, words or not, but for examples and the tables of folding."""
    if isinstance(content, dict):
        for key, inner in content.items():
            if key not in _FREE_KEYS:
                yield from _walk_text(inner, f"{where}: {key}")
    elif isinstance(content, list):
        for item in content:
            yield from _walk_text(item, where)
    elif isinstance(content, str):
        yield Written(where, "", "", content)


def _check_signs(word: Written) -> Iterator[str]:
    shown = f"{word.where}: «{word.text[:60]}»"
    if any("\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc" for char in word.text):
        yield f"{shown} has presentation forms; write the plain letters"
    if _TATWEEL.search(word.text):
        yield f"{shown} has a tatweel (U+0640); leave it out"
    hidden = sorted({char for char in word.text if unicodedata.category(char) in {"Cf", "Cc"} and char not in "\n\t"})
    if hidden:
        yield f"{shown} has invisible marks: {' '.join(f'U+{ord(char):04X}' for char in hidden)}; leave them out"


def _belongs(char: str, alphabet: set[str] | None) -> bool:
    """Whether a character may stand in a word: a mark, a digit, a Latin letter, or a letter of the alphabet."""
    if char in _MARKS or (char.isascii() and char.isalnum()) or unicodedata.category(char) in {"Mn", "Cf", "Lm"}:
        return True  # what is no letter is told of elsewhere
    if alphabet is None:
        return char.isalpha()
    return char in alphabet or char.lower() in alphabet


def _script(char: str) -> str:
    return unicodedata.name(char, "").split()[0] if char.isalpha() else ""


def _split(text: str) -> list[str]:
    return "".join(" " if char in _MARKS else char for char in text).split()


def _collect_bearers(content: object, file: str, folding: Folding) -> Iterator[Bearer]:
    folder = file.split("/", maxsplit=1)[0]
    if file.endswith(f"/{_NAME_FILE}") and isinstance(content, dict):
        yield from _collect_added(content, file, folding)
    for key, entry in _find_entries(content):
        yield Bearer(
            where=file,
            domain=_NAMES if folder in FOLDERS else folder,
            key=key,
            forms=frozenset(folding.fold(text) for text in _flatten(entry.get("names"))),
            doubtful=frozenset(folding.fold(text) for text in _flatten(entry.get("doubtful"))),
            ambiguous=entry.get("ambiguous") is True,
            like=frozenset(_flatten(entry.get("like"))),
        )


def _collect_added(content: dict[object, object], file: str, folding: Folding) -> Iterator[Bearer]:
    """What a language calls entries of the sheets, in its own file."""
    names, doubtful = content.get("names"), content.get("doubtful")
    names, doubtful = (listed if isinstance(listed, dict) else {} for listed in (names, doubtful))
    for key in [*names, *doubtful]:
        forms = frozenset(folding.fold(text) for text in _flatten(names.get(key)))
        unsure = frozenset(folding.fold(text) for text in _flatten(doubtful.get(key)))
        yield Bearer(file, _NAMES, str(key), forms, unsure, ambiguous=False, like=frozenset())


def _find_entries(content: object) -> Iterator[tuple[str, dict[object, object]]]:
    """Mappings with names, with the key they carry or stand under."""
    if isinstance(content, dict):
        for key, inner in content.items():
            if isinstance(inner, dict) and isinstance(inner.get("names"), dict):
                yield str(inner.get("key", key)), inner
            else:
                yield from _find_entries(inner)
    elif isinstance(content, list):
        for item in content:
            if isinstance(item, dict) and isinstance(item.get("names"), dict) and "key" in item:
                yield str(item["key"]), item
            else:
                yield from _find_entries(item)


def _flatten(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for inner in content.values():
            yield from _flatten(inner)
    elif isinstance(content, list):
        for item in content:
            yield from _flatten(item)
