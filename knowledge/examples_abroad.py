"""Examples of entries that are written in another language, as those of the other languages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from knowledge.asked_abroad import AskedAbroad
from knowledge.entry import Entry
from knowledge.language import DEFAULT, LanguageGuess, guess_language
from knowledge.phrases import LANGUAGES
from knowledge.vocabulary import Vocabulary


def set_apart_by_language(
    entries: Sequence[Entry], asked: AskedAbroad, abbreviations: Mapping[str, str]
) -> tuple[tuple[Entry, ...], AskedAbroad]:
    """The entries with their English examples, and ``asked`` with the others.

    A curator begins an entry with the question that was asked. Were French ones taken for English,
    the next who asks in French would be read, and answered, as if it were English.
    """
    doubtful = {entry.id: found for entry in entries if (found := _doubtful(entry.questions))}
    english = Vocabulary((_without(entry, doubtful) for entry in entries), abbreviations)
    guess = LanguageGuess(asked.by_language, english.counts).guess
    # Of "art 6.11 nat'l plan, elements a-f" the smallest words say that it is French.
    abroad = {
        entry_id: {
            question: language
            for question in questions
            if (language := guess(question)) != DEFAULT and language in LANGUAGES
        }
        for entry_id, questions in doubtful.items()
    }
    abroad = {entry_id: found for entry_id, found in abroad.items() if found}
    if not abroad:
        return tuple(entries), asked
    return tuple(_without(entry, abroad) for entry in entries), _with(abroad, asked)


# Of the entries an edit changes one.
@lru_cache(maxsize=4096)
def _doubtful(questions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(question for question in questions if guess_language(question) != DEFAULT)


def _without(entry: Entry, which: Mapping[str, Iterable[str]]) -> Entry:
    if entry.id not in which:
        return entry
    others = frozenset(which[entry.id])
    return replace(entry, questions=tuple(one for one in entry.questions if one not in others))


def _with(abroad: Mapping[str, Mapping[str, str]], asked: AskedAbroad) -> AskedAbroad:
    by_entry, by_language = dict(asked.by_entry), dict(asked.by_language)
    said: dict[str, list[str]] = defaultdict(list)
    for entry_id, found in abroad.items():
        by_entry[entry_id] = tuple(dict.fromkeys((*by_entry.get(entry_id, ()), *found)))
        for question, language in found.items():
            said[language].append(question)
    for language, questions in said.items():
        both = (*by_language.get(language, ()), *questions)
        by_language[language] = tuple(dict.fromkeys(both))
    return AskedAbroad(by_entry, by_language)
