"""Whether a question asks how a State did something, which most entries on it do not tell."""

import re
from functools import lru_cache

from knowledge.family import Family
from knowledge.text import fold

# `fold` puts capitals in small letters: what is no letter is [^\w] here.
_HOW = re.compile(
    fold(
        r"^(?:and |so )?how (?:did|was|were|has|have|had)\b"
        r"|^comment\b.*\b(?:a-t-(?:il|elle)|ont-(?:ils|elles))\b"
        r"|^como (?:e que )?(?:\w+ ){0,3}(?:termin|complet|logr|limp|destru|acab|consegu|elimin)"
        r"\w*(?:o|aron|eron|ieron|iu|ou|aram|iram)\b"
        r"|^как(?:им образом)? (?:\w+ ){0,3}(?:завершил|закончил|очистил|уничтожил|выполнил)\w*"
        r"|كيف (?:\w+ ){0,2}(?:أنهت|أكملت|أنجزت|أزالت|دمرت|طهرت)"
        r"|是(?:怎么|如何|怎样)(?:完成|清除|销毁)"
    )
)


@lru_cache(maxsize=64)
def asks_how_done(text: str) -> bool:
    """Whether it asks in what way something was done: "How did Chad clear its land?"."""
    return _HOW.search(fold(text).strip(' ¿¡"')) is not None


def tells_how(family: Family) -> bool:
    """Whether that is among the questions that it answers."""
    return any(asks_how_done(one) for entry in family.versions for one in entry.questions)
