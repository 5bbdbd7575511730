"""Words that stood in a wrong mouth: whose they are where the speaker stands far from them, or beside another."""

import pytest

from tawatur.core.claim import Claim

from .conftest import Read, chain


def links(claim: Claim) -> list[tuple[str, str]]:
    """The hands behind the outlet, with their kinds."""
    return [(link.kind, link.name or link.description) for link in claim.chain[1:]]


def last(claims: tuple[Claim, ...], event: str = "") -> Claim:
    """The last claim, of a kind if one is given; offices apart."""
    return [claim for claim in claims if (claim.event == event if event else claim.event != "office")][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The port authority, on Sunday, announced the arrival of two boats.", "The port authority"),
        ("The port authority, which runs the docks, announced the arrival of two boats.", "The port authority"),
        ("The port authority, meeting in Tema, announced the arrival of two boats.", "The port authority"),
        ("Karl Berg, who runs the docks, confirmed the arrival of two boats.", "Karl Berg"),
        ("Two boats reached Tema on Sunday, said an official at the port.", "an official at the port"),
        ("No deal yet, said the minister.", "minister"),
    ],
)
def test_what_is_announced_does_not_speak(read: Read, text: str, speaker: str) -> None:
    """Words behind a comma and a verb of speech are its speaker only where a clause stands before that it can say."""
    assert chain(last(read(text, language="en"))) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The navy said on Monday that Captain Karl Berg had left. According to him, two boats sank.", "Karl Berg"),
        ("The navy said on Monday that the pier was shut. According to it, two boats sank.", "navy"),
    ],
)
def test_according_to_him_is_whom_the_pronoun_means(read: Read, text: str, speaker: str) -> None:
    """«According to him» hands on the words of the person told of, never of a voice called "him"."""
    assert chain(last(read(text, language="en"))) == [speaker]


def test_who_claimed_responsibility_goes_on_to_speak(read: Read) -> None:
    """Behind "claimed responsibility for the raid and said" the claimant speaks, not who spoke a sentence before."""
    text = (
        '"The boats are safe," Captain Karl Berg told Reuters. Fighters from Lakwa, a coastal group, quickly claimed '
        "responsibility for the raid on the port and said it had killed 12 soldiers."
    )
    assert chain(last(read(text, language="en"), "casualty")) == ["Fighters from Lakwa"]


def test_whose_statement_it_is_comes_behind(read: Read) -> None:
    """«In a statement claiming the raid, the group said» is the group's alone, not through who spoke before."""
    text = (
        '"The raid is over," Captain Karl Berg said. In a statement claiming the raid, Al Shabaab said '
        '"our men stormed the base".'
    )
    assert links(last(read(text, language="en"))) == [("statement", ""), ("organisation", "Al Shabaab")]


def test_he_behind_a_quotation_is_its_speaker(read: Read) -> None:
    """«He added» behind quoted words is of who was quoted, not of whom they tell."""
    text = (
        'Captain Karl Berg said, "Two boats reached Tema on Sunday." "On hand was General Kofi Mensah." '
        "He added that 12 soldiers were killed in Kumasi."
    )
    assert chain(last(read(text, language="en"), "casualty")) == ["Karl Berg"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Gunmen killed 12 people in Kumasi, police and residents said.", "police"),
        ("en", "Gunmen killed 12 people in Kumasi, residents and police said.", "police"),
        ("en", "Gunmen killed 12 people in Kumasi, medics and residents said.", "medics and residents"),
        ("ar", "قال سكان والشرطة إن مسلحين قتلوا 12 شخصا في سوق في أكرا.", "الشرطة"),
        ("ar", "قالت الشرطة وسكان إن مسلحين قتلوا 12 شخصا في سوق في أكرا.", "الشرطة"),
    ],
)
def test_of_two_mouths_the_known_one_counts(read: Read, language: str, text: str, speaker: str) -> None:
    """Of voices in one breath the one that can be told from others stands in the chain, in either order."""
    assert chain(last(read(text, language=language), "casualty")) == [speaker]


@pytest.mark.parametrize(
    ("text", "hands"),
    [
        ("وقال مراسل قناة الجزيرة إن ثلاثة جنود قتلوا في أكرا.", [("outlet", "الجزيرة")]),
        ("وأوضح مراسل العربية أن ثلاثة جنود قتلوا في أكرا.", [("outlet", "العربية")]),
        (
            "ثم ذكرت صحيفة الخليج، بحسب وزارة الصحة الغانية، أن 12 شخصا قتلوا في أكرا.",
            [("outlet", "الخليج"), ("organisation", "وزارة الصحة الغانية")],
        ),
        (
            "وبحسب ما نقلته صحيفة الخليج، استنادا إلى مصادر أمنية محلية، فقد قتل 12 شخصا في أكرا.",
            [("outlet", "الخليج"), ("source", "مصادر أمنية محلية")],
        ),
        (
            "وأفادت وزارة الدفاع الغانية بأن 12 جنديا قتلوا، حسبما ذكرت وكالة رويترز البريطانية أمس.",
            [("agency", "رويترز"), ("organisation", "وزارة الدفاع الغانية")],
        ),
        (
            "ذكرت وزارة الصحة الغانية على لسان المتحدث باسمها سامي عون أن 12 شخصا قتلوا في أكرا.",
            [("organisation", "وزارة الصحة الغانية"), ("person", "سامي عون")],
        ),
        ("زعم المتمردون أن الجيش الغاني قتل 12 مدنيا في أكرا.", [("source", "المتمردون")]),
        ("قال وزير الدفاع الغاني ساديو كامارا إن 12 مدنيا قتلوا في أكرا.", [("person", "ساديو كامارا")]),
    ],
)
def test_hands_stand_in_their_order(read: Read, text: str, hands: list[tuple[str, str]]) -> None:
    """A reporter is his newsroom, whom a newsroom goes by stands behind it, and who passes words on before them."""
    assert links(last(read(text), "casualty")) == hands


@pytest.mark.parametrize(
    "text",
    [
        "قال السفير سامي عون إن زيارة الوزير إلى أكرا، تُعد بمثابة «بداية لمرحلة جديدة بين البلدين».",
        "قال السفير سامي عون إن الشرطة اعتقلت أحد المهاجمين، ويدعى «كوفي منسا»، وبحوزته قنابل يدوية.",
    ],
)
def test_to_be_counted_or_called_is_no_speech(read: Read, text: str) -> None:
    """«تُعد» and «يدعى» are speech only before a that-word: what is counted or called something says nothing."""
    assert all(chain(claim) in ([], ["سامي عون"]) for claim in read(text))


def test_the_ministry_of_a_state_is_the_one_told_of(read: Read) -> None:
    """«الوزارة التركية» behind «وزارة الخارجية التركية» is that ministry; behind two of them it stays open."""
    told = "أعلنت وزارة الخارجية التركية أن السفير غادر أكرا. "
    again = "وقالت الوزارة التركية إن السفير سيعود غدا."
    assert chain(last(read(told + again))) == ["وزارة الخارجية التركية"]
    other = "وذكرت وزارة الدفاع التركية أن الجنود غادروا أكرا. "
    assert chain(last(read(told + other + again))) == ["الوزارة التركية"]


def test_a_denial_is_of_the_clause_before_it(read: Read) -> None:
    """«الأمر الذي تنفيه» denies the last clause, not an agreement of which the sentence told before another clause."""
    claims = read(
        "ويتزامن توقيع الاتفاقية مع أزمة بين غانا وتوغو، بعدما قطعت توغو علاقاتها مع غانا بزعم دعم المتمردين، "
        "الأمر الذي تنفيه أكرا."
    )
    assert all(claim.modality != "denied" for claim in claims)


def test_what_a_spokesman_is_for_may_stand_before_his_office(read: Read) -> None:
    """«The army's operations spokesman» is the army's: his word is the body's and no second one."""
    claims = read('"We attacked the port," Karl Berg, the army\'s operations spokesman, told Reuters.', language="en")
    (office,) = [claim for claim in claims if claim.event == "office"]
    assert [filler.name for filler in office.roles["organisation"]] == ["army"]


def test_a_body_with_a_foreign_name_may_be_of_either_gender(read: Read) -> None:
    """«إيرباص», «بوينغ» are no nouns of the language: a feminine verb goes on in the mouth of who spoke last."""
    text = "أكدت إيرباص، الأحد، استعداد السويد لتوريد الطائرات لكينيا، لكنها نفت توقيع أي عقد حتى الآن."
    assert chain(last(read(text))) == ["إيرباص"]
