"""Wording that was copied from a document or from another entry."""

from dataclasses import replace

from knowledge.checks.copied import (
    IN_A_ROW,
    IN_A_ROW_OF_OURS,
    Passage,
    copied_from_documents,
    copied_from_each_other,
)
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import an_entry

WORDS = [f"word{number}" for number in range(IN_A_ROW_OF_OURS + 6)]


def in_a_row(number: int) -> str:
    return " ".join(WORDS[:number])


def test_many_words_in_a_row_of_a_document_are_copied_whatever_their_markup() -> None:
    copied = in_a_row(IN_A_ROW).replace("word1 ", "**Word1**, ")
    page = pages(an_entry("ours", body=f"At first.\n\nOurs. {copied}. And ours again."))[0]
    document = Passage(f"Before. {in_a_row(IN_A_ROW)} after", "Report, page 3")

    [problem] = copied_from_documents([page], [document])

    assert problem.text == f"copied: “{copied}” stands in Report, page 3"
    assert not problem.is_warning
    assert page.text.splitlines()[problem.line - 1].startswith("Ours.")


def test_fewer_words_are_nobody_s() -> None:
    page = pages(an_entry("ours", body=f"Ours. {in_a_row(IN_A_ROW - 1)} and on."))

    assert list(copied_from_documents(page, [Passage(in_a_row(IN_A_ROW), "Report")])) == []


def test_a_long_copy_is_told_once_and_two_copies_twice() -> None:
    long = pages(an_entry("ours", body=in_a_row(IN_A_ROW + 5)))
    twice = pages(an_entry("ours", body=f"{in_a_row(IN_A_ROW)} and {in_a_row(IN_A_ROW)}"))
    document = [Passage(in_a_row(IN_A_ROW + 5), "Report")]

    [problem] = copied_from_documents(long, document)
    assert WORDS[IN_A_ROW + 4] in problem.text
    assert len(list(copied_from_documents(twice, document))) == 2


def test_entries_that_share_a_long_text_are_worth_a_look_unless_they_are_versions() -> None:
    one = an_entry("one", body=in_a_row(IN_A_ROW_OF_OURS))
    two = an_entry("two", body=f"So: {in_a_row(IN_A_ROW_OF_OURS)}")
    less = an_entry("two", body=f"So: {in_a_row(IN_A_ROW_OF_OURS - 1)}")

    [problem] = copied_from_each_other(pages(one, two))
    assert problem.is_warning
    assert problem.file == "entries/test/two.md"
    assert problem.text.endswith("stands in entries/test/one.md too")
    assert list(copied_from_each_other(pages(one, less))) == []
    versions = (replace(one, series="it"), replace(two, series="it"))
    assert list(copied_from_each_other(pages(*versions))) == []
