"""The affairs of a pile: which reports are of one, what it is about, and why they belong together."""

from msgspec import Struct

from tawatur.core.affair import Affair
from tawatur.core.story import Story
from tawatur.packs.packs import Packs
from tawatur.publishing.dates import span_words
from tawatur.publishing.desk import Desk, lay_desk
from tawatur.publishing.evidence import Sentence
from tawatur.publishing.findings import rank_findings
from tawatur.publishing.markup import Text, flatten
from tawatur.publishing.rules import dossier_rules

_MATTERS = 3  # findings by which an affair is told
_ACTORS = 6  # names by which it is told
_ABOUT = ("person", "organisation", "country", "group", "company")
Plain = dict[str, object]


class StoryCard(Struct, frozen=True):
    """One affair in words: its reports, when they came out, what it is about, who acts, why it is one affair."""

    title: Text
    reports: Text
    files: tuple[str, ...]
    period: Text
    matters: tuple[Sentence, ...]
    actors: Text
    reasons: tuple[Text, ...]


def list_stories(desk: Desk) -> tuple[StoryCard, ...]:
    """The affairs of a pile that holds several; none where it is of one piece."""
    stories = desk.book.affair.case.stories
    return _tell_all(desk) if len(stories) > 1 else ()


def write_stories(affair: Affair, language: str, packs: Packs) -> str:
    """All affairs of a pile in plain lines, one paragraph each."""
    desk = lay_desk(affair, language, packs)
    voice = desk.voice
    cards = _tell_all(desk)
    told = [flatten(voice.count("stories.found", len(cards)))]
    for number, card in enumerate(cards, 1):
        lines = [f"{number}. {flatten(card.title)}", f"   {flatten(card.reports)}: {', '.join(card.files)}"]
        lines += [f"   {flatten(card.period)}"] if card.period else []
        lines += [f"   - {flatten(matter.text)}" for matter in card.matters[1:]]
        lines += [f"   {flatten(voice.say('story.actors', names=card.actors))}"] if card.actors else []
        lines += [f"   {flatten(voice.say('story.why', reasons=voice.join(card.reasons, kind='semicolon')))}"]
        told.append("\n".join(lines))
    return "\n\n".join(told) + "\n"


def describe_stories(affair: Affair, language: str, packs: Packs) -> list[Plain]:
    """The affairs as plain mappings: documents, findings, entities, period, likeness, and in words what and why."""
    cards = _tell_all(lay_desk(affair, language, packs))
    return [describe_story(story) | _word(card) for story, card in zip(affair.case.stories, cards, strict=True)]


def describe_story(story: Story) -> Plain:
    """One affair without words, as case.json has it."""
    return {
        "id": story.id,
        "documents": list(story.documents),
        "facts": list(story.findings),
        "entities": list(story.entities),
        "published": {"start": story.start and story.start.isoformat(), "end": story.end and story.end.isoformat()},
        "likeness": story.likeness,
    }


def _word(card: StoryCard) -> Plain:
    return {
        "title": flatten(card.title),
        "about": [flatten(matter.text) for matter in card.matters],
        "why": [flatten(reason) for reason in card.reasons],
    }


def _tell_all(desk: Desk) -> tuple[StoryCard, ...]:
    rank = {finding.id: place for place, finding in enumerate(rank_findings(desk))}
    return tuple(_tell(story, rank, desk) for story in desk.book.affair.case.stories)


def _tell(story: Story, rank: dict[str, int], desk: Desk) -> StoryCard:
    voice = desk.voice
    setting = dossier_rules().setting
    known = [desk.book.findings[key] for key in story.findings if key in rank]
    ranked = sorted(known, key=lambda one: (one.event in setting, _count_reports(one.claims, desk) < 2, rank[one.id]))
    matters = tuple(
        Sentence(voice.capital(desk.propositions.title(one)), desk.notes.cite_finding(one)) for one in ranked[:_MATTERS]
    )
    entities = {entity.id: entity for entity in desk.book.affair.case.entities}
    acting = [entities[key] for key in story.entities if key in entities and entities[key].kind in _ABOUT]
    alone = "story.alone" if len(desk.book.affair.documents) > 1 else "story.only"
    return StoryCard(
        matters[0].text if matters else voice.say("story.untold"),
        desk.naming.reports(story.documents),
        tuple(sorted(story.documents, key=lambda doc: desk.book.numbers.get(doc, 0))),
        span_words(story.start, story.end, voice),
        matters,
        voice.join([desk.naming.entity(one) for one in acting[:_ACTORS]]),
        tuple(desk.readings.reason(reason) for reason in story.reasons) or (voice.say(alone),),
    )


def _count_reports(claims: tuple[str, ...], desk: Desk) -> int:
    return len({claim.doc for claim in desk.book.claims_of(claims)})
