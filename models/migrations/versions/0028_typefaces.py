"""The typefaces of an organisation's documents, by name."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    for name in ("typeface", "typeface_said"):
        op.add_column("organisation", sa.Column(name, sa.String(60), nullable=False, server_default=""))
