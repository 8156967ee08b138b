"""The place of each in the row of those who come into a meeting: what each is shown, where that is a few,
goes round by it. Whoever was in before keeps the number that it went by, so that what they were shown stands.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.add_column("participant", sa.Column("nth", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE participant SET nth = id")
