"""The trials by which it is learnt when one may be sure of an answer."""

from collections.abc import Mapping

import pytest

from knowledge.examples import Example
from knowledge.text import tokens
from knowledge.trials import Trial, Trials

EXAMPLES = [
    Example("Is assistance a right?", 0, 0.1, is_question=True),
    Example("Who finances our demining?", 0, 0.1, is_question=True),
    Example("The right to assistance", 0, 0.1),
    Example("When is the report due?", 1, 0.1, is_question=True),
    Example("¿Cuándo vence el informe?", 1, 0.1, is_question=True),
    Example("What is asked of Lebanon?", 1, 0.1, is_question=True),
]
RARITY = {"finances": 1.0, "demining": 3.0}
OTHERS = {"harpsichord": -9.0, "marmalade": -8.0}


def trials_of(text: str, others: Mapping[str, float] = OTHERS) -> list[Trial]:
    made = Trials(EXAMPLES, others).make(lambda word: RARITY.get(word, 0.1))
    return [trial for trial in made if EXAMPLES[trial.number].text == text]


def test_a_question_is_asked_first_without_itself_among_the_examples() -> None:
    first = trials_of("Is assistance a right?")[0]

    assert (first.text, first.answer) == ("Is assistance a right?", 0)
    assert list(first.hidden) == [True, False, False, False, False, False]


def test_then_with_all_of_its_entry_taken_away_nothing_is_right() -> None:
    second = trials_of("Is assistance a right?")[1]

    assert (second.text, second.answer) == ("Is assistance a right?", None)
    assert list(second.hidden) == [True, True, True, False, False, False]


def test_then_about_something_that_nobody_here_has_heard_of() -> None:
    third = trials_of("Who finances our demining?")[2]

    before, strange, after = third.text.partition(tokens(third.text)[-1].written)
    assert (before, after) == ("Who finances our ", "?")
    assert strange in OTHERS
    assert third.answer is None


def test_the_strange_word_takes_the_place_of_the_one_that_tells_most() -> None:
    changed = trials_of("Who finances our demining?")[2].text

    assert "finances" in changed
    assert "demining" not in changed


@pytest.mark.parametrize("text", ["¿Cuándo vence el informe?", "What is asked of Lebanon?"])
def test_no_name_and_no_other_language_is_made_strange(text: str) -> None:
    assert [trial.text for trial in trials_of(text)] == [text, text]


def test_only_what_people_ask_is_tried() -> None:
    assert trials_of("The right to assistance") == []


@pytest.mark.parametrize("text", ["Is assistance a right?", "Who finances our demining?"])
def test_words_that_are_ours_or_everyday_are_not_strange(text: str) -> None:
    others = {"assistance": 0.0, "due": 0.0, "people": 0.0, "lebanon": 0.0, "marmalade": -8.0}

    assert "marmalade" in trials_of(text, others)[2].text


def test_without_a_list_of_words_ours_read_backwards_are_strange() -> None:
    strange = tokens(trials_of("Is assistance a right?", {})[2].text)[1].folded

    assert strange[::-1] in {token.folded for one in EXAMPLES for token in tokens(one.text)}


def test_the_trials_are_always_the_same() -> None:
    one, other = trials_of("Who finances our demining?"), trials_of("Who finances our demining?")

    assert [trial.text for trial in one] == [trial.text for trial in other]


def test_unanswerable_questions_count_as_often_as_they_are_believed_to_come_in() -> None:
    asked = trials_of("Is assistance a right?")
    unanswerable = sum(trial.trust for trial in asked if trial.answer is None)

    assert unanswerable / sum(trial.trust for trial in asked) == pytest.approx(0.4)


def test_a_large_library_is_tried_on_a_sample() -> None:
    many = [Example(f"Is number {n} a right?", n, 0.1, is_question=True) for n in range(1_000)]

    tried = {trial.number for trial in Trials(many, OTHERS).make(lambda _word: 1.0)}

    assert len(tried) == 200
    assert max(tried) - min(tried) > 900


def test_what_is_added_leaves_most_of_the_sample_as_it_was() -> None:
    def asked(count: int) -> set[str]:
        texts = [f"What is asked under number {number}?" for number in range(count)]
        examples = [Example(text, 0, 0.1, is_question=True) for text in texts]
        return {trial.text for trial in Trials(examples, {}).make(len) if trial.answer == 0}

    before, after = asked(1_000), asked(1_200)

    assert len(before) == 200
    assert len(before & after) > 150
