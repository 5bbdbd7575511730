"""Right of reply: a denial, a refusal and a silence are claims with chains of their own."""

from tawatur.core.case import Case, Reply
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, agency, body, exactly, find, issuer, source

PORTS = body("هيئة الموانئ النرويجية", state="NO")


def _sell(pile: Pile, doc: str, **slots: object) -> str:
    told = {"supplier": [NORWAY], "recipient": [LITHUANIA], "stage": "agreed", **slots}
    return pile.tell(doc, "arms_transfer", f"صفقة {doc}", agency("وكالة الأفق"), source("مصدر عسكري"), **told)


def _of(case: Case, kind: str) -> list[Reply]:
    return [reply for reply in case.replies if reply.kind == kind]


def test_a_refusal_answers_the_deal_told_before_it(pile: Pile) -> None:
    """Who declines to comment is listed with the deal that the report told last, however far the words lie apart."""
    deal = _sell(pile, "a")
    words = "امتنعت هيئة الموانئ النرويجية حتى مساء الأحد عن التعليق على الأنباء"
    pile.tell("a", "statement", words, issuer("هيئة الموانئ النرويجية"), speaker=[PORTS], modality="unverified")
    case = pile.case()
    (reply,) = _of(case, "declined")
    assert (reply.about, reply.chains) == (find(case, deal).id, 1)


def test_a_refusal_answers_the_deal_of_whom_it_names(pile: Pile) -> None:
    """Of several deals and agreements of a report a refusal answers the one whose parties it names."""
    deal = _sell(pile, "a")
    pile.tell("a", "agreement", "توقيع اتفاق صيد مع هيئة الموانئ النرويجية", party=[PORTS])
    words = "امتنعت هيئة الموانئ النرويجية عن التعليق على بيع ليتوانيا السلاح"
    pile.tell("a", "statement", words, issuer("هيئة الموانئ النرويجية"), speaker=[PORTS], object=[LITHUANIA],
              modality="unverified")  # fmt: skip
    case = pile.case()
    assert [reply.about for reply in _of(case, "declined")] == [find(case, deal).id]


def test_a_silence_answers_what_the_report_tells_most_of(pile: Pile) -> None:
    """Where nothing else tells what a ministry without a state was asked about, it is what its report is about."""
    deal = _sell(pile, "a")
    _sell(pile, "a", value=exactly(90e6, "USD"))
    pile.tell("a", "agreement", "وقعت ليتوانيا اتفاق صيد مع لاتفيا", party=[LITHUANIA])
    ministry = body("وزارة الدفاع")
    pile.tell("a", "statement", "لم ترد وزارة الدفاع على طلب للتعليق", subject=[ministry], modality="unverified")
    case = pile.case()
    assert [reply.about for reply in _of(case, "silent")] == [find(case, deal).id]


def test_who_knows_of_none_does_not_deny(pile: Pile) -> None:
    """«نفى الوزير علمه بالصفقة» is a reply of its own: the deal is not contested by it."""
    deal = _sell(pile, "a")
    words = "نفى متحدث باسم وزارة الدفاع الليتوانية علمه بصفقة الزوارق"
    pile.tell("a", "statement", words, subject=[LITHUANIA], modality="unverified")
    case = pile.case()
    assert [reply.kind for reply in case.replies if reply.kind != "none"] == ["unaware"]
    assert find(case, deal).verdict != "contested"


def test_the_press_tells_who_did_not_answer(pile: Pile) -> None:
    """A silence that a newsroom tells is the silence of each body it names, not the newsroom's."""
    _sell(pile, "a")
    pile.tell("a", "statement", "الوزارة وهيئة الموانئ لم تجيبا", agency("وكالة الأفق"), subject=[PORTS])
    words = "أما بيان هيئة الموانئ فلم يأت على ذكر أي صفقة"
    pile.tell("b", "statement", words, subject=[PORTS], modality="unverified")
    case = pile.case()
    names = {e.id: e.names[0] for e in case.entities}
    told = [(reply.kind, names[reply.who]) for reply in case.replies if reply.kind != "none"]
    assert told == [("silent", "هيئة الموانئ النرويجية"), ("unmentioned", "هيئة الموانئ النرويجية")]


def test_a_denial_has_chains_of_its_own(pile: Pile) -> None:
    """A denial that two outlets heard from one body has one chain, and answers what others tell."""
    deal = _sell(pile, "a")
    for doc in "bc":
        pile.tell(
            doc, "arms_transfer", f"لا صفقة {doc}", issuer("هيئة الموانئ النرويجية"), supplier=[NORWAY],
            recipient=[LITHUANIA], stage="agreed", modality="denied",
        )  # fmt: skip
    case = pile.case()
    (reply,) = _of(case, "denied")
    assert (reply.about, reply.chains, len(reply.claims)) == (find(case, deal).id, 1, 2)


def test_a_party_without_a_word_is_named(pile: Pile) -> None:
    """Parties of a deal that only unnamed voices tell of are listed as having given no word by name."""
    _sell(pile, "a")
    case = pile.case()
    names = {e.id: e.names[0] for e in case.entities}
    assert sorted(names[r.who] for r in _of(case, "none")) == ["النرويج", "ليتوانيا"]
    pile.tell("a", "statement", "لم ترد الهيئة على طلب للتعليق", issuer("هيئة الموانئ النرويجية"), speaker=[PORTS],
              modality="unverified")  # fmt: skip
    case = pile.case()
    assert [names.get(r.who, r.who) for r in _of(case, "none")] == ["ليتوانيا"]
    assert [r.kind for r in case.replies] == ["silent", "none"]


def test_who_tells_of_it_himself_owes_no_word(pile: Pile) -> None:
    """A party quoted by name on the deal is not listed."""
    pile.tell("a", "arms_transfer", "أعلنت الهيئة صفقة", issuer("هيئة الموانئ النرويجية"), supplier=[PORTS],
              recipient=[LITHUANIA], stage="agreed")  # fmt: skip
    case = pile.case()
    names = {e.id: e.names[0] for e in case.entities}
    assert [names[r.who] for r in case.replies] == ["ليتوانيا"]
