"""Events of one region: triggers to frames, frames that tell of one event to one claim."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from tawatur.claims.acts import Act
from tawatur.claims.appointments import read_appointed
from tawatur.claims.asides import find_aside, find_terms, find_turn
from tawatur.claims.clauses import cut_clauses
from tawatur.claims.deals import ARMS_DEAL
from tawatur.claims.deeds import find_next_deed
from tawatur.claims.denials import TAKEN_UP, read_denial
from tawatur.claims.frames import Frame, fill_frame
from tawatur.claims.hits import Hit, find_hits
from tawatur.claims.negation import is_of_any, part_hits
from tawatur.claims.parties import share_sides
from tawatur.claims.partners import part_partners
from tawatur.claims.propositions import read_proposition
from tawatur.claims.relatives import find_described, find_relative
from tawatur.claims.scene import Setting, find_spokesperson, follow, move_focus
from tawatur.claims.slots import find_modality
from tawatur.claims.statements import read_claimed, read_statements
from tawatur.claims.tolls import count_persons
from tawatur.claims.view import Stretch, View
from tawatur.core.claim import Claim

_SPANNED = {"arms_transfer", "casualty"}  # told over several clauses of one mouth
_MERGED = {"embargo", "agreement", "meeting", "conflict_event", "visit"}  # told by several words of one clause
_WEIGHTY = ("arms_transfer", "agreement")  # that it is not told or not so is worth telling
_SINGLE = ("visitor", "imposer", "target", "actor")  # one event has one of these


class Told(Struct, frozen=True):
    """A frame and the clause that tells it."""

    frame: Frame
    at: Stretch


def read_region(setting: Setting) -> list[Claim]:
    """The claims of one region, in text order."""
    scene, view, act = setting.scene, setting.view, setting.region.act
    if act is not None and act.refusal:
        return read_statements(setting, Stretch(setting.region.first, setting.region.last), [], [])
    denial = read_denial(setting)
    if denial is not None:
        return [denial]
    spanned: list[Told] = []
    claims: list[Claim] = []
    quiet: list[Stretch] = []
    for at in cut_clauses(view, setting.region.first, setting.region.last):
        hits = [hit for hit in find_hits(view, at, scene.packs.events) if not is_of_any(view, at, hit, act)]
        told, denied = part_hits(view, hits, at)
        groups = _choose(view, told, at, act)
        follow(scene, view, at)
        each = [frame for group in groups for frame in group if _event(group) in _SPANNED]
        running = [Told(frame, _within_terms(view, at, frame.hit)) for frame in each]
        made: list[Claim] = []
        for group in groups:
            if _event(group) not in _SPANNED and _event(group) != "statement":
                deeds = read_proposition(setting, group, at)
                made += [*deeds, *read_appointed(setting, group, at, deeds)]
                claims += read_claimed(setting, group, deeds)
        claims += made
        if not running:
            weak = [frame.hit.trigger for group in groups for frame in group if frame.hit.trigger.weak]
            silent = any(hit.event.event in _WEIGHTY for hit in denied)
            if view.lexicon.verb_first or made or weak or silent or act is None:
                claims += read_statements(setting, at, weak, made, silent=silent)
            else:
                quiet.append(at)
        spanned += running
        move_focus(scene, view, at)
    read = _read_spanned(setting, spanned)
    if act is not None:
        quiet += _list_untold(view, [told.at for told in spanned], [*claims, *read])
    for at in _join_clauses(sorted(set(quiet))):
        claims += read_statements(setting, at, [], claims)
    claims += [_leave_payment(claim, claims) for claim in read]
    claims.sort(key=lambda claim: claim.evidence[0])
    scene.speaker = find_spokesperson(scene, setting.region) or scene.speaker
    scene.told = next((claim for claim in reversed(claims) if claim.event in TAKEN_UP), scene.told)
    return claims


def _list_untold(view: View, clauses: list[Stretch], claims: Sequence[Claim]) -> list[Stretch]:
    """The clauses of which a transfer or casualty was looked for and none was told: what they say is a statement."""
    held = [(at, view.span(*at)) for at in clauses]
    told = [claim.evidence[0] for claim in claims]
    apart = (at for at, own in held if own and all(t.end <= own.first or own.last <= t.start for t in told))
    return list(apart)


def _join_clauses(clauses: list[Stretch]) -> list[Stretch]:
    """Clauses that follow one another as one; a run without a verb says nothing by itself."""
    joined: list[Stretch] = []
    for at in clauses:
        if joined and joined[-1].last == at.first:
            joined[-1] = Stretch(joined[-1].first, at.last)
        else:
            joined.append(at)
    return joined


def _leave_payment(claim: Claim, told: Sequence[Claim]) -> Claim:
    """A deal without the sum that is paid for its end: what an agreement of the same words gives is not its price."""
    paid = (one for one in told if one.event == "agreement" and one.value is not None and one.value == claim.value)
    extent = claim.evidence[0]
    mixed = any(one.evidence[0].start < extent.end and extent.start < one.evidence[0].end for one in paid)
    return replace(claim, value=None, also=()) if mixed else claim


def _event(group: Sequence[Frame]) -> str:
    return group[0].hit.event.event


def _choose(view: View, hits: list[Hit], at: Stretch, act: Act | None) -> list[list[Frame]]:
    """Frames of a clause, those that tell of one event together; of frames that compete, the fuller one."""
    if not hits:
        return []
    each = (fill_frame(view, hit, _within_terms(view, at, hit), act) for hit in hits)
    frames = [frame for frame in each if _tells_sides(frame)]
    kept: list[list[Frame]] = []
    for frame in sorted(frames, key=lambda f: (-len(f.roles), f.hit.first)):
        event = frame.hit.event.event
        alike = (k for k in kept if _event(k) == event and k[0].hit.trigger.apart == frame.hit.trigger.apart)
        rival = next((k for k in alike if any(_overlap(f, frame) for f in k)), None)
        if rival is None or event in _SPANNED:
            kept.append([frame])
        elif event in _MERGED and _agree(rival, frame):
            rival.append(frame)
    if any(_event(k) == "arms_transfer" and not _only_adds(k) for k in kept):
        kept = [k for k in kept if _event(k) != "agreement" or any(f.hit.trigger.settles for f in k)]
    if any(_event(k) == "embargo" for k in kept):
        kept = [k for k in kept if _event(k) != "arms_transfer" or k[0].hit.kind != "noun" or _seizes(k)]
    return sorted(kept, key=lambda k: min(f.first for f in k))


def _within_terms(view: View, at: Stretch, hit: Hit) -> Stretch:
    """Of the clause of a transfer the words of the paper by which it came, for a trigger that stands among these."""
    terms = find_terms(view, at.first, hit.first) if hit.event.event == "arms_transfer" else None
    return at if terms is None else Stretch(terms, at.last)


def _seizes(group: Sequence[Frame]) -> bool:
    """Whether arms are seized, which a ban told beside it does not undo: «مصادرة أسلحة في خرق لقرار حظر السلاح»."""
    return any(frame.hit.trigger.stage == "seized" for frame in group)


def _tells_sides(frame: Frame) -> bool:
    """Whether a deed that is a service has a giver and a taker: pilots who trained tell of no transfer."""
    return not frame.hit.trigger.service or {"supplier", "recipient"} <= frame.roles.keys()


def _only_adds(group: Sequence[Frame]) -> bool:
    """Whether the frames only tell what a deal holds, and of a paper that may be none: «مذكرة تشمل تدريب الضباط»."""
    deals = (a.mention for f in group for args in f.roles.values() for a in args if a.mention.kind == "instrument")
    return all(f.hit.trigger.adds for f in group) and not any(m.ref.startswith(ARMS_DEAL) for m in deals)


def _overlap(left: Frame, right: Frame) -> bool:
    return left.first < right.last and right.first < left.last


def _agree(held: list[Frame], frame: Frame) -> bool:
    """Whether no role that one event has once is filled by different things."""
    return not any(_differ(held, frame, role) for role in _SINGLE)


def _differ(held: list[Frame], frame: Frame, role: str) -> bool:
    """Whether both fill the role, and with different things."""
    before = {a.mention.entity for f in held for a in f.roles.get(role, ())}
    new = {a.mention.entity for a in frame.roles.get(role, ())}
    return bool(before and new) and not before & new


def _read_spanned(setting: Setting, spanned: list[Told]) -> list[Claim]:
    """Transfers and casualties run over the clauses of a region until a slot contradicts what went before."""
    claims: list[Claim] = []
    for event in sorted({told.frame.hit.event.event for told in spanned}):
        read: list[Claim] = []
        before: Told | None = None
        for group in _group_each(setting, [told for told in spanned if told.frame.hit.event.event == event]):
            made = read_proposition(setting, [one.frame for one in group], _cover(group), read[-1] if read else None)
            if read and made and (_describes(setting.view, group[0]) or _turns(setting.view, before, group[0])):
                read[-1], made[0] = share_sides(read[-1], made[0])
            read += part_partners(setting, made)
            before = group[-1]
        claims += read
    return claims


def _group_each(setting: Setting, spanned: list[Told]) -> list[list[Told]]:
    """The frames of one type of event, those together that tell of one; what an aside tells is apart."""
    asides = [find_aside(setting.view, told.frame.hit.first) for told in spanned]
    parted = ([one for one, at in zip(spanned, asides, strict=True) if at == aside] for aside in sorted(set(asides)))
    return [group for told in parted for group in _group(setting, told)]


def _group(setting: Setting, spanned: list[Told]) -> list[list[Told]]:
    """The frames of one type of event, those together that tell of one."""
    groups: list[list[Told]] = []
    for told in spanned:
        group = groups.pop() if groups else []
        apart = group and find_next_deed(setting.view, [one.frame for one in group if one.at == told.at], told.frame)
        before, new = _part_deeds(group, told, apart) if apart else _part_order(setting.view, group, told)
        groups += [before, [new]] if before and (apart or _parts(setting, before, new)) else [[*before, new]]
    return groups


def _part_deeds(group: list[Told], told: Told, place: int) -> tuple[list[Told], Told]:
    """The clause of two deeds cut between them, each with those alone who stand in its part."""
    before, new = _cut(group, told, place)
    return [_keep_own(one) for one in before], _keep_own(new)


def _keep_own(told: Told) -> Told:
    held = {
        role: tuple(a for a in args if told.at.first <= a.first < told.at.last)
        for role, args in told.frame.roles.items()
    }
    return Told(told.frame.cast({role: args for role, args in held.items() if args}), told.at)


def _cut(group: list[Told], told: Told, place: int) -> tuple[list[Told], Told]:
    """The clauses of a group up to a token, and the one told next from there on."""
    earlier = [Told(t.frame, Stretch(t.at.first, min(t.at.last, place))) for t in group]
    return earlier, Told(told.frame, Stretch(max(place, told.at.first), told.at.last))


def _describes(view: View, told: Told) -> bool:
    """Whether the clause is a relative one on arms told of before: «خمس من 30 دبابة طلبتها»."""
    hit = told.frame.hit
    return hit.event.event == "arms_transfer" and hit.kind == "verb" and find_described(view, hit.first) is not None


def _turns(view: View, before: Told | None, told: Told) -> bool:
    """Whether the words turn, between two tellings of transfers, to what had gone before: one deal and its delivery."""
    deal = before is not None and told.frame.hit.event.event == "arms_transfer"
    return deal and before is not None and find_turn(view, before.frame.hit.first, told.frame.hit.first) is not None


def _part_order(view: View, group: list[Told], told: Told) -> tuple[list[Told], Told]:
    """The clause of a delivery cut where it goes on to tell, of the arms, of the order they are a part of, or of what
    went before it («تسلمت مصر دبابتين بعد شهر من عقد تورد السويد بموجبه 12 دبابة»).
    """
    hits = [one.frame.hit.first for one in group]
    turn = find_turn(view, min(hits), told.frame.hit.first) if hits and told.at.last == group[-1].at.last else None
    if turn is not None and max(hits) < turn:
        return _cut(group, told, turn)
    first = find_relative(view, told.frame.hit.first)
    before, new = _cut(group, told, first)
    if not _describes(view, told) or any(t.at.first >= t.at.last or t.frame.hit.last > first for t in before):
        return group, told
    return before, new


def _parts(setting: Setting, group: list[Told], told: Told) -> bool:
    """Whether the next frame tells of another transfer: another party or modality, or a delivery beside an order."""
    if told.at == group[-1].at:
        return False
    frames = [one.frame for one in group]
    if told.frame.hit.event.event == "casualty" and _counts_anew(setting.view, group, told):
        return True
    stages = {frame.hit.trigger.stage for frame in frames if frame.hit.trigger.stage}
    stage = told.frame.hit.trigger.stage
    if stage and stages and "delivered" in {stage, *stages} and stage not in stages:
        return True
    if any(_differ(frames, told.frame, role) for role in ("supplier", "recipient", "participants")):
        return True
    view, act = setting.view, setting.region.act
    before = find_modality(view, [frame.hit for frame in frames], _cover(group), act)
    return before != find_modality(view, [told.frame.hit], told.at, act)


def _counts_anew(view: View, group: list[Told], told: Told) -> bool:
    """Whether a clause counts dead, or wounded, whom the clauses before it count too: it is another toll («قتل ضابط في
    نابل، فيما قتل ثلاثة عمال في طبرق»).
    """
    if not view.lexicon.verb_first:
        return _falls_anew(view, [one.frame for one in group], told)
    if bool(told.frame.hit.trigger.spares) != bool(group[-1].frame.hit.trigger.spares):
        return True  # «قضت على المهاجم، ولم تقع إصابات»
    at, before = told.at, _cover([one for one in group if one.at != told.at])
    own = _count_fates(view, [told.frame.hit], at)
    return bool(own & _count_fates(view, [one.frame.hit for one in group], before))


def _count_fates(view: View, hits: list[Hit], at: Stretch) -> set[str]:
    """What became of those whom the words of a token range count."""
    bounds = view.span(*at)
    return {i.designation for i in count_persons(view, view.within(bounds), hits)} if bounds is not None else set()


def _falls_anew(view: View, frames: list[Frame], told: Told) -> bool:
    """Whether a clause joined by a word of its own tells of other dead: "a bomb killed ten in Riga and gunmen shot
    three in Vaasa".
    """
    hit, lexicon = told.frame.hit, view.lexicon
    joined = not lexicon.verb_first and view.tokens[told.at.first].form in lexicon.and_or
    again = any(frame.hit.trigger.counts == hit.trigger.counts for frame in frames)
    if not (joined and again):
        return False
    acts = hit.kind == "verb" and not view.is_passive(hit.first)
    return acts or any(_differ(frames, told.frame, role) for role in ("place", "actor"))


def _cover(group: list[Told]) -> Stretch:
    """The tokens from the first clause of a group to its last."""
    return Stretch(min(told.at.first for told in group), max(told.at.last for told in group))
