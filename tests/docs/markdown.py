"""Reads the documents: their code blocks, and the names that recipes give to files."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

_BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """One code block; ``name`` is what stands after its language, the file it goes into."""

    language: str
    name: str
    text: str


def blocks(document: Path) -> list[Block]:
    """All code blocks, in order."""
    return [Block(*found) for found in _BLOCK.findall(document.read_text("utf-8"))]


def typed(document: Path, beginning: str) -> list[list[str]]:
    """The lines that people are told to type, without their ``beginning``, one list a block."""
    found = []
    for block in blocks(document):
        lines = block.text.splitlines() if block.language == "text" else []
        said = [line.removeprefix(beginning) for line in lines if line.startswith(beginning)]
        found += [said] if said else []
    return found
