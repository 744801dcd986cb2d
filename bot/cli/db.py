"""The database: ``article6 db upgrade`` brings it to the form this version needs."""

import argparse
from collections.abc import Mapping

from bot.settings import Settings
from bot.storage.migrate import revisions, upgrade


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do with it."""
    parser.add_argument("what", choices=["upgrade"], help="migrate to the newest form")


def main(_arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Migrate."""
    settings = Settings.from_env({**env, "SLACK_BOT_TOKEN": "", "SLACK_APP_TOKEN": ""})
    done = upgrade(settings.database_url)
    print(f"The database is {'now ' if done else ''}at {revisions()[-1]}.")
    return 0
