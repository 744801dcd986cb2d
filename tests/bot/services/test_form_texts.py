"""Entries as texts of the form, and back."""

from dataclasses import replace

from bot.services import CurrentKnowledge
from bot.services.curation.form_texts import as_texts, in_two, read_texts
from tests.bot.services.typed_texts import read
from tests.builders import IN_THE_PLAN


def test_every_entry_of_ours_survives_the_form(knowledge: CurrentKnowledge) -> None:
    for entry in knowledge.library.entries:
        texts = as_texts(entry, knowledge.gazetteer)
        read_back, errors = read_texts(texts, entry, knowledge.gazetteer, IN_THE_PLAN)

        assert errors == {}
        assert read_back == replace(entry, reviewed_on=IN_THE_PLAN)


def test_reads_what_was_typed(knowledge: CurrentKnowledge) -> None:
    entry, errors = read(knowledge, states="Laos, LBN; Chad", articles="6(7), 4", actions="38, 41")

    assert errors == {}
    assert entry.questions == ("Where is coffee?", "Which bar?")
    assert entry.about.states == ("LAO", "LBN", "TCD")
    assert entry.about.articles == ("6(7)", "4")
    assert entry.about.actions == (38, 41)
    assert [source.title for source in entry.sources] == ["Guide", "Plan"]
    assert entry.sources[0].as_of == "2024-01"
    assert entry.review_every_days == 30
    assert entry.reviewed_on == IN_THE_PLAN


def test_what_is_not_known_needs_no_source(knowledge: CurrentKnowledge) -> None:
    entry, errors = read(knowledge, sources="", gap="yes")

    assert errors == {}
    assert entry.gap


def test_a_long_body_takes_two_fields_and_is_one_again(knowledge: CurrentKnowledge) -> None:
    body = "\n\n".join(f"Paragraph {number} {'x' * 600}" for number in range(8))
    first, more = in_two(body)
    assert max(len(first), len(more)) <= 3_000

    assert read(knowledge, answer=first, answer_more=more)[0].body == body
