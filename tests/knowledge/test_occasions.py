"""When meetings were held, and answers to what is asked about the time after or before them."""

from dataclasses import replace
from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.entry import Entry, Outcome
from knowledge.library import load_library
from knowledge.occasions import when_held, with_years
from knowledge.timeframe import Period
from tests.knowledge.entry_builder import TODAY, an_entry


def _titled(title: str) -> Entry:
    return replace(an_entry("on-a-meeting"), title=title)


def test_the_entry_on_a_meeting_tells_when_it_was() -> None:
    told = _titled("Twelfth Meeting of States Parties (12MSP)")
    told = replace(told, body="12MSP: **Geneva, 10 to 13 September 2024**.\n\nReport by May 2025.")

    assert when_held([told]) == {"12MSP": Period(date(2024, 9, 10), date(2024, 9, 13))}


def test_how_long_it_was_prepared_is_not_when_it_was() -> None:
    held = replace(_titled("3RC"), body="14 to 18 September 2026.")
    prepared = replace(_titled("Preparing 3RC"), body="May to July 2026.")
    open_still = replace(_titled("After 3RC"), body="On 14 September 2026.", gap=True)

    days = {"3RC": Period(date(2026, 9, 14), date(2026, 9, 18))}
    assert when_held([held, prepared, open_still]) == days
    assert when_held([prepared, open_still, held]) == days


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Who led before 12MSP?", "Who led before 2024?"),
        ("avant la douzième Réunion des États parties", "avant la 2024"),
        ("до двенадцатого совещания государств-участников", "до 2024"),
        ("قبل الاجتماع الثاني عشر للدول الأطراف", "قبل 2024"),
        ("第十二次缔约国会议之前", "2024之前"),
        ("before 11MSP", "before 11MSP"),
    ],
)
def test_a_year_takes_the_place_of_a_meeting(text: str, read: str) -> None:
    days = {"12MSP": Period(date(2024, 9, 10), date(2024, 9, 13))}

    assert with_years(text, days) == read


def test_our_entries_tell_of_every_meeting_that_was_held() -> None:
    held = when_held(load_library().entries)

    assert set(held) == {*(f"{number}MSP" for number in range(1, 14)), "1RC", "2RC", "3RC"}
    assert all((one.end - one.start).days < 5 for name, one in held.items() if name != "2RC")


@pytest.mark.parametrize(
    ("question", "entry_id", "said"),
    [
        ("Who were the coordinators before the 11MSP?", "coordinators", "2012"),
        ("Who coordinated assistance between 10MSP and 11MSP?", "coordinators", "2022"),
        ("¿Quiénes eran los coordinadores antes de la 11MSP?", "coordinators", "2012"),
        ("第十一次缔约国会议之前的协调员是谁？", "coordinators", "2012"),
        (
            "Qui était coordonnateur avant la 11e Réunion des États parties ?",
            "coordinators",
            "2012",
        ),
        (
            "Quem eram os coordenadores antes da 11.ª Reunião dos Estados Partes?",
            "coordinators",
            "",
        ),
        (
            "Кто координировал до одиннадцатого совещания государств-участников?",
            "coordinators",
            "2012",
        ),
        ("من كان المنسقان قبل الاجتماع الحادي عشر للدول الأطراف؟", "coordinators", "2012"),
        ("Who headed the ISU at the time of 10MSP?", "isu-director", "Mweemba"),
        ("Who was ISU director before 11MSP?", "isu-director", "Mweemba"),
        ("Is there a work plan after 12MSP?", "work-plan-current", "From 1 October 2024:** **Not"),
        ("Which meeting comes after 13MSP?", "meeting-next", "Third Review Conference"),
    ],
)
def test_a_meeting_may_tell_the_time_asked_about(
    base: KnowledgeBase, question: str, entry_id: str, said: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.outcome is Outcome.ANSWERED
    assert answer.entry is not None
    assert answer.entry.family == entry_id
    assert said in answer.body


@pytest.mark.parametrize(
    ("question", "meeting"),
    [
        ("Who has been president since 12MSP?", "12msp"),
        ("Who presided over the Convention after the Second Review Conference?", "2rc"),
        ("Which requests were considered after 12MSP?", "12msp"),
        ("Which States joined since the Second Review Conference?", "2rc"),
    ],
)
def test_what_came_later_is_not_answered_with_the_meeting_itself(
    base: KnowledgeBase, question: str, meeting: str
) -> None:
    answer = base.answer(question, TODAY)

    assert answer.entry is None or meeting not in answer.entry.id


def test_what_was_done_for_a_meeting_before_it_is_told(base: KnowledgeBase) -> None:
    answer = base.answer("What preparations were there before the Third Review Conference?", TODAY)

    assert answer.entry is not None
    assert answer.entry.id == "meeting-3rc-preparation"
