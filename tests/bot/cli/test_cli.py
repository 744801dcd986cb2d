"""What operators read when they start, mend or mistype: what is wrong, and no traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from knowledge.library import PACKAGE
from tests.bot.cli.processes import ROOT, article6


def test_run_without_tokens_says_what_is_missing(folder: Path) -> None:
    ran = article6(folder, "run")

    assert ran.returncode == 1
    assert "SLACK_BOT_TOKEN is not set" in ran.stderr
    assert "SLACK_APP_TOKEN is not set" in ran.stderr


def test_doctor_and_db_say_how_to_mend(folder: Path) -> None:
    fresh = f"sqlite:///{folder}/fresh.db"
    ill = article6(folder, "doctor", DATABASE_URL=fresh)
    assert ill.returncode == 1
    assert "article6 db upgrade" in ill.stdout

    assert "now at" in article6(folder, "db", "upgrade", DATABASE_URL=fresh).stdout
    assert article6(folder, "doctor", DATABASE_URL=fresh).returncode == 0


def test_kb_check_names_file_and_line_of_every_problem(folder: Path) -> None:
    shutil.copytree(PACKAGE / "data", folder / "kb" / "data")
    broken = folder / "kb" / "entries" / "isu"
    broken.mkdir(parents=True)
    (broken / "one.md").write_text("---\nid: one\ntitle: [\n---\n")
    (broken / "two.md").write_text("no front matter")

    ran = article6(folder, "kb", "check", "--folder", str(folder / "kb"))
    assert ran.returncode == 1
    assert "entries/isu/one.md:" in ran.stdout
    assert "entries/isu/two.md:1" in ran.stdout


def test_help_names_every_command(folder: Path) -> None:
    shown = article6(folder, "--help").stdout

    assert all(name in shown for name in COMMANDS)


def test_run_can_be_stopped_while_slack_cannot_be_reached(folder: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    env = {
        **clean,
        "PYTHONPATH": str(ROOT),
        "SLACK_BOT_TOKEN": "xoxb-of-nobody",
        "SLACK_APP_TOKEN": "xapp-of-nobody",
        "SLACK_API_URL": "http://127.0.0.1:9/api/",
        "DATABASE_URL": f"sqlite:///{folder}/stopped.db",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"], cwd=folder, env=env, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    line = next(line for line in process.stderr if "cannot be reached" in line)
    assert "nobody" not in line

    process.terminate()
    assert process.wait(timeout=20) == 0
    process.stderr.close()


@pytest.mark.parametrize(
    ("words", "env", "said"),
    [
        (("sandbox", "--port", "99999"), {}, "no port"),
        (("do", "help"), {"DATABASE_URL": "sqlite:///damaged.db"}, "not a database"),
        (("do", "help"), {"DATABASE_URL": "sqlite:///a_file/x.db"}, "cannot be made"),
        (("db", "upgrade"), {"DATABASE_URL": "mysql://x"}, "must start with"),
    ],
)
def test_operators_read_what_is_wrong_and_no_traceback(
    words: tuple[str, ...], env: dict[str, str], said: str, folder: Path
) -> None:
    (folder / "damaged.db").write_text("no database, but long enough to be taken for one " * 40)
    (folder / "a_file").write_text("")
    ran = article6(folder, *words, **env)

    assert ran.returncode in (1, 2)
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
