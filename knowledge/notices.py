"""What a reader must know before quoting an answer: how it is sourced, how fresh it is."""

from datetime import date, timedelta

from knowledge.asked import Asked
from knowledge.dates import long_date
from knowledge.entry import Confidence, Entry
from knowledge.kinds import Kind
from knowledge.language import DEFAULT

ENGLISH_ONLY = "This answer is available in English only."
SINGLE_SOURCE = "This rests on a single source."
FROM_SEED = "This comes from {documents}, not checked elsewhere."
_WEB_PAGE = "the web page text on international cooperation and assistance"
_SEEDS = (("work plan", "the coordinators' work plan"), ("web page text", _WEB_PAGE))


def entry_notices(entry: Entry, today: date) -> tuple[str, ...]:
    """Return the notices that belong to ``entry`` whatever was asked."""
    notices = []
    if entry.confidence is Confidence.SINGLE_SOURCE:
        notices.append(SINGLE_SOURCE)
    if entry.confidence is Confidence.SEED:
        notices.append(_from_seed(entry))
    if entry.reviewed_on:
        due = entry.reviewed_on + timedelta(days=entry.review_every_days)
        if due < today:
            notices.append(f"This was due for review on {long_date(due)}.")
    return tuple(notices)


def _from_seed(entry: Entry) -> str:
    titles = [source.title for source in entry.sources]
    named = [
        said for words, said in _SEEDS if any(words in title.casefold() for title in titles)
    ] or [f"“{title}”" for title in titles[:1]]
    return FROM_SEED.format(documents=" and ".join(named))


def question_notices(asked: Asked, entry: Entry | None) -> tuple[str, ...]:
    """Return how the question was read, and how far the answer fits it."""
    notices = [
        f"“{asked.text[match.start : match.end]}” was read as {match.state.name}."
        for match in asked.states
        if not match.exact
    ]
    if entry is None:
        return tuple(notices)
    if asked.kind is Kind.PROCEDURE and asked.codes - set(entry.about.states):
        names = " and ".join(match.state.name for match in asked.states)
        if not any(match.state.name in entry.body for match in asked.states):
            notices.append(
                f"This is the general rule. It says nothing about {names} in particular."
            )
    if asked.language != DEFAULT:
        notices.append(ENGLISH_ONLY)
    return tuple(notices)
