"""The knowledge as people meet it: all entries, compared by meaning too."""

from pathlib import Path

import pytest

from knowledge.answering import KnowledgeBase
from knowledge.encoder import SentenceEncoder
from knowledge.library import load_library

CACHE_DIR = Path("var") / "cache"


@pytest.fixture(scope="session")
def base() -> KnowledgeBase:
    """Built once a process: it is a value that no test can change."""
    return KnowledgeBase.from_library(
        load_library(), encoder=SentenceEncoder(CACHE_DIR), cache_dir=CACHE_DIR
    )
