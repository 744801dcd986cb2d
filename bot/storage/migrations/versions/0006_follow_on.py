"""Messages keep the question that was understood in them, for what is asked after it."""

import sqlalchemy as sa
from alembic import op

revision = "0006_follow_on"
down_revision = "0005_review_reminders"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("incoming_messages", sa.Column("question", sa.Text))
