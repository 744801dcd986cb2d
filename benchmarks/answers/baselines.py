"""What anybody would try first, each finding the nearest entries with a score."""

from collections.abc import Callable, Iterable, Sequence

import bm25s
import numpy as np
from rapidfuzz import fuzz, process, utils

from benchmarks.answers.documents import Document
from knowledge.sparse import Floats
from knowledge.vectors import Encoder

# The best first; a score is higher the surer, on a scale of the baseline's own.
Ranked = list[tuple[str, float]]
Baseline = Callable[[str], Ranked]

_MOST = 3
_EXAMPLES = 30  # enough that three entries are among them


def token_set_ratio(documents: Sequence[Document]) -> Baseline:
    """The example with the most words in common, by rapidfuzz."""
    labels, texts = _examples(documents)
    prepared = [utils.default_process(text) for text in texts]

    def rank(question: str) -> Ranked:
        found = process.extract(
            utils.default_process(question), prepared, scorer=fuzz.token_set_ratio, limit=_EXAMPLES
        )
        return _best((labels[place], score) for _, score, place in found)

    return rank


def bm25(documents: Sequence[Document]) -> Baseline:
    """The entry whose rare words are those of the question, by bm25s; one document an entry."""
    index = bm25s.BM25()
    texts = [document.text for document in documents]
    index.index(bm25s.tokenize(texts, stopwords=None, show_progress=False), show_progress=False)
    most = min(_MOST, len(documents))

    def rank(question: str) -> Ranked:
        words = bm25s.tokenize(
            [question], stopwords=None, show_progress=False, return_ids=False, allow_empty=True
        )
        places, scores = index.retrieve(words, k=most, show_progress=False)
        return [
            (documents[place].id, float(score))
            for place, score in zip(places[0], scores[0], strict=True)
        ]

    return rank


def nearest_example(documents: Sequence[Document], encoder: Encoder) -> Baseline:
    """The example that is nearest in meaning, by the sentence vectors that our engine uses."""
    labels, texts = _examples(documents)
    rows = encoder.encode(texts)

    def rank(question: str) -> Ranked:
        [vector] = encoder.encode([question])
        likeness = rows @ vector
        return _best((labels[place], float(likeness[place])) for place in _top(likeness))

    return rank


def _examples(documents: Sequence[Document]) -> tuple[list[str], list[str]]:
    pairs = [(document.id, text) for document in documents for text in document.examples]
    return [label for label, _ in pairs], [text for _, text in pairs]


def _top(likeness: Floats) -> list[int]:
    return [int(place) for place in np.argsort(-likeness)[:_EXAMPLES]]


def _best(found: Iterable[tuple[str, float]]) -> Ranked:
    best: dict[str, float] = {}
    for label, score in found:
        best.setdefault(label, score)
    return list(best.items())[:_MOST]
