"""The day that a file says it is of; what is no day stops nothing."""

from datetime import date

import pytest

from knowledge.documents.reading import read_document
from tests.knowledge.documents.files import a_docx, a_pdf


@pytest.mark.parametrize(
    ("made", "day"),
    [
        ("D:20230503101500+02'00'", date(2023, 5, 3)),
        ("D:20230503", date(2023, 5, 3)),
        ("the third of May", None),
        ("", None),
    ],
)
def test_a_pdf_is_of_the_day_on_which_it_was_made(made: str, day: date | None) -> None:
    assert read_document("a.pdf", a_pdf([["Some words."]], made=made)).dated == day


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ("<t:created>2019-01-01T00:00:00Z</t:created>", date(2019, 1, 1)),
        (
            "<t:created>2019-01-01T00:00:00Z</t:created><t:modified>2023-05-03T09:00:00Z</t:modified>",
            date(2023, 5, 3),
        ),
        ("<t:modified>yesterday</t:modified>", None),
        ("", None),
    ],
)
def test_a_word_document_is_of_the_day_on_which_it_was_last_saved(
    dates: str, day: date | None
) -> None:
    assert read_document("a.docx", a_docx(("", "Some words."), dates=dates)).dated == day


def test_a_text_has_no_date() -> None:
    assert read_document("a.md", b"# Minutes of 3 May 2023\n\nWords.\n").dated is None
