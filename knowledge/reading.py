"""A way to read a question for finding what answers it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the ``sentence`` to compare by meaning, and in ``words`` that we use."""

    sentence: str
    words: str


def readings_of(text: str, mended: str, *, is_sure: bool) -> tuple[Reading, ...]:
    """Return ``text`` as it was ``mended``, and as it stands where that is in doubt."""
    texts = (mended,) if is_sure else (text, mended)
    return tuple(Reading(one, one) for one in dict.fromkeys(texts))
