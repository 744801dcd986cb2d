"""What a document is called: what it says of itself if that is a title, else what comes nearest."""

import re
from collections.abc import Iterable
from pathlib import PureWindowsPath

from knowledge.documents.document import Contents

NAMELESS = "Untitled document"
LONGEST_TITLE = 200
# What cannot be seen, or turns round what stands beside it; no database takes the first of them.
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Programs write there where a file lay, what made it, or that nobody gave it a title.
_NO_TITLE = re.compile(
    r"(?:about:|https?:|file:|[a-z]:[\\/]).*"
    r"|.*\.(?:docx?|pdf|odt|rtf|indd|qxd|wpd|pptx?|xlsx?|html?|md|txt|tmp)"
    r"|(?:microsoft|powerpoint|openoffice|libreoffice)\b.*"
    r"|(?:untitled|sans titre|sin título|sem título|ohne titel|unbenannt|no title)\b.{0,12}"
    r"|(?:new |nouveau |nuevo )?(?:do[ck]ument\w{0,2}|документ)(?: sans titre)?[ _-]?\d*"
    r"|(?:无标题|無標題|未命名|بدون عنوان|без имени|без названия).{0,12}"
    r"|title|[\W\d_]*",
    re.IGNORECASE | re.DOTALL,
)


def title_of(contents: Contents, file_name: str, given: str | None = None) -> str:
    """Return the title that was ``given`` to it, else one it declares, its first heading, its name.

    It is never blank, and at most 200 characters long.
    """
    if given and (chosen := shown(given)):
        return chosen
    headings = (piece.text for piece in contents.pieces if piece.heading)
    return _first_title([contents.title or "", *headings]) or _of_file(file_name)


def shown(title: str) -> str:
    """Return it on one line, without what cannot be seen; empty where nothing is left."""
    return " ".join(_UNSEEN.sub("", title).split())[:LONGEST_TITLE].rstrip()


def _first_title(candidates: Iterable[str]) -> str | None:
    said = map(shown, candidates)
    return next((one for one in said if not _NO_TITLE.fullmatch(one)), None)


def _of_file(name: str) -> str:
    return shown(PureWindowsPath(name).stem.replace("_", " ")) or NAMELESS
