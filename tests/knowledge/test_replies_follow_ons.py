"""Questions that lean on the one before them, in the same message or an earlier one."""

import pytest

from bot.services import CurrentKnowledge
from knowledge.entry import Outcome
from knowledge.phrases import ENGLISH
from knowledge.replies import answer_all
from tests.knowledge.entry_builder import TODAY
from tests.knowledge.replies_to import SMALL, ask, entries, replies_to


def test_a_second_question_takes_what_it_lacks_from_the_first_and_says_so() -> None:
    _, second = ask("Who were the coordinators in 2022? And in 2024?")

    assert entries((second,)) == ["coordinators-2023"]
    assert second.answer.question == "Who were the coordinators in 2024?"
    assert second.answer.notices[0] == ENGLISH.read_with_earlier.format(
        question=second.answer.question
    )


def test_a_follow_up_is_read_with_the_question_before_it() -> None:
    replies = replies_to("and in 2024?", earlier="Who were the coordinators in 2022?")

    assert entries(replies.given) == ["coordinators-2023"]
    assert replies.understood == "Who were the coordinators in 2024?"


@pytest.mark.parametrize(
    ("text", "earlier", "understood"),
    [
        (
            "and before 11MSP?",
            "Who were the coordinators in 2022?",
            "Who were the coordinators before 11MSP?",
        ),
        (
            "and in 2013?",
            "Who were the coordinators before the Eleventh Meeting of States Parties?",
            "Who were the coordinators in 2013?",
        ),
        (
            "et après la 12MSP ?",
            "Qui étaient les coordonnateurs avant la 11MSP ?",
            "Qui étaient les coordonnateurs après la 12MSP ?",
        ),
    ],
)
def test_a_time_counted_from_a_meeting_takes_the_place_of_another_time(
    knowledge: CurrentKnowledge, text: str, earlier: str, understood: str
) -> None:
    replies = answer_all(knowledge.base, text, TODAY, earlier)

    assert replies.understood == understood
    [reply] = replies.given
    assert reply.answer.entry is not None
    assert reply.answer.entry.family == "coordinators"


def test_a_whole_question_keeps_nothing_of_the_one_before() -> None:
    [reply] = ask("Is assistance a right?", earlier="Who were the coordinators in 2022?")

    assert reply.answer == SMALL.answer("Is assistance a right?", TODAY)


def test_why_is_not_answered_by_saying_the_same_again() -> None:
    [reply] = ask("why?", earlier="Is assistance a right?")

    assert entries((reply,)) == [None]


def test_who_coordinates_in_years_to_come_is_said_to_be_unknown(
    knowledge: CurrentKnowledge,
) -> None:
    [reply] = answer_all(knowledge.base, "and 2030?", TODAY, "Who coordinated in 2022?").given

    assert entries((reply,)) == ["coordinators-current"]  # and no aim for that year
    assert reply.answer.outcome is Outcome.UNANSWERED


def test_what_two_questions_joined_seem_to_ask_is_offered_and_not_claimed(
    knowledge: CurrentKnowledge,
) -> None:
    earlier = "How can a State request an extension?"
    [reply] = answer_all(knowledge.base, "and who decides that?", TODAY, earlier).given

    assert entries((reply,)) == [None]
    assert reply.answer.suggestions


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("who is its president?", "Is Chad a party?"),  # of Chad, and of no meeting
        ("who joined before?", "When did Iraq join?"),
        ("¿cuál es su dirección?", "¿Desde cuándo es Chad Estado parte?"),
        ("and thanks!", "What is a cluster munition?"),
        ("and under Article 4?", "Who coordinated in 2022?"),
        ("and before them?", "Who coordinated before Lebanon and Switzerland?"),  # those just told
        ("is Chad among them?", "Which States have Article 5 obligations?"),
        ("and the next?", "When was the last Article 7 report due?"),
        ("and Botswana's?", "How do we set one up?"),
        ("et la 12e ?", "Qui préside la 13e assemblée ?"),  # no Article 12
        ("et la dernière ?", "Que dit l'action 41 ?"),  # not who joined last
        ("où ?", "Qui coordonne ?"),
        ("in Spanish?", "Is there a joining kit?"),  # not the languages of this assistant
        ("does Lebanon have one?", "What is a country coalition?"),
        ("and in an emergency?", "Whom do we contact?"),  # not what Article 6(6) says
        ("which ones are on assistance?", "How many actions has the LAP?"),
        ("le Liban en a-t-il une ?", "Qu'est-ce qu'une coalition de pays ?"),
    ],
)
def test_what_is_left_to_be_understood_is_not_answered_as_if_nothing_were(
    knowledge: CurrentKnowledge, text: str, earlier: str
) -> None:
    [reply] = answer_all(knowledge.base, text, TODAY, earlier).given

    assert entries((reply,)) == [None]


def test_what_the_tables_tell_is_told_or_left_and_never_offered_as_an_entry(
    knowledge: CurrentKnowledge,
) -> None:
    earlier = "Le Tchad est-il partie ?"
    [reply] = answer_all(knowledge.base, "depuis quand ?", TODAY, earlier).given
    offered = [knowledge.base.entry(entry.id) for entry in reply.answer.suggestions]

    assert entries((reply,)) == ["state-membership"]
    assert None not in offered


def test_what_was_added_to_a_question_is_what_the_next_is_about(
    knowledge: CurrentKnowledge,
) -> None:
    replies = answer_all(knowledge.base, "ومتى انضمت؟", TODAY, "ما هو موعدها النهائي (تشاد)?")

    assert replies.understood == "متى انضمت (تشاد)?"
