"""What goes wrong in the workspace when somebody wants to see how the bot takes it."""

from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal, get_args

from bot.sandbox.messages import Message

Json = dict[str, Any]
Answer = Literal["429", "500", "500 when done", "lost when done"]
ANSWERS: frozenset[str] = frozenset(get_args(Answer))


@dataclass(slots=True)
class CallFault:
    """Calls of ``method`` that get ``answer``: the next ``times``, or all with ``times`` None.

    Each of them does with ``probability``, drawn from ``seed``. With "429" goes ``retry_after``, in
    seconds. "… when done": what was asked for is done before the answer is spoilt; a lost answer
    is a connection that closes.
    """

    method: str
    answer: Answer
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    retry_after: int = 1
    _dice: Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if self.answer not in ANSWERS:
            raise ValueError(f"answer is one of {', '.join(sorted(ANSWERS))}")
        self._dice = Random(self.seed)  # noqa: S311 - repeatable, not secret

    def strikes(self) -> bool:
        """Whether the call that is made now goes wrong; it counts as one of ``times`` if so."""
        if self.times == 0 or self._dice.random() >= self.probability:
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def as_json(self) -> Json:
        """What it was made from, with the ``times`` that are left."""
        names = ("method", "answer", "times", "probability", "seed", "retry_after")
        return {name: getattr(self, name) for name in names}


@dataclass(slots=True)
class Faults:
    """All that is switched on. At first nothing is.

    ``shown_after``: seconds until histories show a post. ``token_error``: what Slack answers
    to the bot's token, such as invalid_auth; None while it is good.
    """

    calls: list[CallFault] = field(default_factory=list)
    shown_after: float = 0.0
    token_error: str | None = None

    def strike(self, method: str) -> CallFault | None:
        """The first fault that this call of ``method`` meets."""
        return next((one for one in self.calls if one.method == method and one.strikes()), None)

    def hides(self, message: Message, now: float) -> bool:
        """Whether histories do not show the message yet, at ``now`` (seconds since 1970)."""
        return now < float(message.ts) + self.shown_after

    def as_json(self) -> Json:
        """All of it."""
        return {
            "calls": [one.as_json() for one in self.calls],
            "shown_after": self.shown_after,
            "token_error": self.token_error,
        }
