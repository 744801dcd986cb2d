"""Questions and complaints put into the queue, and what the buttons under them carry."""

from bot.register.feedback import Fault, Feedback, feedback_key
from bot.register.question import Question
from bot.services import Message, Services
from tests.builders import IN_THE_PLAN, TEAM, at


async def complained(
    services: Services,
    text: str,
    fault: Fault | None,
    *,
    entry: str = "isu-what",
    words: str = "",
    user: str = "U9",
) -> None:
    key = feedback_key(TEAM, user, text, entry, "")
    given = Feedback(TEAM, key, text, entry, "", at(IN_THE_PLAN), fault, words)
    async with services.storage.unit_of_work() as work:
        await work.feedback.give(given)


async def asked(services: Services, *texts: str, outcome: str = "unanswered") -> None:
    async with services.storage.unit_of_work() as work:
        for text in texts:
            asking = Question(TEAM, text, "U9", "C1", at(IN_THE_PLAN), text, outcome)
            await work.questions.queue(asking)


def buttons(shown: Message) -> dict[str, str]:
    """What the buttons of the first group carry, by action."""
    block = next(block for block in shown.blocks if block["type"] == "actions")
    return {element["action_id"]: element["value"] for element in block["elements"]}
