"""An entry as the answer that somebody chose, rather than one that was found."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from knowledge.entry import Answer, Entry, Outcome
from knowledge.language import DEFAULT
from knowledge.notices import entry_notices, language_notices
from knowledge.phrases import phrases_in
from knowledge.translation import Translation, translate
from knowledge.versions import time_notices


def quote(
    entry: Entry,
    today: date,
    language: str = DEFAULT,
    translations: Mapping[str, Sequence[Translation]] = MappingProxyType({}),
) -> Answer:
    """Return ``entry`` with all that must be said before it on the day ``today``.

    It is in ``language`` where ``translations`` has it so, and else says that it is in English.
    """
    phrases = phrases_in(language)
    shown, translation = translate(entry, language, translations) or (entry, None)
    return Answer(
        question=shown.title,
        outcome=Outcome.UNANSWERED if entry.gap else Outcome.ANSWERED,
        body=shown.body,
        entry=shown,
        notices=(
            *language_notices(language, translation, phrases),
            *time_notices(entry, today, phrases),
            *entry_notices(entry, today, phrases),
        ),
        language=language,
    )
