"""Settings: read once at the start, every problem reported at once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import SettingsError
from bot.settings_reference import LOG_LEVELS, REFERENCE

PORTS = range(1, 65_536)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says. Secrets stay out of ``repr``."""

    slack_bot_token: str = field(repr=False)
    slack_app_token: str = field(repr=False)
    slack_api_url: str
    database_url: str = field(repr=False)
    timezone: ZoneInfo
    admins: frozenset[str]
    curators: frozenset[str]
    coordinators: frozenset[str]
    clock_url: str | None
    replica: str
    health_port: int | None
    log_level: str
    looks_up: bool

    @property
    def has_tokens(self) -> bool:
        """Whether Slack can be reached at all."""
        return bool(self.slack_bot_token and self.slack_app_token)

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Self:
        """Read and check all settings; raise ``SettingsError`` with everything that is wrong."""
        values = {
            name: env.get(name, "").strip() or default for name, (default, _) in REFERENCE.items()
        }
        problems = [*_token_problems(values), *_database_problems(values)]
        if values["HEALTH_PORT"] and not _is_port(values["HEALTH_PORT"]):
            problems.append(f"HEALTH_PORT={values['HEALTH_PORT']!r} is no port from 1 to 65535")
        zone = ZoneInfo("UTC")
        try:
            zone = ZoneInfo(values["TIMEZONE"])
        except (ZoneInfoNotFoundError, ValueError, OSError):
            problems.append(
                f"TIMEZONE={values['TIMEZONE']!r} is not an IANA zone, e.g. Europe/Oslo"
            )
        if urlsplit(values["SLACK_API_URL"]).scheme not in ("http", "https"):
            problems.append("SLACK_API_URL must start with https:// (or http:// on this machine)")
        if values["LOG_LEVEL"].upper() not in LOG_LEVELS:
            problems.append(f"LOG_LEVEL={values['LOG_LEVEL']!r} is none of {', '.join(LOG_LEVELS)}")
        roles = {
            name: _ids(name, values[name], problems) for name in values if name.startswith("ROLE_")
        }
        if problems:
            raise SettingsError(problems)
        return cls(
            slack_bot_token=values["SLACK_BOT_TOKEN"],
            slack_app_token=values["SLACK_APP_TOKEN"],
            slack_api_url=values["SLACK_API_URL"].rstrip("/") + "/",
            database_url=values["DATABASE_URL"],
            timezone=zone,
            admins=roles["ROLE_ADMINS"],
            curators=roles["ROLE_CURATORS"],
            coordinators=roles["ROLE_COORDINATORS"],
            clock_url=values["CLOCK_URL"] if _is_loopback(values["SLACK_API_URL"]) else None,
            replica=values["DYNO"] or values["REPLICA"],
            health_port=int(values["HEALTH_PORT"]) if values["HEALTH_PORT"] else None,
            log_level=values["LOG_LEVEL"].upper(),
            # For the harness that kills alone, to show that it sees doubled posts.
            looks_up=env.get("ARTICLE6_WITHOUT_LOOKUP") != "1",
        )


def _token_problems(values: Mapping[str, str]) -> list[str]:
    bot, app = values["SLACK_BOT_TOKEN"], values["SLACK_APP_TOKEN"]
    problems = []
    if bot and not bot.startswith("xoxb-"):
        problems.append("SLACK_BOT_TOKEN is no bot token: it starts with xoxb-")
    if app and not app.startswith("xapp-"):
        problems.append("SLACK_APP_TOKEN is no app-level token: it starts with xapp-")
    if bot and not app:
        problems.append("SLACK_APP_TOKEN is not set, though SLACK_BOT_TOKEN is")
    if app and not bot:
        problems.append("SLACK_BOT_TOKEN is not set, though SLACK_APP_TOKEN is")
    return problems


def _database_problems(values: Mapping[str, str]) -> list[str]:
    url = values["DATABASE_URL"]
    if not url.startswith(("sqlite:///", "postgres://", "postgresql://")):
        return ["DATABASE_URL must start with sqlite:///, postgresql:// or postgres://"]
    if url.startswith("sqlite") and values["DYNO"] and values["DATABASE_IS_PERSISTENT"] != "1":
        return [
            "DATABASE_URL is SQLite, but this host (DYNO is set) throws its disk away and the "
            "notes with it: use postgresql://…, or set DATABASE_IS_PERSISTENT=1 if the disk is kept"
        ]
    if not url.startswith("sqlite") and (port := _port_of(url)) and not _is_port(port):
        # What stands there is not repeated: in a mistyped address it may be of the password.
        return ["DATABASE_URL has something after host: that is no port from 1 to 65535"]
    return []


def _port_of(url: str) -> str:
    """What follows the host; the standard parser fails at a slash in the password."""
    rest = url.partition("://")[2]
    server = rest.partition("@")[2] if "@" in rest else rest
    return re.split(r"[/?]", server, maxsplit=1)[0].rpartition("]")[2].partition(":")[2]


def _is_port(text: str) -> bool:
    return text.isascii() and text.isdecimal() and int(text[:6]) in PORTS


def _ids(name: str, text: str, problems: list[str]) -> frozenset[str]:
    ids = frozenset(part.strip() for part in text.split(",") if part.strip())
    problems.extend(
        f"{name}: {wrong!r} is no user (U…, W…) or user-group (S…) ID"
        for wrong in sorted(ids)
        if not (wrong[0] in "UWS" and wrong.isalnum() and wrong.isupper())
    )
    return ids


def _is_loopback(url: str) -> bool:
    return (urlsplit(url).hostname or "") in ("127.0.0.1", "localhost", "::1")
