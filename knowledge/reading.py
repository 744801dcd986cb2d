"""A way to read a question for finding what answers it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the ``sentence`` to compare by meaning, and in ``words`` that we use."""

    sentence: str
    words: str
