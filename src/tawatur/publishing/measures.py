"""Embargo regimes as lines for a terminal: a list, one regime over time, what is in force, what changed."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from tawatur.packs.packs import Packs
from tawatur.packs.regimes import Exemption, Instrument, Measure, Regime
from tawatur.publishing.dates import day_words, span_words
from tawatur.publishing.markup import Text, flatten
from tawatur.publishing.voice import Voice

_LEFT = "\u200e"  # keeps a drawn line reading from the left where a word of it reads from the right
_FULL, _OPEN, _NONE = "█", "░", "·"
COLUMNS = 60


class Writer:
    """Says what an embargo file holds, in one language, as plain lines."""

    def __init__(self, language: str, packs: Packs) -> None:
        """`language` is the code of a language that pages can be made in."""
        self.voice, self.packs = Voice(language, packs), packs

    def say(self, code: str, /, **parts: str | int | Text) -> str:
        """A phrase in words."""
        return flatten(self.voice.say(code, **parts))

    def title(self, name: str) -> str:
        """The name of a regime."""
        return flatten(self.voice.capital(self.voice.say(f"regime.{name}")))

    def day(self, text: str) -> str:
        """A day in words."""
        return flatten(day_words(date.fromisoformat(text), self.voice))

    def stretch(self, measure: Measure) -> str:
        """From when to when a measure holds."""
        since = self.day(measure.starts)
        if measure.starts_open:
            since = self.say("in_force_by", figure=since)
        end = measure.until
        if end is None:
            return f"{since} – {self.say('embargoes.by_renewals' if measure.renewal_open else 'embargoes.open_ended')}"
        if measure.renewal_open:
            return f"{since} – {self.day(end)} ({self.say('embargoes.by_renewals')})"
        return flatten(span_words(date.fromisoformat(measure.starts), date.fromisoformat(end), self.voice))

    def cite(self, regime: Regime, part: Measure | Exemption) -> str:
        """The instrument and paragraph, with how surely it is known, and the paragraph where that is less sure."""
        doubt = regime.doubt_of(part)
        marks = [self.voice.say(f"sure_short.{part.sure}"), *([self.voice.say(doubt)] if doubt else [])]
        return f"{regime.cite(part)} [{flatten(self.voice.join(marks, kind='semicolon'))}]"

    def goods(self, measure: Measure) -> str:
        """What a ban covers: goods, goods of which it covers some kinds, services."""
        partly = self._kinds(measure.items_partly)
        told = (
            self._kinds(measure.items),
            self.voice.say("embargoes.some_kinds", kinds=partly) if partly else (),
            self._kinds(measure.services),
        )
        return flatten(self.voice.join([one for one in told if one], kind="semicolon"))

    def procedure(self, exemption: Exemption) -> str:
        """How an exemption is had, and who may ask."""
        named = exemption.procedure
        code = named if named == "standing" else f"{named}_{exemption.authority}"
        return f"{self.say(f'procedure_{code}')} · {self.say(f'applicant_{exemption.applicant}')}"

    def states(self, codes: Sequence[str]) -> str:
        """States by their names in the language."""
        territories = self.voice.locale.territories
        return flatten(self.voice.join([self.voice.word(territories.get(code, code)) for code in codes]))

    def binds(self, regime: Regime) -> str:
        """Whom a regime binds."""
        if "all" in regime.bound:
            return self.say("embargoes.all_states")
        bodies = self.packs.memberships
        language = self.voice.language
        names = [bodies[code].name[language] if code in bodies else self.states([code]) for code in regime.bound]
        return flatten(self.voice.join([self.voice.word(name) for name in names]))

    def _kinds(self, categories: Sequence[str]) -> Text:
        if "all" in categories:
            return self.voice.say("embargoes.all_arms")
        return self.voice.join([self.voice.say(f"category.{one}") for one in categories])


def write_regime(name: str, regime: Regime, writer: Writer) -> Iterator[str]:
    """One regime: what it is, its measures over time and drawn, its exemptions, disputes, parties and instruments."""
    say = writer.say
    yield f"{writer.title(name)} ({name})"
    where = writer.states(regime.territory.states) or say("embargoes.everywhere")
    part = f" – {say(f'part.{name}')}" if regime.territory.part else ""
    facts = {
        "embargoes.body": say(f"body.{regime.body}"),
        "embargoes.territory": where + part,
        "embargoes.binds": f"{writer.binds(regime)} ({say(f'legal.{regime.legal}')})",
        "embargoes.checked": writer.day(regime.checked_on) if regime.checked_on else say("embargoes.never"),
    }
    yield from (f"  {say(code)}: {words}" for code, words in facts.items())
    yield ""
    yield from draw_lanes(regime, writer)
    yield ""
    yield say("embargoes.measures")
    for measure in regime.measures:
        yield from _write_measure(name, regime, measure, writer)
    yield from _write_rest(name, regime, writer)


def _write_measure(name: str, regime: Regime, measure: Measure, writer: Writer) -> Iterator[str]:
    say = writer.say
    yield f"  {writer.stretch(measure)}  {say(f'kind.{measure.kind}')}  {writer.cite(regime, measure)}"
    yield f"      {say(f'measure.{name}.{measure.id}')}"
    if measure.kind in ("supply_ban", "export_ban"):
        states = f"{writer.states(measure.states)}: " if measure.states else ""
        yield f"      {say('embargoes.reaches')}: {states}{say(f'scope.{regime.scope_of(measure)}')}"
        yield f"      {say('embargoes.items')}: {writer.goods(measure)}"
        if measure.legal:
            yield f"      {say('embargoes.legal')}: {say(f'legal.{measure.legal}')}"
    if measure.ended_by:
        yield f"      {say('ended_by', figure=regime.instrument(measure.ended_by).title)}"


def _write_rest(name: str, regime: Regime, writer: Writer) -> Iterator[str]:
    say = writer.say
    if regime.exemptions:
        yield from ("", say("embargoes.exemptions"))
    for exemption in regime.exemptions:
        days = span_words(
            date.fromisoformat(exemption.starts), date.fromisoformat(exemption.until) if exemption.until else None,
            writer.voice,
        )  # fmt: skip
        yield f"  {flatten(days)}  {writer.cite(regime, exemption)}"
        yield f"      {say(f'exemption.{name}.{exemption.id}')}"
        yield f"      {writer.procedure(exemption)}"
    if regime.disputed_by:
        yield from ("", say("embargoes.disputes"))
    for dispute in regime.disputed_by:
        since = say("disputed_since", figure=writer.day(dispute.starts))
        yield f"  {since}: {say(f'dispute.{name}.{dispute.id}')} [{say(f'sure_short.{dispute.sure}')}]"
    yield from ("", say("embargoes.instruments"))
    for instrument in regime.instruments:
        yield f"  {_write_instrument(name, instrument, writer)}"


def _write_instrument(name: str, instrument: Instrument, writer: Writer) -> str:
    does = " · ".join(writer.say(f"effect.{one}") for one in instrument.does)
    about = writer.say(f"instrument.{name}.{instrument.id}") if instrument.about else ""
    marks = [writer.say(f"sure_short.{instrument.sure}")] + ([writer.say("effect.unread")] if instrument.unread else [])
    if instrument.source:
        day = writer.day(instrument.checked_on) if instrument.checked_on else ""
        marks.append(writer.say("embargoes.read_in", source=instrument.source, day=day))
    told = f"{writer.day(instrument.adopted)}  {instrument.title}  {does}"
    return f"{told}{'. ' + about if about else ''} [{' · '.join(marks)}]"


class Answered(Struct, frozen=True):
    """How a measure answers what was asked of it; "" where it was not asked."""

    force: str = "yes"
    reaches: str = ""
    covers: str = ""


def write_standing(
    name: str, regime: Regime, measure: Measure, answered: Answered, exemptions: Sequence[Exemption], writer: Writer
) -> Iterator[str]:
    """One measure on one day: what it orders, whom it reaches, what it covers, who disputes it, how it is eased."""
    say = writer.say
    yield writer.title(name) + ("" if answered.force == "yes" else f" – {say('embargoes.not_known')}")
    yield f"  {say(f'kind.{measure.kind}')} · {writer.stretch(measure)} · {writer.cite(regime, measure)}"
    yield f"  {say(f'measure.{name}.{measure.id}')}"
    if answered.reaches:
        scope = say(f"scope.{regime.scope_of(measure)}")
        yield f"  {say('embargoes.reaches')} {scope}: {say(f'answer.{answered.reaches}')}"
    if answered.covers:
        yield f"  {say(f'embargoes.covers.{answered.covers}')}"
    for dispute in regime.disputed_by:
        if not dispute.measures or measure.id in dispute.measures:
            yield f"  {say('embargoes.disputes')}: {say(f'dispute.{name}.{dispute.id}')}"
    for exemption in exemptions:
        text = say(f"exemption.{name}.{exemption.id}")
        yield f"  – {text} ({writer.procedure(exemption)} · {writer.cite(regime, exemption)})"


def write_passage(name: str, regime: Regime, part: Measure | Exemption, change: str, writer: Writer) -> Iterator[str]:
    """One measure or exemption that began, ended, or of which it is not known."""
    say = writer.say
    if isinstance(part, Measure):
        text, kind = say(f"measure.{name}.{part.id}"), say(f"kind.{part.kind}")
        ended = regime.instrument(part.ended_by).title if part.ended_by else ""
    else:
        text, kind, ended = say(f"exemption.{name}.{part.id}"), say("embargoes.exemption"), ""
    day = part.until if change == "ended" else part.starts
    days = f"{writer.day(day)} " if day and change != "open" else ""
    yield f"{say(f'embargoes.change.{change}')}: {days}– {writer.title(name)} · {kind} · {writer.cite(regime, part)}"
    yield f"  {text}" + (f" ({say('ended_by', figure=ended)})" if ended and change == "ended" else "")


def draw_lanes(regime: Regime, writer: Writer) -> Iterator[str]:
    """One line for each clock, a block for each stretch of days it ran; a light block where a renewal is not known."""
    known = [day for one in regime.measures for day in (one.starts, regime.ends(one)) if day]
    first, last = int(min(known)[:4]), max(int(max(known)[:4]), int(min(known)[:4])) + 1
    lanes: dict[tuple[str, str], list[Measure]] = {}
    for one in regime.measures:
        lanes.setdefault((one.clock, one.kind), []).append(one)
    key = f"{_FULL} {writer.say('embargoes.in_force')} · {_OPEN} {writer.say('embargoes.not_known')}"
    yield f"{writer.say('embargoes.timeline')} ({key})"
    kinds = [kind for _, kind in lanes]
    for (_, kind), listed in lanes.items():
        cells = [_cell(regime, listed, place, first, last) for place in range(COLUMNS)]
        scope = f": {writer.say(f'scope.{regime.scope_of(listed[0])}')}" if kinds.count(kind) > 1 else ""
        yield f"{_LEFT}  {first} {''.join(cells)} {last}  {writer.say(f'kind.{kind}')}{scope}"


def _cell(regime: Regime, listed: Sequence[Measure], place: int, first: int, last: int) -> str:
    """What to draw for one of the equal parts of the time from year to year: what held on its middle day."""
    start, end = date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal()
    day = date.fromordinal(start + round((end - start) * (place + 0.5) / COLUMNS))
    answers = {regime.answer_on(one, day) for one in listed}
    return _FULL if "yes" in answers else _OPEN if "unknown" in answers else _NONE
