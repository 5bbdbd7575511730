"""The slots of a claim read from its words: items, value, time, duration, modality, stage."""

from collections.abc import Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from tawatur.claims.acts import Act
from tawatur.claims.askings import find_asked
from tawatur.claims.deals import LAWS
from tawatur.claims.genders import is_present
from tawatur.claims.hits import Hit, is_next
from tawatur.claims.marks import CLOSING_QUOTES
from tawatur.claims.negation import is_denied, is_negated
from tawatur.claims.openings import find_awaited
from tawatur.claims.purposes import is_purpose
from tawatur.claims.view import Stretch, View
from tawatur.core.analysis import TimeExpression
from tawatur.core.claim import Item, Modality, Stage
from tawatur.core.mention import Mention
from tawatur.core.values import Amount, DateSpan
from tawatur.packs.items import ItemEntry
from tawatur.packs.packs import Packs

_MEANT_WITHIN = 6  # words from one of doubt to the noun it is about: "alleged senior Al-Qaeda fighters"
_HELD = ("meeting", "visit", "agreement")  # what a visit holds
_MODALITIES: tuple[Modality, ...] = ("denied", "alleged", "unverified", "possible", "planned", "confirmed", "stated")


def list_items(
    mentions: Sequence[Mention], packs: Packs, *, view: View | None = None, systems: Mapping[str, Mention] | None = None
) -> tuple[Item, ...]:
    """Arms in the order of the text; a bare class right before its named system is left out.

    In the sentence of `view` «الطائرات» stands for the one of the `systems` named before that it can mean,
    if there is only one, and a system that spare parts are for is left out. The arms that a law forbids («حظر السلاح»)
    are none of the deal's, nor are those that others are made to hit.
    """
    laws = [m.extent for m in mentions if m.kind == "instrument" and m.ref.startswith(LAWS)]
    weapons = [m for m in mentions if m.kind == "weapon" and not any(law.contains(m.span) for law in laws)]
    if view is not None:
        served = [m for m in weapons if _is_served(m, weapons, view, packs) or _is_hit(m, view)]
        weapons = [m for m in weapons if all(m is not other for other in served)]
    serving = packs.claim_rules.claims.serving
    items: list[Item] = []
    for place, mention in enumerate(weapons):
        entry = packs.items.entries.get(mention.ref)
        if entry is None:
            called = mention.name or mention.description
            items.append(Item(called, mention.names, "unspecified_weapons", mention.amount, span=mention.span))
        elif (
            entry.system
            or entry.category in serving
            or not any(_names_it(mention, named, packs) for named in weapons[place + 1 : place + 2])
        ):
            meant = None if view is None else _recall_system(view, mention, entry, packs, systems or {})
            items.append(_list_item(mention, entry) if meant is None else _list_item(*meant))
    return _merge(items)


def _is_hit(mention: Mention, view: View) -> bool:
    """Whether arms are what others hit: «تسلموا صاروخا لإسقاط الطائرة», «صواريخ قادرة على اعتراض الطائرات»."""
    argument = next((a for a in view.arguments if a.mention is mention), None)
    if argument is None or argument.first == view.sentence.first:
        return argument is not None and argument.noun in view.lexicon.targeting
    over = argument.first - 1
    if not {argument.noun, view.tokens[over].form}.isdisjoint(view.lexicon.targeting):
        return True
    nouns = view.lexicon.nouns.get(view.tokens[over].form, ()) if view.lexicon.verb_first else ()
    return not view.finite(over) and any(event == "conflict_event" for _, (event, _) in nouns)


def _is_served(mention: Mention, weapons: Sequence[Mention], view: View, packs: Packs) -> bool:
    """Whether the goods or services told right before are for this system: «قطع غيار لأسطولها من طائرات إف-16»."""
    rules, entries = packs.claim_rules.claims, packs.items.entries
    entry, place = entries.get(mention.ref), weapons.index(mention)
    if entry is None or not entry.system or not place:
        return False
    before = entries.get(weapons[place - 1].ref)
    if before is None or before.category not in rules.serving:
        return False
    told = weapons[place - 1 : place + 1]
    at = {argument.mention: argument for argument in view.arguments if argument.mention in told}
    if len(at) < 2:
        return False
    links = {word for words in rules.serving_links.values() for word in words}
    between = view.tokens[at[weapons[place - 1]].last : at[mention].first + 1]
    return any(token.whole in links or links & set(token.before) for token in between)


def _recall_system(
    view: View, mention: Mention, entry: ItemEntry, packs: Packs, systems: Mapping[str, Mention]
) -> tuple[Mention, ItemEntry] | None:
    """The system a definite class takes up, or one told as the whole of a part, with the number told here."""
    if entry.system or not (mention.whole is not None or view.is_definite(mention)):
        return None
    named = [(held, packs.items.entries[key]) for key, held in systems.items()]
    fitting = [pair for pair in named if entry.category in (pair[1].category, pair[1].unit)]
    if len(fitting) != 1:
        return None
    held, system = fitting[0]
    return replace(held, amount=mention.amount, span=mention.span, extent=mention.extent), system


def _list_item(mention: Mention, entry: ItemEntry) -> Item:
    """The item of a mention that the pack knows, under the names read first."""
    listed = [name for names in entry.names.values() for name in names]
    names = tuple(dict.fromkeys(n for n in [mention.name, mention.description, *mention.names, *listed] if n))
    return Item(entry.designation, names, entry.category, mention.amount, entry.unit, entry.key, mention.span)


def _names_it(mention: Mention, following: Mention, packs: Packs) -> bool:
    """Whether the class mention is the head of the system that follows: «طائرة مقاتلة من طراز ...»."""
    entry = packs.items.entries.get(following.ref)
    near = following.extent.start - mention.extent.end < packs.claim_rules.claims.system_within
    apart = None not in (mention.amount, following.amount) and mention.amount != following.amount
    return entry is not None and entry.system and near and not following.before and not apart


def _merge(items: list[Item]) -> tuple[Item, ...]:
    """One item for each thing; the one with a number stands."""
    best: dict[str, Item] = {}
    for item in items:
        key = item.ref or item.designation
        if key not in best or (best[key].quantity is None and item.quantity is not None):
            best[key] = item
    return tuple(best.values())


def find_time(times: Sequence[TimeExpression], bounds: Stretch, *, near: int) -> DateSpan | None:
    """The dated expression inside two offsets nearest to `near`: resolved ones first, those that follow first."""
    held = [(t, t.when) for t in times if t.when is not None and bounds.first <= t.start and t.end <= bounds.last]
    if len(held) < 2:
        return held[0][1] if held else None
    held.sort(key=lambda pair: (not pair[1].resolved, pair[0].start < near, abs(pair[0].start - near)))
    return held[0][1]


def find_duration(times: Sequence[TimeExpression], bounds: Stretch) -> Amount | None:
    """The first duration inside two offsets that does not date anything («بعد خمسة أشهر من العقد»)."""
    inside = (t.duration for t in times if t.when is None and bounds.first <= t.start and t.end <= bounds.last)
    return next((duration for duration in inside if duration is not None), None)


def find_modality(view: View, hits: Sequence[Hit], at: Stretch, act: Act | None) -> Modality:
    """How firmly: what the verb of speech makes of it, then the words of the clause, then the verb's form."""
    tones = [act.modality if act is not None else "", *(hit.trigger.modality for hit in hits)]
    for tone in tones:
        if tone:
            return tone
    marks = _list_stances(view, hits, at, act)
    denied = any(is_denied(view, at, hit) for hit in hits) or (not hits and is_negated(view, at))
    if denied and marks == {"planned"} and all(hit.light >= 0 for hit in hits):
        return "denied"  # "nobody wants to", "will not", «لا تعتزم السويد بيع»
    for modality in _MODALITIES if marks else ():
        if modality in marks:
            return modality
    if denied:
        return "denied"
    inflected = (_inflected(view, hit, act) for hit in hits)
    wanted = bool(hits) and find_asked(view, hits[0]) is not None
    awaited: Modality = "planned" if wanted or any(_is_awaited(view, hit) for hit in hits) else "stated"
    return next((modality for modality in inflected if modality is not None), awaited)


def _list_stances(view: View, hits: Sequence[Hit], at: Stretch, act: Act | None) -> set[Modality]:
    """How firm the words of the clause are, and those before what a verb of speech opens («أعرب عن أمله في أن»)."""
    found = view.find_phrases(view.lexicon.stances)
    if not found:
        return set()
    terms = range(*_leave_out_terms(view, hits, at))
    agreed = {hit.first for hit in hits if hit.event.event == "agreement"}  # "agreed to" is what was done
    done = _find_done(view, hits)
    opening = range(act.verb, act.content.first) if act is not None and act.verb >= 0 else range(0)
    voice = range(act.first, act.content.first) if act is not None else range(0)  # «أنباء غير مؤكدة»
    return {
        modality
        for number, (mark, modality) in found.items()
        # "in May" is a month
        if (
            number in terms
            and number not in agreed
            and not view.is_date(number)
            and not _opens_another(view, number, done)
            and not (mark in view.lexicon.ahead and not (hits and is_next(view, number, hits[0])))
            and not _tells_who(view, number)
            and not _tells_which(view, number, hits)
            and not (modality == "unverified" and _is_void(view, number))
            and not (modality == "planned" and _supposes(view, number, act))
        )
        or (number in opening and view.covered(number) is None)
        or (number in voice and modality == "unverified")
    }


def _supposes(view: View, number: int, act: Act | None) -> bool:
    """Whether a word that is of the future only in reported speech stands in quotation marks: "It would be right"."""
    if view.tokens[number].form not in view.lexicon.reported_future:
        return False
    before = find_awaited(view, view.sentence.first, number, act.awaited if act is not None else "")
    quotes = (n for n in view.marks if view.tokens[n].form in view.lexicon.quotes)
    marks = [view.tokens[n].form for n in quotes if n > number]
    first = not before and not any(view.tokens[n].form in view.lexicon.quotes for n in view.marks if n < number)
    return bool(before) or (first and len(marks) % 2 == 1 and marks[0] in CLOSING_QUOTES)


def _find_done(view: View, hits: Sequence[Hit]) -> int:
    """The first trigger that is a verb told as done, where the verb goes first; else the end of the sentence."""
    verbs = (hit.first for hit in hits if hit.kind == "verb" and view.tokens[hit.first].form in view.lexicon.past)
    return next(verbs, view.sentence.last) if view.lexicon.verb_first else view.sentence.last


def _opens_another(view: View, number: int, done: int) -> bool:
    """Whether words behind a verb told as done open a deed of their own: «تسلم فرقاطة يفترض أن تقود أسطوله»."""
    if number < done:
        return False
    words, _ = view.find_phrases(view.lexicon.stances)[number]
    if number > done + 1 and view.finite(number) and not view.conjoined(number):
        return True  # «هاجم مسلحون يشتبه في صلتهم بالحركة قافلة»
    return view.tokens[min(number + len(words), view.sentence.last - 1)].whole in view.lexicon.that


def _tells_who(view: View, number: int) -> bool:
    """Whether a verb of doubt is that of a relative clause right behind a noun without article, and doubts only who or
    what it was: «مسلحون يشتبه في أنهم من الحركة هاجموا».
    """
    if view.tokens[number].form not in view.lexicon.suspecting or number <= view.sentence.first:
        return False
    before = view.tokens[number - 1]
    if before.form in view.lexicon.prepositions or before.whole in view.lexicon.that or view.opens_words(number - 1):
        return False
    noun = before.kind == "word" and not before.definite and not view.finite(number - 1)
    return noun and not view.conjoined(number)


def _tells_which(view: View, number: int, hits: Sequence[Hit]) -> bool:
    """Whether a word of doubt is only about those who are told of, or about a passive that tells which one is meant,
    and not about the deed: "killed nine alleged rebels", "a strike probably carried out by rebels killed nine".
    """
    lexicon, last = view.lexicon, view.sentence.last
    if lexicon.verb_first or number + 1 >= last:
        return False
    behind = range(number + 1, min(number + 1 + _MEANT_WITHIN, last))
    plain = takewhile(lambda n: _is_word(view, n) and not view.preposition(n), behind)
    if view.tokens[number].form.endswith(lexicon.finite_ends):
        return any(view.tokens[n].form in lexicon.doers for n in plain)
    verb, adverb = number + 1, view.tokens[number].form.endswith(lexicon.adverb_ends)
    passive = adverb and view.finite(verb) and not view.is_been(verb)
    led = any(view.tokens[n].form in lexicon.agents for n in range(verb + 1, min(verb + 3, last)))
    return passive and led and all(hit.first > verb for hit in hits if hit.kind == "verb")


def _is_word(view: View, number: int) -> bool:
    """Whether a word or a part of a name stands there."""
    return view.tokens[number].kind == "word" or view.covered(number) is not None


def _is_void(view: View, number: int) -> bool:
    """Whether a negation right before takes the doubt back: «من دون ورود أنباء عن ضحايا»."""
    near = range(max(view.sentence.first, number - 2), number)
    return view.lexicon.verb_first and any(view.tokens[n].form in view.lexicon.negations for n in near)


def _leave_out_terms(view: View, hits: Sequence[Hit], at: Stretch) -> Stretch:
    """Where the subject goes first, a clause without what a relative clause tells of its deal: "a contract under which
    arms would be sold" is no plan.
    """
    if view.lexicon.verb_first or not hits:
        return at
    told = hits[:1] if hits[0].kind == "mention" else hits  # what a deal is for stands in its relative clause
    behind = max(hit.last + (hit.kind == "verb") for hit in told)  # "agreed that"
    opens = (n for n in range(behind, at.last) if view.tokens[n].form in view.lexicon.relatives)
    return Stretch(at.first, next(opens, at.last))


def _is_awaited(view: View, hit: Hit) -> bool:
    """Whether a verb in the present goes on with what is to come: «سيزور غانا، يلتقي خلالها», «ينتظر أن يشارك في القمة،
    قبل أن يلتقي»; so does one that tells what a visit is to hold.
    """
    verb = hit.light if hit.light >= 0 else hit.first
    told = hit.event.event in _HELD and (hit.kind == "verb" or hit.light >= 0) and view.finite(verb)
    if not told or not view.lexicon.verb_first or not is_present(view, view.tokens[verb]):
        return False
    if verb > view.sentence.first and view.tokens[verb - 1].form in view.lexicon.relatives:
        return False  # «نظيره الذي يزور روما»
    behind = view.tokens[verb + 1] if verb + 1 < view.sentence.last else None
    if behind is not None and behind.after and behind.form in view.lexicon.meanwhile:
        return True
    stances, future = view.find_phrases(view.lexicon.stances), view.lexicon.language.particles.future
    for number in range(verb - 1, view.sentence.first - 1, -1):
        token = view.tokens[number]
        if (number in stances and stances[number][1] == "planned") or (future in token.before and view.finite(number)):
            return True
        timed = (token.form, view.tokens[number + 1].whole) in view.lexicon.no_that  # «قبل أن»
        if view.finite(number) and not (timed or is_present(view, token)):
            return False
    return False


def _inflected(view: View, hit: Hit, act: Act | None) -> Modality | None:
    """What the form of the verb says: «سيوقع», «قد يوقع»; behind a that-word what is only told by its own form is to
    come ("il a annoncé que la France livrerait").
    """
    token = view.tokens[hit.light if hit.light >= 0 else hit.first]
    before = view.tokens[max(view.sentence.first, hit.first - 1)]
    language = view.lexicon.language
    if language.particles.future and language.particles.future in token.before:
        return "planned"
    if language.particles.future and hit.kind == "noun" and _is_to_be(view, hit):
        return "planned"
    meant = view.lexicon.intentions.get(token.form) if hit.light >= 0 else None
    if meant == "denied" and hit.trigger.stage == "cancelled":
        return None  # «رفضت السويد بيع»: a deal that was refused is told as one that came to nothing
    if meant is not None or is_purpose(view, hit):
        return meant or "planned"
    verb = hit.light if hit.light >= 0 else hit.first
    tense = view.tense(verb) if hit.kind == "verb" or hit.light >= 0 else None
    if tense == "unverified" and act is not None and view.opens_words(act.content.first - 1):
        return "planned" if verb == hit.first else tense
    if tense is not None:
        return tense
    return "possible" if is_present(view, token) and before.form in view.lexicon.may else None


def _is_undone(view: View, hit: Hit) -> bool:
    """Whether a verb in the form of the present is denied of the past: «لم تسلم الدبابات»."""
    return hit.first > view.sentence.first and view.tokens[hit.first - 1].form in view.lexicon.undoing


def _is_to_be(view: View, hit: Hit) -> bool:
    """Whether a noun is what is to come by the auxiliary before it: «ستكون هذه أول زيارة»."""
    verb = next((n for n in reversed(view.verbs) if n < hit.first), None)
    if verb is None or hit.first - verb > view.rules.frames.near:
        return False
    token = view.tokens[verb]
    return token.form in view.lexicon.auxiliaries and view.lexicon.language.particles.future in token.before


def find_stage(view: View, hits: Sequence[Hit], first: int, last: int, *, planned: bool = False) -> Stage | None:
    """The stage by the words that set it, else by the first trigger that carries one; what is `planned` is not done."""
    whole, forms, words = view.read_words(first, last)
    over = _are_over(view, hits, first, last)
    for event in dict.fromkeys(hit.event.event for hit in hits):
        if any(phrase in whole or phrase in forms for phrase in view.lexicon.lifted[event]):
            return "agreed"
        for told in view.lexicon.stages[event]:
            if over and told.stage == "talks":
                continue
            runs = (run for word in told.runs.keys() & words for run in told.runs[word])
            if not told.single.isdisjoint(words) or any(run in whole or run in forms for run in runs):
                return told.stage
    contents = {word for hit in hits for word in view.lexicon.contents[hit.event.event]}
    staged = _find_staged(hits)
    if staged is None or any(view.written[n] in contents for n in range(first, staged.first)):
        return None
    meant = staged.light >= 0 and view.tokens[staged.light].form in view.lexicon.intentions
    if meant and staged.trigger.stage != "cancelled":
        return None
    carried = staged.light >= 0
    token, verbs = view.tokens[staged.light if carried else staged.first], staged.trigger.verbs
    to_come = not _is_undone(view, staged) and (
        is_present(view, token, staged.trigger.light if carried else verbs)
        or view.lexicon.language.particles.future in token.before
        or _is_to_come(view, staged)
        or view.tense(staged.first) in (("planned", "unverified") if planned else ("planned",))
    )
    if staged.trigger.stage == "delivered" and (staged.kind == "verb" or carried) and to_come:
        return "agreed"
    return staged.trigger.stage or None


def _find_staged(hits: Sequence[Hit]) -> Hit | None:
    """The first trigger that carries a stage; that a deal was signed tells more than what it is for («عقد توريد
    الدبابات وقع في مايو»).
    """
    staged = [hit for hit in hits if hit.trigger.stage]
    sealed = (hit for hit in staged if hit.kind == "verb" and hit.trigger.stage == "signed")
    if staged and staged[0].trigger.stage == "delivering":
        return next((hit for hit in staged if hit.trigger.stage == "seized"), staged[0])  # taken on its way
    return next(sealed, staged[0]) if staged and staged[0].trigger.stage == "agreed" else next(iter(staged), None)


def _are_over(view: View, hits: Sequence[Hit], first: int, last: int) -> bool:
    """Whether talks are told of as what went before: «وقع العقد بعد مفاوضات استمرت عامين»."""
    done = [hit.first for hit in hits if hit.kind == "verb" and hit.trigger.stage]
    past = [n for n in done if view.lexicon.verb_first and view.written[n] in view.lexicon.past]
    behind = range(max(first, past[0] + 1), last) if past else range(0)
    return any({view.tokens[n].form, view.tokens[n].whole} & view.lexicon.afterwards for n in behind)


def _is_to_come(view: View, hit: Hit) -> bool:
    """Whether words before a verb that does not inflect put it in the future: "will deliver", "to supply"."""
    before = [view.tokens[n].form for n in range(max(view.sentence.first, hit.first - 2), hit.first)]
    told = set(before) & view.lexicon.future
    infinitive = view.tokens[hit.first - 1].whole in view.lexicon.to if hit.first > view.sentence.first else False
    return not view.lexicon.inflects and bool(told or infinitive)
