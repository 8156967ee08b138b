"""Whoever takes on an action can give it back: until the ties are cut it is known who took which."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    with op.batch_alter_table("participant") as participant:
        participant.add_column(sa.Column("taken", sa.JSON, nullable=False, server_default="{}"))
