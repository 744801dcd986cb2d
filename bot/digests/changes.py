"""What has changed since the last digest of a channel: new rows, other days, what is done."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from bot.register.said import Item, Said
from knowledge.dates import long_date

NEW = "new"
CHANGED = "changed"


def fingerprint(*facts: object) -> str:
    """A short fingerprint of what is said of a row; no words can be read back from it."""
    return sha256("\0".join(map(str, facts)).encode()).hexdigest()[:12]


def mark_of(item: Item, last: Said) -> str:
    """What is otherwise with the row than in the last digest; nothing if it is as it was."""
    before = {known.key: known for known in last.items}.get(item.key)
    if before is None:
        return NEW
    if before.due_on != item.due_on:
        was = long_date(before.due_on) if before.due_on else "without a day"
        now = long_date(item.due_on) if item.due_on else "without a day"
        return f"was due {was}, now {now}" if before.due_on else f"now due {now}"
    return CHANGED if before.mark != item.mark else ""


def since_line(last: Said, items: Iterable[Item], gone: Sequence[str]) -> str:
    """One line that counts what has changed since the last digest, what became of rows included."""
    marks = [mark_of(item, last) for item in items]
    new, moved = marks.count(NEW), sum("due" in mark for mark in marks)
    numbers = ((new, "new"), (moved, "with another day"), (marks.count(CHANGED), "changed"))
    told = [f"{number} {what}" for number, what in numbers if number]
    changes = ", ".join([*told, *gone]) or "nothing new"
    return f"Since the digest of {long_date(last.day)}: {changes}"
