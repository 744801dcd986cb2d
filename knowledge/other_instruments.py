"""Whether a question is about another treaty than ours."""

from functools import lru_cache

from knowledge.asked import Asked
from knowledge.family import Family
from knowledge.instruments_abroad import names_another_instrument, names_by_adjective
from knowledge.instruments_in_english import names_another
from knowledge.language import DEFAULT
from knowledge.only_mines import is_only_on_mines


def is_on_another_instrument(asked: Asked) -> bool:
    """Whether it names a treaty on something else than cluster munitions, or mines alone."""
    if is_only_on_mines(asked.text):
        return True
    if asked.language != DEFAULT:
        return names_another_instrument(asked.text)
    return names_another(asked.without_states)


def is_beyond(asked: Asked, family: Family) -> bool:
    """Whether it is surely on another treaty, and ``family`` on none but ours."""
    return _is_surely_on_another(asked) and not _is_asked_of_another(
        tuple(question for entry in family.versions for question in entry.questions)
    )


def _is_surely_on_another(asked: Asked) -> bool:
    is_on_mines = is_only_on_mines(asked.text)
    if is_on_mines and asked.states:
        return True  # what a State has to clear of mines, another treaty says
    if asked.language == DEFAULT:
        return _names_another(asked.without_states)
    if is_on_mines:
        return names_another_instrument(asked.text)
    return names_by_adjective(asked.text)


@lru_cache(maxsize=1024)
def _is_asked_of_another(questions: tuple[str, ...]) -> bool:
    return any(names_another(question) or is_only_on_mines(question) for question in questions)


# Asked for each entry that comes into question.
_names_another = lru_cache(maxsize=64)(names_another)
