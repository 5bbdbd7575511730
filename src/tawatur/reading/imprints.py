"""Lines in which an outlet names itself: «NAME - كتب: …», «NAME - CITY», "By NAME staff", "© NAME 2025"."""

import re

from msgspec import Struct

from tawatur.reading.bylines import Hand, Names, split_hands

_APART = re.compile(r"\s+[-–—|]+\s*|\s*[-–—|]+\s+|\s*/\s*|\s*[،,]\s+")
_FIGURES = re.compile(r"[\d\s/.:\-–]+")
_YEARS = re.compile(r"\b\d{4}(?:\s?[-–]\s?\d{2,4})?\b")
_OWNER = re.compile(r"[©|.،,؛;\n]+|\s[-–—]\s|\([cC]\)")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)[»”\"]")
_TRIM = " \u00a0\t«»“”\"'‹›*•.:"
_OTHERS = frozenset({"agency", "credit", "place", "country", "organisation", "person"})
_SEATS = frozenset({"place", "country", "outlet"})


class Imprint(Struct, frozen=True):
    """A line that credits; `outlet` is the outlet's name as written, None where the form leaves it open."""

    outlet: str | None = None


def read_imprint(text: str, names: Names, *, dated: bool) -> Imprint | None:
    """What a line on its own near the top credits beside the forms of bylines; None if it is no such line.

    `dated`: a line with a date or credit stands next to it, so that a bare name may be the outlet's.
    """
    text = text.strip()
    if not 0 < len(text.split()) <= names.boilerplate.rules.byline_words or text.endswith((".", "?", "؟", "!")):
        return None
    staff = _read_staff(text, names)
    if staff is not None:
        return staff
    for found in _APART.finditer(text):
        told = _read_parts(text[: found.start()], text[found.end() :], names)
        if told is not None:
            return told
    return _read_bare(text, names) if dated else None


def name_outlet(text: str, names: Names) -> str | None:
    """The outlet that a credit line names by its form, where the gazetteer does not know it."""
    told = read_imprint(text, names, dated=True)
    if told is not None and told.outlet:
        return told.outlet
    quoted = _QUOTED.search(text)
    if quoted is not None and not names.recognise(quoted[1]) & _OTHERS:
        return quoted[1].strip()
    return _name_before_town(text, names)


def name_owner(text: str, names: Names) -> str | None:
    """The outlet in a copyright line that gives a year or reserves the rights; None where it is not sure."""
    boilerplate = names.boilerplate
    whole = boilerplate.flatten(text)
    if not _YEARS.search(text) and not any(phrase in whole for phrase in boilerplate.rights):
        return None
    for part in _OWNER.split(_YEARS.sub(" ", text)):
        words = part.split()
        flat = [boilerplate.flatten(word) for word in words]
        kept = _leave_rights(words, flat, boilerplate.rights)
        name = " ".join(kept).strip(_TRIM)
        name = _leave_head(name, names, prefixed=True)
        if name and is_outlet_like(name, names, placed=True) and _is_written_as_name(name, names):
            return name
    return None


def is_outlet_like(name: str, names: Names, *, placed: bool) -> bool:
    """Whether `name` may stand for an outlet: short, and known for no person, place, body or agency.

    `placed`: the line's form leaves no other reading; else the name itself must tell: by the word
    outlets are called by, by the article at its head, or by the name of an outlet or place in it.
    """
    words = name.split()
    kinds = names.recognise(name)
    if not 0 < len(words) <= names.boilerplate.rules.byline_part_words or any(char.isdigit() for char in name):
        return False
    if kinds & _OTHERS or names.begins_as_person(name) or _is_desk(name, names):
        return "outlet" in kinds and not kinds & {"agency", "credit"}
    if placed or "outlet" in kinds or has_noun(name, names):
        return True
    if len(words[0]) - len(names.bare(words[0])) > 0 and len(names.bare(words[0])) > 1:
        return True
    return len(words) > 1 and any(names.recognise(word, doubtful=True) & _SEATS for word in words)


def has_noun(name: str, names: Names) -> bool:
    """Whether the name ends with a word that outlets are called by (Courier, «برس»), or begins with «صحيفة» and kin."""
    flat = names.boilerplate.flatten(name).split()
    return len(flat) > 1 and (flat[-1] in names.boilerplate.outlet_nouns or flat[0] in names.boilerplate.outlet_heads)


def _read_staff(text: str, names: Names) -> Imprint | None:
    """By NAME staff: an opener, a name, and a newsroom's word at the end."""
    words = text.split()
    if len(words) < 3 or next(names.boilerplate.openers.find_start(names.boilerplate.flatten(words[0])), None) is None:
        return None
    kept = words[1:]
    while kept and names.boilerplate.flatten(kept[-1]) in names.boilerplate.desk_ends:
        kept.pop()
    if len(kept) == len(words) - 1 or not kept or not all(word[0].isupper() for word in kept):
        return None
    name = " ".join(kept)
    return Imprint(name if is_outlet_like(name, names, placed=True) else None)


def _read_parts(head: str, rest: str, names: Names) -> Imprint | None:
    """A name, a mark, and then a desk, a reporter's label with the reporter, or a date."""
    name, most = head.strip(_TRIM), names.boilerplate.rules.byline_part_words
    if not name or len(name.split()) > most or any(char.isdigit() for char in name):
        return None
    if _is_date(rest, names):
        return Imprint(_bare(name, names) if is_outlet_like(name, names, placed=False) else None)
    if _is_desk(rest, names):
        return Imprint(_bare(name, names) if is_outlet_like(name, names, placed=True) else None)
    if _is_labelled(rest, names):
        alone = len(name.split()) > 1  # one word before a reporter may be a town not on file
        return Imprint(_bare(name, names) if is_outlet_like(name, names, placed=alone) and alone else None)
    return None


def _read_bare(text: str, names: Names) -> Imprint | None:
    """A name alone beside the date: an outlet by the word it is called by, or a reporter."""
    words = text.split()
    if len(words) > names.boilerplate.rules.byline_part_words + 1 or _APART.search(text) or ":" in text:
        return None
    if has_noun(text, names) and _is_written_as_name(text, names) and _stands_alone(text, names):
        name = _leave_head(text, names, prefixed=False)
        return Imprint(name) if name != text or is_outlet_like(text, names, placed=True) else None
    if 2 <= len(words) <= 4 and names.begins_as_person(text) and names.may_be_person(text):
        return Imprint() if _is_written_as_name(text, names) else None
    return None


def _stands_alone(text: str, names: Names) -> bool:
    """Whether a name that nothing else on its line bears out is one: short in Latin letters; in Arabic with the
    article on each word behind «صحيفة», or one word there that is no adjective of a country.
    """
    words = text.split()
    if text.isascii() or names.boilerplate.flatten(words[0]) not in names.boilerplate.outlet_heads:
        return len(words) <= 3 + (words[0] in names.boilerplate.bylines.articles)
    rest = words[1:]
    if len(rest) == 1:
        return names.boilerplate.flat.fold(rest[0]) not in names.gazetteer.nisba
    return len(rest) <= 3 and all(word.startswith(names.articled) for word in rest)


def _name_before_town(text: str, names: Names) -> str | None:
    """«NAME - CITY»: all that follows the name are known towns."""
    hands: list[Hand] = split_hands(text, names)
    if len(hands) < 2 or not _APART.search(text) or not all(_is_town(hand, names) for hand in hands[1:]):
        return None
    first = hands[0].text
    return _bare(first, names) if is_outlet_like(first, names, placed=False) else None


def _is_town(hand: Hand, names: Names) -> bool:
    return "place" in hand.kinds or "place" in names.recognise(hand.text)


def _is_date(text: str, names: Names) -> bool:
    if not _YEARS.search(text):
        return False
    widget = names.boilerplate.find_widget(names.boilerplate.flatten(text))
    return bool(_FIGURES.fullmatch(text)) or (widget is not None and widget.reason == "date_line")


def _is_desk(text: str, names: Names) -> bool:
    """Whether the words name a part of a newsroom («قسم المتابعة», "translated desk")."""
    flat = names.boilerplate.flatten(text)
    if len(flat.split()) > names.boilerplate.rules.byline_part_words:
        return False
    begins = next(names.boilerplate.desks.find_start(flat), None) is not None
    return begins or (flat.isascii() and flat.rpartition(" ")[2] in names.boilerplate.desk_ends)


def _is_labelled(text: str, names: Names) -> bool:
    """Whether a label of reporters («كتب», «تقرير», "by") stands first, then a mark or nothing, then a person."""
    label, mark, person = text.partition(":")
    boilerplate = names.boilerplate
    if mark and len(label.split()) <= 2:
        told = boilerplate.flatten(label)
        known = [*boilerplate.labels.find_start(told), *boilerplate.openers.find_start(told)]
        return bool(known) and _is_person(person, names)
    first, _, rest = text.partition(" ")
    opened = next(boilerplate.openers.find_start(boilerplate.flatten(first)), None) is not None
    return opened and _is_person(rest, names)


def _is_person(text: str, names: Names) -> bool:
    words = text.split()
    written = all(word[0].isupper() or not word[0].isascii() for word in words)
    return 1 < len(words) <= names.boilerplate.rules.byline_part_words and written and names.may_be_person(text)


def _is_written_as_name(text: str, names: Names) -> bool:
    """Whether a Latin line is capitalised as names are; other scripts have no capitals to tell by."""
    words = [word for word in text.split() if word[0].isalpha()]
    return all(word[0].isupper() or not word[0].isascii() or word in names.boilerplate.bylines.inner for word in words)


def _bare(name: str, names: Names) -> str:
    return _leave_head(name, names, prefixed=False)


def _leave_head(name: str, names: Names, *, prefixed: bool) -> str:
    """The name without «صحيفة» and kin before it; `prefixed`: also with «ل» before that («لموقع …»)."""
    first, _, rest = name.partition(" ")
    flat = names.boilerplate.flatten(first)
    heads = names.boilerplate.outlet_heads
    owned = prefixed and any(flat.removeprefix(one) in heads for one in names.owning if flat.startswith(one))
    if rest and (flat in heads or owned):
        return rest.strip(_TRIM)
    fused = next((head for head in names.fused if name.startswith(head)), "") if prefixed else ""
    return names.fused[fused] + name.removeprefix(fused) if fused else name


def _leave_rights(words: list[str], flat: list[str], rights: frozenset[str]) -> list[str]:
    """The words without the phrase that reserves the rights and the word "copyright"."""
    joined = f" {' '.join(flat)} "
    for phrase in sorted(rights, key=len, reverse=True):
        if f" {phrase} " in joined:
            before = joined.partition(f" {phrase} ")[0].split()
            return [*words[: len(before)], *words[len(before) + len(phrase.split()) :]]
    return words
