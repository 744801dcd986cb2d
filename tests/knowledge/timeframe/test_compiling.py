"""Nobody waits for what finds times to be compiled."""

from datetime import date

import pytest

from knowledge.timeframe import compile_scanners, find_period, scanning

TODAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    "question",
    [
        "The quick brown fox jumps over a lazy dog since 13.05.2024 at 678 to 90%?",
        "Съешь ещё этих мягких французских булок, да выпей чаю в 2024 году",
        "ما الذي حدث منذ عام 2023؟",
        "The quick brown fox jumps over a lazy dog 2024年以来 135678",
    ],
)
def test_once_warmed_up_all_is_there(question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_scanners()

    def compiled(*_: object) -> None:
        pytest.fail("it was compiled while somebody waited")

    monkeypatch.setattr(scanning, "_scanner", compiled)
    assert find_period(question, TODAY) is not None
