"""What the noun of an event governs: its owner, its object, the name it describes."""

from itertools import takewhile

from tawatur.claims.drafts import ENCOUNTERS, Draft
from tawatur.claims.hits import Hit
from tawatur.claims.view import Argument, View


def place_genitive(draft: Draft) -> bool:
    """What a noun governs: the name right after it, or before it; True if a pronoun stands for it."""
    view, hit, rules = draft.view, draft.hit, draft.view.rules.frames
    place_before(draft)
    if view.tokens[hit.last - 1].after and hit.last - hit.first == 1:
        return "genitive" in draft.spec
    if _is_his(view, hit):
        return "genitive" in draft.spec
    if "genitive" not in draft.spec or (view.lexicon.verb_first and view.tokens[hit.last - 1].definite):
        return False  # «الاستقبال» is nobody's: with its article a noun governs no name
    behind = [a for a in draft.around if a.first >= hit.last and a.first - hit.last <= rules.genitive_after]
    nexts = [a for a in behind if _hangs(view, a, hit) and view.fits(a, draft.kinds("genitive")) and not a.modifies]
    if nexts:
        draft.add("genitive", nexts)
    elif not view.lexicon.verb_first:
        before = [a for a in draft.around if a.last <= hit.first and hit.first - a.last <= rules.genitive_before]
        draft.roles.setdefault(draft.spec["genitive"], []).extend(before[-1:])
    return False


def _is_his(view: View, hit: Hit) -> bool:
    """Whether a pronoun behind a preposition tells whose a noun is: «في أول زيارة رسمية له إلى غانا»."""
    lexicon = view.lexicon
    owners = {p + pronoun for p in lexicon.relayed_to for pronoun in (lexicon.her, lexicon.his) if pronoun}
    near = range(hit.last, min(hit.last + view.rules.frames.described_before + 1, view.sentence.last))
    words = list(takewhile(lambda n: view.tokens[n].kind == "word" and view.covered(n) is None, near))
    return lexicon.verb_first and any(view.tokens[n].whole in owners for n in words)


def place_received(draft: Draft, *, possessed: bool) -> None:
    """Whom a verbal noun has for an object, behind its owner: «استقبال الوزير أمس السفير», «لدى استقباله السفير»."""
    hit, view = draft.hit, draft.view
    role = draft.spec.get("genitive", "")
    own = draft.roles.get(role, []) if role else []
    if "object" not in draft.spec or hit.event.event not in ENCOUNTERS or not (possessed or own):
        return
    first = own[-1].last if own else hit.last
    behind = [a for a in draft.around if first <= a.first and not a.joined]
    behind = [a for a in behind if not (a.prep or a.noun) or (possessed and a.first == hit.last)]  # «خلال لقائه السفير»
    fitting = [a for a in behind if view.fits(a, draft.kinds("object"))]
    reach = first + view.rules.frames.near
    if fitting and fitting[0].first < reach and not view.find_verbs(first, fitting[0].first):
        draft.add("object", fitting)


def place_given(draft: Draft, *, owed: bool = False) -> None:
    """Whom a noun of giving governs: who gets it, where the giver is told («وافقت السويد على بيع غانا زوارق») or is
    known outside the words (`owed`: «وعدت السويد ببيع غانا زوارق», «اتهمت توغو السويد ببيع غانا زوارق»); who
    gives, where the taker is («بيع السويد زوارق لغانا»); of two right behind each other the first gives («بيع السويد
    غانا زوارق»); else nobody knows which of the two he is («تتضمن الصفقة بيع غانا زوارق»), but of a frame with no
    place for a giver: what is held back is held back from who would get it («تم تجميد تسليم غانا زوارق»).
    """
    given, giver = draft.spec.get("given", ""), draft.spec.get("giver", "")
    hit, view = draft.hit, draft.view
    if hit.kind != "noun" or not given or view.tokens[hit.last - 1].after:
        return
    behind = [a for a in draft.around if 0 <= a.first - hit.last < draft.view.rules.frames.genitive_after]
    nexts = [a for a in behind if _hangs(view, a, hit) and not a.joined and view.fits(a, draft.kinds("given"))]
    told = [role for role in (given, giver) if draft.roles.get(role) or (owed and role == giver)]
    if nexts and giver and len(told) == 1:
        for held in draft.roles.values():
            held[:] = [a for a in held if a is not nexts[0]]  # «بتسليم باماكو زوارق»: who gets them, not where
        draft.add("giver" if told[0] == given else "given", nexts)
    elif len(nexts) > 1 and giver and not told and nexts[1].first == nexts[0].last:
        draft.add("giver", nexts)
        draft.add("given", nexts[1:])
    elif nexts and not giver and not draft.roles.get(given):
        draft.add("given", nexts)
    elif nexts and not told and not draft.roles.get("participants"):
        draft.roles["participants"] = nexts[:1]


def place_before(draft: Draft) -> None:
    """The name the trigger describes, right before it: «القوات التي يقودها», «الحكومة المعترف بها»."""
    if "before" not in draft.spec or (draft.spec["before"] == draft.spec.get("object") and not _is_passive(draft)):
        return
    hit, kinds, within = draft.hit, draft.kinds("before"), draft.view.rules.frames.described_before
    before = [a for a in draft.around if a.last <= hit.first and hit.first - a.last <= within]
    draft.add("before", [a for a in before if draft.view.fits(a, kinds)][-1:])


def _is_passive(draft: Draft) -> bool:
    """Whether the subject told before the verb is what others do it to: right before the verb, and nobody told
    behind it up to the post («الوزير عين سفيرا», «الوزير أعفي من منصبه», never «الملك عين الوزير سفيرا»).
    """
    hit, posts = draft.hit, [*draft.hit.trigger.posts, draft.hit.trigger.leaves]
    role, own = draft.spec["before"], draft.spec.get("subject", "")
    named = hit.last < draft.view.sentence.last and draft.view.tokens[hit.last].form in posts
    marked = hit.first - (draft.view.tokens[hit.first - 1].form in draft.view.lexicon.verb_marks)  # «قد عين»
    ahead = any(a.last == marked for a in draft.around)
    if named and ahead and not draft.roles.get(role):
        draft.roles.pop(own, None)
    return named and ahead and not draft.roles.get(role)


def _hangs(view: View, argument: Argument, hit: Hit) -> bool:
    """Whether a name right after a noun is its genitive: no preposition of its own stands between, nor its verb ("a
    blast hit Kenya").
    """
    particles = view.lexicon.language.particles
    if any(p in argument.mention.before for p in particles.prepositions):
        return False
    acted = not view.lexicon.verb_first and view.find_verbs(hit.last, argument.first)
    led = argument.prep and not (view.lexicon.verb_first and _governs_noun(view, argument, hit))
    return argument.first == hit.last or not (led or acted)


def _governs_noun(view: View, argument: Argument, hit: Hit) -> bool:
    """Whether a preposition before the noun is what leads the name: «عجز عن استعادة مدينة سبها»."""
    if hit.event.event != "conflict_event":
        return False
    between = range(hit.last, argument.first)
    return not any(view.preposition(n) or view.attached(n) for n in between) and not view.attached(argument.first)
