"""Deals, agreements, resolutions and embargoes, and which of them are one."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

_ARMS_DEAL = "instrument/arms-deal"
_FAMILIES = ("deal", "contract")


def mark_instruments(scene: Scene) -> None:
    """Put instruments on the board, each with the entity of the last one it repeats."""
    last = 0
    told: list[Draft] = []
    for index in scene.indices("instrument"):
        covering = scene.board.covering(index)
        if index < last or (covering is not None and covering.kind not in ("place", "weapon")):
            continue
        for hit in scene.hits_at("instrument", index):
            drafts = _read(scene, hit, told)
            for draft in drafts:
                _resolve(scene, draft, told)
                told.append(scene.board.put(draft))
                last = draft.last
            if drafts:
                break


def _read(scene: Scene, hit: Hit, told: list[Draft]) -> list[Draft]:
    head = hit.value
    if "number" in head.takes:
        return _read_resolution(scene, hit, told)
    if "place" in head.takes:
        place = scene.board.starting(hit.last, "place", "country") if scene.page.follows(hit.last) else None
        return [_make(scene, hit, place.last, named=True)] if place is not None and not place.before else []
    if scene.finder.words.instruments.adjectives_first:
        hit, arms = _read_before(scene, hit)
        last = hit.last
    else:
        last, arms = _read_description(scene, hit)
    sold = head.family != "embargo" and _is_for_arms(scene, hit, arms, last)
    draft = _make(scene, hit, last if sold else _read_whole(scene, hit, last))  # «اتفاق لبيع أسلحة»
    if sold:
        draft.ref = draft.ref or _ARMS_DEAL
    if head.arms and not _is_on_arms(scene, draft, told):
        return []
    repeats = _is_definite(scene, hit) and any(other.family in (head.family, "deal") for other in told)
    meant = head.purpose and (_has_purpose(scene, last) or scene.page.whole(hit.first - 1) in scene.finder.any)
    meant = meant or (head.purpose and scene.board.starting(last, "money") is not None)  # «عقدا بمليار دولار»
    return [draft] if head.plain or head.arms or last > hit.last or repeats or meant else []


def _is_on_arms(scene: Scene, draft: Draft, told: list[Draft]) -> bool:
    """Whether what is forbidden is arms: told in its sentence, of a definite word («الحظر») in its report, or as a
    repetition; and nothing else stands beside the word («حظر الطيران», "travel ban").
    """
    page, finder = scene.page, scene.finder
    behind = draft.last + (page.whole(draft.last) in finder.linking)
    beside = (behind,) if finder.particles.article else (draft.first - 1, behind)
    if any(finder.bare(page.whole(place)) in finder.other_bans for place in beside if 0 <= place < len(page)):
        return False
    arms = [page.words[weapon.first].sentence for weapon in scene.board.of_kind("weapon")]
    if draft.definite and (arms or any(other.family == draft.family for other in told)):
        return True
    return page.words[draft.first].sentence in arms


def _has_purpose(scene: Scene, last: int) -> bool:
    """Whether what it is for stands right behind, or behind the other side: «عقدا مع البرتغال لشراء»."""
    page, finder = scene.page, scene.finder
    beside = page.follows(last) and page.whole(last) in finder.sides
    for place in range(last, last + (finder.rules.arms_reach if beside else 1)):
        if not page.follows(place) or page.words[place].kind == "mark":
            return False
        if scene.hits_at("purpose", place):
            return True
    return False


def _is_definite(scene: Scene, hit: Hit) -> bool:
    if scene.finder.particles.article:
        return hit.definite
    return scene.page.whole(hit.first - 1) in scene.finder.definite


def _make(scene: Scene, hit: Hit, last: int, *, named: bool = False) -> Draft:
    page = scene.page
    end = page.words[last - 1].end
    return Draft(
        doc=page.doc, kind="instrument", first=hit.first, last=last, start=hit.start, end=end, rule="instrument",
        name=page.text[hit.start : end] if named else None, ref=hit.value.ref, before=hit.before, head=hit.value.key,
        family=hit.value.family, definite=_is_definite(scene, hit), description=page.text[hit.start : end],
    )  # fmt: skip


def _read_description(scene: Scene, hit: Hit) -> tuple[int, str]:
    """Where the words that describe the instrument end, and whether they speak of arms or of what is military."""
    last, arms = hit.last, ""
    finder = scene.finder
    for _ in range(scene.finder.rules.instrument_words):
        if not scene.page.follows(last):
            break
        found = None if hit.definite else scene.hit("instrument-field", last)  # «الاتفاقية شراء» are two phrases
        found = found or scene.hit("instrument-adjective", last)
        if found is None or _is_far(scene, hit, found):
            break
        arms = arms or _tells_arms(scene, finder.bare(finder.fold(found.value)))
        last = found.last
    return last, arms


def _read_whole(scene: Scene, hit: Hit, last: int) -> int:
    """Where the name ends that tells what the instrument is for: «اتفاقية للدفاع الاستراتيجي المشترك»."""
    owned = (scene.finder.particles.owning,)
    field = next((found for found in scene.hits_at("instrument-field", last) if found.before == owned), None)
    if field is None or hit.definite or not scene.page.follows(last) or scene.hits_at("purpose", last):
        return last
    if not (field.definite or field.last > last + 1):
        return last  # «اتفاقا لتبادل الطلاب» is of no one field
    end = field.last
    while scene.page.follows(end) and (found := scene.hit("instrument-adjective", end)) and found.definite:
        end = found.last
    return end


def _read_before(scene: Scene, hit: Hit) -> tuple[Hit, str]:
    """The head widened by the words before it that describe it ("arms deal"), and whether they speak of arms."""
    arms, finder = "", scene.finder
    for _ in range(scene.finder.rules.instrument_words):
        place = hit.first - 1
        found = next(
            (h for tag in ("instrument-field", "instrument-adjective") for h in scene.hits_at(tag, place)), None
        )
        if found is None or not scene.page.follows(hit.first):
            break
        arms = arms or _tells_arms(scene, finder.fold(found.value))
        hit = hit.widen(found.first, found.start)
    return hit, arms


def _tells_arms(scene: Scene, word: str) -> str:
    """Which of "arms" and "martial" a word about the instrument tells; a military pact may be one of training."""
    return "arms" if word in scene.finder.arms else "martial" if word in scene.finder.martial else ""


def _is_for_arms(scene: Scene, hit: Hit, told: str, last: int) -> bool:
    """Whether an instrument whose words tell of arms, of what is military or of neither is a deal for arms."""
    family = hit.value.family
    if told == "arms" or (told and (family in _FAMILIES or _is_priced(scene, hit))):
        return True
    return (family in _FAMILIES or family == "agreement") and _arms_near(scene, last)


def _is_priced(scene: Scene, hit: Hit) -> bool:
    """Whether its sentence tells a sum of money: a military agreement that has a price is one for arms."""
    words = scene.page.words
    sentence = words[hit.first].sentence
    return any(d.kind == "money" and words[d.first].sentence == sentence for d in scene.board.drafts)


def _is_far(scene: Scene, hit: Hit, found: Hit) -> bool:
    """Whether head and adjective differ in definiteness: it then describes something else."""
    adjective = scene.hit("instrument-adjective", found.first)
    if adjective is None or found.first != hit.last:
        return False
    return adjective.definite != hit.definite


def _arms_near(scene: Scene, index: int) -> bool:
    """Whether weapons are what it is about: spoken of shortly behind, before any comma and any other verb."""
    words = scene.page.words
    for place in range(index, min(index + scene.finder.rules.arms_reach, len(scene.page))):
        between = scene.page.text[words[place - 1].end : words[place].start]
        if not scene.page.follows(place) or not between.isspace():
            return False
        if scene.page.whole(place) in scene.finder.other_verbs or _opens_another(scene, place):
            return False
        if scene.board.starting(place, "weapon") is not None:
            return True
    return False


def _opens_another(scene: Scene, place: int) -> bool:
    """Whether a conjunction leads to something that is no trade: «بالاتفاق وبناء سلاح»."""
    finder, word = scene.finder, scene.page.words[place]
    led = [r.rest for r in word.readings if r.before[:1] and r.before[0] in finder.particles.conjunctions]
    known = [rest for rest in led if rest in finder.ordinary]
    return word.whole not in finder.ordinary and bool(known) and not any(rest in finder.trade for rest in known)


def _read_resolution(scene: Scene, hit: Hit, told: list[Draft]) -> list[Draft]:
    """«قرار مجلس الأمن رقم 1970», «القرارين 1970 و1973»; without a number only as a repetition."""
    page, place = scene.page, hit.last
    for tag in ("council", "council", "number-word"):
        found = scene.hit(tag, place) if page.follows(place) else None
        place = found.last if found else place
    drafts: list[Draft] = []
    first = hit
    while page.follows(place) and page.words[place].kind == "number":
        number = _number_at(scene, place)
        if number is None:
            break
        draft = _make(scene, first, place + 1, named=True)
        draft.ref = f"unscr/{number}"
        drafts.append(draft)
        if page.whole(place + 1) not in scene.finder.ands or not page.follows(place + 2):
            break
        place += 2
        word = page.words[place]
        first = Hit(place, place + 1, word.start, word.end, (scene.finder.particles.joining,), hit.value)
    if drafts:
        return drafts
    if any(found.last == place for back in range(hit.last, place) for found in scene.hits_at("council", back)):
        return [_make(scene, hit, place)]  # «قرارات مجلس الأمن»
    earlier = [other for other in told if other.head == hit.value.key]
    return [_make(scene, hit, hit.last)] if earlier and _is_definite(scene, hit) else []


def _number_at(scene: Scene, index: int) -> int | None:
    word, rules = scene.page.whole(index), scene.finder.rules
    return int(word) if word.isdigit() and rules.lowest_resolution <= int(word) < rules.highest_resolution else None


def _resolve(scene: Scene, draft: Draft, told: list[Draft]) -> None:
    """The entity of an instrument: that of the one it repeats, or a new one."""
    earlier = _find_earlier(scene, draft, told)
    if earlier is not None:
        draft.entity = earlier.entity
        if not draft.ref or draft.ref == _ARMS_DEAL:
            draft.ref = earlier.ref or draft.ref
    else:
        draft.entity = f"i{len({other.entity for other in told}) + 1}"


def _find_earlier(scene: Scene, draft: Draft, told: list[Draft]) -> Draft | None:
    fold = scene.finder.fold
    same = [other for other in told if other.family == draft.family]
    if draft.name is not None or (draft.head in ("resolution",) and draft.ref):
        return next((other for other in reversed(told) if other.ref and other.ref == draft.ref), None)
    if draft.family in ("embargo", "sanctions", "resolutions"):
        return same[-1] if same else None
    alike = [other for other in same if fold(other.description) == fold(draft.description)]
    if alike:
        return alike[-1]
    deals = [other for other in told if other.family in _FAMILIES or other.ref == _ARMS_DEAL]
    if draft.family in _FAMILIES or draft.ref == _ARMS_DEAL:
        return deals[-1] if deals else (same[-1] if draft.definite and same else None)
    if not draft.definite:
        return None
    return same[-1] if same else (deals[-1] if deals else None)
