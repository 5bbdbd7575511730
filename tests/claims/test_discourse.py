"""What one sentence leaves to the next: mouths, arms, tolls, points, times."""

from datetime import date

import pytest

from tawatur.core.claim import Claim

from .conftest import Read, chain


def said(claim: Claim, *paragraphs: str) -> str:
    """The words of the main evidence."""
    return ("\n".join(paragraphs) + "\n")[claim.evidence[0].start : claim.evidence[0].end]


def test_a_quotation_stays_in_its_mouth_over_full_stops(read: Read) -> None:
    """Every sentence up to the closing mark is the speaker's; behind the mark it is not."""
    quoted = "«عدّ 14 جثة عند البوابة. أظن أن عدد الجرحى يفوق الأربعين. كان الدوي هائلا»"
    claims = read(f"قال أحد الشهود لرويترز إنه {quoted}. وأضاء الجيش سماء المدينة.")
    assert len(claims) >= 3
    assert {tuple(chain(claim)) for claim in claims} == {("رويترز", "أحد الشهود")}


def test_whom_the_quoted_one_quotes_stands_behind_him(read: Read) -> None:
    """A speaker inside a quotation that runs on is heard through the one who is quoted."""
    text = "قال الرئيس سامي عون «نحن في حداد منذ أمس. وقال مسؤول أمني إن المنفذ لم يعرف بعد»."
    assert chain(read(text)[-1]) == ["سامي عون", "مسؤول أمني"]


def test_a_quotation_never_closed_ends_with_its_sentence(read: Read) -> None:
    """A mark that is never closed in its paragraph was a slip: the next sentence is the outlet's."""
    claims = read("قال الوزير سامي عون إن «الرصيف الغربي مغلق أمام السفن. وزار السفير اليوناني تونس أمس.")
    assert [chain(claim) for claim in claims if claim.event == "visit"] == [[]]


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("وقالت هاله زرياب إن العمل في المرفأ توقف.", "هاله زرياب", "person"),
        ("وقال الاتحاد إن العمل في المرفأ توقف.", "الاتحاد", "source"),
        ("وجاء في البيان أن العمل في المرفأ توقف.", "statement", "statement"),
    ],
)
def test_a_speaker_of_whom_nothing_is_known_still_speaks(read: Read, text: str, speaker: str, kind: str) -> None:
    """Words handed over by a speaker no lexicon knows are his, and neither the outlet's nor the last speaker's."""
    claims = read("قال مدير المرفأ إن السفينة غادرت الرصيف. " + text + " وأضاف أن الرصيف مغلق أمام السفن.")
    assert chain(claims[-2])[-1:] == [speaker]
    assert claims[-2].chain[-1].kind == kind
    assert chain(claims[-1]) == chain(claims[-2])


def test_what_is_no_voice_does_not_speak(read: Read) -> None:
    """«أكدت التطورات أن» has no speaker."""
    assert all(len(claim.chain) == 1 for claim in read("وأكدت التطورات الأخيرة أن تونس وقعت اتفاقا مع اليونان."))


def test_a_speaker_who_will_not_be_named_keeps_his_words(read: Read) -> None:
    """The clause that says why he is not named cuts nothing off."""
    (claim,) = read("وقال أحد الضباط وطلب عدم نشر اسمه لرويترز «السفينة غادرت المرفأ ليلا بلا أنوار».")
    assert chain(claim) == ["رويترز", "أحد الضباط"]


def test_a_means_of_speaking_is_no_verb_of_speech(read: Read) -> None:
    """«عبر الهاتف» takes no «عن»."""
    (claim,) = read("وقال صياد لرويترز عبر الهاتف إن الحريق شب في المرفأ أمس.")
    assert chain(claim) == ["رويترز", "صياد"]


def test_a_relative_clause_goes_on_to_speak(read: Read) -> None:
    """«بحسب ... الذي أضاف أن»: what follows is his too."""
    claims = read("سقط 14 قتيلا بحسب المحافظ سامي عون الذي أضاف أن قرابة 9 جرحى نقلوا إلى العاصمة.")
    tolls = [claim for claim in claims if claim.event == "casualty"]
    assert {tuple(chain(claim)) for claim in tolls} == {("سامي عون",)}
    assert {item.designation for claim in tolls for item in claim.items} == {"killed", "wounded"}


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("تونس - رويترز: وصل الوفد اليوناني إلى مطار تونس صباح أمس.", ["رويترز"]),
        ("تونس (رويترز) - زار الوفد اليوناني مطار تونس صباح أمس.", ["رويترز"]),
        ("زار الوفد اليوناني مكتب رويترز في تونس صباح أمس.", []),
    ],
)
def test_a_dateline_in_the_body_credits_its_agency(read: Read, text: str, credited: list[str]) -> None:
    """An agency in the dateline the first paragraph opens with is a hand; one that is spoken of is none."""
    claims = read(text, "وزارت وزيرة الدفاع التونسية اليونان في مايو.")
    assert chain(claims[-1]) == credited


def test_his_country_is_the_speakers_own(read: Read) -> None:
    """«بلاده» before or behind the verb is its subject, and the name behind it is who receives."""
    for words in ("إن بلاده سلمت إستونيا", "إنه سلمت بلاده إستونيا"):
        claims = read(f"وقال الوزير السويدي سامي عون {words} ثلاث طائرات مقاتلة.")
        (transfer,) = [claim for claim in claims if claim.event == "arms_transfer"]
        roles = {role: [filler.name for filler in held] for role, held in transfer.roles.items()}
        assert (roles.get("supplier"), roles.get("recipient")) == (["السويد"], ["إستونيا"])


def test_definite_arms_stand_for_the_one_system_named(read: Read) -> None:
    """«الطائرات الثلاث» are the three of the system told of; where two fit, the class stays."""
    again = "وسلمت الطائرات الثلاث إلى المسؤولين الإستونيين في حفل."
    one = read(f"تسلمت إستونيا أول ثلاث طائرات رافال من السويد. {again}")
    assert [(i.designation, i.quantity and i.quantity.low) for i in one[-1].items] == [("Rafale", 3)]
    two = read(f"تسلمت إستونيا طائرات رافال وطائرات إف-16 من السويد. {again}")
    assert [item.ref for item in two[-1].items] == ["class/military-aircraft"]


def test_a_definite_number_counts_the_noun_before_it(read: Read) -> None:
    """«الطائرات الـ24 التي اشترتها»: the number and the arms belong to the purchase."""
    claims = read("وتدخل الطائرات الـ18 التي اشترتها إستونيا ضمن صفقة قيمتها 3 مليارات يورو.")
    (transfer,) = [claim for claim in claims if claim.event == "arms_transfer"]
    assert [i.quantity and i.quantity.low for i in transfer.items] == [18]


def test_dead_and_wounded_told_in_one_breath_are_one_toll(read: Read) -> None:
    """Two counts of one mouth in one sentence are one claim; a bare number behind a word of wounding counts persons."""
    claims = read("وقال مسؤول إن سبعة أشخاص قتلوا فيما أصيب 31 في انهيار المبنى.")
    (toll,) = [claim for claim in claims if claim.event == "casualty"]
    assert [(i.designation, i.quantity and i.quantity.low) for i in toll.items] == [("killed", 7), ("wounded", 31)]


def test_the_hurt_are_not_counted_in_vehicles(read: Read) -> None:
    """A number with a noun of its own counts that noun."""
    claims = read("أسفر الهجوم في تونس عن مقتل 12 جنديا وإصابة 3 مركبات.")
    (toll,) = [claim for claim in claims if claim.event == "casualty"]
    assert [item.designation for item in toll.items] == ["killed"]


def test_a_toll_has_the_day_of_its_incident(read: Read) -> None:
    """An undated toll fell when the incidents at its place were, if that is one day; of two days, none."""
    blast = "وقع انفجار في صفاقس أمس."
    toll = "وقال مسؤول إن 12 شخصا قتلوا في صفاقس."
    one = read(blast, toll, published=date(2031, 4, 4))
    assert [c.when and c.when.start for c in one if c.event == "casualty"] == [date(2031, 4, 3)]
    two = read(blast, "وقع انفجار في صفاقس قبل خمسة أيام.", toll, published=date(2031, 4, 4))
    assert [c.when for c in two if c.event == "casualty"] == [None]


def test_what_is_said_has_the_time_of_saying(read: Read) -> None:
    """A statement whose words tell no time was made when the verb of speech says; who goes on does so then too."""
    text = "وقال الوزير سامي عون أمس إن الرصيف مغلق أمام السفن. وأضاف أن العمل سيستأنف بعد الصيانة في المرفأ."
    claims = [claim for claim in read(text, published=date(2031, 4, 4)) if claim.event == "statement"]
    assert [claim.when and claim.when.start for claim in claims] == [date(2031, 4, 3), date(2031, 4, 3)]


def test_points_of_a_list_are_what_was_agreed(read: Read) -> None:
    """Each point behind the colon is an agreement of the same parties, still to be carried out."""
    lines = (
        "اتفقت تونس واليونان على حزمة من الخطوات في المجالات التالية:",
        "1- تطوير التعاون بين الجيشين.",
        "2- تعيين الحدود البحرية بين البلدين.",
        "وغادر الوفد المدينة مساء.",
    )
    claims = [claim for claim in read(*lines) if claim.event == "agreement"]
    points = [said(claim, *lines) for claim in claims[1:]]
    assert points == ["تطوير التعاون بين الجيشين", "تعيين الحدود البحرية بين البلدين"]
    for claim in claims[1:]:
        assert [f.name for f in claim.roles["party"]] == [f.name for f in claims[0].roles["party"]]
        assert claim.modality == "planned"


def test_an_agreement_that_lets_aircraft_land_is_no_arms_deal(read: Read) -> None:
    """Arms behind another verb are not what the agreement is about."""
    claims = read("قالت مصادر إن تونس واليونان توصلتا إلى اتفاق يسمح للطائرات المقاتلة باستخدام القاعدة.")
    assert {claim.event for claim in claims} & {"agreement", "arms_transfer"} == {"agreement"}


def test_millions_are_no_part_of_a_model(read: Read) -> None:
    """«من طراز أباتشي كان 2,7 مليار دولار»: the sum is no designation, and the statement carries it."""
    claims = read("قال الوزير سامي عون إن ثمن المروحيات من طراز أباتشي كان 2,7 مليار دولار.")
    (claim,) = [claim for claim in claims if claim.event == "statement"]
    assert claim.value is not None and claim.value.low == 2.7e9


def test_pronoun_and_verb_agree_with_the_one_they_speak_of(read: Read) -> None:
    """«دعمه» is the man's and not the state's told of before him; «تنافست» is of no man with a man's title."""
    text = "الوزير سامي عون مقرب من السويد. وقدمت غانا العون للوزير، لكن العلاقات ساءت بسبب دعمه لقوات الدعم السريع."
    (support,) = [
        c for c in read(text) if c.event == "relation" and "دعمه" in text[c.evidence[0].start : c.evidence[0].end]
    ]
    assert [f.name for f in support.roles["subject"]] == ["سامي عون"]
    rivals = read("أصبح الوزير سامي عون رئيسا للوزراء، حيث أقامت حكومته مكاتب في البلاد وتنافست مع كريم نصر.")
    assert not any(f.name == "سامي عون" for c in rivals if c.event == "relation" for f in c.roles.get("subject", ()))


def test_whose_visit_it_is_is_what_the_words_are_about(read: Read) -> None:
    """«زيارة سامي عون شكلت نقطة تحول بين البلدين» speaks of him, not of the two states."""
    claims = read("قال الوزير كريم نصر إن زيارة سامي عون إلى غانا شكلت نقطة تحول في العلاقات بين البلدين.")
    (said,) = [c for c in claims if c.event == "statement"]
    assert [f.name for f in said.roles["subject"]] == ["سامي عون"]


def test_clause_goes_on_with_a_particular(read: Read) -> None:
    """«؛ ولا سيما» adds to what was said; «فضلا عن أن» says another thing."""
    text = "قال مسؤول سابق إن التعاون «سيدوم طويلا؛ ولا سيما بما تملكه غانا من خبرة، فضلا عن أن جيشها هو الأقوى»."
    said = [text[c.evidence[0].start : c.evidence[0].end] for c in read(text) if c.event == "statement"]
    assert [words.split()[0] for words in said] == ["التعاون", "فضلا"]


def test_resolution_names_who_imposes(read: Read) -> None:
    """The body named in the resolution imposes with the one by whom the embargo is said to be imposed."""
    claims = read("تخضع النيجر لحظر أسلحة فرضته الأمم المتحدة منذ مايو 2013 بموجب قرار مجلس الأمن رقم 2127.")
    (embargo,) = [c for c in claims if c.event == "embargo"]
    assert [f.name for f in embargo.roles["imposer"]] == ["الأمم المتحدة", "مجلس الأمن"]


def test_both_sides_of_the_last_meeting_met_again(read: Read) -> None:
    """«اتفق الوزيران في اتصال هاتفي أمس» tells of a call of the two, its day words kept though no day is known."""
    claims = read(
        "وذلك بعد اتصال هاتفي جرى بين الوزيرين سامي عون وكريم نصر.",
        "واتفق الوزيران في اتصال هاتفي أمس على العمل معا لوقف التهريب وضبط الحدود مع السويد.",
    )
    call = next(c for c in claims if c.event == "meeting")
    assert [f.name for f in call.roles["participants"]] == ["سامي عون", "كريم نصر"]
    assert call.when is not None
    assert (call.when.surface, len(call.evidence)) == ("أمس", 2)
    agreed = next(c for c in claims if c.event == "agreement")
    assert [f.name for f in agreed.roles["party"]] == ["سامي عون", "كريم نصر"]


def test_one_visit_told_again_with_an_unresolved_day(read: Read) -> None:
    """A visit told without a day and then «يوم الاثنين», in a report of no known day, is one claim with that day."""
    claims = read("قام سامي عون بزيارة نادرة إلى السويد.", "قام سامي عون بزيارة نادرة إلى السويد يوم الاثنين.")
    visit = next(c for c in claims if c.event == "visit")
    assert len([c for c in claims if c.event == "visit"]) == 1
    assert len(visit.evidence) > 1
    assert visit.when is not None
