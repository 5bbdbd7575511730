"""Same root of two reports: copies, parts, translations."""

from tawatur.core.judgement import Judgement, Verdict
from tawatur.core.values import Reason
from tawatur.reconciliation.entities import resolve_entities
from tawatur.reconciliation.names import NameReader
from tawatur.reconciliation.resemblance import read_pile
from tawatur.reconciliation.roots import Roots, find_roots
from tawatur.reconciliation.signs import Sign, judge_signs
from tests.reconciliation.conftest import LITHUANIA, NORWAY, Pile, days, exactly, source
from tests.reconciliation.conftest import find as find_finding

WIRE = (
    "أعلنت هيئة الموانئ أن السفينة غادرت الرصيف الشرقي ليلا وعلى متنها أربعون حاوية مغلقة",
    "وأضاف البيان أن طاقم السفينة يضم عشرين بحارا من ثلاث دول وأن الرحلة تستغرق تسعة أيام",
    "ولم تكشف الهيئة عن وجهة الحمولة واكتفت بالقول إن الوثائق سليمة وإن التفتيش جرى مرتين",
)
OWN = (
    "تفتح المدارس أبوابها صباح الأحد بعد عطلة طويلة امتدت شهرين في المدن الساحلية والجبلية معا",
    "وتقول البلدية إن الحافلات الجديدة ستخدم القرى البعيدة ابتداء من الأسبوع المقبل دون رسوم إضافية",
    "ويرى معلمون أن تأخر الكتب سيضر بالصفوف الأولى أكثر من غيرها ما لم تصل قبل نهاية الشهر",
)

OWN_TOO = (
    "ارتفعت أسعار الطماطم في سوق الجملة إلى الضعف بعد موجة صقيع أتلفت محاصيل الوادي الشمالي كلها تقريبا",
    "وأعلنت وزارة الزراعة صرف تعويضات للمزارعين تعادل نصف خسائرهم المسجلة لدى الجمعيات التعاونية قبل الشتاء",
    "وقال تجار إن الشاحنات المبردة تأخرت أربعة أيام عند الجسر المتهدم وإن جزءا من الشحنات تلف داخلها",
)


def verdicts(pile: Pile) -> dict[tuple[str, str], tuple[Verdict, str]]:
    """What the rules say of each pair of reports."""
    return {
        (j.left, j.right): (j.verdict, j.reasons[0].code) for j in pile.case().judgements if j.question == "same-root"
    }


def find(pile: Pile) -> tuple[Roots, list[Judgement]]:
    """The roots of the pile by its texts alone."""
    reader = NameReader(pile.packs)
    entities, _ = resolve_entities([], pile.packs, reader)
    read = read_pile(pile.documents(), [], pile.packs)
    return find_roots(read, [], pile.packs, entities=entities, reader=reader)


def put(pile: Pile, doc: str, lines: tuple[str, ...], language: str = "ar") -> None:
    """A report of these lines."""
    pile.report(doc, language=language)
    for line in lines:
        pile.tell(doc, "statement", line)


def test_a_reprint_is_one_text(pile: Pile) -> None:
    """A report cut and respelled is one text with the original, and the shared passages are shown."""
    put(pile, "a", WIRE)
    put(pile, "b", (WIRE[0].replace("أ", "ا"), WIRE[1]))
    assert verdicts(pile) == {("a", "b"): (Verdict.YES, "copied_whole")}
    assert next(j for j in pile.case().judgements if j.question == "same-root").reasons[0].evidence


def test_a_part_inside_another_story_is_seen(pile: Pile) -> None:
    """A passage taken over into a longer report of its own is a partial copy, not one text."""
    put(pile, "a", (*WIRE, *OWN))
    put(
        pile,
        "b",
        (
            WIRE[0],
            *(f"{line} كما يقول مراسلنا" for line in reversed(OWN[1:])),
            *("خبر آخر لا صلة له بما سبق " + str(n) for n in range(30)),
        ),
    )
    assert verdicts(pile)["a", "b"][1] in ("copied_part", "copied_whole")


def test_two_stories_are_not_copies(pile: Pile) -> None:
    """Reports that share no run of words have no common root by wording."""
    put(pile, "a", WIRE)
    put(pile, "b", OWN)
    assert verdicts(pile) == {}


COURT = (
    "استقبل صاحب السمو الملكي الأمير فهد بن ناصر بن عبدالعزيز آل سعود وزير الدفاع نائب رئيس مجلس الوزراء {} أمس",
    "وحضر اللقاء صاحب السمو الملكي الأمير سلطان بن خالد بن عبدالعزيز آل سعود رئيس الديوان الملكي المستشار {}",
)
OTHERS = (("وفد الصيادين القادم من جازان", "وبحثوا شح الوقود"), ("لاعبات المنتخب الفائزات", "وتسلمن الكؤوس والجوائز"))


def test_names_and_titles_in_common_are_no_copy(pile: Pile) -> None:
    """Court news of two events shares long names and titles word for word; no root is seen in that."""
    for doc, said in zip("ab", OTHERS, strict=True):
        put(pile, doc, tuple(line.format(words) for line, words in zip(COURT, said, strict=True)))
    assert verdicts(pile) == {}


def test_a_brief_that_two_long_reports_hold_does_not_make_them_one(pile: Pile) -> None:
    """Two reports with much of their own that both print a brief stay two; the brief goes with one of them."""
    put(pile, "brief", WIRE[:2])
    put(pile, "long1", (*WIRE[:2], *OWN, *(f"{line} كما قيل لنا في المرفأ" for line in OWN)))
    put(pile, "long2", (*WIRE[:2], *OWN_TOO, *(f"{line} بحسب من سألناهم في السوق" for line in OWN_TOO)))
    told = verdicts(pile)
    assert told["brief", "long1"] == told["brief", "long2"] == (Verdict.YES, "copied_whole")
    assert told["long1", "long2"][0] is Verdict.UNSURE
    roots, _ = find(pile)
    assert roots.document("long1") != roots.document("long2")
    assert roots.document("brief") in (roots.document("long1"), roots.document("long2"))


def test_a_large_part_is_one_root_and_no_one_text(pile: Pile) -> None:
    """Of two reports that share almost half of the shorter one drew on the source of the other, but each has words of
    its own; where they share a third a person must say.
    """
    put(pile, "long", (*WIRE[:2], *OWN))
    put(pile, "short", (*WIRE[:2], *OWN[:2]))
    put(pile, "wire", (*WIRE[:2], *OWN_TOO))
    told, (roots, _) = verdicts(pile), find(pile)
    assert told["short", "wire"] == (Verdict.YES, "copied_part")
    assert roots.document("short") != roots.document("wire")
    del pile.lines["short"]
    pile.claims = [claim for claim in pile.claims if claim.doc != "short"]
    assert verdicts(pile)["long", "wire"] == (Verdict.UNSURE, "copied_part")


def test_two_reports_of_one_root_with_a_third_are_of_one_root(pile: Pile) -> None:
    """What two newsrooms took from different halves of one dispatch has the dispatch for its root, unless a person
    says that one of them has not.
    """
    put(pile, "first", (*WIRE, OWN[0]))
    put(pile, "second", (*OWN_TOO, OWN[0]))
    put(pile, "whole", (*WIRE, *OWN_TOO))
    told = verdicts(pile)
    assert told["first", "whole"][0] is told["second", "whole"][0] is Verdict.YES
    assert told["first", "second"] == (Verdict.YES, "one_root_with_a_third")
    refused = Judgement("j", "same-root", "second", "whole", Verdict.NO, judge="A. Reader")
    left = [j for j in pile.case([refused]).judgements if (j.left, j.right) == ("first", "second")]
    assert all(j.verdict is not Verdict.YES for j in left)


def test_a_text_printed_very_often_is_one(pile: Pile) -> None:
    """Two hundred prints of one text have one root, and are not compared each with each."""
    for n in range(200):
        put(pile, f"d{n:03}", WIRE)
    roots, made = find(pile)
    assert {roots.document(f"d{n:03}") for n in range(200)} == {"d000"}
    assert len(made) < 3 * 200


def test_a_translation_is_left_unsure(pile: Pile) -> None:
    """Two languages that agree in figures, days and people are doubted, never judged one."""
    for doc, language in (("a", "ar"), ("b", "en")):
        pile.report(doc, language=language)
        for n in range(1, 6):
            pile.tell(
                doc,
                "arms_transfer",
                f"{doc} {n}",
                supplier=[NORWAY],
                recipient=[LITHUANIA],
                value=exactly(n * 1e6, "EUR"),
                when=days(f"2031-05-0{n}"),
            )
    assert verdicts(pile) == {("a", "b"): (Verdict.UNSURE, "told_alike_in_two_languages")}


def test_unnamed_voices_of_copies_are_one(pile: Pile) -> None:
    """Two prints of one text that both quote an unnamed official are one chain."""
    for doc in "ab":
        put(pile, doc, WIRE)
        claim = pile.tell(
            doc,
            "visit",
            "زار الوزير النرويجي فيلنيوس سرا يوم الأربعاء الماضي برفقة ضابطين",
            source("مسؤول نرويجي"),
            visitor=[NORWAY],
            place=[LITHUANIA],
        )
    assert find_finding(pile.case(), claim).chains == 1


def test_a_person_may_part_copies(pile: Pile) -> None:
    """A person who judges that two like reports have two roots makes them two newsrooms again."""
    for doc in "ab":
        put(pile, doc, WIRE)
        claim = pile.tell(
            doc, "visit", f"زار الوزير فيلنيوس {doc}", source("مسؤول نرويجي"), visitor=[NORWAY], place=[LITHUANIA]
        )
    judged = Judgement("j", "same-root", "a", "b", Verdict.NO, judge="amal")
    assert find_finding(pile.case((judged,)), claim).chains == 2


def test_a_doubt_stands_beside_a_surer_sign(pile: Pile) -> None:
    """That one agency stands behind both does not take away that one may be the other's translation."""
    for doc in "ab":
        put(pile, doc, WIRE)
    reasons = (Reason("same_agency", "رويترز"), Reason("translated", "5, 0.50"))
    judged = Judgement("j", "same-root", "a", "b", Verdict.YES, reasons)
    assert Roots([], set(), [], [judged], pile.documents()).doubted("b", "a")
    refused = Judgement("k", "same-root", "a", "b", Verdict.NO, judge="amal")
    assert not Roots([], set(), [], [judged, refused], pile.documents()).doubted("a", "b")


def test_two_doubts_of_two_sorts_make_one_root_sure() -> None:
    """Words taken over are a doubt, and so is one agency's credit; together they are one root."""
    part = Sign("a", "b", Verdict.UNSURE, Reason("shared_passage", "0.19"))
    agency = Sign("b", "a", Verdict.UNSURE, Reason("same_agency", "رويترز"))
    voice = Sign("a", "b", Verdict.UNSURE, Reason("same_unnamed_voice", "شهود"))
    assert [one.verdict for one in judge_signs([part, agency])] == [Verdict.YES]
    assert [one.verdict for one in judge_signs([part, voice])] == [Verdict.UNSURE]
