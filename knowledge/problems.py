"""What is wrong in the files of the knowledge base, each with its file and line."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake. ``file`` is relative to the knowledge folder, ``line`` counts from 1.

    A warning is something to look at, which may be right all the same.
    """

    file: str
    line: int
    text: str
    is_warning: bool = False

    def __str__(self) -> str:
        kind = "warning: " if self.is_warning else ""
        return f"{self.file}:{self.line}: {kind}{self.text}"


class LibraryError(Exception):
    """The knowledge base cannot be loaded; ``problems`` lists everything there is to mend."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def unreadable(file: str, error: OSError | UnicodeDecodeError) -> Problem:
    """Return what to say of a file that is missing, or that is no text in UTF-8."""
    if isinstance(error, FileNotFoundError):
        return Problem(file, 1, "the file is missing")
    if isinstance(error, UnicodeDecodeError):
        return Problem(file, 1, "the file is no text in UTF-8")
    return Problem(file, 1, f"the file cannot be read: {error.strerror}")
