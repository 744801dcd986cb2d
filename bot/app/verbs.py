"""Finds the verbs: each module in ``commands`` that declares a ``VERB``."""

import importlib
import pkgutil

import commands
from bot.services import Verb


def discover() -> tuple[Verb, ...]:
    """All verbs, by name. A file added to ``commands`` is found without being listed anywhere."""
    found: list[Verb] = []
    for module in pkgutil.iter_modules(commands.__path__):
        declared = importlib.import_module(f"commands.{module.name}")
        found.append(declared.VERB)
    return tuple(sorted(found, key=lambda verb: verb.name))
