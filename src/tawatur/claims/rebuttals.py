"""What others have told, within the words of who answers it: «نفى الوزير الأنباء التي تحدثت عن بيع زوارق»."""

from itertools import takewhile

from tawatur.claims.acts import Act
from tawatur.claims.view import View


def is_rebutted(view: View, outer: Act, verb: int) -> bool:
    """Whether a verb within what somebody says only tells what others have told, which he denies: «نفى ما أوردته
    الصحيفة من أن», «قال إن التقارير التي أفادت بأن ... غير صحيحة».
    """
    before = verb - 1
    if view.tokens[before].whole not in view.lexicon.what and not (
        view.tokens[before].form in view.lexicon.relatives and describes_tidings(view, before)
    ):
        return False
    stances = view.find_phrases(view.lexicon.stances)
    return outer.modality == "denied" or any(n > verb and tone == "denied" for n, (_, tone) in stances.items())


def describes_tidings(view: View, relative: int) -> bool:
    """Whether a relative clause says what reports told of: «التقارير الصحفية التي تحدثت عن»."""
    near = range(relative - 1, max(relative - 1 - view.rules.frames.described_before, view.sentence.first - 1), -1)
    described = takewhile(lambda n: view.tokens[n].definite, near)
    return any(view.tokens[n].form in view.lexicon.tidings for n in described)
