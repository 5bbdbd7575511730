"""Who gives whose word: ministers and ministries, spokesmen without a name, news agencies of states."""

import pytest

from tawatur.core.case import Finding
from tawatur.packs.packs import Packs
from tawatur.running.affair import build_affair
from tawatur.running.sources import Source


def weigh(packs: Packs, event: str, *texts: str) -> Finding:
    """The finding of this kind with the most claims, of reports with these texts."""
    sources = [Source(f"{n}.txt", f"{n}", raw=f"{text}\n".encode()) for n, text in enumerate(texts)]
    found = [f for f in build_affair(sources, packs).case.findings if f.event == event and not f.slot]
    return max(found, key=lambda f: len(f.claims))


def test_a_minister_gives_his_ministrys_word(packs: Packs) -> None:
    """«وزير الخارجية الكيني فلان» and «وزارة الخارجية الكينية» are one voice, so one chain."""
    finding = weigh(
        packs, "arms_transfer",
        "قال وزير الدفاع الكيني سامي عون إن كينيا اشترت من السويد 12 دبابة.",
        "أعلنت وزارة الدفاع الكينية أن كينيا اشترت من السويد 12 دبابة.",
    )  # fmt: skip
    assert (len(finding.claims), finding.chains) == (2, 1)
    apart = weigh(
        packs, "arms_transfer",
        "قال وزير الدفاع السويدي سامي عون إن كينيا اشترت من السويد 12 دبابة.",
        "أعلنت وزارة الدفاع الكينية أن كينيا اشترت من السويد 12 دبابة.",
    )  # fmt: skip
    assert (len(apart.claims), apart.chains) == (2, 2)


@pytest.mark.parametrize(
    ("told", "voices"),
    [
        (
            "أن انفجارا وقع في سوق مدينة مومباسا.",
            (
                "صرح المتحدث الأمني بوزارة الداخلية",
                "أعلنت وزارة الداخلية الكينية",
                "ذكر المتحدث الأمني لوزارة الداخلية",
            ),
        ),
        (
            "said jets had bombed a camp in Mombasa on Sunday.",
            ("Kenya's military spokesman", "The Kenyan military", "Kenya’s military spokesman"),
        ),
    ],
)
def test_a_spokesman_without_a_name_gives_his_bodys_word(told: str, voices: tuple[str, ...], packs: Packs) -> None:
    """He is no second voice beside the body he is said to speak for, nor beside one called so in another report."""
    finding = weigh(packs, "conflict_event", *(f"{voice} {told}" for voice in voices))
    assert (len(finding.claims), finding.chains) == (3, 1)


@pytest.mark.parametrize(
    ("first", "one", "other"),
    [
        ("أعلن الجيش الكويتي مقتل", "ذكرت وكالة الأنباء الكويتية أن", "ذكرت وكالة رويترز أن"),
        ("أعلن الجيش الكويتي مقتل", "قال مصدر عسكري لوكالة الأنباء الكويتية إن", "قال مصدر عسكري لوكالة رويترز إن"),
        (
            "أعلنت وكالة الأنباء الكويتية مقتل",
            "قال مصدر عسكري كويتي لوكالة رويترز إن",
            "قال مصدر عسكري يمني لوكالة رويترز إن",
        ),
    ],
)
def test_a_states_agency_is_of_its_state(first: str, one: str, other: str, packs: Packs) -> None:
    """What a state's news agency tells of itself, or hears of a voice without a name, may be the word of that state's
    army or official; another newsroom's word, or another state's voice, adds a chain.
    """
    told = f"{first} 5 جنود في انفجار في مدينة مأرب."
    ours, theirs = (f"{lead} 5 جنود قتلوا في انفجار في مدينة مأرب." for lead in (one, other))
    assert weigh(packs, "casualty", told, ours).chains == 1
    assert weigh(packs, "casualty", told, theirs).chains == 2


@pytest.mark.parametrize(
    "told",
    [
        "قالت هيلدا نورمان، رئيسة بعثة أطباء بلا حدود في تشاد، إن تسعة أشخاص قتلوا في قصف عيادة في مدينة أبشي.",
        "Nine people were killed in a raid on a clinic in Abeche, said Hilda Norman, country director of MSF.",
    ],
)
def test_who_heads_a_mission_gives_the_word_of_the_body(packs: Packs, told: str) -> None:
    """An aid group and the head of its mission are one voice."""
    group = "قالت منظمة أطباء بلا حدود إن تسعة أشخاص قتلوا في قصف عيادة في مدينة أبشي."
    finding = weigh(packs, "casualty", group, told)
    assert (len(finding.claims), finding.chains) == (2, 1)


@pytest.mark.parametrize(
    ("head", "house"),
    [
        ("قال الرئيس الشيلي راؤول مونتس", "أعلنت الرئاسة الشيلية"),
        ("قال الرئيس الشيلي راؤول مونتس", "أعلن مكتب الرئيس الشيلي"),
        ("أكد الرئيس الفرنسي جان دوبون", "أعلن قصر الإليزيه"),
    ],
)
def test_a_president_gives_the_word_of_his_house(packs: Packs, head: str, house: str) -> None:
    """A head of state and the presidency, by whatever name, are one voice; that of another state is another."""
    told = "أن 12 جنديا قتلوا في تحطم مروحية في مدينة كوبيابو."
    finding = weigh(packs, "casualty", f"{head.replace('قال', 'أكد')} {told}", f"{house} {told}")
    assert (len(finding.claims), finding.chains) == (2, 1)
    apart = weigh(packs, "casualty", f"أكد الرئيس البيروفي سامي ريفاس {told}", f"{house} {told}")
    assert (len(apart.claims), apart.chains) == (2, 2)


@pytest.mark.parametrize(
    ("head", "house", "chains"),
    [
        ("Chilean President Raul Montes", "the Chilean presidency", 1),
        ("Chilean Defence Minister Raul Montes", "the Chilean defence ministry", 1),
        ("Chilean President Raul Montes", "the Chilean police", 2),
    ],
)
def test_heads_and_houses_are_one_in_english_too(packs: Packs, head: str, house: str, chains: int) -> None:
    """Where the nationality goes before the office, the office is its last words."""
    told = "Twelve soldiers were killed in a helicopter crash near the city of Copiapo"
    finding = weigh(packs, "casualty", f"{told}, {head} said.", f"{told}, {house} said.")
    assert (len(finding.claims), finding.chains) == (2, chains)


@pytest.mark.parametrize(("one", "other"), [("سيرجي تشيمزوف", "سيرغي تشيميزوف"), ("إيجور روجوزين", "إيغور روغوزين")])
def test_a_foreign_g_written_otherwise_is_one_name(packs: Packs, one: str, other: str) -> None:
    """ج here and غ there are spellings of one foreign name, so one voice."""
    finding = weigh(
        packs, "arms_transfer",
        f"قال مدير الشركة {one} إن كينيا اشترت من السويد 12 دبابة.",
        f"قال مدير الشركة {other} إن كينيا اشترت من السويد 12 دبابة.",
    )  # fmt: skip
    assert (len(finding.claims), finding.chains) == (2, 1)


def test_a_spokesman_told_by_his_body_is_one_voice_with_its_named_one(packs: Packs) -> None:
    """Two spokesmen of one body, one of them named, are one origin of what both say."""
    finding = weigh(
        packs, "casualty",
        "قال المتحدث العسكري للجيش الكيني سامي عون إن 14 جنديا قتلوا في انفجار في مدينة مومباسا يوم 6 مايو 2031.",
        "قتل 14 جنديا كينيا يوم 6 مايو 2031 بانفجار في مدينة مومباسا، حسبما أفاد الناطق باسم الجيش الكيني.",
    )  # fmt: skip
    assert (len(finding.claims), finding.chains) == (2, 1)
