"""Where judged things stand: places by content, made when a person judges and looked up in every later pile."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tawatur.core.claim import Claim, Link
from tawatur.core.document import Document
from tawatur.core.judgement import Place, Target
from tawatur.core.spans import Span

# Of the span in which two places lie, so much must be common to both: a claim whose words newer packs cut
# otherwise is still the claim, one in the next sentence is not. Chosen; a claim keeps its verb and its object.
_SAME_WORDS = 0.5
# Reports of an entity that are written down as its places; more would say the same again.
_MOST_PLACES = 40


class Pile:
    """Documents and claims of one run, indexed for finding what was judged in another."""

    def __init__(self, documents: Sequence[Document], claims: Sequence[Claim]) -> None:
        self.claims = {claim.id: claim for claim in claims}
        self.documents = {document.id: document for document in documents}
        self._copies: dict[str, list[str]] = defaultdict(list)
        for document in sorted(documents, key=lambda one: one.id):
            self._copies[document.digest].append(document.id)
        self._of: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._of[claim.doc].append(claim)

    def find(self, target: Target) -> tuple[str, ...]:
        """What the target is called here: claim ids, keys "doc/entity" or document ids; none where it is lost.

        A source is called by its name, whether or not anybody cites it here.
        """
        if target.kind == "source":
            return (target.id,)
        if target.kind == "claim" and target.id in self.claims:
            return (target.id,)
        look = {"claim": self._find_claim, "finding": self._find_claim, "entity": self._find_entity}
        find = look.get(target.kind, self._find_report)
        found = (find(place, target) for place in target.places)
        return tuple(dict.fromkeys(one for one in found if one))

    def _find_report(self, place: Place, _target: Target) -> str:
        """The report of this very text; of several that have it the one of that name."""
        copies = self._copies.get(place.digest, [])
        return place.doc if place.doc in copies else next(iter(copies), "")

    def _locate(self, place: Place) -> Span | None:
        """The span of a place here; in a report of that name whose text has changed, where its words stand once."""
        if place.digest in self._copies:
            return Span(self._find_report(place, Target("report", "")), place.start, place.end)
        document = self.documents.get(place.doc)
        if document is None or not place.words or document.text.count(place.words) != 1:
            return None
        start = document.text.index(place.words)
        return Span(place.doc, start, start + len(place.words))

    def _find_claim(self, place: Place, target: Target) -> str:
        """The one claim of that event in those words; "" where there is none, or several that cannot be told apart."""
        span = self._locate(place)
        if span is None:
            return ""
        shares = [(_share(span, claim.evidence[0]), claim) for claim in self._of[span.doc]]
        event, _, voice = target.detail.partition("/")
        fit = [(share, claim) for share, claim in shares if claim.event == event and share >= _SAME_WORDS]
        best = max((share for share, _ in fit), default=0.0)
        ours = [claim for share, claim in fit if share == best]
        if len(ours) > 1:
            ours = [claim for claim in ours if name_voice(claim) == voice]
        return ours[0].id if len(ours) == 1 else ""

    def _find_entity(self, place: Place, _target: Target) -> str:
        """The key of what is named there."""
        if not place.end:
            doc = self._find_report(place, Target("report", ""))
            return f"{doc}/{place.words}" if doc in self.documents else ""
        span = self._locate(place)
        keys = {} if span is None else {key: at for key, at in self.list_names(span.doc) if at and at.overlaps(span)}
        return min(keys, default="")

    def list_names(self, doc: str) -> Iterator[tuple[str, Span | None]]:
        """The keys of all that the claims of a report name, with where."""
        for claim in self._of[doc]:
            for filler in (filler for role in sorted(claim.roles) for filler in claim.roles[role]):
                if filler.entity:
                    yield f"{doc}/{filler.entity}", None if filler.inherited else filler.span
            for link in claim.chain:
                if link.entity:
                    yield f"{doc}/{link.entity}", link.evidence

    def address_claim(self, claim: Claim) -> Target:
        """A claim as a target."""
        return Target("claim", claim.id, (self._place(claim.evidence[0]),), f"{claim.event}/{name_voice(claim)}")

    def address_report(self, doc: str) -> Target:
        """A report as a target."""
        return Target("report", doc, (Place(self.documents[doc].digest, doc),))

    def address_entity(self, called: str, members: Iterable[str], name: str) -> Target:
        """An entity as a target: its keys in one or more reports."""
        places = [self._place_name(key) for key in sorted(members)[:_MOST_PLACES]]
        return Target("entity", called, tuple(places), name)

    def address_finding(self, called: str, claims: Iterable[str], detail: str) -> Target:
        """A finding as a target: the claims it stands on."""
        held = [self.claims[key] for key in sorted(claims) if key in self.claims]
        return Target("finding", called, tuple(self._place(claim.evidence[0]) for claim in held[:_MOST_PLACES]), detail)

    def _place_name(self, key: str) -> Place:
        doc = next(known for known in _list_prefixes(key) if known in self.documents)
        spans = [at for found, at in self.list_names(doc) if found == key and at is not None]
        if spans:
            return self._place(min(spans))
        return Place(self.documents[doc].digest, doc, words=key.removeprefix(f"{doc}/"))

    def _place(self, span: Span) -> Place:
        document = self.documents[span.doc]
        return Place(document.digest, span.doc, span.start, span.end, span.read(document.text))


def name_voice(claim: Claim) -> str:
    """The last hand of the chain, as far as it tells one claim from another in the same words."""
    link: Link = claim.origin
    return link.name or link.description


def _share(left: Span, right: Span) -> float:
    common = min(left.end, right.end) - max(left.start, right.start)
    whole = max(left.end, right.end) - min(left.start, right.start)
    return max(common, 0) / whole


def _list_prefixes(key: str) -> Iterator[str]:
    """What may be the document of a key "doc/entity": both may hold strokes."""
    parts = key.split("/")
    return ("/".join(parts[:size]) for size in range(len(parts) - 1, 0, -1))
