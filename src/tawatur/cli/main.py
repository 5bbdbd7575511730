"""The console script `tawatur`: finds the commands, calls one, turns faults into lines and exit codes."""

import gc
import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from tawatur import __version__
from tawatur.cli import commands
from tawatur.cli.command import EXIT_BROKEN_PIPE, EXIT_CODES, EXIT_FULL_PIPE, EXIT_INTERRUPTED, EXITS, Command
from tawatur.core.errors import BadSetting, TawaturError
from tawatur.core.shelf import stock

ABOUT = """What a pile of reports jointly establishes, claim by claim and chain by chain.

PATHS are text and HTML files, folders of them, or `-` for a pipe: one report, or JSON lines
{"name": "a.txt", "text": "..."}, one report each."""

# New objects between two looks for garbage. The packs are many small values that stay: five reports take 2.05 s
# with this and 2.36 s with Python's own 700.
RARELY = 100_000


def main(tokens: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; what went wrong is one line on standard error."""
    gc.set_threshold(RARELY)
    try:
        return _call(sys.argv[1:] if tokens is None else tokens)
    except CycloptsError as fault:
        return _fail(f"{fault} Try `tawatur --help`.", EXIT_CODES[BadSetting])
    except TawaturError as fault:
        return _fail(str(fault), EXIT_CODES[type(fault)])
    except BrokenPipeError:
        _drop_output()
        return EXIT_BROKEN_PIPE
    except OSError as fault:
        _drop_output()
        return _fail(f"{fault}; make room or give another place, and run again", EXIT_FULL_PIPE)
    except KeyboardInterrupt:
        return _fail("interrupted", EXIT_INTERRUPTED)


def build_app() -> App:
    """The application with every command on the shelf."""
    app = App(
        name="tawatur",
        version=__version__,
        help=ABOUT,
        help_format="plaintext",
        help_epilogue=EXITS,
        suppress_keyboard_interrupt=False,
    )
    for name, command in stock(commands, "COMMAND", Command).items():
        app.command(command.run, name=name, help=command.about, help_epilogue=f"Example:\n  {command.example}")
    return app


def _call(tokens: Sequence[str]) -> int:
    code = build_app()(tokens, exit_on_error=False, print_error=False, result_action="return_value")
    sys.stdout.flush()
    return int(code or 0)


def _fail(message: str, code: int) -> int:
    sys.stderr.write(f"tawatur: {message}\n")
    return code


def _drop_output() -> None:
    """Let nothing more be written to a pipe that is gone, not even at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
