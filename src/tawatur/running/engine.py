"""Which engine draws the claims, and what it is told: the settings of a call."""

from collections.abc import Callable, Mapping
from os import environ

from msgspec import Struct

from tawatur.claims.engine import Extractor
from tawatur.core.shelf import fetch
from tawatur.running import engines

RULES = "rules"
KEY_VARIABLE = "TAWATUR_MODEL_KEY"


class EngineSettings(Struct, frozen=True):
    """`name` of the engine; for one that asks a server: its address, the model's name there, how long an answer
    may take (None: as the pack says). A key is no setting: it is taken from the environment when it is needed.
    """

    name: str = RULES
    url: str = ""
    model: str = ""
    seconds: float | None = None


class Engine(Struct, frozen=True):
    """One kind of engine: what it is for in a sentence, and how one is made ready.

    `open` takes the settings and the environment, and raises BadSetting where they do not serve.
    """

    about: str
    open: Callable[[EngineSettings, Mapping[str, str]], Extractor]


def open_engine(settings: EngineSettings) -> Extractor:
    """The engine of a call, ready. Raises BadSetting where there is none of that name, or a setting does not serve."""
    return fetch(engines, settings.name, "ENGINE", Engine).open(settings, environ)
