"""How far a share that was counted on few questions may be trusted."""

from math import sqrt

_NORMAL = 1.959964  # 95 of 100 values lie within so many deviations


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return the 95 % interval of Wilson of ``part`` in ``whole``, from 0 to 1; all of it of none.

    Unlike the usual one it holds for few questions, and for shares near 0 and 1.
    """
    if not whole:
        return 0.0, 1.0
    share, square = part / whole, _NORMAL**2
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    spread = share * (1 - share) / whole + square / (4 * whole**2)
    half = _NORMAL * sqrt(spread) / (1 + square / whole)
    return max(0.0, middle - half), min(1.0, middle + half)


def as_text(part: int, whole: int) -> str:
    """Return it in percent: "49–94"."""
    low, high = interval(part, whole)
    return f"{100 * low:.0f}–{100 * high:.0f}"
