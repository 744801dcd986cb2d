"""Which State is meant, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.gazetteer import Gazetteer
from knowledge.library import PACKAGE
from knowledge.states import State
from knowledge.tables import read_abbreviations, read_states

DATA = PACKAGE / "data"
STATES = read_states(DATA / "states.csv", "states.csv", [])
GAZETTEER = Gazetteer(
    STATES, never=read_abbreviations(DATA / "abbreviations.yaml", "abbreviations.yaml", [])
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Is Turkey a party?", ["TUR"]),
        ("Niger and Nigeria", ["NER", "NGA"]),
        ("Equatorial Guinea, Guinea, Guinea-Bissau", ["GNQ", "GIN", "GNB"]),
        ("DR Congo or Congo", ["COD", "COG"]),
        ("the US and the UK", ["USA", "GBR"]),
        ("Lao PDR's deadline", ["LAO"]),
        ("cote divoire", []),
        ("cote d'ivoire", ["CIV"]),
        ("Bosnia and Herzegovia asked", ["BIH"]),
        ("Switserland and Afganistan", ["CHE", "AFG"]),
        ("¿Cuál es el plazo del Líbano?", ["LBN"]),
        ("какой срок у Ливана", ["LBN"]),
        ("黎巴嫩的期限是什么", ["LBN"]),
        ("ما هو موعد لبنان", ["LBN"]),
    ],
)
def test_finds_the_states_a_text_names(text: str, codes: list[str]) -> None:
    assert [match.state.iso3 for match in GAZETTEER.find(text)] == codes


@pytest.mark.parametrize(
    "text",
    ["clearance of CMR", "AND THEN, per person", "give it to us", "women, a child, mail, while"],
)
def test_takes_no_word_for_a_state(text: str) -> None:
    assert GAZETTEER.find(text) == []


def test_says_where_the_name_stands_and_whether_it_was_mended() -> None:
    text = "When did Lebannon join?"

    [match] = GAZETTEER.find(text)

    assert (text[match.start : match.end], match.exact) == ("Lebannon", False)


def test_a_known_word_is_no_mistyped_state() -> None:
    assert [match.state.iso3 for match in GAZETTEER.find("the romanian text")] == ["ROU"]
    assert GAZETTEER.find("the romanian text", known={"romanian"}) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [("Lebannon", "LBN"), ("Libanon", "LBN"), ("Laos", "LAO"), ("loas", "LAO"), ("lbn", "LBN"),
     ("Bosnia", "BIH"), ("the Gambia", "GMB")],
)  # fmt: skip
def test_resolves_a_name_to_one_state(name: str, code: str) -> None:
    state = GAZETTEER.resolve(name).state

    assert state is not None
    assert state.iso3 == code


def test_a_tie_offers_every_candidate() -> None:
    resolution = GAZETTEER.resolve("Niberia")

    assert resolution.is_tie
    assert {state.iso3 for state in resolution.candidates} == {"NGA", "LBR"}


@pytest.mark.parametrize("name", ["Wakanda", "Atlantis", "Ruritania", "", "???"])
def test_an_unknown_name_is_no_state(name: str) -> None:
    assert GAZETTEER.resolve(name).candidates == ()


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("Lebannon asked for a liaison", "LBN", "asked for a liaison"),
        ("Lao PDR: letter sent", "LAO", "letter sent"),
        ("Bosnia and Herzegovina wants help", "BIH", "wants help"),
        ("the Gambia, by Friday", "GMB", "by Friday"),
        ("LBN", "LBN", ""),
    ],
)
def test_reads_the_state_that_stands_first(text: str, code: str, rest: str) -> None:
    found = GAZETTEER.leading(text)

    assert found.state is not None
    assert (found.state.iso3, found.rest) == (code, rest)


def test_keeps_the_text_when_no_state_stands_first() -> None:
    found = GAZETTEER.leading("Ruritania asked for help")

    assert (found.candidates, found.typed) == ((), "Ruritania")
    assert found.rest == "Ruritania asked for help"


@given(st.sampled_from(STATES))
def test_every_state_is_found_by_its_own_name(state: State) -> None:
    name = state.name

    assert [match.state for match in GAZETTEER.find(f"What about {name}?")] == [state]
    assert GAZETTEER.resolve(name).state == state


@given(st.text(max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    for match in GAZETTEER.find(text):
        assert 0 <= match.start < match.end <= len(text)
    GAZETTEER.leading(text)
