"""By which lot a journey numbers what is written in it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    # A journey from before goes on counting: what it has numbered is known by that.
    op.add_column("journey", sa.Column("lot", sa.String(40), nullable=False, server_default=""))
