"""Starts Article 6 Assistant and its baseline as processes of their own."""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from bot.settings_reference import REFERENCE

ARTICLE6 = str(Path(sysconfig.get_path("scripts")) / "article6")
READY = "is running"
SANDBOX = (ARTICLE6, "sandbox", "--port", "0")
IMPORT_BOLT = (
    sys.executable,
    "-c",
    f"import slack_bolt.async_app; print('Bolt {READY}'); input()",
)


@dataclass(frozen=True, slots=True)
class Started:
    """A process that is ready; ``began_at`` and ``ready_at`` are readings of perf_counter."""

    pid: int
    began_at: float
    ready_at: float
    said: str

    @property
    def url(self) -> str:
        """Where the sandbox's page is."""
        return self.said[self.said.index("http://") :]


@contextmanager
def started(command: tuple[str, ...], folder: Path) -> Iterator[Started]:
    """Run ``command`` in ``folder``; the block begins when it says that it is running.

    Raise ``RuntimeError`` when it ends without that line; its standard error is shown.
    """
    began_at = perf_counter()
    with subprocess.Popen(  # noqa: S603 # our own commands
        command,
        cwd=folder,
        env=clean_env(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if READY in line:
                    yield Started(process.pid, began_at, perf_counter(), line.strip())
                    break
            else:
                raise RuntimeError(f"{' '.join(command)} ended without saying that it {READY}")
        finally:
            process.terminate()


def clean_env() -> dict[str, str]:
    """This environment without settings of the bot, so that everybody measures the same."""
    kept = {name: value for name, value in os.environ.items() if name not in REFERENCE}
    return {**kept, "LOG_LEVEL": "WARNING", "PYTHONUNBUFFERED": "1"}
