"""What was typed into a form is there until it is a draft, on both databases."""

from dataclasses import replace
from datetime import timedelta

from bot.register.unfinished_form import UnfinishedForm
from bot.storage import Storage
from tests.builders import IN_THE_PLAN, TEAM, at

TYPED = UnfinishedForm(TEAM, "U1", "", {"title": "Cof"}, {"questions": "3"}, at(IN_THE_PLAN))
LATER = replace(TYPED, texts={"title": "Coffee"}, typed_at=TYPED.typed_at + timedelta(seconds=1))


async def test_what_was_typed_last_is_kept_whatever_comes_late(any_storage: Storage) -> None:
    async with any_storage.unit_of_work() as work:
        for form in (TYPED, LATER, TYPED):
            await work.unfinished_forms.keep(form)

        assert await work.unfinished_forms.find(TEAM, "U1", "") == LATER


async def test_each_person_and_entry_has_a_text_of_its_own(any_storage: Storage) -> None:
    others = (replace(TYPED, user_id="U2"), replace(TYPED, entry_id="isu"))
    async with any_storage.unit_of_work() as work:
        for form in (TYPED, *others):
            await work.unfinished_forms.keep(form)
        await work.unfinished_forms.finish(TEAM, "U1", "", LATER.typed_at)

        assert await work.unfinished_forms.find(TEAM, "U1", "") is None
        assert await work.unfinished_forms.find(TEAM, "U2", "") == others[0]
        assert await work.unfinished_forms.find(TEAM, "U1", "isu") == others[1]


async def test_what_was_still_on_its_way_when_it_became_a_draft_is_not_kept(
    any_storage: Storage,
) -> None:
    async with any_storage.unit_of_work() as work:
        await work.unfinished_forms.finish(TEAM, "U1", "", LATER.typed_at)
        await work.unfinished_forms.keep(TYPED)
        assert await work.unfinished_forms.find(TEAM, "U1", "") is None

        new = replace(LATER, typed_at=LATER.typed_at + timedelta(seconds=1))
        await work.unfinished_forms.keep(new)
        assert await work.unfinished_forms.find(TEAM, "U1", "") == new
