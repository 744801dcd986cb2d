"""The recipes for an entry, a work plan and a migration give files that can be used as they are."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from bot.storage import migrate
from bot.storage.engine import sync_url
from knowledge.library import PACKAGE, check_library, load_library
from tests.docs.recipes import recipe, write_recipe
from tests.knowledge.test_content import WORDS_AT_A_GLANCE

ENTRY = "knowledge/entries/other-articles/article-23-authentic-texts.md"
PLAN = "knowledge/data/work_plans/2031-2032.yaml"
MIGRATION = "bot/storage/migrations/versions/0021_follow_up_reminders.py"


@pytest.fixture
def with_recipes(tmp_path: Path) -> Path:
    """Our knowledge, with the entry and the work plan of the recipes beside the others."""
    for folder in ("entries", "data"):
        shutil.copytree(PACKAGE / folder, tmp_path / "knowledge" / folder)
    for name in (ENTRY, PLAN):
        write_recipe(name, tmp_path)
    return tmp_path / "knowledge"


def test_the_entry_and_the_work_plan_fit_in_with_the_others(with_recipes: Path) -> None:
    assert check_library(with_recipes) == ()

    library = load_library(with_recipes)
    bodies = {entry.id: entry.body for entry in library.entries}
    assert len(bodies["article-23-authentic-texts"].split()) in WORDS_AT_A_GLANCE
    assert "2031-2032" in [plan.plan for plan in library.work_plans]


def test_a_slip_in_the_entry_would_be_found(with_recipes: Path) -> None:
    file = with_recipes.parent / ENTRY
    file.write_text(recipe(ENTRY).replace("confidence: verified", "confidence: sure"), "utf-8")

    [problem] = check_library(with_recipes)
    assert str(problem).startswith("entries/other-articles/article-23-authentic-texts.md:")


def test_the_migration_runs_after_the_last_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two that follow the same one would keep the bot from starting."""
    folder = Path(shutil.copytree(migrate.FOLDER, tmp_path / "bot/storage/migrations"))
    path = write_recipe(MIGRATION, tmp_path)
    monkeypatch.setattr(migrate, "FOLDER", folder)
    url = f"sqlite:///{tmp_path}/article6.db"

    assert path.stem == migrate.revisions()[-1], "give the recipe in CONTRIBUTING the next number"
    assert migrate.upgrade(url)
    assert migrate.current(url) == path.stem
    engine = create_engine(sync_url(url))
    columns = {column["name"] for column in inspect(engine).get_columns("follow_ups")}
    engine.dispose()
    assert "reminded_on" in columns
