"""What speaks of something else is taken out of the choice before what is left is ranked."""

from datetime import date

from knowledge.answering import KnowledgeBase
from knowledge.broken import Rule
from knowledge.entry import About, Answer, Entry, Outcome
from tests.knowledge.entry_builder import ACTION, ENTRIES, RIGHT, SHORT, TODAY, VICTIMS, an_entry
from tests.knowledge.state_builder import a_state

STATES = [a_state("LBN", "Lebanon"), a_state("HRV", "Croatia"), a_state("LAO", "Laos")]


def clearance_in(state: str, code: str, *questions: str) -> Entry:
    return an_entry(
        f"{state.lower()}-clearance", *questions, body=f"{state}.", about=About(states=(code,))
    )


LEBANON = clearance_in(
    "Lebanon", "LBN", "Has Lebanon cleared its fields of bombs?", "Is bombed land left in Lebanon?"
)
CROATIA = clearance_in(
    "Croatia",
    "HRV",
    "How far is the clearance of bombed land in Croatia?",
    "What remains of the clearance of bombed land in Croatia?",
    "Is the clearance of bombed land in Croatia complete?",
)
CLEARED = KnowledgeBase([RIGHT, VICTIMS, ACTION, LEBANON, CROATIA], STATES, abbreviations=SHORT)


def answer(question: str, *entries: Entry) -> Answer:
    return KnowledgeBase([*ENTRIES, *entries], STATES, abbreviations=SHORT).answer(question, TODAY)


def test_what_is_nearer_but_of_another_state_takes_no_votes() -> None:
    question = "Is the clearance of bombed land in Lebanon complete?"

    first, second, *_ = CLEARED.explain(question, TODAY).candidates

    assert CLEARED.near(question, k=1)[0].entry == CROATIA
    assert (first.family.id, first.broken) == (LEBANON.id, ())
    assert [one.rule for one in second.broken] == [Rule.STATE]
    assert CLEARED.answer(question, TODAY).entry == LEBANON


def test_a_state_that_nobody_wrote_about_is_answered_by_no_other() -> None:
    found = CLEARED.answer("Is the clearance of bombed land in Laos complete?", TODAY)

    assert found.outcome is not Outcome.ANSWERED
    assert CROATIA not in found.suggestions


def test_what_has_the_number_in_its_title_comes_before_what_mentions_it() -> None:
    mentions = an_entry(
        "model-law",
        "Do we need national laws?",
        "Is there a model for national laws?",
        body="Article 9 asks for laws.",
    )
    titled = an_entry(
        "article-9",
        "Must States have national laws?",
        "Are national laws asked for?",
        about=About(articles=("9",)),
    )
    knowledge = KnowledgeBase([*ENTRIES, mentions, titled], abbreviations=SHORT)
    question = "Article 9: do States need national laws?"

    assert knowledge.near(question, k=1)[0].entry == mentions
    assert knowledge.explain(question, TODAY).candidates[0].family.id == titled.id


def test_what_is_asked_for_by_its_number_alone_is_told_beyond_doubt() -> None:
    paragraph = an_entry("emergencies", "Article 6(6)?", about=About(articles=("6(6)",)))

    found = answer("art. 6.6", paragraph)

    assert (found.entry, found.confidence) == (paragraph, 1.0)


def test_a_number_that_two_entries_declare_is_no_answer_by_itself() -> None:
    one = an_entry("emergencies", "Article 6(6)?", about=About(articles=("6(6)",)))
    other = an_entry("urgent-help", "Article 6(6)?", about=About(articles=("6(6)",)))

    found = answer("art. 6.6", one, other)

    assert found.confidence < 1.0
    assert {hit.entry.id for hit in found.hits[:2]} == {one.id, other.id}


def test_what_is_near_but_of_another_time_is_not_even_offered() -> None:
    workshop = an_entry("workshop", "Was there a workshop on land?", years=(2010, 2012))

    assert answer("Was there a workshop on land in 2011?", workshop).entry == workshop

    found = answer("Was there a workshop on land in 2020?", workshop)
    assert (found.outcome, found.entry) == (Outcome.UNANSWERED, None)
    assert workshop not in found.suggestions


def test_what_is_about_something_else_altogether_cannot_be_the_answer() -> None:
    asked = CLEARED.explain("Is there marmalade?", date(2026, 1, 1))

    assert asked.asked.strangers == ()
    assert all(
        Rule.SUBJECT in {one.rule for one in candidate.broken} for candidate in asked.candidates
    )
