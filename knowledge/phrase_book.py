"""The sentences and labels around an answer, as values with the blanks that are filled in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import reduce

from knowledge.dates import DateStyle, long_date, long_iso


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences and labels of one language; each is a key of its file, see ``en.yaml``.

    Those with blanks are filled with ``str.format``.
    """

    dates: DateStyle
    english_only: str
    unofficial: str
    read_as: str
    general_rule: str
    not_named: str
    a_state: str
    single_source: str
    partly_single_source: str
    from_seed: str
    work_plan: str
    web_page: str
    document: str
    joined: str
    review_due: str
    last_known: str
    holds_from: str
    read_with_earlier: str
    rest_left_aside: str
    not_known: str
    only_quoted: str
    no_opinion: str
    no_work: str
    no_forecast: str
    not_sure: str
    hardly_speaks_of: str
    says_too_little: str
    no_question: str
    no_question_in_text: str
    ask_again: str
    still_reading: str
    heading: str
    sources: str
    as_of: str
    read_in: str
    this_copy: str
    valid_from: str
    valid_to: str
    reviewed: str
    you_may_want: str
    queued: str
    may_be_quoted: str
    is_counted: str
    not_queued: str
    tell_me: str
    none_of_these: str
    not_this: str
    ask_for_more: str
    answer_this: str
    share: str
    found_here: str
    found_yours: str
    found_wanted: str
    tell_in_thread: str
    tell_in_private: str
    not_told: str
    told_already: str
    will_be_told: str
    waiting: str
    is_answered: str
    why: str
    shared: str
    helped: str
    did_not_help: str
    what_was_wrong: str
    answer_to: str
    what_is_wrong: str
    off_question: str
    wrong: str
    outdated: str
    unclear: str
    incomplete: str
    in_your_words: str
    who_sees_it: str
    send: str
    cancel: str
    thanks: str
    thanks_for_telling: str
    complaint_withdrawn: str
    from_documents: str
    also_in_documents: str
    documents_in_private: str
    page: str
    section: str
    imported: str
    dated: str
    undated: str
    hello: str
    welcome: str
    goodbye: str
    who_i_am: str
    ask_me: str
    several_answers: str
    changed: str
    not_known_then: str
    span: str
    span_from: str
    span_to: str

    def long_date(self, day: date) -> str:
        """Return "1 May 2011", "1er mai 2011" or "1 de mayo de 2011"."""
        return long_date(day, self.dates)

    def together(self, names: Iterable[str]) -> str:
        """Return "A and B and C"."""
        return reduce(lambda one, other: self.joined.format(one=one, other=other), names)

    def long_iso(self, text: str) -> str:
        """Return an ISO date or month in words, and anything else as it is."""
        return long_iso(text, self.dates)
