"""A town after which meetings or plans are called is a State only where it acts or owes."""

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.capitals import Capitals
from knowledge.entry import Outcome
from knowledge.library import load_library
from tests.knowledge.entry_builder import TODAY

# What plans, declarations, treaties, processes and meetings of ours and of others are called after.
NEVER = (
    "Oslo Vientiane Kampala Lausanne Dubrovnik Geneva Beirut Lusaka Wellington Nairobi Ottawa Paris"
    " Vienna Berlin Lima Brussels Dublin Santiago Livingstone Accra Lomé Maputo Cartagena Belgrade"
)


@pytest.fixture(scope="module")
def capitals() -> Capitals:
    return Capitals(load_library().states)


@pytest.mark.parametrize("town", NEVER.split())
def test_what_names_plans_declarations_and_meetings_is_no_state(
    capitals: Capitals, town: str
) -> None:
    assert capitals.read_as_states(f"Is {town} a State Party?", "en") == {}


@pytest.mark.parametrize(
    "question",
    [
        "Is Oslo a party?",
        "Is Beirut a party to the Convention?",
        "Oslo est-elle partie ?",
        "¿Es Oslo parte de la Convención?",
        "Oslo é parte?",
    ],
)
def test_a_meeting_is_no_answer_to_whether_its_town_is_a_party(
    base: KnowledgeBase, question: str
) -> None:
    assert base.answer(question, TODAY).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("question", "state", "entry"),
    [
        ("Beirut's deadline", "LBN", "state-deadline"),
        ("What is Beirut's Article 4 deadline?", "LBN", "state-deadline"),
        ("Has Paris ratified?", "FRA", "state-membership"),
        ("When did Ottawa join?", "CAN", "state-membership"),
        ("Quand Beyrouth a-t-elle ratifié la Convention ?", "LBN", "state-membership"),
        ("¿Cuándo ratificó Berlín?", "DEU", "state-membership"),
        ("Paris ratificou?", "FRA", "state-membership"),
        ("Ратифицировал ли Париж Конвенцию?", "FRA", "state-membership"),
        ("هل صادقت باريس على الاتفاقية؟", "FRA", "state-membership"),
        ("巴黎批准了吗？", "FRA", "state-membership"),
    ],
)
def test_what_names_meetings_too_is_the_state_where_it_acts_or_owes_something(
    base: KnowledgeBase, question: str, state: str, entry: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is not None
    assert (answer.entry.id, answer.entry.about.states) == (entry, (state,))


@pytest.mark.parametrize(
    "question",
    [
        "Has Chad ratified Paris?",
        "Who ratified Paris?",
        "Has the Paris Agreement been ratified?",
        "Has Oslo been ratified?",
        "When was Oslo signed?",
        "Has Ottawa entered into force?",
        "Who signed in Oslo?",
        "Beirut's meeting",
        "What is the Vientiane Action Plan's deadline?",
    ],
)
def test_what_names_meetings_is_no_state_where_it_does_nothing(
    capitals: Capitals, question: str
) -> None:
    assert capitals.read_as_states(question, "en") == {}
