"""What stands around the questions of a letter or list is dropped, and no word is lost."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from knowledge.several import split
from knowledge.text import tokens


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
    assert [found.text for found in split(letter).questions] == [question]


def test_one_line_that_looks_like_a_header_is_what_somebody_says() -> None:
    assert split("Date: when is 13MSP?").dropped == ()


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
