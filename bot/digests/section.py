"""What a file in ``sections/`` declares: a part of the digest and where its lines come from."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from zoneinfo import ZoneInfo

from bot.blocks.digest_values import Press
from bot.register.level import Level
from bot.register.said import Item
from bot.storage import UnitOfWork
from knowledge.library import Library
from knowledge.vectors import Encoder

PACKAGE = "bot.digests.sections"


@dataclass(frozen=True, slots=True)
class DigestContext:
    """For whom and for when a digest is made. ``level`` is what its readers are trusted with.

    ``all_curate``: each of them is of the ISU, so that what is for the ISU may be pressed.
    ``encoder`` tells what means the same; without one only letters are compared.
    """

    team_id: str
    today: date
    zone: ZoneInfo
    level: Level
    library: Library
    encoder: Encoder | None = None
    all_curate: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What a channel wants to read: these ``sections`` in this order, all where there is none.

    ``states`` are ISO 3166 alpha-3 codes: of lines about a State only theirs; all where empty.
    """

    sections: tuple[str, ...] | None = None
    states: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Kind:
    """What rows are called where only their number may be told: one of them, and many."""

    one: str
    many: str

    def count(self, number: int) -> str:
        """The number in words that fit it: "1 follow-up overdue", "2 follow-ups overdue"."""
        return f"{number} {self.one if number == 1 else self.many}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of mrkdwn, user text in it escaped; what matters stands at its beginning.

    ``level`` is that of its row, where it has one of its own; ``stands_for`` tells how many rows
    the line speaks of. ``short`` stands for it in the channel, where its beginning would mislead
    there without its end. ``item`` names the row, so that the next digest tells what is new of it.
    ``state`` is the State it is about. In the thread lines with the same ``group``, in mrkdwn,
    stand together under it, and ``buttons`` below the line.
    """

    text: str
    kind: Kind
    level: Level | None = None
    stands_for: int = 1
    short: str = ""
    item: Item | None = None
    state: str | None = None
    group: str = ""
    buttons: tuple[Press, ...] = ()


Lines = tuple[Line, ...]
Gone = Callable[[DigestContext, UnitOfWork, Sequence[Item]], Awaitable[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the digest.

    ``lines`` gives all there is to say, whatever the level: leaving out what the readers may not
    see is done in one place for all sections. ``level`` holds for lines that name none;
    ``details`` says where those who may see more find it. ``order``: lower comes first.

    Keys of its items begin with ``key`` and a colon. ``gone`` is told those that the last digest
    said and this one does not, and says in a few words what became of them: "2 follow-ups done".

    ``for_isu`` is what the ISU types to act on it, told where others read along: those are shown no
    buttons that they may not press.
    """

    key: str
    title: str
    order: int
    level: Level
    details: str
    lines: Callable[[DigestContext, UnitOfWork], Awaitable[Lines]]
    gone: Gone | None = None
    for_isu: str = ""


@cache
def all_sections() -> tuple[Section, ...]:
    """Every section that has a file, in the order of the digest."""
    names = [found.name for found in iter_modules(import_module(PACKAGE).__path__)]
    modules = [import_module(f"{PACKAGE}.{name}") for name in names if not name.startswith("_")]
    return tuple(sorted((module.SECTION for module in modules), key=lambda it: (it.order, it.key)))
