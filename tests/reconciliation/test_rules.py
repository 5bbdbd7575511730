"""The data of the room: every reason has its words, every rule can be read."""

import ast
from pathlib import Path

import pytest
from msgspec.structs import replace

import tawatur.reconciliation
from tawatur.core.errors import BadPack
from tawatur.packs import rules as rules_pack
from tawatur.packs.packs import Packs

ROOM = Path(tawatur.reconciliation.__file__).parent
CALLS = {"Reason": 0, "Parting": 1, "part_always": 1, "_compare_titles": 2, "_join": 2, "_join_all": 1, "_doubt": 1}


def list_codes() -> set[str]:
    """The codes that the room writes into reasons, read from its source."""
    found = set()
    for path in ROOM.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                place = CALLS.get(name)
                if place is not None and len(node.args) > place:
                    found.update(_read(node.args[place]))
    return found


def _read(node: ast.expr) -> set[str]:
    if isinstance(node, ast.IfExp):
        return _read(node.body) | _read(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def test_every_reason_can_be_put_in_words(packs: Packs) -> None:
    """Each code of a reason is a phrase in every language, and there are many of them."""
    codes = list_codes()
    assert len(codes) > 50
    missing = {
        (code, language)
        for code in codes
        for language in packs.phrases.spoken()
        if packs.phrases.wording(code, language) is None
    }
    assert missing == set()


def test_skeleton_tables_cover_the_alphabets(packs: Packs) -> None:
    """Every Arabic and every basic Latin letter is a consonant of the table or is left out on purpose."""
    table = packs.reconciliation_rules.skeleton
    vowels = set("aeiouwyاويىءأإآةؤئ")
    letters = set("abcdefghijklmnopqrstuvwxyz") | set("بتثجحخدذرزسشصضطظعغفقكلمنه")
    assert letters - vowels - {"ع"} <= table.scripts["Arabic"].keys() | table.scripts["Latin"].keys()


def test_a_share_out_of_bounds_is_a_bad_pack(monkeypatch: pytest.MonkeyPatch, packs: Packs) -> None:
    """A share above 1 stops with the file and the key named."""
    good = packs.reconciliation_rules
    bad = replace(good, roots=replace(good.roots, copy_share=1.5))
    monkeypatch.setattr(rules_pack, "read_pack", lambda *_: bad)
    with pytest.raises(BadPack, match=r"roots\.copy_share"):
        rules_pack.load_reconciliation_rules()
