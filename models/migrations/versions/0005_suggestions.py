"""Suggestions on the cluster board: what was suggested, and which moves followed it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "activity_id",
            sa.Integer,
            sa.ForeignKey("activity.id", ondelete="CASCADE"),
            nullable=False,
            unique=True,
        ),
        sa.Column("at", sa.Double, nullable=False),
        sa.Column("grain", sa.String(10), nullable=False),
        sa.Column("means", sa.String(10), nullable=False),
        sa.Column("places", sa.JSON, nullable=False),
        sa.Column("clusters", sa.JSON, nullable=False),
        sa.Column("waved", sa.JSON, nullable=False),
    )
    op.add_column("move", sa.Column("hint", sa.String(10), nullable=False, server_default=""))
    op.add_column("move", sa.Column("offered", sa.Integer, nullable=False, server_default="0"))
