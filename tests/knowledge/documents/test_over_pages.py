"""A sentence that runs over the end of a page is found and quoted whole."""

import pytest

from knowledge.documents.document import Passage
from knowledge.documents.reading import read_document
from tests.knowledge.documents.files import a_pdf


def test_it_stands_on_the_page_where_it_begins() -> None:
    first = [
        "Iraq spoke first. Then the delegation of Lebanon asked for two",
        "rollers and a machine",
    ]
    second = ["that clears the slopes in the south.", "None was pledged."]

    assert _passages([first, second]) == (
        Passage(
            "Iraq spoke first. Then the delegation of Lebanon asked for two rollers and a machine "
            "that clears the slopes in the south.",
            page=1,
        ),
        Passage("None was pledged.", page=2),
    )


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("They will draft a coop-", "eration plan.", "They will draft a cooperation plan."),
        ("They met in the town of", "Veldt in May.", "They met in the town of Veldt in May."),
        ("They met in May, and", "12 of them spoke.", "They met in May, and 12 of them spoke."),
    ],
)
def test_it_goes_on_after_a_cut_word_and_after_a_word_that_ends_nothing(
    before: str, after: str, whole: str
) -> None:
    assert _passages([[before], [after]]) == (Passage(whole, page=1),)


def test_it_may_run_over_a_whole_page() -> None:
    assert _passages([["Of all that was"], ["asked for nobody"], ["gave any."]]) == (
        Passage("Of all that was asked for nobody gave any.", page=1),
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They met in May.", "and spoke."),
        ("Report of the drill", "Introduction"),
        ("3 As told to the meeting", "and spoke."),
    ],
)
def test_what_has_ended_does_not_go_on(before: str, after: str) -> None:
    assert _passages([[before], [after]]) == (Passage(before, page=1), Passage(after, page=2))


def _passages(pages: list[list[str]]) -> tuple[Passage, ...]:
    return read_document("report.pdf", a_pdf(pages)).passages
