"""Answers about one State, composed by rule from the tables: membership and deadlines."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import chain

from knowledge.asked import Asked
from knowledge.deadlines import Told, describe_deadline
from knowledge.entry import About, Confidence, Entry, Source
from knowledge.forecast import is_forecast
from knowledge.language import DEFAULT
from knowledge.membership import is_about_to_join, is_bound, membership
from knowledge.obligations import Obligation
from knowledge.state_phrases import StatePhrases, state_phrases_in
from knowledge.state_questions import read_state_question
from knowledge.states import State

ENGLISH = state_phrases_in(DEFAULT)
_MOST_STATES = 4
_ISU = "info@cmconvention.org"


class StateFacts:
    """Knows the rows of ``obligations`` by State."""

    def __init__(self, obligations: Iterable[Obligation]) -> None:
        self._rows: dict[str, list[Obligation]] = {}
        for row in obligations:
            self._rows.setdefault(row.iso3, []).append(row)

    def compose(
        self, asked: Asked, today: date, words: StatePhrases = ENGLISH
    ) -> tuple[Entry, tuple[str, ...]] | None:
        """Return an entry with the notices that it needs, None for any other sort of question.

        It is in the language of ``words``. ``gap`` of the entry tells that nothing is on record.
        """
        states = list(dict.fromkeys(match.state for match in asked.states))
        if not states or len(states) > _MOST_STATES:
            return None
        wanted = read_state_question(asked)
        return None if wanted is None else self.tell(asked, wanted.articles, today, words)

    def tell(
        self, asked: Asked, articles: Sequence[int], today: date, words: StatePhrases
    ) -> tuple[Entry, tuple[str, ...]]:
        """Return the same for the deadlines of ``articles``, or, without any, for the standing."""
        states = list(dict.fromkeys(match.state for match in asked.states))
        unofficial = () if words.language == DEFAULT else (words.around.unofficial,)
        if articles:
            entry, notices = self._deadlines(states, articles, today, words)
            return entry, (*unofficial, *notices)
        standing = _membership(states, _day_meant(asked, today), today, words)
        if is_forecast(asked.typed) and not any(is_about_to_join(one, today) for one in states):
            return replace(standing, gap=True), (*unofficial, words.around.no_forecast)
        return standing, unofficial

    def _deadlines(
        self, states: Sequence[State], articles: Sequence[int], today: date, words: StatePhrases
    ) -> tuple[Entry, tuple[str, ...]]:
        parts: list[str] = []
        told: list[Told] = []
        outsiders: list[State] = []
        for state in states:
            steps = self._rows.get(state.iso3, [])
            by_article = ([row for row in steps if row.article == article] for article in articles)
            described = (
                describe_deadline(state, rows, today, words) for rows in by_article if rows
            )
            of_state = [one for one in described if one]
            parts.extend(one.text for one in of_state)
            told.extend(of_state)
            if not of_state:
                if not is_bound(state, today):
                    outsiders.append(state)
                    parts.append(membership(state, today, today, words))
                parts.append(_none_on_record(state, articles, words))
        used = [row for one in told for row in one.rows]
        entry = Entry(
            id="state-deadline",
            title=words.deadlines_of.format(names=", ".join(map(words.name, states))),
            body=words.body(parts),
            topic="states",
            sources=_sources(
                chain(
                    (row.source for row in used),
                    (source for state in outsiders for source in state.sources),
                )
            ),
            about=About(
                articles=tuple(str(article) for article in articles),
                states=tuple(state.iso3 for state in states),
            ),
            confidence=_weakest(row.confidence for one in told for row in one.quoted),
            gap=not told and not outsiders,
        )
        settled = all(one.is_settled for one in told)
        return entry, () if settled else (words.later_unknown.format(ask=_ISU),)


def _none_on_record(state: State, articles: Sequence[int], words: StatePhrases) -> str:
    which = reduce(
        lambda one, other: words.either.format(one=one, other=other),
        (words.article.format(number=article) for article in articles),
    )
    return words.none_on_record.format(articles=which, name=words.name(state), ask=_ISU)


def _day_meant(asked: Asked, today: date) -> date:
    """Return the last day of the time asked about, when that is over."""
    return min(asked.period.end, today) if asked.period else today


def _membership(states: Sequence[State], day: date, today: date, words: StatePhrases) -> Entry:
    return Entry(
        id="state-membership",
        title=words.standing_of.format(names=", ".join(map(words.name, states))),
        body=words.body(membership(state, day, today, words) for state in states),
        topic="states",
        sources=_sources(source for state in states for source in state.sources),
        about=About(states=tuple(state.iso3 for state in states)),
        confidence=_weakest(state.confidence for state in states),
    )


def _sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))


def _weakest(confidences: Iterable[Confidence]) -> Confidence:
    order = list(Confidence)
    return max(confidences, key=order.index, default=Confidence.VERIFIED)
