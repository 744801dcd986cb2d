"""Start a workspace on this machine with a page, and the bot in it; needs no tokens."""

import argparse
import asyncio
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.app.verbs import discover
from bot.cli.logs import set_up
from bot.cli.stopping import until_told_to_stop
from bot.sandbox.server import PortTakenError, Running, start
from bot.sandbox.web_api import APP_TOKEN, BOT_TOKEN
from bot.sandbox.workspace import Workspace
from bot.settings import Settings
from bot.storage.migrate import upgrade
from bot.surfaces.manifest import manifest
from knowledge.library import load_library

PORT = 8006
LAST_PORT = 65_535
KEPT_IN = Path("var/sandbox.json")
ROLES = {
    "ROLE_COORDINATORS": "U0COORDLB,U0COORDCH",
    "ROLE_CURATORS": "U0CURATOR,U0DIRECTOR",
    "ROLE_ADMINS": "U0ADMIN",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the page is served, and whether a bot is started too."""
    parser.add_argument("--port", type=a_port, default=PORT, help=f"default {PORT}; 0 takes any")
    parser.add_argument(
        "--no-bot", action="store_true", help="the workspace alone, for a bot of your own"
    )


def a_port(text: str) -> int:
    """Read a port number."""
    if not text.isdecimal() or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; ports are 0 to {LAST_PORT}")
    return int(text)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Run until SIGINT or SIGTERM."""
    settings = Settings.from_env({**env, **without_slack(env)})
    set_up(settings.log_level)
    try:
        asyncio.run(until_told_to_stop(_serve(arguments, env)))
    except PortTakenError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


async def _serve(arguments: argparse.Namespace, env: Mapping[str, str]) -> None:
    workspace = await start(Workspace.load(KEPT_IN), manifest(discover()), port=arguments.port)
    try:
        if arguments.no_bot:
            print(_how_to_connect(workspace), flush=True)
            await asyncio.Event().wait()
        else:
            await _with_bot(workspace, Settings.from_env(bot_env(env, workspace)))
    finally:
        await workspace.stop()


async def _with_bot(workspace: Running, settings: Settings) -> None:
    from bot.app.bot import running

    upgrade(settings.database_url)
    async with running(settings, load_library()):
        print(_welcome(workspace), flush=True)
        await asyncio.Event().wait()


def without_slack(env: Mapping[str, str]) -> dict[str, str]:
    """The tokens of the real Slack, taken out: the sandbox never uses them."""
    return {name: "" for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN") if name in env}


def bot_env(env: Mapping[str, str], workspace: Running) -> dict[str, str]:
    """The environment of a bot in this workspace, with its members' roles."""
    return {
        **env,
        **ROLES,
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": workspace.api_url,
        "CLOCK_URL": f"{workspace.url}/clock",
    }


def _welcome(workspace: Running) -> str:
    return (
        f"\nArticle 6 Assistant is running in a sandbox: {workspace.url}/\n\n"
        "  Open that address, choose whom to act as, and try in #coordinators-ica:\n"
        "    @Article 6 How can a State request assistance?\n"
        "    /ccm followup Lebanon asked for a liaison on clearance, reply by next Friday\n"
        "    /ccm activities      (after “Go to 15 January 2024”)\n\n"
        "  To connect it to your own Slack, see README.md. Stop it with Ctrl-C.\n"
    )


def _how_to_connect(workspace: Running) -> str:
    lines = bot_env({}, workspace).items()
    return f"{workspace.url}/ serves a workspace without a bot. Connect one with:\n" + "\n".join(
        f"{name}={value}" for name, value in lines
    )
