"""A new kind of event is one file: the recipe of CONTRIBUTING.md, taken through the whole pipeline."""

import re
from pathlib import Path

import msgspec

from tawatur.packs.events import EventType
from tawatur.packs.packs import Packs
from tawatur.publishing.publish import publish
from tawatur.running.affair import draw_reports, join_reports
from tawatur.running.sources import Source

_RECIPE = Path(__file__).resolve().parents[2] / "CONTRIBUTING.md"
_REPORTS = {
    "a": "قالت صحيفة إن السويد أجرت مناورات مع إستونيا في ريغا يوم الأحد.",
    "b": "أجرت السويد مناورات مع إستونيا في ريغا.",
}


def test_one_file_brings_a_new_event() -> None:
    """With the recipe's file alone, claims, findings and both dossiers tell of the new kind in words."""
    (text,) = re.findall(r"```yaml\n(event: exercise\n.*?)```", _RECIPE.read_text(encoding="utf-8"), re.DOTALL)
    packs = Packs()
    kind = msgspec.yaml.decode(text, type=EventType)
    packs.__dict__["events"] = {**packs.events, kind.event: kind}
    sources = [Source(f"{name}.txt", name, raw=words.encode()) for name, words in _REPORTS.items()]
    reports, skipped = draw_reports(sources, packs)
    assert skipped == []
    affair = join_reports(reports, packs)
    found = [claim for claim in affair.claims if claim.event == "exercise"]
    assert {claim.doc for claim in found} == set(_REPORTS)
    assert {f.name for f in found[0].roles["participants"]} == {"السويد", "إستونيا"}
    assert "Exercise of Sweden and Estonia in Riga" in publish(affair, "en", packs)["dossier.md"].decode()
    assert "مناورة" in publish(affair, "ar", packs)["dossier.md"].decode()
