"""The command line, in processes of its own, in an empty folder."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import COMMANDS
from knowledge.library import PACKAGE

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cli")


def article6(
    folder: Path, *words: str, stdin: str = "", **env: str
) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    return subprocess.run(  # noqa: S603 - our own command, our own words
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**clean, "PYTHONPATH": str(ROOT), **env},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def one_object(ran: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    assert ran.returncode == 0, ran.stderr
    [line] = ran.stdout.splitlines()
    value = json.loads(line)
    assert isinstance(value, dict)
    return value


FIELDS = {
    "question",
    "outcome",
    "answer",
    "entry",
    "confidence",
    "language",
    "sources",
    "valid_from",
    "valid_to",
    "suggestions",
}


def test_ask_prints_one_object_with_what_a_person_would_read(folder: Path) -> None:
    ran = article6(folder, "ask", "What does Article 6(9) say about trust funds?", "--json")

    answer = one_object(ran)
    assert set(answer) == FIELDS
    assert answer["outcome"] == "answered"
    assert answer["sources"][0]["title"] in answer["answer"]
    assert set(answer["sources"][0]) == {"title", "url", "pinpoint"}
    assert len(ran.stderr.splitlines()) == 1
    assert [path.name for path in (folder / "var").iterdir()] == ["cache"]


def test_ask_answers_several_questions_one_by_one(folder: Path) -> None:
    first, second = "What does Article 6(9) say about trust funds?", "What is for lunch today?"
    answer = one_object(article6(folder, "ask", f"{first} {second}", "--json"))

    assert set(answer) == {*FIELDS, "answers"}
    assert [part["question"] for part in answer["answers"]] == [first, second]
    assert [part["outcome"] for part in answer["answers"]] == ["answered", "unanswered"]
    assert answer["outcome"] == "unanswered"
    assert all(part["answer"] in answer["answer"] for part in answer["answers"])


def test_ask_explains_an_answer(folder: Path) -> None:
    ran = article6(folder, "ask", "What dose Article 6(9) say about turst funds?", "--explain")

    assert ran.returncode == 0, ran.stderr
    assert "Articles, actions, meetings: 6(9)" in ran.stdout
    assert "article-6-9" in ran.stdout
    assert "trust" in ran.stdout


def test_ask_takes_the_day_into_account(folder: Path) -> None:
    words = ("ask", "Who are the coordinators on cooperation and assistance?", "--json")
    then = one_object(article6(folder, *words, "--today", "2024-02-01"))
    now = one_object(article6(folder, *words, "--today", "2026-11-22"))

    assert "Lebanon" in then["answer"]
    assert "Switzerland" in then["answer"]
    assert then["outcome"] == "answered"
    assert now["answer"] != then["answer"]


def test_ask_reads_lines_and_writes_one_object_for_each_whatever_comes(folder: Path) -> None:
    lines = [
        '{"q": "LAP 41?"}',
        "",
        "no json",
        '{"q": 7}',
        '["q"]',
        '{"q": ""}',
        '{"q": "\\ud800"}',
    ]
    ran = article6(folder, "ask", "--stdin", stdin="\n".join(lines) + "\n")

    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0
    assert len(answers) == len(lines)
    assert all(set(answer) == FIELDS for answer in answers)
    assert answers[0]["question"] == "LAP 41?"


def test_do_records_and_lists_on_the_configured_database(folder: Path) -> None:
    words = ("followup Lebannon asked for a liaison, reply by 15 December 2026",)
    saved = one_object(article6(folder, "do", *words, "--as", "coordinator", "--json"))
    assert set(saved) == {"text", "blocks", "visibility"}
    assert saved["visibility"] == "ephemeral"

    listed = article6(folder, "do", "followup list", "--as", "curator")
    assert "15 December 2026" in listed.stdout


def test_do_prints_refusals_and_forms_and_exits_well(folder: Path) -> None:
    refused = article6(folder, "do", "followup list", "--as", "member")
    assert refused.returncode == 0
    assert "ROLE_COORDINATORS" in refused.stdout

    form = one_object(article6(folder, "do", "followup", "--as", "coordinator", "--json"))
    assert form["type"] == "modal"


def test_do_exits_with_1_for_our_own_faults_only(folder: Path) -> None:
    away = article6(folder, "do", "help", DATABASE_URL="postgresql://me@127.0.0.1:1/none")

    assert away.returncode == 1
    assert "does not answer" in away.stderr
    assert "Traceback" not in away.stderr


def test_evaluate_runs_over_any_knowledge_base(folder: Path) -> None:
    entries = folder / "entries.jsonl"
    questions = folder / "questions.jsonl"
    entries.write_text(
        "\n".join(
            json.dumps({"id": key, "title": key, "answer": key, "questions": asked, "keywords": []})
            for key, asked in {
                "opening": ["when do you open", "opening hours please", "are you open on sunday"],
                "parking": ["where can I park", "is there parking", "parking for my car"],
            }.items()
        )
    )
    judged = [("when are you open", "opening"), ("can I park here", "parking"), ("who won", None)]
    questions.write_text("\n".join(json.dumps({"q": q, "expected": e}) for q, e in judged))

    words = ("--entries", str(entries), "--questions", str(questions), "--json")
    report = one_object(article6(folder, "evaluate", *words))
    assert {"accuracy", "auroc", "right_at_10", "answered", "right", "false_answers"} <= set(report)
    assert {"entries", "questions", "p50_ms", "p99_ms", "build_s"} <= set(report)
    assert report["accuracy"] == 1
    assert report["entries"] == 2


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


@pytest.mark.parametrize(
    ("entries", "questions", "said"),
    [
        ("", '{"q": "x", "expected": null}', "at least one entry"),
        ('{"id": "a"}', '{"q": "x", "expected": "a"}', "neither title nor questions"),
        ('{"id": "a", "title": "t"}', '{"q": "x", "expected": "b"}', "do not exist: b"),
        ('{"id": "a", "title": "t"}\n{"title": "u"}', '{"q": "x"}', "line 2"),
    ],
)
def test_evaluate_refuses_what_would_give_meaningless_figures(
    entries: str, questions: str, said: str, folder: Path
) -> None:
    (folder / "e.jsonl").write_text(entries)
    (folder / "q.jsonl").write_text(questions)
    words = ("evaluate", "--entries", "e.jsonl", "--questions", "q.jsonl", "--json")
    ran = article6(folder, *words)

    assert ran.returncode == 2
    assert said in ran.stderr
