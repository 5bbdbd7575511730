"""What the type of an event says of its roles beyond its frames: the office by its words, the place of an attack."""

from collections.abc import Iterable

from tawatur.claims.fillers import recall
from tawatur.claims.hits import Hit
from tawatur.claims.posts import find_left, find_post
from tawatur.claims.scene import Roles, Scene, Setting
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.claim import Filler
from tawatur.core.mention import Mention


def complete_roles(setting: Setting, hit: Hit, at: Stretch, roles: Roles) -> Roles:
    """The roles with what the type says of itself: an office is called by the words that tell of it, an embargo
    is on the country it names, an attack on a place is there. The scene remembers the place.
    """
    scene, view, event = setting.scene, setting.view, hit.event.event
    more: Roles = {}
    if event == "office" and "office" not in roles:
        more["office"] = (_call_office(view, hit, roles, at),)
    seat = _find_seat(scene, roles) if event == "office" and "place" not in roles else ()
    if seat:
        more["place"] = seat
    if event == "embargo" and "imposer" in roles:
        more["imposer"] = _add_issuer(scene, roles)
    if event == "embargo" and "target" not in roles:
        imposers = {f.entity for f in roles.get("imposer", ())}
        countries = [a.mention for a in view.inside(*at) if a.mention.kind == "country"]
        targets = [m for m in countries if m.entity not in imposers]
        more.update({"target": (scene.cast.fill(targets[0], "target"),)} if targets else {})
    if event in ("conflict_event", "casualty"):
        targets_there = roles.get("target", ()) if event == "conflict_event" else ()
        places = roles.get("place") or tuple(f for f in targets_there if f.kind in ("place", "country"))
        named_dead = event == "casualty" and hit.kind == "noun" and view.lexicon.verb_first and "target" in roles
        places = places or _nearby(setting, recalled=() if named_dead else scene.place)
        more.update({"place": places} if places else {})
        scene.place = tuple(map(recall, places)) or scene.place
    return {**roles, **more}


def _find_seat(scene: Scene, roles: Roles) -> tuple[Filler, ...]:
    """The place inside the name of the body that is led: «حكومة في طرابلس»."""
    held = [f for role in ("organisation", "subject") for f in roles.get(role, ())]
    return tuple(scene.cast.fill(m, "place") for m in _list_inside(scene, held, "place"))[:1]


def _add_issuer(scene: Scene, roles: Roles) -> tuple[Filler, ...]:
    """Who imposes, with the body named in the resolution by which it does: «فرضته الأمم المتحدة بقرار مجلس الأمن»."""
    told = roles["imposer"]
    issuers = [scene.cast.fill(m, "imposer") for m in _list_inside(scene, roles.get("object", ()), "organisation")]
    known = {filler.entity for filler in told}
    return (*told, *{f.entity: f for f in issuers if f.entity not in known}.values())


def _list_inside(scene: Scene, fillers: Iterable[Filler], kind: str) -> list[Mention]:
    """The mentions of a kind inside the words of fillers."""
    spans = [filler.span for filler in fillers if filler.span is not None]
    inner = (m for held in scene.cast.mentions.values() for m in held if m.inner and m.kind == kind)
    return [m for m in inner if any(span.contains(m.span) for span in spans)]


def _call_office(view: View, hit: Hit, roles: Roles, at: Stretch) -> Filler:
    """The office by the words that name the post, by its name in the document's language and the body's, else by
    the words of the trigger.
    """
    post = _spell(view, find_post(view, hit, at))
    if post:
        return Filler(post, (post,), "office")
    body = next((f.name for f in roles.get("organisation", ())), "")
    named = hit.trigger.office.get(view.lexicon.name, "")
    special = next((v for word, v in hit.trigger.office_of.items() if body.split()[:1] == [word]), {})
    words = view.text[view.tokens[hit.first].stem : view.tokens[hit.last - 1].end]
    left = _spell(view, find_left(view, hit, at)) or (_name_left(view, roles) if hit.trigger.leaves else "")
    words = f"{words} {left}".strip()
    called = (f"{named} {body}".strip(), *special.values(), *hit.trigger.office.values()) if named else (words,)
    return Filler(called[0], called, "office")


def _name_left(view: View, roles: Roles) -> str:
    """The office with which one is told who is dismissed from it: «أقال الرئيس وزير النقل سامي عون»."""
    spans = [filler.span for filler in roles.get("holder", ())]
    told = next((a.mention for a in view.arguments if a.mention.span in spans), None)
    offices = [title.text for title in told.titles if title.kind == "office"] if told is not None else []
    return max(offices, key=len, default="")


def _spell(view: View, words: Stretch | None) -> str:
    """The text of a token range; "" for none."""
    return "" if words is None else view.text[view.tokens[words.first].start : view.tokens[words.last - 1].end]


def _befalls(view: View, argument: Argument) -> bool:
    """Whether a verb by which a disaster comes over a place stands before it, with no other verb or mark between: "a
    quake that struck Togo's Kara region", "rocked the northern parts of Togo".
    """
    befalling = [n for n in view.find_verbs(view.sentence.first, argument.first) if n < argument.first]
    if not befalling or view.tokens[befalling[-1]].form not in view.lexicon.befalling:
        return False
    if view.lexicon.verb_first and view.tokens[befalling[-1] - 1].form not in view.lexicon.relatives:
        return False
    between = range(befalling[-1] + 1, argument.first)
    plain = all(view.tokens[n].kind == "word" or view.covered(n) is not None for n in between)
    return plain and not any(view.preposition(n) and view.tokens[n].form not in view.lexicon.of for n in between)


def _nearby(setting: Setting, *, recalled: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """Where it was, told in another clause of the sentence, or before (`recalled`: nowhere, where one is named whose
    death may be of another day); not where somebody spoke of it ("..., he said in New York", «قال في روما إن»).
    """
    scene, view, act = setting.scene, setting.view, setting.region.act
    spoken = act.first if act is not None and act.content.last <= act.first else view.sentence.last
    stricken = [a for a in view.arguments if a.mention.kind in ("place", "country") and _befalls(view, a)]
    near = [a for a in view.arguments if a.mention.kind == "place" and (a.prep in view.lexicon.where or a in stricken)]
    speaking = range(act.first, act.content.first) if act is not None and act.verb >= 0 else ()
    told = [a.mention for a in near or stricken if a.first < spoken and a.first not in speaking]
    return (scene.cast.fill(told[0], "place", inherited=True),) if told else recalled
