"""Connect to Slack and answer, until told to stop."""

import argparse
import asyncio
import logging
from collections.abc import Mapping

from bot.cli import sandbox
from bot.cli.logs import set_up
from bot.cli.stopping import until_told_to_stop
from bot.errors import SettingsError, StorageUnavailable
from bot.settings import Settings
from bot.storage.migrate import upgrade
from knowledge.library import load_library

SECONDS_BETWEEN_TRIES = 2.0

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
    asyncio.run(until_told_to_stop(_run(settings)))
    log.info("stopped")
    return 0


async def _run(settings: Settings) -> None:
    """Connect; wait for a server that is away, but not for a file that cannot be used."""
    from bot.app.bot import running

    library, said = load_library(), ""
    while True:
        try:
            await asyncio.to_thread(upgrade, settings.database_url)
            async with running(settings, library) as team:
                print(
                    f"Article 6 Assistant is connected to {team.name}. Stop it with Ctrl-C.",
                    flush=True,
                )
                await asyncio.Event().wait()
        except StorageUnavailable as error:
            if settings.database_url.startswith("sqlite"):
                raise
            if said != str(error):
                log.warning("%s; I wait for it", error)
            said = str(error)
            await asyncio.sleep(SECONDS_BETWEEN_TRIES)
