"""Files are kept whole, whoever writes them at the same time, and whoever is killed."""

import errno
import fcntl
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import BinaryIO

import pytest

from knowledge.kept import clear_left, keep

AT_ONCE = 2
KILLED = """
import os, signal, sys
from pathlib import Path
from knowledge.kept import keep
keep(Path(sys.argv[1]), lambda _: os.kill(os.getpid(), signal.SIGKILL))
"""


def test_two_threads_may_keep_the_same_file_at_once(tmp_path: Path) -> None:
    together = Barrier(AT_ONCE)

    def write(file: BinaryIO) -> None:
        file.write(b"what was found")
        together.wait()

    with ThreadPoolExecutor(AT_ONCE) as threads:
        kept = list(threads.map(lambda _: keep(tmp_path / "file", write), range(AT_ONCE)))

    assert kept == [True] * AT_ONCE
    assert (tmp_path / "file").read_bytes() == b"what was found"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_was_left_half_written_is_cleared(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "documents"):
        keep(folder / "whole.npz", lambda file: file.write(b"what was found"))
        command = (sys.executable, "-c", KILLED, folder / "other.npz")
        killed = subprocess.run(command, check=False)  # noqa: S603 - our own words
        assert killed.returncode == -signal.SIGKILL
        assert len(list(folder.glob(".other.npz.*"))) == 1

    clear_left(tmp_path)

    assert [path.name for path in tmp_path.rglob("*.npz*")] == ["whole.npz"] * 2


def test_what_a_living_process_writes_is_not_cleared(tmp_path: Path) -> None:
    def write(file: BinaryIO) -> None:
        clear_left(tmp_path)
        file.write(b"what was found")

    assert keep(tmp_path / "file", write)
    assert (tmp_path / "file").read_bytes() == b"what was found"


def test_without_a_cache_there_is_nothing_to_clear(tmp_path: Path) -> None:
    clear_left(tmp_path / "none")


def test_a_folder_that_cannot_be_held_keeps_files_and_is_never_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: int) -> None:
        raise OSError(errno.ENOTSUP, "no locks here")

    (tmp_path / ".file.1.1").write_bytes(b"half")
    monkeypatch.setattr(fcntl, "flock", refuse)

    assert keep(tmp_path / "file", lambda file: file.write(b"whole"))
    clear_left(tmp_path)

    assert sorted(path.name for path in tmp_path.iterdir()) == [".file.1.1", "file"]
