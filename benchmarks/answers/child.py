"""One approach in a process of its own, on one core: says when it is ready, then what it took.

``python -m benchmarks.answers.child APPROACH SIZE FOLDER`` prints two lines. ``SIZE`` is a number
of synthetic examples, or ``library`` for our own; ``FOLDER`` holds what is kept between starts.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from benchmarks.answers.question import DEVELOPMENT, TEST, read
from benchmarks.memory import resident
from knowledge.library import Library, load_library

LIBRARY = "library"
READY = "ready"
OURS, TOKEN_SET_RATIO, BM25 = "ours", "token_set_ratio", "bm25s"
_QUESTIONS = 200
_WARM_UP = 3


def main(approach: str, size: str, folder: Path) -> None:
    """Build, answer once, say so, answer the judged questions, print one object."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    library = load_library()
    questions = [question.text for split in (DEVELOPMENT, TEST) for question in read(split)]
    began = perf_counter()
    answer = _ours(library, size, folder) if approach == OURS else _theirs(approach, library, size)
    build_s = perf_counter() - began
    answer(questions[0])
    print(READY, flush=True)
    for question in questions[1 : 1 + _WARM_UP]:
        answer(question)
    took = []
    for question in questions[:: len(questions) // _QUESTIONS][:_QUESTIONS]:
        began = perf_counter()
        answer(question)
        took.append((perf_counter() - began) * 1000)
    print(json.dumps({"build_s": build_s, "ms": took, "mib": resident(os.getpid())}))


def _ours(library: Library, size: str, folder: Path) -> Callable[[str], object]:
    # Imported here, as in `_theirs`: what the one needs must not weigh on the other.
    from benchmarks.answers.engine import TODAY
    from benchmarks.answers.synthetic import resized
    from knowledge.answering import KnowledgeBase
    from knowledge.encoder import SentenceEncoder

    if size != LIBRARY:
        library = resized(library, int(size))
    knowledge = KnowledgeBase.from_library(
        library, encoder=SentenceEncoder(folder), cache_dir=folder
    )
    return lambda question: knowledge.answer(question, TODAY)


def _theirs(approach: str, library: Library, size: str) -> Callable[[str], object]:
    from benchmarks.answers.baselines import bm25, token_set_ratio
    from benchmarks.answers.documents import make_documents
    from benchmarks.answers.synthetic import resized

    if size != LIBRARY:
        library = resized(library, int(size))
    documents = make_documents(library.entries, library.asked)
    return {TOKEN_SET_RATIO: token_set_ratio, BM25: bm25}[approach](documents)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
