"""A few entries, and a cache in which they are read in no time."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.services import CACHE_DIR, CurrentKnowledge
from knowledge.asked_abroad import AskedAbroad
from knowledge.library import Library
from knowledge.tabled import NOTHING_TABLED
from tests.kept_encoder import lend_encoder


@pytest.fixture
def own_cache(tmp_path: Path) -> Path:
    """A cache of this test's own, in which the encoder and its words are kept already."""
    lend_encoder(tmp_path)
    for pattern in ("common-*", "dictionary-*", "examples.*", "words.*"):
        for kept in CACHE_DIR.glob(pattern):
            shutil.copy(kept, tmp_path)
    return tmp_path


@pytest.fixture
def files(knowledge: CurrentKnowledge) -> Library:
    """A few of our entries alone, which are measured in no time."""
    few = tuple(entry for entry in knowledge.files.entries if entry.topic == "isu")[:2]
    return replace(
        knowledge.files, entries=few, asked=AskedAbroad(), tabled=NOTHING_TABLED, translations={}
    )
