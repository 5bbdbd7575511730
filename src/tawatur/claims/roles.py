"""The roles of a claim: from frames, and from what the type and the text before say."""

from tawatur.claims.accusations import find_accused
from tawatur.claims.assailants import find_assailant
from tawatur.claims.crews import find_crew, find_raider
from tawatur.claims.deals import ARMS_DEAL, EMBARGO, LAWS, RESOLUTION
from tawatur.claims.denials import find_part
from tawatur.claims.fillers import recall
from tawatur.claims.frames import Frame
from tawatur.claims.genders import agrees, follows_several
from tawatur.claims.hits import Hit
from tawatur.claims.killers import find_killer
from tawatur.claims.nameless import NAMELESS, find_led, find_nameless, find_striking
from tawatur.claims.raids import find_striker, find_struck
from tawatur.claims.scene import Roles, Setting, find_spokesperson
from tawatur.claims.sides import SIDES, fill_sides
from tawatur.claims.speech_roles import find_homeland, find_side, find_speakers, find_uttering
from tawatur.claims.things import find_thing
from tawatur.claims.verb_pronouns import has_pronoun
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Filler
from tawatur.core.mention import Mention
from tawatur.packs.events import EventType

_PERSONAL = ("meeting", "visit")  # a pronoun there is mostly a person's
_SHARED = ("party", "participants")  # a role of several: one more may join those written
NEVER_OPEN = ("imposer", "supplier", "recipient")  # who gives, takes or forbids is read, never understood


def fill_roles(setting: Setting, frames: list[Frame], at: Stretch) -> Roles:
    """What the frames of one event fill; a subject left out is the one the text speaks of."""
    scene, view, event = setting.scene, setting.view, frames[0].hit.event
    roles: dict[str, list[Filler]] = {}
    both = bool(scene.pair) and view.holds(view.lexicon.both, at)
    for frame in frames:
        for role, arguments in frame.roles.items():
            held = roles.setdefault(role, [])
            for filler in (scene.cast.fill(argument.mention, role) for argument in arguments):
                if all(f.entity != filler.entity for f in held):
                    held.append(filler)
        if frame.home and frame.home not in roles:
            find = find_side if frame.own else find_homeland
            roles[frame.home] = find(scene.cast, setting.region.act)
        _add_assailant(setting, frame, roles)
        if not _fill_taken(setting, frame, roles) and not both:
            _fill_open(setting, frame, roles)
    _add_accused(setting, frames[0], roles)
    _add_claimant(setting, frames[0], roles)
    sides = SIDES.get(event.event, "")
    if event.event == "conflict_event":
        _add_part(setting, frames[0], roles)
        _add_crew(setting, frames, roles)
        _add_struck(setting, frames, roles)
    _clear_actor(setting, frames[0], roles)
    if sides:
        close = any(_stands_close(view, frame, sides) for frame in frames)
        pair = [recall(filler) for filler in scene.pair] if both and not close else []
        told = roles.get(sides) or fill_sides(view, scene.cast, frames[0].hit.last)
        roles[sides] = pair or told or _find_both(setting, frames[0], sides)
    if event.event == "meeting" and len(roles.get("participants", ())) == 1:
        _add_counterpart(setting, frames[0], roles["participants"])
    return {role: tuple(held) for role, held in roles.items() if held}


def _add_assailant(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> None:
    """Who did a deed by words that give him no name, where no name is told."""
    if frame.hit.event.event not in ("conflict_event", "casualty") or roles.get("actor"):
        return
    view, cast = setting.view, setting.scene.cast
    doc = setting.scene.document.id
    told = find_raider(view, cast, frame) or find_killer(view, cast, frame, doc)
    told = told or find_assailant(view, cast, frame, doc)
    if told is not None:
        roles["actor"] = [told]


def _add_claimant(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> None:
    """Who claims a deed did it, where his words name nobody else («حركة الشباب تبنت الهجوم على الفندق»); so did who
    denies a part in it, and it is denied ("the army denied any role in the attack").
    """
    view, act = setting.view, setting.region.act
    if frame.hit.event.event != "conflict_event" or act is None or act.verb < 0 or roles.get("actor"):
        return
    keys = view.lexicon.verbs.get(view.tokens[act.verb].form, ())
    claiming = [trigger for trigger in map(view.lexicon.triggers.__getitem__, keys) if trigger.claims]
    taken = {form for n in range(act.verb, frame.hit.first) for form in (view.tokens[n].form, view.tokens[n].whole)}
    disowns = frame.hit.trigger.claims and act.modality == "denied" and frame.hit.first == act.content.first
    if not disowns and not any(taken.isdisjoint(trigger.without_words) for trigger in claiming):
        return  # «تبنى المجلس قرارا بالتحقيق في الهجمات»
    fills = frame.hit.event.fills.get("actor", ())
    claimants = [recall(one) for one in find_speakers(view, setting.scene.cast, act) if one.kind in fills]
    if claimants:
        roles["actor"] = claimants


def _stands_close(view: View, frame: Frame, role: str) -> bool:
    """Whether a side is named close to the trigger; in «اتفق الوزيران على ضبط الحدود مع السويد» Sweden is none."""
    close = view.rules.frames.close
    return any(-close <= a.first - frame.hit.last <= close for a in frame.roles.get(role, ()))


def _fill_taken(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> bool:
    """Put the speaker where the pronoun that opens his words stands; False where there is none, or he does not fit."""
    speakers = find_uttering(setting.view, setting.scene.cast, setting.region.act, frame) if frame.taken else ()
    fills = frame.hit.event.fills.get(frame.taken, ())
    if not speakers or any(speaker.kind not in fills for speaker in speakers):
        return False
    deed = frame.hit.trigger.announced and frame.hit.light >= 0 and frame.hit.event.event != "office"
    if deed and any(one.kind == "person" for one in speakers):
        return False  # «أعلن الوزير تحرير سبها»: his forces did
    if frame.taken in roles and frame.taken not in _SHARED:
        return False
    held = roles.setdefault(frame.taken, [])
    held += [speaker for speaker in speakers if all(filler.entity != speaker.entity for filler in held)]
    return True


def _add_accused(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> None:
    """Who is accused of the deed did it, by the accuser's word."""
    accused = find_accused(setting.view, setting.scene.cast, setting.region.act, frame)
    event, hit = frame.hit.event.event, frame.hit
    role = "actor" if event == "conflict_event" else ""
    if event == "arms_transfer":
        role = (hit.trigger.frame if hit.kind == "verb" else hit.trigger.light_frame).get("subject", "")
    if accused is None or not role or accused.kind not in frame.hit.event.fills.get(role, ()):
        return
    held = [filler for filler in roles.get(role, ()) if not filler.inherited]
    roles[role] = held if held and frame.taken != role else [accused]


def _add_part(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> None:
    """Who acted in an incident, where the words claim or deny somebody's part in it."""
    act = setting.region.act
    part = find_part(setting.view, setting.scene.cast, act, frame.hit.last) if act is not None else None
    if part is not None:
        roles.setdefault("actor", [part])


def _add_crew(setting: Setting, frames: list[Frame], roles: dict[str, list[Filler]]) -> None:
    """The state whose arms acted, where nobody else is read to have."""
    crews = (find_crew(setting.view, setting.scene.cast, frame) for frame in frames)
    crew = next(filter(None, crews), None)
    if crew is not None and all(filler.inherited for filler in roles.get("actor", ())):
        roles["actor"] = [crew]


def _add_struck(setting: Setting, frames: list[Frame], roles: dict[str, list[Filler]]) -> None:
    """The body whose base or convoy was struck, else what was and has no name, where no other target is told."""
    if roles.get("target"):
        return
    view, doc = setting.view, setting.scene.document.id
    struck = find_struck(view, setting.scene.cast, frames[0].hit)
    struck = struck or next(filter(None, (find_thing(view, frame, doc) for frame in frames)), None)
    if struck is not None:
        roles["target"] = [struck]


def _clear_actor(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> None:
    """No name before a verb acted whose subject is a noun that names nobody; the body whose members it tells did."""
    fits = "actor" in frame.hit.event.fills
    found = find_nameless(setting.view, setting.scene.cast, frame.hit, setting.scene.document.id) if fits else None
    if found is None or not found[1]:
        return
    roles.pop("actor", None)
    if found[0].kind != NAMELESS:
        roles["actor"] = [found[0]]


def add_nameless(setting: Setting, frames: list[Frame], roles: Roles) -> Roles:
    """The roles with who did it by a noun that names nobody, where nobody is named."""
    if "actor" not in frames[0].hit.event.fills or any(not f.inherited for f in roles.get("actor", ())):
        return roles
    found = find_nameless(setting.view, setting.scene.cast, frames[0].hit, setting.scene.document.id)
    if found is not None:
        return {**roles, "actor": (found[0],)}
    state = find_striking(setting.view, setting.scene.cast, frames[0].hit)
    state = state or find_striker(setting.view, setting.scene.cast, frames[0].hit, setting.scene.document.id)
    return roles if state is None or roles.get("actor") else {**roles, "actor": (state,)}


def _fill_open(setting: Setting, frame: Frame, roles: dict[str, list[Filler]]) -> None:
    """Put the one the text speaks of where the words leave a role open; where the subject goes first, and of whom
    somebody is appointed or dismissed by («يعفى الوزير»), only one of the same sentence, or the person a pronoun means
    ("He met the ambassador").
    """
    scene, view = setting.scene, setting.view
    role = _open_role(view, frame)
    if not role or role in NEVER_OPEN or (role in roles and role not in _SHARED):
        return
    if role == "actor" and _may_be_passive(view, frame.hit):
        return
    same_sentence = frame.hit.event.event == "office" or not view.lexicon.verb_first
    kinds = frame.hit.event.fills.get(role, [])
    personal = has_pronoun(view, frame.hit.first)
    told = [scene.person] if personal or kinds[:1] == ["person"] else [scene.focus, scene.person]
    if frame.possessed and view.lexicon.verb_first and frame.hit.event.event in _PERSONAL:
        told = [*_list_owners(setting, frame), *told]
    fitting = [m for m in told if m is not None and m.kind in kinds]
    hit, cast = frame.hit, scene.cast
    trigger = Stretch(hit.light if hit.light >= 0 and not frame.possessed else hit.first, hit.last)
    ours = (m for m in fitting if agrees(view, trigger, cast.mentions[m.entity], possessed=frame.possessed))
    focus = next(ours, None)
    if focus is None:
        return
    if same_sentence and focus.extent.start < view.sentence.start and not personal:
        return
    led = find_led(view, frame.hit.first) if role == "actor" and not view.lexicon.verb_first else None
    if led is not None and focus.extent.start > view.tokens[led].start:
        return  # "a quake hit Togo, killing nine"
    if all(f.entity != focus.entity for held in roles.values() for f in held):
        roles.setdefault(role, []).append(cast.fill(focus, role, inherited=True))


def _list_owners(setting: Setting, frame: Frame) -> list[Mention | None]:
    """Whom a pronoun of a meeting or visit may stand for, nearest first: the subject of the words before it («الوزير
    سيصل في أول زيارة له»), who says them («ذكر الوزير أن زيارته»), who spoke last.
    """
    own = setting.region.act is None
    before = setting.view.inside(setting.view.sentence.first if own else setting.region.first, frame.hit.first)
    subject = next((a.mention for a in before if a.mention.kind == "person" and not a.prep and not a.noun), None)
    hosted = any(form in setting.view.lexicon.hosting for form in _list_verbs(setting.view, frame.hit.first))
    return [None if hosted else subject, find_spokesperson(setting.scene, setting.region), setting.scene.speaker]


def _list_verbs(view: View, last: int) -> list[str]:
    """The verbs of a sentence before a token."""
    return [view.tokens[number].form for number in view.verbs if number < last]


def _may_be_passive(view: View, hit: Hit) -> bool:
    """Whether a verb that opens its sentence stands before a definite noun nobody lists, which may be all that it tells
    of: «أسقطت الطائرة» is no deed of who was told of before.
    """
    behind = hit.last
    if not view.lexicon.verb_first or hit.kind != "verb" or hit.first > view.sentence.first + 1:
        return False
    held = view.covered(behind) if behind < view.sentence.last else None
    listed = held is not None and held.kind != "weapon"
    return behind < view.sentence.last and view.tokens[behind].definite and not listed


def _find_both(setting: Setting, frame: Frame, role: str) -> list[Filler]:
    """The persons joined by «و» before a verb in the dual that names nobody: «الرئيس سامي عون والملك كريم نصر ... عندما
    التقيا».
    """
    view, hit = setting.view, frame.hit
    verb = hit.light if hit.light >= 0 else hit.first
    if not view.finite(verb) or not follows_several(view, verb):
        return []
    told = [a for a in view.inside(setting.region.first, verb) if a.mention.kind == "person"]
    last = next((n for n in range(len(told) - 1, 0, -1) if told[n].joined), 0)
    pair = told[last - 1 : last + 1] if last else []
    return [setting.scene.cast.fill(a.mention, role, inherited=True) for a in pair]


def _add_counterpart(setting: Setting, frame: Frame, participants: list[Filler]) -> None:
    """A meeting takes two: with one named, the person last spoken of in the sentence is the other; who only tells of a
    meeting in which somebody named met is none («قال السفير إن الوزير سيلتقي»).
    """
    scene, view, act = setting.scene, setting.view, setting.region.act
    told = frame.roles.get("participants", ()) if frame.hit.kind == "noun" else ()
    if any(_is_joined(view, argument) for argument in told):
        return
    if view.lexicon.verb_first and told and frame.hit.light < 0 and participants[0].kind == "country":
        return  # «تغييرا وسط مفاوضات مع غانا»: whoever made it
    whose = frame.hit.kind == "verb" and act is not None and view.lexicon.verb_first
    first = setting.region.first if whose else view.sentence.first
    persons = [a.mention for a in view.inside(first, frame.first) if a.mention.kind == "person"]
    others = [m for m in persons if m.entity != participants[0].entity]
    if others:
        participants.append(scene.cast.fill(others[-1], "participants", inherited=True))


def _is_joined(view: View, argument: Argument) -> bool:
    """Whether a noun nobody lists is joined to the name: «بين السفير السابق وقيادات من الحزب»."""
    behind = range(argument.last, min(argument.last + view.rules.frames.described_before, view.sentence.last))
    return view.lexicon.verb_first and any(view.conjoined(n) and not view.finite(n) for n in behind)


def _open_role(view: View, frame: Frame) -> str:
    """The role of a subject or owner that the words leave to the context."""
    trigger = frame.hit.trigger
    if frame.possessed and frame.hit.event.event == "agreement":
        return ""  # «بعد توقيعه»: the pronoun is the pact's
    if frame.possessed:
        return trigger.frame.get("genitive", "")
    if frame.hit.light >= 0 and view.tokens[frame.hit.light].form in view.lexicon.happening:
        return ""  # «تم اعتقال ستة»: what is done is the subject
    if frame.subjectless:
        return (trigger.light_frame if frame.hit.light >= 0 else trigger.frame).get("subject", "")
    return ""


def find_objects(setting: Setting, event: EventType, at: Stretch, *, complete: bool) -> tuple[Filler, ...]:
    """Instruments the claim is about: the deal, the embargo and its resolutions, the pact.

    A transfer that names both its sides (`complete`) is not put into the deal spoken of before.
    """
    scene = setting.scene
    held = [a.mention for a in setting.view.inside(*at) if a.mention.kind == "instrument"]
    remembered: list[Mention | None] = []
    if event.event == "arms_transfer":
        held = [m for m in held if m.ref.startswith(ARMS_DEAL)]
        remembered = [] if complete else [scene.deal]
    elif event.event == "embargo":
        held = [m for m in held if m.ref.startswith((EMBARGO, RESOLUTION))]
        remembered = [scene.embargo]
    elif event.event == "agreement":
        held = [m for m in held if not m.ref.startswith((ARMS_DEAL, *LAWS))]
    else:
        return ()
    held = held or [m for m in remembered if m is not None]
    fillers = [scene.cast.fill(m, "object") for m in held]
    return tuple({f.entity: f for f in reversed(fillers)}.values())[::-1]
