"""The recipes for a verb and for a section of the digest work when they are followed."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import bot.digests.sections
import commands
from bot.app.verbs import discover
from bot.digests.compose import compose
from bot.digests.section import Section, all_sections
from bot.services import Services, Verb
from bot.storage import Storage
from tests.bot.digests.digest_builders import a_context
from tests.commands import test_contract as contract
from tests.docs.recipes import load_recipe, write_recipe


@pytest.fixture
def verb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Verb]:
    """The verb of the recipe, found among the others."""
    folder = write_recipe("commands/quarter.py", tmp_path).parent
    monkeypatch.setattr(commands, "__path__", [*commands.__path__, str(folder)])
    verbs = discover()
    monkeypatch.setattr(contract, "NAMES", [verb.name for verb in verbs])
    yield next(verb for verb in verbs if verb.name == "quarter")
    del sys.modules["commands.quarter"]
    delattr(commands, "quarter")


async def test_the_verb_is_found_and_keeps_the_contract(verb: Verb, services: Services) -> None:
    contract.test_says_what_it_is_for_and_how_it_is_typed(verb)
    contract.test_somebody_may_use_it(verb)
    for text in ("", "x" * 3_000, "<!channel>"):
        await contract.test_whatever_is_typed_is_answered_or_refused(verb, text, services)


async def test_the_test_of_the_verb_passes(verb: Verb, services: Services, tmp_path: Path) -> None:
    tests = load_recipe("tests/commands/test_quarter.py", tmp_path)
    names = [name for name in vars(tests) if name.startswith("test_")]

    for name in names:
        await getattr(tests, name)(services)
    assert len(names) == 2
    assert verb.run is tests.quarter.run


async def test_the_section_speaks_in_the_last_quarter_only(
    tmp_path: Path, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_recipe("bot/digests/sections/plan_ending.py", tmp_path).parent
    package = bot.digests.sections
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(folder)])
    all_sections.cache_clear()
    sections = all_sections()
    monkeypatch.undo()
    all_sections.cache_clear()
    [section] = [section for section in sections if section.key == "plan_ending"]

    assert await said(section, date(2024, 9, 2), storage) == (
        "The work plan 2023-2024 ends with Q3 2024.",
    )
    assert await said(section, date(2024, 6, 3), storage) == ()
    assert len({section.order for section in sections}) == len(sections)


async def said(section: Section, today: date, storage: Storage) -> tuple[str, ...]:
    async with storage.unit_of_work() as work:
        digest = await compose(a_context(today=today), work, [section])
    return tuple(line.text for part in digest.parts for line in part.lines)
