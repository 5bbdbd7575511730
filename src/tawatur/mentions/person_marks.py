"""Persons put on the board, from the first word to the last."""

from tawatur.mentions.bare_names import list_openings, mark_given
from tawatur.mentions.pairs import mark_pair
from tawatur.mentions.persons import mark_titled
from tawatur.mentions.scene import Scene


def mark_persons(scene: Scene) -> None:
    """Put persons on the board: names with titles, given names that open a name, offices alone."""
    duals, titles = scene.hits.get("dual-title", {}), scene.hits.get("title", {})
    openings, reached = list_openings(scene), 0
    for index in sorted({*duals, *titles, *openings}):
        if index < reached:
            continue
        last = mark_pair(scene, index) if index in duals else None
        last = last or (mark_titled(scene, index) if index in titles else None)
        last = last or (mark_given(scene, index) if index in openings else None)
        reached = last if last is not None else reached
