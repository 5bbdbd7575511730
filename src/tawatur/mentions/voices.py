"""Voices without a name: «مصدر عسكري ليبي», «ثلاثة شهود», «مسؤول في وزارة الدفاع»."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import VoiceEntry
from tawatur.mentions.latin_bodies import is_definite
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.runs import read_nouns
from tawatur.mentions.scene import Scene
from tawatur.mentions.voice_counts import FURTHER, PART, mark_members, read_count, speaks


def mark_voices(scene: Scene) -> None:
    """Put voices on the board, from left to right; in a list («محللون ودبلوماسيون») one that speaks is enough."""
    last = 0
    silent: list[Draft] = []
    for index in scene.indices("voice"):
        if index < last:
            continue
        for hit in scene.hits_at("voice", index):
            draft = _read_voice(scene, hit)
            if draft is not None and _may_speak(scene, hit, draft):
                last = scene.board.put(draft).last
                break
            silent += [draft] if draft is not None else []
    for draft in (*silent, *reversed(silent)):
        if _is_listed(scene, draft) and scene.board.covering(draft.first) is None:
            scene.board.put(draft)
    mark_members(scene)


def _ends_compound(scene: Scene, start: int) -> bool:
    """Whether a hyphen makes the word part of another: "semi-official"."""
    text = scene.page.text
    return scene.finder.capitals and text[start - 1 : start] == "-" and text[max(start - 2, 0) : start - 1].isalpha()


def _may_speak(scene: Scene, hit: Hit, draft: Draft) -> bool:
    """Whether the voice is told as one: by its description, or by a word of speech near it."""
    talk = hit.value.head.talk
    reach = 1 if talk else scene.finder.rules.speech_reach
    return (not talk and (not draft.bare or draft.rule == PART)) or speaks(scene, draft.first, draft.last, reach)


def _is_listed(scene: Scene, draft: Draft) -> bool:
    """Whether another voice stands right before or behind, joined by «و»."""
    page, joints = scene.page, scene.finder.ands
    if page.follows(draft.last):
        behind = draft.last + (page.whole(draft.last) in joints)
        other = scene.board.starting(behind, "source") if page.follows(behind) else None
        if other is not None and (behind > draft.last or other.before[:1] in {(joint,) for joint in joints}):
            return True
    before = draft.first - 1
    if draft.before[:1] not in {(joint,) for joint in joints}:
        if page.whole(before) not in joints or not page.follows(draft.first):
            return False
        before -= 1
    other = scene.board.covering(before, "source")
    return other is not None and other.last == before + 1


def _read_voice(scene: Scene, hit: Hit) -> Draft | None:
    entry: VoiceEntry = hit.value
    covering = scene.board.covering(hit.first)
    if covering is not None and covering.kind in ("person", "organisation", "outlet"):
        return None
    if _ends_compound(scene, hit.start):
        return None
    if scene.finder.words.voices.adjectives_first:
        hit, described = _widen_left(scene, hit)
        last = hit.last
    else:
        last, described = _read_adjectives(scene, hit)
    linked = _read_link(scene, last, plain=not described and not hit.definite) if entry.head.links else 0
    first, start, before, count, counted = read_count(scene, hit)
    if scene.board.starting(linked or last, "person") and not linked and scene.page.follows(last):
        return None
    if not (described or linked or counted) and not entry.head.alone:
        return None
    end = scene.page.words[(linked or last) - 1].end
    return Draft(
        doc=scene.page.doc, kind="source", first=first, last=linked or last, start=start, end=end,
        rule=_find_rule(scene, hit, first, last), bare=not (described or linked),
        before=before, anonymous=True, count=count, description=scene.page.text[start:end], head=entry.head.key,
        definite=(hit.definite and first == hit.first and entry.head.links) or _is_told_again(scene, first),
        described=(described or linked > 0) and entry.head.links and (hit.definite or first != hit.first),
        state=_find_state(scene, first, linked or last),
    )  # fmt: skip


def _is_told_again(scene: Scene, first: int) -> bool:
    """Whether a definite article stands before a voice, or is its first word: "the spokesman"."""
    words = scene.finder.definite - scene.finder.openers
    return scene.page.whole(first) in words or (is_definite(scene, first) and scene.page.whole(first - 1) in words)


def _read_adjectives(scene: Scene, hit: Hit) -> tuple[int, bool]:
    """Where the adjectives end, and whether there are any."""
    last, page = hit.last, scene.page
    while page.follows(last):
        joined = _find_joined_adjective(scene, last) if last > hit.last else None
        found = scene.hit("voice-adjective", last) or scene.nisba(last) or joined
        if found is None or (found.definite and not hit.definite):
            break
        last = found.last
    return last, last > hit.last


def _find_joined_adjective(scene: Scene, index: int) -> Hit | None:
    """A further adjective of the same voice, which a conjunction joins: «مصادر طبية وأمنية»; one that makes another
    voice of it is none («مصدر عسكري وآخر»).
    """
    ands, further = scene.finder.particles.conjunctions, scene.finder.further
    joined = (hit for hit in scene.hits_at("voice-adjective", index) if hit.before)
    return next((h for h in joined if all(one in ands for one in h.before) and h.value not in further), None)


def _widen_left(scene: Scene, hit: Hit) -> tuple[Hit, bool]:
    """The head widened by the adjectives before it ("senior security source"), and whether there are any."""
    described = False
    while scene.page.follows(hit.first):
        place = hit.first - 1
        found = next((h for tag in ("voice-adjective", "nisba") for h in scene.hits_at(tag, place)), None)
        owner = _owner_before(scene, hit.first)
        if found is not None and found.last == hit.first:
            hit, described = hit.widen(found.first, found.start), True
        elif owner is not None:
            hit, described = hit.widen(owner.first, owner.start), True
        elif described and (other := _join_adjective(scene, place)) is not None:
            hit = hit.widen(other.first, other.start)
        else:
            break
    first = _find_described(scene, hit.first)
    if first < hit.first:
        hit = hit.widen(first, scene.page.words[first].start)
    return hit, described


def _join_adjective(scene: Scene, place: int) -> Hit | None:
    """The adjective that "and" at `place` joins to that of a voice: "security and hospital officials"."""
    page = scene.page
    if page.whole(place) not in scene.finder.ands or not page.follows(place) or scene.board.covering(place - 1):
        return None
    return next((h for h in scene.hits_at("voice-adjective", place - 1) if h.last == place), None)


def _find_described(scene: Scene, index: int) -> int:
    """Where the nouns in no list begin that stand between an article and a voice: "an ambulance official"."""
    page, finder = scene.page, scene.finder
    for place in range(index - 1, max(index - 2 - finder.rules.institution_words, -1), -1):
        if not page.follows(place + 1):
            break
        word = page.words[place]
        if word.whole in finder.determiners:
            return place + 1
        plain = word.kind == "word" and page.text[word.start].islower() and scene.board.covering(place) is None
        if not plain or word.whole in finder.no_names or word.whole in finder.linking:
            break
    return index


def _owner_before(scene: Scene, index: int) -> Draft | None:
    """A state or body right before the head ("UN officials", "a U.S. diplomat")."""
    page = scene.page
    last = index - 1 if page.is_mark(index - 1, ".") and page.follows(index - 1) else index
    owner = scene.board.covering(last - 1, "country", "organisation", "outlet")
    return owner if owner is not None and owner.last == last and page.follows(owner.first + 1) else None


def _read_link(scene: Scene, index: int, *, plain: bool) -> int:
    """Where the institution ends that the voice belongs to, 0 without one.

    `plain`: it may stand right behind the head («مسؤولو الوزارة»).
    """
    page = scene.page
    if not page.follows(index):
        return 0
    attached = scene.board.starting(index, "organisation", "outlet", "country", "place")
    ways = ((scene.finder.particles.placing,), ()) if plain else ((scene.finder.particles.placing,),)
    if attached is not None and attached.before in ways:
        return attached.last
    if plain and _is_construct(scene, index - 1):
        return read_nouns(scene, index, pairs=True) or 0  # «مسؤولو المستشفيات»
    link = scene.hit("voice-link", index)
    if link is None or not page.follows(link.last):
        return 0
    owner = scene.board.starting(link.last, "organisation", "outlet", "country", "place", "person")
    if owner is not None and owner.kind == "outlet" and page.whole(index) in scene.finder.told_to:
        return 0  # «a déclaré un officier à l'AFP»: the newsroom is told
    if owner is not None and not owner.before:
        return owner.last
    last = read_nouns(scene, link.last)
    return last if last is not None and last - link.last <= scene.finder.rules.institution_words else 0


def _is_construct(scene: Scene, index: int) -> bool:
    """Whether a plural has lost its ending before what it governs: «مسؤولو», «مسؤولي»."""
    finder, page = scene.finder, scene.page
    heads = [hit.value for hit in scene.hits_at("voice", index) if hit.last == index + 1 and hit.value.number is None]
    plurals = {finder.fold(form) for entry in heads for form in entry.head.plural}
    word = next((r.rest for r in page.words[index].readings if r.rest in plurals), "")
    return bool(word) and any(form.startswith(word) and len(form) == len(word) + 1 for form in plurals)


def _find_rule(scene: Scene, hit: Hit, first: int, last: int) -> str:
    """What the words say of other voices: part of a group, one more of a kind, or nothing."""
    if any(scene.hits_at("part-of", place) for place in range(first + 1, hit.first)):
        return PART
    words = {scene.page.whole(place) for place in range(first, last)}
    return FURTHER if words & scene.finder.further else "voice"


def _find_state(scene: Scene, first: int, last: int) -> str:
    """The state an adjective or the institution tells."""
    for index in range(first, last):
        nisba = scene.nisba(index)
        if nisba is not None:
            return str(nisba.value)
        owner = scene.board.starting(index, "organisation", "country", "place")
        if owner is not None and owner.state:
            return owner.state
    return ""
