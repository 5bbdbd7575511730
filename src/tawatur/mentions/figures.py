"""Money, counted persons, dates and durations: figures and times as mentions."""

from msgspec import structs

from tawatur.core.analysis import Figure
from tawatur.mentions.draft import Draft
from tawatur.mentions.lexicon import Hit
from tawatur.mentions.scene import Scene

PERSONS = "persons"
_CODE = 3  # letters of a currency's code


def mark_figures(scene: Scene) -> None:
    """Put sums of money and counts of persons on the board."""
    for figure in scene.analysis.figures:
        if figure.noun:
            _put_dual(scene, figure)
        elif not _put_money(scene, figure):
            _put_persons(scene, figure)


def mark_times(scene: Scene) -> None:
    """Put expressions of time on the board."""
    for time in scene.analysis.times:
        first = scene.page.index_at(time.start)
        if first < 0 or (time.when is None and time.duration is None):
            continue
        while scene.page.whole(first) in scene.finder.within and scene.page.words[first].end < time.end:
            first += 1
        scene.board.put(
            Draft(
                doc=scene.page.doc, kind="date" if time.duration is None else "duration", first=first,
                last=scene.page.index_at(time.end - 1) + 1, start=max(time.start, scene.page.words[first].start),
                end=time.end, rule="time",
                date=time.when, amount=time.duration, description=scene.page.text[time.start : time.end],
            )
        )  # fmt: skip


def _put_money(scene: Scene, figure: Figure) -> bool:
    """«3 مليارات دولار», «$3bn»: a figure with a currency behind or a sign before it."""
    page = scene.page
    first = page.index_at(figure.core[0])
    after = page.index_at(figure.core[1] - 1) + 1
    behind = scene.hit("currency", after) if page.follows(after) else None
    sign = sign_before(scene, first)
    if behind is None and sign is None:
        return False
    if _is_rate(scene, behind.last if behind else after) or _is_price_of_one(scene, page.index_at(figure.start)):
        return True
    start = sign.start if sign else figure.core[0]
    end = behind.end if behind else figure.core[1]
    code = (behind or sign).value  # type: ignore[union-attr]
    scene.board.put(
        Draft(
            doc=page.doc, kind="money", first=sign.first if sign else first, last=behind.last if behind else after,
            start=start, end=end, rule="money", amount=structs.replace(figure.amount, unit=code or None),
            extent_start=min(figure.start, start), extent_end=end, description=page.text[start:end],
        )
    )  # fmt: skip
    return True


def _is_rate(scene: Scene, after: int) -> bool:
    """Whether the sum is the price of one, or by the year: «للطائرة الواحدة», «سنويا», "each"."""
    page = scene.page
    if not page.follows(after) or page.text[page.words[after - 1].end : page.words[after].start].strip():
        return False
    start = page.words[after].start
    if any(time.when is not None and time.start <= start < time.end for time in scene.analysis.times):
        return False
    if scene.hit("rate", after) is not None:
        return True
    return page.follows(after + 1) and page.whole(after + 1) in scene.finder.single


def _is_price_of_one(scene: Scene, first: int) -> bool:
    """Whether what is one of several stands before the sum, a word of reaching perhaps between: «سعر الطائرة الواحدة
    يبلغ 85 مليون دولار».
    """
    page, place = scene.page, first - 1
    if place > 0 and page.whole(place) in scene.finder.reaching:
        place -= 1
    return place >= 0 and page.whole(place) in scene.finder.single


def sign_before(scene: Scene, first: int) -> Hit | None:
    """A currency sign that touches the figure."""
    for back in (1, 2):
        for hit in scene.hits_at("currency", first - back):
            code = hit.end - hit.start <= _CODE and scene.page.text[hit.start].isupper()  # "EUR 5 million", "Rs 500"
            sign = code or not scene.page.text[hit.end - 1].isalpha()
            if hit.last == first and scene.page.follows(first) and sign:
                return hit
    return None


def find_behind(scene: Scene, figure: Figure) -> int:
    """The word behind a figure, and behind the brackets it stands in alone: «قتل (14) شخصا»."""
    page = scene.page
    after = page.index_at(figure.counts - 1) + 1
    return after + (page.is_mark(page.index_at(figure.start) - 1, "(") and page.is_mark(after, ")"))


def _put_persons(scene: Scene, figure: Figure) -> None:
    """«27 قتيلا», "40 people", «سبعة من رجال الإطفاء»: a figure with a noun of persons right behind it."""
    page, after = scene.page, find_behind(scene, figure)
    if _counts_hurt(scene, figure, after):
        _put_count(scene, figure, Hit(after - 1, after, figure.core[0], figure.core[1], (), ""))
        return
    if not page.follows(after):
        return
    noun = scene.hit("person-noun", after)
    if noun is None and (page.whole(after) in scene.finder.passed or scene.hits_at("part-of", after)):
        noun = scene.hit("person-noun", after + 1) if page.follows(after + 1) else None
        noun = noun or _find_owned(scene, after + 1)
    if scene.finder.language.nationality_first:
        noun = _find_noun_beyond(scene, figure, after)
    elif noun is None:
        noun = _find_people(scene, after)
    doubled = _find_doubled(scene, figure) if noun is None else None
    if doubled is not None:
        _put_doubled(scene, figure, doubled)
    elif noun is not None and not _names_arms(scene, after, noun):
        _put_count(scene, figure, noun)
    elif is_hurt_behind(scene, after):
        parted = page.whole(after) in scene.finder.of
        last = after + 2 if parted else after
        end = page.words[last - 1].end if parted else figure.core[1]
        _put_count(scene, figure, Hit(last - 1, last, figure.core[0], end, (), ""))


def _find_doubled(scene: Scene, figure: Figure) -> Hit | None:
    """The noun of persons right before a "two" that only says that there are two of them: «متشددين اثنين»."""
    page, first = scene.page, scene.page.index_at(figure.start)
    if not scene.finder.pair_ends or (figure.amount.low, figure.amount.high) != (2.0, 2.0) or not page.follows(first):
        return None
    noun = scene.hit("person-noun", first - 1)
    digits = page.words[first].kind == "number"
    return None if noun is None or digits or noun.definite or noun.last != first else noun


def _put_doubled(scene: Scene, figure: Figure, noun: Hit) -> None:
    """Two persons by a noun and the "two" behind it."""
    page, last = scene.page, scene.page.index_at(figure.core[1] - 1) + 1
    scene.board.put(
        Draft(
            doc=page.doc, kind="quantity", first=noun.first, last=last, start=noun.start, end=figure.core[1],
            rule="persons", amount=structs.replace(figure.amount, unit=PERSONS),
            description=page.text[noun.start : noun.end], extent_start=noun.start, extent_end=figure.core[1],
        )
    )  # fmt: skip


def _find_owned(scene: Scene, place: int) -> Hit | None:
    """A noun of persons with a pronoun behind it: «سبعة من جنوده», «خمسة من عناصرها»."""
    page, finder = scene.page, scene.finder
    if not page.follows(place) or page.words[place].kind != "word":
        return None
    word = page.words[place]
    stems = (word.whole[: -len(one)] for one in finder.words.voices.pronouns if word.whole.endswith(one))
    owned = any(stem in finder.person_nouns for stem in stems)
    return Hit(place, place + 1, word.start, word.end, (), "") if owned else None


def _names_arms(scene: Scene, after: int, noun: Hit) -> bool:
    """Whether a noun of persons behind a figure is the beginning of a class of arms ("fighter jets"), or stands behind
    a system ("24 Rafale fighters").
    """
    entries = scene.finder.packs.items.entries
    named = (hit for place in range(after, noun.first) for hit in scene.hits_at("item", place))
    system = any(entries[hit.value.key].system for hit in named)
    return system or any(hit.last > noun.last for hit in scene.hits_at("item", noun.first))


def _find_noun_beyond(scene: Scene, figure: Figure, after: int) -> Hit | None:
    """The noun of persons a figure counts, over what tells which: "four young Danish sailors", "two of its guards",
    "nine Kenyans"; the last of several that follow one another ("six police officers").
    """
    page, finder, place, found = scene.page, scene.finder, after, None
    if page.whole(place) in finder.of:
        place += 1 + (page.whole(place + 1) in finder.definite)
    words = 0
    while words <= finder.rules.person_words and place < len(page) and page.follows(place):
        noun = scene.hit("person-noun", place)
        if found is not None and page.whole(place) in finder.hurt:
            break  # "two gunmen killed five people"
        found = noun or found
        if noun is None and (found is not None or not (tells_which(scene, place) or page.is_joint(place))):
            break
        words += not (page.is_joint(place) or page.is_joint(place - 1))
        place = noun.last if noun is not None else place + 1
    if found is not None and _only_describes(scene, figure, found):
        return None
    return found or _find_people(scene, after)


def _only_describes(scene: Scene, figure: Figure, noun: Hit) -> bool:
    """Whether a noun of persons behind a number only tells whose the things are that are counted behind it: "11 rebel
    boats", "four police stations"; not "two police were killed".
    """
    page, finder, form = scene.page, scene.finder, scene.page.whole(noun.last - 1)
    if not page.follows(noun.last) or page.words[noun.last].kind != "word":
        return False
    behind = page.whole(noun.last)
    single = any(form + end in finder.person_nouns for end in finder.people_ends) and figure.amount.high != 1.0
    return behind in finder.modified or (single and behind not in finder.hurt and behind not in finder.linking)


def tells_which(scene: Scene, place: int) -> bool:
    """Whether a word may stand between a figure and what it counts: no verb, preposition or mark."""
    word, finder = scene.page.words[place], scene.finder
    near = scene.page.follows(place + 1) and scene.hit("person-noun", place + 1) is not None
    near = near and word.whole.endswith(finder.going_on)  # "striking miners"
    small = word.whole in finder.linking or (word.whole in finder.no_names and not near)
    return word.kind == "word" and (not small or bool(scene.hits_at("nisba", place)))


def _find_people(scene: Scene, place: int) -> Hit | None:
    """The people of a country, told by a form of its adjective, written like its name too: "nine Kenyans", «21 كينيا»,
    «15 بريطانيا».
    """
    page, ends = scene.page, scene.finder.people_ends
    hit = next(iter(scene.hits_at("nisba", place)), None)
    if hit is not None:
        return hit if page.whole(hit.last - 1).endswith(ends) else None
    country, adjectives = scene.board.starting(place, "country"), scene.finder.packs.gazetteer.nisba
    counted = country is not None and country.last == place + 1 and page.whole(place).endswith(ends)
    if country is None or not counted or adjectives.get(page.whole(place)[:-1]) != country.state:
        return None
    scene.board.drop(country)
    return Hit(place, place + 1, country.start, country.end, (), country.state)


def is_hurt_behind(scene: Scene, after: int) -> bool:
    """Whether a number without a noun is the subject of a word of killing or wounding: "about 150 were missing"."""
    page, finder = scene.page, scene.finder
    if page.whole(after) in finder.of and page.whole(after + 1) in finder.whom:
        after += 2  # "five of whom died"
        if page.whole(after) in finder.hurt:
            return True
    if page.whole(after) not in finder.being:
        return False
    for place in range(after + 1, after + 1 + finder.rules.person_words):
        if place >= len(page) or not page.follows(place) or page.words[place].kind == "mark":
            return False
        if page.whole(place) in finder.hurt:
            return True
    return False


def _counts_hurt(scene: Scene, figure: Figure, after: int) -> bool:
    """«وأصيب 20 في الانفجار»: a number behind a word of killing or wounding, with no noun of its own."""
    page, finder = scene.page, scene.finder
    first = page.index_at(figure.start)
    word = page.at(first - 1)
    if word is None or not page.follows(first):
        return False
    reaches = _reaches_toll(scene, first - 1)
    if not any(reading.rest in finder.hurt for reading in word.readings) and not reaches:
        return False
    after += page.follows(after) and page.whole(after) in finder.more  # "wounded 70 more"
    behind = page.at(after) if page.follows(after) else None
    timed = any(scene.board.covering(n, "date") is not None for n in (after, after + 1))  # "nine late Friday"
    if behind is None or behind.kind == "mark" or timed:
        return True
    attached = [reading.rest for reading in behind.readings if reading.before]
    joined = any(rest in finder.speech or rest in finder.hurt for rest in attached)
    joined = joined or (reaches and bool(attached) and scene.hit("person-noun", after) is None)  # «إلى 33 بالإضافة إلى»
    return joined or behind.whole in finder.linking or behind.whole.startswith(finder.verb_begins)


def _reaches_toll(scene: Scene, place: int) -> bool:
    """Whether the word at `place` brings a toll to its number: «ارتفعت حصيلة القتلى في سبها إلى», «عدد القتلى بلغ»,
    «والجرحى بـ».
    """
    page, finder = scene.page, scene.finder
    if page.whole(place) not in finder.reaching:
        return False
    hurt = page.words[place - 1].readings if place > 0 and page.follows(place) else ()
    if any(reading.rest in finder.hurt for reading in hurt):
        return True
    for index in range(place - 1, max(place - 1 - finder.rules.toll_reach, -1), -1):
        if not page.follows(index + 1) or page.words[index].kind == "mark":
            return False
        if scene.hits_at("toll", index):
            return True
    return False


def _put_count(scene: Scene, figure: Figure, noun: Hit) -> None:
    page = scene.page
    scene.board.put(
        Draft(
            doc=page.doc, kind="quantity", first=page.index_at(figure.core[0]), last=noun.last, start=figure.core[0],
            end=noun.end, rule="persons", amount=structs.replace(figure.amount, unit=PERSONS),
            description=page.text[noun.start : noun.end], extent_start=min(figure.start, figure.core[0]),
            extent_end=noun.end,
        )
    )  # fmt: skip


def _put_dual(scene: Scene, figure: Figure) -> None:
    """«جنديين»: the dual of a noun of persons."""
    finder = scene.finder
    first = scene.page.index_at(figure.core[0])
    if finder.fold(figure.noun) in finder.person_nouns:
        word = scene.page.words[first]
        _put_count(scene, figure, Hit(first, first + 1, figure.core[0], word.end, (), figure.noun))
