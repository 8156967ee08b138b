"""Who takes part from elsewhere, and the address at which they and a video meeting watch the wall."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.add_column("participant", sa.Column("remote", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("workshop", sa.Column("watch_key", sa.String(40), nullable=True))
    op.create_index("ix_workshop_watch_key", "workshop", ["watch_key"], unique=True)
