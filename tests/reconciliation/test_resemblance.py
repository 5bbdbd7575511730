"""How far two reports tell the same event."""

from tawatur.core.document import Block, Document
from tawatur.core.identity import digest_text
from tawatur.core.spans import Span
from tawatur.packs.packs import Packs
from tawatur.reconciliation.resemblance import Resemblance, profile_reports

RESCUE = (
    "أنقذت فرق خفر السواحل التونسية فجر الثلاثاء 41 صيادا قبالة صفاقس بعد أن غمرت المياه محرك قاربهم وسط رياح شديدة."
)
AGAIN = (
    "نجا عشرات الصيادين من الغرق قبالة صفاقس إثر تعطل محرك قارب لهم، وقال خفر السواحل التونسي إن الرياح أخرت وصول فرقه."
)
OTHER = "أوقفت فرق خفر السواحل الليبية مساء الجمعة قاربا محملا بالوقود المهرب قبالة زوارة، وقالت إن طاقمه من خمسة رجال."
FAR = "افتتح وزير الثقافة البرتغالي في لشبونة معرضا للخزف القديم يضم قطعا أعارتها متاحف ثلاث مدن لم تعرض من قبل."
ENGLISH = (
    "Tunisia's coast guard pulled dozens of fishermen from a flooded boat off Sfax on Tuesday as strong winds blew."
)


def document(doc: str, text: str, language: str = "ar") -> Document:
    """A report of one body block."""
    return Document(doc, text, (Block(Span(doc, 0, len(text)), "body"),), digest_text(text), language)


def pile(packs: Packs, *texts: str) -> Resemblance:
    """The resemblance of reports a, b, c … with these texts."""
    return profile_reports([document(doc, text) for doc, text in zip("abcdef", texts, strict=False)], [], packs)


def test_one_event_is_likelier_than_one_subject(packs: Packs) -> None:
    """Two tellings of one event are more alike than two events of one subject, and those more than strangers."""
    alike = pile(packs, RESCUE, AGAIN, OTHER, FAR)
    assert alike.weigh("a", "b") > alike.weigh("a", "c") > alike.weigh("a", "d")


def test_likeness_is_the_same_both_ways_and_in_any_order(packs: Packs) -> None:
    """Neither the order of the pair nor that of the pile changes the likeness."""
    texts = {"a": RESCUE, "b": AGAIN, "c": OTHER}
    there = profile_reports([document(*one) for one in texts.items()], [], packs)
    back = profile_reports([document(*one) for one in reversed(texts.items())], [], packs)
    assert there.weigh("a", "b") == there.weigh("b", "a") == back.weigh("a", "b")
    assert there.list_alike(0.1) == back.list_alike(0.1) != []


def test_likeness_lies_between_nothing_and_one(packs: Packs) -> None:
    """A report is as like itself as can be; two reports without words have no likeness."""
    alike = pile(packs, RESCUE, RESCUE, "—", "…")
    assert 0.5 < alike.weigh("a", "b") <= 1
    assert alike.weigh("c", "d") == 0 == alike.weigh("a", "c")


def test_names_are_compared_across_languages(packs: Packs) -> None:
    """Reports in two languages are alike by what they name, not by words."""
    documents = [document("a", RESCUE), document("b", ENGLISH, "en"), document("c", FAR)]
    alike = profile_reports(documents, [], packs)
    assert alike.weigh("a", "b") > 0 == alike.weigh("b", "c")


def test_pairs_grow_with_the_reports_and_no_faster(packs: Packs) -> None:
    """Two hundred reports of one event are all led to one another, but not each compared with each."""
    documents = [document(f"d{n:03}", f"{RESCUE} الحلقة {n}") for n in range(200)]
    found = profile_reports(documents, [], packs).list_alike(0.2)
    assert {doc for left, right, _ in found for doc in (left, right)} == {one.id for one in documents}
    assert len(found) < 5 * len(documents)
