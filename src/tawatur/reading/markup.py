"""A page's tree, made safe to read: what would hang or break a parser is refused first."""

import re
from collections.abc import Iterator

from resiliparse.parse.html import HTMLTree
from resiliparse.parse.html.node import ElementNode

from tawatur.core.errors import BadInput
from tawatur.packs.page_words import ReadingRules

_TAG = re.compile(r"<[A-Za-z][^\s/>]*")
# One attribute as the HTML standard reads it: name, then perhaps a value in quotes or bare.
_ATTRIBUTE = re.compile(r"""[\s/]*(?!>)=?[^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?""")


class Element:
    """One element of a page: its tag, attributes, words, and how deep it lies."""

    def __init__(self, node: ElementNode, depth: int) -> None:
        """`node` is an element of the parsed tree, which must outlive this value."""
        self._node = node
        self.depth = depth

    @property
    def tag(self) -> str:
        """The tag's name in lower case."""
        return str(self._node.tag).lower()

    @property
    def text(self) -> str:
        """All text inside, white space made single."""
        return " ".join(self.content.split())

    @property
    def content(self) -> str:
        """All text inside, as it stands."""
        return str(self._node.text or "")

    def read(self, attribute: str) -> str:
        """The attribute's value without outer white space; "" if it is not there."""
        return str(self._node.getattr(attribute) or "").strip()


def parse_markup(html: str, rules: ReadingRules) -> list[Element]:
    """All elements of the page in order; raises BadInput for pages built to break parsers."""
    _refuse_attributes(html, rules)
    tree = HTMLTree.parse(html)
    elements = []
    for element in _walk(tree):
        if element.depth > rules.depth_limit:
            raise BadInput(
                f"nests more than {rules.depth_limit} elements in one another, as no page does; save its text instead"
            )
        elements.append(element)
    return elements


def _refuse_attributes(html: str, rules: ReadingRules) -> None:
    total = 0
    for tag in _TAG.finditer(html):
        place, count = tag.end(), 0
        while count <= rules.attributes_limit and place < len(html) and html[place] != ">":
            found = _ATTRIBUTE.match(html, place)
            if found is None or found.end() == place:
                break
            place, count = found.end(), count + 1
        total += count
        if count > rules.attributes_limit or total > rules.attributes_total:
            line = html.count("\n", 0, tag.start()) + 1
            raise BadInput(f"line {line}: tags with more attributes than any page has; save the page's text instead")


def _walk(tree: HTMLTree) -> Iterator[Element]:
    """Elements in the order of the page. Only elements are touched: the text of other nodes may crash the parser."""
    waiting = [(tree.document.first_element_child, 0)] if tree.document is not None else []
    while waiting:
        node, depth = waiting.pop()
        if isinstance(node, ElementNode):
            yield Element(node, depth)
            waiting.append((node.next_element_sibling, depth))
            waiting.append((node.first_element_child, depth + 1))
