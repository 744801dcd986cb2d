"""Settings: all problems at once, secrets never shown."""

import pytest

from bot.errors import SettingsError
from bot.settings import Settings
from bot.settings_reference import REFERENCE

TOKENS = {"SLACK_BOT_TOKEN": "xoxb-secret-one", "SLACK_APP_TOKEN": "xapp-secret-two"}


def test_the_defaults_need_nothing() -> None:
    settings = Settings.from_env({})

    assert not settings.has_tokens
    assert settings.database_url == "sqlite:///var/article6.db"
    assert settings.timezone.key == "Europe/Zurich"


def test_every_problem_is_reported_at_once() -> None:
    wrong = {
        "SLACK_BOT_TOKEN": "xapp-mixed-up",
        "SLACK_API_URL": "slack.com",
        "DATABASE_URL": "mysql://somewhere",
        "TIMEZONE": "Mars/Olympus",
        "LOG_LEVEL": "LOUD",
        "ROLE_ADMINS": "anna@example.org",
    }
    with pytest.raises(SettingsError) as error:
        Settings.from_env(wrong)

    text = str(error.value)
    for name in [*wrong, "SLACK_APP_TOKEN is not set"]:
        assert name in text
    assert "mixed-up" not in text


def test_secrets_are_in_no_repr() -> None:
    settings = Settings.from_env({**TOKENS, "DATABASE_URL": "postgresql://me:word@host/db"})

    assert settings.has_tokens
    for secret in ("secret-one", "secret-two", "word"):
        assert secret not in repr(settings)


def test_sqlite_on_a_disk_that_is_thrown_away_is_refused_unless_said_to_be_kept() -> None:
    with pytest.raises(SettingsError, match="throws its disk away"):
        Settings.from_env({"DYNO": "worker.1"})

    kept = Settings.from_env({"DYNO": "worker.1", "DATABASE_IS_PERSISTENT": "1"})
    assert kept.replica == "worker.1"
    assert Settings.from_env({"DYNO": "worker.1", "DATABASE_URL": "postgres://h/d"})


@pytest.mark.parametrize(
    ("api", "honoured"),
    [
        ("http://127.0.0.1:8006/api/", True),
        ("http://localhost:1/api", True),
        ("https://slack.com/api/", False),
        ("http://127.0.0.1.evil.example/api/", False),
    ],
)
def test_the_clock_can_be_set_only_on_this_machine(api: str, honoured: bool) -> None:
    settings = Settings.from_env({"SLACK_API_URL": api, "CLOCK_URL": "http://127.0.0.1:8006/clock"})

    assert (settings.clock_url is not None) is honoured


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "8.0", "9" * 5_000])
def test_a_health_port_that_is_none_is_refused(port: str) -> None:
    with pytest.raises(SettingsError, match="HEALTH_PORT"):
        Settings.from_env({"HEALTH_PORT": port})


@pytest.mark.parametrize("server", ["h:abc", "h:99999", "[::1]:abc", "word@h:x"])
def test_a_database_port_that_is_none_is_refused_without_showing_the_password(server: str) -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL") as error:
        Settings.from_env({"DATABASE_URL": f"postgresql://me:pass@{server}/db"})

    assert "pass" not in str(error.value)
    assert "word" not in str(error.value)


@pytest.mark.parametrize(
    "rest", ["h/db", "h:5432/db", "[::1]:5432/db", "me:a/b@h:5432/db", "me@/db?host=/a:b"]
)
def test_a_database_with_a_port_or_none_is_taken(rest: str) -> None:
    url = f"postgresql://{rest}"

    assert Settings.from_env({"DATABASE_URL": url, "HEALTH_PORT": "8080"}).database_url == url


def test_the_api_address_ends_with_one_slash() -> None:
    assert Settings.from_env({"SLACK_API_URL": "http://h/api"}).slack_api_url == "http://h/api/"


def test_roles_take_users_and_groups() -> None:
    settings = Settings.from_env({"ROLE_COORDINATORS": " U1, W2 ,S3,"})

    assert settings.coordinators == {"U1", "W2", "S3"}


def test_every_setting_says_what_it_means() -> None:
    assert all(meaning.endswith(".") for _, meaning in REFERENCE.values())
