"""The process that reads one file: it has little memory, little time and nothing to write to.

The file comes in on standard input, its name and title as arguments; what it says goes out as JSON.
"""

import json
import resource
import sys
from dataclasses import asdict
from datetime import date
from typing import Any

from knowledge.documents.document import Refused
from knowledge.documents.reading import read_document

MOST_MEMORY = 1024**3
MOST_SECONDS = 90


def main(name: str, title: str) -> None:
    """Read the file within the limits and say what it holds or why it is refused."""
    content = sys.stdin.buffer.read()
    restrict()
    json.dump(answer(name, content, title or None), sys.stdout, default=date.isoformat)


def restrict() -> None:
    """Take from this process what no file should need; it cannot be had back."""
    limits = {
        resource.RLIMIT_AS: MOST_MEMORY,
        resource.RLIMIT_CPU: MOST_SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, value in limits.items():
        resource.setrlimit(limit, (value, value))


def answer(name: str, content: bytes, title: str | None) -> dict[str, Any]:
    """Return the document, or ``{"refused": sentence}``."""
    try:
        return asdict(read_document(name, content, title))
    except Refused as refused:
        return {"refused": str(refused)}
    except MemoryError:
        return {"refused": "It needs more memory than I give to one document."}
    except RecursionError:
        return {"refused": "It is nested more deeply than any document that I know."}
    except Exception as error:  # libraries fail on damaged files in ways of their own
        return {
            "refused": f"It is damaged, or of a form that I cannot read ({type(error).__name__})."
        }


if __name__ == "__main__":
    main(*sys.argv[1:])
