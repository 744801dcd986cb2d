"""The questions without an answer are compared once for all channels, and anew once they change."""

from dataclasses import replace

import pytest

from bot.digests import grouping
from bot.digests.grouping import Grouping
from bot.register.concern import Concern
from tests.bot.digests.digest_builders import NOW, a_context

WHO, WHO_ELSE = (Concern(f"Who clears {what}?", NOW, True, 1) for what in ("mines", "mine"))
WHEN = Concern("When was the Convention signed?", NOW, True, 2)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was worked out, in order."""
    seen: list[str] = []
    for name in ("alike", "Gazetteer"):
        work = getattr(grouping, name)

        def noted(*given: object, name: str = name, work: object = work) -> object:
            seen.append(name)
            assert callable(work)
            return work(*given)

        monkeypatch.setattr(grouping, name, noted)
    return seen


def test_all_channels_with_the_same_questions_share_what_was_worked_out(built: list[str]) -> None:
    remembered, context = Grouping(), a_context()
    first = remembered.of([WHO, WHO_ELSE, WHEN], context)
    again = remembered.of([WHO, WHO_ELSE, WHEN], replace(context, team_id="T2"))

    assert built == ["Gazetteer", "alike"]
    assert again == first
    assert [len(group) for group in first] == [2, 1]


def test_other_questions_and_other_states_are_compared_anew(built: list[str]) -> None:
    remembered, context = Grouping(), a_context()
    remembered.of([WHO], context)
    assert [len(group) for group in remembered.of([WHO, WHEN], context)] == [1, 1]
    other = replace(context.library, states=(*context.library.states,))
    remembered.of([WHO, WHEN], replace(context, library=replace(other, states=other.states[:1])))

    assert built == ["Gazetteer", "alike", "alike", "Gazetteer", "alike"]
