"""Which State is meant: by name, alias, code, in six languages, with typing mistakes."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from knowledge.inflection import base_forms
from knowledge.nearest import nearest
from knowledge.no_states import names_no_state
from knowledge.ordinary import is_ordinary
from knowledge.resolution import Resolution, Resolver
from knowledge.state_names import LONGEST_NAME, index_names
from knowledge.states import State
from knowledge.text import Token, is_han, tokens

# A name of three words has some ten thousand forms.
LONGEST_INFLECTED = 3


@dataclass(frozen=True, slots=True)
class StateMatch:
    """A State named at ``text[start:end]``; not ``exact`` when a typing mistake was mended."""

    state: State
    start: int
    end: int
    exact: bool = True


class Gazetteer:
    """Finds States. ``never`` are capitals that mean something else, such as abbreviations."""

    def __init__(self, states: Iterable[State], never: Collection[str] = ()) -> None:
        self._names = index_names(states, frozenset(never))
        self.by_iso3 = self._names.by_iso3
        self._resolver = Resolver(self._names)

    @property
    def names(self) -> Collection[str]:
        """The names that are written in words, folded."""
        return self._names.exact.keys()

    def named(self, text: str) -> set[str]:
        """Return the ISO3 codes of the States that ``text`` names without a mistake."""
        words = tokens(text)
        found: set[str] = set()
        at = 0
        while at < len(words):
            match, used = self._match(text, words, at) or ([], 1)
            if used > 1 or not names_no_state(words, at):
                found |= {one.state.iso3 for one in match}
            at += used
        return found

    def find(self, text: str, known: Collection[str] = ()) -> list[StateMatch]:
        """Return the States that ``text`` names, in its order, the longest name first.

        ``known`` are folded words that are right as they are and not mistyped names.
        """
        words = tokens(text)
        found: list[StateMatch] = []
        at = 0
        while at < len(words):
            match, used = self._match(text, words, at) or self._mistyped(words, at, known)
            is_sure = used > 1 and all(one.exact for one in match)
            if is_sure or not any(names_no_state(words, at + n) for n in range(used)):
                found.extend(match)
            at += used
        return found

    def resolve(self, name: str) -> Resolution:
        """Return which State ``name`` stands for, the whole of it being a name."""
        return self._resolver.resolve(name)

    def leading(self, text: str) -> Resolution:
        """Return which State stands first in ``text``, and the rest of the text after it."""
        return self._resolver.leading(text)

    def _match(self, text: str, words: list[Token], at: int) -> tuple[list[StateMatch], int] | None:
        if is_han(words[at].written):
            return list(self._in_han(words[at])), 1
        for used in sorted(self._names.lengths.get(words[at].folded, ()), reverse=True):
            span = words[at : at + used]
            if len(span) < used:
                continue
            found = self._names.exact.get(" ".join(token.folded for token in span), ())
            if len(found) == 1:
                state = self.by_iso3[next(iter(found))]
                longer = self._mistyped_end(words, at, used, state)
                end = words[at + (longer or used) - 1].end
                return [StateMatch(state, span[0].start, end, exact=not longer)], longer or used
        if inflected := self._inflected(words, at):
            return inflected
        code = None if text.isupper() else self._names.codes.get(words[at].written)
        if code:
            return [StateMatch(self.by_iso3[code], words[at].start, words[at].end)], 1
        return None

    def _inflected(self, words: list[Token], at: int) -> tuple[list[StateMatch], int] | None:
        """Return a State whose name is written in a form of its own, as in Russian or Arabic."""
        first = words[at]
        has_capitals = first.written.upper() != first.written.lower()
        if first.folded.isascii() or (has_capitals and not first.is_capitalised):
            return None
        bases = [form for form in base_forms(first.folded) if form in self._names.lengths]
        lengths = {length for form in bases for length in self._names.lengths[form]}
        for used in sorted(lengths, reverse=True):
            span = words[at : at + used]
            if len(span) < used or used > LONGEST_INFLECTED:
                continue
            others = (dict.fromkeys(base_forms(token.folded)) for token in span[1:])
            names = (" ".join(form) for form in product(dict.fromkeys(bases), *others))
            found = {code for name in names for code in self._names.exact.get(name, ())}
            if len(found) == 1:
                state = self.by_iso3[found.pop()]
                return [StateMatch(state, first.start, span[-1].end)], used
        return None

    def _mistyped_end(self, words: list[Token], at: int, used: int, state: State) -> int:
        """Return how many words a longer, mistyped name of the same State takes, or 0."""
        for longer in range(min(LONGEST_NAME, len(words) - at), used, -1):
            name = " ".join(token.folded for token in words[at : at + longer])
            near = nearest(name, self._names.by_length[longer], shortest=5)
            if near is not None and self._names.meant_by(near) == (state,):
                return longer
        return 0

    def _in_han(self, token: Token) -> Iterator[StateMatch]:
        taken: set[int] = set()
        for name in sorted(self._names.han, key=len, reverse=True):
            at = token.written.find(name)
            if at >= 0 and not taken & set(range(at, at + len(name))):
                taken |= set(range(at, at + len(name)))
                state = self.by_iso3[self._names.han[name]]
                yield StateMatch(state, token.start + at, token.start + at + len(name))

    def _mistyped(
        self, words: list[Token], at: int, known: Collection[str]
    ) -> tuple[list[StateMatch], int]:
        for used in range(min(LONGEST_NAME, len(words) - at), 0, -1):
            span = words[at : at + used]
            first, last = span[0], span[-1]
            if any(is_ordinary(token.folded) or token.folded in known for token in (first, last)):
                continue
            name = " ".join(token.folded for token in span)
            near = nearest(name, self._names.by_length[used], shortest=5)
            if near is not None:
                found = self._names.meant_by(near)
                if len(found) == 1:
                    return [StateMatch(found[0], first.start, last.end, exact=False)], used
        return [], 1
