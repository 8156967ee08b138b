"""Who writes for a table, and which table wrote a text."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    # What was written before was each one's own, whatever the agenda asked for.
    op.add_column("contribution", sa.Column("table_number", sa.Integer(), nullable=True))
    op.create_table(
        "pen",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column(
            "workshop_id", sa.Integer(), sa.ForeignKey("workshop.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column(
            "activity_id", sa.Integer(), sa.ForeignKey("activity.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("table_number", sa.Integer(), nullable=False),
        sa.Column(
            "holder_id", sa.Integer(), sa.ForeignKey("participant.id", ondelete="CASCADE"), nullable=False
        ),
        sa.UniqueConstraint("activity_id", "table_number"),
    )
    op.create_index("ix_pen_workshop_id", "pen", ["workshop_id"])
    op.create_index("ix_pen_holder_id", "pen", ["holder_id"])
