"""The slots of a claim read from its words: items, value, time, duration, modality, stage."""

from collections.abc import Sequence

from tawatur.claims.acts import Act
from tawatur.claims.frames import Hit
from tawatur.claims.view import View
from tawatur.core.analysis import TimeExpression
from tawatur.core.claim import Item, Modality, Stage
from tawatur.core.mention import Mention
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.packs import Packs

_MODALITIES: tuple[Modality, ...] = ("denied", "alleged", "unverified", "possible", "planned", "confirmed", "stated")
_STAGES: tuple[Stage, ...] = ("talks", "agreed", "signed", "ordered", "delivering", "delivered", "cancelled", "unknown")
_DEAD = ("قتيل", "قتلي", "جثه", "جثث", "ضحايا", "شهيد", "شهداء", "dead", "deaths", "bodies")
_HURT = ("جريح", "جرحي", "مصاب", "مصابين", "مصابون", "اصابه", "wounded", "injured", "injuries")


def list_items(mentions: Sequence[Mention], packs: Packs) -> tuple[Item, ...]:
    """Arms in the order of the text; a bare class right before its named system is left out."""
    weapons = [m for m in mentions if m.kind == "weapon"]
    items: list[Item] = []
    for place, mention in enumerate(weapons):
        entry = packs.items.entries.get(mention.ref)
        following = weapons[place + 1] if place + 1 < len(weapons) else None
        if entry is not None and not entry.system and following is not None and _names_it(mention, following, packs):
            continue
        if entry is None:
            items.append(
                Item(
                    mention.name or mention.description,
                    mention.names,
                    "unspecified_weapons",
                    mention.amount,
                    span=mention.span,
                )
            )
            continue
        spelt = [
            mention.name,
            mention.description,
            *mention.names,
            *(n for listed in entry.names.values() for n in listed),
        ]
        names = tuple(dict.fromkeys(n for n in spelt if n))
        items.append(
            Item(entry.designation, names, entry.category, mention.amount, entry.unit, entry.key, mention.span)
        )
    return _merge(items)


def _names_it(mention: Mention, following: Mention, packs: Packs) -> bool:
    """Whether the class mention is the head of the system that follows: «طائرة مقاتلة من طراز ...»."""
    entry = packs.items.entries.get(following.ref)
    return (
        entry is not None and entry.system and following.extent.start - mention.extent.end < 32 and not following.before
    )


def _merge(items: list[Item]) -> tuple[Item, ...]:
    """One item for each thing; the one with a number stands."""
    best: dict[str, Item] = {}
    for item in items:
        key = item.ref or item.designation
        if key not in best or (best[key].quantity is None and item.quantity is not None):
            best[key] = item
    return tuple(best.values())


def count_persons(view: View, mentions: Sequence[Mention], hits: Sequence[Hit]) -> tuple[Item, ...]:
    """Killed, wounded and missing with their numbers; the nearest casualty word says which."""
    found: list[Item] = []
    for mention in mentions:
        if mention.kind != "quantity" or mention.amount is None or mention.amount.unit != "persons":
            continue
        word = _counted(view, mention, hits)
        if word:
            found.append(
                Item(word, (word, mention.description), "persons", mention.amount, "persons", span=mention.span)
            )
    best: dict[str, Item] = {}
    for item in found:
        best.setdefault(item.designation, item)
    return tuple(best.values())


def _counted(view: View, mention: Mention, hits: Sequence[Hit]) -> str:
    noun = view.lexicon.fold(mention.description)
    if any(word in noun for word in _DEAD):
        return "killed"
    if any(word in noun for word in _HURT):
        return "wounded"
    near = [
        (abs(view.token(hit.first).start - mention.span.start), hit.trigger.counts)
        for hit in hits
        if hit.trigger.counts
    ]
    return min(near)[1] if near else ""


def find_value(mentions: Sequence[Mention]) -> Amount | None:
    """The first sum of money in the range; a second one that is exact beside «مليون» is left."""
    return next((m.amount for m in mentions if m.kind == "money" and m.amount is not None), None)


def find_time(times: Sequence[TimeExpression], start: int, end: int, near: int) -> DateSpan | None:
    """The dated expression in `start`-`end` nearest to `near`: resolved ones first, those that follow first."""
    held = [t for t in times if t.when is not None and start <= t.start and t.end <= end]
    held.sort(key=lambda t: (not (t.when is not None and t.when.resolved), t.start < near, abs(t.start - near)))
    return held[0].when if held else None


def find_duration(times: Sequence[TimeExpression], start: int, end: int) -> Amount | None:
    """The first duration in `start`-`end`."""
    return next((t.duration for t in times if t.duration is not None and start <= t.start and t.end <= end), None)


def find_modality(view: View, hits: Sequence[Hit], first: int, last: int, act: Act | None) -> Modality:
    """How firmly: what the verb of speech makes of it, then the words of the clause, then the verb's form."""
    if act is not None and act.modality in _MODALITIES and act.modality:
        return act.modality  # type: ignore[return-value]
    said = next(
        (hit.trigger.modality for hit in hits if hit.trigger.modality in _MODALITIES and hit.trigger.modality), ""
    )
    if said:
        return said  # type: ignore[return-value]
    marks = [found[1] for n in range(first, last) if (found := view.matches(n, view.lexicon.stances)) is not None]  # type: ignore[arg-type]
    for modality in _MODALITIES:
        if modality in marks:
            return modality
    for hit in hits:
        token = view.token(hit.light if hit.light >= 0 else hit.first)
        before = view.token(max(view.sentence.first, hit.first - 1))
        if view.lexicon.language.particles.future and view.lexicon.language.particles.future in token.before:
            return "planned"
        if (
            before.form in view.lexicon.may
            and token.form.startswith(("ي", "ت"))
            and view.lexicon.language.particles.article
        ):
            return "possible"
    return "stated"


def find_stage(view: View, hits: Sequence[Hit], first: int, last: int) -> Stage | None:
    """The stage by the words that set it, else by the first trigger that carries one."""
    tokens = [view.token(n) for n in range(first, last)]
    texts = (f" {' '.join(t.whole for t in tokens)} ", f" {' '.join(t.form for t in tokens)} ")
    for hit in hits:
        for stage, words in hit.event.stages.items():
            if stage in _STAGES and any(f" {view.lexicon.fold(word)} " in text for word in words for text in texts):
                return stage  # type: ignore[return-value]
    contents = {view.lexicon.fold(word) for hit in hits for word in hit.event.contents}
    staged = next((hit for hit in hits if hit.trigger.stage in _STAGES and hit.trigger.stage), None)
    if staged is None or any(view.written(n) in contents for n in range(first, staged.first)):
        return None
    return staged.trigger.stage  # type: ignore[return-value]
