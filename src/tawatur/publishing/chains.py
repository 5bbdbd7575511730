"""The chain drawn: from those who know to those who print, as inline SVG."""

from itertools import pairwise

from msgspec import Struct

from tawatur.core.case import Finding, Origin
from tawatur.core.claim import Claim
from tawatur.publishing.evidence import chain_words
from tawatur.publishing.markup import Text, show
from tawatur.publishing.naming import Naming
from tawatur.publishing.rules import dossier_rules
from tawatur.publishing.voice import Voice

BOX_WIDTH, GAP, LINE, PAD, BETWEEN = 158, 44, 18, 9, 12


class Line(Struct, frozen=True, gc=False):
    """One line of a box, foreign words between isolates, and the height of its baseline."""

    text: str
    y: int


class Box(Struct, frozen=True):
    """A hand: what kind it is, where it stands, and its words."""

    kind: str
    x: int
    y: int
    width: int
    height: int
    middle: int
    lines: tuple[Line, ...]


class Arrow(Struct, frozen=True, gc=False):
    """From the middle of one box's side to that of the next; `bend` is how far the curve's hands reach."""

    x1: int
    y1: int
    x2: int
    y2: int
    bend: int


class Drawing(Struct, frozen=True):
    """A drawing of one finding's chains; `words` say the same for those who cannot see it."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    words: tuple[Text, ...]


class _Node(Struct):
    key: str
    kind: str
    label: Text
    column: int = 0


def draw_chains(finding: Finding, naming: Naming, voice: Voice) -> Drawing:
    """The chains of a finding, right to left where the page reads so."""
    nodes, edges = _graph(finding, naming)
    _place(nodes, edges)
    depth = max((node.column for node in nodes.values()), default=0)
    boxes, height = _boxes(nodes, edges, depth, mirrored=voice.direction == "rtl")
    width = (depth + 1) * BOX_WIDTH + depth * GAP
    arrows = tuple(_arrow(boxes[left], boxes[right]) for left, right in sorted(edges))
    return Drawing(width, height, tuple(boxes[key] for key in sorted(boxes)), arrows, _words(finding, naming, voice))


def _graph(finding: Finding, naming: Naming) -> tuple[dict[str, _Node], set[tuple[str, str]]]:
    """The hands of all claims, each once, and who passed it to whom."""
    nodes: dict[str, _Node] = {}
    edges: set[tuple[str, str]] = set()
    for origin in finding.origins:
        for claim in naming.book.claims_of(origin.claims):
            keys = _hands(origin, claim, naming, nodes)
            edges.update(pairwise(keys))
    return nodes, edges


def _hands(origin: Origin, claim: Claim, naming: Naming, nodes: dict[str, _Node]) -> list[str]:
    """The keys of one claim's hands, from who knows to who prints; new ones are added to `nodes`."""
    links = list(reversed(naming.hands(claim)))
    report = f"report/{claim.doc}"
    nodes.setdefault(report, _Node(report, "report", naming.report_long(claim.doc)))
    keys = []
    for place, link in enumerate(links):
        entity = naming.book.entity_of(claim.doc, link.entity)
        named = entity.id if entity else link.name
        if place == 0 and not named:
            key = f"origin/{origin.id}"
        else:
            key = f"hand/{named}" if named else f"hand/{claim.doc}/{link.entity or link.description or link.kind}"
        kind = "unnamed" if link.anonymous or not link.name else "origin" if place == 0 else "hand"
        nodes.setdefault(key, _Node(key, kind, naming.link(claim.doc, link)))
        if key not in keys:
            keys.append(key)
    if not links:
        nodes[report].kind = "report" if nodes[report].kind == "report" else "own"
    return [*keys, report]


def _place(nodes: dict[str, _Node], edges: set[tuple[str, str]]) -> None:
    """Columns: reports in the last, every other hand one before the nearest it hands on to."""
    steps = dict.fromkeys(nodes, 0)
    for _ in nodes:
        for left, right in edges:
            if steps[left] < steps[right] + 1 and steps[right] + 1 < len(nodes):
                steps[left] = steps[right] + 1
    depth = max(steps.values(), default=0)
    for key, node in nodes.items():
        node.column = depth - steps[key]


def _boxes(
    nodes: dict[str, _Node], edges: set[tuple[str, str]], depth: int, *, mirrored: bool
) -> tuple[dict[str, Box], int]:
    """Every node in its place, columns centred on the tallest, and the height of the whole."""
    lines = {key: _wrap(node.label) for key, node in nodes.items()}
    tall = {key: len(lines[key]) * LINE + 2 * PAD for key in nodes}
    columns = [_order(column, nodes, edges) for column in range(depth + 1)]
    heights = [sum(tall[key] for key in keys) + BETWEEN * max(0, len(keys) - 1) for keys in columns]
    whole = max(heights, default=0)
    boxes = {}
    for column, keys in enumerate(columns):
        y = (whole - heights[column]) // 2
        place = depth - column if mirrored else column
        for key in keys:
            boxes[key] = _box(nodes[key].kind, place * (BOX_WIDTH + GAP), y, tall[key], lines[key])
            y += tall[key] + BETWEEN
    return boxes, whole


def _order(column: int, nodes: dict[str, _Node], edges: set[tuple[str, str]]) -> list[str]:
    """The nodes of a column, those with a common next hand together."""
    follow: dict[str, str] = dict(sorted(edges))
    rank = {key: place for place, key in enumerate(nodes)}
    here = [key for key in nodes if nodes[key].column == column]
    after = {key: rank[follow[key]] if key in follow else rank[key] for key in here}
    return sorted(here, key=lambda key: (after[key], rank[key]))


def _box(kind: str, x: int, y: int, height: int, lines: list[str]) -> Box:
    placed = tuple(Line(text, y + PAD + LINE * (n + 1) - 5) for n, text in enumerate(lines))
    return Box(kind, x, y, BOX_WIDTH, height, x + BOX_WIDTH // 2, placed)


def _arrow(left: Box, right: Box) -> Arrow:
    forward = left.x < right.x
    x1, x2 = (left.x + left.width, right.x) if forward else (left.x, right.x + right.width)
    end = x2 - (5 if forward else -5)
    return Arrow(x1, left.y + left.height // 2, end, right.y + right.height // 2, (x2 - x1) // 2)


def _wrap(label: Text) -> list[str]:
    """The label in lines of about equal length; what does not fit is cut with an ellipsis."""
    rules = dossier_rules()
    lines: list[list[str]] = [[]]
    length = 0
    for word, shown in _words_of(label):
        if lines[-1] and length + 1 + len(word) > rules.box_letters:
            lines.append([])
            length = 0
        lines[-1].append(shown)
        length += 1 + len(word)
    if len(lines) > rules.box_lines:
        lines = [*lines[: rules.box_lines - 1], [*lines[rules.box_lines - 1], "…"]]
    return [" ".join(line).replace("\u2069 \u2067", " ").replace("\u2069 \u2066", " ") for line in lines]


def _words_of(label: Text) -> list[tuple[str, str]]:
    """Each word and how it is shown: a foreign one between isolates, a long one cut."""
    limit = dossier_rules().box_letters
    words: list[tuple[str, str]] = []
    for run in label:
        mark = {"ltr": "\u2066", "rtl": "\u2067"}.get(run.direction, "")
        for word in show(run.text).split():
            cut = word if len(word) <= limit else word[: limit - 1] + "…"
            if words and not run.text[0].isspace() and word in ",،؛;.)":
                words[-1] = (words[-1][0] + cut, words[-1][1] + cut)
            else:
                words.append((cut, f"{mark}{cut}\u2069" if mark else cut))
    return words


def _words(finding: Finding, naming: Naming, voice: Voice) -> tuple[Text, ...]:
    """Each chain in words, once, those of counted origins first."""
    said: list[Text] = []
    for origin in sorted(finding.origins, key=lambda one: not one.counted):
        for claim in naming.book.claims_of(origin.claims):
            line = chain_words(claim, naming, voice)
            if line not in said:
                said.append(line)
    return tuple(said)
