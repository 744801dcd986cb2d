"""Which verb a line means: as it is written, as it is often written, or none."""

import pytest

from bot.app.verbs import discover
from bot.surfaces.verbs import Line, read

NAMES = [verb.name for verb in discover()]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("", Line("help", "")),
        ("followup Lebanon x", Line("followup", "Lebanon x")),
        ("Follow-up Lebanon x", Line("followup", "Lebanon x")),
        ("follow up Lebanon x", Line("followup", "Lebanon x")),
        ("followups list", Line("followup", "list")),
        ("/ccm activities Q2 2024", Line("activities", "Q2 2024")),
        ("LAP 41?", Line("ask", "LAP 41?")),
        ("folowup Lebanon x", Line("ask", "folowup Lebanon x", near="followup")),
        ("activites", Line("ask", "activites", near="activities")),
        ("hlep", Line("ask", "hlep", near="help")),
        ("?", Line("help", "")),
        ("hello", Line("ask", "hello")),
        ("Direct assistance?", Line("ask", "Direct assistance?")),
        ("followup\nLebanon\u00a0x", Line("followup", "Lebanon\u00a0x")),
        ("help me find a donor", Line("ask", "help me find a donor")),
        ("Who helps?", Line("ask", "Who helps?")),
    ],
)
def test_reads_the_verb(typed: str, line: Line) -> None:
    assert read(typed, NAMES) == line
