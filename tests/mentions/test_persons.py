"""Persons in Arabic: titles before and behind, names without title, offices alone, kinship."""

import pytest

from tests.mentions.conftest import Find


def test_titles_in_a_row_belong_to_one_person(find: Find) -> None:
    """All titles before a name are its titles, in order, and the extent begins with the first."""
    found = find("وصل رئيس هيئة الأركان المشتركة وقائد البحرية الكينية، الفريق أول موسى وانجالا، إلى لشبونة.")
    person = found.one("موسى وانجالا")
    told = [title.text for title in person.titles]
    assert told == ["رئيس هيئة الأركان المشتركة", "قائد البحرية الكينية", "الفريق أول"]
    assert [title.kind for title in person.titles] == ["office", "office", "rank"]
    assert person.extent.read(found.text).startswith("رئيس هيئة")
    assert person.state == "KE"


def test_a_family_name_may_be_an_adjective_too(find: Find) -> None:
    """Right behind a sure given name a definite adjective is the family name; a verb written like one is not."""
    found = find("وصل فيصل العتيبي ومحمد الحربي إلى لشبونة، وقال مسؤول إن محمد التقى السفير.")
    assert found.one("محمد الحربي").kind == "person"
    assert not any(person.name == "محمد التقى" for person in found.mentions)


def test_an_office_names_the_body_it_belongs_to(find: Find) -> None:
    """Title.of is the id of the body's own mention, which is inner."""
    found = find("زار قائد الجيش التشادي موانئ البلاد.")
    office, body = found.one("قائد الجيش التشادي"), found.one("الجيش التشادي")
    assert office.name is None and office.kind == "person" and not office.anonymous
    assert office.titles[0].of == body.id
    assert body.inner and body.ref == "body/army/TD"


def test_title_behind_the_name_is_attached(find: Find) -> None:
    """An office in apposition is the person's title and widens the extent."""
    found = find("رحب خوان ألونسو، وزير الدفاع الأرجنتيني، بالخطوة.")
    person = found.one("خوان ألونسو")
    assert [title.text for title in person.titles] == ["وزير الدفاع الأرجنتيني"]
    assert person.titles[0].key == "minister/defence"
    assert person.extent.read(found.text) == "خوان ألونسو، وزير الدفاع الأرجنتيني"


def test_an_office_behind_makes_a_doubtful_name_sure(find: Find) -> None:
    """«خالد» is an adjective too; with an office behind two words it is a person, behind a particle as well."""
    found = find("حضر اللقاء السفير آدم كوندي، وخالد الكيلاوي وزير الزراعة، وبحث مع عادل المناعي رئيس البعثة التونسية.")
    assert [title.text for title in found.one("خالد الكيلاوي").titles] == ["وزير الزراعة"]
    assert [title.text for title in found.one("عادل المناعي").titles] == ["رئيس البعثة التونسية"]


def test_heads_of_two_bodies_are_two(find: Find) -> None:
    """Who heads a known body is not who heads another, though both are called «رئيس»."""
    found = find("وصل سامي كوستا رئيس هيئة الأركان. ثم وصل رئيس حزب القوات اللبنانية.")
    assert found.one("رئيس حزب القوات اللبنانية").entity != found.one("سامي كوستا").entity


def test_a_head_of_state_is_no_minister(find: Find) -> None:
    """«الرئيس التشادي الوزير آدم كوندي» are two men."""
    found = find("التقى الرئيس التشادي الوزير آدم كوندي.")
    assert [title.text for title in found.one("آدم كوندي").titles] == ["الوزير"]
    assert found.one("الرئيس التشادي").entity != found.one("آدم كوندي").entity


def test_a_ministers_country_stands_behind_a_particle(find: Find) -> None:
    """«وزير الخارجية بجمهورية تشاد آدم كوندي» holds the office of that state."""
    assert find("وصل وزير الخارجية بجمهورية تشاد آدم كوندي.").one("آدم كوندي").state == "TD"


def test_an_office_with_its_state_is_whose_state_it_is(find: Find) -> None:
    """«وزير خارجية تشاد» is the minister told with that state, not one told without any who stands nearer."""
    text = "وصل وزير الخارجية التشادي آدم كوندي. واستقبله وزير الخارجية خوان ألونسو. وتحدث وزير خارجية تشاد إلى الصحف."
    found = find(text)
    assert found.one("وزير خارجية تشاد").entity == found.one("آدم كوندي").entity


def test_the_object_of_a_verb_is_no_apposition(find: Find) -> None:
    """A bare surname followed by an office is two persons: host and guest."""
    found = find("أعلن العميد يوسف البنا حالة الطوارئ. واستقبل البنا قائد الجيش التشادي في المطار.")
    assert found.one("قائد الجيش التشادي").entity != found.one("البنا").entity


def test_attached_particles_are_kept_apart(find: Find) -> None:
    """The span has no attached particle; `before` tells it."""
    found = find("سلم الوفد الرسالة لخوان ألونسو وماريا سيلفا.")
    assert found.one("خوان ألونسو").before == ("ل",)
    assert found.one("ماريا سيلفا").before == ("و",)


def test_a_surname_goes_back_to_the_full_name(find: Find) -> None:
    """Surname and title with surname share the entity of the full name."""
    found = find("وصل المشير آدم كوندي إلى نيروبي. وقال كوندي إن الزيارة قصيرة. ثم غادر المشير كوندي.")
    assert len({mention.entity for mention in found.all("person")}) == 1


def test_kinsmen_do_not_melt(find: Find) -> None:
    """Two full names with one surname stay two; the bare surname is the one told first."""
    found = find("ترأس المشير آدم كوندي الجلسة. وحضر نجله سليمان كوندي. وقال كوندي إن الخطة جاهزة.")
    father, son = found.one("آدم كوندي"), found.one("سليمان كوندي")
    assert father.entity != son.entity
    assert found.one("كوندي").entity == father.entity
    assert son.titles[0].kind == "kinship"


def test_office_alone_is_its_holder(find: Find) -> None:
    """An office alone has the entity of who is told to hold it, earlier or later in the document."""
    found = find("صرح وزير النقل البرتغالي بأن الجسر مغلق. وأضاف وزير النقل البرتغالي جواو كوستا أن العمل بدأ.")
    assert found.one("وزير النقل البرتغالي").entity == found.one("جواو كوستا").entity


def test_a_title_alone_goes_back_to_who_was_told_with_it(find: Find) -> None:
    """«الوزير» without a name is who was told before with such an office; told of nobody, it is none."""
    told = find("صرح وزير النقل البرتغالي جواو كوستا بأن الجسر مغلق. وأضاف الوزير أن العمل بدأ. ووعد الوزير البرتغالي.")
    assert told.one("الوزير").entity == told.one("الوزير البرتغالي").entity == told.one("جواو كوستا").entity
    assert not find("وصل الوزير إلى الميناء.").all("person")
    other = find("صرح وزير النقل البرتغالي جواو كوستا بأن الجسر مغلق. ووعد الوزير الكيني بالمساعدة.")
    assert not [mention for mention in other.all("person") if mention.name is None]


def test_a_spokesman_of_a_kind_is_no_man_called_so(find: Find) -> None:
    """«المتحدث الأمني باسم الوزارة» speaks in the ministry's name, and is not called باسم."""
    found = find("قال المتحدث الأمني باسم وزارة الداخلية الكينية إن الجسر مغلق.")
    assert [person.name for person in found.all("person")] == [None]


def test_the_time_behind_a_name_is_no_part_of_it(find: Find) -> None:
    """«أعلن الوزير جواو كوستا صباح اليوم»: صباح is a name too, but not at the beginning of a time."""
    found = find("أعلن وزير النقل جواو كوستا صباح اليوم السبت فتح الجسر.")
    assert [person.name for person in found.all("person")] == ["جواو كوستا"]


def test_two_ministers_stay_two(find: Find) -> None:
    """Offices of two states are two holders."""
    found = find("التقى وزير الدفاع الكيني وزير الدفاع التشادي في جيبوتي.")
    assert len({mention.entity for mention in found.all("person")}) == 2


def test_former_office_is_not_the_present_one(find: Find) -> None:
    """A former holder is not meant by the office alone."""
    found = find("حضر الرئيس الكيني السابق دانيال كيماني الحفل. وقال الرئيس الكيني إن الطريق مفتوح.")
    assert found.one("دانيال كيماني").titles[0].key == "former/president"
    assert found.one("الرئيس الكيني").entity != found.one("دانيال كيماني").entity


def test_son_of_a_named_person(find: Find) -> None:
    """«نجل X»: X is a person of his own and the kinship points to him."""
    found = find("اعتقلت الشرطة روبرت كيماني نجل الرئيس السابق دانيال كيماني أمس.")
    son, father = found.one("روبرت كيماني"), found.one("دانيال كيماني")
    assert son.entity != father.entity
    assert [(title.kind, title.of) for title in son.titles] == [("kinship", father.id)]


@pytest.mark.parametrize(
    "text",
    [
        "وشدد على أن العمل مستمر في الميناء.",
        "اتفق الرئيسان على موعد جديد للقمة.",
        "ويزور الفريق الوطني المدينة غدا.",
        "لدينا عزم أكيد على إنجاز المشروع.",
        "قرر المدير تأجيل الرحلة بسبب الأمطار.",
    ],
)
def test_common_words_are_no_names(find: Find, text: str) -> None:
    """Sentences without a proper name give no named person."""
    assert [mention.name for mention in find(text).all("person") if mention.name] == []


def test_joined_parts_of_a_name(find: Find) -> None:
    """Joints bind their words, and both spellings of «عبد» are one name."""
    found = find("وصل عبد الكريم بن سالم إلى تونس. وقال الوزير عبدالكريم بن سالم إنه سعيد.")
    assert found.words("person")[:2] == ["عبد الكريم بن سالم", "عبدالكريم بن سالم"]
    assert len({mention.entity for mention in found.all("person") if mention.name}) == 1


def test_boilerplate_yields_nothing(find: Find) -> None:
    """No mention lies in boilerplate."""
    found = find([("body", "وصل خوان ألونسو إلى لشبونة."), ("boilerplate", "اقرأ أيضا: ماريا سيلفا تزور كينيا")])
    assert "ماريا سيلفا" not in found.words("person")
    assert found.words("person") == ["خوان ألونسو"]


def test_kin_without_a_name(find: Find) -> None:
    """«والده» alone is the father whom a kinship told before."""
    found = find("وصل المشير آدم كوندي مع نجله سليمان كوندي. وقال سليمان إن والده سيبقى أسبوعا.")
    assert found.one("والده").entity == found.one("آدم كوندي").entity


def test_kin_without_a_name_told_again_is_one(find: Find) -> None:
    """«نجله» twice of one father is one son."""
    found = find("وصل المشير آدم كوندي ومعه نجله. وقال نجله إن الزيارة قصيرة.")
    assert len({mention.entity for mention in found.all("person") if mention.name is None}) == 1


def test_two_kin_told_together_have_one_owner(find: Find) -> None:
    """«ونجله X ونجله Y»: both are sons of the one before, not the second of the first."""
    found = find("وصل المشير آدم كوندي ونجله سليمان كوندي ونجله يوسف كوندي إلى نيروبي.")
    owner = found.one("آدم كوندي").id
    assert [found.one(name).titles[0].of for name in ("سليمان كوندي", "يوسف كوندي")] == [owner, owner]


def test_second_name_holds_the_inner_office(find: Find) -> None:
    """Behind a full name, «مستشار الرئيس X» tells two persons."""
    found = find("قال روبرت كيماني مستشار الرئيس الكيني دانيال موي إن الخطة جاهزة.")
    adviser, president = found.one("روبرت كيماني"), found.one("دانيال موي")
    assert adviser.entity != president.entity
    assert adviser.titles[0].key == "adviser/president" and adviser.titles[0].of == president.id


def test_official_of_a_state_told_before(find: Find) -> None:
    """«المسؤول الكيني» without such a voice before is the last Kenyan told with an office."""
    found = find("وصل وزير الدفاع الكيني روبرت كيماني إلى روما. وأشاد المسؤول الكيني بالتعاون.")
    official = found.one("المسؤول الكيني")
    assert official.kind == "person" and not official.anonymous
    assert official.entity == found.one("روبرت كيماني").entity


def test_office_and_rank_are_one_person(find: Find) -> None:
    """«قائد الجيش ... والمشير ...» with one name is one person; with one of another state it is two."""
    found = find("استقبل قائد الجيش الكيني والفريق موسى ناجي وفد التجار.")
    assert [title.text for title in found.one("موسى ناجي").titles] == ["قائد الجيش الكيني", "الفريق"]
    found = find("اجتمع قائد الجيش الكيني والمشير الليبي خليفة حفتر أمس.")
    assert len({person.entity for person in found.all("person")}) == 2


def test_two_holders_in_a_dual(find: Find) -> None:
    """«الوزيران الكيني ... والفنلندي ...»: two persons, each with the state."""
    found = find("التقى الوزيران الكيني سامي ناجي والفنلندي بيتر آلتو في لندن.")
    assert [(found.read(p), p.state) for p in found.all("person")] == [("سامي ناجي", "KE"), ("بيتر آلتو", "FI")]


@pytest.mark.parametrize(
    ("text", "words", "language"),
    [
        ("أوضح مدير المستشفى أن الجرحى بخير.", "مدير المستشفى", "ar"),
        ("The harbour master said the ships were late.", "harbour master", "en"),
        ("The company's chief executive resigned.", "company's chief executive", "en"),
    ],
)
def test_role_without_a_name(find: Find, text: str, words: str, language: str) -> None:
    """A definite role is a person without name."""
    person = find(text, language).one(words, "person")
    assert person.name is None and person.description == words


def test_younger_kinsman(find: Find) -> None:
    """«الابن» and "the younger" are the son where one is told, and else no one told before."""
    found = find("Peter Aalto and his son Timo Aalto came. The younger Aalto spoke.", "en")
    assert found.all("person")[-1].entity == found.one("Timo Aalto").entity
    assert found.all("person")[-1].name is None, "the family's name is no name of the son's own"
    found = find("Peter Aalto came. The younger Aalto spoke.", "en")
    assert found.all("person")[-1].entity != found.one("Peter Aalto").entity


def test_place_before_a_colon_is_no_person(find: Find) -> None:
    """A date line and a place behind a colon are places."""
    found = find("أنقرة - قالت الحكومة إن الطريق مفتوح. وقال: سيفاستوبول ميناء كبير.")
    assert found.all("person") == [] and found.words("place") == ["أنقرة", "سيفاستوبول"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل الملك حسين الثاني إلى المرفأ.", "حسين الثاني"),
        ("استقبل الأمير سالم بن كريم آل رابع وفد الصيادين.", "سالم بن كريم آل رابع"),
        ("فتح البابا يوحنا العاشر المتحف.", "يوحنا العاشر"),
    ],
)
def test_numbers_of_kings_and_names_of_houses_belong_to_the_name(find: Find, text: str, name: str) -> None:
    """A number behind one given name, and whatever word follows «آل», are part of it."""
    assert [mention.name for mention in find(text).all("person") if mention.name] == [name]


def test_two_holders_without_names_are_called_by_their_office(find: Find) -> None:
    """«الرئيسين الكيني والفنلندي» are two presidents, each called as one is, of two states, names unknown."""
    first, second = (m for m in find("التقى المندوب الرئيسين الكيني والفنلندي.").all("person") if m.state)
    assert (first.description, first.state, first.name) == ("الرئيس الكيني", "KE", None)
    assert (second.description, second.state, second.name) == ("الرئيس الفنلندي", "FI", None)


def test_a_ceremony_behind_an_office_is_no_name(find: Find) -> None:
    """«رئيس الأركان حفل تخريج» tells where he was, not what he is called."""
    found = find("حضر وزير الدفاع الكيني ورئيس الأركان حفل تخريج دفعة من الضباط.")
    assert all(mention.name is None for mention in found.all("person"))


def test_an_office_of_another_state_behind_a_name_is_another_persons(find: Find) -> None:
    """«استقبل ملك الأردن سامي عون الرئيس التشادي» tells of two; behind a comma, or of one state, the office is his."""
    found = find("استقبل ملك الأردن سامي عون الرئيس التشادي في القصر.").all("person")
    assert [[title.key for title in person.titles] for person in found] == [["king"], ["president"]]
    for told in ("استقبل ملك الأردن سامي عون، قائد الجيش الأردني، الوفد.", "قال سامي عون قائد الجيش التشادي إن."):
        assert len(find(told).all("person")) == 1


def test_a_noun_behind_a_total_is_not_one_piece(find: Find) -> None:
    """«من أصل 24 طائرة»: the noun is counted by the total, and is no single aircraft."""
    assert find("تسلمت كينيا 3 طائرات رافال من أصل 24 طائرة.").one("طائرة").amount is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال وزير الخارجية جون كيري إن بلاده ستشارك.", "جون كيري"),
        ("وقال المتحدث جون كيربي إن المحادثات مستمرة.", "جون كيربي"),
        ("وقال المبعوث إسماعيل ولد الشيخ أحمد إن الهدنة صامدة.", "إسماعيل ولد الشيخ أحمد"),
        ("ودعا بان كي مون إلى هدنة.", "بان كي مون"),
        ("وصل الوزير سامي كوستا صباح الأحد إلى لشبونة.", "سامي كوستا"),
        ("غادر الأمير محمد بن سلمان سان بطرسبورغ.", "محمد بن سلمان"),
        ("والتقى رئيس مجلس الدوما (البرلمان) سيرغي كوستا.", "سيرغي كوستا"),
    ],
)
def test_a_name_is_told_whole_and_no_further(find: Find, text: str, name: str) -> None:
    """Surnames that begin like a particle or hold a joint belong to it; a time or a town behind it does not."""
    assert find(text).one(name).name == name


def test_an_office_of_another_state_is_another_man(find: Find) -> None:
    """A surname told before with one state is not the name of an office of another."""
    found = find("استقبل الرئيس الإيراني حسن روحاني الوفد. والتقى الوزير الفرنسي روحاني أيضا.")
    assert found.one("الوزير الفرنسي").name is None


def test_a_known_surname_keeps_a_second_man_of_one_given_name(find: Find) -> None:
    """Where a report tells of one Mohammad with his office, another with a known surname is another."""
    found = find("اجتمع الوزير محمد جواد ظريف مع الوفد. وكان آخر رئيس يزور باريس هو محمد خاتمي عام 1999.")
    assert found.one("محمد خاتمي").entity != found.one("محمد جواد ظريف").entity


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل الأمير بندر بن سلطان إلى الميناء.", "بندر بن سلطان"),
        ("وصل الأمير سلطان بن فهد إلى الميناء.", "سلطان بن فهد"),
        ("وقال الفريق عبد الرحمن بن صالح البنيان إن الميناء مغلق.", "عبد الرحمن بن صالح البنيان"),
        ("وأشار الفريق سامي عبد الرحمن إلى أن الميناء مغلق.", "سامي عبد الرحمن"),
        ("استقبل أبو مازن أعضاء اللجنة.", "أبو مازن"),
    ],
)
def test_names_of_fathers_and_kunyas(find: Find, text: str, name: str) -> None:
    """What «بن» binds is a name whatever else it means, a family name may end before «إن», a kunya opens a name."""
    assert [person.name for person in find(text).all("person")] == [name]


def test_a_king_is_no_prince(find: Find) -> None:
    """«استقبل الملك الأمير سامي بن فهد»: two persons, of whom one has a name."""
    found = find("استقبل الملك الأمير سامي بن فهد.")
    assert [(person.name, len(person.titles)) for person in found.all("person")] == [(None, 1), ("سامي بن فهد", 1)]


@pytest.mark.parametrize(
    "aide", ["مستشار لرئيس الوزراء العراقي", "مستشار رئيس الوزراء العراقي", "متحدث باسم رئيس الوزراء العراقي"]
)
def test_whom_an_aide_serves_bears_the_name(find: Find, aide: str) -> None:
    """The name behind «مستشار لرئيس الوزراء» is the prime minister's, as it is where he is known to have been one."""
    person = find(f"قال {aide} نوري المالكي إن الاجتماع تأجل.").one("نوري المالكي")
    assert [title.text for title in person.titles] == ["رئيس الوزراء العراقي"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال الدكتور مساعد بن محمد العيبان إن الجسر مغلق.", "مساعد بن محمد العيبان"),
        ("وصل الملك عبدالله الثاني بن الحسين إلى أكرا.", "عبدالله الثاني بن الحسين"),
        ("استقبل الأمير سلطان بن فهد الوفد الزائر.", "سلطان بن فهد"),
    ],
)
def test_a_father_s_name_is_followed_by_the_family_s(text: str, name: str, find: Find) -> None:
    """Behind «بن» and a father's name a definite word in no list is the family name; a listed noun is none."""
    assert find(text).one(name).name == name


@pytest.mark.parametrize(
    ("text", "holder", "offices"),
    [
        ("حضر مدير مكتب جلالة الملك الدكتور جعفر عون الحفل.", "جعفر عون", ["doctor"]),
        ("يضم الوفد المرافق لسمو ولي العهد معالي الوزير سامي عون.", "سامي عون", ["excellency", "minister"]),
        ("استقبل الأمير سلطان بن فهد الرئيس التركي.", "سلطان بن فهد", ["prince"]),
    ],
)
def test_nobody_gets_the_crown_of_whom_he_serves(text: str, holder: str, offices: list[str], find: Find) -> None:
    """The title of a king or an heir is not that of the one named behind it under a style of his own."""
    assert [title.key for title in find(text).one(holder).titles] == offices


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("قال تيري رود لارسن إن الوفد عاد. وأضاف رود لارسن أن المحادثات انتهت.", True),
        ("زار فيصل بن سالم عون لندن، وقال سالم عون إن الزيارة خاصة.", False),
        ("زار فيصل سالم عون لندن، وقال الرئيس سالم عون إن الزيارة خاصة.", False),
    ],
)
def test_a_bare_name_that_ends_a_longer_one_is_short_for_it(text: str, one: bool, find: Find) -> None:
    """Unless «بن» stands in the longer one, or the shorter has a title of its own: that may be the father."""
    persons = [mention.entity for mention in find(text).mentions if mention.kind == "person"]
    assert (len(set(persons)) == 1) is one


def test_a_royal_office_goes_on_behind_a_comma(find: Find) -> None:
    """«ولي العهد الكويتي، رئيس مجلس الوزراء الأمير سالم» is one man, with three titles."""
    person = find("وقع ولي العهد الكويتي، رئيس مجلس الوزراء الأمير سالم بن راشد، الاتفاق.").one("سالم بن راشد")
    assert [title.key for title in person.titles] == ["crown-prince", "prime-minister", "prince"]


@pytest.mark.parametrize(
    "text",
    [
        "التقى الأمير سالم بن راشد رئيس مجلس الوزراء، ورئيس وزراء الهند في الكويت.",
        "قال رئيس الوزراء سامي عون، وزير الدفاع الكيني السابق، إنه استقبل رئيس الوزراء الهندي.",
    ],
)
def test_an_office_of_another_state_is_somebody_else(text: str, find: Find) -> None:
    """Nobody is prime minister of the state of another's office, nor whom «و» joins to his own name."""
    found = find(text)
    head = next(m for m in found.mentions if m.kind == "person" and m.name is None and m.state == "IN")
    assert all(m.entity != head.entity for m in found.mentions if m.kind == "person" and m.name)
