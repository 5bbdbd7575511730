"""The register held against another: what only one tells, and where numbers differ."""

from tawatur.core.case import Case
from tawatur.core.comparison import Match
from tawatur.core.transfer import Register
from tawatur.core.values import Reason
from tawatur.packs.packs import Packs
from tawatur.register.comparison import compare_registers
from tawatur.register.entries import read_entries
from tawatur.register.transfers import build_register
from tests.register.conftest import Teller, jets
from tests.register.test_entries import ATT, NEW_SIPRI, OLD_SIPRI, UNROCA

HEAD = "Supplier,Recipient,Weapon designation,Number ordered,Year of order,Number delivered,Year(s) of deliveries\n"


def tell_register(tell: Teller, packs: Packs) -> Register:
    """Twenty-four Rafale ordered in 2015 and three delivered; sixteen fighters and twelve trainers for Libya."""
    claims = [
        tell("FR", "EG", stage="signed", when="2015-02-16", items=(jets(24, "item/rafale"),)),
        tell("FR", "EG", stage="delivered", when="2015-07-20", items=(jets(3, "item/rafale"),), doc="r2"),
        tell("PK", "LY", when="2025-12-18", items=(jets(16), jets(12, "item/super-mushshak")), doc="r3"),
    ]
    return build_register(claims, Case((), (), (), ()), (), packs)


def compare(text: str, tell: Teller, packs: Packs) -> tuple[dict[str, Match], list[Match]]:
    """Our lines by designation, and the entries that no report tells."""
    compared = compare_registers(tell_register(tell, packs), read_entries("o.csv", text.encode(), packs), packs)
    ours = {match.designation: match for match in compared.matches if match.transfer}
    return ours, [match for match in compared.matches if not match.transfer]


def codes(match: Match) -> list[str]:
    """The codes of a match's reasons."""
    return [reason.code for reason in match.reasons]


def test_against_the_export_of_sipri(tell: Teller, packs: Packs) -> None:
    """Three delivered against nine differ; a frigate no report tells is the register's alone; the rest is silent."""
    ours, theirs = compare(NEW_SIPRI, tell, packs)
    assert ours["Rafale"].answer == "differs"
    assert ours["Rafale"].reasons == (Reason("compare_delivered", "3 / about 9"),)
    assert ours["Rafale"].entries[0].lines == (7, 8)
    assert [match.designation for match in theirs] == ["FREMM"]
    assert (ours["JF-17 Thunder"].answer, codes(ours["JF-17 Thunder"])) == ("press_only", ["silent_years"])


def test_numbers_that_can_both_be_true_agree(tell: Teller, packs: Packs) -> None:
    """Twenty-four against about 24, and a span that meets, do not differ."""
    ours, _ = compare(f"{HEAD}France,Egypt,Rafale,(24),2015,3,2015\n", tell, packs)
    assert (ours["Rafale"].answer, ours["Rafale"].reasons) == ("agrees", ())


def test_order_number_and_year_differ(tell: Teller, packs: Packs) -> None:
    """Another number ordered and another year are told apart, the reports first."""
    ours, _ = compare(f"{HEAD}France,Egypt,Rafale,30,2016,,\n", tell, packs)
    assert ours["Rafale"].reasons == (
        Reason("compare_ordered", "24 / 30"), Reason("compare_delivered_here", "3"),
        Reason("compare_order_year", "2015 / 2016"),
    )  # fmt: skip


def test_a_later_order_is_another_deal(tell: Teller, packs: Packs) -> None:
    """The order of 2021 between the same states is neither the order of 2015 nor news that the reports missed."""
    compared = compare_registers(
        tell_register(tell, packs),
        read_entries("o.csv", f"{HEAD}France,Egypt,Rafale,30,2021,,\nFrance,?,Rafale,2,2015,,\n".encode(), packs),
        packs,
    )
    assert [match.answer for match in compared.matches] == ["press_only"] * 3
    assert (compared.elsewhere, compared.unplaced) == (1, 1)


def test_brackets_and_versions_of_the_older_layout(tell: Teller, packs: Packs) -> None:
    """(14) delivered against three differs; entries of other states are counted."""
    ours, theirs = compare(OLD_SIPRI, tell, packs)
    assert ours["Rafale"].reasons == (Reason("compare_delivered", "3 / about 14"),)
    assert theirs == []


def test_against_a_report_of_the_supplier(tell: Teller, packs: Packs) -> None:
    """The supplier's report agrees on three aircraft; a frigate is its alone; trainers need not be reported."""
    ours, theirs = compare(UNROCA, tell, packs)
    assert ours["Rafale"].answer == "agrees"
    assert [match.designation for match in theirs] == ["Frigate FREMM"]
    assert codes(ours["Super Mushshak"]) == ["silent_outside_unroca", "silent_nothing_delivered", "silent_years"]
    assert codes(ours["JF-17 Thunder"]) == ["silent_nothing_delivered", "silent_years"]


def test_against_a_report_of_the_recipient(tell: Teller, packs: Packs) -> None:
    """Six of 2016 against three of 2015: number and year differ; what is between other states is counted."""
    ours, theirs = compare(ATT, tell, packs)
    assert ours["Rafale"].reasons == (
        Reason("compare_delivered", "3 / 6"), Reason("compare_delivery_years", "2015 / 2016"),
    )  # fmt: skip
    assert theirs == []


def test_a_category_stands_for_a_system_it_names_none_of(tell: Teller, packs: Packs) -> None:
    """An entry without a description is of the line in its category; one that names another system is not."""
    report = "Country,Year,Flow,Category,Partner,Number,Description\nFrance,2015,Exports,IV,Egypt,3,{}\n"
    ours, theirs = compare(report.format(""), tell, packs)
    assert (ours["Rafale"].answer, theirs) == ("agrees", [])
    ours, theirs = compare(report.format("Mirage 2000"), tell, packs)
    assert (ours["Rafale"].answer, len(theirs)) == ("press_only", 1)


def test_a_class_may_be_what_the_register_names(tell: Teller, packs: Packs) -> None:
    """Where the reports tell frigates without a name, an entry between the same states says that it may be these."""
    frigates = jets(2, "class/frigates")
    register = build_register([tell("FR", "EG", items=(frigates,), when="2015-02-16")], Case((), (), (), ()), (), packs)
    compared = compare_registers(register, read_entries("o.csv", NEW_SIPRI.encode(), packs), packs)
    theirs = {match.designation: match for match in compared.matches if not match.transfer}
    assert theirs["FREMM"].reasons == (Reason("silent_named_by_class", "frigates (unspecified)"),)
    assert "silent_lead" in codes(compared.matches[0])


def test_every_code_has_words(packs: Packs) -> None:
    """All that a comparison can say has a phrase in both languages."""
    said = [f"compare_{name}" for name in ("ordered", "delivered", "delivered_there", "delivered_here", "order_year")]
    said += [f"silent_{side}_{kind}" for side in ("outside", "open") for kind in ("sipri", "unroca", "att")]
    said += ["silent_lead", "silent_nothing_delivered", "silent_no_row", "silent_years", "silent_no_state"]
    said += ["silent_named_by_class", "compare_delivery_years", "compare_elsewhere", "compare_unplaced"]
    said += [f"compare.{answer}" for answer in ("agrees", "differs", "press_only", "other_only")]
    assert {code for code in said if packs.phrases.languages(code) != ("ar", "en")} == set()
