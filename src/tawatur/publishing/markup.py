"""Text made of runs, so that names, figures and foreign words keep their own direction wherever they stand."""

import re
import unicodedata
from typing import Literal

from markupsafe import Markup, escape
from msgspec import Struct

Direction = Literal["", "ltr", "rtl"]
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class Run(Struct, frozen=True, gc=False):
    """Words of one language and direction; both "" = those of the page."""

    text: str
    lang: str = ""
    direction: Direction = ""


Text = tuple[Run, ...]


def plain(text: str) -> Text:
    """Words in the page's own language; none for an empty string."""
    return (Run(text),) if text else ()


def left_to_right(text: str) -> Text:
    """A range, code or figure that reads from the left on every page."""
    return (Run(text, "", "ltr"),) if text else ()


def direction_of(text: str) -> Direction:
    """The direction of the first strong character, "" where there is none."""
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def flatten(text: Text) -> str:
    """The words alone."""
    return "".join(run.text for run in text)


def show(text: str) -> str:
    """The words without the invisible marks that could turn the direction of what follows."""
    return _HIDDEN.sub("", text)


def render_html(text: Text) -> Markup:
    """Escaped HTML, each foreign run isolated in its own direction."""
    return Markup("".join(map(_run_html, text)))  # noqa: S704 - each run is escaped


def _run_html(run: Run) -> str:
    words = escape(show(run.text))
    if not run.lang and not run.direction:
        return words
    lang = f' lang="{escape(run.lang)}"' if run.lang else ""
    return f'<bdi{lang} dir="{run.direction or "auto"}">{words}</bdi>'


def render_markdown(text: Text) -> str:
    """Markdown with its marks escaped; foreign runs stand between isolates (U+2066-U+2069)."""
    return "".join(_run_markdown(run) for run in text)


def _run_markdown(run: Run) -> str:
    words = _MARKDOWN.sub(r"\\\1", " ".join(show(run.text).splitlines()))
    start = {"ltr": "\u2066", "rtl": "\u2067"}.get(run.direction)
    return f"{start}{words}\u2069" if start else words
