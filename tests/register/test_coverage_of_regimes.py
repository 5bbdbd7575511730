"""Which embargoes are on file, and that what is not surely known says so."""

from datetime import date

from tawatur.packs.packs import Packs
from tawatur.register.force import status_on

# Every mandatory arms embargo of the United Nations that was in force on some day since 1990.
UNITED_NATIONS = {
    "angola-unita", "central-african-republic", "cote-divoire", "darfur", "dprk", "drc", "eritrea", "ethiopia-eritrea",
    "haiti", "haiti-1993", "iran", "iraq", "isil-al-qaida", "lebanon", "liberia", "libya", "libya-1992", "rwanda",
    "sierra-leone", "somalia", "south-africa", "south-sudan", "taliban", "yemen", "yugoslavia-1991", "yugoslavia-1998",
}  # fmt: skip


def test_the_embargoes_of_the_united_nations_are_on_file(packs: Packs) -> None:
    """Each mandatory embargo since 1990 is one file; the calls that only ask are marked as requests."""
    named = {name.removesuffix("-un") for name, regime in packs.embargoes.items() if regime.body == "un"}
    asked = {name.removesuffix("-un") for name, regime in packs.embargoes.items() if regime.legal == "request"}
    assert named - asked == UNITED_NATIONS


def test_what_was_never_checked_is_from_memory(packs: Packs) -> None:
    """A regime never held against a source has no fact marked as read."""
    for name, regime in packs.embargoes.items():
        if regime.checked_on is None:
            marks = {one.sure for one in regime.instruments} | {one.sure for one in regime.measures}
            assert marks | {one.sure for one in regime.exemptions} == {"memory"}, name


def test_what_runs_by_renewals_is_not_known_for_ever(packs: Packs) -> None:
    """Ten years on, no measure that runs by renewals is said to be in force."""
    for name, regime in packs.embargoes.items():
        renewed = [one for one in regime.measures if one.renewal_open]
        assert {regime.answer_on(one, date(2036, 11, 22)) for one in renewed} <= {"unknown"}, name


def test_lifted_embargoes_are_over(packs: Packs) -> None:
    """Of the regimes of the nineties the lifted are over today."""
    over = {name for name, regime in packs.embargoes.items() if status_on(regime, date(2026, 11, 22)) == "over"}
    assert {"south-africa-un", "haiti-1993-un", "rwanda-un", "eritrea-un", "uzbekistan-eu", "guinea-ecowas"} <= over
