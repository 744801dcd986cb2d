"""Starts one approach after the other, each in a process of its own on one core."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.processes import clean_env

ROOT = Path(__file__).parents[2]
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of the processor until the first answer, and of these to build; each answer in
    milliseconds of the processor; resident memory in MiB after all of them."""

    start_s: float
    build_s: float
    ms: tuple[float, ...]
    mib: float


def run(approach: str, size: str, folder: Path) -> Run:
    """Run ``approach`` once at ``size``; ``CalledProcessError`` where it failed."""
    command = (sys.executable, "-m", "benchmarks.answers.child", approach, size, str(folder))
    ended = subprocess.run(  # noqa: S603 # our own command
        command,
        cwd=ROOT,
        env={**clean_env(), **ONE_THREAD},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found = json.loads(ended.stdout)
    return Run(found["start_s"], found["build_s"], tuple(found["ms"]), found["mib"])
