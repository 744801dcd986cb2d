"""What is said around an answer is there in every language, with the same blanks to fill."""

import re
from dataclasses import fields
from datetime import date

import pytest

from knowledge import dates, translation
from knowledge.language import DEFAULT
from knowledge.phrases import (
    ENGLISH,
    FOLDER,
    LANGUAGES,
    Phrases,
    check_blanks,
    parse_phrases,
    phrases_in,
)
from knowledge.problems import LibraryError

SEVEN = {"ar", "en", "es", "fr", "pt", "ru", "zh"}
TEXT = (FOLDER / "fr.yaml").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_all_that_english_says(language: str) -> None:
    phrases = phrases_in(language)

    assert phrases.long_date(date(2024, 3, 2))
    assert (phrases == ENGLISH) is (language == DEFAULT)


def test_there_are_phrases_in_all_languages_that_questions_come_in() -> None:
    assert set(LANGUAGES) == SEVEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_has_the_same_keys_in_the_same_order(language: str) -> None:
    def keys(name: str) -> list[str]:
        return re.findall(r"^(\w+):", (FOLDER / f"{name}.yaml").read_text("utf-8"), re.MULTILINE)

    assert keys(language) == keys(DEFAULT)


@pytest.mark.parametrize("language", sorted(SEVEN - {DEFAULT}))
def test_nothing_was_left_in_english(language: str) -> None:
    phrases = phrases_in(language)
    same = {
        field.name
        for field in fields(Phrases)
        if getattr(phrases, field.name) == getattr(ENGLISH, field.name)
    }

    assert same <= {"heading", "document", "sources", "page"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_titles_and_labels_are_short_enough_for_slack(language: str) -> None:
    phrases = phrases_in(language)

    assert len(phrases.what_was_wrong) <= 24
    assert max(map(len, (phrases.send, phrases.cancel))) <= 24
    assert len(phrases.waiting.format(label=phrases.tell_me, count=9_999)) <= 75
    assert len(phrases.will_be_told) <= 75


def test_a_language_with_phrases_is_one_that_entries_may_be_translated_into() -> None:
    assert {*translation.LANGUAGES, DEFAULT} == set(LANGUAGES)
    assert "fr" in translation.LANGUAGES


def test_a_language_without_phrases_gets_english_ones() -> None:
    assert phrases_in("de") == ENGLISH


def test_english_dates_are_the_same_everywhere() -> None:
    assert ENGLISH.dates == dates.ENGLISH


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("en", date(2011, 5, 1), "1 May 2011"),
        ("fr", date(2011, 5, 1), "1er mai 2011"),
        ("fr", date(2011, 8, 21), "21 août 2011"),
        ("es", date(2011, 5, 1), "1 de mayo de 2011"),
        ("pt", date(2011, 5, 2), "2 de maio de 2011"),
        ("ru", date(2011, 5, 1), "1 мая 2011 года"),
        ("ar", date(2011, 5, 1), "1 أيار/مايو 2011"),
        ("zh", date(2011, 5, 1), "2011年5月1日"),
    ],
)
def test_says_a_day_as_people_do(language: str, day: date, said: str) -> None:
    assert phrases_in(language).long_date(day) == said
    assert phrases_in(language).long_iso(day.isoformat()) == said


@pytest.mark.parametrize(
    ("language", "iso", "said"),
    [
        ("fr", "2024-02", "février 2024"),
        ("es", "2024-02", "febrero de 2024"),
        ("ru", "2024-02", "февраль 2024 года"),
        ("zh", "2024-02", "2024年2月"),
        ("es", "2021-2022", "2021-2022"),
    ],
)
def test_says_a_month_and_leaves_other_periods(language: str, iso: str, said: str) -> None:
    assert phrases_in(language).long_iso(iso) == said


def test_names_are_told_together() -> None:
    assert phrases_in("fr").together(["le Liban"]) == "le Liban"
    assert phrases_in("fr").together(["A", "B", "C"]) == "A et B et C"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("single_source:", "only_source:", "single_source: is missing"),
        ("single_source:", "only_source:", "only_source: is not a known key"),
        ("[janvier, ", "[", "fr.yaml:4: months: there are 11 of them"),
        ('share: "Partager dans le canal"', 'share: ""', "share: is empty"),
    ],
)
def test_tells_what_is_wrong_in_a_file(before: str, after: str, said: str) -> None:
    assert before in TEXT

    with pytest.raises(LibraryError) as error:
        parse_phrases(TEXT.replace(before, after), "fr.yaml")

    assert any(said in str(problem) for problem in error.value.problems)


def test_a_blank_that_nobody_would_fill_is_refused() -> None:
    phrases = parse_phrases(TEXT.replace("{date}.", "{day}.", 1), "fr.yaml")

    with pytest.raises(LibraryError, match="should have the blanks of the English one"):
        check_blanks(phrases, ENGLISH, "fr.yaml")


def test_arabic_keeps_its_order_around_latin_words() -> None:
    said = phrases_in("ar").not_queued.format(ask="info@cmconvention.org")

    assert said.startswith("\u2067")
    assert said.endswith(".\u2069")
    assert "\u2068info@cmconvention.org\u2069" in said
