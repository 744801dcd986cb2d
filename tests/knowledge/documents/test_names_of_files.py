"""What the name of a file becomes, and when it is the title of the document."""

from knowledge.documents.document import Passage
from knowledge.documents.reading import read_document, safe_name


def test_a_document_without_any_title_is_called_as_its_file() -> None:
    assert read_document("../x/12MSP_final.txt", b"Words.").title == "12MSP final"


def test_the_name_of_a_file_loses_its_folders_and_what_cannot_be_seen() -> None:
    assert safe_name("../../etc/passwd") == "passwd"
    assert safe_name("C:\\secret\\report\u202efdp.pdf\0") == "reportfdp.pdf"


def test_a_letter_with_an_accent_is_the_same_however_it_is_written() -> None:
    composed, decomposed = "D\u00e9claration.md", "De\u0301claration.md"

    assert safe_name(composed) == safe_name(decomposed) == composed


def test_a_long_name_of_a_file_keeps_its_beginning_and_its_end() -> None:
    names = [f"Report_{'of_the_meeting_' * 20}annex_{letter}.MD" for letter in "AB"]

    assert [len(safe_name(name)) for name in names] == [150, 150]
    assert safe_name(names[0]) != safe_name(names[1])
    assert safe_name(names[0]).startswith("Report_of")
    assert read_document(names[0], b"Words.").passages == (Passage("Words."),)
    assert read_document(safe_name(names[0]), b"Words.").passages == (Passage("Words."),)
