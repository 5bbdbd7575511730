"""Two holders of one office told by a dual: «الرئيسان المصري عبد الفتاح السيسي والفرنسي فرانسوا هولاند»."""

from tawatur.mentions.lexicon import Hit
from tawatur.mentions.page import Reading
from tawatur.mentions.persons import Named, find_name, put_office, put_person
from tawatur.mentions.scene import Scene
from tawatur.mentions.titles import Parsed


def mark_pair(scene: Scene, index: int) -> int | None:
    """Put both holders on the board, with or without names; where the second ends, None if no dual begins here."""
    hit = next((found for found in scene.hits_at("dual-title", index)), None)
    if hit is None:
        return None
    first = scene.nisba(hit.last, definite=True)
    if first is None:
        return None
    left = _make(hit.value, first, hit)
    named = find_name(scene, first.last)
    if named is not None:
        named = named[0], _cut_second(scene, *named[:2]), named[2]
    behind = named[1] if named is not None else first.last
    second = _find_second(scene, behind)
    if second is None:
        return None
    _put(scene, left, named, first)
    right = _make(hit.value, second)
    named = find_name(scene, second.last)
    _put(scene, right, named, second)
    return named[1] if named is not None else second.last


def _make(key: str, nisba: Hit, head: Hit | None = None) -> Parsed:
    """An office from its key and nationality; the dual itself belongs to the first."""
    begin = head or nisba
    return Parsed(
        begin.first, nisba.last, begin.start, nisba.end, begin.before, key, "office", alone=True, state=nisba.value
    )


def _find_second(scene: Scene, index: int) -> Hit | None:
    """The second nationality, joined by «و»."""
    if not scene.page.follows(index):
        return None
    hits = scene.hits_at("nisba", index)
    return next((found for found in hits if found.before == (scene.finder.particles.joining,) and found.definite), None)


def _cut_second(scene: Scene, first: int, last: int) -> int:
    """Where the first name ends when the second nationality was read as part of it."""
    return next((place for place in range(first + 1, last) if _find_second(scene, place) is not None), last)


def _put(scene: Scene, title: Parsed, named: Named | None, nisba: Hit) -> None:
    if named is None:
        single = scene.finder.words.titles.singles.get(title.key, "")
        put_office(scene, title, told=f"{single} {scene.page.text[nisba.start : nisba.end]}" if single else "")
        return
    first, last, reading = named
    own: Reading | None = reading
    put_person(scene, [title], first, last, own)
