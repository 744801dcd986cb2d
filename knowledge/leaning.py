"""What a question leaves to the one before it: "who decided that?", "who presides?", "since when?"

What that was about is put behind it, in brackets.
"""

import re

from knowledge.asked import Asked
from knowledge.completed import Completed
from knowledge.ordinary import is_ordinary
from knowledge.pronouns import has_owner
from knowledge.question_words import asks, leans, narrows, only_asks, without_preposition
from knowledge.state_questions import read_state_question
from knowledge.text import fold, is_han, tokens

# Of a Chinese question we see only the words we know: a longer one may be about something else.
_MOST_HAN = 6
_MOST_WORDS = 4
_ABOUT = re.compile(r"\W*(?:about|sur|sobre|об?|关于)(?!\w)")  # which may begin something new
_OF_THAT_SORT = re.compile(
    r"\b(?:have|has|had|got|need|set up) (?:one|any)\W*$"
    r"|\ben (?:a|ont)(?:-t-(?:il|elle)s?)?(?: une?)?\W*$"
    r"|\b(?:tiene|tienen|tem) (?:una?|alguna?|uma?|algum|alguma)\W*$"
)
_SHORT = 2  # "who presides?" says who, and not over what
# They tell which one is meant, and belong to its name.
_NEXT = "next last previous first second third current new present"
_WHICH = frozenset(_NEXT.split())


def joined(rest: str, asked: Asked, before: Asked, *, is_joined: bool) -> Completed | None:
    """Return ``rest`` with what ``before`` was about; None where it is whole by itself."""
    if sum(map(is_han, rest)) > _MOST_HAN or not before.text.strip():
        return None
    if _OF_THAT_SORT.search(fold(rest)) and not asked.references:
        return Completed(_about(rest, before), is_replaced=False, comes_first=True, is_part=True)
    if narrows(rest) and not asks(rest):
        return _narrowed(rest, asked, before)
    words = len(tokens(without_preposition(rest)))
    is_short = asks(rest) and words <= _SHORT and asked.period is None
    comes_first = only_asks(rest) or leans(rest) or is_short
    is_about_nothing = asked.says_nothing or not (is_joined or asks(rest))
    # The tables tell the same of a State, whatever stands beside it.
    is_told_anyway = asked.topics and read_state_question(before)
    is_long = asked.topics and words > _MOST_WORDS
    if names_something(asked) or is_told_anyway:
        return None
    if not comes_first and (is_about_nothing or is_long):
        return None
    return Completed(_about(rest, before), False, comes_first, is_part=only_asks(rest))


def _narrowed(rest: str, asked: Asked, before: Asked) -> Completed | None:
    """The question ``before`` with "in Africa?" behind it, in the place of what was put there."""
    if asked.strangers or asked.references or asked.states or read_state_question(before):
        return None
    kept = before.text.rstrip(" ?？؟")
    outer, _, added = kept.rstrip(")").rpartition(" (")
    begun = outer if outer and narrows(added) else kept
    text = f"{begun} ({rest.strip(' ?？؟¿')})?"
    return Completed(
        text, is_replaced=False, comes_first=True, is_part=not _ABOUT.match(fold(rest))
    )


def _about(rest: str, before: Asked) -> str:
    return f"{rest.rstrip(' ?？؟')} ({_topic(before.text)})?"


def says_what_about(asked: Asked) -> bool:
    """Whether a question has a subject of its own, so that nothing is to be added to it."""
    return bool(asked.topics or names_something(asked))


def names_something(asked: Asked) -> bool:
    """Whether a question has a name or a number in it, be it one that nobody here knows."""
    return bool(asked.strangers or asked.references or asked.states or asked.names)


def _topic(question: str) -> str:
    """The question without the small words that it begins with: what it is about."""
    kept = question.strip(" ?？؟¿\n\t")
    outer, _, added = kept.rstrip(")").partition(" (")
    if added and (only_asks(outer) or leans(outer) or has_owner(outer)):
        kept = added  # which was itself put behind "since when", or "its deadline"
    words = tokens(kept)
    for place, token in enumerate(words):
        if not (is_ordinary(token.folded) or asks(token.written)):
            is_told_apart = place and words[place - 1].folded in _WHICH
            topic = kept[words[place - 1].start if is_told_apart else token.start :]
            return topic if topic.count("(") == topic.count(")") else topic.rstrip(")")
    return kept
