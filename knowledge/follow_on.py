"""Reads "and in 2024?" or "who decides that?" with the question that came before it.

| what is asked                          | after a question that        | is read as            |
|----------------------------------------|------------------------------|-----------------------|
| only names a State, number or time     | names another one            | that, with the new one|
| only names a State or a time           | names none                   | that, (with it added) |
| only names an article                  | is on a State's deadlines    | that, (with it added) |
| has "it" or "its" and is in our tables | names a State                | itself, of that State |
| "why?", or leans on "that" or "they"   | is about anything            | it, (what that is on) |
| has a subject of its own               | is about anything            | itself                |
"""

from dataclasses import dataclass, replace
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.asked import Asked
from knowledge.named import Named, Sort, find_named, kinds_of_reference
from knowledge.ordinary import is_ordinary
from knowledge.pronouns import of_the_state
from knowledge.question_words import asks, leans, only_asks, without_joining
from knowledge.state_questions import read_state_question
from knowledge.text import is_han, tokens

_MOST_WORDS = 12
# Of a Chinese question we see only the words we know: a longer one may be about something else.
_MOST_HAN = 6
_ADDED = frozenset({Sort.STATE, Sort.PERIOD})
_PLACING = "in for of on at by from since en pour por para em com в на за с في منذ"
_LINKING = """
and what about how to under with the a an s now then also same as regarding concerning is was are
were de du des d l le la les au aux dans sous selon quid est y sobre el los las del e o os as do da
no na quanto о об для по а и насчет как что عن ل و ب من الى ماذا 年 的 在 和
"""
_PREPOSITIONS = frozenset(_PLACING.split())
_FILLING = _PREPOSITIONS | frozenset(_LINKING.split())


@dataclass(frozen=True, slots=True)
class Completed:
    """A question made whole. ``is_replaced``: only what is named was put in another's place.

    ``comes_first``: what was typed says too little by itself to be answered before this is tried.
    """

    text: str
    is_replaced: bool
    comes_first: bool


def complete(base: KnowledgeBase, question: str, earlier: str, today: date) -> Completed | None:
    """Return ``question`` made whole with ``earlier``; None where it is whole by itself."""
    bare = without_joining(question)
    rest = bare or question.strip()
    if len(tokens(rest)) > _MOST_WORDS:
        return None
    asked, before = base.read(rest, today), base.read(earlier, today)
    if of_it := of_the_state(base, asked, before, today):
        return Completed(of_it, is_replaced=True, comes_first=True)
    named = find_named(asked, today)
    if not (named and _names_only(asked, named)):
        return _joined(rest, asked, before, is_joined=bare is not None)
    # "LAP 41?" and "Article 4?" are whole questions, unless something joins them.
    if bare is None and all(one.sort is Sort.REFERENCE for one in named):
        return None
    replaced = _replaced(asked, named, before, today)
    return Completed(replaced, is_replaced=True, comes_first=True) if replaced else None


def _joined(rest: str, asked: Asked, before: Asked, *, is_joined: bool) -> Completed | None:
    """The question with what the earlier one was about; None where it has a subject itself."""
    if says_what_about(asked) or sum(map(is_han, rest)) > _MOST_HAN or not before.text.strip():
        return None
    comes_first = only_asks(rest) or leans(rest)
    if not comes_first and not is_joined and not asks(rest):
        return None
    text = f"{rest.rstrip(' ?？؟')} ({_topic(before.text)})?"
    return Completed(text, is_replaced=False, comes_first=comes_first)


def _names_only(asked: Asked, named: list[Named]) -> bool:
    """Whether nothing is said beside what is named, but for the smallest words."""
    left = asked.text
    for one in named:
        left = left[: one.start] + " " * (one.end - one.start) + left[one.end :]
    return all(token.folded in _FILLING for token in tokens(left))


def says_what_about(asked: Asked) -> bool:
    """Whether a question has a subject of its own, so that nothing is to be added to it."""
    return bool(asked.topics or asked.strangers or asked.references or asked.states or asked.names)


def _replaced(asked: Asked, named: list[Named], before: Asked, today: date) -> str | None:
    """The earlier question with all that is ``named`` anew; None where that makes no sense."""
    text = before.text.strip()
    added: list[str] = []
    changes: list[tuple[Named, str]] = []
    there = find_named(before, today)
    for one in named:
        new = asked.text[one.start : one.end]
        same = [old for old in there if old.sort is one.sort]
        if len(same) > 1 and one.sort is Sort.REFERENCE:
            kinds = kinds_of_reference(new)
            same = [old for old in same if kinds_of_reference(text[old.start : old.end]) == kinds]
        if len(same) == 1 and one.sort is Sort.PERIOD and not _is_year(text, same[0]):
            # "the current coordinators", and in 2022: no "in 2022" can stand there.
            changes.append((same[0], ""))
            added.append(_said(asked.text, _with_preposition(asked.text, one)))
        elif len(same) == 1:
            changes.append(_exchanged(asked.text, one, text, same[0]))
        elif not same and (one.sort in _ADDED or _is_on_deadlines(before)):
            added.append(_said(asked.text, _with_preposition(asked.text, one)))
        else:
            return None
    for old, new in sorted(changes, key=lambda change: -change[0].start):
        text = text[: old.start] + new + text[old.end :]
    text = " ".join(text.split())
    if not added:
        return text
    ending = "？" if text.endswith("？") else "؟" if text.endswith("؟") else "?"
    return f"{text.rstrip(' ?？؟')} ({', '.join(added)}){ending}"


def _is_on_deadlines(asked: Asked) -> bool:
    """Whether it asks for a State's deadlines, of which an article names one."""
    on_state = read_state_question(asked) if asked.states else None
    return on_state is not None and bool(on_state.articles)


def _exchanged(new_text: str, new: Named, old_text: str, old: Named) -> tuple[Named, str]:
    """What goes out and what comes in; "before 2012" takes the place of "in 2022" as a whole."""
    if new.sort is Sort.PERIOD and not _is_year(new_text, new):
        new, old = _with_preposition(new_text, new), _with_preposition(old_text, old)
    return old, _said(new_text, new)


def _said(text: str, named: Named) -> str:
    return text[named.start : named.end]


def _is_year(text: str, named: Named) -> bool:
    return _said(text, named).isdecimal()


def _with_preposition(text: str, named: Named) -> Named:
    """What is named with the small word before it: "in 2024"."""
    before = tokens(text[: named.start])
    if before and before[-1].folded in _PREPOSITIONS:
        return replace(named, start=before[-1].start)
    return named


def _topic(question: str) -> str:
    """The question without the small words that it begins with: what it is about."""
    kept = question.strip(" ?？؟¿\n\t")
    for token in tokens(kept):
        if not (is_ordinary(token.folded) or asks(token.written)):
            return kept[token.start :]
    return kept
