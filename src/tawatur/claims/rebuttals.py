"""What others have told, within the words of who answers it: «نفى الوزير الأنباء التي تحدثت عن بيع زوارق»."""

from itertools import takewhile

from tawatur.claims.acts import Act
from tawatur.claims.view import View


def is_rebutted(view: View, outer: Act, verb: int) -> bool:
    """Whether a verb within what somebody says only tells what others have told, which he denies: «نفى ما أوردته
    الصحيفة من أن», «نفى تقارير صحافية تحدثت عن», «قال إن التقارير التي أفادت بأن ... غير صحيحة».
    """
    before, first = verb - 1, outer.content.first
    told = view.tokens[before].form in view.lexicon.relatives and describes_hearsay(view, before)
    reduced = view.tokens[first].form in view.lexicon.hearsays and not view.find_verbs(first, verb)
    if not (told or reduced or view.tokens[before].whole in view.lexicon.what):
        return False
    stances = view.find_phrases(view.lexicon.stances)
    return outer.modality == "denied" or any(n > verb and tone == "denied" for n, (_, tone) in stances.items())


def describes_hearsay(view: View, relative: int) -> bool:
    """Whether a relative clause says what reports told of: «التقارير الصحفية التي تحدثت عن»."""
    near = range(relative - 1, max(relative - 1 - view.rules.frames.described_before, view.sentence.first - 1), -1)
    described = takewhile(lambda n: view.tokens[n].definite, near)
    return any(view.tokens[n].form in view.lexicon.hearsays for n in described)


def answers_charge(view: View, act: Act, deed: int) -> bool:
    """Whether somebody denies a charge against himself: a pronoun tells so («اتهامه ب», «اتهامات غانا له ب»), or the
    deed stands right behind it and nobody else is charged («رفض الاتهامات بتسليم زوارق»).
    """
    if act.modality != "denied" or not view.lexicon.verb_first:
        return False
    before = range(act.content.first, deed)
    charge = next((n for n in before if view.tokens[n].form in view.lexicon.charges), -1)
    owners = {p + pronoun for p in view.lexicon.relayed_to for pronoun in (view.lexicon.her, view.lexicon.his)}
    own = any(view.tokens[n].whole in owners for n in range(charge, deed))
    return charge >= 0 and (own or bool(view.tokens[charge].after) or charge == deed - 1)


def is_charged(view: View, act: Act | None, deed: int) -> bool:
    """Whether a deed is told as what somebody is charged with, who is named or meant before it."""
    return act is not None and (act.accuses or answers_charge(view, act, deed))
