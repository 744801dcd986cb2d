"""An entry with the successive versions of its fact, and all that they name between them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from knowledge.entry import Entry
from knowledge.features import spoken_terms, terms
from knowledge.gazetteer import Gazetteer
from knowledge.kinds import Kind, counted, defined, kind_of
from knowledge.marks import mark
from knowledge.references import References, find_references, only_references
from knowledge.relations import Pairs, set_apart
from knowledge.text import bare, fold, tokens
from knowledge.vocabulary import Vocabulary, full_text


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Family:
    """``core`` is what the versions declare and ask, ``stems`` every word in them by count, those
    of questions in other languages included; ``counted`` is what their questions count, and
    ``defines`` is what they are titled with, or asked for: "What is an amendment conference?".

    ``numbers`` are the references that are all some question of theirs says: "Article 6(7)?".
    ``written`` are the marks of all their questions, bare: each once, in order. ``set_apart`` are
    States of which they ask together in another way than by listing them.
    """

    id: str
    versions: tuple[Entry, ...]
    core: frozenset[str]
    stems: Counter[str]
    declared: References
    mentioned: References
    core_states: frozenset[str]
    states: frozenset[str]
    defines: frozenset[str]
    title_names: References
    numbers: frozenset[References]
    kinds: frozenset[Kind]
    counted: frozenset[str]
    text: str
    written: tuple[int, ...]
    set_apart: Pairs

    @property
    def declares(self) -> bool:
        """Whether a curator said what it answers; only then can a question contradict it."""
        return any(entry.answers for entry in self.versions)

    @property
    def is_on_safety(self) -> bool:
        """Whether it tells what is safe."""
        return self.versions[0].topic == "safety"

    def says_together(self, term: str, names: Sequence[str]) -> bool:
        """Whether a title or an example has the stem ``term`` beside one of ``names``."""
        if not self.stems[term]:
            return False
        wanted = [_spaced(name) for name in names]
        parts = (part for entry in self.versions for part in (entry.title, *entry.questions))
        return any(
            term in terms(part) and any(name in _spaced(part) for name in wanted) for part in parts
        )


def versions_by_family(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Group ``entries`` by the fact they are versions of, oldest version first."""
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        grouped.setdefault(entry.family, []).append(entry)
    return {name: tuple(sorted(versions, key=_start)) for name, versions in grouped.items()}


def _spaced(text: str) -> str:
    """Return the words of ``text`` between spaces, so that "US" is not found in "must"."""
    return f" {' '.join(token.folded for token in tokens(text))} "


def _start(entry: Entry) -> tuple[bool, str]:
    start = entry.validity.valid_from
    return start is not None, start.isoformat() if start else ""


def make_family(
    versions: Sequence[Entry],
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
    asked: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Family:
    """Read what ``versions`` of one fact name; ``asked`` has more questions by entry id."""
    text = "\n".join(full_text(entry) for entry in versions)
    core_text = "\n".join("\n".join(_core(entry)) for entry in versions)
    core_states = gazetteer.named(core_text)
    core_states |= {code for entry in versions for code in entry.about.states}
    states = core_states | gazetteer.named("\n".join(entry.body for entry in versions))
    stems: Counter[str] = Counter()
    for entry in versions:
        for part in _core(entry):
            stems.update(set(vocabulary.expanded(part)))
    core = frozenset(stems)
    abroad = [question for entry in versions for question in asked.get(entry.id, ())]
    for question in abroad:
        stems.update(set(spoken_terms(question)))
    for entry in versions:
        stems.update(set(vocabulary.expanded(entry.body)))
    about = [entry.about for entry in versions]
    questions = [question for entry in versions for question in entry.questions]
    titles = [entry.title for entry in versions]
    related = (*titles, *questions, *abroad) if len(core_states) > 1 else ()
    kinds = {kind for question in questions if (kind := kind_of(question)) is not None}
    return Family(
        id=versions[0].family,
        versions=tuple(versions),
        core=core,
        stems=stems,
        declared=References(
            frozenset(article for one in about for article in one.articles),
            frozenset(action for one in about for action in one.actions),
            frozenset(meeting for one in about for meeting in one.meetings),
        ),
        mentioned=find_references(text),
        core_states=frozenset(core_states),
        states=frozenset(states),
        kinds=frozenset(kinds)
        | {Kind(kind) for entry in versions for kind in entry.answers if kind in set(Kind)},
        defines=frozenset(term for title in titles for term in vocabulary.expanded(title)).union(
            *map(defined, questions)
        ),
        title_names=find_references("\n".join(titles)),
        numbers=frozenset(filter(None, map(only_references, questions))),
        counted=frozenset().union(*(counted(question) for question in questions)),
        text=fold(text),
        written=tuple(sorted({mark(bare(question)) for question in (*questions, *abroad)})),
        set_apart=frozenset[frozenset[str]]().union(
            *(set_apart(one, gazetteer.find(one, vocabulary.counts)) for one in related)
        ),
    )


def _core(entry: Entry) -> tuple[str, ...]:
    about = entry.about
    return (entry.title, *entry.questions, *entry.keywords, *about.organisations, about.treaty)
