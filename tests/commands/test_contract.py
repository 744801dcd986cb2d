"""Every file in ``commands`` keeps the contract of a verb."""

import re
from collections import Counter

import pytest

from bot.app.verbs import discover
from bot.errors import UserError
from bot.roles import Role
from bot.services import Message, Modal, Services, Verb
from bot.surfaces.verbs import read
from tests.builders import a_request

VERBS = discover()
NAMES = [verb.name for verb in VERBS]
every_verb = pytest.mark.parametrize("verb", VERBS, ids=NAMES)


@every_verb
def test_says_what_it_is_for_and_how_it_is_typed(verb: Verb) -> None:
    assert re.fullmatch(r"[a-z]+", verb.name)
    assert verb.summary
    assert not verb.summary.endswith(".")
    assert verb.usage
    assert all(line.startswith("/ccm ") for line in verb.usage)
    assert all(read(line, NAMES).verb == verb.name for line in verb.usage)


@every_verb
def test_somebody_may_use_it(verb: Verb) -> None:
    assert verb.allowed
    assert verb.allowed <= set(Role)
    assert verb.doing


@every_verb
@pytest.mark.parametrize("text", ["", "x" * 3_000, "<!channel> *x* `y`", "\u202e 🙂 \x00"])
async def test_whatever_is_typed_is_answered_or_refused(
    verb: Verb, text: str, services: Services
) -> None:
    try:
        shown = await verb.run(a_request(text), services)
    except UserError:
        return
    assert isinstance(shown, Message | Modal)
    if isinstance(shown, Message):
        assert shown.text
        assert "<!channel>" not in shown.text


def test_nobody_listens_to_what_is_another_s() -> None:
    heard = Counter(
        name
        for verb in VERBS
        for name in [
            *verb.actions,
            *verb.submissions,
            *verb.options,
            *(shortcut.callback_id for shortcut in verb.shortcuts),
        ]
    )

    assert [name for name, times in heard.items() if times > 1] == []
    assert all(
        name.startswith(f"{verb.name}_")
        for verb in VERBS
        for name in [*verb.actions, *verb.options]
    )
