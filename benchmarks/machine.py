"""What the figures depend on: the day, the machine, the interpreter, what else was running."""

import os
import platform
from datetime import UTC, datetime


def facts() -> dict[str, str]:
    """Read them now; run this before measuring, so that the load is that of others."""
    return {
        "Date": datetime.now(UTC).date().isoformat(),
        "Machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "Load of the minute before": f"{os.getloadavg()[0]:.1f}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
    }
