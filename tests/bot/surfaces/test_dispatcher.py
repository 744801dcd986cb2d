"""Who is asked what: near verbs, roles and failures."""

from dataclasses import replace

import pytest

from bot.register.level import Level
from bot.roles import Person, Roles
from bot.services import Message, Place, Services, Verb
from bot.settings import Settings
from bot.storage import Storage
from bot.surfaces import failures
from bot.surfaces.act import Act
from bot.surfaces.dispatcher import Dispatcher
from tests.builders import TEAM, ZURICH
from tests.fakes import FakeDirectory

ACT = Act("U1", "C1", "Ev1")


def a_dispatcher(services: Services, directory: FakeDirectory | None = None) -> Dispatcher:
    settings = Settings.from_env({"ROLE_COORDINATORS": "U1,S1", "ROLE_CURATORS": "U2"})
    directory = directory or FakeDirectory()
    return Dispatcher(services, Roles(settings, directory), directory, ZURICH, team_id=TEAM)


async def said(dispatcher: Dispatcher, text: str, act: Act = ACT) -> Message:
    shown = await dispatcher.run(text, act)
    assert isinstance(shown, Message)
    return shown


async def test_a_mistyped_verb_is_never_queued_as_a_question(services: Services) -> None:
    shown = await said(a_dispatcher(services), "folowup Lebanon a secret")

    assert "Did you mean `followup`" in shown.text
    async with services.storage.unit_of_work() as work:
        assert await work.questions.count_unanswered(TEAM) == 0
    yes = shown.blocks[-1]["elements"][0]
    done = await a_dispatcher(services).press(yes["action_id"], replace(ACT, value=yes["value"]))
    assert isinstance(done, Message)
    assert "Recorded as" in done.text


async def test_a_long_note_after_a_mistyped_verb_is_given_back(services: Services) -> None:
    shown = await said(a_dispatcher(services), f"folowup Lebanon {'very ' * 500}secret")

    assert "Did you mean `followup`" in shown.text
    assert "secret" in shown.text
    async with services.storage.unit_of_work() as work:
        assert await work.questions.count_unanswered(TEAM) == 0


async def test_roles_through_a_group_are_not_for_outsiders(services: Services) -> None:
    directory = FakeDirectory()
    directory.groups["S1"] = frozenset({"U8", "U9"})
    directory.people["U9"] = Person("U9", is_outsider=True)
    dispatcher = a_dispatcher(services, directory)

    assert "none" in (await said(dispatcher, "followup list", replace(ACT, user_id="U8"))).text
    refused = await said(dispatcher, "followup list", replace(ACT, user_id="U9"))
    assert "is for coordinators and the ISU" in refused.text


async def test_buttons_and_menus_check_the_role_of_whoever_presses(services: Services) -> None:
    dispatcher = a_dispatcher(services)
    await said(dispatcher, "followup Lebanon asked")
    stranger = replace(ACT, user_id="U7", value="1")

    shown = await dispatcher.press("followup_done", stranger)
    assert isinstance(shown, Message)
    assert "is for coordinators and the ISU" in shown.text
    assert await dispatcher.options("followup_state", "leb", stranger) == ()
    async with services.storage.unit_of_work() as work:
        assert len(await work.follow_ups.open_ones(TEAM, Level.COORDINATORS.includes)) == 1


async def test_an_old_button_says_so(services: Services) -> None:
    shown = await a_dispatcher(services).press("gone_since", ACT)

    assert isinstance(shown, Message)
    assert "older version" in shown.text


async def test_a_fault_of_ours_gets_a_reference_that_the_log_has_without_the_text(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(_request: object, _services: object) -> Message:
        raise RuntimeError("secret note about Lebanon")

    verb = Verb("fail", "Fails", ("/ccm fail",), fail)
    dispatcher = a_dispatcher(replace(services, verbs=(*services.verbs, verb)))
    shown = await said(dispatcher, "fail secret note about Lebanon")

    assert shown.is_fault
    assert "fail secret note about Lebanon" in shown.text
    reference = shown.text.split("reference ")[1].split(".")[0]
    assert reference in caplog.text
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text


def test_what_takes_too_long_is_not_laid_to_the_database() -> None:
    assert "took me too long, so nothing was saved" in failures.words(TimeoutError())


async def test_with_the_database_away_notes_are_given_back_and_questions_answered(
    services: Services,
) -> None:
    away = Storage("postgresql://me@127.0.0.1:1/none")
    dispatcher = a_dispatcher(replace(services, storage=away))

    refused = await said(dispatcher, "followup Lebanon asked for a liaison")
    assert "cannot reach my database" in refused.text
    assert "followup Lebanon asked for a liaison" in refused.text

    asked = replace(ACT, place=Place.MENTION)
    answer = await said(dispatcher, "What does Article 6(9) say about trust funds?", asked)
    assert "Article 6(9)" in answer.text
    unknown = await said(dispatcher, "What is for lunch in the Serpent Bar?", asked)
    assert "could not pass your question on" in unknown.text
    await away.close()


@pytest.mark.parametrize(
    ("timezone", "whose"),
    [
        ("Asia/Beirut", "your Slack profile: *Asia/Beirut*"),
        (None, "my settings"),
        ("?", "settings"),
    ],
)
async def test_a_digest_without_a_zone_tells_whose_it_took(
    timezone: str | None, whose: str, services: Services
) -> None:
    directory = FakeDirectory()
    directory.people["U1"] = Person("U1", is_outsider=False, timezone=timezone)

    shown = await said(a_dispatcher(services, directory), "digest here monday 09:00")

    assert shown.alone is not None
    assert whose in shown.alone.text
