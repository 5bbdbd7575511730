"""Templates filled: the values of a dossier become a page."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tawatur.publishing.desk import Desk
from tawatur.publishing.dossier import Dossier, fields_of
from tawatur.publishing.markup import Text, flatten, plain, render_html, render_markdown
from tawatur.publishing.voice import Part, Voice

_TEMPLATES = files("tawatur.publishing").joinpath("templates")
_BLANK = re.compile(r"\n\s*\n+")


def fill_html(dossier: Dossier, desk: Desk) -> str:
    """One self-contained page: style and script inline, and a policy that lets no other script run."""
    script = _TEMPLATES.joinpath("page.js").read_text("utf-8")
    digest = b64encode(sha256(script.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("tawatur.publishing"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(t=render_html, words=flatten)
    environment.globals.update(_globals(desk.voice))
    environment.globals["say"] = lambda code, /, **parts: render_html(_say(desk.voice, code, parts))
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
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(t=render_markdown, md=_escape)
    environment.globals.update(_globals(desk.voice))
    environment.globals["say"] = lambda code, /, **parts: render_markdown(_say(desk.voice, code, parts))
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
        "semicolon": flatten(voice.say("semicolon.pair")).replace("_", ""),
        "words": lambda code, /, **parts: flatten(_say(voice, code, parts)),
    }


def _say(voice: Voice, code: str, parts: dict[str, Part]) -> Text:
    return voice.say(code, **parts)
