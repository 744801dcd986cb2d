"""The running bot: connected to Slack (or to the sandbox), with its jobs."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from bot.app.slack import Team, find_team, make_client
from bot.app.verbs import discover
from bot.clock import SystemClock, WorkspaceClock
from bot.faults import describe
from bot.jobs import Engine, Jobs, Outbox
from bot.register.incoming import IncomingMessage
from bot.roles import Roles
from bot.services import Clock, CurrentDocuments, CurrentKnowledge, Services
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces import actions, home, last_resort, messages, modals, shortcuts, slash_commands
from bot.surfaces.conversation import Conversation
from bot.surfaces.directory import SlackChannels, SlackDirectory
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.files import SlackFiles
from bot.web.health import health_served
from knowledge.library import Library

SECONDS_OF_SILENCE = 3.0
STILL_READING = (
    "reading the knowledge base: the first time on a machine this takes about a minute; "
    "who asks is told so, and is answered after it"
)

log = logging.getLogger(__name__)


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
        await knowledge.overlay(storage, team.team_id)
        documents = CurrentDocuments(storage, knowledge)
        directory = SlackDirectory(client, team.team_id)
        roles = Roles(settings, directory)
        engine = Engine(settings)
        services = Services(
            storage=storage,
            knowledge=knowledge,
            documents=documents,
            clock=clock,
            channels=SlackChannels(client, directory, roles, team.bot_user_id),
            outbox=Outbox(engine),
            files=SlackFiles(client),
            verbs=discover(),
        )
        async with storage.unit_of_work() as work:
            now = await SystemClock().now()
            await work.workspaces.started(team.team_id, team.name, team.bot_user_id, now)
        dispatcher = Dispatcher(services, roles, directory, settings.timezone, team_id=team.team_id)
        conversation = Conversation(dispatcher, services, client)
        app = AsyncApp(client=client, logger=logging.getLogger("slack_bolt"))
        last_resort.register(app)
        slash_commands.register(app, dispatcher)
        messages.register(
            app, conversation, clock, team_id=team.team_id, bot_user_id=team.bot_user_id
        )
        actions.register(app, dispatcher)
        modals.register(app, dispatcher)
        shortcuts.register(app, dispatcher, services)
        home.register(app, services, roles, directory, settings.timezone, team_id=team.team_id)
        jobs = Jobs(settings, services, client, engine, roles, team_id=team.team_id)
        await jobs.start()
        stack.push_async_callback(jobs.stop)
        left = await conversation.left_over(team.team_id)
        handler = AsyncSocketModeHandler(app, settings.slack_app_token, web_client=client)
        await handler.connect_async()  # type: ignore[no-untyped-call] # Bolt leaves it untyped
        stack.push_async_callback(handler.close_async)
        if settings.health_port is not None:
            serving = health_served(settings.health_port, storage, lambda: _is_connected(handler))
            await stack.enter_async_context(serving)
        for watch in (
            documents.keep_watch(team.team_id),
            knowledge.keep_watch(storage, team.team_id),
        ):
            stack.push_async_callback(_end, asyncio.create_task(watch))
        taking_up = asyncio.create_task(_take_up(conversation, knowledge, left))
        stack.push_async_callback(_end, taking_up)
        log.info("connected to %s (%s)", team.name, team.team_id)
        yield team


async def _take_up(
    conversation: Conversation, knowledge: CurrentKnowledge, left: Sequence[IncomingMessage]
) -> None:
    """Build the index away from the loop, then answer what an earlier life left unanswered."""
    loop = asyncio.get_running_loop()
    unsaid = loop.call_later(SECONDS_OF_SILENCE, log.info, STILL_READING)
    try:
        await knowledge.ready()
    finally:
        unsaid.cancel()
    log.info("the knowledge base is read: questions are answered from now on")
    try:
        await conversation.resume(left)
    except Exception as error:
        log.warning("what was left unanswered waits for the next start: %s", describe(error))


def _is_connected(handler: AsyncSocketModeHandler) -> bool:
    session = handler.client.current_session
    return session is not None and not session.closed


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


def make_clock(settings: Settings) -> Clock:
    """The workspace's clock in the sandbox, the machine's elsewhere."""
    return WorkspaceClock(settings.clock_url) if settings.clock_url else SystemClock()
