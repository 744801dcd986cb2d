"""The picture of the house shows the rooms in the order that the checks enforce."""

import tomllib

from tests.docs.markdown import CONTRIBUTING, ROOT, blocks


def test_the_picture_shows_the_enforced_order() -> None:
    [picture] = [block.text for block in blocks(CONTRIBUTING) if block.name == "house"]
    drawn = [line.lstrip("│▼ ").split("  ")[0] for line in picture.splitlines()]
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    [layers] = [contract["layers"] for contract in contracts if contract["type"] == "layers"]

    assert drawn == layers
