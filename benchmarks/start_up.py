"""How long the product takes to start, each time as a fresh process."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.processes import ARTICLE6, IMPORT_BOLT, RUNNING, clean_env, sandbox, started
from benchmarks.report import Section, Series

QUESTION = "What does Article 6(2) say?"


def measure(*, times: int) -> tuple[Section]:
    """Start everything ``times`` times, each time in a new folder."""
    bolt, first, second, ask = [], [], [], []
    for _ in range(times):
        with TemporaryDirectory() as name:
            folder = Path(name)
            bolt.append(_until(IMPORT_BOLT, folder, "ready"))
            first.append(_until(sandbox(), folder, RUNNING))
            second.append(_until(sandbox(), folder, RUNNING))
            ask.append(_ask(folder))
    return (
        Section(
            "Start-up",
            "From the start of the process to the line that says it is ready, or to its end.",
            "s",
            Series("an interpreter that imports Bolt", tuple(bolt)),
            (
                Series("`article6 sandbox`, first start in an empty folder", tuple(first)),
                Series("`article6 sandbox`, second start", tuple(second)),
                Series("`article6 ask` with one question", tuple(ask)),
            ),
        ),
    )


def _until(command: tuple[str, ...], folder: Path, ready: str) -> float:
    with started(command, folder, ready) as process:
        return process.seconds


def _ask(folder: Path) -> float:
    began = perf_counter()
    answer = subprocess.run(  # noqa: S603 # our own command
        (ARTICLE6, "ask", QUESTION),
        cwd=folder,
        env=clean_env(),
        stdout=subprocess.PIPE,
        check=True,
    )
    assert answer.stdout
    return perf_counter() - began
