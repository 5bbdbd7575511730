"""How far a verb that goes first and its subject stand apart, and whose the words between them are."""

from tawatur.claims.drafts import ENCOUNTERS, Draft
from tawatur.claims.marks import COMMAS
from tawatur.claims.view import Argument, View


def measure_behind(draft: Draft, argument: Argument) -> int:
    """How many words stand between a verb and a name behind it; of who meets or travels, marks, times and places with
    their preposition between count for none: «وصل إلى بيروت مساء أمس، الوزير سامي عون», nor do nouns that lead up to
    the name («وزراء خارجية دول الاتحاد»).
    """
    view, hit = draft.view, draft.hit
    between = range(hit.last, argument.first)
    if hit.event.event not in ENCOUNTERS or not view.lexicon.verb_first:
        return len(between)
    light = {n for a in view.inside(hit.last, argument.first) if a.prep for n in range(a.first - 1, a.last)}
    head = argument.first - 1
    while head >= hit.last and argument.noun and _is_construct(view, head):
        light.add(head)
        head -= 1
    light.update(n for n in between if view.tokens[n].form in view.lexicon.each_words)  # «شارك فيه كل من الوزير»
    return sum(view.tokens[n].kind == "word" and not view.is_date(n) and n not in light for n in between)


def is_far(draft: Draft, argument: Argument) -> bool:
    """Whether a name stands too far behind a verb to take part in what it tells; of who meets or travels the offices
    and honours of the names between count for none: «استقبل صاحب السمو الملكي ... الوزير ... السفير سامي عون».
    """
    view, far, between = draft.view, draft.view.rules.frames.far, range(draft.hit.last, argument.first)
    if draft.hit.event.event in ENCOUNTERS and view.lexicon.verb_first and len(between) >= far:
        return sum(view.covered(n) is None for n in between) >= far
    return len(between) >= far


def governs_name(draft: Draft, argument: Argument) -> bool:
    """Whether a noun stands over a name: of who meets or travels none that has its article, right before the name, does
    («حضر حفل الاستقبال الوزير سامي عون»).
    """
    before = draft.view.tokens[argument.first - 1]
    article = draft.hit.event.event in ENCOUNTERS and draft.view.lexicon.verb_first and before.definite
    return bool(argument.noun) and not (article and before.form == argument.noun)


def is_beyond_verb(draft: Draft, argument: Argument) -> bool:
    """Whether another verb stands before who would meet or travel: «الذي يزور غانا، حيث يلتقي الوزير»."""
    return draft.hit.event.event in ENCOUNTERS and bool(draft.view.find_verbs(draft.hit.last, argument.first))


def lies_apart(draft: Draft, argument: Argument, subject: Argument | None) -> bool:
    """Whether a part of a place stands behind something else than the verb or its subject, and tells where it was:
    «قصف الجيش معسكرا جنوب كركوك», not «قصف الجيش جنوب كركوك».
    """
    behind = {draft.hit.last} if subject is None else {draft.hit.last, subject.last}
    part = argument.mention.rule == "direction" and draft.view.lexicon.verb_first
    return part and argument.first not in behind


def lies_beyond(draft: Draft, argument: Argument) -> bool:
    """Whether a place only tells where another lies: in brackets, or behind a place with its preposition («في سوق في
    بنغازي (شرق البلاد)»).
    """
    if not draft.view.lexicon.verb_first or argument.mention.kind not in ("place", "country"):
        return False
    bracketed = draft.view.tokens[argument.first - 1].form == "("
    ahead = (a for a in draft.around if draft.hit.last <= a.first < argument.first and a.prep)
    return bracketed or any(draft.hit.event.event not in ENCOUNTERS or a.mention.kind != "organisation" for a in ahead)


def _is_construct(view: View, number: int) -> bool:
    """Whether a noun without article stands here that may own the one behind it: «وزراء خارجية دول»."""
    token = view.tokens[number]
    plain = token.kind == "word" and not token.definite and not token.after and not view.attached(number)
    return plain and view.covered(number) is None and not view.preposition(number) and not view.finite(number)


def are_two(view: View, argument: Argument) -> bool:
    """Whether a name and one joined to it are told behind a noun for two, whose names they are: «المبعوثان الأميركيان
    سامي عون وكريم نصر».
    """
    before = view.tokens[argument.first - 1]
    dual = bool(argument.noun) and before.form == argument.noun and before.form.endswith(view.lexicon.behind[-1:])
    return dual and before.definite and any(a.joined and a.first == argument.last for a in view.arguments)


def bears_own_office(view: View, before: list[Argument]) -> bool:
    """Whether an office with a pronoun stands right before the last name: «أعلنت غانا أن رئيسها سامي عون التقى», «أقال
    وزير خارجيته سامي عون».
    """
    first = before[-1].first if before else view.sentence.first
    near = [view.tokens[n] for n in range(max(first - 2, view.sentence.first), first)]
    return bool(near) and bool(near[-1].after) and any(token.form in view.lexicon.titles for token in near)


def is_glossed(view: View, argument: Argument) -> bool:
    """Whether an office without a name has that of its holder behind a short form in brackets and a comma: «مدير وكالة
    الأنباء (وأج)، سامي عون».
    """
    if not view.lexicon.verb_first or argument.mention.kind != "person" or argument.mention.name is not None:
        return False
    behind = next((a for a in view.arguments if a.first > argument.last and a.mention.kind == "person"), None)
    if behind is None or behind.mention.name is None or behind.joined or behind.mention.titles:
        return False
    forms = [view.tokens[n].form for n in range(argument.last, behind.first)]
    return forms[:1] == ["("] and forms[-1] in COMMAS and forms[-2] == ")"
