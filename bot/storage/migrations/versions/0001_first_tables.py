"""The first tables: registers, questions, digests, edited entries, audit log."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0001_first_tables"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "workspaces",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("bot_user_id", sa.String(32), nullable=False),
        sa.Column("started_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "follow_ups",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False, index=True),
        sa.Column("state", sa.String(3), nullable=False, index=True),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("author_id", sa.String(32), nullable=False),
        sa.Column("recorded_at", UtcDateTime, nullable=False),
        sa.Column("due_on", sa.Date, index=True),
        sa.Column("source_link", sa.Text),
        sa.Column("level", sa.String(16), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("closed_at", UtcDateTime),
        sa.Column("closed_by", sa.String(32)),
        sa.Column("request_key", sa.String(128)),
        sa.UniqueConstraint("team_id", "request_key"),
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False, index=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("asker_id", sa.String(32), nullable=False),
        sa.Column("channel_id", sa.String(32), nullable=False),
        sa.Column("asked_at", UtcDateTime, nullable=False),
        sa.Column("event_id", sa.String(128), nullable=False),
        sa.Column("thread_ts", sa.String(32)),
        sa.Column("outcome", sa.String(16), nullable=False, index=True),
        sa.Column("entry_id", sa.String(128)),
        sa.Column("asked_openly", sa.Boolean, nullable=False),
        sa.UniqueConstraint("team_id", "event_id"),
    )
    op.create_table(
        "incoming_messages",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("event_id", sa.String(128), primary_key=True),
        sa.Column("channel_id", sa.String(32), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("ts", sa.String(32), nullable=False),
        sa.Column("received_at", UtcDateTime, nullable=False, index=True),
        sa.Column("thread_ts", sa.String(32)),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("answered", sa.Boolean, nullable=False),
    )
    op.create_table(
        "activities_done",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("plan", sa.String(32), primary_key=True),
        sa.Column("code", sa.String(32), primary_key=True),
        sa.Column("reported_by", sa.String(32), nullable=False),
        sa.Column("reported_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "digest_schedules",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("channel_id", sa.String(32), primary_key=True),
        sa.Column("weekday", sa.Integer, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("set_by", sa.String(32), nullable=False),
        sa.Column("set_at", UtcDateTime, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
    )
    op.create_table(
        "channel_levels",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("channel_id", sa.String(32), primary_key=True),
        sa.Column("level", sa.String(16), nullable=False),
        sa.Column("with_outsiders", sa.Boolean, nullable=False),
        sa.Column("set_by", sa.String(32), nullable=False),
        sa.Column("set_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "digest_deliveries",
        sa.Column("key", sa.String(128), primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False, index=True),
        sa.Column("channel_id", sa.String(32), nullable=False, index=True),
        sa.Column("slot", sa.Date, nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("recorded_at", UtcDateTime, nullable=False),
        sa.Column("message_ts", sa.String(32)),
        sa.Column("reason", sa.Text),
    )
    op.create_table(
        "edited_entries",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("entry_id", sa.String(128), primary_key=True),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("edited_by", sa.String(32), nullable=False),
        sa.Column("edited_at", UtcDateTime, nullable=False),
    )
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False, index=True),
        sa.Column("actor_id", sa.String(32), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
    )
    for statement in _append_only(op.get_bind().dialect.name):
        op.execute(statement)


def _append_only(dialect: str) -> list[str]:
    if dialect == "postgresql":
        return [
            "CREATE FUNCTION audit_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'audit_log is append-only'; END $$",
            "CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log "
            "FOR EACH ROW EXECUTE FUNCTION audit_log_is_append_only()",
            "CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log "
            "FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only()",
        ]
    # INSERT OR REPLACE rewrites a row without firing the other two.
    rewrites = "WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id)"
    return [
        f"CREATE TRIGGER audit_log_no_{change} BEFORE {event} ON audit_log {when} "
        "BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END"
        for change, event, when in (
            ("update", "UPDATE", ""),
            ("delete", "DELETE", ""),
            ("replace", "INSERT", rewrites),
        )
    ]
