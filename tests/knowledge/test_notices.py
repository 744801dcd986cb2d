"""What stands before an answer tells truly where it comes from."""

from dataclasses import replace

import pytest

from knowledge.entry import Confidence, Source
from knowledge.library import load_library
from knowledge.notices import entry_notices
from tests.knowledge.entry_builder import RIGHT, TODAY


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("The group's Work Plan 2023-2024", "from the coordinators' work plan, not checked"),
        ("Cooperation (web page text)", "from the web page text on international cooperation"),
        ("A letter", "from “A letter”, not checked elsewhere"),
    ],
)
def test_an_unchecked_answer_names_the_document_it_comes_from(title: str, said: str) -> None:
    entry = replace(RIGHT, confidence=Confidence.SEED, sources=(Source(title),))

    assert any(said in notice for notice in entry_notices(entry, TODAY))


def test_no_answer_from_the_web_page_is_said_to_be_from_the_work_plan() -> None:
    entries = [e for e in load_library().entries if e.confidence is Confidence.SEED]
    wrong = [
        entry.id
        for entry in entries
        if "work plan" in " ".join(entry_notices(entry, TODAY))
        and not any("Work Plan" in source.title for source in entry.sources)
    ]

    assert len(entries) > 10
    assert wrong == []
