"""Reads "and in 2024?" or "who decides that?" with the question that came before it.

| what is asked                          | after a question that        | is read as            |
|----------------------------------------|------------------------------|-----------------------|
| only names a State, number or time     | names another one            | that, with the new one|
| only names a time                      | names a meeting              | that, of the one then |
| "who was it" at a time                 | asks who                     | that, at the new time |
| only names a State or a time           | names none                   | that, (with it added) |
| only names an article                  | is on a State's deadlines    | that, (with it added) |
| is a number alone, or "the next one"   | names one number             | that, with the new one|
| only names a quarter of the year       | names another one            | that, with the new one|
| only names a duty, "for stockpiles?"   | is on a deadline             | that, of the new one  |
| only names a thing, "a bomblet?"       | asks what a thing is         | that, of the new one  |
| has "it" or "its" and is in our tables | names a State                | itself, of that State |
| has "before them" at its end           | names States                 | itself, of those      |
| "why?", or leans on "that" or "they"   | is about anything            | it, (what that is on) |
| has a subject of its own               | is about anything            | itself                |
"""

from dataclasses import dataclass
from datetime import date

from knowledge.another_duty import of_another_duty
from knowledge.another_quarter import of_another_quarter
from knowledge.another_thing import of_another_thing
from knowledge.answering import KnowledgeBase
from knowledge.asked import Asked
from knowledge.exchanging import exchanged
from knowledge.filling_words import FILLING
from knowledge.named import Named, Sort, find_named
from knowledge.occasions import held_within
from knowledge.ordinary import is_ordinary
from knowledge.pronouns import beside_the_states, has_owner, of_the_state
from knowledge.question_words import asks, leans, narrows, only_asks, without_joining
from knowledge.renumbered import renumbered
from knowledge.text import is_han, tokens
from knowledge.unfolding import unfolded
from knowledge.who_then import STANDS_FOR, asks_who_then

_MOST_WORDS = 12
# Of a Chinese question we see only the words we know: a longer one may be about something else.
_MOST_HAN = 6


@dataclass(frozen=True, slots=True)
class Completed:
    """A question made whole. ``is_replaced``: only what is named was put in another's place.

    ``comes_first``: what was typed says too little by itself to be answered before this is tried.
    ``is_part``: it is no question by itself.
    """

    text: str
    is_replaced: bool
    comes_first: bool
    is_part: bool = False


def complete(base: KnowledgeBase, question: str, earlier: str, today: date) -> Completed | None:
    """Return ``question`` made whole with ``earlier``; None where it is whole by itself."""
    bare = without_joining(question)
    rest = bare or question.strip()
    if len(tokens(rest)) > _MOST_WORDS:
        return None
    asked, before = base.read(rest, today), base.read(earlier, today)
    beside = beside_the_states(asked, before, today)
    other = (
        beside
        or of_the_state(base, asked, before, today)
        or renumbered(rest, before)
        or of_another_quarter(rest, earlier)
        or of_another_duty(base, asked, before, today)
        or (bare and of_another_thing(asked, before))
    )
    if other:
        return Completed(other, is_replaced=True, comes_first=True, is_part=other == beside)
    named = find_named(asked, today)
    passed_over = STANDS_FOR if asks_who_then(asked, named, before) else frozenset()
    if not (named and _names_only(asked, named, passed_over)):
        return _joined(rest, asked, before, is_joined=bare is not None)
    # "LAP 41?" and "Article 4?" are whole questions, unless something joins them.
    is_joined = bare is not None or narrows(rest)
    if not is_joined and all(one.sort is Sort.REFERENCE for one in named):
        return None
    text = _at_another_meeting(base, asked, named, before) or exchanged(asked, named, before, today)
    if text is None:
        return None
    is_part = narrows(rest) or (bare is not None and all(one.sort is Sort.STATE for one in named))
    return Completed(text, is_replaced=True, comes_first=True, is_part=is_part)


def _joined(rest: str, asked: Asked, before: Asked, *, is_joined: bool) -> Completed | None:
    """The question with what the earlier one was about; None where it has a subject itself."""
    if says_what_about(asked) or sum(map(is_han, rest)) > _MOST_HAN or not before.text.strip():
        return None
    comes_first = only_asks(rest) or leans(rest)
    if not comes_first and (asked.says_nothing or not (is_joined or asks(rest))):
        return None
    text = f"{rest.rstrip(' ?？؟')} ({_topic(before.text)})?"
    return Completed(text, is_replaced=False, comes_first=comes_first)


def _at_another_meeting(
    base: KnowledgeBase, asked: Asked, named: list[Named], before: Asked
) -> str | None:
    """The question ``before`` of the meeting that was held at the time that is all ``asked`` says.

    "Who presided over 10MSP?", "and in 2019?": that of 2019 was another.
    """
    meetings, spans = before.references.meetings, before.references.spans
    only_a_time = asked.period and all(one.sort is Sort.PERIOD for one in named)
    if not only_a_time or not (len(meetings) == len(before.references) == len(spans) == 1):
        return None
    meeting = held_within(asked.period, base.held) if asked.period else None
    [(start, end)] = spans
    first, last = unfolded(before.text, start), unfolded(before.text, end)
    return meeting and before.text[:first] + meeting + before.text[last:]


def _names_only(asked: Asked, named: list[Named], passed_over: frozenset[str]) -> bool:
    """Whether nothing is said beside what is named, but for the smallest words and these."""
    left = asked.text
    for one in named:
        left = left[: one.start] + " " * (one.end - one.start) + left[one.end :]
    # In Chinese what follows the year is written together with its sign: "2021年是谁".
    words = {token.folded.removeprefix("年") for token in tokens(left)}
    return words <= FILLING | passed_over | {""}


def says_what_about(asked: Asked) -> bool:
    """Whether a question has a subject of its own, so that nothing is to be added to it."""
    return bool(asked.topics or asked.strangers or asked.references or asked.states or asked.names)


def _topic(question: str) -> str:
    """The question without the small words that it begins with: what it is about."""
    kept = question.strip(" ?？؟¿\n\t")
    outer, _, added = kept.rstrip(")").partition(" (")
    if added and (only_asks(outer) or leans(outer) or has_owner(outer)):
        kept = added  # which was itself put behind "since when", or "its deadline"
    for token in tokens(kept):
        if not (is_ordinary(token.folded) or asks(token.written)):
            return kept[token.start :]
    return kept
