"""Bodies and places named by rule, and names the packs know."""

from tests.mentions.conftest import Find


def test_body_of_a_state(find: Find) -> None:
    """Head and nationality make a name with state, reference and composed English names."""
    body = find("نفت وزارة الخارجية الفنلندية الخبر.").one("وزارة الخارجية الفنلندية")
    assert (body.kind, body.state, body.ref) == ("organisation", "FI", "body/ministry/foreign/FI")
    assert "Finnish Foreign Ministry" in body.names


def test_bare_head_goes_back(find: Find) -> None:
    """A bare head is the body of its kind told before."""
    found = find("أعلنت الحكومة الفنلندية خطة جديدة. وقالت الحكومة إن الخطة تبدأ غدا.")
    assert found.one("الحكومة").entity == found.one("الحكومة الفنلندية").entity
    assert found.one("الحكومة").state == "FI"


def test_bodies_of_two_states_stay_apart(find: Find) -> None:
    """The same head with another nationality is another body."""
    found = find("التقى وفد الجيش التشادي وفدا من الجيش الكيني.")
    assert found.one("الجيش التشادي").entity != found.one("الجيش الكيني").entity


def test_fused_particle_keeps_the_token(find: Find) -> None:
    """«للجيش» cannot be cut: the span is the whole token, the particle stands in `before`."""
    body = find("باعت الشركة معدات للجيش التشادي.").one("للجيش التشادي")
    assert body.before == ("ل",) and body.name == "الجيش التشادي"


def test_governments_of_two_cities_stay_apart(find: Find) -> None:
    """Bodies told by a city are told apart by it, though the state is one."""
    found = find("تتنازع حكومة في طرابلس وحكومة في بنغازي على الميزانية.")
    first, second = found.one("حكومة في طرابلس"), found.one("حكومة في بنغازي")
    assert first.entity != second.entity and first.state == second.state == "LY"


def test_quoted_name_of_a_party(find: Find) -> None:
    """A head with a name in quotation marks is one body."""
    assert "حزب «الأمل الجديد»" in find("انسحب حزب «الأمل الجديد» من الائتلاف.").words("organisation")


def test_outlet_span_is_the_name_alone(find: Find) -> None:
    """The head word belongs to the extent of an outlet, not to its name."""
    found = find("نقلت وكالة رويترز عن تاجر أن السعر ارتفع.")
    outlet = found.one("رويترز", "outlet")
    assert outlet.extent.read(found.text) == "وكالة رويترز"


def test_unknown_outlet_by_its_head(find: Find) -> None:
    """An unknown name behind «صحيفة» is an outlet."""
    assert "أفق الشمال" in find("كتبت صحيفة «أفق الشمال» أن الميناء مغلق.").words("outlet")


def test_elliptic_ministry_needs_its_adjective(find: Find) -> None:
    """«الخارجية» stands for the ministry with a feminine adjective or behind a verb of speech only."""
    assert find("قالت الخارجية الفنلندية إن السفير عاد.").one("الخارجية الفنلندية").ref == "body/ministry/foreign/FI"
    assert find("تغيرت السياسة الخارجية كثيرا.").all("organisation") == []


def test_direction_of_a_country(find: Find) -> None:
    """A direction with a country is a place of that state and holds the country as inner mention."""
    found = find("اندلع حريق في شمال شرق كينيا أمس.")
    assert found.one("شمال شرق كينيا", "place").state == "KE"
    assert found.one("كينيا", "country").inner


def test_capital_keeps_its_kind(find: Find) -> None:
    """A capital is a place with the state set."""
    city = find("وصل الوفد إلى نيروبي.").one("نيروبي")
    assert (city.kind, city.state) == ("place", "KE")


def test_adverb_is_no_country(find: Find) -> None:
    """«ليبياً» is an adjective, not the country."""
    assert find("يعكس القرار توجهاً ليبياً جديداً.").all("country") == []


def test_metadata_is_read(find: Find) -> None:
    """A byline yields the agency and the place."""
    found = find([("metadata", "نيروبي - رويترز"), ("body", "هطلت الأمطار.")])
    assert found.words("outlet", "place") == ["نيروبي", "رويترز"]


def test_gloss_in_brackets(find: Find) -> None:
    """A name in brackets behind a body is the same body."""
    found = find("قالت وزارة الدفاع الأمريكية (البنتاغون) إن التدريب انتهى.")
    assert len({mention.entity for mention in found.all("organisation")}) == 1


def test_definite_head_of_an_outlet_repeats(find: Find) -> None:
    """«الوكالة» is the last agency told, with its names; «الشبكة» the outlet told with that word."""
    found = find("نقلت رويترز الخبر عن شبكة «الأفق». وقالت الوكالة إن المرفأ مغلق. وأضافت الشبكة أنه سيفتح.")
    agency, network = found.one("الوكالة", "outlet"), found.one("الشبكة", "outlet")
    assert agency.name is None and agency.ref == "agency/reuters" and "Reuters" in agency.names
    assert agency.entity == found.one("رويترز").entity
    assert network.entity != agency.entity and network.names == ("الأفق",)


def test_definite_head_of_nothing_is_nothing(find: Find) -> None:
    """«الوكالة» goes back to nothing where no agency was told, nor does «الوكالة الدولية»."""
    assert find("قالت الوكالة إن المرفأ مغلق.").all("outlet", "organisation") == []
    assert find("نقلت رويترز الخبر. وقالت الوكالة الدولية للملاحة إن المرفأ مغلق.").words("outlet") == ["رويترز"]


def test_definite_head_of_a_ministry_repeats(find: Find) -> None:
    """«الوزارة», "the ministry" and "the military" are the last such body."""
    found = find("نفت وزارة الخارجية الفنلندية النبأ. وقالت الوزارة إنها تتابع.")
    assert found.one("الوزارة").entity == found.one("وزارة الخارجية الفنلندية").entity
    found = find("The Kenyan army withdrew. The military declined to comment.", "en")
    assert found.one("military").entity == found.one("Kenyan army").entity


def test_forces_that_arms_are_for(find: Find) -> None:
    """«عتادا للقوات البرية» tells what the arms are for; with a state it is the force of the state."""
    assert find("اشترت كينيا عتادا للقوات البرية والبحرية والجوية.").all("organisation") == []
    found = find("سلمت فنلندا أسلحة للقوات البرية الكينية.")
    assert found.one("للقوات البرية الكينية", "organisation").name == "القوات البرية الكينية"


def test_council_does_not_swallow_what_it_adopts(find: Find) -> None:
    """A known name ends where it ends."""
    found = find("أقر مجلس الأمن القرار 2140 أمس.")
    assert found.words("organisation") == ["مجلس الأمن"] and found.one("القرار 2140").ref == "unscr/2140"


def test_rank_within_a_body_is_no_title(find: Find) -> None:
    """The words "General Command" name a body, not a general."""
    found = find("The General Command's forces left the town.", "en")
    assert found.all("person") == [] and "General Command's forces" in found.words("organisation")


def test_a_bare_body_is_of_the_state_of_its_fellow(find: Find) -> None:
    """A bare head joined to a body is of that one's state, not of the army told before; open where the state is."""
    for fellow, state in (("وزارة الدفاع الكينية", ""), ("وزارة الدفاع التشادية", "TD")):
        found = find(f"قصف الجيش التشادي البلدة. ولم ترد {fellow} والجيش على الأسئلة.")
        assert (found.one("الجيش").state or "") == state
    found = find("اشترى الجيش التشادي مدرعات من كينيا، ولم ترد السلطات الكينية. وقال إن وزارة الدفاع والجيش لم يردا.")
    assert not found.one("الجيش").state


def test_two_bodies_side_by_side_are_two(find: Find) -> None:
    """A body told by its own head does not run into the name before it: «مجلس الأمن الجيش الصومالي»."""
    found = find("أعفى مجلس الأمن الجيش الصومالي من الرسوم.")
    assert found.words("organisation") == ["مجلس الأمن", "الجيش الصومالي"]


def test_a_national_security_council_is_not_the_un_s(find: Find) -> None:
    """«مجلس الأمن القومي» is a body of a state, whichever it is."""
    assert find("قال مجلس الأمن القومي إن الميناء آمن.").one("مجلس الأمن القومي").ref != "body/un-security-council"
