"""How well each language fares."""

from collections.abc import Sequence

from benchmarks.answers.ours import Ours
from benchmarks.answers.question import Question
from benchmarks.answers.reply import Reply, Verdict
from benchmarks.answers.tally import count
from benchmarks.table import table

NAMES = {
    "en": "English",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "ar": "Arabic",
    "ru": "Russian",
    "zh": "Chinese",
}
HEAD = ("", "split", "right", "the right one suggested", "wrong", "false answers")


def by_language(ours: Ours) -> str:
    """Return the section; numbers of questions, since some languages have few."""
    rows = [
        _row(name, split, _pairs(ours, split, language))
        for language, name in NAMES.items()
        for split in ours.splits
    ]
    about = "Numbers of questions, out of those that have an answer or must be refused."
    return "\n\n".join(["## By language", about, table(HEAD, rows)])


def _pairs(ours: Ours, split: str, language: str) -> list[tuple[Question, Reply]]:
    pairs = zip(ours.splits[split], ours.replies[split], strict=True)
    return [pair for pair in pairs if pair[0].language == language]


def _row(name: str, split: str, pairs: Sequence[tuple[Question, Reply]]) -> tuple[str, ...]:
    tally = count([asked for asked, _ in pairs], [told for _, told in pairs])
    answerable, refusable = tally.answerable, tally.refusable
    return (
        name,
        split,
        *(
            f"{answerable[verdict]} of {answerable.total()}"
            for verdict in (Verdict.RIGHT, Verdict.SUGGESTED, Verdict.WRONG)
        ),
        f"{refusable[Verdict.WRONG]} of {refusable.total()}",
    )
