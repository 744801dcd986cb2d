"""What the entries name, kept from one start to the next: only what was edited is read again."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from functools import lru_cache
from pathlib import Path
from sys import intern
from types import MappingProxyType
from typing import Any
from weakref import WeakValueDictionary

from knowledge.entry import Entry
from knowledge.family import Family, make_family, versions_by_family
from knowledge.gazetteer import Gazetteer
from knowledge.kept import engine, keep, read_kept
from knowledge.kinds import Kind
from knowledge.marks import mark
from knowledge.references import References
from knowledge.vectors import FEW
from knowledge.vocabulary import Vocabulary

_FILE = "families.json"
# By all that they are made of; they are forgotten with the knowledge that uses them.
_IN_USE: WeakValueDictionary[tuple[int, str], Family] = WeakValueDictionary()


def make_families(
    entries: Iterable[Entry],
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
    asked: Mapping[str, Sequence[str]] = MappingProxyType({}),
    cache_dir: Path | None = None,
    *,
    at_once: bool = False,
) -> tuple[Family, ...]:
    """Return the families of ``entries``; ``asked`` holds questions in other languages by id.

    Those that were the same at the last start are read from ``cache_dir``. ``at_once`` takes over
    what is in use, and does not wait for a few others to be written.
    """
    grouped = list(versions_by_family(entries).values())
    if cache_dir is None:
        return tuple(make_family(one, vocabulary, gazetteer, asked) for one in grouped)
    path = cache_dir / _FILE
    basis = mark(f"{engine()}{vocabulary.expansions}{gazetteer.by_iso3}")
    by_key = {_key(one, _questions(one, asked)): one for one in grouped}
    in_use = _in_use(basis, by_key) if at_once else {}
    is_enough = 0 < len(in_use) >= len(by_key) - FEW
    kept = {} if is_enough else read_kept(path, lambda file: _read(file, basis)) or {}
    found: dict[str, Family] = {}
    for key, versions in by_key.items():
        if key in in_use:
            found[key] = in_use[key]
        elif key in kept:
            found[key] = _from_json(kept[key], versions)
        else:
            found[key] = make_family(versions, vocabulary, gazetteer, asked)
        _IN_USE[basis, key] = found[key]
    is_new = not is_enough and found.keys() != kept.keys()
    if is_new and (not at_once or len(found.keys() - kept.keys()) > FEW):
        written = {
            key: kept[key] if key in kept else _to_json(family) for key, family in found.items()
        }
        content = json.dumps({"basis": basis, "families": written}, ensure_ascii=False)
        keep(path, lambda file: file.write(content.encode("utf-8", "surrogatepass")))
    return tuple(found.values())


def _in_use(basis: int, keys: Iterable[str]) -> dict[str, Family]:
    return {key: family for key in keys if (family := _IN_USE.get((basis, key)))}


def _questions(
    versions: Iterable[Entry], asked: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(asked.get(entry.id, ())) for entry in versions)


@lru_cache(maxsize=512)
def _key(versions: tuple[Entry, ...], questions: tuple[tuple[str, ...], ...]) -> str:
    """Return what stands for all that is written; remembered by just that."""
    return f"{mark(repr((versions, questions))):x}"


def _read(path: Path, basis: int) -> dict[str, Any]:
    content = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
    return dict(content["families"]) if content["basis"] == basis else {}


def _to_json(family: Family) -> dict[str, Any]:
    return {
        field.name: _plain(getattr(family, field.name))
        for field in fields(Family)
        if field.name != "versions"
    }


def _plain(value: Any) -> Any:
    if isinstance(value, References):
        return {name: list(part) for name, part in asdict(value).items()}
    return [_plain(one) for one in value] if isinstance(value, frozenset) else value


def _from_json(kept: Mapping[str, Any], versions: tuple[Entry, ...]) -> Family:
    return Family(
        id=kept["id"],
        versions=versions,
        core=_words(kept["core"]),
        stems=Counter(dict(zip(map(intern, kept["stems"]), kept["stems"].values(), strict=True))),
        declared=_references(kept["declared"]),
        mentioned=_references(kept["mentioned"]),
        core_states=_words(kept["core_states"]),
        states=_words(kept["states"]),
        defines=_words(kept["defines"]),
        title_names=_references(kept["title_names"]),
        numbers=frozenset(map(_references, kept["numbers"])),
        kinds=frozenset(map(Kind, kept["kinds"])),
        counted=_words(kept["counted"]),
        text=kept["text"],
        written=tuple(kept["written"]),
        set_apart=frozenset(map(_words, kept["set_apart"])),
    )


def _words(kept: Iterable[str]) -> frozenset[str]:
    return frozenset(map(intern, kept))


def _references(kept: Mapping[str, Any]) -> References:
    spans = tuple((start, end) for start, end in kept["spans"])
    named = {name: frozenset(part) for name, part in kept.items() if name != "spans"}
    return References(**named, spans=spans)
