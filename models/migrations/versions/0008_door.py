"""The door: it can be shut, and who was let in and never came is not counted."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("workshop", sa.Column("shut", sa.Boolean, nullable=False, server_default=sa.false()))
    # Everybody from before counts as they did.
    op.add_column("participant", sa.Column("arrived", sa.Boolean, nullable=False, server_default=sa.true()))
