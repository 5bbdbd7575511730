"""Forces told by whose side they are on: «القوات الموالية للرئيس سامي عون», "fighters loyal to Karl Berg"."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene

_KINDS = ("person", "organisation", "country", "place")


def mark_loyal_forces(scene: Scene) -> None:
    """Put a body on the board for each head of forces, word of loyalty and whoever it leads to; its name is those
    words. What they do is not his deed whom they are loyal to, nor done to him.
    """
    for owner in [draft for draft in scene.board.drafts if draft.kind in _KINDS]:
        head = _find_head(scene, owner)
        if head is None:
            continue
        word = scene.page.words[head]
        reading = next(r for r in word.readings if scene.finder.bare(r.rest) in scene.finder.forces)
        start, end = scene.page.offset(head, reading), owner.right
        name, article = scene.page.text[start:end], scene.finder.particles.article
        if article and reading.rest.startswith(article) and not name.startswith(article):
            name = article + name[len(article) :]  # «لل» swallowed the article
        for inside in [d for d in scene.board.drafts if d is not owner and d.left < end and start < d.left]:
            if inside.kind == "organisation" and inside.right > end:
                scene.board.drop(inside)
        draft = Draft(
            doc=scene.page.doc, kind="organisation", first=head, last=owner.last, start=start, end=end, rule="loyal",
            name=name, description=name, before=tuple(reading.before),
        )  # fmt: skip
        scene.board.put(draft)


def _find_head(scene: Scene, owner: Draft) -> int | None:
    """The head of forces before the word of loyalty that leads to somebody; None if none does."""
    page, finder = scene.page, scene.finder
    first = owner.first
    while first > 0 and page.words[first - 1].start >= owner.left:
        first -= 1  # his titles belong to him
    place = first - 1
    if finder.capitals:
        led = page.whole(place) in finder.leading and page.follows(first)
        place -= 1
    else:
        particle = finder.particles.owning
        led = owner.before[-1:] == (particle,) or any(r.before[-1:] == (particle,) for r in page.words[first].readings)
    if not led or place < 1 or not page.follows(place + 1) or not page.follows(place):
        return None
    loyal = page.whole(place) in finder.loyal
    known = any(finder.bare(reading.rest) in finder.forces for reading in page.words[place - 1].readings)
    return place - 1 if loyal and known else None
