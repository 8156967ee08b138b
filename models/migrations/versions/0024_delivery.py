"""What an organisation has agreed with an e-archive, and its number: packages for the archive say them."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.add_column("organisation", sa.Column("number", sa.String(40), nullable=False, server_default=""))
    op.add_column("organisation", sa.Column("delivery", sa.JSON(), nullable=False, server_default="{}"))
