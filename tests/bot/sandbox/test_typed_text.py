"""What people type becomes what Slack sends."""

import pytest

from bot.sandbox.channels import first_channels
from bot.sandbox.typed_text import as_rich_text, encoded


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@Article 6 hello", "<@U0BOT> hello"),
        ("@article 6: hello", "<@U0BOT>: hello"),
        ("ask @Coordinator, Lebanon", "ask <@U0COORDLB>"),
        ("<@U0BOT> hello", "<@U0BOT> hello"),
        ("<@U0NOBODY> hello", "&lt;@U0NOBODY&gt; hello"),
        ("see #ccm-questions", "see <#C0CCM|ccm-questions>"),
        ("@here @coordinators", "<!here> <!subteam^S0COORDS>"),
        ("<!channel>", "&lt;!channel&gt;"),
        ("x@here.example a@b", "x@here.example a@b"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("https://example.org/?a=1&b=2 now", "<https://example.org/?a=1&amp;b=2> now"),
    ],
)
def test_mentions_links_and_escapes(typed: str, sent: str) -> None:
    assert encoded(typed, first_channels()) == sent


def test_rich_text_names_what_is_mentioned() -> None:
    [block] = as_rich_text(encoded("@Article 6: 1 < 2, #general @here", first_channels()))

    assert block["elements"][0]["elements"] == [
        {"type": "user", "user_id": "U0BOT"},
        {"type": "text", "text": ": 1 < 2, "},
        {"type": "channel", "channel_id": "C0GENERAL"},
        {"type": "text", "text": " "},
        {"type": "broadcast", "range": "here"},
    ]
