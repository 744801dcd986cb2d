"""A first sentence is quoted alone, so it has to say what it affirms, denies or counts."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.checks import check_content
from knowledge.checks.openings import is_bare
from knowledge.library import load_library
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import an_entry


@pytest.mark.parametrize(
    "body",
    [
        "No. Under Article 6(9) they may.",
        "Yes: a form exists.",
        "No, the two differ.",
        "**Thirty.** Thirty States ratified.",
        "**30 April, every year.** It is sent then.",
        "**Up to five years.** It may be renewed.",
        "Oui. L'article 6(8) l'exige.",
        "Sí: hay un formulario.",
        "**Hasta cinco años.** Puede renovarse.",
    ],
)
def test_a_bare_yes_no_or_number_does_not_open_a_text(body: str) -> None:
    assert is_bare(body)


@pytest.mark.parametrize(
    "body",
    [
        "No trust fund was found.",
        "**Twelve** States have signed and not ratified: Angola and others.",
        "**112 States Parties**, as of 1 March 2026, and 12 signatories.",
        "**Article 6(2)** is a duty.",
        "**No lo toque.** Manténgase alejado.",
        "**Not known here.** No figures are on record.",
    ],
)
def test_a_sentence_that_says_of_what_may_open_it(body: str) -> None:
    assert not is_bare(body)


def test_the_check_names_the_line() -> None:
    entry = replace(an_entry("the-right", "Is it a right?"), body="Yes. It is one.")

    [said] = (str(one) for one in check_content(pages(entry), date(2026, 11, 22)))

    assert "“Yes. It is one.”: open with a sentence" in said
    assert said.startswith("entries/test/the-right.md:")


def test_our_own_translations_open_well_too() -> None:
    found = load_library().translations.values()

    bare = [one.title for several in found for one in several if is_bare(one.body)]

    assert (len(found) > 0, bare) == (True, [])
