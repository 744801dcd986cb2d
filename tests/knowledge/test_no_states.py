"""Words that are written like the name of a State and name none where they stand."""

import pytest

from knowledge.gazetteer import Gazetteer
from knowledge.library import load_library

GAZETTEER = Gazetteer(load_library().states)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("which Latin American states have obligations", set()),
        ("States of South America", set()),
        ("los Estados de América Latina", set()),
        ("les pays d'Amérique du Sud", set()),
        ("Has America joined?", {"USA"}),
        ("هل يوجد دعم مالي؟", set()),
        ("صندوق مالي تابع للاتفاقية", set()),
        ("هل مالي دولة طرف؟", {"MLI"}),
        ("مالي والمادة 4", {"MLI"}),
        ("ما الموعد النهائي في مالي؟", {"MLI"}),
    ],
)
def test_a_region_and_a_word_like_a_name_are_no_states(text: str, codes: set[str]) -> None:
    assert {match.state.iso3 for match in GAZETTEER.find(text)} == codes
    assert GAZETTEER.named(text) == codes
