"""What one voice denies and another tells, in whatever finding: a denial answers a claim, though in other words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tawatur.reconciliation.accounts import Account, share
from tawatur.reconciliation.deals import UNKNOWN, Deal
from tawatur.reconciliation.disputes import part_denial
from tawatur.reconciliation.scene import PARTIES, Scene
from tawatur.reconciliation.slots import Comparison, Told, part_always

_TOLD = ("stated", "confirmed", "alleged")
_PAPERS = ("agreement", "statement")
_CONCLUDED = ("agreed", "signed", "ordered")
_SPEAKING = ("speaker", "addressee")
_SAYINGS = ("statement", "relation", "office")
_DEEDS = ("statement", "conflict_event", "casualty", "arms_transfer", "agreement")  # other kinds are named in passing
_LEAST_SHARED = 2
_SHORT = 3  # letters of Latin script; "the" and "has" are no deed
_MOST = (
    40  # accounts on one thing that are held against a denial; a thing told of more often is the subject of the pile
)


def compare_denials(groups: Sequence[Sequence[Account]], scene: Scene) -> Iterator[Comparison]:
    """One comparison for each denial and what other voices, no outlet's own, tell of the same thing and deed."""
    home = {a.id: n for n, group in enumerate(groups) for a in group}
    by_thing: dict[str, list[Account]] = defaultdict(list)
    denials: list[Account] = []
    for account in (a for group in groups for a in group):
        if account.claim.modality == "denied":
            denials.append(account)
        elif account.claim.modality in _TOLD and len(account.claim.chain) > 1:
            for thing in _list_things(account):
                by_thing[thing].append(account)
    for denial in denials:
        found: dict[str, Account] = {}
        saying = denial.claim.event in _SAYINGS  # their own findings are not compared for what is denied in them
        for thing in _list_things(denial):
            for account in by_thing[thing][:_MOST]:
                if (home[account.id] != home[denial.id] or saying) and _answers(denial, account, scene):
                    found[account.id] = account
        if found:
            told = [Told("denied", "denied", denial), *(Told("told", "told", a) for a in found.values())]
            yield Comparison("modality", tuple(told), part_always("incompatible", "denied_and_told"))


def compare_denied_contracts(
    groups: Sequence[Sequence[Account]], deals: Mapping[str, Deal], scene: Scene
) -> Iterator[Comparison]:
    """«نفت توقيع أي عقد» names no arms: it denies the conclusion of the one deal that its report tells of."""
    told: dict[tuple[str, str], list[Account]] = defaultdict(list)
    named: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for account in (a for g in groups if g[0].claim.event == "arms_transfer" for a in g):
        deal = deals[account.id]
        sides = (deal.supplier, deal.recipient)
        if UNKNOWN not in sides:
            named[account.claim.doc].add(sides)
        if deal.phase == "order" and account.claim.stage in _CONCLUDED and account.claim.modality in _TOLD:
            told[sides].append(account)
    for denial in (a for group in groups for a in group if _denies_contract(a, scene)):
        for sides in named[denial.claim.doc] if len(named[denial.claim.doc]) == 1 else ():
            others = [a for a in told[sides] if not _voices(a) & _voices(denial)][:_MOST]
            if others and scene.sides(denial.fill(*PARTIES)) <= set(sides):
                yield _part_from_denial(denial, others, scene)


def _denies_contract(account: Account, scene: Scene) -> bool:
    """Whether a claim denies that a contract was signed, of which it tells no more."""
    if account.claim.modality != "denied" or account.claim.event not in _PAPERS:
        return False
    papers = [f.name for role in ("object", "subject") for f in account.claim.roles.get(role, ())]
    common = papers and all(scene.reader.is_common(name, "instrument") for name in papers)
    return bool(common) and scene.lexicon.step(account.read_clause()) == "signed"


def _part_from_denial(denial: Account, others: Sequence[Account], scene: Scene) -> Comparison:
    told = [Told("denied", "denied", denial), *(Told("told", "told", a) for a in others)]
    return Comparison("stage", tuple(told), lambda a, b: part_denial(a, b, [denial, *others], scene))


def _list_things(account: Account) -> tuple[str, ...]:
    roles = [role for role in sorted(account.roles) if role not in _SPEAKING]
    return account.fill(*roles)


def _answers(denial: Account, account: Account, scene: Scene) -> bool:
    """Whether the two share the words of a deed, and are not the word of one voice."""
    common = denial.words & account.words
    enough = share(denial.words, account.words) >= scene.rules.contradictions.denial_share
    if len(common) < _LEAST_SHARED or not enough or _voices(denial) & _voices(account):
        return False
    named = _list_name_words(denial, scene) | _list_name_words(account, scene)
    deed = {w for w in common - named if not (w.isascii() and len(w) <= _SHORT) and not scene.reader.is_office(w)}
    least = 1 if account.claim.event in _DEEDS else _LEAST_SHARED
    return len(deed) >= least and not scene.lexicon.denies_other(denial.text)


def _list_name_words(account: Account, scene: Scene) -> frozenset[str]:
    """The words of all that a claim names, and of who tells it: that two speak of one thing is no deed in common."""
    names = [filler.name for fillers in account.claim.roles.values() for filler in fillers]
    names += [f"{link.name or ''} {link.description}" for link in account.claim.chain]
    return frozenset(word for name in names for word in scene.lexicon.words(name))


def _voices(account: Account) -> frozenset[str]:
    said = account.fill("speaker")
    return frozenset(said or (account.claim.origin.name or account.claim.origin.description,))
