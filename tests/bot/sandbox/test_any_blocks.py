"""Whatever is sent as blocks is accepted, or refused in Slack's way."""

from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.block_check.check import check_message_blocks, check_view
from bot.sandbox.errors import SlackError
from tests.bot.sandbox.blocks import modal

NAMES = ("type", "text", "fields", "elements", "element", "options", "option_groups", "rows")
WORDS = ("section", "actions", "input", "context", "table", "static_select", "overflow", "")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None)  # A busy machine is no reason to fail.
@given(ANYTHING)
def test_whatever_comes_is_accepted_or_refused_in_slack_s_way(sent: Any) -> None:
    with suppress(SlackError):  # Any other exception would fail this test.
        check_message_blocks(sent)
    with suppress(SlackError):
        check_view(modal("Note") | {"blocks": sent}, "modal")
