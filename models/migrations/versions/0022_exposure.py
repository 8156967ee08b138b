"""How many of those who answered were shown each thing, where each was shown a few."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.add_column("activity", sa.Column("exposure", sa.JSON(), nullable=False, server_default="{}"))
