"""How long an answer takes, and how long the knowledge base takes to build."""

from collections.abc import Callable
from datetime import date
from functools import partial
from time import perf_counter

from rapidfuzz import fuzz, process, utils

from benchmarks.report import Section, Series
from bot.services import CACHE_DIR
from knowledge.answering import KnowledgeBase
from knowledge.encoder import SentenceEncoder
from knowledge.library import load_library

TODAY = date(2024, 1, 15)


def measure(*, every: int, builds: int) -> tuple[Section, Section]:
    """Ask each example question of the library, or ``every`` so many; build ``builds`` times."""
    reading = Series("reading its files", tuple(timed(load_library) for _ in range(builds)))
    library = load_library()
    build = partial(
        KnowledgeBase.from_library,
        library,
        encoder=SentenceEncoder(CACHE_DIR),
        cache_dir=CACHE_DIR,
    )
    knowledge = build()  # fills the cache, as every start but the first finds it
    building = tuple(timed(build) for _ in range(builds))
    examples = [question for entry in library.entries for question in entry.questions]
    prepared = [utils.default_process(example) for example in examples]

    def compare(question: str) -> None:
        process.extractOne(utils.default_process(question), prepared, scorer=fuzz.token_set_ratio)

    answering, comparing = [], []
    for question in examples[::every]:
        answering.append(timed(partial(knowledge.answer, question, TODAY)) * 1000)
        comparing.append(timed(partial(compare, question)) * 1000)
    return (
        Section(
            "Answering a question",
            f"`KnowledgeBase.answer` on example questions of the library's own "
            f"{len(library.entries)} entries, each in turn with the baseline.",
            "ms",
            Series(
                f"rapidfuzz `token_set_ratio` with all {len(examples)} examples", tuple(comparing)
            ),
            (Series("an answer", tuple(answering)),),
        ),
        Section(
            "Building the knowledge base",
            "What each process does once, before its first answer.",
            "s",
            reading,
            (Series("building from what was read", building),),
        ),
    )


def timed(act: Callable[[], object]) -> float:
    """Seconds that ``act`` takes."""
    began = perf_counter()
    act()
    return perf_counter() - began
