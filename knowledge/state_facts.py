"""Answers about one State, composed by rule from the tables: membership and deadlines."""

from collections.abc import Iterable, Sequence
from datetime import date

from knowledge.asked import Asked
from knowledge.deadlines import LATER_UNKNOWN, Told, describe_deadline
from knowledge.entry import About, Confidence, Entry, Source
from knowledge.membership import membership
from knowledge.obligations import Obligation
from knowledge.state_questions import read_state_question
from knowledge.states import State

_MOST_STATES = 4
_ISU = "info@cmconvention.org"


class StateFacts:
    """Knows the rows of ``obligations`` by State."""

    def __init__(self, obligations: Iterable[Obligation]) -> None:
        self._rows: dict[str, list[Obligation]] = {}
        for row in obligations:
            self._rows.setdefault(row.iso3, []).append(row)

    def compose(self, asked: Asked, today: date) -> tuple[Entry, tuple[str, ...]] | None:
        """Return an entry with the notices that it needs, None for any other sort of question.

        ``gap`` of the entry tells that nothing is on record.
        """
        states = list(dict.fromkeys(match.state for match in asked.states))
        if not states or len(states) > _MOST_STATES:
            return None
        wanted = read_state_question(asked)
        if wanted is None:
            return None
        if wanted.articles:
            return self._deadlines(states, wanted.articles, today)
        return _membership(states, _day_meant(asked, today), today), ()

    def _deadlines(
        self, states: Sequence[State], articles: Sequence[int], today: date
    ) -> tuple[Entry, tuple[str, ...]]:
        parts: list[str] = []
        told: list[Told] = []
        for state in states:
            steps = self._rows.get(state.iso3, [])
            by_article = ([row for row in steps if row.article == article] for article in articles)
            described = (describe_deadline(state, rows, today) for rows in by_article if rows)
            of_state = [one for one in described if one]
            parts.extend(one.text for one in of_state)
            told.extend(of_state)
            if not of_state:
                which = " or ".join(f"Article {article}" for article in articles)
                parts.append(
                    f"No {which} deadline of **{state.name}** is on record here. Please ask {_ISU}."
                )
        used = [row for one in told for row in one.rows]
        entry = Entry(
            id="state-deadline",
            title="Deadlines on record: " + ", ".join(state.name for state in states),
            body="\n\n".join(parts),
            topic="states",
            sources=_sources(row.source for row in used),
            about=About(
                articles=tuple(str(article) for article in articles),
                states=tuple(state.iso3 for state in states),
            ),
            confidence=_weakest(row.confidence for one in told for row in one.quoted),
            gap=not told,
        )
        settled = all(one.is_settled for one in told)
        return entry, () if settled else (f"{LATER_UNKNOWN} Ask {_ISU}.",)


def _day_meant(asked: Asked, today: date) -> date:
    """Return the last day of the time asked about, when that is over."""
    return min(asked.period.end, today) if asked.period else today


def _membership(states: Sequence[State], day: date, today: date) -> Entry:
    return Entry(
        id="state-membership",
        title="Standing under the Convention: " + ", ".join(state.name for state in states),
        body="\n\n".join(membership(state, day, today) for state in states),
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
