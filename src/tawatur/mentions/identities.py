"""Which mentions of persons in one document speak of one person."""

from msgspec import Struct

from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import COUNTERPART
from tawatur.mentions.units import Units, cut_units, normalise, same_name

_COMMANDS = frozenset({"commander", "commander-in-chief", "chief-of-staff", "chief-of-joint-staff"})
_COMMA = "،, "
_YOUNG = frozenset({"son", "daughter", "nephew"})
_OF_STATE = ("president", "prime-minister", "minister/")  # how the keys of offices begin that each state has
Office = tuple[str, str, str]


class Person(Struct):
    """One person of a document: the full names told, the mentions, the offices and kinships told."""

    id: str
    names: list[Units]
    drafts: list[Draft]
    offices: set[Office]
    ref: str = ""

    def has_unit(self, unit: str) -> bool:
        """Whether a unit belongs to one of the names."""
        return any(unit in name for name in self.names)

    def is_young(self, unit: str) -> bool:
        """Whether the person is told as son or daughter, by this family name or without one."""
        told = any(title.kind == "kinship" and title.key in _YOUNG for draft in self.drafts for title in draft.titles)
        return told and (self.has_unit(unit) or all(len(name) == 1 for name in self.names))

    def full_offices(self) -> list[Office]:
        """The offices, none told without its body where the body is told elsewhere: who speaks for the army is not the
        spokesman of a ministry, though he was once told as «المتحدث».
        """
        whose = {key for key, body, _ in self.offices if body}
        return sorted(held for held in self.offices if held[1] or held[0] not in whose)

    def holds(self, office: Office) -> bool:
        """Whether the person holds this office, as far as the words tell."""
        return any(fits(office, held) for held in self.offices)


def fits(left: Office, right: Office) -> bool:
    """Whether two tellings of an office can be one: the same key, nothing that differs where both tell it."""
    return left[0] == right[0] and all(not a or not b or a == b for a, b in zip(left[1:], right[1:], strict=True))


def returns_to(bare: Office, held: Office) -> bool:
    """Whether «الوزير» alone can be who was told as «وزير الدفاع»: no more than the head of the office held."""
    under = held[0].startswith(f"{bare[0]}/") and not bare[1]
    return fits(bare, held) or (under and fits(bare, (bare[0], *held[1:])))


def fits_command(left: Office, right: Office) -> bool:
    """Whether two tellings are commands of one force in different words («قائد», «رئيس أركان»)."""
    if left[0] not in _COMMANDS or right[0] not in _COMMANDS:
        return False
    return bool(left[1] or left[2]) and all(not a or not b or a == b for a, b in zip(left[1:], right[1:], strict=True))


class Identities:
    """Builds the persons of one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.persons: list[Person] = []

    def cluster(self) -> None:
        """Give every person draft its entity: full names, then single names, then offices."""
        drafts = list(self._scene.board.of_kind("person"))
        named = [(draft, self._units(draft)) for draft in drafts if draft.name is not None]
        for draft, units in named:
            if len(units) > 1 or draft.ref:
                self._add_full(draft, units)
        self._join_endings()
        for draft, units in named:
            if not (len(units) > 1 or draft.ref):
                self._add_single(draft, units[0] if units else "")
        for number, draft in enumerate(drafts):
            self._read_counterpart(draft, drafts[number - 1] if number else None)
            if draft.name is None and not draft.entity:
                self._add_office(draft)

    def _units(self, draft: Draft) -> Units:
        finder = self._scene.finder
        parts = draft.parts or tuple(finder.fold(draft.name or "").split())
        return normalise(cut_units(parts, finder.joints, finder.closers), finder.bindings)

    def _join(self, person: Person, draft: Draft) -> None:
        person.drafts.append(draft)
        person.offices.update(draft.offices)
        draft.entity = person.id
        person.ref = person.ref or draft.ref

    def _open(self, draft: Draft, units: Units) -> None:
        person = Person(f"p{len(self.persons) + 1}", [units] if units else [], [], set())
        self.persons.append(person)
        self._join(person, draft)

    def _add_full(self, draft: Draft, units: Units) -> None:
        for person in self.persons:
            apart = draft.ref and person.ref and draft.ref != person.ref
            same = (draft.ref and person.ref == draft.ref) or any(same_name(units, name) for name in person.names)
            if same and not apart:
                person.names.append(units)
                self._join(person, draft)
                return
        self._open(draft, units)

    def _join_endings(self) -> None:
        """A name told without any title that ends the longer name of one person alone is short for it («رود لارسن» for
        «تيري رود لارسن»); where «بن» stands in the longer it may be the father's.
        """
        for person in [person for person in self.persons if not any(draft.titles for draft in person.drafts)]:
            longer = [other for other in self.persons if other is not person and self._ends(person, other)]
            if len(longer) == 1:
                for draft in person.drafts:
                    self._join(longer[0], draft)
                longer[0].names.extend(person.names)
                self.persons.remove(person)

    def _ends(self, short: Person, long: Person) -> bool:
        sons = self._scene.finder.bindings.sons
        if (short.ref and long.ref and short.ref != long.ref) or any(long.is_young(unit) for unit in short.names[0]):
            return False
        if any(part in sons for draft in long.drafts for part in draft.parts):
            return False
        ends = [
            len(name) > len(units) > 1 and name[-len(units) :] == units for units in short.names for name in long.names
        ]
        return any(ends)

    def _add_single(self, draft: Draft, unit: str) -> None:
        """A bare name goes to who holds the office told with it, else to who was first told in full.

        Kinsmen share a family name; news writes the bare name for the one it names first.
        """
        found = [person for person in self.persons if person.has_unit(unit)]
        if self._is_beside(draft, self._scene.finder.younger):
            found = [person for person in self.persons if person.is_young(unit)]
            found = found if len(found) == 1 else []  # which of the young ones is not told
            draft.description = draft.name or draft.description
            draft.name = None  # it is the family's, not one of his own
        elif self._is_beside(draft, self._scene.finder.elder):
            found = [person for person in found if not person.is_young(unit)]
        if not found:
            self._open(draft, (unit,))
            return
        titled = [person for person in found if any(person.holds(office) for office in draft.offices)]
        given = [person for person in found if any(name[0] == unit for name in person.names)]
        family = [person for person in found if any(name[-1] == unit for name in person.names)]
        for choice in (titled, family or given, found):
            if choice:
                self._join(choice[0], draft)
                return

    def _add_office(self, draft: Draft) -> None:
        """An office alone goes to who holds it elsewhere in the document, told last before or first after."""
        states = {state for _, _, state in draft.offices if state}
        able = [person for person in self.persons if not self._is_another(person, draft, states)]
        for test in (fits, returns_to, fits_command):
            holders = [
                person
                for person in able
                if any(test(office, held) for office in draft.offices for held in person.full_offices())
            ]
            same = [person for person in holders if any(state in states for _, _, state in person.offices)]
            holders = same or holders
            if holders and (test is not fits_command or len(holders) == 1):
                self._join(min(holders, key=lambda person: self._distance(person, draft)), draft)
                return
        self._open(draft, ())

    def _is_another(self, person: Person, draft: Draft, states: set[str]) -> bool:
        """Whether the office is not this person's: all of his are told of other states, or «و» joins it to his name."""
        homes = {state for _, _, state in person.offices if state}
        if states and homes and not states & homes:
            return True
        if draft.before != (self._scene.finder.particles.joining,):
            return False
        page, start = self._scene.page, self._scene.page.words[draft.first].start
        between = [page.text[other.right : start] for other in person.drafts if other.right <= start]
        return any(not text.strip(_COMMA) for text in between)

    def _read_counterpart(self, draft: Draft, before: Draft | None) -> None:
        """«نظيره المصري» holds in Egypt the office that the one before him in the sentence holds elsewhere."""
        states = [state for key, _, state in draft.offices if key == COUNTERPART]
        words = self._scene.page.words
        if not states or before is None or words[before.first].sentence != words[draft.first].sentence:
            return
        other = next((person for person in self.persons if person.id == before.entity), None)
        held = sorted(other.offices) if other is not None else []
        shared = [key for key, whose, state in held if key.startswith(_OF_STATE) and not whose and state != states[0]]
        if len(shared) != 1:
            return
        draft.offices = ((shared[0], "", states[0]),)
        for person in self.persons:
            if person.id == draft.entity:
                person.offices.update(draft.offices)

    def _is_beside(self, draft: Draft, words: frozenset[str]) -> bool:
        """Whether one of these words stands right before or behind the name."""
        page = self._scene.page
        before = page.follows(draft.first) and page.whole(draft.first - 1) in words
        return before or (page.follows(draft.last) and page.whole(draft.last) in words)

    def _distance(self, person: Person, draft: Draft) -> tuple[int, int]:
        """Told before is nearer than told after."""
        before = [draft.start - other.start for other in person.drafts if other.start < draft.start]
        after = [other.start - draft.start for other in person.drafts if other.start >= draft.start]
        return (0, min(before)) if before else (1, min(after, default=0))
