"""What the README tells people to type works as it says."""

from datetime import date

import pytest

from bot.app.verbs import discover
from bot.services import CurrentKnowledge, Services
from bot.settings_table import renewed
from bot.surfaces.verbs import read
from knowledge.entry import Outcome
from tests.builders import IN_THE_PLAN, a_request
from tests.docs.markdown import README, typed

VERBS = {verb.name: verb for verb in discover()}
ANSWERED, NOT_KNOWN = typed(README, "@Article 6 ")
COMMANDS = [read(line, VERBS) for block in typed(README, "/ccm ") for line in block]
ASKED = [line.rest for line in COMMANDS if line.verb == "ask"]

whenever = pytest.mark.parametrize("today", [IN_THE_PLAN, date(2026, 11, 30)], ids=str)


def test_the_settings_are_those_of_the_code() -> None:
    readme = README.read_text("utf-8")

    assert readme == renewed(readme), "renew the table with `python -m bot.settings_table`"


def test_there_is_nowhere_to_put_the_settings_without_the_markers() -> None:
    with pytest.raises(ValueError, match="<!-- settings -->"):
        renewed("# No markers here")


@whenever
@pytest.mark.parametrize("question", ANSWERED + ASKED)
def test_answers_what_it_says_is_answered(
    question: str, today: date, knowledge: CurrentKnowledge
) -> None:
    found = knowledge.base.answer(question, today)

    assert found.outcome is Outcome.ANSWERED
    assert found.sources


@whenever
@pytest.mark.parametrize("question", NOT_KNOWN)
def test_does_not_know_what_it_says_is_not_known(
    question: str, today: date, knowledge: CurrentKnowledge
) -> None:
    assert knowledge.base.answer(question, today).outcome is Outcome.UNANSWERED


async def test_every_command_does_what_it_says_one_after_the_other(services: Services) -> None:
    """A refusal would be raised, so it is enough that something is shown."""
    for number, line in enumerate(COMMANDS):
        request = a_request(line.rest, key=f"line {number}")
        assert line.near is None, line
        assert await VERBS[line.verb].run(request, services), line


def test_every_verb_is_shown() -> None:
    assert {line.verb for line in COMMANDS} == set(VERBS) - {"help"}
