"""How the engine does on knowledge bases of others, beside the baselines."""

from collections.abc import Callable, Sequence
from functools import partial
from math import inf
from time import process_time

from benchmarks import progress
from benchmarks.answers import engine
from benchmarks.answers.approaches import OURS, make_baselines
from benchmarks.answers.documents import make_documents
from benchmarks.answers.edits import mistype
from benchmarks.answers.foreign import ForeignSet
from benchmarks.answers.question import Question
from benchmarks.answers.ranking import accuracy, auroc, right_at_10
from benchmarks.answers.reply import Reply
from benchmarks.answers.tally_row import whole
from benchmarks.answers.threshold import reply
from benchmarks.report import Series, figure
from benchmarks.table import table
from knowledge.answering import KnowledgeBase
from knowledge.vectors import Encoder

HEAD = ("", "accuracy", "AUROC", "right at 10 %", "accuracy, mistyped", "median, ms", "p99, ms")
Ask = Callable[[Question], Reply]


def foreign(sets: Sequence[ForeignSet], encoder: Encoder) -> str:
    """Return the section. ``encoder`` must remember nothing, or the times would be unfair."""
    if not sets:
        return (
            "## Sets of others\n\nNone was given. `make bench PUBLIC_SETS=DIR` takes a folder of "
            "pairs like those of `article6 evaluate`."
        )
    parts = [
        "## Sets of others",
        "No threshold counts here. Mistyped as above. Times are those of the processor.",
    ]
    for one in sets:
        progress.tell(f"answers: {one.name}")
        refused = sum(not question.right for question in one.questions)
        parts += [
            f"**{one.name}**: {len(one.entries)} entries, {len(one.questions)} questions, "
            f"{refused} to be refused.",
            table(HEAD, [_row(name, ask, one) for name, ask in _asking(one, encoder).items()]),
        ]
    return "\n\n".join(parts)


def _asking(one: ForeignSet, encoder: Encoder) -> dict[str, Ask]:
    knowledge = KnowledgeBase(one.entries, encoder=encoder)
    asking: dict[str, Ask] = {OURS: lambda question: engine.ask(knowledge, [question])[0]}
    for name, baseline in make_baselines(make_documents(one.entries), encoder).items():
        asking[name] = partial(lambda rank, question: reply(rank(question.text), -inf), baseline)
    return asking


def _row(name: str, ask: Ask, one: ForeignSet) -> tuple[str, ...]:
    replies, times = [], []
    for question in one.questions:
        began = process_time()
        replies.append(ask(question))
        times.append((process_time() - began) * 1000)
    mistyped = mistype(one.questions)
    series = Series(name, tuple(times))
    return (
        name,
        *(whole(measure(one.questions, replies)) for measure in (accuracy, auroc, right_at_10)),
        whole(accuracy(mistyped, [ask(question) for question in mistyped])),
        figure(series.median),
        "–" if series.p99 is None else figure(series.p99),
    )
