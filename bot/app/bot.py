"""The running bot: connected to Slack (or to the sandbox), with its jobs."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.app.verbs import discover
from bot.clock import SystemClock, WorkspaceClock
from bot.errors import SettingsError
from bot.faults import describe
from bot.jobs import Engine, Jobs, Outbox
from bot.register.incoming import IncomingMessage
from bot.roles import Roles
from bot.services import Clock, CurrentKnowledge, Services
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces import actions, home, messages, modals, shortcuts, slash_commands
from bot.surfaces.conversation import Conversation
from bot.surfaces.directory import SlackChannels, SlackDirectory
from bot.surfaces.dispatcher import Dispatcher
from knowledge.library import Library

log = logging.getLogger(__name__)

TIMES_TO_TRY_AGAIN = 2
SECONDS_BETWEEN_TRIES = 5
REFUSALS = ("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired")


@dataclass(frozen=True, slots=True)
class Team:
    """The workspace that the bot token belongs to."""

    team_id: str
    name: str
    bot_user_id: str


@asynccontextmanager
async def running(settings: Settings, library: Library) -> AsyncIterator[Team]:
    """Run the bot while the block lasts. The database must have been migrated.

    Raise ``SettingsError`` when Slack refuses the tokens.
    """
    async with AsyncExitStack() as stack:
        client = make_client(settings)
        team = await find_team(client)
        storage = Storage(settings.database_url)
        stack.push_async_callback(storage.close)
        clock = make_clock(settings)
        if isinstance(clock, WorkspaceClock):
            stack.push_async_callback(clock.close)
        knowledge = CurrentKnowledge(library)
        await knowledge.overlay(storage)
        directory = SlackDirectory(client, team.team_id)
        roles = Roles(settings, directory)
        engine = Engine(settings)
        services = Services(
            storage=storage,
            knowledge=knowledge,
            clock=clock,
            channels=SlackChannels(client, directory, roles, team.bot_user_id),
            outbox=Outbox(engine),
            verbs=discover(),
        )
        async with storage.unit_of_work() as work:
            now = await SystemClock().now()
            await work.workspaces.started(team.team_id, team.name, team.bot_user_id, now)
        dispatcher = Dispatcher(services, roles, directory, settings.timezone)
        conversation = Conversation(dispatcher, services, client)
        app = AsyncApp(client=client)
        slash_commands.register(app, dispatcher)
        messages.register(app, conversation, clock, team.bot_user_id)
        actions.register(app, dispatcher)
        modals.register(app, dispatcher)
        shortcuts.register(app, dispatcher, services)
        home.register(app, services, roles, directory)
        jobs = Jobs(settings, services, client, engine)
        await jobs.start()
        stack.push_async_callback(jobs.stop)
        left = await conversation.left_over(team.team_id)
        handler = AsyncSocketModeHandler(app, settings.slack_app_token, web_client=client)
        await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped
        stack.push_async_callback(handler.close_async)
        taking_up = asyncio.create_task(_take_up(conversation, knowledge, left))
        stack.push_async_callback(_end, taking_up)
        log.info("connected to %s (%s)", team.name, team.team_id)
        yield team


async def _take_up(
    conversation: Conversation, knowledge: CurrentKnowledge, left: Sequence[IncomingMessage]
) -> None:
    """Build the index away from the loop, then answer what an earlier life left unanswered."""
    await knowledge.ready()
    try:
        await conversation.resume(left)
    except Exception as error:
        log.warning("what was left unanswered waits for the next start: %s", describe(error))


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


def make_client(settings: Settings) -> AsyncWebClient:
    """A client that waits when Slack says that it is called too often."""
    client = AsyncWebClient(settings.slack_bot_token, base_url=settings.slack_api_url)
    client.retry_handlers.append(AsyncRateLimitErrorRetryHandler(TIMES_TO_TRY_AGAIN))
    return client


def make_clock(settings: Settings) -> Clock:
    """The workspace's clock in the sandbox, the machine's elsewhere."""
    return WorkspaceClock(settings.clock_url) if settings.clock_url else SystemClock()


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
