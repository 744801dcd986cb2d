"""What the log says of an exception: what it is and where, never texts that people wrote."""

import re
import traceback

REFUSALS = ("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired")
"""What Slack says of a token that it does not accept."""

_CODE = re.compile(r"[a-z_]{1,60}")


def describe(error: BaseException) -> str:
    """Types and last places of an exception and its causes; their messages may quote rows."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].name}, {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    cause = error.__cause__
    because = f", caused by {describe(cause)}" if cause is not None and cause is not error else ""
    return f"{type(error).__name__}{_code(error)}{place}{because}"


def token_refusal(error: BaseException) -> str | None:
    """Slack's word for why it refuses our token, where that is what ``error`` comes from."""
    looked_at: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in looked_at:
        if _refusal(cause) in REFUSALS:
            return _refusal(cause)
        looked_at.add(id(cause))
        cause = cause.__cause__
    return None


def _code(error: BaseException) -> str:
    code = _refusal(error)
    return f" ({code})" if code else ""


def _refusal(error: BaseException) -> str | None:
    """What Slack calls its refusal; a word of its own, no text of anybody's."""
    data = getattr(getattr(error, "response", None), "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    return code if isinstance(code, str) and _CODE.fullmatch(code) else None
