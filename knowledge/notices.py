"""What a reader must know before quoting an answer: how it is sourced, how fresh it is."""

from datetime import date

from knowledge.asked import Asked
from knowledge.entry import Confidence, Entry
from knowledge.kinds import Kind
from knowledge.language import DEFAULT
from knowledge.phrases import ENGLISH, Phrases
from knowledge.state_phrases import state_phrases_in
from knowledge.translation import Translation


def entry_notices(entry: Entry, today: date, phrases: Phrases = ENGLISH) -> tuple[str, ...]:
    """Return the notices that belong to ``entry`` whatever was asked."""
    notices = []
    # Not to know needs no source, so it cannot rest on one.
    if entry.confidence is Confidence.SINGLE_SOURCE and not entry.gap:
        several = len(entry.sources) > 1
        notices.append(phrases.partly_single_source if several else phrases.single_source)
    if entry.confidence is Confidence.SEED:
        notices.append(_from_seed(entry, phrases))
    due = entry.review_due_on
    if due and due < today:
        notices.append(phrases.review_due.format(date=phrases.long_date(due)))
    return tuple(notices)


def _from_seed(entry: Entry, phrases: Phrases) -> str:
    titles = [source.title for source in entry.sources]
    seeds = (("work plan", phrases.work_plan), ("web page text", phrases.web_page))
    named = [
        said for words, said in seeds if any(words in title.casefold() for title in titles)
    ] or [phrases.document.format(title=title) for title in titles[:1]]
    return phrases.from_seed.format(documents=phrases.together(named))


def question_notices(
    asked: Asked, entry: Entry | None, phrases: Phrases = ENGLISH
) -> tuple[str, ...]:
    """Return how the question was read, and how far ``entry``, its answer, fits it."""
    words = state_phrases_in(asked.language)
    notices = [
        phrases.read_as.format(
            words=asked.text[match.start : match.end], state=words.name(match.state)
        )
        for match in asked.states
        if not match.exact
    ]
    if entry is None or asked.kind is not Kind.PROCEDURE:
        return tuple(notices)
    is_named = any(match.state.name in entry.body for match in asked.states)
    if asked.codes - set(entry.about.states) and not is_named:
        names = (words.name(match.state) for match in asked.states)
        notices.append(phrases.general_rule.format(states=phrases.together(names)))
    return tuple(notices)


def language_notices(
    language: str, translation: Translation | None, phrases: Phrases
) -> tuple[str, ...]:
    """Return what to say of an answer in ``language``: that it is unofficial, or in English."""
    if language == DEFAULT:
        return ()
    if translation is None:
        return (phrases.english_only,)
    return () if translation.reviewed_on else (phrases.unofficial,)
