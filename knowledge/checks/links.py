"""Links that lead nowhere: addresses that are none, and entries that do not exist."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from knowledge.checks.page import Page
from knowledge.problems import Problem

_LINK = re.compile(r"\[[^\]]*\]\((?P<target>[^)]*)\)")
_ASK_ABOUT = re.compile(r"\b(?:ask about|see)\s+`(?P<target>[^`\s]+)`", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}")


def bad_links(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield an error for each link, of sources or in the text, that cannot be followed."""
    ids = frozenset(page.entry.id for page in pages)
    for page in pages:
        for source in page.entry.sources:
            if source.url is not None and not _is_address(source.url):
                yield page.error(f"sources: {source.url!r} is no address", near=source.url)
            copy = source.read_in
            if copy and "://" in copy and not _is_address(copy):
                yield page.error(f"sources: {copy!r} is no address", near=copy)
        for target in _targets(page.entry.body):
            if "://" in target or target.startswith(("mailto:", "www.")):
                if not target.startswith("mailto:") and not _is_address(target):
                    yield page.error(f"{target!r} is no address", near=target)
            elif PurePosixPath(target).name.removesuffix(".md") not in ids:
                yield page.error(f"{target!r} is no entry", near=target)


def _targets(body: str) -> Iterable[str]:
    for form in (_LINK, _ASK_ABOUT):
        for match in form.finditer(body):
            yield match["target"].strip()


def _is_address(text: str) -> bool:
    """Whether it could be opened; whether it is there is not asked."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return False
    has_host = _HOST.fullmatch((parts.hostname or "").lower()) is not None
    return parts.scheme in ("http", "https") and has_host and not re.search(r"[\s<>\"]", text)
