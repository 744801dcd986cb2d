"""Every act goes through here: who is it, may they, which handler, and what if it fails."""

import asyncio
from collections.abc import Awaitable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.blocks import dispatch as views
from bot.errors import FieldErrors, UserError
from bot.roles import Directory, Roles
from bot.services import Handler, Request, Services, Shown, Verb
from bot.surfaces import failures
from bot.surfaces.act import Act
from bot.surfaces.unread import no_verb, outdated
from bot.surfaces.verbs import QUESTION, read

SECONDS_OF_SILENCE = 2.0


class Dispatcher:
    """Runs verbs, buttons, forms and shortcuts; never raises but for ``FieldErrors``."""

    def __init__(
        self,
        services: Services,
        roles: Roles,
        directory: Directory,
        default_zone: ZoneInfo,
        *,
        team_id: str,
    ) -> None:
        self._services = services
        # The workspace we are installed in: in a shared channel, what Slack sends may name the
        # other organisation's, and rows would be lost to us there.
        self._team_id = team_id
        self._roles = roles
        self._directory = directory
        self._default_zone = default_zone
        self._verbs = {verb.name: verb for verb in services.verbs}

    async def run(self, text: str, act: Act) -> Shown:
        """Answer a line as typed after ``/ccm`` or a mention."""
        line = read(text, self._verbs)
        if line.near:
            typed, *rest = line.rest.split(maxsplit=1)
            if len(text) > views.MOST_CARRIED:
                return failures.shown(no_verb(typed, line.near), text)
            return views.which_verb(typed, line.near, "".join(rest))
        verb = self._verbs[line.verb]
        link = await act.link() if line.verb != QUESTION else None
        return await self._answer(verb, verb.run, line.rest, act, link=link, typed=text)

    async def press(self, action_id: str, act: Act) -> Shown:
        """Answer a button or menu; what follows a colon in its ``action_id`` only numbers it."""
        name = action_id.partition(":")[0]
        if name == views.RUN:
            return await self.run(act.value, replace(act, value=""))
        for verb in self._services.verbs:
            if name in verb.actions:
                return await self._answer(verb, verb.actions[name], "", act)
        return failures.shown(outdated())

    async def submit(self, callback_id: str, act: Act) -> Shown:
        """Answer a form; raise ``FieldErrors``, ``UserError`` or whatever kept it from saving."""
        for verb in self._services.verbs:
            if callback_id in verb.submissions:
                request = await self._request(verb, "", act, None)
                return await verb.submissions[callback_id](request, self._services)
        raise outdated()

    async def options(self, action_id: str, typed: str, act: Act) -> Sequence[tuple[str, str]]:
        """Answer a menu with typeahead; nothing for those who may not use its verb."""
        for verb in self._services.verbs:
            if action_id in verb.options:
                try:
                    request = await self._request(verb, typed, act, None)
                except UserError:
                    return ()
                return await verb.options[action_id](request, self._services)
        return ()

    async def shortcut(self, callback_id: str, text: str, act: Act) -> Shown:
        """Answer an entry of Slack's menus; ``text`` is that of the message, if it is on one."""
        for verb in self._services.verbs:
            for shortcut in verb.shortcuts:
                if shortcut.callback_id == callback_id:
                    link = await act.link()
                    return await self._answer(verb, shortcut.open, text, act, link=link)
        return failures.shown(outdated())

    async def _answer(
        self,
        verb: Verb,
        handler: Handler,
        text: str,
        act: Act,
        *,
        link: str | None = None,
        typed: str = "",
    ) -> Shown:
        try:
            request = await self._request(verb, text, act, link)
            return await self._with_word(handler(request, self._services), act, text)
        except FieldErrors:
            raise
        except Exception as error:
            return failures.shown(error, typed)

    async def _with_word(self, work: Awaitable[Shown], act: Act, text: str) -> Shown:
        """Do it; say so where it waits for the first reading of the knowledge base.

        Of files that it waits for people are told by whoever reads those.
        """
        if self._services.knowledge.at_hand or act.file_ids:
            return await work
        working = asyncio.ensure_future(work)
        await asyncio.wait({working}, timeout=SECONDS_OF_SILENCE)
        if not (working.done() or self._services.knowledge.at_hand):
            await act.progress(views.still_reading(text))
        return await working

    async def _request(self, verb: Verb, text: str, act: Act, link: str | None) -> Request:
        person = await self._directory.person(act.user_id)
        request = Request(
            text=text,
            user_id=act.user_id,
            team_id=self._team_id,
            channel_id=act.channel_id,
            roles=await self._roles.of(person),
            now=await self._services.clock.now(),
            zone=person.zone(self._default_zone),
            has_own_zone=person.own_zone is not None,
            key=act.key,
            thread_ts=act.thread_ts,
            message_ts=act.message_ts,
            source_link=link,
            place=act.place,
            value=act.value,
            fields=act.fields,
            metadata=act.metadata,
            blocks=act.blocks,
            file_ids=act.file_ids,
            progress=act.progress,
        )
        request.require(verb.allowed, verb.doing)
        return request
