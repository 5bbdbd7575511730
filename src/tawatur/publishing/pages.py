"""Templates filled: the values of a dossier become a page.

A page says the same words over and over: what is rendered once is kept while the page is made.
"""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from typing import TypeVar

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tawatur.core.memory import Memory
from tawatur.publishing.compiled import open_compiled
from tawatur.publishing.desk import Desk
from tawatur.publishing.dossier import Dossier, fields_of
from tawatur.publishing.markup import Text, flatten, plain, render_html, render_markdown
from tawatur.publishing.voice import Part, Voice

_TEMPLATES = files("tawatur.publishing").joinpath("templates")
_BLANK = re.compile(r"\n\s*\n+")
_KEPT = 1 << 16  # texts and phrases that are kept for a page
K = TypeVar("K")
V = TypeVar("V")


def fill_html(dossier: Dossier, desk: Desk) -> str:
    """One self-contained page: style and script inline, and a policy that lets no other script run."""
    script = _TEMPLATES.joinpath("page.js").read_text("utf-8")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("tawatur.publishing"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, bytecode_cache=open_compiled(),
    )  # fmt: skip
    render, notes = _keep(render_html), _keep(_note_html(desk.voice))
    environment.filters.update(
        t=render, words=flatten, notes=notes, sentence=lambda said: render(said.text) + notes(said.notes)
    )
    environment.globals.update(_globals(desk.voice))
    environment.globals["say"] = _speak(desk.voice, render_html)
    page = environment.get_template("dossier.html").render(
        **_fields(dossier),
        style=Markup(_TEMPLATES.joinpath("style.css").read_text("utf-8")),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        script_hash=f"sha256-{digest}",
    )
    return _BLANK.sub("\n", page)


def fill_markdown(dossier: Dossier, desk: Desk) -> str:
    """The same content as compact Markdown."""
    environment = Environment(
        loader=PackageLoader("tawatur.publishing"), autoescape=False, undefined=StrictUndefined,  # noqa: S701 - Markdown
        trim_blocks=True, lstrip_blocks=True, bytecode_cache=open_compiled(),
    )  # fmt: skip
    environment.filters.update(t=_keep(render_markdown), md=_escape)
    environment.globals.update(_globals(desk.voice))
    environment.globals["say"] = _speak(desk.voice, render_markdown)
    return environment.get_template("dossier.md").render(**_fields(dossier))


def _escape(words: str) -> str:
    return render_markdown(plain(words))


def _fields(dossier: Dossier) -> dict[str, object]:
    fields = dict(fields_of(dossier))
    fields["dossier_notes"] = fields.pop("notes")
    return fields


def _globals(voice: Voice) -> dict[str, object]:
    joint = flatten(voice.say("arrow.pair")).replace("_", "")
    return {
        "language": voice.language,
        "direction": voice.direction,
        "arrow": joint,
        "comma": flatten(voice.say("list.between")).replace("_", ""),
        "semicolon": flatten(voice.say("semicolon.pair")).replace("_", ""),
        "words": _speak(voice, flatten),
    }


def _keep(render: Callable[[K], V]) -> Callable[[K], V]:
    """The same function, each answer worked out once."""
    return Memory(render, most=_KEPT).__getitem__


def _speak(voice: Voice, render: Callable[[Text], V]) -> Callable[..., V]:
    """What says a phrase in a template."""

    def say(asked: tuple[str, tuple[tuple[str, Part], ...]]) -> V:
        return render(voice.say(asked[0], **dict(asked[1])))

    said = Memory(say, most=_KEPT)
    return lambda code, /, **parts: said[code, tuple(parts.items())]


def _note_html(voice: Voice) -> Callable[[tuple[int, ...]], Markup]:
    """What links the numbers of notes to the evidence."""
    note, every = Markup('<a href="#e{n}" aria-label="{label}">{n}</a>'), Markup('<sup class="notes">{}</sup>')

    def link(number: int) -> Markup:
        return note.format(n=number, label=flatten(voice.say("label.note", n=number)))

    linked = _keep(link)
    joined = Markup("")
    return lambda numbers: every.format(joined + joined.join(map(linked, numbers))) if numbers else joined
