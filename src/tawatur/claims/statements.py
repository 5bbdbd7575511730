"""What is said, where it is no event of another type; the outlet's own word only where it assesses."""

from collections.abc import Sequence
from itertools import takewhile

from tawatur.claims.acts import Act
from tawatur.claims.frames import Frame
from tawatur.claims.propositions import let_claim
from tawatur.claims.scene import Roles, Scene, Setting, Slots, make_claim
from tawatur.claims.slots import find_modality, find_time
from tawatur.claims.speech_roles import find_homeland, find_speakers
from tawatur.claims.subjects import says
from tawatur.claims.sums import find_value
from tawatur.claims.utterances import find_uttered
from tawatur.claims.view import Argument, Stretch, View
from tawatur.claims.wording import Word
from tawatur.core.analysis import TimeExpression
from tawatur.core.claim import Claim, Filler
from tawatur.packs.events import Trigger


def read_statements(
    setting: Setting, at: Stretch, weak: list[Trigger], made: list[Claim], *, silent: bool = False
) -> list[Claim]:
    """The statement of a clause, if it has one. `weak` are marks of the outlet's own assessment, `made` what other
    types found in it. `silent`: the clause says that something is not told or not so.
    """
    view, act = setting.view, setting.region.act
    if act is None and not weak and not silent and not _comments(view, at):
        return []
    rules = view.rules.statements
    judged = act is not None and at.first == setting.region.first and _judges(view, act)
    words, topic = _count_words(view, at), at
    if act is not None and judged and words < rules.shortest:
        at = Stretch(act.verb, at.last)  # «أدان الأزهر الهجوم»: the verb is what is said
        words = _count_words(view, at)
    bounds = view.span(*at)
    denied = act is not None and act.modality == "denied" and not view.lexicon.verb_first
    if bounds is None or words < (rules.shortest_denied if denied else rules.shortest):
        return []
    spoken = [token for token in view.tokens[at.first : at.last] if token.kind == "word"]
    if any(m.extent.start <= spoken[0].start and spoken[-1].end <= m.extent.end for m in view.mentions):
        return []  # a name is no statement
    main = rules.main_share * (bounds.last - bounds.first)
    own = setting.scene.chain
    told = [claim for claim in made if (act is None or len(claim.chain) > len(own)) and not _supposes(claim)]
    told = [claim for claim in told if claim.evidence[0].start < bounds.last and bounds.first < claim.evidence[0].end]
    if not judged and any(claim.evidence[0].end - claim.evidence[0].start >= main for claim in told):
        return []
    if not view.lexicon.verb_first and act is not None and at.first > setting.region.first and not says(view, *at):
        return []  # what is left of a clause: "while sheltering there"
    speakers = find_speakers(view, setting.scene.cast, act) if act is not None else ()
    roles: Roles = {"speaker": speakers} if speakers else {}
    said = next((trigger.modality for trigger in weak if trigger.modality), None) or ("unverified" if silent else None)
    modality = said or find_modality(view, [], at, act)
    if act is None and modality == "possible" and any(trigger.verbs for trigger in weak):
        return []  # «إذا أقر البرلمان الميزانية»: nobody has decided
    slots = Slots(
        roles={**roles, **_find_topic(setting, topic)},
        value=find_value(view.within(bounds)),
        when=find_time(_list_free(setting, made), bounds, near=bounds.first) or find_uttered(setting),
        modality=modality,
    )
    return [make_claim(setting, "statement", bounds, slots)]


def read_claimed(setting: Setting, frames: Sequence[Frame], told: Sequence[Claim]) -> list[Claim]:
    """What a group says that claims a deed, beside the deed: «تبنت الحركة الهجوم»."""
    if not any(frame.hit.trigger.claims for frame in frames):
        return []
    made = (claim for claim in told if len(claim.chain) > len(setting.scene.chain) and "actor" in claim.roles)
    return [_let_say(setting, claim) for claim in made]


def _let_say(setting: Setting, claim: Claim) -> Claim:
    """A deed as what the one says who claims it."""
    bounds, told = claim.evidence[0], setting if setting.region.act is not None else let_claim(setting, claim.roles)
    slots = Slots(roles={"speaker": claim.roles["actor"]}, when=claim.when, modality=claim.modality)
    return make_claim(told, "statement", Stretch(bounds.start, bounds.end), slots)


def _supposes(claim: Claim) -> bool:
    """Whether an incident is only supposed: who thinks so says something («الأدلة تشير إلى أن الحركة نفذته»)."""
    return claim.event == "conflict_event" and claim.modality == "possible"


def _count_words(view: View, at: Stretch) -> int:
    return sum(token.kind == "word" for token in view.tokens[at.first : at.last])


def _judges(view: View, act: Act) -> bool:
    """Whether the verb itself is what is said, beside the event it is about: «أدانت الوزارة الهجوم»."""
    entry = view.lexicon.say.get(view.tokens[act.verb].form) if act.verb >= 0 else None
    opened = view.opens_words(act.content.first - 1) if act.content.first > act.verb else True
    return entry is not None and entry.judges and not opened


def _comments(view: View, at: Stretch) -> bool:
    """Whether the clause is the outlet's own comment; «وفي إشارة إلى ... قال» only leads up to another's words."""
    leads = at.first == view.sentence.first and not view.find_verbs(*at)
    return view.matches(at.first, view.lexicon.comments) is not None and not leads


def _list_free(setting: Setting, made: list[Claim]) -> list[TimeExpression]:
    """The times that can be those of what is said: not those of an event told in the same words ("the clinic bombed on
    Tuesday"), nor since when something lasts («علاقات قائمة منذ الستينيات»).
    """
    taken = {id(claim.when) for claim in made if claim.when is not None}
    told = [time for time in setting.scene.times if id(time.when) not in taken]
    return [time for time in told if time.when is None or time.when.start is None or time.when.end is not None]


def _find_topic(setting: Setting, at: Stretch) -> Roles:
    """Subject and object of what is said: «الجانبان» are the sides of the last meeting; a bare name goes first."""
    scene, view = setting.scene, setting.view
    kinds = scene.packs.events["statement"].fills["subject"]
    arguments = [a for a in view.inside(*at) if view.fits(a, kinds)]
    lexicon = view.lexicon
    home = _find_home(setting, at)
    topic: Roles = {}
    lead = _find_lead(view, arguments, at)
    if lead is not None:
        topic["subject"] = (scene.cast.fill(lead.mention, "subject"),)
        arguments = [a for a in arguments if a is not lead]
    elif scene.pair and (view.holds(lexicon.both, at) or view.holds(lexicon.gatherings, at)):
        topic["subject"] = scene.pair
    elif view.holds(lexicon.both_states, at) and (states := _find_states(scene)):
        topic["subject"] = states
    elif home:
        topic["subject"] = home
    else:
        first: Argument | None = next((a for a in arguments if not a.prep and not a.noun), None)
        state = _find_adjective(setting, at) if first is None else None
        if state is None:
            first = first or next((a for a in arguments if not a.prep), next(iter(arguments), None))
            arguments = [a for a in arguments if a is not first]
        if state is not None:
            topic["subject"] = (state,)
        elif first is not None:
            also = list(takewhile(lambda a: a.joined, (a for a in arguments if a.first >= first.last)))
            topic["subject"] = tuple(scene.cast.fill(a.mention, "subject") for a in (first, *also))
            arguments = [a for a in arguments if a not in also]
    others = [a for a in arguments if a.mention.kind != "instrument" or a.mention.ref]
    arguments = others or arguments  # beside others a paper without a name of its own is not what it is about
    rest = arguments[: view.rules.statements.most_objects]
    if not rest and not topic:
        rest = [a for a in view.arguments if a.last <= at.first and a.mention.kind == "instrument"][-1:]
    if rest:
        topic["object"] = tuple(scene.cast.fill(a.mention, "object") for a in rest)
    return topic


def _find_lead(view: View, arguments: list[Argument], at: Stretch) -> Argument | None:
    """The person whose deed is the subject of the clause: «زيارة سامي عون إلى روما شكلت»."""
    if not view.lexicon.verb_first or not arguments:
        return None
    lead, near = arguments[0], view.rules.claims.topic_within
    opening = view.find_verbs(at.first, arguments[0].first)
    begin = opening[0] + 1 if opening else at.first
    person = lead.mention.kind == "person" and not lead.prep and bool(lead.noun)
    return lead if person and len(opening) < 2 and lead.first - begin <= near else None


def _find_adjective(setting: Setting, at: Stretch) -> Filler | None:
    """The state an adjective speaks of that is part of no name: «توجه ليبي لفتح قنوات»."""
    scene, view = setting.scene, setting.view
    free = [n for n in view.cut(view.wording.states) if at.first <= n < at.last and view.covered(n) is None]
    codes = (_read_adjective(setting, view.tokens[number]) for number in free)
    return scene.cast.state(next(filter(None, codes), ""))


def _read_adjective(setting: Setting, token: Word) -> str:
    """The ISO code of the state an adjective is of, "" where the word is none."""
    gazetteer, view = setting.scene.packs.gazetteer, setting.view
    ending = view.lexicon.accusative
    if ending and ending in view.text[token.end - len(ending) - 1 : token.end]:
        keys = gazetteer.by_form.get(token.form, ())
        return next((gazetteer.entries[key].state for key in keys if key.startswith("country/")), "")
    return view.lexicon.read_nisba(token.form)


def _find_states(scene: Scene) -> tuple[Filler, ...]:
    """The states of the sides of the last meeting, if they are of two."""
    codes = dict.fromkeys(filler.state for filler in scene.pair if filler.state)
    states = tuple(state for code in codes if (state := scene.cast.state(code)) is not None)
    return states if len(states) > 1 else ()


def _find_home(setting: Setting, at: Stretch) -> tuple[Filler, ...]:
    """The speaker's own country, where the words speak of it: «بلاده»."""
    view = setting.view
    ours = any(view.is_home(n) for n in view.find_places(view.lexicon.homelands) if at.first <= n < at.last)
    return tuple(find_homeland(setting.scene.cast, setting.region.act)) if ours else ()
