"""Every example of the event and speech packs comes out as the pack says."""

import pytest

from tawatur.packs.events import EventExample, Trigger
from tawatur.packs.speech import SpeechExample
from tests.claims.conftest import PACKS, Read

_EVENTS = [
    pytest.param(event.event, trigger, example, id=f"{event.event}-{trigger.language}-{example.text[:40]}")
    for event in PACKS.events.values()
    for trigger in event.triggers
    for example in trigger.examples
]
_SPEECH = [
    pytest.param(code, example, id=f"{code}-{example.text[:40]}")
    for code, pack in PACKS.speech.items()
    for listed in [*(verb.examples for verb in pack.verbs), *(phrase.examples for phrase in pack.according)]
    for example in listed
    if example.speaker
]


@pytest.mark.parametrize(("event", "trigger", "example"), _EVENTS)
def test_event_example(event: str, trigger: Trigger, example: EventExample, read: Read) -> None:
    """A trigger's example yields the event with the roles the pack states."""
    found = [claim for claim in read(example.text + ".", language=trigger.language) if claim.event == event]
    if not example.roles and event not in ("arms_transfer", "statement"):
        return
    if not example.roles:
        assert trigger.weak or trigger.adds or trigger.mentions or found
        return
    held = [
        {role: {name for f in fillers for name in f.names} for role, fillers in claim.roles.items()} for claim in found
    ]
    assert any(
        all(name in roles.get(role, set()) for role, names in example.roles.items() for name in names) for roles in held
    ), held
    if example.stage:
        assert example.stage in {claim.stage for claim in found}


@pytest.mark.parametrize(("code", "example"), _SPEECH)
def test_speech_example(code: str, example: SpeechExample, read: Read) -> None:
    """A speech verb's example yields a claim in the mouth of its speaker, and the content is in its evidence."""
    claims = read(example.text + ".", language=code)
    said = [claim for claim in claims if len(claim.chain) > 1]
    assert said, claims
    text = example.text + ".\n"
    words = [text[span.start : span.end] for claim in said for span in claim.evidence]
    assert any(word in example.content or example.content in word for word in words), words
