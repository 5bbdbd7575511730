"""Files of FollowTheMoney entities: what is read of them, and what a fault says."""

import io
from pathlib import Path

import pytest

from tawatur.core.errors import BadSetting
from tawatur.core.record import Record
from tawatur.packs.packs import Packs
from tawatur.running.dossier import make_dossier
from tawatur.running.records import read_records


def test_persons_and_bodies_are_read_with_their_names_and_states(tmp_path: Path) -> None:
    """Names and aliases are read, weak aliases, ships and nameless entries are not; nested values are passed over."""
    path = tmp_path / "entities.json"
    path.write_text(
        '{"id": "x1", "schema": "Person", "properties": {"name": ["Rashid al-Zein"], "alias": ["راشد الزين"],'
        ' "weakAlias": ["Abu Salim"], "country": ["no", {"id": "c"}], "wikidataId": ["Q99"]}}\n\n'
        '{"id": "x2", "schema": "Vessel", "properties": {"name": ["Hela"]}}\n'
        '{"id": "x3", "schema": "Person", "properties": {}}\n',
        encoding="utf-8",
    )
    (record,) = read_records(path)
    assert (record.names, record.states, record.identifiers) == (("Rashid al-Zein", "راشد الزين"), ("NO",), ("Q99",))


@pytest.mark.parametrize("line", ["[1]", '{"id": 5}', "{", '{"id": "x", "schema": "Person", "properties": []}'])
def test_a_broken_line_is_told_by_its_number(line: str, tmp_path: Path) -> None:
    """A line that is no entity is refused with its number and how one is written."""
    path = tmp_path / "entities.json"
    path.write_text(f'{{"id": "x", "schema": "Person"}}\n{line}\n')
    with pytest.raises(BadSetting, match=r"entities\.json:2: no FollowTheMoney entity .* write one entity a line"):
        read_records(path)


ITEM = (
    '{"type": "item", "id": "Q7", "labels": {"ar": {"language": "ar", "value": "راشد الزين"}},'
    ' "aliases": {"en": [{"language": "en", "value": "Rashid al-Zein"}]},'
    ' "claims": {"P31": [{"mainsnak": {"datavalue": {"value": {"id": "KIND"}}}, "rank": "normal"}],'
    ' "P569": [{"mainsnak": {"datavalue": {"value": {"time": "+1970"}}}}]}}'
)


def test_items_of_wikidata_are_read_as_its_dumps_hold_them(tmp_path: Path) -> None:
    """One array, an item a line: persons and bodies are read with labels and aliases, films and empty items are not."""
    path = tmp_path / "items.json"
    film, bare = ITEM.replace("KIND", "Q11424"), '{"id": "Q8", "labels": [], "aliases": [], "claims": []}'
    path.write_text("[\n" + ",\n".join((ITEM.replace("KIND", "Q5"), film, bare)) + "\n]\n", encoding="utf-8")
    (record,) = read_records(path)
    assert (record.id, record.schema, record.names) == ("Q7", "Person", ("راشد الزين", "Rashid al-Zein"))
    assert record.identifiers == ("Q7",)


def test_a_mark_before_the_text_is_no_fault(tmp_path: Path) -> None:
    """A file saved with the mark that some editors write before UTF-8 is read."""
    path = tmp_path / "entities.json"
    line = '{"id": "x", "schema": "Person", "properties": {"name": ["Rashid al-Zein"]}}\n'
    path.write_text(line, encoding="utf-8-sig")
    assert [record.id for record in read_records(path)] == ["x"]


@pytest.mark.parametrize(
    "line",
    [
        '{"id": " ", "schema": "Person", "properties": {"name": ["Rashid al-Zein"]}}',
        '{"id": "x", "schema": "Person", "properties": {"name": [' + "[" * 100_000 + "]" * 100_000 + "]}}",
        '{"id": "Q7", "labels": 5}',
    ],
    ids=["no id", "deep", "no labels"],
)
def test_a_hostile_line_is_a_bad_setting(line: str, tmp_path: Path) -> None:
    """An entity without an id, one nested beyond all measure and a broken item are told by their line."""
    path = tmp_path / "entities.json"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(BadSetting, match=r"entities\.json:1: "):
        read_records(path)


def test_a_missing_file_is_a_bad_setting(tmp_path: Path) -> None:
    """A file that is not there is told by its path."""
    with pytest.raises(BadSetting, match="give a file of FollowTheMoney entities"):
        read_records(tmp_path / "none.json")


def test_the_dossier_of_a_call_has_the_identifiers(tmp_path: Path) -> None:
    """Records handed to a call reach the files it writes."""
    report = tmp_path / "report.txt"
    told = "وصل وزير الدفاع النرويجي إريك لوندستروم إلى ريغا يوم 4 مايو 2031 في زيارة رسمية.\n"
    report.write_text(told, encoding="utf-8")
    records = (Record("x-77", "Person", ("إريك لوندستروم",)),)
    make_dossier([str(report)], Packs(), out=tmp_path / "out", pipe=io.BytesIO(), records=records)
    assert '"x-77"' in (tmp_path / "out" / "case.json").read_text(encoding="utf-8")
