"""One report after another, or several at once where there are many: the same results either way."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from multiprocessing import get_context
from typing import TypeVar

from tawatur.packs.packs import Packs
from tawatur.running.limits import load_limits

S = TypeVar("S")
R = TypeVar("R")


def spread(draw: Callable[[S, Packs], R], sources: Sequence[S], packs: Packs) -> Iterator[tuple[S, R]]:
    """Each source with what `draw` makes of it, in the order given.

    From `processes_from` sources on and with a second core at hand, several processes share the work;
    each reads its packs anew, so `packs` must be those of this installation. Should one be killed, what
    is left is done here.
    """
    limits = load_limits()
    workers = min(_count_cores(), limits.processes_most)
    done = 0
    if len(sources) >= limits.processes_from and workers > 1:
        try:
            for outcome in _draw_apart(draw, sources, workers):
                yield sources[done], outcome
                done += 1
        except BrokenProcessPool:
            pass
    for source in sources[done:]:
        yield source, draw(source, packs)


def _draw_apart(draw: Callable[[S, Packs], R], sources: Sequence[S], workers: int) -> Iterator[R]:
    """The outcomes in order, from `workers` processes that start clean and leave an interrupt to this one."""
    chunk = max(1, len(sources) // (workers * 8))
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupt) as pool:
        yield from pool.map(partial(_draw_there, draw), sources, chunksize=chunk)


def _draw_there(draw: Callable[[S, Packs], R], source: S) -> R:
    return draw(source, _own_packs())


@cache
def _own_packs() -> Packs:
    return Packs()


def _ignore_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _count_cores() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
