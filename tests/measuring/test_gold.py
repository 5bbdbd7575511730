"""Gold: every quotation is put in its place, and every fault of the files is told with file, claim, key and cure."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.core.errors import BadPack, BadSetting
from tawatur.measuring.quotes import GAP, place_quote
from tawatur.packs.packs import Packs
from tawatur.running.measuring import load_gold

from .conftest import CORPUS


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Change one file of the gold."""
    place = folder / "boats" / file
    text = place.read_text(encoding="utf-8")
    assert old in text
    place.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_quotations_stand_where_they_say(gold_folder: Path, packs: Packs) -> None:
    """Spans read back the words quoted; roles are names by key or words by place."""
    arabic, english = load_gold(gold_folder, packs)
    assert [gold.doc for gold in (arabic, english)] == ["boats/ar", "boats/en"]
    first = english.claims[0]
    assert first.evidence[0].read(english.text).startswith("Bhutan has agreed")
    assert first.items[0].span.read(english.text) == "eight patrol boats"
    assert first.roles["supplier"][0].names == ("بوتان", "Bhutan")
    target = arabic.claims[1].roles["target"][0]
    assert target.span is not None
    assert target.span.read(arabic.text) == "ثكنة"


HOSTILE = [
    ("en.yaml", "Bhutan has agreed to sell Fiji eight", "Bhutan has sold Fiji eight", ["claim 1", "letter by letter"]),
    ("en.yaml", '"The contract was signed in Thimphu on 2 May 2031"', '"2031"', ["claim 2", "2 places", "more of"]),
    ("en.yaml", '"The contract was signed in Thimphu on 2 May 2031"', '""', ["claim", "empty"]),
    ("en.yaml", "supplier: [bhutan]", "supplier: [butan]", ["claim 1", "roles: supplier", "no key of the names"]),
    ("en.yaml", "supplier: [bhutan]", "seller: [bhutan]", ["claim 1", "roles", "'seller'", "supplier"]),
    ("en.yaml", "event: arms_transfer", "event: arms_sale", ["claim 1", "event", "arms_transfer"]),
    ("en.yaml", "stage: agreed", "stage: done", ["claim 1", "stage", "agreed"]),
    ("ar.yaml", "modality: denied", "modality: refuted", ["claim 3", "modality", "denied"]),
    ("en.yaml", "inherited: [supplier, recipient]", "inherited: [target]", ["claim 2", "inherited", "target"]),
    ("en.yaml", "day: 2031-05-02", "day: 2 May", ["claim 2", "when", "2031-03-10"]),
    ("en.yaml", "day: 2031-05-02", "start: 2031-05-02, end: 2031-05-01", ["claim 2", "when", "before the first"]),
    ("en.yaml", "{agency: reuters}", "{agency: reuters, person: dorji}", ["claim 1", "chain", "2 kinds"]),
    ("en.yaml", "{agency: reuters}", "{wire: reuters}", ["en.yaml", "wire"]),
    ("en.yaml", "currency: USD", "currency: USD, bound: circa", ["claim 1", "bound", "about"]),
    ("en.yaml", "quantity: 8", "quantity: eight", ["en.yaml", "quantity", "float"]),
    ("en.yaml", "language: en", "speech: en", ["en.yaml", "speech"]),
    ("en.yaml", "claims:", "claims: [", ["en.yaml", "not YAML"]),
    ("en.yaml", "published: 2031-05-03", "published: yesterday", ["en.yaml", "published", "no day"]),
    ("en.yaml", '["Defence Minister Karma Dorji"]', '["Prime Minister"]', ["en.yaml", "optional", "letter by letter"]),
    ("names.yaml", "fiji: [فيجي, Fiji]", "fiji: []", ["names.yaml", "fiji", "no spelling"]),
    ("names.yaml", "fiji:", "bhutan:", ["names.yaml", "bhutan"]),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), HOSTILE)
def test_fault_is_told_with_its_place_and_cure(
    file: str, old: str, new: str, told: list[str], gold_folder: Path, packs: Packs
) -> None:
    """A fault in the files is refused with a message that names the file, the claim, the key and the cure."""
    edit(gold_folder, file, old, new)
    with pytest.raises(BadPack) as fault:
        load_gold(gold_folder, packs)
    assert str(gold_folder) in str(fault.value)
    assert [word for word in told if word not in str(fault.value)] == []


def test_report_and_annotation_come_together(gold_folder: Path, packs: Packs) -> None:
    """A report without annotation, or an annotation without report, is a fault that names the file that lacks."""
    for gone, lacks in (("en.yaml", "en.yaml"), ("ar.txt", "ar.txt")):
        place = gold_folder / "boats" / gone
        kept = place.read_bytes()
        place.unlink()
        with pytest.raises(BadPack, match=lacks):
            load_gold(gold_folder, packs)
        place.write_bytes(kept)


def test_report_that_is_no_text_is_refused(gold_folder: Path, packs: Packs) -> None:
    """A report in another encoding is named with the cure."""
    (gold_folder / "boats" / "ar.txt").write_bytes("هجوم".encode("cp1256"))
    with pytest.raises(BadPack, match="UTF-8"):
        load_gold(gold_folder, packs)


def test_name_stands_in_one_file(gold_folder: Path, packs: Packs) -> None:
    """A name of the gold that an affair has too is a fault."""
    (gold_folder / "names.yaml").write_text("fiji: [Fiji]\n", encoding="utf-8")
    with pytest.raises(BadPack, match="fiji"):
        load_gold(gold_folder, packs)


def test_folder_without_reports_is_a_wrong_call(tmp_path: Path, packs: Packs) -> None:
    """No folder, an empty one and one of loose files are told apart from faults in the gold."""
    (tmp_path / "loose.txt").write_text("x", encoding="utf-8")
    for folder in (tmp_path, tmp_path / "gone", tmp_path / "loose.txt"):
        with pytest.raises(BadSetting, match=r"folder|report"):
            load_gold(folder, packs)


def test_gap_reaches_to_the_first_end() -> None:
    """A quotation of first and last words covers all between, up to the first place of the last words."""
    text = "One two three four two five."
    assert place_quote(text, "One … two", where="here") == (0, 7)
    assert place_quote(text, "three … five", where="here") == (8, 27)


def test_place_inside_comes_before_the_same_words_elsewhere() -> None:
    """Words that stand twice are found once where the place to look in holds them once; as whole words first."""
    text = "Ten boats. Ten boats and tenders."
    assert place_quote(text, "Ten", where="here", within=(11, 33)) == (11, 14)
    assert place_quote("the other, the", "the", where="here", within=(10, 14)) == (11, 14)
    with pytest.raises(BadPack, match="2 places"):
        place_quote(text, "Ten", where="here")


@given(st.text(min_size=1, max_size=40), st.data())
def test_quotation_found_is_what_was_quoted(text: str, data: st.DataObject) -> None:
    """Whatever the text, a part of it is either found with its own words, or refused as one that stands twice."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end]
    if GAP in quote or not quote.strip(" …"):
        return
    try:
        found = place_quote(text, quote, where="here")
    except BadPack:
        assert text.count(quote) > 1
    else:
        assert text[slice(*found)] == quote


def test_own_corpus_is_whole() -> None:
    """The corpus has the reports its page tells of: enough in each language, each of newspaper length."""
    golds = load_gold(CORPUS, Packs())
    page = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert {gold.affair for gold in golds} == {
        line.split("`")[1] for line in page.splitlines() if line.startswith("| `")
    }
    languages = [gold.language for gold in golds]
    assert (languages.count("ar"), languages.count("en")) >= (16, 10)
    assert [gold.doc for gold in golds if not 80 <= len(gold.text.split()) <= 350] == []
