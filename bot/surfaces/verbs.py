"""Which verb a line of text means: exactly, nearly, or none, which makes it a question."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.services.near_word import near_word

QUESTION = "ask"


@dataclass(frozen=True, slots=True)
class Line:
    """A verb and what follows it. ``near`` names a verb that may have been meant instead."""

    verb: str
    rest: str
    near: str | None = None


def read(text: str, names: Iterable[str]) -> Line:
    """Read a line as typed after ``/ccm`` or a mention."""
    known = tuple(names)
    line = text.strip()
    if line.lower().startswith("/ccm"):
        line = line[4:].strip()
    if not any(char.isalnum() for char in line):
        return Line("help", "")
    first, *others = line.split(maxsplit=1)
    rest = others[0] if others else ""
    word = first.lower().replace("-", "").rstrip(":")
    if word == "follow" and rest.lower().split()[:1] in (["up"], ["ups"]):
        word, rest = "followup", rest[2:].lstrip("sS")
    for name in (word, word.removesuffix("s")):
        if name in known and not _asks_for_help(name, rest, known):
            return Line(name, rest.strip())
    return Line(QUESTION, line, near_word(word, known))


def _asks_for_help(name: str, rest: str, known: tuple[str, ...]) -> bool:
    """Whether "help …" is a plea, such as "help me find a donor", and not about a verb."""
    return name == "help" and " " in rest.strip() and rest.split(maxsplit=1)[0].lower() not in known
