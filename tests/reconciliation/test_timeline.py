"""The timeline: the days that all dated claims allow."""

from datetime import date

from tests.reconciliation.conftest import LITHUANIA, Pile, days, issuer, person, town

RASHID, VILNIUS = person("راشد الزين"), town("فيلنيوس", "LT")


def visit(pile: Pile, doc: str, first: str, last: str = "", **slots: object) -> str:
    """A dated visit."""
    return pile.tell(
        doc, "visit", f"زار الزين فيلنيوس {doc}", visitor=[RASHID], place=[VILNIUS], when=days(first, last), **slots
    )


def test_an_entry_is_what_all_claims_share(pile: Pile) -> None:
    """A week, a month and a part of it leave the days that lie in all of them."""
    visit(pile, "a", "2031-05-01", "2031-05-31")
    visit(pile, "b", "2031-05-05", "2031-05-11")
    visit(pile, "c", "2031-05-10", "2031-05-20")
    (entry,) = pile.case().timeline
    assert (entry.when.start, entry.when.end, entry.status) == (date(2031, 5, 10), date(2031, 5, 11), "single_source")


def test_dates_that_exclude_each_other_are_contested(pile: Pile) -> None:
    """Disjoint days of one event give the span of both, contested."""
    visit(pile, "a", "2031-05-04")
    visit(pile, "b", "2031-05-06")
    (entry,) = pile.case().timeline
    assert (entry.when.start, entry.when.end, entry.status) == (date(2031, 5, 4), date(2031, 5, 6), "contested")


def test_status_follows_the_verdict_and_the_modality(pile: Pile) -> None:
    """Two origins establish an entry; what is only planned is said to be planned."""
    pile.tell(
        "a",
        "visit",
        "زار الزين فيلنيوس",
        issuer("هيئة الموانئ"),
        visitor=[RASHID],
        place=[VILNIUS],
        when=days("2031-05-04"),
    )
    pile.tell(
        "b",
        "visit",
        "زار الزين فيلنيوس",
        issuer("ديوان الملك"),
        visitor=[RASHID],
        place=[VILNIUS],
        when=days("2031-05-04"),
    )
    pile.tell(
        "c",
        "visit",
        "يزور قدور ليتوانيا",
        visitor=[person("سمير قدور")],
        place=[LITHUANIA],
        when=days("2031-09-04"),
        modality="planned",
    )
    assert [e.status for e in pile.case().timeline] == ["established", "planned"]


def test_undated_findings_have_no_entry(pile: Pile) -> None:
    """What no claim dates is not on the timeline, which runs in order of time."""
    visit(pile, "b", "2031-08-04")
    visit(pile, "a", "2031-05-04")
    pile.tell("c", "meeting", "التقى الزين قدور", participants=[RASHID, person("سمير قدور")])
    starts = [e.when.start for e in pile.case().timeline]
    assert starts == [date(2031, 5, 4), date(2031, 8, 4)]
