"""The question before, with another State, number or time in the place of the one it named."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from knowledge.asked import Asked
from knowledge.named import Named, Sort, find_named, kinds_of_reference
from knowledge.question_words import narrows
from knowledge.state_questions import read_state_question
from knowledge.text import tokens

_PLACING = "in for of on at by from since en pour por para em com в на за с في منذ"
PREPOSITIONS = frozenset(_PLACING.split())
_OF_THE = re.compile(r"\b(?:du|de la|de l['’]|des|d['’]|de|del|da|do|das|dos)\s*$", re.IGNORECASE)

# Where "of" stands before it, another name cannot stand there without.
_THE = re.compile(r"(?<!\bde )\b(?:les?|la|l['’]|el|l[oa]s|[oa]s?)\s*$", re.IGNORECASE)


def exchanged(asked: Asked, named: Iterable[Named], before: Asked, today: date) -> str | None:
    """Return the question ``before`` with all that is ``named`` anew in ``asked``.

    None where that makes no sense.
    """
    text = before.text.strip()
    added: list[str] = []
    changes: list[tuple[Named, str]] = []
    there = find_named(before, today)
    for new in named:
        same = _of_the_same_sort(asked.text, new, text, there)
        if len(same) == 1 and new.sort is Sort.PERIOD and not _is_year(text, same[0]):
            then = _said(asked.text, _with_preposition(asked.text, new))
            if not tokens(text[same[0].end :]):
                changes.append((_with_preposition(text, same[0]), then))
            else:
                # "the current coordinators", and in 2022: no "in 2022" can stand there.
                changes.append((same[0], ""))
                added.append(then)
        elif len(same) == 1:
            changes.append(_exchange(asked.text, new, text, same[0]))
        elif not same and _may_be_added(new, before, asked.text):
            added.append(_said(asked.text, _with_preposition(asked.text, new)))
        else:
            return None
    for old, put_in in sorted(changes, key=lambda change: -change[0].start):
        text = text[: old.start] + put_in + text[old.end :]
    return _with_added(" ".join(text.split()), added)


def _of_the_same_sort(
    new_text: str, new: Named, old_text: str, there: Iterable[Named]
) -> list[Named]:
    """Return what may give its place to ``new``; of several numbers, those of the same kind."""
    same = [old for old in there if old.sort is new.sort]
    if new.sort is not Sort.REFERENCE:
        return same
    kinds = kinds_of_reference(_said(new_text, new))
    alike = [old for old in same if kinds_of_reference(_said(old_text, old)) == kinds]
    # What an article says an action may say; a meeting says nothing.
    named = [_said(new_text, new), *(_said(old_text, old) for old in same)]
    is_on_a_meeting = any("meeting" in kinds_of_reference(one) for one in named)
    return alike if is_on_a_meeting or len(same) > 1 else same


def _with_added(text: str, added: Sequence[str]) -> str:
    if not added:
        return text
    ending = "？" if text.endswith("？") else "؟" if text.endswith("؟") else "?"
    return f"{text.rstrip(' ?？؟')} ({', '.join(added)}){ending}"


def _may_be_added(new: Named, before: Asked, said: str) -> bool:
    """Whether it can stand beside what is named; a meeting that is named has its time already."""
    if new.sort is Sort.PERIOD:
        return not before.references.meetings
    return new.sort is Sort.STATE or _is_on_deadlines(before) or narrows(said)


def _is_on_deadlines(asked: Asked) -> bool:
    """Whether it asks for a State's deadlines, of which an article names one."""
    on_state = read_state_question(asked) if asked.states else None
    return on_state is not None and bool(on_state.articles)


def _exchange(new_text: str, new: Named, old_text: str, old: Named) -> tuple[Named, str]:
    """What goes out and what comes in; "before 2012" takes the place of "in 2022" as a whole."""
    if new.sort is Sort.PERIOD and not _is_year(new_text, new):
        new, old = _with_preposition(new_text, new), _with_preposition(old_text, old)
    elif new.sort is Sort.STATE:
        # "du Tchad" for "de l'Irak", "l'Irak" for "le Liban": each with the article that it takes.
        for form in (_OF_THE, _THE):
            both = _with_article(new_text, new, form), _with_article(old_text, old, form)
            if new not in both and old not in both:
                new, old = both
                break
    return old, _said(new_text, new)


def _said(text: str, named: Named) -> str:
    return text[named.start : named.end]


def _is_year(text: str, named: Named) -> bool:
    return _said(text, named).isdecimal()


def _with_article(text: str, named: Named, form: re.Pattern[str]) -> Named:
    """What is named with the article before it in a Romance language: "de l'Irak"."""
    before = form.search(text[: named.start])
    return replace(named, start=before.start()) if before else named


def _with_preposition(text: str, named: Named) -> Named:
    """What is named with the small word before it: "in 2024"."""
    before = tokens(text[: named.start])
    if before and before[-1].folded in PREPOSITIONS:
        return replace(named, start=before[-1].start)
    return named
