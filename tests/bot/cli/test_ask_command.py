"""`article6 ask`: answers as a person reads them, or one object a line."""

import json
from pathlib import Path

from tests.bot.cli.processes import article6, one_object

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
