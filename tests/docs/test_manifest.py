"""The committed manifest is the one that the code makes."""

from bot.cli.manifest import text
from tests.docs.markdown import ROOT


def test_the_manifest_is_up_to_date() -> None:
    committed = (ROOT / "manifest.json").read_text("utf-8")

    assert committed == text() + "\n", "renew it with `article6 manifest > manifest.json`"
