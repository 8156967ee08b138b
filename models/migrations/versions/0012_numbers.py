"""Numbers of contributions are given when others may see them; until then their writers' order is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    with op.batch_alter_table("contribution") as contribution:
        contribution.alter_column("number", existing_type=sa.String(12), nullable=True)
        contribution.add_column(sa.Column("nth", sa.Integer))
    # What is there has its number; whoever writes on sees it in the order it was written.
    op.execute("UPDATE contribution SET nth = id WHERE author_id IS NOT NULL")
