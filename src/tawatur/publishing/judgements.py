"""What persons have judged: a list with who, when and why, and marks at the places that it touches."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from tawatur.core.case import Finding
from tawatur.core.judgement import Correction, Judged, Target, Verdict
from tawatur.publishing.dates import day_words, span_words, when_words
from tawatur.publishing.desk import Desk
from tawatur.publishing.figures import bounded_words, money_words, quantity_words
from tawatur.publishing.markup import Text, left_to_right

_MOST_LETTERS = 160  # of a claim's words are shown beside a judgement; the whole stands in the evidence


class JudgementLine(Struct, frozen=True):
    """One judgement: what was answered, by whom, when and why; `state` is empty where it is followed."""

    answer: Text
    judge: Text
    why: Text
    state: Text
    disputed: Text
    id: str


def list_judged(desk: Desk) -> tuple[JudgementLine, ...]:
    """All judgements of persons that stand, the earliest first."""
    return tuple(_line(told, desk) for told in desk.book.affair.judged)


def mark_finding(finding: Finding, desk: Desk) -> tuple[Text, ...]:
    """The judgements that touch the claims of a finding, each in a short line; at a slot, those that correct it."""
    ours = set(finding.claims)
    touching = [told for told in desk.book.affair.judged if ours & set(told.claims)]
    return tuple(_mark(told, desk) for told in touching if not finding.slot or _is_at(told, finding.slot))


def _is_at(told: Judged, slot: str) -> bool:
    correction = told.judgement.correction
    return correction is not None and slot in (correction.slot, correction.part)


def mark_entity(members: Iterable[str], desk: Desk) -> tuple[Text, ...]:
    """The judgements on an entity of these keys."""
    ours = set(members)
    return tuple(_mark(told, desk) for told in desk.book.affair.judged if ours & set(told.entities))


def _mark(told: Judged, desk: Desk) -> Text:
    line = _line(told, desk)
    answer = _answer(told, desk, brief=told.judgement.question != "same-entity")
    return desk.voice.say("judgement.mark", answer=answer, judge=line.judge, state=line.state or line.disputed)


def _line(told: Judged, desk: Desk) -> JudgementLine:
    voice, judgement = desk.voice, told.judgement
    return JudgementLine(
        _answer(told, desk),
        voice.say("judgement.by", judge=voice.word(judgement.judge), at=_moment(judgement.at, desk)),
        voice.word(judgement.why),
        () if told.state == "followed" else voice.say(f"judgement.{told.state}"),
        voice.say("judgement.disputed") if told.disputed else (),
        judgement.id,
    )


def _moment(at: str, desk: Desk) -> Text:
    """The day of a judgement; what is no time is shown as it stands."""
    try:
        return day_words(datetime.fromisoformat(at).date(), desk.voice)
    except ValueError:
        return left_to_right(at)


def _answer(told: Judged, desk: Desk, *, brief: bool = False) -> Text:
    """What was answered, with the words it is about; `brief`: with the reports alone."""
    voice, judgement = desk.voice, told.judgement
    sides = [_thing(target, desk, brief=brief) for target in judgement.targets] or [
        voice.word(side) for side in (judgement.left, judgement.right)
    ]
    if judgement.question == "reject":
        return voice.say(f"judgement.reject.{judgement.verdict.value}", claim=sides[0])
    if judgement.question == "correct" and judgement.correction is not None:
        slot = _slot(judgement.correction, desk)
        if judgement.verdict is not Verdict.YES:
            return voice.say("judgement.as_read", slot=slot, claim=sides[0])
        value = _value(judgement.correction, desk) or voice.say("judgement.nothing")
        return voice.say("judgement.correct", slot=slot, claim=sides[0], value=value)
    if judgement.grade is not None:
        grade = judgement.grade
        return voice.say(
            "judgement.grade",
            thing=sides[0],
            mark=left_to_right(grade.mark),
            subject=voice.try_say(f"event.{grade.subject}.name"),
            period=span_words(grade.since, grade.until, voice),
        )
    code = f"question.{judgement.question}"
    question = voice.say(code) if voice.knows(code) else left_to_right(judgement.question)
    verdict = voice.say(f"judgement.{judgement.verdict.value}")
    right = sides[1] if len(sides) > 1 else voice.word(judgement.right)
    return voice.say("judgement.same", question=question, left=sides[0], right=right, verdict=verdict)


def _thing(target: Target, desk: Desk, *, brief: bool) -> Text:
    """What was judged, in words: where it stands and how it reads."""
    voice = desk.voice
    if target.kind == "source" or not target.places:
        return voice.word(target.detail or target.id)
    place = target.places[0]
    report = desk.naming.report(place.doc) if place.doc in desk.book.documents else voice.word(place.doc)
    if brief or target.kind == "report":
        return report
    words = target.detail if target.kind == "entity" else " ".join(place.words.split())
    cut = words[:_MOST_LETTERS] + ("…" if len(words) > _MOST_LETTERS else "")
    return voice.say("judgement.thing", report=report, words=voice.word(cut))


def _slot(correction: Correction, desk: Desk) -> Text:
    voice = desk.voice
    if correction.slot == "role":
        code = f"role.{correction.part}"
        return voice.say(code) if voice.knows(code) else left_to_right(correction.part)
    item = voice.word(correction.part)
    return voice.say("judgement.slot", slot=voice.say(f"slot.{correction.slot}"), item=item)


def _value(correction: Correction, desk: Desk) -> Text:
    """What the slot holds now; () for nothing."""
    voice = desk.voice
    if correction.fillers:
        return voice.join([voice.word(filler.name) for filler in correction.fillers])
    if correction.when is not None:
        return when_words(correction.when, voice)
    if correction.word:
        return voice.say(f"{correction.slot}.{correction.word}")
    if correction.amount is None:
        return ()
    if correction.slot == "value":
        return money_words(correction.amount, voice)
    if correction.slot == "duration":
        return quantity_words(correction.amount, correction.amount.unit or "", voice)
    return bounded_words(correction.amount, voice)
