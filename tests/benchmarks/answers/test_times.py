"""Times and goals: what is shown of runs, and that the runs themselves come to an end."""

from pathlib import Path
from subprocess import CalledProcessError

import pytest

from benchmarks.answers.approaches import OURS as OUR_NAME
from benchmarks.answers.child import BM25, OURS, TOKEN_SET_RATIO
from benchmarks.answers.goals_table import goals
from benchmarks.answers.question import TEST
from benchmarks.answers.runs import Run, run
from benchmarks.answers.sizes import HUNDRED_THOUSAND, OUR_SIZE, THOUSAND, Runs
from benchmarks.answers.tally import count
from benchmarks.answers.times_table import times
from tests.benchmarks.answers.replies import NO_ANSWER, a_question, an_answer


def runs(ms: float, start_s: float = 1.0) -> Runs:
    one = Run(start_s, 0.5, (ms,) * 200, 100.0)
    return Runs((one, one), (one, one))


FAST = {size: {OURS: runs(20.0, 2.5)} for size in (OUR_SIZE, THOUSAND, HUNDRED_THOUSAND)}


def test_a_process_of_its_own_tells_what_it_took(tmp_path: Path) -> None:
    found = run(BM25, "100", tmp_path)

    assert len(found.ms) == 200
    assert min(*found.ms, found.start_s, found.build_s, found.mib) > 0
    assert found.build_s < found.start_s


def test_a_process_that_fails_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CalledProcessError, match="nobody"):
        run("nobody", "100", tmp_path)


def test_times_are_shown_with_their_ratio_to_the_baseline() -> None:
    shown = times({THOUSAND: {TOKEN_SET_RATIO: runs(4.0), OURS: runs(10.0, 3.0)}})

    assert "| Baseline: rapidfuzz `token_set_ratio` | 4.00 (1.00×) | 4.00 | 1.00 (1.00×) |" in shown
    assert "| **Article 6 Assistant** | 10.0 (2.50×) | 10.0 | 3.00 (3.00×) |" in shown


def test_goals_are_reached_or_not() -> None:
    known, unknown = a_question("a"), a_question(is_near=True)
    clean = count([known, known, unknown], [an_answer("a"), an_answer("a"), an_answer("a")])
    typed = count([known, known, unknown], [an_answer("a"), NO_ANSWER, NO_ANSWER])

    shown = goals({TEST: {OUR_NAME: clean}}, {TEST: {OUR_NAME: typed}}, FAST)

    assert "| answered rightly | ≥ 95 % | 100.0 % | 34–100 | reached |" in shown
    assert "| near misses answered | ≤ 5 % | 100.0 % | 21–100 | **not reached** |" in shown
    assert "| fewer right when mistyped | ≤ 3 points | 50.0 points | – | **not reached** |" in shown
    assert "| p99 of an answer at 1,000 examples | ≤ 25 ms | 20.0 ms | – | reached |" in shown
    assert "| warm start | ≤ 2 s | 2.5 s | – | **not reached** |" in shown
