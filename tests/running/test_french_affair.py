"""French reports and an Arabic one of the same invented affair, joined."""

from datetime import date

import pytest

from tawatur.core.affair import Affair
from tawatur.packs.packs import Packs
from tawatur.publishing.publish import publish
from tawatur.running.affair import build_affair
from tawatur.running.dossier import choose_language
from tawatur.running.sources import Source

_REPORTS = {
    "agence": (
        "Le Togo achète huit hélicoptères à la Finlande\n\n"
        "LOMÉ, 14 mai 2031 (AFP) - Le Togo a signé avec la Finlande un contrat d'armement d'une valeur de 200 millions "
        "d'euros, ont déclaré mardi à l'AFP deux responsables togolais.\n\n"
        "Le contrat, qui porte sur huit hélicoptères d'attaque, doit être exécuté en trois ans, ont-ils précisé sous "
        "couvert d'anonymat.\n\n"
        "Le ministre finlandais de la Défense, Peter Lindberg, s'est rendu à Lomé le 6 mai.\n"
    ),
    "quotidien": (
        "Hélicoptères : Helsinki se tait\n\n"
        "Publié le 16 mai 2031 à 10h15\n\n"
        "La Finlande aurait vendu huit hélicoptères d'attaque au Togo pour 200 millions d'euros, selon le quotidien Le "
        "Monde, citant une source diplomatique.\n\n"
        "Le ministère finlandais de la Défense a refusé de commenter l'information.\n"
    ),
    "dementi": (
        "Lomé dément tout achat\n\n"
        "LOMÉ, 18 mai 2031 - Le gouvernement togolais a démenti avoir acheté des hélicoptères à la Finlande.\n\n"
        "« Le Togo n'a signé aucun contrat », a affirmé dimanche à la presse le porte-parole du gouvernement togolais, "
        "Kossi Mensah.\n"
    ),
    "arabi": (
        "توغو تشتري مروحيات من فنلندا\n\n"
        "لومي، 15 مايو 2031 - قال مصدر دبلوماسي لوكالة رويترز إن توغو وقعت صفقة أسلحة مع فنلندا بقيمة 200 مليون يورو "
        "تشمل ثماني مروحيات هجومية.\n\n"
        "وأضاف المصدر أن وزير الدفاع الفنلندي بيتر ليندبرغ زار لومي في 6 مايو.\n"
    ),
}


@pytest.fixture(scope="module")
def affair(packs: Packs) -> Affair:
    """The affair of the four reports."""
    return build_affair([Source(f"{name}.txt", name, raw=text.encode()) for name, text in _REPORTS.items()], packs)


def test_each_report_is_read_in_its_language(affair: Affair) -> None:
    """Three are French, one is Arabic, each with its day."""
    assert {document.id: document.language for document in affair.documents} == {
        "agence": "fr", "arabi": "ar", "dementi": "fr", "quotidien": "fr",
    }  # fmt: skip
    days = {document.id: document.published.day for document in affair.documents}
    assert days["agence"] == date(2031, 5, 14)
    assert days["quotidien"] == date(2031, 5, 16)


def test_states_and_the_visitor_are_one_over_languages(affair: Affair) -> None:
    """«Togo» and «توغو», «Finlande» and «فنلندا», the minister of both reports: one entity each."""
    for names in ({"Togo", "توغو"}, {"Finlande", "فنلندا"}):
        assert any(names <= set(entity.names) for entity in affair.case.entities)
    assert any({"Peter Lindberg", "بيتر ليندبرغ"} <= set(entity.names) for entity in affair.case.entities)


def test_the_deal_is_one_over_languages(affair: Affair) -> None:
    """What the French and the Arabic reports tell of the deal is one fact, with one row in the register."""
    told = [
        {claim.doc for claim in affair.claims if claim.id in set(finding.claims)} for finding in affair.case.findings
    ]
    assert any({"agence", "arabi"} <= docs for docs in told), told
    sides = [({f.state for f in row.supplier}, {f.state for f in row.recipient}) for row in affair.register.transfers]
    assert ({"FI"}, {"TG"}) in sides


def test_the_price_is_corroborated_and_the_deal_contested(affair: Affair) -> None:
    """The price stands on chains of both languages; the French denial makes the deal itself contested."""
    findings = {(finding.event, finding.slot, finding.value): finding for finding in affair.case.findings}
    assert findings[("arms_transfer", "value", "200 million EUR")].verdict == "corroborated"
    whole = next(
        f for f in affair.case.findings if f.event == "arms_transfer" and not f.slot and f.verdict == "contested"
    )
    assert {claim.doc for claim in affair.claims if claim.id in set(whole.claims)} == set(_REPORTS)


def test_a_dossier_of_french_reports_is_written_in_a_language_it_has_words_for(affair: Affair, packs: Packs) -> None:
    """French has no phrases of its own; names stand in the page's language, quotations in their own."""
    language = choose_language(affair.documents, packs)
    assert language in packs.phrases.spoken()
    page = publish(affair, "en", packs)["dossier.md"].decode()
    assert "Finland" in page
    assert "ont déclaré mardi" in page or "responsables togolais" in page
