"""What the lexicons of a language put before the finder: phrases, each with a tag and a value."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from tawatur.packs.bodies import BodyHead, BodyPack
from tawatur.packs.instruments import InstrumentPack
from tawatur.packs.items import Items
from tawatur.packs.languages import Language, inflect_adjective
from tawatur.packs.lexicons import Lexicons
from tawatur.packs.money import MoneyPack
from tawatur.packs.packs import Packs
from tawatur.packs.people import PeoplePack
from tawatur.packs.titles import TitleGroup, TitlePack
from tawatur.packs.voices import VoiceHead, VoicePack


class Phrase(Struct, frozen=True, gc=False):
    """A phrase as the data write it. `loose`: each of its words may carry the article."""

    words: str
    tag: str
    value: Any
    loose: bool = False


class TitleEntry(Struct, frozen=True):
    """A title as found: its key, and the group that says what may follow."""

    key: str
    group: TitleGroup


class BodyEntry(Struct, frozen=True):
    """A head of a body as found.

    `construct`: without article; `needs`: wants more words; `feminine`: its adjectives must be.
    """

    head: BodyHead
    construct: bool = False
    needs: bool = False
    feminine: bool = False


class VoiceEntry(Struct, frozen=True):
    """A voice as found: its head and the number its form tells (None for a plural)."""

    head: VoiceHead
    number: int | None


class NameEntry(Struct, frozen=True):
    """A spelling of the gazetteer: the keys that bear it, and whether it wants a cue or a report on its state."""

    keys: tuple[str, ...]
    doubtful: bool
    local: bool = False


class ItemForm(Struct, frozen=True):
    """A spelling of the items: its key, whether it wants a cue, whether an ordinary word before a figure begins it."""

    key: str
    doubtful: bool = False
    ordinary: bool = False


def list_known(packs: Packs, code: str) -> Iterator[Phrase]:
    """Names, adjectives of nationality, items and words of arms of the packs, folded already; a spelling that another
    language has in a file of its own is none in a report in `code`.
    """
    gazetteer, items = packs.gazetteer, packs.items
    for form, keys in gazetteer.by_form.items():
        if gazetteer.own.get(form, code) == code:
            yield Phrase(form, "name", NameEntry(keys, gazetteer.entries[keys[0]].ambiguous))
    for form, keys in gazetteer.by_cue.items():
        if gazetteer.own.get(form, code) == code:
            yield Phrase(form, "name", NameEntry(keys, doubtful=True))
    for form, keys in gazetteer.by_home.items():
        yield Phrase(form, "name", NameEntry(keys, doubtful=True, local=True))
    for form, keys in gazetteer.unless.items():
        yield Phrase(form, "no-name", keys)
    for adjective, state in gazetteer.nisba.items():
        yield Phrase(adjective, "nisba", state, loose=True)
    yield from _list_items(items, packs.languages.values())
    yield from _list_arms_words(packs, items)


def _list_arms_words(packs: Packs, items: Items) -> Iterator[Phrase]:
    """Words of all languages that stand beside arms, and those that look like arms and are none."""
    for phrase in {packs.folding.fold(phrase) for pack in items.designations for phrase in pack.unless}:
        yield Phrase(phrase, "no-item", phrase, loose=True)
    for kept in {packs.folding.fold(word) for pack in items.designations for word in pack.kept}:
        yield Phrase(kept, "arms-kept", kept)
    for cue in {packs.folding.fold(cue) for pack in items.designations for cue in pack.cues}:
        yield Phrase(cue, "arms-cue", cue, loose=True)


def _list_items(items: Items, languages: Iterable[Language]) -> Iterator[Phrase]:
    accusatives = {end: one.particles.accusative for one in languages for end in one.nouns.accusatives}
    for form, key in items.written.items():
        entry = ItemForm(key, items.is_doubtful(form), items.is_ordinary(form))
        yield Phrase(form, "item", entry, loose=True)
        if form[-1] in accusatives and " " not in form and not items.entries[key].system:
            yield Phrase(form + accusatives[form[-1]], "item", entry)
    for form, (key, doubtful) in items.derived.items():
        yield Phrase(form, "item", ItemForm(key, doubtful, items.is_ordinary(form)), loose=True)


def list_phrases(words: Lexicons, language: Language) -> Iterator[Phrase]:
    """All phrases of the lexicons of one language."""
    article = language.particles.article
    yield from _list_titles(words.titles, article)
    yield from _list_people(words.people)
    yield from _list_bodies(words.bodies)
    yield from _list_places(words.bodies)
    yield from _list_voices(words.voices, language)
    yield from _list_instruments(words.instruments, language)
    yield from _list_money(words.money)


def _list_accusatives(form: str, language: Language, *, but: str = "") -> Iterator[str]:
    """The accusative of an indefinite noun of one word, where it is written: «أن مصدرا أمنيا أعلن»; an ending of `but`
    is no hindrance.
    """
    if form.removesuffix(but)[-1] in language.nouns.accusatives and " " not in form:
        yield form + language.particles.accusative


def _plain(tag: str, words: list[str]) -> Iterator[Phrase]:
    return (Phrase(word, tag, word) for word in words)


def _bare(form: str, article: str) -> str:
    return " ".join(word.removeprefix(article) for word in form.split())


def _list_titles(titles: TitlePack, article: str) -> Iterator[Phrase]:
    for group in titles.groups:
        for key, forms in group.titles.items():
            entry = TitleEntry(key, group)
            yield from (Phrase(form, "title", entry) for form in forms)
        yield from _plain("trail", group.trail)
    for key, forms in titles.fields.items():
        yield from (Phrase(_bare(form, article), "field", key, loose=True) for form in forms)
    for key, forms in titles.duals.items():
        yield from (Phrase(form, "dual-title", key) for form in forms)
    for form in titles.statuses:
        yield Phrase(form, "status", "past" if form in titles.past else "status")
    yield from _plain("quality", titles.qualities)
    for address in titles.addresses:
        yield from (Phrase(words, "address", tuple(address.of)) for words in address.words)


def _list_people(people: PeoplePack) -> Iterator[Phrase]:
    return _plain("family", people.family)


def _list_bodies(bodies: BodyPack) -> Iterator[Phrase]:
    for head in bodies.bodies:
        for form in head.words:
            needs = head.needs or form in head.needs_nisba
            yield Phrase(form, "body", BodyEntry(head, needs=needs, feminine=form in head.feminine))
        for form in head.construct:
            yield Phrase(form, "body", BodyEntry(head, construct=True, needs=True))
        yield from (Phrase(form, "body-again", head) for form in head.again)
        yield from (Phrase(form, "dual-body", head) for form in head.duals)
    yield from _plain("body-quality", bodies.qualities)
    yield from _plain("body-attribute", bodies.attributes)
    yield from _plain("group-adjective", bodies.group_adjectives)
    yield from _plain("no-group", bodies.no_groups)
    yield from _plain("newsroom-end", bodies.newsroom_ends)
    yield from _plain("no-newsroom", bodies.no_newsrooms)


def _list_places(bodies: BodyPack) -> Iterator[Phrase]:
    for place in bodies.places:
        yield from (Phrase(form, "place-head", place) for form in place.construct)
        yield from _plain("place-trail", place.trail)
    yield from _plain("direction", bodies.directions)
    yield from _plain("capital-head", bodies.capitals)
    yield from _plain("no-capital", bodies.no_capitals)
    yield from _plain("land-head", bodies.lands)
    yield from _plain("side-head", bodies.sides)
    yield from _plain("country-word", bodies.country_words)
    yield from _plain("state-head", bodies.state_heads)


def _list_voices(voices: VoicePack, language: Language) -> Iterator[Phrase]:
    article = language.particles.article
    for head in voices.heads:
        for forms, number in ((head.singular, 1), (head.dual, 2), (head.plural, None)):
            for form in forms:
                loose = not article or not form.startswith(article)
                yield Phrase(form, "voice", VoiceEntry(head, number), loose=loose)
                if number == 1:
                    accusatives = _list_accusatives(form, language, but=language.nouns.relative)
                    yield from (Phrase(one, "voice", VoiceEntry(head, number)) for one in accusatives)
    for form in voices.adjectives:
        for inflected in inflect_adjective(language, form):
            yield Phrase(inflected, "voice-adjective", form, loose=True)
        accusatives = _list_accusatives(form, language, but=language.nouns.relative)
        yield from (Phrase(one, "voice-adjective", form) for one in accusatives)
    for number, forms in voices.members.items():
        yield from (Phrase(form, "member", number or None) for form in forms)
    yield from _plain("voice-before", voices.before)
    yield from _plain("part-of", voices.part_of)
    yield from _plain("voice-link", voices.links)


def _list_instruments(instruments: InstrumentPack, language: Language) -> Iterator[Phrase]:
    for head in instruments.heads:
        yield from (Phrase(form, "instrument", head) for form in head.words)
    yield from _plain("instrument-field", instruments.fields)
    for form in instruments.adjectives:
        for inflected in inflect_adjective(language, form):
            yield Phrase(inflected, "instrument-adjective", form, loose=True)
        accusatives = _list_accusatives(form, language, but=language.nouns.relative)  # «عقدا دفاعيا»
        yield from (Phrase(one, "instrument-adjective", form) for one in accusatives)
    yield from _plain("council", instruments.council)
    yield from _plain("purpose", instruments.purposes)
    yield from _plain("number-word", instruments.number_words)


def _list_money(money: MoneyPack) -> Iterator[Phrase]:
    for code, forms in money.currencies.items():
        yield from (Phrase(form, "currency", code) for form in forms)
    yield from (Phrase(form, "currency", "") for form in money.vague)
    yield from _plain("model", money.models)
    yield from _plain("portion", money.portions)
    yield from _plain("number-of", money.numbers_of)
    yield from _plain("rate", money.rates)
    yield from _plain("toll", money.tolls)
    yield from _plain("person-noun", money.persons)
    yield from _plain("victim", money.victims)
    yield from _plain("victim-pair", money.victim_pairs)
