"""Entries for tests, made from as few words as the test needs."""

from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.entry import About, Confidence, Entry, Source, Validity

TODAY = date(2026, 11, 22)


def an_entry(
    name: str,
    *questions: str,
    body: str = "",
    about: About = About(),  # noqa: B008 - frozen
    answers: tuple[str, ...] = ("definition",),
    years: tuple[int, int] | None = None,
    series: str | None = None,
    gap: bool = False,
    confidence: Confidence = Confidence.VERIFIED,
    reviewed_on: date | None = TODAY,
) -> Entry:
    """Return an entry called ``name``; ``years`` are the first and last in which it holds."""
    validity = Validity(date(years[0], 1, 1), date(years[1], 12, 31)) if years else Validity()
    return Entry(
        id=name,
        title=name.replace("-", " ").capitalize(),
        body=body or f"What there is to say about {name.replace('-', ' ')}.",
        topic="test",
        questions=questions,
        about=about,
        answers=answers,
        sources=(Source("The source", pinpoint="page 1", as_of="2024-05"),),
        validity=validity,
        series=series,
        gap=gap,
        confidence=confidence,
        reviewed_on=reviewed_on,
    )


RIGHT = an_entry(
    "the-right-to-assistance",
    "Is assistance a right?",
    "Are we entitled to assistance under Article 6(1)?",
    "Do States Parties have a right to seek assistance?",
    about=About(articles=("6(1)",)),
    answers=("definition", "yes/no"),
)
VICTIMS = an_entry(
    "assistance-for-victims",
    "What does Article 6(7) say about victims?",
    "Is there assistance for victims of cluster munitions?",
    "Help for survivors and their families?",
    about=About(articles=("6(7)",)),
)
ACTION = an_entry(
    "action-41",
    "What does Action 41 of the Lausanne Action Plan ask for?",
    "LAP 41: coherent national plans?",
    "Which action is about national plans?",
    about=About(treaty="LAP", actions=(41,)),
)
MONTENEGRO = an_entry(
    "coordinators-2021",
    "Who were the coordinators in 2021?",
    "Which States coordinated in 2022?",
    body="Montenegro and Germany were the coordinators.",
    answers=("who",),
    years=(2021, 2022),
    series="coordinators",
)
LEBANON = an_entry(
    "coordinators-2023",
    "Who are the coordinators?",
    "Who coordinates cooperation and assistance?",
    body="Lebanon and Switzerland were the coordinators.",
    answers=("who",),
    years=(2023, 2024),
    series="coordinators",
)
ENTRIES = (RIGHT, VICTIMS, ACTION, MONTENEGRO, LEBANON)
SHORT = {"LAP": "Lausanne Action Plan", "CCM": "Convention on Cluster Munitions"}


def a_knowledge_base(*more: Entry) -> KnowledgeBase:
    """Return a small knowledge base with ``more`` entries; the same id replaces."""
    entries = {entry.id: entry for entry in (*ENTRIES, *more)}
    return KnowledgeBase(entries.values(), abbreviations=SHORT)
