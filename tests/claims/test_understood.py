"""Who is meant where a verb of speech has no subject behind it, and where what he says ends."""

import pytest

from .conftest import Read, chain, names


def test_who_did_what_the_sentence_tells_first_goes_on_to_speak(read: Read) -> None:
    """«أطلق الرئيس حملة ... وقال» is his word, whoever spoke in the sentence before."""
    claims = read(
        "قال وزير النقل دانيال كيماني إن الميناء الغربي مغلق أمام السفن. أطلق الرئيس التونسي سامي عون أمس حملة "
        "لإقناع البرلمان بالاتفاق، وقال للحضور في الجامعة: إن رفض الاتفاق خطأ تاريخي كبير."
    )
    assert chain(claims[-1]) == ["سامي عون"]


def test_a_joined_verb_behind_a_date_goes_on(read: Read) -> None:
    """«ووصف أمس ... بأنه» has the speaker of the sentence, not a passive voice."""
    claims = read("قال سامي عون إن غانا خسرت الحرب، ووصف أمس في كلمة بالجامعة النظام الغاني بأنه ضعيف وخطير جدا.")
    assert {tuple(chain(claim)) for claim in claims} == {("سامي عون",)}


def test_who_calls_says_what_is_in_the_call(read: Read) -> None:
    """«اتصالا من الملك أعرب فيه عن» are the caller's words, «جلالته» is he, and the call keeps its two sides."""
    claims = read(
        "تلقى الرئيس سامي عون اتصالا هاتفيا من الملك دانيال كيماني أعرب فيه عن استنكاره للهجوم في بنغازي. "
        "وعبر جلالته عن عزائه لأسر الضحايا في مدينة بنغازي."
    )
    said = {claim.event: chain(claim) for claim in claims if claim.event in ("conflict_event", "statement")}
    assert said == {"conflict_event": ["دانيال كيماني"], "statement": ["دانيال كيماني"]}
    meeting = next(claim for claim in claims if claim.event == "meeting")
    assert [filler.name for filler in meeting.roles["participants"]] == ["سامي عون", "دانيال كيماني"]


def test_a_phrase_that_is_said_ends_where_a_clause_is_joined(read: Read) -> None:
    """«دعا إلى وقف ...، وقصف الجيش» does not put the shelling into his mouth."""
    claims = read("دعا سامي عون إلى وقف إطلاق النار في بنغازي، وقصف الجيش التشادي معسكرا في بنغازي أمس.")
    assert {claim.event: chain(claim) for claim in claims} == {"statement": ["سامي عون"], "conflict_event": []}


@pytest.mark.parametrize("wish", ["إن شاء الله", "مجددا", "مجددا إن شاء الله"])
def test_an_adverb_or_a_wish_cuts_nothing_off(read: Read, wish: str) -> None:
    """«مجددا» before a preposition is "again", «إن شاء الله» opens nothing that is said."""
    text = f"قال سامي عون إن رجال الأمن لن ينجحوا {wish} في ترويع الناس في الميناء الغربي."
    said = [text[c.evidence[0].start : c.evidence[0].end] for c in read(text)]
    assert said == [f"رجال الأمن لن ينجحوا {wish} في ترويع الناس في الميناء الغربي"]


def test_a_new_deed_takes_the_word_from_the_last_speaker(read: Read) -> None:
    """Behind a sentence that tells what somebody did «وأكد» is of him, «وأضاف» still of the last speaker."""
    told = "قال السفير اليوناني إن الميناء مغلق أمام السفن. وزار الوزير سامي عون الميناء أمس. "
    assert chain(read(told + "وأكد أن السفن الأجنبية ستعود قريبا.")[-1]) == ["سامي عون"]
    assert chain(read(told + "وأضاف أن السفن الأجنبية ستعود قريبا.")[-1]) == ["السفير اليوناني"]


@pytest.mark.parametrize(
    "text",
    [
        "ودعا إلى فتح الميناء أمام السفن الأجنبية هذا العام.",
        "وأشاد بدور السفن الأجنبية في فتح الميناء هذا العام.",
        "وأكد أهمية فتح الميناء أمام السفن الأجنبية هذا العام.",
    ],
)
def test_a_sentence_that_opens_with_verb_and_matter_goes_on(read: Read, text: str) -> None:
    """No subject stands between the verb and what it takes: the last speaker goes on."""
    said = read("قال السفير اليوناني إن الميناء مغلق أمام السفن. " + text)
    assert [chain(claim) for claim in said] == [["السفير اليوناني"], ["السفير اليوناني"]]


def test_the_statement_told_before_is_cited_by_its_noun(read: Read) -> None:
    """«وبحسب البيان» are the words of who issued it."""
    claims = read(
        "قالت هيئة الميناء في بيان إن الرصيف مغلق أمام السفن. وبحسب البيان غادرت السفينة الأجنبية الميناء الغربي أمس."
    )
    assert chain(claims[-1]) == ["statement", "هيئة الميناء"]


def test_a_condemnation_is_a_statement_beside_the_attack(read: Read) -> None:
    """Who condemns says so, and the attack it is about has no actor from elsewhere."""
    claims = read(
        "قال الوزير سامي عون إن الميناء مغلق. وأدانت الحكومة الألمانية التفجير الإرهابي الذي استهدف مسجدا في بنغازي."
    )
    told = {claim.event: claim for claim in claims if claim.event in ("statement", "conflict_event")}
    assert [f.name for f in told["statement"].roles["speaker"]] == ["الحكومة الألمانية"]
    assert "actor" not in told["conflict_event"].roles


def test_what_a_that_word_opens_with_a_phrase_in_front_is_one_clause(read: Read) -> None:
    """«أنه عند الفجر، تعرض ...» says nothing before the comma."""
    text = "صرح المتحدث باسم الجيش التشادي أنه عند الفجر من صباح اليوم، تعرض معسكر الجيش قرب بنغازي لقذائف كثيفة."
    claims = read(text)
    assert all(claim.evidence[0].read(text).startswith(("عند", "تعرض")) for claim in claims)
    assert not any(claim.evidence[0].read(text).endswith("اليوم") for claim in claims)


def test_what_somebody_tells_of_begins_with_its_noun(read: Read) -> None:
    """«أوضح المدير قيام الشركة بتشغيل» tells of more than of what stands behind «ب»."""
    text = "أوضح مدير الميناء سامي عون قيام الشركة اليونانية بتشغيل الرصيف الغربي هذا العام."
    said = [claim.evidence[0].read(text) for claim in read(text) if claim.event == "statement"]
    assert said == ["قيام الشركة اليونانية بتشغيل الرصيف الغربي هذا العام"]


def test_between_is_a_verb_before_a_that_word_alone(read: Read) -> None:
    """«وبين أن» hands words on; «بين غانا وتوغو» does not."""
    claims = read("قال سامي عون إن الميناء مغلق. وبين أن السفن الأجنبية لن تعود إلى الميناء الغربي.")
    assert chain(claims[-1]) == ["سامي عون"]
    assert all(len(claim.chain) == 1 for claim in read("وقعت تونس اتفاقا بين غانا وتوغو في مايو."))


def test_what_is_condemned_is_no_statement_spoken_through(read: Read) -> None:
    """«استنكار المجلس بالتصريحات الأخيرة» names no paper of the speaker's."""
    claims = read("سامي عون، أكد على استنكار مجلس النواب بالتصريحات الأخيرة التي تطرقت لشؤون البلاد الداخلية.")
    assert [chain(claim) for claim in claims] == [["سامي عون"]]


def test_the_subject_of_a_relative_clause_is_not_met(read: Read) -> None:
    """«التقى نوابا للتحذير من الاتفاق الذي أبرمته غانا»: Ghana was not met, and signed."""
    claims = read("التقى سامي عون أكثر من 50 نائبا للتحذير من الاتفاق الذي أبرمته غانا مع توغو.")
    roles = {claim.event: {role: [f.name for f in held] for role, held in claim.roles.items()} for claim in claims}
    assert roles["meeting"]["participants"] == ["سامي عون"]
    assert roles["agreement"]["party"] == ["غانا", "توغو"]


def test_a_pronoun_behind_signing_is_the_pacts(read: Read) -> None:
    """«بعد أيام من توقيعه» does not make the one spoken of a party."""
    claims = read("قال سامي عون إن الميناء مغلق. وبدأ النواب الهجوم على الاتفاق بعد أيام من توقيعه.")
    assert all("party" not in claim.roles for claim in claims)


def test_a_casualty_word_joined_behind_a_number_counts_the_next(read: Read) -> None:
    """«استشهاد جنديين وإصابة 7»: two killed and seven wounded."""
    claims = read("استشهاد جنديين وإصابة 7 من حرس الحدود في بنغازي.")
    told = {item.designation: item.quantity.low for claim in claims for item in claim.items if item.quantity}
    assert told == {"killed": 2, "wounded": 7}


def test_who_is_named_beside_a_statement_told_before_speaks(read: Read) -> None:
    """«وقالت الشرطة في البيان» is the police's word, whoever issued the statement told of before."""
    claims = read(
        "قالت وزارة النقل التونسية في بيان إن الرصيف الغربي مغلق أمام السفن. "
        "وقالت الشرطة اليونانية في البيان إن السفن الأجنبية لن تعود إلى الميناء."
    )
    assert chain(claims[-1]) == ["statement", "الشرطة اليونانية"]


def test_a_body_by_its_head_word_speaks(read: Read) -> None:
    """«أوضحت المديرية العامة أنه» has a speaker, though no lexicon lists it."""
    claims = read("وأوضحت المديرية العامة للجوازات أنه تم تصحيح أوضاع المسافرين في الميناء الغربي.")
    assert [(link.kind, link.name) for link in claims[-1].chain[1:]] == [("organisation", "المديرية العامة")]


@pytest.mark.parametrize("day", ["", "الثلاثاء ", "، الثلاثاء، ", "أمس الثلاثاء، "])
def test_the_day_on_which_it_was_told_does_not_hide_what_was_told(read: Read, day: str) -> None:
    """«أعلنت الوزارة الثلاثاء مقتل أربعة ... بنيروبي» tells of the dead, wherever the day stands."""
    text = f"أعلنت وزارة الداخلية الكينية {day}مقتل أربعة مجندين في تفجير سيارة مفخخة بنيروبي."
    claims = read(text.replace(" ،", "،"))
    assert {claim.event for claim in claims} == {"casualty", "conflict_event"}
    assert {tuple(chain(claim)) for claim in claims} == {("وزارة الداخلية الكينية",)}


def test_a_verb_with_a_noun_of_its_own_is_not_the_word_of_whom_that_noun_lies_beside(read: Read) -> None:
    """«كما أعلنت حالة الطوارئ على الحدود مع تشاد» gives nothing into Chad's mouth."""
    claims = read("قتل أربعة جنود في تفجير سيارة بنيروبي، كما أعلنت حالة الطوارئ على الحدود مع تشاد.")
    assert {tuple(chain(claim)) for claim in claims} == {()}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("باعت كينيا تشاد ست طائرات رافال، بحسب مسؤولين كينيين تحدثوا إلى رويترز.", "ar"),
        ("باعت كينيا تشاد ست طائرات رافال، وفقا لمسؤولين كينيين تحدثوا لوكالة رويترز.", "ar"),
        ("Kenya sold Chad six Rafale jets, according to Kenyan officials who spoke to Reuters.", "en"),
    ],
)
def test_whom_those_cited_spoke_to_is_a_hand(read: Read, text: str, language: str) -> None:
    """«بحسب مسؤولين تحدثوا إلى رويترز» came through the agency, whoever prints it."""
    claims = read(text, language=language)
    assert claims
    assert {claim.chain[1].name for claim in claims} <= {"رويترز", "Reuters"}


def test_an_address_speaks_for_whom_it_fits(read: Read) -> None:
    """«وأكد سموه» behind a president who receives a crown prince is the prince's word, and so is what he does."""
    claims = read(
        "استقبل الرئيس الغاني دانيال كيماني الشيخ سامي عون ولي عهد توغو في أكرا. وأكد سموه أن البلدين سيفتحان الميناء "
        "الغربي. والتقى سموه السفير الفرنسي جان لوران."
    )
    assert chain(next(claim for claim in claims if claim.event == "statement")) == ["سامي عون"]
    met = [sorted(names(claim, "participants")) for claim in claims if claim.event == "meeting"]
    assert ["جان لوران", "سامي عون"] in met


def test_a_participle_goes_on_from_the_paper_a_sentence_tells_of(read: Read) -> None:
    """«تطرق التقرير إلى مقتل سامي عون، مشيرا إلى أن» is the paper's word and no dead man's."""
    claims = read("وتطرق التقرير إلى مقتل الطفل سامي عون، مشيرا إلى أن الحركة هاجمت الكنيسة في بنغازي.")
    attack = next(claim for claim in claims if claim.event == "conflict_event")
    assert [(link.kind, link.description) for link in attack.chain[1:]] == [("document", "التقرير")]


@pytest.mark.parametrize("prayer", ["سائلا الله أن يرحمهم", "داعيا المولى أن يحفظ البلاد"])
def test_a_prayer_says_nothing(read: Read, prayer: str) -> None:
    """«سائلا الله أن» opens no word on what happened; what he affirms behind it is his."""
    claims = read(f"وقال سامي عون إن الميناء الغربي مفتوح، {prayer}، مؤكدا أن الجيش التشادي سيهاجم بنغازي.")
    assert [(claim.event, claim.modality) for claim in claims] == [
        ("statement", "stated"),
        ("conflict_event", "planned"),
    ]
    assert chain(claims[-1]) == ["سامي عون"]


def test_a_caller_speaks_by_a_verb_that_is_a_preposition_too(read: Read) -> None:
    """«اتصالا من الوزير عبر فيه عن» is the caller's word."""
    claims = read("تلقى الوزير سامي عون اتصالا من الوزير كريم ياسين عبر فيه عن قلقه من الهجوم في بنغازي.")
    assert chain(next(claim for claim in claims if claim.event == "conflict_event")) == ["كريم ياسين"]


def test_a_son_in_a_family_name_is_no_kin(read: Read) -> None:
    """«ابن معمر» is «فيصل بن معمر» told before, and nobody's son."""
    claims = read("قال المدير فيصل بن معمر إن الميناء مغلق. وأضاف ابن معمر أن السفن ستعود قريبا.")
    assert {tuple(chain(claim)) for claim in claims if claim.event == "statement"} == {("فيصل بن معمر",)}
