"""Where an "and" may join two questions in one sentence, in our seven languages.

Written as `fold` leaves it: in lower case, without accents. Who splits there makes sure that each
part has an answer of its own: "and is the report" may begin a question or go on with one.
"""

import re
from collections.abc import Iterator

from knowledge.question_words import asks, asks_somewhere, only_asks
from knowledge.text import fold, is_han, tokens
from knowledge.unfolding import unfolded

_AND = (
    r",?\s+(?:and also|as well as|and|plus|ainsi que|et aussi|et|y tambien|y|e tambem|e|а также"
    r"|и также|и|а)"
)
_TO = r"(?:(?:to|in|for|by|from|with|at|since|until|a|de|pour|por|para|в|на|к|с|до)\s+)?"
_ASKS_NEXT = (
    rf"{_TO}(?:who|whom|whose|what|when|where|which|why|how|(?:please )?tell (?:me|us))(?!\w)"
    r"|(?:is|are|was|were|has|have|do|does|did|can|could|may|must|should|will|would)\s+"
    r"(?:there|the|an?|any|i|we|you|it|they|all|every|states?|\w+ (?:a|the|still|also|already|"
    r"finished|completed|ratified|joined|signed|destroyed|asked|requested|reported)(?!\w))"
    rf"|{_TO}(?:qui|quoi|quand|quel(?:le)?s?|pourquoi|comment|combien|existe-t-il|dites-moi)"
    r"(?!\w)|(?:qu['’ ])?est-ce(?!\w)|y a-t-il"
    rf"|{_TO}(?:quien(?:es)?|cuando|donde|cual(?:es)?|que|como|cuant[oa]s?|hay|existe)(?!\w)"
    r"|(?:es|son|esta|tiene|ha|puede)\s+\w+"
    rf"|{_TO}(?:quem|onde|quando|qual|quais|quant[oa]s?|o que|ha|existe)(?!\w)"
    rf"|{_TO}(?:кто|кого|кому|кем|когда|где|куда|как\w*|что|чем|почему|зачем|сколько)(?!\w)"
    r"|(?:[\w-]+\s+){1,3}ли(?!\w)|\w+\s+ли(?!\w)"
)
_JOINT = re.compile(
    rf"(?:{_AND})\s+(?={_ASKS_NEXT})"
    r"|[،,]?\s+و(?=(?:ما|ماذا|من|هل|متى|اين|كيف|كم|لماذا|اي|الى من|بمن|لمن)(?!\w))"
    r"|\s*(?:[，,；;、]\s*)?(?:以及|并且|而且|还有|另外|同时)[，,]?\s*|\s*[，,；;]\s*(?=(?:\d{4}年)?[\u3400-\u9fff])"
)
_ASKS_FIRST = re.compile(
    r"^\W*(?:(?:qu['’ ])?est-ce|y a-t-il|hay|existe|ha)(?!\w)|\w-(?:t-)?(?:ils?|elles?|on)(?!\w)"
    r"|^\W*[\w-]+\s+ли(?!\w)"
)
_THERE_IS = re.compile(r"(?:(?:is|are|was|were) there|y a-t-il|est-ce qu['’ ]?il y a)(?!\w)")
_LEAST = 2  # words; one alone says what is asked of the same thing: "and how?"


def pairs(question: str) -> Iterator[tuple[str, str]]:
    """Yield each way to read ``question`` as two: "Who coordinates" and "is there a fund?"."""
    folded = fold(question)
    for joint in _JOINT.finditer(folded):
        first = question[: unfolded(question, joint.start())].strip()
        second = question[unfolded(question, joint.end()) :].strip()
        if not _is_asked(first) or only_asks(first) or length(second) < _LEAST:
            continue
        if any(map(is_han, second)) and not (asks(second) and asks_somewhere(first)):
            continue
        yield first, second


def without_there_is(text: str) -> str:
    """Return ``text`` without the "is there" it begins with, in which "there" is no place."""
    found = _THERE_IS.match(fold(text))
    return text[unfolded(text, found.end()) :] if found else text


def length(text: str) -> float:
    """How many words ``text`` has; of Chinese, without spaces, two characters are about one."""
    return sum(len(one.folded) / 2 if is_han(one.folded) else 1 for one in tokens(text))


def _is_asked(text: str) -> bool:
    return asks(text) or text.startswith("¿") or _ASKS_FIRST.search(fold(text)) is not None
