"""What the documents point at is there, and where packages come from stays each person's choice."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.markdown import DOCUMENTS, ROOT

LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)|<(?P<address>https?://[^>]+)>")
REGISTRIES = ("pypi", "pythonhosted", "npmjs", "conda", "rubygems", "crates")

every_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=[str(document.relative_to(ROOT)) for document in DOCUMENTS]
)


def targets(document: Path) -> list[str]:
    found = LINK.finditer(document.read_text("utf-8"))
    return [match["target"] or match["address"] for match in found]


@every_document
def test_every_file_and_picture_it_points_at_is_there(document: Path) -> None:
    near = [link.partition("#")[0] for link in targets(document) if not urlsplit(link).scheme]

    assert [link for link in near if not (document.parent / link).exists()] == []


@every_document
def test_it_names_no_address_of_a_package_registry(document: Path) -> None:
    hosts = [urlsplit(link).hostname or "" for link in _addresses(document)]

    assert [host for host in hosts if any(name in host for name in REGISTRIES)] == []


def _addresses(document: Path) -> list[str]:
    return re.findall(r"https?://[^\s)>\"'`]+", document.read_text("utf-8"))


def test_the_documents_and_their_links_are_found() -> None:
    """The tests above would pass on nothing at all."""
    assert "docs/images/sandbox.png" in targets(ROOT / "README.md")
    assert "https://api.slack.com/apps" in targets(ROOT / "README.md")
    assert _addresses(ROOT / "README.md")
