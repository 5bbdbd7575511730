"""Where what is said begins and where it stops."""

from collections.abc import Set
from itertools import takewhile

from tawatur.claims.clauses import breaks, list_breaks, parts_figures
from tawatur.claims.manners import list_near, presides, skip_manner, tells_where
from tawatur.claims.marks import COMMAS, OPENING_QUOTES
from tawatur.claims.view import Argument, Stretch, View
from tawatur.packs.speech import SpeechVerb

_ROOT = 3  # letters of a verb that its noun of action may be written like


def find_opening(view: View, verb: int) -> tuple[int | None, int]:
    """The token that opens what is said (that-word, colon, quotation) and the token where it begins."""
    last = min(view.sentence.last, verb + view.rules.speech.longest_opening)
    if _ends_behind(view, verb):
        return None, verb + 1
    aside = False  # the clause that says he will not be named cuts nothing off
    closing = -1  # the mark that closes a name or a word in quotation marks
    unnamed = view.find_phrases(view.lexicon.unnamed)
    for number in _list_turns(view):
        if not verb < number < last or view.covered(number) is not None or number == closing:
            continue
        token = view.tokens[number]
        if view.opens_words(number) and view.conjoined(number):
            break  # «أعرب عن أمله، وأن» goes on with what opened before
        told = number in unnamed or _tells_who_passes_on(view, number) or _tells_of_paper(view, verb, number)
        told = told or _is_without(view, number)
        aside = token.form not in COMMAS and (aside or told)
        if view.opens_words(number) or (token.form == ":" and not parts_figures(view, number)):
            return number, number + 1
        if token.form in OPENING_QUOTES and token.kind == "mark" and not _quotes_a_name(view, number):
            return number, number
        if token.form in OPENING_QUOTES and token.kind == "mark":
            closing = _close(view, number)
        ends = number > verb + 1 and (_cuts(view, verb, number) or _speaks(view, number))
        ends = ends and not _spreads(view, number)
        if ends and not aside:
            break
    return None, verb + 1


def _is_without(view: View, number: int) -> bool:
    """Whether a verb only tells what was left unsaid: «أضافت المجلة دون أن تكشف مصدرها أن»."""
    lead, that = view.tokens[number - 2].form, view.tokens[number - 1].whole
    return (lead, that) in view.lexicon.no_that and lead in view.lexicon.noun_negations


def _tells_who_passes_on(view: View, number: int) -> bool:
    """Whether a clause up to a comma and a that-word only tells through whom: «قال، حسبما ذكرت الوكالة، إن», «قالت
    الوكالة، نقلا عن الوزير، إن».
    """
    found = view.find_phrases(view.lexicon.according).get(number)
    if found is None or not (found[1].clause or found[1].via):
        return False
    comma = next((n for n in view.marks if n > number and view.tokens[n].form in COMMAS), view.sentence.last)
    return comma + 1 < view.sentence.last and view.opens_words(comma + 1)


def _cuts(view: View, verb: int, number: int) -> bool:
    """Whether a clause begins that parts a verb from what is said: not one that only tells when he spoke and ends at
    the quotation («قال شاهد فيما دوت الصافرات «...»»).
    """
    if not breaks(view, number) or not view.lexicon.verb_first:
        return breaks(view, number)
    quote = next((n for n in view.marks if n > number and view.tokens[n].form in OPENING_QUOTES), -1)
    plain = view.tokens[verb].form in view.lexicon.say and not view.lexicon.say[view.tokens[verb].form].takes
    between = range(number, quote)
    free = not any(view.opens_words(n) or _speaks(view, n) or view.tokens[n].form in COMMAS for n in between)
    return not (plain and quote > 0 and free and not _quotes_a_name(view, quote))


def _tells_of_paper(view: View, verb: int, number: int) -> bool:
    """Whether a clause up to a comma and a that-word only tells of the statement named before it, or of what a relative
    word takes up: «أعلنت السفارة في تغريدة عبرت فيها عن أسفها، أن», «قال ردا على تقارير تحدثت عن صفقة، إن», «قال عن
    التقارير التي تفيد بذلك، إنها».
    """
    if not view.lexicon.verb_first or not _speaks(view, number):
        return False
    paper = any(view.tokens[n].form in view.lexicon.statements for n in range(verb + 1, number))
    before = view.tokens[number - 1]
    paper = paper or before.form in view.lexicon.relatives or before.form in view.lexicon.hearsays
    comma = next((n for n in view.marks if n > number and view.tokens[n].form in COMMAS), view.sentence.last)
    return paper and comma + 1 < view.sentence.last and view.opens_words(comma + 1)


def _spreads(view: View, number: int) -> bool:
    """Whether a verb only tells who spread the statement right before it: «قالت الوزارة في بيان أوردته الوكالة»."""
    if not view.tokens[number].after or not view.finite(number):
        return False
    near = range(number - 1, max(view.sentence.first, number - view.rules.speech.paper_within), -1)
    before = takewhile(lambda n: view.tokens[n].kind == "word" and not view.finite(n), near)
    return any(view.tokens[n].form in view.lexicon.statements for n in before)


def _ends_behind(view: View, verb: int) -> bool:
    """Whether the words said stand before the verb, or right behind it without an opening word: in "..., he said, in a
    deal that", "said they had a plan that" the that-word opens a relative clause.
    """
    lexicon, last = view.lexicon, view.sentence.last
    if lexicon.verb_first or view.tokens[verb].form in lexicon.addressing:
        return False
    place = verb + 1
    while place < last and (view.is_date(place) or (place + 1 < last and view.is_date(place + 1))):
        place += 1
    if place >= last:
        return False
    token = view.tokens[place]
    if token.form in COMMAS:
        before = bool(view.find_verbs(view.sentence.first, verb - 1))
        parted = any(view.tokens[n].form in COMMAS for n in range(view.sentence.first, verb))
        return before and parted and not _opens_quotation(view, place + 1)
    named = any(a.first == place and not a.prep for a in view.arguments)
    if not named and token.form not in lexicon.pronouns and token.form not in lexicon.articles:
        return False
    marks = (n for n in range(place, last) if view.opens_words(n) or view.tokens[n].form in COMMAS)
    return bool(view.find_verbs(place + 1, next(marks, last)))


def _opens_quotation(view: View, number: int) -> bool:
    """Whether words in quotation marks or a that-word stand here."""
    opened = number < view.sentence.last and view.tokens[number].form in OPENING_QUOTES
    return opened or (number < view.sentence.last and view.opens_words(number))


def _list_turns(view: View) -> list[int]:
    """The tokens of a sentence at which what is said may begin or stop, in order; found once."""
    if view.turns is None:
        lexicon = view.lexicon
        words = (*view.find_places(lexicon.that), *view.find_places(lexicon.speaking), *list_breaks(view))
        view.turns = sorted({*words, *view.marks, *view.find_phrases(lexicon.unnamed)})
        view.turns = sorted({*view.turns, *view.find_phrases(lexicon.according)})
    return view.turns


def _speaks(view: View, number: int) -> bool:
    """Whether another verb of speech stands here, or a participle behind a comma (", adding that"); «عبر الهاتف» takes
    no «عن» and is none, nor does «بيان أوردته الوكالة» speak anew.
    """
    say = view.lexicon.say
    if view.tokens[number].after and view.tokens[number - 1].form in view.lexicon.statements:
        return False
    if view.tokens[number - 1].form in COMMAS and not view.lexicon.verb_first:
        return view.tokens[number].form in view.lexicon.participles
    entry = say.get(view.tokens[number].form) or say.get(view.written[number])
    if entry is None or not view.finite(number):
        return False
    return not entry.takes or "object" in entry.takes or find_object(view, number, entry, None) is not None


def _close(view: View, number: int) -> int:
    """The mark that closes the quotation opened here; -1 if none does."""
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes}
    closing = pairs.get(view.tokens[number].form, view.tokens[number].form)
    return next((n for n in range(number + 1, view.sentence.last) if view.tokens[n].form == closing), -1)


def _quotes_a_name(view: View, number: int) -> bool:
    """Whether the quotation mark only sets off a title, a name or a word or two."""
    if number in view.wording.titled:
        return True
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes}
    closing = pairs.get(view.tokens[number].form, view.tokens[number].form)
    last, end = view.sentence.last, _close(view, number)
    if view.tokens[number - 1].form in view.lexicon.say and number < end < last - 1 and view.opens_words(end + 1):
        return not any(view.finite(n) for n in range(number + 1, end))  # «ذكرت "قناة الأفق الإخبارية" أن»
    for place in range(number + 1, min(last, number + view.rules.speech.quoted_words)):
        if view.tokens[place].form == closing and view.tokens[place].kind == "mark":
            return True
    return number + 1 < last and view.covered(number + 1) is not None and _name_closes(view, number, closing)


def _name_closes(view: View, number: int, closing: str) -> bool:
    mention = view.covered(number + 1)
    after = next((a.last for a in view.arguments if a.mention is mention), number + 2)
    return after < view.sentence.last and view.tokens[after].form == closing


def find_awaited(view: View, first: int, last: int, awaited: str = "") -> str:
    """The mark that closes the quotation which a token range leaves open, "" if it leaves none open.

    `awaited`: the range begins inside a quotation that this mark closes.
    """
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes}
    for number in (mark for mark in view.marks if first <= mark < last):
        form = view.tokens[number].form
        if form == awaited:
            awaited = ""
        elif not awaited and view.covered(number) is None:
            awaited = pairs.get(form, "")
    return awaited


def find_object(view: View, verb: int, entry: SpeechVerb, speaker: Argument | None, *, unread: int = 0) -> int | None:
    """Where what is said begins without an opening word: after the speaker, the `unread` words that tell one, or the
    verb.
    """
    if not entry.takes:
        return None
    begin = verb + 1 + unread if speaker is None or speaker.first < verb else _skip_joined(view, speaker)
    if entry.acts and ((speaker is None and not unread) or begin >= view.sentence.last):
        return None
    begin = _skip_led_by(view, begin)
    if begin < view.sentence.last and view.tokens[begin].form in view.lexicon.relatives:
        return None
    begin = skip_aside(view, _skip_brackets(view, begin))
    if "object" in entry.takes and _follows_comma(view, begin):
        return begin + 1
    begin = _skip_statement(view, begin + (begin < view.sentence.last and tells_wherein(view, begin)))
    begin = skip_manner(view, begin)
    wanted = {view.lexicon.fold(word) for word in entry.takes if word != "object"}
    told = _skip_joined(view, speaker) if speaker is not None else begin
    led = bool(unread) or (speaker is not None and begin in (told, _skip_brackets(view, told)))
    if led and "object" in entry.takes and (_names_a_deed(view, begin) or _names_a_deed(view, _skip_day(view, begin))):
        return begin
    pledged = view.tokens[verb].form in view.lexicon.intentions and _names_a_deed(view, begin)
    near = list_near(view, begin)[: 1 if pledged else None]  # «تعهدت غانا تزويد توغو بالزوارق»: no «ب» of the verb's
    opened = _find_wanted(view, near, entry, wanted)
    if opened is not None:
        return opened
    return begin if "object" in entry.takes and begin < view.sentence.last else None


def _find_wanted(view: View, near: list[int], entry: SpeechVerb, wanted: Set[str]) -> int | None:
    """Where a word or preposition opens what is said that its verb takes; one that tells under whom he spoke only where
    nothing else does («رحب المجلس برئاسة غانا للقمة»).
    """
    spare: int | None = None
    for number in near:
        token = view.tokens[number]
        if not entry.accuses and presides(view, number):
            spare = number if spare is None else spare
            continue
        if number > near[0] and token.form in view.lexicon.say and view.finite(number):
            break  # another says what follows
        if token.form in wanted or token.whole in wanted:
            return number + 1 if token.whole in view.lexicon.prepositions else number
        attached = any(p in wanted for p in token.before) and not tells_where(view, near[0], number)
        bare = token.form not in view.lexicon.prepositions and not view.covered(number)  # «بين» has no «ب»
        attached = attached or (token.whole[:1] in wanted and bare)
        if attached or ("object" in entry.takes and _is_own_part(view, number)):
            return number
    taken = spare is not None and wanted & {*view.tokens[spare].before, view.tokens[spare].whole[:1]}
    return spare if taken else None


def _is_own_part(view: View, number: int) -> bool:
    """Whether the speaker's own part in a deed is told here: «أعلنت الحركة في بيان مسؤوليتها عن»."""
    token = view.tokens[number]
    return bool(token.after) and token.form in view.lexicon.involvement


def _skip_joined(view: View, speaker: Argument) -> int:
    """The token behind a speaker and those of his kind whom «و» joins to him: «أكدت غانا وتوغو عزمهما»."""
    last = speaker
    for argument in view.arguments:
        if argument.first == last.last and argument.joined and argument.mention.kind == speaker.mention.kind:
            last = argument
    return last.last


def _skip_brackets(view: View, begin: int) -> int:
    """The token behind a name in brackets that the speaker has too: «تنظيم الدولة الإسلامية (داعش) مسؤوليته»."""
    if begin >= view.sentence.last or view.tokens[begin].form != "(":
        return begin
    ends = range(begin + 1, min(view.sentence.last, begin + view.rules.speech.quoted_words))
    return next((n + 1 for n in ends if view.tokens[n].form == ")"), begin)


def _skip_led_by(view: View, begin: int) -> int:
    """The token behind a relative clause that only tells whose the speaker is, a verb with a pronoun for him, a name, a
    place: «التحالف الذي تقوده غانا في توغو».
    """
    verb, last = begin + 1, view.sentence.last
    if verb + 1 >= last or view.tokens[begin].form not in view.lexicon.relatives or not view.lexicon.verb_first:
        return begin
    leader = next((a for a in view.arguments if a.first == verb + 1 and not a.prep), None)
    if leader is None or not view.finite(verb) or not view.tokens[verb].after:
        return begin
    ground = (a for a in view.inside(leader.last, min(leader.last + 2, last)) if a.prep in view.lexicon.where)
    return next((a.last for a in ground if a.mention.kind in ("place", "country")), leader.last)


def _skip_day(view: View, begin: int) -> int:
    """The token behind the words that tell a day, and a comma behind them: «أعلنت الوزارة أمس الثلاثاء، مقتل خمسة»."""
    behind = begin + (begin < view.sentence.last and view.tokens[begin].form in COMMAS)
    last = behind
    while last < view.sentence.last and view.is_date(last):
        last += 1
    return last + (begin < last < view.sentence.last and view.tokens[last].form in COMMAS) if last > behind else begin


def skip_aside(view: View, begin: int) -> int:
    """The token behind what commas set off from the speaker: a clause that tells of him («المصدر، الذي لم يذكر اسمه،
    ...», «مسؤول، طلب عدم كشف اسمه، ...») or words that a preposition leads («التنظيم، عبر حساب له، ...»).
    """
    last = view.sentence.last
    if begin + 1 >= last or view.tokens[begin].form not in COMMAS:
        return begin
    closing = next((n for n in range(begin + 2, last - 1) if view.tokens[n].form in COMMAS), begin)
    unnamed = begin + 1 in view.find_phrases(view.lexicon.unnamed)
    leads = bool(view.preposition(begin + 1)) or view.tokens[begin + 1].form in view.lexicon.prepositions
    led = view.lexicon.verb_first and leads and not view.find_verbs(begin + 2, closing)
    near = closing - begin <= view.rules.speech.object_within
    told = view.tokens[begin + 1].form in view.lexicon.relatives or unnamed or (led and near)
    return closing + 1 if told and closing > begin else begin


def _names_a_deed(view: View, number: int) -> bool:
    """Whether a noun stands right behind the speaker that is what he tells of: «أوضح الوزير قيام الشركة بتشغيل»."""
    if not view.lexicon.verb_first or number >= view.sentence.last:
        return False
    token = view.tokens[number]
    leads = token.definite and number + 1 < view.sentence.last and bool(view.preposition(number + 1))  # «القبض على»
    if token.kind != "word" or (token.definite and not leads) or view.covered(number) or view.is_date(number):
        return False
    if view.finite(number) and token.form not in view.lexicon.nouns:
        return False  # «أعلنت الحكومة ضبط سفينة محملة بأسلحة»: the noun written like its verb
    if token.form.endswith(view.lexicon.adverbial) or view.attached(number) or view.conjoined(number):
        return False
    return token.form not in view.lexicon.small and token.form not in view.lexicon.statements


def find_named_content(view: View, begin: int) -> Stretch:
    """What is said in a noun and not in a clause («أعلن عن فتح المعبر، وكان العمال ...»): a verb behind a comma tells
    more than it, and so does one with a subject of its own («دعا إلى وقف النار وقصف الجيش») and a clause of
    its own («رحب بفتح السفارة، حيث رفع العلم»); a bare root before a count is the noun written like it.
    """
    content, commas = find_content(view, begin), COMMAS
    later = (n for n in view.verbs if begin < n < content.last and view.conjoined(n))
    bare = {a.first for a in view.inside(*content) if not a.prep} if view.lexicon.verb_first else set()
    counts = {a.first for a in view.inside(*content) if a.mention.kind == "quantity"}
    told = {n for n in bare if view.tokens[n - 1].form in view.lexicon.past}
    told -= {n for n in counts if len(view.tokens[n - 1].form) <= _ROOT}  # «استشهاد 40 وجرح 116»
    ends = [n for n in later if n + 1 in told or (view.tokens[n - 1].form in commas and breaks(view, n))]
    opens = (*view.find_phrases(view.lexicon.breaks), *view.find_places(view.lexicon.likewise))
    turns = (n for n in opens if begin < n < content.last)
    ends += [n for n in turns if view.lexicon.verb_first and view.tokens[n - 1].form in commas and breaks(view, n)]
    last = next((n for n in sorted(ends) if not find_awaited(view, begin, n)), content.last)
    return Stretch(begin, last)


def _skip_statement(view: View, begin: int) -> int:
    """The token behind «في بيان له أمس», which is no part of what is said."""
    lexicon, last = view.lexicon, view.sentence.last
    if begin + 1 >= last or view.tokens[begin].form not in lexicon.where:
        return begin
    if not lexicon.verb_first or view.tokens[begin + 1].form not in lexicon.statements:
        return begin
    number = begin + 2
    dated = [n for n in range(number, min(number + view.rules.speech.according_verb_within, last)) if view.is_date(n)]
    number = dated[0] if dated else number  # over an adjective: «في بيان صحافي أمس»
    while number + 1 < last and (view.is_date(number) or _refers_back(view, number)):
        number += 1
    return number


def _refers_back(view: View, number: int) -> bool:
    """Whether a preposition with a pronoun stands here: «في بيان له»."""
    token = view.tokens[number]
    return bool(token.after) and token.form in view.lexicon.prepositions


def _follows_comma(view: View, number: int) -> bool:
    """Whether a comma and then a noun of its own stand here: «أكد السفير سامي عون، عمق العلاقات وحرصه على ...»."""
    if not view.lexicon.verb_first or number + 1 >= view.sentence.last or view.tokens[number].form not in COMMAS:
        return False
    token = view.tokens[number + 1]
    if token.kind != "word" or view.is_date(number + 1) or view.finite(number + 1) or view.covered(number + 1):
        return False
    small = token.form in view.lexicon.prepositions or token.whole in view.lexicon.prepositions
    return not (small or view.attached(number + 1) or token.form in view.lexicon.clause_openers)


def tells_wherein(view: View, number: int) -> bool:
    """Whether a preposition with a pronoun stands here that says in what: «اتصالا أكد خلاله»."""
    token, words = view.tokens[number], view.lexicon
    return bool(token.after) and (token.form in words.where or token.form in words.meanwhile)


def find_content(view: View, begin: int) -> Stretch:
    """What is said, from `begin` to the outlet's own comment or the occasion on which it was said, else to the end of
    the sentence.
    """
    phrases = (view.lexicon.comments, view.lexicon.occasioned)
    ends = sorted(number for table in phrases for number in view.find_phrases(table) if number > begin)
    pairs = {pair[0]: pair[1] for pair in view.lexicon.language.quotes if pair[0] != pair[1]} if ends else {}
    closing = set(pairs.values())
    for end in ends:
        forms = [view.tokens[number].form for number in range(begin, end + 1)]
        if sum((form in pairs) - (form in closing) for form in forms) <= 0:
            return Stretch(begin, end)
    return Stretch(begin, view.sentence.last)
