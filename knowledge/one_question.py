"""Answers one question of a message, with what was said around it and before it."""

from dataclasses import replace
from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.calibration import CERTAIN
from knowledge.completed import Completed
from knowledge.entry import Answer, Outcome
from knowledge.follow_on import complete
from knowledge.instruments import INSTRUMENT_HEADS, instrument_pairs
from knowledge.leaning import says_what_about
from knowledge.ordinary import is_ordinary
from knowledge.phrases import phrases_in
from knowledge.pronouns import has_owner
from knowledge.question_words import leans, leaves_open, only_asks, without_joining
from knowledge.several import Question
from knowledge.text import fold, stem, tokens

# Two questions joined into one are no question as people ask it, so how sure the engine is of them
# was never measured: a wrong answer costs ten times a missed one, and that is taken at its word.
SURE_OF_JOINED = CERTAIN
_LONG = 40  # words; what surrounds a question in a letter is read less closely
_OURS = frozenset(
    map(stem, (*INSTRUMENT_HEADS, "action", "cluster", "dubrovnik", "lausanne", "vientiane"))
)


def answer_one(
    base: KnowledgeBase, question: Question, today: date, earlier: str | None = None
) -> Answer:
    """Return the answer; ``question`` in it is what was answered, in words that stand alone.

    ``earlier`` is the question before, with which one is read that says too little by itself. When
    no reading has a sure answer, the one with the most to offer counts.
    """
    completed = complete(base, question.core, earlier, today) if earlier else None
    whole = base.answer(question.text, today)
    is_joined = completed is not None and completed.comes_first and not completed.is_replaced
    if is_joined or (earlier and _leaves_open(base, question.core, earlier, today)):
        whole = _offered_where_unsure(base, whole)
    if completed and completed.comes_first:
        readings = [_with_earlier(base, question, completed, earlier, today)]
        readings += [] if completed.is_part else [whole]
    else:
        readings = _alone(base, question, whole, today)
        if completed and not any(map(is_sure, readings)):
            readings.append(_with_earlier(base, question, completed, earlier, today))
    sure = list(filter(is_sure, readings))
    if sure:
        return max(sure, key=lambda one: one.confidence) if is_joined else sure[0]
    if completed and completed.is_replaced:
        return readings[0]
    return next((one for one in readings if one.suggestions), _offered(base, whole))


def is_sure(answer: Answer) -> bool:
    """Whether an entry stands behind it, be it one that says what is not known."""
    return answer.entry is not None


def _alone(base: KnowledgeBase, question: Question, whole: Answer, today: date) -> list[Answer]:
    """The question with all that surrounds it, and without; in a long text that comes first."""
    around = question.text.replace(question.core, " ", 1)
    if not tokens(around) or not _may_stand_alone(base, question.core, around, today):
        return [whole]
    found = base.answer(question.core, today)
    bare = _read_as(found, phrases_in(found.language).rest_left_aside)
    return [bare, whole] if len(tokens(around)) > _LONG else [whole, bare]


def _may_stand_alone(base: KnowledgeBase, core: str, around: str, today: date) -> bool:
    """Whether nothing around the question makes it one about another treaty or matter."""
    asked, context = base.read(core, today), base.read(around, today)
    if leans(core) and not says_what_about(asked):
        return False
    if len(tokens(around)) <= _LONG:
        named = {stem(fold(word)) for word in context.strangers} | context.names
        return named <= asked.names and not _names_another_instrument(around)
    return not _names_another_instrument(around)


def names_another(base: KnowledgeBase, text: str, today: date) -> bool:
    """Whether ``text`` names another instrument, or something by a name that nobody here knows."""
    strangers = {fold(word) for word in base.read(text, today).strangers}
    named = {word.folded for word in tokens(text)[1:] if word.is_capitalised}
    return bool(strangers & named) or _names_another_instrument(text)


def _names_another_instrument(text: str) -> bool:
    """Whether a convention, treaty, plan … is named that is none of this Convention's."""
    words = tokens(text)
    pairs = instrument_pairs([word.folded for word in words])
    instruments = {word for pair in pairs for word in pair}
    capitals = {
        stem(word.folded) for word in words if word.is_capitalised and not is_ordinary(word.folded)
    }
    return bool(instruments & capitals - _OURS)


def _with_earlier(
    base: KnowledgeBase,
    question: Question,
    completed: Completed,
    earlier: str | None,
    today: date,
) -> Answer:
    found = base.answer(completed.text, today)
    phrases = phrases_in(found.language)
    if completed.is_replaced or not earlier or found.entry is None:
        return _read_as(found, phrases.read_with_earlier)
    kind = base.read(question.core, today).kind
    if kind is None and found.entry == base.answer(earlier, today).entry:
        # Nothing in "why?" tells an answer to it from what has just been said.
        return replace(base.answer("", today), question=completed.text)
    # "Since when?" asks nothing else of a State than the tables tell.
    is_told = only_asks(question.core) and base.entry(found.entry.id) is None
    told = found if is_told else _offered_where_unsure(base, found)
    return _read_as(told, phrases.read_with_earlier)


def _offered_where_unsure(base: KnowledgeBase, found: Answer) -> Answer:
    return found if found.confidence >= SURE_OF_JOINED else _offered(base, found)


def _offered(base: KnowledgeBase, found: Answer) -> Answer:
    if found.entry is None:
        return found
    # What was put together from the tables is no entry that could be asked for.
    is_on_record, phrases = base.entry(found.entry.id) is not None, phrases_in(found.language)
    return replace(
        found,
        outcome=Outcome.SUGGESTED,
        body=phrases.not_sure if is_on_record else phrases.says_too_little,
        entry=None,
        notices=(),
        suggestions=(found.entry,) if is_on_record else (),
    )


def _leaves_open(base: KnowledgeBase, core: str, earlier: str, today: date) -> bool:
    """Whether ``core`` says only with ``earlier`` whose, or among what, something is to be told."""
    asked = base.read(core, today)
    if leaves_open(core) or (without_joining(core) and not says_what_about(asked)):
        return True
    return has_owner(core) and not asked.states and bool(base.read(earlier, today).states)


def _read_as(found: Answer, notice: str) -> Answer:
    return replace(found, notices=(notice.format(question=found.question), *found.notices))
