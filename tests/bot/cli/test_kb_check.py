"""`article6 kb check`: errors apart from warnings, and what the exit status says."""

import asyncio
from pathlib import Path

import pytest

from bot.cli import main
from bot.register.document import KeptDocument
from bot.register.level import Level
from bot.sandbox.members import TEAM_ID
from bot.storage import Storage
from knowledge.documents.document import Passage
from knowledge.library import load_library
from knowledge.translation import fingerprint
from tests.bot.digests.digest_builders import NOW
from tests.knowledge.library_builder import ENTRY, write_library

FILE = "entries/basics/the-right.md"
GOOD = ENTRY.replace("pinpoint: Article 6(1)", "pinpoint: Article 6(1), as_of: 2008-05-30")


def check(folder: Path, *words: str) -> int:
    return main(["kb", "check", "--folder", str(folder), "--today", "2026-11-22", *words])


def test_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write_library(tmp_path, the_right=GOOD)) == 0
    assert capsys.readouterr().out.startswith("All is well. Entries: 1, States: 1,")


def test_what_only_time_has_done_is_a_warning_and_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = GOOD.replace("reviewed: 2026-11-21", "reviewed: 2020-01-01")

    assert check(write_library(tmp_path, the_right=old)) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == f"{FILE}:17: warning: reviewed: was due for review on 2020-06-29"
    assert shown[1] == "1 to look at."


def test_what_has_to_be_mended_fails_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = GOOD.replace("Aid is a right.", "Do see [it](the-left).")

    assert check(write_library(tmp_path, the_right=broken)) == 1
    assert capsys.readouterr().out == f"{FILE}:20: 'the-left' is no entry\n1 to mend.\n"


def test_the_translations_that_nobody_has_reviewed_are_listed_when_that_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_library(tmp_path, the_right=GOOD)
    [entry] = load_library(folder).entries
    head = f"translates: the-right\ntitle: T\nof: {fingerprint(entry)!r}\nreviewed:"
    for language, day in (("fr", "null"), ("es", "2026-11-21")):
        file = folder / f"entries/basics/the-right.{language}.md"
        file.write_text(f"---\n{head} {day}\n---\nT.\n", "utf-8")

    assert check(folder) == 0
    assert "unofficial" not in capsys.readouterr().out
    assert check(folder, "--translations") == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("entries/basics/the-right.fr.md:5: warning: reviewed: nobody has")
    assert second == "1 to look at."


def test_the_questions_are_asked_when_that_is_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cli.own_questions.CACHE_DIR", tmp_path / "cache")
    lost = GOOD.replace("  - May we ask for help?", '  - "?!"')
    folder = write_library(tmp_path, the_right=lost)

    assert check(folder) == 0
    capsys.readouterr()
    assert check(folder, "--questions") == 1
    out = capsys.readouterr().out
    assert f"{FILE}:11: questions: “?!” finds no answer" in out
    assert "en: 5 of 6 answered by their own entry." in out


async def _import(database_url: str, text: str) -> None:
    storage = Storage(database_url)
    report = KeptDocument(TEAM_ID, "r.pdf", "0" * 64, "Report", 3, 1, Level.PUBLIC, "U1", NOW)
    async with storage.unit_of_work() as work:
        await work.documents.put(report, [Passage(text, page=3)])
    await storage.close()


def test_what_was_copied_from_an_imported_document_fails_the_check(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    database_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copied = "one two three four five six seven eight nine ten eleven twelve"
    monkeypatch.setenv("DATABASE_URL", database_url)
    asyncio.run(_import(database_url, f"It says {copied}."))
    folder = write_library(tmp_path, the_right=GOOD.replace("Aid is", f"Aid, {copied}, is"))

    assert check(folder) == 0
    assert check(folder, "--documents") == 1
    assert f"{FILE}:20: copied: “{copied}” stands in “Report”, page 3" in capsys.readouterr().out
