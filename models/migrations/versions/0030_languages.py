"""Codes of languages may have three letters, as sma: SQLite takes them already."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    if op.get_bind().dialect.name != "sqlite":
        for table in ("person", "journey", "workshop", "participant", "contribution"):
            op.alter_column(table, "language", existing_type=sa.String(2), type_=sa.String(8))
