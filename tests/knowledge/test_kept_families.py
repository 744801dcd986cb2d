"""Families read from the cache are those that were made, and only edited ones are made again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from knowledge import kept_families
from knowledge.asked_abroad import AskedAbroad
from knowledge.entry import Entry
from knowledge.family import Family, make_family
from knowledge.gazetteer import Gazetteer
from knowledge.kept_families import make_families
from knowledge.library import Library, load_library
from knowledge.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the families that were not read from the cache."""
    found: list[str] = []

    def noted(versions: Sequence[Entry], *rest: Any) -> Family:
        found.append(versions[0].family)
        return make_family(versions, *rest)

    monkeypatch.setattr(kept_families, "make_family", noted)
    return found


def families(
    library: Library, cache_dir: Path | None, *, at_once: bool = False
) -> tuple[Family, ...]:
    vocabulary = Vocabulary(library.entries, library.abbreviations)
    gazetteer = Gazetteer(library.states, library.abbreviations)
    return make_families(
        library.entries,
        vocabulary,
        gazetteer,
        library.asked.by_entry,
        cache_dir,
        at_once=at_once,
    )


def test_all_of_ours_are_read_as_they_were_made(
    library: Library, tmp_path: Path, made: list[str]
) -> None:
    expected = families(library, tmp_path)
    made.clear()

    assert families(library, tmp_path) == expected == families(library, None)
    assert len(made) == len(expected)  # by the one that has no cache


def test_only_what_was_edited_is_made_again(
    library: Library, tmp_path: Path, made: list[str]
) -> None:
    few = replace(library, entries=library.entries[:5], translations={})
    families(few, tmp_path)
    made.clear()
    edited = replace(few.entries[2], body="Another text about Lebanon.")
    changed = replace(few, entries=(*few.entries[:2], edited, *few.entries[3:]))

    assert families(changed, tmp_path) == families(changed, None)
    assert made[0] == edited.family
    assert len(made) == 1 + 5


def test_a_new_question_in_another_language_counts_as_an_edit(
    library: Library, tmp_path: Path, made: list[str]
) -> None:
    few = replace(library, entries=library.entries[:2], asked=AskedAbroad())
    families(few, tmp_path)
    made.clear()

    families(replace(few, asked=AskedAbroad({few.entries[1].id: ("¿Qué plazo?",)})), tmp_path)

    assert made == [few.entries[1].family]


def test_other_abbreviations_make_all_of_them_again(
    library: Library, tmp_path: Path, made: list[str]
) -> None:
    few = replace(library, entries=library.entries[:2])
    families(few, tmp_path)
    made.clear()

    families(replace(few, abbreviations={"ERW": "explosive remnants of war"}), tmp_path)

    assert len(made) == 2


def test_a_damaged_file_is_made_anew(library: Library, tmp_path: Path, made: list[str]) -> None:
    few = replace(library, entries=library.entries[:2])
    expected = families(few, tmp_path)
    [path] = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:100])

    assert families(few, tmp_path) == expected
    assert len(made) == 4


def test_what_is_in_use_is_taken_over_by_what_may_not_wait(
    library: Library, tmp_path: Path, made: list[str]
) -> None:
    few = replace(library, entries=library.entries[:5], translations={})
    in_use = families(few, tmp_path)
    [path] = tmp_path.iterdir()
    path.unlink()
    made.clear()
    edited = replace(few.entries[2], body="Another text about Lebanon.")
    changed = replace(few, entries=(*few.entries[:2], edited, *few.entries[3:]))

    found = families(changed, tmp_path, at_once=True)

    assert made == [edited.family]
    assert found == families(changed, None)
    assert found[0] is in_use[0]
    assert not path.exists()
