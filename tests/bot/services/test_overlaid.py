"""What curators publish or retire takes the place of the files."""

from dataclasses import replace

from bot.register.entry_version import VersionStatus
from bot.services.overlaid import overlaid
from knowledge.entry_file import write_entry
from tests.bot.services.coffee import COFFEE, a_version


def test_published_ones_take_the_place_of_files_and_retired_ones_go() -> None:
    other = replace(COFFEE, id="tea")
    edited = replace(COFFEE, body="In the garden.")
    new = replace(COFFEE, id="cake")

    found = overlaid(
        (COFFEE, other),
        [
            a_version("coffee", write_entry(edited), VersionStatus.PUBLISHED),
            a_version("tea", write_entry(other), VersionStatus.RETIRED),
            a_version("cake", write_entry(new), VersionStatus.PUBLISHED),
        ],
    )

    assert found == (edited, new)


def test_a_text_that_cannot_be_read_leaves_the_file_in_use() -> None:
    broken = a_version("coffee", "no front matter", VersionStatus.PUBLISHED)

    assert overlaid((COFFEE,), [broken]) == (COFFEE,)
