"""Every file of code is short enough to be read in one go."""

from tests.docs.markdown import ROOT

LONGEST = 150
FOLDERS = ("bot", "commands", "knowledge", "benchmarks", "tests")


def test_no_file_is_past_what_is_read_in_one_go() -> None:
    files = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py")]
    lines = {
        str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines()) for file in files
    }

    assert {file: count for file, count in lines.items() if count > LONGEST} == {}
