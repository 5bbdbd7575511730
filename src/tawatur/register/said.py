"""What the reports say of an embargo, of an exemption, and where their dates of it go wrong."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tawatur.core.claim import Claim
from tawatur.core.document import Document
from tawatur.core.transfer import ScreeningRow
from tawatur.core.values import DateSpan, Reason
from tawatur.register.matter import Answer, Matter
from tawatur.register.rules import ScreeningRules
from tawatur.register.sides import Sides

Words = Mapping[str, Sequence[str]]
GAP = "…"  # in the words of the rules: other words may stand between («طلبت … استثناء»)
_NEAR = 40  # letters: a subject with its title between a verb and its object


class Speech:
    """Finds words in the evidence of claims; every transfer asks the same of all claims again."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._texts = {document.id: document.text for document in documents}
        # By the identity of a list of the rules, which outlive what is screened.
        self._held: dict[tuple[str, int], bool] = {}
        self._folded: dict[int, list[list[str]]] = {}

    def holds(self, claim: Claim, words: Words, matter: Matter) -> bool:
        """Whether the claim's evidence or its objects hold one of the words, folded; `words` are of the rules."""
        asked = claim.id, id(words)
        if asked not in self._held:
            self._held[asked] = self._find(claim, words, matter)
        return self._held[asked]

    def _find(self, claim: Claim, words: Words, matter: Matter) -> bool:
        fold = matter.folding.fold
        if id(words) not in self._folded:
            every = (word for listed in words.values() for word in listed)
            self._folded[id(words)] = [list(map(fold, word.split(GAP))) for word in every]
        said = [span.read(self._texts[span.doc]) for span in claim.evidence if span.doc in self._texts]
        fillers = (*claim.roles.get("object", ()), *claim.roles.get("subject", ()))
        said += [name for filler in fillers for name in filler.names]
        text = " ".join(map(fold, said))
        return any(_stands(parts, text) for parts in self._folded[id(words)])


def _stands(parts: Sequence[str], text: str) -> bool:
    """Whether the parts stand in the text in this order, each within `_NEAR` letters of the one before."""
    places = [place + len(parts[0]) for place in _find_all(parts[0].strip(), text)]
    for part in parts[1:]:
        places = [
            found + len(part) for place in places for found in _find_all(part.strip(), text)
            if place <= found + 1 and found - place <= _NEAR
        ]  # fmt: skip
    return bool(places)


def _find_all(part: str, text: str) -> list[int]:
    found, place = [], text.find(part)
    while place >= 0:
        found.append(place)
        place = text.find(part, place + 1)
    return found


def find_said(matter: Matter, claims: Sequence[Claim], sides: Sides, speech: Speech, words: Words) -> tuple[str, ...]:
    """Claims about the embargo itself, and statements that speak of it, in text order.

    An embargo claim belongs to the regime whose state it names as target; one that names none, and a
    statement, belong where their report tells of an embargo on the regime's territory, or tells the
    transfer and of no other embargo.
    """
    elsewhere = {c.doc for c in claims if c.event == "embargo" and _regards_other(c, matter, sides)}
    homes = {claim.doc for claim in claims if _regards(claim, matter, sides)}
    if matter.direction == "supply_ban" and not matter.regime.territory.part:
        homes |= {claim.doc for claim in matter.claims} - elsewhere
    found = [
        claim.id
        for claim in claims
        if (claim.event == "embargo" and _regards(claim, matter, sides))
        or (claim.doc in homes and not _regards_other(claim, matter, sides) and _speaks(claim, matter, speech, words))
    ]
    return tuple(found)


def _speaks(claim: Claim, matter: Matter, speech: Speech, words: Words) -> bool:
    if claim.event == "embargo":
        return True
    return claim.event == "statement" and speech.holds(claim, words, matter)


def _regards(claim: Claim, matter: Matter, sides: Sides) -> bool:
    """Whether an embargo claim names a state of the regime's territory."""
    return claim.event == "embargo" and bool(_targets(claim, sides) & set(matter.regime.territory.states))


def _regards_other(claim: Claim, matter: Matter, sides: Sides) -> bool:
    targets = _targets(claim, sides)
    return bool(targets) and not targets & set(matter.regime.territory.states)


def _targets(claim: Claim, sides: Sides) -> set[str]:
    fillers = (filler for role in ("target", "object") for filler in claim.roles.get(role, ()))
    return {state for filler in fillers if (state := sides.state(claim, filler))}


def weigh_reports(
    said: Iterable[str], claims: Sequence[Claim], matter: Matter, speech: Speech, rules: ScreeningRules
) -> ScreeningRow:
    """Whether any claim speaks of an exemption, and what became of it by its words."""
    near = {*said, *matter.transfer.claims}
    spoken = [c for c in claims if c.id in near or c.event == "statement"]
    heard = [c for c in spoken if speech.holds(c, rules.exemption_words, matter)]
    if not heard:
        return ScreeningRow("screen.exemption_reported", "no", (Reason("exemption_none_reported"),), sure="reported")
    told = [(_find_act(claim, speech, matter, rules), claim) for claim in heard]
    acts = dict.fromkeys(act for act, _ in told if act)
    reasons = tuple(Reason(f"exemption_{act}") for act in acts) or (Reason("exemption_mentioned", str(len(heard))),)
    ids = tuple(claim.id for act, claim in told if act or not acts)
    told_acts = set(acts) - {"unclear"}
    answer: Answer = "unknown" if not told_acts else "no" if told_acts == {"unrequested"} else "yes"
    return ScreeningRow("screen.exemption_reported", answer, reasons, sure="reported", claims=ids)


def _find_act(claim: Claim, speech: Speech, matter: Matter, rules: ScreeningRules) -> str:
    """What the claim tells of an exemption, "" where its words tell nothing, or only deny or expect it.

    Of what is denied only that nobody asked is told.
    """
    if claim.modality == "denied":
        asked = speech.holds(claim, rules.exemption_acts["unrequested"], matter)
        return "unrequested" if asked else ""
    if claim.modality not in ("stated", "confirmed"):
        return "unclear" if claim.modality == "unverified" else ""
    return next((act for act, words in rules.exemption_acts.items() if speech.holds(claim, words, matter)), "")


def find_misdated(matter: Matter, claims: Sequence[Claim], said: Iterable[str]) -> tuple[ScreeningRow, ...]:
    """Claims that date an instrument of the regime to another month of its year than the embargo file does."""
    ids, rows = set(said), []
    for claim in claims:
        if claim.id not in ids or claim.when is None or claim.when.start is None or claim.when.end is None:
            continue
        for instrument in matter.regime.instruments:
            adopted = date.fromisoformat(instrument.adopted)
            off = claim.when.start.year == adopted.year and not claim.when.meets(DateSpan(adopted, adopted, "day", ""))
            if off and _tells_act_of(claim, instrument.number):
                reasons = [Reason("reported_date_differs", instrument.title), Reason("adopted_on", instrument.adopted)]
                reasons += [Reason("date_of_other", title) for title in _adopted_within(matter, claim.when)]
                where = (instrument.title, instrument.sure, (claim.id,))
                rows.append(ScreeningRow("screen.reported_date", "no", tuple(reasons), *where))
    return tuple(rows)


def _adopted_within(matter: Matter, when: DateSpan) -> list[str]:
    days = [(one.title, date.fromisoformat(one.adopted)) for one in matter.regime.instruments]
    return [title for title, day in days if when.meets(DateSpan(day, day, "day", ""))]


def _tells_act_of(claim: Claim, number: str) -> bool:
    """Whether the claim tells an act of this instrument: the first that it numbers; a later one has another day."""
    numbers = [_numbers(" ".join(filler.names)) for filler in claim.roles.get("object", ())]
    return number in next(filter(None, numbers), set())


def _numbers(name: str) -> set[str]:
    return set("".join(char if char.isdigit() else " " for char in name).split())
