"""The plain text of an answer holds everything a person would read."""

import re
from dataclasses import replace

from knowledge.entry import Answer, Outcome, Source
from knowledge.library import load_library
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


def test_labels_and_dates_are_in_the_language_of_who_asked() -> None:
    entry = replace(RIGHT, sources=(Source("Le texte", as_of="2008-05"),))
    answer = Answer("q", Outcome.ANSWERED, "C'est un droit.", entry, language="fr")

    assert as_text(answer).endswith("Sources :\n- Le texte, date : mai 2008")


def test_tells_the_suggestions() -> None:
    answer = Answer("q", Outcome.SUGGESTED, "Which?", suggestions=(RIGHT, ACTION))

    assert as_text(answer) == "Which?\n\nYou may want:\n- The right to assistance\n- Action 41"


def test_links_keep_their_address() -> None:
    text = "See [the site](https://example.org) or [example.org](https://example.org)."

    assert without_markup(text) == "See the site (https://example.org) or example.org."


def test_emphasis_goes_and_what_only_looks_like_it_stays() -> None:
    assert without_markup("It is *not* so, __never__, _ever_.") == "It is not so, never, ever."
    assert without_markup("2 * 3 * 4, snake_case_word") == "2 * 3 * 4, snake_case_word"


def test_no_entry_leaves_markup_in_its_plain_text() -> None:
    markup = re.compile(r"\*|(?<!\w)_[^_\s][^_]*_(?!\w)|\]\(|`|^#", re.MULTILINE)
    bodies = {entry.id: without_markup(entry.body) for entry in load_library().entries}

    assert {name: found[0] for name, body in bodies.items() if (found := markup.search(body))} == {}
