"""Speakers no mention was read of, by the words that tell them: «قالت نهى سليم إن», «زعم التقرير أن»."""

from itertools import takewhile

from tawatur.claims.acts import Discourse
from tawatur.claims.chains import NEWSROOMS
from tawatur.claims.genders import is_feminine
from tawatur.claims.issuers import cite_issued
from tawatur.claims.marks import COMMAS
from tawatur.claims.view import View
from tawatur.core.claim import Link
from tawatur.packs.speech import SpeechVerb


def find_unread(
    view: View, discourse: Discourse, verb: int, stop: int | None, entry: SpeechVerb, *, opened: bool
) -> tuple[Link, ...]:
    """A speaker no mention was read of, by the words behind the verb: «قالت نهى سليم إن», «قال الاتحاد إن».

    `stop` is the token before which the speaker stands, None if there is none. Behind a that-word (`opened`)
    words that are no name and no title («أعلن المحافظ أن») are a speaker only of a verb that nothing but a voice can
    have. What is said must not fall to the outlet, or to whoever spoke before.
    """
    words = _cut_manner(view, list_names(view, verb + 1, stop), entry) if stop is not None else []
    tokens = [view.tokens[number] for number in words]
    if not tokens:
        return ()
    titled = tokens[0].definite and bool({tokens[0].form, tokens[0].whole} & view.lexicon.titles)
    headed = not {tokens[0].form, tokens[0].whole}.isdisjoint(view.lexicon.body_heads)
    body = tokens[0].definite and (titled or headed)
    body = body or (opened and headed and len(tokens) > 1)  # «ذكرت لجان أحياء أكرا أن»
    if not (opened or entry.voiced or body):
        return ()
    if opened and tokens[0].form in view.lexicon.statements and not tokens[0].definite:
        return cite_issued(view, discourse, words[0], stop or words[-1])
    if tokens[0].form in view.lexicon.documents:
        return _cite_document(view, discourse, words, stop or words[-1])
    named = len(tokens) > 1 and not any(token.definite or token.form in view.lexicon.ordinary for token in tokens)
    voiced = entry.voiced or not entry.takes or entry.goes_on or entry.accuses
    plain = opened and not entry.takes and not entry.goes_on and not tokens[0].form.endswith(view.lexicon.adverbial)
    some = opened and len(tokens) > 1 and tokens[0].form in view.lexicon.majorities
    called = voiced and (tokens[0].definite or plain or (not opened and len(tokens) > 1))
    people = opened and tokens[0].definite and tokens[0].form.endswith(view.lexicon.plurals)  # «زعم المتمردون أن»
    alone = opened and _fills(view, verb, words, stop, entry)  # «وأوضح لارسن أن», «وأشار السقاف إلى أن»
    told = _widen(view, words[0], stop) if opened and stop is not None else words
    subject = opened and stop is not None and _is_subject(view, verb, told, stop, entry)
    if not (named or body or some or called or people or alone or subject):
        return ()
    if tokens[0].form in view.lexicon.statements:
        return (discourse.cite(tokens[0]),)
    if subject and not (called or people or alone):
        words = told
    return (_call(view, discourse, words, named=named),)


def _cut_manner(view: View, words: list[int], entry: SpeechVerb) -> list[int]:
    """The words for a speaker without those for his speech and how he spoke: «ختم الوزير كلمته قائلا». Behind a verb
    that takes something the participle has words of its own («لم يقدم حلا عمليا مشيرا إلى أن»).
    """
    if entry.takes and any(view.tokens[n].form in view.lexicon.participles for n in words[1:]):
        return []
    own = takewhile(
        lambda n: not view.tokens[n].after and view.tokens[n].form not in view.lexicon.participles, words[1:]
    )
    return [*words[:1], *own]


def _fills(view: View, verb: int, words: list[int], stop: int | None, entry: SpeechVerb) -> bool:
    """Whether a word no dictionary has, and what follows it, is all that stands between a verb and its that-word:
    «وأوضح تيمبوري أن», «وأشار الزغواني إلى أن»; a noun of the language may be what is said («كشف احتمال أن») or a thing
    that shows it («وتشير التحليلات إلى أن»).
    """
    lexicon, behind = view.lexicon, words[-1] + 1
    if not lexicon.verb_first or stop is None or view.tokens[verb].after or not _is_unknown(view, words[0]):
        return False
    if len(words) > 1 and (entry.refusal or entry.modality == "denied"):
        return False  # «رفض سامر فكرة أن»
    if any(view.tokens[number].form in lexicon.definite for number in words):
        return False  # «لفت انتباهي هذه المرة أن»
    taken = behind == stop - 1 and view.tokens[behind].form in {lexicon.fold(word) for word in entry.takes}
    return behind == stop or taken


def _is_subject(view: View, verb: int, words: list[int], stop: int, entry: SpeechVerb) -> bool:
    """Whether a noun right behind a verb that agrees with it, before the that-word, is who speaks, body or person:
    «أعلنت الفرقة السادسة أن», «أكد البائع الغاني أمجد أن», «وأضاف لارسن في المطار أن»; what only shows something
    («أكدت الأحداث أن»), a matter and a deed are none, nor is whoever is told («أبلغ الوزير أن») or described («وصف
    الهجوم الأخير على غانا بأنه»).
    """
    token, lexicon, form = view.tokens[words[0]], view.lexicon, view.tokens[verb].form
    if not lexicon.verb_first or entry.refusal or form in lexicon.addressing or view.tokens[verb].after or token.after:
        return False
    between = range(words[-1] + 1, stop)
    if (entry.takes and not view.opens_words(stop)) or (form in lexicon.calling and words[-1] + 1 < stop):
        return False
    if any(view.tokens[n].form in lexicon.participles or _is_verb(view, n) for n in between):
        return False
    ends, feminine = token.form.endswith(lexicon.feminine_nouns), is_feminine(view, verb)
    several = feminine and (token.definite or token.form in lexicon.hearsays)  # «أكدت الصحف», «أفادت أنباء»
    if _says_nothing(view, words) or (ends != feminine and not several):
        return False
    joined = len(words) > 1 and token.form in lexicon.ordinary and not token.form.endswith(lexicon.adverbial)
    sure = several or token.definite or joined
    return sure or (_is_unknown(view, words[0]) and _is_plain(view, between, entry))


def _says_nothing(view: View, words: list[int]) -> bool:
    """Whether words tell of what only shows something, a matter, a deed or a time: «لفت انتباهي هذه المرة أن»."""
    form, lexicon = view.tokens[words[0]].form, view.lexicon
    listed = (lexicon.evidence, lexicon.matters, lexicon.charges)
    deed = form in lexicon.nouns and form not in lexicon.heads
    return deed or any(form in kind for kind in listed) or any(view.tokens[n].form in lexicon.definite for n in words)


def _is_plain(view: View, between: range, entry: SpeechVerb) -> bool:
    """Whether a verb denies nothing, and no comma and nothing that «و» joins parts it from its that-word."""
    parted = any(view.tokens[n].form in COMMAS or view.conjoined(n) for n in between[:-1])
    return entry.modality != "denied" and not parted


def _is_verb(view: View, number: int) -> bool:
    """Whether a verb of the lists stands here; a foreign name may look like one («يونايتد»)."""
    return view.tokens[number].form in view.lexicon.finite and view.finite(number)


def _widen(view: View, first: int, stop: int) -> list[int]:
    """The words that tell a speaker with the names among them, up to a preposition, a mark or what «و» joins."""
    end = first + 1
    while end < stop and names_something(view, end) and not view.conjoined(end) and not _is_verb(view, end):
        end += 1
    return list(range(first, end))


def _is_unknown(view: View, number: int) -> bool:
    """Whether a word is no noun of the language (those of matters end like feminine ones), no adverb and no verb."""
    token, lexicon = view.tokens[number], view.lexicon
    known = token.form in lexicon.ordinary or token.form in lexicon.matters or token.form in lexicon.speaking
    ends = token.form.endswith(lexicon.feminine_nouns) or token.form.endswith(lexicon.adverbial)
    return not (known or ends or token.after)


def find_unread_before(view: View, discourse: Discourse, verb: int, entry: SpeechVerb) -> tuple[tuple[Link, ...], int]:
    """A speaker no mention was read of right before the verb, and where the words about him begin: «لكن الوزارة قالت
    إن», «وكان التقرير قد اتهم»; () where a word before him may govern him («في الوزارة قال»).

    Of a verb that more than voices can have («الأدلة تؤكد أن») only a body, a title or a paper is one.
    """
    lexicon, first, last = view.lexicon, view.sentence.first, verb
    if not lexicon.verb_first or lexicon.language.particles.future in view.tokens[verb].before:
        return (), verb
    while last > first and (view.tokens[last - 1].form in lexicon.auxiliaries or _negates(view, last - 1)):
        last -= 1
    begin = last
    while begin > first and last - begin < view.rules.speech.speaker_within and _may_name(view, begin - 1):
        begin -= 1
        if view.conjoined(begin):
            break
    begin = _find_paper(view, last) or begin
    if begin == last or not _stands_free(view, begin):
        return (), verb
    head = view.tokens[begin]
    forms, named = {head.form, head.whole}, head.definite or head.form in lexicon.documents
    sure = not (forms.isdisjoint(lexicon.heads) and forms.isdisjoint(lexicon.documents))
    voiced = entry.voiced or not entry.takes or entry.goes_on or entry.accuses
    agrees = is_feminine(view, verb) == head.form.endswith(lexicon.feminine_nouns)
    if not (named and agrees and (sure or voiced)):
        return (), verb
    return find_unread(view, discourse, begin - 1, last, entry, opened=True), begin


def _find_paper(view: View, last: int) -> int | None:
    """Where a paper is told between «كان» and its verb, whoever wrote it: «كان تقرير للأمم المتحدة قد ذكر أن»."""
    reach = range(last - 1, max(last - 1 - view.rules.speech.speaker_within, view.sentence.first), -1)
    papers = (n for n in reach if view.tokens[n].form in view.lexicon.documents)
    paper = next((n for n in papers if view.tokens[n - 1].form in view.lexicon.auxiliaries), None)
    return paper if paper is not None and not view.find_verbs(paper, last) else None


def _may_name(view: View, number: int) -> bool:
    """Whether a word can be part of what a speaker is called who stands before his verb."""
    token, lexicon = view.tokens[number], view.lexicon
    opens = token.form in lexicon.clause_openers or token.form in lexicon.relatives or bool(token.after)
    return not opens and names_something(view, number) and not view.finite(number) and view.covered(number) is None


def _negates(view: View, number: int) -> bool:
    return view.tokens[number].form in view.lexicon.negations


def _stands_free(view: View, begin: int) -> bool:
    """Whether nothing before a word governs it: it opens the sentence, or stands behind a comma, «لكن», «كان», «أن»."""
    if begin == view.sentence.first or view.conjoined(begin):
        return True
    before, lexicon = view.tokens[begin - 1], view.lexicon
    opens = before.form in lexicon.clause_openers or before.form in lexicon.auxiliaries
    return opens or before.form in COMMAS or view.opens_words(begin - 1)


def list_names(view: View, first: int, stop: int) -> list[int]:
    """The words of a range that can name who speaks, from its first on; a noun with a pronoun («قوله») is none."""
    words: list[int] = []
    for number in range(first, stop):
        if number > first and view.tokens[number].whole in view.lexicon.what:
            break
        if not names_something(view, number) or view.finite(number) or view.conjoined(number) or view.covered(number):
            break
        words.append(number)
    return words


def call_unread(view: View, discourse: Discourse, words: list[int]) -> tuple[Link, ...]:
    """The hand that words right behind a preposition tell of, up to the noun that takes them up («قوله»)."""
    own = list(takewhile(lambda number: not view.tokens[number].after, words))
    tokens = [view.tokens[number] for number in own]
    if not tokens:
        return ()
    plain = [token.definite or token.form in view.lexicon.ordinary for token in tokens]
    return (_call(view, discourse, own, named=not any(plain)),)


def _call(view: View, discourse: Discourse, words: list[int], *, named: bool) -> Link:
    """The hand these words tell of: a body by its head word, a person by a name, else a source."""
    start, end = view.tokens[words[0]].start, view.tokens[words[-1]].end
    called, told, own = view.text[start:end], discourse.span(start, end), f"unread-{start}"
    if len(words) > 1 and view.tokens[words[0]].form in view.lexicon.body_heads:
        return Link("organisation", called, (called,), evidence=told, entity=own)
    if named:
        return Link("person", called, (called,), evidence=told, entity=own)
    count = 1 if _is_one(view, words) else None
    return Link("source", description=called, anonymous=True, count=count, evidence=told, entity=own)


def _is_one(view: View, words: list[int]) -> bool:
    """Whether words begin with a title of one: «المحافظ», «متحدث» before «باسم»."""
    head, behind = view.tokens[words[0]].form, words[-1] + 1
    led = f"{head} {view.tokens[behind].whole}" if behind < view.sentence.last else head
    return bool({head, led} & view.lexicon.titles) and not head.endswith(view.lexicon.plurals)


def _cite_document(view: View, discourse: Discourse, words: list[int], stop: int) -> tuple[Link, ...]:
    """A paper that speaks, and who wrote it: «زعم التقرير أن», «قال تقرير أعدته الوزارة إن»."""
    bounds = view.lexicon.relatives
    own = list(takewhile(lambda n: not view.tokens[n].after and view.tokens[n].form not in bounds, words))
    start, end = view.tokens[words[0]].start, view.tokens[(own or words)[-1]].end
    told, called = discourse.span(start, end), view.text[start:end]
    paper = Link("document", description=called, count=1, anonymous=True, evidence=told, entity=f"unread-{start}")
    behind = next(iter(view.inside(words[-1] + 1, stop)), None)
    near = behind is not None and behind.first - words[-1] <= view.rules.speech.paper_within
    if behind is None or not near or not discourse.speaks(behind.mention):
        return (paper,)
    last = view.tokens[(own or words)[-1]]
    if last.definite and not behind.prep and not any(view.finite(n) for n in range(words[-1] + 1, behind.first)):
        return (paper,)  # «يطالب القرار المسلحين»: what is definite is nobody's
    if behind.prep and behind.prep not in view.lexicon.relayed_to:
        return (paper,)
    writer = discourse.link(behind.mention)
    return (writer, paper) if writer.kind in NEWSROOMS else (paper, writer)


def names_something(view: View, number: int) -> bool:
    """Whether the word after a verb is a subject of its own: no preposition, adverb or date."""
    token, lexicon = view.tokens[number], view.lexicon
    if token.kind != "word" or token.whole in lexicon.addresses:
        return False
    if token.form in lexicon.prepositions or token.form in lexicon.auxiliaries:
        return False
    return not any(p in token.before for p in lexicon.language.particles.prepositions) and not view.is_date(number)
