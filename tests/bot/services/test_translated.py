"""Authors are told of the translations that their edit puts out of use, and of no others."""

from dataclasses import replace

import pytest

from bot.services.curation.translated import on_translations
from knowledge.entry import Entry
from knowledge.translation import Translation, fingerprint
from tests.knowledge.entry_builder import RIGHT

EDITED = replace(RIGHT, body="Other words.")
FRENCH = Translation(RIGHT.id, "fr", "Le droit", "C'est un droit.", fingerprint(RIGHT))
SPANISH = replace(FRENCH, language="es")
OUT_OF_USE = replace(SPANISH, of="0123456789ab")


@pytest.mark.parametrize(
    ("found", "said"),
    [((FRENCH, SPANISH), "into French and Spanish."), ((FRENCH, OUT_OF_USE), "into French.")],
)
def test_names_the_languages_that_readers_lose(found: tuple[Translation, ...], said: str) -> None:
    assert said in (on_translations(EDITED, RIGHT, {RIGHT.id: found}) or "")


@pytest.mark.parametrize(
    ("entry", "before", "found"),
    [
        (replace(RIGHT, questions=("A right?",)), RIGHT, (FRENCH,)),
        (EDITED, None, (FRENCH,)),
        (EDITED, RIGHT, (OUT_OF_USE,)),
        (EDITED, RIGHT, ()),
    ],
)
def test_says_nothing_where_nobody_loses_anything(
    entry: Entry, before: Entry | None, found: tuple[Translation, ...]
) -> None:
    assert on_translations(entry, before, {RIGHT.id: found}) is None
