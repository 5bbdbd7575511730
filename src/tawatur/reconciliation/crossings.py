"""Accounts that part across findings: ranks and posts of one man, spellings, names of one body, law and practice."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from tawatur.core.claim import Filler
from tawatur.reconciliation.accounts import Account, days_apart, gap_days
from tawatur.reconciliation.disputes import compare_when
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import PRECISION, Comparison, Parting, Told, part_always

Group = Sequence[Account]
_COUNTERPART = "counterpart"  # the title of who holds the same office in another state
_PORTFOLIO = "minister/"  # keys of titles that name a ministry
_ARTICLE = " +"  # in a key: the family name has the article written onto it
_LEAST_SHARED = 2  # words that two names of one issuer share at least; fewer are an alias, not a slip
_SHOWN = 8  # members that stand for a group of meetings


def compare_ranks(offices: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """The ranks of each man: two ranks of one man at one time are a slip of rank or of translation."""
    for ours in _by_holder(offices).values():
        yield _compare_titles(ours, scene.lexicon.rank, "other_rank")


def compare_posts(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """The posts of one man in one body, where the words name posts that are not each other."""
    for group in groups:
        if group[0].claim.event == "office":
            yield _compare_titles(group, scene.lexicon.post, "other_post")


def _compare_titles(group: Group, read: Callable[[str], str], code: str) -> Comparison:
    """Titles by their keys; two that one account gives together do not part."""
    told: list[Told] = []
    together: set[tuple[str, str]] = set()
    for account in group:
        titles = [Told(key, office, account) for office in account.offices if (key := read(office))]
        together |= {(one.key, other.key) for one in titles for other in titles}
        told += titles

    def part(left: Told, right: Told) -> Parting | None:
        return None if (left.key, right.key) in together else Parting("translation_or_rank_error", code)

    return Comparison("rank", tuple(told), part)


def compare_portfolios(offices: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """The ministries of each man: two at one time, which no report gives him together, are a slip of the office.

    Reports that lie far apart may tell of two governments.
    """
    for ours in _by_holder(offices).values():
        told = [Told(f.ref, f.name, a) for a in ours for f in a.claim.roles.get("office", ()) if _is_portfolio(f.ref)]
        held: dict[str, set[str]] = defaultdict(set)
        for one in told:
            held[one.account.claim.doc].add(one.key)
        several = any(len(keys) > 1 for keys in held.values())
        yield Comparison("rank", () if several else tuple(told), lambda a, b: _part_portfolios(a, b, scene))


def _is_portfolio(ref: str) -> bool:
    return ref.startswith(_PORTFOLIO)


def _part_portfolios(left: Told, right: Told, scene: Scene) -> Parting | None:
    ours, theirs = left.account.document, right.account.document
    apart = days_apart(ours, theirs)
    far = apart is not None and apart > scene.rules.contradictions.office_days
    return None if far else Parting("translation_or_rank_error", "other_portfolio")


def _by_holder(offices: Sequence[Account]) -> dict[str, list[Account]]:
    found: dict[str, list[Account]] = defaultdict(list)
    for account in offices:
        for holder in account.fill("holder"):
            found[holder].append(account)
    return dict(sorted(found.items()))


def compare_spellings(accounts: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """Names of one person whose family name has other letters, beyond what folding takes for one spelling."""
    called: dict[str, list[Told]] = defaultdict(list)
    homes: dict[str, str] = {}  # the state of each, where it is known
    held: dict[str, set[str]] = defaultdict(set)  # the offices that each is told to hold
    for account in accounts:
        for filler in _list_people(account):
            words = scene.reader.words(filler.name)
            if len(words) > 1 and filler.name in filler.names and not scene.reader.is_office(filler.name):
                entity = scene.entities.of_filler(account.claim.doc, filler)
                article = _ARTICLE if scene.lexicon.split_article(filler.name.split()[-1]) == words[-1] else ""
                told = Told(" ".join(words) + article, filler.name, account)
                homes[told.key] = scene.side(entity)
                held[told.key].update(_list_offices(account, filler))
                called[entity].append(told)

    def part(left: Told, right: Told) -> Parting | None:
        offices = held[left.key], held[right.key]
        if left.account.claim.doc == right.account.claim.doc or (all(offices) and offices[0].isdisjoint(offices[1])):
            return None  # two of one family, each in an office of his own, are no two spellings
        return _part_spellings(left, right, homes, scene)

    for _, names in sorted(called.items()):
        yield Comparison("name", tuple(names), part)


def _part_spellings(left: Told, right: Told, homes: Mapping[str, str], scene: Scene) -> Parting | None:
    ours, theirs = left.key.removesuffix(_ARTICLE).split(), right.key.removesuffix(_ARTICLE).split()
    if scene.reader.language(left.words) != scene.reader.language(right.words):
        return None
    if ours[-1] == theirs[-1] and left.key.endswith(_ARTICLE) != right.key.endswith(_ARTICLE):
        return Parting("translation_or_rank_error", "name_spelled_otherwise")  # «دبيبة» and «الدبيبة»
    if ours[-1] == theirs[-1] or set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return None  # «فرانسوا» and «فرنسوا» of one family is how desks write, no other name
    if not scene.reader.writes_own(left.words, homes[left.key]):
        return None  # «ميدفيديف» and «مدفيديف» are one name as two desks hear it
    near = scene.reader.skeleton(ours[-1]) == scene.reader.skeleton(theirs[-1])
    return Parting("translation_or_rank_error", "name_spelled_otherwise") if near else None


def _list_offices(account: Account, holder: Filler) -> set[str]:
    """The keys of the offices of their own that a claim gives a man; a counterpart holds another's."""
    if holder not in account.claim.roles.get("holder", ()):
        return set()
    return {f.ref for f in account.claim.roles.get("office", ()) if f.ref and f.ref != _COUNTERPART}


def _list_people(account: Account) -> Iterator[Filler]:
    for role in sorted(account.claim.roles):
        yield from (f for f in account.claim.roles[role] if f.kind == "person")


def compare_body_names(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """One force under two names of different claim: names of one language that do not hold one another."""
    for group in groups:
        if group[0].claim.event != "office" or not group[0].fill("holder"):
            continue
        told: dict[str, list[Told]] = defaultdict(list)
        for account in group:
            for filler in account.claim.roles.get("organisation", ()):
                words = scene.reader.words(filler.name)
                if len(words) > 1 and filler.names:
                    told[scene.entities.of_filler(account.claim.doc, filler)].append(
                        Told(" ".join(sorted(scene.reader.bare_states(filler.name))), filler.name, account)
                    )
        for entity in sorted(told):
            yield Comparison("name", tuple(told[entity]), lambda a, b: _part_body_names(a, b, scene))


def compare_issuer_names(accounts: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """One issuer whose name is partly another in another report («... للجيش», «... للقوات المسلحة»)."""
    called: dict[str, list[Told]] = defaultdict(list)
    for account in accounts:
        for link in account.claim.chain[1:]:
            words = scene.reader.bare_states(link.name) if link.kind == "organisation" and link.name else frozenset()
            if len(words) > _LEAST_SHARED and link.name:
                told = Told(" ".join(sorted(words)), link.name, account)
                called[scene.entities.of_link(account.claim.doc, link)].append(told)
    for _, found in sorted(called.items()):
        yield Comparison("name", tuple(found), lambda a, b: _part_issuer_names(a, b, scene))


def _part_issuer_names(left: Told, right: Told, scene: Scene) -> Parting | None:
    ours, theirs = set(left.key.split()), set(right.key.split())
    one_language = scene.reader.language(left.words) == scene.reader.language(right.words)
    altered = len(ours & theirs) >= _LEAST_SHARED and ours - theirs and theirs - ours
    parts = ours - theirs, theirs - ours  # a name of its own («LNA») in the place of another is an alias, no slip
    plain = all(any(scene.reader.is_common(word, "body") for word in part) for part in parts)
    alike = scene.reader.skeletons(left.words) == scene.reader.skeletons(right.words)  # «الكيميائية» and «الكيماوية»
    slip = altered and not alike and (plain or len(parts[0]) == len(parts[1]) == 1)
    return Parting("translation_or_rank_error", "issuer_named_otherwise") if one_language and slip else None


def _part_body_names(left: Told, right: Told, scene: Scene) -> Parting | None:
    ours, theirs = set(left.key.split()), set(right.key.split())
    if scene.reader.language(left.words) != scene.reader.language(right.words) or ours <= theirs or theirs <= ours:
        return None
    return Parting("scope_difference", "body_named_otherwise")


def compare_instruments(
    deal: Group, agreements: Sequence[Group], sides: tuple[str, str], scene: Scene
) -> Iterator[Comparison]:
    """An agreement of the same two sides in the same days is another paper, unless a source says it is the deal."""
    for group in agreements:
        parties = set().union(*(scene.sides(a.fill("party", "participants")) for a in group))
        if set(sides) <= parties and any(a.dated and b.dated and gap_days(a, b) == 0 for a in group for b in deal):
            told = [Told("agreement", _name_object(a, "agreement"), a) for a in group]
            told += [Told("arms deal", _name_object(a, "arms deal"), a) for a in deal]
            yield Comparison("instrument", tuple(told), part_always("different_instrument", "other_instrument"))


def _name_object(account: Account, plain: str) -> str:
    return next((f.name for f in account.claim.roles.get("object", ()) if f.name), plain)


def compare_law_and_practice(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """An embargo in force by law against one that has lost its force in practice."""
    by_target: dict[str, list[Told]] = defaultdict(list)
    for group in groups:
        if group[0].claim.event != "embargo":
            continue
        for account in group:
            aspect = scene.lexicon.aspect(account.text)
            key = "practice" if aspect == "eroded" else "law" if aspect in ("in_force", "adopted", "scope") else ""
            for side in scene.sides(account.fill("target")) if key else ():
                words = "in force" if key == "law" else "without force in practice"
                by_target[side].append(Told(key, words, account))
    for _, told in sorted(by_target.items()):
        yield Comparison("scope", tuple(told), part_always("scope_difference", "law_and_practice"))


def compare_adoptions(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """The day on which one resolution was adopted: it has one, whatever finding each account of it stands in."""
    by_instrument: dict[str, list[Account]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event == "embargo" for a in group):
        named = scene.resolution(account)
        if named and account.dated and "adopted" in scene.lexicon.aspects(account.text):
            by_instrument[named].append(account)
    for _, found in sorted(by_instrument.items()):
        yield compare_when(found, scene.rules.contradictions)


def compare_numbers(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """The number of the resolution that did one thing to one target on one day: two numbers are a slip of one."""
    by_act: dict[tuple[str, str], list[Account]] = defaultdict(list)
    named: dict[str, set[str]] = defaultdict(set)
    for account in (a for group in groups if group[0].claim.event == "embargo" for a in group):
        named[account.claim.doc].update(account.fill("object"))
        if scene.resolution(account) and account.dated and account.first == account.last:
            for side in scene.sides(account.fill("target")):
                by_act[side, str(account.first)].append(account)

    def part(left: Told, right: Told) -> Parting | None:
        both = left.key in named[right.account.claim.doc] or right.key in named[left.account.claim.doc]
        return None if both else Parting("translation_or_rank_error", "other_number_of_resolution")

    for _, found in sorted(by_act.items()):
        told = [Told(number, scene.entities.label(number), a) for a in found if (number := scene.resolution(a))]
        yield Comparison("instrument", tuple(told), part)


def compare_directions(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """A ban told as one on buying here and as one on giving there: other parties are bound."""
    by_target: dict[str, list[Told]] = defaultdict(list)
    for account in (a for group in groups if group[0].claim.event == "embargo" for a in group):
        told = scene.lexicon.directions(account.read_clause())
        for side in scene.sides(account.fill("target")) if len(told) == 1 else ():
            by_target[side].append(Told(told[0], told[0], account))
    for _, found in sorted(by_target.items()):
        yield Comparison("scope", tuple(found), part_always("scope_difference", "other_party_bound"))


def compare_counterparts(groups: Sequence[Group], scene: Scene) -> Iterator[Comparison]:
    """One visitor met different people of one side in one place in the same days, each told by other reports."""
    meetings = [g for g in groups if g[0].claim.event == "meeting"]
    docs = {group[0].id: {a.claim.doc for a in group} for group in meetings}
    met = {group[0].id: {e for a in group for e in a.fill("participants", "host", "visitor")} for group in meetings}
    index: dict[str, list[Group]] = defaultdict(list)
    for group in meetings:
        for person in met[group[0].id]:
            index[person].append(group)
    seen: set[tuple[str, str]] = set()
    for person, ours in sorted(index.items()):
        for n, left in enumerate(ours):
            for right in ours[n + 1 :]:
                pair = one, other = left[0].id, right[0].id
                if pair in seen or not docs[one].isdisjoint(docs[other]) or len(met[one] & met[other]) > 1:
                    continue
                if _parallel(left, right, met[one] - {person}, met[other] - {person}, scene):
                    seen.add(pair)
                    told = [Told(str(i), _name_meeters(a, scene), a) for i, g in enumerate((left, right)) for a in g]
                    yield Comparison("actor", tuple(told), part_always("scope_difference", "other_counterpart"))


def _parallel(left: Group, right: Group, met: Set[str], others: Set[str], scene: Scene) -> bool:
    """Whether two groups tell of meetings of the same days and place, with these and those of one side."""
    ours, theirs = [a for a in left if a.dated], [a for a in right if a.dated]
    if any(gap_days(a, b) for a in ours[:_SHOWN] for b in theirs[:_SHOWN]):
        return False
    pairs = [(a, b) for a in left[:_SHOWN] for b in right[:_SHOWN]]
    if not ours or not theirs:  # where one has no day, a town in common must do
        place = any(a.spots & b.spots for a, b in pairs)
    else:
        where = [scene.meets_place(a, b) for a, b in pairs]
        people = all(scene.kinds.get(e) == "person" for e in met | others)
        place = True in where or (False not in where and people and _fall_on_one_day(ours[0], theirs[0]))
    doubtful = any(_is_known_by_office(e, scene) for e in met | others) or any(
        _may_be_one(scene.entities.label(a), scene.entities.label(b), scene) for a in met for b in others
    )
    return place and not doubtful and bool(scene.sides(met) & scene.sides(others))


def _may_be_one(left: str, right: str, scene: Scene) -> bool:
    """Whether two names may be one person's: another spelling of a word, or less of the name."""
    return scene.reader.respells(left, right) or scene.reader.ends(left, right)


def _is_known_by_office(entity: str, scene: Scene) -> bool:
    """Whether nobody gives the name: whoever holds the office may be one whom others name."""
    label, found = scene.entities.label(entity), scene.entities.get(entity)
    return scene.reader.is_office(label) or bool(found and label in found.offices)


def _fall_on_one_day(left: Account, right: Account) -> bool:
    return left.first == left.last == right.first == right.last


def _name_meeters(account: Account, scene: Scene) -> str:
    return ", ".join(map(scene.entities.label, account.fill("participants", "host", "visitor")))


def compare_attribution(group: Group, named: frozenset[str], unnamed: frozenset[str]) -> Comparison:
    """Claims by claim id that name their origin against those that hide one which is probably the same."""
    told = [Told("named", "named origin", a) for a in group if a.id in named]
    told += [Told("unnamed", "unnamed origin", a) for a in group if a.id in unnamed]
    return Comparison("actor", tuple(told), part_always(PRECISION, "origin_named_by_one"))
