"""What must be true of the curated entries, beyond what ``kb check`` refuses."""

import re
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from knowledge.checks import ROLE_ADDRESSES
from knowledge.entry import Confidence
from knowledge.library import load_library

ENTRIES = {entry.id: entry for entry in load_library().entries}
COPIES = ("github.com", "pronk.se", "docslib", "twicopy", "paperzz", "studylib", "businessdocbox")
WORDS_AT_A_GLANCE = range(35, 166)
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
NOT_KNOWN = re.compile(
    r"not (fully )?known here|not given here|no judgement|no legal advice", re.IGNORECASE
)


def test_every_family_is_asked_for_in_six_ways_or_more() -> None:
    asked: defaultdict[str, set[str]] = defaultdict(set)
    for entry in ENTRIES.values():
        asked[entry.family].update(entry.questions)

    assert {family for family, questions in asked.items() if len(questions) < 6} == set()


def test_no_question_leads_to_two_families() -> None:
    families = defaultdict(set)
    for entry in ENTRIES.values():
        for question in entry.questions:
            families[" ".join(re.findall(r"\w+", question.casefold()))].add(entry.family)

    assert {question for question, found in families.items() if len(found) > 1} == set()


def test_every_statement_has_a_source() -> None:
    assert [e.id for e in ENTRIES.values() if not e.gap and not e.sources] == []


def test_no_copy_is_passed_off_as_the_official_document() -> None:
    addresses = {source.url or "" for entry in ENTRIES.values() for source in entry.sources}

    assert {url for url in addresses if any(copy in url for copy in COPIES)} == set()


def test_readers_see_role_addresses_only() -> None:
    texts = [text for e in ENTRIES.values() for text in (e.title, e.body, *e.questions)]

    assert {a for text in texts for a in ADDRESS.findall(text)} <= ROLE_ADDRESSES


def test_every_body_can_be_read_at_a_glance() -> None:
    lengths = {entry.id: len(entry.body.split()) for entry in ENTRIES.values()}

    assert {name for name, words in lengths.items() if words not in WORDS_AT_A_GLANCE} == set()


def test_a_gap_says_in_words_that_this_is_not_known() -> None:
    gaps = [entry for entry in ENTRIES.values() if entry.gap]

    assert len(gaps) >= 10
    assert [entry.id for entry in gaps if not NOT_KNOWN.search(entry.body)] == []


def test_every_degree_of_confidence_is_in_use() -> None:
    assert {entry.confidence for entry in ENTRIES.values()} == set(Confidence)


@pytest.mark.parametrize("paragraph", range(1, 13))
def test_each_paragraph_of_article_6_has_its_entry(paragraph: int) -> None:
    entry = ENTRIES[f"article-6-{paragraph}"]

    assert f"6({paragraph})" in entry.about.articles
    assert f"**Article 6({paragraph})**" in entry.body


@pytest.mark.parametrize("action", range(38, 43))
def test_each_action_on_assistance_has_its_entry(action: int) -> None:
    about = ENTRIES[f"lap-action-{action}"].about

    assert (about.treaty, about.actions) == ("LAP", (action,))


def test_the_coordinators_of_each_day_since_2012_are_named_or_said_to_be_unknown() -> None:
    versions = [e.validity for e in ENTRIES.values() if e.series == "coordinators"]
    spans = sorted((v.valid_from or date.min, v.valid_to or date.max) for v in versions)

    assert (spans[0][0], spans[-1][1]) == (date(2012, 1, 1), date.max)
    assert all(end + timedelta(days=1) == start for (_, end), (start, _) in pairwise(spans))


def test_who_coordinates_today_is_a_gap_that_names_the_last_known() -> None:
    current = ENTRIES["coordinators-current"]

    assert current.gap
    assert current.validity.valid_to is None
    assert "Lebanon and Switzerland" in current.body
