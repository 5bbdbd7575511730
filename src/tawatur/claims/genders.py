"""Whether a verb or a pronoun can be of somebody, where the language tells by its forms: «أطلقت» is of no man."""

from collections.abc import Sequence

from tawatur.claims.frames import Frame
from tawatur.claims.slots import is_present
from tawatur.claims.view import View
from tawatur.core.mention import Mention


def agrees(view: View, frame: Frame, mentions: Sequence[Mention]) -> bool:
    """Whether the verb of a frame without a subject, or the pronoun of its noun, can be of the one who is mentioned.

    True where the language has no such forms, or what is mentioned is of no known gender.
    """
    gender = find_gender(view, mentions)
    if gender is None or not view.lexicon.her:
        return True
    if not frame.possessed:
        return is_feminine(view, frame.hit.light if frame.hit.light >= 0 else frame.hit.first) == gender
    pronoun = "".join(view.tokens[frame.hit.last - 1].after)
    return gender == (pronoun == view.lexicon.her) if pronoun in (view.lexicon.her, view.lexicon.his) else True


def is_feminine(view: View, verb: int) -> bool:
    """Whether a verb agrees with a feminine subject: «قالت», «تقول»."""
    token, (past, present) = view.tokens[verb], view.lexicon.feminine
    return token.form.endswith(past) or (is_present(view, token) and token.form.startswith(present))


def find_gender(view: View, mentions: Sequence[Mention]) -> bool | None:
    """True for feminine, False for masculine, None for unknown: a state by the list of the language, a body by the end
    of its first word, a person by his titles («فخامة الرئيس» is feminine of a man, so a feminine one tells nothing).
    """
    lexicon, kind = view.lexicon, mentions[0].kind
    names = {lexicon.fold(name) for m in mentions for name in (m.name or "", *m.names)}
    if kind == "country":
        return not lexicon.masculine & names
    if kind == "organisation":
        return any(_ends_feminine(view, mention.name or "") for mention in mentions)
    titles = [title.text for mention in mentions for title in mention.titles] if kind == "person" else []
    return None if not titles or any(_ends_feminine(view, title) for title in titles) else False


def _ends_feminine(view: View, words: str) -> bool:
    """Whether the first of the words ends like a feminine noun."""
    return any(view.lexicon.fold(word).endswith(view.lexicon.feminine_nouns) for word in words.split()[:1])
