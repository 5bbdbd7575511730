"""How many a voice is, and the members of a group told before: «اثنان منهم», "two of the four officials"."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.page import Reading
from tawatur.mentions.scene import Scene

PART = "voice-of-group"  # some of a group told before
FURTHER = "voice-further"  # one more of a kind told before
_LONGEST = 3  # words of a phrase before a head: "a number of"
Count = tuple[int, int, tuple[str, ...], int | None, bool]


def mark_members(scene: Scene) -> None:
    """Put the members of groups that speak on the board; their own words do not say what they are."""
    for index in scene.indices("member"):
        hit = scene.hits_at("member", index)[0]
        if scene.board.covering(index) is not None or not _tell(scene, index, hit.last):
            continue
        scene.board.put(
            Draft(
                doc=scene.page.doc, kind="source", first=index, last=hit.last, start=hit.start, end=hit.end, rule=PART,
                before=hit.before, anonymous=True, count=hit.value, head="member",
                description=scene.page.text[hit.start : hit.end],
            )
        )  # fmt: skip


def read_count(scene: Scene, hit: Hit) -> Count:
    """Words before the head that belong to it: first word, offset, particles, number, whether told."""
    found = _read_phrase(scene, hit) or _read_number(scene, hit.first, hit.before)
    if found is None:
        number = hit.value.number
        found = hit.first, hit.start, hit.before, number, number == 2 and hit.value.head.key != "expert"
    if hit.value.number is None:
        return _read_part(scene, found[0], definite=hit.definite) or found
    return found


def _read_phrase(scene: Scene, hit: Hit) -> Count | None:
    """A phrase before the head: «أحد», "a number of"."""
    page = scene.page
    for back in range(_LONGEST, 0, -1):
        place = hit.first - back
        if hit.before or place < 0 or any(not page.follows(at) for at in range(place + 1, hit.first + 1)):
            continue
        for found in scene.hits_at("voice-before", place):
            if found.last == hit.first:
                one = scene.finder.fold(found.value).split()[0] in scene.finder.one_of
                count = 1 if one else hit.value.number
                return place, found.start, found.before, count, count == 1
    return None


def _read_number(scene: Scene, index: int, before: tuple[str, ...]) -> Count | None:
    """A number right before `index`: «ثلاثة شهود», "the other two officials"."""
    page = scene.page
    if before or not page.follows(index):
        return None
    for reading in page.words[index - 1].readings:
        number = _find_number(scene, reading)
        if number is not None and not reading.fused:
            return index - 1, page.offset(index - 1, reading), reading.before, number, True
    return None


def _find_number(scene: Scene, reading: Reading) -> int | None:
    number = scene.finder.numerals.get(reading.rest)
    return int(reading.rest) if number is None and reading.rest.isdigit() else number


def _read_part(scene: Scene, index: int, *, definite: bool) -> Count | None:
    """A number of members before the group that begins at `index`: «اثنان من المسؤولين»."""
    page = scene.page
    if scene.finder.particles.article and not definite:
        return None
    for back in (2, 1):
        place = index - back
        if place < 1 or not all(page.follows(at) for at in range(place, index + 1)):
            continue
        if any(hit.last == index and not hit.before for hit in scene.hits_at("part-of", place)):
            return _read_number(scene, place, ())
    return None


def _tell(scene: Scene, first: int, last: int) -> bool:
    """Whether a word of speech stands right beside, that does not also mean to carry."""
    page, told = scene.page, scene.finder.told
    beside = [first - 1] * page.follows(first) + [last] * page.follows(last)
    return any(reading.rest in told for place in beside for reading in page.words[place].readings)


def speaks(scene: Scene, first: int, last: int, reach: int) -> bool:
    """Whether a verb or phrase of speech stands at most `reach` words before or right behind."""
    page, speech = scene.page, scene.finder.speech
    first = _skip_told(scene, first) if not scene.finder.particles.article else first
    for index in range(first - 1, max(first - 1 - reach, -1), -1):
        if any(reading.rest in speech for reading in page.words[index].readings):
            return True
        if not page.follows(index):
            break
    return page.follows(last) and any(reading.rest in speech for reading in page.words[last].readings)


def _skip_told(scene: Scene, first: int) -> int:
    """The first word of the newsroom spoken to that stands right before a voice: «a déclaré à l'AFP un officier»."""
    page, place = scene.page, first
    room = scene.board.covering(first - 1, "outlet")
    if room is None or not page.follows(first):
        return first
    place = room.first - (page.whole(room.first - 1) in scene.finder.determiners)
    return place - 1 if page.follows(place) and page.whole(place - 1) in scene.finder.told_to else first
