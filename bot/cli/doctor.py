"""Check settings, database, content and, with tokens, Slack; say how to mend what is wrong."""

import argparse
import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.errors import SettingsError, StorageUnavailable
from bot.settings import Settings
from bot.storage.migrate import current, revisions
from bot.surfaces.manifest import SCOPES
from knowledge.library import check_library


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; ``mend`` says what to do when it is not well."""

    what: str
    mend: str | None = None


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Nothing to choose."""


def main(_arguments: argparse.Namespace, env: Mapping[str, str]) -> int:
    """Print every finding; 1 when something is to be mended."""
    findings = [_content()]
    try:
        settings = Settings.from_env(env)
    except SettingsError as error:
        findings += [Finding("Settings", problem) for problem in error.problems]
    else:
        findings += [Finding("Settings"), _database(settings)]
        findings += asyncio.run(_slack(settings))
    for finding in findings:
        print(f"{'ok  ' if finding.mend is None else 'MEND'} {finding.what}")
        if finding.mend is not None:
            print(f"     {finding.mend}")
    return 1 if any(finding.mend for finding in findings) else 0


def _content() -> Finding:
    problems = check_library()
    mend = f"{len(problems)} problems: see `article6 kb check`." if problems else None
    return Finding("Knowledge files", mend)


def _database(settings: Settings) -> Finding:
    try:
        revision = current(settings.database_url)
    except StorageUnavailable as error:
        return Finding("Database", f"{error}. Is it running, and is DATABASE_URL right?")
    if revision != revisions()[-1]:
        return Finding(f"Database (at {revision or 'no form yet'})", "Run `article6 db upgrade`.")
    return Finding(f"Database (at {revision})")


async def _slack(settings: Settings) -> list[Finding]:
    if not settings.has_tokens:
        return [Finding("Slack: no tokens set, so `make run` starts the sandbox")]
    from slack_sdk.errors import SlackApiError

    from bot.app.slack import make_client
    from bot.storage import Storage

    client = make_client(settings)
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        refusal = error.response.get("error")
        return [Finding("Slack", f"SLACK_BOT_TOKEN is refused: {refusal}. Reinstall the app.")]
    except OSError as error:
        return [Finding("Slack", f"{settings.slack_api_url} cannot be reached: {error}")]
    findings = [Finding(f"Slack: {answer['team']}"), _scopes(answer.headers)]
    try:
        await client.apps_connections_open(app_token=settings.slack_app_token)
        findings.append(Finding("Socket Mode"))
    except SlackApiError as error:
        refusal = error.response.get("error")
        mend = f"SLACK_APP_TOKEN is refused ({refusal}): it needs `connections:write`."
        findings.append(Finding("Socket Mode", mend))
    storage = Storage(settings.database_url)
    try:
        async with storage.unit_of_work() as work:
            schedules = await work.digests.active_schedules(answer["team_id"])
    except StorageUnavailable:
        return findings
    finally:
        await storage.close()
    for schedule in schedules:
        findings.append(await _membership(client.conversations_info, schedule.channel_id))
    return findings


def _scopes(headers: Mapping[str, str]) -> Finding:
    held = {scope.strip() for scope in headers.get("x-oauth-scopes", "").split(",")}
    missing = sorted(set(SCOPES) - held)
    if not missing:
        return Finding("Scopes")
    mend = f"Missing: {', '.join(missing)}. Update the app from `article6 manifest`, reinstall it."
    return Finding("Scopes", mend)


async def _membership(look_up: Callable[..., object], channel_id: str) -> Finding:
    from slack_sdk.errors import SlackApiError

    what = f"Digest channel {channel_id}"
    try:
        answer = await look_up(channel=channel_id)  # type: ignore[misc]
    except SlackApiError as error:
        return Finding(what, f"{error.response.get('error')}: switch its digest off, or invite me.")
    if not answer["channel"].get("is_member"):
        return Finding(what, "I am not a member: `/invite @Article 6` there.")
    return Finding(what)
