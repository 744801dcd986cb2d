"""Who wants reminders, which days were reminded of, and what was put off."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0012_reminders"
down_revision = "0011_editions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reminder_settings",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("user_id", sa.String(32), primary_key=True),
        sa.Column("set_at", UtcDateTime, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("zone", sa.String(64)),
        sa.Column("lead_days", sa.String(64), nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("paused_until", sa.Date),
    )
    op.create_table(
        "reminders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("team_id", sa.String(32), nullable=False),
        sa.Column("user_id", sa.String(32), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("begun_at", UtcDateTime),
        sa.Column("told_at", UtcDateTime),
        sa.Column("message_ts", sa.String(32)),
        sa.UniqueConstraint("team_id", "user_id", "day"),
    )
    op.create_table(
        "reminders_put_off",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("user_id", sa.String(32), primary_key=True),
        sa.Column("item", sa.String(160), primary_key=True),
        sa.Column("until", sa.Date),
        sa.Column("set_at", UtcDateTime, nullable=False),
    )
