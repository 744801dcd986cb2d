"""The number of a document that has gone is never another's: old lists have buttons with it."""

from alembic import op

revision = "0019_numbers_of_documents"
down_revision = "0018_settled_from"
branch_labels = None
depends_on = None

# The log remembers the numbers that were given before and are in the table no more.
FROM_THE_LOG = (
    "INSERT INTO sqlite_sequence (name, seq) "
    "SELECT 'documents', coalesce(max(number), 0) FROM (SELECT id AS number FROM documents "
    "UNION ALL SELECT CAST(substr(subject, length('document ') + 1) AS INTEGER) FROM audit_log "
    "WHERE subject LIKE 'document %')"
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        return  # Its sequences give no number twice.
    with op.batch_alter_table(
        "documents", recreate="always", table_kwargs={"sqlite_autoincrement": True}
    ):
        pass
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'documents'")
    op.execute(FROM_THE_LOG)
