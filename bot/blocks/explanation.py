"""Why an answer says what it says, as the curators read it: in plain words, not in figures."""

from collections.abc import Iterable

from bot.blocks.elements import bullets, header, section
from bot.blocks.evidence import KINDS, named, span, speaks_against, speaks_for
from bot.blocks.message import Block, Message, message
from bot.blocks.mrkdwn import clip, escape, literal
from bot.blocks.questions import LANGUAGES
from knowledge.asked import Asked
from knowledge.calibration import ANSWER_FROM, SUGGEST_FROM
from knowledge.candidates import Candidate
from knowledge.entry import Answer, Outcome
from knowledge.explanation import Explanation, NearExample
from knowledge.kinds import Kind
from knowledge.text import fold

MOST_TEXT = 300
OUTCOMES = {
    Outcome.ANSWERED: "I answered it",
    Outcome.SUGGESTED: "I was not sure, and offered near entries",
    Outcome.UNANSWERED: "I did not answer it",
}
_SURE = ((0.9, "almost certain"), (ANSWER_FROM, "fairly sure"), (SUGGEST_FROM, "unsure"))
_LIKELY = (
    (0.9, "That it is the answer is almost certain"),
    (ANSWER_FROM, "It is probably the answer"),
    (SUGGEST_FROM, "It may be the answer"),
)
_UNLIKELY = "It is hardly the answer"
_ALIKE = ((0.7, "almost the same"), (0.5, "much alike"), (0.3, "somewhat alike"))
_HARDLY = "hardly alike"
_ASKED = {Kind.JUDGEMENT: "for an opinion"}


def explanation(explained: Iterable[tuple[Answer, Explanation]]) -> Message:
    """What was understood, which examples are near, and what speaks for and against each entry."""
    found = [block for answer, why in explained for block in _one(answer, why)]
    return message(header("Why this answer?"), *found)


def _one(answer: Answer, why: Explanation) -> list[Block]:
    asked = why.asked
    blocks: list[Block] = [
        section(f"“{_quoted(answer.question)}”\n{_outcome(answer)}"),
        section(f"*How I understood it*\n{bullets(map(_quoted, _understood(asked)))}"),
    ]
    if why.examples:
        blocks.append(
            section(f"*The examples it is most like*\n{bullets(map(_example, why.examples))}")
        )
    if why.candidates:
        candidates = (_candidate(asked, one) for one in why.candidates)
        blocks.append(section(f"*Entries I considered*\n{bullets(candidates)}"))
    return blocks


def _outcome(answer: Answer) -> str:
    said = OUTCOMES[answer.outcome]
    if answer.entry is None:
        return f"{said}."
    with_what = f"with “{escape(answer.entry.title)}” (`{escape(answer.entry.id)}`)"
    if answer.outcome is not Outcome.ANSWERED:
        return f"{said}, but said what is not known {with_what}."
    return f"{said} {with_what}. I was {_in_words(answer.confidence)}."


def _understood(asked: Asked) -> Iterable[str]:
    yield f"It is in {LANGUAGES[asked.language]}."
    yield from _mended(asked)
    if names := named(asked):
        yield f"It names {', '.join(names)}."
    if asked.period:
        yield (
            "It asks about now." if asked.period.is_now else f"It asks about {span(asked.period)}."
        )
    if asked.kind:
        yield f"It asks {_ASKED.get(asked.kind, KINDS[asked.kind])}."
    if asked.strangers:
        words = ", ".join(f"“{word}”" for word in asked.strangers)
        yield f"I do not know {words}: nothing here uses such a word."
    if asked.is_danger:
        yield "Somebody may be near an explosive: then I give the safety advice and nothing else."


def _mended(asked: Asked) -> Iterable[str]:
    """How it was read where that is in other words than it was typed."""
    told = {fold(asked.text)}
    for words in (reading.words for reading in asked.readings):
        if fold(words) not in told:
            told.add(fold(words))
            yield f"I also read it as “{words}”."


def _example(near: NearExample) -> str:
    alike = next((words for least, words in _ALIKE if near.likeness >= least), _HARDLY)
    return f"“{_quoted(near.text)}” (`{escape(near.entry_id)}`), {alike}"


def _candidate(asked: Asked, candidate: Candidate) -> str:
    title = escape(candidate.family.versions[-1].title)
    lines = [f"*{title}* (`{escape(candidate.family.id)}`)"]
    if fits := speaks_for(asked, candidate):
        lines.append(f"    For it: it {_quoted(', '.join(fits))}.")
    if against := speaks_against(asked, candidate.broken):
        lines.append(f"    Against it: {_quoted('; '.join(against))}. So it cannot be the answer.")
    elif candidate.left_out:
        word = _quoted(f"“{candidate.left_out}”")
        lines.append(
            f"    It hardly speaks of {word}. {_likely(candidate.probability)},"
            " which is not enough then."
        )
    else:
        lines.append(f"    Nothing speaks against it. {_likely(candidate.probability)}.")
    return "\n".join(lines)


def _in_words(probability: float) -> str:
    said = next((words for least, words in _SURE if probability >= least), "not sure at all")
    return f"{said} ({probability:.0%})"


def _likely(probability: float) -> str:
    said = next((words for least, words in _LIKELY if probability >= least), _UNLIKELY)
    return f"{said} ({probability:.0%})"


def _quoted(text: str) -> str:
    return literal(clip(" ".join(text.split()), MOST_TEXT))
