"""How much memory the product takes, and whether questions make it grow. Needs Linux."""

import asyncio
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.asking import QUESTION, ask
from benchmarks.processes import IMPORT_BOLT, SANDBOX, started
from benchmarks.report import Section, Series
from benchmarks.resident import resident
from knowledge.library import load_library


def measure(*, times: int, questions: int) -> tuple[Section]:
    """Start everything ``times`` times and ask ``questions`` questions each time."""
    examples = [entry.questions[0] for entry in load_library().entries if entry.questions]
    asked = list(islice(cycle(examples), questions))
    bolt, first, last = [], [], []
    for _ in range(times):
        with TemporaryDirectory() as name:
            folder = Path(name)
            with started(IMPORT_BOLT, folder) as process:
                bolt.append(resident(process.pid))
            with started(SANDBOX, folder) as process:
                asyncio.run(ask(process.url, [QUESTION]))
                first.append(resident(process.pid))
                asyncio.run(ask(process.url, asked))
                last.append(resident(process.pid))
    return (
        Section(
            "Memory",
            "Resident memory of the process in which sandbox and bot run (`VmRSS`).",
            "MiB",
            Series("an interpreter that imports Bolt", tuple(bolt)),
            (
                Series("`article6 sandbox` after its first answer", tuple(first)),
                Series(f"the same after {questions} more questions", tuple(last)),
            ),
        ),
    )
