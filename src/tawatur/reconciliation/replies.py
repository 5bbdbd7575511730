"""Who denied what is told, who would not speak of it, who did not answer: claims with chains of their own."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from tawatur.core.case import Reply
from tawatur.reconciliation.accounts import ASSERTED, PRESS, Account, share
from tawatur.reconciliation.chains import Tracer
from tawatur.reconciliation.findings import name_finding
from tawatur.reconciliation.independence import weigh
from tawatur.reconciliation.scene import Scene

Kind = Literal["denied", "unaware", "declined", "silent", "unmentioned", "none"]
_KINDS: dict[str, Kind] = {
    "unaware": "unaware", "declined": "declined", "silent": "silent", "unmentioned": "unmentioned"
}  # fmt: skip
_ORDER: tuple[Kind, ...] = ("denied", "unaware", "declined", "silent", "unmentioned", "none")
_ASKED = ("arms_transfer", "agreement")  # what press officers are asked about
_PARTIES = ("supplier", "recipient", "buyer_side", "party")
_BODIES = ("organisation", "group", "company", "country", "person")


def list_replies(groups: Sequence[Sequence[Account]], tracer: Tracer, scene: Scene) -> tuple[Reply, ...]:
    """All replies, those of one voice on one finding together; and the parties of whom the reports give no word.

    `groups` are the claims of each finding.
    """
    named = {name_finding(group): group for group in groups}
    by_object, by_doc, parties = _index_objects(named), _index_docs(named), _index_parties(named, scene)
    told: dict[tuple[str, str, str, Kind], list[Account]] = defaultdict(list)
    spoken: dict[str, set[str]] = defaultdict(set)
    for name, account in ((name, account) for name, group in named.items() for account in group):
        kind = _read_kind(account, scene)
        about = name
        if kind is not None and not (kind == "denied" and any(a.claim.modality != "denied" for a in named[name])):
            asked = _list_asked(account, by_doc, parties, scene)
            about = _find_subject(account, by_object, asked) or name
        for who, called in _list_speakers(account, kind, scene):
            if kind is not None:
                told[who, called, about, kind].append(account)
            spoken[about].update({who, scene.side(who)} if who else ())
    later_by = scene.rules.independence.later_by
    replies = []
    for (who, called, about, kind), accounts in told.items():
        chains = weigh(accounts, tracer, later_by=later_by).chains
        replies.append(Reply(kind, who, called, about, tuple(sorted(a.id for a in accounts)), chains))
    replies += _list_wordless(named, spoken, scene)
    return tuple(sorted(replies, key=lambda r: (_ORDER.index(r.kind), r.about, r.who, r.called)))


def _read_kind(account: Account, scene: Scene) -> Kind | None:
    if account.claim.modality == "denied":
        return "denied"
    if account.claim.modality in ASSERTED and account.claim.event != "statement":
        return None
    return _KINDS.get(scene.lexicon.reply(account.text))


def _list_speakers(account: Account, kind: Kind | None, scene: Scene) -> list[tuple[str, str]]:
    """Whose reply it is: entities, or the words for a voice without a name; none where it is the outlet's own word.

    That somebody did not answer, or passed the matter over, the press tells of them: «قالت الوكالة إن الوزارة لم تجب».
    What a voice without a name left out of its own account («لم يذكر المصدر أنواع السلاح») is no reply of anybody's.
    """
    speakers = [e for e in account.fill("speaker") if scene.kinds.get(e) in _BODIES]
    if speakers:
        return [(speakers[0], "")]
    origin = account.claim.origin
    if len(account.claim.chain) >= 2 and origin.kind not in PRESS:
        entity = scene.entities.of_link(account.claim.doc, origin)
        if entity in scene.kinds:
            return [(entity, "")]
        return [("", origin.description)] if origin.description and kind != "unmentioned" else []
    silent = account.fill("subject") if kind in _KINDS else ()
    return [(entity, "") for entity in silent if scene.kinds.get(entity) in _BODIES]


def _index_objects(named: Mapping[str, Sequence[Account]]) -> dict[str, str]:
    """The finding that most claims on a deal, agreement or embargo belong to, by that thing."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for name, account in ((name, account) for name, group in named.items() for account in group):
        for thing in account.fill("object") if account.claim.event != "statement" else ():
            counts[thing][name] += 1
    return {thing: min(found, key=lambda f: (-found[f], f)) for thing, found in counts.items()}


def _index_docs(named: Mapping[str, Sequence[Account]]) -> dict[str, list[tuple[Account, str]]]:
    """What each report tells of deals and agreements, and which finding that is."""
    found: dict[str, list[tuple[Account, str]]] = defaultdict(list)
    for name, account in ((name, account) for name, group in named.items() for account in group):
        if account.claim.event in _ASKED and account.claim.modality != "denied":
            found[account.claim.doc].append((account, name))
    return found


def _index_parties(named: Mapping[str, Sequence[Account]], scene: Scene) -> dict[str, frozenset[str]]:
    """Who has part in each deal or agreement, and the states they belong to."""
    found = {}
    for name, group in named.items():
        parties = {e for account in group if account.claim.event in _ASKED for e in account.fill(*_PARTIES)}
        found[name] = scene.sides(parties) | parties
    return found


def _list_asked(
    account: Account,
    by_doc: Mapping[str, Sequence[tuple[Account, str]]],
    parties: Mapping[str, frozenset[str]],
    scene: Scene,
) -> list[tuple[Account, str]]:
    """Of the deals and agreements its report tells those that most of whom the reply names have part in."""
    named = set(account.fill("speaker", "subject", "object"))
    named |= scene.sides(named)
    told = by_doc.get(account.claim.doc, ())
    most = max((len(named & parties[name]) for _, name in told), default=0)
    return [(one, name) for one, name in told if len(named & parties[name]) == most]


def _find_subject(account: Account, by_object: Mapping[str, str], asked: Sequence[tuple[Account, str]]) -> str:
    """The deal, agreement or embargo a reply names; else of those asked about the one told most in its words, of
    several the one its report tells most of, of several such the last told before it.
    """
    for thing in account.fill("object", "subject"):
        if thing in by_object:
            return by_object[thing]
    at = account.claim.evidence[0].start
    often = Counter(name for _, name in asked)

    def near(told: tuple[Account, str]) -> tuple[float, int, bool, int, str]:
        start = told[0].claim.evidence[0].start
        return share(told[0].words, account.words), often[told[1]], start < at, start, told[0].id

    return max(asked, key=near, default=(account, ""))[1]


def _list_wordless(
    named: Mapping[str, Sequence[Account]], spoken: Mapping[str, set[str]], scene: Scene
) -> Iterator[Reply]:
    """The parties of what asks for a reply (`replies_due`) who neither tell of it nor reply to it."""
    due: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name, account in ((name, account) for name, group in named.items() for account in group):
        roles = scene.rules.replies_due.get(account.claim.event, []) if account.claim.modality != "denied" else []
        for party in (e for e in account.fill(*roles) if scene.kinds.get(e) in _BODIES):
            due[account.claim.event][party].append(name)
    for event in sorted(due):
        for party, found in sorted(due[event].items()):
            if not any({party, scene.side(party)} & spoken[name] for name in set(found)):
                yield Reply("none", party, "", min(set(found), key=lambda f: (-found.count(f), f)), (), 0)
