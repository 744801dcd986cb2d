"""Files are kept whole, whoever writes them at the same time."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import BinaryIO

from knowledge.kept import keep

AT_ONCE = 2


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
