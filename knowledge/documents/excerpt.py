"""The sentences of a passage to quote for a question, as they stand there."""

from collections.abc import Collection

from knowledge.documents.marks import marks
from knowledge.documents.sentences import sentences
from knowledge.gazetteer import Gazetteer

_MOST_WORDS = 60
LEFT_OUT = "…"


def excerpt(passage: str, looked_for: Collection[str], gazetteer: Gazetteer) -> str:
    """Return whole sentences that stand together and hold most of the marks ``looked_for``.

    They are about 60 words at most, unless a single sentence is longer. An ellipsis marks where
    the passage goes on.
    """
    said = [line for paragraph in passage.split("\n") for line in sentences(paragraph)]
    lengths = [len(sentence.split()) for sentence in said]
    held = [frozenset(looked_for) & marks(sentence, gazetteer).keys() for sentence in said]
    best, chosen = (-1, 0), (0, 1)
    for start in range(len(said)):
        for end in range(start + 1, len(said) + 1):
            length = sum(lengths[start:end])
            if end - start > 1 and length > _MOST_WORDS:
                break
            found = (len(frozenset().union(*held[start:end])), -length)
            if found > best:
                best, chosen = found, (start, end)
    start, end = chosen
    parts = [LEFT_OUT] * (start > 0) + said[start:end] + [LEFT_OUT] * (end < len(said))
    return " ".join(parts)
