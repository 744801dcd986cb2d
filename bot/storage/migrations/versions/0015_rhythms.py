"""Digests come in more rhythms than one day a week, with the sections that a channel wants."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0015_rhythms"
down_revision = "0014_digest_journal"
branch_labels = None
depends_on = None

DAYS = 7


def upgrade() -> None:
    op.add_column(
        "digest_schedules", sa.Column("rhythm", sa.JSON, nullable=False, server_default="{}")
    )
    op.add_column("digest_schedules", sa.Column("paused_until", sa.Date))
    op.add_column("digest_schedules", sa.Column("daily_first", sa.Date))
    op.add_column("digest_schedules", sa.Column("daily_last", sa.Date))
    op.add_column("digest_schedules", sa.Column("daily_at", sa.Time))
    schedules = sa.table(
        "digest_schedules", sa.column("weekday", sa.Integer), sa.column("rhythm", sa.JSON)
    )
    for day in range(DAYS):
        rhythm = {"weekdays": [day], "of_month": [], "anchor": None}
        op.execute(schedules.update().where(schedules.c.weekday == day).values(rhythm=rhythm))
    op.drop_column("digest_schedules", "weekday")
    op.create_table(
        "digest_settings",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("channel_id", sa.String(32), primary_key=True),
        sa.Column("set_by", sa.String(32), nullable=False),
        sa.Column("set_at", UtcDateTime, nullable=False),
        sa.Column("sections", sa.JSON),
        sa.Column("states", sa.JSON, nullable=False),
    )
