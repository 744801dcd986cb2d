"""The sentence encoder: the same vectors from the library's files, from the cache, without one."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.encoder import SentenceEncoder

TEXTS = [
    "When is the transparency report due?",
    "¿Quiénes son los coordinadores?  Ｆｕｌｌ　width",
    "Quels sont les délais de l'article 4 ?",
    "ما هو الموعد النهائي؟",
    "Кто координаторы?",
    "协调员是谁？",
    "",
    "half a character \ud800",
    "🙂 a\u0301 \x00 <unk>",
]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("cache")
    SentenceEncoder(directory).encode(["fill the cache"])
    return directory


@pytest.fixture(scope="module")
def expected() -> NDArray[np.float32]:
    return SentenceEncoder().encode(TEXTS)


def test_reads_the_same_from_the_cache(warm: Path, expected: NDArray[np.float32]) -> None:
    assert len(list(warm.rglob("*.npz"))) == 2
    assert np.allclose(SentenceEncoder(warm).encode(TEXTS), expected, atol=1e-5)


def test_finds_the_same_meaning_in_another_language(warm: Path) -> None:
    english, spanish, other = SentenceEncoder(warm).encode(
        ["Who are the coordinators?", "¿Quiénes son los coordinadores?", "It rains in the north."]
    )

    assert english @ spanish > 0.7
    assert english @ other < 0.4


def test_a_damaged_cache_is_made_anew(warm: Path, expected: NDArray[np.float32]) -> None:
    for path in warm.rglob("*.npz"):
        path.write_bytes(path.read_bytes()[:1000])

    assert np.allclose(SentenceEncoder(warm).encode(TEXTS), expected, atol=1e-5)
    assert all(path.stat().st_size > 1000 for path in warm.rglob("*.npz"))


def test_does_without_a_cache_where_none_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory")

    assert SentenceEncoder(tmp_path / "file" / "cache").encode(["a"]).shape == (1, 512)
