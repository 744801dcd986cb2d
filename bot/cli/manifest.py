"""Print the app manifest to paste when creating the Slack app."""

import argparse
import json
from collections.abc import Mapping

from bot.app.verbs import discover
from bot.surfaces.manifest import manifest


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def main(_arguments: argparse.Namespace, _env: Mapping[str, str]) -> int:
    """Print it as JSON, which Slack takes as it takes YAML."""
    print(text())
    return 0


def text() -> str:
    """The manifest as it is committed in ``manifest.json``."""
    return json.dumps(manifest(discover()), indent=2, ensure_ascii=False)
