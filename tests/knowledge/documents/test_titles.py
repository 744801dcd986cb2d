"""A document bears the title that somebody gave it, not what a program wrote in its place."""

import pytest

from knowledge.documents.document import Contents, Piece
from knowledge.documents.titles import NAMELESS, title_of

HEADING = (Piece("3", heading=1), Piece("Minutes of March", heading=2), Piece("Words."))


@pytest.mark.parametrize(
    "declared",
    [
        None,
        "",
        " \u200b ",
        "about:blank",
        "Microsoft Word - draft3.doc",
        "Microsoft Word - Report",
        "PowerPoint Presentation",
        "final_v2.pdf",
        "C:\\Users\\me\\report",
        "https://example.org/page",
        "Untitled",
        "untitled-1",
        "Document1",
        "Document sans titre",
        "Sans titre",
        "无标题文档",
        "12/3",
        "title",
    ],
)
def test_what_a_program_declares_gives_way_to_the_first_heading_and_that_to_the_file_name(
    declared: str | None,
) -> None:
    assert title_of(Contents(HEADING, declared), "x.pdf") == "Minutes of March"
    assert title_of(Contents((), declared), "Report_of_2023.pdf") == "Report of 2023"


@pytest.mark.parametrize(
    "declared",
    [
        "Report of the meeting",
        "Documents of the Second Review Conference",
        "Title II: assistance",
        "Newsletter 4",
        "第十二次缔约国会议报告",
        "Приложение",
        "12MSP",
    ],
)
def test_a_title_that_somebody_gave_stays(declared: str) -> None:
    assert title_of(Contents(HEADING, declared), "x.pdf") == declared


def test_it_stands_on_one_line_and_turns_nothing_round() -> None:
    assert title_of(Contents((), "Report\n of\u202e\0 March"), "x.pdf") == "Report of March"


def test_it_is_never_blank() -> None:
    assert title_of(Contents(()), "___.pdf", " ") == NAMELESS


def test_what_is_given_at_the_import_wins() -> None:
    assert title_of(Contents(HEADING, "12MSP"), "x.pdf", "about:blank") == "about:blank"
