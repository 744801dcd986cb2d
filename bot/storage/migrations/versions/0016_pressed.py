"""A wish knows the message whose button was pressed, so that it can say that it came true."""

import sqlalchemy as sa
from alembic import op

revision = "0016_pressed"
down_revision = "0015_rhythms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("wishes", sa.Column("pressed_in", sa.String(32)))
    op.add_column("wishes", sa.Column("pressed_ts", sa.String(32)))
