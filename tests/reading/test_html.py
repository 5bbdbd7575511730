import time
from datetime import date

import pytest

from tawatur.core.document import Document
from tawatur.core.errors import BadInput
from tawatur.packs.packs import Packs
from tawatur.reading.read import read_source

TITLE = "النرويج تسلم ليتوانيا طائرات نقل"
PARAGRAPHS = [
    "قال وزير النقل النرويجي في مؤتمر صحفي في أوسلو إن بلاده ستسلم ليتوانيا ست طائرات نقل خلال العام المقبل.",
    "وأضاف الوزير أن قيمة العقد تتجاوز أربعمئة مليون يورو، وأن التدريب سيبدأ في الصيف المقبل على الساحل الغربي.",
    "وذكرت وزارة الدفاع الليتوانية في بيان أن الطائرات ستعزز قدرتها على نقل المساعدات في حالات الطوارئ.",
]
DATA = (
    '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},'
    '{"@type":["NewsArticle"],"headline":"' + TITLE + '","datePublished":"2031-03-04T23:15:00+02:00",'
    '"publisher":{"@type":"Organization","name":"صحيفة الساحل"}}]}</script>'
)
BODY = (
    '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/w">عربي ودولي</a></li></ul></nav>'
    f'<article><h1>{TITLE}</h1><div class="byline">أوسلو - وكالات</div><div class="post-date">04/03/2031</div>'
    '<figure><img src="a.jpg"><figcaption>طائرة نقل في قاعدة قرب أوسلو</figcaption></figure>'
    f"<p>{PARAGRAPHS[0]}</p><h2>تدريب في الصيف</h2><p>{PARAGRAPHS[1]}</p>"
    f"<p>اقرأ أيضا: معرض الطيران يفتح أبوابه</p><p>{PARAGRAPHS[2]}</p></article>"
    '<aside class="related-news"><h3>أخبار ذات صلة</h3><ul><li><a href="/1">معرض الطيران يستقبل زواره</a></li>'
    '<li><a href="/2">ليتوانيا توسع مطارها الدولي</a></li></ul></aside>'
    "<footer><p>جميع الحقوق محفوظة لصحيفة الساحل</p></footer>"
)


def build_page(head: str, body: str = BODY) -> str:
    """A page with a title element and what `head` adds."""
    title = f"<title>{TITLE} - صحيفة الساحل</title>"
    return f"<!DOCTYPE html><html lang='ar'><head>{head}{title}</head><body>{body}</body></html>"


def list_kinds(document: Document) -> list[tuple[str, str]]:
    """Kinds and first words of the blocks."""
    return [(block.kind, " ".join(block.span.read(document.text).split()[:2])) for block in document.blocks]


@pytest.mark.parametrize("head", ["<meta charset=windows-1256>", "", "<meta charset=utf-8>"])
def test_windows_1256_is_read_whatever_the_page_declares(head: str, packs: Packs) -> None:
    """A page in windows-1256 reads the same with a right declaration, none, and a false one."""
    html = build_page(head + DATA)
    document = read_source("a.html", html.encode("cp1256"), packs)
    assert document.text == read_source("a.html", html.encode(), packs).text
    assert all(paragraph in document.text for paragraph in PARAGRAPHS)


def test_parts_of_a_page(packs: Packs) -> None:
    """Headline, credit lines, caption, sub-heading and report keep their kinds; lists follow as boilerplate."""
    document = read_source("a.html", build_page(DATA).encode(), packs)
    assert list_kinds(document) == [
        ("headline", "النرويج تسلم"),
        ("metadata", "أوسلو -"),
        ("caption", "طائرة نقل"),
        ("metadata", "04/03/2031"),
        ("body", "قال وزير"),
        ("subheading", "تدريب في"),
        ("body", "وأضاف الوزير"),
        ("boilerplate", "اقرأ أيضا:"),
        ("body", "وذكرت وزارة"),
        ("boilerplate", "الرئيسية عربي"),
    ]
    tail = document.blocks[-1].span.read(document.text)
    assert "ليتوانيا توسع مطارها الدولي" in tail
    assert "جميع الحقوق محفوظة" in tail


def test_particulars_from_structured_data(packs: Packs) -> None:
    """Outlet and day come from JSON-LD, the day as the outlet wrote it; the address from the canonical link."""
    head = DATA + '<link rel="canonical" href="https://sahel.example/news/12">'
    document = read_source("a.html", build_page(head).encode(), packs)
    assert document.title == TITLE
    assert document.outlet == "صحيفة الساحل"
    assert document.url == "https://sahel.example/news/12"
    assert (document.published.day, document.published.basis) == (date(2031, 3, 4), "json_ld")


def test_particulars_from_meta_tags(packs: Packs) -> None:
    """Without structured data the meta tags tell outlet and day."""
    head = (
        '<meta property="og:site_name" content="الساحل"><meta property="article:published_time" content="2031-03-04">'
        f'<meta property="og:title" content="{TITLE} | الساحل">'
    )
    document = read_source("a.html", build_page(head).encode(), packs)
    assert (document.title, document.outlet, document.published.basis) == (TITLE, "الساحل", "meta")


def test_day_from_a_time_element(packs: Packs) -> None:
    """A time element with a machine-readable day is believed."""
    body = BODY.replace('<div class="post-date">04/03/2031</div>', '<time datetime="2031-03-05T01:00">أمس</time>')
    published = read_source("a.html", build_page("", body).encode(), packs).published
    assert (published.day, published.basis) == (date(2031, 3, 5), "time")


def test_month_names_are_not_guessed(packs: Packs) -> None:
    """A page whose only date is written with a month's name leaves the date to the language room."""
    body = BODY.replace("04/03/2031", "الثلاثاء 4 مارس 2031")
    document = read_source("a.html", build_page("", body).encode(), packs)
    assert document.published.how == "unknown"
    assert ("metadata", "الثلاثاء 4") in list_kinds(document)


def test_broken_structured_data_is_passed_over(packs: Packs) -> None:
    """JSON-LD that cannot be read, nests without end or is of another thing changes nothing."""
    for broken in ("{", "[" * 5000, '{"@type": "Recipe", "datePublished": "2020-01-01"}', '"x"', "[1, null]"):
        head = f'<script type="application/ld+json">{broken}</script>'
        document = read_source("a.html", build_page(head).encode(), packs)
        assert document.title == TITLE
        assert document.published.day == date(2031, 3, 4)


def test_script_and_style_never_become_text(packs: Packs) -> None:
    """What a page's programs say is no text."""
    head = "<script>var secret = '<p>شيفرة</p>';</script><style>p:after{content:'زينة'}</style>"
    text = read_source(
        "a.html", build_page(head, BODY + "<script>document.write('شيفرة')</script>").encode(), packs
    ).text
    assert "شيفرة" not in text
    assert "زينة" not in text


def test_page_of_divisions_and_breaks(packs: Packs) -> None:
    """A page without any meaningful element still gives title, metadata, report and lists."""
    report = "<br><br>".join(
        ["أوسلو - سالم حمدان", *PARAGRAPHS[:2], "<a href=z>شاهد أيضاً: معرض الطيران</a>", PARAGRAPHS[2]]
    )
    body = (
        f"<div><b>{TITLE}</b></div><div>الثلاثاء 4 مارس 2031 - 10:15</div>"
        f"<div>حجم الخط <a>+</a></div><div>{report}</div>"
        "<div>أخبار ذات صلة</div><div><a href=1>معرض الطيران يستقبل زواره</a></div>"
    )
    document = read_source("a.html", f"<html><body>{body}</body></html>".encode("cp1256"), packs)
    found = [kind for kind, _ in list_kinds(document)]
    assert found.count("body") == 3
    assert document.title == TITLE
    bodies = [b.span.read(document.text) for b in document.blocks if b.kind == "body"]
    assert bodies == PARAGRAPHS


def test_report_wrapped_in_a_misnamed_element(packs: Packs) -> None:
    """A report inside an element whose class says "share" or "related" is still the report."""
    report = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"<div class='share related'><article><h1>{TITLE}</h1>{report}</article></div>"
    document = read_source("a.html", build_page("", body).encode(), packs)
    assert [b.span.read(document.text) for b in document.blocks if b.kind == "body"] == PARAGRAPHS


HOSTILE = {
    "deep": "<div>" * 100_000 + BODY,
    "attributes": "<div " + " ".join(f"a{number}" for number in range(200_000)) + f">{BODY}</div>",
    "hidden attributes": '<a y"=" > " ' + " ".join(f"a{number}" for number in range(100_000)) + f">{BODY}</a>",
    "long attribute": f"<div class='{'x' * 2_000_000}'>{BODY}</div>",
    "angles": "<p>" + "<" * 500_000,
    "open tags": "<a href=x>" * 30_000 + BODY,
    "tables": "<table><tr><td>" * 2_000 + BODY,
    "comment": "<!--" + "-" * 1_000_000 + BODY,
    "entities": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + "&b;" * 1000 + BODY,
    "references": "&#x110000;&#0;&#xD800;" * 1000 + BODY,
}


@pytest.mark.parametrize("case", list(HOSTILE))
def test_hostile_pages_neither_hang_nor_crash(case: str, packs: Packs) -> None:
    """A page built to break parsers is refused with a cure, or read, within seconds."""
    started = time.monotonic()
    try:
        document = read_source("a.html", f"<html><body>{HOSTILE[case]}</body></html>".encode(), packs)
    except BadInput as fault:
        outcome = str(fault)
    else:
        outcome = document.text
    assert "; " in outcome or PARAGRAPHS[0] in outcome or case == "angles"
    assert time.monotonic() - started < 20


def test_page_without_text_is_refused(packs: Packs) -> None:
    """A page that shows nothing is refused, not read as an empty report."""
    with pytest.raises(BadInput, match="holds no text"):
        read_source("a.html", b"<html><head><title>x</title></head><body><img src=a></body></html>", packs)
