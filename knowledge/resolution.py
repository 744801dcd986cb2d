"""Which State a name that somebody typed stands for: one, several that are as near, or none."""

from dataclasses import dataclass

from knowledge.nearest import nearest
from knowledge.state_names import LONGEST_CODE, LONGEST_NAME, StateNames
from knowledge.states import State
from knowledge.text import is_han, tokens


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which State a name stands for: one, several that are equally near, or none.

    ``typed`` is what was read as the name, ``rest`` what follows it.
    """

    typed: str
    candidates: tuple[State, ...] = ()
    exact: bool = False
    rest: str = ""

    @property
    def state(self) -> State | None:
        """The one State that is meant, or None where there is no such."""
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def is_tie(self) -> bool:
        """Whether the person has to choose."""
        return len(self.candidates) > 1


class Resolver:
    """Resolves names, whole ones and those that a text begins with."""

    def __init__(self, names: StateNames) -> None:
        self._names = names

    def resolve(self, name: str) -> Resolution:
        """Return which State ``name`` stands for, the whole of it being a name."""
        words = [token.folded for token in tokens(name)]
        if words and words[0] == "the":
            words = words[1:]
        return self._resolution(name.strip(), words, is_code=True)

    def leading(self, text: str) -> Resolution:
        """Return which State stands first in ``text``, and the rest of the text after it."""
        words = tokens(text)
        skipped = 1 if words and words[0].folded == "the" else 0
        nearest_yet = Resolution(words[skipped].written if words[skipped:] else "", rest=text)
        for used in range(min(LONGEST_NAME, len(words) - skipped), 0, -1):
            span = words[skipped : skipped + used]
            written = text[span[0].start : span[-1].end]
            is_code = used == 1 and span[0].is_acronym
            found = self._resolution(written, [token.folded for token in span], is_code)
            found = Resolution(
                written, found.candidates, found.exact, text[span[-1].end :].strip(" \t\n,:;.-–—")
            )
            if found.exact:
                return found
            if found.candidates and (not nearest_yet.candidates or nearest_yet.is_tie):
                nearest_yet = found
        return nearest_yet

    def _resolution(self, typed: str, words: list[str], is_code: bool) -> Resolution:
        name = " ".join(words)
        exact = self._names.exact.get(name) or set()
        code = self._names.codes.get(name.upper()) if is_code else None
        if code or exact:
            return Resolution(typed, self._names.states_of({code} if code else exact), exact=True)
        if any(is_han(word) for word in words):
            inside = {iso3 for han, iso3 in self._names.han.items() if han in name}
            return Resolution(typed, self._names.states_of(inside), exact=bool(inside))
        near = nearest(name, self._names.by_length[len(words)], shortest=4)
        if near is None:
            return Resolution(typed, self._names.states_of(self._beginning(name)))
        return Resolution(typed, self._names.meant_by(near))

    def _beginning(self, name: str) -> set[str]:
        """Return the States whose name begins with these words: "Bosnia", "Trinidad"."""
        if len(name) <= LONGEST_CODE:
            return set()
        longer = (iso3 for known, iso3 in self._names.exact.items() if known.startswith(name + " "))
        return set().union(*longer)
