"""Everything to mend or to look at in entries that can be loaded, beyond their form."""

from collections.abc import Iterable, Sequence
from datetime import date

from knowledge.checks.contradictions import contradictions
from knowledge.checks.copied import Passage, copied_from_documents, copied_from_each_other
from knowledge.checks.freshness import due_for_review, run_out
from knowledge.checks.links import bad_links
from knowledge.checks.openings import bare_openings
from knowledge.checks.page import Page
from knowledge.checks.repeated import repeated_questions
from knowledge.checks.sources import uncheckable_sources
from knowledge.problems import Problem


def check_content(
    pages: Sequence[Page], today: date, passages: Iterable[Passage] = ()
) -> tuple[Problem, ...]:
    """Return errors and warnings, in the order of files and lines.

    ``passages`` are those of imported documents: no entry may be copied from them.
    """
    return tuple(
        sorted(
            (
                *uncheckable_sources(pages),
                *bad_links(pages),
                *bare_openings(pages),
                *repeated_questions(pages),
                *contradictions(pages),
                *run_out(pages, today),
                *due_for_review(pages, today),
                *copied_from_documents(pages, passages),
                *copied_from_each_other(pages),
            )
        )
    )
