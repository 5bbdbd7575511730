"""Which reports are one text, share a passage, may be each other's translation, or draw on one agency."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.spans import Span
from tawatur.core.values import Reason
from tawatur.publishing.desk import Desk
from tawatur.publishing.markup import Direction, Text, direction_of, flatten
from tawatur.publishing.rules import dossier_rules

QUESTION = "same-root"
RULE = "rule"
# The surest signs of one root first.
ORDER = (
    "copied_whole", "rewritten", "translated", "same_agency", "copied_part", "told_alike_in_two_languages",
    "one_root_with_a_third", "same_statement", "same_document", "same_unnamed_voice", "same_odd_spelling",
    "shared_background", "shared_passage", "shared_quotation",
)  # fmt: skip
# Signs whose evidence is the words of both reports, by turns: the same words, or the same sentence in other words.
VERBATIM = ("copied_whole", "copied_part", "shared_background", "shared_passage", "shared_quotation")
REWORDED = ("rewritten", "translated")
# Signs that join two reports in the count even where they are left unsure.
DOUBTS = (*REWORDED, "told_alike_in_two_languages", "shared_background")


class Quote(Struct, frozen=True):
    """What two reports share, as one of them has it: the longest passage, or a sentence; cut where it is very long."""

    label: Text
    words: str
    lang: str
    direction: Direction


class Kinship(Struct, frozen=True):
    """Two reports, why they may have one root, what a person judged of it, and the words they share.

    A sentence in other words is quoted twice, as each has it.
    """

    pair: Text
    reasons: tuple[Text, ...]
    judged: Text
    quotes: tuple[Quote, ...]


class Copies(Struct, frozen=True):
    """The pairs, the surest first, and how many more there are; then each agency that several reports draw on."""

    pairs: tuple[Kinship, ...]
    more: Text
    agencies: tuple[Text, ...]


def list_copies(desk: Desk) -> Copies:
    """The same-root judgements on the reports of this affair, and its agencies."""
    pairs: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for judgement in desk.book.affair.case.judgements:
        left, right = sorted((judgement.left, judgement.right), key=lambda doc: desk.book.numbers.get(doc, 0))
        if judgement.question == QUESTION and {left, right} <= desk.book.documents.keys():
            pairs[left, right].append(judgement)
    ordered = sorted(pairs.items(), key=lambda pair: (_order(pair[1]), [desk.book.numbers[doc] for doc in pair[0]]))
    shown = tuple(_pair(pair, said, desk) for pair, said in ordered[: dossier_rules().copies])
    more = len(ordered) - len(shown)
    return Copies(shown, desk.voice.count("copies.more", more) if more else (), tuple(_list_agencies(desk)))


def _order(said: list[Judgement]) -> tuple[int, float]:
    """Copies before doubts, the greater share first."""
    codes = {reason.code: reason.figure for one in said for reason in one.reasons}
    place = next((at for at, code in enumerate(ORDER) if code in codes), len(ORDER))
    share = codes[ORDER[place]].rpartition(" ")[2] if place < len(ORDER) else ""
    return place, -float(share) if _is_share(share) else 0.0


def _is_share(figure: str) -> bool:
    return figure.replace(".", "", 1).isdigit()


def _pair(pair: tuple[str, str], said: list[Judgement], desk: Desk) -> Kinship:
    reasons = [reason for one in said if one.judge == RULE for reason in one.reasons]
    persons = sorted((one for one in said if one.judge != RULE), key=lambda one: one.at)
    told = [_say(reason, desk) for reason in dict.fromkeys(reasons)]
    doubted = any(one.judge == RULE and one.verdict is Verdict.UNSURE for one in said)
    if doubted and not persons and any(reason.code in DOUBTS for reason in reasons):
        told.append(desk.voice.say("copies.open"))
    return Kinship(
        desk.voice.capital(desk.voice.say("copies.pair", list=desk.naming.report_numbers(pair))),
        tuple(told),
        _judged(persons[-1], desk) if persons else (),
        tuple(_quote(reasons, desk)),
    )


def _say(reason: Reason, desk: Desk) -> Text:
    """The reason with its share in hundredths; `figure` holds a share, a count and a share, or the name of a hand."""
    count, _, share = reason.figure.rpartition(", ")
    if not _is_share(share):
        said = desk.voice.try_say(f"copies.{reason.code}", name=desk.voice.word(reason.figure))
        return said or desk.readings.reason(reason)
    said = desk.voice.try_say(f"copies.{reason.code}", share=str(round(float(share) * 100)), n=count)
    return said or desk.readings.reason(reason)


def _judged(judgement: Judgement, desk: Desk) -> Text:
    """The verdict alone: who judged stands in the list of persons' judgements."""
    return desk.voice.say("copies.judged", verdict=desk.voice.say(f"judgement.{judgement.verdict.value}"))


def _quote(reasons: list[Reason], desk: Desk) -> Iterator[Quote]:
    """The longest passage the reasons show, as the report that came out first has it; a sentence as both have it."""
    first = next((one for one in reasons if one.code in (*VERBATIM, *REWORDED) and one.evidence), None)
    if first is None:
        return
    both = zip(first.evidence[::2], first.evidence[1::2], strict=False)
    ordered = [sorted(pair, key=lambda span: desk.book.numbers.get(span.doc, 0)) for pair in both]
    longest = min(ordered, key=lambda pair: (pair[0].start - pair[0].end, pair[0].start))
    if not {span.doc for span in longest} <= desk.book.documents.keys():
        return
    label = "label.sentence" if first.code in REWORDED else "label.shared"
    for span in longest if first.code in REWORDED else longest[:1]:
        yield _cite(span, label, desk)


def _cite(span: Span, label: str, desk: Desk) -> Quote:
    document = desk.book.documents[span.doc]
    words, limit = " ".join(span.read(document.text).split()), dossier_rules().copy_letters
    if len(words) > limit:
        words = words[:limit].rsplit(" ", 1)[0] + " …"
    told = desk.voice.say(label, report=desk.naming.report(span.doc))
    return Quote(told, words, document.language, direction_of(words))


def _list_agencies(desk: Desk) -> Iterator[Text]:
    """Each named agency that claims of several reports came through, that of most reports first."""
    names: dict[str, Text] = {}
    reports: dict[str, set[str]] = defaultdict(set)
    for claim in desk.book.claims.values():
        for link in claim.chain[1:]:
            if link.kind == "agency" and link.name:
                name = desk.naming.link(claim.doc, link)
                names.setdefault(flatten(name), name)
                reports[flatten(name)].add(claim.doc)
    for key in sorted(reports, key=lambda one: (-len(reports[one]), one)):
        if len(reports[key]) > 1:
            yield desk.voice.say("copies.agency", agency=names[key], reports=desk.naming.reports(sorted(reports[key])))
