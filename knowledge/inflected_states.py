"""States whose names are written in a form of their own, as in Russian or Arabic."""

from collections.abc import Sequence
from itertools import product

from knowledge.inflection import base_forms
from knowledge.state_names import StateNames
from knowledge.states import State
from knowledge.text import Token

# A name of three words has some ten thousand forms.
_LONGEST = 3


def inflected_state(names: StateNames, words: Sequence[Token], at: int) -> tuple[State, int] | None:
    """Return the State that is named from ``words[at]`` on, and how many words its name takes."""
    first = words[at]
    has_capitals = first.written.upper() != first.written.lower()
    if first.folded.isascii() or (has_capitals and not first.is_capitalised):
        return None
    bases = [form for form in base_forms(first.folded) if form in names.lengths]
    lengths = {length for form in bases for length in names.lengths[form]}
    for used in sorted(lengths, reverse=True):
        span = words[at : at + used]
        if len(span) < used or used > _LONGEST:
            continue
        others = (dict.fromkeys(base_forms(token.folded)) for token in span[1:])
        written = (" ".join(form) for form in product(dict.fromkeys(bases), *others))
        found = {code for name in written for code in names.exact.get(name, ())}
        if len(found) == 1:
            return names.by_iso3[found.pop()], used
    return None
