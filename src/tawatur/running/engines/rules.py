"""The engine of rules: frames kept as data, read on this machine, the same claims every time."""

from collections.abc import Mapping

from tawatur.claims.engine import Extractor, FrameReader
from tawatur.core.errors import BadSetting
from tawatur.running.engine import Engine, EngineSettings


def open_rules(settings: EngineSettings, _environment: Mapping[str, str]) -> Extractor:
    """The rules of this installation. Raises BadSetting where a model is named: they ask none."""
    if settings.url or settings.model or settings.seconds is not None:
        raise BadSetting("a model is named, but the engine is `rules`; add --engine model, or leave the model out")
    return FrameReader()


ENGINE = Engine(about="frames kept as data, read on this machine", open=open_rules)
