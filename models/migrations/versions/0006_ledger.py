"""The ledger: an answer's group and weight are fixed when it is given, a round's groups when it is shown."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("answer", sa.Column("unit_id", sa.Integer, nullable=True))
    op.add_column("answer", sa.Column("real", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("answer", sa.Column("held", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("participant", sa.Column("again", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("answer_count", sa.Column("real", sa.Integer, nullable=True))
    op.add_column("activity", sa.Column("shown_groups", sa.JSON, nullable=False, server_default="{}"))
    op.execute(
        "UPDATE answer SET unit_id = (SELECT unit_id FROM participant WHERE participant.id = participant_id)"
    )
    op.execute(
        sa.text(
            "UPDATE answer SET real = :no WHERE participant_id IN"
            " (SELECT id FROM participant WHERE device NOT IN ('phone', 'table'))"
        ).bindparams(no=False)
    )
    # What was taken back before it was forgotten at once.
    op.execute(
        sa.text("UPDATE contribution SET text = '', fields = '{}' WHERE withdrawn = :yes").bindparams(
            yes=True
        )
    )
