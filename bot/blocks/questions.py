"""How the queue of unanswered questions is shown to those who keep the knowledge."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import button, context, header, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.question import Question
from knowledge.dates import long_date

MOST_TEXT = 600
HOW_TO_ANSWER = (
    "To answer one for good, add an entry or an example question to `knowledge/entries/` "
    "(CONTRIBUTING.md says how), then mark it settled here."
)


def queue(groups: Sequence[Sequence[Question]], zone: ZoneInfo, *, more: int) -> Message:
    """The open questions, those that were asked most often first."""
    if not groups:
        return message(section("No question is waiting for an answer."))
    blocks: list[Block] = [header("Questions without an answer")]
    for group in groups:
        ids = ",".join(str(question.id) for question in group)
        blocks.append(section(_group(group, zone), button("Settled", "kb_settle", ids)))
    if more:
        blocks.append(context(f"And {more} older, shown once these are settled."))
    return message(*blocks, context(HOW_TO_ANSWER))


def settled(count: int) -> Message:
    """The confirmation."""
    words = "1 question is" if count == 1 else f"{count} questions are"
    return message(section(f"{words} settled. `/ccm kb unanswered` shows what is left."))


def _group(group: Sequence[Question], zone: ZoneInfo) -> str:
    newest = max(group, key=lambda question: question.asked_at)
    words = escape(clip(" ".join(newest.text.split()), MOST_TEXT))
    asked = long_date(newest.asked_at.astimezone(zone).date())
    times = "once" if len(group) == 1 else f"{len(group)} times, in similar words"
    return f"“{words}”\nAsked {times}, last on {asked}"
