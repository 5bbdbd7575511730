"""The contract of the name sheets: what every entry must do, run over all of them.

Each spelling stands in a short sentence in which nothing else is a name. A spelling that needs no cue is found there
as its entry; one that needs a cue, or a report on its state, is not.
"""

from collections.abc import Iterator

import pytest

from tawatur.core.mention import Mention
from tawatur.packs.gazetteer import Gazetteer
from tawatur.packs.packs import Packs
from tawatur.packs.sheets import Name
from tests.mentions.conftest import Find

CARRIERS = {"ar": "تحدث الزوار أمس عن {} ساعة كاملة.", "en": "Visitors talked about {} for a whole hour."}
# Where no preposition tells that a noun must follow.
BARE = {"ar": "كان {} حديث الزوار ساعة كاملة.", "en": CARRIERS["en"]}
KINDS = {"agency": "outlet"}
_MANY = 50


def list_spellings(gazetteer: Gazetteer, code: str, *, sure: bool) -> Iterator[tuple[str, Name]]:
    """Spellings in one language with their entry: those that need no cue, or those that need one."""
    for name in gazetteer.entries.values():
        plain = name.names.get(code, [])
        guarded = [*name.doubtful.get(code, []), *name.local.get(code, [])]
        wanted = plain if sure and not name.ambiguous else [] if sure else guarded + (plain if name.ambiguous else [])
        yield from ((spelling, name) for spelling in wanted)


def find_all(
    spellings: list[str], code: str, find: Find, *, at_once: int = 1, carriers: dict[str, str] = CARRIERS
) -> dict[str, list[Mention]]:
    """The mentions in the sentence of each spelling, so many sentences to a report."""
    found: dict[str, list[Mention]] = {}
    for first in range(0, len(spellings), at_once):
        here = spellings[first : first + at_once]
        result = find([("body", carriers[code].format(spelling)) for spelling in here], code)
        place = 0
        for spelling in here:
            last = place + len(carriers[code].format(spelling))
            found[spelling] = [mention for mention in result.mentions if place <= mention.span.start < last]
            place = last + 1
    return found


def _is(mention: Mention, name: Name, gazetteer: Gazetteer) -> bool:
    """Whether the mention is of the entry, or, for a general one, of one under it that stands near."""
    near = name.general and name.key in gazetteer.list_above(mention.ref)
    return mention.kind == KINDS.get(name.kind, name.kind) and (mention.ref == name.key or near)


@pytest.mark.parametrize("code", CARRIERS)
def test_every_name_is_found_as_what_it_is(code: str, packs: Packs, find: Find) -> None:
    """Every spelling that needs no cue gives a mention of its entry's kind, with the entry as reference."""
    gazetteer, fold = packs.gazetteer, packs.folding.fold
    told = list(list_spellings(gazetteer, code, sure=True))
    found = find_all(list(dict.fromkeys(spelling for spelling, _ in told)), code, find, at_once=_MANY)
    missed = [
        (name.key, spelling)
        for spelling, name in told
        if gazetteer.by_form[fold(spelling)][0] == name.key
        and not any(_is(m, name, gazetteer) for m in found[spelling])
    ]
    assert missed == []


@pytest.mark.parametrize("code", CARRIERS)
def test_no_guarded_name_is_found_without_its_cue(code: str, packs: Packs, find: Find) -> None:
    """A spelling that is also a word, or another's name, is nothing in a sentence that gives no cue.

    Capitals are the cue of a Latin acronym; a spelling that another entry bears without doubt, or that holds a
    name of its own, is told of by that.
    """
    gazetteer, fold = packs.gazetteer, packs.folding.fold
    told = [
        (spelling, name)
        for spelling, name in list_spellings(gazetteer, code, sure=False)
        if not spelling.isupper()
        and not any(part in gazetteer.by_form for part in (fold(spelling), *fold(spelling).split()))
    ]
    found = find_all(list(dict.fromkeys(spelling for spelling, _ in told)), code, find, carriers=BARE)
    believed = [(name.key, spelling) for spelling, name in told if any(m.ref == name.key for m in found[spelling])]
    assert believed == []
