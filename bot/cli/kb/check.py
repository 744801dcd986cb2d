"""Find every mistake in the files, named with file and line, and what is worth a look."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from bot.cli import imported_passages
from bot.cli.dates import add_today, moment
from bot.cli.own_questions import ask_examples
from knowledge.checks import check_content, read_pages
from knowledge.checks.unreviewed import unreviewed
from knowledge.library import PACKAGE, check_library, load_library
from knowledge.problems import Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, how thoroughly, and as of when."""
    parser.add_argument(
        "--folder", type=Path, default=PACKAGE, help="with entries/ and data/ (default: our own)"
    )
    parser.add_argument(
        "--questions",
        action="store_true",
        help="also ask every example question in all languages, to see whether its own entry "
        "answers (minutes)",
    )
    parser.add_argument(
        "--translations",
        action="store_true",
        help="also list the translations that nobody has reviewed",
    )
    parser.add_argument(
        "--documents",
        action="store_true",
        help="also look for wording that was copied from the imported documents",
    )
    add_today(parser)


def main(arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Print what is wrong and what is worth a look; 1 when something is wrong."""
    root: Path = arguments.folder
    problems = list(check_library(root))
    if problems:
        return _told(problems)
    library = load_library(root)
    pages, today = read_pages(library.entries, root), moment(arguments.today).date()
    passages = imported_passages.load(env) if arguments.documents else ()
    problems += check_content(pages, today, passages)
    totals: list[str] = []
    if arguments.translations:
        problems += unreviewed(pages, library.translations, root)
    if arguments.questions:
        lost, totals = ask_examples(pages, library, root, today)
        problems += lost
    status = _told(sorted(problems))
    print(*totals, sep="\n", end="\n" if totals else "")
    if status == 0:
        print(
            f"All is well. Entries: {len(library.entries)}, States: {len(library.states)}, "
            f"obligations: {len(library.obligations)}, work plans: {len(library.work_plans)}."
        )
    return status


def _told(problems: list[Problem]) -> int:
    for problem in problems:
        print(problem)
    warnings = sum(problem.is_warning for problem in problems)
    errors = len(problems) - warnings
    if warnings:
        print(f"{warnings} to look at.")
    if errors:
        print(f"{errors} to mend.")
    return 1 if errors else 0
