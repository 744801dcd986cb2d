"""Replies of a small knowledge base to a whole message."""

from knowledge.replies import Replies, Reply, answer_all
from tests.knowledge.entry_builder import TODAY, a_knowledge_base

SMALL = a_knowledge_base()


def entries(replies: tuple[Reply, ...]) -> list[str | None]:
    return [reply.answer.entry.id if reply.answer.entry else None for reply in replies]


def replies_to(text: str, earlier: str | None = None) -> Replies:
    return answer_all(SMALL, text, TODAY, earlier)


def ask(text: str, earlier: str | None = None) -> tuple[Reply, ...]:
    return replies_to(text, earlier).given
