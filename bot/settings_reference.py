"""Every setting: its default and what it means. The README's table is made from this."""

from collections.abc import Mapping

SLACK_API_URL = "https://slack.com/api/"
DATABASE_URL = "sqlite:///var/article6.db"
TIMEZONE = "Europe/Zurich"
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")

REFERENCE: Mapping[str, tuple[str, str]] = {
    "SLACK_BOT_TOKEN": (
        "",
        "Bot token (`xoxb-…`). Without tokens `make run` starts the sandbox.",
    ),
    "SLACK_APP_TOKEN": (
        "",
        "App-level token (`xapp-…`) with `connections:write`, for Socket Mode.",
    ),
    "SLACK_API_URL": (SLACK_API_URL, "Any server that speaks Slack's Web API."),
    "DATABASE_URL": (
        DATABASE_URL,
        "`sqlite:///path` (from the working directory), `postgresql://…` or `postgres://…`.",
    ),
    "DATABASE_IS_PERSISTENT": (
        "",
        "`1` permits SQLite where `DYNO` is set: there, a restart throws the disk away.",
    ),
    "DYNO": ("", "Set by hosts with a throw-away disk, as the name of the process."),
    "ROLE_ADMINS": (
        "",
        "User or user-group IDs, separated by commas: they hear of reviews that curators left.",
    ),
    "ROLE_CURATORS": (
        "",
        "The same: the ISU, who keep the knowledge and see unanswered questions.",
    ),
    "ROLE_COORDINATORS": (
        "",
        "The same: record, edit, set up digests. Guests only by their own user ID.",
    ),
    "TIMEZONE": (TIMEZONE, "IANA zone used where Slack tells none for the reader."),
    "CLOCK_URL": (
        "",
        "Where to read the date from; only while `SLACK_API_URL` is a loopback address.",
    ),
    "REPLICA": (
        "replica",
        "Begins the names of processes that share a PostgreSQL database; they number themselves. "
        "`DYNO` overrides it.",
    ),
    "HEALTH_PORT": ("", "Port for `GET /healthz`, for monitoring; nothing is served without it."),
    "LOG_LEVEL": (
        "INFO",
        "`DEBUG`, `INFO`, `WARNING` or `ERROR`.",
    ),
}
