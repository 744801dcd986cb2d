"""A report that was imported, and questions that it may answer."""

from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.register.level import Level
from bot.roles import Role
from bot.services import Message, Place, Services
from commands import ask
from knowledge.phrases import ENGLISH
from tests.builders import IN_THE_PLAN, TEAM, a_request, at

REPORT = """# Report of the drill

## Tarvania

The team of Tarvania cleared 14 hectares in the Veldt district in spring. It lost two rollers there.

## Money

Nobody pledged anything for rollers.

## Funds

The secretariat read out what Article 6(9) says about trust funds.
"""
QUESTION = "How many hectares of the Veldt district did the team clear?"


async def imported(services: Services, level: Level) -> None:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level), level)
    await import_file(services.storage, "drill.md", REPORT.encode(), order)
    await services.documents.take_up(TEAM)


async def asked(
    services: Services, question: str, role: Role, place: Place = Place.COMMAND
) -> Message:
    return await ask.run(a_request(question, role=role, place=place), services)


def is_quoting(shown: Message) -> bool:
    return ENGLISH.from_documents in shown.text or ENGLISH.only_quoted in shown.text
