"""What looks like a time and is none."""

import pytest

from tests.knowledge.timeframe.reading import stretch


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2024",
        "2024-02-30",
        "30 февраля 2024",
        "2024年2月30日",
        "5th quarter 2024",
        "may I ask",
        "march on",
        "the second paragraph",
        "knowhow",
        "snow",
        "just before Lebanon and Switzerland",
        "in March",
        "resolution 2024(XX)",
        "2000 m2",
        "USD 2000",
        "$2000",
        "2000 people",
        "CCM/MSP/2023/5",
        "In what year did Chad join",
        "Which month",
        "en quelle année le Tchad a-t-il adhéré",
        "¿En qué año se unió",
        "هل انضم العراق",
        "哪一年",
        "какой год",
        "my last report",
        "mes dernières questions",
        "the last meeting",
        "for now",
        "who are the coordinators?",
        "Article 6(7)",
        "LAP 41",
        "Actions 38 to 42",
        "12MSP",
    ],
)
def test_is_no_time(text: str) -> None:
    assert stretch(text) is None
