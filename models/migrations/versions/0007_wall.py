"""The wall: what the leader has put on it is kept with the meeting. Meetings before had it plain."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("workshop", sa.Column("wall", sa.JSON, nullable=False, server_default="{}"))
