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

from bot.settings import REFERENCE

ARTICLE6 = str(Path(sysconfig.get_path("scripts")) / "article6")
IMPORT_BOLT = (sys.executable, "-c", "import slack_bolt.async_app; print('ready'); input()")
RUNNING = "running in a sandbox: "


@dataclass(frozen=True, slots=True)
class Started:
    """A process that said it is ready; ``said`` is the line, ``seconds`` the time it took."""

    pid: int
    said: str
    seconds: float


@contextmanager
def started(command: tuple[str, ...], folder: Path, ready: str) -> Iterator[Started]:
    """Run ``command`` in ``folder`` while the block lasts, from a line with ``ready`` in it on.

    Raise ``RuntimeError`` when it ends without that line; its standard error is shown.
    """
    began = perf_counter()
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
                if ready in line:
                    yield Started(process.pid, line.strip(), perf_counter() - began)
                    break
            else:
                raise RuntimeError(f"{' '.join(command)} ended without saying {ready!r}")
        finally:
            process.terminate()


def sandbox() -> tuple[str, ...]:
    """The command that starts workspace and bot on any free port."""
    return ARTICLE6, "sandbox", "--port", "0"


def clean_env() -> dict[str, str]:
    """This environment without settings of the bot, so that everybody measures the same."""
    kept = {name: value for name, value in os.environ.items() if name not in REFERENCE}
    return {**kept, "LOG_LEVEL": "WARNING", "PYTHONUNBUFFERED": "1"}
