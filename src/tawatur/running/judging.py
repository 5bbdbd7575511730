"""A person's judgement, entered in the ledger; the next dossier follows it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

import msgspec
from msgspec import Struct

from tawatur.core.case import Case
from tawatur.core.claim import Claim, Filler
from tawatur.core.errors import BadSetting
from tawatur.core.identity import identify
from tawatur.core.judgement import DIGITS, GRADE, LETTERS, Correction, Grade, Judgement, Target, Verdict
from tawatur.judging.apply import apply_judgements
from tawatur.judging.corrections import write_correction
from tawatur.judging.places import Pile
from tawatur.judging.points import CORRECT, PART_OF, REJECT, UNDO
from tawatur.packs.packs import Packs
from tawatur.running.standing import open_memos, take_case
from tawatur.storing.ledger import Ledger

AS_READ = "as-read"
# The questions, and how what each is about is written.
QUESTIONS = {
    "same-entity": "two of: an entity's id in case.json, or DOCUMENT/NAME as the report has it; then yes, no or unsure",
    "same-event": "two of: a claim's or a fact's id; then yes, no or unsure",
    PART_OF: "the part, then the whole, each a claim's or a fact's id; then yes, no or unsure",
    "same-root": "two documents by their ids; then yes, no or unsure",
    REJECT: "a claim by its id; then nothing, or no where the claim should stand",
    CORRECT: f"a claim by its id, a slot, and what it holds (`none` for nothing, `{AS_READ}` to keep it)",
    GRADE: f"a source by its name and a letter from {LETTERS}, or a fact's id and a digit from {DIGITS}",
}


class Word(Struct, frozen=True):
    """What a person says: a question, and what it is about as typed; who, why, and for a grade of what and when."""

    question: str
    things: tuple[str, ...]
    judge: str
    why: str = ""
    about: str = ""
    since: date | None = None
    until: date | None = None


class Entry(Struct, frozen=True):
    """A judgement in the list; its state as in Judged, or replaced (by the same person's later word) or undone."""

    state: str
    disputed: bool
    judgement: Judgement


def record_judgement(ledger: Path, word: Word, packs: Packs) -> Judgement:
    """The judgement as recorded, with the hour of the clock.

    Raises BadSetting where the question or answer is none, the judge has no name, or the ledger does
    not hold what is judged.
    """
    if word.question not in QUESTIONS:
        raise BadSetting(f"no question {word.question!r}; choose one of {', '.join(QUESTIONS)}")
    _check_judge(word.judge)
    if word.question != GRADE and (word.about or word.since or word.until):
        raise BadSetting("--about, --since and --until belong to a grade; leave them out")
    with _open(ledger) as book:
        made = _Desk(book, ledger, packs).judge(word)
        judgement = _stamp(made, word.judge.strip(), word.why.strip())
        book.judge(judgement)
    return judgement


def undo_judgement(ledger: Path, judgement: str, *, judge: str, why: str = "") -> Judgement:
    """The undoing as recorded; the judgement counts no more, and stays on record.

    Raises BadSetting where there is no such judgement, it is undone already, or it is another person's.
    """
    _check_judge(judge)
    with _open(ledger) as book:
        entries = {entry.judgement.id: entry for entry in _list_entries(book)}
        if judgement not in entries:
            raise BadSetting(f"{ledger}: holds no judgement {judgement}; `tawatur judge --list` tells their ids")
        entry = entries[judgement]
        if entry.state == "undone":
            raise BadSetting(f"{judgement} is undone already; judge again to say it once more")
        if entry.judgement.judge != judge.strip():
            raise BadSetting(f"{judgement} is the word of {entry.judgement.judge}; judge otherwise to differ from it")
        blank = Judgement("", UNDO, judgement, entry.judgement.question, Verdict.NO)
        made = _stamp(blank, judge.strip(), why.strip())
        book.judge(made)
    return made


def list_judgements(ledger: Path) -> tuple[Entry, ...]:
    """All that persons have judged, in the order of recording, with what has become of it."""
    with _open(ledger) as book:
        return _list_entries(book)


def _list_entries(book: Ledger) -> tuple[Entry, ...]:
    persons = [one for one in book.judgements() if one.judge != "rule"]
    judged = {told.judgement.id: told for told in apply_judgements(book.documents(), book.claims(), persons).judged}
    undone: set[str] = set()
    for one in reversed(persons):
        if one.question == UNDO and one.id not in undone:
            undone.add(one.left)
    entries = []
    for one in persons:
        told = judged.get(one.id)
        other = "followed" if one.question == UNDO else "replaced"
        state = "undone" if one.id in undone else told.state if told else other
        entries.append(Entry(state, told.disputed if told else False, one))
    return tuple(entries)


def _open(ledger: Path) -> Ledger:
    if not ledger.exists():
        raise BadSetting(f"{ledger}: no such ledger; make one with `tawatur dossier --ledger`")
    return Ledger.open(ledger)


def _check_judge(judge: str) -> None:
    if judge.strip() in ("", "rule"):
        raise BadSetting("a judgement needs the name of the person who judges; give --judge NAME")


def _stamp(made: Judgement, judge: str, why: str) -> Judgement:
    """With who, when and why; the id is that of this one act."""
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    told = msgspec.structs.replace(made, id="", judge=judge, why=why, at=at)
    return msgspec.structs.replace(told, id=identify("j", told))


class _Desk:
    """A ledger's reports, laid out for one judgement; the case is made only where a word is about it."""

    def __init__(self, book: Ledger, ledger: Path, packs: Packs) -> None:
        self._book, self._ledger, self._packs = book, ledger, packs
        self._documents, self._claims = book.documents(), book.claims()
        self._pile = Pile(self._documents, self._claims)

    @cached_property
    def _case(self) -> Case:
        """The case as it stands, the judgements so far followed; that of the last run, if it was made of the same."""
        return take_case(self._book, self._packs, memo=open_memos(self._book)).case

    def judge(self, word: Word) -> Judgement:
        """The judgement a word makes, not yet stamped. Raises BadSetting."""
        kinds = {REJECT: self._reject, CORRECT: self._correct, GRADE: self._grade}
        return kinds.get(word.question, self._compare)(word)

    def _compare(self, word: Word) -> Judgement:
        if len(word.things) != 3:
            raise self._miscount(word)
        left, right, verdict = word.things
        if left == right:
            raise BadSetting(f"{left} is judged against itself; give {QUESTIONS[word.question]}")
        finders = {"same-root": self._find_report, "same-event": self._find_event, PART_OF: self._find_event}
        find = finders.get(word.question, self._find_entity)
        targets = (find(left, word), find(right, word))
        kinds = {target.detail.partition("/")[0] for target in targets}
        if word.question == "same-event" and verdict == Verdict.YES and len(kinds) > 1:
            raise BadSetting(
                f"{left} and {right} tell of {' and '.join(sorted(kinds))}; only events of one kind are one"
            )
        return Judgement("", word.question, left, right, _read_verdict(verdict), targets=targets)

    def _reject(self, word: Word) -> Judgement:
        if len(word.things) not in (1, 2):
            raise self._miscount(word)
        target = self._pile.address_claim(self._find_claim(word.things[0], word))
        verdict = _read_verdict(word.things[1] if len(word.things) == 2 else "yes")
        return Judgement("", REJECT, target.id, "", verdict, targets=(target,))

    def _correct(self, word: Word) -> Judgement:
        if len(word.things) < 3:
            raise self._miscount(word)
        key, slot, *values = word.things
        claim = self._find_claim(key, word)
        document = self._pile.documents[claim.doc]
        keeps = values == [AS_READ]
        correction = write_correction(
            claim,
            slot,
            ["none"] if keeps and slot != "modality" else ["stated"] if keeps else values,
            document=document,
            known=self._list_fillers(claim.doc),
            packs=self._packs,
        )
        if keeps:
            correction = Correction(correction.slot, correction.part)
        target = self._pile.address_claim(claim)
        verdict = Verdict.NO if keeps else Verdict.YES
        return Judgement("", CORRECT, claim.id, slot, verdict, targets=(target,), correction=correction)

    def _grade(self, word: Word) -> Judgement:
        if len(word.things) != 2:
            raise self._miscount(word)
        thing, mark = word.things
        if word.about and word.about not in self._packs.events:
            raise BadSetting(f"no event {word.about!r}; choose one of {', '.join(sorted(self._packs.events))}")
        if word.since and word.until and word.until < word.since:
            raise BadSetting("--until lies before --since; write the earlier day first")
        finding = thing.startswith("f-")
        if mark not in tuple(DIGITS if finding else LETTERS):
            raise BadSetting(f"no grade {mark!r}; give {QUESTIONS[GRADE]}")
        if finding and (word.about or word.since or word.until):
            raise BadSetting("--about, --since and --until belong to the grade of a source; leave them out")
        target = self._find_event(thing, word) if finding else self._find_source(thing, word)
        grade = Grade(mark, word.about, word.since, word.until)
        return Judgement("", GRADE, thing, mark, Verdict.YES, targets=(target,), grade=grade)

    def _find_source(self, name: str, word: Word) -> Target:
        """An outlet, agency or voice by any of its names or by what is said of it."""
        fold = self._packs.folding.fold
        links = [link for claim in self._claims for link in claim.chain]
        called = {fold(known) for link in links for known in (link.name or "", *link.names, link.description)}
        called |= {fold(document.outlet) for document in self._documents if document.outlet}
        if fold(name) in called - {""}:
            return Target("source", name, detail=name)
        labels = {label for found in self._case.findings for one in found.origins for label in (one.id, one.label)}
        if name not in labels:
            raise self._missing(name, word, "the dossier names the sources")
        return Target("source", name, detail=name)

    def _list_fillers(self, doc: str) -> Iterator[Filler]:
        """All that roles are filled with, those of one report first; an id inside another report says nothing here."""
        for claim in self._claims:
            if claim.doc == doc:
                yield from (filler for held in claim.roles.values() for filler in held)
        for claim in self._claims:
            for filler in (filler for held in claim.roles.values() for filler in held):
                yield msgspec.structs.replace(filler, entity="")

    def _find_claim(self, key: str, word: Word) -> Claim:
        if key not in self._pile.claims:
            raise self._missing(key, word, "`tawatur claims` and claims.jsonl tell the ids of claims")
        return self._pile.claims[key]

    def _find_event(self, key: str, word: Word) -> Target:
        if not key.startswith("f-"):
            return self._pile.address_claim(self._find_claim(key, word))
        found = next((one for one in self._case.findings if one.id == key), None)
        if found is None:
            raise self._missing(key, word, "case.json tells the ids of facts, as this ledger makes them now")
        detail = f"{found.event}/{found.slot} {found.value}" if found.slot else f"{found.event}/"
        return self._pile.address_finding(key, found.claims, detail)

    def _find_report(self, key: str, word: Word) -> Target:
        if key not in self._pile.documents:
            raise self._missing(key, word, "a document's id is the name of its file without the suffix")
        return self._pile.address_report(key)

    def _find_entity(self, key: str, word: Word) -> Target:
        for entity in self._case.entities if key.startswith("e-") else ():
            if entity.id == key:
                return self._pile.address_entity(key, entity.members, entity.names[0] if entity.names else "")
        docs = [doc for doc in self._pile.documents if key.startswith(f"{doc}/")]
        fold = self._packs.folding.fold
        for doc in sorted(docs, key=len, reverse=True):
            called = key.removeprefix(f"{doc}/")
            if key in {known for known, _ in self._pile.list_names(doc)}:
                return self._pile.address_entity(key, [key], called)
            named = sorted({f"{doc}/{entity}" for name, entity in self._list_called(doc) if fold(name) == fold(called)})
            if len(named) > 1:
                raise BadSetting(f"{key}: {len(named)} are called so there; give one of {', '.join(named)}")
            if named:
                return self._pile.address_entity(key, named, called)
        raise self._missing(key, word, "case.json tells the ids of entities, and names as reports write them")

    def _list_called(self, doc: str) -> Iterator[tuple[str, str]]:
        """Every name in a report with the id of what bears it."""
        for claim in (claim for claim in self._claims if claim.doc == doc):
            for filler in (filler for held in claim.roles.values() for filler in held if filler.entity):
                yield from ((name, filler.entity) for name in (filler.name, *filler.names))
            for link in (link for link in claim.chain if link.entity):
                yield from ((name, link.entity) for name in (link.name or "", *link.names) if name)

    def _missing(self, key: str, word: Word, cure: str) -> BadSetting:
        return BadSetting(
            f"{self._ledger}: holds no {key}; {cure}. For {word.question} give {QUESTIONS[word.question]}"
        )

    def _miscount(self, word: Word) -> BadSetting:
        return BadSetting(f"{word.question} takes {QUESTIONS[word.question]}; {len(word.things)} were given")


def _read_verdict(written: str) -> Verdict:
    if written not in tuple(Verdict):
        raise BadSetting(f"no verdict {written!r}; choose one of {', '.join(Verdict)}")
    return Verdict(written)
