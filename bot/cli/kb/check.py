"""Find every mistake in the files, named with file and line."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from knowledge.library import PACKAGE, check_library, load_library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which files."""
    parser.add_argument(
        "--folder", type=Path, default=PACKAGE, help="with entries/ and data/ (default: our own)"
    )


def main(arguments: argparse.Namespace, _env: Mapping[str, str]) -> int:
    """Print what is wrong; 1 when something is."""
    problems = check_library(arguments.folder)
    for problem in problems:
        print(f"{problem.file}:{problem.line}: {problem.text}")
    if problems:
        print(f"{len(problems)} to mend.")
        return 1
    library = load_library(arguments.folder)
    print(
        f"All is well: {len(library.entries)} entries, {len(library.states)} States, "
        f"{len(library.obligations)} obligations, {len(library.work_plans)} work plans."
    )
    return 0
