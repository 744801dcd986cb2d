"""What several tests of the verbs share."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.services import CurrentKnowledge, Services
from commands.kb.finding import named
from tests.commands.meanwhile_acts import ADDRESS, TREATY


@pytest.fixture
def two(desk: Services, tmp_path: Path) -> Services:
    """A desk with two entries, whose index is built at once."""
    entries = (named(ADDRESS, desk), named(TREATY, desk))
    small = replace(desk.knowledge.files, entries=entries)
    return replace(desk, knowledge=CurrentKnowledge(small, tmp_path))
