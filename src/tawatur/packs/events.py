"""Event types as data: one file a type, with its roles, its words in each language, and examples."""

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tawatur.core.claim import Event, Stage
from tawatur.packs.files import list_packs, read_pack
from tawatur.packs.languages import Language, inflect_all
from tawatur.packs.speech import Tone


class EventExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence and the roles that must come out of it (words as read); `event` "" = none of this type."""

    text: str
    roles: dict[str, list[str]] = {}
    event: bool = True
    stage: str = ""


class Trigger(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell of the event, and where its roles stand around them.

    `verbs` are [past, present] pairs (Arabic) or all forms of one verb (English); `nouns` folded
    phrases; `mentions` refs (or beginnings of refs) of mentions that themselves are the trigger.
    `frame` maps a place in the clause to a role: subject, object, genitive (of a noun), between,
    by (agent of a passive), or a preposition. `light` verbs carry a noun («قام بزيارة»); `light_frame`
    then places roles around the verb; `doer` in it names who did the deed that is the verb's subject («وقع هجوم
    نفذته»). `with_kinds`: the clause must hold a mention of one of these kinds (or refs); `with_words`: one of these
    words; `without_words`: none of these; `without_next`: none of these right behind it, which make it tell something
    else («حرب تجارية»), nor behind its verb before anybody with a name («تستهدف الخطة خفض»); `without_kinds`: no
    mention of these kinds but one joined to another.
    `stage`, `modality`: what the words make of the claim. `counts`: the casualty word it stands for.
    `told_of_goods`: its nouns are told of arms named before them ("the tanks were bound for").
    `adds`: it only adds to the deal the text speaks of, and needs no role of its own. `weak`: a mark of
    the outlet's own assessment, never an event in somebody's words. `mutual`: the words do not say who
    gives and who takes; what the document says elsewhere decides.
    `given` and `giver` place the name a noun of giving governs: who gets it, where who gives is told otherwise; who
    gives, where the taker is.
    `gives_object`: the goods follow a preposition, so that one name behind the verb is who gets them.
    `settles`: money paid back or in place of what a deal did not bring; told beside the deal, to the clause's end.
    `together`: its words tell of the event only where two at least are told to have done it («بحث الوزيران»).
    `alone`: it tells of an event though nobody and nothing with a name takes part in it; its clause is the claim.
    `lists`: it speaks of the list of items told before; confirmed, their numbers with it.
    `posts`: nouns behind the trigger that name the post somebody is given («قائدا للجيش»); with `names_post` they are
    those of the event, with `wants_post` the clause must hold one of them.
    `leaves`: the preposition before the post somebody is dismissed from («أقيل من رئاسة الوزراء»).
    `claims`: who did it says so himself, where the words are in no other's mouth («تبنت الحركة الهجوم»).
    `names_deed`: its nouns are the event's `deeds`, carried by verbs of its own.
    `apart`: a deed against another one told in the same words («اعتراض صاروخ أطلقته»), never one with it.
    `announced`: a body that announces it did it, where nobody else is told («أعلن الجيش اعتراض صاروخ»).
    `things`: its words to stand with are what is struck where it has no name («منزل», «سفينة»).
    `spares`: it tells that nobody was hit, where a negation stands before it and nothing but these words between.
    `unless_banned`: none of the event's words of forbidding stands in the clause ("bars states from supplying").
    `if_lifted`: one of the event's words that take a hold back does, or one of `with_words`; `unless_lifted`: none.
    `service`: the class of the items that the words alone tell of, where both sides are told: who trains supplies
    training.
    `takes`: of people without a name behind its verb it may tell that they were taken («اعتقل مسلحون»).
    `office`: what the one who does it is called, by language («بقيادة»: قائد); `office_of`: the same by the first
    word of the body's name where it says more («حكومة برئاسة»: رئيس الوزراء).
    """

    language: str
    verbs: list[list[str]] = []
    nouns: list[str] = []
    mentions: list[str] = []
    frame: dict[str, str] = {}
    light: list[list[str]] = []
    light_frame: dict[str, str] = {}
    with_kinds: list[str] = []
    with_words: list[str] = []
    without_words: list[str] = []
    without_next: list[str] = []
    without_kinds: list[str] = []
    stage: Stage | Literal[""] = ""
    modality: Tone = ""
    counts: str = ""
    adds: bool = False
    told_of_goods: bool = False
    mutual: bool = False
    gives_object: bool = False
    posts: list[str] = []
    names_post: bool = False
    wants_post: bool = False
    leaves: str = ""
    unless_banned: bool = False
    if_lifted: bool = False
    unless_lifted: bool = False
    names_deed: bool = False
    claims: bool = False
    apart: bool = False
    announced: bool = False
    things: bool = False
    lists: bool = False
    settles: bool = False
    service: str = ""
    together: bool = False
    alone: bool = False
    spares: list[str] = []
    takes: bool = False
    office: dict[str, str] = {}
    office_of: dict[str, dict[str, str]] = {}
    weak: bool = False
    passive: list[str] = []
    examples: list[EventExample] = []


class EventType(Struct, frozen=True, forbid_unknown_fields=True):
    """`data/events/<event>.yaml`.

    `name` and `title`: what a dossier calls the kind, and one event of it with its roles in braces (as in
    `data/phrases`), by language; without a title the words of the report stand. `rank`: first match wins, lowest
    first. `fills`: kinds that may fill a role. `deals` name a deal for arms wherever arms stand in the sentence,
    `contracts` only beside a word of `trade`. `worth`: nouns of what a thing costs, before its name; `damages`: of
    what is claimed or paid for a deal that was not kept, which is no price; `same_sum`: words between a sum and the
    same in another currency; `targeting`: words of what arms are made
    to hit, which is no part of the deal. `posts`: nouns of posts, by language, for the triggers that name one;
    `bans`: words of forbidding; `deeds`: nouns that call a deed, by language, for the triggers that name one.
    `contents`: verbs that tell what a deal holds, not how far it has come. `stages`:
    words that set the stage whatever the trigger, `lifted` those that take a hold on a deal back, so that it goes on
    («رفع تجميد»). `needs`: a claim is kept only if it fills all roles (or items,
    value, amount, duration) of one of these sets.
    """

    event: Event
    about: str
    name: dict[str, str]
    rank: int
    roles: list[str]
    fills: dict[str, list[str]]
    needs: list[list[str]]
    triggers: list[Trigger]
    title: dict[str, str] = {}
    stages: dict[Stage, list[str]] = {}
    lifted: list[str] = []
    contents: list[str] = []
    deals: list[str] = []
    contracts: list[str] = []
    trade: list[str] = []
    worth: list[str] = []
    damages: list[str] = []
    same_sum: list[str] = []
    targeting: list[str] = []
    posts: dict[str, list[str]] = {}
    bans: dict[str, list[str]] = {}
    deeds: dict[str, list[str]] = {}


def load_events() -> dict[str, EventType]:
    """All event types, by name, in order of rank."""
    types = [_share_words(read_pack(place, EventType)) for place in list_packs("events")]
    return {kind.event: kind for kind in sorted(types, key=lambda kind: (kind.rank, kind.event))}


def _share_words(kind: EventType) -> EventType:
    """The event with its posts and deeds in each trigger that names one, its words of forbidding and of holds taken
    back in each that they void or that asks for them.
    """
    named = (_give_deeds(each, kind.deeds.get(each.language, [])) for each in kind.triggers)
    given = (_give_posts(each, kind.posts.get(each.language, [])) for each in named)
    lifted = (_give_lifted(each, kind.lifted) for each in given)
    return replace(kind, triggers=[_give_bans(each, kind.bans.get(each.language, [])) for each in lifted])


def _give_lifted(trigger: Trigger, words: list[str]) -> Trigger:
    """The trigger with the words that take a hold back among those it asks for, or those that void it."""
    if trigger.if_lifted:
        return replace(trigger, with_words=[*trigger.with_words, *words])
    return replace(trigger, without_words=[*trigger.without_words, *words]) if trigger.unless_lifted else trigger


def _give_bans(trigger: Trigger, bans: list[str]) -> Trigger:
    return replace(trigger, without_words=[*trigger.without_words, *bans]) if trigger.unless_banned else trigger


def _give_deeds(trigger: Trigger, deeds: list[str]) -> Trigger:
    return replace(trigger, nouns=[*trigger.nouns, *deeds]) if trigger.names_deed else trigger


def _give_posts(trigger: Trigger, posts: list[str]) -> Trigger:
    named = replace(trigger, posts=posts) if trigger.names_post else trigger
    return replace(named, with_words=[*named.with_words, *posts]) if trigger.wants_post else named


def say_events(events: dict[str, EventType]) -> dict[str, dict[str, str]]:
    """Names and titles of the event types as phrases, by code."""
    named = {f"event.{key}.name": kind.name for key, kind in events.items()}
    return named | {f"event.{key}": kind.title for key, kind in events.items() if kind.title}


def list_event_words(language: Language, code: str, events: dict[str, EventType]) -> set[str]:
    """All single words of one language's triggers, verbs inflected, nouns without the article."""
    words: set[str] = set()
    for trigger in (t for event in events.values() for t in event.triggers if t.language == code):
        words.update(inflect_all(language, trigger.verbs + trigger.light))
        for phrase in trigger.nouns + trigger.passive:
            words.update(bare(word, language) for word in phrase.split() if len(word) > 1)
    return words


def bare(word: str, language: Language) -> str:
    """A written word without the attached article."""
    article = language.particles.article
    return word[len(article) :] if article and word.startswith(article) and len(word) > len(article) + 2 else word
