"""What `article6 kb check` will refuse of exported files, said while whoever wrote them is near."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path

from knowledge.checks import Page, check_content, check_entries, check_translations
from knowledge.library import PACKAGE, parse_entry
from knowledge.problems import Problem
from knowledge.tables import read_states
from knowledge.translation import parse_translation


def refused(
    names: Collection[str], gone: Collection[str], folder: Path, today: date
) -> list[Problem]:
    """What has to be mended in the files of these ``names`` in ``folder``.

    A new folder is read with our own entries around them, but for those that are ``gone``.
    """
    files = {
        path.name: (path, path.relative_to(root).as_posix())
        for root in (PACKAGE, folder)
        for path in (root / "entries").rglob("*.md")
        if path.name.partition(".")[0] not in gone
    }
    ours = {files[name][1] for name in names if name in files}
    return sorted(one for one in _problems(files.values(), today) if one.file in ours)


def _problems(files: Iterable[tuple[Path, str]], today: date) -> Iterator[Problem]:
    texts = {file: path.read_text("utf-8") for path, file in files}
    written = {file: text for file, text in texts.items() if file.count(".") == 1}
    entries = {file: parse_entry(text, file) for file, text in written.items()}
    translations = {
        file: parse_translation(text, file) for file, text in texts.items() if file not in written
    }
    states = read_states(PACKAGE / "data" / "states.csv", "data/states.csv", [])
    yield from check_entries(entries, texts, frozenset(state.iso3 for state in states))
    yield from check_translations(translations, entries.values())
    pages = [Page(file, texts[file], entry) for file, entry in entries.items()]
    yield from (one for one in check_content(pages, today) if not one.is_warning)
