"""How Slack is reached: the client, and whose workspace the token belongs to."""

import asyncio
import logging
from dataclasses import dataclass

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import SettingsError
from bot.faults import REFUSALS
from bot.settings import Settings

log = logging.getLogger(__name__)

TIMES_TO_TRY_AGAIN = 20
"""After each pause Slack takes one message for a channel, whoever's: so many may wait at once."""
SECONDS_BETWEEN_TRIES = 5


@dataclass(frozen=True, slots=True)
class Team:
    """The workspace that the bot token belongs to."""

    team_id: str
    name: str
    bot_user_id: str


def make_client(settings: Settings) -> AsyncWebClient:
    """A client that waits when Slack says that it is called too often."""
    client = AsyncWebClient(settings.slack_bot_token, base_url=settings.slack_api_url)
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(TIMES_TO_TRY_AGAIN))
    return client


async def find_team(client: AsyncWebClient) -> Team:
    """Ask Slack whose token it is; wait while Slack cannot be reached."""
    while True:
        try:
            answer = await client.auth_test()
        except SlackApiError as error:
            refusal = str(error.response.get("error"))
            if refusal in REFUSALS:
                raise SettingsError([f"Slack refuses SLACK_BOT_TOKEN: {refusal}"]) from error
            log.warning("Slack answers %s; trying again", refusal)
        except (aiohttp.ClientError, OSError) as error:
            log.warning("Slack cannot be reached (%s); trying again", type(error).__name__)
        else:
            return Team(str(answer["team_id"]), str(answer["team"]), str(answer["user_id"]))
        await asyncio.sleep(SECONDS_BETWEEN_TRIES)
