"""Where a pressed button is answered."""

import pytest

from bot.services import Place
from bot.surfaces.actions import place_of

MESSAGE = {"type": "message", "is_ephemeral": False}
EPHEMERAL = {"type": "message", "is_ephemeral": True}


@pytest.mark.parametrize(
    ("channel", "container", "place"),
    [
        ("C1", MESSAGE, Place.MENTION),
        ("C1", EPHEMERAL, Place.COMMAND),
        ("D1", MESSAGE, Place.DIRECT),
        ("", {"type": "view"}, Place.COMMAND),
    ],
)
def test_a_button_is_answered_where_it_stands(
    channel: str, container: dict[str, object], place: Place
) -> None:
    assert place_of(channel, container) is place


def test_a_command_in_a_direct_message_between_colleagues_is_answered_by_its_address() -> None:
    assert place_of("D0TWOCOLLEAGUES", EPHEMERAL) is Place.COMMAND
