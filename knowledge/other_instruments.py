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
    bare = asked.without_states if asked.states else asked.text
    return _surely(asked.text, bare, is_english=asked.language == DEFAULT)


# Asked for each entry that comes into question.
@lru_cache(maxsize=64)
def _surely(text: str, bare: str, *, is_english: bool) -> bool:
    """Whether ``text``, ``bare`` of the names of States, is on another treaty."""
    is_on_mines = is_only_on_mines(text)
    if is_on_mines and bare != text:
        return True  # what a State has to clear of mines, another treaty says
    if is_english:
        return names_another(bare)
    return names_another_instrument(text) if is_on_mines else names_by_adjective(text)


@lru_cache(maxsize=1024)
def _is_asked_of_another(questions: tuple[str, ...]) -> bool:
    return any(names_another(question) or is_only_on_mines(question) for question in questions)
