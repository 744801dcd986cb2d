"""How much memory the product takes, and whether questions make it grow. Needs Linux."""

import asyncio
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import aiohttp

from benchmarks.processes import IMPORT_BOLT, RUNNING, sandbox, started
from benchmarks.report import Section, Series
from knowledge.library import load_library

CHANNEL = "C0CCM"
PERSON = "U0COORDLB"
PATIENCE_SECONDS = 60.0
FAULT = "Something went wrong on my side"


def measure(*, times: int, questions: int) -> tuple[Section]:
    """Start everything ``times`` times and ask ``questions`` questions each time."""
    examples = [entry.questions[0] for entry in load_library().entries if entry.questions]
    asked = list(islice(cycle(examples), questions))
    bolt, before, after = [], [], []
    for _ in range(times):
        with TemporaryDirectory() as name:
            folder = Path(name)
            with started(IMPORT_BOLT, folder, "ready") as process:
                bolt.append(resident(process.pid))
            with started(sandbox(), folder, RUNNING) as process:
                before.append(resident(process.pid))
                asyncio.run(_ask(process.said.partition(RUNNING)[2], asked))
                after.append(resident(process.pid))
    return (
        Section(
            "Memory",
            "Resident memory of the process in which sandbox and bot run (`VmRSS`).",
            "MiB",
            Series("an interpreter that imports Bolt", tuple(bolt)),
            (
                Series("`article6 sandbox`, started", tuple(before)),
                Series(f"the same after {questions} questions", tuple(after)),
            ),
        ),
    )


def resident(pid: int) -> float:
    """Memory of a process that is in RAM, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


async def _ask(url: str, questions: list[str]) -> None:
    """Ask as somebody at the page does, waiting for each answer."""
    async with (
        asyncio.timeout(PATIENCE_SECONDS),
        aiohttp.ClientSession(url) as page,
        page.ws_connect(f"/ui/live?as={PERSON}") as live,
    ):
        for question in questions:
            typed = {"as": PERSON, "channel": CHANNEL, "text": f"/ccm ask {question}"}
            async with page.post("/ui/say", json=typed) as response:
                response.raise_for_status()
            while (await live.receive_json())["type"] != "message":
                pass
        shown = {"as": PERSON, "channel": CHANNEL}
        async with page.get("/ui/messages", params=shown) as response:
            messages = (await response.json())["messages"]
    answers = [message["text"] for message in messages if message["is_bot"]]
    assert len(answers) == len(questions)
    assert not any(FAULT in answer for answer in answers), answers
