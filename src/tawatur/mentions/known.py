"""Names the packs know: countries, places, bodies, agencies, outlets, persons."""

from collections.abc import Sequence

from tawatur.core.mention import MentionKind
from tawatur.mentions.draft import Draft
from tawatur.mentions.entries import NameEntry
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.runs import is_proper
from tawatur.mentions.scene import Scene
from tawatur.mentions.shapes import is_shaped
from tawatur.packs.sheets import Name

_KINDS: dict[str, MentionKind] = {
    "country": "country", "place": "place", "organisation": "organisation",
    "agency": "outlet", "outlet": "outlet", "person": "person",
}  # fmt: skip
_SHORT = 3  # letters
_TITLE = 3  # words
_CORRESPONDENT = "correspondent"  # key of a title
_OFFICE = "office"  # what the sheets call an entry that is an office


def mark_known(scene: Scene) -> None:
    """Put every known name on the board, the longest at each place; doubtful ones only beside a cue."""
    last = 0
    for index in scene.indices("name"):
        if index < last:
            continue
        for hit in _rank(scene, scene.hits_at("name", index)):
            name = choose(scene, hit)
            if name is not None:
                last = scene.board.put(make_known(scene, hit, name)).last
                break


def _rank(scene: Scene, hits: Sequence[Hit]) -> Sequence[Hit]:
    """The longest first; of two as long, a newsroom that is told something or speaks before the region it is named for:
    «نقلت الشرق الأوسط عن», «لـ«الخليج»».
    """
    if len(hits) < 2:
        return hits
    return sorted(hits, key=lambda hit: (-hit.last, not (hit.value.doubtful and _is_told(scene, hit))))


def _list_denying(scene: Scene, hit: Hit) -> list[Hit]:
    """The phrases around a spelling in which it is no name: «مسقط رأسه», «صلاة المغرب»."""
    places = range(max(hit.first - 1, 0), hit.first + 1)
    wide = [other for place in places for other in scene.hits_at("no-name", place)]
    return [other for other in wide if other.last >= hit.last and other.last - other.first > hit.last - hit.first]


def choose(scene: Scene, hit: Hit) -> Name | None:
    """The entry a spelling stands for here, None where it wants a cue and has none."""
    if (adverb := scene.finder.language.nouns.tanween) and adverb in scene.page.text[hit.start : hit.end]:
        return None  # «ليبياً» is no country
    entries = scene.finder.packs.gazetteer.entries
    entry: NameEntry = hit.value
    denied = {key for other in _list_denying(scene, hit) for key in other.value}
    names = [name for key in entry.keys if key not in denied and _is_cased(scene, hit, name := entries[key])]
    if not names or _is_whole_word(scene, hit) or _is_persons(scene, hit, names[0]):
        return None
    if names[0].sub == _OFFICE and _is_held(scene, hit):
        return None
    if entry.local:
        return _choose_local(scene, names)
    cue = find_cue(scene, hit)
    if cue:
        told = [name for name in names if (name.kind in ("outlet", "agency")) == (cue == "outlet")]
        if told:
            return told[0]
    if entry.doubtful:
        media = [name for name in names if name.kind in ("outlet", "agency")]
        if media and (_is_told(scene, hit) or scene.page.blocks[hit.first] == "metadata"):
            return media[0]
        return names[0] if _is_acronym(scene, hit) or _is_country(scene, hit, names[0]) else None
    return names[0]


def _is_country(scene: Scene, hit: Hit, name: Name) -> bool:
    """Whether a country whose name is an adjective too stands where no adjective does: behind a preposition, or
    beside another country («في مالي», «سلمت روسيا مالي», «مالي والنيجر»).
    """
    page, finder = scene.page, scene.finder
    word = finder.fold(page.text[hit.start : hit.end])
    if name.kind != "country" or hit.last - hit.first > 1 or word not in finder.adjectives:
        return False
    alone = hit.first > 0 and page.follows(hit.first)
    if hit.before:
        joined = set(hit.before) <= set(finder.particles.prepositions)
        return joined or (alone and _stands_country(scene, hit.first - 1))
    if alone and (page.whole(hit.first - 1) in finder.prepositions or _stands_country(scene, hit.first - 1)):
        return True
    behind = scene.hits_at("name", hit.last) if page.follows(hit.last) else ()
    return any(each.before and _are_countries(scene, each) for each in behind)


def _stands_country(scene: Scene, place: int) -> bool:
    """Whether the name of a country that is nothing else ends at a word."""
    return any(each.last == place + 1 and _are_countries(scene, each) for each in scene.hits_at("name", place))


def _are_countries(scene: Scene, hit: Hit) -> bool:
    entries = scene.finder.packs.gazetteer.entries
    return not hit.value.doubtful and all(entries[key].kind == "country" for key in hit.value.keys)


def look_up(scene: Scene, form: str) -> Name | None:
    """The entry that a folded spelling names without any cue, here."""
    gazetteer = scene.finder.packs.gazetteer
    if form in gazetteer.by_form:
        return gazetteer.entries[gazetteer.by_form[form][0]]
    shared = gazetteer.by_home.get(form)
    return _choose_local(scene, [gazetteer.entries[key] for key in shared]) if shared else None


def _choose_local(scene: Scene, names: list[Name]) -> Name | None:
    """Of those that share the name, the one of whose state the report tells most; none of two told of as often."""
    told = sorted(((scene.states[name.state], name.key) for name in names), reverse=True)
    most = told[0][0] if told else 0
    if most < scene.finder.rules.home_hits or (len(told) > 1 and told[1][0] == most):
        return None
    return next(name for name in names if name.key == told[0][1])


def _is_whole_word(scene: Scene, hit: Hit) -> bool:
    """Whether what looks like a particle and a name is one word: «فاطمة» is no «ف» and «أطمة»."""
    whole, finder = scene.page.whole(hit.first), scene.finder
    return bool(hit.before) and hit.last - hit.first == 1 and (finder.is_given(whole) or whole in finder.ordinary)


def _is_held(scene: Scene, hit: Hit) -> bool:
    """Whether who holds an office is told right behind it: «الأمين العام للأمم المتحدة كوفي أنان» is a man."""
    page = scene.page
    if not page.follows(hit.last):
        return False
    return scene.hit("family", hit.last) is not None or scene.finder.is_given(page.whole(hit.last))


def _is_persons(scene: Scene, hit: Hit, name: Name) -> bool:
    """Whether a spelling is part of a person's name here."""
    return _is_given_name(scene, hit, name) or _is_family_name(scene, hit, name)


def _is_given_name(scene: Scene, hit: Hit, name: Name) -> bool:
    """«جورجيا ميلوني», "Florence Parly": a given name before an unknown word is a person's, not the place's."""
    page, finder = scene.page, scene.finder
    if name.kind not in ("place", "country") or hit.last - hit.first > 1 or not page.follows(hit.last):
        return False
    form, word = finder.fold(page.text[hit.start : hit.end]), page.words[hit.last]
    if not finder.is_given(form) or word.kind != "word" or page.blocks[hit.first] == "headline":
        return False
    if any(scene.hits_at(tag, hit.last) for tag in ("name", "nisba", "body", "place-head", "title", "status")):
        return False
    if finder.capitals:
        return page.text[word.start].isupper() and finder.bare(word.whole) not in finder.ordinary
    return (
        not finder.is_given(word.whole)
        and is_shaped(scene, hit.last, word.whole, opens=True)
        and is_proper(scene, hit.last)
    )


def _is_family_name(scene: Scene, hit: Hit, name: Name) -> bool:
    """Whether the place is the family name of somebody with a title: "le président François Hollande"; without capitals
    a town only where his words follow («السفير عمر دهب إن»), for a title and one name may be all there is of him («زار
    الأمير سلمان تبوك»).
    """
    page, finder, given = scene.page, scene.finder, hit.first - 1
    if name.kind not in ("place", "country") or hit.last - hit.first > 1 or hit.before:
        return False
    behind = page.whole(hit.last) if page.follows(hit.last) else ""
    says = behind in finder.openers or behind in finder.told
    if not finder.capitals and (name.kind == "country" or not says):
        return False
    if given < 1 or not (page.follows(hit.first) and page.follows(given)) or not finder.is_given(page.whole(given)):
        return False
    if finder.capitals and page.text[page.words[given].start].islower():
        return False  # "the minister said Sweden had"
    nationality = bool(scene.hits_at("nisba", given - 1))
    ends = (given, given - 1) if nationality else (given,)
    places = range(max(given - _TITLE, 0), given)
    return any(title.last in ends for place in places for title in scene.hits_at("title", place))


def _is_cased(scene: Scene, hit: Hit, name: Name) -> bool:
    """Whether a Latin spelling keeps the capitals of the name: "Un" is not the UN, "turkey" not Turkey.

    An Arabic word has no hamza and no ة that the name has not: «وأم» is not «وام», «عالية» not «عاليه».
    """
    written = scene.page.text[hit.start : hit.end]
    if not written.isascii() or not any(char.isalpha() for char in written):
        return hit.fused or hit.last - hit.first > 1 or _is_no_fuller(scene, written, name)
    spellings = scene.finder.sure_spellings[name.key].get(scene.finder.fold(written), ())
    if any(s == written or s[0].islower() for s in spellings) or not spellings:
        return True
    return written[0].isupper() and (written.isupper() or not all(s.isupper() for s in spellings))


def _is_no_fuller(scene: Scene, written: str, name: Name) -> bool:
    """Whether a spelling of the name has a hamza or ة wherever the word as written has one, where letters match.

    «جده» is "his grandfather": a word of three letters has the very ending of the name.
    """
    finder = scene.finder
    if finder.marked.isdisjoint(written) and not written.endswith(finder.feminine):
        return True
    spellings = finder.spellings[name.key].get(finder.fold(written), ())
    marked = [place for place, char in enumerate(written) if char in finder.marked]
    alike = [s for s in spellings if len(s) == len(written)]
    if len(written) == _SHORT and written.endswith(finder.feminine):
        return not alike or any(s.endswith(finder.feminine) for s in alike)
    return not marked or not alike or any(all(s[place] in finder.marked for place in marked) for s in alike)


def find_cue(scene: Scene, hit: Hit) -> str:
    """«outlet» or «body» where the word before says what the name is of, as one who reports for it does; else ""."""
    place = hit.first - 1
    if scene.page.is_opening(place):
        place -= 1
    if hit.before or place < 0 or not scene.page.follows(place + 1):
        return ""
    for back in range(3):
        for found in scene.hits_at("body", place - back):
            if found.last == place + 1 and found.value.construct:
                return "outlet" if found.value.head.outlet else "body"
    served = any(hit.last == place + 1 and hit.value.key == _CORRESPONDENT for hit in scene.hits_at("title", place))
    return "outlet" if served else ""


def _is_told(scene: Scene, hit: Hit) -> bool:
    """«قال ... لـ«الأفق»»: a name in quotation marks behind «ل» or a word of speech is told something; one between a
    verb of speech and what is said («ذكرت الأفق أن»), or whom it is from («نقلت الأفق عن»), speaks. A newsroom that
    learns something passes it on («علمت «الأفق» من مصدر»).
    """
    page = scene.page
    if _speaks(scene, hit):
        return True
    if not (page.is_quote(hit.first - 1) and page.is_quote(hit.last)):
        return False
    lone = page.lone_particle(hit.first)
    owning = lone != "" and lone == scene.finder.particles.owning
    before = {reading.rest for reading in page.words[hit.first - 2].readings} if hit.first > 1 else set()
    return owning or not before.isdisjoint(scene.finder.telling)


def _speaks(scene: Scene, hit: Hit) -> bool:
    """Whether a name stands alone between a verb of speech and the word that opens what it says or passes on."""
    page, finder = scene.page, scene.finder
    if hit.before or not page.follows(hit.first) or not page.follows(hit.last):
        return False
    before = {reading.rest for reading in page.words[hit.first - 1].readings}
    behind = page.words[hit.last].whole
    opens = behind in finder.openers and not before.isdisjoint(finder.told)
    return opens or (behind in finder.relayed_from and not before.isdisjoint(finder.relays))


def _is_acronym(scene: Scene, hit: Hit) -> bool:
    """Whether the spelling is written in capitals in a sentence that is not."""
    page = scene.page
    written = page.text[hit.start : hit.end]
    letters = [char for char in written if char.isalpha()]
    if len(letters) < 2 or not all("A" <= char <= "Z" for char in letters):
        return False
    sentence = scene.analysis.sentences[page.words[hit.first].sentence]
    around = page.text[sentence.start : hit.start] + page.text[hit.end : sentence.end]
    return not around.isupper()


def make_known(scene: Scene, hit: Hit, name: Name) -> Draft:
    """A draft of a known name."""
    before = hit.before
    lone = "" if before else scene.page.lone_particle(hit.first)
    start = _skip_head(scene, hit, name)
    read = read_name(scene, hit) if start == hit.start else scene.page.text[start : hit.end]
    return Draft(
        doc=scene.page.doc, kind=_KINDS[name.kind], first=hit.first, last=hit.last, start=start, end=hit.end,
        extent_start=hit.start, extent_end=hit.end, rule="known", name=read, ref=name.key,
        names=scene.finder.names[name.key], state=name.state, before=before or ((lone,) if lone else ()),
        head=f"known/{name.kind}",
    )  # fmt: skip


def _skip_head(scene: Scene, hit: Hit, name: Name) -> int:
    """Where the name of an outlet begins behind its head word («وكالة رويترز»), if the rest names it too."""
    if name.kind not in ("outlet", "agency"):
        return hit.start
    for head in scene.hits_at("body", hit.first):
        if head.value.head.outlet and head.value.construct and head.last < hit.last:
            start = scene.page.words[head.last].start
            rest = scene.finder.fold(scene.page.text[start : hit.end])
            gazetteer = scene.finder.packs.gazetteer
            if name.key in gazetteer.by_form.get(rest, ()) or name.key in gazetteer.by_cue.get(rest, ()):
                return start
    return hit.start


def read_name(scene: Scene, hit: Hit) -> str:
    """The name as read; where «لل» swallowed the article it is written out."""
    written = scene.page.text[hit.start : hit.end]
    return scene.finder.packs.languages[scene.finder.code].particles.article + written[2:] if hit.fused else written
