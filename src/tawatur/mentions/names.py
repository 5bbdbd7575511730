"""Personal names in a script without capitals: which words are one."""

from tawatur.mentions.page import Reading
from tawatur.mentions.runs import is_listed, is_ordinary
from tawatur.mentions.scene import Scene
from tawatur.mentions.shapes import is_shaped

_LEAST_LETTERS = 3  # of a given name that is also a noun


def read_name(scene: Scene, index: int, *, strong: bool, reading: Reading | None = None) -> int | None:
    """Where a personal name that begins at `index` ends, None if none does.

    `strong`: a title or a telling verb stands before, so that unknown words and doubtful given names
    may open it. Joints («بن», «عبد») bind the next word and do not count.
    """
    page = scene.page
    if strong and reading is None and _bears_family(scene, index):
        return index + 2
    place, names = index, 0
    strange = 0
    while place < len(page) and names < scene.finder.rules.name_words and (place == index or page.follows(place)):
        form = reading.rest if reading is not None and place == index else page.words[place].whole
        if form in scene.finder.closers and place > index:
            place += 1
            continue
        if form in scene.finder.joints and _is_joint(scene, place, form):
            names += place == index
            place += 1 if page.whole(place + 1) in scene.finder.joints else 2
            continue
        if place == index + 1 and form in scene.finder.regnal and scene.finder.is_given(page.whole(index)):
            return _pass_father(scene, place + 1)
        family = scene.hit("family", place) if place > index else None
        if family is not None:
            place, names = family.last, names + 1
            continue
        if not _goes_on(scene, index, place, form, strong=strong):
            break
        strange += not (scene.finder.is_given(form) or (place == index and _is_fathered(scene, index)))
        if strange > 1 and form.startswith(scene.finder.attached):
            break  # behind a family name comes no second one: «كيماني الحفل», «كيماني بحفاوة»
        place += 1
        names += 1
    place = _drop_joints(scene, index, place)
    return place if place > index else None


def _pass_father(scene: Scene, index: int) -> int:
    """The word behind «بن» and a father's name that stand behind a king's number: «عبدالله الثاني بن الحسين»."""
    page, finder = scene.page, scene.finder
    fathered = page.follows(index) and page.whole(index) in finder.bindings.sons and page.follows(index + 1)
    return index + 2 if fathered and page.words[index + 1].kind == "word" else index


def _drop_joints(scene: Scene, index: int, last: int) -> int:
    """Where a name from `index` to `last` ends without joints that bind nothing behind them."""
    while last > index and scene.page.whole(last - 1) in scene.finder.binding:
        last -= 1
    return last


def _opens_town(scene: Scene, index: int) -> bool:
    """Whether a town begins there whose first word binds names: «غادر الوزير سامي كوستا سان خوسيه»."""
    town = scene.board.starting(index, "place")
    return town is not None and town.last - index > 1 and scene.page.whole(index) in scene.finder.joints


def _goes_on(scene: Scene, index: int, place: int, form: str, *, strong: bool) -> bool:
    """Whether the name that begins at `index` has the word at `place` too."""
    home = strong and place == index + 1 and _is_of_home(scene, index)
    fathered = strong and place == index and _is_fathered(scene, index)
    family = place > index and _is_last(scene, place, strong=strong)
    family = family or (place == index + 1 and _is_surnamed(scene, index))
    return home or fathered or family or _is_part(scene, place, form, opens=place == index, strong=strong)


def _is_surnamed(scene: Scene, given: int) -> bool:
    """Whether a definite adjective right behind a word that is nothing but a given name is the family name, whatever
    else it means: «محمد الحربي»; behind a title it may be said of what is named so («مطار الملك خالد الدولي»).
    """
    page, finder = scene.page, scene.finder
    word, article = page.at(given + 1), finder.particles.article
    if word is None or not article or not word.whole.startswith(article) or word.whole in finder.no_nouns:
        return False
    if not page.text.endswith(finder.written_ends, word.start, word.end):
        return False  # «المشير منير التقى»
    readings = (reading.rest for reading in page.words[given].readings)
    return any(rest in finder.given for rest in readings) and not _is_taken(scene, given + 1)


def _is_last(scene: Scene, index: int, *, strong: bool) -> bool:
    """Whether a definite word is the family name that closes a name: between a given name and a that-word («قال الفريق
    سامي البنيان إن»), or behind a father's name, if it is in no list («سامي بن كريم العيبان»).
    """
    page, finder = scene.page, scene.finder
    form = page.words[index].whole
    if not form.startswith(finder.particles.article or " ") or form in finder.no_nouns:
        return False
    if _is_taken(scene, index) or tells_time(scene, index):
        return False
    if page.whole(index - 2) in finder.bindings.sons and not is_listed(scene, form):
        return True
    bound = strong and page.follows(index + 1) and page.whole(index + 1) in finder.openers
    served = index > 1 and is_servant(scene, index - 2, page.whole(index - 2))
    return bound and (served or finder.is_given(page.whole(index - 1)))


def _is_fathered(scene: Scene, index: int) -> bool:
    """Whether «بن» and a given name stand behind the first word of a name: «الأمير سلطان بن فهد»."""
    page, finder = scene.page, scene.finder
    if not (page.follows(index + 1) and page.follows(index + 2)) or page.words[index].kind != "word":
        return False
    return page.whole(index + 1) in finder.bindings.sons and finder.is_given(page.whole(index + 2))


def _is_of_home(scene: Scene, given: int) -> bool:
    """Whether an adjective of a country right behind one given name is the family name: «اللواء منصور التركي»."""
    page, article = scene.page, scene.finder.particles.article
    behind = scene.hit("nisba", given + 1)
    named = scene.finder.is_given(page.whole(given)) and bool(article) and page.whole(given + 1).startswith(article)
    feminine = page.whole(given + 1).endswith(scene.finder.feminine)
    return named and behind is not None and behind.last == given + 2 and not feminine


def tells_time(scene: Scene, index: int) -> bool:
    """Whether a time of several words begins there, the first of which may be a name: «أمام الرئيس صباح أمس»."""
    dated = scene.board.covering(index, "date")
    return dated is not None and dated.first == index and dated.last - index > 1


def _bears_family(scene: Scene, index: int) -> bool:
    """Whether a noun without article stands before a family name with it: «هلال المعشري», «سلطان المري».

    As noun and adjective the two would agree in definiteness, so behind a title they are a name.
    """
    page, finder = scene.page, scene.finder
    word, family = page.at(index), page.at(index + 1)
    if word is None or family is None or not page.follows(index + 1) or {word.kind, family.kind} != {"word"}:
        return False
    form, article = word.whole, finder.particles.article
    if not article or form.startswith(article) or not family.whole.startswith(article) or len(form) < _LEAST_LETTERS:
        return False
    if not family.whole.endswith(finder.family_ends) or finder.is_given(form):
        return False
    if any(reading.rest in finder.no_names for reading in word.readings):
        return False
    if is_ordinary(scene, index + 1) or _is_taken(scene, index) or _is_taken(scene, index + 1):
        return False
    return is_shaped(scene, index, form, opens=True)


def _is_joint(scene: Scene, index: int, form: str) -> bool:
    """Whether a joint binds a next word that may be part of a name."""
    page = scene.page
    if _opens_town(scene, index):
        return False
    if not page.follows(index + 1):
        return form in scene.finder.closers
    following = page.whole(index + 1)
    return page.words[index + 1].kind == "word" and (
        is_servant(scene, index, form)
        or form in scene.finder.houses
        or scene.finder.is_given(following)
        or following in scene.finder.joints
        or form in scene.finder.closers
        or _is_son(scene, index)
        or not is_ordinary(scene, index + 1)
    )


def _is_son(scene: Scene, index: int) -> bool:
    """Whether «بن» stands between a given name and a word without article, which is one too, whatever else it means:
    «بندر بن سلطان»; «سامي ابن شقيق الوزير» tells kin.
    """
    page, finder = scene.page, scene.finder
    if page.whole(index) not in finder.bindings.sons or index == 0 or scene.hits_at("title", index):
        return False
    named = finder.is_given(page.whole(index - 1)) and page.follows(index)
    return named and not page.whole(index + 1).startswith(finder.particles.article)


def is_servant(scene: Scene, index: int, form: str) -> bool:
    """Whether «عبد» stands before a word with article: the first half of a given name."""
    page, finder = scene.page, scene.finder
    if form != finder.words.people.servant or not page.follows(index + 1):
        return False
    return page.whole(index + 1).startswith(finder.particles.article)


def _is_part(scene: Scene, index: int, form: str, *, opens: bool, strong: bool) -> bool:
    """Whether the word can be part of a name at this place."""
    finder, word = scene.finder, scene.page.words[index]
    written = scene.page.text[word.end - len(form) : word.end]
    if word.kind != "word" or not finder.letters.match(word.whole) or finder.is_blocked(form, written):
        return False
    if not opens and tells_time(scene, index):
        return False  # «أعلن سامي عون صباح اليوم», and صباح is a name too
    if finder.is_given(form):
        return form in finder.given or strong or not opens
    if (opens and not strong) or form in finder.speech or is_ordinary(scene, index):
        return False
    return not _is_taken(scene, index) and is_shaped(scene, index, form, opens=opens)


def _is_taken(scene: Scene, index: int) -> bool:
    """Whether the word belongs to a known name, a title, a weapon or a nationality."""
    covering = scene.board.covering(index)
    if covering is not None and covering.kind != "person":
        return True
    if scene.hits_at("title", index) or scene.hits_at("body", index) or scene.hits_at("voice", index):
        return True
    return scene.hit("nisba", index) is not None
