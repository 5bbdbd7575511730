import pytest

from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source

PROSE = "قال متحدث باسم الميناء إن السفينة الأولى وصلت فجر الأحد وعلى متنها ثلاثون ألف طن من القمح."
MORE = "وأوضح المتحدث أن تفريغ الحمولة يستغرق أربعة أيام، وأن سفينة ثانية تصل نهاية الأسبوع."


def judge(text: str, packs: Packs) -> list[tuple[str, str]]:
    """The kinds of the blocks of a text, each with the first two words."""
    document = read_source("n.txt", text.encode(), packs)
    return [(block.kind, " ".join(block.span.read(text).split()[:2])) for block in document.blocks]


def kinds(text: str, packs: Packs) -> list[str]:
    """The kinds of the blocks of a text, in order."""
    return [kind for kind, _ in judge(text, packs)]


def test_title_and_byline_over_a_report(packs: Packs) -> None:
    """The first line is the headline and the credit line under it metadata."""
    text = f"وصول أول شحنة قمح إلى الميناء\nالدوحة - وكالات\n\n{PROSE}\n{MORE}\n"
    assert kinds(text, packs) == ["headline", "metadata", "body", "body"]


@pytest.mark.parametrize(
    "byline",
    [
        "الدوحة - واس",
        "واس (الدوحة)",
        "الدوحة: سالم حمدان وهند العلوي",
        "أ ف ب - نيقوسيا",
        "نيقوسيا، بيروت - أ. ف. ب، رويترز",
        "كتب: سالم حمدان",
        "خاص - الساحل:",
        "تقرير: هند العلوي",
        "وكالات",
        "رويترز",
        "بلدة قصية ـ رويترز",
        "القاهرة-الساحل:",
        "تونس - وات",
        "&nbsp;وكالات (الدوحة)",
    ],
)
def test_forms_of_bylines(byline: str, packs: Packs) -> None:
    """Town, reporter, outlet and agency in any order and with any mark between them are one credit line."""
    assert kinds(f"وصول أول شحنة قمح إلى الميناء\n{byline}\n\n{PROSE}\n{MORE}", packs) == [
        "headline", "metadata", "body", "body",
    ]  # fmt: skip


@pytest.mark.parametrize("byline", ["By Nora Lindqvist", "OSLO (Reuters) -", "Reuters", "OSLO - Agencies"])
def test_forms_of_english_bylines(byline: str, packs: Packs) -> None:
    """English credit lines are metadata as well."""
    text = f"Grain ship reaches port\n{byline}\n\nThe first ship arrived at dawn on Sunday, the port said.\n"
    assert kinds(text, packs) == ["headline", "metadata", "body"]


def test_byline_fused_to_the_first_paragraph_stays_in_it(packs: Packs) -> None:
    """A credit that opens a paragraph is left to the paragraph."""
    assert kinds(f"وصول أول شحنة قمح\n\nالدوحة - رويترز: {PROSE}", packs) == ["headline", "body"]


def test_second_title_is_no_byline(packs: Packs) -> None:
    """A second title with a colon stays a title."""
    text = f"وصول أول شحنة قمح إلى الميناء\nالوزير: الصوامع تمتلئ قبل نهاية الشهر\n\n{PROSE}\n{MORE}"
    assert kinds(text, packs) == ["headline", "subheading", "body", "body"]


def test_report_without_a_title(packs: Packs) -> None:
    """A report that begins with its first paragraph has no headline."""
    document = read_source("n.txt", f"{PROSE}\n{MORE}".encode(), packs)
    assert [block.kind for block in document.blocks] == ["body", "body"]
    assert document.title is None


def test_subheadings_announce_paragraphs(packs: Packs) -> None:
    """Short lines between paragraphs are sub-headings, with a star or without."""
    text = f"{PROSE}\nالصوامع جاهزة\n{MORE}\n\n* موعد السفينة الثانية\n\n{MORE}"
    assert kinds(text, packs) == ["body", "subheading", "body", "subheading", "body"]


def test_short_prose_is_no_subheading(packs: Packs) -> None:
    """A short line that goes on with what was said, or leads into a list, is body."""
    text = f"{PROSE}\nوفيما يلي نص البيان الصادر:\n1- تفريغ الحمولة\n2- تخزين القمح\n{MORE}"
    assert kinds(text, packs) == ["body"] * 5


def test_report_without_final_stops(packs: Packs) -> None:
    """Where paragraphs end without a stop, only quite short lines are sub-headings."""
    long = [PROSE.rstrip("."), MORE.rstrip("."), "ولم تعلن الوزارة بعد موعد وصول السفن الباقية من المورد نفسه"]
    text = "\n".join(
        [
            long[0] + " " + long[1],
            long[1] + " " + long[0],
            "الخبراء يتوقعون أن تنخفض أسعار الخبز قبل حلول الشتاء المقبل",
            long[0],
        ]
    )
    assert kinds(text, packs) == ["body"] * 4


def test_caption_over_the_dateline(packs: Packs) -> None:
    """A line that describes a person in a picture is a caption, not the headline."""
    text = f"الرئيسية » أخبار عربية\nاللواء سعيد بو غانم، قائد خفر السواحل\n\nالدوحة - وكالات\n\n{PROSE}\n{MORE}"
    assert kinds(text, packs) == ["metadata", "caption", "metadata", "body", "body"]


def test_read_also_in_the_middle(packs: Packs) -> None:
    """A read-also line is boilerplate by itself; the report goes on after it."""
    text = f"{PROSE}\nاقرأ أيضاً: معرض الكتاب يفتح أبوابه\n{MORE}"
    assert kinds(text, packs) == ["body", "boilerplate", "body"]


def test_read_also_heading_in_the_middle(packs: Packs) -> None:
    """A bare read-also heading takes the titles under it and no paragraph."""
    text = f"{PROSE}\nاقرأ أيضا\nمعرض الكتاب يفتح أبوابه\nموسم الصيد يبدأ غدا\n{MORE}\n{PROSE}"
    assert kinds(text, packs) == ["body", "boilerplate", "body", "body"]


def test_tail_of_lists(packs: Packs) -> None:
    """After the report's end, headed lists of titles are boilerplate to the end, teasers and sections too."""
    related = (
        "أخبار ذات صلة\n\nمعرض الكتاب يفتح أبوابه أمام الزوار…\n\nموسم الصيد يبدأ غدا\n\nرياضة\n\nفريق المدينة يفوز"
    )
    teaser = "بدأ الموسم بمباراة واحدة هذا العام بعد تأجيل."
    most_read = "الأكثر قراءة\nأسعار الخبز تنخفض\nحفل في الهواء الطلق"
    text = f"{PROSE}\n\n{MORE}\n\n{related}\n{teaser}\n\n{most_read}"
    assert kinds(text, packs) == ["body", "body", "boilerplate", "boilerplate"]


def test_report_resumes_before_a_long_tail(packs: Packs) -> None:
    """A list in the middle of a report takes no paragraph, however long the lists after the report are."""
    titles = "\n".join(f"الخبر رقم {number} من أخبار المدينة والميناء" for number in range(60))
    text = f"{PROSE}\nاقرأ أيضا\nموسم الصيد يبدأ غدا\n{MORE}\n{PROSE}\nأخبار ذات صلة\n{titles}"
    assert kinds(text, packs) == ["body", "boilerplate", "body", "body", "boilerplate"]


def test_teaser_between_lists_is_boilerplate(packs: Packs) -> None:
    """A single teaser paragraph between two lists after the report's end resumes nothing."""
    text = f"{PROSE}\nأخبار ذات صلة\nموسم الصيد يبدأ غدا\nالأكثر قراءة\nأسعار الخبز تنخفض\n{MORE}\nآخر الأخبار\nحفل"
    assert kinds(text, packs) == ["body", "boilerplate", "boilerplate", "boilerplate"]


def test_prompt_is_cut_off_the_standfirst(packs: Packs) -> None:
    """A prompt at the end of a paragraph is a block of its own."""
    text = f"{PROSE} تابعوا التفاصيل!\n{MORE}"
    assert judge(text, packs) == [("body", "قال متحدث"), ("boilerplate", "تابعوا التفاصيل!"), ("body", "وأوضح المتحدث")]


def test_read_also_after_the_last_sentence(packs: Packs) -> None:
    """A read-also prompt that closes a paragraph is cut off with the title it announces, whatever its marks."""
    text = f"{PROSE} اقرأ أيضا: ماذا بعد الجفاف؟ خبراء الزراعة في أربع دول يجيبون عن أسئلة القراء ومخاوفهم\n{MORE}"
    assert kinds(text, packs) == ["body", "boilerplate", "body"]


def test_sentence_after_a_prompt_stays(packs: Packs) -> None:
    """Only closing prompts are cut off; a sentence after one keeps both in the paragraph."""
    assert kinds(f"{PROSE} تابعوا التفاصيل! {MORE}\n{MORE}", packs) == ["body", "body"]


def test_prompt_in_brackets_is_cut_out(packs: Packs) -> None:
    """A bracketed read-also inside a paragraph leaves body on both sides."""
    assert kinds(f"{PROSE} (اقرأ أيضا: موسم الصيد) {MORE}", packs) == ["body", "boilerplate", "body"]


def test_menu_over_the_report(packs: Packs) -> None:
    """Names of sections and lines of one word above the title are page furniture, not the headline."""
    text = f"الرئيسية\nسياسة\nاقتصاد\nدخول\nرياضة\nوصول أول شحنة قمح إلى الميناء\n{PROSE}\n{MORE}"
    document = read_source("n.txt", text.encode(), packs)
    assert document.title == "وصول أول شحنة قمح إلى الميناء"
    assert [b.kind for b in document.blocks] == ["metadata"] * 5 + ["headline", "body", "body"]


def test_list_heading_over_the_report_leaves_the_headline(packs: Packs) -> None:
    """A list above the report takes its titles, not the title right over the first paragraph."""
    text = f"الأكثر قراءة\nأسعار الخبز تنخفض\nموسم الصيد يبدأ غدا\nوصول أول شحنة قمح إلى الميناء\n{PROSE}\n{MORE}"
    assert kinds(text, packs) == ["boilerplate", "headline", "body", "body"]


def test_page_of_boilerplate_only(packs: Packs) -> None:
    """A page that holds only lists is a document without body."""
    assert set(kinds("أخبار ذات صلة\nأسعار الخبز تنخفض\nحفل في الهواء الطلق\nجميع الحقوق محفوظة", packs)) == {
        "boilerplate"
    }


def test_one_word(packs: Packs) -> None:
    """One word is a document with one body block."""
    assert kinds("قمح", packs) == ["body"]


def test_text_broken_to_a_width_is_put_together(packs: Packs) -> None:
    """Lines broken to a fixed width form one block for each paragraph."""
    words = ("The first ship arrived at dawn on Sunday with grain for the silos of the city . " * 6).split()
    rows, row = [], ""
    for word in words:
        if len(row) + len(word) > 66:
            rows.append(row.strip())
            row = ""
        row += f"{word} "
    paragraph = "\n".join([*rows, row.strip()])
    assert kinds(f"Grain ship reaches port\n\n{paragraph}\n\n{paragraph}\n", packs) == ["headline", "body", "body"]


def test_marks_only_are_a_separator(packs: Packs) -> None:
    """A line without a letter or figure is a separator, and no part of the report."""
    assert kinds(f"{PROSE}\n* * *\n{MORE}", packs) == ["body", "boilerplate", "body"]


def test_brief_with_several_reports(packs: Packs) -> None:
    """In a round-up each item's title is a sub-heading over its paragraph."""
    text = f"موجز\n\nوصول أول شحنة قمح\n\n{PROSE}\n\nموسم الصيد يبدأ\n\n{MORE}"
    assert kinds(text, packs) == ["headline", "subheading", "body", "subheading", "body"]


def test_closing_credit(packs: Packs) -> None:
    """An agency's name alone on the last line is a credit."""
    assert kinds(f"{PROSE}\n{MORE}\n(أ ف ب)", packs) == ["body", "body", "metadata"]
