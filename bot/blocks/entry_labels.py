"""What the parts of an entry are called, wherever a curator meets them."""

from collections.abc import Mapping

from knowledge.entry import Confidence

LABELS: Mapping[str, str] = {
    "title": "Title",
    "answer": "Answer",
    "answer_more": "Answer, continued",
    "questions": "Example questions",
    "kinds": "It answers questions for",
    "sources": "Sources",
    "gap": "It says",
    "confidence": "How well it is sourced",
    "topic": "Topic",
    "treaty": "Instrument",
    "articles": "Articles",
    "actions": "Actions",
    "states": "States",
    "organisations": "Organisations",
    "meetings": "Meetings",
    "keywords": "Keywords",
    "valid_from": "Known to hold from",
    "valid_to": "Known to hold to",
    "review": "Review again after (days)",
}
CONFIDENCES: Mapping[str, str] = {
    Confidence.VERIFIED: "Checked against the official document",
    Confidence.SINGLE_SOURCE: "Rests on a single source",
    Confidence.SEED: "From one of our first documents, not checked elsewhere",
}
STATES_OR_GAP = {
    "no": "What is known",
    "yes": "What is not known, and whom to ask",
}
