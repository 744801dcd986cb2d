"""Without Chromium a run says what it left out; in CI it fails."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[1]
TESTS = """
    import pytest

    @pytest.mark.browser
    def test_looks_at_the_page():
        raise AssertionError("there is no browser")

    @pytest.mark.browser
    def test_presses_a_button():
        raise AssertionError("there is no browser")

    def test_needs_no_browser():
        pass
"""


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A folder with two browser tests and another, on a machine without Chromium."""
    pytester.makepyfile(TESTS)
    pytester.makeini("[pytest]\nmarkers = browser\nasyncio_default_fixture_loop_scope = function")
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CI", raising=False)
    return pytester


def run(project: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return project.runpytest_inprocess("-p", "tests.chromium", "--strict-markers", *arguments)


def test_says_at_the_end_what_was_left_out_and_how_to_get_it(project: pytest.Pytester) -> None:
    result = run(project)

    assert result.ret == pytest.ExitCode.OK
    result.assert_outcomes(passed=1, deselected=2)
    said = "*2 browser tests did not run.*apt-get install chromium"
    result.stdout.fnmatch_lines_random([said])
    assert any("apt-get install chromium" in line for line in result.outlines[-3:])


def test_fails_in_ci(project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    result = run(project)

    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*With CI=true that is a failure."])


def test_says_nothing_of_tests_that_nobody_asked_for(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    result = run(project, "-m", "not browser")

    assert result.ret == pytest.ExitCode.OK
    result.stdout.no_fnmatch_line("*apt-get*")


def test_runs_them_where_there_is_a_chromium(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    chromium = project.mkdir("bin") / "google-chrome"
    chromium.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(chromium.parent))
    result = run(project)

    result.assert_outcomes(passed=1, failed=2)
    result.stdout.no_fnmatch_line("*apt-get*")
