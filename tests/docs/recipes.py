"""The files that the recipes of CONTRIBUTING give in full, as somebody who follows them would."""

import importlib.util
from pathlib import Path
from types import ModuleType

from tests.docs.markdown import CONTRIBUTING, blocks


def recipe(name: str) -> str:
    """The text of the file."""
    [block] = [block for block in blocks(CONTRIBUTING) if block.name == name]
    return block.text


def write_recipe(name: str, folder: Path) -> Path:
    """Write the file below ``folder``, where it would lie below the root."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(recipe(name), "utf-8")
    return path


def load_recipe(name: str, folder: Path) -> ModuleType:
    """Write the file and import it by itself."""
    path = write_recipe(name, folder)
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
