"""The recipe for a method of the sandbox's Web API gives one that a client can call."""

import copy
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.sandbox.methods.table import METHODS
from bot.sandbox.server import start
from bot.sandbox.web_api import BOT_TOKEN
from bot.sandbox.workspace import Workspace
from tests.bot.sandbox.conftest import MANIFEST
from tests.docs.recipes import load_recipe

FILE = "bot/sandbox/methods/emoji.py"


async def test_the_method_answers_those_who_have_its_scope(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, method in load_recipe(FILE, tmp_path).METHODS.items():
        assert name not in METHODS
        monkeypatch.setitem(METHODS, name, method)
    manifest = copy.deepcopy(MANIFEST)
    manifest["oauth_config"]["scopes"]["bot"].append("emoji:read")

    without, granted = await start(Workspace(), MANIFEST), await start(Workspace(), manifest)
    try:
        answer = await AsyncWebClient(BOT_TOKEN, base_url=granted.api_url).emoji_list()
        with pytest.raises(SlackApiError, match="missing_scope"):
            await AsyncWebClient(BOT_TOKEN, base_url=without.api_url).emoji_list()
    finally:
        await without.stop()
        await granted.stop()

    assert answer["emoji"] == {}
