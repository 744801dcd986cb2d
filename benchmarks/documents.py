"""How long imported documents take to be searched and imported, and what memory they add."""

import asyncio
import os
import random
from collections.abc import Callable
from datetime import date
from functools import partial
from time import perf_counter, process_time

import numpy as np

from benchmarks.report import Section, Series
from benchmarks.resident import resident
from bot.documents.reading import read_apart
from bot.services import CACHE_DIR
from knowledge.answering import KnowledgeBase
from knowledge.documents.document import Passage
from knowledge.documents.index import PassageIndex
from knowledge.documents.segment import Segment, make_segment
from knowledge.documents.wanted import wanted
from knowledge.encoder import SentenceEncoder
from knowledge.library import load_library

TODAY = date(2024, 1, 15)
IN_A_DOCUMENT = 100
WORDS = 120
TIMES = 5


def measure(*, passages: int, questions: int) -> tuple[Section, Section]:
    """Search ``passages`` made-up passages for the library's own example questions."""
    library, encoder = load_library(), SentenceEncoder(CACHE_DIR)
    base = KnowledgeBase.from_library(library, encoder=encoder, cache_dir=CACHE_DIR)
    texts = [word for entry in library.entries for word in entry.body.split()]
    chance = random.Random(6)  # noqa: S311 # made-up texts, the same in each run
    made, *others = [
        [Passage(" ".join(chance.choices(texts, k=WORDS))) for _ in range(IN_A_DOCUMENT)]
        for _ in range(1 + TIMES)
    ]
    first = make_segment("Made up", made, base.gazetteer, encoder)
    encoding = [
        _timed(partial(make_segment, "Made up", other, base.gazetteer, encoder)) / IN_A_DOCUMENT
        for other in others
    ]
    before = resident(os.getpid())
    index = PassageIndex([_another(first, number) for number in range(passages // IN_A_DOCUMENT)])
    added = resident(os.getpid()) - before
    everywhere = range(passages // IN_A_DOCUMENT)
    asked = [question for entry in library.entries for question in entry.questions][:questions]
    answering, searching = [], []
    for question in asked:
        answering.append(_timed(partial(base.answer, question, TODAY)))
        searching.append(_timed(partial(_search, base, encoder, index, question, everywhere)))
    page = ("\n\n".join(passage.text for passage in made)).encode()
    reading = [_waited("made.txt", page) / IN_A_DOCUMENT for _ in range(TIMES)]
    return (
        Section(
            f"Searching {passages:,} passages of documents",
            "Time of the processor for all that is done beside the answer, on example questions of "
            "the library, each in turn with the baseline. "
            f"The passages add {added:.0f} MiB to the memory of the process.",
            "ms",
            Series("the answer itself", tuple(answering)),
            (Series("reading and encoding the question, and the search", tuple(searching)),),
        ),
        Section(
            "Importing documents",
            f"Time a passage of {WORDS} words, in documents of {IN_A_DOCUMENT}: of the processor "
            "for what is done here.",
            "ms",
            Series("reading plain text in a process of its own", tuple(reading)),
            (Series("finding its names and encoding it", tuple(encoding)),),
        ),
    )


def _search(
    base: KnowledgeBase,
    encoder: SentenceEncoder,
    index: PassageIndex,
    question: str,
    documents: range,
) -> None:
    asked = base.read(question, TODAY)
    [vector] = encoder.encode([asked.text])
    for one in wanted(asked):
        if index.find(one, vector, documents, 2):
            return


def _another(segment: Segment, seed: int) -> Segment:
    """Another document as large: its vectors in another order."""
    order = np.random.default_rng(seed).permutation(len(segment.vectors))
    return Segment(
        segment.numbers,
        segment.rows,
        segment.counts,
        segment.places,
        segment.vectors[order],
        segment.asks,
        segment.asked_of,
    )


def _timed(act: Callable[[], object]) -> float:
    """Milliseconds of the processor, so that a busy machine does not count."""
    began = process_time()
    act()
    return (process_time() - began) * 1000


def _waited(name: str, content: bytes) -> float:
    """Milliseconds until another process has read it."""
    began = perf_counter()
    asyncio.run(read_apart(name, content))
    return (perf_counter() - began) * 1000
