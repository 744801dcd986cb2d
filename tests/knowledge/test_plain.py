"""The plain text of an answer holds everything a person would read."""

from dataclasses import replace

from knowledge.entry import Answer, Outcome, Source
from knowledge.plain import as_text, without_markup
from tests.knowledge.entry_builder import ACTION, RIGHT


def test_tells_title_notices_body_and_sources() -> None:
    source = Source("The text", "https://example.org/t", "Article 6", "2008-05-30", "a copy")
    entry = replace(RIGHT, sources=(source,))
    answer = Answer("q", Outcome.ANSWERED, "It **is** a right.", entry, notices=("Mind this.",))

    assert as_text(answer) == (
        "The right to assistance\n\nMind this.\n\nIt is a right.\n\nSources:\n"
        "- The text, Article 6, as of 30 May 2008, https://example.org/t, read in a copy"
    )


def test_tells_the_suggestions() -> None:
    answer = Answer("q", Outcome.SUGGESTED, "Which?", suggestions=(RIGHT, ACTION))

    assert as_text(answer) == "Which?\n\nYou may want:\n- The right to assistance\n- Action 41"


def test_links_keep_their_address() -> None:
    text = "See [the site](https://example.org) or [example.org](https://example.org)."

    assert without_markup(text) == "See the site (https://example.org) or example.org."
