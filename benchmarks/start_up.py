"""How long the product takes to start, each time as a fresh process."""

import asyncio
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.asking import QUESTION, ask
from benchmarks.processes import ARTICLE6, IMPORT_BOLT, SANDBOX, clean_env, started
from benchmarks.report import Section, Series


def measure(*, times: int) -> tuple[Section]:
    """Start everything ``times`` times, each time in a new folder."""
    bolt, first, second, answered, command = [], [], [], [], []
    for _ in range(times):
        with TemporaryDirectory() as name:
            folder = Path(name)
            bolt.append(_until_ready(IMPORT_BOLT, folder))
            first.append(_until_ready(SANDBOX, folder))
            second.append(_until_ready(SANDBOX, folder))
            answered.append(_until_answered(folder))
            command.append(_ask(folder))
    return (
        Section(
            "Start-up",
            "From the start of the process to the line that says it is running, or to an answer.",
            "s",
            Series("an interpreter that imports Bolt", tuple(bolt)),
            (
                Series("`article6 sandbox`, first start in an empty folder", tuple(first)),
                Series("`article6 sandbox`, second start", tuple(second)),
                Series("`article6 sandbox`, second start, to the first answer", tuple(answered)),
                Series("`article6 ask` with one question", tuple(command)),
            ),
        ),
    )


def _until_ready(command: tuple[str, ...], folder: Path) -> float:
    with started(command, folder) as process:
        return process.ready_at - process.began_at


def _until_answered(folder: Path) -> float:
    with started(SANDBOX, folder) as process:
        asyncio.run(ask(process.url, [QUESTION]))
        return perf_counter() - process.began_at


def _ask(folder: Path) -> float:
    began_at = perf_counter()
    answer = subprocess.run(  # noqa: S603 # our own command
        (ARTICLE6, "ask", QUESTION),
        cwd=folder,
        env=clean_env(),
        stdout=subprocess.PIPE,
        check=True,
    )
    assert answer.stdout
    return perf_counter() - began_at
