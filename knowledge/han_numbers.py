"""Numbers below a hundred as Chinese writes them: 六, 十二, 二十四."""

_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_DIGIT = f"[{''.join(_DIGITS)}]"

# Matches one such number.
HAN_NUMBER = rf"(?:{_DIGIT}?十{_DIGIT}?|{_DIGIT})"


def read_han_number(written: str) -> int:
    """Return what ``written``, which matches `HAN_NUMBER`, means."""
    tens, ten, units = written.rpartition("十")
    if not ten:
        return _DIGITS[written]
    return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(units, 0)
