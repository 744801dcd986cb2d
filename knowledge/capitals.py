"""Reads what stands for a State as the State: its capital, "Is London a party?", or "Chadian"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from knowledge.acting_capitals import acts_as_a_state
from knowledge.gazetteer import Gazetteer, StateMatch
from knowledge.state_phrases import state_phrases_in
from knowledge.states import State
from knowledge.text import Token, fold, tokens
from knowledge.yaml_lines import read_mapping

_DATA = Path(__file__).parent / "data"

# Where something is, and what is named after a town: neither speaks of the State.
_PLACE_OR_NAME_BEFORE = re.compile(
    r"(?:\b(?:in|at|near|a|en|em|в|во|из)|(?<!\w)(?:في|من)|在|"
    r"\b(?:convention|treaty|protocol|agreement|declaration|plan|process|charter|conference|meeting"
    r"|traite|protocole|accord|processus|charte|reunion|convencion|convenio|tratado|protocolo"
    r"|acuerdo|declaracion|proceso|carta|conferencia|convencao|acordo|declaracao|plano|processo"
    r"|конвенци\w+|договор\w*|протокол\w*|соглашени\w+|деклараци\w+|план\w*|процесс\w*)"
    r"(?: (?:of|de|da|do|del|d))?|(?:اتفاقي[ةه]|معاهد[ةه]|بروتوكول|اعلان|خط[ةه]|مؤتمر))[\s']*$"
)
_NAME_AFTER = re.compile(
    r"^[\s-]*(?:convention|treaty|protocol|agreement|accords?|declaration|plan|platform|process"
    r"|charter|conference|meeting|summit|principles|format|part(?:y|ies)\b(?! to\b)"
    r"|公约|条约|协定|议定书|宣言|计划|进程|会议)"
)


class Capitals:
    """Knows the capitals of ``states`` in all languages, so far as ``data/capitals.yaml`` does, and
    in English what belongs to them, so far as ``data/demonyms.yaml`` does."""

    def __init__(self, states: Sequence[State]) -> None:
        sorts = capital_names(), demonym_names(), names_of_more()
        names = {
            iso3: tuple(name for sort in sorts for name in sort.get(iso3, ()))
            for iso3 in frozenset().union(*sorts)
        }
        _, self._demonyms, self._of_more = (
            {fold(name) for found in sort.values() for name in found} for sort in sorts
        )
        named = [
            replace(state, name=names[state.iso3][0], aliases=names[state.iso3][1:])
            for state in states
            if state.iso3 in names
        ]
        # A capital has no code, so that none of the States' may be taken for one.
        self._places = Gazetteer(named, never=[state.iso3 for state in named])
        self._states = {state.iso3: state for state in states}

    def read_as_states(self, text: str, language: str) -> dict[Token, str]:
        """Return the capitals in ``text`` that may stand for a State, each with its name."""
        known = {token.folded for token in tokens(text)}
        words = state_phrases_in(language)
        return {
            Token(
                written := text[match.start : match.end], fold(written), match.start, match.end
            ): words.name(self._states[match.state.iso3])
            for match in self._places.find(text, known)
            if self._is_the_state(text, match) and not self._is_of_a_name(text, match)
        }

    def _is_the_state(self, text: str, match: StateMatch) -> bool:
        before, behind = text[: match.start], text[match.end :]
        if fold(text[match.start : match.end]) in self._of_more:
            return acts_as_a_state(before, behind)
        return _may_be_the_state(fold(before), fold(behind))

    def _is_of_a_name(self, text: str, match: StateMatch) -> bool:
        """Whether it begins a name: "Norwegian People's Aid" is not Norway."""
        is_demonym = fold(text[match.start : match.end]) in self._demonyms
        return is_demonym and text[match.end :].lstrip(" -")[:1].isupper()


def capital_names() -> Mapping[str, tuple[str, ...]]:
    """Return what the capitals are called, by the ISO code of their State."""
    return _names("capitals.yaml")


def demonym_names() -> Mapping[str, tuple[str, ...]]:
    """Return what belongs to the States is called in English, by ISO code."""
    return _names("demonyms.yaml")


def names_of_more() -> Mapping[str, tuple[str, ...]]:
    """Return the capitals that name treaties and meetings too, by ISO code."""
    return _names("capitals_in_names.yaml")


@cache
def _names(file: str) -> Mapping[str, tuple[str, ...]]:
    values = read_mapping((_DATA / file).read_text("utf-8"), file).values
    return {iso3: tuple(map(str, names)) for iso3, names in values.items()}


def _may_be_the_state(before: str, behind: str) -> bool:
    return not _PLACE_OR_NAME_BEFORE.search(before) and not _NAME_AFTER.search(behind)
