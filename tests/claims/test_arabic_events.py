"""What an Arabic report tells of attacks, visits and meetings, where names stand behind days and nouns."""

import pytest

from tests.claims.conftest import Read


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "قصف الجيش التشادي أمس مدينة بنغازي بالمدافع.",
            "conflict_event",
            {"actor": ["الجيش التشادي"], "target": ["بنغازي"], "place": ["بنغازي"]},
        ),
        (
            "قصف الجيش التشادي مواقع حركة الشباب قرب كسمايو.",
            "conflict_event",
            {"actor": ["الجيش التشادي"], "target": ["حركة الشباب"], "place": ["كسمايو"]},
        ),
        (
            "هاجم مسلحون مواقع الجيش التشادي قرب بنغازي.",
            "conflict_event",
            {"target": ["الجيش التشادي"], "place": ["بنغازي"]},
        ),
        ("زار كريم نصر مدينة بنغازي.", "visit", {"visitor": ["كريم نصر"], "place": ["بنغازي"]}),
        (
            "استقبل كريم نصر في قصره مساء أمس سامي عون.",
            "meeting",
            {"host": ["كريم نصر"], "visitor": ["سامي عون"]},
        ),
    ],
)
def test_who_does_what_to_whom(text: str, event: str, roles: dict[str, list[str]], read: Read) -> None:
    """A day between verb and name governs nothing; a noun over a name tells what of it was hit or visited."""
    (claim,) = [claim for claim in read(text) if claim.event == event]
    assert {role: [filler.name for filler in held] for role, held in claim.roles.items()} == roles
