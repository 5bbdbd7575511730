"""One proposition: frames that tell of one event to a claim with roles and slots."""

from msgspec.structs import replace

from tawatur.claims.acts import Act
from tawatur.claims.asides import end_before_turn, find_aside, leave_out_asides
from tawatur.claims.completions import complete_roles
from tawatur.claims.extents import find_extent, reach_subject
from tawatur.claims.fillers import recall
from tawatur.claims.frames import Frame
from tawatur.claims.hits import Hit
from tawatur.claims.marks import COMMAS, LEADING_QUOTES
from tawatur.claims.moments import date_claim, date_deliveries, is_ahead
from tawatur.claims.negation import find_negation, is_denied
from tawatur.claims.parties import carry_sides
from tawatur.claims.rebuttals import describes_hearsay
from tawatur.claims.relatives import is_reduced, recall_ordered
from tawatur.claims.roles import add_nameless, fill_roles, find_objects
from tawatur.claims.scene import Roles, Scene, Setting, Slots, make_claim
from tawatur.claims.sides import SIDES
from tawatur.claims.slots import find_duration, find_modality, find_stage, list_items
from tawatur.claims.sums import find_price, find_same, find_value
from tawatur.claims.tolls import count_persons
from tawatur.claims.utterances import find_told_day
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Claim, Filler, Item, Link, LinkKind
from tawatur.core.mention import Mention
from tawatur.core.values import DateSpan

_HANDED_OVER = ("delivering", "delivered")  # stages of which the sides told in the clause before still hold
_LONG = ("part_of_month", "month", "season", "year", "decade")
_DONE = ("stated", "confirmed", "alleged")


def read_proposition(setting: Setting, frames: list[Frame], at: Stretch, before: Claim | None = None) -> list[Claim]:
    """The claim of frames that tell of one event, if its type's needs are met; `before` is the one of its kind that
    the same words of one mouth told last.
    """
    scene, hits = setting.scene, [frame.hit for frame in frames]
    event = hits[0].event
    act = setting.region.act
    if act is not None and _is_aside(setting.view, act, min(hits, key=lambda hit: hit.first)):
        setting = setting.told_by(None)
    extent = find_extent(setting.view, frames, at)
    bounds = setting.view.span(*extent) if extent is not None else None
    if extent is None or bounds is None:
        return []
    roles = _cast_roles(setting, frames, at, extent)
    leads = any(_leads(setting.view, hit, at) and not _is_bare_deed(setting.view, hit) for hit in hits)
    nameless = setting.view.lexicon.verb_first and not any(frame.roles for frame in frames)
    told_whole = any(_names_whole_deed(setting.view, hit) for hit in hits)
    if (not roles or nameless) and any(hit.trigger.alone for hit in hits):
        if not leads and not roles and event.event != "casualty" and not told_whole:
            return []
        from_deed = Stretch(hits[0].first, at.last)
        bounds = (setting.view.span(*(at if leads else from_deed)) if leads or told_whole else None) or bounds
    slots = _leave_place(setting.view, _fill_slots(setting, hits, at, bounds, roles))
    if not roles and not (leads or told_whole) and not slots.items:
        return []
    if before is not None and hits[0].trigger.stage in _HANDED_OVER and slots.items:
        slots = _go_on(slots, before)
    if not _suffices(scene, hits, slots) or _lacks_victim(setting.view, hits, slots):
        return []
    if event.event == "meeting" and len(roles.get("participants", ())) > 1:
        _remember(scene, roles["participants"], slots.when)
    claimed = act is None and any(hit.trigger.claims for hit in hits)
    told = let_claim(setting, roles) if claimed else setting
    told_of = event.event == "casualty" and hits[0].kind == "noun"  # "the raid left 12 people dead"
    whole = setting.view.span(*reach_subject(setting.view, extent, at, over=int(told_of))) or bounds
    bounds = _include_negation(setting.view, hits, at, Stretch(whole.first, bounds.last))
    slots = replace(slots, roles=add_nameless(setting, frames, slots.roles))
    return [make_claim(told, event.event, bounds, _tell_how(setting, hits, at, slots))]


def _include_negation(view: View, hits: list[Hit], at: Stretch, bounds: Stretch) -> Stretch:
    """The words of a claim from what takes it back on, without which they would prove the opposite: a negation, or the
    word that its trigger wants («إلغاء زيارة الوزير»).
    """
    places = [find_negation(view, at, hit) for hit in hits if is_denied(view, at, hit)]
    wanted = {word for hit in hits if hit.trigger.modality == "denied" for word in hit.trigger.with_words}
    places += [n for n in range(at.first, hits[0].first) if wanted & {view.written[n], view.tokens[n].form}][:1]
    starts = [view.begin(place) for place in places if place is not None]
    return bounds._replace(first=min([bounds.first, *starts]))


def let_claim(setting: Setting, roles: Roles) -> Setting:
    """The setting in the mouth of the one who claims the deed, if he is named beside it."""
    actor = next((f for f in roles.get("actor", ()) if f.span is not None and not f.inherited), None)
    if actor is None:
        return setting
    kind: LinkKind = "person" if actor.kind == "person" else "organisation"
    link = Link(kind, actor.name, actor.names, evidence=actor.span, entity=actor.entity)
    region, whole = setting.region, Stretch(setting.region.first, setting.region.last)
    act = Act(region.first, region.first, whole, (link,))
    return setting.told_by(act)


def _leave_place(view: View, slots: Slots) -> Slots:
    """What happened in months or years («قتل الآلاف منذ عام 1984») was not where the incident told before it was."""
    when, places = slots.when, slots.roles.get("place", ())
    long = when is not None and (when.precision in _LONG or (when.precision == "interval" and when.end is None))
    before = all(place.span is None or place.span.start < view.sentence.start for place in places)
    if not long or not before or not all(place.inherited for place in places):
        return slots
    return replace(slots, roles={role: held for role, held in slots.roles.items() if role != "place"})


def _go_on(slots: Slots, before: Claim) -> Slots:
    """A handover that names no side, with those of the one told before it, whose day is not its own."""
    roles = carry_sides(before, slots.roles)
    again = roles != slots.roles and slots.when == before.when
    return replace(slots, roles=roles, when=None if again else slots.when)


def _names_whole_deed(view: View, hit: Hit) -> bool:
    """Whether a noun of a deed says by itself by what or whom it was done («انفجار سيارة مفخخة»), or a verb that takes
    it up right behind does («هجوم نفذه انتحاري»).
    """
    if hit.kind != "noun" or not (hit.trigger.alone and hit.trigger.names_deed and view.lexicon.verb_first):
        return False
    if hit.last - hit.first > 1:
        return True
    behind = view.tokens[hit.last] if hit.last < view.sentence.last else None
    keys = view.lexicon.light.get(behind.form, ()) if behind is not None and behind.after else ()
    return any(event == hit.event.event for event, _ in keys)


def _is_bare_deed(view: View, hit: Hit) -> bool:
    """Whether a noun of a deed only takes up one that is told of elsewhere: «الهجوم», carried by no verb."""
    return hit.kind == "noun" and hit.trigger.names_deed and hit.light < 0 and not _names_whole_deed(view, hit)


def _leads(view: View, hit: Hit, at: Stretch) -> bool:
    """Whether the trigger is what its clause says, no other verb before it."""
    first = hit.light if hit.light >= at.first and view.lexicon.verb_first else hit.first
    return all(view.tokens[n].form in view.lexicon.auxiliaries for n in view.find_verbs(at.first, first))


def _remember(scene: Scene, participants: tuple[Filler, ...], when: DateSpan | None) -> None:
    """The last meeting: told once more without its time, it is still the same."""
    same = [f.entity for f in participants] == [f.entity for f in scene.pair]
    scene.pair, scene.met = participants, when or (scene.met if same else None)


def _is_aside(view: View, act: Act, hit: Hit) -> bool:
    """Whether the trigger stands in a relative clause inside reported, unquoted words: that is the outlet's aside."""
    if hit.kind == "verb" and is_reduced(view, hit.first) and act.content.first < hit.first and act.modality:
        return True  # what tells which one is meant is not what is denied
    between = [view.tokens[n] for n in range(act.last - 1, hit.first)]
    quoted = any(token.kind == "mark" and token.form in LEADING_QUOTES for token in between)
    if quoted or act.content.first < act.first or act.verb < 0:
        return False
    return any(_opens_aside(view, n) and not _is_over(view, n, hit.first) for n in range(act.content.first, hit.first))


def _is_over(view: View, relative: int, number: int) -> bool:
    """Whether a relative clause has ended: a second verb, not joined to its own, tells on («الهجوم الذي استهدف الفندق
    أسفر عن»); where the subject goes first, behind the comma that ends what one set off: "Chad, which has troops there,
    shelled the port".
    """
    if not view.lexicon.verb_first:
        set_off = view.tokens[relative - 1].form in COMMAS
        ends = (n for n in view.marks if relative < n < number and view.tokens[n].form in COMMAS)
        return set_off and any(view.find_verbs(relative, n) for n in ends)
    verbs = [n for n in view.verbs if relative < n <= number]
    own = verbs[0] if verbs else number
    later = [n for n in verbs[1:] if not view.conjoined(n) and not _is_subordinate(view, own, n)]
    return bool(later)


def _is_subordinate(view: View, first: int, number: int) -> bool:
    """Whether a word between two verbs opens a clause for the later one."""
    opens = view.lexicon.opens_relative
    return any(view.opens_words(n) or view.tokens[n].form in opens for n in range(first + 1, number))


def _opens_aside(view: View, number: int) -> bool:
    """Whether a relative clause begins that only adds: where the subject goes first, behind a comma; what others have
    told is said in one («نفى الوزير الأنباء التي تحدثت عن بيع زوارق»).
    """
    relative = view.tokens[number].form in view.lexicon.relatives and not describes_hearsay(view, number)
    return relative and (view.lexicon.verb_first or view.tokens[number - 1].form in COMMAS)


def _cast_roles(setting: Setting, frames: list[Frame], at: Stretch, extent: Stretch) -> Roles:
    """The roles of the claim; none for an incident of which the words name nobody and nothing."""
    hit = frames[0].hit
    roles = fill_roles(setting, frames, at)
    beside = find_aside(setting.view, hit.first) >= 0  # of another deal than the one its sentence goes on about
    complete = {"supplier", "recipient"} <= set(roles)
    objects = () if beside else find_objects(setting, hit.event, extent, complete=complete)
    if objects:
        roles["object"] = objects
        if hit.event.event == "agreement":
            _share_parties(setting.scene, roles)
    recalled = all(f.inherited for held in roles.values() for f in held)
    owned = any(frame.taken or frame.hit.trigger.claims for frame in frames)
    nobody = recalled and not owned and not _tells_alone(setting.view, frames, at)
    if hit.event.event == "conflict_event" and nobody:
        return {}
    return complete_roles(setting, hit, at, roles)


def _tells_alone(view: View, frames: list[Frame], at: Stretch) -> bool:
    """Whether a trigger that tells without names is what its clause says: «وقع انفجار ضخم», «أعلنت مسؤوليتها عن»."""
    hits = [frame.hit for frame in frames if frame.hit.trigger.alone and view.lexicon.verb_first]
    if any(_names_whole_deed(view, hit) for hit in hits):
        return True
    told = (hit for hit in hits if hit.kind == "verb" or hit.light >= 0 or hit.last - hit.first > 1)
    return any(_leads(view, hit, at) for hit in told)


def _share_parties(scene: Scene, roles: Roles) -> None:
    """Whose agreement it is, told once, is known where it is told again."""
    agreement = roles["object"][0].entity
    if "party" in roles:
        scene.parties.setdefault(agreement, tuple(map(recall, roles["party"])))
    elif agreement in scene.parties:
        roles["party"] = scene.parties[agreement]


def _fill_slots(setting: Setting, hits: list[Hit], at: Stretch, bounds: Stretch, roles: Roles) -> Slots:
    """What the words between two offsets say beside the roles."""
    scene, view, act = setting.scene, setting.view, setting.region.act
    event = hits[0].event.event
    inside = leave_out_asides(view, view.within(bounds), hit=min(hit.first for hit in hits))
    confirmed = act is not None and _confirms(view, at, act)
    transfer = event == "arms_transfer"
    when = date_deliveries(setting, at, bounds, hits) if transfer else date_claim(setting, at, bounds, hits[0])
    ahead = is_ahead(setting, hits[0], when)
    value = find_price(view, inside) if transfer else find_value(inside) if event == "agreement" else None
    return Slots(
        roles=roles,
        items=_find_items(setting, inside, hits, confirmed=confirmed) or _tell_service(scene, hits, roles),
        value=value,
        also=find_same(view, value),
        when=when,
        duration=find_duration(scene.times, end_before_turn(view, hits[-1].last, bounds)) if transfer else None,
        modality="confirmed" if confirmed else "planned" if ahead else "stated",
        trigger="mutual" if hits[0].trigger.mutual else view.tokens[hits[0].first].form,
    )


def _tell_how(setting: Setting, hits: list[Hit], at: Stretch, slots: Slots) -> Slots:
    """The slots with how firmly it is told, and a transfer's stage; what is ahead is planned if no words say else; news
    without a day of its own has that of its telling.
    """
    view, act = setting.view, setting.region.act
    modality = slots.modality if slots.modality == "confirmed" else find_modality(view, hits, at, act)
    heard = min(act.first, at.first) if act is not None else at.first
    event = hits[0].event.event
    transfer, modality = event == "arms_transfer", slots.modality if modality == "stated" else modality
    when = slots.when or (find_told_day(setting, event) if modality in _DONE else None)
    return replace(
        slots,
        modality=modality,
        when=when,
        stage=(find_stage(view, hits, heard, at.last, planned=modality == "planned") or "unknown")
        if transfer
        else None,
    )


def _suffices(scene: Scene, hits: list[Hit], slots: Slots) -> bool:
    """Whether the claim fills what its type needs, or adds to the deal the text speaks of."""
    event = hits[0].event
    if event.event == "conflict_event" and not slots.roles.keys() - {"actor"}:
        return any(hit.trigger.alone for hit in hits)
    if event.event == "casualty" and not slots.roles and not slots.items:
        return any(hit.trigger.alone and (hit.kind == "verb" or hit.trigger.modality) for hit in hits)
    if event.event == "office" and "holder" in slots.roles and any(hit.trigger.alone for hit in hits):
        return True
    if event.event == "arms_transfer" and slots.items and any(hit.trigger.alone for hit in hits):
        return True  # a cargo of arms, whoever sends it
    bare = all(hit.kind == "noun" and hit.light < 0 for hit in hits)
    recalled = bare and slots.when is None and _is_only_recalled(slots.roles)
    if event.event in SIDES and ((recalled and event.event == "meeting") or _lacks_partner(hits, slots)):
        return False
    if scene.deal is not None and any(hit.trigger.adds for hit in hits):
        return True
    if slots.items and any(hit.trigger.stage == "seized" for hit in hits):
        return True  # whose it was and for whom, other sentences may say
    filled = {*slots.roles}
    filled |= {"items", "persons"} if slots.items else set()
    for name, slot in (("value", slots.value), ("when", slots.when), ("duration", slots.duration)):
        filled |= {name} if slot is not None else set()
    return any(filled.issuperset(need) for need in event.needs)


def _lacks_partner(hits: list[Hit], slots: Slots) -> bool:
    """Whether the words tell of the event only of two who did it together, and only one is told."""
    return all(hit.trigger.together for hit in hits) and max(map(len, slots.roles.values()), default=0) <= 1


def _lacks_victim(view: View, hits: list[Hit], slots: Slots) -> bool:
    """Whether an active verb of killing or wounding has nobody behind it whom it tells of: it is then a noun, "the
    number of dead and wounded yet".
    """
    hit = hits[0]
    if hit.event.event != "casualty" or hit.kind != "verb" or view.lexicon.verb_first or slots.items:
        return False
    if view.is_passive(hit.first) or "object" not in hit.trigger.frame or "target" in slots.roles:
        return False
    behind = view.tokens[hit.last] if hit.last < view.sentence.last else None
    ends = behind is None or behind.kind == "mark" or behind.form in view.lexicon.auxiliaries
    return ends or view.tokens[hit.first - 1].form in view.lexicon.and_or


def _is_only_recalled(roles: Roles) -> bool:
    """Whether all who take part were read elsewhere: «الاجتماع» alone tells of no further meeting."""
    return all(filler.inherited for held in roles.values() for filler in held)


def _find_items(setting: Setting, inside: list[Mention], hits: list[Hit], *, confirmed: bool) -> tuple[Item, ...]:
    """Counted persons of a casualty; arms of a transfer, or those of the list it speaks of."""
    scene = setting.scene
    if hits[0].event.event == "casualty":
        return count_persons(setting.view, inside, hits)
    if hits[0].event.event != "arms_transfer":
        return ()
    verbs = [hit.first for hit in hits if hit.kind == "verb"]
    ordered = [m for verb in verbs if (m := recall_ordered(setting.view, verb)) is not None]
    inside = [*ordered, *(m for m in inside if all(m.id != held.id for held in ordered))]
    items = list_items(inside, scene.packs, view=setting.view, systems=scene.systems)
    if not items and any(hit.trigger.lists for hit in hits):
        return tuple(replace(i, span=None, quantity=i.quantity if confirmed else None) for i in scene.listed)
    scene.listed = tuple(item for item in items if item.ref.startswith("item/")) or scene.listed
    return items


def _tell_service(scene: Scene, hits: list[Hit], roles: Roles) -> tuple[Item, ...]:
    """The service that a deed between two sides is by itself: "Sweden trained 300 soldiers of the Estonian army"."""
    named = next((hit.trigger.service for hit in hits if hit.trigger.service), "")
    if not named or not {"supplier", "recipient"} <= roles.keys():
        return ()
    entry = scene.packs.items.entries[named]
    names = tuple(name for listed in entry.names.values() for name in listed[:1])
    return (Item(entry.designation, names, entry.category, ref=entry.key),)


def _confirms(view: View, at: Stretch, act: Act) -> bool:
    """«أكد صحة القائمة»: somebody confirms another's claim; «عارية عن الصحة» confirms nothing."""
    if act.modality != "":
        return False
    correctness = view.lexicon.correctness
    told = (n for n in view.find_places(correctness) if n in range(*at) and view.covered(n) is None)
    affirmed = any(view.tokens[n].form in correctness for n in told)
    stances = view.find_phrases(view.lexicon.stances) if affirmed else {}
    return affirmed and not any(n in range(*at) and tone == "denied" for n, (_, tone) in stances.items())
