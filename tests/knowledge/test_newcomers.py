"""Questions that newcomers asked in their own words find the entry that was written for them."""

from datetime import date

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.library import load_library

KNOWLEDGE = KnowledgeBase.from_library(load_library())
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("initial transparency report deadline", "deadline-article-7-initial"),
        ("President of 12MSP?", "meeting-12msp"),
        ("when was 13MSP", "meeting-13msp"),
        ("who is sheila mweemba", "isu-former-director"),
        ("when did the convention enter into force", "treaty-dates"),
        ("who can ask for assistance under art 6?", "article-6-1"),
        ("Which paragraph of Article 6 deals with victim assistance?", "article-6-7"),
        ("can non-States Parties receive assistance", "article-6-non-parties"),
        ("Can Lithuania still get assistance", "article-6-non-parties"),
        ("We are a State Party since 2012, whom do we write to", "request-contact"),
        (
            "Our ministry has just discovered contamination. Whom do we write to and what should"
            " the request contain?",
            "request-where-to-start",
        ),
        ("coordinators in October 2024", "coordinators-current"),
        ("how many MSPs", "meetings-all"),
        ("a child found a bombie what do we do", "safety-found-object"),
        ("bombie", "safety-found-object"),
        ("how do I defuse a BLU-97 submunition", "safety-no-defusing"),
        ("article 1", "article-1-prohibitions"),
        ("What does Article 1 say", "article-1-prohibitions"),
        ("what can you do", "assistant-what"),
        ("are you an ai?", "assistant-answers"),
        ("does anybody see my questions", "assistant-confidentiality"),
        ("your answer is wrong", "assistant-feedback"),
        ("Who is the CMC?", "cluster-munition-coalition"),
        ("what is unmas", "unmas"),
        ("what role has the red cross", "icrc-role"),
        ("what are the intersessional meetings?", "intersessional-meetings"),
        ("who analyses our extension request?", "extension-request-analysis"),
        ("what is the CCW", "ccw-protocol-v"),
        ("what is the ottawa treaty", "mine-ban-convention"),
        ("what is the role of the president", "president-role"),
        (
            "difference between a meeting of states parties and a review conference",
            "msp-or-review-conference",
        ),
        ("how to register our delegation for the MSP", "meeting-registration"),
        ("may NGOs attend the MSP?", "meeting-observers"),
        ("what's a note verbale", "note-verbale"),
        ("what is form H", "article-7-forms"),
        ("what's an amendment conference", "article-13-amendments"),
        ("what is an explosive submunition", "cluster-munition-definition"),
        ("Does Article 5 have a deadline?", "article-5-no-deadline"),
        ("Is the ICRC a member of the coordination committee?", "coordination-committee"),
    ],
)
def test_a_newcomer_is_led_to(question: str, entry: str) -> None:
    found = KNOWLEDGE.answer(question, TODAY).entry

    assert found is not None
    assert found.id == entry


@pytest.mark.parametrize("text", ["deadlines", "Deadline?", "next meeting", "work plan"])
def test_an_everyday_word_that_is_a_keyword_asks_about_that(text: str) -> None:
    answer = KNOWLEDGE.answer(text, TODAY)

    assert answer.entry or answer.suggestions


@pytest.mark.parametrize("text", ["hello", "thanks", "yes please"])
def test_an_everyday_word_that_is_none_asks_nothing(text: str) -> None:
    answer = KNOWLEDGE.answer(text, TODAY)

    assert (answer.entry, answer.suggestions) == (None, ())


def test_the_initial_report_is_answered_with_its_180_days_first() -> None:
    answer = KNOWLEDGE.answer("initial transparency report deadline", TODAY)

    assert "**180 days**" in answer.body.partition(". ")[0]


def test_the_first_article_is_told_with_what_it_prohibits() -> None:
    body = KNOWLEDGE.answer("article 1", TODAY).body

    assert all(act in body for act in ("use", "stockpiling", "transfer", "inducing"))


@pytest.mark.parametrize("question", ["What is Article 5 about?", "Que prévoit l'article 5 ?"])
def test_what_an_article_asks_for_is_told_and_not_whom_it_binds(
    base: KnowledgeBase, question: str
) -> None:
    found = base.answer(question, TODAY).entry

    assert found is not None
    assert found.id == "article-5-duties"
