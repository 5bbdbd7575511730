"""What a word of a language may be, wherever it stands: told once, remembered while the word is met."""

from typing import NamedTuple

from tawatur.claims.event_words import Key, Phrase


class Telling(NamedTuple):
    """The triggers of events that a word may be or begin, by its forms: of verbs, of nouns with their phrases."""

    verbs: tuple[Key, ...]
    nouns: tuple[tuple[Phrase, Key], ...]


class Look:
    """What a word is wherever it stands: as it is written without a conjunction, and what it may be.

    `tables`: those of the lexicon that have an entry which begins so, by identity; `acts`: it is a finite verb, if
    nothing beside it forbids that; `may_act`: it is, or ends like one; `state`: it is the adjective or the name of a
    state; `conjoined` and `attached` tell of a conjunction and the first preposition written onto it; `telling`: which
    events it may tell, None for most; `told`: anything of all this holds.
    """

    __slots__ = ("acts", "attached", "conjoined", "may_act", "state", "tables", "telling", "told", "written")

    def __init__(  # noqa: PLR0913 (a field each)
        self,
        written: str,
        tables: tuple[int, ...],
        *,
        acts: bool,
        may_act: bool,
        state: bool,
        conjoined: bool,
        attached: str,
        telling: Telling | None,
    ) -> None:
        self.written = written
        self.tables = tables
        self.acts = acts
        self.may_act = may_act
        self.state = state
        self.conjoined = conjoined
        self.attached = attached
        self.telling = telling
        self.told = bool(tables) or may_act or state or conjoined or bool(attached)
