"""Run any verb without Slack, for operators and scripts, on the configured database."""

import argparse
import asyncio
import json
import sys
import uuid
from collections.abc import Mapping

from bot.app.offline import offline_dispatcher
from bot.blocks.mrkdwn import unescape
from bot.cli.dates import add_today, moment
from bot.cli.logs import set_up
from bot.roles import Role
from bot.sandbox.members import TEAM_ID
from bot.services import CurrentKnowledge, Message, Modal, Shown
from bot.settings import Settings
from bot.storage import Storage
from bot.storage.migrate import upgrade
from bot.surfaces.act import Act
from bot.surfaces.forms import as_view
from knowledge.library import load_library

PEOPLE = {
    Role.MEMBER: "U0MEMBER",
    Role.COORDINATOR: "U0COORDLB",
    Role.CURATOR: "U0CURATOR",
    Role.ADMIN: "U0ADMIN",
}
CHANNEL = "C0COORD"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The line as typed after ``/ccm``, and as whom."""
    parser.add_argument("line", help='as typed after /ccm, e.g. "followup list"')
    parser.add_argument(
        "--as", dest="role", type=Role, choices=list(Role), default=Role.MEMBER, help="the role"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    add_today(parser)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Print what would be shown; 1 only where the fault is ours."""
    set_up("ERROR")
    settings = Settings.from_env({**env, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""})
    upgrade(settings.database_url)
    shown, act = asyncio.run(_run(arguments, settings))
    if isinstance(shown, Modal):
        print(json.dumps(as_view(shown, act), ensure_ascii=False, indent=None))
        return 0
    said = [one.text for one in (shown, shown.alone) if one]
    print(_as_json(shown) if arguments.json else unescape("\n".join(said)))
    sys.stdout.flush()
    return 1 if shown.is_fault else 0


async def _run(arguments: argparse.Namespace, settings: Settings) -> tuple[Shown, Act]:
    storage = Storage(settings.database_url)
    try:
        async with storage.unit_of_work() as work:
            team_id = await work.workspaces.latest() or TEAM_ID
        knowledge = CurrentKnowledge(load_library())
        await knowledge.overlay(storage, team_id)
        act = Act(PEOPLE[arguments.role], CHANNEL, key=f"do:{uuid.uuid4()}")
        dispatcher = offline_dispatcher(
            settings,
            storage,
            knowledge,
            role=arguments.role,
            now=moment(arguments.today, settings.timezone),
            zone=settings.timezone,
            team_id=team_id,
        )
        return await dispatcher.run(arguments.line, act), act
    finally:
        await storage.close()


def _as_json(shown: Message) -> str:
    value = {
        "text": shown.text,
        "blocks": [dict(block) for block in shown.blocks],
        "visibility": shown.visibility.value,
    }
    if shown.alone:
        value["alone"] = shown.alone.text
    return json.dumps(value, ensure_ascii=False)
