"""Words that go on behind the one who says them: "We agreed," the minister said, "but nothing is signed"."""

from tawatur.claims.acts import Act
from tawatur.claims.marks import CLOSING_QUOTES, COMMAS, LEADING_QUOTES
from tawatur.claims.subjects import says
from tawatur.claims.view import Stretch, View


def is_parted(view: View, first: int, opener: int | None) -> bool:
    """Whether a quotation opens at a token of which the first half stands before the speaker, who begins at `first`."""
    if opener is None or view.tokens[opener].form not in LEADING_QUOTES or first - 2 <= view.sentence.first:
        return False
    before = (view.tokens[first - 1], view.tokens[first - 2])
    return any(token.kind == "mark" and token.form in CLOSING_QUOTES for token in before)


def resume(view: View, act: Act) -> list[Act]:
    """What goes on in the same mouth behind an act whose words stand before it: the second half of a quotation, or a
    clause with a verb of its own behind a word of `resumes`.
    """
    last = view.sentence.last
    if view.lexicon.verb_first or not act.links or act.content.last > act.first or act.content.first >= act.first:
        return []
    behind = act.last + (act.last < last and view.tokens[act.last].form in COMMAS)
    if _parts_subject(view, act, behind):
        return [Act(behind, behind, Stretch(behind, last), act.links, act.modality, goes_on=True)]
    begin = next((n for n in range(max(act.last - 1, act.verb), last - 1) if _opens_rest(view, n)), None)
    if begin is None or says(view, max(act.last, act.verb + 1), begin) or not says(view, begin + 1, last):
        return []
    after = begin + (view.tokens[begin].form in view.lexicon.resumes)
    return [Act(begin, after, Stretch(after, last), act.links, act.modality, goes_on=True)]


def _opens_rest(view: View, number: int) -> bool:
    """Whether a word of `resumes` or an opening mark stands here, right behind a comma."""
    parted = number > view.sentence.first and view.tokens[number - 1].form in COMMAS
    opens = view.tokens[number].form in LEADING_QUOTES or view.tokens[number].form in view.lexicon.resumes
    return parted and opens and view.covered(number) is None


def _parts_subject(view: View, act: Act, begin: int) -> bool:
    """Whether a verb behind the speaker has its subject before him: "The port, the mayor said, was shut"."""
    subject = act.content.first == view.sentence.first and not says(view, act.content.first, act.content.last)
    behind = begin < view.sentence.last and view.tokens[begin - 1].form in COMMAS and begin - 1 >= act.verb
    return subject and behind and act.content.last > act.content.first and view.finite(begin)
