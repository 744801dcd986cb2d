"""Reads the capital of a State as the State: "Is London a party?"; other places are only places."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from knowledge.gazetteer import Gazetteer, StateMatch
from knowledge.state_phrases import state_phrases_in
from knowledge.states import State
from knowledge.text import Token, fold, tokens
from knowledge.yaml_lines import read_mapping

_FILE = Path(__file__).parent / "data" / "capitals.yaml"

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
    """Knows the capitals of ``states`` in all languages, so far as ``data/capitals.yaml`` does."""

    def __init__(self, states: Sequence[State]) -> None:
        names = capital_names()
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
            if _may_be_the_state(text, match)
        }


@cache
def capital_names() -> Mapping[str, tuple[str, ...]]:
    """Return what the capitals are called, by the ISO code of their State."""
    values = read_mapping(_FILE.read_text("utf-8"), _FILE.name).values
    return {iso3: tuple(map(str, names)) for iso3, names in values.items()}


def _may_be_the_state(text: str, match: StateMatch) -> bool:
    before, after = fold(text[: match.start]), fold(text[match.end :])
    return not _PLACE_OR_NAME_BEFORE.search(before) and not _NAME_AFTER.search(after)
