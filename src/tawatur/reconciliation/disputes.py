"""The slots of one finding compared: value, quantity, date, moment, place, people, certainty, stage."""

from collections.abc import Iterator, Sequence

from tawatur.core.case import Slot
from tawatur.packs.rules import ContradictionRules
from tawatur.reconciliation.accounts import Account, days_apart
from tawatur.reconciliation.bearings import compare_bearings
from tawatur.reconciliation.circumstances import compare_hours, compare_means, compare_people, compare_places
from tawatur.reconciliation.figures import compare_quantities, compare_values
from tawatur.reconciliation.likeness import share_words
from tawatur.reconciliation.newsrooms import compare_views
from tawatur.reconciliation.scene import Scene
from tawatur.reconciliation.slots import (
    PRECISION,
    Comparison,
    Parting,
    Told,
    close_span,
    compare_dates,
    part_always,
    tell_dates,
)
from tawatur.reconciliation.voices import Voices

_DATED = ("arms_transfer", "agreement", "visit", "meeting", "embargo", "conflict_event", "casualty")
_PLACED = ("visit", "meeting", "agreement")  # a blow in a town and in its country is one, told more or less closely
_STRUCK = ("conflict_event", "casualty")
_MOMENTS = ("agreement", "meeting", "visit")
_ANNOUNCED = ("agreement",)
_FIRM = ("stated", "confirmed")
_STEPS = ("in_principle", "reached", "signed")
_BINDING = ("agreement", "embargo")  # of an attack and its victims each report doubts another part
_PLANNED = ("visit", "meeting")  # announced, and then held: the course of things, no account that parts
_STATES = ("embargo",)  # it lasts; what it may yet do says nothing against its being there
_OPENING = 3  # words; a claim that hangs on another event says so at once («عقب الاجتماع وقع ...»)
_PEOPLE: dict[str, tuple[tuple[Slot, tuple[str, ...]], ...]] = {
    "visit": (("actor", ("visitor", "participants")),),
    "meeting": (("actor", ("participants", "host", "visitor")),),
    "agreement": (("actor", ("party", "participants")),),
    "conflict_event": (("actor", ("actor",)),),
    "embargo": (("actor", ("imposer",)),),
}


def compare_slots(group: Sequence[Account], scene: Scene, voices: Voices) -> Iterator[Comparison]:
    """All comparisons that make sense for a finding of this kind of event."""
    event = group[0].claim.event
    rules = scene.rules.contradictions
    yield compare_values(group, scene)
    yield from compare_quantities(group, scene)
    if event in _DATED:
        yield compare_when(group, rules)
        yield compare_day_words(group, scene)
        yield compare_hours(group, scene)
    if event in _MOMENTS:
        yield compare_moments(group, scene)
    if event in _STRUCK or event in _PLACED:
        yield compare_bearings(group, scene) if event in _STRUCK else compare_places(group, scene)
    for slot, roles in _PEOPLE.get(event, ()):
        yield compare_people(group, slot, roles, scene, voices)
    if event not in ("office", "relation", "statement", "arms_transfer"):
        yield compare_certainty(group, scene)
    if event == "agreement":
        yield compare_steps(group, scene)
    if event == "conflict_event":
        yield compare_means(group, scene)
    if event != "office":
        yield compare_views(group)
    if event == "statement":
        yield compare_superlatives(group, scene)


def compare_when(group: Sequence[Account], rules: ContradictionRules) -> Comparison:
    """Dates of one thing."""

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = left.account.claim.when, right.account.claim.when
        if ours is None or theirs is None or (group[0].claim.event in _ANNOUNCED and _fresh(left) and _fresh(right)):
            return None
        if group[0].claim.event in rules.dated_acts:
            ours, theirs = close_span(ours), close_span(theirs)
        found = compare_dates(ours, theirs, rules)
        return None if found and found.kind == PRECISION and (_unsure(left) or _unsure(right)) else found

    return Comparison("date", tell_dates(group), part)


def compare_day_words(group: Sequence[Account], scene: Scene) -> Comparison:
    """«أمس» here and «أول من أمس» there, in reports without a day: counted from two days they may be one day."""
    told = []
    for account in group:
        when = account.claim.when
        if when is not None and not when.resolved:
            offset = scene.lexicon.day_offset(when.surface)
            if offset is not None:
                told.append(Told(f"{offset:g}", when.surface, account))
    return Comparison("date", tuple(told), part_always(PRECISION, "days_of_two_reports"))


def _unsure(told: Told) -> bool:
    """Whether the date is counted from a day of publication that is itself known only within bounds."""
    when, published = told.account.claim.when, told.account.document.published
    return when is not None and when.anchor == "published" and published.day is None


def _fresh(told: Told) -> bool:
    """Whether the date is the day of the report or the day before: news of a step, not the date of the whole."""
    day, when = told.account.document.published.day, told.account.claim.when
    return (
        day is not None
        and when is not None
        and when.start == when.end
        and when.start is not None
        and (0 <= (day - when.start).days <= 1)
    )


def compare_moments(group: Sequence[Account], scene: Scene) -> Comparison:
    """Before, during or after another event, where claims hang on one."""
    told = []
    for account in group:
        when = account.claim.when
        opening = " ".join(account.text.split()[:_OPENING])
        surface = when.surface if when is not None and when.anchor == "other_event" else ""
        behind = "" if surface else scene.lexicon.moment_of_occasion(account.read_clause())
        moment = scene.lexicon.moment(opening) or scene.lexicon.moment(surface or behind)
        if moment:
            told.append(Told(moment, surface or behind or opening, account))
    return Comparison(
        "date", tuple(told), lambda a, b: Parting("incompatible", "other_moment", f"{a.words} / {b.words}")
    )


def compare_certainty(group: Sequence[Account], scene: Scene) -> Comparison:
    """Denied against told; planned or possible against done, unless the later report has it done.

    What the voice that denies tells besides in the same report is not what it denies; that nothing else happened («لم
    يستهدف أي مقر آخر») denies nothing that is told.
    """
    denying = {_name_voice(a) for a in group if a.claim.modality == "denied"}
    told = tuple(
        Told(a.claim.modality, a.claim.modality, a)
        for a in group
        if (a.claim.modality == "denied" and not scene.lexicon.denies_other(a.text))
        or (a.claim.modality != "denied" and (len(a.claim.chain) == 1 or _name_voice(a) not in denying))
    )

    def part(left: Told, right: Told) -> Parting | None:
        pair = {left.key, right.key}
        if "denied" in pair and group[0].claim.event == "casualty" and not _of_like_words(left, right, scene):
            return None  # that none of these was hurt denies no other victims
        if "denied" in pair:
            return part_denial(left, right, group, scene) if pair & {*_FIRM, "planned"} else None
        if not pair & set(_FIRM) or pair <= set(_FIRM) or group[0].claim.event in _STATES:
            return None
        soft, firm = (left, right) if right.key in _FIRM else (right, left)
        if soft.key in ("unverified", "alleged"):
            return Parting("scope_difference", "certainty_differs") if group[0].claim.event in _BINDING else None
        found = part_plan(soft.account, firm.account, scene)
        return None if found and found.code == "came_about_later" and group[0].claim.event in _PLANNED else found

    return Comparison("modality", told, part)


def _of_like_words(left: Told, right: Told, scene: Scene) -> bool:
    return share_words(left.account, right.account, scene) >= scene.rules.events.same_words


def _name_voice(account: Account) -> tuple[str, str, str]:
    origin = account.claim.chain[-1]
    return account.claim.doc, origin.kind, origin.name or origin.description


def part_plan(soft: Account, firm: Account, scene: Scene) -> Parting | None:
    """What one account has as planned and the other as done: it came about, or one report has its stage wrong.

    Where the days of the reports do not say which came first it may have come about.
    """
    if soft.claim.doc == firm.claim.doc and firm.claim.block == "headline":
        return Parting("incompatible", "headline_drops_hedge")
    if _is_later(firm, soft):
        return Parting("later_correction", "came_about_later")
    apart = days_apart(soft.document, firm.document)
    near = apart is not None and apart <= scene.rules.events.fresh_days  # what is to come later is the next step
    return Parting("incompatible", "done_or_to_come") if _is_later(soft, firm) and near else None


def part_denial(left: Told, right: Told, group: Sequence[Account], scene: Scene) -> Parting:
    """A denial of what the same voice told earlier takes it back; any other is a conflict."""
    denial = left if left.key == "denied" else right
    others = [a for a in group if a.claim.modality in (*_FIRM, "planned")]
    own = all(_is_of_one_voice(denial.account, a, scene) and _is_later(denial.account, a) for a in others)
    return Parting("later_correction", "withdrawn_later") if own else Parting("incompatible", "denied_and_told")


def _is_of_one_voice(left: Account, right: Account, scene: Scene) -> bool:
    if min(len(left.claim.chain), len(right.claim.chain)) == 1:
        return left.claim.chain[-1] == right.claim.chain[-1]
    voices = {scene.voices.of(scene.entities.of_link(a.claim.doc, a.claim.origin)) for a in (left, right)}
    return len(voices) == 1


def _is_later(account: Account, other: Account) -> bool:
    before, after = other.document.published.end, account.document.published.start
    return before is not None and after is not None and before < after


def compare_steps(group: Sequence[Account], scene: Scene) -> Comparison:
    """How far an agreement had come: in principle, reached, signed. What was done later goes beyond what was told."""
    told = []
    for account in group:
        if account.claim.modality in _FIRM and account.claim.block != "headline":
            step = scene.lexicon.step(account.text)
            told.append(Told(step, step, account))

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = sorted((left, right), key=lambda t: _STEPS.index(t.key))
        if _is_later(theirs.account, ours.account):
            return Parting("later_correction", "went_further_later")
        return Parting(PRECISION, "steps_of_one_agreement")

    return Comparison("stage", tuple(told), part)


def _find_superlative_behind(account: Account, scene: Scene) -> str:
    """What degree the sentence behind that of a deal gives to it: «وتعد الصفقة الأكبر في تاريخ الجيش»."""
    behind = account.read_next() if account.claim.event == "arms_transfer" else ""
    return scene.lexicon.superlative_phrase(behind) if scene.lexicon.names_deal(behind) else ""


def compare_superlatives(group: Sequence[Account], scene: Scene) -> Comparison:
    """Degrees above all others, each with its own extent: the largest of its kind, the largest of a country."""
    told = []
    for account in group:
        phrase = scene.lexicon.superlative_phrase(account.text) or _find_superlative_behind(account, scene)
        if phrase:
            told.append(Told(" ".join(sorted(scene.lexicon.words(phrase))), phrase, account))

    def part(left: Told, right: Told) -> Parting | None:
        ours, theirs = set(left.key.split()), set(right.key.split())
        if ours <= theirs or theirs <= ours or scene.roots.shared(left.account, right.account):
            return None
        return Parting("scope_difference", "superlative_of_another_extent")

    return Comparison("superlative", tuple(told), part)
