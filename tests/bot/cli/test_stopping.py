"""Who is told to stop stops, also while a thread waits for something that does not come."""

import signal
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec

import pytest

PROGRAM = """
import asyncio, sys, threading
from bot.cli.stopping import until_told_to_stop

async def work():
    if sys.argv[1] == "stuck":
        asyncio.get_running_loop().run_in_executor(None, threading.Event().wait)
    print("at work", flush=True)
    await asyncio.Event().wait()

asyncio.run(until_told_to_stop(work(), float(sys.argv[2])))
print("ended by itself", flush=True)
"""


@pytest.mark.parametrize(
    ("fate", "seconds", "said"), [("free", "3600", b"ended by itself\n"), ("stuck", "0.1", b"")]
)
async def test_stops_when_told_to(fate: str, seconds: str, said: bytes) -> None:
    process = await create_subprocess_exec(
        sys.executable, "-c", PROGRAM, fate, seconds, stdout=PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"at work\n"

    process.send_signal(signal.SIGTERM)

    assert await process.stdout.read() == said
    assert await process.wait() == 0
