"""Attacks in Arabic: who strikes without a name, who says he did it, and whose words a toll is."""

from datetime import date

import pytest

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


def test_a_claim_of_responsibility_is_a_statement_too(read: Read) -> None:
    """Who claims a deed says something, and the statement he claims it in goes on in his mouth."""
    claimed = "وتبنى تنظيم القاعدة في بيان نشرته مواقع مؤيدة له تفجير الشاحنة في بنغازي."
    claims = read(claimed, "وجاء في البيان أن منفذ التفجير يمني.", published=_DAY)
    said = [c for c in claims if c.event == "statement"]
    assert [names(c, "speaker") for c in said[:1]] == [["تنظيم القاعدة"]]
    assert {chain(c)[-1] for c in claims if c.chain[1:]} == {"تنظيم القاعدة"}


def test_nobody_hurt_is_a_count_of_nought(read: Read) -> None:
    """Words that say nobody fell are a toll of nought with its negation; those that know nothing of it are none."""
    for text, what in (
        ("قالت الشرطة إن الانفجار لم يسفر عن إصابات في بنغازي.", "wounded"),
        ("احترق الزورق قرب بنغازي من دون خسائر في الأرواح.", "killed"),
        ("لم يصب أحد في انفجار قنبلة في بنغازي.", "wounded"),
    ):
        (toll,) = (c for c in read(text) if c.event == "casualty")
        assert _count(toll) == {what: 0.0}
        words = text[toll.evidence[0].start : toll.evidence[0].end]
        assert "لم" in words or "دون" in words
    for text in ("لم ترد أنباء عن سقوط ضحايا في بنغازي.", "لم يعرف عدد الضحايا في بنغازي."):
        assert not [c for c in read(text) if c.event == "casualty"]


def test_who_met_his_death_is_counted(read: Read) -> None:
    """The plural of «لقي حتفه», a wounding told by its noun and a toll behind a bare preposition are counted."""
    (toll,) = (c for c in read("قالت الشرطة إن أربعة ركاب لقوا حتفهم في بنغازي.") if c.event == "casualty")
    assert _count(toll) == {"killed": 4.0}
    (toll,) = (c for c in read("أسفر الهجوم عن جرح 14 بينهم حارسان في بنغازي.") if c.event == "casualty")
    assert _count(toll) == {"wounded": 14.0}
    (toll,) = (c for c in read("حددت الوزارة عدد القتلى بـ14 والجرحى بـ36 في بنغازي.") if c.event == "casualty")
    assert _count(toll) == {"killed": 14.0, "wounded": 36.0}


def test_what_is_struck_needs_no_name(read: Read) -> None:
    """A vessel hit, a blast that took place and what caused it are attacks though nothing beside them has a name."""
    for text in (
        "وأفاد شاهد بأن القارب تعرض لهجوم.",
        "وقالت الشرطة إن الانفجار وقع فجر الخميس.",
        "وقال الضابط إن الانفجار ناجم عن قنبلة.",
        "وقال الضابط إن سيارة محملة بالمتفجرات انفجرت في سوق الخضار.",
    ):
        assert "conflict_event" in {c.event for c in read(text, published=_DAY)}


def test_spokesmen_of_two_bodies_are_two(read: Read) -> None:
    """Who speaks for a ministry is not the army's spokesman who was once told as spokesman alone."""
    text = (
        "أوضح المتحدث العسكري للجيش الكيني أن النار أخمدت.\nوقال المتحدث العميد سامي عون إن القارب غرق.\n"
        "وأصيب حارس في انفجار قنبلة في بنغازي، كما أفاد المتحدث باسم وزارة الصحة الكينية."
    )
    toll = next(c for c in read(*text.splitlines()) if c.event == "casualty")
    assert "سامي عون" not in str(toll.chain[-1])


def test_condolences_are_words_and_no_delivery(read: Read) -> None:
    """Who offers condolences after a crash says so and hands over no aircraft."""
    claims = read("قدم السفير السويدي سامي عون تعازيه لأسر ضحايا تحطم الطائرة في بنغازي.")
    assert "arms_transfer" not in {c.event for c in claims}
    assert [names(c, "speaker") for c in claims if c.event == "statement"] == [["سامي عون"]]


def test_a_newsroom_in_quotation_marks_speaks(read: Read) -> None:
    """A name in quotation marks between a verb of speech and its that-word is who speaks."""
    text = 'قالت الشرطة إن القارب غرق في بنغازي.\nوذكرت "قناة الجزيرة الفضائية" أن أربعة ركاب لقوا حتفهم.'
    toll = next(c for c in read(*text.splitlines()) if c.event == "casualty")
    assert "الجزيرة" in chain(toll)[-1]


def test_a_deed_nobody_claimed_is_not_denied(read: Read) -> None:
    """That nobody has claimed an attack is a statement and no denial of the attack."""
    (told,) = read("ولم تعلن أي جماعة المسؤولية عن الهجوم.")
    assert (told.event, told.modality) == ("statement", "unverified")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قصفت المدفعية التشادية معسكرا قرب بنغازي.", ["تشاد"]),
        ("شنت مقاتلات إف-16 تشادية غارات على معسكر في بنغازي.", ["تشاد"]),
        ("والطائرات التشادية شنت غارات على معسكر في بنغازي.", ["تشاد"]),
        ("قتل جندي في غارة نفذتها طائرات تشادية على بنغازي.", ["تشاد"]),
        ("وأضاف أن طائرات التحالف شنت غارات على بنغازي.", ["التحالف"]),
        ("وأضاف أن الجيش التشادي شن هجوما على بنغازي.", ["الجيش التشادي"]),
        ("نفذ انتحاري هجوما على الجيش التشادي في بنغازي.", ["انتحاري"]),
        ("قصفت طائرات مواقع تشادية قرب بنغازي.", []),
        ("أسقطت طائرة تشادية قرب بنغازي.", []),
    ],
)
def test_arms_act_for_the_state_they_are_of(read: Read, text: str, actor: list[str]) -> None:
    """The state whose arms bomb is the one who acts; whose arms are hit or downed does not."""
    (raid,) = [claim for claim in read(text) if claim.event == "conflict_event"]
    assert names(raid, "actor") == actor


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل خمسة جنود شرق بنغازي.", "شرق بنغازي"),
        ("قتل خمسة جنود قرب بنغازي.", "بنغازي"),
        ("انفجرت سيارة مفخخة وسط بنغازي.", "وسط بنغازي"),
        ("شن الجيش التشادي غارات على مواقع طالبان شمال كابول.", "شمال كابول"),
    ],
)
def test_a_part_of_a_place_needs_no_preposition(read: Read, text: str, place: str) -> None:
    """«شرق بنغازي» tells where it was, and is never what was attacked behind something else."""
    (told,) = [claim for claim in read(text) if claim.event in ("casualty", "conflict_event")]
    assert names(told, "place") == [place] and place not in names(told, "target")


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("قتل 15 بريطانيا و12 ألمانيا في الهجوم.", 27.0),
        ("أعلن السفير كريم نصر أن 15 بريطانيا على الأقل قتلوا.", 15.0),
        ("استشهد فلسطينيان قرب رام الله.", 2.0),
    ],
)
def test_people_are_counted_by_their_nationality(read: Read, text: str, killed: float) -> None:
    """Behind a number «بريطانيا» are Britons and no state; a dual of an adjective is two people."""
    (toll,) = [claim for claim in read(text) if claim.event == "casualty"]
    assert _count(toll) == {"killed": killed}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("ارتفع عدد قتلى الحريق في بنغازي إلى 27 شخصا و114 مصابا.", {"killed": 27.0, "wounded": 114.0}),
        ("ارتفعت حصيلة قتلى الحريق إلى 12 شخصا وإصابة 80 آخرين إصاباتهم خطرة.", {"killed": 12.0, "wounded": 80.0}),
        ("خلف الحريق في بنغازي 119 قتيلا وجريحا.", {}),
        ("سقط عشرة قتلى وجريح في بنغازي.", {"killed": 10.0, "wounded": 1.0}),
        ("قتل (14) شخصا على الأقل في بنغازي.", {"killed": 14.0}),
    ],
)
def test_a_number_counts_by_its_own_noun(read: Read, text: str, counted: dict[str, float]) -> None:
    """What became of those behind a number of their own says nothing of others; dead and wounded told in one number
    count neither; a number may stand in brackets.
    """
    (toll,) = [claim for claim in read(text) if claim.event == "casualty"]
    assert _count(toll) == counted


def test_hostages_shots_and_bombs_found_are_told_without_names(read: Read) -> None:
    """Who takes hostages, fires at people or finds a bomb needs no name; nor does a bomber whose deed is a noun."""
    for text in (
        "واحتجز المسلحون عددا من الرهائن داخل المبنى.",
        "وقالت الشرطة إن المهاجمين أطلقوا النار على المارة.",
        "وقالت الشرطة إنه عثر على قنبلة ثانية قرب السوق.",
        "وقالت الشرطة إن رجلا قام بتفجير حزام ناسف عند المدخل.",
    ):
        assert "conflict_event" in {c.event for c in read(text, published=_DAY)}


def test_a_quotation_behind_when_it_was_spoken_is_the_speakers(read: Read) -> None:
    """A clause that only tells when somebody spoke parts him from no quotation."""
    claims = read("وقال سامي عون لرويترز عبر الهاتف فيما دوت الصافرات «لقي ثلاثة حراس حتفهم في بنغازي».")
    assert {chain(c)[-1] for c in claims} == {"سامي عون"}


def test_state_television_is_an_outlet(read: Read) -> None:
    """The television of a state is the newsroom whose word a toll is."""
    (toll,) = (c for c in read("أعلن التلفزيون التونسي أن 14 شخصا قتلوا في بنغازي.") if c.event == "casualty")
    assert "التلفزيون التونسي" in chain(toll)[-1]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("هاجمت قوات موالية للحكومة التشادية مدينة بنغازي.", "قوات موالية للحكومة التشادية", "بنغازي"),
        ("سيطرت القوات الموالية للرئيس سامي عون على مدينة بنغازي.", "القوات الموالية للرئيس سامي عون", "بنغازي"),
        ("Fighters loyal to Karl Berg attacked Benghazi.", "Fighters loyal to Karl Berg", "Benghazi"),
        ("An air strike hit troops loyal to Karl Berg near Benghazi.", "", "troops loyal to Karl Berg"),
        ("An air strike hit the Chadian army near Benghazi.", "", "Chadian army"),
    ],
)
def test_forces_loyal_to_somebody_are_not_he(text: str, actor: str, target: str, read: Read) -> None:
    """Forces told by whose side they are on act and are struck under those words; a strike is no deed of the struck."""
    (claim,) = (c for c in read(text, language="en" if text.isascii() else "ar") if c.event == "conflict_event")
    assert [f.name for f in claim.roles.get("actor", ())] == ([actor] if actor else [])
    assert [f.name for f in claim.roles.get("target", ())] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "شن الوزير سامي عون هجوما على الاتفاق مع غانا.",
        "شن النائب سامي عون هجوما على قرار الحكومة.",
        "طلب الرئيس الغاني وقف إطلاق نار شامل في المنطقة.",
    ],
)
def test_an_attack_in_words_is_no_violence(text: str, read: Read) -> None:
    """An attack on an agreement or a decision is no conflict event."""
    assert [claim for claim in read(text) if claim.event == "conflict_event"] == []
