"""Each format is read into passages with the page or the headings they stand under."""

import pytest

from knowledge.documents.document import Passage, Refused
from knowledge.documents.reading import read_document
from tests.knowledge.documents.files import a_docx, a_pdf

SPEECH = "Lebanon asked for machines. It named the sum it needs."


def test_a_pdf_gives_its_title_and_the_page_of_each_passage() -> None:
    pages = [["Lebanon asked for machines."], ["Iraq offered training (twice)."]]

    document = read_document("report.pdf", a_pdf(pages, title="Report of the meeting"))

    assert document.title == "Report of the meeting"
    assert document.pages == 2
    assert document.passages == (
        Passage("Lebanon asked for machines.", page=1),
        Passage("Iraq offered training (twice).", page=2),
    )


def test_headers_footers_and_page_numbers_are_left_out_of_a_pdf() -> None:
    pages = [
        ["CCM/MSP/2023/9", f"The text that stands on sheet {word} is a line of its own.", f"{n}/4"]
        for n, word in enumerate(("one", "two", "three", "four"), start=1)
    ]

    document = read_document("report.pdf", a_pdf(pages))

    assert [passage.text for passage in document.passages] == [
        f"The text that stands on sheet {word} is a line of its own."
        for word in ("one", "two", "three", "four")
    ]


def test_a_word_cut_at_the_end_of_a_line_is_put_together() -> None:
    lines = ["The coordinators will draft a coop-", "eration plan and look at the follow-", "up."]
    elsewhere = ["A follow-up was agreed."]

    document = read_document("report.pdf", a_pdf([lines, elsewhere]))

    assert document.passages[0].text == (
        "The coordinators will draft a cooperation plan and look at the follow-up."
    )


def test_a_table_of_contents_is_no_passage() -> None:
    page = ["Clearance . . . . . . . . . . . . 4", "Assistance ............... 7", SPEECH]

    document = read_document("report.pdf", a_pdf([page]))

    assert [passage.text for passage in document.passages] == [SPEECH]


def test_a_word_document_gives_the_path_of_headings() -> None:
    content = a_docx(
        ("H1", "Minutes"), ("H2", "Clearance"), ("", SPEECH), ("H2", "Risk"), ("", "None spoke.")
    )

    document = read_document("minutes.docx", content)

    assert document.title == "Minutes"
    assert document.passages == (
        Passage(SPEECH, section="Minutes › Clearance"),
        Passage("None spoke.", section="Minutes › Risk"),
    )


def test_the_title_that_a_word_document_declares_wins_over_its_heading() -> None:
    document = read_document("m.docx", a_docx(("H1", "Minutes"), ("", SPEECH), title="12MSP"))

    assert document.title == "12MSP"


def test_a_web_page_is_read_without_menus_and_scripts() -> None:
    page = """<html><head><title>Donors &amp; partners</title><style>p {}</style></head><body>
    <nav><ul><li>Home</li></ul></nav><h1>Offers</h1><p>Norway offers <b>training</b>.<script>
    alert("no")</script></p><table><tr><th>State</th><th>Sum</th></tr>
    <tr><td><p>Japan</p></td><td>2 million</td></tr></table>
    <footer>Imprint</footer></body></html>"""

    document = read_document("donors.html", page.encode())

    assert document.title == "Donors & partners"
    assert document.passages == (
        Passage("Norway offers training.\nState | Sum\nJapan | 2 million", section="Offers"),
    )


def test_markdown_gives_its_front_matter_title_and_its_headings() -> None:
    text = f"---\ntitle: Notes of March\n---\n# Geneva\n\n{SPEECH}\n\n## Later\n\n- *one* point\n"

    document = read_document("notes.md", text.encode())

    assert document.title == "Notes of March"
    assert document.passages == (
        Passage(SPEECH, section="Geneva"),
        Passage("one point", section="Geneva › Later"),
    )


def test_old_windows_text_and_utf_16_are_decoded() -> None:
    old = read_document("a.txt", "Coopération reçue.".encode("cp1252"))
    wide = read_document("b.txt", "Coopération reçue.".encode("utf-16"))

    assert old.passages == wide.passages == (Passage("Coopération reçue."),)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bytes(range(1, 256)), "no text"),
        (b"Words \x01\x02\x03 and \x04\x05 no words.", "no text"),
        (b"\xff\xfe" + b"\xd8" * 40, "no text"),
        ("Ливан попросил машины.".encode("cp1251"), "save it as UTF-8"),
        ("黎巴嫩需要探测器。".encode("gb18030"), "save it as UTF-8"),
    ],
)
@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html"])
def test_what_is_no_text_is_refused(name: str, content: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why):
        read_document(name, content)


def test_a_declared_encoding_and_a_stray_mark_are_read() -> None:
    page = '<meta charset="windows-1251"><p>Ливан попросил машины.</p>'.encode("cp1251")

    assert read_document("a.html", page).passages == (Passage("Ливан попросил машины."),)
    assert read_document("a.txt", b"Words. " * 20 + b"\x01\n").passages
