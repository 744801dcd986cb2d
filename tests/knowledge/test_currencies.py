import pytest

from knowledge.gazetteer import Gazetteer
from knowledge.library import load_library

LIBRARY = load_library()
GAZETTEER = Gazetteer(LIBRARY.states, never=LIBRARY.abbreviations)


@pytest.mark.parametrize(
    "text",
    [
        "1,2 million de francs suisses",
        "45,000 US dollars",
        "100 Swiss francs",
        "Australian dollars",
        "francs CFA",
        "dollars des États-Unis",
        "dólares de los Estados Unidos",
        "долларов США",
        "瑞士法郎",
        "US$ 4 million",
    ],
)
def test_money_names_no_state(text: str) -> None:
    assert not GAZETTEER.find(text)
    assert not GAZETTEER.named(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("10 million dollars from the United States", "USA"),
        ("How much did Switzerland give in francs?", "CHE"),
        ("瑞士给了多少钱", "CHE"),
        ("Did France pay?", "FRA"),
        ("Angola livre de minas", "AGO"),
    ],
)
def test_a_state_that_gives_money_is_found(text: str, code: str) -> None:
    assert [match.state.iso3 for match in GAZETTEER.find(text)] == [code]
