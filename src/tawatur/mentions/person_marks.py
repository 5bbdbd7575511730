"""Persons put on the board, from the first word to the last."""

from tawatur.mentions.bare_names import mark_given
from tawatur.mentions.finder import Scene
from tawatur.mentions.pairs import mark_pair
from tawatur.mentions.persons import mark_titled


def mark_persons(scene: Scene) -> None:
    """Put persons on the board: names with titles, given names that open a name, offices alone."""
    duals, titles = scene.hits.get("dual-title", {}), scene.hits.get("title", {})
    index = 0
    while index < len(scene.page):
        last = mark_pair(scene, index) if index in duals else None
        last = last or (mark_titled(scene, index) if index in titles else None)
        last = last or mark_given(scene, index)
        index = last if last is not None and last > index else index + 1
