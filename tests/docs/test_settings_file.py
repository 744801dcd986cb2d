"""The example of ``.env`` names every setting and works as it is."""

import re
from io import StringIO

import pytest
from dotenv import dotenv_values

from bot.settings import Settings
from bot.settings_reference import REFERENCE
from tests.docs.markdown import ROOT

EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
ALL_IN_EFFECT = re.sub(r"^# (?=[A-Z_]+=)", "", EXAMPLE, flags=re.MULTILINE)


def values(text: str) -> dict[str, str]:
    return {name: value or "" for name, value in dotenv_values(stream=StringIO(text)).items()}


def test_every_setting_is_there_with_its_default() -> None:
    assert values(ALL_IN_EFFECT) == {name: default for name, (default, _) in REFERENCE.items()}


def test_every_setting_is_explained_above_it() -> None:
    lines = EXAMPLE.splitlines()
    for number, line in enumerate(lines):
        if re.match(r"(# )?[A-Z_]+=", line):
            assert re.match(r"# \S+ ", lines[number - 1]), line


@pytest.mark.parametrize("text", [EXAMPLE, ALL_IN_EFFECT], ids=["as it is", "all in effect"])
def test_means_the_same_as_no_file(text: str) -> None:
    assert Settings.from_env(values(text)) == Settings.from_env({})
