"""A large table of bytes that stays in its file: of 65 MB a question needs a dozen rows."""

import os
from pathlib import Path
from weakref import finalize

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]


class RowsOnDisk:
    """Reads rows of ``width`` bytes, those asked for. The file may be replaced meanwhile.

    A mapped file would do too, but the system maps whole neighbourhoods of what is touched, and
    soon the whole table counts as memory of ours.
    """

    def __init__(self, path: Path, rows: int, width: int) -> None:
        if path.stat().st_size != rows * width:
            raise ValueError("it is cut short")
        self._width = width
        self._file = os.open(path, os.O_RDONLY)
        finalize(self, os.close, self._file)

    def __getitem__(self, places: NDArray[np.int64]) -> Bytes:
        """Return the rows at ``places``, in their order."""
        width = self._width
        read = b"".join(os.pread(self._file, width, place * width) for place in places.tolist())
        return np.frombuffer(read, np.uint8).reshape(len(places), width)
