"""`article6 do`: any verb on the configured database, as one of the four roles."""

from pathlib import Path

from tests.bot.cli.processes import article6, one_object


def test_do_records_and_lists_on_the_configured_database(folder: Path) -> None:
    words = ("followup Lebannon asked for a liaison, reply by 15 December 2026",)
    saved = one_object(article6(folder, "do", *words, "--as", "coordinator", "--json"))
    assert set(saved) == {"text", "blocks", "visibility"}
    assert saved["visibility"] == "ephemeral"

    listed = article6(folder, "do", "followup list", "--as", "curator")
    assert "15 December 2026" in listed.stdout


def test_do_prints_refusals_and_forms_and_exits_well(folder: Path) -> None:
    refused = article6(folder, "do", "followup list", "--as", "member")
    assert refused.returncode == 0
    assert "is for coordinators and the ISU" in refused.stdout

    form = one_object(article6(folder, "do", "followup", "--as", "coordinator", "--json"))
    assert form["type"] == "modal"


def test_do_exits_with_1_for_our_own_faults_only(folder: Path) -> None:
    away = article6(folder, "do", "help", DATABASE_URL="postgresql://me@127.0.0.1:1/none")

    assert away.returncode == 1
    assert "does not answer" in away.stderr
    assert "Traceback" not in away.stderr
