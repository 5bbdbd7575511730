"""What a finding says, in one line."""

from collections import Counter

from tawatur.core.case import Finding
from tawatur.core.claim import Claim, Filler, Item
from tawatur.core.values import DateSpan
from tawatur.publishing.casebook import Casebook
from tawatur.publishing.dates import when_words
from tawatur.publishing.figures import bounded_words, counted_words, money_words
from tawatur.publishing.markup import Text, flatten, plain
from tawatur.publishing.naming import Naming
from tawatur.publishing.readings import Readings
from tawatur.publishing.rules import dossier_rules
from tawatur.publishing.voice import Voice

SEVERAL = ("participants", "party", "visitor", "target")
GENERIC = ("unspecified_weapons", "unspecified_equipment")
VERBATIM = ("name", "rank")
SERVICES = ("training_service", "fuel", "maintenance_service", "service")


class Propositions:
    """Names findings from their roles and figures, else by the words of the first report."""

    def __init__(self, book: Casebook, naming: Naming, readings: Readings, voice: Voice) -> None:
        """Propositions of one affair in one voice."""
        self.book = book
        self.naming = naming
        self.readings = readings
        self.voice = voice
        self._titles: dict[str, Text] = {}

    def title(self, finding: Finding) -> Text:
        """The proposition of a finding, without a full stop; where all its claims hedge or deny it, that is said."""
        if finding.id not in self._titles:
            self._titles[finding.id] = self._say(finding)
        return self._titles[finding.id]

    def _say(self, finding: Finding) -> Text:
        claims = self.book.claims_of(finding.claims)
        if finding.slot:
            return self._slot(finding, claims)
        said = self._event(finding, claims)
        modalities = {claim.modality for claim in claims}
        hedge = self.voice.try_say(f"hedged.{next(iter(modalities))}", finding=said) if len(modalities) == 1 else ()
        return hedge or said

    def _event(self, finding: Finding, claims: list[Claim]) -> Text:
        """The event from its roles, else by the words of the first report."""
        words = self.words(claims)
        fields = {role: self._role(role, claims) for role in sorted({role for claim in claims for role in claim.roles})}
        fields |= {"items": self._items(claims), "words": words}
        if finding.event == "embargo" and not any(char.isdigit() for char in flatten(fields.get("object", ()))):
            fields.pop("object", None)  # «حظر السلاح» says nothing beside the event; a numbered resolution does
        for code in self._codes(finding, claims, fields):
            said = self.voice.try_say(code, **fields)
            if said:
                return said
        return self.voice.say("event.words", event=self.voice.say(f"event.{finding.event}.name"), words=words)

    def value(self, slot: str, claims: list[Claim], words: str) -> Text:
        """What the claims say of a slot, in the page's words where all say the same, else `words`.

        Names and ranks are what is contested letter by letter, so they stay verbatim.
        """
        if slot in VERBATIM:
            return self.voice.word(words)
        for said in (self._figure(slot, claims), self._named(slot, claims)):
            if said:
                return said
        return self.readings.words(words, joint="list")

    def verbatim(self, slot: str, words: str) -> Text:
        """The words of one account as they were handed over, figures and codes read back."""
        return self.voice.word(words) if slot in VERBATIM else self.readings.words(words)

    def _slot(self, finding: Finding, claims: list[Claim]) -> Text:
        if finding.amount is not None and finding.slot == "value":
            value = money_words(finding.amount, self.voice)
        else:
            value = self.value(finding.slot, claims, finding.value)
        return self.voice.say("slot.line", slot=self.voice.say(f"slot.{finding.slot}"), value=value or plain("–"))

    def _codes(self, finding: Finding, claims: list[Claim], fields: dict[str, Text]) -> list[str]:
        """The phrases for an event, the fullest first: by its stage, by its items, by which sides are known."""
        stages = Counter(claim.stage for claim in claims if claim.stage not in (None, "unknown"))
        stage = stages.most_common(1)[0][0] if stages else ""
        codes = (f"event.{finding.event}.{stage}", f"event.{finding.event}")
        sides = () if fields.get("supplier") else (".to",) if fields.get("recipient") else (".parties", ".bare")
        tails = (".items", *sides, "")
        return [code for base in codes for tail in tails if self.voice.knows(code := f"{base}{tail}")]

    def _role(self, role: str, claims: list[Claim]) -> Text:
        """The filler most reports give; for roles that hold several, all that half of them give."""
        counted: Counter[str] = Counter()
        first: dict[str, tuple[Claim, Filler]] = {}
        telling = [claim for claim in claims if role in claim.roles]
        for claim in sorted(telling, key=lambda one: any(filler.inherited for filler in one.roles[role])):
            for filler in claim.roles[role]:
                key = self.book.key_of(claim, filler)
                counted[key] += 1
                first.setdefault(key, (claim, filler))
        order = counted.most_common()
        if not order:
            return ()
        kept = [key for key, times in order if times * 2 >= order[0][1]][:4] if role in SEVERAL else [order[0][0]]
        return self.voice.join([self.naming.filler(*first[key]) for key in kept])

    def _items(self, claims: list[Claim]) -> Text:
        """The designated systems with their counts; services where they alone are told."""
        items = [item for claim in claims for item in claim.items]
        named: dict[str, Item] = {}
        for item in items:
            if item.category not in (*GENERIC, *SERVICES):
                key = item.ref or item.designation
                if key not in named or named[key].quantity is None:
                    named[key] = item
        if named:
            return self.voice.join([self.item(item) for item in list(named.values())[:5]])
        codes = dict.fromkeys(f"category.{item.category}" for item in items if item.category in SERVICES)
        if any(item.category in GENERIC for item in items):
            return ()
        return self.voice.join([self.voice.say(code) for code in codes if self.voice.knows(code)])

    def item(self, item: Item) -> Text:
        """A system with its count: "16 JF-17"; counted persons as the page says it."""
        persons = counted_words(item.quantity, item.designation, self.voice) if item.quantity is not None else ()
        if persons:
            return persons
        single = item.quantity is not None and item.quantity.low == item.quantity.high == 1
        name = self.naming.designation(item.designation, single=single)
        count = bounded_words(item.quantity, self.voice) if item.quantity is not None else ()
        return self.voice.say("item.counted", n=count, name=name) if count else name

    def words(self, claims: list[Claim]) -> Text:
        """The first words of the first claim's main span, verbatim."""
        if not claims:
            return ()
        claim = claims[0]
        document = self.book.documents[claim.doc]
        words = claim.evidence[0].read(document.text).split()
        limit = dossier_rules().title_words
        return self.voice.word(" ".join(words[:limit]) + ("…" if len(words) > limit else ""))

    def _figure(self, slot: str, claims: list[Claim]) -> Text:
        if slot == "value":
            amounts = {claim.value for claim in claims if claim.value is not None}
            return money_words(next(iter(amounts)), self.voice) if len(amounts) == 1 else ()
        if slot == "date":
            dates = {claim.when for claim in claims if claim.when is not None}
            ends = {(when.start, when.end) for when in dates}
            return when_words(_any(dates), self.voice) if len(ends) == 1 else ()
        if slot == "quantity":
            counts = {(item.ref or item.designation, item.quantity) for claim in claims for item in claim.items}
            items = [item for claim in claims for item in claim.items if item.quantity is not None]
            return self.item(items[0]) if items and len(counts) == 1 else ()
        return ()

    def _named(self, slot: str, claims: list[Claim]) -> Text:
        if slot in ("recipient", "place"):
            keys = {self.book.key_of(claim, filler) for claim in claims for filler in claim.roles.get(slot, ())}
            return self._role(slot, claims) if len(keys) == 1 else ()
        return ()


def _any(dates: set[DateSpan]) -> DateSpan:
    return min(dates, key=lambda when: (when.surface, when.precision))
