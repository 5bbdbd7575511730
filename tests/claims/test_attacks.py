"""Attacks in Arabic: who strikes without a name, who says he did it, and whose words a toll is."""

from datetime import date

from tawatur.core.claim import Claim
from tests.claims.conftest import Read, chain, names

_DAY = date(2015, 7, 23)


def _count(toll: Claim) -> dict[str, float | None]:
    """How many each casualty word of a toll counts."""
    return {item.designation: item.quantity.low if item.quantity else None for item in toll.items}


def test_a_striker_without_a_name_hits_the_name_behind_it(read: Read) -> None:
    """What a bomb or an attack strikes is its target and never who acted."""
    for text in (
        "استهدفت قنبلة السفارة السويدية في بنغازي.",
        "جرح حارسان في تفجير شاحنة مفخخة استهدف السفارة السويدية في بنغازي.",
    ):
        told = next(c for c in read(text, published=_DAY) if c.event == "conflict_event")
        assert names(told, "target") == ["السفارة السويدية"]
        assert "actor" not in told.roles


def test_what_happens_of_itself_has_no_actor_from_before(read: Read) -> None:
    """An explosion that takes place has nobody of the sentence before as its actor."""
    claims = read("التقى العقيد سامي عون وفدا في بنغازي. ووقع انفجار عنيف في طبرق.", published=_DAY)
    told = next(c for c in claims if c.event == "conflict_event")
    assert "actor" not in told.roles


def test_who_carried_out_a_deed_is_still_its_actor(read: Read) -> None:
    """A verb that takes the deed up by a pronoun names who did it."""
    (told,) = (c for c in read("هز المدينة هجوم انتحاري نفذته حركة طالبان في كابول.") if c.event == "conflict_event")
    assert names(told, "actor") == ["حركة طالبان"]


def test_who_claims_a_deed_acted_and_says_so(read: Read) -> None:
    """A claim of responsibility without a place is an attack by the one who makes it, in his own mouth."""
    for text in ("أعلنت حركة طالبان مسؤوليتها عن الهجوم.", "أعلنت حركة طالبان (الأفغانية) مسؤوليتها عن التفجير."):
        (told,) = (c for c in read(text) if c.event == "conflict_event")
        assert names(told, "actor") == ["حركة طالبان"]
        assert chain(told) == ["حركة طالبان"]


def test_a_toll_joined_by_a_bare_root_stays_in_one_mouth(read: Read) -> None:
    """A noun of wounding that is written like its verb goes on with what the source tells."""
    (toll,) = (c for c in read("أكد مصدر أمني مقتل 14 شخصا وجرح 36 آخرين في بنغازي.") if c.event == "casualty")
    assert _count(toll) == {"killed": 14.0, "wounded": 36.0}
    assert chain(toll) == ["مصدر أمني"]


def test_a_count_behind_a_comma_is_of_its_own_word(read: Read) -> None:
    """Those told before a comma are not counted by the word behind it."""
    text = "قال الطبيب إن عدد المصابين بلغ 6 أطفال، فيما لقي حارس مصرعه في بنغازي."
    (toll,) = (c for c in read(text) if c.event == "casualty")
    assert _count(toll) == {"wounded": 6.0, "killed": 1.0}


def test_those_missing_are_counted_apart(read: Read) -> None:
    """Missing persons are neither dead nor added to them."""
    (toll,) = (c for c in read("ارتفعت الحصيلة في بنغازي إلى 9 قتلى و4 مفقودين.") if c.event == "casualty")
    assert _count(toll) == {"killed": 9.0, "missing": 4.0}


def test_one_person_counts_before_his_verb_and_before_a_day(read: Read) -> None:
    """An indefinite noun of a person is one, behind a that-word before its verb, and with a day behind it."""
    for text in (
        "قال الطبيب إن مدنيا قتل في بنغازي.",
        "قتل مدني اليوم السبت في تفجير في بنغازي.",
        "أدى الانفجار في بنغازي إلى سقوط قتيل.",
    ):
        toll = next(c for c in read(text, published=_DAY) if c.event == "casualty")
        assert _count(toll) == {"killed": 1.0}


def test_whoever_kills_is_not_the_one_killed(read: Read) -> None:
    """A person whose verb counts others is not told as killed."""
    claims = read("قتل العقيد سامي عون ثلاثة جنود في هجوم في بنغازي.")
    assert all(not names(c, "target") for c in claims if c.event == "casualty")


def test_words_that_follow_a_joined_source_are_its_words_alone(read: Read) -> None:
    """A source told in mid-sentence, whose own words begin behind it, did not say what stands before."""
    text = "أدى هجوم على ميناء بنغازي إلى إصابة حارس ووفقا لمصادر محلية فقد زرعت القنبلة في قارب."
    told = {c.event: chain(c) for c in read(text)}
    assert told["casualty"] == []
    assert told["statement"] == ["مصادر محلية"]


def test_a_name_ends_before_a_time(read: Read) -> None:
    """A word of a time of day that is also a name does not go on with a name."""
    text = "أعلن الوزير سامي عون صباح اليوم السبت أن الجيش قصف بنغازي."
    told = next(c for c in read(text, published=_DAY) if c.event == "conflict_event")
    assert chain(told) == ["سامي عون"]


def test_an_attempt_kills_nobody(read: Read) -> None:
    """Whoever escapes an attempt on his life is its target and no casualty."""
    (told,) = (c for c in read("نجا العقيد سامي عون من محاولة اغتيال في بنغازي.") if c.event != "office")
    assert (told.event, names(told, "target")) == ("conflict_event", ["سامي عون"])


def test_those_besides_are_added(read: Read) -> None:
    """Persons told behind a word for besides come to those counted before."""
    text = "أدى الانفجار إلى مقتل ستة جنود إضافة إلى أربعة من العمال وإصابة خمسة آخرين في بنغازي."
    (toll,) = (c for c in read(text) if c.event == "casualty")
    assert _count(toll) == {"killed": 10.0, "wounded": 5.0}


def test_a_group_that_claims_is_its_own_source(read: Read) -> None:
    """An attack told as claimed by a group came from that group."""
    (told,) = (c for c in read("تبنت حركة طالبان الهجوم على القافلة في كابول.") if c.event == "conflict_event")
    assert (names(told, "actor"), chain(told)) == (["حركة طالبان"], ["حركة طالبان"])


def test_a_statement_in_the_name_of_a_group_is_its_own(read: Read) -> None:
    """A statement in somebody's name speaks for him."""
    claims = read("وجاء في بيان باسم حركة طالبان أن سيارة مفخخة انفجرت في كابول.")
    assert chain(next(c for c in claims if c.event == "conflict_event"))[-1] == "حركة طالبان"


def test_through_a_statement_is_no_verb_of_speech(read: Read) -> None:
    """The one who speaks through a statement stays its speaker."""
    text = "أوضح اللواء سامي التركي، عبر بيان صحافي، أن انفجارا وقع في بنغازي."
    told = next(c for c in read(text) if c.event == "conflict_event")
    assert chain(told)[-1] == "سامي التركي"


def test_who_did_it_without_a_name_is_no_verb_of_speech(read: Read) -> None:
    """A noun written like a verb of speech, the subject of the verb before it, says nothing."""
    text = "وصلت حصيلة الاعتداء الذي نفذه أمس طالب مسلح على مقهى في بنغازي إلى 17 قتيلا بحسب وزارة الصحة."
    toll = next(c for c in read(text, published=_DAY) if c.event == "casualty")
    assert chain(toll) == ["وزارة الصحة"]


def test_a_time_of_day_blows_nothing_up(read: Read) -> None:
    """The word for dawn in a time is no verb of exploding, and parts no victim from his verb."""
    (told,) = read("استشهد، فجر اليوم الجمعة، طفل في بنغازي.", published=_DAY)
    assert (told.event, _count(told)) == ("casualty", {"killed": 1.0})


def test_a_main_verb_behind_a_relative_clause_stays_in_the_mouth(read: Read) -> None:
    """What the main verb tells behind a relative clause is the speaker's own words."""
    text = "أضافت وزارة الصحة أن القصف الذي استهدف المدرسة خلف 14 جريحا في بنغازي."
    toll = next(c for c in read(text) if c.event == "casualty")
    assert chain(toll) == ["وزارة الصحة"]


def test_the_time_of_a_superlative_is_not_that_of_the_attack(read: Read) -> None:
    """A year over which an attack is the worst does not date it."""
    for text in ("هذا التفجير هو الأعنف في بنغازي منذ 2011.", "وقع في بنغازي الهجوم الأعنف هذا العام."):
        (told,) = (c for c in read(text, published=_DAY) if c.event == "conflict_event")
        assert told.when is None


def test_who_died_before_did_not_die_in_this_attack(read: Read) -> None:
    """A death by name told as background takes neither the place nor the day of the attack before it."""
    text = "وقع انفجار في بنغازي اليوم الخميس.\nيأتي ذلك بعد أقل من أسبوعين على مقتل العقيد سامي عون."
    told = next(c for c in read(*text.splitlines(), published=_DAY) if c.event == "casualty")
    assert names(told, "target") == ["سامي عون"]
    assert "place" not in told.roles
    assert told.when is None or told.when.start != _DAY


def test_those_among_others_are_not_added(read: Read) -> None:
    """Counts told as some of those before do not come to them."""
    (toll,) = (c for c in read("قتل 45 شخصا بينهم 33 حاجا و12 سائقا في بنغازي.") if c.event == "casualty")
    assert _count(toll) == {"killed": 45.0}
    text = "The blast killed 45 people, including 33 pilgrims and 12 drivers, in Benghazi."
    (toll,) = (c for c in read(text, language="en") if c.event == "casualty")
    assert _count(toll) == {"killed": 45.0}
