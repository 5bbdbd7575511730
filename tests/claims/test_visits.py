"""Visits and meetings: announced, awaited, done; who is meant, and when."""

from datetime import date

import pytest

from tests.claims.conftest import Read, chain, names

WEDNESDAY = date(2031, 5, 14)


@pytest.mark.parametrize(
    "text",
    [
        "سيقوم الوزير سامي عون غدا بزيارة إلى تونس، يلتقي خلالها السفير كريم نصر.",
        "وصل الوزير سامي عون اليوم إلى تونس في زيارة يلتقي خلالها السفير كريم نصر.",
        "وقال الوزير سامي عون إنه ينتظر أن يلتقي السفير كريم نصر في تونس.",
    ],
)
def test_what_a_visit_is_to_hold_is_planned(read: Read, text: str) -> None:
    """A verb in the present that goes on with what is to come tells a plan, whatever was done before."""
    (met,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "meeting"]
    assert met.modality == "planned"


def test_the_noun_of_a_visit_to_come_is_a_plan(read: Read) -> None:
    """A visit that no verb tells is planned where its time lies ahead."""
    text = "وقال السفير كريم نصر إن زيارة الوزير سامي عون إلى تونس في الخريف المقبل مهمة."
    (visit,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "visit"]
    assert visit.modality == "planned"


def test_a_delegation_without_a_name_is_nobody_told_before(read: Read) -> None:
    """A noun right behind the that-word is the subject; no name of the text takes its place."""
    claims = read("وصل الوزير سامي عون إلى روما. وقال السفير كريم نصر بأن وفدا من رجال الأعمال سيزور تونس.")
    visits = [claim for claim in claims if claim.event == "visit" and "تونس" in names(claim, "place")]
    assert not any(names(claim, "visitor") for claim in visits)


def test_a_visit_is_not_dated_by_the_pact_signed_before_it(read: Read) -> None:
    """The day behind a signed paper is that of its signing."""
    text = "وصل الوزير سامي عون صباح اليوم الأربعاء إلى تونس، لتعزيز التعاون بعد الاتفاق المبرم في 2 مايو."
    (visit,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "visit"]
    assert visit.when is not None and (visit.when.start, visit.when.end) == (WEDNESDAY, WEDNESDAY)


def test_news_without_a_day_of_its_own_has_the_day_it_was_told(read: Read) -> None:
    """What a ministry tells as done on a day is dated by that day, and the anchor says that it was only told then."""
    text = "قالت وزارة الداخلية السويدية أمس الثلاثاء إن تفجيرا في ستوكهولم أسفر عن مقتل 12 شخصا."
    claims = [claim for claim in read(text, published=WEDNESDAY) if claim.event in ("casualty", "conflict_event")]
    assert claims and all(c.when is not None and c.when.anchor == "told" for c in claims)
    assert {c.when.start for c in claims if c.when is not None} == {date(2031, 5, 13)}


def test_what_is_planned_has_no_day_of_telling(read: Read) -> None:
    """A plan is not dated by the day it was told."""
    text = "قالت وزارة الدفاع السويدية أمس الثلاثاء إن السويد ستوقع اتفاقا مع غانا."
    (pact,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "agreement"]
    assert pact.when is None


def test_what_comes_before_a_deed_opens_no_words(read: Read) -> None:
    """«قبل أن» stands beside the verb of speech and is no content."""
    text = "وقال سامي عون قبل أن يبدأ مفاوضات مع السفير كريم نصر، «هذه زيارة مهمة جدا لنا»."
    claims = read(text)
    assert not any(claim.event == "meeting" and chain(claim) for claim in claims)
    (said,) = [claim for claim in claims if claim.event == "statement"]
    assert chain(said) == ["سامي عون"]


def test_an_interview_lends_its_newsroom_to_nobody_else(read: Read) -> None:
    """Who told a radio station something is no reason to put sources of the next paragraph behind that station."""
    claims = read(
        "وقال الوزير سامي عون في مقابلة مع إذاعة مونت كارلو إن الميناء سيفتح قريبا.",
        "وكانت مصادر دبلوماسية أفادت بأن السفير كريم نصر سيزور تونس غدا.",
    )
    visits = [claim for claim in claims if claim.event == "visit"]
    assert visits and all(chain(claim) == ["مصادر دبلوماسية"] for claim in visits)


def test_a_further_deed_is_told_by_another(read: Read) -> None:
    """Behind «كما» and a verb somebody else speaks: nothing puts him into the mouth of the one before."""
    claims = read(
        "وأفادت مصادر دبلوماسية بأن الميناء سيفتح غدا، كما كشف الوزير سامي عون عن تلقيه دعوة من السفير كريم نصر."
    )
    (said,) = [claim for claim in claims if claim.event == "statement" and chain(claim)[-1:] == ["سامي عون"]]
    assert chain(said) == ["سامي عون"]


@pytest.mark.parametrize(
    "text",
    [
        "واقترحت السويد مسودة جديدة وفق المقترح المقدم من غانا.",
        "وصوتت لصالح المشروع سبع دول، فيما امتنعت عن التصويت ثلاث دول: هي غانا وتوغو والسويد.",
    ],
)
def test_a_plan_says_nothing_and_an_abstention_neither(read: Read, text: str) -> None:
    """By a plan something is done and not said; who abstains from a vote says nothing."""
    assert not any(chain(claim) for claim in read(text))


def test_what_is_expected_by_nobody_is_nobodys_word(read: Read) -> None:
    """«بينما يتوقع أن» in a sentence of its own does not go on in the mouth of the last speaker."""
    claims = read(
        "وقال الوزير سامي عون إن المحادثات مع الحكومة تسير جيدا.",
        "يأتي ذلك بينما يتوقع أن تفتتح السفارة السويدية في روما.",
    )
    assert all("سامي عون" not in chain(claim) for claim in claims if claim.evidence[0].start > 60)


def test_who_visits_now_is_not_awaited(read: Read) -> None:
    """A relative clause tells what goes on, whatever its sentence announces."""
    text = "وقالت وزارة الخارجية إن الوزير سامي عون سيلتقي السفير كريم نصر، الذي يزور تونس."
    (visit,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "visit"]
    assert visit.modality == "stated"


def test_a_meeting_after_what_is_still_to_come_ends_no_sooner(read: Read) -> None:
    """A day to come that dates another event is kept, and no interval ends before it begins."""
    text = "سيلتقي الوزير سامي عون السفير كريم نصر في تونس عقب زيارة الميناء الاثنين المقبل."
    (met,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "meeting"]
    assert met.when is not None and met.when.start is not None and met.when.end is not None
    assert WEDNESDAY < met.when.start <= met.when.end


def test_since_when_it_is_the_first_dates_no_speech(read: Read) -> None:
    """«أول وزير يزور غانا منذ 12 عاما» tells nothing of when he spoke."""
    text = "وقال سامي عون وهو أول وزير سويدي يتوجه إلى غانا منذ 12 عاما «هذه الزيارة مهمة جدا لبلدينا»."
    said = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "statement"]
    assert said and all(claim.when is None for claim in said)


def test_a_clause_behind_what_is_welcomed_is_the_outlets(read: Read) -> None:
    """What is welcomed is told in a noun; «حيث» opens the outlet's own words."""
    claims = read("رحبت السويد بفتح السفارة الغانية، حيث رفع العلم أمس على مقرها في ستوكهولم.")
    assert [chain(claim) for claim in claims if claim.event == "statement"] == [["السويد"]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("تعتزم غانا الاثنين المقبل افتتاح سفارتها في توغو رسميا.", "relation"),
        ("استخدمت غانا حق النقض في مجلس الأمن الدولي ضد مشروع قرار بشأن توغو.", "statement"),
        ("وصوتت غانا لصالح مشروع القرار.", "statement"),
    ],
)
def test_votes_and_embassies_are_told(read: Read, text: str, event: str) -> None:
    """A vote says what a state thinks of a motion; an embassy opened is a tie between two."""
    claims = read(text, published=WEDNESDAY)
    assert [(claim.event, names(claim, "subject")) for claim in claims] == [(event, ["غانا"])]


def test_what_somebody_said_meanwhile_ends_at_the_main_clause(read: Read) -> None:
    """«وبينما قالت الوزارة إن ...، قصفت»: the main clause is the outlet's."""
    claims = read("وبينما قالت وزارة الدفاع إن الميناء مفتوح للسفن، قصفت طائرات السويد قوات حركة طالبان جنوب كابول.")
    (raid,) = [claim for claim in claims if claim.event == "conflict_event"]
    assert (chain(raid), names(raid, "actor"), names(raid, "target")) == ([], ["السويد"], ["قوات حركة طالبان"])


def test_whose_aircraft_go_first_struck(read: Read) -> None:
    """Behind a that-word the subject goes first, whatever stands between it and the verb."""
    claims = read("وقال سكان إن طائرات السويد التي أقلعت فجرا بقيادة اللواء سامي عون قصفت قوات حركة طالبان في كابول.")
    raids = [claim for claim in claims if claim.event == "conflict_event"]
    assert raids and all(names(raid, "actor") != ["حركة طالبان"] for raid in raids)


def test_who_looks_forward_to_a_meeting_has_not_met(read: Read) -> None:
    """«يتطلع للقاء» is a plan, and its month lies ahead."""
    text = "وقال الوزير سامي عون إن الرئيس علي كوستا يتطلع للقاء السفير كريم نصر في ديسمبر."
    claims = read(text, published=WEDNESDAY)
    (met,) = [claim for claim in claims if claim.event == "meeting"]
    assert met.modality == "planned" and met.when is not None and met.when.start == date(2031, 12, 1)


def test_a_credit_behind_the_words_is_no_statement(read: Read) -> None:
    """«(أ ف ب)» behind the last word is who sent the report."""
    claims = read("وقال الوزير سامي عون إن العقوبات ستبقى حتى تلتزم غانا بالاتفاق. (أ ف ب)")
    assert len([claim for claim in claims if claim.event == "statement"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "وزار الوزير سامي عون تونس بعد يومين من توقيع الاتفاق في 2 فبراير.",
        "وبعد أسبوع من الهجوم الذي وقع في العاشر من مارس، زار الوزير سامي عون تونس.",
    ],
)
def test_the_day_another_event_is_counted_from_is_not_that_of_the_visit(read: Read, text: str) -> None:
    """«بعد يومين من توقيع الاتفاق في 2 فبراير»: the second of February is the day of the signing."""
    (visit,) = [claim for claim in read(text, published=WEDNESDAY) if claim.event == "visit"]
    assert visit.when is not None and visit.when.start is None


@pytest.mark.parametrize("lead", ["الزيارة التي يقوم بها", "الزيارة الرسمية التي قام بها"])
def test_who_makes_a_visit_stands_behind_its_relative(read: Read, lead: str) -> None:
    """The one who pays a visit is told behind the verb that takes the visit up."""
    (visit,) = [c for c in read(f"تكتسب {lead} الوزير سامي عون إلى تونس أهمية كبيرة.") if c.event == "visit"]
    assert (names(visit, "visitor"), names(visit, "place")) == (["سامي عون"], ["تونس"])
