"""One approach in a process of its own, on one core: prints what it took, as one object.

``python -m benchmarks.answers.child APPROACH SIZE FOLDER``: ``SIZE`` is a number of synthetic
examples, or ``library`` for our own; ``FOLDER`` holds what is kept between starts. All times are
those of the processor, so that others who use the machine do not count. As in the bot, what is
built is left out of the collection of garbage, and ours is warmed up, both after the start.
"""

import gc
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time

from benchmarks.answers.question import DEVELOPMENT, TEST, read
from benchmarks.resident import resident
from knowledge.library import Library, load_library

LIBRARY = "library"
OURS, TOKEN_SET_RATIO, BM25 = "ours", "token_set_ratio", "bm25s"
_QUESTIONS = 200
_WARM_UP = 3


def main(approach: str, size: str, folder: Path) -> None:
    """Build, answer once, then answer the judged questions."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    library = load_library()
    questions = [question.text for split in (DEVELOPMENT, TEST) for question in read(split)]
    began = process_time()
    warm_up = None
    if approach == OURS:
        answer, warm_up = _ours(library, size, folder)
    else:
        answer = _theirs(approach, library, size)
    build_s = process_time() - began
    answer(questions[0])
    start_s = process_time()
    if warm_up is not None:
        warm_up()
    gc.collect()
    gc.freeze()
    for question in questions[1 : 1 + _WARM_UP]:
        answer(question)
    took = []
    for question in questions[:: len(questions) // _QUESTIONS][:_QUESTIONS]:
        began = process_time()
        answer(question)
        took.append((process_time() - began) * 1000)
    mib = resident(os.getpid())
    print(json.dumps({"start_s": start_s, "build_s": build_s, "ms": took, "mib": mib}))


def _ours(
    library: Library, size: str, folder: Path
) -> tuple[Callable[[str], object], Callable[[], None]]:
    """Return what answers, and what the bot does in the background once it is there."""
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
    return lambda question: knowledge.answer(question, TODAY), knowledge.warm_up


def _theirs(approach: str, library: Library, size: str) -> Callable[[str], object]:
    from benchmarks.answers.baselines import bm25, token_set_ratio
    from benchmarks.answers.documents import make_documents
    from benchmarks.answers.synthetic import resized

    if size != LIBRARY:
        library = resized(library, int(size))
    documents = make_documents(library.entries, library.asked.by_entry)
    return {TOKEN_SET_RATIO: token_set_ratio, BM25: bm25}[approach](documents)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
