"""Whether a question is about another treaty than ours."""

from knowledge.asked import Asked
from knowledge.instruments_abroad import names_another_instrument
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
