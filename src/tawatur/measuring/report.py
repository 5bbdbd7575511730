"""The report of a measurement in words: a table, what each figure means, the worst misses, the floors."""

from collections.abc import Iterator, Sequence

from tawatur.measuring.answers import Answer
from tawatur.measuring.figures import ALL, CLAIM_FIGURES, DISTORTIONS, Figure, name_event_figure
from tawatur.measuring.floors import Held
from tawatur.measuring.measurement import Measurement
from tawatur.measuring.scoring import Miss
from tawatur.packs.phrases import Phrases

_NAME_WIDTH = 36
_CELL_WIDTH = 18
_WORDS_SHOWN = 220  # letters of a claim: a long sentence, enough to find it


def write_report(measured: Measurement, language: str, phrases: Phrases, *, misses: int) -> str:
    """The report in one language, ended by a newline, with so many of the worst misses."""
    writer = _Writer(measured, language, phrases)
    lines = [
        *writer.open(),
        *writer.tabulate("measure.read", CLAIM_FIGURES),
        *writer.tabulate_events(),
        *writer.tabulate(
            "measure.distorted", [name for kind in DISTORTIONS for name in (f"{kind}.read", kind, f"{kind}.parted")]
        ),
        *writer.list_misses(misses),
        *writer.list_floors(),
    ]
    return "\n".join(lines) + "\n"


class _Writer:
    def __init__(self, measured: Measurement, language: str, phrases: Phrases) -> None:
        self._measured = measured
        self._language = language
        self._phrases = phrases
        self._groups = tuple(measured.figures)

    def open(self) -> Iterator[str]:
        """How much was measured."""
        for group, (reports, claims) in self._measured.sizes.items():
            yield self._say("measure.size", group=self._name_group(group), reports=str(reports), claims=str(claims))
        yield ""
        yield self._say("measure.cells")

    def tabulate(self, title: str, figures: Sequence[str]) -> Iterator[str]:
        """A heading, then each figure that was measured: its cells, and in a line below what it means."""
        yield from self._head(title)
        for name in figures:
            if self._measured.figures[ALL].get(name):
                yield self._row(name, self._say(f"measure.{name}"))
                yield "    " + self._say(f"measure.{name}.means")

    def tabulate_events(self) -> Iterator[str]:
        """A heading, then how many claims of each event were found, most claims first."""
        every = self._measured.figures[ALL]
        events = [name for name in every if name.startswith(name_event_figure(""))]
        yield from self._head("measure.events")
        for name in sorted(events, key=lambda name: -every[name].of):
            yield self._row(name, self._say(f"event.{name.removeprefix(name_event_figure(''))}.name"))

    def list_misses(self, most: int) -> Iterator[str]:
        """The worst misses with their words."""
        shown = self._measured.misses[:most]
        if not shown:
            return
        yield ""
        yield self._say("measure.misses", shown=str(len(shown)), all=str(len(self._measured.misses)))
        for number, miss in enumerate(shown, 1):
            yield f"{number:>3}. {miss.doc}: «{_shorten(miss.words)}»"
            yield from self._tell_slots(miss)

    def list_floors(self) -> Iterator[str]:
        """Which floors hold and which do not."""
        floors = self._measured.floors
        if not floors:
            return
        broken = [held for held in floors if not held.holds]
        yield ""
        yield self._say("measure.floors", held=str(len(floors) - len(broken)), all=str(len(floors)))
        for held in floors:
            yield "  " + self._tell_floor(held)

    def _head(self, title: str) -> Iterator[str]:
        yield ""
        groups = "".join(self._name_group(group).rjust(_CELL_WIDTH) for group in self._groups)
        yield self._say(title).ljust(_NAME_WIDTH) + groups

    def _row(self, figure: str, name: str) -> str:
        """One line: the name, and the figure in each group."""
        cells = [self._measured.figures[group].get(figure, Figure()) for group in self._groups]
        return name.ljust(_NAME_WIDTH) + "".join(_say_figure(cell).rjust(_CELL_WIDTH) for cell in cells)

    def _tell_slots(self, miss: Miss) -> Iterator[str]:
        for one in _leave_out_echoes(miss.slots):
            code = one.slot if one.slot in ("found", "true") else "slot"
            slot = self._say(f"measure.slot.{one.slot}")
            wanted, read = (self._name_value(one.slot, told) for told in (one.wanted, one.read))
            yield "     - " + self._say(f"measure.miss.{code}", slot=slot, wanted=wanted, read=read)

    def _tell_floor(self, held: Held) -> str:
        return self._say(
            "measure.floor.holds" if held.holds else "measure.floor.broken",
            name=f"{held.floor.group}.{held.floor.figure}",
            least=f"{held.floor.least:.0%}",
            rate="–" if held.rate is None else f"{held.rate:.1%}",
        )

    def _name_value(self, slot: str, told: str) -> str:
        """A modality or stage by its name in the language; all else is words of the report or figures."""
        if slot not in ("modality", "stage"):
            return told
        return "|".join(self._phrases.wording(f"{slot}.{one}", self._language) or one for one in told.split("|"))

    def _name_group(self, group: str) -> str:
        return self._say("measure.all") if group == ALL else group

    def _say(self, code: str, **fields: str) -> str:
        wording = self._phrases.wording(code, self._language)
        return code if wording is None else wording.format(**fields)


def _say_figure(figure: Figure) -> str:
    return "–" if figure.rate is None else f"{figure.right}/{figure.of} {figure.rate:>5.0%}"


def _leave_out_echoes(slots: Sequence[Answer]) -> Iterator[Answer]:
    """What is wrong once: not the chain where its origin is, nor a filler that was told with its role."""
    origin = any(one.slot == "origin" for one in slots)
    told = {name for one in slots if one.slot.startswith("roles") for name in one.read.split(": ", 1)[-1].split(", ")}
    for one in slots:
        if not (one.slot == "chain" and origin) and not (one.slot == "fillers" and one.read.split(": ", 1)[-1] in told):
            yield one


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _WORDS_SHOWN else line[:_WORDS_SHOWN].rsplit(" ", 1)[0] + " …"
