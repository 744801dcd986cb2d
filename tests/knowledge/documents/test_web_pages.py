"""Of a web page is read what its readers see of the text, and not what stands around it."""

import pytest

from knowledge.documents.document import Passage
from knowledge.documents.reading import read_document


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>Secret.</p>",
        '<div style="color: red; DISPLAY : none"><p>Secret.</p><div>Secret.</div>Secret.</div>',
        '<p>Seen. <span style="visibility:hidden">Secret.</span></p>',
        "<ul><li hidden>Secret.<li>Seen.</ul>",
        "<p hidden>Secret.<p>Seen.",
        "<b><div hidden>Secret.</b> Secret.</div>",
        "<p hidden>Secret.<br hidden>Secret.<template>Secret.</template>Secret.</p>",
    ],
)
def test_what_a_page_hides_is_not_read(hidden: str) -> None:
    page = f"<p>First.</p>{hidden}<p>Last.</p>"

    for name in ("page.html", "page.md"):
        [passage] = read_document(name, page.encode()).passages
        assert "Secret" not in passage.text
        assert passage.text.startswith("First.")
        assert passage.text.endswith("Last.")
        assert ("Seen" in hidden) == ("Seen." in passage.text)


@pytest.mark.parametrize(
    ("sheet", "is_read"),
    [
        (".a {display:none}", False),
        ("div, p.a { color: red; visibility: hidden }", False),
        ("#b{display:none} .a{display:block}", False),
        ("/* .c{} */ .a{display:none}", False),
        (".a{display:none} .a{display:block}", True),
        ("/* .a{display:none} */", True),
        ("@media print { .a {display:none} .c {color:red} }", True),
        (".c .a{display:none} div.a{display:none} .aa{display:none}", True),
    ],
)
def test_what_a_style_sheet_hides_by_class_or_id_is_not_read(sheet: str, is_read: bool) -> None:
    page = f'<html><style>{sheet}</style><p>First.</p><p class="x a" id="b">Draft.</p></html>'

    assert _texts("a.html", page) == ["First.\nDraft." if is_read else "First."]


def test_a_style_sheet_for_paper_hides_nothing() -> None:
    page = '<html><style media="print">.a{display:none}</style><p class="a">Words.</p></html>'

    assert _texts("a.html", page) == ["Words."]


def test_what_is_hidden_within_a_line_of_markdown_is_not_read() -> None:
    text = 'Norway gave <span style="display:none">not at all</span> two million.'

    assert _texts("note.md", text) == ["Norway gave two million."]


def test_a_page_that_is_shown_once_its_scripts_have_run_is_read() -> None:
    assert _texts("a.html", '<body style="visibility:hidden"><p>Words.</p>') == ["Words."]


def test_styles_that_hide_nothing_hide_nothing() -> None:
    style = "display:block; content-visibility:hidden; backface-visibility:hidden"

    assert _texts("a.html", f'<p style="{style}">Words.</p>') == ["Words."]


def test_boxes_and_the_foot_of_an_article_are_part_of_the_text() -> None:
    page = """<header><nav>Home</nav></header><main><h1>Offers</h1><p>Norway offers training.</p>
    <aside>Training lasts a week.</aside><footer>Written in Oslo.</footer></main>
    <footer>Imprint</footer>"""

    assert read_document("a.html", page.encode()).passages == (
        Passage(
            "Norway offers training.\nTraining lasts a week.\nWritten in Oslo.", section="Offers"
        ),
    )


def test_a_menu_without_an_end_does_not_swallow_the_page() -> None:
    page = "<body><div><nav><a>Home</a></div><h1>Offers</h1><p>Norway offers training.</p></body>"

    [*_, last] = read_document("a.html", page.encode()).passages

    assert last == Passage("Norway offers training.", section="Offers")


def _texts(name: str, page: str) -> list[str]:
    return [passage.text for passage in read_document(name, page.encode()).passages]
