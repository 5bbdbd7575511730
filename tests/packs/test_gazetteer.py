"""The name lexicons: what the shipped sheets hold and how the loader joins them."""

import re
from itertools import islice

import pytest
from babel import Locale

from tawatur.core.errors import BadPack
from tawatur.packs.gazetteer import Gazetteer, build_gazetteer
from tawatur.packs.languages import load_languages
from tawatur.packs.packs import Packs
from tawatur.packs.sheets import Entry, Sheet, inflect_nisba, load_sheets

_NO_TERRITORIES = {"CQ", "EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
_ENDINGS = ["ية", "يون", "يين", "يان", "يتان", "يتين", "يات", "يا"]


@pytest.fixture(scope="module")
def packs() -> Packs:
    """The packs of this installation."""
    return Packs()


def build(packs: Packs, *sheets: Sheet) -> Gazetteer:
    """A gazetteer of made sheets."""
    named = {f"places/{number}.yaml": sheet for number, sheet in enumerate(sheets)}
    return build_gazetteer(named, packs.folding, packs.languages, {})


def make_sheet(entries: dict[str, Entry], *, endings: list[str] | None = None, kind: str = "place") -> Sheet:
    """A sheet with a head of no interest."""
    return Sheet(about="made", kind=kind, source="made", entries=entries, endings=endings or [])  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_territory_of_cldr_is_known_by_its_cldr_name(packs: Packs, language: str) -> None:
    """A country can be found by the name CLDR gives it in Arabic and in English."""
    missing = []
    for code, label in Locale(language).territories.items():
        if not re.fullmatch("[A-Z]{2}", code) or code in _NO_TERRITORIES:
            continue
        form = packs.folding.fold(label.split(" (")[0])
        known = (*packs.gazetteer.by_form.get(form, ()), *packs.gazetteer.by_cue.get(form, ()))
        if f"country/{code}" not in known and "(" not in label:
            missing.append((code, label))
    assert missing == []


def test_every_sovereign_state_has_a_capital_that_lies_in_it(packs: Packs) -> None:
    """A capital named by a country is a place of that country; more than 190 countries name one."""
    entries = packs.gazetteer.entries
    capitals = [(name.state, entries[name.capital]) for name in entries.values() if name.capital]
    assert len(capitals) > 190
    assert [capital.key for state, capital in capitals if capital.state != state or capital.kind != "place"] == []


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("أمريكا", "country/US"), ("أميركا", "country/US"), ("الولايات المتحدة الأميركية", "country/US"),
        ("سورية", "country/SY"), ("المملكة العربية السعودية", "country/SA"), ("بريطانيا", "country/GB"),
        ("UK", "country/GB"), ("Türkiye", "country/TR"), ("قوات الدعم السريع", "group/rsf"),
        ("الجيش الوطني الليبي", "force/libya-lna"), ("القوات المسلحة العربية الليبية", "force/libya-lna"),
        ("أ ف ب", "agency/afp"), ("أ. ف. ب", "agency/afp"), ("ا ف ب", "agency/afp"), ("د ب أ", "agency/dpa"),
        ("واس", "agency/spa"), ("ريا نوفوستي", "agency/ria-novosti"), ("إيتار تاس", "agency/tass"),
        ("البنتاجون", "body/pentagon"), ("البنتاغون", "body/pentagon"), ("لجنة 5+5", "body/jmc-libya"),
        ("فاجنر", "group/wagner"), ("Rosoboronexport", "company/rosoboronexport"), ("DCNS", "company/naval-group"),
        ("ISPR", "force/ispr"), ("وكالات", "agency/unnamed-agencies"), ("سي إن إن", "outlet/cnn"),
    ],
)  # fmt: skip
def test_the_spellings_of_the_press_lead_to_one_key(packs: Packs, form: str, key: str) -> None:
    """A usual spelling is found after folding, and its first key is the thing meant."""
    assert packs.gazetteer.by_form[packs.folding.fold(form)][0] == key


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("القاعدة", "group/al-qaeda"), ("US", "country/US"), ("WHO", None),
        ("اليوم", "outlet/al-yaum"), ("العربية", "outlet/al-arabiya"), ("الجزيرة", "outlet/al-jazeera"),
        ("مالي", "country/ML"), ("الشباب", "group/al-shabaab"), ("إلبيت", "company/elbit"), ("دوما", "city/douma"),
    ],
)  # fmt: skip
def test_ordinary_words_are_names_only_with_a_cue(packs: Packs, form: str, key: str | None) -> None:
    """A spelling that is an ordinary word too is not among the plain forms but among those that need a cue."""
    folded = packs.folding.fold(form)
    assert folded not in packs.gazetteer.by_form
    assert key is None or key in packs.gazetteer.by_cue[folded]


@pytest.mark.parametrize(
    ("adjective", "state"),
    [
        ("ليبي", "LY"), ("ليبية", "LY"), ("ليبيون", "LY"), ("ليبيين", "LY"), ("باكستانيتان", "PK"), ("روس", "RU"),
        ("أتراك", "TR"), ("مغاربة", "MA"), ("كورية جنوبية", "KR"), ("جنوب سودانيين", "SS"), ("أميركيا", "US"),
        ("Libyan", "LY"), ("Emiratis", "AE"), ("South African", "ZA"),
    ],
)  # fmt: skip
def test_relative_adjectives_lead_to_the_state(packs: Packs, adjective: str, state: str) -> None:
    """Every number and gender of a nisba, broken plurals and English demonyms give the ISO code."""
    assert packs.gazetteer.nisba[packs.folding.fold(adjective)] == state


def test_no_adjective_belongs_to_two_states(packs: Packs) -> None:
    """One adjective gives one state, and an Arabic one is not the name of another country."""
    owners: dict[str, set[str]] = {}
    for name in packs.gazetteer.entries.values():
        for form in (form for forms in name.adjectives.values() for form in forms):
            owners.setdefault(packs.folding.fold(form), set()).add(name.state)
    for form, states in owners.items():
        for key in packs.gazetteer.by_form.get(form, ()):
            if key.startswith("country/"):
                states.add(packs.gazetteer.entries[key].state)
    assert {form: states for form, states in owners.items() if len(states) > 1} == {}


def test_at_least_120_states_have_arabic_adjectives(packs: Packs) -> None:
    """The nisba is there for every country in the news."""
    entries = packs.gazetteer.entries.values()
    assert sum(bool(name.adjectives.get("ar")) for name in entries if name.kind == "country") >= 120


def test_the_accusative_of_a_nisba_does_not_hide_the_country(packs: Packs) -> None:
    """«ليبيا» is the country, though it is spelled as an accusative of «ليبي»."""
    assert packs.folding.fold("ليبيا") not in packs.gazetteer.nisba


def test_a_nisba_of_two_words_turns_in_both() -> None:
    """Both words of a compound adjective carry the ending; a word that is no nisba stays."""
    assert inflect_nisba("كوري شمالي", ["ية"], relative="ي") == ["كوري شمالي", "كورية شمالية"]
    assert inflect_nisba("جنوب أفريقي", ["يون"], relative="ي") == ["جنوب أفريقي", "جنوب أفريقيون"]


def test_vocabulary_words_lose_the_article_but_no_letter_of_their_own(packs: Packs) -> None:
    """«الهند» is known as «هند»; «ألمانيا» begins with letters of its own and stays whole."""
    words = packs.gazetteer.words
    assert {packs.folding.fold(word) for word in ("هند", "ألمانيا", "باكستان", "ليبيون")} <= words
    assert packs.folding.fold("مانيا") not in words
    assert packs.folding.fold("باكستان") in packs.vocabulary


def test_what_an_entry_leaves_out_comes_from_its_sheet(packs: Packs) -> None:
    """Kind and source come from the head of the sheet, the parent from the state."""
    land = make_sheet({"country/NO": Entry(names={"en": ["Norway"]}, state="NO")}, kind="country")
    town = make_sheet({"city/bergen": Entry(names={"en": ["Bergen"]}, state="NO")})
    bergen = build(packs, land, town).entries["city/bergen"]
    assert (bergen.kind, bergen.source, bergen.parent) == ("place", "made", "country/NO")


def test_the_more_usual_reading_comes_first(packs: Packs) -> None:
    """Of two keys that share a spelling, one that is ambiguous or names the other in `like` comes last."""
    shared = {"en": ["Springfield"]}
    for later in (Entry(names=shared, like=["city/b"]), Entry(names=shared, ambiguous=True)):
        found = build(packs, make_sheet({"city/a": later, "city/b": Entry(names=shared)}))
        assert found.by_form["springfield"] == ("city/b", "city/a")


@pytest.mark.parametrize(
    "faulty",
    [
        Entry(names={"en": ["Bergen"]}, state="NO"),
        Entry(names={"en": ["Bergen"]}, parent="body/none"),
        Entry(names={"en": ["Bergen"]}, like=["city/none"]),
    ],
)
def test_a_key_nobody_defines_is_a_fault_of_the_pack(packs: Packs, faulty: Entry) -> None:
    """A parent, capital or neighbour must exist; the message names the entry."""
    with pytest.raises(BadPack, match="city/bergen"):
        build(packs, make_sheet({"city/bergen": faulty}))


def test_a_key_in_two_sheets_is_a_fault_of_the_pack(packs: Packs) -> None:
    """One key has one entry; the message names the sheet and the key."""
    sheet = make_sheet({"city/bergen": Entry(names={"en": ["Bergen"]})})
    with pytest.raises(BadPack, match=r"places/1\.yaml: city/bergen"):
        build(packs, sheet, sheet)


def test_every_entry_has_a_label_and_a_tidy_key() -> None:
    """A key is folder and name in plain letters; an entry has at least one spelling."""
    for file, sheet in load_sheets().items():
        for key, entry in sheet.entries.items():
            assert re.fullmatch(r"[a-z_]+/[A-Za-z0-9-]+", key), (file, key)
            assert any(entry.names.values()), (file, key)


def test_the_sheets_are_large_enough_to_be_of_use(packs: Packs) -> None:
    """Countries, places, bodies, agencies and outlets are there in the numbers news of the region needs."""
    kinds = [name.kind for name in packs.gazetteer.entries.values()]
    assert kinds.count("country") >= 250
    assert kinds.count("place") >= 600
    assert kinds.count("organisation") >= 350
    assert kinds.count("agency") + kinds.count("outlet") >= 300


def test_every_language_of_a_sheet_is_a_language_of_the_packs() -> None:
    """Spellings stand under the code of a language that is shipped."""
    codes = {code for sheet in load_sheets().values() for entry in sheet.entries.values() for code in entry.names}
    assert codes <= set(load_languages())


def test_the_endings_of_the_countries_make_all_forms() -> None:
    """The sheet of countries turns a masculine singular into feminine, dual and plural."""
    assert load_sheets()["places/countries.yaml"].endings == _ENDINGS


def test_what_lies_above_an_entry_ends(packs: Packs) -> None:
    """Whoever goes up from an entry by its parents comes to an end: no entry lies in itself."""
    for key in packs.gazetteer.entries:
        above: list[str] = []
        for parent in packs.gazetteer.list_above(key):
            assert parent not in (key, *above), key
            above.append(parent)


def test_a_site_belongs_to_one_outlet(packs: Packs) -> None:
    """A domain that two outlets claim is a fault of the pack."""
    sheet = make_sheet(
        {f"outlet/{name}": Entry(names={"en": [name]}, domains=["fjord.example"]) for name in ("a", "b")}
    )
    with pytest.raises(BadPack, match=r"fjord\.example"):
        build(packs, sheet)


@pytest.mark.parametrize(("code", "least"), [("ar", 130), ("en", 140)])
def test_the_currencies_of_the_world_have_names(code: str, least: int, packs: Packs) -> None:
    """Money in use is known by name: of the 150 or so codes of ISO 4217 that are, nearly all; no name is of two."""
    currencies = packs.lexicons[code].money.currencies
    named = [packs.folding.fold(name) for names in currencies.values() for name in set(map(packs.folding.fold, names))]
    assert len(currencies) >= least
    assert len(named) == len(set(named))


@pytest.mark.parametrize(
    ("key", "above"),
    [
        ("city/saraqib", ["region/idlib-governorate", "country/SY"]),
        ("city/el-fasher", ["region/north-darfur", "region/darfur", "country/SD"]),
        ("city/tel-al-sultan", ["city/rafah", "region/gaza-strip", "country/PS"]),
    ],
)
def test_a_place_lies_in_what_the_sheets_say(key: str, above: list[str], packs: Packs) -> None:
    """A town lies in its province, the province in its state, the nearest first."""
    assert list(packs.gazetteer.list_above(key)) == above


def test_no_place_lies_in_itself(packs: Packs) -> None:
    """Whatever lies in a place, the way up ends."""
    for key in packs.gazetteer.entries:
        above = list(islice(packs.gazetteer.list_above(key), 12))
        assert len(above) < 12
        assert key not in above


@pytest.mark.parametrize(
    ("within", "fault"),
    [
        ({"city/a": ["city/none"]}, "both must be entries of one state"),
        ({"city/a": ["city/b"]}, "both must be entries of one state"),
        ({"city/a": ["city/c"], "city/d": ["city/c"]}, "keep the nearer one"),
        ({"city/a": ["city/c"], "city/c": ["city/a"]}, "lies in itself"),
    ],
)
def test_what_lies_in_what_is_checked(within: dict[str, list[str]], fault: str, packs: Packs) -> None:
    """A place unknown, of another state or in two places at once is a BadPack."""
    names = {"city/a": "NO", "city/b": "SE", "city/c": "NO", "city/d": "NO"}
    entries = {key: Entry({"en": [f"Made {key}"]}, state=state) for key, state in names.items()}
    lands = {f"country/{code}": Entry({"en": [f"Made {code}"]}, state=code) for code in ("NO", "SE")}
    sheets = {"places/made.yaml": Sheet("made", "place", "made", {**entries, **lands}, within=within)}
    with pytest.raises(BadPack, match=fault):
        build_gazetteer(sheets, packs.folding, packs.languages, {})
