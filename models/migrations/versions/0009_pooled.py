"""Counts of several small rooms together, as an archive holds them."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("answer_count", sa.Column("pooled", sa.Boolean, nullable=False, server_default=sa.false()))
