"""Relative clauses, with and without a relative pronoun: what is told of arms beside what became of some of them,
«خمس من 30 دبابة طلبتها في مايو».
"""

from msgspec.structs import replace

from tawatur.claims.marks import CLOSING_QUOTES, COMMAS
from tawatur.claims.view import Argument, View
from tawatur.core.mention import Mention

_BETWEEN = frozenset((*COMMAS, *CLOSING_QUOTES))


def is_reduced(view: View, verb: int) -> bool:
    """Whether a passive without its auxiliary only tells which one is meant: "the clinic shelled by the army", "an
    official briefed on the talks".
    """
    lexicon = view.lexicon
    if lexicon.verb_first or view.is_been(verb) or verb + 1 >= view.sentence.last:
        return False
    behind = view.tokens[verb + 1].form
    return behind in lexicon.agents or (view.tokens[verb].form in lexicon.reduced and behind in lexicon.prepositions)


def find_described(view: View, verb: int) -> Argument | None:
    """The arms whose relative clause the verb opens; None if it opens none."""
    first = find_relative(view, verb)
    found = next((a for a in view.arguments if a.mention.kind == "weapon" and _ends_at(view, a, first)), None)
    return found if found is not None and _hangs(view, verb, first) else None


def recall_ordered(view: View, verb: int) -> Mention | None:
    """The arms the relative clause is of, in the number of the whole where only a part of it was told before."""
    argument = find_described(view, verb)
    if argument is None:
        return None
    mention = argument.mention
    return mention if mention.whole is None else replace(mention, amount=mention.whole)


def find_head(view: View, verb: int) -> Argument | None:
    """The name whose relative clause the verb opens as its subject: «مع إستونيا التي اشترت دبابات».

    None where the verb or what follows takes the name up by a pronoun («التي زارها», «التي اشترت منها غانا»).
    """
    first = find_relative(view, verb)
    if not any(view.tokens[n].form in view.lexicon.relatives for n in range(first, verb)):
        return None
    if any(view.tokens[n].after for n in range(verb, min(verb + 2, view.sentence.last))):
        return None
    heads = (a for a in view.arguments if not a.noun or _is_met(view, a))
    found = next((a for a in heads if _ends_at(view, a, first)), None)
    return None if found is None or found.mention.kind == "weapon" or _is_struck(view, found) else found


def _is_met(view: View, argument: Argument) -> bool:
    """Whether a person stands right behind the noun of a meeting or visit, whose he is: «لاستقبال الرئيس سامي عون الذي
    يزور غانا».
    """
    told = view.lexicon.nouns.get(argument.noun, ()) if argument.mention.kind == "person" else ()
    beside = view.tokens[argument.first - 1].form == argument.noun
    return beside and any(event in ("meeting", "visit") for _, (event, _) in told)


def _is_struck(view: View, argument: Argument) -> bool:
    """Whether the name stands behind the noun of a deed, whose relative clause it then is: "the attack on the convoy
    that killed two".
    """
    place = argument.first - 1
    while place > view.sentence.first and view.tokens[place].form in view.lexicon.articles:
        place -= 1
    if view.lexicon.verb_first or not view.preposition(place) or view.tokens[place].form in view.lexicon.agents:
        return False
    nouns = view.lexicon.nouns.get(view.tokens[place - 1].form, ())
    return any(event == "conflict_event" for _, (event, _) in nouns)


def find_relative(view: View, verb: int) -> int:
    """Where the relative clause of a verb begins: with its relative pronoun, its subject pronoun or auxiliary."""
    first = verb
    while first > view.sentence.first:
        if view.tokens[first - 1].form in view.lexicon.opens_relative:
            first -= 1
            continue
        named = _find_waited(view, first)
        if named is None:
            break
        first = named
    return first


def _find_waited(view: View, number: int) -> int | None:
    """The auxiliary whose subject ends there, before its verb: «التي كانت السويد قد طلبتها»; None if there is none."""
    form, lexicon = view.tokens[number].form, view.lexicon
    if not lexicon.verb_first or (form not in lexicon.verb_marks and form not in lexicon.past):
        return None
    name = next((a for a in view.arguments if a.last == number and not a.prep), None)
    if name is None or name.first <= view.sentence.first or name.noun:
        return None
    return name.first - 1 if view.tokens[name.first - 1].form in view.lexicon.auxiliaries else None


def _ends_at(view: View, argument: Argument, number: int) -> bool:
    """Whether the name of arms ends there, over marks and, where the noun follows its name, that noun."""
    if argument.last > number:
        return False
    between = [view.tokens[n] for n in range(argument.last, number)]
    words = [token for token in between if token.kind == "word" and not (view.lexicon.verb_first and token.definite)]
    marks = [token.form for token in between if token.kind == "mark"]
    nouns = 0 if view.lexicon.verb_first else 1
    return len(words) <= nouns and _BETWEEN.issuperset(marks)


def _hangs(view: View, verb: int, first: int) -> bool:
    """Whether the verb speaks of what stands before it: by a relative, a pronoun of its own, or as a participle."""
    lexicon = view.lexicon
    told = [view.tokens[n].form for n in range(first, verb)]
    if any(form in lexicon.relatives or form in lexicon.pronouns for form in told):
        return True
    if not lexicon.verb_first:
        return is_reduced(view, verb)
    behind = view.tokens[verb + 1] if verb + 1 < view.sentence.last else None
    led = behind is not None and (view.attached(verb + 1) or behind.form in lexicon.prepositions)
    return bool(view.tokens[verb].after) or (behind is not None and bool(led and behind.after))


def tells_of_deed(view: View, verb: int) -> bool:
    """Whether a relative clause is of a deed, which is its subject: «الهجوم الإرهابي الذي استهدف الجيش»."""
    if verb - 2 < view.sentence.first or view.tokens[verb].after:
        return False
    if view.tokens[verb - 1].form not in view.lexicon.relatives:
        return False
    noun, reach = verb - 2, max(view.sentence.first, verb - 1 - view.rules.frames.described_before)
    while noun > reach and view.tokens[noun].form not in view.lexicon.nouns and view.tokens[noun].definite:
        noun -= 1
    if noun > view.sentence.first and view.tokens[noun - 1].form in view.lexicon.authored:
        return False  # «يقف وراء الهجوم الذي استهدف»: who stands behind it did it
    return view.covered(noun) is None and view.tokens[noun].form in view.lexicon.nouns


def is_struck_by(view: View, verb: int, *, carries: bool = False) -> bool:
    """Whether the subject of a verb is a deed or a striker without a name beside it: «استهدفت قنبلة القنصلية», «تفجير
    سيارة مفخخة استهدف القنصلية». Of a verb that carries a deed the deed right behind is no subject: «شن غارات».
    """
    lexicon = view.lexicon
    if not lexicon.verb_first or view.tokens[verb].after or view.tokens[verb].form in lexicon.strikers:
        return False
    behind = verb + 1
    if behind < view.sentence.last and _strikes(view, behind):
        return not carries or view.tokens[behind].form in lexicon.strikers
    for number in range(verb - 1, max(view.sentence.first, verb - 1 - view.rules.frames.described_before) - 1, -1):
        token = view.tokens[number]
        if token.kind != "word" or token.definite or view.finite(number):
            return False
        if _strikes(view, number):
            return not view.conjoined(verb)
        if view.covered(number) is not None:
            return False
        if token.form in lexicon.prepositions or token.form in lexicon.that:
            return False
    return False


def _strikes(view: View, number: int) -> bool:
    """Whether an indefinite noun of a deed or a striker stands there, in no name."""
    token, lexicon = view.tokens[number], view.lexicon
    deeds = (event for _, (event, _) in lexicon.nouns.get(token.form, ()))
    tells = token.form in lexicon.strikers or "conflict_event" in deeds
    covering = view.covered(number)
    named = covering is not None and covering.kind not in ("weapon", "quantity", "source")
    return tells and not token.definite and not token.after and not named


def acts_in_relative(view: View, verb: int, argument: Argument) -> bool:
    """Whether a name is the subject of a relative clause behind a verb, and nothing of the verb's own: «التقى نوابا
    للتحذير من الاتفاق الذي أبرمته غانا».
    """
    if not view.lexicon.verb_first or argument.first - 1 <= verb or not view.finite(argument.first - 1):
        return False
    return any(view.tokens[n].form in view.lexicon.relatives for n in range(verb + 1, argument.first - 1))
