"""Answers about one State, composed by rule from the tables: membership and deadlines."""

from collections.abc import Iterable, Sequence
from datetime import date

from knowledge.asked import Asked
from knowledge.deadlines import LATER_UNKNOWN, Told, describe_deadline
from knowledge.entry import About, Confidence, Entry, Source
from knowledge.features import terms
from knowledge.kinds import Kind
from knowledge.membership import membership
from knowledge.obligations import Obligation
from knowledge.states import State
from knowledge.text import stem

_MOST_STATES = 4
_ISU = "info@cmconvention.org"
_ARTICLES = {
    3: "stockpile stockpiles destroy destruction article3",
    4: "clear clearance clearing cleared remnants contaminated contamination decontaminate",
    7: "report reports reporting initial transparency",
}
_MEMBERSHIP = (
    "party parties member members membership join joined ratify ratified ratification accede"
    " acceded accession sign signed signatory signature status withdraw withdrew withdrawn"
    " withdrawal left bound belong adhere adhered"
)
_DEADLINE = "deadline deadlines due extension extensions extended finish complete completed met"
_FRAME = (
    "ccm convention treaty cluster munition munitions article articles art state obligation"
    " obligations date current granted requested request national country force entry entered enter"
)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_ARTICLE_STEMS = {article: _stems(words) for article, words in _ARTICLES.items()}
_MEMBERSHIP_STEMS = _stems(_MEMBERSHIP)
_DEADLINE_STEMS = _stems(_DEADLINE)
_FRAME_STEMS = _stems(_FRAME)
_KINDS = (None, Kind.WHEN)


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
        if not states or len(states) > _MOST_STATES or asked.kind not in _KINDS:
            return None
        if asked.strangers or asked.references.actions or asked.references.meetings:
            return None
        if asked.names - _FRAME_STEMS:
            return None
        words = set(terms(asked.text)) | set(asked.topics)
        topics = set(asked.topics)
        articles = self._articles(asked, words)
        if articles is not None and words & (_DEADLINE_STEMS | {stem("submitted")}):
            allowed = _DEADLINE_STEMS | _FRAME_STEMS | frozenset().union(*_ARTICLE_STEMS.values())
            return self._deadlines(states, articles, today) if topics <= allowed else None
        allowed = _MEMBERSHIP_STEMS | _FRAME_STEMS
        if words & _MEMBERSHIP_STEMS and topics <= allowed and not asked.references:
            return _membership(states, _day_meant(asked, today), today), ()
        return None

    def _articles(self, asked: Asked, words: set[str]) -> list[int] | None:
        """Return the articles asked about: those named, else those whose subject is named."""
        named = asked.references.articles
        if named:
            known = [article for article in _ARTICLES if str(article) in named]
            return known if len(known) == len(named) else None
        by_subject = [article for article, stems in _ARTICLE_STEMS.items() if words & stems]
        return by_subject or list(_ARTICLES)

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
            confidence=_weakest(row.confidence for row in used),
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
        sources=_sources(state.source for state in states),
        about=About(states=tuple(state.iso3 for state in states)),
        confidence=_weakest(state.confidence for state in states),
    )


def _sources(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))


def _weakest(confidences: Iterable[Confidence]) -> Confidence:
    order = list(Confidence)
    return max(confidences, key=order.index, default=Confidence.VERIFIED)
