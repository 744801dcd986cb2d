"""How the queue of unanswered questions is shown to those who keep the knowledge."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.blocks.elements import button, context, header, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape
from bot.register.question import Question
from knowledge.dates import long_date

MOST_TEXT = 500
MOST_WORDINGS = 5
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
        wordings = _wordings(group)
        shown = wordings[:MOST_WORDINGS]
        # The button settles what was read and nothing else.
        ids = ",".join(str(question.id) for question in group if _words(question) in shown)
        text = _group(group, shown, len(wordings), zone)
        blocks.append(section(text, button("Settled", "kb_settle", ids)))
    if more:
        blocks.append(context(f"And {more} older, shown once these are settled."))
    return message(*blocks, context(HOW_TO_ANSWER))


def settled(count: int) -> Message:
    """The confirmation."""
    words = "1 question is" if count == 1 else f"{count} questions are"
    return message(section(f"{words} settled. `/ccm kb unanswered` shows what is left."))


def _group(group: Sequence[Question], shown: Sequence[str], count: int, zone: ZoneInfo) -> str:
    lines = [f"“{escape(clip(words, MOST_TEXT))}”" for words in shown]
    if unseen := count - len(shown):
        lines.append(f"and {unseen} more in similar words, shown once these are settled")
    newest = max(question.asked_at for question in group)
    times = "once" if len(group) == 1 else f"{len(group)} times"
    return "\n".join(
        [*lines, f"Asked {times}, last on {long_date(newest.astimezone(zone).date())}"]
    )


def _wordings(group: Sequence[Question]) -> list[str]:
    newest_first = sorted(group, key=lambda question: question.asked_at, reverse=True)
    return list(dict.fromkeys(_words(question) for question in newest_first))


def _words(question: Question) -> str:
    return " ".join(question.text.split())
