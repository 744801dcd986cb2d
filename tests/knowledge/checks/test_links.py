"""Links that lead nowhere."""

from dataclasses import replace

import pytest

from knowledge.checks.links import bad_links
from knowledge.entry import Source
from tests.knowledge.checks.pages import pages
from tests.knowledge.entry_builder import an_entry

ENTRY = an_entry("the-right", body="Plain words.")
HERE = an_entry("isu-contact")


def told(body: str) -> list[str]:
    found = bad_links(pages(replace(ENTRY, body=f"First line.\n\n{body}"), HERE))
    return [problem.text for problem in found]


@pytest.mark.parametrize(
    "body",
    [
        "See [the text](https://www.clusterconvention.org/convention-text/).",
        "Write to [the ISU](mailto:info@cmconvention.org).",
        "See [whom to ask](isu-contact), [the file](../isu/isu-contact.md), see `isu-contact`.",
        "Ask about `isu-contact`. The code `6(1)` is no entry.",
    ],
)
def test_good_links_are_left_alone(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("See [the text](http:/www.clusterconvention.org).", "is no entry"),
        ("See [the text](https://clusterconvention).", "is no address"),
        ("See [the text](www.clusterconvention.org).", "is no address"),
        ("See [the text](ftp://clusterconvention.org).", "is no address"),
        ("See [the text](https://cluster convention.org).", "is no address"),
        ("See [the text](https://clusterconvention.org:port/).", "is no address"),
        ("See [whom to ask](isu-contacts).", "'isu-contacts' is no entry"),
        ("For names, ask about `isu-director`.", "'isu-director' is no entry"),
        ("See [nothing]().", "'' is no entry"),
    ],
)
def test_a_link_that_cannot_be_followed_is_told(body: str, said: str) -> None:
    [text] = told(body)

    assert text.endswith(said)


def test_the_line_of_the_link_is_named() -> None:
    page = pages(replace(ENTRY, body="First line.\n\nSee [it](nowhere)."))[0]
    [problem] = bad_links([page])

    assert page.text.splitlines()[problem.line - 1] == "See [it](nowhere)."


@pytest.mark.parametrize(
    ("source", "is_bad"),
    [
        (Source("It", url="https://www.clusterconvention.org/12msp/"), False),
        (Source("It", url="clusterconvention.org"), True),
        (Source("It", read_in="a copy on paper"), False),
        (Source("It", read_in="https://"), True),
    ],
)
def test_addresses_of_sources_are_looked_at_too(source: Source, is_bad: bool) -> None:
    found = list(bad_links(pages(replace(ENTRY, sources=(source,)))))

    assert bool(found) is is_bad
