"""However much there is, and however long: Slack takes each message, and nothing is uncounted."""

from datetime import timedelta

import pytest

from bot.blocks import digests
from bot.blocks.message import LEFT_OUT
from bot.digests.compose import MOST_LINES, compose
from bot.sandbox.block_check.check import check_message_blocks
from bot.storage import Storage
from tests.bot.digests.digest_builders import MONDAY, a_context, a_question
from tests.builders import a_follow_up

LINK = f"https://example.org/archives/C1/p1?{'thread_ts=1.0&cid=C1&' * 8}"


@pytest.mark.parametrize("note", ["<b> & *_~` " * 400, "x" * 5_000, "\N{BULLET}\n" * 900])
async def test_five_hundred_long_notes_are_told_within_slacks_limits(
    storage: Storage, note: str
) -> None:
    async with storage.unit_of_work() as work:
        for number in range(500):
            due_on = MONDAY + timedelta(days=number % 30 - 25)
            author = f"U{number % 7}"
            await work.follow_ups.add(
                a_follow_up(note, due_on=due_on, author_id=author, source_link=LINK)
            )
        for number in range(30):
            await work.questions.queue(a_question(f"{number} {note}?", event_id=f"E{number}"))
        digest = await compose(a_context(), work)
    parent, details = digests.digest(digest), digests.details(digest)

    for shown in (parent, *details, digests.preview(digest)):
        check_message_blocks([dict(block) for block in shown.blocks])
        assert len(shown.text) <= 12_000
    assert not [shown for shown in (parent, *details) if LEFT_OUT in shown.text]
    assert "and 476 more – details for coordinators" in "\n".join(one.text for one in details)
    assert len([item for item in digest.items if item.key.startswith("due_follow_ups:")]) == 500
    told = [line for part in digest.parts for line in part.lines if line.text.startswith("#")]
    assert len(told) == MOST_LINES
