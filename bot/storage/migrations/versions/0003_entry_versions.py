"""Entries edited in Slack keep every version; their texts cannot be changed or deleted."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0003_entry_versions"
down_revision = "0002_feedback_and_wishes"
branch_labels = None
depends_on = None

WRITTEN = "team_id, entry_id, number, source, author_id, created_at, based_on, question_ids"


def upgrade() -> None:
    op.create_table(
        "entry_versions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("entry_id", sa.String(128), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("author_id", sa.String(32), nullable=False),
        sa.Column("created_at", UtcDateTime, nullable=False),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("question_ids", sa.JSON, nullable=False),
        sa.Column("status", sa.String(16), nullable=False, index=True),
        sa.Column("submitted_at", UtcDateTime),
        sa.Column("decided_by", sa.String(32)),
        sa.Column("decided_at", UtcDateTime),
        sa.Column("how", sa.String(32)),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.UniqueConstraint("team_id", "entry_id", "number"),
    )
    op.execute(
        "INSERT INTO entry_versions (team_id, entry_id, number, source, author_id, created_at, "
        "based_on, question_ids, status, decided_by, decided_at, how, note, reason) "
        "SELECT team_id, entry_id, 1, source, edited_by, edited_at, 0, '[]', 'published', "
        "edited_by, edited_at, 'before_history', '', '' FROM edited_entries"
    )
    op.drop_table("edited_entries")
    for statement in _only_added_to(op.get_bind().dialect.name):
        op.execute(statement)


def _only_added_to(dialect: str) -> list[str]:
    if dialect == "postgresql":
        return [
            "CREATE FUNCTION entry_versions_stay() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'texts of entries are kept'; END $$",
            f"CREATE TRIGGER entry_versions_stay BEFORE DELETE OR UPDATE OF {WRITTEN} "
            "ON entry_versions FOR EACH ROW EXECUTE FUNCTION entry_versions_stay()",
            "CREATE TRIGGER entry_versions_no_truncate BEFORE TRUNCATE ON entry_versions "
            "FOR EACH STATEMENT EXECUTE FUNCTION entry_versions_stay()",
        ]
    # INSERT OR REPLACE rewrites a row without firing the other two.
    rewrites = (
        "WHEN EXISTS (SELECT 1 FROM entry_versions WHERE id = NEW.id OR (team_id = NEW.team_id "
        "AND entry_id = NEW.entry_id AND number = NEW.number))"
    )
    return [
        f"CREATE TRIGGER entry_versions_no_{change} BEFORE {event} ON entry_versions {when} "
        "BEGIN SELECT RAISE(ABORT, 'texts of entries are kept'); END"
        for change, event, when in (
            ("update", f"UPDATE OF {WRITTEN}", ""),
            ("delete", "DELETE", ""),
            ("replace", "INSERT", rewrites),
        )
    ]
