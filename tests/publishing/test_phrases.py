"""The phrases themselves: complete in every language, and none missing."""

import re
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest

from tawatur.core.case import ContradictionKind, FindingVerdict, Slot
from tawatur.core.claim import Event, LinkKind, Modality, Stage
from tawatur.core.document import BlockKind
from tawatur.core.errors import BadPack
from tawatur.core.transfer import LifeStage
from tawatur.packs.packs import Packs
from tawatur.packs.phrases import load_phrases
from tawatur.publishing.coverage import LIMITS

PACKS = Packs()
PLURALS = ("zero", "one", "two", "few", "many", "other")
DEMANDED = {
    "event.{}.name": get_args(Event),
    "slot.{}": get_args(Slot),
    "stage.{}": get_args(Stage),
    "modality.{}": get_args(Modality),
    "verdict.{}": get_args(FindingVerdict),
    "contradiction.{}": get_args(ContradictionKind),
    "contradiction.{}.meaning": get_args(ContradictionKind),
    "link.{}.unnamed": get_args(LinkKind),
    "block.{}": get_args(BlockKind),
    "credibility.{}": ("1", "2", "3", "4", "5", "6"),
    "timeline.{}": ("established", "single_source", "contested", "planned"),
    "screening.{}": ("in_scope_if_delivered", "out_of_scope", "lead_only", "unknown"),
    "screening.{}.sentence": ("in_scope_if_delivered", "out_of_scope", "lead_only", "unknown"),
    "answer.{}": ("yes", "no", "unknown", "not_applicable"),
    "sure.{}": ("read", "memory", "open", "reported", "reasoned"),
    "grade.{}": ("row", "lead", "prospect"),
    "life.{}": get_args(LifeStage),
    "life.of.{}": get_args(LifeStage),
    "bound.{}": ("exact", "about", "over", "up_to", "between", "unspecified"),
    "origin.{}.counted": ("identified", "outlet", "suspected"),
    "origin.{}.not_counted": ("identified", "outlet", "suspected"),
    "published.{}": ("stated", "inferred", "unknown"),
    "limit.{}": LIMITS,
}


def fields(wording: str) -> set[str]:
    """The fields a phrase asks for."""
    return set(re.findall(r"\{(\w+)\}", wording))


@pytest.mark.parametrize("language", PACKS.phrases.spoken())
def test_every_value_of_the_core_can_be_said(language: str) -> None:
    """No verdict, slot, stage, kind or bound of the core lacks its words in any language."""
    codes = [pattern.format(name) for pattern, names in DEMANDED.items() for name in names]
    assert [code for code in codes if PACKS.phrases.wording(code, language) is None] == []


@pytest.mark.parametrize("language", PACKS.phrases.spoken())
def test_every_phrase_of_the_templates_exists(language: str) -> None:
    """What a template says is in the phrases."""
    templates = files("tawatur.publishing").joinpath("templates")
    pages = [page.read_text("utf-8") for page in templates.iterdir() if page.name.endswith((".html", ".md"))]
    codes = {code for page in pages for code in re.findall(r"(?:say|words)\('([\w.]+)'", page)}
    codes = {code for code in codes if not code.endswith(".")}
    assert len(codes) > 50
    assert [code for code in sorted(codes) if PACKS.phrases.wording(code, language) is None] == []


@pytest.mark.parametrize("code", [code for code in PACKS.phrases.codes() if code.rsplit(".", 1)[-1] not in PLURALS])
def test_phrase_is_the_same_in_all_languages(code: str) -> None:
    """A phrase stands in all languages or is a word of one; its fields are the same in each."""
    held = PACKS.phrases.languages(code)
    asked = [fields(PACKS.phrases.wording(code, language) or "") for language in held]
    assert all(one == asked[0] for one in asked)
    if not code.startswith(("decade.", "century.")) and code != "date.decade.century":
        assert held == PACKS.phrases.spoken()


@pytest.mark.parametrize("code", [code for code in PACKS.phrases.codes() if code.rsplit(".", 1)[-1] in PLURALS[:-1]])
def test_plural_has_a_form_for_all_other_numbers(code: str) -> None:
    """Beside a form for some numbers stands one for the rest, in every language."""
    rest = code.rsplit(".", 1)[0] + ".other"
    assert PACKS.phrases.languages(rest) == PACKS.phrases.spoken()


@pytest.mark.parametrize("code", PACKS.phrases.codes())
def test_arabic_is_written_plainly(code: str) -> None:
    """Arabic wording holds no tatweel, vowel sign, presentation form, invisible mark or Latin comma."""
    wording = PACKS.phrases.wording(code, "ar") or ""
    assert re.search("[\u0640\u064b-\u0652\ufb50-\ufdff\ufe70-\ufefc\u200b-\u200f\u202a-\u202e,;?]", wording) is None


def test_code_in_two_files_is_a_fault(tmp_path: Path) -> None:
    """Two files may not word the same code: the fault names both."""
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text("same: {en: word}\n", encoding="utf-8")
    with pytest.raises(BadPack, match=r"same.*one\.yaml"):
        load_phrases(sorted(tmp_path.iterdir()))


@pytest.mark.parametrize("language", PACKS.phrases.spoken())
def test_every_reason_for_leaving_a_line_out_can_be_said(language: str) -> None:
    """Each reason that the packs of page words or the reading room itself give has its words on the page."""
    reasons: set[str] = set()
    for module in Path(str(files("tawatur").joinpath("reading"))).rglob("*.py"):
        reasons |= set(re.findall(r'(?:Verdict|_mark)\("\w+", "(\w+)"\)', module.read_text("utf-8")))
    assert {"page_list", "byline", "separator", "figcaption"} <= reasons
    for code in PACKS.languages:
        page = files("tawatur").joinpath("data", "languages", code, "boilerplate.yaml").read_text("utf-8")
        reasons |= set(re.findall(r"reason: (\w+)", page))
    assert len(reasons) > 5
    assert [one for one in sorted(reasons) if PACKS.phrases.wording(f"left_out.{one}", language) is None] == []


@pytest.mark.parametrize("language", PACKS.phrases.spoken())
def test_every_reason_of_the_judging_rooms_can_be_said(language: str) -> None:
    """Each reason code that reconciliation and the register write has its words on the page."""
    said = re.compile(
        r'(?:Reason|part_always)\(\s*"(\w+)"(?: if [^"]{1,60} else "(\w+)")?|Parting\(\s*(?:"\w+"|\w+),\s*"(\w+)"'
    )
    codes: set[str] = set()
    for room in ("reconciliation", "register"):
        for module in Path(str(files("tawatur").joinpath(room))).rglob("*.py"):
            codes |= {code for found in said.findall(module.read_text("utf-8")) for code in found if code}
    codes -= set(get_args(ContradictionKind))
    assert {"copied_whole", "copied_part", "figures_exclude"} <= codes
    assert [code for code in sorted(codes) if PACKS.phrases.wording(code, language) is None] == []


def test_language_without_phrases_is_not_spoken(tmp_path: Path) -> None:
    """Pages are made only in languages that name themselves among the phrases."""
    (tmp_path / "one.yaml").write_text("page.language: {en: English}\nother: {en: a, fr: b}\n", encoding="utf-8")
    assert load_phrases([tmp_path / "one.yaml"]).spoken() == ("en",)
