"""Which entry says that no judgement is given: the one that is asked for judgements."""

from functools import lru_cache

from knowledge.family import Family
from knowledge.kinds import Kind, kind_of


def refuses_to_judge(family: Family) -> bool:
    """Whether a good part of what it is asked is a judgement, and it says that it gives none."""
    questions = tuple(question for entry in family.versions for question in entry.questions)
    return family.versions[-1].gap and _judgements(questions) * 4 >= len(questions) > 0


@lru_cache(maxsize=1024)
def _judgements(questions: tuple[str, ...]) -> int:
    return sum(kind_of(question) is Kind.JUDGEMENT for question in questions)
