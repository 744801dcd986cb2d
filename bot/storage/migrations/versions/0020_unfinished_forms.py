"""What is typed into the form of an entry, until it is a draft."""

import sqlalchemy as sa
from alembic import op

from bot.storage.base import UtcDateTime

revision = "0020_unfinished_forms"
down_revision = "0019_numbers_of_documents"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "unfinished_forms",
        sa.Column("team_id", sa.String(32), primary_key=True),
        sa.Column("user_id", sa.String(32), primary_key=True),
        sa.Column("entry_id", sa.String(128), primary_key=True),
        sa.Column("texts", sa.JSON, nullable=False),
        sa.Column("opened_with", sa.JSON, nullable=False),
        sa.Column("typed_at", UtcDateTime, nullable=False),
    )
