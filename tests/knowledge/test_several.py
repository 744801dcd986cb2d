"""Splitting: every question of a message, each with its situation, and no word lost."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.library import load_library
from knowledge.question_words import halves
from knowledge.several import MOST_QUESTIONS, Split, split
from knowledge.text import tokens

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


@pytest.mark.parametrize(
    ("letter", "question"),
    [
        (
            "From: A <a@example.org>\nTo: B\nSubject: 13MSP\n\nDear all,\n\nWhen is 13MSP?\n\n"
            "Best regards,\nAnna Muster\nMinistry of Foreign Affairs",
            "When is 13MSP?",
        ),
        (
            "De : A\nObjet : réunion\n\nBonjour,\nQui coordonne ?\nCordialement,\nA",
            "Qui coordonne ?",
        ),
        ("Estimados colegas:\n¿Quién coordina?\nSaludos,\nAna", "¿Quién coordina?"),
        ("Prezados,\nQuem coordena?\nAtenciosamente,\nAna", "Quem coordena?"),
        ("Уважаемые коллеги!\nКто координаторы?\nС уважением,\nАнна", "Кто координаторы?"),
        ("تحية طيبة\nمن هم المنسقون؟\nمع أطيب التحيات\nآنا", "من هم المنسقون؟"),
        ("您好！\n谁是协调员？\n此致\n安娜", "谁是协调员？"),
        ("> Who decided it?\nWhen is 13MSP?", "When is 13MSP?"),
    ],
)
def test_headers_greetings_and_signatures_are_dropped(letter: str, question: str) -> None:
    assert asked(split(letter)) == (question,)


def test_one_line_that_looks_like_a_header_is_what_somebody_says() -> None:
    assert split("Date: when is 13MSP?").dropped == ()


def test_the_question_of_a_long_text_without_marks_is_its_last_asking_sentence() -> None:
    found = split(
        f"{'We met our partners in the capital last week. ' * 5}I wonder who coordinates."
    )

    assert found.questions[0].core == "I wonder who coordinates."


@pytest.mark.parametrize("text", ["ok thanks, bye", "We have cleared our land.", "👍", ""])
def test_a_text_that_asks_nothing_is_one_text(text: str) -> None:
    found = split(text)

    assert (asked(found), found.asks) == ((text,), False)


LINES = "Dear A,\n|Regards,\n|From: A\n|To: B"
PIECES = f"{LINES}|Who?|\n|- |1. |2. |> |“|”|(|)|?|؟|。|Art. 6|谁|A. B| |¿|--\n"


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=60) | st.lists(st.sampled_from(PIECES.split("|")), max_size=12).map("".join)
)
@example("1. a 2. b")
def test_no_word_of_any_text_is_lost(text: str) -> None:
    found = split(text)

    told = [one.text for one in (*found.questions, *found.left_over)] + list(found.dropped)
    words = Counter(token.written for part in told for token in tokens(part))
    assert words == Counter(token.written for token in tokens(text))
    assert all(question.core in question.text for question in found.questions)
