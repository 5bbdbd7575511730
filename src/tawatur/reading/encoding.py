"""Bytes to text: the encoding is found, never assumed; what cannot be text is refused with its cure."""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

from tawatur.core.errors import BadInput
from tawatur.packs.page_words import ReadingRules

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (DOCX, ODT, EPUB)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "RTF"),
)
_EXPECTED_PLANES = frozenset({0x00, 0x06, 0x20, 0xFE})  # Latin, Arabic, punctuation, presentation forms
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")  # all that are no white space


def decode_bytes(raw: bytes, rules: ReadingRules, *, markup: bool = False) -> str:
    """The text of `raw`, every character kept (a UTF-8 byte order mark too).

    A last character cut in half is left off. Other damage shows as U+FFFD, up to `replaced_share`.
    `markup`: an encoding declared in a meta tag is believed if the bytes bear it out. Raises BadInput.
    """
    for beginning, what in _FORMATS:
        if raw.startswith(beginning):
            raise BadInput(f"is {what}, not text; export it as plain text or HTML")
    text = _decode(raw, rules, markup=markup)
    _refuse_damage(text, rules)
    return text


def _decode(raw: bytes, rules: ReadingRules, *, markup: bool) -> str:
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return raw.decode(name, "replace")
    wide = _guess_wide(raw, rules)
    if wide:
        return raw.decode(wide, "replace")
    try:
        text, _ = codecs.utf_8_decode(raw, "strict", False)  # final=False: a cut last character
    except UnicodeDecodeError:
        return _decode_legacy(raw, rules, markup=markup)
    return text


def _guess_wide(raw: bytes, rules: ReadingRules) -> str | None:
    """UTF-16 without a mark, told by the high bytes all lying in a few planes; None if it is not that."""
    pairs = len(raw) // 2
    if pairs < 2 or not (b"\x00" in raw or b"\x06" in raw):
        return None
    for name, high, low in (("utf-16-le", raw[1::2], raw[0::2]), ("utf-16-be", raw[0::2], raw[1::2])):
        expected = sum(map(high.count, _EXPECTED_PLANES))
        if expected >= rules.unicode_share * pairs and sum(map(low.count, _EXPECTED_PLANES)) < expected:
            return name
    return None


def _decode_legacy(raw: bytes, rules: ReadingRules, *, markup: bool) -> str:
    damaged = raw.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    sound = sum(char > "\x7f" for char in damaged) - broken
    if broken <= rules.replaced_share * len(damaged) and broken <= rules.replaced_share * 10 * sound:
        return damaged
    for declared in (True, False) if markup else (False,):
        name = detect_encoding(raw, from_html_meta=declared)
        try:
            return raw.decode(codecs.lookup(name or "").name)
        except (LookupError, UnicodeError):
            continue
    return raw.decode("cp1256", "replace")


def _refuse_damage(text: str, rules: ReadingRules) -> None:
    controls = len(_CONTROLS.findall(text))
    if controls > rules.control_share * len(text):
        raise BadInput("is not text: it holds control characters as programs and pictures do; export it as plain text")
    broken = text.count("\ufffd")
    if broken > rules.replaced_share * len(text):
        raise BadInput(f"is damaged: {broken} characters cannot be read in any encoding known; save it again as UTF-8")
