"""Who came before or after a State is told from the versions beside the one that names it."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.before_and_after import side_of_states
from tests.knowledge.entry_builder import TODAY


@pytest.mark.parametrize(
    ("question", "said", "not_said"),
    [
        (
            "Who was coordinator before Lebanon and Switzerland?",
            "Montenegro and Germany** were",
            "Lebanon and Switzerland** were",
        ),
        (
            "Which coordinators did Switzerland follow?",
            "Montenegro and Germany** were",
            "Lebanon and Switzerland** were",
        ),
        (
            "Who came after Montenegro and Germany as coordinators?",
            "Lebanon and Switzerland** were",
            "Montenegro and Germany** were",
        ),
        (
            "Qui étaient les coordonnateurs avant le Liban et la Suisse ?",
            "Le Monténégro et l'Allemagne** étaient",
            "Le Liban et la Suisse** étaient",
        ),
        (
            "¿Quién sucedió a Montenegro y Alemania?",
            "El Líbano y Suiza** fueron",
            "Montenegro y Alemania** fueron",
        ),
        (
            "黎巴嫩和瑞士之前的协调员是谁？",
            "Montenegro and Germany** were",
            "Lebanon and Switzerland** were",
        ),
    ],
)
def test_tells_who_came_next_and_not_who_was_named(
    base: KnowledgeBase, question: str, said: str, not_said: str
) -> None:
    body = base.answer(question, TODAY).body

    assert said in body
    assert not_said not in body


def test_says_that_nobody_is_on_record_after_the_last(base: KnowledgeBase) -> None:
    answer = base.answer("Who were the coordinators after Lebanon and Switzerland?", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "coordinators-current"


@pytest.mark.parametrize(
    ("question", "side"),
    [
        ("Were Lebanon and Switzerland coordinators?", 0),
        ("Who was coordinator in Lebanon before 2020?", 0),
        ("Who followed the follow-up with Lebanon?", 0),
        ("Who was president before Iraq joined?", 0),
        ("هل يقبل العراق رئاسة الاجتماع؟", 0),
        ("Who coordinated prior to Lebanon?", -1),
        ("Кто сменил Ливан?", 1),
    ],
)
def test_knows_on_which_side_of_the_states_is_asked(
    base: KnowledgeBase, question: str, side: int
) -> None:
    assert side_of_states(base.read(question, TODAY)) == side


@pytest.mark.parametrize(
    "question",
    [
        "Who coordinated the working group before Lebanon did?",
        "Who were the coordinators before Lebanon and Switzerland were?",
    ],
)
def test_a_verb_that_only_repeats_what_was_asked_tells_no_time(
    base: KnowledgeBase, question: str
) -> None:
    assert "Montenegro and Germany** were" in base.answer(question, TODAY).body


@pytest.mark.parametrize(
    "question",
    [
        "Who chaired the Meeting of States Parties before Mexico did?",
        "Who chaired the Meeting of States Parties before Mexico?",
        "Who chaired 12MSP before Mexico did?",
        "Qui présidait l'Assemblée des États parties avant le Mexique ?",
        "من ترأس الاجتماع قبل المكسيك؟",
        "Which State chaired the MSP after Iraq?",
    ],
)
def test_the_term_of_the_state_that_is_named_does_not_answer(
    base: KnowledgeBase, question: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or answer.entry.id == "meetings-presidents"
