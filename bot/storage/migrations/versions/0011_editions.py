"""Versions are counted for people: what was handed in or published, not every draft."""

import sqlalchemy as sa
from alembic import op

revision = "0011_editions"
down_revision = "0010_asked_again"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entry_versions", sa.Column("edition", sa.Integer))
    # In the order in which they were handed in, as from now on.
    op.execute(
        "UPDATE entry_versions SET edition = (SELECT counted.place FROM (SELECT id, row_number() "
        "OVER (PARTITION BY team_id, entry_id ORDER BY "
        "coalesce(submitted_at, decided_at, created_at), number) AS place "
        "FROM entry_versions WHERE NOT (status = 'draft' OR (status = 'rejected' AND "
        "submitted_at IS NULL))) AS counted "
        "WHERE counted.id = entry_versions.id)"
    )
