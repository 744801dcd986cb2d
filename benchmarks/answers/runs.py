"""Starts one approach after the other, each in a process of its own on one core."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.answers.child import READY
from benchmarks.processes import clean_env

ROOT = Path(__file__).parents[2]
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds from the start of the process to its first answer, and to build; each answer in
    milliseconds; resident memory in MiB after all of them."""

    start_s: float
    build_s: float
    ms: tuple[float, ...]
    mib: float


def run(approach: str, size: str, folder: Path) -> Run:
    """Run ``approach`` once at ``size``; ``RuntimeError`` where it did not come to an end."""
    command = (sys.executable, "-m", "benchmarks.answers.child", approach, size, str(folder))
    began = perf_counter()
    with subprocess.Popen(  # noqa: S603 # our own command
        command, cwd=ROOT, env={**clean_env(), **ONE_THREAD}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        start_s = perf_counter() - began
        told, _ = process.communicate()
    if first != READY or process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    found = json.loads(told)
    return Run(start_s, found["build_s"], tuple(found["ms"]), found["mib"])
