"""Which versions of a fact are told where the question has no time of its own."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.encoder import SentenceEncoder
from knowledge.entry import About, Entry, Outcome
from knowledge.family import make_family
from knowledge.gazetteer import Gazetteer
from knowledge.meant_versions import meant_versions
from knowledge.near_versions import NOT_COMPARED, Near
from knowledge.phrases import ENGLISH
from knowledge.vocabulary import Vocabulary
from tests.knowledge.entry_builder import RIGHT, SHORT, TODAY, VICTIMS, an_entry
from tests.knowledge.state_builder import a_state

STATES = [a_state("PER", "Peru"), a_state("CHL", "Chile"), a_state("IRQ", "Iraq")]


def office(years: tuple[int, int], codes: tuple[str, ...], *questions: str) -> Entry:
    return an_entry(
        f"office-{years[0]}",
        *questions,
        body=f"In office: {' and '.join(codes)}.",
        about=About(states=codes),
        answers=("who",),
        years=years,
        series="office",
    )


FIRST = office((2012, 2013), ("PER",), "Who was in office at the very start?")
SECOND = office((2014, 2015), ("PER", "CHL"), "Who was in office under the Swiss presidency?")
THIRD = office((2016, 2017), ("CHL",), "Who came after Peru in office?", "Who was elected in 2014?")
NOW = office((2020, 2030), ("IRQ",), "Who is in office?", "Who holds the office?")
OFFICE = make_family([FIRST, SECOND, THIRD, NOW], Vocabulary((), {}), Gazetteer(STATES))
MEETING = replace(
    an_entry("meeting", "When was the Fifth Meeting of States Parties?", answers=("when",)),
    title="5MSP",
    body="5MSP: **Lima, 2 to 5 September 2014**.",
)


@pytest.fixture(scope="module")
def offices() -> KnowledgeBase:
    entries = (FIRST, SECOND, THIRD, NOW, MEETING, RIGHT, VICTIMS)
    return KnowledgeBase(entries, STATES, abbreviations=SHORT, encoder=SentenceEncoder())


def told(base: KnowledgeBase, question: str) -> list[int]:
    """Return the first years of the versions that are told."""
    answer = base.answer(question, TODAY)
    assert answer.entry is not None, answer
    assert answer.outcome is Outcome.ANSWERED
    versions = (FIRST, SECOND, THIRD, NOW)
    first = (one.validity.valid_from for one in versions if one.body in answer.body)
    return [day.year for day in first if day]


def test_by_default_it_is_today_s(offices: KnowledgeBase) -> None:
    assert told(offices, "Who is in office?") == [2020]


def test_a_question_written_down_for_another_is_told_with_today_s(offices: KnowledgeBase) -> None:
    answer = offices.answer("Who was in office under the Swiss presidency?", TODAY)

    assert told(offices, "Who was in office under the Swiss presidency?") == [2014, 2020]
    assert answer.body.startswith(ENGLISH.changed)
    assert answer.body.index("From 1 January 2014") < answer.body.index("From 1 January 2020")


def test_words_like_those_of_another_are_told_with_today_s(offices: KnowledgeBase) -> None:
    assert told(offices, "who was in office during the Swiss presidency") == [2014, 2020]


def test_what_is_asked_of_the_present_is_not_answered_with_the_past(offices: KnowledgeBase) -> None:
    assert told(offices, "Who is in office under the presidency?") == [2020]


def test_the_present_is_not_the_past_in_the_words_of_a_former_version(
    offices: KnowledgeBase,
) -> None:
    asked = offices.read("Who is in office?", TODAY)
    near = {FIRST.id: Near("Who is in office?", 1.0)}

    assert meant_versions(OFFICE, asked, TODAY, near) == [NOW]


def test_every_version_with_the_state_that_is_named_is_told(offices: KnowledgeBase) -> None:
    asked = offices.read("When was Peru in office?", TODAY)

    assert meant_versions(OFFICE, asked, TODAY, NOT_COMPARED) == [FIRST, SECOND]


def test_the_version_written_for_just_this_question_beats_those_with_the_name(
    offices: KnowledgeBase,
) -> None:
    assert told(offices, "Who came after Peru in office?") == [2016]


def test_a_meeting_tells_the_time_if_no_version_speaks_of_it(offices: KnowledgeBase) -> None:
    asked = offices.read("Who was in office at 5MSP?", TODAY)

    assert meant_versions(OFFICE, asked, TODAY, NOT_COMPARED) == [SECOND]


def test_beside_what_held_then_the_version_written_for_just_this_is_told(
    offices: KnowledgeBase,
) -> None:
    assert told(offices, "Who was elected in 2014?") == [2014, 2016]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who preceded Lebanon and Switzerland?", "for the time between"),
        ("Which meeting follows 12MSP?", "13MSP: Geneva, 16 to 19 September 2025"),
        ("With how many members did the Convention start life?", "From 1 August 2010"),
        ("When was Austria coordinator?", "Chile (2014-2015) and Austria (2014-2016)"),
        ("How many parties before Lithuania withdrew?", "South Sudan became the 112th"),
        ("Which States took over after Lebanon and Switzerland?", "Not known here"),
    ],
)
def test_our_entries_are_told_of_the_right_time(
    base: KnowledgeBase, question: str, said: str
) -> None:
    assert said in base.answer(question, TODAY).body


def test_a_time_in_which_no_version_held_is_not_known(offices: KnowledgeBase) -> None:
    answer = offices.answer("Who was in office in 2018?", date(2019, 1, 1))

    assert answer.outcome is Outcome.UNANSWERED
