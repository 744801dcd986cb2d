"""How much memory a process takes. Needs Linux.

Apart from what needs a client for HTTP: importing one would count as part of an engine's start.
"""

from pathlib import Path


def resident(pid: int) -> float:
    """Memory of a process that is in RAM, in MiB."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024
