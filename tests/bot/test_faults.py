"""The log tells where a fault is without quoting what people wrote."""

import pytest

from bot.faults import describe

NOTE = "a confidential note"


def read_a_row() -> None:
    raise KeyError(NOTE)


def act_on_a_row() -> None:
    try:
        read_a_row()
    except KeyError as cause:
        raise ValueError(NOTE) from cause


def test_names_types_and_places_and_quotes_nothing() -> None:
    with pytest.raises(ValueError, match=NOTE) as fault:
        act_on_a_row()

    said = describe(fault.value)

    assert said.startswith("ValueError in act_on_a_row")
    assert "caused by KeyError in read_a_row" in said
    assert "confidential" not in said


def test_a_fault_that_is_its_own_cause_is_named_once() -> None:
    fault = ValueError(NOTE)
    fault.__cause__ = fault

    assert describe(fault) == "ValueError"
