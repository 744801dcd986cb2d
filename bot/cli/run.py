"""Connect to Slack and answer, until told to stop."""

import argparse
import asyncio
import logging
from collections.abc import Mapping

from bot.cli import sandbox
from bot.cli.logs import set_up
from bot.cli.stopping import until_told_to_stop
from bot.errors import SettingsError
from bot.settings import Settings
from bot.storage.migrate import upgrade
from knowledge.library import load_library

log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do without tokens."""
    parser.add_argument(
        "--or-sandbox", action="store_true", help="start the sandbox when no tokens are set"
    )
    parser.set_defaults(port=sandbox.PORT, no_bot=False)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Run until SIGINT or SIGTERM."""
    settings = Settings.from_env(env)
    if not settings.has_tokens and arguments.or_sandbox:
        return sandbox.main(arguments, env)
    if not settings.has_tokens:
        raise SettingsError(["SLACK_BOT_TOKEN is not set", "SLACK_APP_TOKEN is not set"])
    set_up(settings.log_level)
    upgrade(settings.database_url)
    asyncio.run(until_told_to_stop(_run(settings)))
    log.info("stopped")
    return 0


async def _run(settings: Settings) -> None:
    from bot.app.bot import running

    async with running(settings, load_library()) as team:
        print(f"Article 6 Assistant is connected to {team.name}. Stop it with Ctrl-C.", flush=True)
        await asyncio.Event().wait()
