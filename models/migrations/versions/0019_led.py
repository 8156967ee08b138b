"""Who moved a meeting last, and how."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    op.add_column("workshop", sa.Column("led", sa.JSON(), nullable=False, server_default="{}"))
