"""What speaks for an entry as the answer to a question, and what against it, in plain words."""

import re
from collections.abc import Iterable

from knowledge.asked import Asked
from knowledge.broken import Broken, Rule
from knowledge.candidates import Candidate
from knowledge.dates import long_date
from knowledge.kinds import Kind
from knowledge.timeframe import Period

_ARTICLE = re.compile(r"\d+(?:\(\w+\))*")
KINDS = {
    Kind.WHO: "who it is",
    Kind.WHEN: "when it is",
    Kind.WHERE: "where it is",
    Kind.HOW_MANY: "how many there are",
    Kind.AMOUNT: "how much money it is",
    Kind.CONTACT: "whom to contact",
    Kind.MEASURE: "how much it is",
    Kind.JUDGEMENT: "an opinion",
    Kind.PROCEDURE: "how to go about it",
}


def speaks_for(asked: Asked, candidate: Candidate) -> list[str]:
    """What the question names or asks for and the entry has, as ends of "It …"."""
    against = {(one.rule, one.detail) for one in candidate.broken}
    rules = {one.rule for one in candidate.broken}
    numbered = {*_written(asked), *asked.references.meetings}
    missing = {_reference(detail) for rule, detail in against if rule is Rule.REFERENCE}
    found = [f"speaks of {name}" for name in sorted(numbered - missing)]
    found += [
        f"speaks of {match.state.name}"
        for match in asked.states
        if (Rule.STATE, match.state.iso3) not in against and asked.kind is not Kind.PROCEDURE
    ]
    if asked.period and not asked.period.is_now and Rule.PERIOD not in rules:
        found.append(f"holds for {span(asked.period)} or speaks of it")
    if asked.kind in KINDS and asked.kind is not Kind.JUDGEMENT and Rule.KIND not in rules:
        found.append(f"may say {KINDS[asked.kind]}")
    return list(dict.fromkeys(found))


def speaks_against(asked: Asked, broken: Iterable[Broken]) -> list[str]:
    """Every reason why the entry cannot be the answer, as a clause."""
    return list(dict.fromkeys(_reason(asked, one) for one in broken))


def span(period: Period) -> str:
    """A time that is asked about: "1 May 2024", or its first and last day."""
    if period.start == period.end:
        return long_date(period.start)
    return f"{long_date(period.start)} to {long_date(period.end)}"


def named(asked: Asked) -> list[str]:
    """All that the question names: articles, actions, meetings, States."""
    states = [match.state.name for match in asked.states]
    return list(dict.fromkeys([*_written(asked), *sorted(asked.references.meetings), *states]))


def _written(asked: Asked) -> list[str]:
    found = asked.references
    return [
        *(f"Article {article}" for article in sorted(found.articles)),
        *(f"Action {number}" for number in sorted(found.actions)),
        *(f"activity {letter}" for letter in sorted(found.activities)),
    ]


def _reference(detail: str) -> str:
    """A reference as people say it: articles come as "6" or "6(9)", the others whole."""
    return f"Article {detail}" if _ARTICLE.fullmatch(detail) else detail


def _reason(asked: Asked, broken: Broken) -> str:
    detail = broken.detail
    states = {match.state.iso3: match.state.name for match in asked.states}
    when = span(asked.period) if asked.period else detail
    subject = ", ".join(dict.fromkeys(forms[0] for forms in asked.subject if forms)) or detail
    kind = KINDS[Kind(detail)] if detail in set(Kind) else detail
    return {
        Rule.STRANGER: f"“{detail}” is a word that I do not know",
        Rule.REFERENCE: f"it does not speak of {_reference(detail)}",
        Rule.STATE: f"it does not speak of {states.get(detail, detail)}",
        Rule.NAME: f"it does not name “{detail}”",
        Rule.PERIOD: f"it neither holds for {when} nor speaks of it",
        Rule.KIND: f"it does not say {kind}",
        Rule.JUDGEMENT: "an opinion is asked for",
        Rule.FOCUS: f"it has no word near “{detail}”, which is what is to be told",
        Rule.SUBJECT: f"it hardly speaks of what the question is about ({subject})",
    }[broken.rule]
