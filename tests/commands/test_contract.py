"""Every file in ``commands`` keeps the contract of a verb."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from bot.app.verbs import discover
from bot.roles import Role, Roles
from bot.services import Modal, Services, Verb
from bot.settings import Settings
from bot.surfaces.act import Act
from bot.surfaces.dispatcher import Dispatcher
from bot.surfaces.verbs import read
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeDirectory

VERBS = discover()
NAMES = [verb.name for verb in VERBS]
every_verb = pytest.mark.parametrize("verb", VERBS, ids=NAMES)


def everybody_s_dispatcher(services: Services) -> Dispatcher:
    """One for which U1 has every role, so that no verb stops at the door."""
    names = ("ROLE_ADMINS", "ROLE_CURATORS", "ROLE_COORDINATORS")
    directory = FakeDirectory()
    roles = Roles(Settings.from_env(dict.fromkeys(names, "U1")), directory)
    return Dispatcher(services, roles, directory, ZURICH, team_id=TEAM)


def read_aloud(value: object) -> Iterator[str]:
    """Every text in blocks that Slack shows; what a button carries is shown to nobody."""
    for name, part in value.items() if isinstance(value, dict) else ():
        if name == "text" and isinstance(part, str):
            yield part
        else:
            yield from read_aloud(part)
    for part in value if isinstance(value, list | tuple) else ():
        yield from read_aloud(part)


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
    shown = await everybody_s_dispatcher(services).run(
        f"{verb.name} {text}", Act("U1", "C1", "Ev1")
    )

    if isinstance(shown, Modal):
        return
    assert shown.text
    assert not shown.is_fault
    assert "<!channel>" not in shown.text
    assert not [said for said in read_aloud(shown.blocks) if "<!channel>" in said]


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
