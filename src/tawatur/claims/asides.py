"""What stands beside what a sentence tells: an aside between dashes or commas, what went before it."""

from itertools import pairwise

from tawatur.claims.acts import Act
from tawatur.claims.clauses import end_clause
from tawatur.claims.marks import COMMAS, DASHES
from tawatur.claims.view import Argument, Stretch, View
from tawatur.core.analysis import TimeExpression
from tawatur.core.mention import Mention

_HANDED_OVER = ("shipped", "delivering", "delivered")  # stages told of goods under way


def find_aside(view: View, number: int) -> int:
    """The token with which the aside begins that a token stands in, -1 if it stands in none: «العقد -وهو الثالث بعد
    صفقتين لبيع زوارق لغانا- يشمل صواريخ».
    """
    asides = _list_asides(view)
    return next((at.first for at in asides if at.first <= number < at.last), -1) if asides else -1


def end_told(view: View, number: int, last: int) -> int:
    """Where what a token tells ends at the latest: with the aside it stands in."""
    return next((min(at.last, last) for at in _list_asides(view) if at.first <= number < at.last), last)


def _list_asides(view: View) -> list[Stretch]:
    """The asides of a sentence, in order; found once."""
    if view.asides is None:
        dashes = [number for number in view.marks if view.tokens[number].form in DASHES]
        pairs = [Stretch(*pair) for pair in pairwise(dashes)]
        view.asides = [at for at in pairs if view.tokens[at.first + 1].whole in view.lexicon.glosses]
    return view.asides


def leave_out_others(view: View, arguments: list[Argument], number: int) -> list[Argument]:
    """The arguments that stand in the same aside as a token, or like it in none."""
    own = find_aside(view, number)
    return [a for a in arguments if find_aside(view, a.first) == own] if _list_asides(view) else arguments


def leave_out_asides(view: View, mentions: list[Mention], *, hit: int) -> list[Mention]:
    """The mentions that belong to what a trigger at a token tells: in its own aside if it stands in one, else in none;
    and of arms none that an earlier event is told of behind them: «اشترت غانا 12 دبابة بعد شراء زوارق».
    """
    asides = _list_asides(view)
    if not asides and all(m.kind != "weapon" for m in mentions):
        return mentions
    placed = {id(a.mention): a.first for a in view.arguments}
    if asides:
        own = find_aside(view, hit)
        mentions = [m for m in mentions if find_aside(view, placed.get(id(m), hit)) == own]
    arms = [placed[id(m)] for m in mentions if m.kind == "weapon" and id(m) in placed]
    first = max(hit, min(arms, default=view.sentence.last))
    turn = find_turn(view, first, view.sentence.last)
    return [m for m in mentions if turn is None or m.kind != "weapon" or placed.get(id(m), 0) < turn]


def leave_out_times(view: View, times: list[TimeExpression]) -> list[TimeExpression]:
    """The times of a sentence without those of its asides, which date neither it nor, surely, what they tell."""
    spans = [view.span(*at) for at in _list_asides(view)]
    return [t for t in times if all(held is None or not held.first <= t.start < held.last for held in spans)]


def find_turn(view: View, first: int, last: int) -> int | None:
    """Where in a token range, asides apart, the words turn to what went before; None if they do not."""
    places = (n for n in view.find_places(view.lexicon.afterwards) if first <= n < last)
    turn = next((n for n in places if _goes_back(view, n) and find_aside(view, n) < 0), last)
    terms = find_terms(view, first, turn)
    return terms if terms is not None or turn == last else turn


def find_terms(view: View, first: int, last: int) -> int | None:
    """Where in a token range, asides apart, the rest of the sentence begins that is of the paper by which goods came
    that are told before it: «بموجب عقد وقع عام 2009», "under a contract signed in 2009".
    """
    places = (n for n in view.find_places(view.lexicon.terms) if first <= n < last)
    named = (n for n in places if _names_terms(view, n) and _hands_over(view, n))
    return next((n for n in named if find_aside(view, n) < 0), None)


def end_before_turn(view: View, number: int, bounds: Stretch) -> Stretch:
    """Two offsets without what stands where the words behind a token turn to what went before."""
    turn = find_turn(view, number, view.sentence.last)
    return bounds if turn is None else Stretch(bounds.first, min(bounds.last, view.tokens[turn].start))


def _goes_back(view: View, number: int) -> bool:
    """Whether a word stands here behind which an earlier event is told: «بعد فوز الشركة», not «بعد ظهر الاثنين»."""
    token, lexicon = view.tokens[number], view.lexicon
    if token.form not in lexicon.afterwards or token.after or (number and view.is_date(number - 1)):
        return False
    behind = number
    while behind < view.sentence.last - 1 and view.is_date(behind):
        behind += 1
    if behind > number:
        return view.tokens[behind].form in lexicon.of  # «بعد خمسة أشهر من توقيع الاتفاقية»
    behind = min(number + 1, view.sentence.last - 1)
    opens = view.tokens[behind].whole in lexicon.that  # «بعد أن» opens a clause, «بعد فرنسا» tells an order
    return not (opens or view.is_date(behind) or view.covered(number) or view.covered(behind))


def _names_terms(view: View, number: int) -> bool:
    """Whether the paper follows a word closely, and no arms do."""
    behind = view.inside(number, view.sentence.last)
    near = [a for a in behind if a.mention.kind == "instrument" and a.first <= number + view.rules.frames.near]
    return bool(near) and all(a.mention.kind != "weapon" for a in behind)


def _hands_over(view: View, last: int) -> bool:
    """Whether arms change hands by a verb of the sentence before a token; of a sale the paper is the sale itself."""
    forms = (view.tokens[n].form for n in range(view.sentence.first, last))
    told = (view.lexicon.triggers[key] for form in forms for key in view.lexicon.verbs.get(form, ()))
    return any(trigger.stage in _HANDED_OVER for trigger in told)


def end_around(view: View, act: Act, before: Stretch) -> int:
    """Where a clause ends that goes on behind a phrase which commas set off inside it, with words led by a preposition
    that can be no clause of their own: «وأسفر القصف، وفق المرصد، عن مقتل تسعة»; else where the phrase begins.
    """
    comma = act.last + (act.last < view.sentence.last and view.tokens[act.last].kind == "word")  # «المصدر ذاته»
    begin = comma + 1
    if not view.lexicon.verb_first or begin >= view.sentence.last or not view.find_verbs(*before):
        return act.first
    set_off = all(view.tokens[n].form in COMMAS for n in (act.first - 1, comma))
    led = view.tokens[begin].form in view.lexicon.prepositions or bool(view.attached(begin))
    own = view.matches(begin, view.lexicon.comments) or view.matches(begin, view.lexicon.occasioned)
    return end_clause(view, begin) if set_off and led and not (own or view.conjoined(begin)) else act.first
