"""The files other systems read."""

import json
from datetime import date

from msgspec.structs import replace

from tawatur.core.affair import Affair
from tawatur.core.claim import Link
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs
from tawatur.publishing.interchange import describe_claim
from tawatur.publishing.publish import publish


def test_claims_keep_their_keys_and_offsets(affair: Affair, packs: Packs) -> None:
    """One line a claim, its spans code points of the text as read, its first link the outlet."""
    lines = [json.loads(line) for line in publish(affair, "en", packs)["claims.jsonl"].splitlines()]
    assert [line["id"] for line in lines] == [claim.id for claim in affair.claims]
    for line, claim in zip(lines, affair.claims, strict=True):
        document = next(one for one in affair.documents if one.id == line["document"])
        start, end = line["evidence"][0]["start"], line["evidence"][0]["end"]
        assert document.text[start:end] == claim.evidence[0].read(document.text)
        assert line["chain"][0] == {"kind": "outlet", "name": None, "anonymous": False}
    assert lines[0]["value"] == {"low": 300000000, "high": 300000000, "bound": "about", "currency": "EUR"}
    assert lines[1]["value"] == {"low": 400000000, "high": None, "bound": "over", "currency": "EUR"}
    assert lines[1]["items"][0]["quantity"] == {"low": 8, "high": 8, "bound": "exact"}
    assert lines[0]["when"] is None
    assert lines[2]["when"] == {
        "start": "2031-04-01",
        "end": "2031-04-30",
        "precision": "month",
        "surface": "last month",
    }
    assert lines[1]["chain"][2]["count"] == 2
    assert lines[1]["chain"][2]["anonymous"] is True
    assert lines[0]["roles"]["supplier"][0]["names"] == ["نورلاند", "Norland"]


def test_a_stage_the_format_has_no_word_for_is_told_beside(affair: Affair) -> None:
    """A suspended sale is of unknown stage to other systems, and what is told of it stands beside; others stay."""
    claim = replace(affair.claims[0], stage="suspended")
    described = describe_claim(claim)
    assert (described["stage"], described["stage_told"]) == ("unknown", "suspended")
    assert "stage_told" not in describe_claim(replace(claim, stage="signed"))


def test_a_day_of_telling_is_marked(affair: Affair) -> None:
    """News that has no day but that on which it was told says so; a day of its own has no mark."""
    day = DateSpan(date(2031, 5, 4), date(2031, 5, 4), "day", "on Sunday", anchor="told")
    told = describe_claim(replace(affair.claims[0], when=day))["when"]
    own = describe_claim(replace(affair.claims[0], when=replace(day, anchor="absolute")))["when"]
    assert isinstance(told, dict)
    assert isinstance(own, dict)
    assert told == {**own, "anchor": "told"}


def test_date_that_was_not_resolved_is_null(affair: Affair) -> None:
    """A date said but not resolved is null, one open side is null alone; a duration is kept."""
    claim = replace(
        affair.claims[0], when=DateSpan(None, None, "day", "soon"), duration=Amount(2.5, 2.5, "about", "year")
    )
    assert describe_claim(claim)["when"] is None
    assert describe_claim(claim)["duration"] == {"low": 2.5, "high": 2.5, "unit": "year"}
    opened = replace(claim, when=DateSpan(date(2031, 1, 1), None, "interval", "since January"))
    when = describe_claim(opened)["when"]
    assert isinstance(when, dict)
    assert (when["start"], when["end"]) == ("2031-01-01", None)


def test_machine_words_are_not_passed_off_as_names(affair: Affair) -> None:
    """A link without a name has no list of names, its description stands apart."""
    claim = replace(affair.claims[0], chain=(Link("outlet"), Link("source", description="an officer", anonymous=True)))
    told = describe_claim(claim)["chain"]
    assert isinstance(told, list)
    assert "names" not in told[1]
    assert told[1]["description"] == "an officer"
    assert told[1]["count"] is None


def test_blocks_cover_what_the_documents_hold(affair: Affair, packs: Packs) -> None:
    """One line a block, in order."""
    lines = [json.loads(line) for line in publish(affair, "en", packs)["blocks.jsonl"].splitlines()]
    assert [line["kind"] for line in lines] == ["headline", "body", "boilerplate", "headline", "body", "body"]


def test_case_tells_events_and_keeps_points_out(affair: Affair, packs: Packs) -> None:
    """Facts are findings of events; what is said of a point goes to its event; every claim is known."""
    case = json.loads(publish(affair, "en", packs)["case.json"])
    assert [fact["id"] for fact in case["facts"]] == ["f1", "f3"]
    assert case["facts"][0]["independent_chains"] == 2
    assert case["facts"][0]["verdict"] == "corroborated"
    assert [part["fact"] for part in case["contradictions"]] == ["f1"]
    assert len(case["contradictions"][0]["values"]) == 2
    assert {entry["fact"] for entry in case["timeline"]} == {"f1", "f3"}
    told = [claim for fact in case["facts"] for claim in fact["claims"]]
    assert sorted(told) == sorted({claim.id for claim in affair.claims})
    (transfer,) = case["transfers"]
    assert transfer["supplier"][0]["name"] == "نورلاند"
    assert [value["bound"] for value in transfer["value"]] == ["about", "over"]
    assert transfer["delivered"] is None
    assert transfer["ordered"]["start"] == "2031-04-01"
