"""What a command is, and the arguments commands share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter
from msgspec import Struct

from tawatur.claims.engine import Extractor
from tawatur.core.errors import BadInput, BadPack, BadSetting, StoreFault
from tawatur.running.affair import RULES
from tawatur.running.engine import EngineSettings, open_engine


class Command(Struct, frozen=True):
    """One command: what it is for in a sentence, a call that works, and the function that is called.

    The function returns the exit code.
    """

    about: str
    example: str
    run: Callable[..., int]


# What the caller may do about it decides the code.
EXIT_CODES = {BadInput: 1, BadSetting: 2, StoreFault: 4, BadPack: 5}
EXIT_FULL_PIPE = 4
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141

EXITS = """Exit codes:
  0  done; inputs that could not be read are named on standard error and in the dossier
  1  nothing could be read, or `measure` found a floor broken
  2  a wrong call or setting
  4  the ledger, the folder or the pipe cannot be written
  5  a fault in the packs of words and rules, or in a gold
  130 interrupted, 141 the reader of the pipe went away"""


def _refuse_options(_kind: object, path: str) -> None:
    """A path may not look like an option; `-` alone is the pipe."""
    if path.startswith("-") and path != "-":
        raise ValueError(f"unknown option {path}; a file of that name is written ./{path}")


PathArgument = Annotated[str, Parameter(allow_leading_hyphen=True, validator=_refuse_options)]
OutOption = Annotated[Path, Parameter(name=["--out", "-o"])]
EntitiesOption = Annotated[Path | None, Parameter(name="--entities")]
LanguageOption = Annotated[str | None, Parameter(help="ar or en; the reports' own if not given")]
SwitchOption = Annotated[bool, Parameter(negative="")]


@Parameter(name="*")
@dataclass(frozen=True)
class EngineOptions:
    """Who draws the claims. A dataclass, not a struct: cyclopts makes options of its fields."""

    engine: str = "rules"
    "rules, or model: a language model behind a server. What it cannot quote is refused."

    model: str | None = None
    "The model's name on its server."

    model_url: str | None = None
    "The server's address, http://127.0.0.1:8080/v1 if not given; its key, if any, in TAWATUR_MODEL_KEY."

    model_seconds: float | None = None
    "How long one answer may take."

    def open(self) -> Extractor:
        """The engine, ready. Raises BadSetting where an option does not serve."""
        settings = EngineSettings(self.engine, self.model_url or "", self.model or "", self.model_seconds)
        return RULES if settings == EngineSettings() else open_engine(settings)


NO_ENGINE = EngineOptions()
