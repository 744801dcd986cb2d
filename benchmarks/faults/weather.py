"""What goes wrong in Slack from one hour to the next, the same for the same seed."""

from collections.abc import Sequence
from random import Random
from typing import Any

# Below the time after which the bot trusts that a history shows everything.
LATEST_SHOWN = 2.0
BROKEN_CHANNEL = 0.04
POST, HISTORY = "chat.postMessage", "conversations.history"
CALLS = (
    (POST, "429", 0.10),
    (POST, "500", 0.04),
    (POST, "500 when done", 0.04),
    (POST, "lost when done", 0.06),
    (HISTORY, "429", 0.05),
    (HISTORY, "500", 0.05),
)

Faults = dict[str, Any]
FAIR: Faults = {"calls": [], "shown_after": 0.0, "token_error": None}


class Weather:
    """What to ask of the sandbox's faults; each forecast mends what the one before broke."""

    def __init__(self, dice: Random, channels: Sequence[str]) -> None:
        self._dice = dice
        self._channels = channels
        self._mended: Faults = {}

    def forecast(self) -> Faults:
        """Failing calls, late histories, now and then a channel that turns the bot away."""
        dice = self._dice
        mended, self._mended = self._mended, {}
        faults: Faults = {
            "calls": [
                {
                    "method": method,
                    "answer": answer,
                    "probability": probability,
                    "seed": dice.randrange(2**32),
                    "retry_after": dice.randint(1, 2),
                }
                for method, answer, probability in CALLS
            ],
            "shown_after": dice.choice((0.0, 0.0, LATEST_SHOWN / 2, LATEST_SHOWN)),
        }
        if dice.random() < BROKEN_CHANNEL:
            channel = dice.choice(self._channels)
            do, undo = dice.choice((("archive", "unarchive"), ("remove_bot", "add_bot")))
            self._mended = {undo: channel}
            faults[do] = channel
        return {**mended, **faults}

    def cleared(self) -> Faults:
        """Everything mended."""
        mended, self._mended = self._mended, {}
        return {**FAIR, **mended}
