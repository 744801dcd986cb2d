"""What to tell the author of a draft before it is published, each at the field it belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from rapidfuzz.fuzz import token_sort_ratio
from rapidfuzz.utils import default_process

from bot.services.curation.remark import Remark
from knowledge.answering import KnowledgeBase
from knowledge.checks import Page, check_entries
from knowledge.checks.contradictions import contradictions
from knowledge.checks.links import bad_links
from knowledge.checks.openings import bare_openings
from knowledge.entry import Entry, Outcome
from knowledge.entry_file import path_of, write_entry
from knowledge.front_matter import parse_entry
from knowledge.problems import LibraryError, Problem

ALIKE = 88
_FIELDS = {
    "id": "title",
    "answers": "kinds",
    "about": "states",
    "as_of": "sources",
    "reviewed": "review",
    "review_every_days": "review",
    "series": "valid_from",
}
_OWN = frozenset(
    {"title", "topic", "questions", "keywords", "confidence", "sources"}
    | {"valid_from", "valid_to", "gap"}
)


def errors(entry: Entry, entries: Iterable[Entry], states: frozenset[str]) -> dict[str, str]:
    """What must be put right first, by field: whatever the files would be refused for."""
    source = write_entry(entry)
    try:
        parse_entry(source, path_of(entry))
    except LibraryError as error:
        return {_field(problem): _sentence(problem) for problem in error.problems}
    family = [one for one in entries if one.family == entry.family and one.id != entry.id]
    texts = {path_of(one): write_entry(one) for one in (entry, *family)}
    found = check_entries({path_of(one): one for one in (entry, *family)}, texts, states)
    return {
        _field(problem): _sentence(problem)
        for problem in found
        if problem.file == path_of(entry) and not problem.text.startswith("questions:")
    }


def warnings(
    entry: Entry, entries: Sequence[Entry], base: KnowledgeBase, today: date
) -> tuple[Remark, ...]:
    """What is worth a thought; it may be published all the same. Takes about 10 ms a question."""
    others = {one.id: one for one in entries if one.family != entry.family}
    return (
        *_on_questions(entry, base, today),
        *_on_file(entry, [one for one in entries if one.id != entry.id]),
        *_on_likeness(entry, others),
    )


def _on_questions(entry: Entry, base: KnowledgeBase, today: date) -> Iterator[Remark]:
    for question in entry.questions:
        found = base.answer(question, today, by_heart=False)
        if found.outcome is not Outcome.ANSWERED or found.entry is None:
            continue
        # What is composed from the tables is no entry of the library, and wins all the same.
        if found.entry.family != entry.family:
            yield Remark(
                "questions",
                f"“{question}” is answered by “{found.entry.title}” (`{found.entry.id}`) today: "
                "the two would compete for it.",
            )


def _on_file(entry: Entry, others: Iterable[Entry]) -> Iterator[Remark]:
    """What the file would be refused for; examples that stand twice are told of as competing."""
    pages = [Page(one.id, one.body, one) for one in (entry, *others)]
    for problem in (*bare_openings(pages[:1]), *bad_links(pages), *contradictions(pages)):
        if problem.file == entry.id:
            yield Remark("answer", f"Once entries are exported its file is refused: {problem.text}")


def _on_likeness(entry: Entry, others: Mapping[str, Entry]) -> Iterator[Remark]:
    for field, own, texts in (
        ("title", entry.title, {one.id: one.title for one in others.values()}),
        ("answer", entry.body, {one.id: one.body for one in others.values()}),
    ):
        for entry_id, text in texts.items():
            if token_sort_ratio(own, text, processor=default_process) >= ALIKE:
                said = "Its title is" if field == "title" else "Its answer says"
                yield Remark(
                    field,
                    f"{said} nearly the same as “{others[entry_id].title}” (`{entry_id}`): "
                    "would that one be better edited?",
                )


def _field(problem: Problem) -> str:
    key = problem.text.partition(":")[0]
    return key if key in _OWN else _FIELDS.get(key, "answer")


def _sentence(problem: Problem) -> str:
    key, _, said = problem.text.partition(": ")
    text = said if key in _OWN or key in _FIELDS else problem.text
    return f"{text[:1].upper()}{text[1:]}."
