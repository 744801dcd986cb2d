"""The knowledge base: check it, and compare it with what was edited in Slack."""

import argparse
import importlib
import pkgutil
from collections.abc import Mapping


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do with it: one module here for each; ``import_`` is called ``import``."""
    commands = parser.add_subparsers(dest="what", required=True, metavar="what")
    for found in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{found.name}")
        purpose = (module.__doc__ or "").strip()
        one = commands.add_parser(found.name.rstrip("_"), help=purpose, description=purpose)
        module.add_arguments(one)
        one.set_defaults(subcommand=module)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Do it; return the exit status."""
    return int(arguments.subcommand.main(arguments, env))
