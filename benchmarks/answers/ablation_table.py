"""What each idea of the engine is worth: how it does without."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks import progress
from benchmarks.answers import engine, switches
from benchmarks.answers.edits import mistype
from benchmarks.answers.foreign import ForeignSet
from benchmarks.answers.ours import Ours
from benchmarks.answers.question import TEST
from benchmarks.answers.ranking import accuracy, auroc
from benchmarks.answers.switches import Switch, switched_off
from benchmarks.answers.tally import count
from benchmarks.answers.tally_row import HEAD, row, whole
from benchmarks.table import table
from knowledge.answering import KnowledgeBase
from knowledge.asked_abroad import AskedAbroad
from knowledge.calibration import ANSWER_FROM


@dataclass(frozen=True, slots=True)
class Idea:
    """Something the engine does, and how it is kept from doing it.

    ``is_curated`` tells that it rests on what our curators declare, which other sets lack.
    """

    name: str
    switches: Sequence[Switch] = ()
    needs_encoder: bool = False
    needs_asked_abroad: bool = False
    is_curated: bool = False


IDEAS = (
    Idea("nothing: the engine as it is"),
    Idea("the encoder: neither meaning nor glosses", needs_encoder=True),
    Idea("words next to meaning", switches.WORDS),
    Idea("constraints", switches.CONSTRAINTS, is_curated=True),
    Idea("coverage of the subject", switches.COVERAGE, is_curated=True),
    Idea("mending of typing mistakes", switches.MENDING),
    Idea("glosses of other languages", switches.GLOSS),
    Idea("example questions in other languages", needs_asked_abroad=True, is_curated=True),
    Idea("how near the examples of an entry lie to each other", switches.CLOSENESS),
    Idea(f"calibration: answering from a score of {ANSWER_FROM}", switches.CALIBRATION),
)


def ablation(ours: Ours, sets: Sequence[ForeignSet]) -> str:
    """Return the section; it takes some minutes."""
    parts = [
        "## What each idea is worth",
        "The test split, with one idea at a time left out. Everything else is built anew around "
        "the gap, so that what is learnt is learnt without it.",
        table(("without", *HEAD[1:], "right, mistyped"), [_row(idea, ours) for idea in IDEAS]),
    ]
    if sets:
        head = [
            "without",
            *(f"{one.name}: {what}" for one in sets for what in ("accuracy", "AUROC")),
        ]
        parts.append(
            table(head, [_foreign_row(idea, ours, sets) for idea in IDEAS if not idea.is_curated])
        )
    return "\n\n".join(parts)


def _row(idea: Idea, ours: Ours) -> tuple[str, ...]:
    progress.tell(f"answers: without {idea.name}")
    library = ours.library
    if idea.needs_asked_abroad:
        library = replace(library, asked=AskedAbroad())
    encoder = None if idea.needs_encoder else ours.encoder
    questions = ours.splits[TEST]
    with switched_off(idea.switches):
        knowledge = KnowledgeBase.from_library(library, encoder=encoder)
        asked = count(questions, engine.ask(knowledge, questions))
        typed = mistype(questions)
        mistyped = count(typed, engine.ask(knowledge, typed))
    return (*row(idea.name, asked), f"{mistyped.right_share:.1f}")


def _foreign_row(idea: Idea, ours: Ours, sets: Sequence[ForeignSet]) -> list[str]:
    progress.tell(f"answers: sets of others without {idea.name}")
    cells = [idea.name]
    encoder = None if idea.needs_encoder else ours.encoder
    for one in sets:
        with switched_off(idea.switches):
            knowledge = KnowledgeBase(one.entries, encoder=encoder)
            replies = engine.ask(knowledge, one.questions)
        cells += [whole(measure(one.questions, replies)) for measure in (accuracy, auroc)]
    return cells
