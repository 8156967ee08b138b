"""What is removed from an agenda can be put back."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    with op.batch_alter_table("workshop") as workshop:
        workshop.add_column(sa.Column("removed", sa.JSON, nullable=False, server_default="[]"))
