"""One person killed or wounded, told by a noun with an indefinite article ("a policeman was killed") or, where there is
none, by an indefinite noun alone: «قتل شرطي», «أصيب ثالث».
"""

from tawatur.core.values import Amount
from tawatur.mentions.draft import Draft
from tawatur.mentions.figures import PERSONS, is_hurt_behind, tells_which
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

_ONE = Amount(1.0, 1.0, "exact", PERSONS)
_TWO = Amount(2.0, 2.0, "exact", PERSONS)


def mark_victims(scene: Scene) -> None:
    """Put one person on the board for each such noun that a word of killing or wounding governs."""
    page, finder = scene.page, scene.finder
    for index, word in enumerate(page.words):
        if word.whole not in finder.indefinite or scene.board.covering(index, "quantity") is not None:
            continue
        noun = _find_noun(scene, index)
        told = noun is not None and (_is_governed(scene, index) or is_hurt_behind(scene, noun.last))
        if noun is not None and (told or _is_listed(scene, index)):
            _put_one(scene, index, noun)


def mark_lone_victims(scene: Scene) -> None:
    """Put one person on the board for each indefinite singular noun right behind a word of killing or wounding, or
    right before it behind a that-word.
    """
    for index in scene.indices("victim"):
        _mark_lone(scene, index)
    for index in scene.indices("victim"):
        _mark_joined(scene, index)
    for index in scene.indices("victim-pair"):
        pair = scene.hit("victim-pair", index)
        if pair is not None and scene.board.covering(index) is None and _is_hurt_before(scene, index):
            _put_one(scene, index, pair, amount=_TWO)
    for index, word in enumerate(scene.page.words):
        if word.whole in scene.finder.one_of:
            _mark_one_of(scene, index)
    for index in scene.indices("nisba") if scene.finder.pair_ends else ():
        _mark_pair(scene, index)


def _mark_lone(scene: Scene, index: int) -> None:
    """One person by the noun at a word, who is then no voice."""
    hit = scene.hit("victim", index)
    if hit is None or hit.definite or hit.before or not (_is_hurt_before(scene, index) or _falls(scene, hit)):
        return
    covering = scene.board.covering(index)
    if covering is not None and (covering.kind != "source" or covering.first != index):
        return
    if _governs(scene, hit.last) or _kills(scene, index, hit.last):
        return
    if covering is not None:
        scene.board.drop(covering)
    _put_one(scene, index, hit)


def _mark_joined(scene: Scene, index: int) -> None:
    """One more, joined right behind those counted, over what tells which: «جندي ومدني», «خمسة جنود وضابط»."""
    found = next((hit for hit in scene.hits_at("victim", index) if hit.before and not hit.definite), None)
    ands = scene.finder.particles.conjunctions
    if found is None or not all(one in ands for one in found.before) or scene.board.covering(index) is not None:
        return
    place = index - 1
    while place > 0 and scene.page.follows(place + 1) and scene.hits_at("nisba", place):
        place -= 1
    held = scene.board.covering(place, "quantity") if scene.page.follows(index) else None
    counted = held is not None and held.amount is not None and held.amount.unit == PERSONS and held.rule == "persons"
    if counted and not _governs(scene, found.last):
        _put_one(scene, index, found)


def _mark_one_of(scene: Scene, index: int) -> None:
    """One of several who are told by a noun with an article or a pronoun behind it: «مقتل أحد الحراس», «استشهاد أحد
    عناصرها».
    """
    page, place, board = scene.page, index + 1, scene.board
    if not page.follows(place) or not _is_hurt_before(scene, index) or page.words[place].kind != "word":
        return
    several, held = page.words[place], board.covering(index)
    pronouns, article = tuple(scene.finder.words.voices.pronouns), scene.finder.particles.article
    told = (bool(article) and several.whole.startswith(article)) or several.whole.endswith(pronouns)
    if not told or (held is not None and (held.kind != "source" or held.first != index)):
        return
    for number in (index, place):
        draft = board.covering(number)
        if draft is not None:
            board.drop(draft)
    _put_one(scene, index, Hit(place, place + 1, several.start, several.end, (), ""))


def _mark_pair(scene: Scene, index: int) -> None:
    """Two people of a country, told by the dual of its adjective behind a word of killing: «استشهد كينيان»."""
    hit = scene.hits_at("nisba", index)[0]
    pair = scene.page.whole(hit.last - 1).endswith(scene.finder.pair_ends) and not hit.definite and not hit.before
    if pair and scene.board.covering(index) is None and _is_hurt_before(scene, index):
        _put_one(scene, index, hit, amount=_TWO)


def _put_one(scene: Scene, first: int, noun: Hit, *, amount: Amount = _ONE) -> None:
    """One person, or as many as told, by the words from `first` to the noun's end."""
    page = scene.page
    start = page.words[first].start if first < noun.first else noun.start
    scene.board.put(
        Draft(
            doc=page.doc, kind="quantity", first=first, last=noun.last, start=start, end=noun.end, rule="persons",
            amount=amount, description=page.text[noun.start : noun.end], extent_start=start, extent_end=noun.end,
        )
    )  # fmt: skip


def _is_hurt_before(scene: Scene, index: int) -> bool:
    """Whether a word of killing or wounding stands right before, a conjunction perhaps attached to it."""
    place = _over_killers(scene, _over_time(scene, index - 1))
    word = scene.page.at(place)
    if word is None or not scene.page.follows(index) or not scene.page.follows(place + 1):
        return False
    return any(reading.rest in scene.finder.hurt for reading in word.readings)


def _over_time(scene: Scene, place: int) -> int:
    """The word before a time set off by commas that ends at `place`: «استشهد، فجر اليوم، طفل»."""
    if not scene.page.is_mark(place, "،"):
        return place
    first = place - 1
    while first > 0 and scene.page.follows(first) and scene.board.covering(first, "date") is not None:
        first -= 1
    return first - 1 if first < place - 1 and scene.page.is_mark(first, "،") else place


def _over_killers(scene: Scene, place: int) -> int:
    """The verb of killing before its subject, several people told by a noun in the form of a subject, with their
    adjectives and a time: «قتل مسلحون مجهولون صباح اليوم» ضابطا.
    """
    page, finder, last = scene.page, scene.finder, place
    while place > 0 and last - place <= finder.rules.person_words and page.follows(place):
        word = page.words[place].whole
        if word.endswith(finder.subject_ends) and page.whole(place - 1) in finder.killing:
            return place - 1 if word in finder.person_nouns else last
        if not (word.endswith(finder.subject_ends) or scene.board.covering(place, "date") is not None):
            return last
        place -= 1
    return last


def _falls(scene: Scene, noun: Hit) -> bool:
    """Whether the noun opens the words behind a that-word and a word of killing or wounding follows: «إن مدنيا قتل»."""
    page, finder = scene.page, scene.finder
    opens = page.follows(noun.first) and page.whole(noun.first - 1) in finder.openers
    nisba = scene.nisba(noun.last)
    last = nisba.last if nisba is not None else noun.last
    return opens and page.follows(last) and page.whole(last) in finder.hurt


def _governs(scene: Scene, place: int) -> bool:
    """Whether the noun before is no one's count: a name or a definite word it governs follows («رجل الأعمال»), or the
    noun of persons that it only tells the order of («آخر جندي»).
    """
    page = scene.page
    if not page.follows(place) or page.words[place].kind == "mark":
        return False
    definite = bool(page.article) and page.whole(place).startswith(page.article)
    if _joins(scene, place) or scene.board.covering(place, "date") is not None:
        return False
    counted = scene.hit("person-noun", place) is not None and not scene.hits_at("nisba", place)  # «رضيع فلسطيني»
    return definite or counted or scene.board.starting(place, "person") is not None


def _joins(scene: Scene, place: int) -> bool:
    """Whether further persons or what became of them are joined by a conjunction: «وجنديان», «وأصيب»."""
    word, finder = scene.page.at(place), scene.finder
    joined = [reading.rest for reading in word.readings if reading.before] if word is not None else []
    if any(rest in finder.hurt or rest in finder.speech or rest in finder.person_nouns for rest in joined):
        return True
    return bool(joined) and any(scene.page.index_at(figure.core[0]) == place for figure in scene.analysis.figures)


def _kills(scene: Scene, index: int, place: int) -> bool:
    """Whether the one told is who killed: others follow, by a noun of persons or a figure («قتل مسلح حارسا»)."""
    page, finder = scene.page, scene.finder
    if page.whole(index - 1) not in finder.killing:
        return False
    counts = (f for f in scene.analysis.figures if f.amount.unit is None)  # «قتل رضيع عمره عام ونصف»
    figures = {page.index_at(figure.core[0]) for figure in counts}
    for behind in range(place, place + finder.rules.person_words):
        if not page.follows(behind) or page.words[behind].kind == "mark":
            return False
        if _joins(scene, behind):
            return False
        noun = scene.hit("person-noun", behind)
        if behind in figures or (noun is not None and not noun.before):
            return True
        if page.whole(behind) in finder.linking:
            return False
    return False


def _find_noun(scene: Scene, article: int) -> Hit | None:
    """The singular noun of persons behind an article, over what tells which: "a 72-year-old woman"."""
    page, finder, words = scene.page, scene.finder, 0
    place = article + 1
    while page.follows(place) and words <= finder.rules.person_words:
        noun = scene.hit("person-noun", place)
        if noun is not None:
            further = scene.hit("person-noun", noun.last) if page.follows(noun.last) else None
            noun = further or noun
            return None if page.whole(noun.last - 1).endswith(finder.plurals) else noun
        aged = page.words[place].kind == "number" and page.is_mark(place + 1, "-")
        inside = aged or page.is_mark(place, "-") or page.is_mark(place - 1, "-")
        if not inside and not tells_which(scene, place):
            return None
        place, words = place + 1, words + (not inside)
    return None


def _is_listed(scene: Scene, index: int) -> bool:
    """Whether a count of persons stands before the article, joined by a comma or a word: "two soldiers and a guard"."""
    page, place = scene.page, index - 1
    if not page.follows(index) or not (page.words[place].kind == "mark" or page.whole(place) in scene.finder.ands):
        return False
    place -= page.is_mark(place - 1, ",")
    held = scene.board.covering(place - 1, "quantity") if page.follows(place) else None
    return held is not None and held.amount is not None and held.amount.unit == PERSONS and held.last == place


def _is_governed(scene: Scene, index: int) -> bool:
    """Whether a word of killing or wounding stands right before the article: "killing a policeman"."""
    return scene.page.follows(index) and scene.page.whole(index - 1) in scene.finder.hurt
