"""Which reports are one text, share a passage, may be each other's translation, or draw on one agency."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from tawatur.core.judgement import Judgement
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
    "same_statement", "same_document", "same_unnamed_voice", "shared_passage",
)  # fmt: skip


class Quote(Struct, frozen=True):
    """The longest passage that two reports share, as one of them has it; cut where it is very long."""

    report: Text
    words: str
    lang: str
    direction: Direction


class Kinship(Struct, frozen=True):
    """Two reports, why they may have one root, what a person judged of it, and the words they share."""

    pair: Text
    reasons: tuple[Text, ...]
    judged: Text
    quote: Quote | None


class Copies(Struct, frozen=True):
    """All pairs, the surest first; then each agency that several reports draw on."""

    pairs: tuple[Kinship, ...]
    agencies: tuple[Text, ...]


def list_copies(desk: Desk) -> Copies:
    """The same-root judgements on the reports of this affair, and its agencies."""
    pairs: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for judgement in desk.book.affair.case.judgements:
        left, right = sorted((judgement.left, judgement.right), key=lambda doc: desk.book.numbers.get(doc, 0))
        if judgement.question == QUESTION and {left, right} <= desk.book.documents.keys():
            pairs[left, right].append(judgement)
    ordered = sorted(pairs.items(), key=lambda pair: (_order(pair[1]), [desk.book.numbers[doc] for doc in pair[0]]))
    return Copies(tuple(_pair(pair, said, desk) for pair, said in ordered), tuple(_list_agencies(desk)))


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
    return Kinship(
        desk.voice.capital(desk.voice.say("copies.pair", list=desk.naming.report_numbers(pair))),
        tuple(_say(reason, desk) for reason in dict.fromkeys(reasons)),
        _judged(persons[-1], desk) if persons else (),
        _quote(reasons, desk),
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


def _quote(reasons: list[Reason], desk: Desk) -> Quote | None:
    """The longest passage the reasons show, in the words of the report that came out first."""
    spans = [span for reason in reasons for span in reason.evidence if span.doc in desk.book.documents]
    if not spans:
        return None
    span: Span = min(spans, key=lambda one: (desk.book.numbers[one.doc], one.start - one.end, one.start))
    document = desk.book.documents[span.doc]
    words, limit = " ".join(span.read(document.text).split()), dossier_rules().copy_letters
    if len(words) > limit:
        words = words[:limit].rsplit(" ", 1)[0] + " …"
    return Quote(desk.naming.report(span.doc), words, document.language, direction_of(words))


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
