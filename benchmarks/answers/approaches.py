"""The approaches that are compared: ours and the baselines, on one set of questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.answers.baselines import Baseline, bm25, nearest_example, token_set_ratio
from benchmarks.answers.documents import Document
from benchmarks.answers.question import Question, any_version
from benchmarks.answers.reply import Reply
from benchmarks.answers.threshold import best_threshold, reply
from knowledge.entry import Entry
from knowledge.vectors import Encoder

OURS = "**Article 6 Assistant**"
KINDNESS = (
    "The baselines are given the same texts, and any version of a right entry counts for them. "
    "Each answers from the score that costs it least on the development split; below it, it "
    "suggests the three nearest entries. The tables on States have no text that it could find."
)


@dataclass(frozen=True, slots=True)
class Fair:
    """A baseline with the threshold that suits it best, and what it names entries by."""

    baseline: Baseline
    threshold: float
    entries: Sequence[Entry]

    def ask(self, questions: Sequence[Question]) -> tuple[list[Question], list[Reply]]:
        """Return the replies, and the questions as they are judged for a baseline."""
        replies = [reply(self.baseline(one.text), self.threshold) for one in questions]
        return any_version(questions, self.entries), replies


def make_baselines(documents: Sequence[Document], encoder: Encoder) -> Mapping[str, Baseline]:
    """Return the baselines by name."""
    return {
        "rapidfuzz `token_set_ratio`": token_set_ratio(documents),
        "`bm25s`": bm25(documents),
        "nearest example by sentence vectors": nearest_example(documents, encoder),
    }


def tune(baseline: Baseline, entries: Sequence[Entry], questions: Sequence[Question]) -> Fair:
    """Give ``baseline`` the best threshold on ``questions``."""
    found = [baseline(question.text) for question in questions]
    return Fair(baseline, best_threshold(any_version(questions, entries), found), entries)
