"""In a channel is quoted what all who read along may read; of the rest the asker is told alone."""

from enum import Enum, auto
from typing import cast

import pytest

from bot.digests.level import channel_level
from bot.documents.importing import import_file
from bot.documents.order import Order
from bot.errors import UserError
from bot.register.digest import ChannelLevel
from bot.register.level import Level
from bot.roles import Role
from bot.services import Audience, Message, Place, Services
from commands import ask
from knowledge.phrases import ENGLISH
from tests.builders import IN_THE_PLAN, TEAM, a_request, at
from tests.fakes import FakeChannels

REPORT = b"# Report\n\nThe team of Tarvania cleared 14 hectares in the Veldt district in spring.\n"
QUESTION = "How many hectares of the Veldt district did the team clear?"
CURATED = "What does Article 6(9) say about trust funds?"
AMONG_US, OPEN = Audience(False, True), Audience(True, False)
PUBLIC, SHARED, CLOSED = Level


class Seen(Enum):
    """What becomes of a document that speaks of what was asked."""

    QUOTED = auto()
    TOLD_OF = auto()
    NOTHING = auto()


async def asked(
    services: Services, role: Role, *, question: str = QUESTION, place: Place = Place.MENTION
) -> Message:
    return await ask.run(a_request(question, role=role, place=place), services)


async def imported(services: Services, level: Level, content: bytes = REPORT) -> None:
    order = Order(TEAM, "U1", at(IN_THE_PLAN), tuple(Level), level)
    await import_file(services.storage, "report.md", content, order)
    await services.documents.take_up(TEAM)


async def in_channel(services: Services, audience: Audience, level: Level | None) -> None:
    """Ask from now on where these read along and a coordinator set this level."""
    channel = a_request().channel_id
    cast(FakeChannels, services.channels).audiences[channel] = audience
    if level is not None:
        chosen = ChannelLevel(TEAM, channel, level, True, "U1", at(IN_THE_PLAN))
        async with services.storage.unit_of_work() as work:
            await work.digests.set_level(chosen)


@pytest.mark.parametrize(
    ("document", "audience", "channel", "role", "seen"),
    [
        (SHARED, AMONG_US, None, Role.COORDINATOR, Seen.QUOTED),
        (SHARED, AMONG_US, None, Role.CURATOR, Seen.QUOTED),
        (SHARED, OPEN, None, Role.COORDINATOR, Seen.TOLD_OF),
        (SHARED, OPEN, SHARED, Role.COORDINATOR, Seen.QUOTED),
        (SHARED, AMONG_US, PUBLIC, Role.COORDINATOR, Seen.TOLD_OF),
        (CLOSED, AMONG_US, None, Role.COORDINATOR, Seen.TOLD_OF),
        (CLOSED, AMONG_US, CLOSED, Role.COORDINATOR, Seen.QUOTED),
        (CLOSED, AMONG_US, CLOSED, Role.CURATOR, Seen.NOTHING),
        (SHARED, AMONG_US, CLOSED, Role.MEMBER, Seen.NOTHING),
        (PUBLIC, OPEN, None, Role.MEMBER, Seen.QUOTED),
    ],
)
async def test_quotes_what_the_channel_is_trusted_with_and_tells_the_asker_of_more(
    services: Services,
    *,
    document: Level,
    audience: Audience,
    channel: Level | None,
    role: Role,
    seen: Seen,
) -> None:
    await imported(services, document)
    await in_channel(services, audience, channel)

    shown = await asked(services, role)

    assert ("cleared 14 hectares" in shown.text) is (seen is Seen.QUOTED)
    assert "report.md" not in shown.text
    told = shown.alone.text if shown.alone else None
    assert told == (ENGLISH.documents_in_private if seen is Seen.TOLD_OF else None)


async def test_in_private_everything_is_said_at_once(services: Services) -> None:
    await imported(services, CLOSED)
    await in_channel(services, OPEN, None)

    shown = await asked(services, Role.COORDINATOR, place=Place.DIRECT)

    assert "cleared 14 hectares" in shown.text
    assert shown.alone is None


async def test_under_a_curated_answer_the_asker_is_told_too(services: Services) -> None:
    report = b"# Report\n\nThe secretariat read out what Article 6(9) says about trust funds.\n"
    await imported(services, SHARED, report)
    await in_channel(services, OPEN, None)

    shown = await asked(services, Role.COORDINATOR, question=CURATED)

    assert ENGLISH.also_in_documents not in shown.text
    assert shown.alone is not None


async def test_of_several_questions_one_is_enough(services: Services) -> None:
    await imported(services, SHARED)
    await in_channel(services, OPEN, None)

    shown = await asked(services, Role.COORDINATOR, question=f"{CURATED}\n{QUESTION}")

    assert shown.text.startswith("*1.*")
    assert shown.alone is not None


async def test_where_nobody_can_tell_who_reads_along_only_public_ones_are_quoted(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    await imported(services, SHARED)

    async def audience(_channel: str) -> Audience:
        raise UserError("I am not a member.", fix="Invite me.")

    monkeypatch.setattr(services.channels, "audience", audience)
    with pytest.raises(UserError):
        await channel_level(TEAM, "C1", services.storage, services.channels)

    shown = await asked(services, Role.COORDINATOR)
    assert "cleared 14 hectares" not in shown.text
    assert shown.alone is not None
