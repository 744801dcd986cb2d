"""How the sandbox says no: to the bot with Slack's error names, to a person in a sentence."""

from typing import Any


class SlackError(Exception):
    """A refusal of the Web API, for example ``SlackError("channel_not_found")``.

    ``details`` are further fields of the answer, such as ``needed`` of ``missing_scope``.
    """

    def __init__(self, name: str, **details: Any) -> None:
        super().__init__(name)
        self.name = name
        self.details = details

    def as_slack(self) -> dict[str, Any]:
        """The JSON object that the Web API answers."""
        return {"ok": False, "error": self.name, **self.details}


class RateLimitedError(SlackError):
    """Too many calls; ``retry_after`` is in whole seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after


class NotPossibleError(Exception):
    """A person tried something that Slack's client does not let them do; the text says what."""


class AppSilentError(Exception):
    """The app did not acknowledge in time, or no app is connected (``reason`` names which)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
