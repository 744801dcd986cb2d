"""The words of /ccm digest and what they do."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from bot.blocks.message import Visibility
from bot.errors import UserError
from bot.register.level import Level
from bot.roles import Role
from bot.services import Audience, Place, Services
from commands.digest import ACTS, VERB
from tests.builders import TEAM, a_follow_up, a_request
from tests.commands.digest_acts import SCHEDULED, answer, audited
from tests.fakes import FakeChannels, FakeOutbox

AFTER_THE_PLAN = date(2025, 1, 6)


def sent(services: Services) -> list[tuple[str, str, str]]:
    return cast(FakeOutbox, services.outbox).sent


async def test_preview_shows_the_digest_to_one_person(services: Services) -> None:
    shown = await answer(a_request("preview"), services)

    assert "Digest – 15 January 2024" in shown.text
    assert shown.visibility is Visibility.EPHEMERAL
    assert sent(services) == []


async def test_a_preview_shows_another_day(services: Services) -> None:
    shown = await answer(a_request("preview as 2024-04-02"), services)

    assert "2 April 2024" in shown.text
    assert sent(services) == []


@pytest.mark.parametrize("words", ["preview", "now"])
async def test_says_so_when_there_is_nothing_to_say(services: Services, words: str) -> None:
    await answer(a_request("sections only upcoming_activities"), services)
    shown = await answer(a_request(words, today=AFTER_THE_PLAN), services)

    assert "nothing to say as of 6 January 2025, so nothing is posted" in shown.text
    assert sent(services) == []


async def test_now_hands_in_one_digest_for_one_act(services: Services) -> None:
    shown = await answer(a_request("now", key="act-1"), services)

    assert sent(services) == [(TEAM, "C1", "digest:now:C1:U1:act-1")]
    assert "15 January 2024 is on its way" in shown.text
    assert shown.visibility is Visibility.EPHEMERAL


async def test_a_preview_shows_no_more_than_its_reader_may_see(services: Services) -> None:
    secret = a_follow_up("most secret", due_on=date(2024, 1, 8), level=Level.COORDINATORS)
    async with services.storage.unit_of_work() as work:
        await work.follow_ups.add(secret)
    await answer(a_request("level coordinators"), services)

    for_curator = await answer(a_request("preview", role=Role.CURATOR), services)
    for_coordinator = await answer(a_request("preview"), services)

    assert "most secret" not in for_curator.text
    assert "1 follow-up overdue" in for_curator.text
    assert "most secret" in for_coordinator.text


async def test_alone_it_shows_what_is_set_and_what_can_be_typed(services: Services) -> None:
    shown = await answer(a_request(""), services)

    assert "No digest is set up for this channel" in shown.text
    assert "*coordination*" in shown.text
    assert all(line in shown.text for line in VERB.usage)


@pytest.mark.parametrize("words", [word for word in ACTS if word != "preview"])
async def test_in_a_direct_message_there_is_only_the_preview(
    services: Services, words: str
) -> None:
    with pytest.raises(UserError, match="not to direct messages"):
        await answer(a_request(words, place=Place.DIRECT), services)

    shown = await answer(a_request("preview", place=Place.DIRECT), services)
    assert "Digest –" in shown.text


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("tomorrow", "“tomorrow” is nothing that digests can do"),
        ("historry", "Did you mean `history`"),
        ("level secret", "“secret” is no level"),
        ("now as 2026-12-01", "not with “as 2026-12-01” after it. Nothing was done.*preview as"),
        ("preview as", "There is no day in it"),
        ("preview as 9999-12-31", "31 December 9999 is more than ten years from today"),
        ("preview as 0001-01-01", "more than ten years"),
        ("here mondey 09:00", "Did you mean Monday"),
        ("preview as someday", "“someday” is no day that I can read"),
    ],
)
async def test_refuses_what_it_cannot_read(services: Services, words: str, says: str) -> None:
    with pytest.raises(UserError, match=says):
        await answer(a_request(words), services)

    assert await audited(services) == []


@pytest.mark.parametrize("words", [SCHEDULED, "now", "daily 2024-02-01 to 2024-02-05 08:00", "set"])
async def test_promises_nothing_where_the_bot_is_no_member(services: Services, words: str) -> None:
    refused = UserError("I am not a member of this channel.", fix="Type /invite @Article 6.")

    class NoMember(FakeChannels):
        async def audience(self, channel_id: str) -> Audience:
            raise refused

    outside = replace(services, channels=NoMember())
    with pytest.raises(UserError, match="/invite @Article 6"):
        await answer(a_request(words), outside)

    assert sent(services) == []
    assert await audited(services) == []
