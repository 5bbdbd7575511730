"""Parts of a name that the document has told in full: «حفتر», «صدام», «لو دريان»."""

from tawatur.mentions.bodies import finish_body, make_body
from tawatur.mentions.page import Reading
from tawatur.mentions.persons import put_person
from tawatur.mentions.scene import Scene
from tawatur.mentions.units import cut_units

_LETTERS = 3
Forms = dict[str, set[tuple[str, ...]]]


def mark_recurrences(scene: Scene) -> None:
    """Put every place where a part of a known full name stands as a whole word on the board."""
    forms = _collect_forms(scene)
    wanted, reached = frozenset(forms), 0
    for index, word in enumerate(scene.page.words if forms else ()):
        if word.look.forms.isdisjoint(wanted) or index < reached:
            continue
        found = _find_part(scene, forms, index)
        if found is not None:
            last, reading = found
            _clear(scene, index, last)
            reached = put_person(scene, [], index, last, reading)
    _mark_owned(scene)


def _clear(scene: Scene, first: int, last: int) -> None:
    """Take back whose son was read there, where the words are a name: «ابن معمر» of «فيصل بن معمر»."""
    for index in range(first, last):
        while (draft := scene.board.covering(index, "person")) is not None:
            scene.board.drop(draft)


def _collect_forms(scene: Scene) -> Forms:
    """By first word: family names (with what binds to them) and given names of the persons on the board."""
    forms: Forms = {}
    finder = scene.finder
    for draft in scene.board.of_kind("person"):
        units = cut_units(draft.parts, finder.joints, finder.closers)
        if len(units) < 2:
            wanted = list(units) if draft.titles and not draft.ref else []
        else:
            wanted = [units[0], units[-1], units[0] + units[-1]]
            wanted += [units[-2] + units[-1]] if len(units) > 2 else []
        sons = finder.bindings.sons
        for unit in wanted:
            forms.setdefault(unit[0], set()).add(unit)
            for son in sons if len(unit) > 1 and unit[0] in sons else ():
                forms.setdefault(son, set()).add((son, *unit[1:]))  # «ابن معمر» of «فيصل بن معمر»
    return forms


def _find_part(scene: Scene, forms: Forms, index: int) -> tuple[int, Reading] | None:
    """The longest part that begins at `index` and may stand alone there."""
    page = scene.page
    covering = scene.board.covering(index)
    kin = covering is not None and covering.rule == "kinship" and covering.name is None
    if covering is not None and not kin and (covering.kind != "organisation" or covering.first == index):
        return None
    for reading in page.words[index].readings:
        for unit in sorted(forms.get(reading.rest, ()), key=len, reverse=True):
            if kin and unit[0] not in scene.finder.bindings.sons:
                continue
            if not reading.fused and _stands(scene, index, unit) and _may_stand(scene, index, unit):
                return index + len(unit), reading
    return None


def _stands(scene: Scene, index: int, unit: tuple[str, ...]) -> bool:
    """Whether the words behind the first of a part stand behind `index`."""
    page = scene.page
    return all(page.follows(index + i) and page.whole(index + i) == unit[i] for i in range(1, len(unit)))


def _may_stand(scene: Scene, index: int, unit: tuple[str, ...]) -> bool:
    """Whether the part is more than an ordinary word: long enough, and a doubtful one only behind a cue."""
    finder, form = scene.finder, unit[0]
    if len(unit) > 1:
        return True
    if len(form) < _LETTERS or form in finder.joints or scene.hit("nisba", index) is not None:
        return False
    word = scene.page.words[index]
    if scene.page.text[word.start : word.end] in finder.language.prepositions:
        return False  # «على» is no «علي»
    if form not in finder.doubtful and form not in finder.ordinary and finder.bare(form) not in finder.ordinary:
        return True
    before = scene.page.whole(index - 1)
    return scene.page.follows(index) and (before in finder.cues or before in finder.speech)


def _mark_owned(scene: Scene) -> None:
    """«قوات حفتر», «حكومة الدبيبة»: bodies told by a person."""
    for index in scene.indices("body"):
        for hit in scene.hits_at("body", index):
            if "person" not in hit.value.head.takes or not hit.value.construct or not scene.page.follows(hit.last):
                continue
            person = scene.board.starting(hit.last, "person")
            if person is None or person.before or person.titles or scene.board.starting(index, "organisation"):
                continue
            draft = make_body(scene, hit, person.last, person.state)
            draft.rule = "body-of-person"
            draft.head, state = "", draft.state
            finish_body(scene, draft, hit.value)
            draft.state, draft.name = state, None
            scene.board.put(draft)
            break
