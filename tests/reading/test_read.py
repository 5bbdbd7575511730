from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.core.document import Document
from tawatur.core.errors import BadInput
from tawatur.packs.packs import Packs
from tawatur.reading.read import list_suffixes, read_source

PACKS = Packs()
PROSE = "قال متحدث باسم الميناء إن السفينة الأولى وصلت فجر الأحد وعلى متنها ثلاثون ألف طن من القمح."
LINES = st.sampled_from(
    [
        PROSE, "وصول أول شحنة قمح", "أخبار ذات صلة", "اقرأ أيضا: موسم الصيد", "الدوحة - وكالات", "حجم الخط 16",
        "تابعوا التفاصيل!", f"{PROSE} تابعوا التفاصيل!", "الرئيسية » أخبار", "* * *", "2024-03-12", "By Nora Lindqvist",
        "(اقرأ أيضا: موسم الصيد)", "رياضة", "الأكثر قراءة", "\u200f", "Two ships left.", "…", "وكالات",
    ]
)  # fmt: skip


def check_cover(document: Document) -> None:
    """Blocks stand in order, begin and end with ink, and leave only white space out."""
    end = 0
    for block in document.blocks:
        assert block.span.doc == document.id
        assert not document.text[end : block.span.start].strip()
        words = block.span.read(document.text)
        assert words == words.strip()
        end = block.span.end
    assert not document.text[end:].strip()


def try_reading(name: str, raw: bytes) -> Document | str:
    """The document, or the message with which the input is refused."""
    try:
        return read_source(name, raw, PACKS)
    except BadInput as fault:
        return str(fault)


def check_outcome(name: str, outcome: Document | str) -> None:
    """A document is covered by its blocks; a refusal names the input and, after a semicolon, the cure."""
    if isinstance(outcome, Document):
        check_cover(outcome)
    else:
        assert outcome.startswith(f"{name}: ")
        assert "; " in outcome


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(raw=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.html", "-", "a"]))
def test_any_bytes_are_read_or_refused(raw: bytes, name: str) -> None:
    """Whatever the bytes, a document covered by blocks comes out, or BadInput that names the input."""
    check_outcome(name, try_reading(name, raw))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=st.text(min_size=1, max_size=400))
def test_any_text_is_kept_exactly(text: str) -> None:
    """UTF-8 text comes out as Python decodes it, covered by blocks, unless it is white or full of controls."""
    outcome = try_reading("a.txt", text.encode())
    check_outcome("a.txt", outcome)
    assert isinstance(outcome, str) or outcome.text == text


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(lines=st.lists(LINES, min_size=1, max_size=14), gap=st.sampled_from(["\n", "\n\n", "\r\n", " \n "]))
def test_any_page_of_news_lines_is_covered(lines: list[str], gap: str) -> None:
    """However titles, paragraphs, cues and lists follow one another, blocks cover the text in order."""
    document = read_source("a.txt", gap.join(lines).encode(), PACKS)
    check_cover(document)
    assert read_source("a.txt", gap.join(lines).encode(), PACKS) == document


SOUP = st.sampled_from(
    [
        "<p>", "</p>", "<div class='related'>", "</div>", "<a href=x>", "<script>", "</script>", "<!--", "-->", "<h1>",
        "</h1>", "<table><tr><td>", "&lt;", "&#0;", "<time datetime='2024-03-12'>", "<br>", "<", "<template>", "</svg>",
        "<svg><title>", "<title>", "<meta charset=x>", "<select><option>", PROSE, "\x00", "<frameset>", "<plaintext>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", "<html lang=ar>", "</body>",
    ]
)  # fmt: skip


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(soup=st.lists(SOUP, max_size=25))
def test_any_soup_of_tags_is_read_or_refused(soup: list[str]) -> None:
    """However tags are nested, a document comes out, or BadInput; nothing else."""
    check_outcome("a.html", try_reading("a.html", "".join(soup).encode()))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "iso8859-6", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_of_arabic(encoding: str) -> None:
    """Arabic text is found in each encoding that desks use."""
    text = f"وصول أول شحنة قمح\r\n\r\n{PROSE}\r\n"
    assert read_source("a.txt", text.encode(encoding), PACKS).text == text


def test_western_legacy_text() -> None:
    """Western text in a legacy encoding keeps its accents."""
    text = "The café near the port reopened on Sunday, the mayor said.\n"
    assert read_source("a.txt", text.encode("cp1252"), PACKS).text == text


def test_byte_order_mark_stays() -> None:
    """A UTF-8 byte order mark stays as a character, so that offsets are those of a plain decoding."""
    raw = b"\xef\xbb\xbf" + PROSE.encode()
    document = read_source("a.txt", raw, PACKS)
    assert document.text == raw.decode()
    check_cover(document)


def test_invisible_characters_are_kept() -> None:
    """No-break spaces, tatweel, direction marks and carriage returns stay in their places."""
    text = "\u200fقـال\u00a0المتحدث إن السفينة وصلت\u200e.\r\nووصلت بعدها سفينة.\r"
    assert read_source("a.txt", text.encode(), PACKS).text == text


def test_cut_last_character_is_left_off() -> None:
    """A file that ends in half a character is read up to it."""
    assert read_source("a.txt", PROSE.encode() + "ق".encode()[:1], PACKS).text == PROSE


def test_single_broken_byte_shows() -> None:
    """One broken byte in a sound text shows as U+FFFD and costs no other character."""
    document = read_source("a.txt", PROSE.encode() + b"\xff" + (PROSE * 2).encode(), PACKS)
    assert document.text.count("\ufffd") == 1
    assert document.text.replace("\ufffd", "") == PROSE * 3


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        ("\u00a0\u2003\n".encode(), "holds no text"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04" + bytes(50), "zip archive"),
        (bytes(range(32)) * 40, "is not text"),
        (b"x" * 8_000_001, "the limit is 8 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_cure(raw: bytes, words: str) -> None:
    """The message names the input, says what is wrong, and after a semicolon what to do."""
    with pytest.raises(BadInput, match=words) as caught:
        read_source("report.txt", raw, PACKS)
    assert str(caught.value).startswith("report.txt: ")
    assert "; " in str(caught.value)


def test_id_and_source() -> None:
    """The id is the file's stem, a pipe is called stdin, and the source is the name as given."""
    document = read_source("pile/n1.txt", PROSE.encode(), PACKS)
    assert (document.id, document.source) == ("n1", "pile/n1.txt")
    assert read_source("-", PROSE.encode(), PACKS).id == "stdin"


def test_pages_are_recognised_without_a_suffix() -> None:
    """A piped page is read as a page, a piped text as text."""
    page = f"<!DOCTYPE html><html><body><article><h1>قمح</h1><p>{PROSE}</p></article></body></html>"
    assert "<" not in read_source("-", page.encode(), PACKS).text
    assert read_source("-", f"a < b\n{PROSE}".encode(), PACKS).text == f"a < b\n{PROSE}"


def test_suffixes_are_those_of_the_readers() -> None:
    """Text and web pages are readable; the list comes from the readers at hand."""
    assert {".txt", ".html", ".htm"} <= set(list_suffixes())


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("نشر في: 12/03/2024", date(2024, 3, 12)),
        ("2024-03-12 10:15", date(2024, 3, 12)),
        ("١٢/٠٣/٢٠٢٤", date(2024, 3, 12)),
        ("تاريخ النشر: 12.03.2024 - آخر تحديث: 14.03.2024", date(2024, 3, 12)),
        ("آخر تحديث: 31/02/2024", None),
        ("الثلاثاء 02/09/1445", None),
    ],
)
def test_publication_date_in_figures(line: str, day: date | None) -> None:
    """A date in figures on a metadata line is the publication date, with its evidence; impossible ones are none."""
    text = f"وصول أول شحنة قمح\n{line}\n{PROSE}"
    published = read_source("a.txt", text.encode(), PACKS).published
    assert published.day == day
    assert published.how == ("stated" if day else "unknown")
    if day:
        assert published.evidence[0].read(text)[0] in "12١"


def test_english_dates_that_may_be_read_two_ways_are_left_open() -> None:
    """05/06/2024 in an English report is no date; 25/06/2024 and 06/25/2024 are."""
    found = []
    for written in ("05/06/2024", "25/06/2024", "06/25/2024"):
        text = f"Grain ship reaches port\nPublished: {written}\n\nThe first ship arrived at dawn on Sunday."
        found.append(read_source("a.txt", text.encode(), PACKS).published.day)
    assert found == [None, date(2024, 6, 25), date(2024, 6, 25)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (PROSE, "ar"),
        ("Two ships left the port on Sunday.", "en"),
        ("Deux navires ont quitté le port dimanche.", "fr"),
        ("Le ministre a signé l'accord à Lomé.", "fr"),
        ("Selon l'AFP, le Premier ministre « n'a rien signé », a-t-on appris à Paris.", "fr"),
        ("The minister said the daily «Le Monde» had the story of the port first.", "en"),
        ("He told Le Figaro that «la vie est belle et le port est ouvert», and that the ships had left.", "en"),
        ("Il a cité le New York Times : « the port is open », a écrit le journal dans son édition de lundi.", "fr"),
        ("AFP", "en"),
        ("Reuters 2031", "en"),
        ("وصفت صحيفة Le Monde الفرنسية القرار بأنه مفاجئ، وفق ما نقلته الوكالة عنها.", "ar"),
        ("کشتی‌های گندم روز یکشنبه به بندر رسیدند و چند روز دیگر تخلیه می‌شوند، گفت سخنگو.", "fa"),
        ("ترجمان نے کہا کہ گندم کے جہاز اتوار کو بندرگاہ پہنچے اور ان سے سامان اتارا گیا۔", "ur"),
        ("Два корабля вышли из порта в воскресенье.", "und"),
        ("وصلت طائرات F-16 وJF-17 وMi-8 إلى القاعدة برفقة وفد من شركة بوينغ الأمريكية.", "ar"),
    ],
)
def test_language_by_letters(text: str, code: str) -> None:
    """Letters tell the language; where they do not, it is undetermined."""
    assert read_source("a.txt", text.encode(), PACKS).language == code


def test_agency_in_the_byline_is_no_outlet() -> None:
    """An agency credited in the byline does not publish the report."""
    assert read_source("a.txt", f"وصول القمح\nالقاهرة - رويترز\n\n{PROSE}".encode(), PACKS).outlet is None
