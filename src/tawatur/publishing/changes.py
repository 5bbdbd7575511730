"""What new reports changed, in words: for the terminal, as a page of Markdown, and as JSON lines."""

from datetime import datetime

from msgspec import Struct, structs

from tawatur.core.affair import Affair
from tawatur.core.change import Change, Changes
from tawatur.core.codec import encode_lines
from tawatur.packs.packs import Packs
from tawatur.publishing.dates import day_words
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.findings import rank_findings
from tawatur.publishing.markup import Text, flatten, left_to_right, render_markdown
from tawatur.publishing.rules import dossier_rules

FILES = ("changes.md", "changes.jsonl")
TOLD = 20  # changes that the terminal shows; the file has all
SOURCES = 4  # sources named in one change; more are counted
NAMED = 12  # reports added that are named beside their numbers; more are numbers alone


class ChangeLine(Struct, frozen=True):
    """One change and its words."""

    change: Change
    words: Text


class ChangeList(Struct, frozen=True):
    """What changed, in words: the heading, the reports added, and the changes, weightiest findings first."""

    heading: Text
    added: Text
    lines: tuple[ChangeLine, ...]
    none: Text
    more: Text


def list_changes(changes: Changes, before: Affair, now: Affair, language: str, packs: Packs) -> ChangeList:
    """The changes between two states of a case, worded from the later one; what is gone from the earlier."""
    desk, earlier = lay_desk(now, language, packs), lay_desk(before, language, packs)
    setting = dossier_rules().setting
    rank = {found.id: (found.event in setting, place) for place, found in enumerate(rank_findings(desk))}
    ordered = sorted(changes.changes, key=lambda change: rank.get(change.finding, (True, len(rank))))
    lines = tuple(ChangeLine(change, _word(change, desk, earlier)) for change in ordered)
    heading = desk.voice.say("changes.since", at=_moment(changes.since, desk))
    more = desk.voice.say("changes.more", n=max(len(lines) - TOLD, 0), file=left_to_right(FILES[0]))
    return ChangeList(heading, _added(changes, desk), lines, desk.voice.say("changes.none"), more)


def write_changes(listed: ChangeList, since: str) -> dict[str, bytes]:
    """The two files that say what changed, by name; `since` is written as the clock told it."""
    lines = [f"# {render_markdown(listed.heading)}", "", render_markdown(listed.added), ""]
    lines += [f"- {render_markdown(line.words)}" for line in listed.lines] or [render_markdown(listed.none)]
    rows = [structs.asdict(line.change) | {"since": since, "words": flatten(line.words)} for line in listed.lines]
    return {FILES[0]: ("\n".join(lines) + "\n").encode("utf-8", "replace"), FILES[1]: encode_lines(rows)}


def tell_changes(listed: ChangeList) -> list[str]:
    """The same in plain lines for the terminal, the first of many."""
    told = [listed.heading, listed.added, *(line.words for line in listed.lines[:TOLD])]
    if not listed.lines:
        told.append(listed.none)
    return [flatten(words) for words in (*told, *([listed.more] if len(listed.lines) > TOLD else []))]


def _added(changes: Changes, desk: Desk) -> Text:
    if not changes.documents:
        return desk.voice.say("changes.no_reports")
    few = changes.documents if len(changes.documents) <= NAMED else ()
    ranked = sorted(few, key=lambda doc: desk.book.numbers.get(doc, 0))
    names = desk.voice.join([desk.voice.word(doc) for doc in ranked])
    return desk.voice.say("changes.reports", reports=desk.naming.reports(changes.documents), names=names)


def _moment(at: str, desk: Desk) -> Text:
    """Day and hour of a run, as the clock told them; what is no time is shown as it stands."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return left_to_right(at)
    return (*day_words(moment.date(), desk.voice), *left_to_right(f" {moment:%H:%M} {moment.tzname() or ''}".rstrip()))


def _word(change: Change, desk: Desk, earlier: Desk) -> Text:
    """One change in a sentence."""
    voice = desk.voice
    ours = desk if change.finding in desk.book.findings else earlier
    found = ours.book.findings[change.finding]
    claims = desk.book.claims_of(change.claims)
    said = [ours.readings.words(value) for value in change.values]
    if change.kind in ("chain_new", "chain_lost"):
        values = desk.naming.several(said, most=SOURCES)
    else:
        values = voice.join(said, kind="against" if "contradiction" in change.kind else "list")
    verdict = change.kind == "verdict"
    kind = f"contradiction.{change.now}"
    return voice.say(
        f"change.{change.kind}",
        title=voice.capital(ours.propositions.title(found)),
        slot=voice.say(f"slot.{change.slot}") if change.slot else (),
        values=values,
        before=voice.say(f"verdict.{change.before}") if verdict else change.before,
        now=voice.say(f"verdict.{change.now}") if verdict else change.now,
        kind=voice.say(kind) if voice.knows(kind) else (),
        reports=desk.naming.reports([claim.doc for claim in claims]) if claims else (),
    )
