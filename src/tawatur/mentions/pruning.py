"""What the whole document shows to be no mention after all."""

from tawatur.mentions.scene import Scene


def prune(scene: Scene) -> None:
    """Take back bare heads within titles, and names that a surer one contradicts."""
    _drop_parts_of_titles(scene)
    _drop_doubtful(scene)


def _drop_parts_of_titles(scene: Scene) -> None:
    """A bare head within a title («هيئة الأركان» of «رئيس هيئة الأركان») is no mention of its own."""
    titles = [title for draft in scene.board.of_kind("person") for title in draft.titles]
    owners = {title.of for title in titles}
    for draft in list(scene.board.of_kind("organisation")):
        if draft.rule != "body" or draft.state or draft.id in owners:
            continue
        if any(title.span.start < draft.start and draft.end <= title.span.end for title in titles):
            scene.board.drop(draft)


def _drop_doubtful(scene: Scene) -> None:
    """«خليفة» with an unknown word is not a new name where the document tells of «خليفة حفتر» more surely."""
    finder = scene.finder
    drafts = [draft for draft in scene.board.of_kind("person") if len(draft.parts) > 1]
    for draft in drafts:
        first, second = draft.parts[:2]
        known = finder.is_given(second) or second in finder.joints or second in finder.family
        if draft.rule != "given" or draft.ref or draft.titles or known:
            continue
        alike = [other for other in drafts if other.parts[:2] == draft.parts[:2]]
        rivals = [other for other in drafts if other not in alike and first in (other.parts[0], other.parts[-1])]
        if len(alike) == 1 and (len(rivals) > 1 or any(rival.titles for rival in rivals)):
            scene.board.drop(draft)
