"""What fills a role: the thing a mention speaks of, under all names its document and the packs know."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.core.claim import Filler
from tawatur.core.document import Published
from tawatur.core.mention import Mention
from tawatur.packs.packs import Packs

# In these roles a capital means its state, and the seat of a government that government.
_STATES = frozenset({"supplier", "recipient", "buyer_side", "party", "subject", "object", "participants", "imposer"})
_STATES |= {"actor", "speaker", "addressee"}


def recall(filler: Filler) -> Filler:
    """The filler as one read elsewhere."""
    return replace(filler, span=None, inherited=True)


def _order(names: list[str]) -> list[str]:
    """Names as often as they are read, each once: the most frequent first, of those the longest."""
    distinct = set(names)
    return names[:1] if len(distinct) < 2 else sorted(distinct, key=lambda name: (-names.count(name), -len(name), name))


_NEVER = Published(None, None, "unknown")


class Cast:
    """The entities of one document: their names, most frequent first, and what else is known of them."""

    def __init__(
        self, mentions: Sequence[Mention], packs: Packs, language: str = "", published: Published = _NEVER
    ) -> None:
        """`language` is that of the document: a state it does not name is called so first. `published` decides
        which government sat where.
        """
        self._packs, self._language = packs, language
        self._day = published.start, published.end
        self.capitals = packs.capitals
        self.seats = packs.seats.list_places(*self._day)
        self._owners = {mention.id: mention.entity for mention in mentions}
        self._names: dict[str, tuple[str, ...]] = {}
        self.mentions: dict[str, list[Mention]] = {}
        self._refs: dict[str, str] = {}
        self._states: dict[str, str] = {}
        for mention in mentions:
            self.mentions.setdefault(mention.entity, []).append(mention)
            if mention.ref:
                self._refs.setdefault(mention.entity, mention.ref)
            if mention.state:
                self._states.setdefault(mention.entity, mention.state)

    def name(self, entity: str) -> tuple[str, ...]:
        """The names of an entity of the document, most frequent first; none if it has none or is not told of."""
        names = self._names.get(entity)
        if names is None:
            held = self.mentions.get(entity, [])
            known = [name for m in held for name in m.names]
            names = self._names[entity] = tuple(dict.fromkeys([*_order([m.name for m in held if m.name]), *known]))
        return names

    def stands_for_state(self, mention: Mention) -> bool:
        """Whether the mention is a capital or seat, which in an actor's role means who governs from there."""
        return mention.kind == "place" and (mention.ref in self.capitals or mention.ref in self.seats)

    def meant(self, mention: Mention) -> str:
        """The key of whom a place stands for; "" for what is no place."""
        return self._packs.seats.find(mention.ref, *self._day) if mention.kind == "place" else ""

    def state(self, code: str) -> Filler | None:
        """The country of an ISO code as a filler, under all names the pack knows."""
        return self._know(f"country/{code}")

    def _know(self, key: str) -> Filler | None:
        """What the packs know by a key as a filler."""
        entry = self._packs.gazetteer.entries.get(key)
        if entry is None:
            return None
        own_first = sorted(entry.names, key=lambda code: code != self._language)
        names = tuple(name for code in own_first for name in entry.names[code])
        own = next((m.entity for held in self.mentions.values() for m in held if m.ref == entry.key), entry.key)
        return Filler(names[0], names, entry.kind, own, entry.key, entry.state, inherited=True)

    def fill(self, mention: Mention, role: str, *, inherited: bool = False) -> Filler:
        """The filler of a role, under the name read here.

        A capital in an actor's role, or officials who are handed something, stand for the state.
        """
        officials = mention.kind == "source" and role == "recipient" and bool(mention.state)
        if officials or (role in _STATES and self.stands_for_state(mention)):
            return self._fill_state(mention, inherited=inherited)
        names = self.name(mention.entity) or self._describe(mention)
        names = names or (mention.description,)
        name = mention.name or names[0] or mention.description
        kin, kin_of = self._find_kin(mention)
        return Filler(
            name,
            names if name == names[0] else tuple(dict.fromkeys([name, *names])),
            mention.kind,
            mention.entity,
            mention.ref or self._refs.get(mention.entity, ""),
            mention.state or self._states.get(mention.entity, ""),
            mention.span,
            inherited=inherited,
            kin=kin,
            kin_of=kin_of,
        )

    def _describe(self, mention: Mention) -> tuple[str, ...]:
        """What one without a name is called."""
        held = self.mentions.get(mention.entity, [mention])
        return tuple(dict.fromkeys(m.description for m in held if m.description))

    def _find_kin(self, mention: Mention) -> tuple[str, str]:
        """Whose kin one without a name is: the kinship and the other's entity; ("", "") where that is not told."""
        if mention.kind != "person" or self.name(mention.entity):
            return "", ""
        told = (title for title in mention.titles if title.kind == "kinship" and title.of in self._owners)
        title = next(told, None)
        return (title.key, self._owners[title.of]) if title else ("", "")

    def _fill_state(self, mention: Mention, *, inherited: bool) -> Filler:
        """The state a mention stands for; a state the pack does not know goes by the mention's own name."""
        own = Filler(mention.name or "", mention.names, "country", mention.entity, mention.ref, mention.state)
        meant = self._know(self.meant(mention)) if mention.kind == "place" else self.state(mention.state)
        said = (mention.name or "") if mention.kind == "place" else ""
        return replace(meant or own, span=mention.span, inherited=inherited, said=said)
