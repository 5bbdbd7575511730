"""From those who know to those who print: the graph of one proposition, and how many ways through it are apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import Literal

import networkx as nx
from msgspec import Struct

from tawatur.core.case import Entity
from tawatur.core.claim import Claim, Link
from tawatur.packs.rules import ReconciliationRules
from tawatur.reconciliation.accounts import PRESS, Account
from tawatur.reconciliation.descriptions import DescriptionReader
from tawatur.reconciliation.entities import Entities
from tawatur.reconciliation.lexicon import Lexicon
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.roots import Roots
from tawatur.reconciliation.voices import Voices

_KNOW, _PRINT = -1, -2  # where all ways begin, and where they end
_LEAST_TOLD = 2  # words that describe a voice: «مصدر عسكري» is told of, «مصادر» is not

Kind = Literal["named", "unnamed", "newsroom", "unknown_press", "own_word", "common"]


class Path(Struct, frozen=True, gc=False):
    """The way of one claim from its origin: nodes from the origin to the hand that made it public.

    `kind`: a named voice or body, an unnamed voice, a newsroom's own report, a report of unnamed
    press, the outlet's own word, or its own word on what is common knowledge. `stated`: told by way
    of a statement; `public`: a body's own word; `loose`: it came through press that is not named,
    which may be any newsroom. `side` is the state of a named origin, `common` tells that its name is
    one any state's body may bear, `state` that it is a state or its authorities, who speak through one of its bodies.
    `hands` are all newsrooms the word went through, the one that prints left out. `organ` is the state whose news
    agency has the word of itself or of a voice without a name, `told_of` the state such a voice is said to be of.
    `reacts`: who speaks answers what others told of.
    """

    account: Account
    nodes: tuple[str, ...]
    labels: tuple[str, ...]
    kind: Kind
    stated: bool
    public: bool
    loose: bool = False
    side: str = ""
    common: bool = False
    state: bool = False
    hands: frozenset[str] = frozenset()
    organ: str = ""
    told_of: str = ""
    reacts: bool = False


class Tracer:
    """Makes the path of a claim through named voices, unnamed voices and newsrooms."""

    def __init__(
        self, entities: Entities, voices: Voices, roots: Roots, *, rules: ReconciliationRules, lexicon: Lexicon,
        reader: NameReader, accounts: Sequence[Account],
    ) -> None:  # fmt: skip
        """`reader` makes names of the press and descriptions of unnamed voices comparable, `lexicon` knows posts;
        `accounts` are all of the pile.
        """
        self.descriptions = DescriptionReader(lexicon, reader, rules)
        self.reader, self._split, self._reacts = reader, reader.bare_states, lexicon.reactions.reacts
        self._entities, self._voices, self.roots, self._read = entities, voices, roots, reader.key
        self._commonly = lambda name: reader.is_common(name, "body")
        self._public_issuers = rules.independence.public_issuers
        of_states = {reader.bare_states(name) for name in rules.independence.state_voices}
        self._states = frozenset(
            entity.id for entity in entities.all if entity.kind == "country" or _is_told_as(entity, of_states, reader)
        )
        self._unnamed = frozenset(map(reader.key, rules.independence.unnamed_press))
        self.rules = rules.independence
        self._quoted = self._list_named(accounts)
        self._prints = {account.claim.doc: account.claim.chain[0] for account in accounts}
        self._traced: dict[tuple[str, bool], Path] = {}  # a claim is weighed for each of its slots

    def list_quoted(self, account: Account) -> Set[str]:
        """The nodes of all whom a claim's report quotes by name, for whatever claim."""
        return self._quoted[account.claim.doc]

    def _list_named(self, accounts: Sequence[Account]) -> Mapping[str, Set[str]]:
        """By report the nodes of those it quotes by name, the press left out."""
        quoted: dict[str, set[str]] = defaultdict(set)
        for account in accounts:
            origin = account.claim.origin
            if len(account.claim.chain) > 1 and self._kind(origin, [origin]) == "named":
                quoted[account.claim.doc].add(self._node(account.claim, origin, account)[0])
        return quoted

    def hand(self, account: Account) -> str:
        """The report that stands for the text of this claim's report and all its copies."""
        return self.roots.document(account.claim.doc)

    def is_copied(self, path: Path, by: str = "") -> bool:
        """Whether a later print, or another than `by`, has it again; a newsroom it credits tells whose it is."""
        return path.kind != "newsroom" and self.roots.is_retold(path.account, by)

    def find_person(self, account: Account) -> Entity | None:
        """The person who is the origin of a claim by name; None for all others."""
        found = self._entities.get(self._entities.of_link(account.claim.doc, account.claim.origin))
        return found if found is not None and found.kind == "person" and len(account.claim.chain) > 1 else None

    def is_unlisted(self, account: Account) -> bool:
        """Whether the origin of a claim is an entity that no pack knows, so that its names in two languages are two."""
        entity = self._entities.get(self._entities.of_link(account.claim.doc, account.claim.origin))
        return entity is not None and not entity.ref

    def side(self, account: Account) -> str:
        """The side of a claim's origin, "" where that is no state."""
        entity = self._entities.get(self._entities.of_link(account.claim.doc, account.claim.origin))
        side = self._entities.side(entity.id) if entity else ""
        return side if entity and side != entity.id else ""

    def trace(self, account: Account, *, common: bool = False) -> Path:
        """The path of one claim; `common` knowledge always passes the newsroom that prints, which knows it too."""
        found = self._traced.get((account.id, common))
        if found is None:
            found = self._traced[account.id, common] = self._trace(account, common=common)
        return found

    def _trace(self, account: Account, *, common: bool) -> Path:
        claim = account.claim
        links = [link for link in claim.chain[1:] if link.kind != "statement" or link.name]
        stated = any(link.kind == "statement" for link in claim.chain)
        press = self._print_node(account)
        if not links:
            own: Kind = "common" if common else "own_word"
            return Path(account, (press[0] if common else "own word",), (press[1],), own, stated=stated, public=False)
        origin = links[-1]
        nodes = [self._node(claim, link, account) for link in reversed(links)]
        kind = self._kind(origin, links)
        hidden = any(link.anonymous for link in links)
        public = self._public_issuers and kind == "named" and not hidden and self._is_public(claim, origin)
        path = self._cut(nodes, list(reversed(links)), press, public=public)
        path += [press] if common and press not in path else []
        loose = any(map(self._is_unnamed_press, links)) or any(map(self._passes_on, links[:-1]))
        loose = loose and kind != "unknown_press" and not public
        return Path(
            account,
            tuple(n for n, _ in path),
            tuple(label for _, label in path),
            kind,
            stated=stated,
            public=public,
            loose=loose,
            side=self.side(account),
            common=self._is_common(account),
            state=self._is_state(account),
            hands=frozenset(n for n, _ in nodes if n.startswith("newsroom ")),
            organ=self._find_organ(links) if kind in ("newsroom", "unnamed") else "",
            told_of=self._read_state(origin.description) if kind == "unnamed" else "",
            reacts=kind in ("named", "unnamed") and claim.event != "statement" and self._reacts(account),
        )

    def _find_organ(self, links: Sequence[Link]) -> str:
        """The state whose news agency is the newsroom farthest from the one that prints; "" for any other."""
        press = [link.name or "" for link in links if link.kind in PRESS]
        return self._voices.organ(press[-1]) if press else ""

    def _read_state(self, description: str) -> str:
        """The one state that a description names («مصدر عسكري تشيلي»); "" for none or several."""
        states = {word for word in self._split(description) if word.isupper()}
        return states.pop() if len(states) == 1 else ""

    def _is_common(self, account: Account) -> bool:
        entity = self._entities.get(self._entities.of_link(account.claim.doc, account.claim.origin))
        return entity is not None and entity.kind == "organisation" and all(map(self._commonly, entity.names))

    def _is_state(self, account: Account) -> bool:
        return self._entities.of_link(account.claim.doc, account.claim.origin) in self._states

    def _is_unnamed_press(self, link: Link) -> bool:
        """A hand that is said to be of the press, but not whose: «وكالات»."""
        return link.kind in PRESS and (link.anonymous or not link.name or self._read(link.name) in self._unnamed)

    def _cut(
        self, nodes: list[tuple[str, str]], links: list[Link], press: tuple[str, str], *, public: bool
    ) -> list[tuple[str, str]]:
        """The nodes up to the first hand that made the word public: a newsroom, or a body that speaks."""
        if public:
            return nodes[:1]
        path: list[tuple[str, str]] = []
        for place, (node, link) in enumerate(zip(nodes, links, strict=True)):
            path.append(node)
            if link.kind in PRESS and not self._is_unnamed_press(link):
                return path
            if place and link.kind == "organisation" and self._public_issuers and not link.anonymous:
                return path
        return [*path, press] if press[0] not in {n for n, _ in path} else path

    def _kind(self, origin: Link, links: Sequence[Link]) -> Kind:
        if origin.kind in PRESS:
            return "unknown_press" if self._is_unnamed_press(origin) else "newsroom"
        if origin.anonymous or not (origin.name or origin.names):
            alone = len(links) == 1 and (origin.kind == "document" or self._is_vague(origin))
            return "unknown_press" if alone else "unnamed"
        return "named"

    def _is_vague(self, origin: Link) -> bool:
        """A voice of which nothing is told but that it spoke («مصادر», a passive «وصفت»), or that it is of the press
        («تقارير صحفية في الأيام الأخيرة»): hearsay.
        """
        short = len(self._read(origin.description).split()) < _LEAST_TOLD
        return origin.count is None and (short or self._passes_on(origin))

    def _passes_on(self, link: Link) -> bool:
        """Whether a voice is said to be of the press, but not whose («تقارير», «مصادر إعلامية»)."""
        words = self._read(link.description).split()
        return bool({*words[:1], " ".join(words[:2]), " ".join(words[-2:])} & self._unnamed)

    def _is_public(self, claim: Claim, origin: Link) -> bool:
        entity = self._entities.of_link(claim.doc, origin)
        return origin.kind in ("organisation", "document") or self._voices.is_public(entity)

    def _node(self, claim: Claim, link: Link, account: Account) -> tuple[str, str]:
        entity = self._entities.of_link(claim.doc, link)
        if link.anonymous or not (link.name or link.names):
            place, newsroom = self._newsroom(claim, account)
            label = link.description or link.name or link.kind
            body = self._voices.find_body(claim.doc, entity, link.description) if not link.anonymous else ""
            if body:
                return f"voice {self._voices.of(body)}", label
            told = self._read(label) if link.description else entity
            return f"unnamed {place} {link.count or ''} {told}", f"{label} ({newsroom})"
        if link.kind in PRESS:
            return f"newsroom {entity}", self._voices.label(entity) or link.name or entity
        return f"voice {self._voices.of(entity)}", self._voices.label(entity) or link.name or entity

    def _newsroom(self, claim: Claim, account: Account) -> tuple[str, str]:
        """The newsroom that heard the origin: the farthest one the chain names, else the one that prints."""
        named = [k for k in claim.chain[1:] if k.kind in PRESS and not self._is_unnamed_press(k)]
        if named:
            return f"newsroom {self._entities.of_link(claim.doc, named[-1])}", named[-1].name or ""
        return self._print_node(account)

    def _print_node(self, account: Account) -> tuple[str, str]:
        """The newsroom that prints: copies of one text are one, reports of one outlet too."""
        root, ours = self.roots.first(account.claim.doc), account.claim.chain[0]
        first = ours if root == account.claim.doc else self._prints.get(root, ours)
        outlet = account.document.outlet or ours.name or account.claim.doc
        return (f"newsroom {self._entities.of_link(root, first)}" if first.name else f"newsroom {root}"), outlet


def count_chains(paths: Sequence[Path], *, joined: Sequence[tuple[str, str]] = ()) -> tuple[int, tuple[str, ...]]:
    """How many ways from those who know to those who print share no node (Menger), and a smallest cut.

    `joined` are pairs of nodes that are one. The cut holds the labels of nodes without which
    nothing supports the proposition, sorted, those nearest to the knowers where several would do;
    it is as long as the number of ways.
    """
    same = _merge_nodes(joined)
    labels: dict[str, str] = {}
    ways: dict[tuple[str, ...], None] = {}
    for path in sorted(paths, key=lambda p: (p.nodes, p.account.id)):
        ways[tuple(dict.fromkeys(same.get(node, node) for node in path.nodes))] = None
        for node, label in zip(path.nodes, path.labels, strict=True):
            labels.setdefault(same.get(node, node), label)
    numbers = {node: number for number, node in enumerate(dict.fromkeys(node for way in ways for node in way))}
    cut = _cut_ways(tuple(tuple(numbers[node] for node in way) for way in ways))
    names = tuple(numbers)
    return len(cut), tuple(sorted(labels[names[number]] for number in cut))


@lru_cache(maxsize=2_000)
def _cut_ways(ways: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """The nodes of a smallest cut through ways from those who know to those who print, those nearest to the knowers.

    Propositions by the thousand have the same few shapes, so each shape is cut once.
    """
    origins = tuple(dict.fromkeys(way[0] for way in ways))
    if len(origins) <= 1:
        return origins
    graph: nx.DiGraph[int] = nx.DiGraph()
    for way in ways:
        nx.add_path(graph, [_KNOW, *way, _PRINT])
    return tuple(nx.minimum_node_cut(graph.reverse(copy=False), _PRINT, _KNOW))


def _merge_nodes(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """For each node of a pair the least of those that are one with it."""
    members: dict[str, list[str]] = {node: [node] for pair in pairs for node in pair}
    for left, right in pairs:
        ours, theirs = members[left], members[right]
        if ours is not theirs:
            more, fewer = (ours, theirs) if len(ours) >= len(theirs) else (theirs, ours)
            more += fewer
            members.update(dict.fromkeys(fewer, more))
    least = {id(group): min(group) for group in members.values()}
    return {node: least[id(group)] for node, group in members.items()}


def _is_told_as(entity: Entity, heads: Set[frozenset[str]], reader: NameReader) -> bool:
    """Whether a name of a body is one of these and a state's: «السلطات الكينية»."""
    told = (reader.bare_states(name) for name in entity.names if entity.kind == "organisation")
    return any(frozenset(word for word in words if not word.isupper()) in heads for words in told)
