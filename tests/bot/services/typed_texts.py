"""An entry as somebody typed it into the form."""

from bot.services import CurrentKnowledge
from bot.services.curation.form_texts import read_texts
from knowledge.entry import Entry
from tests.builders import IN_THE_PLAN

BLANK = Entry(id="one", title="", body="", topic="isu")
RIGHT = {
    "title": "Coffee",
    "answer": "In the **bar**.",
    "questions": "Where is coffee?\n\nWhere is coffee?\n  Which   bar? ",
    "kinds": "where",
    "sources": "Guide | page 4 | https://example.org/a | 2024-01\nPlan",
    "topic": "isu",
    "treaty": "CCM",
    "confidence": "single-source",
    "gap": "no",
    "review": "30",
}


def read(knowledge: CurrentKnowledge, **texts: str) -> tuple[Entry, dict[str, str]]:
    """What is read where `texts` were typed in place of what is right."""
    return read_texts({**RIGHT, **texts}, BLANK, knowledge.gazetteer, IN_THE_PLAN)
