"""What things are called on the page: reports, people, bodies, sources."""

from collections.abc import Iterable

from tawatur.core.case import Entity, Origin
from tawatur.core.claim import OPEN_VOICE, Claim, Filler, Link
from tawatur.core.memory import Memory
from tawatur.packs.packs import Packs
from tawatur.packs.sheets import Name
from tawatur.publishing.casebook import Casebook
from tawatur.publishing.dates import published_words
from tawatur.publishing.descriptions import Describer
from tawatur.publishing.markup import Text, flatten, left_to_right
from tawatur.publishing.voice import Voice

_KEPT = 1 << 16  # reports whose names are kept


class Naming:
    """Names in the page's language where known, else in the words of the reports."""

    def __init__(self, book: Casebook, voice: Voice, packs: Packs) -> None:
        """Names of one affair in one voice."""
        self.book = book
        self.voice = voice
        self._listed = packs.gazetteer.entries
        self.describer = Describer(packs, voice.language)
        self._items = {entry.designation: entry for entry in packs.items.entries.values()}
        self._names: dict[str, str] = {}
        self._reports = Memory(self._say_report, most=_KEPT)
        self._long = Memory(self._say_long, most=_KEPT)
        self._through: dict[str, Text] = {}
        self._hands: dict[str, list[Link]] = {}

    def report(self, doc: str) -> Text:
        """Report 3."""
        return self._reports[doc]

    def _say_report(self, doc: str) -> Text:
        return self.voice.say("report.short", n=left_to_right(str(self.book.numbers.get(doc, 0))))

    def report_long(self, doc: str) -> Text:
        """Report 3, its outlet and date where they are known."""
        return self._long[doc]

    def _say_long(self, doc: str) -> Text:
        document = self.book.documents[doc]
        known = document.published.start is not None or document.published.end is not None
        return self.voice.say(
            "report.long",
            report=self.report(doc),
            outlet=self.voice.word(document.outlet or ""),
            date=published_words(document.published, self.voice) if known else (),
        )

    def reports(self, docs: Iterable[str]) -> Text:
        """Reports 1, 2 and 4, each once, in order."""
        numbers = self.report_numbers(docs)
        one = len(set(docs)) == 1
        return self.voice.say("report.short", n=numbers) if one else self.voice.say("report.several", list=numbers)

    def report_numbers(self, docs: Iterable[str]) -> Text:
        """1, 2 and 4."""
        numbers = sorted({self.book.numbers.get(doc, 0) for doc in docs})
        return self.voice.join([left_to_right(str(number)) for number in numbers])

    def entity(self, entity: Entity) -> Text:
        """A person as most reports spell the name; others by their label, else by a name of theirs.

        Full names come before bare surnames.
        """
        return self.voice.word(self.entity_name(entity))

    def entity_name(self, entity: Entity) -> str:
        """The name chosen for an entity: as the reports have it, else as the packs list it first."""
        if entity.id not in self._names:
            self._names[entity.id] = self._choose_name(entity)
        return self._names[entity.id]

    def _choose_name(self, entity: Entity) -> str:
        language = self.voice.language
        tongue = self.voice.tongue
        counted = self.book.spellings[entity.id].items()
        spelt = sorted((" " not in name, -reports, -len(name), name) for name, reports in counted)
        entry = self._listed.get(entity.ref)
        elsewhere = _list_foreign(entry, language) if entry else frozenset()
        own = [name for *_, name in spelt if tongue(name) == language and name not in elsewhere]
        if entity.kind == "person" and own:
            return own[0]
        if entity.kind == "weapon":
            return self._designate(next((name for name in entity.names if name in self._items), entity.names[0]))
        known = entry.names.get(language, []) if entry else []
        label = entity.label.get(language, "")
        label = "" if label in elsewhere else label
        listed = [name for name in entity.names if tongue(name) == language]
        for names in ([label] if label in own else [], own, known, [label] if label else [], listed):
            if names:
                return names[0]
        return spelt[0][-1] if spelt else next(iter(entity.names), entity.id)

    def filler(self, claim: Claim, filler: Filler) -> Text:
        """What fills a role."""
        entity = self.book.entity_of(claim.doc, filler.entity)
        if entity is not None:
            return self.entity(entity)
        own = [name for name in (filler.name, *filler.names) if self.voice.tongue(name) == self.voice.language]
        return self.description(own[0] if own else filler.name)

    def designation(self, designation: str, *, single: bool = False) -> Text:
        """A system by its designation; a class of goods by its common name in the page's language, of a `single` one
        by the name that its plural begins with.
        """
        return self.voice.word(self._designate(designation, single=single))

    def _designate(self, designation: str, *, single: bool = False) -> str:
        entry = self._items.get(designation)
        names = entry.names.get(self.voice.language, []) if entry and not entry.system else []
        begins = (name for name in names[1:] if single and names[0].startswith(name))
        return next(begins, names[0]) if names else designation

    def link(self, doc: str, link: Link) -> Text:
        """One hand of a chain: its name, or what the report says of it; a place with whom it stands for."""
        meant = self.book.entity_of(doc, link.meant) if link.name else None
        if meant is not None:
            return self.voice.say("link.meant", said=self._own_name(link), meant=self.entity(meant))
        if link.name:
            entity = self.book.entity_of(doc, link.entity)
            if entity is not None:
                return self.entity(entity)
            return self._own_name(link)
        if link.hearsay or link.entity.startswith(OPEN_VOICE):
            return self.voice.say("link.hearsay", words=self.voice.word(link.description))
        return self.description(link.description) or self.voice.say(f"link.{link.kind}.unnamed")

    def description(self, words: str) -> Text:
        """What a report says of a voice without a name: in the page's language if known whole, else as it stands."""
        return self.voice.word(self.describer.say(words) or words)

    def _own_name(self, link: Link) -> Text:
        own = [name for name in (link.name or "", *link.names) if self.voice.tongue(name) == self.voice.language]
        return self.voice.word(own[0] if own else link.name or "")

    def hands(self, claim: Claim) -> list[Link]:
        """The hands behind the report, nearest first, without bare statements that a speaker follows."""
        if claim.id not in self._hands:
            self._hands[claim.id] = self._list_hands(claim)
        return self._hands[claim.id]

    def _list_hands(self, claim: Claim) -> list[Link]:
        bare = {"statement", "document"}
        links = claim.chain[1:]
        return [
            link
            for place, link in enumerate(links)
            if link.name or link.description or link.kind not in bare or place == len(links) - 1
        ]

    def origin(self, origin: Origin) -> Text:
        """Who is said to know, and through whom it came, as the fullest claim tells it."""
        claims = self.book.claims_of(origin.claims)
        sourced = [claim for claim in claims if self.hands(claim)]
        if not sourced or origin.kind == "outlet":
            return self._own_word(origin, claims)
        claim = max(sourced, key=lambda one: (one.origin.name is not None, len(one.chain)))
        return self.through(claim)

    def through(self, claim: Claim) -> Text:
        """The last hand of a claim's chain and the one before it, where the words do not name it already."""
        if claim.id not in self._through:
            self._through[claim.id] = self._say_through(claim)
        return self._through[claim.id]

    def _say_through(self, claim: Claim) -> Text:
        *between, last = self.hands(claim)
        source = self.link(claim.doc, last)
        carrier = self.link(claim.doc, between[-1]) if between else ()
        held = flatten(carrier) in flatten(source)
        return self.voice.say("origin.through", source=source, carrier=() if held else carrier)

    def several(self, names: Iterable[Text], *, most: int = 0) -> Text:
        """Sources as a list, each once; one told with its carrier takes the place of the same without.

        Of more than `most` (if given) the first are named and the others counted.
        """
        said = {flatten(name): name for name in names}
        kept = [name for words, name in said.items() if not any(one.startswith(f"{words} ") for one in said)]
        shown = kept[:most] if 0 < most < len(kept) else kept
        if len(shown) < len(kept):
            shown = [*shown, self.voice.count("origin.others", len(kept) - len(shown))]
        return self.voice.join(shown, kind="semicolon")

    def _own_word(self, origin: Origin, claims: list[Claim]) -> Text:
        if not claims:
            return self.voice.word(origin.label)
        return self.voice.say("origin.own_word", reports=self.reports([claim.doc for claim in claims]))


def _list_foreign(entry: Name, language: str) -> frozenset[str]:
    """The names of an entry in other languages alone, which the letters of the page's language write too."""
    others = {name for code, names in entry.names.items() if code != language for name in names}
    return frozenset(others - set(entry.names.get(language, ())))
