"""Every idea that the ablation leaves out is really left out, and put back afterwards."""

import pytest

from benchmarks.answers import switches
from benchmarks.answers.ablation_table import IDEAS, Idea
from benchmarks.answers.engine import TODAY
from benchmarks.answers.switches import Switch, switched_off
from knowledge.answering import KnowledgeBase
from knowledge.broken import Rule
from knowledge.entry import Outcome
from tests.knowledge.dictionary_encoder import DictionaryEncoder
from tests.knowledge.entry_builder import RIGHT, VICTIMS

SWITCHES = [switch for idea in IDEAS for switch in idea.switches]
MISTYPED = "What does Article 6(7) say about victtims?"


def outcome(question: str) -> Outcome:
    return KnowledgeBase([RIGHT, VICTIMS]).answer(question, TODAY).outcome


@pytest.mark.parametrize("switch", SWITCHES)
def test_the_engine_has_what_is_switched_off(switch: Switch) -> None:
    before = getattr(switch.owner, switch.name)

    with switched_off([switch]):
        assert getattr(switch.owner, switch.name) is switch.instead

    assert getattr(switch.owner, switch.name) is before


def test_what_the_engine_has_no_longer_is_an_error() -> None:
    with pytest.raises(AttributeError), switched_off([Switch(switches, "GONE", None)]):
        pass


def test_everything_is_put_back_after_an_error() -> None:
    before = outcome(MISTYPED)
    with pytest.raises(RuntimeError), switched_off(switches.MENDING):
        raise RuntimeError

    assert outcome(MISTYPED) is before


def test_without_constraints_another_paragraph_is_answered() -> None:
    question = "What does Article 6(9) say about victims?"

    assert outcome(question) is not Outcome.ANSWERED
    with switched_off(switches.CONSTRAINTS):
        assert outcome(question) is Outcome.ANSWERED


def test_without_coverage_nothing_is_held_against_what_an_entry_does_not_speak_of() -> None:
    def subjects_missed() -> int:
        explained = KnowledgeBase([RIGHT, VICTIMS]).explain(
            "Which marmalade do victims eat?", TODAY
        )
        broken = [one for candidate in explained.candidates for one in candidate.broken]
        return sum(one.rule is Rule.SUBJECT for one in broken)

    assert subjects_missed() > 0
    with switched_off(switches.COVERAGE):
        assert subjects_missed() == 0


def test_without_mending_a_mistyped_word_stays() -> None:
    def words() -> set[str]:
        explained = KnowledgeBase([RIGHT, VICTIMS]).explain(MISTYPED, TODAY)
        return {reading.words for reading in explained.asked.readings}

    assert any("victims" in reading for reading in words())
    with switched_off(switches.MENDING):
        assert words() == {MISTYPED}


@pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea.name)
def test_an_engine_can_be_built_without_any_of_them(idea: Idea) -> None:
    encoder = None if idea.needs_encoder else DictionaryEncoder("victims casualties")

    with switched_off(idea.switches):
        answer = KnowledgeBase([RIGHT, VICTIMS], encoder=encoder).answer("Victims?", TODAY)

    assert answer.question == "Victims?"


def test_without_calibration_the_score_is_the_confidence() -> None:
    knowledge = KnowledgeBase([RIGHT, VICTIMS])
    [near] = knowledge.near(VICTIMS.questions[1], k=1)

    with switched_off(switches.CALIBRATION):
        answer = knowledge.answer(VICTIMS.questions[1], TODAY, by_heart=False)
    confidence = answer.confidence

    assert confidence == pytest.approx(min(1.0, near.score), abs=1e-6)
