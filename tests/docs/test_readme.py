"""What the README tells people to type works as it says."""

from datetime import date

import pytest

from bot.services import CurrentKnowledge, Services
from bot.settings_table import renewed
from bot.surfaces.verbs import read
from knowledge.entry import Outcome
from tests.builders import a_request
from tests.docs.markdown import README, typed

LONG_AFTER_THE_PLAN = date(2026, 11, 30)
TO_BE_ANSWERED, NOT_KNOWN = typed(README, "@Article 6 ")
COMMANDS = [line for block in typed(README, "/ccm ") for line in block]


def test_the_settings_are_those_of_the_code() -> None:
    readme = README.read_text("utf-8")

    assert readme == renewed(readme), "renew the table with `python -m bot.settings_table`"


def test_there_is_nowhere_to_put_the_settings_without_the_markers() -> None:
    with pytest.raises(ValueError, match="<!-- settings -->"):
        renewed("# No markers here")


@pytest.mark.parametrize("question", TO_BE_ANSWERED)
def test_answers_what_it_says_is_answered(question: str, knowledge: CurrentKnowledge) -> None:
    found = knowledge.base.answer(question, LONG_AFTER_THE_PLAN)

    assert found.outcome is Outcome.ANSWERED
    assert found.sources


@pytest.mark.parametrize("question", NOT_KNOWN)
def test_does_not_know_what_it_says_is_not_known(
    question: str, knowledge: CurrentKnowledge
) -> None:
    assert knowledge.base.answer(question, LONG_AFTER_THE_PLAN).outcome is Outcome.UNANSWERED


async def test_every_command_does_what_it_says_one_after_the_other(services: Services) -> None:
    """A refusal would be raised, so it is enough that something is shown."""
    verbs = {verb.name: verb for verb in services.verbs}
    used = set()
    for number, typed_line in enumerate(COMMANDS):
        line = read(typed_line, verbs)
        request = a_request(line.rest, key=f"line {number}")
        assert line.near is None, typed_line
        assert await verbs[line.verb].run(request, services), typed_line
        used.add(line.verb)

    assert used == set(verbs) - {"help"}
