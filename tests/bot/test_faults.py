"""The log tells where a fault is without quoting what people wrote."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.faults import describe, token_refusal

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


def refused(code: str) -> SlackApiError:
    data = {"ok": False, "error": code}
    made = SlackResponse(
        client=None, http_verb="", api_url="", req_args={}, data=data, headers={}, status_code=200
    )
    return SlackApiError(NOTE, made)  # type: ignore[no-untyped-call] # theirs


def test_names_what_slack_refuses_with() -> None:
    assert describe(refused("invalid_auth")) == "SlackApiError (invalid_auth)"
    assert describe(refused(NOTE)) == "SlackApiError"


def test_tells_a_refused_token_from_other_refusals_and_by_its_cause() -> None:
    wrapped = LookupError("U1")
    wrapped.__cause__ = refused("token_revoked")

    assert token_refusal(wrapped) == "token_revoked"
    assert token_refusal(refused("user_not_found")) is None
    assert token_refusal(ValueError(NOTE)) is None


def test_a_fault_that_is_its_own_cause_is_named_once() -> None:
    fault = ValueError(NOTE)
    fault.__cause__ = fault

    assert describe(fault) == "ValueError"
    assert token_refusal(fault) is None
