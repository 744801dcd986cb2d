"""What a question asks of a State's row in the tables: its deadlines or its membership."""

import re
from dataclasses import dataclass

from knowledge.asked import Asked
from knowledge.duties import asks_of_duty
from knowledge.features import terms
from knowledge.how_done import asks_how_done
from knowledge.kinds import Kind, counted
from knowledge.language import DEFAULT
from knowledge.membership_abroad import membership_asked
from knowledge.other_instruments import is_on_another_instrument
from knowledge.state_words import deadline_asked, outcome_asked
from knowledge.text import fold, stem

KINDS_TOLD = (None, Kind.WHEN, Kind.HOW_MANY)
_ARTICLES = {
    3: "stockpile stockpiles destroy destruction article3",
    4: "clear clearance clearing cleared remnants contaminated contamination decontaminate",
    7: "report reports reporting initial transparency",
}


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


DUTY_STEMS = {article: _stems(words) for article, words in _ARTICLES.items()}
_ALL_DUTIES = frozenset().union(*DUTY_STEMS.values())
_MEMBERSHIP = _stems(
    "party parties member members membership join joined ratify ratified ratification accede"
    " acceded accession sign signed signatory signature status withdraw withdrew withdrawn"
    " withdrawal left bound belong adhere adhered participant participants force"
)
# "State Party" comes out as these two when it is read word by word in other languages.
_STATE_PART = _stems("state part")
_DEADLINE = _stems(
    "deadline deadlines due extension extensions extended finish complete completed met expire"
    " expires expiry"
)
_FRAME = _stems(
    "ccm convention treaty cluster munition munitions article articles art state obligation"
    " obligations date current granted requested request national country force entry entered enter"
    " territory area areas land"
)
_OUTCOME = _stems("granted approved accepted agreed rejected denied refused declined successful")
_DUTY = _stems("must need needs should obliged")
_SUBMIT = _stems("submit submitted send sent hand handed")
_REQUEST = _stems("request requests requested extension extensions")

# A request is one for more time unless it says for what else.
_FOR_ELSE = re.compile(r"\bfor (?!(?:\w+ )?(?:extensions?|time|articles?|clearance|stockpiles?)\b)")
_DEADLINE_ELSEWHERE = re.compile(
    r"\b(?:delais?|echeances?|plazos?|prazos?|vence\w*|frist\w*|scaden\w+|termin[ei]|срок\w*)\b"
    r"|موعد|مهل|期限|截止"
)


@dataclass(frozen=True, slots=True)
class StateQuestion:
    """``articles`` are those whose deadlines are asked about, none if it is the membership."""

    articles: tuple[int, ...] = ()


def read_state_question(asked: Asked) -> StateQuestion | None:
    """Return what the tables can answer, None for any other sort of question."""
    references = asked.references
    is_numbered = references.actions or references.meetings
    is_foreign = asked.strangers or is_on_another_instrument(asked)
    is_told = asked.kind in KINDS_TOLD or asks_of_duty(fold(asked.without_states))
    if not is_told or is_numbered or is_foreign or asks_how_done(asked.text):
        return None
    words = set(terms(asked.english)) | set(asked.topics)
    topics = set(asked.topics)
    if abroad := _read_abroad(asked):
        return abroad
    if asked.names - _FRAME or "why" in words or not _counts_extensions(asked):
        return None
    articles = _articles(asked, words)
    if articles and _is_about_deadline(asked, words):
        subjects = _DEADLINE | _OUTCOME | _FRAME | _ALL_DUTIES
        is_plain = topics <= subjects or asks_of_duty(fold(asked.without_states))
        is_told = is_plain or _asks_when_elsewhere(asked)
        return StateQuestion(articles) if is_told else None
    names_membership = bool(words & _MEMBERSHIP) or words >= _STATE_PART
    is_told = topics <= _MEMBERSHIP | _FRAME | _STATE_PART
    return StateQuestion() if names_membership and is_told and not references else None


def _read_abroad(asked: Asked) -> StateQuestion | None:
    """Return what is asked in words of another language than English."""
    rest = "" if asked.language == DEFAULT or asked.references else fold(asked.without_states)
    if told := outcome_asked(rest):
        return StateQuestion(told)
    if membership_asked(asked):
        return StateQuestion()
    told = deadline_asked(rest)
    return StateQuestion(told) if told else None


def _articles(asked: Asked, words: set[str]) -> tuple[int, ...]:
    """Return the articles asked about: those named, else those whose subject is named."""
    if named := asked.references.articles:
        known = tuple(article for article in DUTY_STEMS if str(article) in named)
        return known if len(known) == len(named) else ()
    by_subject = tuple(article for article, stems in DUTY_STEMS.items() if words & stems)
    return by_subject or tuple(DUTY_STEMS)


def _counts_extensions(asked: Asked) -> bool:
    """Whether it counts nothing, or extensions, which the deadlines tell one by one."""
    return asked.kind is not Kind.HOW_MANY or stem("extensions") in counted(asked.text)


def _is_about_deadline(asked: Asked, words: set[str]) -> bool:
    if words & _SUBMIT and words & _REQUEST:
        return False  # when a request came in is not in the tables
    if words & _REQUEST and words & _OUTCOME:
        return not _FOR_ELSE.search(fold(asked.text))
    is_report = words & DUTY_STEMS[7] or "7" in asked.references.articles
    if words & _DEADLINE or (words & _SUBMIT and is_report) or _asks_when_elsewhere(asked):
        return True
    is_dated_duty = asked.kind is Kind.WHEN and words & _DUTY
    if words & _ALL_DUTIES and (is_dated_duty or asks_of_duty(fold(asked.without_states))):
        return True
    names_only = not set(asked.topics) - _FRAME
    return asked.kind is None and bool(asked.references.articles) and names_only


def _asks_when_elsewhere(asked: Asked) -> bool:
    """Whether it asks in another language, whose words are easily misread, when an article ends."""
    if asked.language == DEFAULT or not asked.references.articles:
        return False
    return asked.kind is Kind.WHEN or _DEADLINE_ELSEWHERE.search(fold(asked.text)) is not None
