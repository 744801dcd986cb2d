"""Splitting: every question of a message, each with its situation."""

import pytest

from knowledge.library import load_library
from knowledge.question_words import halves
from knowledge.several import MOST_QUESTIONS, Split, split

SEVERAL = {
    "Who are the coordinators? And when is 13MSP?": (
        "Who are the coordinators?",
        "And when is 13MSP?",
    ),
    "who are the coordinators? and also what is LAP 41?": (
        "who are the coordinators?",
        "and also what is LAP 41?",
    ),
    "1. Who are the coordinators\n2. When is 13MSP": (
        "Who are the coordinators",
        "When is 13MSP",
    ),
    "1) Who coordinates? 2) When is 13MSP?": ("Who coordinates?", "When is 13MSP?"),
    "- coordinators 2022\n- date of 13MSP": ("coordinators 2022", "date of 13MSP"),
    "Who are the coordinators\nwhen is 13MSP": ("Who are the coordinators", "when is 13MSP"),
    "Qui coordonne ? Et quand a lieu la 13MSP ?": (
        "Qui coordonne ?",
        "Et quand a lieu la 13MSP ?",
    ),
    "¿Quién coordina? ¿Y cuándo es la 13MSP?": ("¿Quién coordina?", "¿Y cuándo es la 13MSP?"),
    "Quem coordena? E quando é a 13MSP?": ("Quem coordena?", "E quando é a 13MSP?"),
    "Кто координаторы? А когда 13MSP?": ("Кто координаторы?", "А когда 13MSP?"),
    "من هم المنسقون؟ ومتى الاجتماع؟": ("من هم المنسقون؟", "ومتى الاجتماع؟"),
    "谁是协调员？第4条的期限是什么时候？": ("谁是协调员？", "第4条的期限是什么时候？"),
}
ONE = (
    "What do Articles 3 and 4 require?",
    "We are an affected State. Whom do we write to?",
    "Whom do we write to? We are an affected State.",
    "What does Art. 6(7) say, e.g. on No. 3?",
    "Is it true that Lao PDR asked for more time, cf. p. 4 of doc. CCM/MSP/2024/12?",
    'What does "Who decides? Nobody." mean?',
    "Que veut dire « Qui décide ? Personne. » ?",
    "Who are the coordinators? Right?",
    "When and where is 13MSP?",
    "我们是受影响国。谁是协调员？",
)


def asked(found: Split) -> tuple[str, ...]:
    return tuple(question.text for question in found.questions)


@pytest.mark.parametrize("message", SEVERAL)
def test_finds_each_question_of_a_message(message: str) -> None:
    assert asked(split(message)) == SEVERAL[message]


@pytest.mark.parametrize("message", ONE)
def test_one_question_stays_one_with_its_situation(message: str) -> None:
    [question] = split(message).questions

    assert question.text.replace(" ", "") == message.replace(" ", "")
    assert not halves(message)


def test_no_example_question_of_the_knowledge_base_is_cut() -> None:
    library = load_library()
    questions = [one for entry in library.entries for one in entry.questions]
    questions += [one for several in library.asked.by_entry.values() for one in several]
    single = [one for one in questions if sum(map(one.count, "?？؟")) <= 1]

    assert len(single) > len(questions) // 2
    assert [one for one in single if len(split(one).questions) != 1] == []


def test_the_sentence_that_asks_is_told_from_its_situation() -> None:
    [question] = split("We are an affected State. Whom do we write to? Thank you!").questions

    assert question.core == "Whom do we write to?"


def test_more_than_five_questions_are_left_over() -> None:
    found = split(" ".join(f"Who coordinated in {year}?" for year in range(2012, 2020)))

    assert len(found.questions) == MOST_QUESTIONS
    assert [one.core for one in found.left_over][-1] == "Who coordinated in 2019?"


def test_the_question_of_a_long_text_without_marks_is_its_last_asking_sentence() -> None:
    found = split(
        f"{'We met our partners in the capital last week. ' * 5}I wonder who coordinates."
    )

    assert found.questions[0].core == "I wonder who coordinates."


@pytest.mark.parametrize("text", ["ok thanks, bye", "We have cleared our land.", "👍", ""])
def test_a_text_that_asks_nothing_is_one_text(text: str) -> None:
    found = split(text)

    assert (asked(found), found.asks) == ((text,), False)
