"""The sentence encoder: the same vectors from the library's files, from the cache, without one."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge import model
from knowledge.encoder import SentenceEncoder
from knowledge.library import load_library
from knowledge.model import load_model
from knowledge.pieces import KeptPieces

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
    assert len([path for path in warm.rglob("*") if path.is_file()]) == 3
    assert np.allclose(SentenceEncoder(warm).encode(TEXTS), expected, atol=1e-5)


def test_finds_the_same_meaning_in_another_language(warm: Path) -> None:
    english, spanish, other = SentenceEncoder(warm).encode(
        ["Who are the coordinators?", "¿Quiénes son los coordinadores?", "It rains in the north."]
    )

    assert english @ spanish > 0.7
    assert english @ other < 0.4


@pytest.mark.parametrize("damaged", ["pieces.npz", "layers.npz", "table.bin"])
def test_a_damaged_cache_is_made_anew(
    warm: Path, expected: NDArray[np.float32], damaged: str
) -> None:
    [path] = warm.rglob(damaged)
    path.write_bytes(path.read_bytes()[:1000])

    assert np.allclose(SentenceEncoder(warm).encode(TEXTS), expected, atol=1e-5)
    assert path.stat().st_size > 1000


def test_what_another_version_kept_is_made_anew(
    warm: Path, expected: NDArray[np.float32], monkeypatch: pytest.MonkeyPatch
) -> None:
    [path] = warm.rglob("layers.npz")
    before = path.read_bytes()
    monkeypatch.setattr(model, "engine", lambda *_names: "newer")

    assert np.allclose(SentenceEncoder(warm).encode(TEXTS), expected, atol=1e-5)
    assert path.read_bytes() != before


def test_does_without_a_cache_where_none_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no directory")

    assert SentenceEncoder(tmp_path / "file" / "cache").encode(["a"]).shape == (1, 512)


def test_splits_into_the_same_pieces_from_the_cache(warm: Path) -> None:
    pieces = load_model(None).sp
    kept = load_model(warm).sp

    assert isinstance(kept, KeptPieces)
    assert kept.words() == pytest.approx(pieces.words())
    for entry in load_library().entries:
        assert kept.encode(entry.body) == pieces.encode(entry.body)
    for text in (*TEXTS[:-2], TEXTS[-1]):
        assert kept.encode(text) == pieces.encode(text)


def test_knows_how_common_words_are(warm: Path) -> None:
    words = SentenceEncoder(warm).words()

    assert words["the"] > words["information"]


def test_encodes_what_is_asked_again_only_once(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = SentenceEncoder(warm)
    one, other = encoder.encode(TEXTS[:2])
    monkeypatch.setattr(encoder, "_model", lambda: pytest.fail("it was encoded before"))

    again = encoder.encode([TEXTS[1], TEXTS[0], TEXTS[1]])

    assert np.array_equal(again, [other, one, other])
