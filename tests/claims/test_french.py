"""French reports: who speaks, how firmly, who did what to whom."""

from datetime import date

import pytest

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, names

_DAY = date(2031, 5, 14)  # a Wednesday
_SALE = "le Danemark avait livré 12 chars à la Lettonie"


def _one(claims: tuple[Claim, ...], event: str) -> Claim:
    found = [claim for claim in claims if claim.event == event]
    assert found, claims
    return found[0]


def _hands(claim: Claim) -> list[str | None]:
    return [link.name or link.description for link in claim.chain[1:]]


_SPOKEN = [
    (f"Le ministre danois de la Défense a déclaré que {_SALE}.", ["ministre danois de la Défense"]),
    (f"Le ministre danois de la Défense, Karl Berg, a indiqué lundi que {_SALE}.", ["Karl Berg"]),
    (f"Le général Karl Berg, chef d'état-major de l'armée danoise, a affirmé que {_SALE}.", ["Karl Berg"]),
    (f"L'armée danoise a annoncé dans un communiqué que {_SALE}.", ["", "armée danoise"]),
    (f"Un haut responsable danois a dit à l'AFP que {_SALE}.", ["AFP", "Un haut responsable danois"]),
    (f"Une source sécuritaire lettone a précisé à Reuters que {_SALE}.", ["Reuters", "Une source sécuritaire lettone"]),
    (f"Deux diplomates lettons ont assuré, sous couvert d'anonymat, que {_SALE}.", ["Deux diplomates lettons"]),
    (f"L'agence officielle APS a rapporté que {_SALE}.", ["APS"]),
    (f"Selon le ministère danois de la Défense, {_SALE}.", ["ministère danois de la Défense"]),
    (f"D'après deux responsables lettons, {_SALE}.", ["deux responsables lettons"]),
    (f"Selon une source militaire lettone citée par l'AFP, {_SALE}.", ["AFP", "une source militaire lettone"]),
    (
        f"D'après le quotidien Le Monde, citant des sources diplomatiques, {_SALE}.",
        ["Le Monde", "des sources diplomatiques"],
    ),
    (
        f"Le ministre danois de la Défense, cité par Reuters, a dit que {_SALE}.",
        ["Reuters", "ministre danois de la Défense"],
    ),
    ("Le Danemark a livré 12 chars à la Lettonie, a déclaré le ministre danois Karl Berg.", ["Karl Berg"]),
    ("«Le Danemark a livré 12 chars à la Lettonie», a déclaré mardi à l'AFP Karl Berg.", ["AFP", "Karl Berg"]),
    ("« Le Danemark a livré 12 chars à la Lettonie », a assuré l'armée danoise.", ["armée danoise"]),
    (
        "Le Danemark a livré 12 chars à la Lettonie, a affirmé le ministre danois de la Défense, cité par Reuters.",
        ["Reuters", "ministre danois de la Défense"],
    ),
    ("Le Danemark a livré 12 chars à la Lettonie, selon trois responsables danois.", ["trois responsables danois"]),
    ("Le Danemark a livré 12 chars à la Lettonie, d'après l'ONU.", ["ONU"]),
    ("Le Danemark a livré 12 chars à la Lettonie.", []),
]


@pytest.mark.parametrize(("text", "hands"), _SPOKEN, ids=[text[:60] for text, _ in _SPOKEN])
def test_hands_of_a_transfer(text: str, hands: list[str | None], read: Read) -> None:
    """The transfer comes through these hands, nearest first, and none else, with who gives and who takes."""
    claim = _one(read(text, language="fr", published=_DAY), "arms_transfer")
    assert _hands(claim) == hands
    sides = {role: [filler.name for filler in claim.roles.get(role, ())] for role in ("supplier", "recipient")}
    assert sides == {"supplier": ["Danemark"], "recipient": ["Lettonie"]}
    assert [item.quantity and item.quantity.low for item in claim.items] == [12]


_FIRMNESS = [
    ("Le Danemark a livré 12 chars à la Lettonie.", "stated", "delivered"),
    ("Le Danemark aurait livré 12 chars à la Lettonie.", "unverified", "delivered"),
    ("Douze chars auraient été livrés à la Lettonie par le Danemark.", "unverified", "delivered"),
    ("Le Danemark livrerait 12 chars à la Lettonie.", "unverified", "delivered"),
    ("Le Danemark livrera 12 chars à la Lettonie.", "planned", "agreed"),
    ("Le Danemark va livrer 12 chars à la Lettonie.", "planned", "agreed"),
    ("Le Danemark devrait livrer 12 chars à la Lettonie.", "planned", "agreed"),
    ("Le Danemark doit livrer 12 chars à la Lettonie en juin.", "planned", "agreed"),
    ("Le Danemark prévoit de livrer 12 chars à la Lettonie.", "planned", "agreed"),
    ("Le Danemark pourrait livrer 12 chars à la Lettonie.", "possible", "agreed"),
    ("Le Danemark n'a pas livré de chars à la Lettonie.", "denied", "delivered"),
    ("Le Danemark n'a jamais livré de chars à la Lettonie.", "denied", "delivered"),
    ("Le Danemark ne livrera pas de chars à la Lettonie.", "denied", "agreed"),
    ("Le gouvernement danois a démenti avoir livré des chars à la Lettonie.", "denied", "delivered"),
    ("Le gouvernement danois a nié que le Danemark ait livré des chars à la Lettonie.", "denied", "delivered"),
    ("Le gouvernement russe a prétendu que le Danemark avait livré des chars à la Lettonie.", "alleged", "delivered"),
]


@pytest.mark.parametrize(("text", "modality", "stage"), _FIRMNESS, ids=[text[:60] for text, *_ in _FIRMNESS])
def test_firmness_of_a_transfer(text: str, modality: str, stage: str, read: Read) -> None:
    """The form of the verb and the words about it say how firmly it is told and how far it has come."""
    claim = _one(read(text, language="fr", published=_DAY), "arms_transfer")
    assert (claim.modality, claim.stage) == (modality, stage)


_ROLES = [
    ("La Suède a vendu 12 chars à l'Estonie.", "arms_transfer", {"supplier": "Suède", "recipient": "Estonie"}),
    ("L'Estonie a acheté 12 chars à la Suède.", "arms_transfer", {"supplier": "Suède", "recipient": "Estonie"}),
    ("L'Estonie a acquis 12 chars auprès de la Suède.", "arms_transfer", {"supplier": "Suède", "recipient": "Estonie"}),
    ("L'Estonie s'est engagée à acheter six frégates à l'Italie.", "arms_transfer", {"supplier": "Italie"}),
    ("L'Estonie a reçu ses premiers avions de combat de la Suède.", "arms_transfer", {"recipient": "Estonie"}),
    ("L'Estonie a commandé 12 chars à la Suède.", "arms_transfer", {"supplier": "Suède", "recipient": "Estonie"}),
    ("Six hélicoptères commandés par l'Estonie ont été livrés.", "arms_transfer", {"recipient": "Estonie"}),
    (
        "La vente par la Suède de 18 hélicoptères à l'Estonie a été confirmée.",
        "arms_transfer",
        {"supplier": "Suède", "recipient": "Estonie"},
    ),
    (
        "La Suède a accepté de vendre des missiles aux forces armées estoniennes.",
        "arms_transfer",
        {"supplier": "Suède", "recipient": "forces armées estoniennes"},
    ),
    ("L'Estonie a signé un contrat d'armement avec la Suède.", "arms_transfer", {"participants": "Suède"}),
    ("Le Ghana et le Togo ont signé un accord de coopération à Lomé.", "agreement", {"party": "Togo", "place": "Lomé"}),
    ("Le Ghana et le Togo ont convenu d'ouvrir la frontière.", "agreement", {"party": "Ghana"}),
    ("Le ministre Sami Aoun s'est rendu lundi en Tunisie.", "visit", {"visitor": "Sami Aoun", "place": "Tunisie"}),
    ("Le ministre Sami Aoun se rendra mercredi à Tunis.", "visit", {"visitor": "Sami Aoun", "place": "Tunis"}),
    ("Le ministre Sami Aoun effectuera une visite au Ghana.", "visit", {"visitor": "Sami Aoun", "place": "Ghana"}),
    ("Le ministre Sami Aoun est arrivé à Tunis.", "visit", {"visitor": "Sami Aoun", "place": "Tunis"}),
    (
        "Le président ghanéen a reçu lundi à Accra le ministre portugais des Affaires étrangères, Rui Costa.",
        "meeting",
        {"visitor": "Rui Costa", "place": "Accra"},
    ),
    ("Sami Aoun et Karim Nasr se sont rencontrés à Rome.", "meeting", {"participants": "Karim Nasr", "place": "Rome"}),
    ("Le ministre Sami Aoun s'est entretenu avec Karim Nasr.", "meeting", {"participants": "Karim Nasr"}),
    (
        "L'embargo sur les armes imposé au Niger reste en vigueur.",
        "embargo",
        {"target": "Niger", "object": "embargo sur les armes"},
    ),
    (
        "Le Conseil de sécurité a imposé un embargo sur les armes au Niger.",
        "embargo",
        {"imposer": "Conseil de sécurité", "target": "Niger"},
    ),
    (
        "L'armée tchadienne a mené des frappes près de Gao.",
        "conflict_event",
        {"actor": "armée tchadienne", "place": "Gao"},
    ),
    ("Une explosion a secoué le port à Benghazi.", "conflict_event", {"place": "Benghazi"}),
    ("Douze personnes ont été tuées à Benghazi.", "casualty", {"place": "Benghazi"}),
    ("L'attaque a fait une trentaine de blessés à Gao.", "casualty", {"place": "Gao"}),
    ("La Russie soutient militairement le Mali.", "relation", {"subject": "Russie", "object": "Mali"}),
    ("Les relations entre le Ghana et le Togo sont étroites.", "relation", {"participants": "Ghana"}),
    (
        "Les Forces de soutien rapide, dirigées par le général Sami Aoun, ont signé.",
        "office",
        {"holder": "Sami Aoun"},
    ),
    ("Le Premier ministre italien Marco Bianchi a dîné.", "office", {"holder": "Marco Bianchi"}),
]


@pytest.mark.parametrize(("text", "event", "roles"), _ROLES, ids=[text[:60] for text, *_ in _ROLES])
def test_roles(text: str, event: str, roles: dict[str, str], read: Read) -> None:
    """Prepositions and the order of words say who did what to whom."""
    claim = _one(read(text, language="fr", published=_DAY), event)
    held = {role: {name for filler in fillers for name in filler.names} for role, fillers in claim.roles.items()}
    assert {role: name for role, name in roles.items() if name not in held.get(role, set())} == {}, held


def test_nothing_is_sold_by_an_attack_helicopter(read: Read) -> None:
    """«Hélicoptères d'attaque» tells of no attack, «pas» of no event that did not happen elsewhere."""
    claims = read("La Suède a vendu trois hélicoptères d'attaque à l'Estonie.", language="fr")
    assert {claim.event for claim in claims} == {"arms_transfer"}


def test_price_has_a_decimal_comma_and_a_duration_its_half(read: Read) -> None:
    """«4,6 milliards de dollars» and «deux ans et demi» are read as written."""
    claims = read(
        "Le Ghana a signé avec la Suède un contrat d'armement de plus de 4,6 milliards de dollars.",
        "Le contrat, qui porte sur 16 chasseurs JF-17, devrait être exécuté en deux ans et demi.",
        language="fr",
    )
    signed, carried = (claim for claim in claims if claim.event == "arms_transfer")
    assert signed.value is not None
    assert (signed.value.low, signed.value.high, signed.value.unit) == (4.6e9, None, "USD")
    assert carried.duration is not None
    assert (carried.duration.low, carried.duration.unit) == (2.5, "year")
    assert [(item.designation, item.quantity and item.quantity.low) for item in carried.items] == [
        ("JF-17 Thunder", 16)
    ]


def test_pronoun_hung_on_the_verb_goes_on_with_the_speaker(read: Read) -> None:
    """«a-t-il ajouté» is said by whoever spoke last, «ont-ils précisé» by those who did."""
    claims = read(
        "Le ministre danois Karl Berg a déclaré que le port était ouvert.",
        "Le Danemark livrera 12 chars à la Lettonie en juin, a-t-il ajouté.",
        language="fr",
        published=_DAY,
    )
    claim = _one(claims, "arms_transfer")
    assert _hands(claim) == ["Karl Berg"]
    assert claim.when is not None
    assert claim.when.start == date(2031, 6, 1)


_AGENCY = [
    ("« Le quai est fermé », a déclaré à l'AFP un officier.", "statement", ["AFP", "un officier"], "stated"),
    ("« Le quai est fermé », a dit Karl Berg, « mais la route est ouverte ».", "statement", ["Karl Berg"], "stated"),
    ("Le quai est fermé, a confié un médecin danois.", "statement", ["un médecin danois"], "stated"),
    ("Le ministère n'a pas souhaité commenter ces informations.", "statement", ["ministère"], "unverified"),
    ("Des tirs ont visé le quai, selon le gouverneur régional, Oleg Berg.", "statement", ["Oleg Berg"], "stated"),
    ("L'armée danoise est accusée d'avoir vendu 12 chars au Togo.", "arms_transfer", [], "alleged"),
    ("Le Danemark a proposé un embargo sur les armes contre le Niger.", "embargo", [], "possible"),
    ("Sami Aoun a été limogé lundi, rapporte le Times of Zambia.", "office", ["Times of Zambia"], "stated"),
]


@pytest.mark.parametrize(("text", "event", "hands", "modality"), _AGENCY)
def test_agency_french_is_told_by_whom_and_how_firmly(
    read: Read, text: str, event: str, hands: list[str], modality: str
) -> None:
    """What agencies write is read with its chain and its stance, by the words of the packs alone."""
    claim = _one(read(text, language="fr", published=_DAY), event)
    assert (_hands(claim), claim.modality) == (hands, modality)


def test_a_priced_contract_is_a_deal(read: Read) -> None:
    """What a contract is about may stand behind its price."""
    text = "La Pologne a signé un contrat de 1,1 milliard de zlotys portant sur 24 chars avec la Lettonie."
    claim = _one(read(text, language="fr", published=_DAY), "arms_transfer")
    assert (claim.value.low if claim.value else None, claim.stage) == (1.1e9, "signed")


def test_wounded_women_count(read: Read) -> None:
    """Participles agree with those they count."""
    text = "Une bombe a explosé à Benghazi, tuant six gendarmes et 12 femmes ont été blessées."
    claim = _one(read(text, language="fr", published=_DAY), "casualty")
    assert {i.designation: i.quantity.low for i in claim.items if i.quantity} == {"killed": 6, "wounded": 12}


@pytest.mark.parametrize(
    ("text", "modality", "stage"),
    [
        ("Le ministre a annoncé que la Suède livrerait 12 chars à l'Estonie.", "planned", "agreed"),
        ("La Suède aurait livré 12 chars à l'Estonie.", "unverified", "delivered"),
        ("La Suède a suspendu la livraison de 12 chars à l'Estonie.", "stated", "suspended"),
        ("La Suède a autorisé l'exportation de 12 chars vers l'Estonie.", "stated", "agreed"),
    ],
)
def test_conditional_and_carried_deals(text: str, modality: str, stage: str, read: Read) -> None:
    """A conditional behind "que" is what is to come; in a clause of its own, what is only told."""
    (claim,) = (c for c in read(text, language="fr") if c.event == "arms_transfer")
    assert (claim.modality, claim.stage) == (modality, stage)
    assert (names(claim, "supplier"), names(claim, "recipient")) == (["Suède"], ["Estonie"])


def test_a_place_may_be_a_family_name(read: Read) -> None:
    """A place behind a title and a given name is who is meant: "le président François Hollande"."""
    claims = read("Le président François Hollande s'est rendu lundi à Tunis.", language="fr")
    (visit,) = (c for c in claims if c.event == "visit")
    assert (names(visit, "visitor"), names(visit, "place")) == (["François Hollande"], ["Tunis"])
