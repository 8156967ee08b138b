"""Which unit somebody named at the door."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    # Whoever is inside has named one somewhere: at the door, as far as anybody knows.
    op.add_column("participant", sa.Column("unit_at_door", sa.Integer(), nullable=True))
    op.execute("UPDATE participant SET unit_at_door = unit_id")
