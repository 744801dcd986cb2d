"""What the log says of an exception: what it is and where, never texts that people wrote."""

import re
import traceback

_CODE = re.compile(r"[a-z_]{1,60}")


def describe(error: BaseException) -> str:
    """Types and last places of an exception and its causes; their messages may quote rows."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" in {frames[-1].name}, {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    cause = error.__cause__
    because = f", caused by {describe(cause)}" if cause is not None and cause is not error else ""
    return f"{type(error).__name__}{_code(error)}{place}{because}"


def _code(error: BaseException) -> str:
    """What Slack calls its refusal; a word of its own, no text of anybody's."""
    data = getattr(getattr(error, "response", None), "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    return f" ({code})" if isinstance(code, str) and _CODE.fullmatch(code) else ""
