"""A translation is read from its file, and shown only while it fits the English text."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.checks import check_translations
from knowledge.entry import Entry
from knowledge.problems import LibraryError
from knowledge.translation import Translation, fingerprint, parse_translation, translate
from tests.knowledge.entry_builder import RIGHT

FILE = "entries/basics/the-right-to-assistance.fr.md"
TEXT = """\
---
translates: the-right-to-assistance
title: Le droit à l'assistance
of: "0123456789ab"
reviewed: 2026-11-21
---
Oui, c'est un droit.
"""
FRENCH = Translation(RIGHT.id, "fr", "Le droit", "C'est un droit.", fingerprint(RIGHT))


def test_reads_a_translation_and_its_language_from_its_file() -> None:
    assert parse_translation(TEXT, FILE) == Translation(
        entry_id=RIGHT.id,
        language="fr",
        title="Le droit à l'assistance",
        body="Oui, c'est un droit.",
        of="0123456789ab",
        reviewed_on=date(2026, 11, 21),
    )


def test_a_translation_that_nobody_has_reviewed_says_so() -> None:
    found = parse_translation(TEXT.replace("2026-11-21", "null"), FILE)

    assert found.reviewed_on is None


@pytest.mark.parametrize(
    ("before", "after", "file", "line", "said"),
    [
        ("translates: the-right", "translates: a-right", FILE, 2, "as the file is called"),
        ("", "", FILE.replace(".fr.", ".xx."), 2, "'xx' is none of ar, es, fr"),
        ("", "", FILE.replace(".fr.", ".en."), 2, "'en' is none of"),
        ("title: Le droit à l'assistance\n", "", FILE, 2, "title: is missing"),
        ('of: "0123456789ab"\n', "", FILE, 2, "of: is missing"),
        ("reviewed: 2026-11-21", "reviewed: soon", FILE, 5, "'soon' is not a date"),
        ("reviewed:", "mood: good\nreviewed:", FILE, 5, "mood: is not a known key"),
        ("Oui, c'est un droit.\n", "", FILE, 6, "the body is empty"),
    ],
)
def test_tells_file_and_line_of(before: str, after: str, file: str, line: int, said: str) -> None:
    assert before in TEXT

    with pytest.raises(LibraryError) as error:
        parse_translation(TEXT.replace(before, after, 1), file)

    told = [(one.file, one.line) for one in error.value.problems if said in one.text]
    assert told == [(file, line)], error.value.problems


@pytest.mark.parametrize(
    "changed", [replace(RIGHT, title="Another title"), replace(RIGHT, body="Another text.")]
)
def test_a_translation_is_out_of_use_once_the_english_text_changes(changed: Entry) -> None:
    of_ours = {RIGHT.id: (FRENCH,)}

    assert translate(RIGHT, "fr", of_ours) is not None
    assert translate(changed, "fr", of_ours) is None


def test_a_translation_stays_in_use_when_only_the_questions_change() -> None:
    found = translate(replace(RIGHT, questions=("A right?",)), "fr", {RIGHT.id: (FRENCH,)})

    assert found is not None


def test_shows_the_words_of_the_translation_and_leaves_the_rest() -> None:
    spanish = replace(FRENCH, language="es", title="El derecho", body="Es un derecho.")
    found = translate(RIGHT, "es", {RIGHT.id: (FRENCH, spanish)})

    assert found == (replace(RIGHT, title="El derecho", body="Es un derecho."), spanish)


@pytest.mark.parametrize("language", ["es", "en"])
def test_there_is_none_in_a_language_that_nobody_translated_into(language: str) -> None:
    assert translate(RIGHT, language, {RIGHT.id: (FRENCH,)}) is None


def test_the_check_names_translations_of_nothing_and_of_an_older_text() -> None:
    lost, stale = replace(FRENCH, entry_id="gone"), replace(FRENCH, of="0123456789ab")

    told = list(check_translations({"a": FRENCH, "b": lost, "c": stale}, [RIGHT]))

    assert [(one.file, one.text) for one in told] == [
        ("b", "translates: no entry is called 'gone'"),
        ("c", f"of: the English text has changed; once it fits again, {fingerprint(RIGHT)}"),
    ]
