"""Which State is meant: by name, alias, code, in six languages, with typing mistakes."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from knowledge.currencies import is_of_money, is_of_money_in_han
from knowledge.inflected_states import inflected_state
from knowledge.mistyped_states import mistyped_end, mistyped_state
from knowledge.no_states import names_no_state
from knowledge.resolution import Resolution, Resolver
from knowledge.state_names import index_names
from knowledge.states import State
from knowledge.text import Token, is_han, tokens


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
            is_none = is_of_money(text, words, at, used) or (
                used == 1 and names_no_state(words, at)
            )
            if not is_none:
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
            match, used = (
                self._match(text, words, at) or self._mistyped(words, at, known) or ([], 1)
            )
            is_sure = used > 1 and all(one.exact for one in match)
            is_none = not is_sure and any(names_no_state(words, at + n) for n in range(used))
            if not (is_none or is_of_money(text, words, at, used)):
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
                longer = mistyped_end(self._names, words, at, used, state)
                end = words[at + (longer or used) - 1].end
                return [StateMatch(state, span[0].start, end, exact=not longer)], longer or used
        if inflected := inflected_state(self._names, words, at):
            state, used = inflected
            return [StateMatch(state, words[at].start, words[at + used - 1].end)], used
        code = None if text.isupper() else self._names.codes.get(words[at].written)
        if code:
            return [StateMatch(self.by_iso3[code], words[at].start, words[at].end)], 1
        return None

    def _mistyped(
        self, words: list[Token], at: int, known: Collection[str]
    ) -> tuple[list[StateMatch], int] | None:
        found = mistyped_state(self._names, words, at, known)
        if found is None:
            return None
        state, used = found
        return [StateMatch(state, words[at].start, words[at + used - 1].end, exact=False)], used

    def _in_han(self, token: Token) -> Iterator[StateMatch]:
        taken: set[int] = set()
        for name in sorted(self._names.han, key=len, reverse=True):
            found = (match.start() for match in re.finditer(re.escape(name), token.written))
            at = next(
                (n for n in found if not is_of_money_in_han(token.written[n + len(name) :])), -1
            )
            if at >= 0 and not taken & set(range(at, at + len(name))):
                taken |= set(range(at, at + len(name)))
                state = self.by_iso3[self._names.han[name]]
                yield StateMatch(state, token.start + at, token.start + at + len(name))
