"""Asks our own engine."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from benchmarks.answers.question import Question
from benchmarks.answers.reply import Reply
from knowledge.answering import KnowledgeBase
from knowledge.vectors import Encoder, Rows

# The day on which the questions were judged.
TODAY = date(2026, 11, 22)


def ask(knowledge: KnowledgeBase, questions: Iterable[Question]) -> list[Reply]:
    """Return the reply to each of ``questions``."""
    return [_reply(knowledge, question.text) for question in questions]


def _reply(knowledge: KnowledgeBase, text: str) -> Reply:
    answer = knowledge.answer(text, TODAY)
    shown = answer.entry.id if answer.entry else None
    best = shown or next((hit.entry.id for hit in answer.hits), None)
    suggested = tuple(entry.id for entry in answer.suggestions)
    return Reply(answer.outcome, shown, suggested, best, answer.confidence)


class RememberingEncoder:
    """Encodes each text once: the engine is built many times over with the same texts."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, Rows] = {}
        self._words: dict[str, float] = {}

    def encode(self, texts: list[str]) -> Rows:
        """Return one row a text."""
        if new := [text for text in dict.fromkeys(texts) if text not in self._rows]:
            self._rows |= dict(zip(new, self._encoder.encode(new), strict=True))
        return np.array([self._rows[text] for text in texts], np.float32)

    def words(self) -> dict[str, float]:
        """Return the words that the encoder learned."""
        self._words = self._words or dict(self._encoder.words())
        return self._words
