"""Voices told again («المصدر»), and officials who turn out to be a person named before («المسؤول الليبي»)."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene
from tawatur.mentions.voice_counts import FURTHER, PART

_SOURCE = "source"
_OFFICIALS = frozenset({"official", "officer"})


def join_voices(scene: Scene) -> None:
    """Give every voice its entity: a definite one is the last of its kind, any other is one of its own.

    Runs when persons have their entities.
    """
    told: list[Draft] = []
    for draft in scene.board.of_kind("source"):
        earlier = _find_earlier(scene, draft, told)
        person = _find_person(scene, draft) if earlier is None else None
        if person is not None:
            draft.kind, draft.anonymous, draft.entity, draft.count = "person", False, person.entity, None
            continue
        if earlier is not None:
            draft.entity, draft.state = earlier.entity, draft.state or earlier.state
            draft.count = draft.count if draft.count is not None else earlier.count
        else:
            draft.state = draft.state or _find_group_state(draft, told)
            draft.entity = f"s{len({other.entity for other in told}) + 1}"
        told.append(draft)


def _find_group_state(draft: Draft, told: list[Draft]) -> str:
    """The state of the group whose members speak, or of the last of a kind of which this is one more."""
    if draft.rule == PART:
        groups = [other for other in told if other.count != 1 and other.rule == "voice"] or told
    elif draft.rule == FURTHER:
        groups = [other for other in told if other.head == draft.head]
    else:
        return ""
    return groups[-1].state if groups else ""


def _find_earlier(scene: Scene, draft: Draft, told: list[Draft]) -> Draft | None:
    """The voice a definite one repeats: the same words, the same head, for «المصدر» any one voice."""
    fold = scene.finder.fold
    alike = [other for other in told if fold(other.description) == fold(draft.description)]
    if alike and draft.described:
        return alike[-1]
    if not draft.definite:
        return None
    fitting = [
        other
        for other in told
        if (other.count == 1) == (draft.count == 1) and not (draft.state and other.state and draft.state != other.state)
    ]
    same = [other for other in fitting if other.head == draft.head]
    if not same and draft.head == _SOURCE:
        same = [other for other in fitting if other.head in _OFFICIALS]
    return same[-1] if same else None


def _find_person(scene: Scene, draft: Draft) -> Draft | None:
    """«المسؤول الليبي» with no such voice before is the last person of that state told with an office."""
    if not draft.definite or draft.head not in _OFFICIALS or draft.count != 1 or not draft.state:
        return None
    persons = [person for person in scene.board.of_kind("person") if person.start < draft.start and person.offices]
    fitting = [person for person in persons if person.state == draft.state]
    return fitting[-1] if fitting else None
