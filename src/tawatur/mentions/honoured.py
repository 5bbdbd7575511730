"""Things named after a person: «مركز الملك خالد», «قاعدة الأمير سلطان الجوية»."""

from tawatur.mentions.names import read_name
from tawatur.mentions.scene import Scene


def read_honoured(scene: Scene, index: int) -> int | None:
    """Where a name of a person with his title, after whom a thing is named, ends; with what it is for behind it.

    None where no title with a name begins at `index`.
    """
    page = scene.page
    place = index
    while page.follows(place) and (title := scene.hit("title", place)) is not None:
        if title.value.group.kind == "kinship":
            return None
        place = title.last
    if place == index or not page.follows(place) or page.words[place].kind != "word":
        return None
    last = read_name(scene, place, strong=True)
    return None if last is None else _read_purpose(scene, last)


def _read_purpose(scene: Scene, index: int) -> int:
    """The end of «العالمي للحوار», «للإغاثة والأعمال»: adjectives and nouns that say what the thing is for."""
    page, particles = scene.page, scene.finder.particles
    place, last = index, index
    while page.follows(place) and place - index < scene.finder.rules.noun_words:
        whole = page.whole(place)
        joined = last > index and whole.startswith(particles.joining + particles.article)
        if joined or whole.startswith(particles.fused):
            last = place + 1
        elif not (whole.startswith(particles.article) and scene.hit("title", place) is None):
            break
        place += 1
    return last
