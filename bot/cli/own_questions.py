"""Asks every example question, on all processors, and counts by language how many are answered."""

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from bot.services import CACHE_DIR
from knowledge.answering import KnowledgeBase
from knowledge.checks import Page
from knowledge.checks.own_questions import (
    Example,
    ask_one_by_one,
    examples_abroad,
    examples_of,
    lost,
    lost_questions,
)
from knowledge.encoder import SentenceEncoder
from knowledge.language import DEFAULT
from knowledge.library import Library
from knowledge.problems import Problem

_FEW = 500
"""Fewer are asked sooner than other processes are started."""
_AT_ONCE = 50
_ASKING: list[tuple[Sequence[Example], KnowledgeBase, date]] = []


def ask_examples(
    pages: Sequence[Page], library: Library, root: Path, today: date
) -> tuple[list[Problem], list[str]]:
    """Return what is wrong, and a line a language: "zh: 3,600 of 3,672 answered by their own"."""
    encoder = SentenceEncoder(CACHE_DIR)
    base = KnowledgeBase.from_library(library, encoder=encoder, cache_dir=CACHE_DIR)
    entries = {page.entry.id: page.entry for page in pages}
    examples = [*examples_of(pages), *examples_abroad(library.asked, entries, root)]
    problems = list(lost_questions(examples, base, today, _ask_on_all_processors))
    asked = Counter(example.language for example in examples)
    wrong = Counter(_language(problem) for problem in problems)
    return problems, [
        f"{language}: {count - wrong[language]:,} of {count:,} answered by their own entry."
        for language, count in asked.items()
    ]


def _language(problem: Problem) -> str:
    return Path(problem.file).stem if problem.is_warning else DEFAULT


def _ask_on_all_processors(
    examples: Sequence[Example], base: KnowledgeBase, today: date
) -> Iterator[str | None]:
    if len(examples) < _FEW or "fork" not in multiprocessing.get_all_start_methods():
        yield from ask_one_by_one(examples, base, today)
        return
    # A forked process has all that is in memory here; to send it would take longer than to ask.
    _ASKING[:] = [(examples, base, today)]
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as pool:
        yield from pool.imap(_ask, range(len(examples)), _AT_ONCE)


def _ask(place: int) -> str | None:
    [(examples, base, today)] = _ASKING
    return lost(examples[place], base, today)
