"""Killed and wounded of one incident: told in one breath they are one claim, and they fell when the incident was."""

from collections.abc import Sequence

from msgspec.structs import replace

from tawatur.claims.hits import Hit
from tawatur.claims.marks import COMMAS
from tawatur.claims.view import Argument, View
from tawatur.core.claim import Claim, Item
from tawatur.core.mention import Mention
from tawatur.core.spans import Span
from tawatur.core.values import Amount, DateSpan

_ONE = Amount(1.0, 1.0, "exact", "persons")  # told by a noun alone: "killed a guard"
_LAST_PLURAL = 10  # what is counted by more stands in the singular: «عشرة قتلى», «40 قتيلا»
_NEAR = 3  # words behind a verb of killing in which its object begins: "killing at least 27 people"
_NOBODY = Amount(0.0, 0.0, "exact", "persons")


def join_tolls(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence, casualties that one mouth tells of one place as one claim."""
    kept: list[Claim] = []
    for claim in claims:
        twin = next((n for n, held in enumerate(kept) if _is_same_toll(held, claim)), None)
        if twin is None:
            kept.append(claim)
        else:
            kept[twin] = _join(kept[twin], claim)
    return kept


def _is_same_toll(held: Claim, claim: Claim) -> bool:
    if held.event != "casualty" or claim.event != "casualty" or held.chain != claim.chain:
        return False
    counted = {item.designation for item in held.items} & {item.designation for item in claim.items}
    same = held.modality == claim.modality and (held.when == claim.when or None in (held.when, claim.when))
    return same and not counted and _place(held) == _place(claim)


def _place(claim: Claim) -> frozenset[str]:
    return frozenset(filler.entity for filler in claim.roles.get("place", ()))


def _join(held: Claim, claim: Claim) -> Claim:
    first, second = sorted((held.evidence[0], claim.evidence[0]))
    return replace(
        held,
        evidence=(Span(held.doc, first.start, max(first.end, second.end)),),
        attribution=tuple(dict.fromkeys((*held.attribution, *claim.attribution))),
        roles={**claim.roles, **held.roles},
        items=(*held.items, *claim.items),
        when=held.when or claim.when,
    )


def date_tolls(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, undated casualties with the day of the incidents at their place, if that is one day."""
    dated = [claim for claim in claims if claim.when is not None and claim.when.anchor != "told"]
    incidents = [claim for claim in dated if claim.event == "conflict_event"]
    return [
        replace(claim, when=_find_day(claim, incidents)) if claim.event == "casualty" and claim.when is None else claim
        for claim in claims
    ]


def _find_day(claim: Claim, incidents: Sequence[Claim]) -> DateSpan | None:
    there = [i.when for i in incidents if i.when is not None and _place(i) & _place(claim)]
    days = {(when.start, when.end) for when in there}
    if len(days) != 1 or not there[0].resolved:
        return None
    return replace(there[0], anchor="other_event")


def count_persons(view: View, mentions: Sequence[Mention], hits: Sequence[Hit]) -> tuple[Item, ...]:
    """Killed, wounded and missing with their numbers; the nearest casualty word says which."""
    found: dict[str, Item] = {}
    parts: dict[str, list[Amount]] = {}
    last, told = "", list[Mention]()
    for mention in mentions:
        if mention.kind != "quantity" or mention.amount is None or mention.amount.unit != "persons":
            continue
        last = word = _counted(view, mention, hits) or (last if _is_listed(view, mention) else "")
        held = found.get(word)
        if word and held is None:
            names = (word, mention.description)
            found[word] = Item(word, names, "persons", mention.amount, "persons", span=mention.span)
            parts[word] = [mention.amount]
            told.append(mention)
        elif held is not None and _comes_to(view, held, mention, told) and _add_up(held.quantity, mention.amount):
            both = Span(mention.span.doc, (held.span or mention.span).start, mention.span.end)
            found[word] = replace(held, quantity=_add(held.quantity, mention.amount), span=both)
            parts[word].append(mention.amount)
            told.append(mention)
    for hit in hits:
        if hit.trigger.spares and hit.trigger.counts not in found:
            found[hit.trigger.counts] = _count_nobody(view, hit)
    wholes = {word: amounts[0] for word, amounts in parts.items() if _is_whole(view, found[word], amounts)}
    return tuple(replace(item, quantity=wholes.get(word, item.quantity)) for word, item in found.items())


def _count_nobody(view: View, hit: Hit) -> Item:
    """The item of a clause that tells that nobody was hit: «دون خسائر في الأرواح»."""
    start, end = view.tokens[hit.first].start, view.tokens[hit.last - 1].end
    names = (hit.trigger.counts, view.text[start:end])
    return Item(hit.trigger.counts, names, "persons", _NOBODY, "persons")


def _comes_to(view: View, held: Item, mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether a count is of persons beside those held, and not of some of them; what is joined to a count that was
    itself not added is none either: "the toll at eight - four women and four children".
    """
    counts = (a.mention for a in view.arguments if a.mention.kind == "quantity")
    persons = [one for one in counts if one.amount is not None and one.amount.unit == "persons"]
    before = [one for one in persons if one.span.start < mention.span.start]
    if before and before[-1] not in told:
        return False
    return _is_listed(view, mention) and not (_are_among(view, held, mention) or _shares_number(view, held, mention))


def _shares_number(view: View, held: Item, mention: Mention) -> bool:
    """Whether a noun right behind a number and its noun stands under that number too: «15 ضابطا وجنديا»; both have the
    ending of what a large number counts.
    """
    place = next((n for n, a in enumerate(view.arguments) if a.mention is mention), 0)
    before, ends = view.arguments[place - 1] if place else None, view.lexicon.adverbial
    if before is None or before.mention.span != held.span or before.last != view.arguments[place].first:
        return False
    numbered = held.quantity not in (None, _ONE) and mention.amount == _ONE and bool(ends)
    last = view.arguments[place].last
    return numbered and all(view.tokens[n].form.endswith(ends) for n in (before.last - 1, last - 1))


def _is_listed(view: View, mention: Mention) -> bool:
    """Whether a count is joined to the one before it: by a word, or by a comma in a list that such a word ends ("three
    children, a man and a woman").
    """
    place = next((n for n, a in enumerate(view.arguments) if a.mention is mention), 0)
    while 0 < place < len(view.arguments):
        argument, before = view.arguments[place], view.arguments[place - 1]
        if _adds(view, argument):
            return True
        between = [view.tokens[n] for n in range(before.last, argument.first)]
        counted = argument.mention.kind == before.mention.kind == "quantity"
        apart = [t for t in between if t.whole not in view.lexicon.articles]
        if not counted or [t.form in COMMAS for t in apart] != [True]:
            return False
        place += 1
    return False


def _is_whole(view: View, item: Item, amounts: Sequence[Amount]) -> bool:
    """Whether the counts behind the first are its parts: "15 people, five soldiers and ten civilians"."""
    anybody = any(set(view.lexicon.fold(name).split()) & view.lexicon.people for name in item.names)
    return anybody and amounts[0].low == sum(amount.low or 0.0 for amount in amounts[1:])


def _adds(view: View, argument: Argument) -> bool:
    """Whether those counted come to others told before, by a conjunction or «إضافة إلى»."""
    before = " ".join(view.tokens[n].whole for n in range(max(argument.first - 2, view.sentence.first), argument.first))
    return argument.joined or before in view.lexicon.besides


def _are_among(view: View, held: Item, mention: Mention) -> bool:
    """Whether those counted are some of the others: «38 قتيلا بينهم 30 سائحا وثمانية عمال»."""
    start = held.span.end if held.span is not None else mention.span.start
    return any(start <= view.tokens[n].start < mention.span.start for n in view.find_places(view.lexicon.among))


def _add_up(one: Amount | None, other: Amount) -> bool:
    """Whether two counts joined by "and" are of different persons: one of them of one person, or both exact."""
    return _ONE in (one, other) or (one is not None and {one.bound, other.bound} == {"exact"})


def _add(one: Amount | None, other: Amount) -> Amount:
    """How many those of two joined counts are together: "a guard and 12 others", «خمسة جنود وثلاثة مدنيين»."""
    if one is None:
        return other
    plain, told = (one, other) if one == _ONE else (other, one)
    low, high = (None if end is None else end + (plain.low or 0.0) for end in (told.low, told.high))
    return replace(told, low=low, high=high)


def _counted(view: View, mention: Mention, hits: Sequence[Hit]) -> str:
    """What became of the people counted, by their noun, else by the nearest trigger; "" if no word tells."""
    if _died(view, mention, hits):
        return "killed"
    ended = next((hit for hit in hits if hit.trigger.counts and _shares_auxiliary(view, hit, mention)), None)
    if ended is not None:
        return ended.trigger.counts
    if _are_mixed(view, mention):
        return ""
    if _acts(view, mention, hits) or _has_parts(view, mention, hits) or _is_part(view, mention):
        return ""
    noun = view.lexicon.fold(mention.description)
    for said, words in view.lexicon.counted.items():
        if any(word in noun for word in words):
            return said
    telling = [hit for hit in hits if hit.trigger.counts]
    place = next((a.first for a in view.arguments if a.mention is mention), view.sentence.first)
    before = view.tokens[place - 1].whole if place > view.sentence.first else ""
    for hit in telling:
        if before in hit.trigger.with_words:
            return hit.trigger.counts  # «أودى ... بحياة 12 شخصا وأدى إلى إصابة 30»
    telling = [hit for hit in telling if not _counts_others(view, hit, place)]
    near = [(_measure(view, hit, mention), hit.trigger.counts, hit.last) for hit in telling]
    (wrong, _), said, behind = min(near, default=((False, 0), "", 0))
    return "" if wrong and not view.lexicon.verb_first and _has_count(view, behind) else said


def _has_count(view: View, place: int) -> bool:
    """Whether persons are counted right behind a verb, who are then its object: "taking hostages and killing two"."""
    told = (a.mention.amount for a in view.inside(place, place + _NEAR) if a.mention.kind == "quantity")
    return any(amount is not None and amount.unit == "persons" for amount in told)


def _counts_others(view: View, hit: Hit, place: int) -> bool:
    """Whether a noun of casualties is joined behind those counted, whom it then says nothing of: «خطف ثلاثة أشخاص
    وإصابة اثنين».
    """
    return view.lexicon.verb_first and hit.kind == "noun" and hit.first > place and view.conjoined(hit.first)


def _are_mixed(view: View, mention: Mention) -> bool:
    """Whether dead and wounded are told in one number, which counts neither: «قتل وأصيب 15 شخصا», «سقط سبعة بين قتيل
    وجريح», «119 قتيلا وجريحا».
    """
    argument = next((a for a in view.arguments if a.mention is mention), None)
    if argument is None or not view.lexicon.verb_first:
        return False
    if _are_of_two_fates(view, argument):
        return True
    last = argument.first - 1
    first = last - 1
    joined = first >= view.sentence.first and view.conjoined(last) and len(_list_fates(view, first, last)) > 1
    if joined and not view.tokens[first].after and all(a.last != first for a in view.arguments):
        return True
    reach = min(argument.last + view.rules.frames.near, view.sentence.last - 2)
    among = (n for n in range(argument.last, reach) if view.tokens[n].form in view.lexicon.ranging)
    return any(len(_list_fates(view, n + 1, n + 2)) > 1 for n in among)


def _are_of_two_fates(view: View, argument: Argument) -> bool:
    """Whether a number above ten counts a noun in the singular and another joined to it: «119 قتيلا وجريحا»."""
    number = view.arguments.index(argument)
    one = number > 0 and argument.mention.amount == _ONE
    pair = view.arguments[number - 1 : number + 1] if one else view.arguments[number : number + 2]
    if len(pair) < 2 or pair[0].last != pair[1].first or not pair[1].joined or pair[1].mention.amount != _ONE:
        return False
    told = pair[0].mention.amount
    many = told is not None and told.unit == "persons" and (told.low or told.high or 0.0) > _LAST_PLURAL
    return many and len(_list_fates(view, pair[0].last - 1, pair[1].last - 1)) > 1


def _list_fates(view: View, *places: int) -> set[str]:
    """What the casualty words at these tokens say became of people; one that is none of them says nothing."""
    lexicon, fates = view.lexicon, set()
    for number in places:
        form = view.tokens[number].form
        keys = [*lexicon.verbs.get(form, ()), *(key for phrase, key in lexicon.nouns.get(form, ()) if len(phrase) == 1)]
        fates |= {counts for key in keys if (counts := lexicon.triggers[key].counts)}
    return fates


def _died(view: View, mention: Mention, hits: Sequence[Hit]) -> bool:
    """Whether a verb of dying stands right behind those counted: "two of the wounded died"."""
    place = next((a.last for a in view.arguments if a.mention is mention), -1)
    dying = (hit for hit in hits if hit.kind == "verb" and hit.trigger.counts == "killed")
    return not view.lexicon.verb_first and place in {hit.first for hit in dying if "subject" not in hit.trigger.frame}


def _acts(view: View, mention: Mention, hits: Sequence[Hit]) -> bool:
    """Whether those counted are who did it: "two gunmen shot dead five people", "two men on a motorcycle killed a"."""
    place = next((a.last for a in view.arguments if a.mention is mention), -1)
    deeds = {hit.first for hit in hits if hit.kind == "verb" and "subject" in hit.trigger.frame}
    if view.lexicon.verb_first or place < 0:
        return False
    behind = any(a.mention.kind == "quantity" for a in view.inside(place, view.sentence.last))
    return (place in deeds and behind) or any(_is_beyond_phrase(view, place, verb) for verb in deeds)


def _is_beyond_phrase(view: View, place: int, verb: int) -> bool:
    """Whether only what a preposition leads stands between a noun and the active verb it is the subject of; none that
    is joined to an earlier verb, whose object the noun is: "killed five guards in Riga and wounded two".
    """
    if not place < verb or not view.preposition(place) or view.is_passive(verb):
        return False
    if view.tokens[verb - 1].form in view.lexicon.and_or:
        return False
    between = range(place, verb)
    if any(view.tokens[n].kind == "mark" or view.finite(n) for n in between) or verb + 1 >= view.sentence.last:
        return False
    return not (view.preposition(verb + 1) or view.tokens[verb + 1].kind == "mark")


def _has_parts(view: View, mention: Mention, hits: Sequence[Hit]) -> bool:
    """Whether what became of some of those counted is all that is told: "12 soldiers, five of whom died"."""
    parts = [
        a for a in view.arguments if a.mention.kind == "quantity" and view.tokens[a.last - 1].form in view.lexicon.whom
    ]
    part = next((a for a in parts if a.mention.span.start > mention.span.start), None)
    if part is None or view.lexicon.verb_first:
        return False
    return not any(hit.trigger.counts and hit.first < part.first for hit in hits)


def _shares_auxiliary(view: View, hit: Hit, mention: Mention) -> bool:
    """Whether a verb right behind those counted is a passive like the one before it, or tells of the last in a list:
    "five were killed and three others injured", "15 dead and 20 others wounded".
    """
    place = next((a.last for a in view.arguments if a.mention is mention), -1)
    earlier = view.find_verbs(view.sentence.first, hit.first)
    counts = any(a.mention.kind == "quantity" for a in view.inside(hit.last, hit.last + 1))
    listed = _is_listed(view, mention) or (bool(earlier) and view.is_passive(earlier[-1]))
    return hit.kind == "verb" and place == hit.first and not counts and listed


def _is_part(view: View, mention: Mention) -> bool:
    """Whether those counted are some of others told before, of whom nothing is told: "five victims, including three
    guards".
    """
    argument = next((a for a in view.arguments if a.mention is mention), None)
    if argument is None or view.lexicon.verb_first:
        return False
    among = [n for n in view.find_places(view.lexicon.among) if n < argument.first]
    if not among or view.find_verbs(among[-1] + 1, argument.first):
        return False
    joined = view.tokens[argument.first - 1].form in view.lexicon.and_or
    starts = joined and view.tokens[argument.first - 2].form in COMMAS
    starts = starts and bool(view.find_verbs(argument.last, argument.last + 1))
    return not starts and any(a.mention.kind == "quantity" for a in view.inside(view.sentence.first, among[-1]))


def _is_parted(view: View, mention: Mention, number: int) -> bool:
    """Whether a word behind a number is joined by a conjunction, or another number or a comma stands between the two:
    «إلى 27 شخصا و227 مصابا».
    """
    between = (view.tokens[n] for n in range(view.sentence.first, number))
    if view.conjoined(number) or any(t.start >= mention.span.end and t.form in COMMAS for t in between):
        return True
    others = (a for a in view.arguments if a.mention.kind == "quantity" and a.first <= number)
    return any(a.mention.span.start >= mention.span.end for a in others)


def _measure(view: View, hit: Hit, mention: Mention) -> tuple[bool, int]:
    """How far a casualty word stands from a number; where the subject goes first, an active verb counts what follows
    it ("killing 12 and wounding 20") and a passive one what stands before. One joined by «و» behind the number, or
    behind a comma, counts another («استشهاد جنديين وإصابة 7», «7 أشخاص، فيما لقي حارس مصرعه»).
    """
    before = view.tokens[hit.first].start < mention.span.start
    active = hit.kind == "verb" and not view.is_passive(hit.first) and "subject" in hit.trigger.frame  # "six died"
    active = active and not _shares_auxiliary(view, hit, mention)
    wrong = not view.lexicon.verb_first and hit.kind == "verb" and active != before
    wrong = wrong or (view.lexicon.verb_first and not before and _is_parted(view, mention, hit.first))
    return wrong, abs(view.tokens[hit.first].start - mention.span.start)
