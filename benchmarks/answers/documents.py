"""What the baselines search: the same texts that our engine learns from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from knowledge.entry import Entry


@dataclass(frozen=True, slots=True)
class Document:
    """The ``examples`` of one entry with all its versions, and the ``body`` of its text."""

    id: str
    examples: tuple[str, ...]
    body: str

    @property
    def text(self) -> str:
        """All of it in one."""
        return "\n".join((*self.examples, self.body))


def make_documents(
    entries: Iterable[Entry], asked: Mapping[str, Sequence[str]] = MappingProxyType({})
) -> list[Document]:
    """Return one document a family of ``entries``; ``asked`` holds more examples by entry id."""
    examples: dict[str, list[str]] = {}
    bodies: dict[str, list[str]] = {}
    for entry in entries:
        keywords = " ".join(entry.keywords)
        texts = (*entry.questions, *asked.get(entry.id, ()), entry.title, keywords)
        examples.setdefault(entry.family, []).extend(text for text in texts if text)
        bodies.setdefault(entry.family, []).append(entry.body)
    return [Document(name, tuple(examples[name]), "\n".join(bodies[name])) for name in examples]
