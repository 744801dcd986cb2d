"""What the tables say of a State is said in each language with the same keys and blanks."""

import csv
import re
from dataclasses import fields

import pytest

from knowledge import phrases
from knowledge.gazetteer import Gazetteer
from knowledge.library import load_library
from knowledge.phrases import blanks
from knowledge.state_phrases import DATA, LANGUAGES, state_phrases_in

OTHERS = sorted(set(LANGUAGES) - {"en"})


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(load_library().states)


def rows(table: str) -> list[dict[str, str]]:
    with (DATA / f"{table}.csv").open(encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_states_are_told_of_in_every_language_that_answers_come_in() -> None:
    assert set(LANGUAGES) == set(phrases.LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_every_file_has_the_keys_of_the_english_one_in_its_order(language: str) -> None:
    def keys(name: str) -> list[str]:
        text = (DATA / "state_phrases" / f"{name}.yaml").read_text("utf-8")
        return re.findall(r"^(\w+):", text, re.MULTILINE)

    assert keys(language) == keys("en")


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_has_the_blanks_of_the_english_one_and_is_not_english(
    language: str,
) -> None:
    ours, english = state_phrases_in(language), state_phrases_in("en")
    names = [
        field.name for field in fields(english) if isinstance(getattr(english, field.name), str)
    ]
    said = {name: (getattr(ours, name), getattr(english, name)) for name in names}

    assert not [name for name, (one, other) in said.items() if blanks(one) != blanks(other)]
    assert not [name for name, (one, other) in said.items() if one == other]


@pytest.mark.parametrize("language", OTHERS)
def test_every_state_has_a_name_in_the_language(language: str) -> None:
    assert set(state_phrases_in(language).names) == {row["iso3"] for row in rows("states")}


@pytest.mark.parametrize("language", OTHERS)
def test_every_name_is_understood_when_somebody_asks_with_it(
    gazetteer: Gazetteer, language: str
) -> None:
    names = state_phrases_in(language).names
    wrong = {
        name: found
        for code, name in names.items()
        if (found := [(one.state.iso3, one.exact) for one in gazetteer.find(name)])
        != [(code, True)]
    }

    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_every_remark_of_the_tables_is_translated_and_nothing_else(language: str) -> None:
    remarks = {row["note"] for table in ("states", "obligations") for row in rows(table)}

    assert set(state_phrases_in(language).notes) == remarks - {""}


def test_a_remark_that_nobody_has_translated_says_that_it_is_in_english() -> None:
    said = state_phrases_in("fr").note("Somebody has just written this.")

    assert said == "Remarque en anglais seulement : Somebody has just written this."
