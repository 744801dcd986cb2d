"""Knowledge that takes over what was there before, and what becomes of that."""

import gc
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from weakref import ref

from knowledge.answering import KnowledgeBase
from knowledge.entry import Answer, Entry
from tests.knowledge.entry_builder import ENTRIES, RIGHT, SHORT, TODAY
from tests.knowledge.test_semantic import SubjectEncoder

EDITED = replace(RIGHT, questions=("May we ask for a zebra?", *RIGHT.questions[1:]))
QUESTIONS = ("May zebras be asked for?", "Who coordinates?", *RIGHT.questions, "¿Y las víctimas?")


def built(entries: Iterable[Entry], cache_dir: Path | None) -> KnowledgeBase:
    return KnowledgeBase(
        entries, abbreviations=SHORT, encoder=SubjectEncoder(), cache_dir=cache_dir, at_once=True
    )


def answers(base: KnowledgeBase) -> list[Answer]:
    return [base.answer(question, TODAY, by_heart=False) for question in QUESTIONS]


def test_an_edit_is_answered_as_by_what_is_built_anew(tmp_path: Path) -> None:
    edited = [EDITED if entry is RIGHT else entry for entry in ENTRIES]
    before = built(ENTRIES, tmp_path)
    then = answers(before)

    found = answers(built(edited, tmp_path))

    assert found == answers(built(edited, None))
    assert found != then == answers(before)


def test_what_is_replaced_leaves_memory_at_once(tmp_path: Path) -> None:
    before = built(ENTRIES, tmp_path)
    answers(before)
    is_there = ref(before)
    gc.disable()
    try:
        after = built(ENTRIES, tmp_path)
        del before

        assert is_there() is None
        assert after.entries == ENTRIES
    finally:
        gc.enable()
