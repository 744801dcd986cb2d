"""Files in a cache directory: written whole or not at all, and never a reason to fail."""

import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import get_ident
from typing import BinaryIO, TypeVar
from zipfile import BadZipFile

T = TypeVar("T")
log = logging.getLogger(__name__)

_UNFINISHED = ".*.[0-9]*.[0-9]*"  # as `keep` names them: the file, the process, the thread


def read_kept(path: Path, read: Callable[[Path], T]) -> T | None:
    """Return what ``read`` makes of the file, None where there is none or it is damaged."""
    try:
        return read(path)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        log.warning("the cached file %s cannot be read and is made anew: %s", path, error)
        return None


def keep(path: Path, write: Callable[[BinaryIO], object]) -> bool:
    """Put in place what ``write`` writes; return whether the directory let us."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as held:
            # Where a folder cannot be held, nothing in it is cleared either.
            with suppress(OSError):
                held.enter_context(_held(path.parent, fcntl.LOCK_SH))
            with unfinished.open("wb") as file:
                write(file)
                # After a power cut, too, the file is whole or not there.
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
    except OSError as error:
        log.info("nothing is cached in %s: %s", path.parent, error)
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        return False
    return True


def clear_left(cache_dir: Path) -> None:
    """Delete what processes that were killed left half written in ``cache_dir`` and below it.

    While another writes in a folder, all of that folder stays until the next start.
    """
    for folder in (cache_dir, *(one for one in cache_dir.glob("*") if one.is_dir())):
        with suppress(OSError), _held(folder, fcntl.LOCK_EX | fcntl.LOCK_NB):
            for left in folder.glob(_UNFINISHED):
                left.unlink()


@contextmanager
def _held(folder: Path, how: int) -> Iterator[None]:
    """Hold the folder; the system lets go of it when the process ends, however it ends."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, how)
        yield
    finally:
        os.close(opened)


@lru_cache(maxsize=8)
def engine(*names: str) -> str:
    """Return a mark of this package's code, for what another version would make differently.

    With ``names`` only these of its files count.
    """
    digest = sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if not names or path.name in names:
            digest.update(path.read_bytes())
    return digest.hexdigest()
