"""Who holds a role: the people whom the settings name, directly or through a group."""

from bot.register.level import Level
from bot.roles import RECORDERS, Person, Role, Roles, holders, levels_for, what_they_may
from bot.settings import Settings
from tests.fakes import FakeDirectory


class WithStrangers(FakeDirectory):
    """A directory that does not show everybody."""

    async def person(self, user_id: str) -> Person:
        if user_id == "U0":
            raise LookupError(user_id)
        return await super().person(user_id)


async def test_a_group_brings_its_members_but_neither_guests_nor_strangers() -> None:
    directory = WithStrangers()
    directory.groups["S1"] = frozenset({"U0", "U2", "U3"})
    directory.people["U3"] = Person("U3", is_outsider=True)
    roles = Roles(Settings.from_env({"ROLE_CURATORS": "U1,S1,S2"}), directory)

    assert await roles.people(Role.CURATOR) == {"U1", "U2"}


async def test_a_guest_who_is_named_holds_the_role_and_nobody_else_does() -> None:
    directory = FakeDirectory()
    directory.people["U3"] = Person("U3", is_outsider=True)
    roles = Roles(Settings.from_env({"ROLE_ADMINS": "U3"}), directory)

    assert await roles.people(Role.ADMIN) == {"U3"}
    assert await roles.people(Role.CURATOR) == frozenset()
    assert await roles.people(Role.MEMBER) == frozenset()


def test_an_administrator_sees_no_notes() -> None:
    assert levels_for(frozenset({Role.MEMBER, Role.ADMIN})) == {Level.PUBLIC}


def test_who_may_do_something_is_told_in_words_and_not_by_a_setting() -> None:
    assert holders(RECORDERS) == "coordinators and the ISU"
    assert holders(frozenset({Role.CURATOR})) == "the ISU"


def test_somebody_is_told_what_they_may_do_themselves() -> None:
    member = what_they_may(frozenset({Role.MEMBER}))
    curator = what_they_may(frozenset({Role.MEMBER, Role.CURATOR}))

    assert member == "ask questions and read the work plan"
    assert "record follow-ups" in curator
    assert "keep the entries" in curator
    # Who hears of reviews that others left does no more than everybody.
    assert what_they_may(frozenset({Role.MEMBER, Role.ADMIN})) == member
