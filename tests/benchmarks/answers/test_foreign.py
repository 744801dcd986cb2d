"""Sets of others are read as `article6 evaluate` reads them, and shown with the baselines."""

import json
from pathlib import Path

import pytest

from benchmarks.answers.ablation_table import IDEAS
from benchmarks.answers.foreign import read_sets
from benchmarks.answers.question import any_version
from benchmarks.answers.synthetic import EXAMPLES_AN_ENTRY, resized
from knowledge.library import load_library
from tests.benchmarks.answers.replies import a_question
from tests.knowledge.entry_builder import an_entry


def write(path: Path, *rows: object) -> None:
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n", "utf-8")


def test_reads_pairs_of_files_by_name(tmp_path: Path) -> None:
    write(tmp_path / "bank.entries.jsonl", {"id": "card", "questions": ["I lost my card"]})
    asked = ({"q": "card gone", "expected": "card"}, {"q": "why?", "expected": None})
    write(tmp_path / "bank.questions.jsonl", *asked)

    [found] = read_sets(tmp_path)

    assert found.name == "bank"
    assert [entry.id for entry in found.entries] == ["card"]
    assert [(one.text, one.right) for one in found.questions] == [
        ("card gone", frozenset({"card"})),
        ("why?", frozenset()),
    ]


def test_entries_without_questions_are_an_error(tmp_path: Path) -> None:
    write(tmp_path / "bank.entries.jsonl", {"id": "card"})

    with pytest.raises(FileNotFoundError):
        read_sets(tmp_path)


def test_a_baseline_may_find_any_version_of_a_right_entry() -> None:
    entries = [an_entry("head-2020", series="head"), an_entry("head-2021", series="head")]

    [asked] = any_version([a_question("head-2020", "state-deadline")], entries)

    assert asked.right == {"head", "state-deadline"}


def test_a_resized_library_has_as_many_examples_as_wanted_and_none_of_its_own() -> None:
    library = load_library()

    resized_once, again = resized(library, 200), resized(library, 200)

    assert sum(len(entry.questions) for entry in resized_once.entries) == 200
    assert len(resized_once.entries) == 200 / EXAMPLES_AN_ENTRY
    own = {question for entry in library.entries for question in entry.questions}
    assert not own & {text for entry in resized_once.entries for text in entry.questions}
    assert resized_once == again


def test_the_ablation_begins_with_the_engine_as_it_is() -> None:
    assert (IDEAS[0].switches, IDEAS[0].needs_encoder, IDEAS[0].needs_asked_abroad) == (
        (), False, False,
    )  # fmt: skip
