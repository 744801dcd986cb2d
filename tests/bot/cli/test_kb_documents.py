"""Documents on the command line, in processes of their own."""

from pathlib import Path

from bot.services import CACHE_DIR
from tests.bot.cli.processes import article6
from tests.kept_encoder import lend_encoder
from tests.knowledge.documents.files import a_pdf


def test_imports_once_replaces_lists_and_forgets(tmp_path: Path) -> None:
    lend_encoder(tmp_path / CACHE_DIR)
    report = tmp_path / "report.pdf"
    report.write_bytes(a_pdf([["Tarvania cleared the Veldt district."]], title="The report"))
    (tmp_path / "scan.pdf").write_bytes(a_pdf([[]]))

    first = article6(tmp_path, "kb", "import", "report.pdf", "scan.pdf", "none.pdf")
    again = article6(tmp_path, "kb", "import", "report.pdf")
    report.write_bytes(a_pdf([["It cleared two."], ["Then three."]], title="The report"))
    changed = article6(tmp_path, "kb", "import", "report.pdf", "--level", "public")
    listed = article6(tmp_path, "kb", "documents")
    number = listed.stdout.split()[0]
    forgotten = article6(tmp_path, "kb", "forget", number)
    twice = article6(tmp_path, "kb", "forget", number)
    beyond = article6(tmp_path, "kb", "forget", "9" * 20)

    assert first.returncode == 1
    assert first.stdout.splitlines() == [
        "report.pdf: imported as 1, “The report”, date not known, 1 page, 1 passage, coordination",
        "scan.pdf: refused. It holds pictures of text, as a scan does: run text recognition first.",
        "none.pdf: refused. No such file or directory.",
    ]
    assert (again.returncode, "report.pdf: unchanged" in again.stdout) == (0, True)
    assert "report.pdf: replaced as" in changed.stdout
    assert "2 pages, 2 passages, public (before: coordination)" in changed.stdout
    assert len(listed.stdout.splitlines()) == 1
    assert (
        "The report (report.pdf), date not known, 2 pages, 2 passages, public, imported"
        in listed.stdout
    )
    assert (forgotten.returncode, twice.returncode) == (0, 1)
    assert beyond.stderr == f"There is no document {'9' * 20}.\n"
    assert not list((tmp_path / CACHE_DIR / "documents").glob("*.npz"))
    assert "No document" in article6(tmp_path, "kb", "documents").stdout


def test_a_file_does_not_take_the_place_of_its_namesake_in_the_same_command(
    tmp_path: Path,
) -> None:
    lend_encoder(tmp_path / CACHE_DIR)
    for year in ("2023", "2024"):
        (tmp_path / year).mkdir()
        (tmp_path / year / "report.md").write_text(f"# Year {year}\n\nWords.\n")

    ran = article6(tmp_path, "kb", "import", "2023/report.md", "2024/report.md")
    listed = article6(tmp_path, "kb", "documents")

    first, second = ran.stdout.splitlines()
    assert first.startswith("2023/report.md: imported as 1")
    assert second.startswith("2024/report.md: refused. Another file of this name came with it")
    assert ran.returncode == 1
    assert "Year 2023 (report.md)" in listed.stdout


def test_says_what_to_type_in_place_of_a_wrong_level_or_number(tmp_path: Path) -> None:
    level = article6(tmp_path, "kb", "import", "--level", "secret", "report.pdf")
    number = article6(tmp_path, "kb", "forget", "report.pdf")

    assert (level.returncode, number.returncode) == (2, 2)
    assert "'secret' (choose from" in level.stderr
    assert "coordinators" in level.stderr.splitlines()[-1]
    assert "“report.pdf” is no number: `article6 kb documents` shows" in number.stderr
