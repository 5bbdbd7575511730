"""Places named by rule: «مدينة سبها», «قاعدة الوطية الجوية», «شرق البلاد»."""

from tawatur.mentions.draft import Draft
from tawatur.mentions.honoured import read_honoured
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.runs import is_listed, read_nouns, read_proper
from tawatur.mentions.scene import Scene


def mark_places(scene: Scene) -> None:
    """Put places told by a head word on the board."""
    for index in scene.indices("place-head"):
        covering = scene.board.covering(index)
        if covering is not None and covering.kind != "organisation":
            _widen_known(scene, covering, index)
            continue
        for hit in scene.hits_at("place-head", index):
            if _put_place(scene, hit):
                break


def _widen_known(scene: Scene, known: Draft, index: int) -> None:
    """«قاعدة الوطية» is known: «الجوية» behind it belongs to the name."""
    if known.rule != "known" or known.kind != "place" or known.first != index or not scene.page.follows(known.last):
        return
    trail = scene.hit("place-trail", known.last)
    if trail is not None:
        scene.board.drop(known)
        known.last, known.end, known.extent_end = trail.last, trail.end, trail.end
        known.name = scene.page.text[known.start : known.end]
        scene.board.put(known)


def mark_states(scene: Scene) -> None:
    """Widen the names of countries over the kind of state before them: «جمهورية كينيا», "the Kingdom of Sweden"."""
    for index in scene.indices("state-head"):
        if scene.board.covering(index) is not None:
            continue
        for hit in scene.hits_at("state-head", index):
            known = scene.board.starting(hit.last, "country") if scene.page.follows(hit.last) else None
            if known is not None and not known.before:
                scene.board.drop(known)
                known.first, known.start, known.extent_start, known.before = hit.first, hit.start, hit.start, hit.before
                known.name = scene.page.text[known.start : known.end]
                scene.board.put(known)
                break


def mark_directions(scene: Scene) -> None:
    """Put parts of countries and places on the board: «شرق ليبيا», «غرب البلاد»."""
    for index in scene.indices("direction"):
        for hit in scene.hits_at("direction", index):
            if _put_direction(scene, hit):
                break


def _put_direction(scene: Scene, hit: Hit) -> bool:
    """«شرق ليبيا», «شمال شرق البلاد», «جنوب مدينة سبها», «شرقي العاصمة الليبية طرابلس»."""
    page = scene.page
    if not page.follows(hit.last) or scene.board.covering(hit.first) is not None:
        return False
    owner = scene.board.starting(_over_head(scene, hit.last), "country", "place")
    state, last = "", 0
    if owner is not None and not owner.before:
        state, last = owner.state, owner.last
    else:
        word = scene.hit("country-word", hit.last)
        last = word.last if word else 0
    if not last:
        return False
    draft = _make(scene, hit, last, state, "direction")
    draft.description = page.text[draft.start : draft.end]
    scene.board.put(draft)
    return True


def _over_head(scene: Scene, place: int) -> int:
    """The word behind the head of a city's name that stands at `place`, or behind the capital of a state: «مدينة سبها»,
    «العاصمة الليبية طرابلس»; `place` where no head stands there.
    """
    city = next((hit for hit in scene.hits_at("place-head", place) if hit.value.key == "city" and not hit.before), None)
    head = city or scene.hit("capital-head", place)
    if head is None or not scene.page.follows(head.last):
        return place
    nisba = scene.nisba(head.last) if city is None else None
    last = nisba.last if nisba is not None else head.last
    return last if scene.page.follows(last) else place


def _make(scene: Scene, hit: Hit, last: int, state: str, rule: str) -> Draft:
    return Draft(
        doc=scene.page.doc, kind="place", first=hit.first, last=last, start=hit.start,
        end=scene.page.words[last - 1].end, rule=rule, state=state, before=hit.before, definite=hit.definite,
    )  # fmt: skip


def _put_place(scene: Scene, hit: Hit) -> bool:
    """A head and its name; a known place within keeps its own mention and lends its state."""
    page, takes = scene.page, hit.value.takes
    if not page.follows(hit.last) or _names_newsroom(scene, hit) or _is_owned(scene, hit):
        return False
    if "body" in takes:
        body = scene.board.starting(hit.last, "organisation")
        if body is not None and not body.before:
            return _put_headquarters(scene, hit, body)
    known = scene.board.starting(hit.last, "place", "country")
    last = _find_end(scene, hit, known)
    if last is None:
        return False
    trail = scene.hit("place-trail", last) if page.follows(last) else None
    if known is not None and last == known.last and trail is None and hit.value.key in ("city", "province"):
        return True
    draft = _make(scene, hit, trail.last if trail else last, known.state if known else "", "place-head")
    draft.name = page.text[draft.start : draft.end]
    if known is not None and known.rule == "known" and known.kind == "place" and hit.value.key in ("city", "province"):
        draft.ref, draft.names = known.ref, known.names
    nisba = scene.nisba(draft.last, definite=True)
    draft.state = draft.state or (nisba.value if nisba else "")
    scene.board.put(draft)
    return True


def _find_end(scene: Scene, hit: Hit, known: Draft | None) -> int | None:
    """Where the name behind a head ends: a known place, one honoured or spelled like an ordinary word («قرية دوما»), a
    proper name, or nouns; None if none does.
    """
    takes, place = hit.value.takes, hit.last
    if known is not None and not known.before:
        return known.last
    spelled = scene.hit("name", place) if "name" in takes else None
    if spelled is not None and spelled.value.doubtful and not spelled.before:
        return spelled.last
    last = read_honoured(scene, place) if "honoured" in takes else None
    if last is None and "name" in takes and not _is_adjective(scene, place):
        last = read_proper(scene, place) or _read_definite(scene, hit)
    return read_nouns(scene, place) if last is None and "noun" in takes else last


def _read_definite(scene: Scene, hit: Hit) -> int | None:
    """The end of a town's name with an article that is no ordinary word, though it may be shaped like an adjective:
    only a name stands so behind a head without article («بلدة الورشانية»).
    """
    page, article = scene.page, scene.finder.particles.article
    word = page.words[hit.last]
    named = bool(article) and word.kind == "word" and word.whole.startswith(article)
    if hit.value.key != "city" or hit.definite or not named:
        return None
    plain = len(word.whole) > len(article) + 2 and not is_listed(scene, word.whole)
    return hit.last + 1 if plain and not scene.hits_at("nisba", hit.last) else None


def _is_owned(scene: Scene, hit: Hit) -> bool:
    """Whether a word is a head only as folded and a title stands behind it: «في مكتبه السفير» is in his office, in no
    library named after the ambassador.
    """
    written = scene.page.text[hit.start : hit.end]
    return bool(scene.hits_at("title", hit.last)) and written not in hit.value.construct


def _names_newsroom(scene: Scene, hit: Hit) -> bool:
    """Whether the head is that of a newsroom: no canal has its name in quotation marks («قناة «المستقبل»»)."""
    quoted = not scene.page.text[scene.page.words[hit.last].start].isalnum()
    return quoted and hit.value.key == "water"


def _is_adjective(scene: Scene, index: int) -> bool:
    """Whether an unknown word has the feminine ending of an adjective and no article («منطقة محتلة»)."""
    word = scene.page.words[index]
    article = scene.finder.particles.article
    feminine = scene.page.text[word.end - 1] in scene.finder.feminine_written
    return bool(article) and feminine and not word.whole.startswith(article)


def _put_headquarters(scene: Scene, hit: Hit, body: Draft) -> bool:
    draft = _make(scene, hit, body.last, body.state, "headquarters")
    draft.description = scene.page.text[draft.start : draft.end]
    scene.board.put(draft)
    return True
