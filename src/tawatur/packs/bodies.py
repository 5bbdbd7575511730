"""Heads from which the names of bodies and places are built («وزارة», «حزب», «مدينة»)."""

from typing import Literal

from msgspec import Struct

from tawatur.packs.files import DATA, read_pack

BodyTakes = Literal[
    "nisba", "state", "person", "name", "noun", "field", "for", "in", "body", "newsroom", "group", "honoured"
]


class BodyExample(Struct, frozen=True, forbid_unknown_fields=True):
    """A made sentence and the mention that must come out of it."""

    text: str
    mention: str
    kind: str
    ref: str = ""


class BodyHead(Struct, frozen=True, forbid_unknown_fields=True):
    """One head. `words` may stand alone, `construct` forms want what `takes` lists.

    `english` are patterns of the composed name with {nisba} or {state}. `needs`: even `words` want
    an adjective or what `takes` lists, `needs_owner` even behind a definite article; `needs_nisba` lists the
    words of which this is true.
    `feminine` lists words that stand for a feminine one («الخارجية» for the ministry): their
    adjectives are feminine, and without one only a verb of speech before them makes them the body.
    `again` are definite words that stand for the last such body or outlet told, and for nothing else.
    `duals` are two of them, each with a field («وزارتا الخارجية والدفاع»).
    `strict`: only definite nouns make the name. `outlet`: what it names is an outlet or agency.
    """

    key: str
    words: list[str] = []
    construct: list[str] = []
    takes: list[BodyTakes] = []
    english: list[str] = []
    needs: bool = False
    needs_owner: bool = False
    needs_nisba: list[str] = []
    feminine: list[str] = []
    strict: bool = False
    outlet: Literal["", "outlet", "agency"] = ""
    again: list[str] = []
    duals: list[str] = []


class PlaceHead(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that makes what follows a place («مدينة», «قاعدة»); `trail` may close the name."""

    key: str
    construct: list[str]
    takes: list[Literal["place", "name", "noun", "body", "honoured"]]
    trail: list[str] = []


class BodyPack(Struct, frozen=True, forbid_unknown_fields=True):
    """`bodies.yaml` of one language.

    `name_heads` are words that make a run of capitals the name of a body, `outlet_heads` that of an
    outlet, `inner` small words inside such a run.
    `state_heads` before the name of a country belong to it («جمهورية كينيا», "the Republic of Kenya").
    `capitals` with a state tell its capital («العاصمة التشادية», "the capital of Chad"), `no_capitals` speak of money;
    `lands` with the adjective of a state are the state itself («الأراضي التشادية», "Chadian soil").
    `sides` with two such adjectives are two states («الجانبان التشادي والكيني»).
    One of `attributes` may stand between a body without article and its nationality («وفد عسكري تشادي»).
    Behind one of `located` a name that no list has is a place ("near Dadaab"), behind one of `located_apart` where
    what it is follows ("at Dadaab, a town").
    One of `inside` stands between a body or an office and where it is, before it words of `acknowledged` too
    («حكومة معترف بها في طرابلس»); behind one of `voiced` a body speaks through somebody. `no_nouns` look like nouns
    with the article and belong to no name.
    Before a noun of `modified` a body only says whose that is ("police station").
    `group_adjectives` behind the name of an armed group are no part of it; `no_groups` name none («حركة المرور»).
    One of `forces` and one of `loyal` before somebody, over one of `leading`, are a body of that name («القوات الموالية
    للحكومة»).
    `newsroom_ends` close the name of a newsroom («للأنباء»); `no_newsrooms` never name one («موقع الانفجار»).
    """

    about: str
    bodies: list[BodyHead]
    places: list[PlaceHead]
    group_adjectives: list[str] = []
    no_groups: list[str] = []
    forces: list[str] = []
    loyal: list[str] = []
    leading: list[str] = []
    newsroom_ends: list[str] = []
    no_newsrooms: list[str] = []
    directions: list[str] = []
    capitals: list[str] = []
    no_capitals: list[str] = []
    lands: list[str] = []
    sides: list[str] = []
    attributes: list[str] = []
    country_words: list[str] = []
    state_heads: list[str] = []
    qualities: list[str] = []
    inside: list[str] = []
    acknowledged: list[str] = []
    voiced: list[str] = []
    no_nouns: list[str] = []
    name_heads: list[str] = []
    outlet_heads: list[str] = []
    inner: list[str] = []
    modified: list[str] = []
    located: list[str] = []
    located_apart: list[str] = []
    examples: list[BodyExample] = []


def load_bodies(language: str) -> BodyPack:
    """The heads of one language."""
    return read_pack(DATA.joinpath("languages", language, "bodies.yaml"), BodyPack)
