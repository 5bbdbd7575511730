"""Whose kin: «نجله سامي» is the kin of the person told before; «والده» alone goes back to a kinship told."""

from msgspec import structs

from tawatur.core.mention import Title
from tawatur.mentions.draft import Draft
from tawatur.mentions.scene import Scene

# What the kin are to each other when seen from the other side.
_BACK = {
    "son": ("father", "mother"), "daughter": ("father", "mother"), "father": ("son", "daughter"),
    "mother": ("son", "daughter"), "brother": ("brother", "sister"), "sister": ("brother", "sister"),
    "husband": ("wife",), "wife": ("husband",),
}  # fmt: skip
_JOINED = 5  # letters between two kin of one person told together: «ونجله», " and his son"
Ties = set[tuple[str, str, str]]  # who is (a key) to whom, by entities


def link_kin(scene: Scene) -> None:
    """Fill `of` of kinship titles with a pronoun, and give kin told without name the entity of a kinship told."""
    ties: Ties = set()
    last: Draft | None = None
    before: tuple[Draft, Draft] | None = None  # the kin told last, and whose
    for draft in list(scene.board.of_kind("person")):
        kinship = next((title for title in draft.titles if title.kind == "kinship"), None)
        owner = last if kinship is not None and not kinship.of else None
        if owner is not None and before is not None and draft.left - before[0].right <= _JOINED:
            owner = before[1]
        if kinship is not None and owner is not None:
            _link(draft, kinship, owner, ties)
            before = draft, owner
        if draft.name is not None or draft.offices:
            last = draft


def _link(draft: Draft, kinship: Title, owner: Draft, ties: Ties) -> None:
    """Tie a kin to the person before; a kin without a name is looked for among the ties told."""
    draft.titles = tuple(structs.replace(t, of=owner.id) if t is kinship else t for t in draft.titles)
    if draft.name is not None:
        ties.add((draft.entity, kinship.key, owner.entity))
        return
    straight = {who for who, key, whose in ties if key == kinship.key and whose == owner.entity}
    back = {whose for who, key, whose in ties if who == owner.entity and kinship.key in _BACK.get(key, ())}
    found = straight | back
    if len(found) == 1:
        draft.entity = found.pop()
    else:
        ties.add((draft.entity, kinship.key, owner.entity))  # «نجله» again is the same one
