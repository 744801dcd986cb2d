"""A bot that is told to end makes room for the next, which may come too early."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from benchmarks.faults import life
from benchmarks.faults.replica import Replica

BOT = f"""#!{sys.executable}
import fcntl, signal, sys
alone = open("alone.lock", "w")
try:
    fcntl.flock(alone, fcntl.LOCK_EX | fcntl.LOCK_NB)
except BlockingIOError:
    open("refused", "w").close()
    sys.exit(1)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
print("a bot is connected", flush=True)
signal.sigwait([signal.SIGTERM])
sys.exit(int(open("gate").read()))
"""


@pytest.fixture
async def replica(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Replica:
    """What stands in for the bot works alone, and ends with what is written to its gate."""
    bot = tmp_path / "bot"
    bot.write_text(BOT, "utf-8")
    bot.chmod(0o700)
    os.mkfifo(tmp_path / "gate")
    monkeypatch.setattr(life, "ARTICLE6", str(bot))
    replica = Replica("replica-1", os.environ, tmp_path)
    await replica.start()
    await replica.connects()
    return replica


async def upgraded(replica: Replica, folder: Path, status: int) -> None:
    """Start it again while it ends, which it does only once the new one was refused."""
    replica.retire()
    await replica.start()
    async with asyncio.timeout(20):
        while not (folder / "refused").exists():  # noqa: ASYNC110 - the file is all there is to see
            await asyncio.sleep(0.01)
    await asyncio.to_thread((folder / "gate").write_text, str(status))


async def test_who_comes_too_early_begins_again(replica: Replica, tmp_path: Path) -> None:
    first = replica.pid

    await upgraded(replica, tmp_path, 0)
    await replica.connects()

    assert replica.pid != first
    await replica.kill()
    await replica.stop()


async def test_who_ends_with_an_error_when_told_to_end_is_noticed(
    replica: Replica, tmp_path: Path
) -> None:
    await upgraded(replica, tmp_path, 3)

    with pytest.raises(RuntimeError, match="status 3 when told to end"):
        await replica.stop()
