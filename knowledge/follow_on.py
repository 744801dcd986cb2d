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
| only names a thing, "a bomblet?"       | asks what it is, or who does | that, of the new one  |
| only says for what, "for clearance?"   | says for what at its end     | that, for the new one |
| is "before that?", "the year after?"   | names one year or meeting    | that, of that time    |
| asks what to do, or tells more         | gets the safety advice       | what was told there   |
| has "it" or "its" and is in our tables | names a State                | itself, of that State |
| has "before them" at its end           | names States                 | itself, of those      |
| "why?", or leans on "that" or "they"   | is about anything            | it, (what that is on) |
| is short: "who presides?", "in Asia?"  | is about anything            | the same              |
| has a subject of its own               | is about anything            | itself                |
"""

from datetime import date

from knowledge.another_duty import of_another_duty
from knowledge.another_purpose import of_another_purpose
from knowledge.another_quarter import of_another_quarter
from knowledge.another_thing import of_another_thing
from knowledge.answering import KnowledgeBase
from knowledge.asked import Asked
from knowledge.before_that import before_that
from knowledge.completed import Completed
from knowledge.exchanging import exchanged
from knowledge.filling_words import FILLING
from knowledge.leaning import joined, names_something
from knowledge.letters import Part, part_of
from knowledge.named import Named, Sort, find_named
from knowledge.occasions import held_within
from knowledge.pronouns import beside_the_states, of_the_state
from knowledge.question_words import asks, leans, narrows, without_joining
from knowledge.renumbered import renumbered
from knowledge.text import tokens
from knowledge.unfolding import unfolded
from knowledge.who_then import STANDS_FOR, asks_who_then

_MOST_WORDS = 12


def complete(base: KnowledgeBase, question: str, earlier: str, today: date) -> Completed | None:
    """Return ``question`` made whole with ``earlier``; None where it is whole by itself."""
    bare = without_joining(question)
    rest = bare or question.strip()
    if len(tokens(rest)) > _MOST_WORDS:
        return None
    asked, before = base.read(rest, today), base.read(earlier, today)
    if other := _said_anew(base, asked, before, today, is_joined=bare is not None):
        return other
    named = find_named(asked, today)
    passed_over = STANDS_FOR if asks_who_then(asked, named, before) else frozenset()
    beside = _words_beside(asked, named)
    if not named or not beside <= FILLING | passed_over:
        return joined(rest, asked, before, is_joined=bare is not None)
    # "LAP 41?" and "Article 4?" are whole questions, unless something joins them.
    is_joined = bare is not None or narrows(rest)
    if not is_joined and all(one.sort is Sort.REFERENCE for one in named):
        return None
    text = _at_another_meeting(base, asked, named, before) or exchanged(asked, named, before, today)
    if text is None:
        return None
    is_part = is_joined or bool(beside) or all(one.sort is Sort.PERIOD for one in named)
    return Completed(text, is_replaced=True, comes_first=True, is_part=is_part)


def _said_anew(
    base: KnowledgeBase, asked: Asked, before: Asked, today: date, *, is_joined: bool
) -> Completed | None:
    """The question ``before`` with all that is ``asked`` in its place, where that has a pattern."""
    rest, earlier = asked.typed, before.typed
    part = (
        _in_danger(base, asked, before, today)
        or beside_the_states(asked, before, today)
        or before_that(rest, before, base.held)
        or renumbered(rest, before)
    )
    whole = part or (
        of_the_state(base, asked, before, today)
        or of_another_quarter(rest, earlier)
        or of_another_duty(base, asked, before, today)
        or (of_another_thing(asked, before) if is_joined else None)
        or of_another_purpose(rest, asked, before)
    )
    return (
        Completed(whole, is_replaced=True, comes_first=True, is_part=bool(part)) if whole else None
    )


def _in_danger(base: KnowledgeBase, asked: Asked, before: Asked, today: date) -> str | None:
    """What somebody was given the safety advice for who now asks "what should I do?", or tells more
    of it; None where that was not so, or something else is asked."""
    if names_something(asked) or (asked.topics and not leans(asked.text)):
        return None
    told = base.answer(before.typed, today).entry
    if told is None or told.topic != "safety" or part_of(asked.text) is Part.COURTESY:
        return None
    is_told_more = asked.topics and not asks(asked.text)
    return f"{asked.text} ({before.typed})" if is_told_more else before.typed


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


def _words_beside(asked: Asked, named: list[Named]) -> frozenset[str]:
    """The words that stand beside what is named, folded."""
    left = asked.text
    for one in named:
        left = left[: one.start] + " " * (one.end - one.start) + left[one.end :]
    # In Chinese what follows the year is written together with its sign: "2021年是谁".
    return frozenset(token.folded.removeprefix("年") for token in tokens(left)) - {""}
