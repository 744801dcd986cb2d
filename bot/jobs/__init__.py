"""Work that survives a crash: digests that arrive on time, once."""

from bot.jobs.engine import Engine
from bot.jobs.jobs import Jobs
from bot.jobs.outbox import Outbox

__all__ = ["Engine", "Jobs", "Outbox"]
