"""Measures the answers and writes docs/answers.md."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import progress
from benchmarks.answers.ablation_table import ablation
from benchmarks.answers.engine import RememberingEncoder
from benchmarks.answers.foreign import ForeignSet
from benchmarks.answers.foreign_table import foreign
from benchmarks.answers.goals_table import goals
from benchmarks.answers.judged_table import as_written, measure, mistyped
from benchmarks.answers.language_table import by_language
from benchmarks.answers.ours import gather
from benchmarks.answers.reliability_table import reliability
from benchmarks.answers.sizes import HUNDRED_THOUSAND, OUR_SIZE, THOUSAND
from benchmarks.answers.sizes import measure as measure_times
from benchmarks.answers.times_table import times
from bot.services import CACHE_DIR
from knowledge.encoder import SentenceEncoder
from knowledge.library import load_library

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "answers.md"
ABOUT = (
    "Written by `make bench`: do not edit. Figures of one machine on one day; of the times, what "
    "carries over to another is the ratio to a baseline. How the questions were written and split "
    "is told in [their folder](../tests/knowledge/evaluation/README.md); nobody looks at the "
    "failures of the test split, and of the unseen one not even at the questions."
)


def write(facts: Mapping[str, str], sets: Sequence[ForeignSet]) -> None:
    """Measure everything, which takes half an hour, and write the page and its picture."""
    encoder = SentenceEncoder(CACHE_DIR)
    progress.tell("answers: the engine and the baselines")
    ours = gather(load_library(), RememberingEncoder(encoder))
    progress.tell("answers: judged questions")
    clean, edited = measure(ours), measure(ours, is_mistyped=True)
    languages = by_language(ours)
    progress.tell("answers: reliability")
    sure = reliability(ours, DOCS)
    others = foreign(sets, encoder)
    ideas = ablation(ours, sets)
    timed = measure_times((OUR_SIZE, THOUSAND, HUNDRED_THOUSAND))
    parts = [
        "# How well questions are answered",
        ABOUT,
        "\n".join(f"- {name}: {value}" for name, value in facts.items()),
        goals(clean, edited, timed),
        as_written(ours, clean),
        languages,
        mistyped(edited),
        others,
        ideas,
        sure,
        times(timed),
    ]
    PAGE.write_text("\n\n".join(parts) + "\n", "utf-8")
