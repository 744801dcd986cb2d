"""`article6 evaluate`: figures over any entries and judged questions, or what is wrong."""

import json
from pathlib import Path

import pytest

from tests.bot.cli.processes import article6, one_object


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
