"""Splits a message into the questions in it, each with what was said around it."""

from dataclasses import dataclass

from knowledge.letters import Part, are_headers, may_sign, part_of
from knowledge.question_words import asks, asks_somewhere, is_marked, is_tag
from knowledge.text import tokens
from knowledge.utterances import Utterance, utterances

MOST_QUESTIONS = 5
_LONG = 25  # words; in a shorter text without a question all of it counts
_STOPS = (".", "!", "。", "！", ":", "：", "…")


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``text`` is all that belongs to it, ``core`` the sentence that asks."""

    text: str
    core: str


@dataclass(frozen=True, slots=True)
class Split:
    """What is in a message. ``left_over`` are the questions beyond the first five.

    ``dropped`` is what is no part of any question: mail headers, greetings, signatures, bullets.
    ``asks`` is false where no question was found, so that the one given is the text as it is.
    """

    questions: tuple[Question, ...]
    left_over: tuple[Question, ...] = ()
    dropped: tuple[str, ...] = ()
    asks: bool = True


def split(message: str) -> Split:
    """Return the questions of ``message`` in its order; a text without any is one by itself."""
    told, dropped = _told(message)
    if not told:
        told, dropped = [Utterance(message.strip())], []
    dropped += [one.mark for one in told if one.mark]
    told = [one for one in told if one.text]
    places = _questions(told)
    if not places:
        whole = " ".join(one.text for one in told)
        return Split((Question(whole, whole),), (), tuple(dropped), asks=False)
    found = []
    start = 0
    for number, place in enumerate(places):
        end = place + 1 if number + 1 < len(places) else len(told)
        text = " ".join(one.text for one in told[start:end])
        found.append(Question(text, told[place].text))
        start = end
    return Split(tuple(found[:MOST_QUESTIONS]), tuple(found[MOST_QUESTIONS:]), tuple(dropped))


def _told(message: str) -> tuple[list[Utterance], list[str]]:
    """Return what the message says, and what of it is header, greeting or signature."""
    lines = [line for line in message.splitlines() if line.strip()]
    dropped: list[str] = []
    kept: list[str] = []
    for line, is_header in zip(lines, are_headers(lines), strict=True):
        (dropped if is_header else kept).append(line)
    told: list[Utterance] = []
    is_over = False
    for one in utterances(kept):
        part = part_of(one.text)
        if part is Part.TEXT and not (is_over and may_sign(one.text)):
            told.append(one)
            continue
        is_over = is_over or part is Part.CLOSING
        dropped.append(f"{one.mark} {one.text}".strip())
    return told, dropped


def _questions(told: list[Utterance]) -> list[int]:
    """Return the places of what asks."""
    marked = [place for place, one in enumerate(told) if _is_marked(one.text)]
    lines = [place for place, one in enumerate(told) if one.starts_line and _is_unmarked(one.text)]
    if marked:
        return sorted({*marked, *lines})
    items = [place for place, one in enumerate(told) if one.mark]
    if len(items) > 1:
        return items
    if lines and len(lines) == len(told):
        return lines
    if sum(len(tokens(one.text)) for one in told) < _LONG:
        asking = [place for place, one in enumerate(told) if asks(one.text)]
        return asking[-1:]
    asking = [place for place, one in enumerate(told) if asks(one.text)]
    asking = asking or [place for place, one in enumerate(told) if asks_somewhere(one.text)]
    return asking[-1:]


def _is_unmarked(text: str) -> bool:
    """Whether it is a question on a line of its own, without its mark."""
    return asks(text) and not text.endswith(_STOPS) and not is_marked(text)


def _is_marked(text: str) -> bool:
    """Whether its mark makes it a question, and not "Right?"."""
    return is_marked(text) and bool(tokens(text)) and not is_tag(text)
