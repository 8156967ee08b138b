"""In one question one person writes for one table."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    with op.batch_alter_table("participant") as participant:
        participant.add_column(sa.Column("wrote_for", sa.JSON, nullable=False, server_default="{}"))
