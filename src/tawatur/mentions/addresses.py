"""Persons told again by the way they are addressed alone: «جلالته», «سموه», "His Highness"."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.identities import Person
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

Told = tuple[int, dict[str, Person]]  # the sentence that told of those who may be meant, and who they are by their id


def mark_addresses(scene: Scene, persons: list[Person]) -> None:
    """Put an address on the board as the one person it fits in the last sentence that tells of such: «سموه» behind
    «استقبل الرئيس ولي العهد» is the crown prince. Where it fits two or nobody, it is nothing.

    Runs when persons have their entities.
    """
    places = scene.indices("address")
    if not places:
        return
    whose = {id(draft): person for person in persons for draft in person.drafts}
    words = scene.page.words
    drafts = sorted(scene.board.of_kind("person"), key=lambda draft: draft.first)
    told: dict[tuple[str, ...], Told] = {}
    for index in places:
        hit = scene.hits_at("address", index)[0]
        if scene.board.covering(index) is not None or scene.board.starting(hit.last, "person") is not None:
            continue
        while drafts and drafts[0].first < index:
            draft = drafts.pop(0)
            _note(scene, told, whose[id(draft)], words[draft.first].sentence)
        _, fitting = told.get(tuple(hit.value), (-1, {}))
        if len(fitting) == 1:
            (person,) = fitting.values()
            scene.board.put(_make(scene, hit, person))
            _note(scene, told, person, words[index].sentence)


def _note(scene: Scene, told: dict[tuple[str, ...], Told], person: Person, sentence: int) -> None:
    """Remember whom a sentence tells of, under every address that fits one of his titles."""
    titles = {title.key.partition("/")[0] for draft in person.drafts for title in draft.titles}
    for address in scene.finder.addresses:
        if not titles.isdisjoint(address):
            before, fitting = told.get(address, (-1, {}))
            told[address] = (sentence, {**(fitting if before == sentence else {}), person.id: person})


def _make(scene: Scene, hit: Hit, person: Person) -> Draft:
    """A mention of the person, without a name of its own."""
    return Draft(
        doc=scene.page.doc, kind="person", first=hit.first, last=hit.last, start=hit.start, end=hit.end,
        rule="address", before=hit.before, description=scene.page.text[hit.start : hit.end], definite=True,
        entity=person.id,
    )  # fmt: skip
