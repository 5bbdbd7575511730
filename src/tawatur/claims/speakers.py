"""Who speaks: the speaker beside the verb, the statement it speaks through, the newsroom it speaks to."""

from tawatur.claims.acts import Act, Discourse, infer
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Link
from tawatur.packs.speech import According, SpeechVerb

_SHORT_OPENING = 8  # words a speaker who is only understood may stand from what is said


def find_speaker(
    view: View, discourse: Discourse, verb: int, stop: int
) -> tuple[Argument | None, tuple[Link, ...], tuple[Link, ...]]:
    """The speaker between verb and opening, the statement it speaks through, the newsroom it speaks to."""
    arguments = view.inside(verb + 1, stop)
    statement = _find_statement(view, discourse, verb + 1, stop, arguments)
    medium = tuple(
        discourse.link(a.mention)
        for a in arguments
        if a.mention.kind == "outlet" and a.prep in ("ل", "to", "الي", "في", "with")
    )
    bare = [a for a in arguments if discourse.speaks(a.mention) and not a.prep and a.first - verb <= 8]
    if statement and statement[0].inferred:
        return None, statement, medium
    speaker = next((a for a in bare if not a.noun or a.first == verb + 1), None)
    if speaker is None and statement and statement[-1].kind == "statement":
        issuer = next((a for a in arguments if discourse.speaks(a.mention) and a.prep in ("عن", "by", "from")), None)
        return issuer, statement, medium
    return speaker, statement, medium


def _find_statement(
    view: View, discourse: Discourse, first: int, stop: int, arguments: list[Argument]
) -> tuple[Link, ...]:
    """«في بيان», «بيان صادر عن», «البيان»: the statement link; the definite one stands for the last statement."""
    for number in range(first, stop):
        token = view.token(number)
        if token.form not in view.lexicon.statements or view.covered(number) is not None:
            continue
        if token.definite and discourse.statement:
            return tuple(infer(link) for link in discourse.statement)
        return (Link("statement", evidence=discourse.span(token.stem, token.end)),)
    return ()


def find_speaker_before(view: View, discourse: Discourse, verb: int) -> Argument | None:
    """A speaker right before the verb: «لكن المصدر قال», "the minister said"."""
    for argument in reversed(view.arguments):
        if argument.last > verb or not discourse.speaks(argument.mention):
            continue
        between = range(argument.last, verb)
        light_words = view.lexicon.auxiliaries | view.lexicon.negations
        light = all(
            (view.token(n).kind == "mark" and view.token(n).form in '،,«»“”"()') or view.token(n).form in light_words
            for n in between
        )  # fmt: skip
        if light and not argument.prep:
            return argument
        return None
    return None


def join_voice(
    discourse: Discourse, speaker: Argument | None, statement: tuple[Link, ...], medium: tuple[Link, ...]
) -> tuple[Link, ...]:
    """Links of one act, nearest hand first: newsroom, statement, speaker."""
    if speaker is None:
        return (*medium, *statement) if statement and any(link.kind != "statement" for link in statement) else ()
    own = discourse.link(speaker.mention)
    if own.kind in ("agency", "outlet"):
        return (own,)
    return (*medium, *statement, own)


def find_behind(view: View, discourse: Discourse, verb: int, stop: int) -> tuple[Link, ...]:
    """«... نقلا عن مصدر أن»: who stands behind the one who speaks."""
    for number in range(verb + 1, stop):
        found = view.matches(number, view.lexicon.according)  # type: ignore[arg-type]
        if found is not None and isinstance(found[1], According) and found[1].via:
            after = view.reach(number, found[0])
            return tuple(discourse.link(a.mention) for a in view.inside(after, stop)[:1])
    return ()


def nest(view: View, discourse: Discourse, acts: list[Act], first: int, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Put the outer speaker before, where this act opens somebody's words: «قالت الوزارة إن القائد أكد».

    A state inside somebody's words is no voice of its own: «أعلنت الرئاسة أن روسيا تعتبر».
    """
    plain = links[-1].kind == "organisation" and links[-1].entity in discourse.states
    for act in reversed(acts):
        start, end = act.content
        if start <= first < end and not any(view.breaks(n) for n in range(start + 1, first + 1)):
            return act.links if plain else (*(link for link in act.links if link not in links), *links)
    return links


def is_conjoined(view: View, number: int) -> bool:
    """Whether the word hangs on what goes before by «و» or «ف»."""
    return view.begin(number) != view.token(number).start


def is_understood(view: View, verb: int, opener: int | None, entry: SpeechVerb, acts: list[Act]) -> bool:
    """Whether a verb without a speaker goes on with the last one: no other subject stands after it."""
    if opener is not None:
        between = range(verb + 1, opener)
        words = [
            n for n in between if view.token(n).kind == "word" and view.token(n).form not in view.lexicon.prepositions
        ]
        return opener - verb <= _SHORT_OPENING and not (
            words and words[0] == verb + 1 and _names_something(view, words[0])
        )
    if entry.goes_on and not entry.acts:
        wanted = {view.lexicon.fold(word) for word in entry.takes}
        return verb + 1 < view.sentence.last and bool(wanted & {view.token(verb + 1).form, view.token(verb + 1).whole})
    return not entry.acts and is_conjoined(view, verb) and bool(acts) and bool(entry.participles)


def has_other_subject(view: View, verb: int) -> bool:
    """Whether a noun that is no speaker stands right before the verb: «الأدلة تشير إلى أن»."""
    if verb == view.sentence.first or is_conjoined(view, verb):
        return False
    before = view.token(verb - 1)
    light = (
        view.lexicon.that
        | view.lexicon.relatives
        | view.lexicon.auxiliaries
        | view.lexicon.negations
        | view.lexicon.may
    )
    light = light | view.lexicon.conjunctions | view.lexicon.prepositions
    if view.matches(verb - 1, view.lexicon.breaks):  # type: ignore[arg-type]
        return False
    return before.kind == "word" and before.form not in light and before.whole not in light


def _names_something(view: View, number: int) -> bool:
    """Whether the word after a verb is a subject of its own: a definite noun or a mention."""
    token = view.token(number)
    if any(p in token.before for p in view.lexicon.language.particles.prepositions):
        return False
    return token.definite or view.covered(number) is not None
