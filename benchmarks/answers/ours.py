"""What everything is measured on: our own library, its judged questions, and the baselines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.answers.approaches import Fair, make_baselines, tune
from benchmarks.answers.documents import make_documents
from benchmarks.answers.engine import ask
from benchmarks.answers.question import DEVELOPMENT, TEST, UNSEEN, Question, read
from benchmarks.answers.reply import Reply
from knowledge.answering import KnowledgeBase
from knowledge.library import Library
from knowledge.vectors import Encoder


@dataclass(frozen=True, slots=True)
class Ours:
    """``splits`` are the judged questions by the name of their split, ``replies`` the engine's."""

    library: Library
    encoder: Encoder
    knowledge: KnowledgeBase
    splits: Mapping[str, Sequence[Question]]
    replies: Mapping[str, Sequence[Reply]]
    baselines: Mapping[str, Fair]


def gather(library: Library, encoder: Encoder) -> Ours:
    """Ask the engine everything; give each baseline its best threshold on development."""
    knowledge = KnowledgeBase.from_library(library, encoder=encoder)
    splits = {split: read(split) for split in (TEST, UNSEEN, DEVELOPMENT)}
    baselines = make_baselines(make_documents(library.entries, library.asked.by_entry), encoder)
    return Ours(
        library,
        encoder,
        knowledge,
        splits,
        {split: ask(knowledge, questions) for split, questions in splits.items()},
        {
            name: tune(baseline, library.entries, splits[DEVELOPMENT])
            for name, baseline in baselines.items()
        },
    )
