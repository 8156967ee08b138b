"""What must be remembered for what is told in portions to be told in portions, and whose calendar link is
which.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    # An inbox from before begins its two weeks when the server first looks at it.
    op.add_column("workshop", sa.Column("portion_due", sa.Double))
    op.add_column(
        "activity", sa.Column("late_went_along", sa.Boolean, nullable=False, server_default=sa.false())
    )
    # Links from before were everybody's, and open nothing any more.
    op.add_column("person", sa.Column("calendar_link", sa.Integer, nullable=False, server_default="1"))
