"""Who found an explosive and asks on is still given the safety advice."""

from bot.services import CurrentKnowledge
from knowledge.replies import answer_all
from tests.knowledge.entry_builder import TODAY


def test_whoever_is_in_danger_is_not_told_what_the_assistant_does(
    knowledge: CurrentKnowledge,
) -> None:
    for earlier in ("I found one", "I stepped on something metallic"):
        for text in ("what should I do?", "what now?", "is it dangerous?"):
            [reply] = answer_all(knowledge.base, text, TODAY, earlier).given

            assert reply.answer.entry is not None
            assert reply.answer.entry.topic == "safety"


def test_what_is_told_more_of_a_danger_counts_too(knowledge: CurrentKnowledge) -> None:
    earlier = "a child picked up a bomblet"
    [reply] = answer_all(knowledge.base, "he is bleeding", TODAY, earlier).given

    assert reply.answer.entry is not None
    assert reply.answer.entry.id == "safety-emergency"


def test_whoever_was_in_danger_may_ask_for_something_else(knowledge: CurrentKnowledge) -> None:
    [reply] = answer_all(knowledge.base, "who is the ISU director?", TODAY, "I found a bomb").given

    assert reply.answer.entry is not None
    assert reply.answer.entry.topic == "isu"
