"""Which language models drew claims, and what they proposed in vain."""

from collections import defaultdict
from collections.abc import Iterable

from tawatur.core.claim import Claim
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Text, left_to_right

MODEL = "model:"  # how the rule of such a claim begins


def name_model(claim: Claim) -> str:
    """The language model that drew a claim, "" where the rules did."""
    return claim.rule.removeprefix(MODEL) if claim.rule.startswith(MODEL) else ""


def describe_engines(desk: Desk) -> tuple[Text, ...]:
    """One line for each model and what it drew, then why proposals were refused; nothing where no model was asked."""
    voice, affair = desk.voice, desk.book.affair
    drawn: dict[str, set[str]] = defaultdict(set)
    for claim in affair.claims:
        if model := name_model(claim):
            drawn[model].add(claim.doc)
    said = [
        voice.say("engine.drew", model=left_to_right(model), reports=_list(docs, desk))
        for model, docs in sorted(drawn.items())
    ]
    asked = affair.engine.removeprefix(MODEL)
    if asked and asked not in drawn:
        said.append(voice.say("engine.none", model=left_to_right(asked)))
    if affair.refused:
        said.append(voice.say("engine.refused", n=len(affair.refused)))
    refused: dict[str, list[str]] = defaultdict(list)
    for refusal in affair.refused:
        refused[refusal.code].append(refusal.doc)
    said += [
        voice.say("engine.reason", reason=voice.say(f"refused.{code}"), n=len(docs), reports=_list(docs, desk))
        for code, docs in sorted(refused.items())
    ]
    return tuple(said)


def _list(docs: Iterable[str], desk: Desk) -> Text:
    """Reports by their labels, in the order of their numbers."""
    order = sorted(set(docs), key=lambda doc: desk.book.numbers[doc])
    return desk.voice.join([desk.naming.report(doc) for doc in order])
