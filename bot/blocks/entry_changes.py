"""What is in an entry and what differs between two of its texts, in the words of the form."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import unified_diff

from bot.blocks.elements import as_typed, context, said, section
from bot.blocks.entry_labels import CONFIDENCES, LABELS, STATES_OR_GAP
from bot.blocks.message import Block
from knowledge.dates import long_date

LISTS = ("articles", "actions", "states", "organisations", "meetings", "keywords")
DAYS = ("valid_from", "valid_to")
IN_THE_ANSWER = ("title", "answer", "answer_more", "sources", *DAYS)


def changes(old: Mapping[str, str], new: Mapping[str, str], labels: tuple[str, str]) -> list[Block]:
    """Field by field what only one of two texts has; both are those of the form, by field."""
    found: list[Block] = []
    for name, label in LABELS.items():
        before, after = (_lines(name, texts.get(name, "")) for texts in (old, new))
        lines = list(unified_diff(before, after, n=0, lineterm=""))[2:]
        differ = [f"{line[0]} {line[1:]}" for line in lines if not line.startswith("@@")]
        if differ:
            found += [section(f"*{label}*"), *said("\n".join(differ))]
    if not found:
        return [section("Nothing differs in what people read, nor in how it is found.")]
    old_one, new_one = labels
    legend = f"Lines that begin with `-` stand only in: {old_one}. With `+` only in: {new_one}."
    return [context(legend), *found]


def besides(texts: Mapping[str, str]) -> Iterator[Block]:
    """What the form holds and the answer does not show."""
    for name, label in LABELS.items():
        if name not in IN_THE_ANSWER and (lines := _lines(name, texts.get(name, ""))):
            apart = "\n" if name == "questions" else ", "
            yield as_typed(f"{label}: {apart if apart.isspace() else ''}{apart.join(lines)}")


def _lines(name: str, text: str) -> list[str]:
    """The text as a person reads it, a part a line."""
    if not text:
        return []
    if name in DAYS:
        return [long_date(date.fromisoformat(text))]
    if name in LISTS:
        return text.split(", ")
    words = {"confidence": CONFIDENCES, "gap": STATES_OR_GAP}.get(name, {})
    return [words.get(line, line) for line in text.splitlines() if line.strip()]
