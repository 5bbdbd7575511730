"""The page as a reader and a browser meet it."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from msgspec.structs import replace

from tawatur.core.affair import Affair
from tawatur.core.case import Case, Finding, Origin
from tawatur.core.errors import BadSetting
from tawatur.core.transfer import Register
from tawatur.packs.packs import Packs
from tawatur.publishing.publish import publish

VOID = {"meta", "link", "br", "img", "input", "hr", "path", "rect", "line"}
NAMES = {"dossier.html", "dossier.md", "claims.jsonl", "blocks.jsonl", "case.json", "register.csv"}
EMPTY = Affair((), (), Case((), (), (), ()), Register())


class Reading(HTMLParser):
    """What stands on a page: ids, links, tags left open, scripts, and addresses fetched."""

    def __init__(self) -> None:
        """Nothing is read yet."""
        super().__init__()
        self.ids: list[str] = []
        self.anchors: list[str] = []
        self.fetched: list[str] = []
        self.open: list[str] = []
        self.handlers: list[str] = []
        self.scripts = 0
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its attributes."""
        held = {name: value or "" for name, value in attrs}
        self.ids += [held["id"]] if "id" in held else []
        self.anchors += [held["href"][1:]] if held.get("href", "").startswith("#") else []
        self.fetched += [held[name] for name in ("src", "srcset", "data", "poster", "action") if name in held]
        self.handlers += [name for name in held if name.startswith("on")]
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag last opened."""
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


def read_page(affair: Affair, language: str, packs: Packs) -> tuple[str, Reading]:
    """The page of an affair and what stands on it."""
    page = publish(affair, language, packs)["dossier.html"].decode()
    reading = Reading()
    reading.feed(page)
    return page, reading


@pytest.mark.parametrize("language", ["ar", "en"])
def test_same_affair_gives_the_same_bytes(language: str, affair: Affair, packs: Packs) -> None:
    """Publishing twice gives every file with the same bytes."""
    first, second = (publish(affair, language, packs) for _ in range(2))
    assert first == second
    assert set(first) == NAMES


def test_a_note_says_its_number_in_the_words_of_its_page(affair: Affair, packs: Packs) -> None:
    """Whatever was written before it, a page says of each link to the evidence, in its language, which note it is."""
    for language in ("en", "ar", "en"):
        said = packs.phrases.wording("label.note", language)
        assert said is not None
        page, _ = read_page(affair, language, packs)
        notes = re.findall(r'<a href="#e(\d+)" aria-label="([^"]*)">(\d+)</a>', page)
        assert notes
        assert all(label == said.replace("{n}", number) == said.replace("{n}", shown) for number, label, shown in notes)


def test_unknown_language_is_a_bad_setting(affair: Affair, packs: Packs) -> None:
    """A page can be asked for only in a language there is a pack of."""
    with pytest.raises(BadSetting, match="xx"):
        publish(affair, "xx", packs)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_page_is_whole_and_stands_alone(language: str, affair: Affair, packs: Packs) -> None:
    """All tags are closed, no id stands twice, every link inside the page leads somewhere, nothing is fetched."""
    page, reading = read_page(affair, language, packs)
    assert reading.open == []
    assert len(reading.ids) == len(set(reading.ids))
    assert set(reading.anchors) - set(reading.ids) == set()
    assert reading.fetched == []
    assert "@import" not in page
    assert "url(" not in page


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_page_says_its_language_and_direction(language: str, direction: str, affair: Affair, packs: Packs) -> None:
    """The page tells the browser how it is read."""
    page, _ = read_page(affair, language, packs)
    assert f'<html lang="{language}" dir="{direction}">' in page


def test_an_arabic_text_has_arabic_commas(affair: Affair, packs: Packs) -> None:
    """Between an instrument and how surely it is known stands the comma of the reader's language."""
    told = publish(affair, "ar", packs)["dossier.md"].decode()
    steps = [line for line in told.splitlines() if line.startswith("- ") and "**: " in line]
    assert steps
    assert not [line for line in steps if ", " in line]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_affair_of_nothing_has_a_page(language: str, packs: Packs) -> None:
    """Nothing read is told as nothing, without a fault."""
    _, reading = read_page(EMPTY, language, packs)
    assert reading.open == []
    assert set(reading.anchors) <= set(reading.ids)


def test_only_our_script_may_run(affair: Affair, packs: Packs) -> None:
    """The policy of the page names the hash of its one script, and nothing else may run or be fetched."""
    page, reading = read_page(affair, "en", packs)
    script = re.search(r"<script>(.*)</script>", page, re.DOTALL)
    assert script is not None
    assert reading.scripts == 1
    digest = b64encode(sha256(script[1].encode()).digest()).decode()
    assert (
        f"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-{digest}&#39;"
        in page.replace("'", "&#39;")
    )


def test_markup_in_a_report_stays_words(affair: Affair, packs: Packs) -> None:
    """Markup in texts, names, ids and addresses is shown, never obeyed, in the page and in the Markdown."""
    evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    documents = tuple(
        replace(one, outlet=evil, url="javascript:alert(3)", text=one.text.replace("Horizon Wire", "<b id=e1>Wire"))
        for one in affair.documents
    )
    entities = tuple(replace(one, names=(evil,), label={"en": evil}, offices=(evil,)) for one in affair.case.entities)
    sides = tuple(replace(side, value=evil) for side in affair.case.contradictions[0].sides)
    parts = (replace(affair.case.contradictions[0], sides=sides, slot="name"),)
    hostile = replace(affair, documents=documents, case=replace(affair.case, entities=entities, contradictions=parts))
    page, reading = read_page(hostile, "en", packs)
    assert reading.scripts == 1
    assert reading.handlers == []
    assert reading.open == []
    assert "javascript:" not in page
    assert "alert(1)" in reading.text
    markdown = publish(hostile, "en", packs)["dossier.md"].decode()
    assert re.search(r"(?<!\\)<(?:script|img|b)", markdown) is None


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_finding_claim_and_skipped_input_is_told(language: str, affair: Affair, packs: Packs) -> None:
    """Nothing the case holds is left off the page: findings, evidence, contradictions, transfers, inputs not read."""
    page, reading = read_page(affair, language, packs)
    wanted = {f"f-{one.id}" for one in affair.case.findings} | {f"x-{one.id}" for one in affair.case.contradictions}
    wanted |= {f"t-{one.id}" for one in affair.register.transfers} | {f"e{n + 1}" for n in range(len(affair.claims))}
    assert wanted <= set(reading.ids)
    assert "d.bin" in page
    for claim in affair.claims:
        document = next(one for one in affair.documents if one.id == claim.doc)
        assert claim.evidence[0].read(document.text) in reading.text


def test_content_and_attribution_are_marked_apart(affair: Affair, packs: Packs) -> None:
    """The words claimed stand in a mark, the words that name who says them in another way."""
    page, _ = read_page(affair, "en", packs)
    assert "<mark>Norland has agreed to sell Kestria eight Hela 40 transports</mark>" in page
    assert '<span class="att">two officials in the Norland defence ministry told Horizon Wire</span>' in page


def test_summary_is_footnoted_and_hedged(affair: Affair, packs: Packs) -> None:
    """The summary counts chains, says that sources are unnamed, prints both values, and screens "if as reported"."""
    page, _ = read_page(affair, "en", packs)
    summary = page[page.index('id="summary"') : page.index('id="findings"')]
    text = re.sub(r"<sup.*?</sup>|<[^>]+>", "", summary)
    for words in (
        "3 reports",
        "2 chains that do not draw on each other",
        "None of these sources is named",
        "about 300 million euros",
        "more than 400 million euros",
        "No report speaks of a delivery",
        "If as reported",
    ):
        assert words in text
    assert "revealed" not in text
    assert summary.count('<sup class="notes">') >= 4


def test_named_source_is_not_called_unnamed(affair: Affair, packs: Packs) -> None:
    """The sentence on unnamed sources falls away as soon as one of them is named."""
    deal = affair.case.findings[0]
    named = replace(deal, origins=(replace(deal.origins[0], anonymous=False), *deal.origins[1:]))
    case = replace(affair.case, findings=(named, *affair.case.findings[1:]))
    page, _ = read_page(replace(affair, case=case), "en", packs)
    assert "None of these sources is named" not in page


def test_what_was_left_out_is_listed_with_its_reason(affair: Affair, packs: Packs) -> None:
    """A line taken for boilerplate is shown with why, so that a wrong guess can be seen."""
    page, _ = read_page(affair, "en", packs)
    row = page[page.index("معرض الطيران") - 400 : page.index("معرض الطيران")]
    assert "pointer to another article" in row


@pytest.mark.parametrize("language", ["ar", "en"])
def test_empty_words_do_not_stop_the_page(language: str, affair: Affair, packs: Packs) -> None:
    """Names, designations, values and labels that are empty are printed as unknown; the page is still whole."""
    claims = tuple(
        replace(
            claim,
            roles={
                role: tuple(replace(one, name="", names=(), entity="") for one in fillers)
                for role, fillers in claim.roles.items()
            },
            items=tuple(replace(item, designation="", names=(), ref="") for item in claim.items),
            chain=tuple(replace(link, name=None, names=(), description=" ", entity="") for link in claim.chain),
        )
        for claim in affair.claims
    )
    bare = Finding("f9", "meeting", (), "single_origin", 1, (Origin("o9", "", "identified", ()),), ("",))
    case = replace(affair.case, findings=(*affair.case.findings, bare), entities=())
    _, reading = read_page(replace(affair, claims=claims, case=case), language, packs)
    assert reading.open == []
    assert {"f-f1", "f-f9"} <= set(reading.ids)
