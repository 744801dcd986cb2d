"""Of a Word document is read what its readers see, and its notes where they are referred to."""

import pytest

from knowledge.documents.document import Passage
from knowledge.documents.reading import read_document
from tests.knowledge.documents.files import a_docx, notes, word

REFERENCE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'


@pytest.mark.parametrize(
    "hidden",
    [
        paragraph(run("Secret.", "<w:vanish/>")),
        paragraph(run("Secret.", '<w:vanish w:val="true"/>')),
        paragraph(run("Secret.", '<w:rStyle w:val="Later"/>')),
        paragraph(run("Secret."), style="Unseen"),
    ],
)
def test_what_is_hidden_is_not_read(hidden: str) -> None:
    assert _passages(paragraph(run("First.")), hidden, paragraph(run("Last."))) == (
        Passage("First.\nLast."),
    )


def test_what_is_shown_after_all_is_read() -> None:
    shown = run("Words.", '<w:vanish w:val="0"/>')

    assert _passages(paragraph(shown, style="Unseen")) == (Passage("Words."),)


def test_hidden_words_leave_the_field_that_they_stand_in_whole() -> None:
    ends = [f'<w:r>{{}}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")]
    begin, end = ends[0].format("<w:rPr><w:vanish/></w:rPr>"), ends[1].format("")

    assert _passages(paragraph(run("One. "), begin, run("Two."), end)) == (Passage("One. Two."),)


def test_a_note_stands_under_the_heading_of_what_refers_to_it() -> None:
    body = (
        paragraph(run("Clearance"), style="H1"),
        paragraph(run("Two areas were cleared."), REFERENCE.format(2), run(" One was not.")),
        paragraph(run("Twice the same note."), REFERENCE.format(2)),
        paragraph(run("Risk"), style="H1"),
        paragraph(run("None spoke.")),
    )

    assert _passages(*body, **notes(n2="Counted by hand.")) == (
        Passage(
            "Two areas were cleared. One was not.\nCounted by hand.\nTwice the same note.",
            section="Clearance",
        ),
        Passage("None spoke.", section="Risk"),
    )


def _passages(*body: str, **parts: str) -> tuple[Passage, ...]:
    content = a_docx(parts={"word/document.xml": word("".join(body)), **parts})
    return read_document("a.docx", content).passages
