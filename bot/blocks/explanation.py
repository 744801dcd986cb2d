"""Why an answer says what it says, as the curators read it."""

from collections.abc import Iterable

from bot.blocks.elements import bullets, header, section
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape
from knowledge.asked import Asked
from knowledge.entry import Answer, Outcome
from knowledge.explanation import Explanation, NearExample
from knowledge.search import Candidate

MOST_TEXT = 300
OUTCOMES = {
    Outcome.ANSWERED: "It was answered",
    Outcome.SUGGESTED: "Near entries were offered",
    Outcome.UNANSWERED: "It was not answered",
}
NOTHING_NAMED = "nothing beside its words"


def explanation(explained: Iterable[tuple[Answer, Explanation]]) -> Message:
    """What was understood, which examples are near, and what speaks for and against each entry."""
    found = [block for answer, why in explained for block in _one(answer, why)]
    return message(header("Why this answer?"), *found)


def _one(answer: Answer, why: Explanation) -> list[Block]:
    blocks: list[Block] = [
        section(f"“{_quoted(answer.question)}”\n{_outcome(answer)}"),
        section(f"*How I read it*\n{bullets(_understood(why.asked))}"),
    ]
    if why.examples:
        blocks.append(section(f"*Nearest examples*\n{bullets(map(_example, why.examples))}"))
    if why.candidates:
        blocks.append(section(f"*Entries considered*\n{bullets(map(_candidate, why.candidates))}"))
    return blocks


def _outcome(answer: Answer) -> str:
    by = f" by `{escape(answer.entry.id)}`" if answer.entry else ""
    return f"{OUTCOMES[answer.outcome]}{by}, sure to {answer.confidence:.0%}."


def _understood(asked: Asked) -> Iterable[str]:
    yield f"Language: {asked.language}"
    for reading in dict.fromkeys(reading.words for reading in asked.readings):
        yield f"Read as: “{_quoted(reading)}”"
    named = asked.references
    found = {
        "Articles": sorted(named.articles),
        "Actions": [str(number) for number in sorted(named.actions)],
        "Meetings": sorted(named.meetings),
        "States": [match.state.name for match in asked.states],
        "Time": [str(asked.period)] if asked.period else [],
        "Asks for": [str(asked.kind)] if asked.kind else [],
        "Names": sorted(asked.names),
        "Words not known here": list(asked.strangers),
        "Danger": ["somebody may be near an explosive"] if asked.is_danger else [],
    }
    told = [f"{what}: {_quoted(', '.join(one))}" for what, one in found.items() if one]
    yield from told or [f"It names {NOTHING_NAMED}"]


def _example(near: NearExample) -> str:
    return f"{near.likeness:.2f} “{_quoted(near.text)}” (`{escape(near.entry_id)}`)"


def _candidate(candidate: Candidate) -> str:
    entry = candidate.family.versions[-1]
    said = f"{candidate.probability:.2f} *{escape(entry.title)}* (`{escape(candidate.family.id)}`)"
    against = [f"{broken.rule.value}, {broken.detail}" for broken in candidate.broken]
    return said + (f"; against it: {_quoted('; '.join(against))}" if against else "; all fits")


def _quoted(text: str) -> str:
    return escape(clip(" ".join(text.split()), MOST_TEXT))
