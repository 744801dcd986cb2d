"""The log tells where a fault is without quoting what people wrote."""

from bot.jobs.faults import describe


def test_names_types_and_places_and_quotes_nothing() -> None:
    try:
        try:
            raise KeyError("a confidential note")
        except KeyError as cause:
            raise ValueError("about a confidential note") from cause
    except ValueError as error:
        said = describe(error)

    assert said.startswith("ValueError in test_names_types")
    assert "caused by KeyError" in said
    assert "confidential" not in said
