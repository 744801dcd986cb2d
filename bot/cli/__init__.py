"""The command line: ``article6 <command>``; each command is one module here."""

import argparse
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType

from dotenv import dotenv_values

from bot.errors import SettingsError, StorageUnavailable
from knowledge.problems import LibraryError

COMMANDS = ("run", "sandbox", "ask", "do", "evaluate", "db", "kb", "manifest", "doctor")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    words = sys.argv[1:] if argv is None else list(argv)
    arguments = _parser(words).parse_args(words)
    command: ModuleType = arguments.module
    try:
        return int(command.main(arguments, environment()))
    except (SettingsError, StorageUnavailable, LibraryError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def environment() -> Mapping[str, str]:
    """The environment, and what ``.env`` in this folder adds to it."""
    try:
        stored = {name: value for name, value in dotenv_values(Path(".env")).items() if value}
    except (UnicodeDecodeError, OSError) as error:
        raise SettingsError([f".env cannot be read as UTF-8 text: {error}"]) from error
    return {**stored, **os.environ}


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; a command that was named is the only one loaded, for a fast start."""
    parser = argparse.ArgumentParser(prog="article6", description="Article 6 Assistant")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    named = [name for name in COMMANDS if words[:1] == [name]]
    for name in named or COMMANDS:
        module = importlib.import_module(f"bot.cli.{name}")
        purpose = (module.__doc__ or "").strip()
        one = commands.add_parser(name, help=purpose, description=purpose)
        module.add_arguments(one)
        one.set_defaults(module=module)
    return parser
